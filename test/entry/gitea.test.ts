import { expect, test } from "vitest";

import { fakeGitea, GITEA_TOKEN } from "../fakes/gitea.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { pullRequest } from "./repository.ts";
import { evidenceIn, jointFiles, run } from "./run.ts";

const BASE = "b".repeat(40);
const FILES = jointFiles([300, 10, 20, 20, 20, 60, 10, 300]);
const CONFIG = "version: 1\nmodel: m\ncandidate: c.csv\nbaseline: b.csv\nmin_improvement: 0.3\nstatus: model quality\n";

test.for(["gitea", "forgejo"] as const)("on %s a pull request is judged by the base, and told", async (vendor) => {
  const files = { [BASE]: { "model-gate.yml": CONFIG, "b.csv": FILES.baseline } };
  await using gitea = await fakeGitea({ files, author: `${vendor}-actions` });
  using folder = temporaryFolder();
  folder.write("model-gate.yml", CONFIG.replace("0.3", "0"));
  folder.write("b.csv", FILES.baseline);
  folder.write("c.csv", FILES.candidate);
  const env = {
    ...pullRequest(folder, BASE, { event: "pull_request_sync" }),
    GITEA_ACTIONS: "true",
    ...(vendor === "forgejo" ? { FORGEJO_ACTIONS: "true" } : {}),
    GITHUB_SERVER_URL: "https://git.test/",
    GITHUB_API_URL: gitea.url,
    GITHUB_TOKEN: GITEA_TOKEN,
  };
  for (const _ of ["first", "again"]) {
    const { exitCode, out, err } = await run(folder, ["gate"], env);
    expect(exitCode, err).toBe(1);
    expect(`${out}${err}`).not.toContain(GITEA_TOKEN);
  }
  expect(evidenceIn(folder)?.policy.rules[0]?.min_absolute_change).toBe(0.3);
  expect(gitea.state.comments).toHaveLength(1);
  expect(gitea.state.statuses).toHaveLength(2);
  expect(gitea.state.statuses[0]).toMatchObject({ context: "model quality", state: "failure" });
  expect(gitea.missing).toEqual([]);
});
