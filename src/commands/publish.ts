import type { PublishOptions } from "../config/publish-options.ts";
import { GateError } from "../errors.ts";
import type { EvidenceAt } from "../evidence/evidence-files.ts";
import type { Surroundings } from "../forges/port.ts";
import { type Entry, type Publication, publicationOf } from "../reports/publication/publication.ts";
import { examine, type KnownConfig } from "./examine.ts";

export interface PublishPorts {
  readonly evidence: readonly EvidenceAt[];
  readonly configs: readonly KnownConfig[];
  readonly surroundings: Surroundings;
  readonly print: (publication: Publication) => void;
  /** Must not throw: what it fails at is a warning. */
  readonly announce: (publication: Publication) => Promise<void>;
}

/**
 * Believe nothing, examine each, tell all of it once. Throws GateError only when it cannot be found out what to hold the
 * evidence against (exit 3); then nothing is told.
 *
 * @returns 0 told, whatever the verdicts; 1 something was refused, which is told as well
 */
export async function publish(options: PublishOptions, ports: PublishPorts): Promise<0 | 1> {
  const entries: Entry[] = [];
  for (const file of ports.evidence) entries.push(await entryOf(file, ports));
  const publication = publicationOf([...entries, ...missing(options, entries, ports.configs)]);
  ports.print(publication);
  await ports.announce(publication);
  return publication.isRefused ? 1 : 0;
}

async function entryOf(file: EvidenceAt, { configs, surroundings }: PublishPorts): Promise<Entry> {
  const { path } = file;
  if ("refusal" in file) return { kind: "refused", path, error: file.refusal };
  try {
    return {
      kind: "accepted",
      path,
      evidence: file.evidence,
      baseline: await examine(path, file.evidence, configs, surroundings),
    };
  } catch (error) {
    if (!(error instanceof GateError) || error.exitCode !== 1) throw error;
    return { kind: "refused", path, error };
  }
}

/** A job that ended before its verdict leaves nothing, and nothing is no pass. */
function missing(
  options: PublishOptions,
  entries: readonly Entry[],
  configs: readonly KnownConfig[],
): readonly Entry[] {
  if (options.configs === undefined || options.missing === "ignore") return [];
  const told = new Set(
    entries.map((entry) => (entry.kind === "accepted" ? (entry.evidence.model ?? undefined) : undefined)),
  );
  const isRefused = entries.some(({ kind }) => kind === "refused");
  const [only, second] = configs;
  const isForAll = only !== undefined && second === undefined && only.model === undefined;
  if (isForAll) return [];
  return configs
    .filter(({ model }) => !told.has(model))
    .map(({ path, model }) => ({
      kind: "refused",
      path,
      error: new GateError("EVIDENCE_MISSING", `there is no evidence of ${model ?? "its model"}`, {
        hint: isRefused
          ? "It may be what was refused"
          : "Its job ended before a verdict, or did not run: see its log, or say --missing ignore",
      }),
    }));
}
