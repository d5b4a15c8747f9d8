import { describe, expect, test } from "vitest";

import { evidenceText } from "../../src/core/evidence.ts";
import type { CellRow } from "../../src/core/statistics.ts";
import { parseEvidence } from "../../src/evidence/read.ts";
import type { Fact } from "../../src/reports/content/fact.ts";
import { reportModel } from "../../src/reports/model.ts";
import { lineOf } from "../../src/reports/phrase.ts";
import {
  binaryRows,
  type EightCounts,
  NUMBERS_ONLY,
  numbersOf,
  policyOf,
  type RuleParts,
  rowsOf,
  ruleOf,
  TWEETS,
  VECTOR_1,
} from "../core/fixtures.ts";
import { ALL_VARIANTS, judged, VARIANTS, WITH_ORIGIN } from "./variants.ts";

function variant(name: keyof typeof VARIANTS) {
  return reportModel(VARIANTS[name]);
}

function onRows(counts: EightCounts, ...rules: readonly RuleParts[]) {
  return reportModel(judged({ statistics: binaryRows(counts), policy: policyOf(rules.map(ruleOf)) }));
}

function onNumbers(metrics: Parameters<typeof numbersOf>[0], rule: RuleParts) {
  const policy = policyOf([ruleOf(rule)]);
  return reportModel(judged({ subject: NUMBERS_ONLY, statistics: numbersOf(metrics), policy }));
}

const factOf = (facts: readonly Fact[], topic: string): string | undefined => {
  const found = facts.find((fact) => lineOf(fact.topic) === topic);
  return found && lineOf(found.words);
};
const notesOf = (model: ReturnType<typeof reportModel>): readonly (readonly string[])[] =>
  model.results.map(({ notes }) => notes.map((note) => lineOf(note)));
const nextOf = (model: ReturnType<typeof reportModel>): string => model.next.map((phrase) => lineOf(phrase)).join(" ");

test.each(ALL_VARIANTS)("%s says the same from its file", (_, evidence) => {
  expect(reportModel(parseEvidence("evidence.json", evidenceText(evidence)))).toEqual(reportModel(evidence));
});

test("the sentence is the verdict's own, word for word", () => {
  for (const evidence of ALL_VARIANTS.map(([, evidence]) => evidence)) {
    if (evidence.verdict.summary.length > 1000) continue;
    const { sentence } = reportModel(evidence);
    expect(lineOf(sentence, ({ verbatim }) => verbatim)).toBe(evidence.verdict.summary);
  }
});

test("a summary that does not follow from the results is foreign as a whole", () => {
  const evidence = judged({ statistics: binaryRows(VECTOR_1) });
  const forged = { ...evidence, verdict: { outcome: "pass", summary: "F1 is great, see www.evil.test" } } as const;
  expect(reportModel(forged).sentence).toEqual([{ verbatim: "F1 is great, see www.evil.test", limit: 1000 }]);
});

describe("confidence and rows", () => {
  test("case 1 is told as one-sided confidence of the required change", () => {
    expect(notesOf(variant("case-1-pass"))).toEqual([
      ["confidence that the change is at least 2 points: 0.59", "rows to tell a change of 2 points from none: 3,356"],
    ]);
  });

  test("a guard rail and a rule without a required change have their own claim", () => {
    const model = onRows(
      TWEETS,
      { id: "rail", metric: "recall", max_absolute_drop: 0.01 },
      { id: "any", metric: "accuracy", min_absolute_change: 0 },
    );
    expect(notesOf(model)).toEqual([
      ["confidence that it is worse by at most 1 point: <0.01", "rows to tell a change of 1 point from none: 3,336"],
      ["confidence that the candidate is not worse: >0.99"],
    ]);
  });

  test("low support says which rows are too few", () => {
    expect(notesOf(variant("low-support")).flat().at(-1)).toBe(
      "low support: only 4 rows on which the two models differ; below 5 nothing passes",
    );
    expect(
      notesOf(onRows([30, 0, 60, 900, 4, 8, 0, 0], { min_absolute_change: 0.01 }))
        .flat()
        .at(-1),
    ).toBe("low support: only 12 rows of the class that the metric is about; below 20 an interval is rough");
  });

  test("fewer rows than the rule asks for are counted", () => {
    const model = onRows(TWEETS, { min_absolute_change: 0.02, min_rows: 10_000 });
    expect(notesOf(model).flat().at(-1)).toBe("the rule asks for at least 10,000 rows, and there are 4,200");
  });

  test("underpowered is 'cannot tell yet', never 'worse'", () => {
    const model = variant("underpowered");
    expect(model.results[0]?.words).toBe("below the required change, cannot tell yet");
    expect(nextOf(model)).toBe(
      "Keep the baseline for now, and evaluate both models on more hold-out rows (rows to tell a change of 2 points from none: 3,556; there are 197).",
    );
  });
});

