/**
 * The one entry of the bundle. `cli.js` beside it says that it is the command line; started without a word, it is the
 * action. Each face is a chunk of its own: the command line must not load what only the action needs.
 */
const isCli = Reflect.get(globalThis, Symbol.for("model-gate.face")) === "cli";
const { main } = isCli ? await import("./cli-face.ts") : await import("./action-face.ts");
await main();
