export type MoveAction = "promote" | "force" | "rollback";

/** A move of a version in a registry. In the spelling of `--format json`. */
export interface PastMove {
  /** UTC, to the millisecond; null when nobody knows. */
  readonly at: string | null;
  /** Null for what others did: nobody knows what it was meant to be. */
  readonly action: MoveAction | null;
  readonly from: string | null;
  /** Null when nothing stands there any more. */
  readonly to: string | null;
  /** `Production`, `Staging` or `@alias`. */
  readonly target: string;
  readonly actor: string | null;
  readonly reason: string | null;
  readonly commit: string | null;
  readonly run_url: string | null;
  readonly evidence_sha256: string | null;
  /** Moved outside model-gate. */
  readonly outside: boolean;
}
