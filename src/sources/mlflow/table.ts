import { GateError } from "../../errors.ts";
import type { Artifact, MlflowReader, Run } from "../../mlflow/port.ts";

const TABLE = /^predictions\.(csv|tsv|jsonl|ndjson|json|parquet)(\.gz)?$/i;

/**
 * The predictions table of a run: the one that was asked for, else `predictions.…` at the root or in `eval/`, else one
 * of that name that `mlflow.log_table` noted. Undefined when the run has none. Throws NOT_COMPARABLE when there are several, or
 * the one that was asked for is not there.
 */
export async function findTable(
  reference: string,
  run: Run,
  asked: string | undefined,
  reader: MlflowReader,
): Promise<Artifact | undefined> {
  if (asked !== undefined) return await askedTable(reference, run, asked, reader);
  const root = await reader.artifacts(run.id, "");
  const folders = new Set(["eval", ...notedFolders(run)]);
  const listed = [...root];
  for (const folder of folders) {
    // What the root does not show needs no request.
    const top = folder.split("/")[0];
    if (!root.some(({ path, isFolder }) => isFolder && path === top)) continue;
    listed.push(...(await reader.artifacts(run.id, folder)));
  }
  const tables = listed.filter(({ path, isFolder }) => !isFolder && TABLE.test(nameOf(path)));
  if (tables.length > 1) {
    throw new GateError(
      "NOT_COMPARABLE",
      `${reference}: run ${run.id} has several predictions tables: ${tables.map(({ path }) => path).join(", ")}`,
      { hint: "Say which one with --predictions-artifact PATH" },
    );
  }
  return tables[0];
}

async function askedTable(reference: string, run: Run, asked: string, reader: MlflowReader): Promise<Artifact> {
  const slash = asked.lastIndexOf("/");
  const listed = await reader.artifacts(run.id, slash < 0 ? "" : asked.slice(0, slash));
  const found = listed.find(({ path, isFolder }) => path === asked && !isFolder);
  if (found !== undefined) return found;
  const names = listed.slice(0, 10).map(({ path, isFolder }) => (isFolder ? `${path}/` : path));
  throw new GateError("NOT_COMPARABLE", `${reference}: run ${run.id} has no artifact ${asked}`, {
    hint: `There it has: ${names.join(", ") || "nothing"}`,
  });
}

/** `mlflow.log_table` notes what it wrote: https://mlflow.org/docs/latest/python_api/mlflow.html#mlflow.log_table */
function notedFolders({ tags }: Run): readonly string[] {
  let noted: unknown;
  try {
    noted = JSON.parse(tags.get("mlflow.loggedArtifacts") ?? "[]");
  } catch {
    return [];
  }
  const paths = (Array.isArray(noted) ? noted : []).map((entry: unknown) =>
    typeof entry === "object" && entry !== null && "path" in entry ? String(entry.path) : "",
  );
  return paths
    .filter((path) => TABLE.test(nameOf(path)) && path.includes("/"))
    .map((path) => path.slice(0, path.lastIndexOf("/")));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
