import { describe, expect, test } from "vitest";

import { nearest } from "../../src/config/nearest.ts";
import { COMMANDS } from "../../src/config/options.ts";
import { resolveOptions } from "../../src/config/resolve.ts";

const resolve = (args: readonly string[], env: Record<string, string> = {}) => resolveOptions("gate", args, env).values;

describe("precedence", () => {
  test("flag over environment over default, with the origin", () => {
    const env = { MODEL_GATE_OUTPUT_DIR: "from-env" };
    expect(resolve([]).get("output-dir")).toEqual({ text: "model-gate-report", origin: "default" });
    expect(resolve([], env).get("output-dir")).toEqual({ text: "from-env", origin: "environment" });
    expect(resolve(["--output-dir", "x"], env).get("output-dir")).toEqual({ text: "x", origin: "flag" });
    expect(resolve(["--output-dir=x"], env).get("output-dir")?.text).toBe("x");
  });

  const policy = COMMANDS.gate.options.filter((option) => "policy" in option && option.policy);
  test.for(policy.map(({ name }) => name))("--%s decides, so the environment is refused by name", (name) => {
    const variable = `MODEL_GATE_${name.toUpperCase().replaceAll("-", "_")}`;
    expect(() => resolve([], { [variable]: "0.001" })).toThrow(variable);
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
      ]),
    );
  });
});

describe("mistakes are told", () => {
  test.for([
    [["--confidnce", "0.9"], /no option --confidnce.*Did you mean --confidence/],
    [["--confidence"], /--confidence needs a value/],
    [["--candidate", "--baseline", "x"], /--candidate needs a value/],
    [["--confidence", "high"], /--confidence must be a number, got "high"/],
    [["--decide", "maybe"], /--decide must be one of auto, point, significant, strict/],
    [["--second-opinion=yes"], /--second-opinion must be true or false/],
    [["--candidate", "a", "--candidate", "b"], /--candidate is given twice/],
    [["--candidate", ""], /must be a text that is not empty/],
    [["stray"], /takes no argument "stray"/],
  ] as const)("%j", ([args, message]) => {
    expect(() => resolve(args)).toThrow(message);
  });
});

test("a boolean flag does not swallow what follows", () => {
  const values = resolve(["--second-opinion", "--format", "json"]);
  expect(values.get("second-opinion")?.text).toBe("true");
  expect(values.get("format")?.text).toBe("json");
});

test("the nearest name is found only when it is near", () => {
  expect(nearest("f1-score", ["f1_score", "recall"])).toBe("f1_score");
  expect(nearest("kappa", ["f1_score", "recall"])).toBeUndefined();
});
