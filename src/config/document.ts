import { metricTraits } from "../core/metrics/traits.ts";
import { GateError } from "../errors.ts";
import { parseChange } from "./change.ts";
import { parseDuration } from "./duration.ts";
import { checkShape, faultAt, found, type KeyWords } from "./faults.ts";
import { configKey, expectedOf, type Option } from "./option.ts";
import { CONFIG_KEYS, REFUSED_KEYS } from "./options.ts";
import { type ConfigRule, readRules } from "./rules.ts";
import { configSchema, ruleSchema, type WrittenRule } from "./schema.ts";
import { nodeAt } from "./yaml-positions.ts";
import { faultsError, type FoundFault, parseYaml, type YamlFile } from "./yaml.ts";

/** What one `model-gate.yml` says, checked as far as that goes without flags and data. */
export interface ConfigDocument {
  /** How reports tell where a value came from: `model-gate.yml`, or `model-gate.yml @ main 1a2b3c`. */
  readonly origin: string;
  /** The folder that its relative paths start from. */
  readonly directory: string;
  /** By the name of the option. */
  readonly values: ReadonlyMap<string, ConfigValue>;
  readonly rules?: readonly ConfigRule[];
}

interface ConfigValue {
  readonly text: string;
  /** Of a list: its items may hold the comma that parts them in the text. */
  readonly items?: readonly string[];
}

export interface ConfigPlace {
  /** How messages and annotations name the file. */
  readonly path: string;
  readonly directory: string;
  /** Default: the path. */
  readonly origin?: string;
}

/** The options are built from their table: to the compiler they are keys of any name. */
type Checked = Readonly<Record<string, unknown>> & { readonly rules?: readonly WrittenRule[] | undefined };

const WORDS: KeyWords = {
  known: (path) => Object.keys(path.length === 0 ? configSchema.shape : ruleSchema.shape),
  refused: REFUSED_KEYS,
};

/** Throws CONFIG_INVALID; its faults name the topmost mistakes with line and column. */
export function parseConfig(bytes: Uint8Array, place: ConfigPlace): ConfigDocument {
  const file = parseYaml(bytes, place.path);
  const { rules: written, ...said }: Checked = checkShape(configSchema, file, WORDS);
  const values = new Map<string, ConfigValue>();
  for (const [key, option] of CONFIG_KEYS) {
    const value = Object.hasOwn(said, key) ? said[key] : undefined;
    if (value !== undefined) values.set(option.name, valueOf(option, value, key, file));
  }
  const { rules, faults } = written === undefined ? { faults: [] } : readRules(written, file);
  const all = [...faults, ...shortFormFaults(values, rules !== undefined, file), ...timeFaults(values, file)];
  if (all.length > 0) throw faultsError(file, all);
  const { directory, origin = place.path } = place;
  return { origin, directory, values, ...(rules === undefined ? {} : { rules }) };
}

/** Labels as they were written: `007` is a number to YAML, and a text to whoever compares labels. */
function valueOf({ kind }: Option, value: unknown, key: string, file: YamlFile): ConfigValue {
  const node = nodeAt(file.root, [key]);
  if (kind === "label") return { text: typeof value === "string" ? value : (node.text ?? String(value)) };
  if (!Array.isArray(value)) return { text: String(value) };
  const items = value.map((item: unknown, i) =>
    typeof item === "string" ? item : (node.items[i]?.text ?? String(item)),
  );
  return { text: items.join(","), items };
}

/** `metric` and `min_improvement` are one rule in short: never beside `rules`, and readable as one. */
function shortFormFaults(values: ReadonlyMap<string, ConfigValue>, hasRules: boolean, file: YamlFile): FoundFault[] {
  const faults: FoundFault[] = [];
  for (const name of ["metric", "min-improvement"]) {
    const key = configKey({ name });
    if (hasRules && values.has(name)) {
      faults.push(faultAt(file, [key], `${key} is the short form of one rule and cannot stand beside rules`));
    }
  }
  if (faults.length > 0) return faults;
  const metric = values.get("metric")?.text;
  if (metric !== undefined && metricTraits(metric) === undefined) {
    const why = "a metric of your own needs greater_is_better, which only a rule in rules can say";
    faults.push(faultAt(file, ["metric"], `metric ${found(metric)} is not a metric of ours; ${why}`));
  }
  const change = values.get("min-improvement");
  try {
    // Without a metric here it may come from a flag, which says in what unit the number is.
    if (change !== undefined) parseChange(change.text, metric ?? "", "min_improvement");
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    faults.push(faultAt(file, ["min_improvement"], error.message));
  }
  return faults;
}

function timeFaults(values: ReadonlyMap<string, ConfigValue>, file: YamlFile): FoundFault[] {
  return [...CONFIG_KEYS].flatMap(([key, option]) => {
    const text = option.kind === "duration" ? values.get(option.name)?.text : undefined;
    if (text === undefined || parseDuration(text) !== undefined) return [];
    return [faultAt(file, [key], `${key} must be ${expectedOf(option)}, got ${found(text)}`)];
  });
}
