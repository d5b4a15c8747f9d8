import { describe, expect, test } from "vitest";

import { detect } from "../../src/forges/detect.ts";
import type { Surroundings } from "../../src/forges/port.ts";

const HEAD = "1".repeat(40);
const BASE = "2".repeat(40);
/** What GITHUB_SHA says: a merge commit, or the tip of a branch. */
const RUNNER_SHA = "3".repeat(40);

const GITHUB = {
  GITHUB_ACTIONS: "true",
  GITHUB_REPOSITORY: "octo/demo",
  GITHUB_SHA: RUNNER_SHA,
  GITHUB_REF: "refs/heads/main",
  GITHUB_RUN_ID: "99",
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_API_URL: "https://api.github.com",
  GITHUB_WORKFLOW: "ci",
  GITHUB_JOB: "gate",
};

const REPOSITORY = { full_name: "octo/demo", default_branch: "main" };

function pullRequest(headRepository: string | null): object {
  return {
    number: 7,
    pull_request: {
      number: 7,
      head: { sha: HEAD, ref: "topic", repo: headRepository === null ? null : { full_name: headRepository } },
      base: { sha: BASE, ref: "main", repo: { full_name: "octo/demo" } },
    },
    repository: REPOSITORY,
  };
}

function workflowRun(event: string, headRepository: string): object {
  return {
    workflow_run: {
      event,
      head_sha: HEAD,
      head_branch: "topic",
      head_repository: { full_name: headRepository },
      pull_requests: [],
    },
    repository: REPOSITORY,
  };
}

const context = (commit: string, event: string): Surroundings["context"] => ({
  repository: "octo/demo",
  commit,
  ref: "refs/heads/main",
  event,
  run_url: "https://github.com/octo/demo/actions/runs/99",
});

const everywhere = {
  vendor: "github",
  defaultBranch: "main",
  apiUrl: "https://api.github.com",
  serverUrl: "https://github.com",
  workflow: "ci",
  job: "gate",
} as const;

const here = { ...everywhere, headRepository: "octo/demo", isFork: false } as const;

const inside = { ...here, pullRequest: 7, headSha: HEAD, baseRef: "main", baseSha: BASE, isProposal: true } as const;

const CASES: readonly (readonly [name: string, event: string, payload: unknown, expected: object])[] = [
  [
    "push",
    "push",
    { after: RUNNER_SHA, repository: REPOSITORY },
    { ...here, context: context(RUNNER_SHA, "push"), headSha: RUNNER_SHA, isProposal: false },
  ],
  [
    "a pull request of this repository",
    "pull_request",
    pullRequest("Octo/Demo"),
    { ...inside, headRepository: "Octo/Demo", context: context(HEAD, "pull_request") },
  ],
  [
    "a pull request from a fork",
    "pull_request",
    pullRequest("mallory/demo"),
    { ...inside, headRepository: "mallory/demo", isFork: true, context: context(HEAD, "pull_request") },
  ],
  [
    "a pull request from a fork that is gone",
    "pull_request",
    pullRequest(null),
    { ...inside, headRepository: undefined, isFork: true, context: context(HEAD, "pull_request") },
  ],
  [
    "pull_request_target",
    "pull_request_target",
    pullRequest("mallory/demo"),
    { ...inside, headRepository: "mallory/demo", isFork: true, context: context(HEAD, "pull_request_target") },
  ],
  [
    "merge_group",
    "merge_group",
    { merge_group: { head_sha: HEAD, base_sha: BASE, base_ref: "refs/heads/main" }, repository: REPOSITORY },
    {
      ...here,
      headSha: HEAD,
      baseRef: "main",
      baseSha: BASE,
      isProposal: true,
      context: context(HEAD, "merge_group"),
    },
  ],
  [
    "workflow_dispatch",
    "workflow_dispatch",
    { inputs: {}, repository: REPOSITORY },
    { ...here, context: context(RUNNER_SHA, "workflow_dispatch"), headSha: RUNNER_SHA, isProposal: false },
  ],
  [
    "schedule",
    "schedule",
    { schedule: "0 3 * * *", repository: REPOSITORY },
    { ...here, context: context(RUNNER_SHA, "schedule"), headSha: RUNNER_SHA, isProposal: false },
  ],
  [
    "workflow_run after a push",
    "workflow_run",
    workflowRun("push", "octo/demo"),
    {
      ...here,
      headSha: HEAD,
      headBranch: "topic",
      triggeredBy: "push",
      isProposal: false,
      context: context(HEAD, "workflow_run"),
    },
  ],
  [
    "workflow_run after a fork's pull request",
    "workflow_run",
    workflowRun("pull_request", "mallory/demo"),
    {
      ...everywhere,
      headRepository: "mallory/demo",
      isFork: true,
      headSha: HEAD,
      headBranch: "topic",
      triggeredBy: "pull_request",
      isProposal: true,
      context: context(HEAD, "workflow_run"),
    },
  ],
  [
    "a comment on a pull request",
    "issue_comment",
    { issue: { number: 7, pull_request: { url: "x" } }, repository: REPOSITORY },
    {
      ...here,
      pullRequest: 7,
      headSha: RUNNER_SHA,
      isProposal: true,
      context: context(RUNNER_SHA, "issue_comment"),
    },
  ],
  [
    "a comment on an issue",
    "issue_comment",
    { issue: { number: 8 }, repository: REPOSITORY },
    { ...here, headSha: RUNNER_SHA, isProposal: false, context: context(RUNNER_SHA, "issue_comment") },
  ],
];

