import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";

import type * as z from "zod/mini";
import en from "zod/v4/locales/en.js";

import { type Evidence, EVIDENCE_SCHEMA } from "../core/evidence.ts";
import { conditionsOf } from "../core/policy.ts";
import { GateError } from "../errors.ts";
import { AB_TEST_SCHEMA, type AbTestDocument, abTestSchema, isAbTest } from "./ab-test.ts";
import { asEvidence, evidenceSchema } from "./schema.ts";

/** Counts and policy of one comparison take kilobytes; nothing that we wrote is near this. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads an evidence file. Throws FILE_NOT_FOUND, or EVIDENCE_UNRECOGNIZED with the first thing that is wrong. */
export function readEvidence(directory: string, path: string): Evidence {
  return parseEvidence(path, readBytes(directory, path).toString("utf8"));
}

/** What may speak for a version, with the digest of its bytes. */
export type EvidenceFile = { readonly sha256: string } & (
  | { readonly kind: "evidence"; readonly evidence: Evidence }
  | { readonly kind: "ab-test"; readonly document: AbTestDocument }
);

/** Reads evidence, or the document of an A/B test. Throws as {@link readEvidence} does. */
export function readEvidenceFile(directory: string, path: string): EvidenceFile {
  const bytes = readBytes(directory, path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const text = bytes.toString("utf8");
  const document = parseAbTest(path, text);
  return document === undefined
    ? { kind: "evidence", evidence: parseEvidence(path, text), sha256 }
    : { kind: "ab-test", document, sha256 };
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
    throw unrecognized(`${name} is no ${EVIDENCE_SCHEMA}${firstIssue(parsed.error)}`);
  }
  const evidence = asEvidence(parsed.data);
  const ids = evidence.policy.rules.flatMap((rule) => conditionsOf(rule).map(({ id }) => id));
  if (new Set(ids).size !== ids.length) throw unrecognized(`${name} has two rules with one id`);
  return evidence;
}

/** Undefined for what is no such document at all. */
function parseAbTest(name: string, text: string): AbTestDocument | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isAbTest(document)) return undefined;
  const parsed = abTestSchema.safeParse(document, { error: en().localeError });
  if (parsed.success) return parsed.data;
  throw unrecognized(`${name} is no ${AB_TEST_SCHEMA}${firstIssue(parsed.error)}`);
}

function readBytes(directory: string, path: string): Buffer {
  const full = resolve(directory, path);
  try {
    if (statSync(full).size > MAX_BYTES) throw unrecognized(`${path} is larger than ${MAX_BYTES} bytes`);
    return readFileSync(full);
  } catch (cause) {
    if (cause instanceof GateError) throw cause;
    throw new GateError("FILE_NOT_FOUND", `${path} cannot be read`, {
      hint: "Give the path of an evidence.json",
      cause,
    });
  }
}

function firstIssue({ issues: [issue] }: z.core.$ZodError): string {
  const where = issue === undefined || issue.path.length === 0 ? "" : ` at ${issue.path.map(String).join(".")}`;
  return `${where}: ${issue?.message ?? "another shape"}`;
}

function unrecognized(message: string, cause?: unknown): GateError {
  return new GateError("EVIDENCE_UNRECOGNIZED", message, {
    hint: "Give an evidence.json that model-gate wrote",
    cause,
  });
}
