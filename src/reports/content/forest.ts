import type { Evidence } from "../../core/evidence.ts";
import { changeUnit, formatChange, formatInterval, formatValue } from "../../core/format.ts";
import { canonicalMetricName } from "../../core/metrics/table.ts";
import { metricTraits } from "../../core/metrics/traits.ts";
import type { Outcome, Result } from "../../core/policy.ts";
import { type Phrase, say, verbatim } from "../phrase.ts";
import { type Asked, askedOf, requiredDelta } from "./asked.ts";
import { resultName } from "./names.ts";

/** Results that can be drawn on one axis. */
export interface ForestGroup {
  /**
   * `points`: changes of rates. `percent`: changes of other metrics, relative to the baseline's value. `unit`: changes
   * of one metric in its own unit, where the baseline is 0. `value`: floors, on the scale of the values themselves.
   */
  readonly scale: "points" | "percent" | "unit" | "value";
  /** What the axis is about, when it is one metric only. */
  readonly metric: Phrase | undefined;
  readonly greaterIsBetter: boolean;
  readonly rows: readonly ForestRow[];
}

/** One result. Numbers are in the unit of the group's axis; texts are in the metric's own, as in the table. */
export interface ForestRow {
  readonly rule: Phrase;
  readonly name: Phrase;
  readonly outcome: Outcome;
  readonly isBlocking: boolean;
  /** The measured change; for a floor the candidate's value. */
  readonly estimate: number;
  readonly interval: readonly [number, number] | undefined;
  /** The required change; for a floor the threshold. */
  readonly required: number | undefined;
  /** Of a floor: the baseline's value, for comparison. */
  readonly reference: number | undefined;
  readonly estimateText: string;
  readonly intervalText: string | undefined;
  /** What has to lie where, e.g. `needs ≥ +2.00, and an interval above 0`; and that it was waived, if it was. */
  readonly needs: string;
}

export interface Forest {
  readonly groups: readonly ForestGroup[];
  /** Results with numbers that are not drawn, because there are too many. */
  readonly leftOut: number;
}

/** More rows than this are not looked at one by one. */
const MAX_ROWS = 60;

/** Every result with something to draw, by axis; the axes in the order in which their first rule stands in the policy. */
export function forest(evidence: Evidence): Forest {
  const all = evidence.results.flatMap((result) => {
    const asked = askedOf(result, evidence.policy);
    const drawn = drawnOf(result, asked);
    return drawn === undefined ? [] : [{ ...drawn, rank: rankOf(result, asked) }];
  });
  // What closed the gate is drawn before what passed; those that are drawn keep the policy's order.
  const last = all.map(({ rank }) => rank).toSorted((a, b) => a - b)[MAX_ROWS - 1] ?? Number.POSITIVE_INFINITY;
  const below = all.filter(({ rank }) => rank < last).length;
  let room = MAX_ROWS - below;
  const kept = all.filter(({ rank }) => rank < last || (rank === last && room-- > 0));
  return { groups: grouped(all.length > MAX_ROWS ? kept : all), leftOut: Math.max(0, all.length - MAX_ROWS) };
}

function grouped(all: readonly Drawn[]): readonly ForestGroup[] {
  const keys = [...new Set(all.map(({ key }) => key))];
  return keys.flatMap((key) => {
    const members = all.filter((drawn) => drawn.key === key);
    const [first] = members;
    if (first === undefined) return [];
    const { scale, metric, greaterIsBetter } = first;
    return [{ scale, metric, greaterIsBetter, rows: members.map(({ row }) => row) }];
  });
}

interface Drawn extends Omit<ForestGroup, "rows"> {
  readonly key: string;
  readonly row: ForestRow;
}

function drawnOf(result: Result, asked: Asked): Drawn | undefined {
  return asked.kind === "floor" ? drawnFloor(result, asked) : drawnChange(result, asked);
}

