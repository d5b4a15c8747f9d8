import { afterAll, beforeAll, describe, expect, test, type TestContext, vi } from "vitest";

import { renderRuns } from "../../src/runs/formats.ts";
import { httpServer } from "../fakes/http-server.ts";
import { boardOf, REPORTS } from "../runs/reports.ts";
import { runOf, sampleRuns } from "../runs/sample-runs.ts";
import { findChromium, startChromium } from "./chromium.ts";

/*
 * The page of `runs --format html` in a browser: what its policy lets in, what it asks for, and whether it can be used.
 */

vi.setConfig({ testTimeout: 30_000 });

let chromium: Awaited<ReturnType<typeof startChromium>> | undefined;
let missing = "Chromium was not started";

beforeAll(async () => {
  const found = findChromium();
  if ("missing" in found) missing = found.missing;
  else chromium = await startChromium(found.path);
}, 60_000);

afterAll(async () => {
  await chromium?.[Symbol.asyncDispose]();
});

/** Served over HTTP, as an artifact of a run is: a file has fewer rights, and asks for fewer things. */
async function opened(html: string, { skip }: TestContext, width?: number) {
  if (chromium === undefined) return skip(missing);
  const server = await httpServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(html);
  });
  const page = await chromium.open(`${server.url}/`, width);
  return {
    ...page,
    address: `${server.url}/`,
    asked: () => server.requests.map(({ url }) => url.pathname),
    /** The cells of a column of the first table, from above, without what is only for those who listen. */
    column: (n: number) =>
      page.evaluate(`[...document.querySelector("tbody").rows].map(({ cells: { [${n}]: cell } }) =>
        (cell.querySelector("[aria-hidden]") ?? cell).innerText)`),
    sorts: () =>
      page.evaluate(`[...document.querySelectorAll("th[data-first]")].map((th) => th.getAttribute("aria-sort"))`),
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  };
}

describe.each(["leaderboard", "leaderboard-hostile", "comparison-hostile", "run-hostile"])("%s", (name) => {
  test("asks for nothing, complains about nothing, and runs nothing of others", async (context) => {
    await using page = await opened(renderRuns(REPORTS[name] ?? expect.unreachable(), "html"), context);
    expect(await page.evaluate("document.querySelectorAll('table').length")).toBeGreaterThan(0);
    expect(page.complaints()).toEqual([]);
    expect(page.requests()).toEqual([page.address]);
    expect(page.asked()).toEqual(["/"]);
  });
});

test("even foreign markup that got in could not run or load anything", async (context) => {
  await using page = await opened(renderRuns(boardOf(sampleRuns()), "html"), context);
  await page.evaluate(
    `document.body.insertAdjacentHTML("beforeend", '<img src="/pixel.png" onerror="hit = 1"><div style="color: red" onclick="hit = 1">x</div>');
     document.body.append(Object.assign(document.createElement("script"), { textContent: "hit = 1" }));
     document.querySelector("div:last-of-type").click();`,
  );
  expect(await page.evaluate("typeof hit")).toBe("undefined");
  expect(page.asked()).toEqual(["/"]);
  expect(page.complaints().join("\n")).toContain("Content Security Policy");
});

describe("the table is sorted", () => {
  const RANK = 0;
  const F1 = 3;
  const ACCURACY = 4;
  const html = () => renderRuns(boardOf(sampleRuns()), "html");

  test("by a click, both ways, what is missing last in each", async (context) => {
    await using page = await opened(html(), context);
    expect(await page.column(RANK)).toEqual(["1", "1", "3", "4", "5", "—", "—", "—", "—"]);
    const click = (n: number) => page.evaluate(`document.querySelectorAll("th button")[${n}].click()`);
    await click(ACCURACY);
    const descending = ["0.8976", "0.8969", "0.8854", "0.8733", "0.8712", "0.8590", "0.8101"];
    expect(await page.column(ACCURACY)).toEqual([...descending, "—", "—"]);
    expect(await page.sorts()).toEqual([
      null,
      null,
      null,
      null,
      "descending",
      ...Array.from({ length: 6 }, () => null),
    ]);
    await click(ACCURACY);
    expect(await page.column(ACCURACY)).toEqual([...descending.toReversed(), "—", "—"]);
    await click(F1);
    await click(F1);
    expect(await page.column(F1)).toEqual(["0.8123", "0.8611", "0.8702", "0.8993", "0.8993", "NaN", "—", "—", "—"]);
    expect(page.complaints()).toEqual([]);
  });

  test("by keys alone", async (context) => {
    await using page = await opened(html(), context);
    // The scrolled region is reached first, then the heads of the columns.
    for (let presses = 0; presses < 2 + ACCURACY; presses++) await page.press("Tab");
    expect(await page.evaluate("document.activeElement.innerText.trim()")).toBe("accuracy");
    await page.press("Enter");
    expect(await page.evaluate("document.querySelectorAll('th')[4].getAttribute('aria-sort')")).toBe("descending");
  });

  test("parameters that are numbers as numbers, with texts behind them", async (context) => {
    const runs = ["10", "9", "auto", "100"].map((C, i) =>
      runOf(i, { params: { C }, metrics: { f1_score: `0.${9 - i}` } }),
    );
    await using page = await opened(renderRuns(boardOf(runs), "html"), context);
    await page.evaluate(`document.querySelectorAll("th button")[4].click()`);
    expect(await page.column(4)).toEqual(["9", "10", "100", "auto"]);
  });
});

test("the figure shows the parameter that is chosen", async (context) => {
  const runs = Array.from({ length: 6 }, (_, i) =>
    runOf(i, { params: { C: String(i), depth: String(i % 3) }, metrics: { f1_score: `0.${i}` } }),
  );
  await using page = await opened(renderRuns(boardOf(runs), "html"), context);
  const shown = () =>
    page.evaluate(
      `[...document.querySelectorAll(".plot")].filter((plot) => plot.checkVisibility()).map((plot) => plot.querySelector("title").textContent)`,
    );
  expect(await page.evaluate("document.querySelector('label').checkVisibility()")).toBe(true);
  expect(await shown()).toEqual(["f1_score by C"]);
  await page.evaluate(
    `const select = document.querySelector("select"); select.selectedIndex = 1; select.dispatchEvent(new Event("change"));`,
  );
  expect(await shown()).toEqual(["f1_score by depth"]);
  expect(page.complaints()).toEqual([]);
});

test("nothing is wider than a narrow screen but what can be scrolled", async (context) => {
  await using page = await opened(
    renderRuns(REPORTS["leaderboard-hostile"] ?? expect.unreachable(), "html"),
    context,
    390,
  );
  expect(await page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).toBe(
    true,
  );
});
