import { expect, test } from "vitest";

import { LastLines } from "../../src/evaluation/last-lines.ts";

function linesOf(...chunks: readonly string[]): readonly string[] {
  const last = new LastLines();
  for (const chunk of chunks) last.push(Buffer.from(chunk));
  return last.lines();
}

test.for([
  ["nothing", [""], []],
  ["lines over chunks", ["a", "b\nc", "\n"], ["ab", "c"]],
  ["a last line without an end", ["a\nb"], ["a", "b"]],
  ["empty lines", ["a\n\n\n"], ["a", "", ""]],
  ["lines of Windows", ["a\r\nb\r\n"], ["a", "b"]],
  ["the last state of a progress bar", [" 1%\r 2%\r100%\r\nend\n"], ["100%", "end"]],
  ["a character over chunks", ["\u00e9"], ["é"]],
  ["no colours", ["\u001B[31mred\u001B[0m \u001B]8;;http://x\u0007link\u001B]8;;\u0007\n"], ["red link"]],
  ["nothing that hides or moves text", ["a\u202Eb\u0000c\u200Bd\u2028e\n"], ["a\uFFFDb\uFFFDc\uFFFDd\uFFFDe"]],
] as const)("keeps %s", ([, chunks, lines]) => {
  expect(linesOf(...chunks)).toEqual(lines);
});

test("keeps the last twenty, whatever the size of the chunks", () => {
  const text = Array.from({ length: 30_000 }, (_, index) => `line ${index}\n`).join("");
  const expected = Array.from({ length: 20 }, (_, index) => `line ${29_980 + index}`);
  for (const size of [7, 1_000, 65_535, 65_536, 65_537, text.length]) {
    const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
      text.slice(i * size, (i + 1) * size),
    );
    expect(linesOf(...chunks), `in chunks of ${size}`).toEqual(expected);
  }
});

test("shows both ends of a long line, and of one that is longer than all it keeps only the end", () => {
  const [line = ""] = linesOf(`Error: ${"x".repeat(1_000)} at the end\n`);
  expect(line).toMatch(/^Error: x+ … x+ at the end$/);
  expect(line).toHaveLength(400);
  expect(linesOf("y".repeat(200_000), "end")).toEqual([expect.stringMatching(/^y{200} … y{194}end$/)]);
  expect(linesOf("y".repeat(200_000), "\nend\n")).toEqual(["end"]);
});
