import type * as z from "zod/mini";

import { didYouMean } from "./nearest.ts";
import { keyOffsetAt, nodeAt } from "./yaml-positions.ts";
import { type FoundFault, faultsError, type YamlFile } from "./yaml.ts";

type Path = readonly PropertyKey[];

/** Words for keys that are unknown: which names there are at a place, and what to say of one that has a reason. */
export interface KeyWords {
  readonly known: (path: Path) => readonly string[];
  readonly refused?: ReadonlyMap<string, string>;
}

/**
 * The document as the schema types it. The messages of the schema are what stands after "must be". Throws
 * CONFIG_INVALID with all mistakes at once.
 */
export function checkShape<S extends z.ZodMiniType>(schema: S, file: YamlFile, words: KeyWords): z.output<S> {
  const parsed = schema.safeParse(file.value);
  if (parsed.success) return parsed.data;
  throw faultsError(
    file,
    parsed.error.issues.flatMap((issue) => faultsOf(issue, file, words)),
  );
}

/** A mistake at the value of a path. */
export function faultAt(file: YamlFile, path: Path, message: string): FoundFault {
  return { offset: nodeAt(file.root, path).offset, message: () => message };
}

/** `rules[0].min_rows`; the whole document has no name. */
export function nameOf(path: Path): string {
  return path
    .map((step, i) => (typeof step === "number" ? `[${step}]` : `${i === 0 ? "" : "."}${String(step)}`))
    .join("");
}

/** What was found, short enough for a line. */
export function found(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "keys and values";
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? "nothing");
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

function faultsOf(issue: z.core.$ZodIssue, file: YamlFile, words: KeyWords): readonly FoundFault[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      offset: keyOffsetAt(file.root, path, key),
      message: () => unknownKey(key, path, words),
    }));
  }
  return [{ offset: nodeAt(file.root, path).offset, message: () => wrongValue(issue, file.value) }];
}

function wrongValue({ path, message }: z.core.$ZodIssue, document: unknown): string {
  const name = nameOf(path);
  const value = valueAt(document, path);
  if (value === undefined) return `${name} is missing; it must be ${message}`;
  return `${name === "" ? "the document" : name} must be ${message}, got ${found(value)}`;
}

function unknownKey(key: string, path: Path, { known, refused }: KeyWords): string {
  const reason = path.length === 0 ? refused?.get(key) : undefined;
  if (reason !== undefined) return `${key} cannot stand here: ${reason}`;
  const place = path.length === 0 ? "" : ` in ${nameOf(path)}`;
  const shown = key === "" ? '""' : key.slice(0, 100);
  return `unknown key ${shown}${place}${didYouMean(key, known(path))}`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, step) ? Reflect.get(inner, step) : undefined,
    value,
  );
}
