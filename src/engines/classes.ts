import { canonicalLabel, inferPositiveLabel, sortedLabels } from "../core/labels.ts";
import type { Subject } from "../core/statistics.ts";
import { GateError } from "../errors.ts";
import type { CountOptions } from "./port.ts";

/** More classes than any hold-out can carry; a column of ids or texts was taken for labels. */
const MAX_CLASSES = 1000;

/** What a reading found: which labels occur, which predictions, and whether some were cut from a score. */
export interface Seen {
  readonly labels: ReadonlySet<string>;
  readonly predictions: ReadonlySet<string>;
  readonly isCutFromScore: boolean;
}

/**
 * Which classes there are, and which one is positive. Known are the labels that occur and those that were declared.
 * Throws LABELS_UNKNOWN, POSITIVE_LABEL, INPUT_CONFLICT.
 */
export function resolveSubject(seen: Seen, options: CountOptions): Subject {
  const declared = options.labels?.map(canonicalLabel);
  refuseStandIns(seen.labels, declared ?? []);
  if (seen.labels.size > MAX_CLASSES) {
    throw new GateError(
      "INPUT_TOO_LARGE",
      `the label column holds ${seen.labels.size} different values, more than ${MAX_CLASSES}`,
      {
        hint: "It is probably another column: name the right one with --label-column",
      },
    );
  }
  const known = sortedLabels([...seen.labels, ...(declared ?? [])]);
  if (declared !== undefined) refuseUnknown("label", seen.labels, declared);
  refuseUnknown("prediction", seen.predictions, known);

  const task = options.task ?? (known.length > 2 ? "multiclass" : "binary");
  if (task === "binary" && known.length > 2) {
    throw new GateError("INPUT_CONFLICT", `--task binary, but there are ${known.length} labels: ${list(known)}`);
  }
  if (task === "multiclass") {
    if (seen.isCutFromScore) {
      throw new GateError("INPUT_CONFLICT", "a score can be cut into predictions only for a binary task", {
        hint: "Give the file a prediction column",
      });
    }
    return { task, positive_label: null, labels: known };
  }
  return { task, positive_label: positiveOf(known, options.positiveLabel), labels: known };
}

/** Names of the labels that a score below or above the threshold stands for. */
export function cutLabels(subject: Subject): { readonly negative: string; readonly positive: string } {
  const negative = subject.labels.find((label) => label !== subject.positive_label);
  if (subject.positive_label === null || negative === undefined) {
    throw new GateError(
      "LABELS_UNKNOWN",
      `only the label ${list(subject.labels)} occurs: what is a low score to be called?`,
      {
        hint: "Declare both classes with --labels, e.g. --labels 0,1",
      },
    );
  }
  return { negative, positive: subject.positive_label };
}

/** What `str(None)` and its like leave in a file. */
const STAND_INS = new Set(["None", "none", "null", "NULL", "NA", "N/A", "<NA>"]);

/** Among numbers or booleans such a text stands for a label that is not there; among words it may be one. */
function refuseStandIns(found: ReadonlySet<string>, declared: readonly string[]): void {
  const words = [...found].filter((label) => !/^[\d.eE+-]+$|^true$|^false$/.test(label));
  const standIn = words.length === 1 && found.size > 1 ? words[0] : undefined;
  if (standIn === undefined || !STAND_INS.has(standIn) || declared.includes(standIn)) return;
  throw new GateError(
    "LABELS_UNKNOWN",
    `some rows have the label ${JSON.stringify(standIn)}, which looks like no label at all`,
    {
      hint: "Leave rows without a label out, or declare it as a class with --labels",
    },
  );
}

function positiveOf(known: readonly string[], asked: string | undefined): string {
  if (asked !== undefined) {
    const label = canonicalLabel(asked);
    if (known.includes(label)) return label;
    throw new GateError(
      "POSITIVE_LABEL",
      `the positive label ${JSON.stringify(asked)} never occurs; there are: ${list(known)}`,
      {
        hint: "Correct --positive-label, or declare all classes with --labels",
      },
    );
  }
  const inferred = inferPositiveLabel(known);
  if (inferred !== undefined) return inferred;
  throw new GateError("POSITIVE_LABEL", `which label is the positive one? There are: ${list(known)}`, {
    hint: "Say it with --positive-label (and with --labels, if it does not occur here)",
  });
}

function refuseUnknown(what: "label" | "prediction", found: ReadonlySet<string>, known: readonly string[]): void {
  const expected = new Set(known);
  const unknown = sortedLabels([...found].filter((label) => !expected.has(label)));
  if (unknown.length === 0) return;
  throw new GateError("LABELS_UNKNOWN", `the ${what} ${list(unknown)} is not among the known labels: ${list(known)}`, {
    hint:
      what === "prediction"
        ? "If it is a class that this hold-out lacks, declare all classes with --labels"
        : "Correct --labels",
  });
}

function list(labels: readonly string[]): string {
  const shown = labels
    .slice(0, 10)
    .map((label) => JSON.stringify(label.length > 40 ? `${label.slice(0, 40)}…` : label));
  return shown.join(", ") + (labels.length > 10 ? ` and ${labels.length - 10} more` : "");
}
