import { parseArgs } from "node:util";

import { GateError } from "../errors.ts";
import { didYouMean } from "./nearest.ts";
import { type CommandEntry, type CommandName, commandEntry, type Option } from "./options.ts";

/** A value with where it came from: reports show it for everything that decides. */
interface Resolved {
  readonly text: string;
  readonly origin: "flag" | "environment" | "default";
}

export interface Invocation {
  readonly values: ReadonlyMap<string, Resolved>;
  readonly operands: readonly string[];
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Flag > environment > default. Throws USAGE for anything unknown, doubled, or outside the choices. */
export function resolveOptions(command: CommandName, args: readonly string[], env: Environment): Invocation {
  const entry = commandEntry(command);
  const { flags, operands } = readFlags(command, entry, args);
  if (entry.operands === undefined && operands[0] !== undefined) {
    throw new GateError("USAGE", `${command} takes no argument ${JSON.stringify(operands[0])}`, {
      hint: helpHint(command),
    });
  }
  const values = new Map<string, Resolved>();
  for (const option of entry.options) {
    const fromEnv = fromEnvironment(option, env);
    const flag = flags.get(option.name);
    if (flag !== undefined) values.set(option.name, { text: flag, origin: "flag" });
    else if (fromEnv !== undefined) values.set(option.name, { text: fromEnv, origin: "environment" });
    else if (option.default !== undefined) values.set(option.name, { text: option.default, origin: "default" });
    const value = values.get(option.name);
    if (value !== undefined) check(option, value.text);
  }
  return { values, operands };
}

function readFlags(
  command: CommandName,
  entry: CommandEntry,
  args: readonly string[],
): { readonly flags: ReadonlyMap<string, string>; readonly operands: readonly string[] } {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: parserOptions(entry),
  });
  const flags = new Map<string, string>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = entry.options.find(({ name }) => name === token.name);
    if (option === undefined) {
      const known = entry.options.map(({ name }) => `--${name}`);
      throw new GateError("USAGE", `${command} has no option ${token.rawName}${didYouMean(token.rawName, known)}`, {
        hint: helpHint(command),
      });
    }
    if (flags.has(option.name)) throw new GateError("USAGE", `--${option.name} is given twice`);
    const isNextFlag = token.inlineValue !== true && (token.value ?? "").startsWith("--");
    if (option.kind !== "boolean" && (token.value === undefined || isNextFlag)) {
      throw new GateError("USAGE", `--${option.name} needs a value`, { hint: helpHint(command) });
    }
    flags.set(option.name, token.value ?? "true");
  }
  return { flags, operands };
}

/** Booleans are told apart so that `--second-opinion --format json` reads as people mean it. */
function parserOptions(entry: CommandEntry): Record<string, { type: "string" | "boolean" }> {
  return Object.fromEntries(
    entry.options.map(({ name, kind }) => [name, { type: kind === "boolean" ? "boolean" : "string" }]),
  );
}

function fromEnvironment(option: Option, env: Environment): string | undefined {
  const name = `MODEL_GATE_${option.name.toUpperCase().replaceAll("-", "_")}`;
  const text = env[name];
  if (text === undefined || text === "") return undefined;
  if (option.policy !== true) return text;
  throw new GateError(
    "USAGE",
    `${name} is set, but --${option.name} decides the verdict and is never read from the environment`,
    {
      hint: `Unset it and say --${option.name}`,
    },
  );
}

function check(option: Option, text: string): void {
  const expected = expectation(option, text);
  if (expected !== undefined) {
    throw new GateError("USAGE", `--${option.name} must be ${expected}, got ${JSON.stringify(text)}`);
  }
}

/** What is wrong with a text, as "must be …"; undefined when it is right. */
function expectation(option: Option, text: string): string | undefined {
  switch (option.kind) {
    case "boolean":
      return text === "true" || text === "false" ? undefined : "true or false";
    case "number":
      return text.trim() !== "" && Number.isFinite(Number(text)) ? undefined : "a number";
    case "choice":
      return option.choices?.includes(text) === true ? undefined : `one of ${option.choices?.join(", ") ?? ""}`;
    case "list":
      return text.split(",").some((item) => item.trim() === "")
        ? "texts with commas between them, none of them empty"
        : undefined;
    case "text":
      return text.trim() === "" ? "a text that is not empty" : undefined;
  }
}

function helpHint(command: CommandName): string {
  return `See model-gate ${command} --help`;
}
