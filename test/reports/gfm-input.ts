import { inlineCode } from "../../src/reports/markdown-escape.ts";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";

/* node test/reports/gfm-input.ts | python test/reports/gfm.py > test/reports/gfm.json */

const cases = HOSTILE_TEXTS.map((text) => ({
  text,
  alone: inlineCode(text),
  cell: inlineCode(text, { inTable: true }),
}));
process.stdout.write(JSON.stringify(cases));
