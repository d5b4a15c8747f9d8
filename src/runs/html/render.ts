import { createHash } from "node:crypto";

import { lineOf, type Phrase } from "../../reports/phrase.ts";
import { visibleWithin } from "../../reports/visible.ts";
import { xmlText } from "../../reports/xml-escape.ts";
import { fittingColumns, leftOutPhrase, withColumns } from "../columns.ts";
import type { Cell, Page, Section, Sheet, SheetColumn } from "../page.ts";
import type { Scatter } from "../scatter.ts";
import { capitalized } from "../sentence-case.ts";
import { scatterSvg } from "./scatter-svg.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

/** Nobody reads more of them from left to right. */
const MOST_COLUMNS = 40;

/** Characters of a text that a column is sorted by. */
const KEY_LIMIT = 100;

export interface Figures {
  readonly metric: string;
  readonly scatters: readonly Scatter[];
}

/**
 * One file that needs nothing else and asks for nothing: its policy lets in this style and this script by their hashes,
 * and no request at all. Foreign text in it is escaped, and could not run if it were not.
 */
export function renderPageHtml(page: Page, figures?: Figures): string {
  const policy = `default-src 'none'; style-src '${sha256(STYLE)}'; script-src '${sha256(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  const notes = [...page.sections.flatMap(leftOut), ...page.notes];
  const [first, ...rest] = page.sections;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${xmlText(lineOf(page.title))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${html(page.title)}</h1>
<p class="lede">${html(capitalized(page.sentence))}</p>
${[
  listHtml("cautions", page.cautions),
  first === undefined ? "" : sectionHtml(first),
  figures === undefined ? "" : figureHtml(figures),
  ...rest.map(sectionHtml),
  listHtml("notes", notes),
]
  .filter((block) => block !== "")
  .join("\n")}
<footer>${html(page.source)}</footer>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function sectionHtml(section: Section): string {
  const title = section.title === undefined ? "" : html(capitalized([section.title]));
  const heading = title === "" ? "" : `<h2>${title}</h2>\n`;
  if (section.kind === "facts") {
    const facts = section.facts.map(({ topic, words }) => `<dt>${html(topic)}</dt><dd>${html(words)}</dd>`);
    return `${heading}<dl>\n${facts.join("\n")}\n</dl>`;
  }
  const table = tableHtml(section.sheet, section.title ?? "runs");
  if (section.isFolded) return `<details>\n<summary>${title}</summary>\n${table}\n</details>`;
  return heading + table;
}

/** A table that is wider than the page is scrolled, by keys as well. */
function tableHtml(sheet: Sheet, label: string): string {
  const { columns, rows, sorted, isSortable } = withColumns(sheet, positionsIn(sheet));
  const head = columns.map((column, i) => {
    const direction = sorted?.column === i ? sorted.direction : undefined;
    return headHtml(column, isSortable === true, direction);
  });
  const body = rows.map(
    (row) => `<tr>${row.map((cell, i) => cellHtml(cell, columns[i], isSortable === true)).join("")}</tr>`,
  );
  return `<div class="scroll${columns.length === 2 ? " narrow" : ""}" tabindex="0" role="region" aria-label="${xmlText(label)}">
<table>
<thead><tr>${head.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>
</div>`;
}

function headHtml(
  { title, align, isRank }: SheetColumn,
  isSortable: boolean,
  direction: "asc" | "desc" | undefined,
): string {
  const sort = direction === undefined ? "" : ` aria-sort="${direction}ending"`;
  const words = `<span class="head">${html(title)}</span>`;
  if (!isSortable) return `<th scope="col" class="${align}">${words}</th>`;
  // Of numbers people want the highest, of ranks and texts the first.
  const first = align === "right" && isRank !== true ? "descending" : "ascending";
  return `<th scope="col" class="${align}" data-first="${first}"${sort}><button type="button">${words}<span class="arrow" aria-hidden="true"></span></button></th>`;
}

function cellHtml({ phrase, tone, sort }: Cell, column: SheetColumn | undefined, isSortable: boolean): string {
  const key =
    !isSortable || sort === undefined
      ? ""
      : ` data-${typeof sort === "number" ? "number" : "text"}="${xmlText(visibleWithin(String(sort), KEY_LIMIT))}"`;
  const classes = [column?.align ?? "left", ...(tone === undefined ? [] : [tone])].join(" ");
  const words =
    tone === "missing" ? '<span aria-hidden="true">—</span><span class="unseen">missing</span>' : html(phrase);
  const best = tone === "best" ? '<span class="unseen"> (best)</span>' : "";
  return `<td class="${classes}"${key}><div>${words}${best}</div></td>`;
}

function figureHtml({ metric, scatters }: Figures): string {
  if (scatters.length === 0) return "";
  const options = scatters.map(({ parameter }) => `<option>${xmlText(visibleWithin(parameter, 40))}</option>`);
  const choice = scatters.length === 1 ? "" : `<label hidden>Parameter <select>${options.join("")}</select></label>`;
  const plots = scatters.map((scatter, i) => {
    const taken =
      scatter.dots.length < scatter.runs
        ? `${scatter.dots.length} of ${scatter.runs} finished runs that have both, taken evenly`
        : `${scatter.runs} finished runs that have both`;
    return `<div class="plot"${i === 0 ? "" : " hidden"}>
${scatterSvg(scatter, metric, `plot-${i}`)}
<p>${taken}; the first of the table is the large dot.</p>
</div>`;
  });
  const only = scatters.length === 1 ? scatters[0]?.parameter : undefined;
  return `<figure>
<figcaption><span>${html([{ verbatim: metric, limit: 60 }])} by ${only === undefined ? "parameter" : html([{ verbatim: only, limit: 60 }])}</span>${choice}</figcaption>
${plots.join("\n")}
</figure>`;
}

function listHtml(name: string, phrases: readonly Phrase[]): string {
  if (phrases.length === 0) return "";
  return `<ul class="${name}">\n${phrases.map((phrase) => `<li>${html(capitalized(phrase))}</li>`).join("\n")}\n</ul>`;
}

function leftOut(section: Section): readonly Phrase[] {
  return section.kind === "facts" ? [] : leftOutPhrase(section.sheet, positionsIn(section.sheet), "--format json");
}

function positionsIn({ columns }: Sheet): readonly number[] {
  return fittingColumns(columns, (positions) => positions.length <= MOST_COLUMNS);
}

/** Foreign text keeps its direction of writing to itself. */
function html(phrase: Phrase): string {
  return phrase
    .map((span) =>
      typeof span === "string" ? xmlText(span) : `<bdi>${xmlText(visibleWithin(span.verbatim, span.limit))}</bdi>`,
    )
    .join("");
}

function sha256(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
