import { readFileSync } from "node:fs";
import { join } from "node:path";

import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

import { type CommandName, COMMANDS } from "../../src/config/options.ts";
import { commandHelp } from "../../src/entry/help.ts";
import { OUTPUTS } from "../../src/reports/outputs.ts";

/*
 * One table of options: action.yml, help and the reference page say what it says.
 */

const ROOT = join(import.meta.dirname, "..", "..");
const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly required: boolean; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const action = load(read("action.yml")) as ActionFile;
const options = COMMANDS.gate.options.map(({ name }) => name);

test("action.yml has every option as an input, and every output", () => {
  expect(Object.keys(action.inputs)).toEqual(options);
  expect(Object.keys(action.outputs)).toEqual(Object.keys(OUTPUTS));
  expect(action.runs).toEqual({ using: "node24", main: "dist/index.js" });
});

test("no input has a default of its own but the token: an empty input was not given", () => {
  const defaults = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined);
  expect(defaults.map(([name]) => name)).toEqual(["github-token"]);
});

describe("every option stands in help and in docs/options.md", () => {
  const help = commandHelp("gate");
  const reference = read("docs/options.md");
  test.for(options)("--%s", (name) => {
    expect(help).toContain(`--${name}`);
    expect(reference).toContain(`\n| \`${name}\` |`);
  });
});

test.for([
  ["confidence", "P"],
  ["status", "B"],
  ["comment-key", "B"],
  ["prediction-column", "S"],
  ["candidate", ""],
] as const)("the reference tells whose word --%s is on pull requests: %s", ([name, mark]) => {
  expect(read("docs/options.md")).toContain(`\n| \`${name}\` | \`${name.replaceAll("-", "_")}\` | ${mark} |`);
});

describe.each(Object.entries(COMMANDS))("%s", (command, { options: known }) => {
  test("has a table of its options in docs/options.md, and all of them in its help", () => {
    const [, section = ""] = read("docs/options.md").split(new RegExp(`# Options of \`${command}\\b[^\n]*\n`));
    const [table = ""] = section.split("\n# ");
    const help = commandHelp(command as CommandName);
    for (const { name } of known) {
      expect(table).toContain(`\n| \`${name}\` |`);
      expect(help).toContain(`--${name}`);
    }
  });
});

test("every output stands in docs/options.md", () => {
  const reference = read("docs/options.md");
  for (const name of Object.keys(OUTPUTS)) expect(reference).toContain(`\n| \`${name}\` |`);
});
