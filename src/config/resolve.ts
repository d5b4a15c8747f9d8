import { GateError } from "../errors.ts";
import type { ConfigDocument } from "./document.ts";
import { helpHint, readFlags } from "./flags.ts";
import { configKey, expectedOf, isExpected, type Option } from "./option.ts";
import { type CommandName, commandEntry } from "./options.ts";
import type { ConfigRule } from "./rules.ts";

/** A value with where it came from: reports show it for everything that decides. */
export interface Resolved {
  readonly text: string;
  /** Of a list in a config file, whose items may hold the comma that parts them in the text. */
  readonly items?: readonly string[];
  readonly layer: "flag" | "environment" | "config" | "default";
  /** How reports tell it: `--confidence`, `environment`, `default`, or the config's own label. */
  readonly origin: string;
  /** The folder that a relative path starts from; absent = the current one. */
  readonly from?: string;
}

/** A path or source as it was written. */
export type Located = Pick<Resolved, "text" | "from">;

export interface Invocation {
  readonly values: ReadonlyMap<string, Resolved>;
  /** What is said of each of the two models apart, as it is said of the baseline; {@link values} has the candidate's. */
  readonly ofBaseline: ReadonlyMap<string, Resolved>;
  /** Of the config file, with where they came from. */
  readonly rules?: { readonly list: readonly ConfigRule[]; readonly origin: string };
  readonly operands: readonly string[];
}

/**
 * On pull requests two files speak: what decides is read from the base's, what only wires from the head's, and what is
 * said of each model apart from both ({@link Option.onProposals}). Elsewhere both are the same document.
 */
export interface ConfigDocuments {
  readonly policy?: ConfigDocument | undefined;
  readonly wiring?: ConfigDocument | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Flag > environment > config > default. Throws USAGE for anything unknown, doubled, or outside the choices, and for
 * what decides in the environment.
 */
export function resolveOptions(
  command: CommandName,
  args: readonly string[],
  env: Environment,
  documents: ConfigDocuments = {},
): Invocation {
  const entry = commandEntry(command);
  const { flags, operands } = readFlags(command, entry, args);
  if (entry.operands === undefined && operands[0] !== undefined) {
    throw new GateError("USAGE", `${command} takes no argument ${JSON.stringify(operands[0])}`, {
      hint: helpHint(command),
    });
  }
  if (command === "gate") refuseVariable("MODEL_GATE_RULES", "rules", "say rules in the config file", env);
  const { policy, wiring } = entry.readsConfig === true ? documents : {};
  const [values, ofBaseline] = [new Map<string, Resolved>(), new Map<string, Resolved>()];
  for (const option of entry.options) {
    const isOfSide = option.onProposals === "side";
    const isBases = option.policy === true || option.onProposals === "base" || (isOfSide && wiring === undefined);
    const value = resolve(option, flags, env, isBases ? policy : wiring);
    if (value !== undefined) values.set(option.name, value);
    const other = isOfSide ? resolve(option, flags, env, policy) : undefined;
    if (other !== undefined) ofBaseline.set(option.name, other);
  }
  return {
    values,
    ofBaseline,
    ...(policy?.rules === undefined ? {} : { rules: { list: policy.rules, origin: policy.origin } }),
    operands,
  };
}

function resolve(
  option: Option,
  flags: ReadonlyMap<string, string>,
  env: Environment,
  document: ConfigDocument | undefined,
): Resolved | undefined {
  const said = document?.values.get(option.name);
  const value = fromCaller(option, flags, env);
  // A config file is checked when it is read, where its mistakes have lines.
  if (value === undefined && document !== undefined && said !== undefined) {
    return { ...said, layer: "config", origin: document.origin, from: document.directory };
  }
  const given = value ?? fallbackOf(option);
  if (given !== undefined) check(option, given);
  return given;
}

function fromCaller(option: Option, flags: ReadonlyMap<string, string>, env: Environment): Resolved | undefined {
  const variable = fromEnvironment(option, env);
  const flag = flags.get(option.name);
  if (flag !== undefined) return { text: flag, layer: "flag", origin: `--${option.name}` };
  return variable === undefined ? undefined : { text: variable, layer: "environment", origin: "environment" };
}

function fallbackOf({ default: text }: Option): Resolved | undefined {
  return text === undefined ? undefined : { text, layer: "default", origin: "default" };
}

/** How messages name the place of a value, for whoever has to change it. */
export function placeOf(option: Pick<Option, "name">, value: Pick<Resolved, "layer" | "origin">): string {
  return value.layer === "config" ? `${configKey(option)} in ${value.origin}` : `--${option.name}`;
}

function fromEnvironment(option: Option, env: Environment): string | undefined {
  const name = option.variable ?? `MODEL_GATE_${option.name.toUpperCase().replaceAll("-", "_")}`;
  if (option.policy === true) refuseVariable(name, `--${option.name}`, `say --${option.name}`, env);
  const text = env[name];
  return text === "" ? undefined : text;
}

/** Whoever may set a variable for a job could otherwise bend what it decides by. */
function refuseVariable(name: string, subject: string, instead: string, env: Environment): void {
  if ((env[name] ?? "") === "") return;
  throw new GateError(
    "USAGE",
    `${name} is set, but ${subject} decides the verdict and is never read from the environment`,
    {
      hint: `Unset it and ${instead}`,
    },
  );
}

function check(option: Option, { text }: Resolved): void {
  if (isExpected(option, text)) return;
  const fraction = Number(text) / 100;
  // A percentage where a fraction is meant.
  const isPercentage = option.kind === "number" && fraction >= 0.05 && isExpected(option, String(fraction));
  const hint = isPercentage ? { hint: `Did you mean ${fraction}?` } : {};
  throw new GateError("USAGE", `--${option.name} must be ${expectedOf(option)}, got ${JSON.stringify(text)}`, hint);
}
