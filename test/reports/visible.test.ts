import fc from "fast-check";
import { expect, test } from "vitest";

import { visible, visibleWithin } from "../../src/reports/visible.ts";

test("leaves text that a reader sees as it is, whatever the script", () => {
  for (const text of ["sentiment-classifier", "Größe 0,5 → 1", "тест", "感情分析", "🙂", "a  b\\n"])
    expect(visible(text)).toBe(text);
});

test.each([
  ["a\nb\r\tc", "a\\nb\\r\\tc"],
  ["\u001B[31mred", "\\u{1B}[31mred"],
  ["\u202Egnp.exe", "\\u{202E}gnp.exe"],
  ["\u2066x\u2069", "\\u{2066}x\\u{2069}"],
  ["zero\u200Bwidth\uFEFF", "zero\\u{200B}width\\u{FEFF}"],
  ["\u0000\u0085\u2028", "\\u{0}\\u{85}\\u{2028}"],
  ["\u{E0041}tag", "\\u{E0041}tag"],
  ["half \uD83D", "half \\u{D83D}"],
])("shows %j as %s", (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test("a cut keeps its length, says that it is one, and cuts no escape in two", () => {
  expect(visibleWithin("abcdef", 6)).toBe("abcdef");
  expect(visibleWithin("abcdefg", 6)).toBe("abcde…");
  expect(visibleWithin("ab\u202Ecd", 6)).toBe("ab…");
  expect(visibleWithin("🙂🙂🙂", 2)).toBe("🙂…");
});

test("nothing that is unseen is left, and nothing is longer than asked", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 50 }), (text, limit) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(Array.from(visibleWithin(text, limit)).length).toBeLessThanOrEqual(limit);
    }),
  );
});
