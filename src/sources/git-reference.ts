import { GateError } from "../errors.ts";

/** `git:REF:path` and `git:merge-base:path`, in parts. */
export interface GitReference {
  /** As the user wrote it. */
  readonly text: string;
  /** `undefined`: the merge base of HEAD and the base branch. */
  readonly ref: string | undefined;
  /** With `/`; from the root of the repository or, if it begins with `./`, from the working directory. */
  readonly path: string;
}

const MERGE_BASE = "merge-base";

/** What would be an option, a range, a pattern, or a search for a commit by its message. */
const NO_REF = /^-|\.\.|[\s*?[\\]|\^\{\/|[\p{Cc}\p{Cf}]/u;

/** Throws USAGE. */
export function parseGitReference(text: string): GitReference {
  const match = /^git:([^:]*):(.+)$/su.exec(text);
  if (match === null) throw refused(text, "it must have the form git:REF:path, e.g. git:main:eval/predictions.csv");
  const [, ref = "", path = ""] = match;
  checkRef(ref, text);
  const parts = (path.startsWith("./") ? path.slice(2) : path).split("/");
  if (/[\p{Cc}\\]/u.test(path)) throw refused(text, "the path must be without control characters and backslashes");
  if (parts.some((part) => part === "" || part === "." || part === "..")) {
    throw refused(text, "the path must lead into the repository, without ./ and ../ in the middle");
  }
  return { text, ref: ref === MERGE_BASE ? undefined : ref, path };
}

/** Throws USAGE for what git could take for something else than the name of a commit. */
export function checkRef(ref: string, text: string): void {
  if (ref === "" || NO_REF.test(ref)) throw refused(text, `${JSON.stringify(ref)} is no branch, tag or commit`);
}

function refused(text: string, reason: string): GateError {
  return new GateError("USAGE", `${JSON.stringify(text)} cannot be read: ${reason}`);
}
