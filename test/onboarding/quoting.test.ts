import { execFileSync } from "node:child_process";

import { assert, property, string } from "fast-check";
import { load } from "js-yaml";
import { expect, test } from "vitest";

import { expressionText, quoted, shellWord, sourceText, yamlText } from "../../src/onboarding/quoting.ts";

const HOSTILE = [
  "a: b",
  "a #b",
  "- a",
  "true",
  "No",
  "1.5",
  "0x1f",
  "~",
  "",
  " a ",
  "a\nrun: evil",
  "a\u2028b",
  "a\u0085b",
  "\u202Ecsv",
  "'",
  '"',
  "*x",
  "&x",
  "!!js",
  "{a: b}",
  "%",
  "@a",
  "`",
  "a:",
  "\\",
  "\u{1F600}",
  "\u{E0001}",
  "git:merge-base:x.csv",
];

test("whatever a text holds, YAML reads it back as that text, as a value and in a flow", () => {
  const holds = (text: string): void => {
    expect(load(`key: ${yamlText(text)}\n`)).toEqual({ key: text });
    expect(load(`- { key: ${quoted(text)}, other: 1 }\n`)).toEqual([{ key: text, other: 1 }]);
    expect(quoted(text)).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
  };
  for (const text of HOSTILE) holds(text);
  assert(property(string({ unit: "grapheme" }), holds));
  assert(property(string({ unit: "binary" }), holds));
});

test("plain names stay plain", () => {
  expect(yamlText("python eval/evaluate.py")).toBe("python eval/evaluate.py");
  expect(yamlText("git:merge-base:eval/x.csv")).toBe("git:merge-base:eval/x.csv");
});

test("a path is one word for the shell, and no option", () => {
  for (const path of [
    "a b.py",
    "$(touch x).py",
    "it's.py",
    "-c.py",
    "a;b.py",
    "`x`.py",
    "*.py",
    "~.py",
    "e\u0301.py",
  ]) {
    const told = execFileSync("bash", ["-c", `printf %s ${shellWord(path)}`], { encoding: "utf8" });
    expect(told).toBe(path.startsWith("-") ? `./${path}` : path);
  }
});

test("a text in an expression ends where it should", () => {
  expect(expressionText("a'b}}")).toBe("'a''b}}'");
});

test("a path that looks like another source is said as a path", () => {
  expect(sourceText("git:main:x.csv")).toBe("./git:main:x.csv");
  expect(sourceText("x.csv")).toBe("x.csv");
});
