import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The oldest supported release and the current one of every supported major. */
export const NODE_VERSIONS = ["20.19.0", "22", "24"] as const;

/**
 * Path of a node of this version; installed once into the user's cache as the bare npm package, which needs no install
 * script. Undefined, with the reason on standard error, where it cannot be had.
 */
export function nodeOfVersion(version: string): string | undefined {
  const platform = { linux: "linux", darwin: "darwin" }[process.platform as string];
  const name = `node-${platform ?? "unknown"}-${process.arch}`;
  const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  const prefix = join(cache, "model-gate", "node", version);
  const binary = join(prefix, "node_modules", name, "bin", "node");
  if (existsSync(binary)) return binary;
  try {
    execFileSync("npm", ["install", "--prefix", prefix, "--no-save", "--loglevel=error", `${name}@${version}`], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    return existsSync(binary) ? binary : undefined;
  } catch (error) {
    process.stderr.write(`${name}@${version} cannot be installed: ${String(error)}\n`);
    return undefined;
  }
}
