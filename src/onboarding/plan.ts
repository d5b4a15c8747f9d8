import type { Evaluation } from "./evaluation.ts";
import { chooseSides, type Sides } from "./sides.ts";
import type { Survey } from "./survey.ts";

/** What the files will say, decided before a line of them is written. */
export interface Plan {
  readonly sides: Sides;
  /** Run by the gate, or only told in a comment. */
  readonly evaluation:
    | { readonly isActive: boolean; readonly chosen: Evaluation; readonly others: readonly Evaluation[] }
    | undefined;
  /** Files that CI will not find in its checkout, though they are here. */
  readonly untracked: readonly string[];
  /** What a person has to do before the first run. */
  readonly steps: readonly string[];
}

export function planFor(survey: Survey): Plan {
  const { measured, evaluations, isTracked, isRepository } = survey;
  const sides = chooseSides(measured, isTracked);
  const chosenFiles = [sides.candidateFile, sides.baselineFile].flatMap((file) => file ?? []);
  const untracked = isRepository ? chosenFiles.map(({ path }) => path).filter((path) => !isTracked(path)) : [];
  const [chosen, ...others] = evaluations;
  // A file that is committed can be compared at once; a script that nobody asked for could break that.
  const isCommitted = sides.candidateFile !== undefined && isTracked(sides.candidateFile.path);
  const isActive = chosen !== undefined && !chosen.isTraining && !isCommitted;
  return {
    sides,
    evaluation: chosen === undefined ? undefined : { isActive, chosen, others },
    untracked,
    steps: stepsFor(sides, isActive, untracked),
  };
}

function stepsFor(sides: Sides, runsEvaluation: boolean, untracked: readonly string[]): readonly string[] {
  const steps: string[] = [];
  const { candidateFile, baselineFile, form, candidate, baseline } = sides;
  if (candidateFile === undefined) {
    steps.push(
      runsEvaluation
        ? `let the evaluation write its predictions to the path in MODEL_GATE_OUTPUT (here ${candidate}): columns id, label, prediction, score`
        : `let something write ${candidate}: one line per hold-out row, with the columns id, label, prediction, score`,
    );
  } else if (untracked.includes(candidateFile.path) && !runsEvaluation) {
    steps.push(`commit ${candidateFile.path}, or let a step before the gate make it: CI has only what git tracks`);
  }
  if (baselineFile !== undefined && untracked.includes(baselineFile.path)) {
    steps.push(`commit ${baselineFile.path}: CI has only what git tracks`);
  }
  if (form === "to-be-made" && baseline !== undefined) {
    steps.push(`evaluate the model that is in Production on the same rows, and commit the result as ${baseline}`);
  }
  return steps;
}
