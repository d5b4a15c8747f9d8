import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { JsonLiteral } from "../../src/predictions/json/literal.ts";
import { MAX_JSON_DEPTH, skipRest } from "../../src/predictions/json/nesting.ts";
import { JsonTokens } from "../../src/predictions/json/tokens.ts";
import { documentText, mutated, stringText } from "./json-documents.ts";

class Refused extends Error {}

function tokensOf(text: string): JsonTokens {
  const bytes = Buffer.from(text);
  const tokens = new JsonTokens((at, expected) => new Refused(`${at}: ${expected}`), { newlineIsSpace: true });
  tokens.open(bytes, 0, bytes.length);
  return tokens;
}

/** Passes the whole document without looking at values; the refusal, if there is one. */
function check(text: string): string | undefined {
  try {
    const tokens = tokensOf(text);
    const kind = tokens.readValue();
    if (kind === "object" || kind === "array") skipRest(tokens, kind);
    return tokens.peek() === -1 ? undefined : `${tokens.at}: the end`;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

/** The value that JSON.parse would build, from tokens only. */
function build(tokens: JsonTokens): unknown {
  const kind = tokens.readValue();
  switch (kind) {
    case "string":
      return tokens.text();
    case "number":
      return Number(tokens.text());
    case "null":
      return null;
    case "true":
    case "false":
      return kind === "true";
    case "array": {
      const items: unknown[] = [];
      while (tokens.more("array", items.length === 0)) items.push(build(tokens));
      return items;
    }
    case "object": {
      const members: [string, unknown][] = [];
      while (tokens.more("object", members.length === 0)) {
        tokens.readKey();
        const key = tokens.text();
        members.push([key, build(tokens)]);
      }
      return Object.fromEntries(members);
    }
  }
}

const STRING = /"(?:[^"\\]|\\.)*"/g;

/** Whether the standard accepts the text, once our three words count as values and our two limits are kept. */
function isExpectedToPass(text: string): boolean {
  const structure = text.replace(STRING, '""');
  let depth = 0;
  for (const character of structure) {
    if (character === "{" || character === "[") depth += 1;
    if (character === "}" || character === "]") depth -= 1;
    if (depth > MAX_JSON_DEPTH) return false;
  }
  try {
    JSON.parse(structure.replace(/-?Infinity|NaN/g, " null "));
    return (text.match(STRING) ?? []).every((token) => !/\p{Surrogate}/u.test(JSON.parse(token)));
  } catch {
    return false;
  }
}

describe("JsonTokens, held against JSON.parse", () => {
  test("builds the same values from 4,000 generated documents", () => {
    fc.assert(
      fc.property(documentText, (text) => {
        expect(build(tokensOf(text))).toEqual(JSON.parse(text));
        expect(check(text)).toBeUndefined();
      }),
      { numRuns: 4000 },
    );
  }, 60_000);

  test("accepts just the mutated documents that JSON.parse accepts, of 12,000", () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(mutated(documentText), (text) => {
        const refusal = check(text);
        seen[refusal === undefined ? "accepted" : "refused"] += 1;
        expect(refusal === undefined, `${JSON.stringify(text)}: ${refusal ?? "accepted"}`).toBe(isExpectedToPass(text));
      }),
      { numRuns: 12_000 },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(1000);
  }, 60_000);
});

