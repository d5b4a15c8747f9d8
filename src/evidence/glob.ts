import { GateError } from "../errors.ts";

export interface FolderEntry {
  readonly name: string;
  /** A link is `other`: it leads where somebody else wants. */
  readonly kind: "file" | "folder" | "other";
}

/** What a folder holds; nothing for one that is not there. */
export type ListFolder = (folder: string) => Promise<readonly FolderEntry[]>;

export interface GlobLimits {
  /** Of what is looked at, files that do not match among it. */
  readonly maxEntries: number;
  readonly maxDepth: number;
}

export function isGlob(pattern: string): boolean {
  return /[*?]/.test(pattern);
}

/**
 * The files that a pattern names, by name: `*` and `?` stay within one name and pass hidden ones over, `**` is any number of
 * folders. No link is followed. Throws EVIDENCE_REFUSED when there is more to look at than the limits allow.
 */
export async function filesLike(pattern: string, list: ListFolder, limits: GlobLimits): Promise<readonly string[]> {
  const found = new Set<string>();
  let entriesLeft = limits.maxEntries;

  // `**` comes to a folder more than once.
  const listed = new Map<string, readonly FolderEntry[]>();
  const entriesIn = async (folder: string): Promise<readonly FolderEntry[]> => {
    const entries = listed.get(folder) ?? (await list(folder));
    if (!listed.has(folder)) entriesLeft -= entries.length;
    listed.set(folder, entries);
    if (entriesLeft < 0) throw tooMuch(pattern, `more than ${limits.maxEntries} files and folders`);
    return entries;
  };

  const walk = async (folder: string, steps: readonly string[], depth: number): Promise<void> => {
    const [step = "", ...rest] = steps;
    if (!isGlob(step) && rest.length > 0) return await walk(joined(folder, step), rest, depth + 1);
    if (depth > limits.maxDepth) throw tooMuch(pattern, `folders more than ${limits.maxDepth} deep`);
    if (step === "**" && rest.length > 0) await walk(folder, rest, depth);
    const entries = await entriesIn(folder);
    const isMatch = step === "**" ? (name: string) => !name.startsWith(".") : matcher(step);
    for (const { name, kind } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = joined(folder, name);
      if (!isMatch(name)) continue;
      if (kind === "folder" && step === "**") await walk(path, steps, depth + 1);
      else if (kind === "folder" && rest.length > 0) await walk(path, rest, depth + 1);
      // A link is told where it is read, instead of passing for nothing.
      else if (kind !== "folder" && rest.length === 0) found.add(path);
    }
  };

  const isAbsolute = pattern.startsWith("/");
  await walk(
    isAbsolute ? "/" : "",
    pattern.split("/").filter((step) => step !== "" && step !== "."),
    0,
  );
  return [...found];
}

function joined(folder: string, name: string): string {
  return folder === "" || folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}

function matcher(step: string): (name: string) => boolean {
  const source = step
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\*+/g, ".*")
    .replaceAll("?", ".");
  const expression = new RegExp(`^${source}$`, "su");
  return (name) => (step.startsWith(".") || !name.startsWith(".")) && expression.test(name);
}

function tooMuch(pattern: string, what: string): GateError {
  return new GateError("EVIDENCE_REFUSED", `${pattern} leads through ${what}`, {
    hint: "Let it name the evidence more closely, and download only artifacts that the gate made",
  });
}
