import { describe, expect, test } from "vitest";

import { detect, type Environment } from "../../src/forges/detect.ts";

/*
 * What each CI's variables say, by its documentation; none of these servers runs here.
 */

const HEAD = "1".repeat(40);
const BASE = "2".repeat(40);
/** A commit that a CI made of head and base. */
const MERGE = "3".repeat(40);

const JENKINS = {
  JENKINS_URL: "https://ci.test/",
  BUILD_URL: "https://ci.test/job/demo/5/",
  JOB_NAME: "demo/main",
  GIT_URL: "https://user:secret@git.test/octo/demo.git",
  GIT_COMMIT: HEAD,
  BRANCH_NAME: "main",
};
const AZURE = {
  TF_BUILD: "True",
  BUILD_BUILDID: "5",
  BUILD_REASON: "IndividualCI",
  BUILD_SOURCEBRANCH: "refs/heads/main",
  BUILD_SOURCEVERSION: HEAD,
  BUILD_REPOSITORY_NAME: "demo",
  BUILD_REPOSITORY_URI: "https://org@dev.azure.com/org/my%20project/_git/demo",
  BUILD_DEFINITIONNAME: "model",
  SYSTEM_TEAMFOUNDATIONCOLLECTIONURI: "https://dev.azure.com/org/",
  SYSTEM_TEAMPROJECT: "my project",
  SYSTEM_JOBNAME: "gate",
};
const BITBUCKET = {
  BITBUCKET_BUILD_NUMBER: "5",
  BITBUCKET_REPO_FULL_NAME: "octo/demo",
  BITBUCKET_COMMIT: HEAD,
  BITBUCKET_BRANCH: "main",
  BITBUCKET_GIT_HTTP_ORIGIN: "http://bitbucket.org/octo/demo",
};
const CIRCLECI = {
  CIRCLECI: "true",
  CIRCLE_SHA1: HEAD,
  CIRCLE_BRANCH: "main",
  CIRCLE_PROJECT_USERNAME: "octo",
  CIRCLE_PROJECT_REPONAME: "demo",
  CIRCLE_REPOSITORY_URL: "git@github.com:octo/demo.git",
  CIRCLE_BUILD_URL: "https://circleci.com/gh/octo/demo/5",
  CIRCLE_JOB: "gate",
};
const BUILDKITE = {
  BUILDKITE: "true",
  BUILDKITE_COMMIT: HEAD,
  BUILDKITE_BRANCH: "main",
  BUILDKITE_PULL_REQUEST: "false",
  BUILDKITE_PULL_REQUEST_BASE_BRANCH: "",
  BUILDKITE_PULL_REQUEST_REPO: "",
  BUILDKITE_REPO: "git@github.com:octo/demo.git",
  BUILDKITE_BUILD_URL: "https://buildkite.com/octo/demo/builds/5",
  BUILDKITE_JOB_ID: "j",
  BUILDKITE_SOURCE: "webhook",
  BUILDKITE_PIPELINE_SLUG: "demo",
  BUILDKITE_PIPELINE_DEFAULT_BRANCH: "main",
  BUILDKITE_LABEL: "gate",
};

const here = { repository: "octo/demo", commit: HEAD, ref: "main" } as const;
const github = { headSha: HEAD, headRepository: "octo/demo", serverUrl: "https://github.com", job: "gate" } as const;

