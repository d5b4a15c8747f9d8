import type { Evidence } from "../../../src/core/evidence.ts";
import type { CellRow, Curves } from "../../../src/core/statistics.ts";
import { htmlModel, renderHtml } from "../../../src/reports/html/page.ts";
import { binaryRows, NUMBERS_ONLY, numbersOf, policyOf, rowsOf, ruleOf, TWEETS } from "../../core/fixtures.ts";
import { ALL_VARIANTS, judged, WITH_ORIGIN } from "../variants.ts";

/*
 * Evidence that only a page has room to tell in full.
 */

const curve = (power: number): (readonly [number, number])[] =>
  Array.from({ length: 50 }, (_, i) => [i / 49, (i / 49) ** power] as const);
const bell = (middle: number, height: number): number[] =>
  Array.from({ length: 20 }, (_, i) => Math.round(height * Math.exp(-(((i + 0.5) / 20 - middle) ** 2) / 0.03)));

export const CURVES: Curves = {
  roc: { baseline: curve(0.4), candidate: curve(0.25) },
  precision_recall: {
    baseline: curve(1.2).map(([x, y]) => [x, 1 - 0.4 * y] as const),
    candidate: curve(2).map(([x, y]) => [x, 1 - 0.35 * y] as const),
  },
  calibration: {
    baseline: [
      [0.05, 0.1],
      [0.4, 0.45],
      [0.95, 0.9],
    ],
    candidate: [
      [0.05, 0.06],
      [0.4, 0.41],
      [0.95, 0.94],
    ],
  },
  scores: {
    edges: Array.from({ length: 21 }, (_, i) => i / 20),
    baseline: { negative: bell(0.3, 120), positive: bell(0.7, 400) },
    candidate: { negative: bell(0.2, 130), positive: bell(0.8, 450) },
  },
};

const UNITS = numbersOf({
  f1_score: ["0.80", "0.82"],
  latency_p95_ms: ["212", "220"],
  model_size_mb: ["120", "95"],
  cost: ["0", "0.2"],
  brier_score: ["0.2", "0.18"],
});

const COMMIT = "7f3c2b1a0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a";

/** Classes that are mistaken for their neighbours now and then. */
export function manyClasses(count: number): Evidence {
  const labels = Array.from({ length: count }, (_, i) => `class-${String(i).padStart(3, "0")}`);
  const label = (i: number): string => labels[i % count] ?? "";
  const cells = labels.flatMap((name, i): CellRow[] => [
    [name, name, name, 300 + i],
    [name, label(i + 1), name, 5 + (i % 7)],
    [name, name, label(i + 2), 3 + (i % 5)],
  ]);
  cells.sort((a, b) => (a.slice(0, 3).join() < b.slice(0, 3).join() ? -1 : 1));
  return judged({
    subject: { task: "multiclass", positive_label: null, labels },
    statistics: rowsOf(cells),
    policy: policyOf([ruleOf({ metric: "f1_macro", min_absolute_change: 0.001 })], { origin: WITH_ORIGIN.origin }),
  });
}

/** As many rules as a policy may have; every tenth fails. */
export function manyRules(count: number): Evidence {
  const rules = Array.from({ length: count }, (_, i) =>
    ruleOf({ id: `rule-${i}`, metric: "f1_score", min_absolute_change: i % 10 === 9 ? 0.5 : 0.01 }),
  );
  return judged({ statistics: binaryRows(TWEETS), policy: policyOf(rules) });
}

export const PAGE_VARIANTS = {
  curves: judged({ statistics: { ...binaryRows(TWEETS), curves: CURVES } }),
  units: judged({
    subject: NUMBERS_ONLY,
    statistics: UNITS,
    policy: policyOf([
      ruleOf({ min_absolute_change: 0.02 }),
      ruleOf({ metric: "latency_p95_ms", id: "fast", threshold: 500, greater_is_better: false, severity: "warn" }),
      ruleOf({ metric: "latency_p95_ms", id: "not-slower", max_relative_drop: 0.05, greater_is_better: false }),
      ruleOf({ metric: "model_size_mb", max_absolute_drop: 10, greater_is_better: false }),
      ruleOf({ metric: "cost", max_absolute_drop: 0.5, greater_is_better: false }),
      ruleOf({ metric: "brier_score", max_absolute_drop: 0.01 }),
    ]),
  }),
  waived: judged({
    statistics: binaryRows(TWEETS),
    policy: {
      ...policyOf([ruleOf({ min_absolute_change: 0.02 }), ruleOf({ metric: "recall", max_absolute_drop: 0.01 })]),
      waivers: [
        {
          rule: "recall",
          model: "sentiment-classifier",
          candidate: COMMIT,
          reason: "Accepted for the launch in France; the next training run gets more data.",
          approved_by: "Jeanne Martin",
          expires: "2026-12-31",
        },
      ],
    },
    frame: {
      context: {
        repository: "octo/sentiment",
        commit: COMMIT,
        ref: "refs/pull/12/merge",
        event: "pull_request",
        run_url: "https://github.com/octo/sentiment/actions/runs/99",
      },
    },
  }),
  "ten-classes": manyClasses(10),
  "thirty-classes": manyClasses(30),
} as const satisfies Readonly<Record<string, Evidence>>;

export const ALL_PAGES: readonly (readonly [string, Evidence])[] = [...ALL_VARIANTS, ...Object.entries(PAGE_VARIANTS)];

export function pageOf(...evidences: readonly Evidence[]): string {
  return renderHtml(evidences.map((evidence, i) => ({ name: `run-${i}/evidence.json`, model: htmlModel(evidence) })));
}
