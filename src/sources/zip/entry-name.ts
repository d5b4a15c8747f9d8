import { hostileZip } from "./faults.ts";

/** Letters and digits of all scripts, and signs that no shell, URL or file system takes for something else. */
const PART = /^[\p{L}\p{M}\p{N} ._+@=,()[\]{}~#&!%$'-]+$/u;

const MAX_NAME_CHARACTERS = 1000;

/** Nothing is ever written under this name; but it is shown, and compared with what the user asked for. */
export function checkName(archive: string, name: string): void {
  const path = name.endsWith("/") ? name.slice(0, -1) : name;
  const isSafe =
    name.length <= MAX_NAME_CHARACTERS &&
    path.split("/").every((part) => part !== "." && part !== ".." && PART.test(part));
  if (!isSafe) throw hostileZip(archive, name, "is no plain relative path");
}
