import { describe, expect, test } from "vitest";

import { columnNotices } from "../../src/config/column-notices.ts";
import { resolveOptions } from "../../src/config/resolve.ts";
import { config, errorOf, optionsFrom } from "./config-text.ts";

const resolve = (text: string, args: readonly string[] = [], env: Record<string, string> = {}) => {
  const document = config(text);
  return resolveOptions("gate", args, env, { policy: document, wiring: document }).values;
};

describe("one config file", () => {
  test("flag > environment > config > default, with the origin of each", () => {
    const text = "output_dir: from-config\nconfidence: 0.9\n";
    expect(resolve(text).get("output-dir")).toEqual({
      text: "from-config",
      layer: "config",
      origin: "model-gate.yml",
      from: "/repository",
    });
    expect(resolve(text, [], { MODEL_GATE_OUTPUT_DIR: "e" }).get("output-dir")).toEqual({
      text: "e",
      layer: "environment",
      origin: "environment",
    });
    expect(resolve(text, ["--output-dir=f"], { MODEL_GATE_OUTPUT_DIR: "e" }).get("output-dir")).toEqual({
      text: "f",
      layer: "flag",
      origin: "--output-dir",
    });
    expect(resolve(text).get("timeout")).toEqual({ text: "60m", layer: "default", origin: "default" });
    expect(resolve(text, ["--confidence=0.99"]).get("confidence")?.text).toBe("0.99");
  });

  test("what decides is refused in the environment although the config says it", () => {
    expect(() => resolve("confidence: 0.9\n", [], { MODEL_GATE_CONFIDENCE: "0.6" })).toThrow("MODEL_GATE_CONFIDENCE");
  });

  test("other commands read no config", () => {
    const document = config("format: json\n");
    const { values } = resolveOptions("verify", ["e.json"], {}, { policy: document, wiring: document });
    expect(values.get("format")?.text).toBe("text");
  });
});

describe("two config files, as on pull requests", () => {
  const base = config(
    "confidence: 0.9\nbaseline: base.csv\noutput_dir: base-out\nrules: [{metric: f1, threshold: 0.8}]\n",
    {
      origin: "model-gate.yml @ main 1a2b3c",
      directory: "/base",
    },
  );
  const head = config(
    "confidence: 0.6\nbaseline: own.csv\noutput_dir: head-out\nrules: [{metric: f1, threshold: 0.1}]\n",
    {
      directory: "/head",
    },
  );

  test("policy is the base's, wiring the head's, whatever the other says", () => {
    const options = optionsFrom({ policy: base, wiring: head });
    expect(options.confidence).toBe(0.9);
    expect(options.baseline).toEqual({ text: "base.csv", from: "/base" });
    expect(options.outputDir).toEqual({ text: "head-out", from: "/head" });
    expect(options.asked).toMatchObject({ form: "rules", rules: [{ threshold: 0.8 }] });
    expect(options.origin).toMatchObject({
      rules: "model-gate.yml @ main 1a2b3c",
      confidence: "model-gate.yml @ main 1a2b3c",
      align: "default",
    });
  });

  test("a policy key that only the head has is not read, nor a wiring key that only the base has", () => {
    const options = optionsFrom({ policy: config("output_dir: base-out\n"), wiring: config("confidence: 0.6\n") });
    expect(options.confidence).toBe(0.95);
    expect(options.outputDir).toEqual({ text: "model-gate-report" });
    expect(optionsFrom({ wiring: head })).toMatchObject({ confidence: 0.95, asked: { form: "short" } });
    expect(optionsFrom({ policy: base }).outputDir).toEqual({ text: "model-gate-report" });
  });

  test("every key is read from one of the two", () => {
    const policy = config('model: "p"\ntask: binary\npositive_label: p\nlabels: [p, n]\n');
    const wiring = config("run: r\nworking_directory: w\ncandidate_metrics: m\nid_column: i\ncomment: off\n");
    const options = optionsFrom({ policy, wiring });
    expect(options).toMatchObject({ model: "p", task: "binary", positiveLabel: "p", labels: ["p", "n"] });
    expect(options).toMatchObject({ run: "r", comment: "off", columns: { id: "i" } });
    const swapped = optionsFrom({ policy: wiring, wiring: policy });
    for (const key of ["model", "task", "positiveLabel", "labels", "run"]) expect(swapped).not.toHaveProperty(key);
  });

  test("under whose name it is told is the base's word, and the workflow's", () => {
    const policy = config("status: base\n");
    const wiring = config("status: head\ncomment_key: head\n");
    const options = optionsFrom({ policy, wiring });
    expect(options.status).toBe("base");
    expect(options).not.toHaveProperty("commentKey");
    expect(optionsFrom({ policy, wiring }, "--status=flag", "--comment-key=k")).toMatchObject({
      status: "flag",
      commentKey: "k",
    });
    const env = { MODEL_GATE_STATUS: "env", MODEL_GATE_COMMENT_KEY: "env" };
    const { values } = resolveOptions("gate", [], env, { policy, wiring });
    expect([values.get("status")?.text, values.get("comment-key")?.text]).toEqual(["env", "env"]);
  });
});

