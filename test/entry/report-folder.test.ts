import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { runAction } from "../../src/entry/action-face.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { committed, pullRequest } from "./repository.ts";
import { evidenceIn, jointFiles, run } from "./run.ts";

/*
 * Where the report goes: nothing stale stays there, nothing is written through a link that someone else laid, and a
 * proposal cannot send it out of its checkout.
 */

/** Better by 1.07 points, which is too little. */
const SMALL = jointFiles([539, 0, 445, 319, 63, 0, 290, 2544]);
const CONFIG = "version: 1\ncandidate: cand.csv\nbaseline: base.csv\n";
const ENV = { PATH: process.env["PATH"] ?? "" };
const WRITE = 'cp held.csv "$MODEL_GATE_OUTPUT"';

/** Where no other test writes. */
const ABSOLUTE = join(tmpdir(), `model-gate-of-a-proposal-${process.pid}`);

/** A checkout in a folder of its own, so that there is a place outside of it that is ours. */
function checkout(files: Readonly<Record<string, string>> = {}) {
  const outside = temporaryFolder();
  const path = join(outside.path, "checkout");
  mkdirSync(path);
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(path, name), content);
    return name;
  };
  const all = { "cand.csv": SMALL.candidate, "held.csv": SMALL.candidate, ".gitignore": "base.csv\n", ...files };
  for (const [name, text] of Object.entries(all)) write(name, text);
  return {
    path,
    write,
    /** What later steps of the job add, after the commit. */
    commit(): string {
      const base = committed({ ...outside, path });
      write("base.csv", SMALL.baseline);
      return base;
    },
    outside: outside.path,
    [Symbol.dispose]: () => outside[Symbol.dispose](),
  };
}

describe("a command that lays something in the way of the report", () => {
  const gate = async (command: string, more: readonly string[] = []) => {
    const folder = checkout();
    folder.commit();
    mkdirSync(join(folder.outside, "elsewhere"));
    writeFileSync(join(folder.outside, "victim"), "theirs");
    writeFileSync(join(folder.outside, "elsewhere", "junit.xml"), "theirs");
    const args = ["gate", "--run", `${WRITE}; ${command}`, "--candidate", "cand.csv", "--baseline", "base.csv"];
    const result = await run(folder, [...args, ...more], ENV);
    return { folder, ...result };
  };

  test.for([
    ["a link", "ln -s ../../victim"],
    ["a link to nothing yet", "ln -s ../../elsewhere/evidence.json"],
    ["a second name of another file", "ln ../victim"],
    ["a pipe", "mkfifo"],
    ["a verdict of its own", "cp base.csv"],
  ] as const)("as %s writes nothing elsewhere, and the report is whole", async ([, plant]) => {
    const names = ["evidence.json", "report.md", "junit.xml"];
    const command = names.map((name) => `${plant} model-gate-report/${name}`).join("; ");
    const { folder, exitCode, err } = await gate(`mkdir model-gate-report; ${command}`);
    using _ = folder;
    expect(exitCode, err).toBe(1);
    expect(evidenceIn(folder)?.verdict.outcome).toBe("fail");
    for (const name of names) expect(lstatSync(join(folder.path, "model-gate-report", name)).isFile()).toBe(true);
    expect(readFileSync(join(folder.outside, "victim"), "utf8")).toBe("theirs");
    expect(readdirSync(join(folder.outside, "elsewhere"))).toEqual(["junit.xml"]);
  });

  test.for([
    ["the folder a link", "ln -s ../elsewhere model-gate-report", []],
    ["a folder above it a link", "ln -s ../elsewhere out", ["--output-dir", "out/report"]],
    ["the folder a link to nothing", "ln -s ../nowhere model-gate-report", []],
    ["the folder a file", "touch model-gate-report", []],
    ["a folder of one of its files", "mkdir -p model-gate-report/junit.xml", []],
  ] as const)("by making %s is exit 2 and writes nothing elsewhere", async ([, command, more]) => {
    const { folder, exitCode, err } = await gate(command, more);
    using _ = folder;
    expect(exitCode, err).toBe(2);
    expect(err).toMatch(/^OUTPUT_UNWRITABLE /m);
    expect(existsSync(join(folder.path, "model-gate-report", "evidence.json"))).toBe(false);
    expect(readdirSync(folder.outside).toSorted()).toEqual(["checkout", "elsewhere", "victim"]);
    expect(readFileSync(join(folder.outside, "elsewhere", "junit.xml"), "utf8")).toBe("theirs");
  });

  test.for([
    ["a mistake in the call", "rm base.csv; mkdir base.csv", 2],
    ["a failure", "exit 3", 3],
  ] as const)("leaves no verdict of its own behind after %s", async ([, command, exitCode]) => {
    const plant = 'mkdir model-gate-report; echo \'{"verdict": "pass"}\' > model-gate-report/evidence.json';
    const { folder, ...result } = await gate(`${plant}; ${command}`);
    using _ = folder;
    expect(result.exitCode, result.err).toBe(exitCode);
    expect(evidenceIn(folder)?.verdict.outcome).toBe(exitCode === 2 ? undefined : "invalid");
  });
});

