import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";

/** A program that tests need, or why this machine has none. */
export type Program = { readonly path: string } | { readonly missing: string };

/** The folder that outlives the tests, for what is set up once. */
export function cacheFolder(...names: readonly string[]): string {
  return join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "model-gate", ...names);
}

/** A program of the cache. The commands that make it run once; where they fail the reason is said, and kept to skip with. */
export function cachedProgram(path: string, commands: readonly (readonly string[])[], env = process.env): Program {
  if (existsSync(path)) return { path };
  try {
    for (const [command = "", ...args] of commands) {
      execFileSync(command, args, { env, stdio: ["ignore", "ignore", "pipe"], timeout: 600_000 });
    }
    return existsSync(path) ? { path } : { missing: `${path} was not made` };
  } catch (error) {
    const stderr =
      error instanceof Error && "stderr" in error ? ((error.stderr as Buffer | null)?.toString() ?? "").trim() : "";
    const missing = `${basename(path)} cannot be set up: ${stderr.split("\n").at(-1) || String(error)}`;
    process.stderr.write(`${missing}\n`);
    return { missing };
  }
}

/** A program made from a Go module. */
export function goProgram(module: string, version: string): Program {
  const name = basename(module);
  const folder = cacheFolder(name, version);
  return cachedProgram(join(folder, name), [["go", "install", `${module}@${version}`]], {
    ...process.env,
    GOBIN: folder,
  });
}
