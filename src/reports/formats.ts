import { type Evidence, evidenceText } from "../core/evidence.ts";
import { renderCodeQuality } from "./code-quality.ts";
import { renderJunit } from "./junit.ts";
import { renderMarkdown } from "./markdown.ts";
import { reportModel } from "./model.ts";
import { renderOpenMetrics } from "./openmetrics.ts";
import { renderText, type TextOptions } from "./text.ts";

type Render = (evidence: Evidence, options: TextOptions) => string;

/** Every way to read evidence. A new one is one line here and one file. */
const RENDERERS = {
  text: (evidence, options) => renderText(reportModel(evidence), options),
  markdown: (evidence) => renderMarkdown(reportModel(evidence)),
  json: evidenceText,
  junit: renderJunit,
  openmetrics: renderOpenMetrics,
  codequality: renderCodeQuality,
} as const satisfies Readonly<Record<string, Render>>;

export type ReportFormat = keyof typeof RENDERERS;

export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(RENDERERS, name);
}

export function renderReport(
  evidence: Evidence,
  format: ReportFormat,
  options: TextOptions = { colour: false },
): string {
  const render: Render = RENDERERS[format];
  return render(evidence, options);
}
