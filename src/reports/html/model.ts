import type { Evidence } from "../../core/evidence.ts";
import type { Curves } from "../../core/statistics.ts";
import { type AgreementByClass, agreement } from "../content/agreement.ts";
import { type ConfusionGrids, confusionGrids } from "../content/confusion-grids.ts";
import { expectationOf } from "../content/expectation.ts";
import type { Fact } from "../content/fact.ts";
import { type Forest, forest } from "../content/forest.ts";
import { differenceFacts, holdoutFacts, pairingFacts } from "../content/information.ts";
import { otherMetrics } from "../content/other-metrics.ts";
import { surroundings, type TrailLine, trail } from "../content/trail.ts";
import { type ReportModel, reportModel } from "../model.ts";

/** What every report says, and what only a page has room for. */
export interface HtmlModel extends ReportModel {
  readonly forest: Forest;
  readonly grids: ConfusionGrids | undefined;
  readonly agreement: AgreementByClass | undefined;
  readonly curves: Curves | undefined;
  readonly holdout: readonly Fact[];
  readonly differences: readonly Fact[];
  readonly trail: readonly TrailLine[];
  readonly surroundings: readonly Fact[];
  /** Whether each result rests on few rows, or cannot tell yet. */
  readonly isWeak: readonly boolean[];
  /** What an error says does not hold; undefined without one, or for one that is not ours. */
  readonly expected: string | undefined;
}

/** A page has room, and yet an end. */
const MAX_METRICS = 500;

/** Throws RangeError as {@link reportModel} does. */
export function htmlModel(evidence: Evidence): HtmlModel {
  return {
    ...reportModel(evidence),
    metrics: otherMetrics(evidence, MAX_METRICS),
    forest: forest(evidence),
    grids: confusionGrids(evidence),
    agreement: agreement(evidence),
    curves: evidence.statistics?.curves,
    holdout: [...holdoutFacts(evidence), ...pairingFacts(evidence)],
    differences: differenceFacts(evidence),
    trail: trail(evidence),
    surroundings: surroundings(evidence),
    isWeak: evidence.results.map(({ note, reason }) => note !== null || reason === "low_support"),
    expected: evidence.error === null ? undefined : expectationOf(evidence.error.code),
  };
}
