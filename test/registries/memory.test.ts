import { MEMORY } from "./bench.ts";
import { registryContract } from "./contract.ts";

registryContract("in memory", MEMORY);
