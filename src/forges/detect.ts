import { detectAzure } from "./detect-azure.ts";
import { detectBitbucket } from "./detect-bitbucket.ts";
import { detectBuildkite } from "./detect-buildkite.ts";
import { detectCircleCi } from "./detect-circleci.ts";
import { detectGitHub } from "./detect-github.ts";
import { detectGitLab } from "./detect-gitlab.ts";
import { detectJenkins } from "./detect-jenkins.ts";
import { branchOf, type Environment, told, variable } from "./environment.ts";
import { plainCi } from "./plain-ci.ts";
import type { Surroundings } from "./port.ts";

export type { Environment } from "./environment.ts";

/** What tells each CI by itself, and who reads the rest. */
const VENDORS: readonly (readonly [
  isIt: (env: Environment) => boolean,
  detect: (env: Environment, payload: unknown) => Surroundings,
])[] = [
  [(env) => env["GITHUB_ACTIONS"] === "true", detectGitHub],
  [(env) => env["GITLAB_CI"] === "true", detectGitLab],
  [(env) => env["TF_BUILD"]?.toLowerCase() === "true", detectAzure],
  [(env) => env["CIRCLECI"] === "true", detectCircleCi],
  [(env) => env["BUILDKITE"] === "true", detectBuildkite],
  [(env) => variable(env, "BITBUCKET_BUILD_NUMBER", "BITBUCKET_PIPELINE_UUID") !== undefined, detectBitbucket],
  [(env) => variable(env, "JENKINS_URL", "JENKINS_HOME") !== undefined, detectJenkins],
];

/** Pull requests on CIs that we know nothing else of: Drone, Woodpecker, Travis, AppVeyor, Semaphore, CodeBuild. */
const OTHER_SIGNS: readonly (readonly [name: string, sign: RegExp])[] = [
  ["DRONE_PULL_REQUEST", /./],
  ["CI_COMMIT_PULL_REQUEST", /./],
  ["TRAVIS_PULL_REQUEST", /^(?!false$)./],
  ["APPVEYOR_PULL_REQUEST_NUMBER", /./],
  ["SEMAPHORE_GIT_PR_NUMBER", /./],
  ["CODEBUILD_WEBHOOK_TRIGGER", /^pr\//],
];

/** Azure Pipelines, Buildkite, CircleCI, and whoever sits at this machine. */
const ACTORS = ["BUILD_REQUESTEDFOR", "BUILDKITE_BUILD_CREATOR", "CIRCLE_USERNAME", "USER", "LOGNAME", "USERNAME"];

/**
 * Which CI runs this, and on what: a pure function of the environment and of the event's payload, the JSON of the file
 * that `GITHUB_EVENT_PATH` names. Gitea and Forgejo Actions set GitHub's variables. What is not told stays absent; in
 * doubt a run is one of a proposal, which has to show what its base says.
 */
export function detect(env: Environment, payload?: unknown): Surroundings {
  const read = VENDORS.find(([isIt]) => isIt(env))?.[1] ?? detectOther;
  return withNamedBase(read(env, payload), env);
}

function detectOther(env: Environment): Surroundings {
  const isProposal = OTHER_SIGNS.some(([name, sign]) => sign.test(env[name] ?? ""));
  const nothing = { repository: undefined, commit: undefined, ref: undefined, event: undefined, runUrl: undefined };
  return { ...plainCi({ vendor: "other", isProposal, ...nothing }), ...told({ actor: variable(env, ...ACTORS) }) };
}

/**
 * MODEL_GATE_BASE_REF tells the branch that proposals are let into where the CI does not: never against what it says
 * itself. Where it tells no events either, whatever is not built for that branch is a proposal.
 */
function withNamedBase(found: Surroundings, env: Environment): Surroundings {
  const named = branchOf(variable(env, "MODEL_GATE_BASE_REF"));
  if (named === undefined) return found;
  const { vendor, isProposal, context } = found;
  if (isProposal) {
    return found.baseRef === undefined && found.baseSha === undefined ? { ...found, baseRef: named } : found;
  }
  const tellsEvents = vendor === "github" || vendor === "gitea" || vendor === "forgejo" || vendor === "gitlab";
  if (tellsEvents || branchOf(context.ref ?? undefined) === named) return found;
  return { ...found, isProposal: true, baseRef: named, context: { ...context, event: "pull_request" } };
}
