import type { MoveAction } from "../core/past-move.ts";
import type { ModelVersion } from "../mlflow/port.ts";
import type { Signature } from "./port.ts";

const PREFIX = "model-gate.";
const EVENT_PREFIX = `${PREFIX}event.`;

/** On the registered model, while somebody moves its versions. */
export const LOCK_TAG = `${PREFIX}promoting`;

/** The latest state of a version, each its own tag. */
const STATE = [
  "verdict",
  "evidence_sha256",
  "commit",
  "run_url",
  "actor",
  "promoted_at",
  "previous_version",
  "rolled_back_from",
  "reason",
] as const;

type StateName = (typeof STATE)[number];

/** MLflow 2 refuses values above 5,000 characters. */
const MAX_REASON = 1_000;
const MAX_TEXT = 500;

/** One move, as its tag tells it. */
export interface MoveEvent {
  /** UTC, to the millisecond. */
  readonly at: string;
  readonly action: MoveAction;
  readonly from: string | null;
  readonly to: string;
  readonly target: string;
  readonly actor: string | null;
  readonly reason: string | null;
  readonly evidence_sha256: string | null;
  readonly run_url: string | null;
  readonly commit: string | null;
}

/** A tag to be written; undefined = it is to go. */
export type TagChanges = ReadonlyMap<string, string | undefined>;

export function stateKey(name: StateName): string {
  return PREFIX + name;
}

export function isEventKey(key: string): boolean {
  return key.startsWith(EVENT_PREFIX);
}

/** What a version's state says; an empty text says nothing. */
export function stateOf(version: ModelVersion | undefined, name: StateName): string | undefined {
  const text = version?.tags.get(stateKey(name));
  return text === "" ? undefined : text;
}

/** All of the state that is named; null takes a tag away. */
export function stateChanges(state: Readonly<Partial<Record<StateName, string | null>>>): TagChanges {
  return new Map(
    STATE.flatMap((name) => {
      const value = state[name];
      return value === undefined ? [] : [[stateKey(name), value ?? undefined] as const];
    }),
  );
}

export function eventChange({ at, to, ...event }: MoveEvent): readonly [key: string, value: string] {
  const { action, from, ...rest } = event;
  return [EVENT_PREFIX + at, JSON.stringify({ action, from, to, ...rest })];
}

/** What others wrote is one line of bounded length before it becomes a tag. */
export function signed({ actor, reason, runUrl, commit }: Signature): Signature {
  return {
    actor: cut(actor, MAX_TEXT),
    reason: cut(reason, MAX_REASON),
    runUrl: cut(runUrl, MAX_TEXT),
    commit: cut(commit, MAX_TEXT),
  };
}

function cut(text: string | null, limit: number): string | null {
  const line =
    text
      ?.replaceAll(/\p{Cs}/gu, "\uFFFD")
      .replaceAll(/\p{Cc}+/gu, " ")
      .trim() ?? "";
  if (line === "") return null;
  return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** The moves that these versions' tags tell, the oldest first. */
export function eventsOf(versions: readonly ModelVersion[]): readonly MoveEvent[] {
  return versions
    .flatMap((version) => [...version.tags].flatMap(([key, value]) => eventOf(version.version, key, value)))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : Number(a.to) - Number(b.to)));
}

/** Tags of this kind that are no event of ours. */
export function brokenEvents(versions: readonly ModelVersion[]): readonly string[] {
  return versions.flatMap(({ version, tags }) =>
    [...tags].flatMap(([key, value]) =>
      key.startsWith(EVENT_PREFIX) && eventOf(version, key, value).length === 0 ? [`${key} of version ${version}`] : [],
    ),
  );
}

/** A clock that is wrong by more than this is not followed. */
const MAX_AHEAD_MS = 24 * 3_600_000;

/**
 * The time of the next move: later than every one that is known, whatever the clocks of other machines say, so that the
 * order of events is that of the moves.
 *
 * @param now milliseconds since 1970
 */
export function nextTime(now: number, versions: readonly ModelVersion[]): string {
  const times = eventsOf(versions).map(({ at }) => Date.parse(at) + 1);
  return new Date(Math.max(now, ...times.filter((time) => time <= now + MAX_AHEAD_MS))).toISOString();
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const ACTIONS: readonly MoveAction[] = ["promote", "force", "rollback"];

/** Anybody may write tags: what is not ours is no event. */
function eventOf(version: string, key: string, value: string): readonly MoveEvent[] {
  const at = key.startsWith(EVENT_PREFIX) ? key.slice(EVENT_PREFIX.length) : "";
  if (!TIME.test(at) || Number.isNaN(Date.parse(at))) return [];
  const said = objectIn(value);
  const text = (name: string): string | null => {
    const found = said?.[name];
    return typeof found === "string" && found !== "" ? found : null;
  };
  const action = ACTIONS.find((known) => known === text("action"));
  const target = text("target");
  // An event stands on the version that it moved.
  if (action === undefined || target === null || text("to") !== version) return [];
  return [
    {
      at,
      action,
      from: text("from"),
      to: version,
      target,
      actor: text("actor"),
      reason: text("reason"),
      evidence_sha256: text("evidence_sha256"),
      run_url: text("run_url"),
      commit: text("commit"),
    },
  ];
}

export function objectIn(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
