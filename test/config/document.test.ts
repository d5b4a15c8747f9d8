import { describe, expect, test } from "vitest";

import { configKey } from "../../src/config/option.ts";
import { CONFIG_KEYS, COMMANDS } from "../../src/config/options.ts";
import { config, errorOf, mistakes, mistakesOf, parseWhole } from "./config-text.ts";

describe("strict", () => {
  test.for([
    ["confidnce: 0.9", "2:1 unknown key confidnce. Did you mean confidence?"],
    ["on-inconclusive: warn", "2:1 unknown key on-inconclusive. Did you mean on_inconclusive?"],
    ["kappa: 1", "2:1 unknown key kappa"],
    ["'': 1", '2:1 unknown key ""'],
    [
      "rules:\n  - metric: f1\n    min_absolut_change: 0.02",
      "4:5 unknown key min_absolut_change in rules[0]. Did you mean min_absolute_change?",
    ],
    ["confidence: high", '2:13 confidence must be a number above 0.5 and up to 0.999999, got "high"'],
    ['confidence: "0.9"', '2:13 confidence must be a number above 0.5 and up to 0.999999, got "0.9"'],
    ["confidence: 95", "2:13 confidence must be a number above 0.5 and up to 0.999999, got 95"],
    ["confidence: 1", "2:13 confidence must be a number above 0.5 and up to 0.999999, got 1"],
    ["score_threshold: 1.5", "2:18 score_threshold must be a number from 0 to 1, got 1.5"],
    ["score_threshold: .nan", "2:18 score_threshold must be a number from 0 to 1, got NaN"],
    ["decide: maybe", '2:9 decide must be one of auto, point, significant, strict, got "maybe"'],
    ["decide: [auto]", "2:9 decide must be one of auto, point, significant, strict, got a list"],
    ["second_opinion: 1", "2:17 second_opinion must be true or false, got 1"],
    ["model:", "2:1 model must be a text that is not empty, got nothing"],
    ["model: '  '", '2:8 model must be a text that is not empty, got "  "'],
    ["model: 2024", "2:8 model must be a text that is not empty, got 2024"],
    ["labels: a,b", '2:9 labels must be a list of names that are not empty, got "a,b"'],
    ["labels: []", "2:9 labels must be a list of names that are not empty, got a list"],
    ["labels: [a, {b: c}]", "2:13 labels[1] must be a list of names that are not empty, got keys and values"],
    ["timeout: 60", "2:10 timeout must be a time with a unit such as 90s, 60m or 1h30m, between 1s and 596h, got 60"],
    ["timeout: 0s", '2:10 timeout must be a time with a unit such as 90s, 60m or 1h30m, between 1s and 596h, got "0s"'],
    [
      "timeout: 597h",
      '2:10 timeout must be a time with a unit such as 90s, 60m or 1h30m, between 1s and 596h, got "597h"',
    ],
    ["rules: 3", "2:8 rules must be a list of rules, got 3"],
    ["rules: []", "2:8 rules must be a list of at least one rule, got a list"],
    [
      "rules: [f1]",
      '2:9 rules[0] must be keys and values such as {metric: f1_score, min_absolute_change: 0.02}, got "f1"',
    ],
    ["rules: [{threshold: 0.8}]", "2:9 rules[0].metric is missing; it must be a text that is not empty"],
    ["github_token: abc", "2:1 github_token cannot stand here: a secret comes from the environment"],
    ["allow_fork_run: true", "2:1 allow_fork_run cannot stand here: only the workflow may allow it"],
    ["config: other.yml", "2:1 config cannot stand here: a config file cannot name another one"],
  ] as const)("%s", ([text, expected]) => {
    const [first, ...others] = mistakes(`${text}\n`);
    expect(first).toContain(expected);
    expect(others).toEqual([]);
  });

  test("the version is asked for, and only 1 is known", () => {
    expect(mistakesOf(() => parseWhole("model: m\n"))).toEqual(["1:1 version is missing; it must be 1"]);
    expect(mistakesOf(() => parseWhole('version: "1"\n'))).toEqual(['1:10 version must be 1, got "1"']);
    expect(mistakesOf(() => parseWhole("version: 2\n"))).toEqual(["1:10 version must be 1, got 2"]);
  });

  test("all mistakes are found, the topmost is the message", () => {
    const text = "version: 1\nmodle: m\nrules:\n  - {metric: f1, severity: bad}\n  - {metrik: f1}\nconfidence: 2\n";
    const error = errorOf(() => parseWhole(text, { path: "models/X/model-gate.yml" }));
    expect(error.code).toBe("CONFIG_INVALID");
    expect(error.exitCode).toBe(2);
    expect(error.message).toBe(
      "models/X/model-gate.yml:2:1 unknown key modle. Did you mean model? (the first of 5 mistakes)",
    );
    expect(error.faults.map(({ line }) => line)).toEqual([2, 4, 5, 5, 6]);
    expect(new Set(error.faults.map(({ file }) => file))).toEqual(new Set(["models/X/model-gate.yml"]));
  });

  test("a long text is not repeated whole", () => {
    const [mistake] = mistakes(`decide: ${"x".repeat(5000)}\n`);
    expect(mistake?.length).toBeLessThan(300);
    expect(mistakes(`${"k".repeat(1000)}: 1\n`)[0]?.length).toBeLessThan(300);
  });
});

