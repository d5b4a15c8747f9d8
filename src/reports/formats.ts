import { type Evidence, evidenceText } from "../core/evidence.ts";
import { renderCodeQuality } from "./code-quality.ts";
import { renderJunit } from "./junit.ts";
import { renderMarkdown } from "./markdown.ts";
import { reportModel } from "./model.ts";
import { renderOpenMetrics } from "./openmetrics.ts";
import { renderText, type TextOptions } from "./text.ts";

type Render = (evidence: Evidence, options: TextOptions) => string;

/** Every way to read one evidence by itself. A new one is one line here and one file. */
const RENDERERS = {
  text: (evidence, options) => renderText(reportModel(evidence), options),
  markdown: (evidence) => renderMarkdown(reportModel(evidence)),
  json: evidenceText,
  junit: renderJunit,
  openmetrics: renderOpenMetrics,
  codequality: renderCodeQuality,
} as const satisfies Readonly<Record<string, Render>>;

type SingleFormat = keyof typeof RENDERERS;
/** A page is made of one evidence or of several. */
export type ReportFormat = SingleFormat | "html";

export function isReportFormat(name: string): name is ReportFormat {
  return name === "html" || Object.hasOwn(RENDERERS, name);
}

export function renderReport(
  evidence: Evidence,
  format: SingleFormat,
  options: TextOptions = { colour: false },
): string {
  const render: Render = RENDERERS[format];
  return render(evidence, options);
}

/** The page is as large as all other reports together: it is loaded when one is made, and nobody else waits for it. */
export async function loadHtml() {
  return await import("./html/page.ts");
}
