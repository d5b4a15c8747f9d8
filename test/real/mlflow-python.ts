import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { cachedProgram, cacheFolder, type Program } from "../act/cached-program.ts";

export type Major = 2 | 3;

/** The Python of an environment that holds MLflow 3.17.2 or 2.22.5 with all versions pinned; made once. */
export function mlflowPython(major: Major): Program {
  const pins = join(import.meta.dirname, `mlflow-${major}.txt`);
  const sum = execFileSync("cksum", { input: readFileSync(pins), encoding: "utf8" }).split(" ")[0] ?? "";
  const folder = cacheFolder("mlflow", `${major}-${sum}`);
  const python = join(folder, "bin", "python");
  const ready = join(folder, "ready");
  const made = cachedProgram(ready, [
    [process.env["PYTHON"] ?? "python3", "-m", "venv", folder],
    [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", pins],
    ["touch", ready],
  ]);
  return "missing" in made ? made : { path: python };
}
