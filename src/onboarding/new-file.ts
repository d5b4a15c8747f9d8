import { lstatSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";

import { GateError } from "../errors.ts";

/** Also true for a link that leads nowhere, and for what may not be looked at: someone wanted a file there. */
export function isTaken(root: string, path: string): boolean {
  try {
    lstatSync(join(root, path));
    return true;
  } catch (error) {
    const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
    return code !== "ENOENT";
  }
}

/** Makes a file that was not there; never writes over one, nor through a link out of the repository. */
export function writeNew(root: string, path: string, text: string): void {
  try {
    const folder = dirname(path);
    refuseLinkOut(root, folder);
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, path), text, { flag: "wx" });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new GateError("OUTPUT_UNWRITABLE", `cannot write ${path}: ${reason}`, {
      hint: "Nothing was written over; make the folder writable, or copy the text from --dry-run",
      cause,
    });
  }
}

/** Before a folder is made: what of the path is there already must lie where it seems to lie. */
function refuseLinkOut(root: string, folder: string): void {
  const home = realpathSync(root);
  let there = folder;
  while (there !== "." && !isTaken(root, there)) there = dirname(there);
  const real = relative(home, realpathSync(join(root, there)));
  if (real.split(sep)[0] === ".." || isAbsolute(real)) throw new Error("its folder lies outside of the repository");
}
