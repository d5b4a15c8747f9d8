import { expect, test } from "vitest";

import { withinBudget } from "../../src/entry/annotations.ts";

test("ten annotations of each level are made, and the others are lines of the log that no runner obeys", () => {
  const [annotated, logged]: [string[], string[]] = [[], []];
  const annotate = withinBudget(
    (level, message) => void annotated.push(`${level} ${message}`),
    (line) => void logged.push(line),
  );
  for (let i = 1; i <= 12; i++)
    annotate("error", `e${i}\n::error::forged ##[error]forged`, "t", { file: "f.yml", line: i });
  annotate("warning", "w", "t");
  expect(annotated).toHaveLength(11);
  expect(annotated.at(-1)).toBe("warning w");
  expect(logged).toEqual([
    "error: t: f.yml:11: e11",
    String.raw`\u{3A}:error::forged #\u{23}[error]forged`,
    "error: t: f.yml:12: e12",
    String.raw`\u{3A}:error::forged #\u{23}[error]forged`,
  ]);
});
