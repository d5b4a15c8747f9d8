import { setTimeout as delay } from "node:timers/promises";

import { beforeAll, describe, expect, test } from "vitest";

import { temporaryFolder } from "../temporary-folder.ts";
import { isAlive, obeyedCommands, pidIn, run } from "./run.ts";

const HOSTILE = [
  "::set-output name=passed::true",
  "::add-mask::a",
  "::stop-commands::known",
  "::known::",
  "::endgroup::",
  "  ::error file=a,line=1::planted",
  "text ##[add-mask]b",
  "##[endgroup]",
];

/** One argument for printf, whatever is in it. */
const printed = (...lines: readonly string[]) => `printf '%b' '${lines.join("\\n").replaceAll("##", "\\0043\\0043")}'`;

test("the runner of the tests obeys what ours must not let through", () => {
  expect(obeyedCommands(HOSTILE.join("\n"))).toEqual([
    "set-output",
    "add-mask",
    "stop-commands",
    "resume",
    "endgroup",
    "error",
    "add-mask",
    "endgroup",
  ]);
});

describe("on GitHub", () => {
  test("no line of a command is obeyed, and none can end the silence", async () => {
    using folder = temporaryFolder();
    const { error, text } = await run(folder, `${printed(...HOSTILE, "")}; env; echo`, { isGitHub: true });
    expect(error).toBeUndefined();
    for (const line of HOSTILE) expect(text).toContain(`\n${line}\n`);
    expect(obeyedCommands(text)).toEqual(["group", "stop-commands", "resume", "endgroup"]);
  });

  test("the word that ends the silence is new each time and not to be found by the command", async () => {
    using folder = temporaryFolder();
    const words = [];
    for (const _ of [1, 2]) {
      const { text } = await run(folder, `env; cat /proc/$$/cmdline`, { isGitHub: true });
      const word = /::stop-commands::(\S{32,})\n/.exec(text)?.[1] ?? "";
      expect(text.split(word)).toHaveLength(3);
      words.push(word);
    }
    expect(words[0]).not.toBe(words[1]);
  });

  test.for([
    ["a line without an end", "::add-mask::a"],
    ["half a character", "x\\0342\\0202"],
    ["a carriage return", "x\\r"],
    ["a newline", "x\\n"],
  ] as const)("the silence ends on a line of its own after %s", async ([, end]) => {
    using folder = temporaryFolder();
    const { text } = await run(folder, printed(end), { isGitHub: true });
    expect(obeyedCommands(text)).toEqual(["group", "stop-commands", "resume", "endgroup"]);
    expect(text).not.toContain("\n\n");
  });

  test("the last lines of a failure stand outside the group, as silent", async () => {
    using folder = temporaryFolder();
    const { failure, text } = await run(folder, `${printed(...HOSTILE)}; exit 1`, { isGitHub: true });
    expect(obeyedCommands(text)).toEqual(["group", "stop-commands", "resume", "endgroup", "stop-commands", "resume"]);
    expect(text).toMatch(
      /\n::endgroup::\n::stop-commands::\w+\nthe last lines of the evaluation command:\n  ::set-output/,
    );
    expect(failure.lastLines).toEqual(HOSTILE);
  });

  test("the title is one line, whatever the command is", async () => {
    using folder = temporaryFolder();
    const { text } = await run(folder, `\n: 100%\n::add-mask::a || true\n`, { isGitHub: true });
    expect(text).toMatch(/^::group::evaluation of the candidate: : 100%25 …\n::stop-commands::/);
    expect(obeyedCommands(text)).toEqual(["group", "stop-commands", "resume", "endgroup"]);
  });
});

describe("elsewhere", () => {
  test("the output comes as it is under a heading", async () => {
    using folder = temporaryFolder();
    const { text } = await run(folder, `printf '::group::x'`);
    expect(text).toBe("--- evaluation of the candidate: printf '::group::x'\n::group::x\n");
  });

  test("bytes that are no text come through unchanged", async () => {
    using folder = temporaryFolder();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31 + (index >> 8)) % 256);
    folder.write("bytes", bytes);
    const { log } = await run(folder, `cat bytes`);
    expect(log.subarray(log.indexOf("\n") + 1, -1).equals(bytes)).toBe(true);
  });
});

describe("a flood", () => {
  const FLOOD_BYTES = 200_000_000;

  test.for([
    ["lines", `yes 'epoch 1 loss 0.1' | head -c ${FLOOD_BYTES} || true; echo; echo last; exit 1`],
    ["one line", `head -c ${FLOOD_BYTES} /dev/zero | tr '\\0' x; echo; echo last; exit 1`],
  ] as const)("of %s passes through in little memory", async ([, command]) => {
    using folder = temporaryFolder();
    const before = process.memoryUsage.rss();
    let [bytes, most] = [0, 0];
    const { failure } = await run(folder, command, {
      async write(chunk) {
        bytes += chunk.length;
        most = Math.max(most, process.memoryUsage.rss());
      },
    });
    expect(failure.lastLines.at(-1)).toBe("last");
    expect(Math.max(...failure.lastLines.map((line) => line.length))).toBeLessThanOrEqual(400);
    expect(bytes).toBeGreaterThan(FLOOD_BYTES);
    expect((most - before) / 1e6).toBeLessThan(50);
  });

  // What the first output of a process costs: 30 MB of buffers until they are collected, be it 50 MB or 3 GB.
  beforeAll(async () => {
    using folder = temporaryFolder();
    await run(folder, `yes | head -c 50000000 || true`, { write: () => Promise.resolve() });
  });

  test("waits for a slow log, and a slow log loses nothing", async () => {
    using folder = temporaryFolder();
    let [bytes, isBlocked] = [0, false];
    const command = `echo $$ > pid; head -c 300000 /dev/zero; head -c 60000 /dev/zero`;
    await run(folder, command, {
      async write(chunk) {
        bytes += chunk.length;
        if (chunk.length < 1000) return;
        await delay(bytes < 70_000 ? 300 : 250);
        isBlocked ||= bytes < 70_000 && isAlive(pidIn(folder, "pid"));
      },
    });
    expect(isBlocked).toBe(true);
    expect(bytes).toBeGreaterThanOrEqual(360_000);
  });

  test("is over when a chunk takes longer than any grace", async () => {
    using folder = temporaryFolder();
    let bytes = 0;
    await run(folder, `head -c 30000 /dev/zero; sleep 0.1; head -c 60000 /dev/zero`, {
      async write(chunk) {
        bytes += chunk.length;
        if (chunk.length > 1000) await delay(1_600);
      },
    });
    expect(bytes).toBeGreaterThanOrEqual(90_000);
  });
});

test("a log that cannot be written ends the command and says so", async () => {
  using folder = temporaryFolder();
  const { error, tookMs } = await run(folder, `echo $$ > pid; echo now; sleep 60`, {
    write: (bytes) => (Buffer.from(bytes).includes("---") ? Promise.resolve() : Promise.reject(new Error("EPIPE"))),
  });
  expect(error).toMatchObject({ message: "EPIPE" });
  expect(tookMs).toBeLessThan(2_500);
  expect(isAlive(pidIn(folder, "pid"))).toBe(false);
});
