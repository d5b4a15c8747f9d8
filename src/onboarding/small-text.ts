import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";

/** Requirements, workflows and Makefiles are written by hand; what is larger is none. */
const MAX_BYTES = 256 * 1024;

/** The text of a small file; undefined for one that is large, not there, no regular file, or may not be read. */
export function smallText(path: string): string | undefined {
  try {
    const descriptor = openSync(path, "r");
    try {
      const entry = fstatSync(descriptor);
      return entry.isFile() && entry.size <= MAX_BYTES ? readFileSync(descriptor, "utf8") : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}
