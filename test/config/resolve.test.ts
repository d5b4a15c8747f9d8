import { describe, expect, test } from "vitest";

import { nearest } from "../../src/config/nearest.ts";
import { COMMANDS } from "../../src/config/options.ts";
import { resolveOptions } from "../../src/config/resolve.ts";

const resolve = (args: readonly string[], env: Record<string, string> = {}) => resolveOptions("gate", args, env).values;

describe("precedence", () => {
  test("flag over environment over default, with the origin", () => {
    const env = { MODEL_GATE_OUTPUT_DIR: "from-env" };
    expect(resolve([]).get("output-dir")).toMatchObject({ text: "model-gate-report", origin: "default" });
    expect(resolve([], env).get("output-dir")).toMatchObject({ text: "from-env", origin: "environment" });
    expect(resolve(["--output-dir", "x"], env).get("output-dir")).toMatchObject({ text: "x", origin: "--output-dir" });
    expect(resolve(["--output-dir=x"], env).get("output-dir")?.text).toBe("x");
  });

  const policy = COMMANDS.gate.options.filter((option) => "policy" in option && option.policy);
  test.for(policy.map(({ name }) => name))("--%s decides, so the environment is refused by name", (name) => {
    const variable = `MODEL_GATE_${name.toUpperCase().replaceAll("-", "_")}`;
    expect(() => resolve([], { [variable]: "0.001" })).toThrow(variable);
  });

  test("rules decide, too, and only a config file can say them", () => {
    expect(() => resolve([], { MODEL_GATE_RULES: "[]" })).toThrow("MODEL_GATE_RULES");
    expect(() => resolve([], { MODEL_GATE_RULES: "" })).not.toThrow();
    expect(() => resolveOptions("verify", ["e.json"], { MODEL_GATE_RULES: "[]" })).not.toThrow();
  });

  test("the token is that of GITHUB_TOKEN, and only the workflow allows a fork's command", () => {
    expect(resolve([], { GITHUB_TOKEN: "t", MODEL_GATE_GITHUB_TOKEN: "other" }).get("github-token")?.text).toBe("t");
    expect(resolve(["--github-token=flag"], { GITHUB_TOKEN: "t" }).get("github-token")?.text).toBe("flag");
    expect(() => resolve([], { MODEL_GATE_ALLOW_FORK_RUN: "true" })).toThrow("MODEL_GATE_ALLOW_FORK_RUN");
  });

  test("the table marks what decides as policy", () => {
    const names = policy.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "baseline",
        "min-improvement",
        "decide",
        "confidence",
        "align",
        "extra-rows",
        "on-inconclusive",
        "on-unchanged",
        "no-baseline",
        "baseline-metrics",
        "waivers",
        "config",
        "model",
        "allow-fork-run",
      ]),
    );
  });
});

describe("mistakes are told", () => {
  test.for([
    [["--confidnce", "0.9"], /no option --confidnce.*Did you mean --confidence/],
    [["--confidence"], /--confidence needs a value/],
    [["--candidate", "--baseline", "x"], /--candidate needs a value/],
    [["--confidence", "high"], /--confidence must be a number above 0.5 and up to 0.999999, got "high"/],
    [["--decide", "maybe"], /--decide must be one of auto, point, significant, strict/],
    [["--second-opinion=yes"], /--second-opinion must be true or false/],
    [["--candidate", "a", "--candidate", "b"], /--candidate is given twice/],
    [["--confidence", "95"], /got "95"/],
    [["--confidence", "0.9999999999999999"], /--confidence must be a number above 0.5 and up to 0.999999/],
    [["--confidence", "0.5"], /--confidence must be a number above 0.5 and up to 0.999999/],
    [["--score-threshold", "-0.1"], /--score-threshold must be a number from 0 to 1/],
    [
      ["--timeout", "60"],
      /--timeout must be a time with a unit such as 90s, 60m or 1h30m, between 1s and 596h, got "60"/,
    ],
    [["--labels", "a,,b"], /--labels must be a list of names that are not empty/],
    [["--allow-fork-run=1"], /--allow-fork-run must be true or false/],
    [["--candidate", ""], /must be a text that is not empty/],
    [["stray"], /takes no argument "stray"/],
  ] as const)("%j", ([args, message]) => {
    expect(() => resolve(args)).toThrow(message);
  });
});

test("a percentage is told as the fraction that it means", () => {
  expect(() => resolve(["--confidence=95"])).toThrow(expect.objectContaining({ hint: "Did you mean 0.95?" }));
  expect(() => resolve(["--confidence=2"])).toThrow(expect.objectContaining({ hint: undefined }));
});

test("a boolean flag does not swallow what follows", () => {
  const values = resolve(["--second-opinion", "--format", "json"]);
  expect(values.get("second-opinion")?.text).toBe("true");
  expect(values.get("format")?.text).toBe("json");
});

test("a boolean flag takes true or false as the next word, and no other", () => {
  expect(resolve(["--second-opinion", "false"]).get("second-opinion")?.text).toBe("false");
  expect(resolve(["--second-opinion", "true", "--format", "json"]).get("format")?.text).toBe("json");
  expect(() => resolve(["--second-opinion", "--format", "json", "true"])).toThrow(/takes no argument "true"/);
  expect(() => resolve(["--second-opinion", "yes"])).toThrow(/takes no argument "yes"/);
});

test("the nearest name is found only when it is near", () => {
  expect(nearest("f1-score", ["f1_score", "recall"])).toBe("f1_score");
  expect(nearest("<<", ["id"])).toBeUndefined();
  expect(nearest("kappa", ["f1_score", "recall"])).toBeUndefined();
});