function drawnFloor(result: Result, asked: Asked): Drawn | undefined {
  const { metric, candidate, required } = result;
  if (candidate === null) return undefined;
  const isRate = metricTraits(metric)?.isRate ?? false;
  const sign = asked.greaterIsBetter ? "≥" : "≤";
  return {
    // Rates share an axis; a latency and a size do not.
    key: JSON.stringify(["value", isRate ? null : canonicalMetricName(metric), asked.greaterIsBetter]),
    scale: "value",
    metric: isRate ? undefined : resultName({ metric, slice: null }),
    greaterIsBetter: asked.greaterIsBetter,
    row: {
      ...headOf(result, asked),
      estimate: candidate,
      interval: undefined,
      required: required ?? undefined,
      reference: result.baseline ?? undefined,
      estimateText: formatValue(metric, candidate, required),
      intervalText: undefined,
      needs: `needs ${sign} ${formatValue(metric, required)}${waivedWord(result)}`,
    },
  };
}

function drawnChange(result: Result, asked: Asked): Drawn | undefined {
  const { metric, baseline, delta, interval } = result;
  if (delta === null) return undefined;
  const isRate = metricTraits(metric)?.isRate ?? false;
  const canBeRelative = baseline !== null && baseline !== 0;
  const scale = isRate ? "points" : canBeRelative ? "percent" : "unit";
  const factor = scale === "points" ? 100 : scale === "percent" ? 100 / Math.abs(baseline ?? 1) : 1;
  const required = requiredDelta(result, asked);
  return {
    key: JSON.stringify([scale, scale === "unit" ? metric : null, asked.greaterIsBetter]),
    scale,
    metric: scale === "unit" ? resultName({ metric, slice: null }) : undefined,
    greaterIsBetter: asked.greaterIsBetter,
    row: {
      ...headOf(result, asked),
      estimate: delta * factor,
      interval: interval === null ? undefined : [interval[0] * factor, interval[1] * factor],
      required: required === undefined ? undefined : required * factor,
      reference: undefined,
      estimateText: formatChange(metric, delta, required) + changeUnit(metric),
      intervalText: interval === null ? undefined : formatInterval(metric, interval),
      needs: required === undefined ? "" : changeNeeds(result, asked, required) + waivedWord(result),
    },
  };
}

function headOf(result: Result, { rule }: Asked): Pick<ForestRow, "rule" | "name" | "outcome" | "isBlocking"> {
  return {
    rule: verbatim(result.rule),
    name: resultName(result),
    outcome: result.outcome,
    isBlocking: rule.severity === "error",
  };
}

function waivedWord({ reason }: Result): string {
  return reason === "waived" ? "; waived" : "";
}

/** The table of `decide`, in words, for what is drawn. */
function changeNeeds(result: Result, { rule, kind, greaterIsBetter }: Asked, required: number): string {
  const sign = greaterIsBetter ? "≥" : "≤";
  const bound = formatChange(result.metric, required);
  const hasInterval = result.interval !== null && rule.decide !== "point";
  if (!hasInterval) return `needs ${sign} ${bound}`;
  if (kind === "guard-rail") return `needs the whole interval ${greaterIsBetter ? ">" : "<"} ${bound}`;
  if (rule.decide === "strict") return `needs the whole interval ${sign} ${bound}`;
  return `needs ${sign} ${bound}, and an interval ${greaterIsBetter ? "above" : "below"} 0`;
}

/** As the comment shortens its table: what did not pass and blocks comes first. */
function rankOf({ outcome }: Result, { rule }: Asked): number {
  return (outcome === "pass" ? 2 : 0) + (rule.severity === "error" ? 0 : 1);
}

/** What the axis of a group is called. */
export function axisName({ scale, metric }: ForestGroup): Phrase {
  switch (scale) {
    case "points":
      return ["change in points"];
    case "percent":
      return ["change in % of the baseline’s value"];
    case "unit":
      return say`change of ${metric ?? []}, in its own unit`;
    case "value":
      return metric === undefined ? ["value"] : say`value of ${metric}`;
  }
}
