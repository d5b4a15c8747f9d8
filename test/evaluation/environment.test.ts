import { describe, expect, test } from "vitest";

import { evaluationEnvironment } from "../../src/evaluation/environment.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { run } from "./run.ts";

const WITHHELD = [
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_RUNTIME_URL",
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
  "ACTIONS_ID_TOKEN_REQUEST_URL",
  "ACTIONS_CACHE_URL",
  "ACTIONS_RESULTS_URL",
  "INPUT_GITHUB-TOKEN",
  "INPUT_RUN",
  "GITHUB_ENV",
  "GITHUB_PATH",
  "GITHUB_OUTPUT",
  "GITHUB_STATE",
  "GITHUB_STEP_SUMMARY",
  "GITHUB_ARTIFACTS",
  "FORGEJO_OUTPUT",
  "GITHUB_TOKEN",
  "GITHUB_ENTERPRISE_TOKEN",
  "GH_TOKEN",
  "GITLAB_TOKEN",
  "GITEA_TOKEN",
  "CI_JOB_TOKEN",
  "CI_JOB_JWT_V2",
  "CI_REGISTRY_PASSWORD",
  "CI_REPOSITORY_URL",
  "BITBUCKET_STEP_OIDC_TOKEN",
  "CIRCLE_OIDC_TOKEN_V2",
  "BUILDKITE_AGENT_ACCESS_TOKEN",
  "SYSTEM_ACCESSTOKEN",
  "TRINO_PASSWORD",
  "TRINO_TOKEN",
  "MODEL_GATE_OUTPUT_DIR",
  "MODEL_GATE_ROLE",
];

const KEPT = [
  "PATH",
  "HOME",
  "CI",
  "GITHUB_ACTIONS",
  "GITHUB_SHA",
  "GITHUB_REPOSITORY",
  "GITHUB_WORKSPACE",
  "GITHUB_EVENT_PATH",
  "RUNNER_TEMP",
  "RUNNER_TRACKING_ID",
  "CI_COMMIT_SHA",
  "CI_PROJECT_PATH",
  "MLFLOW_TRACKING_URI",
  "MLFLOW_TRACKING_TOKEN",
  "MLFLOW_TRACKING_USERNAME",
  "MLFLOW_TRACKING_PASSWORD",
  "DATABRICKS_TOKEN",
  "AWS_SECRET_ACCESS_KEY",
  "AZURE_CLIENT_SECRET",
  "GOOGLE_APPLICATION_CREDENTIALS",
  "HF_TOKEN",
  "EVALUATION_TOKEN",
  "MY_INPUT_FILE",
  "TOKENIZERS_PARALLELISM",
];

describe("the environment of the command", () => {
  const env = Object.fromEntries([...WITHHELD, ...KEPT].map((name) => [name, "x"]));
  const passed = new Set(Object.keys(evaluationEnvironment(env)));

  test.for(WITHHELD)("has no %s", (name) => expect(passed.has(name)).toBe(false));
  test.for(KEPT)("has %s", (name) => expect(passed.has(name)).toBe(true));
});

test("a command sees what was kept, its own four names, and nothing else", async () => {
  using folder = temporaryFolder();
  const secrets = Object.fromEntries(WITHHELD.map((name) => [name, "secret-value"]));
  const env = { ...secrets, PATH: process.env["PATH"], MLFLOW_TRACKING_TOKEN: "mlflow-token", GONE: undefined };
  const { text } = await run(folder, `env`, { env, modelUri: "models:/m/1", output: "/dev/null/x" });
  expect(text).not.toContain("secret-value");
  expect(text).toContain("MLFLOW_TRACKING_TOKEN=mlflow-token");
  const names = [...text.matchAll(/^(\w+)=/gm)]
    .map((match) => match[1])
    .filter((name) => name?.startsWith("MODEL_GATE"));
  expect(new Set(names)).toEqual(
    new Set(["MODEL_GATE_MODEL_URI", "MODEL_GATE_OUTPUT", "MODEL_GATE_ROLE", "MODEL_GATE_RUN_ID"]),
  );
  expect(text).not.toContain("GONE");
});

test("a command cannot write into the files that a runner obeys", async () => {
  using folder = temporaryFolder();
  const env = { ...process.env, GITHUB_ENV: `${folder.path}/env`, GITHUB_OUTPUT: `${folder.path}/output` };
  folder.write("env", "");
  const { failure } = await run(folder, `set -u; echo passed=true >> "$GITHUB_ENV"`, { env });
  expect(failure.lastLines.at(-1)).toContain("GITHUB_ENV: unbound variable");
});
