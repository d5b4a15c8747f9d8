import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { nodeAt } from "../../src/config/yaml-positions.ts";
import { parseYaml } from "../../src/config/yaml.ts";
import { GateError } from "../../src/errors.ts";
import { config, errorOf, mistakes, mistakesOf, parseWhole } from "./config-text.ts";

const parse = (text: string) => parseYaml(new TextEncoder().encode(text), "file.yml");

describe("what is no config at all", () => {
  test.for([
    ["empty", "", "1:1 is empty; expected keys and values, with version: 1"],
    ["only comments", "# nothing\n\n# here\n", "1:1 is empty; expected keys and values, with version: 1"],
    ["a null document", "---\n", "1:1 the document must be keys and values, with version: 1, got nothing"],
    ["a list", "- version: 1\n", "1:1 the document must be keys and values, with version: 1, got a list"],
    ["a text", "version\n", '1:1 the document must be keys and values, with version: 1, got "version"'],
    ["two documents", "version: 1\n---\nversion: 1\n", "1:1 holds several documents, separated by ---"],
    ["a tab as indentation", "version: 1\nrules:\n\t- metric: f1\n", "3:1 is no YAML: tab characters must not be used"],
    ["a key twice", "version: 1\nmodel: a\nmodel: b\n", "3:1 is no YAML: duplicated mapping key"],
    ["an alias without an anchor", "version: 1\nmodel: *m\n", '2:9 is no YAML: unidentified alias "m"'],
    ["a tag of another language", "version: 1\nrun: !!js/function x\n", "2:6 is no YAML: unknown scalar tag"],
    [
      "a key that is a list, where its mapping begins",
      "version: 1\n[a, b]: 1\n",
      "1:1 is no YAML: object-based map does not support complex keys",
    ],
    ["a quote that is not closed", 'version: 1\nmodel: "a\n', "is no YAML: "],
    ["a null byte", "version: 1\nmodel: a\0b\n", "2:9 is no YAML: null byte"],
  ] as const)("%s", ([, text, expected]) => {
    const [first, ...others] = mistakesOf(() => parseWhole(text));
    expect(first).toContain(expected);
    expect(others).toEqual([]);
  });

  test("not UTF-8, with the line", () => {
    const bytes = new TextEncoder().encode("version: 1\nmodel: ä \uFFFD\nrun: ?\n");
    expect(mistakesOf(() => parseWhole(bytes.with(bytes.length - 2, 0xff)))).toEqual(["3:1 is not UTF-8"]);
    const lineStart = bytes.lastIndexOf(0x0a, -2) + 1;
    expect(mistakesOf(() => parseWhole(bytes.with(lineStart, 0xff)))).toEqual(["3:1 is not UTF-8"]);
    expect(mistakesOf(() => parseWhole(Uint8Array.of(0xff, 0xfe, 0x76, 0)))).toEqual(["1:1 is not UTF-8"]);
  });

  test("a byte order mark is no mistake, and moves no column", () => {
    expect(parseWhole("\uFEFFversion: 1\nmodel: m\n").values.get("model")?.text).toBe("m");
    expect(mistakesOf(() => parseWhole("\uFEFFversion: 2\n"))).toEqual(["1:10 version must be 1, got 2"]);
  });
});

describe("hostile files are refused quickly", () => {
  const timed = (text: string) => {
    const start = performance.now();
    const [first] = mistakesOf(() => parseWhole(text));
    expect(performance.now() - start).toBeLessThan(1000);
    return first;
  };

  test("a megabyte of brackets", () => {
    expect(timed("[".repeat(1024 * 1024))).toMatch(/nesting exceeded/);
    expect(timed("{a: ".repeat(200_000))).toMatch(/nesting exceeded/);
  });

  test("more than a megabyte", () => {
    expect(timed(`version: 1\n#${" ".repeat(1024 * 1024)}\n`)).toBe("1:1 is larger than 1 MiB");
  });

  test("an alias bomb", () => {
    const levels = Array.from({ length: 9 }, (_, i) => `x${i + 1}: &x${i + 1} [${`*x${i}, `.repeat(9)}]`);
    expect(timed(`version: 1\nx0: &x0 [a]\n${levels.join("\n")}\n`)).toMatch(/alias/i);
  });

  test("a list that holds itself", () => {
    expect(timed("version: 1\nrules: &r [*r]\n")).toMatch(/^2:12 rules\[0\] must be keys and values such as/);
    expect(timed("version: 1\nrules: &r [{metric: *r}]\n")).toMatch(/rules\[0\].metric must be .*got a list/);
  });

  test("__proto__ is an unknown key and sets no prototype", () => {
    expect(mistakes("__proto__: {rules: []}\n")).toEqual(["2:1 unknown key __proto__"]);
    expect(mistakes("rules: [{metric: f1, threshold: 0.8, __proto__: {severity: warn}}]\n")).toEqual([
      "2:38 unknown key __proto__ in rules[0]",
    ]);
    expect(mistakes("constructor: 1\ntoString: 2\n")).toEqual([
      "2:1 unknown key constructor",
      "3:1 unknown key toString",
    ]);
  });
});