const CASES: readonly (readonly [name: string, env: Environment, expected: object])[] = [
  [
    "Jenkins, a branch",
    JENKINS,
    {
      vendor: "jenkins",
      context: { ...here, event: null, run_url: "https://ci.test/job/demo/5/" },
      isProposal: false,
      headSha: HEAD,
      headRepository: "octo/demo",
      serverUrl: "https://git.test",
      workflow: "demo",
    },
  ],
  [
    "Jenkins, a pull request, whose commit may be a merge of Jenkins' own",
    {
      ...JENKINS,
      JOB_NAME: "demo/PR-7",
      BRANCH_NAME: "PR-7",
      GIT_COMMIT: MERGE,
      CHANGE_ID: "7",
      CHANGE_TARGET: "main",
      CHANGE_BRANCH: "topic",
      CHANGE_URL: "https://github.com/octo/demo/pull/7",
      CHANGE_FORK: "mallory",
    },
    {
      vendor: "jenkins",
      context: {
        ...here,
        commit: MERGE,
        ref: "PR-7",
        event: "pull_request",
        run_url: "https://ci.test/job/demo/5/",
      },
      isProposal: true,
      pullRequest: 7,
      isFork: true,
      baseRef: "main",
      serverUrl: "https://github.com",
      workflow: "demo",
    },
  ],
  [
    "Azure Pipelines, a push",
    AZURE,
    {
      vendor: "azure",
      context: {
        repository: "org/my project/_git/demo",
        commit: HEAD,
        ref: "refs/heads/main",
        event: "IndividualCI",
        run_url: "https://dev.azure.com/org/my%20project/_build/results?buildId=5",
      },
      isProposal: false,
      headSha: HEAD,
      headRepository: "org/my project/_git/demo",
      serverUrl: "https://dev.azure.com",
      workflow: "model",
      job: "gate",
    },
  ],
  [
    "Azure Pipelines, a pull request of Azure Repos",
    {
      ...AZURE,
      BUILD_REASON: "PullRequest",
      BUILD_SOURCEBRANCH: "refs/pull/7/merge",
      BUILD_SOURCEVERSION: MERGE,
      SYSTEM_PULLREQUEST_PULLREQUESTID: "7",
      SYSTEM_PULLREQUEST_ISFORK: "False",
      SYSTEM_PULLREQUEST_SOURCECOMMITID: HEAD,
      SYSTEM_PULLREQUEST_SOURCEREPOSITORYURI: "https://dev.azure.com/org/my%20project/_git/demo",
      SYSTEM_PULLREQUEST_TARGETBRANCH: "refs/heads/release/1",
    },
    {
      vendor: "azure",
      context: {
        repository: "org/my project/_git/demo",
        commit: HEAD,
        ref: "refs/pull/7/merge",
        event: "pull_request",
        run_url: "https://dev.azure.com/org/my%20project/_build/results?buildId=5",
      },
      isProposal: true,
      pullRequest: 7,
      headSha: HEAD,
      headRepository: "org/my project/_git/demo",
      isFork: false,
      baseRef: "release/1",
      serverUrl: "https://dev.azure.com",
      workflow: "model",
      job: "gate",
    },
  ],
  [
    "Bitbucket, a branch",
    BITBUCKET,
    {
      vendor: "bitbucket",
      context: { ...here, event: null, run_url: "https://bitbucket.org/octo/demo/pipelines/results/5" },
      isProposal: false,
      headSha: HEAD,
      headRepository: "octo/demo",
      serverUrl: "https://bitbucket.org",
    },
  ],
  [
    "Bitbucket, a pull request, its commits told by short hashes",
    {
      ...BITBUCKET,
      BITBUCKET_COMMIT: "111111111111",
      BITBUCKET_BRANCH: "topic",
      BITBUCKET_PR_ID: "7",
      BITBUCKET_PR_DESTINATION_BRANCH: "main",
      BITBUCKET_PR_DESTINATION_COMMIT: "222222222222",
    },
    {
      vendor: "bitbucket",
      context: {
        repository: "octo/demo",
        commit: "111111111111",
        ref: "topic",
        event: "pull_request",
        run_url: "https://bitbucket.org/octo/demo/pipelines/results/5",
      },
      isProposal: true,
      pullRequest: 7,
      baseRef: "main",
      serverUrl: "https://bitbucket.org",
    },
  ],
  [
    "CircleCI, a branch",
    CIRCLECI,
    {
      ...github,
      vendor: "circleci",
      context: { ...here, event: null, run_url: "https://circleci.com/gh/octo/demo/5" },
      isProposal: false,
    },
  ],
  [
    "CircleCI, a pull request, whose base it does not tell",
    { ...CIRCLECI, CIRCLE_BRANCH: "topic", CIRCLE_PULL_REQUEST: "https://github.com/octo/demo/pull/7" },
    {
      ...github,
      vendor: "circleci",
      context: { ...here, ref: "topic", event: "pull_request", run_url: "https://circleci.com/gh/octo/demo/5" },
      isProposal: true,
      pullRequest: 7,
    },
  ],
  [
    "CircleCI, a fork's pull request",
    {
      ...CIRCLECI,
      CIRCLE_BRANCH: "pull/7",
      CIRCLE_PR_NUMBER: "7",
      CIRCLE_PR_USERNAME: "mallory",
      CIRCLE_PR_REPONAME: "demo",
    },
    {
      ...github,
      vendor: "circleci",
      context: { ...here, ref: "pull/7", event: "pull_request", run_url: "https://circleci.com/gh/octo/demo/5" },
      isProposal: true,
      pullRequest: 7,
      headRepository: "mallory/demo",
      isFork: true,
    },
  ],
  [
    "Buildkite, a push",
    BUILDKITE,
    {
      ...github,
      vendor: "buildkite",
      context: { ...here, event: "webhook", run_url: "https://buildkite.com/octo/demo/builds/5#j" },
      isProposal: false,
      defaultBranch: "main",
      workflow: "demo",
    },
  ],
  [
    "Buildkite, a fork's pull request",
    {
      ...BUILDKITE,
      BUILDKITE_BRANCH: "mallory:main",
      BUILDKITE_PULL_REQUEST: "7",
      BUILDKITE_PULL_REQUEST_BASE_BRANCH: "main",
      BUILDKITE_PULL_REQUEST_REPO: "git://github.com/mallory/demo.git",
    },
    {
      ...github,
      vendor: "buildkite",
      context: {
        ...here,
        ref: "mallory:main",
        event: "pull_request",
        run_url: "https://buildkite.com/octo/demo/builds/5#j",
      },
      isProposal: true,
      pullRequest: 7,
      headRepository: "mallory/demo",
      isFork: true,
      baseRef: "main",
      defaultBranch: "main",
      workflow: "demo",
    },
  ],
  [
    "Buildkite, a merge queue",
    {
      ...BUILDKITE,
      BUILDKITE_BRANCH: "gh-readonly-queue/main/pr-7-x",
      BUILDKITE_MERGE_QUEUE_BASE_BRANCH: "main",
      BUILDKITE_MERGE_QUEUE_BASE_COMMIT: BASE,
    },
    {
      vendor: "buildkite",
      context: {
        ...here,
        ref: "gh-readonly-queue/main/pr-7-x",
        event: "pull_request",
        run_url: "https://buildkite.com/octo/demo/builds/5#j",
      },
      isProposal: true,
      headSha: HEAD,
      baseRef: "main",
      baseSha: BASE,
      defaultBranch: "main",
      serverUrl: "https://github.com",
      workflow: "demo",
      job: "gate",
    },
  ],
];

