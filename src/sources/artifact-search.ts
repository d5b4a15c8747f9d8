import type { ArtifactStore, WorkflowRun } from "../forges/port.ts";

/** What became of walking back over the runs of a branch. */
export type ArtifactSearch =
  | { readonly kind: "found"; readonly artifact: number; readonly run: WorkflowRun }
  | {
      readonly kind: "none";
      /** Runs whose artifacts were looked at. */
      readonly looked: number;
      /** Runs that may hold what a pull request left. */
      readonly passedOver: number;
      /** No run was left out, and no page of them. */
      readonly isAll: boolean;
    };

/** GitHub gives no more than 1,000 runs of one search, 100 a page. */
const MAX_PAGES = 10;
/** So many runs of one workflow are looked into, and so many of all; each costs a request. */
const MAX_RUNS = 30;

/** What starts a run on the branch's own code and data. After another run or a comment it may be a pull request's. */
const OWN_EVENTS = ["push", "schedule", "workflow_dispatch", "repository_dispatch"];

/** The newest successful run on the branch that has the artifact: one of this workflow's, else one of any. */
export async function searchArtifact(
  store: ArtifactStore,
  name: string,
  branch: string,
  workflow: string | undefined,
): Promise<ArtifactSearch> {
  const seen = new Set<number>();
  let [looked, passedOver, isAll] = [0, 0, false];
  for (const file of workflow === undefined ? [undefined] : [workflow, undefined]) {
    const limit = looked + MAX_RUNS;
    isAll = false;
    for (let page = 1; page <= MAX_PAGES && !isAll; page++) {
      const { runs, isLast } = await store.successfulRuns(branch, page, file);
      const fresh = runs.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      const own = fresh.filter(({ event }) => OWN_EVENTS.includes(event));
      passedOver += fresh.length - own.length;
      const affordable = own.slice(0, limit - looked);
      for (const run of affordable) {
        looked++;
        const artifact = await store.named(run.id, name);
        if (artifact === undefined || !(await store.isOnBranch(run.commit, branch))) continue;
        return { kind: "found", artifact, run };
      }
      if (affordable.length < own.length) break;
      isAll = isLast;
    }
  }
  return { kind: "none", looked, passedOver, isAll };
}
