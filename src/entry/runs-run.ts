import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import { runs } from "../commands/runs.ts";
import { resolveOptions } from "../config/resolve.ts";
import { runsOptions } from "../config/runs-options.ts";
import { GateError } from "../errors.ts";
import { visible } from "../reports/visible.ts";
import { renderRuns, type RunsReport } from "../runs/formats.ts";
import { runsOutputs } from "../runs/outputs.ts";
import type { Host } from "./host.ts";
import { openMlflowAt, trackingUriOfConfig } from "./mlflow.ts";
import { Progress } from "./progress.ts";
import type { Runner } from "./runner.ts";

/** `runs` on this machine, for both faces; in an action the report also stands in the summary of the job. */
export async function runRuns(args: readonly string[], host: Host, runner?: Runner): Promise<number> {
  const options = runsOptions(resolveOptions("runs", args, host.env));
  const { trackingUri } = options;
  const where = trackingUri === undefined ? await trackingUriOfConfig(args, host) : { text: trackingUri };
  const { reader } = await openMlflowAt(where, host, runner);
  const progress = new Progress(host, { reading: "runs", unit: "runs" });
  try {
    return await runs(options, {
      reader,
      now: host.now,
      onRuns: progress.onRows,
      note: (text) => host.printError(`note: ${visible(text)}\n`),
      complain: (error) => complain(error, host, runner),
      publish: async (report) => {
        progress.done();
        const text = renderRuns(report, options.format);
        if (options.output === undefined) host.print(text);
        else save(options.output, text, host);
        await tell(report, options.output, runner);
      },
    });
  } finally {
    progress.done();
  }
}

function complain(error: GateError, host: Host, runner: Runner | undefined): void {
  if (runner === undefined) host.printError(`${error.code} ${visible(error.line)}\n`);
  else runner.annotate("error", visible(error.line), `model-gate: ${error.code}`);
}

function save(output: string, text: string, host: Host): void {
  const path = resolve(host.directory, output);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new GateError("OUTPUT_UNWRITABLE", `cannot write ${output}: ${reason}`, {
      hint: "Give a file that may be written with --output",
      cause,
    });
  }
  host.printError(`wrote ${visible(output)}\n`);
}

async function tell(report: RunsReport, output: string | undefined, runner: Runner | undefined): Promise<void> {
  if (runner === undefined) return;
  for (const [name, value] of Object.entries(runsOutputs(report, output))) runner.output(name, value);
  const warning = await runner.summarize(renderRuns(report, "markdown"));
  if (warning !== undefined) runner.annotate("warning", visible(warning), "model-gate");
}
