import fc from "fast-check";

import { skipRest } from "../../src/predictions/json/nesting.ts";
import { JsonTokens } from "../../src/predictions/json/tokens.ts";
import { documentText, scalarText } from "./json-documents.ts";

/** The keys that each generated row has, and some that come and go. */
export const WANTED = ["id", "prédiction", 'sc"ore', ""] as const;
const EXTRA = ["lang", "nested", "ключ", "\t"] as const;

/** A row as it is written: its line, and the token of each wanted key. */
export interface WrittenRow {
  readonly line: string;
  readonly tokens: readonly string[];
}

interface Style {
  readonly comma: string;
  readonly colon: string;
  readonly edge: string;
}

const style = fc.record<Style>({
  comma: fc.constantFrom(", ", ",", " ,\t"),
  colon: fc.constantFrom(": ", ":", " :  "),
  edge: fc.constantFrom("", " ", "\t"),
});

const onOneLine = documentText.map((text) => text.replace(/[\r\n]/g, " "));

function writtenRow(usual: Style): fc.Arbitrary<WrittenRow> {
  return fc
    .record({
      tokens: fc.tuple(...WANTED.map(() => scalarText)),
      extra: fc.oneof(fc.constant([]), fc.array(fc.tuple(fc.constantFrom(...EXTRA), onOneLine), { maxLength: 3 })),
      order: fc.option(fc.infiniteStream(fc.nat(9)), { freq: 3 }),
      style: fc.option(style, { freq: 4, nil: usual }),
      hasEscapedKeys: fc.boolean(),
      isOdd: fc.boolean(),
    })
    .map(({ tokens, extra, order, style: own, hasEscapedKeys, isOdd }) => {
      const members = new Map<string, string>([
        ...WANTED.map((key, index) => [key, tokens[index] ?? ""] as const),
        ...extra,
      ]);
      const keys = [...members.keys()];
      const ranks = new Map(keys.map((key) => [key, order?.next().value ?? 0]));
      keys.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
      const written = keys.map(
        (key) => `${isOdd && hasEscapedKeys ? escaped(key) : JSON.stringify(key)}${own.colon}${members.get(key)}`,
      );
      return { line: `${own.edge}{${own.edge}${written.join(own.comma)}${own.edge}}${own.edge}`, tokens };
    });
}

function escaped(key: string): string {
  const units = Array.from({ length: key.length }, (_, at) => key.charCodeAt(at).toString(16).padStart(4, "0"));
  return `"${units.map((unit) => `\\u${unit}`).join("")}"`;
}

/** A whole file with its rows: blank lines, either line end, with or without byte order mark and last line end. */
export const writtenFile = style.chain((usual) =>
  fc
    .record({
      rows: fc.array(writtenRow(usual), { minLength: 1, maxLength: 12 }),
      lineEnd: fc.constantFrom("\n", "\r\n"),
      blank: fc.constantFrom("", "", "", "\n", " \t\r\n\n"),
      mark: fc.constantFrom("", "", "\uFEFF"),
      hasLastEnd: fc.boolean(),
    })
    .map(({ rows, lineEnd, blank, mark, hasLastEnd }) => ({
      rows,
      text: mark + blank + rows.map(({ line }) => line).join(lineEnd + blank) + (hasLastEnd ? lineEnd + blank : ""),
    })),
);

/** Bytes put in, taken out, written over or repeated, the rest cut off, or digits and letters made others. */
export function damaged(bytes: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> {
  const byte = fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('{}[],:"\\\n\r 0-.eN\u00e9')));
  const change = fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom("alter", "alter", "alter", "insert", "remove", "replace", "repeat", "cut"),
    length: fc.integer({ min: 1, max: 4 }),
    byte,
  });
  return fc.tuple(bytes, fc.array(change, { minLength: 1, maxLength: 3 })).map(([original, changes]) =>
    changes.reduce((before, { place, kind, length, byte: value }) => {
      const at = Math.floor(place * before.length);
      const [head, tail] = [before.subarray(0, at), before.subarray(at)];
      switch (kind) {
        case "alter":
          return Buffer.concat([head, tail.subarray(0, length).map(neighbour), tail.subarray(length)]);
        case "insert":
          return Buffer.concat([head, Buffer.from([value]), tail]);
        case "remove":
          return Buffer.concat([head, tail.subarray(length)]);
        case "replace":
          return Buffer.concat([head, Buffer.from([value]), tail.subarray(1)]);
        case "repeat":
          return Buffer.concat([head, tail.subarray(0, length), tail]);
        case "cut":
          return head;
      }
    }, original),
  );
}

/** The next digit or small letter; other bytes stay. */
function neighbour(byte: number): number {
  if (byte >= 0x31 && byte <= 0x39) return 0x31 + ((byte - 0x30) % 9);
  return byte >= 0x61 && byte <= 0x7a ? 0x61 + ((byte - 0x60) % 26) : byte;
}

/** Line by line, key by key, with nothing learned: the wanted texts of all rows; `undefined` when a rule is broken. */
export function plainReading(bytes: Buffer, wanted: readonly string[]): string[][] | undefined {
  const hasMark = bytes.subarray(0, 3).equals(Buffer.from("\uFEFF"));
  const isForeign = [[0xff, 0xfe], [0xfe, 0xff], [0x1f, 0x8b], [...Buffer.from("PAR1")]].some((first) =>
    bytes.subarray(0, first.length).equals(Buffer.from(first)),
  );
  if (isForeign) return undefined;
  const rows: string[][] = [];
  try {
    for (const line of linesOf(hasMark ? bytes.subarray(3) : bytes)) {
      new TextDecoder("utf-8", { fatal: true }).decode(line);
      if (/^[ \t\r]*$/.test(line.toString("latin1"))) continue;
      const row = membersOf(line);
      rows.push(wanted.map((key) => row.get(key) ?? fail()));
    }
  } catch {
    return undefined;
  }
  return rows.length === 0 ? undefined : rows;
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const newline = bytes.indexOf("\n", at);
    const end = newline < 0 ? bytes.length : newline;
    lines.push(Buffer.from(bytes.subarray(at, end)));
    at = end + 1;
  }
  return lines;
}

/** Values that are objects or arrays are there without a text. */
function membersOf(line: Buffer): Map<string, string | undefined> {
  const tokens = new JsonTokens(() => new Error("refused"), { newlineIsSpace: false });
  tokens.open(line, 0, line.length);
  tokens.readOpening("object");
  const members = new Map<string, string | undefined>();
  while (tokens.more("object", members.size === 0)) {
    tokens.readKey();
    const key = tokens.text();
    if (members.has(key)) fail();
    const kind = tokens.readValue();
    if (kind === "object" || kind === "array") skipRest(tokens, kind);
    members.set(key, kind === "object" || kind === "array" ? undefined : kind === "null" ? "" : tokens.text());
  }
  tokens.readEnd();
  return members;
}

function fail(): never {
  throw new Error("refused");
}
