import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv, type ValidateFunction } from "ajv";

/** MLflow's own description of the calls that we use, as `scripts/mlflow-description.ts` cut it out. */
interface Description {
  readonly version: string;
  readonly calls: Readonly<Record<string, Schema>>;
}

interface Schema {
  readonly properties: Readonly<Record<string, { readonly type?: string | readonly string[] }>>;
}

const DESCRIPTIONS = JSON.parse(readFileSync(join(import.meta.dirname, "mlflow-description.json"), "utf8")) as Readonly<
  Record<2 | 3, Description>
>;

const ajv = new Ajv({ strict: false, coerceTypes: false });
const compiled = new Map<Schema, ValidateFunction>();

export interface KnownCall {
  /** `GET /mlflow/registered-models/get` */
  readonly name: string;
  readonly schema: Schema;
  /** Of its path. */
  readonly parts: Readonly<Record<string, string>>;
}

/** The call that this request is; undefined when this version of MLflow has no such thing. */
export function callOf(major: 2 | 3, method: string, path: string): KnownCall | undefined {
  for (const [name, schema] of Object.entries(DESCRIPTIONS[major].calls)) {
    const pattern = name.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)");
    const found = new RegExp(`^${pattern}$`).exec(`${method} ${path}`);
    if (found === null) continue;
    const parts = Object.entries(found.groups ?? {}).map(([part, text]) => [part, decodeURIComponent(text)]);
    return { name, schema, parts: Object.fromEntries(parts) };
  }
  return undefined;
}

/** A query as the fields that it stands for. */
export function fieldsOfQuery({ schema }: KnownCall, query: URLSearchParams): Record<string, unknown> {
  const fields = [...new Set(query.keys())].map((name) => {
    const { type } = schema.properties[name] ?? {};
    if (type === "array") return [name, query.getAll(name)];
    return [name, type === "integer" ? Number(query.get(name)) : query.get(name)];
  });
  return Object.fromEntries(fields) as Record<string, unknown>;
}

/** Everything in a call that MLflow does not know, and would not say a word about, or that it would refuse. */
export function faultsOfCall({ schema }: KnownCall, fields: unknown): readonly string[] {
  let validate = compiled.get(schema);
  if (validate === undefined) {
    validate = ajv.compile(schema);
    compiled.set(schema, validate);
  }
  if (validate(fields)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, "additionalProperty" in params ? String(params["additionalProperty"]) : ""]
      .join(" ")
      .trim(),
  );
}