test.for(CASES)("%s", ([, env, expected]) => {
  expect(detect(env)).toEqual(expected);
});

/** One sign is enough: the others may be lost on the way into a container, or be unknown to an older version of the CI. */
const SIGNS: readonly (readonly [Environment, name: string, value: string])[] = [
  [JENKINS, "CHANGE_ID", "7"],
  [JENKINS, "CHANGE_TARGET", "main"],
  [JENKINS, "CHANGE_BRANCH", "topic"],
  [JENKINS, "BRANCH_NAME", "PR-7"],
  [JENKINS, "BRANCH_NAME", "MR-7-merge"],
  [JENKINS, "ghprbPullId", "7"],
  [JENKINS, "gitlabMergeRequestIid", "7"],
  [JENKINS, "GERRIT_CHANGE_NUMBER", "7"],
  [AZURE, "BUILD_REASON", "PullRequest"],
  [AZURE, "BUILD_REASON", "CheckInShelveset"],
  [AZURE, "BUILD_SOURCEBRANCH", "refs/pull/7/merge"],
  [AZURE, "SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/main"],
  [AZURE, "SYSTEM_PULLREQUEST_PULLREQUESTNUMBER", "7"],
  [BITBUCKET, "BITBUCKET_PR_ID", "7"],
  [BITBUCKET, "BITBUCKET_PR_DESTINATION_BRANCH", "main"],
  [CIRCLECI, "CIRCLE_PULL_REQUEST", "https://github.com/octo/demo/pull/7"],
  [CIRCLECI, "CIRCLE_PULL_REQUESTS", "https://github.com/octo/demo/pull/7,https://github.com/octo/demo/pull/8"],
  [CIRCLECI, "CIRCLE_PR_NUMBER", "7"],
  [CIRCLECI, "CIRCLE_PR_USERNAME", "mallory"],
  [CIRCLECI, "CIRCLE_BRANCH", "pull/7"],
  [CIRCLECI, "CIRCLE_BRANCH", "gh-readonly-queue/main/pr-7-x"],
  [BUILDKITE, "BUILDKITE_PULL_REQUEST", "7"],
  [BUILDKITE, "BUILDKITE_PULL_REQUEST_BASE_BRANCH", "main"],
  [BUILDKITE, "BUILDKITE_MERGE_QUEUE_BASE_COMMIT", BASE],
  [BUILDKITE, "BUILDKITE_BRANCH", "gh-readonly-queue/main/pr-7-x"],
  [{ CI: "drone" }, "DRONE_PULL_REQUEST", "7"],
  [{ CI: "woodpecker" }, "CI_COMMIT_PULL_REQUEST", "7"],
  [{ CI: "true" }, "TRAVIS_PULL_REQUEST", "7"],
  [{ CI: "true" }, "CODEBUILD_WEBHOOK_TRIGGER", "pr/7"],
];

