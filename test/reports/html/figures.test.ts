import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { balanceBars } from "../../../src/reports/html/figures/balance-bars.ts";
import { forestPlot, type PlotRow } from "../../../src/reports/html/figures/forest-plot.ts";
import { histogram } from "../../../src/reports/html/figures/histogram.ts";
import { lineChart } from "../../../src/reports/html/figures/line-chart.ts";
import { confusionCells, differenceCells, matrix, percentText } from "../../../src/reports/html/figures/matrix.ts";
import { linearScale } from "../../../src/reports/html/figures/scale.ts";
import { shareBar } from "../../../src/reports/html/figures/share-bar.ts";
import { type Content, el } from "../../../src/reports/html/markup.ts";
import { all, one, type PageElement, parsePage, rowsOf, textOf } from "./document.ts";

function drawn(content: Content): PageElement {
  return parsePage(`<!doctype html>\n${el("html", {}, content).markup}`);
}

const number = (element: PageElement, name: string): number => Number.parseFloat(element.attributes[name] ?? "NaN");

describe("a forest plot", () => {
  const plot = (rows: readonly Partial<PlotRow>[], better: "right" | "left" = "right", hasZero = true): PageElement =>
    drawn(
      forestPlot({
        rows: rows.map((row) => ({ label: "F1", value: "v", title: "t", description: "d", estimate: 0, ...row })),
        axis: "change",
        better,
        hasZero,
      }),
    );
  /** Where a mark of the first row stands, in percent. */
  const place = (root: PageElement, className: string): number => {
    const line = all(root, "line", className)[0];
    if (line !== undefined) return number(line, "x1");
    const holder = all(root, "svg").find(
      (svg) => svg.attributes["x"] !== undefined && textlessMark(svg) !== undefined && hasClass(svg, className),
    );
    return holder === undefined ? Number.NaN : number(holder, "x");
  };
  const textlessMark = (svg: PageElement): PageElement | undefined =>
    svg.children.find((child) => typeof child !== "string");
  const hasClass = (svg: PageElement, className: string): boolean =>
    (textlessMark(svg)?.attributes["class"] ?? "").split(" ").includes(className);

  test("case 1: the interval lies right of no change, the estimate just beyond the required change", () => {
    const root = plot([{ estimate: 2.09, required: 2, interval: [1.28, 2.9] }]);
    const interval = one(root, "line", "interval");
    const [zero, required, estimate] = [place(root, "zero"), place(root, "required"), place(root, "estimate")];
    expect(zero).toBeLessThan(number(interval, "x1"));
    expect(number(interval, "x1")).toBeLessThan(required);
    expect(required).toBeLessThan(estimate);
    expect(estimate).toBeLessThan(number(interval, "x2"));
    expect(number(interval, "x2")).toBeLessThan(100);
  });

  test("what lies left of what is always true, and everything is inside", () => {
    const change = fc.integer({ min: -3000, max: 3000 }).map((x) => x / 100);
    fc.assert(
      fc.property(change, change, change, change, (estimate, required, a, b) => {
        const interval = [Math.min(a, b, estimate), Math.max(a, b, estimate)] as const;
        const root = plot([{ estimate, required, interval }]);
        const [zero, bound, mark] = [place(root, "zero"), place(root, "required"), place(root, "estimate")];
        // Two decimals of a percent are what is drawn.
        if (Math.abs(estimate - required) > 0.05) expect(mark > bound).toBe(estimate > required);
        if (Math.abs(estimate) > 0.05) expect(mark > zero).toBe(estimate > 0);
        for (const x of [zero, bound, mark]) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(100);
        }
        const line = one(root, "line", "interval");
        expect(number(line, "x1")).toBeLessThanOrEqual(mark);
        expect(number(line, "x2")).toBeGreaterThanOrEqual(mark);
      }),
    );
  });

  test("what meets the requirement is shaded to the side where better lies", () => {
    const right = one(plot([{ estimate: 3, required: 2 }]), "rect", "band");
    expect(number(right, "x") + number(right, "width")).toBeCloseTo(100, 1);
    const left = one(plot([{ estimate: -3, required: -2 }], "left"), "rect", "band");
    expect(number(left, "x")).toBe(0);
    expect(textOf(plot([{ estimate: -3 }], "left"))).toContain("← better");
  });

  test("an interval far beyond everything else ends in an arrow, and does not squeeze the rest", () => {
    const root = plot([
      { estimate: 2, required: 1, interval: [-90, 95] },
      { estimate: 1.5, required: 1, interval: [1, 2] },
    ]);
    expect(all(root, "path", "beyond")).toHaveLength(2);
    const [, second] = all(root, "line", "interval");
    expect(number(second ?? root, "x2") - number(second ?? root, "x1")).toBeGreaterThan(5);
    expect(all(plot([{ estimate: 2, interval: [1, 3] }]), "path", "beyond")).toEqual([]);
  });

  test("without an interval the estimate is hollow, but not on a scale of values", () => {
    expect(all(plot([{ estimate: 2 }]), "circle", "alone")).toHaveLength(1);
    expect(all(plot([{ estimate: 0.85, reference: 0.8 }], "right", false), "circle", "alone")).toEqual([]);
    expect(all(plot([{ estimate: 0.85, reference: 0.8 }], "right", false), "circle", "reference")).toHaveLength(1);
  });

  test("floors have no line of no change", () => {
    expect(all(plot([{ estimate: 0.85, required: 0.87 }], "right", false), "line", "zero")).toEqual([]);
  });

  test("no change at all, and numbers beyond all measure, are drawn somewhere", () => {
    for (const estimate of [0, 1e308, -1e308]) {
      const root = plot([{ estimate, required: estimate === 0 ? undefined : -estimate }]);
      expect(place(root, "estimate")).toBeGreaterThanOrEqual(0);
      expect(place(root, "estimate")).toBeLessThanOrEqual(100);
    }
  });

  test("any numbers, in any order, give places that a browser can draw", () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, number, number, fc.boolean(), (estimate, required, low, high, hasZero) => {
        const root = plot([{ estimate, required, interval: [low, high] }, { estimate: required }], "left", hasZero);
        expect(JSON.stringify(root)).not.toMatch(/NaN|Infinity/);
      }),
    );
  });

  test("each row is an image with a name and a description", () => {
    const [svg] = all(plot([{ title: "F1, rule f1", description: "pass: +2.09" }]), "svg", "track");
    expect(svg?.attributes["role"]).toBe("img");
    expect(textOf(one(svg ?? drawn([]), "title"))).toBe("F1, rule f1");
    expect(textOf(one(svg ?? drawn([]), "desc"))).toBe("pass: +2.09");
  });
});

