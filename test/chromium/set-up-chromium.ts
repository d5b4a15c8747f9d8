import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

import { cachedProgram, cacheFolder, type Program } from "../act/cached-program.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The machine's own Chromium, or `CHROMIUM`; else the one that Playwright downloads, once, into the user's cache. */
export function setUpChromium(): Program {
  const found = [process.env["CHROMIUM"] ?? "", ...NAMES.flatMap(onPath)].find(isExecutable);
  if (found !== undefined) return { path: found };
  const folder = cacheFolder("chromium");
  const cli = join(import.meta.dirname, "..", "..", "node_modules", "playwright-core", "cli.js");
  const link = join(folder, "chromium");
  const script = `"${process.execPath}" "${cli}" install --no-shell chromium >&2 || { echo "no ${NAMES.join(", ")} on PATH, and none could be downloaded" >&2; exit 1; }
ln -sf "$(ls -d "$PLAYWRIGHT_BROWSERS_PATH"/chromium-*/chrome-*/chrome | head -n 1)" "${link}"`;
  const env = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: folder };
  return cachedProgram(link, [["bash", "-c", script]], env);
}

function onPath(name: string): readonly string[] {
  return (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return path !== "";
  } catch {
    return false;
  }
}
