import type { Environment } from "./port.ts";

/**
 * What the command does not get to see. Whole prefixes where a runner may add a secret tomorrow, names where the rest
 * of the prefix is harmless and wanted (`GITHUB_SHA`, `CI_COMMIT_SHA`).
 *
 * What stays, on purpose: `MLFLOW_*`, `DATABRICKS_*` and the credentials of clouds and model hubs, since an evaluation
 * has to read the model and the hold-out from somewhere. Whoever wants the command to have a forge's token gives it
 * under a name of their own (`env: EVALUATION_TOKEN: …`).
 *
 * This keeps secrets from honest programs that print, log or send their environment. It is no wall: a hostile command
 * runs as the same user and can read the environment of this very process.
 */
const WITHHELD: readonly RegExp[] = [
  // Tokens and addresses of the runner's services: cache, artifacts, OIDC identity.
  /^ACTIONS_/,
  // Inputs of this action, github-token among them.
  /^INPUT_/,
  // Files that the runner obeys: a forged output would open the gate.
  /^(GITHUB|GITEA|FORGEJO)_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY|ARTIFACTS)$/,
  // Tokens of forges and of their CI; GitLab's clone address holds one.
  /^(GITHUB|GH|GITLAB|GITEA|FORGEJO|BITBUCKET|BUILDKITE|CIRCLE)_(\w+_)?(TOKEN|TOKEN_V\d|PAT|PASSWORD)$/,
  /^CI_(\w+_)?(TOKEN|PASSWORD|JWT|JWT_V\d)$/,
  /^CI_REPOSITORY_URL$/,
  /^SYSTEM_ACCESSTOKEN$/i,
  // Password and token of the engine, which only the gate itself asks.
  /^TRINO_/,
  // Settings of the gate, which would pose as ours.
  /^MODEL_GATE_/,
];

/** The environment of the command: ours without what it must not have. */
export function evaluationEnvironment(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !WITHHELD.some((names) => names.test(name))));
}
