import { describe, expect, test } from "vitest";

import { parseWaivers } from "../../src/config/waivers.ts";
import { mistakesOf } from "./config-text.ts";

const NOW = Date.UTC(2026, 10, 22, 10);
const COMMIT = "0123456789012345678901234567890123456789";

const entry = (changes: Readonly<Record<string, string | undefined>> = {}): string => {
  const keys = {
    rule: "f1_score",
    model: "sentiment",
    candidate: COMMIT,
    reason: "the hold-out is being relabelled",
    approved_by: "R. Roe",
    expires: "2026-12-31",
    ...changes,
  };
  const lines = Object.entries(keys).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `  - ${lines.join("\n    ")}\n`;
};
const parse = (text: string) => parseWaivers(new TextEncoder().encode(text), "model-gate-waivers.yml", NOW);
const read = (...entries: string[]) => parse(`version: 1\nwaivers:\n${entries.join("")}`);
const mistakes = (...entries: string[]) => mistakesOf(() => read(...entries));

describe("a waiver", () => {
  test("is read as it was written", () => {
    expect(read(entry(), entry({ rule: "recall", candidate: "7" }))).toEqual({
      active: [
        {
          rule: "f1_score",
          model: "sentiment",
          candidate: COMMIT,
          reason: "the hold-out is being relabelled",
          approved_by: "R. Roe",
          expires: "2026-12-31",
        },
        expect.objectContaining({ rule: "recall", candidate: "7" }),
      ],
      expired: [],
    });
    expect(read(entry({ candidate: "ABCDEF".padEnd(40, "0") })).active[0]?.candidate).toBe("abcdef".padEnd(40, "0"));
    expect(parse("version: 1\nwaivers: []\n")).toEqual({ active: [], expired: [] });
  });

  test("counts to the end of its last day, then only is told", () => {
    const active = (expires: string) => read(entry({ expires })).active.length;
    expect(active("2026-11-22")).toBe(1);
    expect(active("2026-11-21")).toBe(0);
    expect(read(entry({ expires: "2026-11-21" })).expired).toHaveLength(1);
    expect(read(entry({ expires: "2020-02-29" })).expired).toHaveLength(1);
  });

  test("counts for 90 days at most", () => {
    expect(read(entry({ expires: "2027-02-20" })).active).toHaveLength(1);
    expect(mistakes(entry({ expires: "2027-02-21" }))).toEqual([
      "8:14 waivers[0].expires must be at most 90 days from now, got 2027-02-21",
    ]);
  });

  test.for([
    [{ expires: "2026-02-30" }, '8:14 waivers[0].expires must be a date such as 2026-12-31, got "2026-02-30"'],
    [{ expires: "tomorrow" }, '8:14 waivers[0].expires must be a date such as 2026-12-31, got "tomorrow"'],
    [{ expires: "2026-12-31T00:00:00Z" }, "8:14 waivers[0].expires must be a date such as 2026-12-31"],
    [{ expires: "20261231" }, "8:14 waivers[0].expires must be a date such as 2026-12-31, got 20261231"],
    [{ expires: undefined }, "3:5 waivers[0].expires is missing; it must be a date such as 2026-12-31"],
    [{ reason: "''" }, '6:13 waivers[0].reason must be a text that is not empty, got ""'],
    [{ reason: "" }, "6:5 waivers[0].reason must be a text that is not empty, got nothing"],
    [{ approved_by: undefined }, "3:5 waivers[0].approved_by is missing"],
    [{ candidate: "0123456" }, "5:16 waivers[0].candidate must be a whole commit (git rev-parse) or a version"],
    [{ candidate: "abc1234" }, "5:16 waivers[0].candidate must be a whole commit"],
    [
      { candidate: "1e3" },
      '5:16 waivers[0].candidate must be a whole commit (git rev-parse) or a version of the registry, got "1e3"',
    ],
    [{ candidate: "[7]" }, "5:16 waivers[0].candidate must be a whole commit or a version of the registry, got a list"],
    [{ aproved_by: "x" }, "9:5 unknown key aproved_by in waivers[0]. Did you mean approved_by?"],
  ] as const)("%j is refused", ([changes, expected]) => {
    const [first, ...others] = mistakes(entry(changes));
    expect(first).toContain(expected);
    expect(others).toEqual([]);
  });

  test("stands once for a rule, model and candidate", () => {
    expect(mistakes(entry(), entry({ reason: "again" }))).toEqual([
      "9:11 waivers[1].rule is waived above for the same model and candidate",
    ]);
    expect(read(entry(), entry({ model: "other" })).active).toHaveLength(2);
  });
});

test.for([
  ["", "1:1 is empty"],
  ["waivers: []\n", "1:1 version is missing; it must be 1"],
  ["version: 1\n", "1:1 waivers is missing; it must be a list of waivers"],
  ["version: 1\nwaivers:\n", "2:1 waivers must be a list of waivers, got nothing"],
  ["version: 1\nwaivers: []\nwaiver: []\n", "3:1 unknown key waiver. Did you mean waivers?"],
] as const)("the file %j", ([text, expected]) => {
  expect(mistakesOf(() => parse(text))[0]).toContain(expected);
});
