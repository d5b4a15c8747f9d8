import { formatCount } from "../core/format.ts";
import type { Run } from "../mlflow/port.ts";
import { fact, type Fact } from "../reports/content/fact.ts";
import { listed, type Phrase, say, verbatim, verbatimMessage } from "../reports/phrase.ts";
import { counted, foreign, foreignCell, shownDuration, shownTime } from "./cells.ts";
import { stateCaution, statusPhrase } from "./comparison-page.ts";
import { inReadingOrder } from "./metric-names.ts";
import { originPhrase } from "./origin.ts";
import { type Cell, left, type Page, right, type Section, type Sheet, type SheetColumn } from "./page.ts";
import type { ArtifactList, RunDetail } from "./run-detail.ts";
import { metricValue } from "./value.ts";

/** What MLflow notes of its own accord, as far as people ask for it. */
const NOTED: Readonly<Record<string, string>> = {
  "mlflow.user": "user",
  "mlflow.source.name": "source",
  "mlflow.source.git.commit": "commit",
  "mlflow.parentRunId": "parent run",
  "mlflow.note.content": "note",
};

export function runPage({ origin, run, experiment, artifacts }: RunDetail): Page {
  return {
    title: run.name === undefined ? verbatim(run.id) : foreign(run.name),
    sentence: say`run ${verbatim(run.id)} of ${experiment === undefined ? say`experiment ${verbatim(run.experimentId)}` : foreign(experiment.name)}`,
    cautions: [
      ...stateCaution({ shortId: run.id.slice(0, 8), run }),
      ...(artifacts.error === undefined
        ? []
        : [say`its artifacts could not be listed: ${verbatimMessage(artifacts.error)}`]),
    ],
    sections: [
      { kind: "facts", title: undefined, facts: facts(run) },
      ...table("Metrics", [left("metric"), right("value")], metricRows(run)),
      ...table("Parameters", [left("parameter"), left("value")], textRows(run.params)),
      ...table("Tags", [left("tag"), left("value")], textRows(ownTags(run))),
      ...table("Artifacts", [left("artifact"), right("bytes")], artifacts.entries.map(artifactRow)),
    ],
    notes: artifactNotes(artifacts),
    source: originPhrase(origin),
  };
}

function facts(run: Run): readonly Fact[] {
  const { startedAt, endedAt, datasets, modelIds } = run;
  const took =
    startedAt !== undefined && endedAt !== undefined && endedAt >= startedAt
      ? `, took ${shownDuration(endedAt - startedAt)}`
      : "";
  return [
    fact("status", statusPhrase(run.status)),
    ...(startedAt === undefined ? [] : [fact("started", [`${shownTime(startedAt)} UTC${took}`])]),
    ...Object.entries(NOTED).flatMap(([key, topic]) => {
      const value = run.tags.get(key);
      return value === undefined ? [] : [fact(topic, foreign(value))];
    }),
    ...(datasets.length === 0 ? [] : [fact("data", listed(datasets.map(dataSetPhrase)))]),
    ...(modelIds.length === 0 ? [] : [fact("models", listed(modelIds.map((id) => verbatim(id))))]),
    ...(run.artifactUri === undefined ? [] : [fact("artifacts at", foreign(run.artifactUri))]),
  ];
}

function dataSetPhrase({ name, digest }: Run["datasets"][number]): Phrase {
  const shown = name === undefined ? ["(no name)"] : foreign(name);
  return digest === undefined ? shown : say`${shown} (digest ${verbatim(digest)})`;
}

/** To the last digit. */
function metricRows({ metrics }: Run): readonly (readonly Cell[])[] {
  return inReadingOrder(metrics.keys()).map((name) => {
    const text = metrics.get(name) ?? "";
    const value = metricValue(text);
    const isOdd = value.kind !== "number" || !Number.isFinite(value.number);
    return [{ phrase: foreign(name) }, { phrase: foreign(text), ...(isOdd ? { tone: "odd" as const } : {}) }];
  });
}

function textRows(texts: ReadonlyMap<string, string>): readonly (readonly Cell[])[] {
  return [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => [{ phrase: foreign(name) }, foreignCell(text)]);
}

function ownTags({ tags }: Run): ReadonlyMap<string, string> {
  return new Map([...tags].filter(([key]) => !key.startsWith("mlflow.")));
}

function artifactRow({ path, isFolder, bytes }: ArtifactList["entries"][number]): readonly Cell[] {
  const size = bytes === undefined || isFolder ? [] : [formatCount(bytes)];
  return [{ phrase: isFolder ? say`${foreign(path)}/` : foreign(path) }, { phrase: size }];
}

function artifactNotes({ entries, isCut, error }: ArtifactList): readonly Phrase[] {
  if (error !== undefined) return [];
  if (entries.length === 0) return [["it has no artifacts"]];
  return isCut ? [say`the first ${counted(entries.length, "artifact")} are listed; there are more`] : [];
}

function table(title: string, columns: readonly SheetColumn[], rows: Sheet["rows"]): readonly Section[] {
  return rows.length === 0 ? [] : [{ kind: "table", title, isFolded: false, sheet: { columns, rows } }];
}
