import { execFileSync } from "node:child_process";

import { expect, test } from "vitest";

import { temporaryFolder } from "../temporary-folder.ts";
import { committed } from "./repository.ts";
import { evidenceIn, jointFiles, run } from "./run.ts";

/*
 * A change that asks to be let in lowers its own gate: what decides must be the base branch's all the same.
 */

const STRICT = "version: 1\ncandidate: c.csv\nbaseline: b.csv\nmin_improvement: 0.3\n";
const WEAK = STRICT.replace("0.3", "0");
/** F1 rises, by less than 0.3. */
const FILES = jointFiles([300, 10, 20, 20, 20, 60, 10, 300]);

function git(folder: { readonly path: string }, ...args: readonly string[]): string {
  const name = ["-c", "user.name=t", "-c", "user.email=t@t"];
  return execFileSync("git", [...name, ...args], { cwd: folder.path, encoding: "utf8", stdio: "pipe" }).trim();
}

/** A clone in which a change is checked out, as CIs leave it: no branch of its own, the base under `origin`. */
function changed() {
  const folder = temporaryFolder();
  folder.write("model-gate.yml", STRICT);
  folder.write("b.csv", FILES.baseline);
  folder.write("c.csv", FILES.candidate);
  committed(folder);
  git(folder, "update-ref", "refs/remotes/origin/main", "HEAD");
  folder.write("model-gate.yml", WEAK);
  committed(folder, "mine");
  git(folder, "checkout", "-q", "--detach");
  return folder;
}

const SHA = "1".repeat(40);
const PROPOSALS: readonly (readonly [name: string, env: Readonly<Record<string, string>>])[] = [
  ["Jenkins", { JENKINS_URL: "x", GIT_COMMIT: SHA, BRANCH_NAME: "PR-7", CHANGE_ID: "7", CHANGE_TARGET: "main" }],
  [
    "Azure Pipelines",
    { TF_BUILD: "True", BUILD_REASON: "PullRequest", SYSTEM_PULLREQUEST_TARGETBRANCH: "refs/heads/main" },
  ],
  ["Bitbucket", { BITBUCKET_BUILD_NUMBER: "1", BITBUCKET_PR_ID: "7", BITBUCKET_PR_DESTINATION_BRANCH: "main" }],
  ["CircleCI", { CIRCLECI: "true", CIRCLE_BRANCH: "topic", MODEL_GATE_BASE_REF: "main" }],
  ["Buildkite", { BUILDKITE: "true", BUILDKITE_PULL_REQUEST: "7", BUILDKITE_PULL_REQUEST_BASE_BRANCH: "main" }],
  ["GitLab", { GITLAB_CI: "true", CI_MERGE_REQUEST_IID: "7", CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main" }],
  ["any other", { CI: "true", MODEL_GATE_BASE_REF: "main" }],
];

test.for(PROPOSALS)(
  "%s: the base branch's rules decide, and not those of a branch that was left in the clone",
  async ([, env]) => {
    using folder = changed();
    // `main` of this clone is what the change made of it.
    const { exitCode, err } = await run(folder, ["gate"], env);
    expect(err).toContain("model-gate.yml differs from the base");
    expect(exitCode).toBe(1);
    expect(evidenceIn(folder)?.policy.rules[0]?.min_absolute_change).toBe(0.3);
  },
);

test("the same on a branch of one's own is one's own word", async () => {
  using folder = changed();
  expect((await run(folder, ["gate"], { CIRCLECI: "true", CIRCLE_BRANCH: "main" })).exitCode).toBe(0);
});

test("a proposal whose base nobody tells is not judged by its own word", async () => {
  using folder = changed();
  const env = { CIRCLECI: "true", CIRCLE_BRANCH: "topic", CIRCLE_PULL_REQUEST: "https://github.com/octo/demo/pull/7" };
  const { exitCode, out } = await run(folder, ["gate"], env);
  expect(exitCode).toBe(3);
  expect(out).toContain("BASE_CONFIG_UNREADABLE");
  expect(out).toContain("MODEL_GATE_BASE_REF");
});