describe("GitHub Actions", () => {
  test.for(CASES)("%s", ([, event, payload, expected]) => {
    expect(detect({ ...GITHUB, GITHUB_EVENT_NAME: event }, payload)).toEqual(expected);
  });

  test.for([undefined, null, [], "text", { pull_request: null }, { pull_request: { head: 1, base: [] } }])(
    "a payload that is not one: %j",
    (payload) => {
      const env = { ...GITHUB, GITHUB_EVENT_NAME: "pull_request", GITHUB_BASE_REF: "main" };
      const { isProposal, headSha, baseSha } = detect(env, payload);
      expect([isProposal, headSha, baseSha]).toEqual([true, RUNNER_SHA, undefined]);
    },
  );

  test("without the payload the base branch is known from the environment", () => {
    const env = { ...GITHUB, GITHUB_EVENT_NAME: "pull_request", GITHUB_BASE_REF: "release" };
    expect(detect(env).baseRef).toBe("release");
  });
});

test.for([
  ["octo/demo/.github/workflows/model.yml@refs/heads/main", ".github/workflows/model.yml"],
  ["Octo/Demo/.github/workflows/model.yml@refs/pull/7/merge", ".github/workflows/model.yml"],
  // A workflow that a rule of the organisation asks for.
  ["octo/rules/.github/workflows/model.yml@refs/heads/main", undefined],
  ["nonsense", undefined],
] as const)("the workflow's own file is known by %s", ([ref, file]) => {
  expect(detect({ ...GITHUB, GITHUB_EVENT_NAME: "push", GITHUB_WORKFLOW_REF: ref }, {}).workflowFile).toBe(file);
});

describe("Gitea and Forgejo", () => {
  const gitea = {
    ...GITHUB,
    GITEA_ACTIONS: "true",
    GITHUB_SERVER_URL: "https://git.test/",
    GITHUB_API_URL: "https://git.test/api/v1",
    GITHUB_WORKFLOW: "",
  };

  test("addresses lose the slash at their end, and what is empty is absent", () => {
    const { vendor, serverUrl, apiUrl, context, ...rest } = detect({ ...gitea, GITHUB_EVENT_NAME: "push" }, {});
    expect([vendor, serverUrl, apiUrl]).toEqual(["gitea", "https://git.test", "https://git.test/api/v1"]);
    expect(context.run_url).toBe("https://git.test/octo/demo/actions/runs/99");
    expect(rest).not.toHaveProperty("workflow");
  });

  test.for(["pull_request_sync", "workflow_call"])("a pull request under the name %s", (event) => {
    const found = detect({ ...gitea, GITHUB_EVENT_NAME: event }, pullRequest("octo/demo"));
    expect(found).toMatchObject({ isProposal: true, headSha: HEAD, baseSha: BASE });
  });

  test("Forgejo says so itself", () => {
    expect(detect({ ...gitea, FORGEJO_ACTIONS: "true" }).vendor).toBe("forgejo");
  });
});

