import { GateError } from "../errors.ts";
import type { Invocation } from "./resolve.ts";

/** What `runs` was asked for: a leaderboard of an experiment, or some runs of it. */
export interface RunsOptions {
  readonly experiment?: string;
  /** As it was written. */
  readonly orderBy: string;
  readonly top: number;
  /** Two or more ids, or their beginnings. */
  readonly compare?: readonly string[];
  readonly runId?: string;
  readonly trackingUri?: string;
  readonly format: "text" | "markdown" | "html" | "json";
  /** Where the report goes instead of standard output. */
  readonly output?: string;
  /** About the leaderboard, said where there is none. */
  readonly unused: readonly string[];
}

/** Side by side on one page. */
const MOST_COMPARED = 20;

const FORMATS = { txt: "text", md: "markdown", markdown: "markdown", html: "html", htm: "html", json: "json" } as const;

/** Throws USAGE and INPUT_CONFLICT. */
export function runsOptions({ values }: Invocation): RunsOptions {
  const text = (name: string): string | undefined => values.get(name)?.text;
  const compare = text("compare");
  const runId = text("run-id");
  if (compare !== undefined && runId !== undefined) {
    throw new GateError("INPUT_CONFLICT", "--compare shows several runs and --run-id one: say one of the two");
  }
  const hasBoard = compare === undefined && runId === undefined;
  const isSaid = (name: string): boolean => values.get(name)?.layer === "flag";
  return {
    ...optional("experiment", text("experiment")),
    orderBy: text("order-by") ?? "",
    top: wholeNumber(text("top") ?? ""),
    ...optional("compare", compare === undefined ? undefined : comparedIds(compare)),
    ...optional("runId", runId?.trim()),
    ...optional("trackingUri", text("tracking-uri")),
    format:
      values.get("format")?.layer === "default"
        ? formatOf(text("output"), text("format"))
        : formatNamed(text("format")),
    ...optional("output", text("output")),
    unused: hasBoard ? [] : ["order-by", "top"].filter(isSaid).map((name) => `--${name}`),
  };
}

function comparedIds(text: string): readonly string[] {
  const ids = text.split(",").map((id) => id.trim());
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new GateError("USAGE", `--compare names ${JSON.stringify(twice)} twice`);
  if (ids.length >= 2 && ids.length <= MOST_COMPARED) return ids;
  const hint = ids.length === 1 ? { hint: `To see one run, say --run-id ${ids[0] ?? ""}` } : {};
  throw new GateError("USAGE", `--compare takes 2 to ${MOST_COMPARED} runs, got ${ids.length}`, hint);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number)) return number;
  throw new GateError("USAGE", `--top must be a whole number, got ${JSON.stringify(text)}`);
}

/** The ending of the file says what is in it, where nothing else does. */
function formatOf(output: string | undefined, fallback: string | undefined): RunsOptions["format"] {
  const ending = /\.([a-z]+)$/i.exec(output ?? "")?.[1]?.toLowerCase() ?? "";
  return Object.entries(FORMATS).find(([known]) => known === ending)?.[1] ?? formatNamed(fallback);
}

/** The choice that the option table already checked. */
function formatNamed(name: string | undefined): RunsOptions["format"] {
  return Object.values(FORMATS).find((format) => format === name) ?? "text";
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
