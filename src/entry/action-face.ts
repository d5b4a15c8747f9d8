import { didYouMean } from "../config/nearest.ts";
import { GateError } from "../errors.ts";
import { visible } from "../reports/visible.ts";
import { actionEntry, type ActionName, ACTIONS, isAction } from "./actions.ts";
import { type Host, processHost } from "./host.ts";
import { flagsFromInputs } from "./inputs.ts";
import { actionsRunner, type Runner } from "./runner.ts";
import { REPORT_BUGS, TOOL } from "./version.ts";

/** From the environment only; also those that this command has no use for, since others on the machine may print them. */
const SECRETS = [
  "GITHUB_TOKEN",
  "GITLAB_TOKEN",
  "MLFLOW_TRACKING_TOKEN",
  "MLFLOW_TRACKING_PASSWORD",
  "DATABRICKS_TOKEN",
  "TRINO_PASSWORD",
  "TRINO_TOKEN",
];

/** The action: inputs instead of flags, outputs and annotations beside the log. Returns the exit code; never throws. */
export async function runAction(host: Host, runner: Runner): Promise<number> {
  let name: ActionName = "gate";
  try {
    name = actionName(host.env["INPUT_COMMAND"]);
    for (const secret of SECRETS) runner.mask(host.env[secret] ?? "");
    const { runCommand } = await import("./wiring.ts");
    return await runCommand(name, flagsFromInputs(name, host.env), host, runner);
  } catch (error) {
    return fail(error, name, runner);
  }
}

/** Each folder's action says by a hidden input which command it is; the one at the root says nothing. */
function actionName(input: string | undefined): ActionName {
  const name = input?.trim() ?? "";
  if (name === "") return "gate";
  if (isAction(name)) return name;
  throw new GateError("USAGE", `there is no action ${JSON.stringify(name)}${didYouMean(name, Object.keys(ACTIONS))}`);
}

/** The outermost catch: whatever happened, the step fails. A mistake in a config file is shown on its line. */
function fail(error: unknown, name: ActionName, runner: Runner): number {
  // The command may have found the runner's file and written into it: the last word is ours.
  for (const [output, value] of Object.entries(actionEntry(name).onFailure)) {
    try {
      runner.output(output, value);
    } catch {
      // Or it has taken that file away. What made us fail is still to be told.
    }
  }
  if (error instanceof GateError) {
    const title = `model-gate: ${error.code}`;
    for (const { file, line, message } of error.faults)
      runner.annotate("error", visible(message), title, { file, line });
    if (error.faults.length === 0) runner.annotate("error", visible(error.line), title);
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  runner.annotate("error", `${stack}\n${REPORT_BUGS}`, `model-gate: a bug of ${TOOL.name} ${TOOL.version}`);
  return 70;
}

/** What the runner starts. */
export async function main(): Promise<void> {
  process.exitCode = 70;
  process.exitCode = await runAction(processHost(), actionsRunner());
}