describe("the table", () => {
  test("where lower is better, change and requirement both point down", () => {
    const [line] = onNumbers({ log_loss: ["0.5", "0.4"] }, { metric: "log_loss", min_absolute_change: 0.05 }).results;
    expect(line).toMatchObject({ change: "−0.1", required: "≤ −0.05", isInPoints: false, outcome: "pass" });
  });

  test("a floor asks for a value, and draws no change", () => {
    const [line] = onRows(VECTOR_1, { metric: "accuracy", threshold: 0.9 }).results;
    expect(line).toMatchObject({
      required: "≥ 0.9000",
      interval: undefined,
      scale: undefined,
      words: "threshold missed",
    });
  });

  test("a value that misses its floor by a hair is not shown as the floor", () => {
    const [near] = onNumbers({ roc_auc: ["0.8", "0.79999"] }, { metric: "roc_auc", threshold: 0.8 }).results;
    expect(near).toMatchObject({ candidate: "0.79999", required: "≥ 0.8000" });
  });

  test("under strict, what is left is not chance but a smaller change", () => {
    const model = onRows(VECTOR_1, { min_absolute_change: 0.02, decide: "strict" });
    expect(model.results[0]?.words).toBe("a smaller change is not ruled out");
    expect(nextOf(model)).toContain("the improvement may be smaller than the required 2 points");
  });

  test("is left out when nothing could be compared", () => {
    expect(variant("not-aligned").results).toEqual([]);
  });
});

describe("what was compared", () => {
  test("rows that were fixed and broken", () => {
    expect(factOf(variant("case-1-pass").information, "differing rows")).toBe(
      "1,570 of 10,000; right in one model only: 890 fixed (baseline wrong, candidate right), 680 broken (baseline right, candidate wrong)",
    );
  });

  test("with more classes both can be wrong, and differ", () => {
    expect(factOf(variant("three-classes").information, "differing rows")).toMatch(
      /; on 10 both are wrong, each in its own way$/,
    );
  });

  test("McNemar is named as a test of accuracy, and its p is never 0", () => {
    expect(factOf(variant("case-1-pass").information, "McNemar, exact")).toBe(
      "p = 1.3e-7; this is a test of accuracy, not of F1",
    );
    const model = onRows([5000, 0, 5000, 0, 0, 0, 0, 5000], { min_absolute_change: 0.02 });
    expect(factOf(model.information, "McNemar, exact")).toMatch(/^p < 1e-300;/);
  });

  test("there is no McNemar where rows were not compared one by one, and the report says so", () => {
    const model = variant("known-counts");
    expect(factOf(model.information, "McNemar, exact")).toBeUndefined();
    expect(factOf(model.information, "not paired")).toMatch(/^rows were not compared one by one/);
  });

  test("row order and rows left out are told", () => {
    const words = factOf(variant("three-classes").information, "hold-out");
    expect(words).toContain("aligned by row order: equal labels do not prove equal rows");
    expect(words).toContain("120 more rows that only the candidate has were left out");
  });

  test("unchanged names the baseline that the candidate repeats", () => {
    const model = variant("unchanged");
    const words = "the candidate predicts exactly as the baseline models:/sentiment-classifier/Production does";
    expect(factOf(model.information, "unchanged")).toBe(`${words}, on every row`);
    expect(nextOf(model)).toContain(words);
  });

  test("both sides by source, version, run and digest", () => {
    expect(factOf(variant("case-1-pass").sides, "baseline")).toBe(
      "models:/sentiment-classifier/Production, version 7, run 6ed6b866d1f14d0c9c3f6a51f6b7a111, sha256 04c1f0aa917e, found by stage Production",
    );
  });
});

