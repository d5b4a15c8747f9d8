import fc from "fast-check";

/** A written CSV file and what must be read from it. */
export interface CsvFile {
  readonly text: string;
  readonly separator: string;
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly blankLines: number;
  readonly isLastLineOpen: boolean;
}

const PIECES = [
  "",
  "a",
  "b7",
  "0",
  "-1.5",
  ".",
  ",",
  ";",
  "\t",
  '"',
  '""',
  "\n",
  "\r",
  "\r\n",
  " ",
  "é",
  "😀",
  "\uFEFF",
  "\0",
  "#",
];
const fieldText = fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join(""));
const field = fc.record({ text: fieldText, isQuoted: fc.boolean() });
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
/** 0 to 2 blank lines behind a row: mostly none. */
const blanks = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 2 }));

/** Files with every liberty of the grammar: any quoting, separator, mix of line ends, blank lines, UTF-8 mark. */
export function csvFile<S extends string>(
  ...separators: readonly S[]
): fc.Arbitrary<CsvFile & { readonly separator: S | "," }> {
  return fc
    .record({
      separator: fc.constantFrom(...separators),
      fields: fc.integer({ min: 1, max: 5 }),
      rowCount: fc.integer({ min: 0, max: 8 }),
      hasMark: fc.boolean(),
      isLastLineOpen: fc.boolean(),
      blanksBefore: blanks,
    })
    .chain(({ fields, rowCount, separator, ...style }) =>
      fc.record({
        // Of a header of one field a comma is expected.
        style: fc.constant({ ...style, separator: fields === 1 ? ("," as const) : separator }),
        names: fc.tuple(...Array.from({ length: fields }, (_, column) => columnName(column))),
        rows: fc.array(fc.array(field, { minLength: fields, maxLength: fields }), {
          minLength: rowCount,
          maxLength: rowCount,
        }),
        lineEnds: fc.array(fc.tuple(lineEnd, blanks), { minLength: rowCount + 1, maxLength: rowCount + 1 }),
      }),
    )
    .map(({ style, names, rows, lineEnds }) => ({
      ...written(style, names, rows, lineEnds),
      separator: style.separator,
    }));
}

function columnName(column: number): fc.Arbitrary<{ readonly text: string; readonly isQuoted: boolean }> {
  return fc.constantFrom(
    { text: `c${column}`, isQuoted: false },
    { text: `c${column}`, isQuoted: true },
    { text: `é${column},;;;\t\t\t,,\r\n"x"`, isQuoted: true },
  );
}

type Field = { readonly text: string; readonly isQuoted: boolean };

function written(
  style: {
    readonly separator: string;
    readonly hasMark: boolean;
    readonly isLastLineOpen: boolean;
    readonly blanksBefore: number;
  },
  names: readonly Field[],
  rows: readonly (readonly Field[])[],
  lineEnds: readonly (readonly [string, number])[],
): CsvFile {
  const { separator, isLastLineOpen } = style;
  let blankLines = style.blanksBefore;
  let text = `${style.hasMark ? "\uFEFF" : ""}${"\n".repeat(blankLines)}`;
  [names, ...rows].forEach((row, index) => {
    const [end, blanksBehind] = lineEnds[index] ?? ["\n", 0];
    text += row.map((one) => writtenField(one, separator, row.length === 1)).join(separator);
    if (index === rows.length && isLastLineOpen) return;
    text += end.repeat(1 + blanksBehind);
    blankLines += blanksBehind;
  });
  return {
    text,
    separator,
    names: names.map((name) => name.text),
    rows: rows.map((row) => row.map((one) => one.text)),
    blankLines,
    isLastLineOpen,
  };
}

function writtenField({ text, isQuoted }: Field, separator: string, isAlone: boolean): string {
  const mustQuote = text.includes(separator) || /["\r\n]/.test(text) || (isAlone && text === "");
  return isQuoted || mustQuote ? `"${text.replaceAll('"', '""')}"` : text;
}

/** How a file is cut into chunks: one byte at a time, whole, or anyhow. */
export const chunkSizes: fc.Arbitrary<readonly number[] | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constant([1]),
  fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
);