describe("confusion matrices", () => {
  const baseline = [
    [539, 764],
    [63, 2834],
  ];
  const candidate = [
    [800, 503],
    [119, 2778],
  ];

  test("count rows, with their share of the label's rows; the diagonal is right", () => {
    const cells = confusionCells(baseline);
    expect(cells.flat().map(({ text, share, tone }) => [text, share, tone])).toEqual([
      ["539", "41.4 %", "right"],
      ["764", "58.6 %", "wrong"],
      ["63", "2.2 %", "wrong"],
      ["2,834", "97.8 %", "right"],
    ]);
  });

  test("a label without rows has no share, and no colour", () => {
    const [[cell] = []] = confusionCells([
      [0, 0],
      [1, 2],
    ]);
    expect(cell).toMatchObject({ text: "0", share: undefined, strength: 0 });
  });

  test("the difference says in colour whether it is better, on the diagonal and beside it", () => {
    const { unit, cells } = differenceCells(baseline, candidate);
    expect(unit).toBe("rows");
    expect(cells.flat().map(({ text, tone }) => [text, tone])).toEqual([
      ["+261", "right"],
      ["−261", "right"],
      ["+56", "wrong"],
      ["−56", "wrong"],
    ]);
    expect(cells.flat().map(({ strength }) => strength)).toEqual([1, 1, 56 / 261, 56 / 261]);
    const root = drawn(matrix({ caption: "difference", labels: ["no", "yes"], cells }));
    expect(all(root, "u").map(textOf)).toEqual(["+56", "−56"]);
  });

  test("on hold-outs of different size it is told in points of the label's rows", () => {
    const { unit, cells } = differenceCells(
      [
        [8, 2],
        [1, 9],
      ],
      [
        [90, 10],
        [10, 90],
      ],
    );
    expect(unit).toBe("points");
    expect(cells.flat().map(({ text }) => text)).toEqual(["+10.0", "−10.0", "0", "0"]);
  });

  test("are tables that name every row and column, in steps of one colour", () => {
    const root = drawn(matrix({ caption: "baseline", labels: ["no", "yes"], cells: confusionCells(baseline) }));
    expect(all(root, "th").map((head) => [head.attributes["scope"], textOf(head)])).toEqual([
      ["col", "no"],
      ["col", "yes"],
      ["row", "no"],
      ["row", "yes"],
    ]);
    expect(
      all(root, "td")
        .slice(1)
        .map(({ attributes }) => attributes["class"]),
    ).toEqual(["right h4", "wrong h5", "wrong h1", "right h8"]);
  });

  test("many classes leave out the shares, and nothing has no colour", () => {
    const size = 7;
    const grid = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 5 : 0)));
    const labels = Array.from({ length: size }, (_, i) => `c${i}`);
    const root = drawn(matrix({ caption: "x", labels, cells: confusionCells(grid) }));
    expect(all(root, "span", "share")).toEqual([]);
    expect(all(root, "td", "h8")).toHaveLength(size);
    expect(all(root, "td").filter(({ attributes }) => attributes["class"] === undefined)).toHaveLength(
      size * size - size,
    );
  });
});