test("a folder that was a link before the run is written as ever", async () => {
  using folder = checkout();
  folder.commit();
  mkdirSync(join(folder.outside, "elsewhere"));
  symlinkSync("../elsewhere", join(folder.path, "reports"));
  const args = ["gate", "--candidate", "cand.csv", "--baseline", "base.csv", "--output-dir", "reports"];
  expect((await run(folder, args)).exitCode).toBe(1);
  expect(evidenceIn({ path: folder.outside }, "elsewhere")?.verdict.outcome).toBe("fail");
});

describe("the output_dir of a proposal's config", () => {
  test.for(["../../x", "..", ABSOLUTE, "link", "link/x"])("%s is refused", async (text) => {
    using folder = checkout({ "model-gate.yml": `${CONFIG}output_dir: ${text}\n` });
    symlinkSync("../", join(folder.path, "link"));
    const base = folder.commit();
    writeFileSync(join(folder.outside, "evidence.json"), "theirs");
    const { exitCode, err } = await run(folder, ["gate"], pullRequest(folder, base));
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^OUTPUT_UNWRITABLE cannot write into .*: it lies outside of the repository/);
    expect(readFileSync(join(folder.outside, "evidence.json"), "utf8")).toBe("theirs");
    expect(readdirSync(folder.outside).toSorted()).toEqual(["checkout", "evidence.json"]);
    expect(existsSync(ABSOLUTE)).toBe(false);
  });

  test.for([".", "out/deep", "./a/../b"])("%s is written", async (text) => {
    using folder = checkout({ "model-gate.yml": `${CONFIG}output_dir: ${text}\n` });
    const base = folder.commit();
    const { exitCode, err } = await run(folder, ["gate"], pullRequest(folder, base));
    expect(exitCode, err).toBe(1);
    expect(evidenceIn(folder, text)?.verdict.outcome).toBe("fail");
  });

  test("may lie anywhere on the branch itself", async () => {
    using folder = checkout({ "model-gate.yml": `${CONFIG}output_dir: ../x\n` });
    folder.commit();
    expect((await run(folder, ["gate"])).exitCode).toBe(1);
    expect(evidenceIn(folder, "../x")).toBeDefined();
  });
});

