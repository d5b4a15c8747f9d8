import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { metricFormat, shownNumber } from "../../src/runs/numbers.ts";
import { compareValues, metricValue, textValue, type Value } from "../../src/runs/value.ts";

describe("what a text means", () => {
  test.each([
    ["0.8993021934197408", 0.8993021934197408],
    ["1e-05", 1e-5],
    ["-3", -3],
    ["+.5", 0.5],
    ["5.", 5],
    ["Infinity", Infinity],
    ["-Infinity", -Infinity],
    ["inf", Infinity],
  ])("%s is the number %d", (text, number) => {
    expect(metricValue(text)).toEqual({ kind: "number", number, text });
  });

  test("the largest double is how SQL stores write an infinite metric; a parameter may well be that", () => {
    expect(metricValue("1.7976931348623157e308")).toMatchObject({ kind: "number", number: Infinity });
    expect(metricValue("-1.7976931348623157e308")).toMatchObject({ kind: "number", number: -Infinity });
    expect(textValue("1.7976931348623157e308")).toMatchObject({ number: Number.MAX_VALUE });
  });

  test("NaN is no number, and no text", () => {
    expect(metricValue("NaN")).toEqual({ kind: "nan", text: "NaN" });
  });

  test.each(["", " ", "0x10", "1_000", "1,5", "None", "True", "(1, 2)", "1e", "12 epochs", "nan"])(
    "%j of a parameter is text, and never 0",
    (text) => {
      expect(textValue(text)).toEqual({ kind: "text", text });
    },
  );
});

describe("order", () => {
  const number = (value: number): Value => ({ kind: "number", number: value, text: String(value) });
  const mixed: readonly (Value | undefined)[] = [
    undefined,
    metricValue("NaN"),
    textValue("b"),
    number(0),
    textValue("a"),
    number(Infinity),
    undefined,
    number(-1),
    number(-Infinity),
  ];
  const sorted = (direction: "asc" | "desc"): readonly (string | undefined)[] =>
    mixed.toSorted((a, b) => compareValues(a, b, direction)).map((value) => value?.text);

  test("ascending: numbers, texts, NaN, and what is missing last", () => {
    expect(sorted("asc")).toEqual(["-Infinity", "-1", "0", "Infinity", "a", "b", "NaN", undefined, undefined]);
  });

  test("descending turns numbers and texts round, and leaves NaN and what is missing last", () => {
    expect(sorted("desc")).toEqual(["Infinity", "0", "-1", "-Infinity", "b", "a", "NaN", undefined, undefined]);
  });

  test("numbers in texts are no texts: 9 before 10 before 100", () => {
    const values = ["100", "9", "10", "1e1"].map(textValue).sort((a, b) => compareValues(a, b, "asc"));
    expect(values.map(({ text }) => text)).toEqual(["9", "10", "1e1", "100"]);
  });

  test("is one order for all: antisymmetric and transitive", () => {
    const value = fc.oneof(
      fc.constant(undefined),
      fc.constant(metricValue("NaN")),
      fc.double().map((number) => metricValue(String(number))),
      fc.string().map(textValue),
    );
    fc.assert(
      fc.property(value, value, value, fc.constantFrom("asc" as const, "desc" as const), (a, b, c, direction) => {
        const order = (x: Value | undefined, y: Value | undefined): number => Math.sign(compareValues(x, y, direction));
        expect(order(a, b) + order(b, a)).toBe(0);
        if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("numbers in tables", () => {
  test.each([
    [0, "0.0000"],
    [0.8993021934197408, "0.8993"],
    [1, "1.0000"],
    [0.00001234, "1.23e-5"],
    [-0.00001234, "−1.23e-5"],
    [0.00006, "0.0001"],
    [0.99996, "0.99996"],
    [0.9999999999, "0.9999999999"],
    [-0.5, "−0.5000"],
    [1234567.891, "1234567.8910"],
    [1.5e12, "1.5000e+12"],
    [Infinity, "Infinity"],
    [-Infinity, "−Infinity"],
  ])("%d is %s", (number, text) => {
    expect(shownNumber(number)).toBe(text);
  });

  test("only 0 itself looks like 0", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (number) => {
        const shown = Number(shownNumber(number).replace("−", "-"));
        expect(shown === 0).toBe(number === 0);
      }),
    );
  });

  test("a count has no decimals; a rate has them even when it is 1", () => {
    const values = ["412", "17"].map(metricValue);
    expect(values.map(metricFormat("true_positives", values))).toEqual(["412", "17"]);
    expect(
      values
        .slice(0, 0)
        .concat(metricValue("1"))
        .map(metricFormat("accuracy", [metricValue("1")])),
    ).toEqual(["1.0000"]);
  });

  test("one broken number gives decimals to its whole column", () => {
    const values = ["412", "0.5", "NaN"].map(metricValue);
    expect(values.map(metricFormat("seconds", values))).toEqual(["412.0000", "0.5000", "NaN"]);
  });
});
