/**
 * Who has to act, and with it the exit code: 1 is a refusal of ours, 2 the user's mistake, and 3 the world's: two models
 * that cannot be compared, a remote that does not answer.
 */
const EXIT_CODES = {
  USAGE: 2,
  CONFIG_INVALID: 2,
  RULE_INVALID: 2,
  INPUT_CONFLICT: 2,
  FILE_NOT_FOUND: 2,
  COLUMN_NOT_FOUND: 2,
  POSITIVE_LABEL: 2,
  METRIC_UNSUPPORTED: 2,
  EVIDENCE_UNRECOGNIZED: 2,
  OUTPUT_UNWRITABLE: 2,
  EXPERIMENT_NOT_FOUND: 2,
  RUN_NOT_FOUND: 2,
  SAME_SOURCE: 3,
  PREDICTIONS_UNREADABLE: 3,
  METRICS_UNREADABLE: 3,
  INPUT_TOO_LARGE: 3,
  COLUMN_MISSING: 3,
  NO_ROWS: 3,
  ROWS_MISALIGNED: 3,
  LABELS_UNKNOWN: 3,
  SCORE_INVALID: 3,
  SCORE_MEANING: 3,
  METRIC_MISSING: 3,
  ORDER_KEY_MISSING: 3,
  METRIC_NOT_FINITE: 3,
  METRIC_UNDEFINED: 3,
  NOT_COMPARABLE: 3,
  RUN_REFUSED: 2,
  BASE_CONFIG_UNREADABLE: 3,
  PULL_REQUEST_UNKNOWN: 3,
  BASELINE_NOT_FOUND: 3,
  MODEL_NOT_FOUND: 3,
  BASELINE_CHANGED: 3,
  REMOTE_FAILED: 3,
  RUN_FAILED: 3,
  RUN_NO_OUTPUT: 3,
  REGISTRY_READ_ONLY: 2,
  EVIDENCE_UNSOUND: 1,
  VERDICT_NOT_PASS: 1,
  EVIDENCE_FROM_PULL_REQUEST: 1,
  POLICY_MISMATCH: 1,
  EVIDENCE_REFUSED: 1,
  HEAD_MISMATCH: 1,
  EVIDENCE_MISSING: 1,
  CANDIDATE_MISMATCH: 1,
  BASELINE_UNKNOWN: 1,
  BASELINE_MOVED: 1,
  PRODUCTION_MOVED: 1,
  PRODUCTION_AMBIGUOUS: 1,
  HOLDS_PRODUCTION: 1,
  VERSION_NOT_READY: 1,
  LOCKED: 1,
  MOVE_CONFLICT: 1,
  NO_ROLLBACK_TARGET: 1,
  CANCELLED: 1,
} as const;

/** The closed list of codes; each has a heading in `docs/errors.md`. Anything else that is thrown is a bug of ours (70). */
export type ErrorCode = keyof typeof EXIT_CODES;

export const ERROR_CODES = Object.keys(EXIT_CODES) as readonly ErrorCode[];

/** One mistake in a file that a person wrote, where it stands; line and column count from 1. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/**
 * The one error class of the product: a code, one line that says what was expected, found and where, and a hint that
 * says what to do.
 */
export class GateError extends Error {
  override readonly name = "GateError";
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  /** The message without anything of the user's rows: what may stand in evidence and reports. */
  readonly withoutData: string;
  /** The mistakes that are told, so that a face can annotate exact lines; the message tells the first. */
  readonly faults: readonly Fault[];

  constructor(
    code: ErrorCode,
    message: string,
    options: {
      readonly hint?: string;
      readonly cause?: unknown;
      readonly faults?: readonly Fault[];
      readonly withoutData?: string;
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.withoutData = options.withoutData ?? message;
    this.faults = options.faults ?? [];
  }

  get exitCode(): 1 | 2 | 3 {
    return EXIT_CODES[this.code];
  }

  /** Message and hint as one line for the person who called, without the code. */
  get line(): string {
    return sentence(this.message, this.hint);
  }

  /** {@link line} without anything of the user's rows. */
  get publicLine(): string {
    return sentence(this.withoutData, this.hint);
  }
}

/** What decides comes from the base of a proposal, and nobody can tell what it says there. */
export function baseUnreadable(
  what: string,
  { why, isNoFile = false }: { readonly why: string; readonly isNoFile?: boolean },
): GateError {
  return new GateError("BASE_CONFIG_UNREADABLE", `${what} cannot be read at the base of this proposal: ${why}`, {
    hint: isNoFile
      ? "Links and submodules of the base are not followed: name the file itself, or let this path be a regular file"
      : "Give the job the permission contents: read and a token, or fetch all history (fetch-depth: 0; on GitLab GIT_DEPTH: 0)",
  });
}

function sentence(message: string, hint: string | undefined): string {
  if (hint === undefined) return message;
  return /[.?!]$/.test(message) ? `${message} ${hint}` : `${message}. ${hint}`;
}
