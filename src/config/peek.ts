import { parseYaml } from "./yaml.ts";

/** One text of a config file, whatever else is wrong with it; undefined when it has none, or is no YAML at all. */
export function peekText(bytes: Uint8Array, key: string): string | undefined {
  let value: unknown;
  try {
    value = parseYaml(bytes, "").value;
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  const text: unknown = Reflect.get(value, key);
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}
