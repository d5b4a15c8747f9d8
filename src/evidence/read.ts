import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";

import en from "zod/v4/locales/en.js";

import type { Evidence } from "../core/evidence.ts";
import { conditionsOf } from "../core/policy.ts";
import { GateError } from "../errors.ts";
import { asEvidence, evidenceSchema } from "./schema.ts";

/** Counts and policy of one comparison take kilobytes; nothing that we wrote is near this. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads an evidence file. Throws FILE_NOT_FOUND, or EVIDENCE_UNRECOGNIZED with the first thing that is wrong. */
export function readEvidence(directory: string, path: string): Evidence {
  return parseEvidence(path, readText(directory, path));
}

/** @param name how messages name it */
export function parseEvidence(name: string, text: string): Evidence {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw unrecognized(`${name} is not JSON`, cause);
  }
  const parsed = evidenceSchema.safeParse(document, { error: en().localeError });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? "" : ` at ${issue.path.map(String).join(".")}`;
    throw unrecognized(`${name} is no model-gate/evidence/v1${where}: ${issue?.message ?? "another shape"}`);
  }
  const evidence = asEvidence(parsed.data);
  const ids = evidence.policy.rules.flatMap((rule) => conditionsOf(rule).map(({ id }) => id));
  if (new Set(ids).size !== ids.length) throw unrecognized(`${name} has two rules with one id`);
  return evidence;
}

function readText(directory: string, path: string): string {
  const full = resolve(directory, path);
  try {
    if (statSync(full).size > MAX_BYTES) throw unrecognized(`${path} is larger than ${MAX_BYTES} bytes`);
    return readFileSync(full, "utf8");
  } catch (cause) {
    if (cause instanceof GateError) throw cause;
    throw new GateError("FILE_NOT_FOUND", `${path} cannot be read`, {
      hint: "Give the path of an evidence.json",
      cause,
    });
  }
}

function unrecognized(message: string, cause?: unknown): GateError {
  return new GateError("EVIDENCE_UNRECOGNIZED", message, {
    hint: "Give an evidence.json that model-gate wrote",
    cause,
  });
}
