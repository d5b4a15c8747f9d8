import { GATE_DECISION } from "./gate-decision.ts";
import { GATE_INPUTS } from "./gate-inputs.ts";
import { GATE_OUTPUTS } from "./gate-outputs.ts";
import { configKey, type Option } from "./option.ts";

export type { Option };

export interface CommandEntry {
  readonly summary: string;
  /** What stands after the options, e.g. `EVIDENCE`. */
  readonly operands?: string;
  readonly options: readonly Option[];
}

export const COMMANDS = {
  gate: {
    summary: "compare the candidate with the baseline, decide, report",
    options: [...GATE_INPUTS, ...GATE_DECISION, ...GATE_OUTPUTS],
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
        choices: ["text", "markdown", "html", "json", "junit"],
        default: "text",
        help: "of standard output",
      },
    ],
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

/** Options of `gate` that a config file may hold, by their key there. */
export const CONFIG_KEYS: ReadonlyMap<string, Option> = new Map(
  COMMANDS.gate.options
    .filter((option) => option.notInConfig === undefined)
    .map((option) => [configKey(option), option]),
);
