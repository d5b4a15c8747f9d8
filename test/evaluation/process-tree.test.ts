import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { describe, expect, test } from "vitest";

import { temporaryFolder } from "../temporary-folder.ts";
import { isAlive, OUTPUT, pidIn, run } from "./run.ts";

describe.runIf(process.platform === "linux")("nothing that a command started outlives it", () => {
  test.for([
    ["holds the output open", `sleep 60 & echo $! > pid`],
    ["writes elsewhere", `sleep 60 > log 2>&1 & echo $! > pid`],
    [
      "has a session of its own",
      `setsid bash -c 'echo $$ > pid; exec sleep 60' & until test -s pid; do sleep 0.02; done`,
    ],
    [
      "has a session of its own and writes elsewhere",
      `setsid bash -c 'echo $$ > pid; exec sleep 60' > log 2>&1 & until test -s pid; do sleep 0.02; done`,
    ],
    [
      "has a session and an environment of its own",
      `env -i setsid bash -c 'echo $$ > pid; exec sleep 60' & until test -s pid; do sleep 0.02; done`,
    ],
    [
      "ignores SIGTERM",
      `(trap '' TERM; echo $BASHPID > pid; while :; do sleep 0.1; done) & until test -s pid; do sleep 0.02; done`,
    ],
  ] as const)("a process that %s", async ([, command]) => {
    using folder = temporaryFolder();
    const { error, text, tookMs } = await run(folder, `${command}; printf over`);
    expect(error).toBeUndefined();
    expect(text).toContain("over\n[model-gate] ended what the command left running: ");
    expect(tookMs).toBeLessThan(3_000);
    expect(isAlive(pidIn(folder, "pid"))).toBe(false);
  });

  test("but a process that ends by itself has the time for it", async () => {
    using folder = temporaryFolder();
    const { error, text } = await run(folder, `(sleep 0.3; echo row > ${OUTPUT}) > log 2>&1 & true`, {
      output: join(folder.path, OUTPUT),
    });
    expect(error).toBeUndefined();
    expect(text).not.toContain("[model-gate]");
  });

  test("a process that floods the output", async () => {
    using folder = temporaryFolder();
    const { error, tookMs } = await run(folder, `env -i setsid bash -c 'echo $$ > pid; exec yes' & sleep 0.1`, {
      write: () => Promise.resolve(),
    });
    expect(error).toBeUndefined();
    expect(tookMs).toBeLessThan(3_000);
    expect(isAlive(pidIn(folder, "pid"))).toBe(false);
  });

  test("but a process of somebody else goes on", async () => {
    using folder = temporaryFolder();
    const other = spawn("sleep", ["60"], { detached: true, stdio: "ignore" });
    const { failure } = await run(folder, `sleep 60 & sleep 60`, { timeoutMs: 200 });
    expect(failure.ending.kind).toBe("timeout");
    expect(isAlive(other.pid ?? 0)).toBe(true);
    other.kill("SIGKILL");
  });
});

describe("the time limit", () => {
  test("ends a command that hangs, with all its children", async () => {
    using folder = temporaryFolder();
    const command = `env -i setsid bash -c 'echo $$ > stray; exec sleep 60' > log 2>&1 & echo start; sleep 60 & echo $! > pid; sleep 60`;
    const { failure, tookMs } = await run(folder, command, { timeoutMs: 1_000 });
    expect(failure.ending).toEqual({ kind: "timeout", timeoutMs: 1_000 });
    expect(failure.line).toMatch(/was ended by the time limit of 1s. Give it more time with --timeout/);
    expect(failure.lastLines).toEqual(["start"]);
    expect(tookMs).toBeLessThan(2_500);
    expect([isAlive(pidIn(folder, "pid")), isAlive(pidIn(folder, "stray"))]).toEqual([false, false]);
  });

  test("lets a command say why it ends", async () => {
    using folder = temporaryFolder();
    const command = `trap 'sleep 0.3; echo cleaned up; exit 0' TERM; sleep 60 & wait`;
    const { failure, tookMs } = await run(folder, command, { timeoutMs: 500 });
    expect(failure.ending.kind).toBe("timeout");
    expect(failure.lastLines).toEqual(["cleaned up"]);
    expect(tookMs).toBeLessThan(2_500);
  });

  test("kills after five seconds what ignores SIGTERM", async () => {
    using folder = temporaryFolder();
    const { failure, tookMs } = await run(folder, `trap '' TERM; echo $$ > pid; while :; do sleep 1; done`, {
      timeoutMs: 300,
    });
    expect(failure.ending.kind).toBe("timeout");
    expect(tookMs).toBeGreaterThan(5_000);
    expect(tookMs).toBeLessThan(6_500);
    expect(isAlive(pidIn(folder, "pid"))).toBe(false);
  }, 10_000);

  test("holds although nobody takes the output", async () => {
    using folder = temporaryFolder();
    let isOver = false;
    const { failure } = await run(folder, `echo $$ > pid; echo fir""st; sleep 0.1; yes`, {
      timeoutMs: 500,
      async write(bytes) {
        if (!Buffer.from(bytes).includes("first")) return;
        await delay(1_500);
        isOver = !isAlive(pidIn(folder, "pid"));
      },
    });
    expect(failure.ending.kind).toBe("timeout");
    expect(isOver).toBe(true);
  });
});

describe("a cancelled run", () => {
  test("ends the command and all its children", async () => {
    using folder = temporaryFolder();
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 400);
    const { failure, tookMs } = await run(folder, `echo $$ > pid; sleep 60 & echo $! > child; sleep 60`, {
      signal: cancel.signal,
    });
    expect(failure.ending).toEqual({ kind: "cancelled" });
    expect(tookMs).toBeLessThan(2_000);
    expect([isAlive(pidIn(folder, "pid")), isAlive(pidIn(folder, "child"))]).toEqual([false, false]);
  });

  test("starts nothing when it was cancelled before", async () => {
    using folder = temporaryFolder();
    const { failure } = await run(folder, `echo $$ > pid`, { signal: AbortSignal.abort() });
    expect(failure.ending).toEqual({ kind: "cancelled" });
    expect(() => pidIn(folder, "pid")).toThrow("ENOENT");
  });
});
