import { GateError } from "../errors.ts";
import type { ReleaseStore } from "../forges/port.ts";
import { asked } from "./artifact.ts";
import { formatOf } from "./formats.ts";
import { memoryFile } from "./memory-file.ts";
import type { Absent, OpenedSource, OpenOptions } from "./port.ts";

const MAX_BYTES = 512 * 1024 * 1024;

/**
 * `release:TAG:asset`: a file of a release. `absent`: there is no such release.
 * Throws USAGE, REMOTE_FAILED, BASELINE_NOT_FOUND.
 */
export async function openRelease(
  reference: string,
  releases: ReleaseStore | undefined,
  options: OpenOptions,
): Promise<OpenedSource | Absent> {
  const [, tag, name] = /^release:([^:]+):([^:]+)$/.exec(reference) ?? [];
  if (tag === undefined || name === undefined) {
    throw new GateError("USAGE", `${reference} must have the form release:TAG:asset`);
  }
  const open = formatOf(reference, name);
  if (releases === undefined) {
    throw new GateError("REMOTE_FAILED", `${reference} needs a token, and there is none`, {
      hint: "Run as an action, with the permission contents: read",
    });
  }
  const assets = await asked(reference, releases.assets(tag));
  if (assets === undefined) return { absent: `there is no release ${tag}` };
  const asset = assets.find((one) => one.name === name);
  if (asset === undefined) {
    const names = assets.slice(0, 10).map((one) => JSON.stringify(one.name));
    throw new GateError(
      "BASELINE_NOT_FOUND",
      `the release ${tag} has no asset ${name}; it has: ${names.join(", ") || "none"}`,
    );
  }
  const file = memoryFile(reference, name, await asked(reference, releases.download(asset.id, MAX_BYTES)));
  const content = await open(file, { onNote: (note) => options.onNote?.(`${reference}: ${note}`) });
  return { reference, location: `release:${asset.id}`, content, sha256: file.sha256 };
}
