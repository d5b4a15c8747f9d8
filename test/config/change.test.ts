import { describe, expect, test } from "vitest";

import { parseChange } from "../../src/config/change.ts";

describe("a change as people write it", () => {
  test.for([
    ["0.02", { value: 0.02, kind: "absolute" }],
    [".5", { value: 0.5, kind: "absolute" }],
    ["2e-2", { value: 0.02, kind: "absolute" }],
    ["0", { value: 0, kind: "absolute" }],
    ["2 points", { value: 0.02, kind: "absolute" }],
    ["1 point", { value: 0.01, kind: "absolute" }],
    ["0.7 points", { value: 0.007, kind: "absolute" }],
    ["2% relative", { value: 0.02, kind: "relative" }],
    ["2 % relative", { value: 0.02, kind: "relative" }],
  ] as const)("%s", ([text, change]) => {
    expect(parseChange(text, "f1_score", "--min-improvement")).toEqual(change);
  });

  test("points are exact: 7 points are 0.07, not 7 / 100 with an error in the last bit", () => {
    for (let points = 1; points < 100; points++) {
      expect(parseChange(`${points} points`, "f1_score", "x").value).toBe(
        Number(`0.${String(points).padStart(2, "0")}`),
      );
    }
  });

  test.for([
    ["2%", /can mean two things: "2 points" or "2% relative"/],
    ["2", /lives in \[0, 1\]: "2 points" \(0.02\) or "2% relative"/],
    ["two", /must be a fraction or a text with a unit.*got "two"/],
    ["", /must be a fraction/],
    ["-0.02", /must not be negative/],
    ["NaN", /must be a fraction/],
    ["Infinity", /must be a fraction/],
    ["0x10", /must be a fraction/],
    ["2 apples", /must be a fraction/],
  ] as const)("%j is refused", ([text, message]) => {
    expect(() => parseChange(text, "f1_score", "--min-improvement")).toThrow(message);
  });

  test("a change of 1 or more is fine where the metric has no such bounds", () => {
    expect(parseChange("30", "mean_absolute_error", "x")).toEqual({ value: 30, kind: "absolute" });
  });

  test("a bare percentage is clear where the key says what it means", () => {
    expect(parseChange("2%", "f1_score", "min_relative_change", "relative")).toEqual({ value: 0.02, kind: "relative" });
  });
});
