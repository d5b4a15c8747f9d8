import { describe, expect, test } from "vitest";

import { parseDuration } from "../../src/config/duration.ts";
import { policyOf } from "../../src/config/gate-policy.ts";
import { rulesOf } from "../../src/config/gate-rules.ts";
import { config, errorOf, optionsFrom } from "./config-text.ts";

describe("without a config", () => {
  test("the defaults are those of the contract", () => {
    const options = optionsFrom(undefined);
    expect(options).toMatchObject({
      candidate: { text: "cand.csv" },
      workingDirectory: { text: "." },
      timeoutMs: 3_600_000,
      reevaluateBaseline: false,
      allowForkRun: false,
      confidence: 0.95,
      onInconclusive: "fail",
      onUnchanged: "auto",
      noBaseline: "fail",
      comment: "auto",
      outputDir: { text: "model-gate-report" },
    });
    for (const key of ["run", "candidateMetrics", "baselineMetrics", "waivers", "commentKey", "status", "githubToken"])
      expect(options).not.toHaveProperty(key);
    expect(rulesOf(options, null)).toEqual([
      { id: "f1_score", metric: "f1_score", min_absolute_change: 0.02, decide: "auto", severity: "error" },
    ]);
  });

  test("flags say everything", () => {
    const options = optionsFrom(
      undefined,
      "--run=python evaluate.py",
      "--working-directory=models",
      "--timeout=90s",
      "--reevaluate-baseline",
      "--candidate-metrics=m.json",
      "--baseline-metrics=b.json",
      "--waivers=w.yml",
      "--comment=failure",
      "--comment-key=k",
      "--status=gate",
      "--github-token=t",
      "--allow-fork-run=true",
    );
    expect(options).toMatchObject({
      run: "python evaluate.py",
      workingDirectory: { text: "models" },
      timeoutMs: 90_000,
      reevaluateBaseline: true,
      candidateMetrics: { text: "m.json" },
      baselineMetrics: { text: "b.json" },
      waivers: { text: "w.yml" },
      comment: "failure",
      commentKey: "k",
      status: "gate",
      githubToken: "t",
      allowForkRun: true,
    });
    expect(JSON.stringify(options.origin)).not.toContain("token");
  });

  test("a candidate is asked for, and a config may name it", () => {
    const document = config("candidate: cand.csv\n", { directory: "/repository/models/X" });
    expect(optionsFrom(document, "--candidate-metrics=m.json").candidate).toEqual({ text: "cand.csv" });
    expect(errorOf(() => optionsFrom(undefined, "--candidate=x")).message).toContain("--candidate is given twice");
  });
});

describe("paths of a config file start from its folder", () => {
  test.for([
    ["baseline", "baseline"],
    ["candidate_metrics", "candidateMetrics"],
    ["baseline_metrics", "baselineMetrics"],
    ["waivers", "waivers"],
    ["output_dir", "outputDir"],
    ["working_directory", "workingDirectory"],
  ] as const)("%s", ([key, property]) => {
    const document = config(`${key}: sub/x.json\n`, { directory: "/repository/models/X" });
    expect(optionsFrom(document)[property]).toEqual({ text: "sub/x.json", from: "/repository/models/X" });
    const flag = `--${key.replaceAll("_", "-")}=sub/x.json`;
    expect(optionsFrom(document, flag)[property], "a flag starts from the current folder").toEqual({
      text: "sub/x.json",
    });
  });
});

test("labels of a config may hold commas, those of a flag are parted by them", () => {
  const document = config('labels: ["a, b", c]\n');
  expect(optionsFrom(document).labels).toEqual(["a, b", "c"]);
  expect(optionsFrom(document, "--labels=x, y").labels).toEqual(["x", "y"]);
});

describe("a first model", () => {
  const rules = (...list: string[]) => `no_baseline: pass\nrules: [${list.map((rule) => `{${rule}}`).join(", ")}]\n`;

  test.for([
    ["the short form", "no_baseline: pass\n"],
    ["a change only", rules("metric: f1, min_absolute_change: 0.02")],
    [
      "a floor that does not block",
      rules("metric: f1, max_absolute_drop: 0.02", "metric: recall, threshold: 0.8, severity: warn"),
    ],
  ] as const)("%s has no floor to hold it to", ([, text]) => {
    const error = errorOf(() => optionsFrom(config(text)));
    expect(error.code).toBe("USAGE");
    expect(error.message).toBe("no_baseline in model-gate.yml: pass needs a rule with a threshold");
  });

  test("with a floor that blocks, it is policy", () => {
    const options = optionsFrom(config(rules("metric: f1, min_absolute_change: 0.02, threshold: 0.8")));
    expect(policyOf(options, rulesOf(options, null), false, [])).toMatchObject({ no_baseline: "pass" });
    expect(options.origin["no_baseline"]).toBe("model-gate.yml");
    expect(errorOf(() => optionsFrom(undefined, "--no-baseline=pass")).message).toMatch(/^--no-baseline: pass needs/);
  });
});

describe("more than two classes", () => {
  const subject = { task: "multiclass", labels: ["a", "b", "c"] } as const;
  const rulesFor = (text: string, flag?: string) =>
    rulesOf(optionsFrom(config(text), ...(flag === undefined ? [] : [flag])), subject);

  test("a rule about one positive class is refused, unless it is off", () => {
    const error = errorOf(() =>
      rulesFor("rules: [{metric: accuracy, threshold: 0.5}, {metric: recall, threshold: 0.5}]\n"),
    );
    expect(error.code).toBe("METRIC_UNSUPPORTED");
    expect(error.line).toMatch(/^recall is about one positive class, but there are 3 labels. Choose recall_macro/);
    const off = "rules: [{metric: accuracy, threshold: 0.5}, {metric: recall, threshold: 0.5, severity: off}]\n";
    expect(rulesFor(off)).toHaveLength(2);
  });

  test("a task that is said is enough to refuse it", () => {
    const text = "task: multiclass\nrules: [{metric: f1, threshold: 0.5}]\n";
    expect(errorOf(() => optionsFrom(config(text))).code).toBe("METRIC_UNSUPPORTED");
  });

  test("the short form means macro F1", () => {
    expect(rulesFor("min_improvement: 0.01\n")[0]).toMatchObject({ metric: "f1_macro", min_absolute_change: 0.01 });
  });
});

test("durations", () => {
  expect(["90s", "60m", "1h30m", "1h0m5s", "596h"].map(parseDuration)).toEqual([
    90_000, 3_600_000, 5_400_000, 3_605_000, 2_145_600_000,
  ]);
  for (const text of [
    "60",
    "",
    "m",
    "-1m",
    "1 m",
    "1d",
    "0s",
    "597h",
    "1e3s",
    "30m1h",
    "1.5h",
    "500ms",
    "9".repeat(400) + "h",
  ]) {
    expect(parseDuration(text), text).toBeUndefined();
  }
});
