import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  canonicalLabel,
  compareCodePoints,
  inferPositiveLabel,
  isMissingLabel,
  sortedLabels,
} from "../../src/core/labels.ts";

describe("a label", () => {
  test.each([
    ["1.0", "1"],
    ["01", "1"],
    ["+1", "1"],
    ["-0", "0"],
    ["-0.0", "0"],
    ["1e0", "1"],
    [".50", "0.5"],
    [" 1 ", "1"],
    ["True", "true"],
    ["False", "false"],
  ])("that is written %j is %j", (text, label) => {
    expect(canonicalLabel(text)).toBe(label);
  });

  test.each(["true", "TRUE", "positive", "1a", "1,5", "0x1", "Infinity", "nan", "9007199254740993", "1e400", "été"])(
    "that is written %j stays as it is",
    (text) => expect(canonicalLabel(text)).toBe(text),
  );

  test("true is not 1", () => {
    expect(canonicalLabel("True")).not.toBe(canonicalLabel("1"));
  });

  test("is canonical already when it was made canonical", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.stringMatching(/^[+-]?\d{0,20}\.?\d{0,5}(e[+-]?\d{1,2})?$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(canonicalLabel(canonicalLabel(text))).toBe(canonicalLabel(text));
      }),
    );
  });

  test.each(["", "  ", "nan", "NaN"])("%j is missing", (text) => expect(isMissingLabel(text)).toBe(true));
  test.each(["0", "none", "false", "nano"])("%j is not", (text) => expect(isMissingLabel(text)).toBe(false));
});

describe("labels in order", () => {
  test("are numeric when all are numbers", () => {
    expect(sortedLabels(["10", "9", "-1", "2.5", "9"])).toEqual(["-1", "2.5", "9", "10"]);
  });

  test("are by code point as soon as one is not", () => {
    expect(sortedLabels(["10", "9", "x"])).toEqual(["10", "9", "x"]);
    expect(sortedLabels(["b", "B", "a", "Z"])).toEqual(["B", "Z", "a", "b"]);
  });

  test("put an emoji after U+FF5E, where UTF-16 would not", () => {
    expect(sortedLabels(["\u{1F600}", "～"])).toEqual(["～", "\u{1F600}"]);
    expect(["\u{1F600}", "～"].sort()).toEqual(["\u{1F600}", "～"]);
  });

  test("do not depend on the order they came in", () => {
    const lists = fc.array(fc.oneof(fc.string(), fc.constantFrom("\u{1F600}", "～", "é"), fc.integer().map(String)), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        lists.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(sortedLabels(shuffled)).toEqual(sortedLabels(list));
        },
      ),
    );
  });

  test("put a prefix before the longer one", () => {
    expect(compareCodePoints("ab", "abc")).toBeLessThan(0);
    expect(compareCodePoints("abc", "abc")).toBe(0);
  });
});

describe("the positive label", () => {
  test.each([
    [["0", "1"], "1"],
    [["false", "true"], "true"],
    [["negative", "positive"], "positive"],
    [["0", "spam"], "spam"],
    [["false", "yes"], "yes"],
    [["ham", "1"], "1"],
    [["1", "2"], "1"],
  ])("of %j is %j", (labels, positive) => {
    expect(inferPositiveLabel(labels)).toBe(positive);
  });

  test.each([
    [["ham", "spam"]],
    [["1", "true"]],
    [["a", "b", "c"]],
    [["0", "a", "b"]],
    [["0", "false"]],
    [["spam"]],
    [[]],
  ])("of %j must be asked for", (labels) => expect(inferPositiveLabel(labels)).toBeUndefined());
});
