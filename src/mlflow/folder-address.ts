import { fileURLToPath } from "node:url";

import { GateError } from "../errors.ts";

/** The folder that an address means (`mlruns`, `./mlruns`, `C:\mlruns`, `file:///data/mlruns`); undefined when it means none. */
export function folderOf(uri: string): string | undefined {
  if (/^file:\//i.test(uri)) return pathOf(uri);
  if (/^file:/i.test(uri)) return uri.slice("file:".length);
  const isPath = /^(?:[./~]|[a-z]:[\\/])/i.test(uri) || !uri.includes(":");
  return isPath && uri !== "" ? uri : undefined;
}

function pathOf(uri: string): string {
  try {
    return fileURLToPath(uri);
  } catch (cause) {
    throw new GateError("USAGE", `no folder of this machine: ${uri}`, { hint: "Write file:///path/to/mlruns", cause });
  }
}
