import { shellWord } from "./quoting.ts";

/** A way to evaluate a model that the repository already has. */
export interface Evaluation {
  /** For bash. */
  readonly command: string;
  /** The file that says so. Foreign text. */
  readonly where: string;
  /** Training takes long and makes a new model: it is told, but nothing runs it unasked. */
  readonly isTraining: boolean;
}

export interface EvaluationSigns {
  readonly files: readonly string[];
  /** Of the Makefile in the root. */
  readonly makefile?: string | undefined;
  /** Names of the stages in dvc.yaml. */
  readonly dvcStages: readonly string[];
}

/** The most likely one first: a script of that name, a target of the Makefile, a stage of DVC, training. */
export function findEvaluations({ files, makefile, dvcStages }: EvaluationSigns): readonly Evaluation[] {
  const scripts = files.filter((path) => !/(^|\/)tests?\//i.test(path)).toSorted(byLikelihood);
  return [
    ...scripts.filter((path) => /^eval.*\.py$/i.test(baseName(path))).map((path) => script(path, false)),
    ...targetsOf(makefile ?? "").map((name) => ({ command: `make ${name}`, where: "Makefile", isTraining: false })),
    ...dvcStages
      .filter((name) => /^eval[\w-]*$/i.test(name))
      .map((name) => ({ command: `dvc repro ${name}`, where: "dvc.yaml", isTraining: false })),
    ...scripts.filter((path) => /^train.*\.py$/i.test(baseName(path))).map((path) => script(path, true)),
  ];
}

function script(path: string, isTraining: boolean): Evaluation {
  return { command: `python ${shellWord(path)}`, where: path, isTraining };
}

/** Near the root first, then the shorter name: `evaluate.py` before `evaluate_old.py`. */
function byLikelihood(a: string, b: string): number {
  return a.split("/").length - b.split("/").length || a.length - b.length || (a < b ? -1 : 1);
}

/** Targets, not variables (`:=`). */
function targetsOf(makefile: string): readonly string[] {
  return [...makefile.matchAll(/^(eval[\w-]*)[ \t]*:(?!=)/gim)].map(([, name = ""]) => name);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
