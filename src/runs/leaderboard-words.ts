import { formatCount } from "../core/format.ts";
import { metricTraits } from "../core/metrics/traits.ts";
import { listed, type Phrase, say, verbatim } from "../reports/phrase.ts";
import { counted } from "./cells.ts";
import { hasNothingToSortBy, type Leaderboard } from "./leaderboard.ts";
import type { Order } from "./order.ts";

/** Names that are listed when the one that was asked for is nowhere. */
const LISTED = 20;
/** What --top goes up to. */
const MOST_SHOWN = 10_000;

/** In the order in which they are told; of one run, and of several. */
const UNFINISHED: ReadonlyMap<string, readonly [one: string, several: string]> = new Map([
  ["RUNNING", ["is running", "are running"]],
  ["SCHEDULED", ["is scheduled", "are scheduled"]],
  ["FAILED", ["failed", "failed"]],
  ["KILLED", ["was killed", "were killed"]],
]);

/** The first thing that is said: how many runs, by what, and which end is up. */
export function boardSentence({ counts, unfinished, rows, order, suggestion }: Leaderboard): Phrase {
  if (counts.finished === 0) return unfinished.size === 0 ? ["no runs"] : ["no finished runs"];
  if (hasNothingToSortBy(counts)) {
    const none =
      counts.finished === 1 ? "the only finished run lacks" : `all ${formatCount(counts.finished)} finished runs lack`;
    const ending = suggestion === undefined ? "" : say`. Did you mean ${verbatim(suggestion)}?`;
    return say`${none} ${keyPhrase(order)}${ending}`;
  }
  const shown = rows.length === counts.finished ? "" : `${formatCount(rows.length)} of `;
  return say`${shown}${counted(counts.finished, "finished run")} by ${keyPhrase(order)}, ${directionWords(order)}`;
}

export function boardCautions(board: Leaderboard): readonly Phrase[] {
  const { counts, order, dataSets } = board;
  const { finished, lacking, nan } = counts;
  if (hasNothingToSortBy(counts)) return [namesPhrase(board), ...dataSetCaution(dataSets)];
  return [
    ...(lacking === 0
      ? []
      : [
          say`${formatCount(lacking)} of ${counted(finished, "finished run")} ${lacking === 1 ? "lacks" : "lack"} ${keyPhrase(order)}: last in the order, without a rank (missing is not 0)`,
        ]),
    ...(nan === 0
      ? []
      : [
          say`${formatCount(nan)} of ${counted(finished, "finished run")} ${nan === 1 ? "has" : "have"} NaN as ${keyPhrase(order)}: behind every number, without a rank`,
        ]),
    ...dataSetCaution(dataSets),
  ];
}

export function dataSetCaution(dataSets: number): readonly Phrase[] {
  return dataSets < 2 ? [] : [[`these runs name ${dataSets} different data sets: their numbers may not compare`]];
}

export function boardNotes({ counts, rows, unfinished }: Leaderboard): readonly Phrase[] {
  const more = counts.finished - rows.length;
  const isNested = rows.some(({ run }) => run.tags.has("mlflow.parentRunId"));
  return [
    ...(isNested ? [["↳ marks a run that is nested in another"]] : []),
    ...(more === 0 ? [] : [moreWords(more, counts.finished)]),
    ...(unfinished.size === 0 ? [] : [unfinishedPhrase(unfinished)]),
  ];
}

function moreWords(more: number, finished: number): Phrase {
  const shows = finished > MOST_SHOWN ? `${MOST_SHOWN} shows the first of them` : `${finished} shows all`;
  return say`${counted(more, "more finished run")}: --top ${shows}`;
}

/** `3 runs are running, 1 failed: not shown`. */
function unfinishedPhrase(unfinished: Leaderboard["unfinished"]): Phrase {
  const known = [...UNFINISHED.keys()];
  const rank = (status: string): number => (known.includes(status) ? known.indexOf(status) : known.length);
  const parts = [...unfinished]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([status, count], i): Phrase => {
      const words = UNFINISHED.get(status)?.[count === 1 ? 0 : 1];
      const subject = i === 0 ? counted(count, "run") : [formatCount(count)];
      return words === undefined ? say`${subject} with status ${verbatim(status)}` : say`${subject} ${words}`;
    });
  return say`${listed(parts)}: not shown`;
}

function namesPhrase({ names, order }: Leaderboard): Phrase {
  const noun = order.kind;
  if (noun === "attribute") return ["the runs below are the newest first"];
  if (names.size === 0) return [`they have no ${noun}s at all`];
  const sorted = [...names].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const shown = sorted.slice(0, LISTED).map(([name, count]) => say`${verbatim(name)} (${counted(count, "run")})`);
  const more = sorted.length - shown.length;
  return say`the ${noun}s that they have: ${listed(shown)}${more === 0 ? "" : ` and ${more} more`}. The runs below are the newest first`;
}

/** A metric goes by its name alone. */
export function keyPhrase({ kind, name }: Pick<Order, "kind" | "name">): Phrase {
  if (kind === "metric") return verbatim(name);
  if (kind === "attribute") return [name.replace("_", " ")];
  return say`${kind} ${verbatim(name)}`;
}

function directionWords({ kind, name, direction }: Order): string {
  const isUp = direction === "desc";
  if (kind === "attribute" && name !== "run_name") return isUp ? "newest first" : "oldest first";
  if (kind !== "metric") return isUp ? "descending" : "ascending";
  const traits = metricTraits(name);
  if (traits === undefined) return isUp ? "highest first" : "lowest first";
  return traits.greaterIsBetter === isUp ? "best first" : "worst first";
}
