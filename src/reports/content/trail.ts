import type { Evidence, Identity } from "../../core/evidence.ts";
import { type Phrase, verbatim } from "../phrase.ts";
import { type Fact, fact } from "./fact.ts";

/** One thing that identifies a model, for both sides. */
export interface TrailLine {
  readonly topic: string;
  readonly baseline: Phrase | undefined;
  readonly candidate: Phrase | undefined;
}

/** Characters of a reference or a digest: a page has room for the whole of them. */
const SOURCE_LIMIT = 400;

const PARTS: readonly (readonly [string, (identity: Identity) => string | null | undefined])[] = [
  ["source", ({ source }) => source],
  ["found by", ({ why }) => why],
  ["version", ({ version }) => version],
  ["run", ({ run_id }) => run_id],
  ["commit", ({ commit }) => commit],
  ["sha256 of the file", ({ sha256 }) => sha256],
];

/** Which two models were compared, in full: what a person needs to find them again. What neither side has is left out. */
export function trail({ baseline, candidate }: Evidence): readonly TrailLine[] {
  const shown = (text: string | null | undefined): Phrase | undefined =>
    text === null || text === undefined ? undefined : verbatim(text, SOURCE_LIMIT);
  return PARTS.map(([topic, part]) => ({
    topic,
    baseline: shown(part(baseline)),
    candidate: shown(part(candidate)),
  })).filter((line) => line.baseline !== undefined || line.candidate !== undefined);
}

/** Where and for what the gate ran, as far as it is known. */
export function surroundings({ context }: Evidence): readonly Fact[] {
  const parts: readonly (readonly [string, string | null])[] = [
    ["repository", context.repository],
    ["ref", context.ref],
    ["commit", context.commit],
    ["event", context.event],
    ["run", context.run_url],
  ];
  return parts.flatMap(([topic, text]) => (text === null ? [] : [fact(topic, verbatim(text, SOURCE_LIMIT))]));
}
