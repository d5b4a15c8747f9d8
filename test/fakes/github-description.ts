import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv, type ValidateFunction } from "ajv";
import * as formats from "ajv-formats";

/** GitHub's own description of the operations that we use, as `scripts/github-description.ts` cut it out. */
interface Description {
  readonly operations: readonly Operation[];
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, Schema>>;
  readonly body: Schema;
  readonly responses: Readonly<Record<string, Schema>>;
}

export type Schema = Readonly<Record<string, unknown>>;

const DESCRIPTION = JSON.parse(
  readFileSync(join(import.meta.dirname, "github-description.json"), "utf8"),
) as Description;

const ajv = new Ajv({ strict: false, coerceTypes: false });
// A CommonJS module: its function is `default` of its default export, or the default export, by who imports it.
const addFormats = formats.default as unknown as { readonly default?: AddFormats } & AddFormats;
type AddFormats = (ajv: Ajv) => unknown;
(addFormats.default ?? addFormats)(ajv);
ajv.addSchema({ ...DESCRIPTION, $id: "github" });

const compiled = new Map<Schema, ValidateFunction>();

/** The operation that this request is, with the parts of its path; undefined when GitHub has no such thing. */
export function operationOf(
  method: string,
  pathname: string,
): { readonly operation: Operation; readonly parts: Readonly<Record<string, string>> } | undefined {
  for (const operation of DESCRIPTION.operations) {
    const pattern = operation.path.replaceAll(".", "\\.").replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)");
    const found = operation.method === method ? new RegExp(`^${pattern}$`).exec(pathname) : null;
    if (found === null) continue;
    const parts = Object.entries(found.groups ?? {}).map(([name, part]) => [name, decodeURIComponent(part)]);
    return { operation, parts: Object.fromEntries(parts) };
  }
  return undefined;
}

/** Everything in a request that GitHub does not know or would refuse. */
export function faultsOfRequest(operation: Operation, query: URLSearchParams, body: unknown): readonly string[] {
  const queryFaults = [...query].flatMap(([name, text]) => {
    const schema = operation.query[name];
    if (schema === undefined) return [`${operation.id} knows no ${name}`];
    return faultsOf(schema, schema["type"] === "integer" ? Number(text) : text).map((fault) => `${name} ${fault}`);
  });
  // The description closes no body: what is not listed would be ignored without a word.
  const known = Object.keys(operation.body["properties"] ?? {});
  const given = typeof body === "object" && body !== null ? Object.keys(body) : [];
  const unknown = given.filter((name) => !known.includes(name)).map((name) => `${operation.id} knows no ${name}`);
  const bodyFaults = known.length === 0 ? [] : faultsOf(operation.body, body);
  return [...queryFaults, ...unknown, ...bodyFaults];
}

/** Where the description is wrong: GitHub does say null for the repository of a fork that is gone. */
const KNOWN_DEVIATIONS = ["pulls/get /head/repo must be object"];

/** Everything in an answer of a fake that GitHub would not say. */
export function faultsOfAnswer(operation: Operation, status: number, body: unknown): readonly string[] {
  const schema = operation.responses[String(status)];
  // Refusals that any operation may give are not repeated in the description: they all have one shape.
  if (schema === undefined) {
    return status >= 400 ? faultsOf({ $ref: "#/components/schemas/basic-error" }, body) : [`no answer ${status}`];
  }
  return faultsOf(schema, body).filter((fault) => !KNOWN_DEVIATIONS.includes(`${operation.id} ${fault}`));
}

export function schemaNamed(name: string): Schema {
  return DESCRIPTION.components.schemas[name] ?? {};
}

function faultsOf(schema: Schema, value: unknown): readonly string[] {
  let validate = compiled.get(schema);
  if (validate === undefined) {
    validate = ajv.compile(withBase(schema));
    compiled.set(schema, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The references of an operation's own schemas are meant within the whole description. */
function withBase(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"github#/components/')) as Schema;
}
