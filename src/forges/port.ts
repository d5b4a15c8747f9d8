import type { Context } from "../core/evidence.ts";

/** Where a run takes place. */
export interface Surroundings {
  readonly context: Context;
  /** A pull request, merge request or merge group: code that asks to be let in. */
  readonly isProposal: boolean;
}
