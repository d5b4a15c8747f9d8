import { type Phrase, say, verbatim } from "../reports/phrase.ts";
import { shownTime } from "./cells.ts";

/** Where and when the runs were read: tomorrow there may be others. */
export interface Origin {
  /** Of the MLflow that was asked. */
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

export function originPhrase({ address, readAt }: Origin): Phrase {
  return say`From MLflow at ${verbatim(address)}, ${shownTime(readAt)} UTC`;
}
