import { inertLine } from "./log-line.ts";
import { inlineCode } from "./markdown-escape.ts";
import { lineOf, listed, type Phrase, say, verbatim, verbatimMessage } from "./phrase.ts";

/** One move of a registry as it is told; `--format json` prints it as it is. */
export interface MoveReport {
  readonly schema: "model-gate/move/v1";
  readonly action: "promote" | "force" | "rollback";
  readonly model: string;
  /** `Production`, `Staging` or `@alias`. */
  readonly target: string;
  /** Null when nothing stood there. */
  readonly from: string | null;
  readonly to: string;
  /** False for a dry run, and when the version stood there already. */
  readonly changed: boolean;
  readonly dry_run: boolean;
  readonly steps: readonly MoveStep[];
  /** What a forced move went past. */
  readonly overridden: readonly { readonly code: string; readonly message: string }[];
  readonly reason: string | null;
  readonly evidence_sha256: string | null;
  readonly notes: readonly string[];
}

type MoveStep =
  | { readonly kind: "tags"; readonly version: string }
  | { readonly kind: "alias"; readonly alias: string; readonly from: string | null; readonly to: string }
  | { readonly kind: "stage"; readonly stage: string; readonly to: string; readonly archived: readonly string[] };

export type MoveFormat = "text" | "json" | "markdown";

export function renderMove(report: MoveReport, format: MoveFormat): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(report, null, 2)}\n`;
    case "markdown":
      return markdown(report);
    case "text":
      return text(report);
  }
}

/** What happened, in one sentence. */
export function moveSentence(report: MoveReport): Phrase {
  const { action, model, target, from, to, changed, dry_run: isDryRun, steps } = report;
  const place = say`${verbatim(target)} of ${verbatim(model)}`;
  const before = from === null ? say`nothing` : say`version ${verbatim(from)}`;
  if (!changed && steps.length === 0) {
    return say`version ${verbatim(to)} is in ${place} already: nothing ${isDryRun ? "would be" : "was"} changed`;
  }
  const verb = { promote: "put", force: "forced", rollback: "rolled back to" }[action];
  const done = isDryRun ? say`dry run: version ${verbatim(to)} would be ${verb}` : say`${verb} version ${verbatim(to)}`;
  if (action === "rollback") {
    return isDryRun
      ? say`dry run: ${place} would go back from ${before} to version ${verbatim(to)}`
      : say`${place} went back from ${before} to version ${verbatim(to)}`;
  }
  return say`${done} into ${place}, where ${before} was`;
}

function facts(report: MoveReport): readonly Phrase[] {
  const { steps, overridden, reason, evidence_sha256: sha256, notes } = report;
  return [
    ...overridden.map(({ code, message }) => say`past ${verbatim(code)}: ${verbatimMessage(message)}`),
    ...steps.map(stepWords),
    ...(reason === null ? [] : [say`reason: ${verbatimMessage(reason)}`]),
    ...(sha256 === null ? [] : [say`evidence: sha256 ${verbatim(sha256)}`]),
    ...notes.map((note) => say`note: ${verbatimMessage(note)}`),
  ];
}

function stepWords(step: MoveStep): Phrase {
  switch (step.kind) {
    case "tags":
      return say`tags of version ${verbatim(step.version)}`;
    case "alias":
      return say`alias ${verbatim(step.alias)}: ${step.from === null ? "–" : verbatim(step.from)} → ${verbatim(step.to)}`;
    case "stage": {
      const archived =
        step.archived.length === 0 ? [] : say`; archived: ${listed(step.archived.map((version) => verbatim(version)))}`;
      return say`stage ${verbatim(step.stage)}: ${verbatim(step.to)}${archived}`;
    }
  }
}

function text(report: MoveReport): string {
  const lines = [lineOf(moveSentence(report)), ...facts(report).map((phrase) => `  ${lineOf(phrase)}`)];
  return `${lines.map(inertLine).join("\n")}\n`;
}

function markdown(report: MoveReport): string {
  const show = (phrase: Phrase): string => lineOf(phrase, ({ verbatim, limit }) => inlineCode(verbatim, { limit }));
  const { action, dry_run: isDryRun, changed } = report;
  const sign = isDryRun ? "🔎" : !changed ? "⚪" : action === "force" ? "⚠️" : action === "rollback" ? "⏪" : "✅";
  const title = { promote: "Promotion", force: "Forced promotion", rollback: "Rollback" }[action];
  const blocks = [
    `## ${sign} ${title} · ${show(verbatim(report.model))}`,
    show(moveSentence(report)),
    facts(report)
      .map((phrase) => `- ${show(phrase)}`)
      .join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
