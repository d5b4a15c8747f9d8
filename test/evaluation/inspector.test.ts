import { url } from "node:inspector";

import { expect, test } from "vitest";

import { temporaryFolder } from "../temporary-folder.ts";
import { run } from "./run.ts";

test.skipIf(process.platform === "win32")(
  "a command that sends SIGUSR1 opens no inspector, however often",
  async () => {
    using folder = temporaryFolder();
    for (const _ of [1, 2]) expect((await run(folder, "kill -USR1 $PPID; sleep 0.3")).error).toBeUndefined();
    expect(url()).toBeUndefined();
    expect(process.listenerCount("SIGUSR1")).toBe(1);
  },
);
