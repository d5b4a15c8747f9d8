import type { Evidence, Identity } from "../../core/evidence.ts";
import { listed, type Phrase, say, verbatim, verbatimMessage } from "../phrase.ts";
import { type Fact, fact } from "./fact.ts";

/** Enough of a digest to tell two files apart by eye. */
const DIGEST_LENGTH = 12;

/** Which two models were compared. */
export function sides({ baseline, candidate }: Evidence): readonly Fact[] {
  return [fact("baseline", identityWords(baseline)), fact("candidate", identityWords(candidate))];
}

function identityWords({ source, sha256, version, run_id, commit, why }: Identity): Phrase {
  const part = (name: string, text: string | null | undefined): readonly Phrase[] =>
    text === null || text === undefined ? [] : [say`${name} ${verbatim(text)}`];
  return listed([
    verbatim(source),
    ...part("version", version),
    ...part("run", run_id),
    ...part("commit", commit?.slice(0, DIGEST_LENGTH)),
    ...part("sha256", sha256?.slice(0, DIGEST_LENGTH)),
    // A sentence, and worth reading to its end.
    ...(why === undefined ? [] : [say`found by ${verbatimMessage(why)}`]),
  ]);
}
