import type { ByteSource } from "../bytes.ts";
import { MAX_DICTIONARY } from "../port.ts";
import { lineAt, listsByKey, openDocument, type SizeLimit } from "./document.ts";
import { duplicateKey, type JsonFile, nameTooLong, tooManyKeys } from "./faults.ts";
import { MAX_JSON_DEPTH, skipRest, tooDeep } from "./nesting.ts";
import { TABLE_LIMIT } from "./table-json.ts";
import type { JsonTokens } from "./tokens.ts";

/** What a file of metrics says, by name; keys of nested objects are joined with a point. */
export interface MetricsFile {
  /** The decimal text of the token, also `NaN`, `Infinity` and `-Infinity`: nothing is rounded on the way. */
  readonly numbers: ReadonlyMap<string, string>;
  /** What stands where no number does: so that a rule on it can say why there is none. */
  readonly others: ReadonlyMap<string, "text" | "null" | "true" | "false" | "list">;
}

const METRICS_LIMIT: SizeLimit = {
  maxBytes: 16 * 1024 * 1024,
  hint: "A file of metrics holds a few numbers; rows of predictions belong in a .jsonl or .csv file",
};

/** MLflow allows 250. Keeps a long key over many nested ones from filling the memory with their joins. */
const MAX_NAME_LENGTH = 1000;

/** Throws METRICS_UNREADABLE (empty, broken, no object, a name twice, also by joining) and INPUT_TOO_LARGE. */
export async function readMetricsJson(source: ByteSource): Promise<MetricsFile> {
  const file = metricsFile(source.name, "A JSON object of metrics is expected");
  const tokens = await openDocument(file, source, METRICS_LIMIT);
  tokens.readOpening("object");
  const metrics = readMembers(file, tokens);
  tokens.readEnd();
  return metrics;
}

/**
 * A `.json` file is a table of rows when its object has a list under each of "columns" and "data"; any other object
 * holds metrics. Reads and checks the whole document. Throws METRICS_UNREADABLE and INPUT_TOO_LARGE.
 */
export async function jsonDocumentKind(source: ByteSource): Promise<"table" | "metrics"> {
  const file = metricsFile(
    source.name,
    'An object of metrics, or a table {"columns": […], "data": [[…], …]}, is expected',
  );
  const lists = listsByKey(file, await openDocument(file, source, TABLE_LIMIT));
  return lists.has("columns") && lists.has("data") ? "table" : "metrics";
}

function metricsFile(name: string, hint: string): JsonFile {
  return { name, code: "METRICS_UNREADABLE", format: "JSON", hint };
}

/** From behind the opening bracket of the outermost object to behind its closing one. */
function readMembers(file: JsonFile, tokens: JsonTokens): MetricsFile {
  const numbers = new Map<string, string>();
  const others = new Map<string, "text" | "null" | "true" | "false" | "list">();
  const names = new Set<string>();
  const outerPrefixes: string[] = [];
  let prefix = "";
  for (let isFirst = true; ;) {
    if (!tokens.more("object", isFirst)) {
      const outer = outerPrefixes.pop();
      if (outer === undefined) return { numbers, others };
      prefix = outer;
      isFirst = false;
      continue;
    }
    const name = readName(file, tokens, prefix, names);
    const kind = tokens.readValue();
    isFirst = kind === "object";
    if (kind === "object") {
      if (outerPrefixes.push(prefix) === MAX_JSON_DEPTH) throw tooDeep(tokens);
      prefix = `${name}.`;
    } else if (kind === "array") {
      skipRest(tokens, "array");
      others.set(name, "list");
    } else if (kind === "number") {
      numbers.set(name, tokens.text());
    } else {
      others.set(name, kind === "string" ? "text" : kind);
    }
  }
}

function readName(file: JsonFile, tokens: JsonTokens, prefix: string, names: Set<string>): string {
  tokens.readKey();
  const name = prefix + tokens.text();
  if (name.length > MAX_NAME_LENGTH) throw nameTooLong(file, lineAt(tokens), name);
  if (names.has(name)) throw duplicateKey(file, lineAt(tokens), name);
  if (names.size === MAX_DICTIONARY) throw tooManyKeys(file, lineAt(tokens));
  names.add(name);
  return name;
}