describe("both models in numbers", () => {
  test("F1 of the other class and macro F1 stand first beside a binary F1", () => {
    const [other, macro] = variant("tweets-pass").metrics.lines;
    expect(other && { ...other, name: lineOf(other.name) }).toEqual({
      name: "F1 of the other class, 0",
      baseline: "0.5659",
      candidate: "0.7201",
      change: "+15.42 points",
    });
    expect(macro?.name).toEqual(["macro F1"]);
  });

  test("they stand there for known counts, too", () => {
    expect(
      variant("known-counts")
        .metrics.lines.slice(0, 2)
        .map(({ name }) => lineOf(name)),
    ).toEqual(["F1 of the other class, 0", "macro F1"]);
  });

  test("hundreds of logged numbers are cut, and counted", () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`m${i}`, ["1", "2"] as const]));
    const { metrics } = onNumbers({ ...many, f1_score: ["0.8", "0.9"] }, { min_absolute_change: 0.02 });
    expect(metrics.lines).toHaveLength(20);
    expect(metrics.leftOut).toBe(80);
  });

  const classes = (count: number) => Array.from({ length: count }, (_, i) => String(i));
  const diagonal = (count: number) => {
    const labels = classes(count);
    const cells = labels.flatMap((label, i): CellRow[] => [
      [label, label, label, 50],
      [label, labels[(i + 1) % count] ?? label, label, 10],
    ]);
    const policy = policyOf([ruleOf({ metric: "f1_macro", min_absolute_change: 0.02 })]);
    return reportModel(
      judged({ subject: { task: "multiclass", positive_label: null, labels }, statistics: rowsOf(cells), policy }),
    );
  };

  test("matrices stand side by side up to 4 classes, one below the other up to 10, and are left out above", () => {
    expect(diagonal(4).confusions?.tables.map(({ columns }) => columns.length)).toEqual([9]);
    expect(diagonal(10).confusions?.tables.map(({ columns }) => columns.length)).toEqual([11, 11]);
    expect(diagonal(11).confusions).toEqual({
      tables: [],
      words: ["confusion matrices are left out above 10 classes; there are 11"],
    });
  });
});

describe("the second opinion", () => {
  test("names interval, resamples and seed, and that it would decide the same", () => {
    const [line] = variant("case-1-pass").results;
    expect(line?.secondOpinion && lineOf(line.secondOpinion)).toMatch(
      /^bootstrap 95 % CI \+1\.\d\d to \+2\.\d\d \(10,000 resamples, seed 20260101\), shown only: deciding on it would give the same outcome$/,
    );
  });

  test("says what it would have decided instead", () => {
    const evidence = judged({ statistics: binaryRows(VECTOR_1), secondOpinion: true });
    const results = evidence.results.map((result) => ({
      ...result,
      ...(result.second_opinion && {
        second_opinion: { ...result.second_opinion, interval: [-0.01, 0.05] as const, undefined_resamples: 12 },
      }),
    }));
    const [line] = reportModel({ ...evidence, results }).results;
    expect(line?.secondOpinion && lineOf(line.secondOpinion)).toBe(
      "bootstrap 95 % CI −1.00 to +5.00 (10,000 resamples, seed 20260101, 12 of them left out because the metric is undefined there), shown only: deciding on it would give inconclusive",
    );
  });
});

describe("policy", () => {
  test("every setting has its value and its origin", () => {
    const { policy } = variant("several-rules");
    const line = (name: string) => {
      const found = policy.find((candidate) => lineOf(candidate.name) === name);
      return found && [lineOf(found.value), found.origin && lineOf(found.origin)];
    };
    expect(line("mcc")).toEqual([
      "Matthews correlation better by at least 5 % of the baseline, decide: strict, severity: error, on_inconclusive: warn",
      "model-gate.yml @ main 1a2b3c",
    ]);
    expect(line("on_inconclusive")).toEqual(["fail", "--on-inconclusive"]);
    expect(line("confidence")).toEqual(["0.95", "default"]);
  });
});

describe("what to do next", () => {
  test("an inconclusive verdict that is let through says so", () => {
    expect(nextOf(variant("let-through"))).toMatch(
      /The gate lets the candidate through nevertheless, as on_inconclusive asks\.$/,
    );
  });

  test("a warning does not pass unseen", () => {
    const model = onRows(
      TWEETS,
      { min_absolute_change: 0.02 },
      { metric: "recall", max_absolute_drop: 0.01, severity: "warn" },
    );
    expect(model.outcome).toBe("pass");
    expect(nextOf(model)).toBe("The candidate may be deployed. Look at the warning: recall.");
  });

  test("enough rows and still too small a change: a better candidate, not more rows", () => {
    const model = onRows([3600, 310, 415, 675, 680, 460, 370, 3490], { min_absolute_change: 0.02 });
    expect(model.results[0]?.words).toBe("below the required change, cannot tell yet");
    expect(nextOf(model)).toMatch(/^Keep the baseline\. The measured change is below 2 points/);
  });

  test("an error is explained where its code has a heading", () => {
    expect(nextOf(variant("not-aligned"))).toBe(
      "Nothing was decided. Put right what the message names, then run the gate again; docs/errors.md explains ROWS_MISALIGNED.",
    );
    expect(nextOf(variant("hostile-error"))).toBe(
      "Nothing was decided. Put right what the message names, then run the gate again.",
    );
  });

  test("an unchanged model that passes has nothing to deploy", () => {
    const evidence = judged({
      statistics: binaryRows([600, 0, 0, 200, 90, 0, 0, 710], { identical: true }),
      policy: { ...WITH_ORIGIN, on_unchanged: "pass" },
    });
    expect(evidence.verdict.outcome).toBe("pass");
    expect(nextOf(reportModel(evidence))).toBe("The model did not change: there is nothing new to deploy.");
  });
});
