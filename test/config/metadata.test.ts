import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

import { type Option } from "../../src/config/option.ts";
import { commandEntry, COMMANDS, type CommandName } from "../../src/config/options.ts";
import { actionEntry, type ActionName, ACTIONS } from "../../src/entry/actions.ts";
import { commandHelp } from "../../src/entry/help.ts";

/*
 * One table of options: every action.yml, help and the reference page say what it says.
 */

const ROOT = join(import.meta.dirname, "..", "..");
const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly required: boolean; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const names = Object.keys(ACTIONS) as readonly ActionName[];

describe.for(names)("the action %s", (name) => {
  const { folder, outputs } = actionEntry(name);
  const isRoot = folder === ".";
  const action = load(read(join(folder, "action.yml"))) as ActionFile;
  const options = commandEntry(name).options.map((option) => option.name);

  test("has every option as an input, and every output", () => {
    expect(Object.keys(action.inputs)).toEqual(isRoot ? options : [...options, "command"]);
    expect(Object.keys(action.outputs)).toEqual(Object.keys(outputs));
  });

  test("runs the bundle, and says which command it is", () => {
    expect(action.runs).toEqual({ using: "node24", main: isRoot ? "dist/index.js" : "../dist/index.js" });
    expect(action.inputs["command"]?.default).toBe(isRoot ? undefined : name);
    expect(folder).toBe(isRoot ? "." : name);
  });

  test("no input has a default of its own but token and command: an empty input was not given", () => {
    const defaults = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined);
    const token = Object.hasOwn(action.inputs, "github-token") ? ["github-token"] : [];
    expect(defaults.map(([input]) => input)).toEqual([...token, ...(isRoot ? [] : ["command"])]);
  });

  test("says of each of its outputs what a failed step leaves, and nothing that could deploy", () => {
    const { onFailure } = actionEntry(name);
    expect(Object.values(onFailure).filter((value) => value !== "" && value !== "false")).toEqual([]);
    for (const output of Object.keys(onFailure)) expect(Object.keys(outputs)).toContain(output);
  });

  test.skipIf(isRoot)("has a page of its own", () => {
    expect(readdirSync(join(ROOT, folder)).toSorted()).toEqual(["README.md", "action.yml"]);
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

const commands = Object.keys(COMMANDS) as readonly CommandName[];

describe.for(commands)("every option of %s stands in help and in docs/options.md", (command) => {
  const help = commandHelp(command);
  const section =
    read("docs/options.md")
      .split(/^# Options of /m)
      .find((part) => part.startsWith(`\`${command}\``)) ?? "";

  test.for(commandEntry(command).options)("--$name", ({ name }) => {
    expect(help).toContain(`--${name}`);
    expect(section).toContain(`\n| \`${name}\` |`);
  });
});

test("one name means one thing over all commands", () => {
  const seen = new Map<string, Pick<Option, "kind" | "policy" | "variable">>();
  for (const { name, kind, policy, variable } of commands.flatMap((command) => [...commandEntry(command).options])) {
    const meant = { kind, ...(policy && { policy }), ...(variable && { variable }) };
    expect({ name, ...meant }).toEqual({ name, ...(seen.get(name) ?? meant) });
    seen.set(name, meant);
  }
});

test.for(names)("every output of %s stands in docs/options.md", (name) => {
  const reference = read("docs/options.md");
  for (const output of Object.keys(actionEntry(name).outputs)) expect(reference).toContain(`\n| \`${output}\` |`);
});
