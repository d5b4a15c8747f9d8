import type { Run } from "../../src/mlflow/port.ts";
import { HOSTILE_TEXTS } from "../reports/hostile-texts.ts";

/** The first hour of the sample experiment. */
const START = Date.UTC(2026, 10, 20, 10);

export interface RunParts {
  readonly id?: string;
  readonly name?: string | undefined;
  readonly status?: string;
  readonly metrics?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
  readonly digest?: string;
  readonly isDeleted?: boolean;
  readonly startedAt?: number | undefined;
}

/** A finished run; the n-th starts n minutes after the first. */
export function runOf(n: number, parts: RunParts = {}): Run {
  const startedAt = "startedAt" in parts ? parts.startedAt : START + n * 60_000;
  const { digest } = parts;
  return {
    id: parts.id ?? ((n * 0x9e3779b1) >>> 0).toString(16).padStart(8, "0").padEnd(32, "0123456789abcdef"),
    name: "name" in parts ? parts.name : `run-${n}`,
    experimentId: "7",
    status: parts.status ?? "FINISHED",
    isDeleted: parts.isDeleted ?? false,
    startedAt,
    endedAt: startedAt === undefined ? undefined : startedAt + 45_000 + n * 1000,
    artifactUri: `mlflow-artifacts:/7/run-${n}/artifacts`,
    metrics: new Map(Object.entries(parts.metrics ?? {})),
    params: new Map(Object.entries(parts.params ?? {})),
    tags: new Map(Object.entries(parts.tags ?? {})),
    datasets: digest === undefined ? [] : [{ name: "tweets", digest }],
    modelIds: [],
  };
}

/** A search over one parameter of a sentiment model, of which some runs forgot to log F1. */
export function sampleRuns(): readonly Run[] {
  const common = { solver: "liblinear", penalty: "l2", random_state: "42" };
  const tfidf = (n: number, c: string, ngrams: string, f1: string, accuracy: string): Run =>
    runOf(n, {
      name: `tfidf-logreg-C${c}`,
      params: { ...common, C: c, ngram_range: ngrams },
      metrics: { f1_score: f1, accuracy, roc_auc: String(Number(accuracy) + 0.08), "system/cpu_percent": "91.5" },
      digest: "2f83af7a",
    });
  return [
    tfidf(1, "0.01", "(1, 1)", "0.8123456789", "0.8101"),
    tfidf(2, "0.1", "(1, 1)", "0.8611", "0.8590"),
    tfidf(3, "1.0", "(1, 2)", "0.8993021934197408", "0.8976"),
    tfidf(4, "10", "(1, 2)", "0.8993021934197408", "0.8969"),
    tfidf(5, "100", "(1, 2)", "NaN", "0.8854"),
    runOf(6, { name: "lstm-glove", params: { ...common, C: "1.0", epochs: "12" }, metrics: { accuracy: "0.8712" } }),
    runOf(7, { name: "lstm-fasttext", params: { ...common, epochs: "8" }, metrics: { accuracy: "0.8733" } }),
    runOf(8, { name: undefined, params: common, metrics: {} }),
    runOf(9, {
      name: "fold-1",
      params: { ...common, C: "2" },
      metrics: { f1_score: "0.8702" },
      tags: { "mlflow.parentRunId": runOf(3).id },
      digest: "2f83af7a",
    }),
    runOf(10, { name: "bert-base", status: "RUNNING", metrics: { f1_score: "0.9999" } }),
    runOf(11, { name: "bert-large", status: "RUNNING" }),
    runOf(12, { name: "bert-crash", status: "FAILED", metrics: { f1_score: "1" } }),
    runOf(13, { name: "thrown-away", isDeleted: true, metrics: { f1_score: "0.99" } }),
  ];
}

/** Every name and value is an attack. */
export function hostileRuns(): readonly Run[] {
  return HOSTILE_TEXTS.map((text, i) =>
    runOf(i, {
      name: text,
      metrics: { f1_score: i % 3 === 0 ? "NaN" : `0.${i + 10}`, [text]: "1", ...(i === 0 ? { "</script>": "2" } : {}) },
      params: { [text]: text, C: String(i), "]]>": `<img src=x onerror=alert(${i})>` },
      tags: { [text]: text },
    }),
  );
}
