import { createHash } from "node:crypto";

import type { Evidence } from "../core/evidence.ts";

/** A key that is longer than this stands in the marker as its hash. */
const MAX_KEY = 200;

export interface CommentSubject {
  readonly workflow: string | undefined;
  readonly job: string | undefined;
  readonly model: string | null;
  /** The two references as they were given. */
  readonly candidate: string;
  readonly baseline: string;
}

/** One comment for each workflow, job and model; two models without names are told apart by what is compared. */
export function commentKey({ workflow, job, model, candidate, baseline }: CommentSubject): string {
  const subject = model ?? hash(JSON.stringify([candidate, baseline]));
  return [workflow ?? "", job ?? "", subject].map(inKey).join("/");
}

/** One comment for all evidence that one job publishes; no model is called so, since names of models are not empty. */
export function commentKeyOfSet(workflow: string | undefined, job: string | undefined): string {
  return [workflow ?? "", job ?? "", ""].map(inKey).join("/");
}

function inKey(part: string): string {
  return part.replaceAll("%", "%25").replaceAll("/", "%2F");
}

/** What a comment of this key begins with, whatever its content. Readers do not see it. */
export function markerOf(key: string): string {
  const encoded = inMarker(key);
  // A tilde is never in an encoded key, so that no key can pass for the hash of another.
  return `<!-- model-gate:comment v1 key=${encoded.length > MAX_KEY ? `~${hash(key)}` : encoded} `;
}

/** The whole first line: the marker, and what the verdict and its numbers were. */
export function markerLine(key: string, evidence: Evidence): string {
  return lineSaying(key, fingerprint(evidence));
}

/** The same of a set; what was refused says only that, and why. */
export function markerLineOfSet(key: string, set: readonly SetMember[]): string {
  return lineSaying(key, fingerprintOfSet(set));
}

export type SetMember = Evidence | { readonly refused: string; readonly code: string };

/** Of what a comment says, in 64 bits; undefined when it does not tell. */
export function saidBy(body: string): string | undefined {
  const [firstLine = ""] = body.split(/\r?\n/, 1);
  return / says=([0-9a-f]+) -->$/.exec(firstLine)?.[1];
}

export function fingerprintOfSet(set: readonly SetMember[]): string {
  const told = set.map((one) => ("refused" in one ? [one.refused, one.code] : [one.model, fingerprint(one)]));
  return hash(JSON.stringify(told));
}

function lineSaying(key: string, said: string): string {
  return `${markerOf(key)}says=${said} -->`;
}

/** Not of paths, digests and times: they change with every run, and nobody asked to be told. */
export function fingerprint({ verdict, results, metrics, holdout, statistics, error }: Evidence): string {
  const told = [
    verdict.outcome,
    error?.code,
    results.map(({ rule, metric, slice, baseline, candidate, required, interval, outcome, reason, note }) => [
      [rule, metric, slice, outcome, reason, note],
      [baseline, candidate, required, interval],
    ]),
    [entries(metrics.baseline), entries(metrics.candidate)],
    [holdout?.rows, holdout?.extra, statistics?.cells],
  ];
  return hash(JSON.stringify(told));
}

function entries(metrics: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(metrics).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Letters, digits and `_ . /` stay readable; every other byte becomes `%XX`, so that nothing can end the comment. */
function inMarker(text: string): string {
  return Array.from(Buffer.from(text, "utf8"), (byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9_./]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");
}

/** 64 bits are plenty to tell the comments of one pull request apart. */
function hash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16);
}