describe("JsonTokens", () => {
  test.for(["NaN", "Infinity", "-Infinity"])("reads %s, which Python's json writes, as a number", (word) => {
    const tokens = tokensOf(` ${word} `);
    expect([tokens.readValue(), tokens.text(), tokens.peek()]).toEqual(["number", word, -1]);
  });

  test.for(["nan", "-NaN", "+Infinity", "- Infinity", "Infinit", "-Infinit", "NaNs", "undefined", "True", "nul"])(
    "refuses the word %s",
    (word) => {
      expect(check(word)).toMatch(/: (a value|a digit|the end)$/);
    },
  );

  test.for(["-", "+1", "01", "-01", ".5", "1.", "1.e5", "1e", "1e+", "0x10", "1_000", "1,5", "٣"])(
    "refuses the number %s",
    (number) => {
      expect(check(number)).toBeDefined();
    },
  );

  test("gives the token of a number as it was written", () => {
    const numbers = ["9007199254740993", "1.0", "-0", "1E+05", "0.10", "1e400"];
    const tokens = tokensOf(`[${numbers.join(" , ")}]`);
    tokens.readOpening("array");
    const found: string[] = [];
    while (tokens.more("array", found.length === 0)) {
      tokens.readValue();
      found.push(tokens.text());
    }
    expect(found).toEqual(numbers);
  });

  test.for([
    ['"\\ud83d"', 1],
    ['"\\ude00"', 1],
    ['"\\ud83dx"', 1],
    ['"\\ud83d\\n"', 1],
    ['"\\ud83d\\u0041"', 1],
    ['"\\ude00\\ud83d"', 1],
    ['"a\\x41"', 2],
    ['"\\u12g4"', 1],
    ['"\\u123"', 1],
    ['"\\ud83d\\ude0"', 1],
  ] as const)("refuses the escape in %s at its backslash", ([text, at]) => {
    expect(check(text)).toBe(`${at}: a JSON escape of a whole character`);
  });

  test("refuses each control character in a string, and in a key", () => {
    for (let code = 0; code < 0x20; code += 1) {
      const character = String.fromCharCode(code);
      expect(check(`"a${character}"`), `U+${code}`).toMatch(/^2: a closing "/);
      expect(check(`{"a${character}": 1}`), `U+${code}`).toMatch(/^3: a closing "/);
    }
    expect(check('"\u007f\u0080"')).toBeUndefined();
  });

  test("does not take a byte order mark or other spaces of Unicode for white space", () => {
    expect(check("\uFEFF1")).toBe("0: a value");
    expect(check("\u00a01")).toBe("0: a value");
    expect(check("\f1")).toBe("0: a value");
  });

  test("decodes an escaped string in its place, as its text and the bytes of it", () => {
    fc.assert(
      fc.property(stringText, (text) => {
        const tokens = tokensOf(text);
        tokens.readValue();
        expect(tokens.text()).toBe(JSON.parse(text));
        tokens.unescape();
        expect(tokens.bytes.toString("utf8", tokens.start, tokens.end)).toBe(JSON.parse(text));
        expect(tokens.text()).toBe(JSON.parse(text));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  test.for(["array", "object"] as const)("passes 64 levels of %s, and refuses the 65th and a million", (container) => {
    const [open, close] = container === "array" ? ["[", "]"] : ['{"a":', "}"];
    const nested = (depth: number) => `${open.repeat(depth)}1${close.repeat(depth)}`;
    expect(check(nested(64))).toBeUndefined();
    expect(check(nested(65))).toBe(`${64 * open.length}: at most 64 levels of nesting`);
    expect(check(nested(1_000_000))).toMatch(/at most 64 levels/);
    expect(check("[".repeat(1_000_000))).toMatch(/at most 64 levels/);
  });

  test("says where and what it expected", () => {
    expect(check('{"a" 1}')).toBe('5: ":"');
    expect(check("{a: 1}")).toBe("1: a key in double quotes");
    expect(check('{"a": 1 "b": 2}')).toBe('8: "," or "}"');
    expect(check("[1 2]")).toBe('3: "," or "]"');
    expect(check("[1,]")).toBe("3: a value");
    expect(check("[1")).toBe('2: "," or "]"');
    expect(check("")).toBe("0: a value");
    expect(check('"abc')).toBe('4: a closing "');
    expect(check("-a")).toBe("1: a digit");
  });

  test("reads nothing outside its region", () => {
    const bytes = Buffer.from('x12345"e5 true}');
    const tokens = new JsonTokens((at, expected) => new Refused(`${at}: ${expected}`), { newlineIsSpace: true });
    tokens.open(bytes, 1, 3);
    expect([tokens.readValue(), tokens.text(), tokens.peek()]).toEqual(["number", "12", -1]);
    tokens.open(bytes, 10, 13);
    expect(() => tokens.readValue()).toThrow(Refused);
    tokens.open(bytes, 5, 5);
    expect(() => tokens.readValue()).toThrow(Refused);
  });

  test("keeps a document on its line when a newline is no space", () => {
    const tokens = new JsonTokens((at, expected) => new Refused(`${at}: ${expected}`), { newlineIsSpace: false });
    const bytes = Buffer.from("[1 \r\t, 2] \r\n[3,\n4]\n");
    tokens.open(bytes, 0, bytes.length);
    tokens.readOpening("array");
    skipRest(tokens, "array");
    tokens.readEnd();
    expect(tokens.at).toBe(12);
    tokens.readOpening("array");
    expect(() => skipRest(tokens, "array")).toThrow("15: a value");
  });
});

describe("JsonLiteral", () => {
  test("is where its bytes are, of any length, and nowhere else", () => {
    for (let length = 0; length <= 13; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => 0xf0 + index);
      const literal = new JsonLiteral(bytes);
      const text = new DataView(new Uint8Array(length + 3).buffer);
      bytes.forEach((byte, index) => text.setUint8(index + 2, byte));
      expect(literal.isAt(text, 2)).toBe(true);
      for (let index = 0; index < length; index += 1) {
        text.setUint8(index + 2, 0);
        expect(literal.isAt(text, 2), `byte ${index} of ${length}`).toBe(false);
        text.setUint8(index + 2, 0xf0 + index);
      }
    }
  });

  test("keeps its bytes when those that it was made of change", () => {
    const bytes = Buffer.from("label");
    const literal = new JsonLiteral(bytes);
    bytes.fill(0);
    expect(literal.isAt(new DataView(new TextEncoder().encode("label").buffer), 0)).toBe(true);
  });
});
