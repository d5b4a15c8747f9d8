/** JSON that somebody else wrote, read with care: what is not there, or of another kind, is undefined. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce((part, key) => (isObject(part) && Object.hasOwn(part, key) ? part[key] : undefined), value);
}

/** An empty text says nothing: forges write it where they know no answer. */
export function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys);
  return typeof found === "string" && found !== "" ? found : undefined;
}

/** A whole number, as ids are. */
export function numberAt(value: unknown, ...keys: readonly string[]): number | undefined {
  const found = at(value, ...keys);
  return typeof found === "number" && Number.isSafeInteger(found) ? found : undefined;
}

export function listAt(value: unknown, ...keys: readonly string[]): readonly unknown[] | undefined {
  const found = at(value, ...keys);
  return Array.isArray(found) ? found : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
