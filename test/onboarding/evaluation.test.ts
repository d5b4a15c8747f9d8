import { expect, test } from "vitest";

import { findEvaluations } from "../../src/onboarding/evaluation.ts";

const commands = (files: readonly string[], makefile?: string, dvcStages: readonly string[] = []) =>
  findEvaluations({ files, makefile, dvcStages }).map(({ command }) => command);

test("scripts come first, the one near the root and with the plainest name before the others", () => {
  expect(commands(["src/evaluate.py", "evaluate_old.py", "eval.py", "evaluate.py"])).toEqual([
    "python eval.py",
    "python evaluate.py",
    "python evaluate_old.py",
    "python src/evaluate.py",
  ]);
});

test("training comes last, and is told apart", () => {
  const found = findEvaluations({ files: ["train.py", "eval.py"], makefile: undefined, dvcStages: [] });
  expect(found.map(({ isTraining }) => isTraining)).toEqual([false, true]);
});

test("targets of a Makefile and stages of DVC, but no variables and no others", () => {
  const makefile = "EVAL_DIR := x\nevaluate: data\n\tpython e.py\neval-all :\n\tx\nclean:\n";
  expect(commands([], makefile, ["evaluate", "featurize", "evaluate;rm"])).toEqual([
    "make evaluate",
    "make eval-all",
    "dvc repro evaluate",
  ]);
});

test("tests, and names that only hold the word, are no evaluation", () => {
  expect(commands(["tests/evaluate.py", "test/eval.py", "retrieval.py", "medieval.py", "evaluate.ipynb"])).toEqual([]);
});
