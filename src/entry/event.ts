import { readFileSync } from "node:fs";

/** The event of this run, as the runner wrote it; an unreadable one is none. */
export function eventPayload(path: string | undefined): unknown {
  if (path === undefined || path === "") return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
