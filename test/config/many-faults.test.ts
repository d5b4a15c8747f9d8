import { describe, expect, test } from "vitest";
import * as z from "zod/mini";

import { checkShape } from "../../src/config/faults.ts";
import { nearest } from "../../src/config/nearest.ts";
import { parseWaivers } from "../../src/config/waivers.ts";
import { parseYaml } from "../../src/config/yaml.ts";
import { errorOf, parseWhole } from "./config-text.ts";

const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Generous: a quadratic way takes 40 s for any of these files. */
const SOON_MS = 5000;

function refusal(read: () => unknown) {
  const start = performance.now();
  const error = errorOf(read);
  expect(performance.now() - start).toBeLessThan(SOON_MS);
  expect(error.code).toBe("CONFIG_INVALID");
  return error;
}

describe("a file that is one mistake after the other", () => {
  test("tells the topmost twenty, and how many there are", () => {
    const error = refusal(() => parseWhole(`version: 1\n${lines(40_000, (i) => `confidnce${i}: 0.9`)}\n`));
    expect(error.message).toBe(
      "model-gate.yml:2:1 unknown key confidnce0. Did you mean confidence? (the first of 40000 mistakes)",
    );
    expect(error.faults.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, i) => i + 2));
    expect(error.faults.at(-1)?.message).toBe(
      "unknown key confidnce19. Did you mean confidence? (and 39980 more mistakes below)",
    );
  });

  test("tells all of twenty", () => {
    const { faults } = refusal(() => parseWhole(`version: 1\n${lines(20, (i) => `x${i}: 1`)}\n`));
    expect(faults).toHaveLength(20);
    expect(faults.at(-1)?.message).toBe("unknown key x19");
  });

  test("tells the topmost, whatever is checked first", () => {
    const rules = lines(30, () => "- {metric: f1, threshold: 2}");
    const { faults } = refusal(() => parseWhole(`version: 1\nmetric: f1\nrules:\n${rules}\ntimeout: 0s\n`));
    expect(faults.map(({ line }) => line)).toEqual([2, ...Array.from({ length: 19 }, (_, i) => 4 + Math.ceil(i / 2))]);
  });

  test("looks for the words and the place of those only that it tells", () => {
    const asked = { words: 0, places: 0 };
    const file = parseYaml(bytesOf(lines(1000, (i) => `x${i}: 1`)), "file.yml");
    const counted = { ...file, positionOf: (offset: number) => (asked.places++, file.positionOf(offset)) };
    const known = (): readonly string[] => (asked.words++, ["version"]);
    expect(errorOf(() => checkShape(z.strictObject({}), counted, { known })).faults).toHaveLength(20);
    expect(asked).toEqual({ words: 20, places: 20 });
  });

  test.for([
    ["rules", (text: string) => parseWhole(text), "- {metrik: f1}"],
    ["rules", (text: string) => parseWhole(text), "- {metric: 7, x: 1}"],
    ["waivers", (text: string) => parseWaivers(bytesOf(text), "w.yml", 0), "- {rul: f1}"],
    ["waivers", (text: string) => parseWaivers(bytesOf(text), "w.yml", 0), "- {}"],
  ] as const)("is refused for 40,000 %s before each is looked at", ([key, read, item]) => {
    const { faults } = refusal(() => read(`version: 1\n${key}:\n${lines(40_000, () => item)}\n`));
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringMatching(/ must be a list of at most \d+ (rules|waivers), got a list$/),
    ]);
  });

  test("of a thousand waivers tells twenty", () => {
    const waiver = "- {rule: f1, model: m, candidate: x, reason: r, approved_by: a, expires: soon}";
    const { faults, message } = refusal(() =>
      parseWaivers(bytesOf(`version: 1\nwaivers:\n${lines(1000, () => waiver)}\n`), "w.yml", 0),
    );
    expect(faults).toHaveLength(20);
    expect(message).toContain("(the first of 2999 mistakes)");
  });
});

describe("a long key", () => {
  test("is no typing mistake of a short one, and costs nothing", () => {
    const [fault] = refusal(() => parseWhole(`version: 1\n${"confidence".repeat(100_000)}: 1\n`)).faults;
    expect(fault?.message).toBe(`unknown key ${"confidence".repeat(10)}`);
    expect(nearest("k".repeat(1000), ["confidence"])).toBeUndefined();
  });

  test("does not hide what a short one meant", () => {
    expect(nearest("min-improvment", ["metric", "min-improvement"])).toBe("min-improvement");
    expect(nearest("CONFIDENCE_", ["confidence"])).toBe("confidence");
    expect(nearest("ab", ["abcd", "abc"])).toBe("abc");
  });
});