test.for(SIGNS)("of %o, %s=%s alone makes a proposal", ([env, name, value]) => {
  const found = detect({ ...env, [name]: value });
  expect([found.isProposal, found.context.event]).toEqual([true, "pull_request"]);
});

test.for([
  { TRAVIS_PULL_REQUEST: "false" },
  { DRONE_PULL_REQUEST: "" },
  { CODEBUILD_WEBHOOK_TRIGGER: "branch/main" },
  // A name that only looks alike.
  { ...JENKINS, BRANCH_NAME: "PR-7-fix" },
] as readonly Environment[])("no proposal: %o", (env) => {
  expect(detect(env).isProposal).toBe(false);
});

describe("MODEL_GATE_BASE_REF", () => {
  const named = (env: Environment, name = "main") => detect({ ...env, MODEL_GATE_BASE_REF: name });

  test.for([["main"], ["refs/heads/main"], ["origin/main"]])("tells the base that a CI does not tell: %s", ([name]) => {
    const found = named({ ...CIRCLECI, CIRCLE_BRANCH: "topic", CIRCLE_PULL_REQUEST: "https://h/o/r/pull/7" }, name);
    expect(found).toMatchObject({ isProposal: true, baseRef: "main", pullRequest: 7 });
  });

  test("makes every other branch a proposal where builds are of pushes only", () => {
    for (const env of [CIRCLECI, JENKINS, BITBUCKET, AZURE, BUILDKITE]) {
      expect(named(env)).toMatchObject({ isProposal: false });
      expect(named(env, "release")).toMatchObject({ isProposal: true, baseRef: "release" });
    }
    expect(named({ ...CIRCLECI, CIRCLE_BRANCH: "topic" })).toMatchObject({
      isProposal: true,
      context: { event: "pull_request" },
    });
    expect(named({ CI: "true" })).toMatchObject({ isProposal: true, baseRef: "main", vendor: "other" });
  });

  test("never speaks against the CI", () => {
    const pull = { ...BUILDKITE, BUILDKITE_PULL_REQUEST: "7", BUILDKITE_PULL_REQUEST_BASE_BRANCH: "main" };
    expect(named(pull, "topic").baseRef).toBe("main");
    const onGitHub = { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "push", GITHUB_REF: "refs/heads/topic" };
    expect(named(onGitHub)).toEqual(detect(onGitHub));
  });

  test.for(["HEAD", "@", "@{-1}", "refs/tags/main", "refs/pull/7/head"])("is a branch, and not %s", (name) => {
    expect(named(CIRCLECI, name)).toEqual(detect(CIRCLECI));
  });
});

test("a secret in the address of a repository is nowhere", () => {
  const told = JSON.stringify(detect(JENKINS));
  expect(told).not.toContain("secret");
  expect(told).not.toContain("user");
});

test.for(["", "/srv/git/demo.git", "nonsense", "https://", "https://h/%E0%A4%A"])(
  "an address that tells no repository: %j",
  (url) => {
    expect(detect({ ...JENKINS, GIT_URL: url }).context.repository).toBeNull();
  },
);
