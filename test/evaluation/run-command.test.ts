import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { temporaryFolder } from "../temporary-folder.ts";
import { OUTPUT, run } from "./run.ts";

describe("a command that works", () => {
  test("is told its role, model and output, and has written it when it is over", async () => {
    using folder = temporaryFolder();
    const output = join(folder.path, OUTPUT);
    const command = `echo "$MODEL_GATE_ROLE $MODEL_GATE_MODEL_URI $PWD"; echo id,label > "$MODEL_GATE_OUTPUT"`;
    const { error, text } = await run(folder, command, { role: "baseline", modelUri: "models:/m/Production", output });
    expect(error).toBeUndefined();
    expect(text).toContain(`\nbaseline models:/m/Production ${folder.path}\n`);
    expect(text).toMatch(/^--- evaluation of the baseline: echo /);
    expect(readFileSync(output, "utf8")).toBe("id,label\n");
  });

  test("has no model URI and no output unless they are known", async () => {
    using folder = temporaryFolder();
    const env = { ...process.env, MODEL_GATE_MODEL_URI: "old", MODEL_GATE_OUTPUT: "old" };
    const { text } = await run(folder, `echo "<\${MODEL_GATE_MODEL_URI-unset}\${MODEL_GATE_OUTPUT-unset}>"`, { env });
    expect(text).toContain("\n<unsetunset>\n");
  });

  test("reads an end of file and sees no terminal", async () => {
    using folder = temporaryFolder();
    const { error, text } = await run(folder, `wc -c; if (: < /dev/tty) 2> /dev/null; then exit 9; fi; echo none`);
    expect(error).toBeUndefined();
    expect(text).toContain("\n0\nnone\n");
  });

  test.runIf(process.platform === "linux")("leads a group and a session of its own", async () => {
    using folder = temporaryFolder();
    const { text } = await run(
      folder,
      `read -r _ _ _ _ group session _ < /proc/$$/stat; echo "$(($$ - group)) $(($$ - session))"`,
    );
    expect(text).toContain("\n0 0\n");
  });

  test("may open its streams by name, and their order is kept", async () => {
    using folder = temporaryFolder();
    const { error, text } = await run(folder, `echo 1; echo 2 > /dev/stderr; echo 3 | tee /dev/stdout >&2; echo 4 >&2`);
    expect(error).toBeUndefined();
    expect(text).toContain("\n1\n2\n3\n3\n4\n");
  });

  test("may finish its last words in a process substitution", async () => {
    using folder = temporaryFolder();
    const { text } = await run(folder, `echo late > >(sleep 0.2; cat)`);
    expect(text).toContain("\nlate\n");
  });
});

describe("a command that fails", () => {
  test("is RUN_FAILED with its exit code and last 20 lines, in one line without foreign text", async () => {
    using folder = temporaryFolder();
    const { failure } = await run(folder, `seq 100; echo '**bad**' >&2; exit 7`);
    expect(failure).toMatchObject({ code: "RUN_FAILED", exitCode: 3, ending: { kind: "exit", code: 7 } });
    expect(failure.message).toMatch(/^the evaluation command of the candidate ended with exit code 7 after [\d.]+s$/);
    expect(failure.lastLines).toHaveLength(20);
    expect(failure.lastLines.slice(-2)).toEqual(["100", "**bad**"]);
    expect(failure.line).not.toMatch(/bad|\n/);
  });

  test.for([
    ["set -e", "false; echo on > reached", 1],
    ["pipefail", "(exit 4) | cat; echo on > reached", 4],
    ["a command that is not there", "no-such-command-here; echo on > reached", 127],
  ] as const)("stops at the first fault: %s", async ([, command, code]) => {
    using folder = temporaryFolder();
    const { failure } = await run(folder, command);
    expect(failure.ending).toEqual({ kind: "exit", code });
    expect(existsSync(join(folder.path, "reached"))).toBe(false);
  });

  test("is no success when a signal ends it", async () => {
    using folder = temporaryFolder();
    const { failure } = await run(folder, `kill -KILL $$`);
    expect(failure.ending).toEqual({ kind: "signal", signal: "SIGKILL" });
    expect(failure.line).toMatch(/was killed by SIGKILL .*free memory/);
  });

  test("tells the signal that ended a program of the shell", async () => {
    using folder = temporaryFolder();
    const { failure } = await run(folder, `bash -c 'kill -KILL $$'; echo on`);
    expect(failure.line).toMatch(/ended with exit code 137 \(SIGKILL\) .*free memory/);
  });

  test("is judged by its own failure before its output", async () => {
    using folder = temporaryFolder();
    const { failure } = await run(folder, `exit 2`, { output: join(folder.path, OUTPUT) });
    expect(failure.code).toBe("RUN_FAILED");
  });
});

describe("a command that cannot start", () => {
  test("for want of a shell", async () => {
    using folder = temporaryFolder();
    const { failure } = await run(folder, `true`, { env: { PATH: "/nowhere" } });
    expect(failure.ending).toEqual({ kind: "not-started", reason: "ENOENT" });
    expect(failure.line).toMatch(/could not be started: ENOENT. Install bash/);
  });

  test.for([
    ["too long for the system", `: ${"x".repeat(200_000)}`, "E2BIG"],
    ["with a zero byte", "true\0", "ERR_INVALID_ARG_VALUE"],
  ] as const)("%s", async ([, command, reason]) => {
    using folder = temporaryFolder();
    const { failure } = await run(folder, command);
    expect(failure.ending).toEqual({ kind: "not-started", reason });
  });

  test("in a directory that is none", async () => {
    using folder = temporaryFolder();
    const { error } = await run(folder, `true`, { directory: join(folder.path, "none") });
    expect(error).toMatchObject({ code: "FILE_NOT_FOUND", exitCode: 2 });
  });
});

describe("an output", () => {
  const output = (folder: { readonly path: string }) => join(folder.path, OUTPUT);

  test("that was not written is RUN_NO_OUTPUT", async () => {
    using folder = temporaryFolder();
    const { error } = await run(folder, `echo done > elsewhere`, { output: output(folder) });
    expect(error).toMatchObject({ code: "RUN_NO_OUTPUT", exitCode: 3, message: expect.stringContaining("wrote no /") });
  });

  test("of an earlier run is RUN_NO_OUTPUT", async () => {
    using folder = temporaryFolder();
    folder.write(OUTPUT, "id,label\n");
    const { error } = await run(folder, `cat ${OUTPUT}; chmod 600 ${OUTPUT}`, { output: output(folder) });
    expect(error).toMatchObject({ code: "RUN_NO_OUTPUT", message: expect.stringContaining("nothing new") });
  });

  test("that is written again is fresh, with the same bytes too", async () => {
    using folder = temporaryFolder();
    folder.write(OUTPUT, "id,label\n");
    const { error } = await run(folder, `echo id,label > "$MODEL_GATE_OUTPUT"`, { output: output(folder) });
    expect(error).toBeUndefined();
  });
});
