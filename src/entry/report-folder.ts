import { mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";

import { findConfig } from "../config/lookup.ts";
import { COMMANDS } from "../config/options.ts";
import type { Located } from "../config/resolve.ts";
import { GateError } from "../errors.ts";
import { isWithin, repositoryPath } from "../sources/repository-path.ts";
import { earlyFlag } from "./early-flag.ts";
import type { Host } from "./host.ts";

const FILES = ["evidence.json", "report.md", "report.html", "junit.xml", "metrics.txt", "gl-code-quality-report.json"];

/**
 * Where the report of this run goes. What an earlier run left there is taken away, nothing is written or deleted
 * through a link that was laid meanwhile, and a proposal cannot choose a place outside of its checkout. All methods
 * throw OUTPUT_UNWRITABLE.
 */
export class ReportFolder {
  readonly #said: Located;
  readonly #directory: string;
  readonly #path: string;
  /** Where it really lay when this run began. */
  readonly #place: string;

  /** @param rootOf the root of the repository without links, when this is a proposal */
  constructor(said: Located, directory: string, rootOf: (() => string) | undefined) {
    this.#said = said;
    this.#directory = directory;
    this.#path = resolve(said.from ?? directory, said.text);
    this.#place = this.#attempt(() => realPlace(this.#path));
    if (rootOf !== undefined) this.#assertWithin(rootOf());
  }

  /** For whoever looks for a file of the report from the current folder. */
  pathOf(file: string): string {
    const { text, from } = this.#said;
    return join(from === undefined ? text : relative(realPlace(this.#directory), this.#place), file);
  }

  /** No stale verdict outlives an error, and none that a command put there. */
  clear(): void {
    this.#assertUnmoved();
    for (const file of FILES) this.#attempt(() => rmSync(join(this.#path, file), { force: true }));
  }

  /** All files or none. */
  save(files: Readonly<Record<string, string>>): void {
    this.#assertUnmoved();
    try {
      this.#attempt(() => mkdirSync(this.#path, { recursive: true }));
      this.#assertUnmoved();
      for (const [name, text] of Object.entries(files)) this.#attempt(() => writeNew(join(this.#path, name), text));
    } catch (error) {
      this.clear();
      throw error;
    }
  }

  #assertUnmoved(): void {
    if (this.#attempt(() => realPlace(this.#path)) === this.#place) return;
    throw this.#unwritable("it, or a folder above it, has become a link", "Let the evaluation command leave it alone");
  }

  /** A folder that the workflow names outside is its own choice; a link within the checkout is the proposal's. */
  #assertWithin(root: string): void {
    const { text, from } = this.#said;
    const isOfProposal = from !== undefined || repositoryPath(root, this.#directory, text) !== undefined;
    if (!isOfProposal || isWithin(this.#place, root)) return;
    throw this.#unwritable(
      "it lies outside of the repository, which no proposal may choose",
      "Name a folder inside, or let the workflow say it with --output-dir",
    );
  }

  #attempt<T>(action: () => T): T {
    try {
      return action();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw this.#unwritable(reason, "Give a folder that may be written with --output-dir", cause);
    }
  }

  #unwritable(reason: string, hint: string, cause?: unknown): GateError {
    return new GateError("OUTPUT_UNWRITABLE", `cannot write into ${this.#said.text}: ${reason}`, { hint, cause });
  }
}

/**
 * The folder as far as it can be told before everything is read and checked, so that it can be cleared whatever is
 * wrong: by flag, by the environment, by a config file that may have mistakes elsewhere, or the usual one.
 */
export async function earlyReportFolder(
  args: readonly string[],
  host: Host,
  rootOf: (() => string) | undefined,
): Promise<ReportFolder> {
  const fallback = COMMANDS.gate.options.find(({ name }) => name === "output-dir")?.default ?? "";
  const said = [earlyFlag(args, "output-dir"), host.env["MODEL_GATE_OUTPUT_DIR"]];
  // An empty text was not said: it must not become the folder that we stand in.
  const text = said.find((one) => (one ?? "") !== "");
  const located = text === undefined ? await saidInConfig(args, host) : { text };
  return new ReportFolder(located ?? { text: fallback }, host.directory, rootOf);
}

async function saidInConfig(args: readonly string[], host: Host): Promise<Located | undefined> {
  let found;
  try {
    found = findConfig(earlyFlag(args, "config"), host.directory);
  } catch {
    // Whoever reads it in earnest says what is wrong.
    return undefined;
  }
  if (found === undefined) return undefined;
  const { peekText } = await import("../config/peek.ts");
  const text = peekText(found.bytes, "output_dir");
  return text === undefined ? undefined : { text, from: found.directory };
}

/** Without links, as far as the path exists. */
function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!isMissing || path === dirname(path)) throw error;
    return join(realPlace(dirname(path)), basename(path));
  }
}

/** Never into a file, link or pipe that someone put there. */
function writeNew(path: string, text: string): void {
  rmSync(path, { force: true });
  writeFileSync(path, text, { flag: "wx" });
}
