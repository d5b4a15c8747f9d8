import type { Evidence } from "../../core/evidence.ts";
import { type Phrase, say, verbatim, verbatimMessage } from "../phrase.ts";

/** A waiver that counts: who lets what pass, why and until when. */
export interface WaiverLine {
  readonly rule: Phrase;
  readonly candidate: Phrase;
  readonly reason: Phrase;
  readonly approvedBy: Phrase;
  readonly expires: Phrase;
  /** All of it in a sentence. */
  readonly words: Phrase;
  /** It ends so soon that somebody has to look at it now. */
  readonly isNearExpiry: boolean;
}

/** Two weeks: a model can be trained anew in them, or a waiver asked for again. */
const NEAR_DAYS = 14;
const DAY_MS = 24 * 3_600_000;

/** Who let what pass until when. Days are counted from the verdict, so that the same evidence always reads the same. */
export function waiverLines({ policy, created_at }: Pick<Evidence, "policy" | "created_at">): readonly WaiverLine[] {
  return policy.waivers.map((waiver) => {
    const days = daysBetween(created_at, waiver.expires);
    const isNearExpiry = days !== undefined && days <= NEAR_DAYS;
    const rule = verbatim(waiver.rule);
    const reason = verbatimMessage(waiver.reason);
    const approvedBy = verbatim(waiver.approved_by);
    const expires = say`${verbatim(waiver.expires)}${isNearExpiry ? `, ${leftWords(days)}` : ""}`;
    const words = say`the waiver of ${rule} counts until ${expires}; approved by ${approvedBy}: ${reason}`;
    return { rule, candidate: verbatim(waiver.candidate), reason, approvedBy, expires, words, isNearExpiry };
  });
}

function leftWords(days: number): string {
  if (days <= 0) return "the day of this verdict";
  return days === 1 ? "the day after this verdict" : `${days} days after this verdict`;
}

/** Whole days from the day of a moment to a day; undefined for what is no date, as in a file that somebody wrote by hand. */
function daysBetween(moment: string, day: string): number | undefined {
  const [from, to] = [Date.parse(moment.slice(0, 10)), /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN];
  return Number.isNaN(from) || Number.isNaN(to) ? undefined : Math.round((to - from) / DAY_MS);
}
