import type { MeasuredFile } from "./measured-file.ts";
import { sourceText } from "./quoting.ts";

/** Which files the gate is to compare, and why. */
export interface Sides {
  /**
   * `two-files`: a file of each model. `one-file`: one holds both. `history`: the candidate's file as it was before.
   * `to-be-made`: there is no baseline yet, and perhaps no candidate.
   */
  readonly form: "two-files" | "one-file" | "history" | "to-be-made";
  /** As the config says it. */
  readonly candidate: string;
  readonly baseline?: string;
  /** Absent when nothing was found. */
  readonly candidateFile?: MeasuredFile;
  readonly baselineFile?: MeasuredFile;
  /** Rows can only be paired by their order. */
  readonly isWithoutIds: boolean;
  /** What was found, too, and not chosen. */
  readonly others: readonly MeasuredFile[];
}

const BASELINE_WORDS = new Set([
  "baseline",
  "production",
  "prod",
  "champion",
  "current",
  "reference",
  "previous",
  "old",
]);
const CANDIDATE_WORDS = new Set(["candidate", "challenger", "staging", "new"]);

/** Rows before numbers: only rows can tell whether chance explains a difference. */
export function chooseSides(found: readonly MeasuredFile[], isTracked: (path: string) => boolean): Sides {
  const predictions = ranked(found.filter(({ kind }) => kind === "predictions"));
  const [pair] = ranked(found.filter(({ kind }) => kind === "pair"));
  const metrics = ranked(found.filter(({ kind }) => kind === "metrics"));
  const chosen =
    twoFiles(predictions) ??
    (pair === undefined ? undefined : sidesOf("one-file", pair)) ??
    oneModel(predictions, isTracked) ??
    twoFiles(metrics) ??
    oneModel(metrics, isTracked) ??
    sidesOf("to-be-made", undefined);
  const others = found.filter((file) => file !== chosen.candidateFile && file !== chosen.baselineFile);
  return { ...chosen, others };
}

function twoFiles(files: readonly MeasuredFile[]): Sides | undefined {
  const baseline = files.find((file) => roleOf(file.path) === "baseline");
  if (baseline === undefined) return undefined;
  const candidates = files.filter((file) => roleOf(file.path) !== "baseline");
  const beside = candidates.filter((file) => folderOf(file.path) === folderOf(baseline.path));
  const named = [...beside, ...candidates].find((file) => roleOf(file.path) === "candidate");
  const candidate = named ?? beside[0] ?? candidates[0];
  return candidate === undefined ? undefined : sidesOf("two-files", candidate, baseline);
}

function oneModel(files: readonly MeasuredFile[], isTracked: (path: string) => boolean): Sides | undefined {
  const candidate = files.find((file) => roleOf(file.path) === "candidate") ?? files[0];
  if (candidate === undefined) return undefined;
  return sidesOf(isTracked(candidate.path) ? "history" : "to-be-made", candidate);
}

function sidesOf(form: Sides["form"], candidate: MeasuredFile | undefined, baseline?: MeasuredFile): Sides {
  const rows = [candidate, baseline].filter((file) => file?.kind === "predictions");
  return {
    form,
    candidate: candidate === undefined ? "predictions.csv" : sourceText(candidate.path),
    ...(form === "one-file" ? {} : { baseline: baselineText(form, candidate, baseline) }),
    ...(candidate === undefined ? {} : { candidateFile: candidate }),
    ...(baseline === undefined ? {} : { baselineFile: baseline }),
    isWithoutIds: rows.some((file) => file?.names.includes("id") === false),
    others: [],
  };
}

function baselineText(form: Sides["form"], candidate?: MeasuredFile, baseline?: MeasuredFile): string {
  if (baseline !== undefined) return sourceText(baseline.path);
  if (form === "history" && candidate !== undefined) return `git:merge-base:${candidate.path}`;
  return candidate?.kind === "metrics" ? "eval/production.json" : "eval/production.csv";
}

/** The words of the file's own name count before those of its folders. */
function roleOf(path: string): "baseline" | "candidate" | undefined {
  for (const part of path.split("/").toReversed()) {
    const words = wordsOf(part);
    if (words.some((word) => CANDIDATE_WORDS.has(word))) return "candidate";
    if (words.some((word) => BASELINE_WORDS.has(word))) return "baseline";
  }
  return undefined;
}

/** The plainest name first (`candidate.csv` before `candidate-first-50.csv`), then the one nearest to the root. */
function ranked(files: readonly MeasuredFile[]): readonly MeasuredFile[] {
  const rank = ({ path }: MeasuredFile): number => wordsOf(path.split("/").at(-1) ?? "").length;
  const depth = ({ path }: MeasuredFile): number => path.split("/").length;
  return files.toSorted((a, b) => rank(a) - rank(b) || depth(a) - depth(b) || (a.path < b.path ? -1 : 1));
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
