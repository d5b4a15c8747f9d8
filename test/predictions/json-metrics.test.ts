import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { jsonDocumentKind, readMetricsJson } from "../../src/predictions/json/metrics-json.ts";
import { documentText, mutated } from "./json-documents.ts";
import { refusalOf, sourceOf } from "./json-reading.ts";

const read = (content: string | Uint8Array, sizes?: readonly number[]) =>
  readMetricsJson(sourceOf(content, sizes, "m.json"));
const refusal = (content: string | Uint8Array) => refusalOf(read(content));
const kindOf = (content: string | Uint8Array) => jsonDocumentKind(sourceOf(content, [5], "m.json"));

/** The names of JSON.parse's value, by a walk of its own; keys that repeat are already lost. */
function flattened(value: object, prefix = ""): (readonly [string, unknown])[] {
  return Object.entries(value).flatMap(([key, member]) => {
    const isObject = typeof member === "object" && member !== null && !Array.isArray(member);
    return isObject ? flattened(member, `${prefix}${key}.`) : [[`${prefix}${key}`, member] as const];
  });
}

describe("readMetricsJson", () => {
  test("reads a flat object of metrics, and keeps the decimal text of each number", async () => {
    const { numbers, others } = await read(
      '\uFEFF{"f1_score": 0.80, "n": 9007199254740993, "x": -1E+05, "é\\n": 0}\n',
      [1],
    );
    expect([...numbers]).toEqual([
      ["f1_score", "0.80"],
      ["n", "9007199254740993"],
      ["x", "-1E+05"],
      ["é\n", "0"],
    ]);
    expect(others.size).toBe(0);
  });

  test("joins the keys of nested objects with a point", async () => {
    const { numbers } = await read('{"a": {"b": {"c": 1}, "d": 2}, "e": {}, "f": 3, "": {"": 4}}');
    expect([...numbers]).toEqual([
      ["a.b.c", "1"],
      ["a.d", "2"],
      ["f", "3"],
      [".", "4"],
    ]);
  });

  test("keeps the words that Python writes as the text of a number", async () => {
    const { numbers } = await read('{"a": NaN, "b": Infinity, "c": -Infinity}');
    expect([...numbers.values()]).toEqual(["NaN", "Infinity", "-Infinity"]);
  });

  test("says what stands where no number does", async () => {
    const { numbers, others } = await read('{"a": "0.8", "b": null, "c": true, "d": {"e": false, "f": [1, {"g": 2}]}}');
    expect(numbers.size).toBe(0);
    expect([...others]).toEqual([
      ["a", "text"],
      ["b", "null"],
      ["c", "true"],
      ["d.e", "false"],
      ["d.f", "list"],
    ]);
  });

  test("finds what JSON.parse finds, or refuses, on 3,000 documents, whole and damaged", async () => {
    const seen = { read: 0, refused: 0 };
    const members = documentText.map((text) => `{"m": ${text}, "n": {"o": 1.50, "p": "x"}}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(members, mutated(members)), async (text) => {
        fc.pre(!text.includes("\\\\")); // A key with a backslash would spoil JSON.parse: see json-documents.ts.
        const outcome = await read(text).catch((error: unknown) => ({ error }));
        if ("error" in outcome) {
          const message = await refusalOf(Promise.reject(outcome.error));
          expect(message).toMatch(/^METRICS_UNREADABLE m\.json (line \d+: |is )/);
          if (!/occurs twice|whole character|levels/.test(message)) expect(isObject(text)).toBe(false);
          seen.refused += 1;
          return;
        }
        seen.read += 1;
        const found = new Map<string, unknown>([...outcome.numbers, ...outcome.others]);
        if (/NaN|Infinity/.test([...outcome.numbers.values()].join())) return;
        const expected = flattened(JSON.parse(text));
        expect(found.size).toBe(expected.length);
        for (const [name, value] of expected) {
          const word = found.get(name);
          if (typeof value === "number") expect(Number(word)).toBe(value);
          else expect(word).toBe(Array.isArray(value) ? "list" : typeof value === "string" ? "text" : String(value));
        }
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(500);
  }, 60_000);

  function isObject(text: string): boolean {
    try {
      const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
      return typeof value === "object" && value !== null && !Array.isArray(value);
    } catch {
      return false;
    }
  }
});

describe("readMetricsJson refuses", () => {
  test.for([
    ["", "m.json is empty. A JSON object of metrics is expected"],
    ["\n\t", "m.json is empty. A JSON object of metrics is expected"],
    ["[0.8]", 'm.json line 1: expected a JSON object, found "[0.8]". A JSON object of metrics is expected'],
    ["\n0.8", 'm.json line 2: expected a JSON object, found "0.8". A JSON object of metrics is expected'],
    [
      '{"a": 1\n "b": 2}',
      'm.json line 2: expected "," or "}", found "\\"b\\": 2}". A JSON object of metrics is expected',
    ],
    [
      '{"a": 1,\r\n}',
      'm.json line 2: expected a key in double quotes, found "}". A JSON object of metrics is expected',
    ],
    ['{"a": {"b": 1}', 'm.json line 1: expected "," or "}", found the end of the file. Was the file cut?'],
    ['{"a": 1}\n{}', 'm.json line 2: expected the end of the file, found "{}". A JSON object of metrics is expected'],
    ['{"a": 0,8}', 'm.json line 1: expected a key in double quotes, found "8}". A JSON object of metrics is expected'],
    ['{"a": 1,\n"a": 2}', 'm.json line 2: the key "a" occurs twice. Rename or remove one of them'],
    ['{"a": 1, "\\u0061": "x"}', 'm.json line 1: the key "a" occurs twice. Rename or remove one of them'],
    ['{"a.b": 1, "a": {"b": 1}}', 'm.json line 1: the key "a.b" occurs twice. Rename or remove one of them'],
    ['{"a": {"b": {}}, "a.b": 1}', 'm.json line 1: the key "a.b" occurs twice. Rename or remove one of them'],
    ['{"a": {"b": 1}, "a": {"c": 1}}', 'm.json line 1: the key "a" occurs twice. Rename or remove one of them'],
  ])("%j", async ([text = "", message = ""]) => {
    expect(await refusal(text)).toBe(`METRICS_UNREADABLE ${message}`);
  });

  test("what is no UTF-8 text", async () => {
    expect(await refusal(Buffer.from("\uFEFF{}", "utf16le"))).toBe(
      "METRICS_UNREADABLE m.json is UTF-16, not JSON. Save the file as UTF-8",
    );
    expect(await refusal(Buffer.from('{"caf\u00e9": 1}', "latin1"))).toBe(
      "METRICS_UNREADABLE m.json line 1: the text is not valid UTF-8. Save the file as UTF-8",
    );
  });

  test("nesting beyond 64 levels, without an overflow", async () => {
    const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
    expect([...(await read(nested(64))).numbers.keys()]).toEqual([Array.from({ length: 64 }, () => "a").join(".")]);
    expect(await refusal(nested(65))).toContain("line 1: expected at most 64 levels of nesting, found ");
    expect(await refusal(`{"a": ${"[".repeat(500_000)}`)).toContain("at most 64 levels of nesting");
  });

  test("a long name over many others, which would fill the memory when they are joined", async () => {
    const inner = Array.from({ length: 1000 }, (_, key) => `"${key}": 1`).join();
    expect(await refusal(`{"${"x".repeat(1_000_000)}": {${inner}}}`)).toContain(
      "has 1000000 characters. Shorten the keys",
    );
    expect((await read(`{"${"x".repeat(990)}": {${inner}}}`)).numbers.size).toBe(1000);
  });

  test("more names than there can be", async () => {
    const members = Array.from({ length: 100_001 }, (_, key) => `"${key}": 1`).join();
    expect(await refusal(`{${members}}`)).toContain("there are more different keys than columns can have");
  });

  test("a file larger than 16 MiB", async () => {
    const fits = Buffer.concat([Buffer.from('{"a": 1}'), Buffer.alloc(16 * 1024 * 1024 - 8, " ")]);
    expect((await read(fits)).numbers.get("a")).toBe("1");
    expect(await refusal(Buffer.concat([fits, Buffer.from(" ")]))).toContain(
      "INPUT_TOO_LARGE m.json is larger than 16 MiB. ",
    );
  });
});

describe("jsonDocumentKind", () => {
  test.for([
    ['{"columns": [], "data": []}', "table"],
    ['\uFEFF {"index": [1], "data": [[1]], "x": {"y": 1}, "columns": ["a"]}', "table"],
    ['{"columns": ["a"], "data": 3}', "metrics"],
    ['{"columns": {"a": 1}, "data": [[1]]}', "metrics"],
    ['{"a": {"columns": [], "data": []}}', "metrics"],
    ['{"data": []}', "metrics"],
    ['{"f1_score": 0.8}', "metrics"],
    ["{}", "metrics"],
  ])("takes %s for %s", async ([text = "", kind]) => {
    expect(await kindOf(text)).toBe(kind);
  });

  test("refuses what is neither, with the line and both shapes", async () => {
    const hint = 'An object of metrics, or a table {"columns": […], "data": [[…], …]}, is expected';
    expect(await refusalOf(kindOf("[1]"))).toBe(
      `METRICS_UNREADABLE m.json line 1: expected a JSON object, found "[1]". ${hint}`,
    );
    expect(await refusalOf(kindOf(""))).toBe(`METRICS_UNREADABLE m.json is empty. ${hint}`);
    expect(await refusalOf(kindOf('{"columns": [],\n"data": [}'))).toContain('line 2: expected a value, found "}"');
    expect(await refusalOf(kindOf('{"a": 1, "a": 2}'))).toContain('the key "a" occurs twice');
    expect(await refusalOf(kindOf(`{${Array.from({ length: 100_001 }, (_, key) => `"${key}": 1`).join()}}`))).toContain(
      "different keys",
    );
  });
});
