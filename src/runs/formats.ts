import { comparisonPage } from "./comparison-page.ts";
import type { Comparison } from "./comparison.ts";
import { renderPageHtml } from "./html/render.ts";
import { comparisonJson, leaderboardJson, runDetailJson } from "./json.ts";
import { leaderboardPage } from "./leaderboard-page.ts";
import type { Leaderboard } from "./leaderboard.ts";
import { renderPageMarkdown } from "./markdown.ts";
import type { Page } from "./page.ts";
import type { RunDetail } from "./run-detail.ts";
import { runPage } from "./run-page.ts";
import { scattersOf } from "./scatter.ts";
import { renderPageText } from "./text.ts";

/** What `runs` has found, whatever it is printed as. */
export type RunsReport = Leaderboard | Comparison | RunDetail;

export type RunsFormat = "text" | "markdown" | "html" | "json";

export function renderRuns(report: RunsReport, format: RunsFormat): string {
  switch (format) {
    case "text":
      return renderPageText(pageOf(report));
    case "markdown":
      return renderPageMarkdown(pageOf(report));
    case "json":
      return jsonOf(report);
    case "html":
      return report.kind === "leaderboard" && report.order.kind === "metric"
        ? renderPageHtml(pageOf(report), { metric: report.order.name, scatters: scattersOf(report) })
        : renderPageHtml(pageOf(report));
  }
}

function pageOf(report: RunsReport): Page {
  switch (report.kind) {
    case "leaderboard":
      return leaderboardPage(report);
    case "comparison":
      return comparisonPage(report);
    case "run":
      return runPage(report);
  }
}

function jsonOf(report: RunsReport): string {
  switch (report.kind) {
    case "leaderboard":
      return leaderboardJson(report);
    case "comparison":
      return comparisonJson(report);
    case "run":
      return runDetailJson(report);
  }
}
