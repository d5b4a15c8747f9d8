import { createHash } from "node:crypto";

import { lineOf } from "../phrase.ts";
import { countedOutcomes, worstFirst, indexMarkup, prefixOf } from "./index-of-reports.ts";
import { type Content, el, verbatimBlock } from "./markup.ts";
import { type HtmlModel, htmlModel } from "./model.ts";
import { reportMarkup } from "./report.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style/style.ts";

export { htmlModel };

/** A report with the name that the caller knows it by, e.g. the path of its evidence. */
export interface NamedReport {
  readonly name: string;
  readonly model: HtmlModel;
}

/**
 * A whole page from one report, or from several: those that did not pass first, with an index before them. It is one
 * file that asks for nothing else, and its policy lets a browser run our script and no other.
 */
export function renderHtml(reports: readonly NamedReport[]): string {
  const [only] = reports;
  if (only !== undefined && reports.length === 1) {
    const { outcome, title } = only.model;
    const name = title === undefined ? "" : `${lineOf(title)} · `;
    return document(
      `${outcome.toUpperCase()} · ${name}model-gate`,
      reportMarkup(only.model, { prefix: prefixOf(0), level: 1, name: "this report" }),
    );
  }
  const ordered = worstFirst(reports);
  const articles = ordered.map(({ model }, i) => {
    const place = { prefix: prefixOf(i), level: 2, name: `report ${i + 1}` } as const;
    return el("article", { "aria-labelledby": `${place.prefix}-verdict` }, reportMarkup(model, place));
  });
  return document(`${countedOutcomes(ordered)} · model-gate`, [indexMarkup(ordered), articles]);
}

function document(title: string, body: Content): string {
  const policy = [
    ["default-src", "'none'"],
    ["style-src", `'${hashOf(STYLE)}'`],
    ["script-src", `'${hashOf(SCRIPT)}'`],
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
  ];
  const content = policy.map((directive) => directive.join(" ")).join("; ");
  const head = el(
    "head",
    {},
    el("meta", { charset: "utf-8" }),
    el("meta", { "http-equiv": "Content-Security-Policy", content }),
    el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    el("meta", { name: "color-scheme", content: "light dark" }),
    el("meta", { name: "referrer", content: "no-referrer" }),
    el("title", {}, title),
    verbatimBlock("style", STYLE),
  );
  const main = el("main", { id: "report", tabindex: -1 }, body);
  const skip = el("a", { class: "skip", href: "#report" }, "Skip to the report");
  const root = el("html", { lang: "en" }, head, el("body", {}, skip, main, verbatimBlock("script", SCRIPT)));
  return `<!doctype html>\n${root.markup}\n`;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}
