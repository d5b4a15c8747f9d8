import type { Evidence } from "../core/evidence.ts";
import { canonicalLabel } from "../core/labels.ts";
import type { Waiver } from "../core/policy.ts";
import { type GateOptions, gateOptions } from "./gate-options.ts";
import { policyOf } from "./gate-policy.ts";
import { rulesOf } from "./gate-rules.ts";
import { type ConfigDocuments, type Environment, resolveOptions } from "./resolve.ts";

/** Where evidence was decided by something else than what decides here. */
export interface PolicyDifference {
  /** e.g. `rules[0].min_absolute_change` */
  readonly path: string;
  readonly found: unknown;
  readonly here: unknown;
}

/** What the config of this checkout says, as `gate` would read it without any flag. */
export function optionsHere(documents: ConfigDocuments, env: Environment): GateOptions {
  // What was compared is no policy: without it, a config whose candidate is named by a flag could not be read at all.
  return gateOptions(resolveOptions("gate", ["--candidate=candidate", "--baseline=baseline"], env, documents));
}

/**
 * The first thing in which the policy of evidence is not the one that these options give for the same data and event;
 * where each value came from is not compared.
 *
 * @param waivers those that count here; evidence may have used them, and need not
 */
export function policyDifference(
  evidence: Evidence,
  options: GateOptions,
  isProposal: boolean,
  waivers: readonly Waiver[],
): PolicyDifference | undefined {
  const { origin: _, waivers: used, ...found } = evidence.policy;
  const { origin: __, waivers: ___, ...here } = policyOf(options, rulesOf(options, evidence), isProposal, []);
  return firstDifference("", found, here) ?? subjectDifference(evidence, options) ?? waiverDifference(used, waivers);
}

/** What was said of the classes decides as well: F1 of the other class is another number. */
function subjectDifference(
  { task, positive_label, labels }: Evidence,
  options: GateOptions,
): PolicyDifference | undefined {
  const positive = options.positiveLabel === undefined ? undefined : canonicalLabel(options.positiveLabel);
  const unknown = options.labels?.map(canonicalLabel).find((label) => !labels.includes(label));
  if (options.task !== undefined && task !== null && options.task !== task) {
    return { path: "task", found: task, here: options.task };
  }
  if (positive !== undefined && positive !== positive_label) {
    return { path: "positive_label", found: positive_label, here: positive };
  }
  return unknown === undefined ? undefined : { path: "labels", found: labels, here: options.labels };
}

function waiverDifference(used: readonly Waiver[], here: readonly Waiver[]): PolicyDifference | undefined {
  const known = new Set(here.map((waiver) => JSON.stringify(sorted(waiver))));
  const index = used.findIndex((waiver) => !known.has(JSON.stringify(sorted(waiver))));
  return index === -1 ? undefined : { path: `waivers[${index}]`, found: used[index], here: undefined };
}

/** As JSON has it: an absent key is one of no value. */
function firstDifference(path: string, found: unknown, here: unknown): PolicyDifference | undefined {
  if (!isObject(found) || !isObject(here) || Array.isArray(found) !== Array.isArray(here)) {
    return found === here ? undefined : { path, found, here };
  }
  for (const key of new Set([...Object.keys(found), ...Object.keys(here)])) {
    const step = Array.isArray(found) ? `[${key}]` : path === "" ? key : `.${key}`;
    const difference = firstDifference(path + step, found[key], here[key]);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function sorted(waiver: Waiver): unknown {
  return Object.entries(waiver).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
