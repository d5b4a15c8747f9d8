import { metricToDecideBy } from "./measured-file.ts";
import type { Plan } from "./plan.ts";
import { quoted, yamlText } from "./quoting.ts";
import type { Sides } from "./sides.ts";
import type { Survey } from "./survey.ts";

const SCHEMA = "https://raw.githubusercontent.com/OWNER/model-gate/v1/schema/model-gate.v1.json";

/** How many files that were not chosen are named. */
const SHOWN = 5;

/** The text of model-gate.yml: every choice with the reason for it, for someone who never saw such a file. */
export function configFile(survey: Survey, plan: Plan): string {
  return [
    `# yaml-language-server: $schema=${SCHEMA}`,
    "# Written by `model-gate init` from what it found here. It is yours now: change what is wrong.",
    "version: 1",
    ...(/\S/.test(survey.name)
      ? ["", "# How reports and comments call this model.", `model: ${yamlText(survey.name)}`]
      : []),
    ...evaluationLines(plan),
    ...candidateLines(plan),
    ...baselineLines(survey, plan.sides),
    ...alignLines(plan.sides),
    ...ruleLines(plan.sides),
    "",
  ].join("\n");
}

function evaluationLines({ evaluation }: Plan): readonly string[] {
  if (evaluation === undefined) {
    return [
      "",
      "# No evaluation script was found. If you have one, the gate can run it first, so that the numbers are made in CI:",
      "# run: python evaluate.py",
    ];
  }
  const { isActive, chosen, others } = evaluation;
  const where = quoted(chosen.where);
  const more = others.slice(0, SHOWN).map(({ command }) => `# Also found: ${quoted(command)}`);
  const run = `run: ${yamlText(chosen.command)}`;
  if (isActive) {
    return [
      "",
      `# Run before anything is compared (found: ${where}). It must write the candidate's file anew, at the path`,
      "# that it finds in the variable MODEL_GATE_OUTPUT; a file from before its start does not count.",
      ...more,
      run,
    ];
  }
  const reason = chosen.isTraining
    ? `# Found ${where}, which seems to train. The gate does not train by itself; with this line it would run it:`
    : `# Found ${where}. The candidate's file is committed, so that it is not needed; numbers made in CI are surer:`;
  return ["", reason, ...more, `# ${run}`];
}

function candidateLines({ sides, untracked }: Plan): readonly string[] {
  const { candidateFile, candidate, others, form } = sides;
  const what =
    candidateFile === undefined
      ? [
          "# The new model's answers. No such file was found; this is where it is expected: one line per hold-out row,",
          "# with the columns id, label (the truth), prediction and, if you have it, score (probability of the positive class).",
        ]
      : form === "one-file"
        ? [
            "# One file with the truth and both models' answers: columns label, baseline, candidate.",
            "# Let CI make it: whoever can change the file can change both sides.",
          ]
        : candidateFile.kind === "metrics"
          ? [
              "# The new model's metrics. They are numbers only: a difference by chance cannot be told from a real one.",
              "# Better: a file of predictions, one line per hold-out row (columns id, label, prediction, score).",
            ]
          : ["# The new model's answers on the hold-out rows."];
  const missing =
    candidateFile !== undefined && untracked.includes(candidateFile.path)
      ? ["# Git does not track this file: CI has it only if something there makes it."]
      : [];
  const more = others
    .slice(0, SHOWN)
    .map(({ path, kind }) => `# Also found: ${quoted(path)} (${kind === "metrics" ? "metrics" : "predictions"})`);
  const rest = others.length > SHOWN ? [`# … and ${others.length - SHOWN} more.`] : [];
  return ["", ...what, ...missing, ...more, ...rest, `candidate: ${yamlText(candidate)}`];
}

function baselineLines(
  { mlflow, isTracked, isRepository }: Survey,
  { form, baseline, baselineFile, candidateFile }: Sides,
): readonly string[] {
  const registry =
    mlflow.length === 0
      ? []
      : [
          `# MLflow is used here (${mlflow.slice(0, SHOWN).map(quoted).join(", ")}). This version cannot read its registry yet;`,
          "# a later one takes models:/NAME/Production as the baseline. Until then it is a file.",
        ];
  if (baseline === undefined) return registry.length === 0 ? [] : ["", ...registry];
  const said = `baseline: ${yamlText(baseline)}`;
  switch (form) {
    case "two-files": {
      const missing =
        isRepository && baselineFile !== undefined && !isTracked(baselineFile.path)
          ? ["# Git does not track this file yet: commit it, or CI will not find it."]
          : [];
      return [
        "",
        "# The same from the model in Production, on the same rows. On a pull request the file of the base branch is read,",
        "# so that nobody chooses what they are compared with. Replace the file when a new model goes live.",
        ...missing,
        ...registry,
        said,
      ];
    }
    case "history":
      return [
        "",
        "# No file of the model in Production was found, so the candidate is compared with the same file as it was where the",
        "# pull request branched off. (On a push the workflow names the commit before it. At your desk say",
        `# --baseline with ${quoted(`git:HEAD:${candidateFile?.path ?? ""}`)}: the last commit.)`,
        ...registry,
        said,
      ];
    case "to-be-made":
    case "one-file":
      return [
        "",
        "# The same from the model in Production, on the same rows. It does not exist yet: evaluate that model once,",
        "# and commit the file here. Until then the gate stays closed.",
        ...registry,
        said,
      ];
  }
}

function alignLines({ isWithoutIds, form }: Sides): readonly string[] {
  if (!isWithoutIds || form === "one-file") return [];
  return [
    "",
    "# The rows have no column id, so row 1 is compared with row 1, and so on. If both files are not in the same order,",
    "# the verdict means nothing: better add an id, and delete this line.",
    "align: row-order",
  ];
}

function ruleLines({ candidateFile }: Sides): readonly string[] {
  const why = ["", "# What a new model must do to pass: be better by at least 2 points (0.02)"];
  if (candidateFile?.kind !== "metrics") {
    return [
      ...why.slice(0, -1),
      "# What a new model must do to pass: F1 better by at least 2 points (macro F1 with more than two classes), and by",
      "# more than chance explains. Another metric: `metric: recall`; several rules and guard rails: see docs/config.md.",
      "min_improvement: 0.02",
    ];
  }
  const { name, isKnown } = metricToDecideBy(candidateFile);
  if (isKnown)
    return [
      ...why.slice(0, -1),
      `${why.at(-1)} in this metric, which the file has.`,
      `metric: ${yamlText(name)}`,
      "min_improvement: 0.02",
    ];
  return [
    ...why.slice(0, -1),
    `${why.at(-1)} in this metric of the file.`,
    "rules:",
    `  - { metric: ${quoted(name)}, min_absolute_change: 0.02, greater_is_better: true }`,
  ];
}
