import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { inProcessEngine } from "../../src/engines/in-process.ts";
import type { CountOptions } from "../../src/engines/port.ts";
import type { RowSource } from "../../src/predictions/port.ts";
import { openFileSource } from "../../src/sources/file.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const OPTIONS: CountOptions = {
  scoreThreshold: 0.5,
  scoreMeans: "positive",
  columns: {},
  align: "id",
  extraRows: "fail",
};

type Row = readonly [id: string, label: string, prediction: string];

function csv(rows: readonly Row[]): string {
  return `id,label,prediction\n${rows.map((row) => `${row.join(",")}\n`).join("")}`;
}

async function rowsOf(folder: { path: string }, name: string): Promise<RowSource> {
  const { content } = await openFileSource(name, folder.path, {});
  if (content.kind !== "rows") throw new Error("expected rows");
  return content.rows;
}

async function compare(baseline: string, candidate: string, options: Partial<CountOptions> = {}) {
  using folder = temporaryFolder();
  folder.write("base.csv", baseline);
  folder.write("cand.csv", candidate);
  return await inProcessEngine.countPair(await rowsOf(folder, "base.csv"), await rowsOf(folder, "cand.csv"), {
    ...OPTIONS,
    ...options,
  });
}

const BASE: readonly Row[] = [
  ["1", "1", "1"],
  ["2", "1", "0"],
  ["3", "0", "0"],
  ["4", "0", "1"],
];
const CANDIDATE: readonly Row[] = BASE.map(([id, label]) => [id, label, label]);