test("whatever is done to a config, it is read or refused, never a bug of ours", () => {
  const text = new TextEncoder().encode(
    "version: 1\nmodel: &m 'a'\nrules:\n  - {metric: *m, threshold: 0.5, greater_is_better: true}\n  - metric: f1\n    min_relative_change: 2%\nlabels: [0, \"1\"]\n",
  );
  expect(parseWhole(text).rules).toHaveLength(2);
  const edit = fc.record({ at: fc.nat(text.length - 1), byte: fc.oneof(fc.nat(255), fc.constantFrom(...text)) });
  const isTold = (bytes: Uint8Array): boolean => {
    try {
      parseWhole(bytes);
      return true;
    } catch (error) {
      return (
        error instanceof GateError && error.code === "CONFIG_INVALID" && error.faults.every(({ line }) => line >= 1)
      );
    }
  };
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) =>
      isTold(edits.reduce((bytes, { at, byte }) => bytes.with(at, byte), text)),
    ),
    { numRuns: 2000, seed: 7 },
  );
});

describe("positions", () => {
  test("of keys and values in every style, with every line end", () => {
    const lines = [
      "# comment",
      "a: 1",
      "'b': [x, \"y\"]",
      "c:",
      "  - d: &anchor 2",
      "    e: *anchor",
      "    f:",
      "g: |",
      "  t",
    ];
    for (const end of ["\n", "\r\n", "\r"]) {
      const file = parse(lines.join(end));
      const at = (...path: (string | number)[]) => {
        const { line, column } = file.positionOf(nodeAt(file.root, path).offset);
        return `${line}:${column}`;
      };
      expect(at("a")).toBe("2:4");
      expect(at("b", 1)).toBe("3:10");
      expect(at("c", 0, "d")).toMatch(/^5:/);
      expect(at("c", 0, "e")).toBe("6:8");
      expect(at("c", 0, "f"), "an empty value stands where its key does").toBe("7:5");
      expect(at("g")).toMatch(/^9:/);
      expect(at("c", 0, "missing"), "what is missing is missing in its parent").toBe("5:5");
    }
  });

  test("a mistake in what an alias repeats is told where it is written", () => {
    const text =
      "rules:\n  - &r {metric: f1, threshold: 0.8}\n  - {metric: recall, min_rows: &n 0}\n  - {metric: precision, min_rows: *n}\n";
    expect(mistakes(text).map((mistake) => mistake.split(" ")[0])).toEqual(["4:35", "5:35"]);
  });
});

describe("YAML 1.2", () => {
  test("yes, no, on and off are texts, dates too", () => {
    expect(config("comment: off\n").values.get("comment")?.text).toBe("off");
    expect(config("model: 2026-11-22\n").values.get("model")?.text).toBe("2026-11-22");
    expect(mistakes("second_opinion: yes\n")).toEqual(['2:17 second_opinion must be true or false, got "yes"']);
  });

  test("merge keys are no keys", () => {
    expect(mistakes("rules:\n  - &r {metric: f1, threshold: 0.8}\n  - {<<: *r, metric: recall}\n")).toEqual([
      "4:6 unknown key << in rules[1]",
    ]);
  });

  test("the reason is kept as the cause", () => {
    expect(errorOf(() => parse("a: [")).cause).toBeInstanceOf(Error);
  });
});