describe("columns, as on pull requests", () => {
  const policy = config("prediction_column: p\nid_column: i\nbaseline: base.csv\n");
  const wiring = config("prediction_column: q\nscore_column: s\n");

  test("are named for each side by its own config", () => {
    const options = optionsFrom({ policy, wiring });
    expect(options.columns).toEqual({ prediction: "q", score: "s" });
    expect(options.baselineColumns).toEqual({ id: "i", prediction: "p" });
    expect(columnNotices(options)).toEqual([
      'id_column differs from the base: the baseline is read by "i", the candidate by its usual names',
      'prediction_column differs from the base: the baseline is read by "p", the candidate by "q"',
      'score_column differs from the base: the baseline is read by its usual names, the candidate by "s"',
    ]);
  });

  test("are for both sides what a flag or the environment says", () => {
    const flag = optionsFrom({ policy, wiring }, "--prediction-column=f", "--id-column=f2", "--score-column=f3");
    expect(flag.columns).toEqual({ id: "f2", prediction: "f", score: "f3" });
    expect(flag.baselineColumns).toEqual(flag.columns);
    const env = { MODEL_GATE_PREDICTION_COLUMN: "e" };
    const { values, ofBaseline } = resolveOptions("gate", [], env, { policy, wiring });
    expect([values, ofBaseline].map((side) => side.get("prediction-column")?.text)).toEqual(["e", "e"]);
    expect(columnNotices(flag)).toEqual([]);
  });

  test("are one when one config speaks for both", () => {
    const options = optionsFrom(policy);
    expect(options.baselineColumns).toEqual(options.columns);
    expect(columnNotices(options)).toEqual([]);
  });

  test.for([
    ["one file holds both sides", ""],
    ["the head's evaluation writes both", "baseline: base.csv\nreevaluate_baseline: true\n"],
  ] as const)("are the head's when %s", ([, more]) => {
    const options = optionsFrom({ policy: config(`prediction_column: p\n${more}`), wiring });
    expect(options.baselineColumns).toEqual({ prediction: "q", score: "s" });
    expect(columnNotices(options)).toEqual([]);
  });
});

describe("rules and the short form", () => {
  const rules = "rules: [{metric: f1, threshold: 0.8}]\n";

  test.for(["--metric=recall", "--min-improvement=0.02"])("rules and %s is an error", (flag) => {
    const error = errorOf(() => optionsFrom(config(rules), flag));
    expect(error.code).toBe("USAGE");
    expect(error.message).toBe(`${flag.split("=")[0]} is the short form of one rule, but model-gate.yml has rules`);
  });

  test("the origin of a short form names all that made it", () => {
    const document = config("metric: recall\nmin_improvement: 0.01\n");
    expect(optionsFrom(undefined).origin["rules"]).toBe("default");
    expect(optionsFrom(document).origin["rules"]).toBe("model-gate.yml");
    expect(optionsFrom(document, "--min-improvement=0.03").origin["rules"]).toBe("model-gate.yml, --min-improvement");
    expect(optionsFrom(config(rules), "--decide=strict").origin["rules"]).toBe("model-gate.yml, --decide");
  });

  test("a short form that only together makes no sense names its place", () => {
    const error = errorOf(() => optionsFrom(config("min_improvement: 30\n")));
    expect(error.code).toBe("RULE_INVALID");
    expect(error.message).toContain("min_improvement in model-gate.yml asks for a change of 30 on f1_score");
    expect(optionsFrom(config("min_improvement: 30\n"), "--metric=mean_absolute_error").asked.form).toBe("short");
  });
});
