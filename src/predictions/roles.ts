import { GateError } from "../errors.ts";

/** The columns that mean something to us; every other column is left unread. */
type Role = "id" | "label" | "prediction" | "score" | "baseline" | "candidate" | "baseline_score" | "candidate_score";

const DEFAULT_NAMES: Readonly<Record<Role, readonly string[]>> = {
  id: ["id"],
  label: ["label", "y_true", "target"],
  prediction: ["prediction", "y_pred", "predicted"],
  score: ["score", "proba", "probability", "y_score"],
  baseline: ["baseline"],
  candidate: ["candidate"],
  baseline_score: ["baseline_score"],
  candidate_score: ["candidate_score"],
};

/** Columns that an option names, by role. */
export type NamedColumns = Readonly<Partial<Record<Role, string>>>;

/** The columns of a file of one model's predictions; without a prediction the score is cut. */
export interface PredictionColumns {
  readonly id?: string;
  readonly label: string;
  readonly prediction?: string;
  readonly score?: string;
}

/** The columns of one file that holds both sides. */
export interface PairColumns {
  readonly id?: string;
  readonly label: string;
  readonly baseline: string;
  readonly candidate: string;
  readonly baselineScore?: string;
  readonly candidateScore?: string;
}

/** Throws COLUMN_NOT_FOUND (an option names it) or COLUMN_MISSING (by default names), with the columns there are. */
export function predictionColumns(file: string, columns: readonly string[], named: NamedColumns): PredictionColumns {
  const find = finder(file, columns, named);
  const [id, prediction, score] = [find("id"), find("prediction"), find("score")];
  if (prediction === undefined && score === undefined) throw missing(file, "prediction", columns);
  return distinct(file, {
    label: find("label") ?? fail(missing(file, "label", columns)),
    ...(id === undefined ? {} : { id }),
    ...(prediction === undefined ? {} : { prediction }),
    ...(score === undefined ? {} : { score }),
  });
}

/** As {@link predictionColumns}, for one file with both sides; USAGE when it has only one: then a baseline is missing. */
export function pairColumns(file: string, columns: readonly string[], named: NamedColumns): PairColumns {
  const find = finder(file, columns, named);
  const [baseline, candidate] = [find("baseline"), find("candidate")];
  if (baseline === undefined || candidate === undefined) {
    throw new GateError(
      "USAGE",
      `gate needs --baseline SOURCE, or both sides in one file; ${file} has: ${list(columns)}`,
      {
        hint: "One file with both sides has the columns label, baseline and candidate",
      },
    );
  }
  for (const role of ["prediction", "score"] as const) {
    if (named[role] === undefined) continue;
    throw new GateError(
      "INPUT_CONFLICT",
      `--${role}-column names a column of one model, but ${file} holds both sides`,
      {
        hint: "Its columns are label, baseline and candidate (and baseline_score, candidate_score)",
      },
    );
  }
  const [id, baselineScore, candidateScore] = [find("id"), find("baseline_score"), find("candidate_score")];
  return distinct(file, {
    label: find("label") ?? fail(missing(file, "label", columns)),
    baseline,
    candidate,
    ...(id === undefined ? {} : { id }),
    ...(baselineScore === undefined ? {} : { baselineScore }),
    ...(candidateScore === undefined ? {} : { candidateScore }),
  });
}

/** One column cannot be two things. */
function distinct<C extends object>(file: string, chosen: C): C {
  const names: unknown[] = Object.values(chosen);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice === undefined) return chosen;
  const roles = Object.entries(chosen).flatMap(([role, name]) => (name === twice ? [role] : []));
  throw new GateError(
    "INPUT_CONFLICT",
    `${file}: the column ${JSON.stringify(twice)} cannot be ${roles.join(" and ")} at once`,
    {
      hint: "Correct the options that name columns",
    },
  );
}

function finder(file: string, columns: readonly string[], named: NamedColumns): (role: Role) => string | undefined {
  return (role) => {
    const wanted = named[role];
    if (wanted === undefined) return DEFAULT_NAMES[role].find((name) => columns.includes(name));
    if (columns.includes(wanted)) return wanted;
    throw new GateError(
      "COLUMN_NOT_FOUND",
      `${file} has no column ${JSON.stringify(wanted)}, which --${role}-column names; it has: ${list(columns)}`,
    );
  };
}

function missing(file: string, role: Role, columns: readonly string[]): GateError {
  const names = DEFAULT_NAMES[role].map((name) => `"${name}"`).join(", ");
  return new GateError("COLUMN_MISSING", `${file} has no ${role} column (${names}); it has: ${list(columns)}`, {
    hint: `Name it with --${role}-column, or give the file a header row`,
  });
}

function list(columns: readonly string[]): string {
  const shown = columns.slice(0, 20).map((name) => JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return shown.join(", ") + (columns.length > 20 ? ` and ${columns.length - 20} more` : "");
}

function fail(error: GateError): never {
  throw error;
}
