import { didYouMean } from "../config/nearest.ts";
import { type CommandName, commandEntry } from "../config/options.ts";
import { GateError } from "../errors.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Inputs that the runner hands over as `INPUT_…`; one that is empty was not given. */
const OF_RUNNERS = new Set(["COMMAND"]);

/**
 * The inputs of an action as the flags that mean the same, so that both faces are read and checked in one way.
 * Throws USAGE for an input that no option has: the runner itself only warns, and a mistyped threshold would be lost.
 */
export function flagsFromInputs(command: CommandName, env: Environment): string[] {
  const names = commandEntry(command).options.map(({ name }) => name);
  const known = new Map(names.map((name) => [inputVariable(name), name]));
  const flags: string[] = [];
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith("INPUT_") || value === undefined) continue;
    const input = variable.slice("INPUT_".length);
    if (OF_RUNNERS.has(input) || value.trim() === "") continue;
    const name = known.get(input);
    if (name === undefined) {
      const given = input.toLowerCase();
      throw new GateError("USAGE", `the action has no input ${given}${didYouMean(given, names)}`);
    }
    flags.push(`--${name}=${value.trim()}`);
  }
  return flags;
}

/** `min-improvement` → `MIN-IMPROVEMENT`: runners turn blanks into `_` and keep the hyphen. */
function inputVariable(name: string): string {
  return name.toUpperCase();
}
