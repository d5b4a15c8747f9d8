import * as z from "zod/mini";

import type { Waiver } from "../core/policy.ts";
import { checkShape, faultAt, found, type KeyWords } from "./faults.ts";
import { nodeAt } from "./yaml-positions.ts";
import { faultsError, type FoundFault, parseYaml, type YamlFile } from "./yaml.ts";

export interface Waivers {
  readonly active: readonly Waiver[];
  /** They do nothing, but are told: someone counts on them. */
  readonly expired: readonly Waiver[];
}

const MOST_DAYS = 90;
const DAY_MS = 24 * 3_600_000;

const text = z
  .string({ error: "a text that is not empty" })
  .check(
    z.maxLength(2000, { error: "a text of at most 2000 characters" }),
    z.regex(/\S/, { error: "a text that is not empty" }),
  );

const waiverSchema = z.strictObject(
  {
    rule: text,
    model: text,
    candidate: z.union([text, z.number()], { error: "a whole commit or a version of the registry" }),
    reason: text,
    approved_by: text,
    expires: z
      .string({ error: "a date such as 2026-12-31" })
      .check(z.maxLength(100, { error: "a date such as 2026-12-31" })),
  },
  { error: "keys and values: rule, model, candidate, reason, approved_by, expires" },
);

const waiversSchema = z.strictObject(
  {
    version: z.literal(1, { error: "1" }),
    waivers: z
      .array(waiverSchema, { error: "a list of waivers" })
      .check(z.maxLength(1000, { error: "a list of at most 1000 waivers" })),
  },
  { error: "keys and values: version: 1, and waivers" },
);

const WORDS: KeyWords = {
  known: (path) => Object.keys(path.length === 0 ? waiversSchema.shape : waiverSchema.shape),
};

/**
 * `model-gate-waivers.yml`, read and sorted by whether they still count. Throws CONFIG_INVALID, also for one that would
 * count for more than 90 days: a waiver that nobody looks at again is a lower threshold.
 *
 * @param now milliseconds since 1970
 */
export function parseWaivers(bytes: Uint8Array, path: string, now: number): Waivers {
  const file = parseYaml(bytes, path);
  const faults: FoundFault[] = [];
  const seen = new Set<string>();
  const waivers = checkShape(waiversSchema, file, WORDS).waivers.map((written, i): Waiver => {
    const waiver = { ...written, candidate: candidateOf(written.candidate, file, i), expires: written.expires.trim() };
    const tell = (key: keyof Waiver, message: string): void =>
      void faults.push(faultAt(file, ["waivers", i, key], `waivers[${i}].${key} ${message}`));
    if (!isCommitOrVersion(waiver.candidate)) {
      tell(
        "candidate",
        `must be a whole commit (git rev-parse) or a version of the registry, got ${found(waiver.candidate)}`,
      );
    }
    const end = endOf(waiver.expires);
    if (end === undefined) tell("expires", `must be a date such as 2026-12-31, got ${found(waiver.expires)}`);
    else if (end > endOfDay(now + MOST_DAYS * DAY_MS)) {
      tell("expires", `must be at most ${MOST_DAYS} days from now, got ${waiver.expires}`);
    }
    const identity = JSON.stringify([waiver.rule, waiver.model, waiver.candidate]);
    if (seen.has(identity)) tell("rule", "is waived above for the same model and candidate");
    seen.add(identity);
    return waiver;
  });
  if (faults.length > 0) throw faultsError(file, faults);
  const isExpired = ({ expires }: Waiver): boolean => (endOf(expires) ?? 0) <= now;
  return { active: waivers.filter((waiver) => !isExpired(waiver)), expired: waivers.filter(isExpired) };
}

/** As it was written: a commit of digits only would lose some of them as a number. */
function candidateOf(value: string | number, file: YamlFile, i: number): string {
  const written = typeof value === "string" ? value : nodeAt(file.root, ["waivers", i, "candidate"]).text;
  return (written ?? String(value)).trim().toLowerCase();
}

/** An abbreviated commit could come to mean another one, and a version has no more digits than a number can hold. */
function isCommitOrVersion(candidate: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64}|[1-9]\d{0,14})$/.test(candidate);
}

/** The first millisecond after a day in UTC; undefined for what is no day of the calendar. */
function endOf(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const start = Date.parse(`${date}T00:00:00Z`);
  // JavaScript may take the 31st of February for a day in March.
  return Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== date ? undefined : start + DAY_MS;
}

function endOfDay(time: number): number {
  return (Math.floor(time / DAY_MS) + 1) * DAY_MS;
}