describe("alignment by id", () => {
  test("the order of the rows changes nothing", async () => {
    const same = await compare(csv(BASE), csv(CANDIDATE));
    const shuffled = await compare(csv(BASE), csv([...CANDIDATE].reverse()));
    expect(shuffled).toEqual(same);
    expect(same.cells).toEqual([
      ["0", "0", "0", 1],
      ["0", "1", "0", 1],
      ["1", "0", "1", 1],
      ["1", "1", "1", 1],
    ]);
    expect(same.holdout).toMatchObject({ rows: 4, extra: 0, aligned_by: "id" });
  });

  test("counts equal those of a plain join, for any ids, order and number of rows", async () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9 é]{1,6}$/), { minLength: 3, maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(ids, fc.integer(), async (names, seed) => {
        const bit = (i: number, salt: number): string => String(Math.imul(i * 7 + salt, 2_654_435_761 ^ seed) >>> 31);
        const base: Row[] = names.map((id, i) => [id, i === 0 ? "0" : i === 1 ? "1" : bit(i, 1), bit(i, 2)]);
        const cand: Row[] = names.map((id, i) => [id, base[i]?.[1] ?? "", bit(i, 3)]);
        const shuffled = cand.map((row, i) => ({ row, key: Math.imul(i + 1, seed | 1) })).sort((a, b) => a.key - b.key);
        const { cells } = await compare(csv(base), csv(shuffled.map(({ row }) => row)));
        const expected = new Map<string, number>();
        for (const [i, [, label, prediction]] of base.entries()) {
          const key = [label, prediction, cand[i]?.[2]].join();
          expected.set(key, (expected.get(key) ?? 0) + 1);
        }
        expect(new Map(cells.map(([y, b, c, count]) => [[y, b, c].join(), count]))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test.for([
    ["only the baseline has", BASE, CANDIDATE.slice(0, 2), /2 ids only in the baseline \("3", "4"\)/],
    ["only the candidate has", BASE.slice(0, 3), CANDIDATE, /1 id only in the candidate \("4"\)/],
    ["are twice in the candidate", BASE, [...CANDIDATE, CANDIDATE[0] as Row], /1 id twice in the candidate \("1"\)/],
    [
      "are twice in both, at the same places",
      [...BASE, BASE[0] as Row],
      [...CANDIDATE, CANDIDATE[0] as Row],
      /twice in the baseline/,
    ],
    ["have two labels", BASE, [["1", "0", "0"], ...CANDIDATE.slice(1)] as Row[], /1 id with two labels \("1"\)/],
  ] as const)("refuses ids that %s", async ([, base, cand, message]) => {
    await expect(compare(csv(base), csv(cand))).rejects.toThrow(message);
    await expect(compare(csv(base), csv([...cand].reverse()))).rejects.toThrow(message);
  });

  test("tells counts and only the first five ids", async () => {
    const many: Row[] = Array.from({ length: 40 }, (_, i) => [`x${i}`, String(i % 2), "0"]);
    await expect(compare(csv(many), csv(many.slice(0, 10)))).rejects.toThrow(
      '30 ids only in the baseline ("x10", "x11", "x12", "x13", "x14", …)',
    );
  });

  test("leaves extra rows of the candidate out when asked to, and counts them", async () => {
    const result = await compare(csv(BASE.slice(0, 3)), csv(CANDIDATE), { extraRows: "ignore" });
    expect(result.holdout).toMatchObject({ rows: 3, extra: 1 });
    const without = await compare(csv(BASE.slice(0, 3)), csv(CANDIDATE.slice(0, 3)));
    expect(result.cells).toEqual(without.cells);
    expect(result.holdout.digest).toBe(without.holdout.digest);
  });

  test("never takes two ids for one because they are large numbers", async () => {
    const ids = ["9007199254740992", "9007199254740993"] as const;
    const base: Row[] = [
      [ids[0], "0", "0"],
      [ids[1], "1", "0"],
    ];
    const cand: Row[] = [
      [ids[1], "1", "1"],
      [ids[0], "0", "0"],
    ];
    const { cells } = await compare(csv(base), csv(cand));
    expect(cells).toEqual([
      ["0", "0", "0", 1],
      ["1", "0", "1", 1],
    ]);
  });

  test("ids that stop increasing late are still checked for duplicates", async () => {
    const rows: Row[] = Array.from({ length: 70_000 }, (_, i) => [String(i), String(i % 2), "0"]);
    const doubled: Row[] = [...rows, ["5", "1", "0"]];
    await expect(compare(csv(doubled), csv(doubled))).rejects.toThrow(
      /1 id twice in the baseline \("5"\); 1 id twice in the candidate/,
    );
  });

  test("refuses an empty id", async () => {
    const holed = csv([BASE[0] as Row, ["", "0", "0"]]);
    await expect(compare(holed, holed)).rejects.toThrow(/id of row 2 is empty/);
  });
});

describe("without ids", () => {
  const strip = (rows: readonly Row[]): string => csv(rows).replaceAll(/^[^,]*,/gm, "");

  test("refuses, and names the option", async () => {
    await expect(compare(strip(BASE), strip(CANDIDATE))).rejects.toThrow(/no id column/);
    await expect(compare(csv(BASE), strip(CANDIDATE))).rejects.toThrow(/^cand.csv has no id column/);
  });

  test("aligns by row order when asked to", async () => {
    const result = await compare(strip(BASE), strip(CANDIDATE), { align: "row-order" });
    expect(result.holdout.aligned_by).toBe("row-order");
    expect(result.holdout.digest).toMatch(/^seq64x2:[0-9a-f]{32}$/);
    expect(result.cells).toEqual((await compare(csv(BASE), csv(CANDIDATE))).cells);
  });

  test("refuses different row counts, labels, and ids that contradict the order", async () => {
    const options = { align: "row-order" } as const;
    await expect(compare(strip(BASE), strip(CANDIDATE.slice(0, 3)), options)).rejects.toThrow(
      /candidate ends after 3 rows/,
    );
    await expect(compare(strip(BASE), strip([...CANDIDATE].reverse()), options)).rejects.toThrow(
      /labels of row 1 differ/,
    );
    const swapped = [CANDIDATE[1], CANDIDATE[0], CANDIDATE[2], CANDIDATE[3]] as Row[];
    await expect(compare(csv(BASE), csv(swapped), options)).rejects.toThrow(/ids of row 1 differ/);
  });
});

describe("labels and predictions", () => {
  test("one label in several spellings is one label", async () => {
    const base = "id,label,prediction\n1,1.0,1\n2,0.0,0\n3,1.0,0\n";
    const cand = "id,label,prediction\n1,1,1.00\n2,0,0\n3,1,1\n";
    const result = await compare(base, cand);
    expect(result.subject).toEqual({ task: "binary", positive_label: "1", labels: ["0", "1"] });
  });

  test("True is not 1", async () => {
    const base = "id,label,prediction\n1,True,1\n2,False,0\n";
    await expect(compare(base, base.replace("2,False", "2,false"))).rejects.toThrow(/not among the known labels/);
  });

  test("asks for the positive label with the list when nothing decides", async () => {
    const base = "id,label,prediction\n1,ham,spam\n2,spam,ham\n";
    await expect(compare(base, base)).rejects.toThrow(/which label is the positive one\? There are: "ham", "spam"/);
    expect((await compare(base, base, { positiveLabel: "spam" })).subject.positive_label).toBe("spam");
    await expect(compare(base, base, { positiveLabel: "egg" })).rejects.toThrow(/"egg" never occurs/);
  });

  test("a prediction that never occurs as a label is refused unless it is declared", async () => {
    const base = "id,label,prediction\n1,0,0\n2,0,1\n";
    await expect(compare(base, base)).rejects.toThrow(/prediction "1" is not among the known labels: "0"/);
    expect((await compare(base, base, { labels: ["0", "1"] })).subject.positive_label).toBe("1");
  });

  test("an empty label or prediction is refused with its row", async () => {
    await expect(compare("id,label,prediction\n1,1,1\n2,,0\n", csv(BASE))).rejects.toThrow(
      /base.csv: the label of row 2 is empty/,
    );
    await expect(compare("id,label,prediction\n1,1,nan\n", csv(BASE))).rejects.toThrow(
      /the prediction of row 1 is empty/,
    );
  });

  test("more than 64 classes are counted too", async () => {
    const rows: Row[] = Array.from({ length: 300 }, (_, i) => [String(i), `c${i % 100}`, `c${(i * 7) % 100}`]);
    const result = await compare(csv(rows), csv([...rows].reverse()));
    expect(result.subject.task).toBe("multiclass");
    expect(result.cells.reduce((sum, [, , , count]) => sum + count, 0)).toBe(300);
  });
});

describe("scores", () => {
  const file = (rows: readonly string[]): string => `id,label,score\n${rows.join("\n")}\n`;

  test("are cut at the threshold, which itself is positive", async () => {
    const base = file(["1,1,0.5", "2,0,0.49", "3,1,0.2"]);
    const { cells } = await compare(base, file(["1,1,0.7", "2,0,0.1", "3,1,0.6"]));
    expect(cells).toEqual([
      ["0", "0", "0", 1],
      ["1", "0", "1", 1],
      ["1", "1", "1", 1],
    ]);
  });

  test.for(["NaN", "inf", "", "abc", "1.2", "-0.1"])("%s cannot be cut", async (bad) => {
    await expect(compare(file(["1,1,0.5", `2,0,${bad}`]), file(["1,1,0.5", "2,0,0.4"]))).rejects.toThrow(
      /SCORE|scores .*first: row 2/,
    );
  });

  test("that are all 0.5 or more with both classes predicted are not P(positive)", async () => {
    const answers = "id,label,prediction,score\n1,1,1,0.9\n2,0,0,0.8\n3,1,0,0.6\n";
    await expect(compare(answers, answers)).rejects.toThrow(/--score-means|confidence of the answer/);
    await expect(compare(answers, answers, { scoreMeans: "answer" })).resolves.toBeDefined();
  });

  test("identical means: predictions and scores, on both sides", async () => {
    const base = "id,label,prediction,score\n1,1,1,0.9\n2,0,0,0.2\n";
    expect((await compare(base, base)).identical).toBe(true);
    expect((await compare(base, base.replace("0.9", "0.8"))).identical).toBe(false);
    expect(
      (
        await compare(
          base,
          csv([
            ["1", "1", "1"],
            ["2", "0", "0"],
          ]),
        )
      ).identical,
    ).toBe(false);
    expect((await compare(csv(BASE), csv(BASE))).identical).toBe(true);
  });
});

describe("one file with both sides", () => {
  test("gives the counts of two files", async () => {
    using folder = temporaryFolder();
    folder.write("both.csv", "id,label,baseline,candidate\n1,1,1,1\n2,1,0,1\n3,0,0,0\n4,0,1,0\n");
    const both = await inProcessEngine.countOneFile(await rowsOf(folder, "both.csv"), OPTIONS);
    const two = await compare(csv(BASE), csv(CANDIDATE));
    expect(both.cells).toEqual(two.cells);
    expect(both.holdout).toEqual({ ...two.holdout, aligned_by: "one-file" });
  });

  test("works without ids, and refuses duplicate ones", async () => {
    using folder = temporaryFolder();
    folder.write("noid.csv", "label,baseline,candidate\n1,1,1\n0,0,1\n");
    expect((await inProcessEngine.countOneFile(await rowsOf(folder, "noid.csv"), OPTIONS)).holdout.rows).toBe(2);
    folder.write("dup.csv", "id,label,baseline,candidate\n1,1,1,1\n1,1,0,1\n");
    await expect(inProcessEngine.countOneFile(await rowsOf(folder, "dup.csv"), OPTIONS)).rejects.toThrow(/twice/);
  });
});

test("a file with a header and no rows is refused", async () => {
  await expect(compare("id,label,prediction\n", "id,label,prediction\n")).rejects.toThrow(/no rows/);
});
