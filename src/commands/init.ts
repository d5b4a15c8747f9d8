import { CONFIG_PATHS } from "../config/lookup.ts";
import { GateError } from "../errors.ts";
import { configFile } from "../onboarding/config-file.ts";
import { gitlabSnippet } from "../onboarding/gitlab-snippet.ts";
import { type MeasuredFile, measuredMetrics, measuredRows } from "../onboarding/measured-file.ts";
import { isTaken, writeNew } from "../onboarding/new-file.ts";
import { type Plan, planFor } from "../onboarding/plan.ts";
import { type Survey, survey } from "../onboarding/survey.ts";
import { workflowFile } from "../onboarding/workflow-file.ts";
import { visible } from "../reports/visible.ts";
import type { OpenedSource, OpenOptions } from "../sources/port.ts";

export interface InitPorts {
  readonly directory: string;
  /** Opens a file as the gate would, so that only what it can read is proposed. */
  readonly open: (path: string, directory: string, options: OpenOptions) => Promise<OpenedSource>;
  readonly print: (text: string) => void;
}

const CONFIG = "model-gate.yml";
const WORKFLOW = ".github/workflows/model-gate.yml";

/** A header is shorter; a file whose header is not over by then is not looked at any further. */
const MAX_READ = 1024 * 1024;

interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Looks, decides, writes what is not there yet, and says what is left to do. What is there already is named and left
 * alone: that is no mistake, so that the exit code is 0.
 */
export async function init(isDryRun: boolean, ports: InitPorts): Promise<0> {
  const found = await survey(ports.directory, (root) => (path) => lookInto(path, root, ports));
  const config = takenConfig(found.root);
  const plan = config === undefined ? planFor(found) : undefined;
  const workflow = found.vendor === "github" ? takenWorkflow(found) : undefined;
  const files: NewFile[] = [
    ...(plan === undefined ? [] : [{ path: CONFIG, text: configFile(found, plan) }]),
    ...(found.vendor === "github" && workflow === undefined
      ? [{ path: WORKFLOW, text: workflowFile(found, plan) }]
      : []),
  ];
  const say = (line: string): void => ports.print(`${visible(line)}\n`);
  for (const line of findings(found)) say(line);
  for (const path of [config, workflow]) if (path !== undefined) say(`exists: ${path}, left as it is`);
  for (const { path, text } of files) {
    if (isDryRun) ports.print(`would write ${path}:\n\n${text}\n`);
    else {
      writeNew(found.root, path, text);
      say(`wrote ${path}`);
    }
  }
  if (files.length === 0) say("nothing had to be written");
  if (found.vendor === "gitlab") ports.print(`for .gitlab-ci.yml:\n\n${gitlabSnippet(plan)}\n`);
  for (const line of nextSteps(found, plan, files)) say(line);
  return 0;
}

/** Under every name that the gate looks for: two configs would contradict each other. */
function takenConfig(root: string): string | undefined {
  const names = CONFIG_PATHS.flatMap((path) => [path, path.replace(/yml$/, "yaml")]);
  return names.find((path) => isTaken(root, path));
}

function takenWorkflow({ root, gateWorkflow }: Survey): string | undefined {
  return gateWorkflow ?? [WORKFLOW, WORKFLOW.replace(/yml$/, "yaml")].find((path) => isTaken(root, path));
}

/** What cannot be read is none of the files that a gate could compare. */
async function lookInto(path: string, root: string, ports: InitPorts): Promise<MeasuredFile | undefined> {
  try {
    const onBytes = (_: string, read: number): void => {
      if (read > MAX_READ) throw new GateError("INPUT_TOO_LARGE", `${path} has no end of a header in its first bytes`);
    };
    // Behind `./`, no name is taken for another kind of source.
    const { content } = await ports.open(`./${path}`, root, { onBytes });
    return content.kind === "rows"
      ? measuredRows(path, await content.rows.columnNames())
      : measuredMetrics(path, [...content.metrics.numbers.keys()]);
  } catch (error) {
    if (error instanceof GateError) return undefined;
    throw error;
  }
}

function findings({ root, tree, isDataCut, measured, evaluations, mlflow }: Survey): readonly string[] {
  const names = (paths: readonly string[]): string =>
    paths.length === 0
      ? "none"
      : paths.slice(0, 5).join(", ") + (paths.length > 5 ? ` and ${paths.length - 5} more` : "");
  return [
    `looked at ${root} (${tree.files.length} files${tree.isCut || isDataCut ? "; there is more, which was not looked at" : ""})`,
    `  predictions: ${names(measured.filter(({ kind }) => kind !== "metrics").map(({ path }) => path))}`,
    `  metrics: ${names(measured.filter(({ kind }) => kind === "metrics").map(({ path }) => path))}`,
    `  evaluation: ${names(evaluations.map(({ command }) => command))}`,
    ...(mlflow.length === 0 ? [] : [`  MLflow: ${names(mlflow)}; its registry cannot be read by this version yet`]),
    ...(tree.unnameable.length === 0 ? [] : [`  left out, for their names: ${names(tree.unnameable)}`]),
  ];
}

function nextSteps(found: Survey, plan: Plan | undefined, files: readonly NewFile[]): readonly string[] {
  const steps = [...(plan?.steps ?? [])];
  if (files.some(({ path }) => path === WORKFLOW)) steps.push(`put the owner of the action for OWNER in ${WORKFLOW}`);
  if (found.vendor === "none") steps.push("let your CI run: npx model-gate gate (exit code 0 = the model may go live)");
  return steps.length === 0 ? [] : ["next:", ...steps.map((step) => `  - ${step}`)];
}
