import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

import { codeOf, damaged } from "./damaged.ts";
import { followLinks } from "./links.ts";
import { StoreFile } from "./store-file.ts";

export interface StoreEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

/** Where a store begins: nothing that lies outside is ever opened or looked at. */
export interface StoreRoot {
  /** As messages name it. */
  readonly address: string;
  /** Without links. */
  readonly real: string;
  /** Absolute, as it was given. */
  readonly given: string;
}

/**
 * A folder of the store. One gets from it only to entries that it has, by their names: a name that was read somewhere
 * (`..`, `a/b`, an absolute path) never becomes part of a path. Links are followed as long as they stay in the store.
 */
export class StoreFolder {
  readonly #root: StoreRoot;
  /** From the root, without links. */
  readonly #steps: readonly string[];

  private constructor(root: StoreRoot, steps: readonly string[]) {
    this.#root = root;
    this.#steps = steps;
  }

  /** The folder itself may be reached by links. Undefined when there is none. */
  static root(folder: string): StoreFolder | undefined {
    const given = resolve(folder);
    if (statSync(given, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
    return new StoreFolder({ address: folder, real: realpathSync(given), given }, []);
  }

  get name(): string {
    return this.#steps.at(-1) ?? "";
  }

  /** For messages: this folder, or what it holds under a name. */
  shown(...names: readonly string[]): string {
    const path = [this.#root.address.replace(/(?<=.)[\\/]+$/, ""), ...this.#steps, ...names].join("/");
    // eslint-disable-next-line no-control-regex
    return /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(path) ? JSON.stringify(path) : path;
  }

  /** By name, in order of code units. */
  entries(): readonly StoreEntry[] {
    try {
      return readdirSync(join(this.#root.real, ...this.#steps), { withFileTypes: true })
        .map((entry): StoreEntry => ({ name: entry.name, kind: kindOf(entry) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      throw damaged(this.shown(), "a folder that may be read", codeOf(error), error);
    }
  }

  entry(name: string): StoreEntry | undefined {
    if (!isPlainName(name)) return undefined;
    const stats = this.#look(name);
    return stats === undefined ? undefined : { name, kind: kindOf(stats) };
  }

  /** Follows a link. Throws REMOTE_FAILED for a link that leads out or to nothing, and for a pipe or device. */
  open(entry: StoreEntry): StoreFolder | StoreFile {
    const shown = this.shown(entry.name);
    switch (entry.kind) {
      case "folder":
        return new StoreFolder(this.#root, [...this.#steps, entry.name]);
      case "file":
        return new StoreFile(join(this.#root.real, ...this.#steps, entry.name), shown);
      case "link": {
        const steps = followLinks(this.#root, [...this.#steps, entry.name], shown);
        const name = steps.at(-1);
        if (name === undefined) return new StoreFolder(this.#root, []);
        const parent = new StoreFolder(this.#root, steps.slice(0, -1));
        const target = parent.entry(name);
        if (target === undefined) throw damaged(shown, "a link that leads somewhere", "none");
        return parent.open(target);
      }
      case "other":
        throw damaged(shown, "a file or folder", "a pipe, socket or device");
    }
  }

  /** Undefined when there is nothing of that name. */
  folder(name: string): StoreFolder | undefined {
    const entry = this.entry(name);
    if (entry === undefined) return undefined;
    const opened = this.open(entry);
    if (opened instanceof StoreFolder) return opened;
    throw damaged(this.shown(name), "a folder", "a file");
  }

  /** Undefined when there is nothing of that name. */
  file(name: string): StoreFile | undefined {
    const entry = this.entry(name);
    if (entry === undefined) return undefined;
    const opened = this.open(entry);
    if (opened instanceof StoreFile) return opened;
    throw damaged(this.shown(name), "a file", "a folder");
  }

  #look(name: string) {
    try {
      return lstatSync(join(this.#root.real, ...this.#steps, name), { throwIfNoEntry: false });
    } catch (error) {
      // A name that no file can have is the name of none.
      if (/^(ENAMETOOLONG|EINVAL|ENOTDIR)$/.test(codeOf(error))) return undefined;
      throw damaged(this.shown(name), "something that may be read", codeOf(error), error);
    }
  }
}

function isPlainName(name: string): boolean {
  return name !== "" && name !== "." && name !== ".." && !/[/\0]/.test(name) && !(WINDOWS && /[\\:]/.test(name));
}

const WINDOWS = process.platform === "win32";

function kindOf(stats: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): StoreEntry["kind"] {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "folder";
  return stats.isSymbolicLink() ? "link" : "other";
}
