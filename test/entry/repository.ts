import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

type Folder = ReturnType<typeof import("../temporary-folder.ts").temporaryFolder>;

/** Makes the folder a repository whose `main` holds what it holds now; returns the commit. */
export function committed(folder: Folder, message = "base"): string {
  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t", "-c", "commit.gpgsign=false", ...args], {
      cwd: folder.path,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "--allow-empty", "-m", message);
  return git("rev-parse", "HEAD");
}

/** The environment of a pull request on GitHub whose base is this commit. */
export function pullRequest(
  folder: Folder,
  baseSha: string,
  more: { readonly event?: string; readonly headSha?: string; readonly headRepository?: string } = {},
): Record<string, string> {
  const event = join(folder.path, ".event.json");
  const head = { sha: more.headSha ?? "b".repeat(40), repo: { full_name: more.headRepository ?? "octo/demo" } };
  const payload = {
    number: 7,
    pull_request: { number: 7, head, base: { sha: baseSha, ref: "main", repo: { full_name: "octo/demo" } } },
    repository: { full_name: "octo/demo", default_branch: "main" },
  };
  writeFileSync(event, JSON.stringify(payload));
  return {
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: more.event ?? "pull_request",
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: "octo/demo",
    GITHUB_SHA: "c".repeat(40),
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_RUN_ID: "1",
  };
}

/** The environment of a run on GitHub after another run, that of a pull request unless told otherwise. */
export function workflowRun(
  folder: Folder,
  more: {
    readonly event?: string;
    readonly headSha?: string;
    readonly headBranch?: string;
    readonly headRepository?: string;
  } = {},
): Record<string, string> {
  const event = join(folder.path, ".event.json");
  const payload = {
    workflow_run: {
      event: more.event ?? "pull_request",
      head_sha: more.headSha ?? "b".repeat(40),
      head_branch: more.headBranch ?? "topic",
      head_repository: { full_name: more.headRepository ?? "stranger/demo" },
      // Always so for forks.
      pull_requests: [],
    },
    repository: { full_name: "octo/demo", default_branch: "main" },
  };
  writeFileSync(event, JSON.stringify(payload));
  return {
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: "workflow_run",
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: "octo/demo",
    GITHUB_SHA: "c".repeat(40),
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_RUN_ID: "1",
  };
}
