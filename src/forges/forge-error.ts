/** Refused: asking again changes nothing. Unreachable: it did not answer in time. Unexpected: not what its API promises. */
export type ForgeFailure = "refused" | "unreachable" | "unexpected";

/**
 * A forge that did not do what it was asked. It never ends a run by itself: who asked decides whether that is a warning
 * (a comment) or a verdict of its own (the config at the base ref). No token is ever in its text.
 */
export class ForgeError extends Error {
  override readonly name = "ForgeError";
  readonly failure: ForgeFailure;
  readonly status: number | undefined;
  readonly hint: string | undefined;
  /** It may have been done nevertheless: the answer was lost, not the request. */
  readonly mayBeDone: boolean;

  constructor(
    failure: ForgeFailure,
    message: string,
    details: {
      readonly status?: number | undefined;
      readonly hint?: string | undefined;
      readonly mayBeDone?: boolean;
    } = {},
  ) {
    super(message);
    this.failure = failure;
    this.status = details.status;
    this.hint = details.hint;
    this.mayBeDone = details.mayBeDone ?? false;
  }

  /** Message and hint as one sentence. */
  get line(): string {
    return this.hint === undefined ? this.message : `${this.message}. ${this.hint}`;
  }
}

/** What a failed publication says; anything but a ForgeError is a bug of ours, and still no reason to change a verdict. */
export function failureLine(error: unknown): string {
  if (error instanceof ForgeError) return error.line;
  return error instanceof Error ? error.message : String(error);
}
