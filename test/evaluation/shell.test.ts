import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";

import { expect, test, vi } from "vitest";

import { shellLine } from "../../src/evaluation/shell.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { pidIn, run } from "./run.ts";

test("the shell is that of a step on GitHub", () => {
  expect(shellLine("a | b", "linux")).toEqual(["bash", "-eo", "pipefail", "-c", "a | b"]);
  const [program, ...args] = shellLine('python a.py "é"', "win32");
  expect([program, ...args.slice(0, -1)]).toEqual(["pwsh", "-NoProfile", "-NonInteractive", "-EncodedCommand"]);
  expect(
    Buffer.from(args.at(-1) ?? "", "base64")
      .toString("utf16le")
      .split("\n"),
  ).toEqual([
    "$ErrorActionPreference = 'stop'",
    'python a.py "é"',
    "if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }",
  ]);
});

test("where no pipe can be made the streams are joined, and nothing outlives the command", async () => {
  using folder = temporaryFolder();
  vi.stubEnv("TMPDIR", "/nowhere");
  expect(existsSync(tmpdir())).toBe(false);
  const { failure, text, tookMs } = await run(
    folder,
    `sleep 60 & head -c 300000 /dev/zero; echo out; echo err >&2; exit 5`,
  );
  expect(failure.ending).toEqual({ kind: "exit", code: 5 });
  expect(text).toMatch(/out\n/);
  expect(text).toMatch(/err\n/);
  expect(text.length).toBeGreaterThan(300_000);
  expect(tookMs).toBeLessThan(3_000);

  // Without a name on the pipe nothing tells whose this is: it goes on, but nobody waits for it.
  const stray = await run(
    folder,
    `env -i setsid bash -c 'echo $$ > pid; exec sleep 8' & until test -s pid; do sleep 0.02; done`,
  );
  expect(stray.error).toBeUndefined();
  expect(stray.tookMs).toBeLessThan(3_000);
  if (process.platform === "linux") process.kill(pidIn(folder, "pid"), "SIGKILL");

  const { failure: noShell } = await run(folder, `true`, { env: { PATH: "/nowhere" } });
  expect(noShell.ending).toEqual({ kind: "not-started", reason: "ENOENT" });
});

test("nothing is left in the folder for temporary files", async () => {
  using folder = temporaryFolder();
  vi.stubEnv("TMPDIR", folder.path);
  await run(folder, `ls -A`);
  expect(readdirSync(folder.path)).toEqual([]);
});
