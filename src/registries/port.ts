import type { MoveAction, PastMove } from "../core/past-move.ts";
import type { GateError } from "../errors.ts";

/**
 * A model registry as far as releases go: put a version into a place, put back who stood there before, tell who did
 * what. Every refusal is a GateError of exit code 1, and then nothing has been changed.
 */
export interface Registry {
  /** How messages name it, without secrets. */
  readonly address: string;
  promote(request: PromoteRequest): Promise<MoveOutcome>;
  rollback(request: RollbackRequest): Promise<MoveOutcome>;
  history(model: string): Promise<History>;
}

/** Where a version can stand. A stage has an alias that says the same; where a registry has no stages, it is all. */
export type Target =
  | { readonly kind: "stage"; readonly stage: "Production" | "Staging"; readonly alias: string }
  | { readonly kind: "alias"; readonly alias: string };

interface MoveRequest {
  readonly model: string;
  readonly target: Target;
  readonly signature: Signature;
  /** Says what would be done, and takes no lock. */
  readonly isDryRun: boolean;
  /** Called once, when the first change begins that others see. */
  readonly onMove?: () => void;
}

export interface PromoteRequest extends MoveRequest {
  readonly version: string;
  /** What speaks for this version; undefined only for a forced promotion. */
  readonly grounds: Grounds | undefined;
  /** What the registry holds against it is then only told. */
  readonly isForced: boolean;
}

export interface RollbackRequest extends MoveRequest {
  /** Undefined = the version that stood there before. */
  readonly version: string | undefined;
}

/** Who moves it and why; what is not known is null, as in the tags. */
export interface Signature {
  readonly actor: string | null;
  readonly reason: string | null;
  readonly runUrl: string | null;
  readonly commit: string | null;
}

/** What a decision was made about, as far as the registry is concerned. */
export interface Grounds {
  /** Of the bytes of the file. */
  readonly sha256: string;
  /** The models that the decision names; empty when it names none. */
  readonly models: readonly string[];
  readonly candidate: JudgedSide;
  readonly baseline: JudgedSide;
  /** The first model: nothing ever was where the baseline's reference leads. */
  readonly isFirst: boolean;
  /** Both sides are named by places, and who stands there now is meant: an A/B test knows no versions. */
  readonly isOfPlaces?: boolean;
}

export interface JudgedSide {
  /** As it was given, e.g. `models:/sentiment-classifier/Production`. */
  readonly reference: string;
  readonly version: string | null;
  readonly runId: string | null;
}

export interface MoveOutcome {
  readonly action: MoveAction;
  readonly model: string;
  readonly target: Target;
  /** Who stood there before. */
  readonly from: string | undefined;
  readonly to: string;
  /** False also for a dry run, and when the version stood there already. */
  readonly changed: boolean;
  /** What was done, or would be, in order. */
  readonly steps: readonly Step[];
  /** What spoke against a forced move. */
  readonly overridden: readonly GateError[];
  /** What a person should know. */
  readonly notes: readonly string[];
  /** Of the version that stands there now, as its tags tell. */
  readonly commit: string | null;
  readonly evidenceSha256: string | null;
}

export type Step =
  | { readonly kind: "tags"; readonly version: string }
  | { readonly kind: "alias"; readonly alias: string; readonly from: string | undefined; readonly to: string }
  | { readonly kind: "stage"; readonly stage: string; readonly to: string; readonly archived: readonly string[] };

export interface History {
  readonly model: string;
  /** The newest first; what others moved, and stands there now, before all. */
  readonly moves: readonly PastMove[];
  readonly notes: readonly string[];
}
