import { extname, join, resolve } from "node:path";

import type { GateOptions } from "../config/gate-options.ts";
import type { Located } from "../config/resolve.ts";
import { GateError } from "../errors.ts";
import type { EvaluationRequest } from "../evaluation/port.ts";
import type { Surroundings } from "../forges/port.ts";
import { isFilePath, isMlflowReference } from "../sources/reference-kind.ts";

export interface EvaluatePorts {
  /** The current folder. */
  readonly directory: string;
  /** A folder of this run that nobody else writes into. */
  readonly temporary: string;
  readonly run: (request: EvaluationRequest) => Promise<void>;
  /** The baseline's model as it was when this run began: its stage or alias may move meanwhile. */
  readonly baselineUri?: string | undefined;
}

/** Where the two sides are to be found once the evaluation has run. */
export type Evaluated = Pick<GateOptions, "candidate" | "baseline">;

/**
 * Runs the user's command for the candidate, and again for the baseline when both are to be measured on the same
 * hold-out. Throws RUN_REFUSED where code of strangers would run with the rights of this repository, RUN_FAILED,
 * RUN_NO_OUTPUT.
 */
export async function evaluate(
  options: GateOptions,
  surroundings: Surroundings,
  ports: EvaluatePorts,
): Promise<Evaluated> {
  const { run, candidate, baseline } = options;
  if (run === undefined) {
    if (options.reevaluateBaseline) {
      throw new GateError("INPUT_CONFLICT", "--reevaluate-baseline needs --run, the command that evaluates a model");
    }
    return { candidate, ...(baseline === undefined ? {} : { baseline }) };
  }
  refuseForeignCode(run, options.allowForkRun, surroundings);
  const request = (
    role: EvaluationRequest["role"],
    output: string | undefined,
    modelUri: string | undefined,
  ): EvaluationRequest => ({
    command: run,
    directory: absolute(options.workingDirectory, ports.directory),
    timeoutMs: options.timeoutMs,
    role,
    modelUri,
    output,
  });
  // A command that logs to MLflow itself writes no file that could be watched.
  const written = isFilePath(candidate.text) ? absolute(candidate, ports.directory) : undefined;
  await ports.run(request("candidate", written, candidateUri(options)));
  if (!options.reevaluateBaseline) return { candidate, ...(baseline === undefined ? {} : { baseline }) };

  if (baseline === undefined) {
    throw new GateError("INPUT_CONFLICT", "--reevaluate-baseline needs --baseline, the model to evaluate again");
  }
  const output = join(ports.temporary, `baseline${extname(candidate.text)}`);
  await ports.run(request("baseline", output, ports.baselineUri ?? baseline.text));
  return { candidate, baseline: { text: output } };
}

/** The candidate's model, as far as it was said which one that is. */
function candidateUri({ candidate, candidateOf, model }: GateOptions): string | undefined {
  if (isMlflowReference(candidate.text)) return candidate.text;
  if (candidateOf.version !== undefined && model !== undefined) return `models:/${model}/${candidateOf.version}`;
  return candidateOf.run === undefined ? undefined : `runs:/${candidateOf.run}`;
}

/**
 * Throws RUN_REFUSED where the code is a stranger's and the token is ours: after another run, and under
 * `pull_request_target` of a fork. In a reusable workflow Gitea tells no event, so that a fork's is taken for that one.
 */
export function refuseForeignCode(
  run: string | undefined,
  isAllowed: boolean,
  { context: { event }, triggeredBy, isFork, isProposal, pullRequest }: Surroundings,
): void {
  const isForeign =
    triggeredBy !== undefined ||
    (event === "pull_request_target" && (isFork !== false || pullRequest === undefined)) ||
    (event === "workflow_call" && isProposal && isFork === true);
  if (run === undefined || !isForeign || isAllowed) return;
  throw new GateError(
    "RUN_REFUSED",
    `run: would execute code of a fork with the rights of this repository (${event ?? "an unknown event"})`,
    {
      hint: "Evaluate in a job on pull_request and hand the predictions over as an artifact; --allow-fork-run true takes the risk",
    },
  );
}

function absolute(path: Located, directory: string): string {
  return resolve(path.from ?? directory, path.text);
}
