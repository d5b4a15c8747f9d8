import { type Dirent, opendirSync } from "node:fs";
import { join } from "node:path";

/** The files of a repository as far as they were looked at, the shallow ones first. */
export interface Tree {
  /** From the root, with `/`. */
  readonly files: readonly string[];
  /** There is more than was looked at. */
  readonly isCut: boolean;
  /** Names with hidden characters or backslashes: nobody could read what we would propose. Foreign text. */
  readonly unnameable: readonly string[];
}

export interface TreeLimits {
  /** Folders below the root. */
  readonly depth: number;
  readonly entries: number;
}

/** Data and scripts lie near the root; what is deeper is a data set or someone else's code. */
const LIMITS: TreeLimits = { depth: 4, entries: 20_000 };

/** What is installed, built or logged by tools. */
const NOT_OURS = new Set(
  "node_modules venv env site-packages __pycache__ dist build target vendor mlruns wandb lightning_logs model-gate-report".split(
    " ",
  ),
);

const UNNAMEABLE = /[\p{C}\p{Zl}\p{Zp}\\\uFFFD]/u;

/**
 * Looks at names only. Breadth first, so that a cut takes the deep ones; links are not followed, so that nothing
 * outside the repository is seen and no circle is walked.
 */
export function filesBelow(root: string, limits: TreeLimits = LIMITS): Tree {
  const files: string[] = [];
  const unnameable: string[] = [];
  let left = limits.entries;
  let isCut = false;
  let folders = [""];
  for (let depth = 0; folders.length > 0; depth++) {
    if (depth > limits.depth) return { files, isCut: true, unnameable };
    const below: string[] = [];
    for (const folder of folders) {
      const entries = entriesOf(join(root, folder), left + 1);
      if (entries.length > left) isCut = true;
      for (const entry of entries.slice(0, left)) {
        const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
        if (UNNAMEABLE.test(entry.name)) unnameable.push(path);
        else if (entry.isFile()) files.push(path);
        else if (entry.isDirectory() && isOurs(entry.name)) below.push(path);
      }
      left = Math.max(0, left - entries.length);
    }
    folders = below;
  }
  return { files, isCut, unnameable };
}

function isOurs(name: string): boolean {
  return name.startsWith(".") ? name === ".github" : !NOT_OURS.has(name);
}

/** Not more than `limit`: a folder of a million images is not read to its end. One that may not be read is empty. */
function entriesOf(folder: string, limit: number): readonly Dirent[] {
  const entries: Dirent[] = [];
  try {
    const open = opendirSync(folder);
    try {
      while (entries.length < limit) {
        const entry = open.readSync();
        if (entry === null) break;
        entries.push(entry);
      }
    } finally {
      open.closeSync();
    }
  } catch {
    return entries;
  }
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