describe("the folder that the workflow names", () => {
  test.for(["flag", "environment"])("by %s may lie outside of the checkout of a proposal", async (layer) => {
    using folder = checkout({ "model-gate.yml": CONFIG });
    const base = folder.commit();
    const path = join(folder.outside, "reports");
    const args = layer === "flag" ? ["--output-dir", path] : [];
    const env = layer === "flag" ? {} : { MODEL_GATE_OUTPUT_DIR: path };
    const { exitCode, err } = await run(folder, ["gate", ...args], { ...pullRequest(folder, base), ...env });
    expect(exitCode, err).toBe(1);
    expect(evidenceIn(folder, "../reports")).toBeDefined();
  });

  test.for([
    ["by default", []],
    ["by a flag", ["--output-dir", "model-gate-report"]],
  ] as const)("%s is not left through a link of the proposal's", async ([, args]) => {
    using folder = checkout({ "model-gate.yml": CONFIG });
    mkdirSync(join(folder.outside, "elsewhere"));
    writeFileSync(join(folder.outside, "elsewhere", "evidence.json"), "theirs");
    symlinkSync("../elsewhere", join(folder.path, "model-gate-report"));
    const base = folder.commit();
    const { exitCode, err } = await run(folder, ["gate", ...args], pullRequest(folder, base));
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^OUTPUT_UNWRITABLE /);
    expect(readFileSync(join(folder.outside, "elsewhere", "evidence.json"), "utf8")).toBe("theirs");
  });
});

describe("a report of an earlier run in a folder that only the config names", () => {
  const stale = async (config: string, args: readonly string[] = []) => {
    using folder = checkout({ "model-gate.yml": config });
    for (const name of ["out", "model-gate-report"]) {
      mkdirSync(join(folder.path, name));
      folder.write(`${name}/evidence.json`, "stale");
    }
    const { exitCode, err } = await run(folder, ["gate", ...args]);
    const isThere = (name: string): boolean => existsSync(join(folder.path, name, "evidence.json"));
    return { exitCode, err, left: ["out", "model-gate-report"].filter(isThere) };
  };

  test.for([
    ["another key is wrong", `${CONFIG}output_dir: out\nconfidnce: 1\n`, []],
    ["a value is wrong", `${CONFIG}output_dir: out\nconfidence: 7\nrules: 5\n`, []],
    ["a flag is wrong", `${CONFIG}output_dir: out\n`, ["--confidence=many"]],
    ["a file is missing", `${CONFIG}output_dir: out\n`, []],
  ] as const)("is gone when %s", async ([, config, args]) => {
    const { exitCode, err, left } = await stale(config, args);
    expect(exitCode, err).toBe(2);
    // The usual folder is not this run's: another step may have written there.
    expect(left).toEqual(["model-gate-report"]);
  });

  test("stays when the workflow names another folder", async () => {
    const { left } = await stale(`${CONFIG}output_dir: out\nconfidnce: 1\n`, ["--output-dir", "model-gate-report"]);
    expect(left).toEqual(["out"]);
  });

  test.for([
    ["no YAML", `${CONFIG}output_dir: out\nrules: [\n`],
    ["no text", `${CONFIG}output_dir: [out]\n`],
    ["empty", `${CONFIG}output_dir: ""\n`],
  ])("stays when its name cannot be read: %s", async ([, config = ""]) => {
    const { exitCode, left } = await stale(config);
    expect(exitCode).toBe(2);
    expect(left).toEqual(["out"]);
  });
});

test("the outputs tell where the report is from the current folder, not from the config's", async () => {
  using folder = checkout();
  mkdirSync(join(folder.path, "m"));
  folder.write("m/model-gate.yml", "version: 1\ncandidate: ../cand.csv\nbaseline: ../base.csv\noutput_dir: out\n");
  folder.commit();
  const outputs: Record<string, string> = {};
  const host = {
    env: { INPUT_CONFIG: "m/model-gate.yml" },
    directory: folder.path,
    isTerminal: false,
    print: () => {},
    printError: () => {},
    now: Date.now,
  };
  const exitCode = await runAction(host, {
    output: (name, value) => void (outputs[name] = value),
    annotate: () => {},
    summarize: async () => undefined,
    mask: () => {},
  });
  expect(exitCode).toBe(1);
  expect(outputs["evidence-path"]).toBe(join("m", "out", "evidence.json"));
  expect(existsSync(join(folder.path, "m", "out", "evidence.json"))).toBe(true);
});
