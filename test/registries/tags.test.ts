import { describe, expect, test } from "vitest";

import type { ModelVersion } from "../../src/mlflow/port.ts";
import { brokenEvents, eventChange, eventsOf, nextTime, signed } from "../../src/registries/tags.ts";
import { SIGNATURE } from "./requests.ts";

const AT = "2026-11-22T10:00:00.000Z";
const EVENT = {
  at: AT,
  action: "promote",
  from: "1",
  to: "2",
  target: "Production",
  actor: "octo",
  reason: null,
  evidence_sha256: "e".repeat(64),
  run_url: null,
  commit: null,
} as const;

function tagged(version: string, ...tags: readonly (readonly [string, string])[]): ModelVersion {
  return {
    name: "m",
    version,
    stage: "None",
    status: "READY",
    runId: undefined,
    source: undefined,
    tags: new Map(tags),
    createdAt: undefined,
    updatedAt: undefined,
  };
}

test("an event is a tag of its time with the move as JSON, in the published order of keys", () => {
  const [key, value] = eventChange(EVENT);
  expect(key).toBe("model-gate.event.2026-11-22T10:00:00.000Z");
  expect(Object.keys(JSON.parse(value) as object)).toEqual([
    "action",
    "from",
    "to",
    "target",
    "actor",
    "reason",
    "evidence_sha256",
    "run_url",
    "commit",
  ]);
  expect(eventsOf([tagged("2", [key, value])])).toEqual([EVENT]);
});

test("a key is one that MLflow takes", () => {
  expect(eventChange(EVENT)[0]).toMatch(/^[A-Za-z0-9_\-. :/]{1,250}$/);
});

test("whatever the reason, an event is no longer than MLflow 2 takes, and one line", () => {
  const hostile = signed({ ...SIGNATURE, reason: `"\\\uD800\n\u0007${'"'.repeat(5_000)}`, actor: '"'.repeat(5_000) });
  expect(hostile.reason).toMatch(/^"\\\uFFFD "+…$/u);
  const [, value] = eventChange({ ...EVENT, ...hostile, run_url: hostile.runUrl });
  expect(value.length).toBeLessThan(5_000);
  expect(JSON.parse(value)).toMatchObject({ actor: hostile.actor });
});

test("a reason is not cut through a character", () => {
  expect(signed({ ...SIGNATURE, reason: `${"x".repeat(998)}😀😀` }).reason).toBe(`${"x".repeat(998)}…`);
  expect(signed({ ...SIGNATURE, reason: "  " }).reason).toBeNull();
});

describe("what is no event of ours is none", () => {
  test.for([
    ["no JSON", `model-gate.event.${AT}`, "promoted"],
    ["another shape", `model-gate.event.${AT}`, "[1]"],
    ["no time", "model-gate.event.yesterday", eventChange(EVENT)[1]],
    ["a day that there is not", "model-gate.event.2026-13-45T10:00:00.000Z", eventChange(EVENT)[1]],
    ["an action that there is not", `model-gate.event.${AT}`, JSON.stringify({ ...EVENT, action: "steal" })],
    ["an event that stands on another version", `model-gate.event.${AT}`, JSON.stringify({ ...EVENT, to: "3" })],
  ] as const)("%s", ([, key, value]) => {
    expect(eventsOf([tagged("2", [key, value])])).toEqual([]);
    expect(brokenEvents([tagged("2", [key, value])])).toEqual([`${key} of version 2`]);
  });

  test("other tags are not mentioned", () => {
    expect(brokenEvents([tagged("2", ["model-gate.verdict", "pass"], ["owner", "ann"])])).toEqual([]);
  });

  test("fields of other kinds are absent", () => {
    const odd = JSON.stringify({
      action: "promote",
      from: 1,
      to: "2",
      target: "Production",
      actor: { x: 1 },
      reason: "",
    });
    expect(eventsOf([tagged("2", [`model-gate.event.${AT}`, odd])])).toMatchObject([
      { from: null, actor: null, reason: null },
    ]);
  });
});

describe("the time of a move", () => {
  const known = [tagged("2", eventChange(EVENT))];

  test("is later than that of every move before, whatever this clock says", () => {
    expect(nextTime(Date.parse(AT) + 5, known)).toBe("2026-11-22T10:00:00.005Z");
    expect(nextTime(Date.parse(AT) - 60_000, known)).toBe("2026-11-22T10:00:00.001Z");
    expect(nextTime(Date.parse(AT), [])).toBe(AT);
  });

  test("follows no clock that is a day ahead", () => {
    const planted = [tagged("2", eventChange({ ...EVENT, at: "9999-12-31T23:59:59.999Z" }))];
    expect(nextTime(Date.parse(AT), planted)).toBe(AT);
  });
});
