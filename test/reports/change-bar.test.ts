import fc from "fast-check";
import { expect, test } from "vitest";

import { changeBar } from "../../src/reports/change-bar.ts";

test("case 1: the interval is right of no change, and the estimate just beyond the required change", () => {
  expect(changeBar({ delta: 0.0209, required: 0.02, interval: [0.0128, 0.029] })).toBe("─│───────━━━━┆●━━━━━─");
});

test("a guard rail has its margin on the left of no change", () => {
  expect(changeBar({ delta: 0.002, required: -0.01, interval: [-0.004, 0.008] })).toBe("─┆─────━━━━│━●━━━━━━─");
});

test("without an interval only the marks stand on the axis", () => {
  expect(changeBar({ delta: 0.02, required: 0.02, interval: undefined })).toBe("─│─────────────────●─");
});

test("no change at all is one mark in the middle", () => {
  expect(changeBar({ delta: 0, required: undefined, interval: undefined })).toBe("──────────●──────────");
});

test("a change that misses the required one by a hair is drawn left of it", () => {
  const bar = changeBar({ delta: 0.0199999, required: 0.02, interval: [0.001, 0.04] });
  expect(bar).toHaveLength(21);
  expect(bar.indexOf("●")).toBe(bar.indexOf("┆") - 1);
});

const change = fc.oneof(
  fc.integer({ min: -2000, max: 2000 }).map((x) => x / 1e4),
  fc.constantFrom(1e-6, -1e-6, 0.02, 0.0200001),
);

test("is 21 characters, and what lies left of what is always true", () => {
  fc.assert(
    fc.property(change, change, change, change, (delta, required, a, b) => {
      const interval = [Math.min(a, b, delta), Math.max(a, b, delta)] as const;
      const bar = changeBar({ delta, required, interval });
      expect(Array.from(bar)).toHaveLength(21);
      const [zero, bound, estimate] = [bar.indexOf("│"), bar.indexOf("┆"), bar.indexOf("●")];
      if (bound >= 0) expect(estimate > bound).toBe(delta > required);
      if (zero >= 0) expect(estimate > zero).toBe(delta > 0);
      if (bound >= 0 && zero >= 0) expect(bound > zero).toBe(required > 0);
      // That the interval lies right of no change is what the verdict hangs on.
      const isOwnMark = interval[0] !== delta && interval[0] !== required;
      if (zero >= 0 && isOwnMark) expect(bar.indexOf("━") < zero).toBe(interval[0] < 0);
    }),
  );
});
