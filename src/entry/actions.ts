import type { CommandName } from "../config/options.ts";
import { MOVE_OUTPUTS } from "../reports/outputs-of-moves.ts";
import { OUTPUTS } from "../reports/outputs.ts";
import { PUBLISH_OUTPUTS } from "../reports/publication/outputs.ts";
import { RUNS_OUTPUTS } from "../runs/outputs.ts";

/** A command that is also an action; `scripts/action-yml.ts` writes its `action.yml` from this and the option table. */
interface Action {
  /** Where its `action.yml` lies; the root is the gate. */
  readonly folder: string;
  readonly title: string;
  readonly description: string;
  readonly icon: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What is said last when the step fails: no output may look like a success. */
  readonly onFailure: Readonly<Record<string, string>>;
}

export const ACTIONS = {
  gate: {
    folder: ".",
    title: "model-gate - model evaluation gate",
    description:
      "Compares a candidate model with the one in Production on the same hold-out rows and lets a deployment through only when the improvement is real.",
    icon: "shield",
    outputs: OUTPUTS,
    onFailure: { verdict: "", passed: "false" },
  },
  publish: {
    folder: "publish",
    title: "model-gate publish",
    description:
      "Tells the verdicts that other jobs came to in one comment, one status and one summary, after recomputing them.",
    icon: "message-square",
    outputs: PUBLISH_OUTPUTS,
    onFailure: { verdict: "", passed: "false" },
  },
  promote: {
    folder: "promote",
    title: "model-gate promote",
    description: "Puts a version of an MLflow model into Production, Staging or an alias, on evidence of the gate.",
    icon: "arrow-up-circle",
    outputs: MOVE_OUTPUTS,
    onFailure: { "from-version": "", "to-version": "", changed: "false" },
  },
  rollback: {
    folder: "rollback",
    title: "model-gate rollback",
    description: "Puts back the version of an MLflow model that was there before.",
    icon: "rotate-ccw",
    outputs: MOVE_OUTPUTS,
    onFailure: { "from-version": "", "to-version": "", changed: "false" },
  },
  runs: {
    folder: "runs",
    title: "model-gate runs",
    description: "Shows the runs of an MLflow experiment; a metric that a run lacks is never 0.",
    icon: "list",
    outputs: RUNS_OUTPUTS,
    onFailure: { "first-run-id": "", "first-value": "", "report-path": "" },
  },
} as const satisfies Readonly<Partial<Record<CommandName, Action>>>;

export type ActionName = keyof typeof ACTIONS;

export function actionEntry(name: ActionName): Action {
  return ACTIONS[name];
}

export function isAction(name: string): name is ActionName {
  return Object.hasOwn(ACTIONS, name);
}
