import type { Evidence } from "../../core/evidence.ts";
import { type Phrase, verbatim, verbatimMessage } from "../phrase.ts";

/** Who lets what pass, why and until when. */
export interface WaiverLine {
  readonly rule: Phrase;
  readonly candidate: Phrase;
  readonly reason: Phrase;
  readonly approvedBy: Phrase;
  readonly expires: Phrase;
}

export function waiverLines({ policy }: Evidence): readonly WaiverLine[] {
  return policy.waivers.map((waiver) => ({
    rule: verbatim(waiver.rule),
    candidate: verbatim(waiver.candidate),
    reason: verbatimMessage(waiver.reason),
    approvedBy: verbatim(waiver.approved_by),
    expires: verbatim(waiver.expires),
  }));
}
