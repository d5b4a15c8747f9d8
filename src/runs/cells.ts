import { formatCount } from "../core/format.ts";
import { type Phrase, say } from "../reports/phrase.ts";
import type { Cell } from "./page.ts";
import { textValue, type Value } from "./value.ts";

/** Characters of a parameter, a tag or a name; a renderer may show fewer. */
const CELL_LIMIT = 200;

export const MISSING: Cell = { phrase: ["—"], tone: "missing" };

/** Text of others; where there is nothing to see, that is said. */
export function foreign(text: string): Phrase {
  if (text.trim() === "") return [text === "" ? "(empty)" : "(blank)"];
  return [{ verbatim: text, limit: CELL_LIMIT }];
}

export function foreignCell(text: string | undefined): Cell {
  if (text === undefined) return MISSING;
  const value = textValue(text);
  return { phrase: foreign(text), sort: value.kind === "number" ? value.number : text };
}

export function metricCell(value: Value | undefined, format: (value: Value) => string, isBest = false): Cell {
  if (value === undefined) return MISSING;
  if (value.kind === "text") return { phrase: foreign(value.text), tone: "odd" };
  const phrase = [format(value)];
  if (value.kind === "nan") return { phrase, tone: "odd", sort: Number.NaN };
  const tone = Number.isFinite(value.number) ? (isBest ? "best" : undefined) : "odd";
  return { phrase, sort: value.number, ...(tone === undefined ? {} : { tone }) };
}

export function timeCell(time: number | undefined): Cell {
  return time === undefined ? MISSING : { phrase: [shownTime(time)], sort: time };
}

export function durationCell(start: number | undefined, end: number | undefined): Cell {
  if (start === undefined || end === undefined || end < start) return MISSING;
  return { phrase: [shownDuration(end - start)], sort: end - start };
}

/** `2026-11-20 10:00`, in UTC; a time that no calendar has is shown as its number. */
export function shownTime(time: number): string {
  return Number.isFinite(new Date(time).getTime())
    ? new Date(time).toISOString().slice(0, 16).replace("T", " ")
    : String(time);
}

/** `0.4 s`, `12 s`, `5 min 10 s`, `2 h 05 min`. */
export function shownDuration(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${twoDigits(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}

/** `1 run`, `7 runs`. */
export function counted(count: number, noun: string, plural = `${noun}s`): Phrase {
  return say`${formatCount(count)} ${count === 1 ? noun : plural}`;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, "0");
}