test("a share is never shown as none or all unless it is", () => {
  expect([0, 1e-9, 0.0009, 0.5, 0.9999, 1].map(percentText)).toEqual([
    "0.0 %",
    "<0.1 %",
    "<0.1 %",
    "50.0 %",
    ">99.9 %",
    "100.0 %",
  ]);
});

describe("parts of a whole", () => {
  const shares = [
    { name: "right", count: 75, className: "a" },
    { name: "wrong", count: 25, className: "b" },
  ];

  test("fill the bar one after the other, and are told in words", () => {
    const root = drawn(shareBar({ title: "rows", shares }));
    const [first, second] = all(one(root, "div", "shares"), "rect");
    expect(first?.attributes).toMatchObject({ x: "0%", width: "75%" });
    expect(second?.attributes).toMatchObject({ x: "75%", width: "25%" });
    expect(textOf(one(root, "desc"))).toBe("right: 75, wrong: 25");
    expect(all(root, "li").map(textOf)).toEqual(["right 75 75.0 %", "wrong 25 25.0 %"]);
  });

  test("of nothing are nothing, and no NaN", () => {
    const root = drawn(shareBar({ title: "rows", shares: shares.map((share) => ({ ...share, count: 0 })) }));
    expect(all(one(root, "div", "shares"), "rect").map(({ attributes }) => attributes["width"])).toEqual(["0%", "0%"]);
  });
});

describe("fixed and broken rows", () => {
  const bars = (lost: number, won: number): PageElement =>
    drawn(balanceBars([{ label: "c", value: "v", title: "class c", lost, won }], { lost: "broken", won: "fixed" }));

  test("grow from one middle in proportion", () => {
    const root = bars(100, 300);
    const [broken, fixed] = [one(root, "rect", "broken"), one(root, "rect", "fixed")];
    expect(number(broken, "x") + number(broken, "width")).toBeCloseTo(50, 1);
    expect(number(fixed, "x")).toBeCloseTo(50, 1);
    expect(number(fixed, "width") / number(broken, "width")).toBeCloseTo(3, 1);
    expect(textOf(one(root, "desc"))).toBe("broken: 100, fixed: 300");
  });

  test("have no ticks at half a row", () => {
    expect(all(bars(1, 2), "text", "tick").map(textOf)).toEqual(["2", "1", "0", "1", "2", "← broken", "fixed →"]);
  });
});

describe("a line chart", () => {
  const axis = (name: string) => ({ name, scale: linearScale(0, 1) });
  const chart = (points: readonly (readonly [number, number])[], hasDots = false): PageElement =>
    drawn(
      lineChart({
        title: "ROC",
        description: "d",
        x: axis("false positive rate"),
        y: axis("true positive rate"),
        series: [{ className: "candidate", points, hasDots }],
        hasDiagonal: true,
      }),
    );

  test("goes up where values grow, from corner to corner", () => {
    const root = chart([
      [0, 0],
      [0.5, 1],
      [1, 1],
    ]);
    expect(one(root, "path", "candidate").attributes["d"]).toBe("M50 254L198 12L346 12");
    expect(one(root, "path", "diagonal").attributes["d"]).toBe("M50 254L346 12");
  });

  test("names both axes and their ends", () => {
    const words = all(chart([[0, 0]]), "text").map(textOf);
    expect(words).toEqual(expect.arrayContaining(["false positive rate", "true positive rate", "0.0", "1.0"]));
  });

  test("shows points where there are few, and nothing of an empty series", () => {
    expect(
      all(
        chart(
          [
            [0, 0],
            [1, 1],
          ],
          true,
        ),
        "circle",
      ),
    ).toHaveLength(2);
    expect(all(chart([]), "path", "line")).toEqual([]);
  });
});

test("a histogram steps from edge to edge, in proportion to its counts", () => {
  const root = drawn(
    histogram({
      title: "scores",
      description: "d",
      xName: "score",
      yName: "rows",
      edges: [0, 0.5, 1],
      series: [
        { className: "baseline", counts: [2, 1] },
        { className: "candidate", counts: [0, 0] },
      ],
    }),
  );
  const [, ...heights] = [...(one(root, "path", "baseline").attributes["d"] ?? "").matchAll(/V([\d.]+)/g)].map(
    ([, y]) => 254 - Number(y),
  );
  expect((heights[0] ?? 0) * 2).toBeCloseTo(254 - 23.5, 0);
  expect(one(root, "path", "candidate").attributes["d"]).toBe("M50 254V254H198V254H346V254");
});

test("charts hold numbers and names only: no NaN, no style", () => {
  const root = drawn(histogram({ title: "t", description: "d", xName: "x", yName: "y", edges: [0, 1], series: [] }));
  expect(JSON.stringify(root)).not.toMatch(/NaN|Infinity|"style"/);
});

test("a table lists its rows under its heads", () => {
  const root = drawn(matrix({ caption: "c", labels: ["a"], cells: confusionCells([[3]]) }));
  expect(rowsOf(one(root, "table"))).toEqual([
    ["prediction → label ↓", "a"],
    ["a", "3 100.0 %"],
  ]);
});
