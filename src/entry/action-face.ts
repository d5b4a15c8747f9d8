import { GateError } from "../errors.ts";
import { visible } from "../reports/visible.ts";
import { type Host, processHost } from "./host.ts";
import { flagsFromInputs } from "./inputs.ts";
import { actionsRunner, type Runner } from "./runner.ts";
import { REPORT_BUGS, TOOL } from "./version.ts";

/** The action: inputs instead of flags, outputs and annotations beside the log. Returns the exit code; never throws. */
export async function runAction(host: Host, runner: Runner): Promise<number> {
  try {
    const { runCommand } = await import("./wiring.ts");
    return await runCommand("gate", flagsFromInputs("gate", host.env), host, runner);
  } catch (error) {
    return fail(error, runner);
  }
}

/** The outermost catch: whatever happened, the step fails. A mistake in a config file is shown on its line. */
function fail(error: unknown, runner: Runner): number {
  // The command may have found the runner's file and written into it: the last word is ours.
  for (const [name, value] of Object.entries({ verdict: "", passed: "false" })) {
    try {
      runner.output(name, value);
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
