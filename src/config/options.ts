import { GATE_DECISION } from "./gate-decision.ts";
import { GATE_INPUTS } from "./gate-inputs.ts";
import { GATE_OUTPUTS } from "./gate-outputs.ts";
import { configKey, type Option } from "./option.ts";
import { PUBLISH_TABLE } from "./publish-table.ts";
import { HISTORY_OPTIONS, PROMOTE_OPTIONS, ROLLBACK_OPTIONS } from "./registry-options.ts";
import { RUNS_TABLE } from "./runs-table.ts";

export type { Option };

export interface CommandEntry {
  readonly summary: string;
  /** What stands after the options, e.g. `EVIDENCE`. */
  readonly operands?: string;
  readonly options: readonly Option[];
  /** Its options may stand in `model-gate.yml`. */
  readonly readsConfig?: true;
}

export const COMMANDS = {
  gate: {
    summary: "compare the candidate with the baseline, decide, report",
    options: [...GATE_INPUTS, ...GATE_DECISION, ...GATE_OUTPUTS],
    readsConfig: true,
  },
  verify: {
    summary: "recompute every number and the verdict of an evidence.json",
    operands: "EVIDENCE",
    options: [
      { name: "format", kind: "choice", choices: ["text", "json"], default: "text", help: "of standard output" },
    ],
  },
  report: {
    summary: "render reports again from evidence",
    operands: "EVIDENCE…",
    options: [
      {
        name: "format",
        kind: "choice",
        choices: ["text", "markdown", "html", "json", "junit", "openmetrics", "codequality"],
        default: "text",
        help: "of standard output",
      },
    ],
  },
  publish: {
    summary: "one comment, status and summary from evidence that other jobs made",
    options: PUBLISH_TABLE,
  },
  runs: {
    summary: "show runs of an MLflow experiment: a leaderboard, some side by side, or one",
    options: RUNS_TABLE,
  },
  promote: {
    summary: "put a version of the registry into Production, Staging or an alias, on evidence",
    options: PROMOTE_OPTIONS,
    readsConfig: true,
  },
  rollback: {
    summary: "put back the version that was there before",
    options: ROLLBACK_OPTIONS,
    readsConfig: true,
  },
  history: {
    summary: "who put which version where, when, on what evidence and why",
    options: HISTORY_OPTIONS,
    readsConfig: true,
  },
  init: {
    summary: "write a config and a workflow for this repository, from what it finds",
    options: [
      { name: "dry-run", kind: "boolean", default: "false", help: "show what would be written, and write nothing" },
    ],
  },
} as const satisfies Readonly<Record<string, CommandEntry>>;

export type CommandName = keyof typeof COMMANDS;

export function commandEntry(name: CommandName): CommandEntry {
  return COMMANDS[name];
}

/** What a config file may hold, by its key there; the table of `gate` comes first. */
export const CONFIG_KEYS: ReadonlyMap<string, Option> = configKeys(Object.values(COMMANDS));

function configKeys(entries: readonly CommandEntry[]): ReadonlyMap<string, Option> {
  const keys = new Map<string, Option>();
  for (const option of entries.flatMap((entry) => (entry.readsConfig === true ? entry.options : []))) {
    const key = configKey(option);
    if (option.notInConfig === undefined && !keys.has(key)) keys.set(key, option);
  }
  return keys;
}

/** Why an option of any command cannot stand in a config file, by the key that it would have. */
export const REFUSED_KEYS: ReadonlyMap<string, string> = new Map(
  Object.values(COMMANDS)
    .flatMap((entry: CommandEntry) => (entry.readsConfig === true ? entry.options : []))
    .flatMap((option) => (option.notInConfig === undefined ? [] : [[configKey(option), option.notInConfig] as const])),
);
