import { damaged, quoted } from "./damaged.ts";
import type { StoreFile } from "./store-file.ts";
import type { StoreFolder } from "./store-folder.ts";

/** A description or the columns of a data set may be long. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Reads the `meta.yaml` of a folder; undefined when it has none. Throws REMOTE_FAILED when it is damaged. */
export type ReadMeta = (folder: StoreFolder) => MetaFile | undefined;

/** Loads js-yaml, which only readers of a store need. */
export async function metaReader(): Promise<ReadMeta> {
  const { FAILSAFE_SCHEMA, load, nullYaml11Tag, realMapTag, YAMLException } = await import("js-yaml");
  // MLflow writes YAML 1.1, in which a text 1e5 or a digest 1234e567 needs no quotes: in YAML 1.2 they are numbers.
  // So nothing is a number here; who wants one makes it from the text.
  const schema = FAILSAFE_SCHEMA.withTags(nullYaml11Tag, realMapTag);

  const parse = (text: string, shown: string): unknown => {
    try {
      // MLflow writes no alias, and what it writes is flat.
      return load(text, { schema, maxAliases: 0, maxDepth: 8 });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const line = error instanceof YAMLException && error.mark !== undefined ? ` in line ${error.mark.line + 1}` : "";
      const reason = error instanceof YAMLException ? error.reason : error.message;
      throw damaged(shown, "one document of YAML", `${reason}${line}`, error);
    }
  };

  return (folder) => {
    const file = folder.file("meta.yaml");
    if (file === undefined) return undefined;
    const values = parse(textOf(file), file.shown);
    if (values instanceof Map) return new MetaFile(file.shown, values);
    throw damaged(file.shown, "keys and values", values === null ? "nothing" : "something else");
  };
}

function textOf(file: StoreFile): string {
  const text = file.text(MAX_BYTES);
  if (text.trim() === "") throw damaged(file.shown, "keys and values", "an empty file");
  return text;
}

/** Keys with the texts that were written. */
export class MetaFile {
  readonly #shown: string;
  readonly #values: ReadonlyMap<unknown, unknown>;

  constructor(shown: string, values: ReadonlyMap<unknown, unknown>) {
    this.#shown = shown;
    this.#values = values;
  }

  /** Undefined when it is not there, null or empty. */
  optionalText(key: string): string | undefined {
    const value = this.#values.get(key) ?? "";
    if (typeof value === "string") return value === "" ? undefined : value;
    throw damaged(this.#shown, `a text as ${key}`, value instanceof Map ? "a mapping" : "a list");
  }

  text(key: string): string {
    const value = this.optionalText(key);
    if (value === undefined) throw damaged(this.#shown, `a text as ${key}`, "none");
    return value;
  }

  /** A text of the mapping that stands under `key`; undefined when either is not there. */
  nestedText(key: string, name: string): string | undefined {
    const mapping = this.#values.get(key);
    const value = mapping instanceof Map ? (mapping.get(name) as unknown) : undefined;
    return typeof value === "string" && value !== "" ? value : undefined;
  }

  /** Undefined when it is not there or null. */
  optionalInteger(key: string): number | undefined {
    const text = this.optionalText(key);
    if (text === undefined) return undefined;
    if (!/^-?\d{1,15}$/.test(text)) throw damaged(this.#shown, `a whole number as ${key}`, quoted(text));
    return Number(text);
  }

  oneOf<Value extends string>(key: string, values: readonly Value[]): Value {
    const text = this.optionalText(key);
    const value = values.find((value) => value === text);
    if (value !== undefined) return value;
    const found = text === undefined ? "none" : quoted(text);
    throw damaged(this.#shown, `one of ${values.join(", ")} as ${key}`, found);
  }

  /** Throws unless the file is about what its folder is named after: a copied or renamed folder tells of another. */
  expect(key: string, value: string): void {
    const text = this.optionalText(key);
    if (text !== value) {
      throw damaged(this.#shown, `${quoted(value)} as ${key}`, text === undefined ? "none" : quoted(text));
    }
  }

  /** Of an experiment, run or logged model. Stores of early versions, which could not delete, do not tell. */
  lifecycle(): "active" | "deleted" {
    if (this.optionalText("lifecycle_stage") === undefined) return "active";
    return this.oneOf("lifecycle_stage", ["active", "deleted"]);
  }

  damaged(expected: string, found: string): Error {
    return damaged(this.#shown, expected, found);
  }
}
