import { spawn } from "node:child_process";

import { GateError } from "../errors.ts";

export interface GitResult {
  readonly exitCode: number;
  readonly output: Buffer;
  readonly errors: string;
}

export interface GitPlace {
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Longer, and git waits for something: a lock, or a server that has the missing objects of a partial clone. */
const TIMEOUT_MS = 120_000;

const MAX_ERROR_CHARACTERS = 10_000;

/** They would lead git to another repository, or to other objects in this one. */
const MISLEADING = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_NAMESPACE",
  "GIT_SHALLOW_FILE",
  "GIT_GRAFT_FILE",
  "GIT_REPLACE_REF_BASE",
];

/**
 * For every call. A folder of a proposal may hold all files of a bare repository, with refs and settings of its own, and
 * git would take that for the repository when it is started in there (git 2.38 and later heed this).
 */
export const GIT_SETTINGS = ["-c", "safe.bareRepository=explicit"] as const;

/**
 * Runs git, without a shell, and takes what it prints, up to `maxBytes`. Paths in arguments are literal, and no commit
 * or file is replaced by another (`refs/replace`): what is read is what the hash stands for.
 * Throws FILE_NOT_FOUND when there is no git, INPUT_TOO_LARGE, and PREDICTIONS_UNREADABLE when it takes too long.
 */
export async function runGit(
  place: GitPlace,
  args: readonly string[],
  { maxBytes = 1024 * 1024, onBytes }: { readonly maxBytes?: number; readonly onBytes?: (read: number) => void } = {},
): Promise<GitResult> {
  const child = spawn("git", [...GIT_SETTINGS, "--no-replace-objects", "--literal-pathspecs", ...args], {
    cwd: place.directory,
    env: gitEnvironment(place.env),
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
    timeout: TIMEOUT_MS,
    killSignal: "SIGKILL",
  });
  const chunks: Buffer[] = [];
  let read = 0;
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => {
    read += chunk.length;
    if (read > maxBytes) child.kill("SIGKILL");
    else chunks.push(chunk);
    onBytes?.(read);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors = `${errors}${text}`.slice(0, MAX_ERROR_CHARACTERS);
  });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on("error", (cause) => {
      const hint = "It must be installed, and the working directory must exist";
      reject(new GateError("FILE_NOT_FOUND", "git could not be run", { hint, cause }));
    });
    child.on("close", resolve);
  });
  if (read > maxBytes) throw new GateError("INPUT_TOO_LARGE", `git printed more than ${maxBytes} bytes`);
  if (exitCode === null) throw new GateError("PREDICTIONS_UNREADABLE", `git ${args[0]} did not end by itself`);
  return { exitCode, output: Buffer.concat(chunks), errors };
}

/** What git said where it should not have said anything. */
export function gitFailed(reference: string, errors: string): GateError {
  const [first = ""] = errors.trim().split("\n");
  return new GateError("FILE_NOT_FOUND", `${reference}: git failed: ${first.slice(0, 200) || "without a word"}`, {
    hint: "Run the gate inside a checkout: actions/checkout makes one",
  });
}

function gitEnvironment(env: GitPlace["env"]): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !MISLEADING.includes(name.toUpperCase()));
  // Never a question, and never a lock that another step's git would trip over; messages in English.
  const own = { GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C", LANGUAGE: "" };
  return { ...Object.fromEntries(kept), ...own };
}
