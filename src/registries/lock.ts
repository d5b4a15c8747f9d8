import { GateError } from "../errors.ts";
import type { MlflowReader, MlflowWriter } from "../mlflow/port.ts";
import type { Signature } from "./port.ts";
import { LOCK_TAG, objectIn } from "./tags.ts";

/** The registry to move in, and the machine that moves; tests give a clock that costs nothing. */
export interface Access {
  readonly reader: MlflowReader;
  readonly writer: MlflowWriter;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** A text that nobody else comes up with. */
  readonly nonce: () => string;
  /** Set when this process was asked to end. */
  readonly ending?: AbortSignal | undefined;
}

/** What the lock tag holds. Later versions may write more. */
interface LockTag {
  readonly nonce: string;
  /** UTC, to the millisecond. */
  readonly at: string;
  readonly actor: string | null;
  readonly run_url: string | null;
}

/** A lock that we hold, as far as anyone can hold one here. */
export interface Lock {
  /** Throws LOCKED when these tags of the model say that somebody else has taken it. */
  readonly assertOurs: (tags: ReadonlyMap<string, string>) => void;
  /** What a person should know of how it was taken. */
  readonly notes: readonly string[];
}

/** Between writing the tag and reading it again: whoever saw it free a moment ago has written by then. */
const WAIT_MS = 1_000;
/** No move takes so long: whoever held it is gone. */
const STALE_MS = 120_000;
const MAX_WAIT_MS = 10_000;

/**
 * Holds the lock of a model while `work` runs, and gives it back afterwards, whatever happened, unless it is somebody
 * else's by then. Throws LOCKED, with the name of the holder.
 *
 * MLflow has no compare-and-swap. This is Fischer's algorithm (Lamport, A fast mutual exclusion algorithm, 1987, section
 * 1): write, wait longer than anybody needs between reading the tag free and writing it, and see who wrote last. A server
 * that is slower than the wait lets two in; what they do is made so that it ends well all the same (moves.ts).
 */
export async function underLock<T>(
  model: string,
  { actor, runUrl }: Pick<Signature, "actor" | "runUrl">,
  access: Access,
  work: (lock: Lock) => Promise<T>,
): Promise<T> {
  const notes: string[] = [];
  const started = access.now();
  const before = await lockTag(model, access);
  if (before !== undefined) {
    if (!isStale(before, started)) throw locked(model, before);
    notes.push(`took over the lock of ${holderName(before)}: it is older than 2 minutes`);
  }
  const nonce = access.nonce();
  const tag: LockTag = { nonce, at: new Date(started).toISOString(), actor, run_url: runUrl };
  try {
    await writeLock(model, JSON.stringify(tag), access);
    // A server that took long over our write takes as long over that of others.
    const took = access.now() - started;
    await access.sleep(Math.min(Math.max(WAIT_MS, 2 * took), MAX_WAIT_MS));
    const lock: Lock = {
      notes,
      assertOurs: (tags) => {
        const now = tags.get(LOCK_TAG);
        if (nonceOf(now) !== nonce) throw locked(model, now);
      },
    };
    lock.assertOurs((await access.reader.registeredModel(model))?.tags ?? new Map());
    return await work(lock);
  } finally {
    await release(model, nonce, access);
  }
}

/** Two who make the same new tag at once: MLflow 3 refuses one of them as if the call were wrong. */
async function writeLock(model: string, tag: string, access: Access): Promise<void> {
  try {
    await access.writer.setModelTag(model, LOCK_TAG, tag);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    const found = await lockTag(model, access);
    if (found === undefined || isStale(found, access.now()) || nonceOf(found) === nonceOf(tag)) throw error;
    throw locked(model, found);
  }
}

/** Throws LOCKED when somebody holds the lock now. */
export function refuseLocked(model: string, tags: ReadonlyMap<string, string>, now: number): void {
  const tag = tags.get(LOCK_TAG);
  if (tag !== undefined && !isStale(tag, now)) throw locked(model, tag);
}

/** What failed before is what the caller has to hear of; a lock that is left behind is taken over after a while. */
async function release(model: string, nonce: string, access: Access): Promise<void> {
  try {
    if (nonceOf(await lockTag(model, access)) === nonce) await access.writer.deleteModelTag(model, LOCK_TAG);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
  }
}

async function lockTag(model: string, { reader }: Access): Promise<string | undefined> {
  return (await reader.registeredModel(model))?.tags.get(LOCK_TAG);
}

/** A tag that is not ours has no age: somebody wants nothing to be moved. */
function isStale(tag: string, now: number): boolean {
  const at = objectIn(tag)?.["at"];
  const time = typeof at === "string" ? Date.parse(at) : typeof at === "number" ? at : Number.NaN;
  return now - time > STALE_MS;
}

function nonceOf(tag: string | undefined): string | undefined {
  const nonce = tag === undefined ? undefined : objectIn(tag)?.["nonce"];
  return typeof nonce === "string" ? nonce : undefined;
}

/** `octo, https://…/runs/1 (1f3a…, since 2026-11-22T10:00:00.000Z)` */
function holderName(tag: string, nobody = ""): string {
  const said = objectIn(tag);
  if (said === undefined) return JSON.stringify(tag.slice(0, 100));
  const [actor, run, nonce, at] = ["actor", "run_url", "nonce", "at"].map((key) => {
    const value = said[key];
    return typeof value === "string" || typeof value === "number" ? String(value).slice(0, 200) : undefined;
  });
  const who = [actor, run].filter((part) => part !== undefined && part !== "").join(", ") || nobody;
  return `${who === "" ? "" : `${who} `}(${nonce ?? "no nonce"}, since ${at ?? "unknown"})`;
}

function locked(model: string, tag: string | undefined): GateError {
  return tag === undefined
    ? new GateError("LOCKED", `the lock of ${model} was taken away while we held it`, { hint: "Try again" })
    : new GateError("LOCKED", `${model} is being moved by ${holderName(tag, "another process")}`, {
        hint: `Wait for that to end. If nobody is at work, it is taken over after 2 minutes, or delete the tag ${LOCK_TAG} of the model`,
      });
}
