import { main } from "./cli-face.ts";

await main();
