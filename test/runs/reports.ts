import type { Run } from "../../src/mlflow/port.ts";
import { comparison } from "../../src/runs/comparison.ts";
import type { RunsReport } from "../../src/runs/formats.ts";
import { type Leaderboard, leaderboard } from "../../src/runs/leaderboard.ts";
import { parseOrder } from "../../src/runs/order.ts";
import type { RunDetail } from "../../src/runs/run-detail.ts";
import { RunTally } from "../../src/runs/tally.ts";
import { HOSTILE_TEXTS } from "../reports/hostile-texts.ts";
import { hostileRuns, runOf, sampleRuns } from "./sample-runs.ts";

const ORIGIN = { address: "http://mlflow.test:5000", readAt: Date.UTC(2026, 10, 22, 10) };

export function boardOf(runs: readonly Run[], orderBy = "metrics.f1_score DESC", top = 10): Leaderboard {
  const { order } = parseOrder(orderBy);
  const tally = new RunTally(order, top, true);
  for (const run of runs) tally.add(run);
  return leaderboard(ORIGIN, { id: "7", name: "sentiment-analysis-twitter" }, order, tally);
}

export function comparisonOf(runs: readonly Run[]): RunsReport {
  return comparison(ORIGIN, runs);
}

export function detailOf(run: Run, artifacts: Partial<RunDetail["artifacts"]> = {}): RunDetail {
  const experiment = { id: "7", name: "sentiment-analysis-twitter" };
  return {
    kind: "run",
    origin: ORIGIN,
    run,
    experiment,
    artifacts: { entries: [], isCut: false, error: undefined, ...artifacts },
  };
}

/** Every report that is kept as a reviewed file. */
export const REPORTS: Readonly<Record<string, RunsReport>> = {
  leaderboard: boardOf(sampleRuns()),
  "leaderboard-no-metric": boardOf(sampleRuns(), "metrics.f1 DESC", 3),
  "leaderboard-by-parameter": boardOf(sampleRuns(), "params.C ASC", 4),
  "leaderboard-empty": boardOf([]),
  "leaderboard-hostile": boardOf(hostileRuns(), "metrics.f1_score DESC", 40),
  comparison: comparisonOf(
    [3, 1, 5, 11].map((n) => sampleRuns()[n - 1]).filter((run): run is Run => run !== undefined),
  ),
  "comparison-hostile": comparisonOf(hostileRuns().slice(10, 16)),
  run: detailOf(
    {
      ...runOf(3, {
        name: "tfidf-logreg-C1.0",
        metrics: { f1_score: "0.8993021934197408", loss: "Infinity", "auc/val": "NaN" },
        params: { C: "1.0", stop_words: "" },
        tags: { "mlflow.user": "ada", "mlflow.source.git.commit": "1a2b3c4d", team: "sentiment" },
        digest: "2f83af7a",
      }),
      modelIds: ["m-0123456789abcdef0123456789abcdef"],
    },
    {
      entries: [
        { path: "eval", isFolder: true, bytes: undefined },
        { path: "eval/predictions.csv", isFolder: false, bytes: 84_210 },
        { path: "model.pkl", isFolder: false, bytes: 1_234_567 },
      ],
    },
  ),
  "run-hostile": {
    ...detailOf(hostileRuns()[14] ?? runOf(14), {
      entries: HOSTILE_TEXTS.map((path, i) => ({ path, isFolder: i % 5 === 0, bytes: i })),
    }),
    experiment: { id: "7", name: "</title><script>alert(1)</script>" },
  },
};
