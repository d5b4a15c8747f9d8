import { realpathSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";

/**
 * The path of a file from the root of the repository, as it is written: links below the root are not followed, since a
 * proposal could lay one to make another path of it. Undefined for a path outside.
 *
 * @param root without links
 */
export function repositoryPath(root: string, directory: string, path: string): string | undefined {
  const full = resolve(directory, path);
  let found: string | undefined;
  for (let folder = dirname(full); ; folder = dirname(folder)) {
    if (real(folder) === root) found = folder;
    if (folder === dirname(folder)) break;
  }
  return found === undefined ? undefined : relative(found, full).split(sep).join("/");
}

/** Whether a path is a folder or below it; both without links. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

function real(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
