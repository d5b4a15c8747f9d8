import { type ConfigDocument, type ConfigPlace, parseConfig } from "../../src/config/document.ts";
import { gateOptions } from "../../src/config/gate-options.ts";
import { rulesOf } from "../../src/config/gate-rules.ts";
import { type ConfigDocuments, resolveOptions } from "../../src/config/resolve.ts";
import { GateError } from "../../src/errors.ts";

/** A config file with this text, `version: 1` put before it. */
export function config(text: string, place: Partial<ConfigPlace> = {}): ConfigDocument {
  return parseWhole(`version: 1\n${text}`, place);
}

export function parseWhole(text: string | Uint8Array, place: Partial<ConfigPlace> = {}): ConfigDocument {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return parseConfig(bytes, { path: "model-gate.yml", directory: "/repository", ...place });
}

/** The mistakes of a config as `line:column message`. Line 1 is the version. */
export function mistakes(text: string): readonly string[] {
  return mistakesOf(() => config(text));
}

export function mistakesOf(read: () => unknown): readonly string[] {
  const { code, faults } = errorOf(read);
  return code === "CONFIG_INVALID" ? faults.map(({ line, column, message }) => `${line}:${column} ${message}`) : [code];
}

export function errorOf(action: () => unknown): GateError {
  try {
    action();
  } catch (error) {
    if (error instanceof GateError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

/** What `gate` is asked to do by one document and these flags. */
export function optionsFrom(document: ConfigDocument | ConfigDocuments | undefined, ...flags: readonly string[]) {
  const documents =
    document === undefined || !("values" in document) ? document : { policy: document, wiring: document };
  return gateOptions(resolveOptions("gate", ["--candidate=cand.csv", ...flags], {}, documents));
}

export function rulesFrom(text: string, ...flags: readonly string[]) {
  return rulesOf(optionsFrom(config(text), ...flags), null);
}
