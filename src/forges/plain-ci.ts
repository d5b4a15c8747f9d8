import { isCommitHash } from "../core/commit-hash.ts";
import { told } from "./environment.ts";
import type { Surroundings, Vendor } from "./port.ts";

/** What the variables of a CI tell whose forge is another one, or one that we do not speak to. */
export interface PlainCi {
  readonly vendor: Vendor;
  readonly isProposal: boolean;
  readonly repository: string | undefined;
  readonly serverUrl?: string | undefined;
  readonly commit: string | undefined;
  readonly ref: string | undefined;
  /** In the CI's own words; a proposal is `pull_request` everywhere, so that evidence of one is known as such. */
  readonly event: string | undefined;
  readonly runUrl: string | undefined;
  readonly pullRequest?: number | undefined;
  readonly headSha?: string | undefined;
  readonly headRepository?: string | undefined;
  readonly isFork?: boolean | undefined;
  readonly baseRef?: string | undefined;
  readonly baseSha?: string | undefined;
  readonly defaultBranch?: string | undefined;
  readonly workflow?: string | undefined;
  readonly job?: string | undefined;
}

export function plainCi(found: PlainCi): Surroundings {
  const { vendor, isProposal, repository, commit, ref, event, runUrl, headSha, ...rest } = found;
  return {
    context: {
      repository: repository ?? null,
      commit: headSha ?? commit ?? null,
      ref: ref ?? null,
      event: (isProposal ? "pull_request" : event) ?? null,
      run_url: runUrl ?? null,
    },
    isProposal,
    vendor,
    ...told({ ...rest, headSha }),
  };
}

/** A branch's name says nothing of a commit; some CIs shorten hashes, and a short one can be the name of a tag. */
export function wholeHash(text: string | undefined): string | undefined {
  const hash = text?.toLowerCase();
  return hash !== undefined && isCommitHash(hash) ? hash : undefined;
}