describe("values", () => {
  test("every option but those with a reason is a key", () => {
    const left = COMMANDS.gate.options.filter((option) => option.notInConfig !== undefined).map(({ name }) => name);
    expect(left).toEqual(["config", "github-token", "allow-fork-run"]);
    const readers = Object.values(COMMANDS).filter((entry) => "readsConfig" in entry);
    const options = readers.flatMap((entry) => [...entry.options]).filter((option) => option.notInConfig === undefined);
    expect(new Set(CONFIG_KEYS.keys())).toEqual(new Set(options.map(configKey)));
    for (const key of CONFIG_KEYS.keys()) expect(key).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });

  test("are texts by the name of the option, as flags are", () => {
    const { values, origin, directory } = config(
      "min_improvement: 0.03\nconfidence: 0.9\nsecond_opinion: true\ntimeout: 1h30m\nrun: |\n  a\n  b\n",
      { origin: "model-gate.yml @ main 1a2b3c" },
    );
    expect(Object.fromEntries([...values].map(([name, { text }]) => [name, text]))).toEqual({
      "min-improvement": "0.03",
      confidence: "0.9",
      "second-opinion": "true",
      timeout: "1h30m",
      run: "a\nb\n",
    });
    expect([origin, directory]).toEqual(["model-gate.yml @ main 1a2b3c", "/repository"]);
    expect(config("model: m\n").origin).toBe("model-gate.yml");
  });

  test("labels are what was written, not what YAML makes of it", () => {
    const { values } = config('positive_label: 007\nlabels: [007, True, "a,b", 1.0, &x 0x10, *x]\n');
    expect(values.get("positive-label")?.text).toBe("007");
    expect(values.get("labels")?.items).toEqual(["007", "True", "a,b", "1.0", "0x10", "0x10"]);
  });
});

describe("the short form", () => {
  test.for([
    ["min_improvement: 2%", '2:18 min_improvement "2%" can mean two things: "2 points" or "2% relative"?'],
    [
      "min_improvement: two",
      '2:18 min_improvement must be a fraction or a text with a unit ("2 points", "2% relative"), got "two"',
    ],
    ["min_improvement: -1", '2:18 min_improvement must not be negative, got "-1"'],
    ["metric: f1\nmin_improvement: 2", "3:18 min_improvement asks for a change of 2 on f1, which lives in [0, 1]"],
    ["metric: latency", '2:9 metric "latency" is not a metric of ours; a metric of your own needs greater_is_better'],
    [
      "metric: f1\nrules: [{metric: f1, threshold: 0.8}]",
      "2:9 metric is the short form of one rule and cannot stand beside",
    ],
    [
      "rules: [{metric: f1, threshold: 0.8}]\nmin_improvement: 0.02",
      "3:18 min_improvement is the short form of one rule",
    ],
  ] as const)("%j", ([text, expected]) => {
    const [first, ...others] = mistakes(`${text}\n`);
    expect(first).toContain(expected);
    expect(others).toEqual([]);
  });

  test("a number whose metric a flag may name is not judged by a metric that is not meant", () => {
    expect(config("min_improvement: 30\n").values.get("min-improvement")?.text).toBe("30");
  });
});