describe("GitLab", () => {
  const env = {
    GITLAB_CI: "true",
    CI_PROJECT_PATH: "group/demo",
    CI_COMMIT_SHA: RUNNER_SHA,
    CI_COMMIT_REF_NAME: "topic",
    CI_JOB_URL: "https://gitlab.test/group/demo/-/jobs/5",
    CI_API_V4_URL: "https://gitlab.test/api/v4",
    CI_SERVER_URL: "https://gitlab.test",
    CI_DEFAULT_BRANCH: "main",
    CI_JOB_NAME: "gate",
  };
  const mergeRequest = {
    ...env,
    CI_PIPELINE_SOURCE: "merge_request_event",
    CI_MERGE_REQUEST_ID: "123456",
    CI_MERGE_REQUEST_IID: "7",
    CI_MERGE_REQUEST_PROJECT_PATH: "group/demo",
    CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: "group/demo",
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main",
    CI_MERGE_REQUEST_DIFF_BASE_SHA: BASE,
  };

  test("a merge request", () => {
    expect(detect(mergeRequest)).toEqual({
      context: {
        repository: "group/demo",
        commit: RUNNER_SHA,
        ref: "topic",
        event: "merge_request_event",
        run_url: "https://gitlab.test/group/demo/-/jobs/5",
      },
      isProposal: true,
      vendor: "gitlab",
      pullRequest: 7,
      headSha: RUNNER_SHA,
      headRepository: "group/demo",
      isFork: false,
      baseRef: "main",
      baseSha: BASE,
      defaultBranch: "main",
      apiUrl: "https://gitlab.test/api/v4",
      serverUrl: "https://gitlab.test",
      job: "gate",
    });
  });

  test("in a pipeline for merged results the head is the branch's own commit", () => {
    const found = detect({
      ...mergeRequest,
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: HEAD,
      CI_MERGE_REQUEST_TARGET_BRANCH_SHA: RUNNER_SHA,
    });
    expect([found.headSha, found.context.commit, found.baseSha]).toEqual([HEAD, HEAD, RUNNER_SHA]);
  });

  test("a merge request from a fork", () => {
    const found = detect({ ...mergeRequest, CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: "mallory/demo" });
    expect([found.isFork, found.headRepository]).toEqual([true, "mallory/demo"]);
  });

  test("a push, with the variables of merge requests empty", () => {
    const found = detect({ ...env, CI_PIPELINE_SOURCE: "push", CI_MERGE_REQUEST_IID: "" });
    expect(found).toMatchObject({ isProposal: false, isFork: false, headSha: RUNNER_SHA });
    expect(found).not.toHaveProperty("pullRequest");
  });

  test("a merge request's pipeline that runs in the fork is about the project that it asks to be let into", () => {
    const found = detect({
      ...mergeRequest,
      CI_PROJECT_PATH: "mallory/demo",
      CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: "mallory/demo",
    });
    expect([found.isFork, found.headRepository, found.context.repository]).toEqual([
      true,
      "mallory/demo",
      "group/demo",
    ]);
  });

  test.for(["parent_pipeline", "api", "web", "trigger"])("a merge request under the source %s", (source) => {
    expect(detect({ ...mergeRequest, CI_PIPELINE_SOURCE: source })).toMatchObject({ isProposal: true, pullRequest: 7 });
  });

  test("the branch pipeline of a branch with an open merge request, whose base nobody tells", () => {
    const push = { ...env, CI_PIPELINE_SOURCE: "push", CI_COMMIT_BRANCH: "topic" };
    const found = detect({ ...push, CI_OPEN_MERGE_REQUESTS: "group/demo!7" });
    expect(found).toMatchObject({ isProposal: true, pullRequest: 7 });
    expect(found).not.toHaveProperty("baseRef");
    expect(detect({ ...push, CI_OPEN_MERGE_REQUESTS: "group/demo!7,group/demo!8" })).not.toHaveProperty("pullRequest");
    expect(detect({ ...push, CI_OPEN_MERGE_REQUESTS: "other/demo!7" })).not.toHaveProperty("pullRequest");
    const named = detect({ ...push, CI_OPEN_MERGE_REQUESTS: "group/demo!7", MODEL_GATE_BASE_REF: "main" });
    expect(named.baseRef).toBe("main");
  });

  test("the default branch is no proposal, also where it is to be merged into another one", () => {
    const main = {
      ...env,
      CI_PIPELINE_SOURCE: "push",
      CI_COMMIT_BRANCH: "main",
      CI_OPEN_MERGE_REQUESTS: "group/demo!9",
    };
    expect(detect(main).isProposal).toBe(false);
  });

  test("a pull request of GitHub that GitLab builds", () => {
    expect(detect({ ...env, CI_PIPELINE_SOURCE: "external_pull_request_event" }).isProposal).toBe(true);
  });
});

test("nothing", () => {
  expect(detect({ CI: "true" })).toEqual({
    context: { repository: null, commit: null, ref: null, event: null, run_url: null },
    isProposal: false,
    vendor: "other",
  });
});

describe("who started it", () => {
  test.for([
    [{ GITHUB_ACTIONS: "true", GITHUB_ACTOR: "octo" }, "octo"],
    [{ GITHUB_ACTIONS: "true", GITHUB_ACTOR: "octo", GITHUB_TRIGGERING_ACTOR: "ann" }, "ann"],
    [{ GITLAB_CI: "true", GITLAB_USER_LOGIN: "ann" }, "ann"],
    [{ USER: "ann", LOGNAME: "other" }, "ann"],
    [{ BUILDKITE_BUILD_CREATOR: "ann", USER: "root" }, "ann"],
    [{ USER: "" }, undefined],
    [{}, undefined],
  ] as const)("%j: %s", ([env, actor]) => {
    expect(detect(env).actor).toBe(actor);
  });
});
