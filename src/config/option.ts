import { DURATION_LIMITS, parseDuration } from "./duration.ts";

/** One thing that a user may say. From the tables of these come flags, action inputs, config keys and their schema. */
export interface Option {
  /** kebab-case; as a config key with `_`. */
  readonly name: string;
  /**
   * `label` is a text that a config file may write as a number or a boolean; `change` a number or a text with a unit;
   * `duration` a number with a unit of time.
   */
  readonly kind: "text" | "label" | "list" | "number" | "change" | "duration" | "boolean" | "choice";
  readonly choices?: readonly string[];
  /** Of a number; `above` does not belong to the range itself. */
  readonly range?: Range;
  readonly default?: string;
  /** Decides the verdict: never read from the environment, and on pull requests never from the head's own files. */
  readonly policy?: true;
  /**
   * What does not decide is wiring, which on pull requests the head's config says, except these: told by the `base`, or
   * for the baseline by the base and for the candidate by the head, when that has a config (`side`). The environment may say both.
   */
  readonly onProposals?: "base" | "side";
  /** Why it cannot stand in a config file, for the message that refuses it there; absent = it can. */
  readonly notInConfig?: string;
  /** The variable of the environment that holds it, when that is not `MODEL_GATE_…`. */
  readonly variable?: string;
  /** How help shows the value, e.g. `FILE`. */
  readonly value?: string;
  readonly help: string;
}

type Range = { readonly to: number } & ({ readonly from: number } | { readonly above: number });

/** `min-improvement` → `min_improvement`. */
export function configKey(option: Pick<Option, "name">): string {
  return option.name.replaceAll("-", "_");
}

/** What stands after "must be", for flags and config keys alike. */
export function expectedOf({ kind, choices, range }: Option): string {
  switch (kind) {
    case "boolean":
      return "true or false";
    case "number":
      return `a number${range === undefined ? "" : ` ${"above" in range ? `above ${range.above} and up` : `from ${range.from}`} to ${range.to}`}`;
    case "choice":
      return `one of ${choices?.join(", ") ?? ""}`;
    case "duration":
      return `a time with a unit such as 90s, 60m or 1h30m, ${DURATION_LIMITS}`;
    case "change":
      return 'a fraction or a text with a unit ("2 points", "2% relative")';
    case "list":
      return "a list of names that are not empty";
    case "text":
    case "label":
      return "a text that is not empty";
  }
}

/** Whether a text is what the option expects; what a change is, only its metric can say. */
export function isExpected({ kind, choices, range }: Option, text: string): boolean {
  switch (kind) {
    case "boolean":
      return text === "true" || text === "false";
    case "number": {
      const number = text.trim() === "" ? Number.NaN : Number(text);
      if (range === undefined) return Number.isFinite(number);
      return ("above" in range ? number > range.above : number >= range.from) && number <= range.to;
    }
    case "choice":
      return choices?.includes(text) === true;
    case "duration":
      return parseDuration(text) !== undefined;
    case "list":
      return text.split(",").every((item) => item.trim() !== "");
    case "change":
    case "text":
    case "label":
      return text.trim() !== "";
  }
}
