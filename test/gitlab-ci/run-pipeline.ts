import { spawn, spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, relative } from "node:path";

import { type Program, cachedProgram, cacheFolder } from "../act/cached-program.ts";

/** A runner of GitLab pipelines on this machine, https://github.com/firecow/gitlab-ci-local. */
export function setUpPipelines(): Program {
  const folder = cacheFolder("gitlab-ci-local", "4.75.1");
  const install = [
    "npm",
    "install",
    "--prefix",
    folder,
    "--no-save",
    "--no-audit",
    "--no-fund",
    "gitlab-ci-local@4.75.1",
  ];
  return cachedProgram(join(folder, "node_modules", ".bin", "gitlab-ci-local"), [install]);
}

/** It copies with rsync, which not every machine has: this does what is asked of that, with tar. */
const RSYNC = `#!/bin/sh
set -e
relative=
while [ $# -gt 0 ]; do
  case $1 in
    --exclude) shift ;;
    --*) ;;
    -*R*) relative=1 ;;
    -*) ;;
    *) break ;;
  esac
  shift
done
source=$1
for target; do :; done
mkdir -p "$target"
if [ -z "$relative" ]; then
  tar -C "$source" -cf - . | tar -xf - -C "$target"
else
  while [ $# -gt 1 ]; do
    tar -cf - "$1" | tar -xf - -C "$target"
    shift
  done
fi
`;

export interface PipelineRun {
  readonly exitCode: number;
  /** Job to PASS, WARN or FAIL; one that was not started is missing. */
  readonly jobs: Readonly<Record<string, string>>;
  readonly log: string;
}

/** Runs `.gitlab-ci.yml` of a repository, each job by the shell of this machine; `home` is a folder for its own files. */
export async function runPipeline(
  program: string,
  repository: string,
  home: string,
  variables: Readonly<Record<string, string>>,
): Promise<PipelineRun> {
  const paths = [dirname(process.execPath)];
  if (spawnSync("rsync", ["--version"]).error !== undefined) {
    writeFileSync(join(home, "rsync"), RSYNC);
    chmodSync(join(home, "rsync"), 0o755);
    paths.push(home);
  }
  const given = { GITLAB_CI: "true", CI_DEFAULT_BRANCH: "main", ...variables };
  const child = spawn(
    process.execPath,
    [
      program,
      "--force-shell-executor",
      // From the repository on; an absolute path is not understood everywhere.
      `--state-dir=${relative(repository, join(home, "state"))}`,
      `--ignore-predefined-vars=${Object.keys(given).join(",")}`,
      ...Object.entries(given).map(([name, value]) => `--variable=${name}=${value}`),
    ],
    {
      cwd: repository,
      env: { PATH: [...paths, process.env["PATH"] ?? ""].join(delimiter), HOME: home },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own: what its jobs leave behind is ended with it.
      detached: true,
    },
  );
  const late = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, "SIGKILL"), 40_000);
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => void (log += text));
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve(code ?? -1));
  });
  clearTimeout(late);
  const told = log.matchAll(/^ (PASS|WARN|FAIL) +(\S+)/gm);
  return { exitCode, jobs: Object.fromEntries([...told].map(([, result = "", job = ""]) => [job, result])), log };
}
