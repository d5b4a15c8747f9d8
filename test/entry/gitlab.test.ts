import { describe, expect, test } from "vitest";

import { fakeGitLab, GITLAB_FAULTS, TOKEN } from "../fakes/gitlab.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { evidenceIn, jointFiles, run } from "./run.ts";

/*
 * A merge request's job as GitLab starts it, with a token and without.
 */

const HEAD = "a".repeat(40);
const BASE = "b".repeat(40);
const FILES = jointFiles([300, 10, 20, 20, 20, 60, 10, 300]);
const CONFIG = "version: 1\nmodel: m\ncandidate: c.csv\nbaseline: b.csv\nmin_improvement: 0.3\n";

function mergeRequest(api: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    GITLAB_CI: "true",
    CI_API_V4_URL: api,
    CI_SERVER_URL: "https://gitlab.test",
    CI_PROJECT_PATH: "group/demo",
    CI_PROJECT_ID: "42",
    CI_MERGE_REQUEST_PROJECT_ID: "42",
    CI_MERGE_REQUEST_PROJECT_PATH: "group/demo",
    CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: "group/demo",
    CI_PIPELINE_ID: "9",
    CI_PIPELINE_SOURCE: "merge_request_event",
    CI_COMMIT_SHA: HEAD,
    CI_MERGE_REQUEST_IID: "7",
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main",
    CI_MERGE_REQUEST_DIFF_BASE_SHA: BASE,
    CI_JOB_URL: "https://gitlab.test/group/demo/-/jobs/5",
    CI_JOB_NAME: "gate",
    CI_JOB_TOKEN: "glcbt-a-token-of-the-job",
    GITLAB_TOKEN: TOKEN,
    ...more,
  };
}

/** A checkout without any history, whose own config asks for less than the base's. */
function checkout() {
  const folder = temporaryFolder();
  folder.write("model-gate.yml", CONFIG.replace("0.3", "0"));
  folder.write("b.csv", FILES.baseline);
  folder.write("c.csv", FILES.candidate);
  return folder;
}

const base = { files: { [BASE]: { "model-gate.yml": CONFIG, "b.csv": FILES.baseline } } };

describe("a merge request", () => {
  test("is judged by the base's config, which GitLab is asked for, and told so in one note and a status", async () => {
    await using gitlab = await fakeGitLab(base);
    using folder = checkout();
    const env = mergeRequest(gitlab.url);
    const first = await run(folder, ["gate", "--status", "model quality"], env);
    expect(first.exitCode, first.err).toBe(1);
    expect(evidenceIn(folder)?.policy.rules[0]?.min_absolute_change).toBe(0.3);
    expect(evidenceIn(folder)?.context).toMatchObject({ repository: "group/demo", event: "merge_request_event" });
    expect(gitlab.state.notes).toHaveLength(1);
    expect(gitlab.state.notes[0]?.body).toMatch(/^<!-- model-gate:comment v1 key=/);
    expect(gitlab.state.notes[0]?.body).toContain("model-gate.yml differs from the base");
    expect(gitlab.state.statuses).toMatchObject([
      { sha: HEAD, name: "model quality", state: "failed", pipeline_id: 9 },
    ]);
    await run(folder, ["gate", "--status", "model quality"], env);
    expect(gitlab.state.notes).toHaveLength(1);
    expect(`${first.out}${first.err}`).not.toContain(TOKEN);
  });

  test("nothing in the note is an order to GitLab", async () => {
    await using gitlab = await fakeGitLab(base);
    using folder = checkout();
    await run(folder, ["gate", "--model", "/merge\n/approve"], mergeRequest(gitlab.url));
    // https://docs.gitlab.com/user/project/quick_actions/
    expect(gitlab.state.notes[0]?.body).not.toMatch(/^\s*\//m);
  });

  test.for([
    ["403", "POST note", GITLAB_FAULTS.forbidden, 1],
    ["500", "POST note", GITLAB_FAULTS.broken(500), 9],
    ["a wait of an hour", "*", GITLAB_FAULTS.tooMany("3600"), 99],
  ] as const)(
    "when the note is answered with %s that is a warning, and the verdict stands",
    async ([, route, fault, times]) => {
      await using gitlab = await fakeGitLab();
      using folder = checkout();
      gitlab.fail(route, fault, times);
      // On a push nothing has to be read at a base.
      const env = mergeRequest(gitlab.url, { CI_PIPELINE_SOURCE: "push", CI_MERGE_REQUEST_IID: "" });
      gitlab.state.mergeRequests.push({ iid: 7, sha: HEAD });
      const { exitCode, err } = await run(folder, ["gate"], env);
      expect(err).toContain("warning: The comment was not written");
      expect(exitCode).toBe(0);
      expect(gitlab.state.notes).toEqual([]);
    },
  );

  test("without a token there is no note, and it says what is missing", async () => {
    await using gitlab = await fakeGitLab(base);
    using folder = checkout();
    const env = mergeRequest(gitlab.url, { GITLAB_TOKEN: "" });
    const { exitCode, out, err } = await run(folder, ["gate", "--model", "m"], env);
    expect(err).toContain("GITLAB_TOKEN is not set");
    expect(err).toContain("CI_JOB_TOKEN may not write notes");
    expect(gitlab.calls).toEqual([]);
    // Nor is there a history to read the base's config from: the head's own is never taken instead.
    expect([exitCode, out.includes("BASE_CONFIG_UNREADABLE")]).toEqual([3, true]);
    expect((await run(folder, ["gate", "--model", "m", "--comment", "off"], env)).err).not.toContain(
      "GITLAB_TOKEN is not set",
    );
  });

  test("with the token of the job it says that that is the wrong one", async () => {
    const job = "glcbt-a-token-of-the-job";
    const tokens = { [job]: { username: "x", scopes: ["api"], role: 30, isOfJob: true } } as const;
    await using gitlab = await fakeGitLab({ ...base, tokens });
    using folder = checkout();
    const env = mergeRequest(gitlab.url, { GITLAB_TOKEN: job });
    const { exitCode, out, err } = await run(folder, ["gate", "--model", "m"], env);
    expect(exitCode).toBe(3);
    expect(err).toContain("GITLAB_TOKEN holds CI_JOB_TOKEN, which may not do this");
    expect(`${out}${err}`).not.toContain(job);
  });

  test("of a fork is told in the project that it asks to be let into", async () => {
    await using gitlab = await fakeGitLab(base);
    using folder = checkout();
    const env = mergeRequest(gitlab.url, {
      CI_PROJECT_PATH: "mallory/demo",
      CI_PROJECT_ID: "77",
      CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: "mallory/demo",
    });
    await run(folder, ["gate"], env);
    expect(gitlab.state.notes).toHaveLength(1);
    expect(gitlab.requests.every(({ url }) => !url.pathname.includes("/77"))).toBe(true);
  });
});
