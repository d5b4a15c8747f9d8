import type { Evidence } from "../../core/evidence.ts";
import { type Outcome, OUTCOMES } from "../../core/policy.ts";
import { exitCodeOf } from "../../core/verdict.ts";
import type { GateError } from "../../errors.ts";

/** One file of evidence: believed, or refused and why. Nothing of a refused one is shown but its name. */
export type Entry = Accepted | Refused;

interface Accepted {
  readonly kind: "accepted";
  readonly path: string;
  readonly evidence: Evidence;
  /** What is known of the baseline beside what the evidence says. */
  readonly baseline: string;
}

interface Refused {
  readonly kind: "refused";
  readonly path: string;
  /** Its public line is for reports, the whole one for the log. */
  readonly error: Pick<GateError, "code" | "line" | "publicLine">;
}

/** What all evidence of a set comes to. */
export interface Publication {
  /** The worst first, then by model and path. */
  readonly entries: readonly Entry[];
  /** The worst verdict; `invalid` when something was refused. */
  readonly outcome: Outcome;
  /** Every gate of the set is open, and nothing was refused. */
  readonly isOpen: boolean;
  readonly isRefused: boolean;
}

export function publicationOf(entries: readonly Entry[]): Publication {
  const isRefused = entries.some(({ kind }) => kind === "refused");
  const outcomes = entries.map(outcomeOf);
  return {
    entries: entries.toSorted(
      (a, b) => badness(b) - badness(a) || compared(nameOf(a), nameOf(b)) || compared(a.path, b.path),
    ),
    // Nothing at all is no pass.
    outcome: OUTCOMES.findLast((outcome) => outcomes.includes(outcome)) ?? "invalid",
    isOpen: entries.length > 0 && entries.every(isOpen),
    isRefused,
  };
}

export function outcomeOf(entry: Entry): Outcome {
  return entry.kind === "refused" ? "invalid" : entry.evidence.verdict.outcome;
}

function isOpen(entry: Entry): boolean {
  if (entry.kind === "refused") return false;
  const { verdict, results, policy } = entry.evidence;
  return exitCodeOf(verdict.outcome, results, policy) === 0;
}

/** What people call it: the model, else the file. Foreign text. */
export function nameOf(entry: Entry): string {
  return entry.kind === "refused" ? entry.path : (entry.evidence.model ?? entry.path);
}

/** In our own words: `20 models: 1 fail, 19 pass`; of one alone, what its verdict says, which is foreign. */
export function summaryOf({ entries }: Publication): string {
  const [first] = entries;
  if (first?.kind === "accepted" && entries.length === 1) return first.evidence.verdict.summary;
  return `${entries.length} ${entries.length === 1 ? "model" : "models"}: ${tally(entries)}`;
}

export function tally(entries: readonly Entry[]): string {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const word = entry.kind === "refused" ? "refused" : outcomeOf(entry);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = ["refused", ...OUTCOMES.toReversed()];
  return words.flatMap((word) => (counts.has(word) ? [`${counts.get(word)} ${word}`] : [])).join(", ");
}

function badness(entry: Entry): number {
  return entry.kind === "refused" ? OUTCOMES.length : OUTCOMES.indexOf(outcomeOf(entry));
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
