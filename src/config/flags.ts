import { parseArgs } from "node:util";

import { GateError } from "../errors.ts";
import { didYouMean } from "./nearest.ts";
import { type CommandEntry, type CommandName } from "./options.ts";

/** The arguments of a command as texts by option, each known and given once. Throws USAGE. */
export function readFlags(
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
  let lastBoolean: { readonly name: string; readonly index: number } | undefined;
  for (const token of tokens) {
    if (token.kind === "positional") {
      // `--second-opinion true`: the word belongs to the flag just before it.
      const isItsValue = lastBoolean?.index === token.index - 1 && /^(true|false)$/.test(token.value);
      if (isItsValue && lastBoolean !== undefined) flags.set(lastBoolean.name, token.value);
      else operands.push(token.value);
    }
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
    const isBare = option.kind === "boolean" && token.value === undefined;
    lastBoolean = isBare ? { name: option.name, index: token.index } : undefined;
  }
  return { flags, operands };
}

/** Booleans are told apart so that `--second-opinion --format json` reads as people mean it. */
function parserOptions(entry: CommandEntry): Record<string, { type: "string" | "boolean" }> {
  return Object.fromEntries(
    entry.options.map(({ name, kind }) => [name, { type: kind === "boolean" ? "boolean" : "string" }]),
  );
}

export function helpHint(command: CommandName): string {
  return `See model-gate ${command} --help`;
}
