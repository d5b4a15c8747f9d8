import fc from "fast-check";

/** JSON texts as people and libraries write them: odd white space, every escape, every form of number. */
const space = fc.constantFrom("", "", "", " ", "\n", "\t", "\r\n", "  ");

const numberText = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom(
    "-0",
    "0",
    "0.0",
    "1.0",
    "-0.50",
    "1e5",
    "1E+05",
    "2e-7",
    "-1.5E3",
    "9007199254740993",
    "1e400",
    "0e0",
  ),
);

const stringPiece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }).map((text) => JSON.stringify(text).slice(1, -1)),
  },
  fc.constantFrom(
    '\\"',
    "\\\\",
    "\\/",
    "\\b",
    "\\f",
    "\\n",
    "\\r",
    "\\t",
    "\\u0000",
    "\\u00e9",
    "\\u20AC",
    "\\uFEFF",
    "\\u007f",
    "\\u0080",
    "\\u07ff",
    "\\u0800",
    "\\uffff",
    "\\ud800\\udc00",
    "\\ud840\\udc00",
    "\\udbff\\udfff",
    "\\ud83d\\uDE00",
  ),
  fc.constantFrom("é", "😀", "\u2028", "\uFEFF", "{", "}", "[", "]", ",", ":", "NaN", "-Infinity"),
);

export const stringText = fc.array(stringPiece, { maxLength: 4 }).map((pieces) => `"${pieces.join("")}"`);

/**
 * A key without a backslash in it: once JSON.parse of Node 24 and 26 has seen such a key, it takes other escaped keys for
 * it (https://github.com/nodejs/node/issues/63785), and would be a false witness.
 */
const keyText = stringText.filter((text) => !String(JSON.parse(text)).includes("\\"));

export const scalarText = fc.oneof(numberText, stringText, fc.constantFrom("true", "false", "null"));

export const documentText: fc.Arbitrary<string> = fc.letrec<{ value: string; array: string; object: string }>(
  (tie) => ({
    value: fc.oneof({ depthSize: "small", withCrossShrink: true }, scalarText, tie("array"), tie("object")),
    array: fc
      .tuple(space, fc.array(fc.tuple(space, tie("value"), space), { maxLength: 4 }))
      .map(([empty, items]) => `[${items.length === 0 ? empty : items.map((item) => item.join("")).join(",")}]`),
    object: fc
      .tuple(space, fc.array(fc.tuple(space, keyText, space, space, tie("value"), space), { maxLength: 4 }))
      .map(([empty, members]) => {
        const texts = members.map(
          ([before, key, after, lead, value, tail]) => `${before}${key}${after}:${lead}${value}${tail}`,
        );
        return `{${texts.length === 0 ? empty : texts.join(",")}}`;
      }),
  }),
).value;

const mutantPiece = fc.constantFrom(
  ...Array.from('{}[],:"\\ 0123456789.eE+-tfnulrasxNIy/\n\t\r\u0001é'),
  "NaN",
  "Infinity",
  "-Infinity",
  "null",
  "\\u",
  "\\ud83d",
  "\\ude00",
  "[[",
  "]]",
  "",
);

/** A text with one to three pieces put in, taken out or put in place of others, or cut off. */
export function mutated(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const change = fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.integer({ min: 0, max: 2 }),
    piece: mutantPiece,
  });
  const cut = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 5, nil: 1 });
  return fc.tuple(text, fc.array(change, { minLength: 1, maxLength: 3 }), cut).map(([original, changes, kept]) => {
    let characters = Array.from(original);
    for (const { place, removed, piece } of changes) {
      characters.splice(Math.floor(place * characters.length), removed, piece);
    }
    characters = characters.slice(0, Math.ceil(kept * characters.length));
    return Buffer.from(characters.join("")).toString();
  });
}
