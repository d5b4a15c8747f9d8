import { type Schema, schemaNamed } from "./github-description.ts";

/** The smallest value that fits a schema of GitHub's: what it requires, and nothing more. */
export function sample(name: string): Record<string, unknown> {
  return sampleOf({ $ref: `#/components/schemas/${name}` }) as Record<string, unknown>;
}

function sampleOf(schema: Schema): unknown {
  const { $ref: reference, type, format, enum: values, required, properties } = schema;
  if (typeof reference === "string") return sampleOf(schemaNamed(reference.split("/").at(-1) ?? ""));
  if (Array.isArray(values)) return values[0];
  for (const word of ["oneOf", "anyOf"]) {
    const choices = schema[word];
    if (Array.isArray(choices)) return sampleOf(choices[0] as Schema);
  }
  if (Array.isArray(schema["allOf"])) {
    return Object.assign({}, ...(schema["allOf"] as Schema[]).map((part) => sampleOf(part)));
  }
  const first: unknown = Array.isArray(type) ? type[0] : type;
  switch (first) {
    case "string":
      return textOf(format);
    case "integer":
    case "number":
      return 1;
    case "boolean":
      return false;
    case "array":
      return [];
    default: {
      const names = Array.isArray(required) ? (required as readonly string[]) : [];
      const known = (properties ?? {}) as Readonly<Record<string, Schema>>;
      return Object.fromEntries(names.map((name) => [name, sampleOf(known[name] ?? {})]));
    }
  }
}

function textOf(format: unknown): string {
  if (format === "date-time") return "2026-11-22T10:00:00Z";
  if (format === "uri") return "https://fake.test/x";
  return format === "email" ? "octo@fake.test" : "text";
}
