import { join } from "node:path";

import { cachedProgram, cacheFolder, goProgram, type Program } from "../act/cached-program.ts";

/** Finds mistakes in workflows, https://github.com/rhysd/actionlint. */
export const setUpActionlint = (): Program => goProgram("github.com/rhysd/actionlint/cmd/actionlint", "v1.7.12");

/** Finds what is unsafe in workflows and actions, https://github.com/zizmorcore/zizmor; it lives in a Python venv. */
export function setUpZizmor(): Program {
  const version = "1.32.0";
  const folder = cacheFolder("zizmor", version);
  return cachedProgram(join(folder, "bin", "zizmor"), [
    ["python3", "-m", "venv", folder],
    [join(folder, "bin", "pip"), "install", "--quiet", "--disable-pip-version-check", `zizmor==${version}`],
  ]);
}
