import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, type TestContext, vi } from "vitest";

import type { Program } from "../act/cached-program.ts";
import { ALL_PAGES, manyRules, PAGE_VARIANTS, pageOf } from "../reports/html/pages.ts";
import { HOSTILE, VARIANTS } from "../reports/variants.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { faintTexts } from "./contrast.ts";
import { setUpChromium } from "./set-up-chromium.ts";

/*
 * The pages as a browser shows them: nothing is asked for, nothing is stopped by the page's policy, and everybody can
 * read and use them.
 */

vi.setConfig({ testTimeout: 60_000 });

let program: Program = { missing: "Chromium was not set up" };
let browser: Browser | undefined;
const folder = temporaryFolder();

beforeAll(async () => {
  program = setUpChromium();
  // A browser in a container has no namespaces to build its sandbox from; the pages are our own.
  if ("path" in program) browser = await chromium.launch({ executablePath: program.path, args: ["--no-sandbox"] });
}, 900_000);

afterAll(async () => {
  await browser?.close();
  folder[Symbol.dispose]();
});

interface Opened {
  readonly page: Page;
  /** Whatever the page said, asked for, or tried: there must be none. */
  readonly complaints: readonly string[];
}

let pages = 0;

async function open(
  context: TestContext,
  html: string,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Opened> {
  if (browser === undefined) return context.skip("missing" in program ? program.missing : "no browser");
  const profile = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.onTestFinished(async () => await profile.close());
  const complaints: string[] = [];
  const page = await profile.newPage();
  page.on("console", (message) => complaints.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`file://${folder.path}/`)) complaints.push(`request: ${request.url()}`);
  });
  await page.exposeFunction("complain", (text: string) => void complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      (globalThis as unknown as { complain: (text: string) => void }).complain(
        `policy: ${event.effectiveDirective} ${event.blockedURI}`,
      );
    });
  });
  await page.goto(`file://${folder.path}/${folder.write(`page-${pages++}.html`, html)}`);
  return { page, complaints };
}

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Contrast is measured by us, in SVG too; axe's own measure takes most of its time, and is asked now and then. */
async function accessibility(page: Page, hasContrast = false): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    async ({ values, enabled }) => {
      const { axe: checker } = globalThis as unknown as { axe: typeof axe };
      return await checker.run(document, {
        runOnly: { type: "tag", values },
        rules: { "color-contrast": { enabled } },
      });
    },
    { values: STANDARDS, enabled: hasContrast },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const overflow = async (page: Page): Promise<number> =>
  await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

const everyPage = [
  ...ALL_PAGES.map(([name, evidence]) => [name, pageOf(evidence)] as const),
  ["several reports", pageOf(VARIANTS["balanced-fail"], VARIANTS["not-aligned"], PAGE_VARIANTS.waived)] as const,
];

test.for(everyPage)(
  "%s asks for nothing, is stopped in nothing, and can be read everywhere",
  async ([name, html], context) => {
    const { page, complaints } = await open(context, html);
    expect(await accessibility(page)).toEqual([]);
    // What is folded is read, too.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 1600]) {
        await page.setViewportSize({ width, height: 900 });
        const place = `${name}, ${colorScheme}, ${width} px`;
        expect(await overflow(page), place).toBeLessThanOrEqual(0);
        expect(await page.evaluate(faintTexts, 4.5), place).toEqual([]);
      }
    }
    expect(complaints).toEqual([]);
  },
);

test.for([
  ["several rules", VARIANTS["several-rules"]],
  ["mixed units", PAGE_VARIANTS.units],
  ["foreign names", VARIANTS.hostile],
] as const)("no part of a result is out of sight, however wide the page is: %s", async ([, evidence], context) => {
  const { page } = await open(context, pageOf(evidence));
  for (let width = 320; width <= 1600; width += 40) {
    await page.setViewportSize({ width, height: 900 });
    const hidden = await page.locator(".scroll:has(.results)").evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(hidden, `${width} px`).toBeLessThanOrEqual(0);
    expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
  }
});

test.for(["light", "dark"] as const)("axe finds the contrast in %s good as well", async (colorScheme, context) => {
  for (const evidence of [VARIANTS["several-rules"], PAGE_VARIANTS["ten-classes"], VARIANTS["not-aligned"]]) {
    const { page } = await open(context, pageOf(evidence), { colorScheme });
    expect(await accessibility(page, true)).toEqual([]);
  }
});

describe("the checks see", () => {
  const html = pageOf(VARIANTS["case-1-pass"]);

  test("a style, a script, a picture that the policy stops", async (context) => {
    const planted = html.replace(
      "</main>",
      '<p style="color: red">x</p><script>alert(1)</script><img alt="" src="http://x.test/pixel.png" onerror="alert(2)"/></main>',
    );
    const { page, complaints } = await open(context, planted);
    await expect.poll(() => complaints.filter((text) => text.startsWith("policy:")).length).toBeGreaterThanOrEqual(3);
    expect(complaints.filter((text) => text.startsWith("dialog"))).toEqual([]);
    expect(await page.title()).toContain("PASS");
  });

  test("a style that was changed after its hash was taken", async (context) => {
    const { complaints } = await open(context, html.replace("--bg: #fff", "--bg: #eee"));
    await expect.poll(() => complaints).toContain("policy: style-src-elem inline");
  });

  test("a figure without a name, and a text that is too faint", async (context) => {
    const { page } = await open(context, html);
    await page.evaluate(() => {
      for (const title of document.querySelectorAll("svg title, svg desc")) title.remove();
      for (const word of document.querySelectorAll<HTMLElement>(".made")) word.style.color = "#bbb";
    });
    expect((await accessibility(page)).join("\n")).toMatch(/svg-img-alt[\s\S]*|role-img-alt/);
    expect((await page.evaluate(faintTexts, 4.5)).length).toBeGreaterThan(0);
  });
});

describe("a table", () => {
  const column = async (page: Page, index: number): Promise<readonly string[]> =>
    await page.locator(`table.results tbody tr > :nth-child(${index})`).allInnerTexts();

  test("is sorted by its buttons, from the keyboard, up, down and back", async (context) => {
    const { page, complaints } = await open(context, pageOf(VARIANTS["several-rules"]));
    const before = await column(page, 1);
    const head = page.locator("table.results thead th", { hasText: "change" });
    const button = head.getByRole("button");
    expect(await head.getAttribute("aria-sort")).toBe("none");
    await button.focus();
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    expect((await column(page, 5)).map((text) => text.split(/\s/)[0])).toEqual([
      "−1.93",
      "+2.66",
      "+4.88",
      "+12.36",
      "+20.03",
    ]);
    await page.keyboard.press("Space");
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect((await column(page, 1))[0]).toBe("specific-enough");
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("none");
    expect(await column(page, 1)).toEqual(before);
    expect(complaints).toEqual([]);
  });

  test("has one sorted column at a time, texts by their letters, and what is missing last", async (context) => {
    const { page } = await open(context, pageOf(VARIANTS.hostile));
    const sort = async (title: string): Promise<void> =>
      await page.locator("table.results thead th", { hasText: title }).getByRole("button").click();
    await sort("rule");
    expect((await column(page, 1)).map((text) => text.slice(0, 4))).toEqual(["_f1_", "id `", "slic"]);
    await sort("baseline");
    await sort("baseline");
    expect(await column(page, 3)).toEqual(["0.8727", "0.8", "—"]);
    expect(await page.locator("th[aria-sort=ascending], th[aria-sort=descending]").count()).toBe(1);
  });

  test("of a thousand rules is there, and sorted", async (context) => {
    const { page, complaints } = await open(context, pageOf(manyRules(1000)));
    await page.locator("table.results thead th", { hasText: "outcome" }).getByRole("button").click();
    const outcomes = await page.locator("table.results tbody .word").allInnerTexts();
    expect([outcomes.length, outcomes[0], outcomes.at(-1)]).toEqual([1000, "fail", "pass"]);
    expect(complaints).toEqual([]);
  });

  test("that is wider than the page can be reached by keyboard", async (context) => {
    const { page } = await open(context, pageOf(PAGE_VARIANTS["ten-classes"]), {
      viewport: { width: 360, height: 800 },
    });
    expect(await page.locator(".scroll[tabindex='0'][role=region]").count()).toBeGreaterThanOrEqual(3);
    expect(await accessibility(page)).toEqual([]);
  });
});

test("without scripts everything is there, and no button that does nothing", async (context) => {
  const { page } = await open(context, pageOf(VARIANTS["several-rules"]), { javaScriptEnabled: false });
  expect(await page.locator("table.results tbody tr").count()).toBe(5);
  expect(await page.locator("button").count()).toBe(0);
});

test("the first key press offers to skip to the report", async (context) => {
  const { page } = await open(context, pageOf(VARIANTS["case-1-pass"]));
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the report");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("report");
});

test("foreign text is read as it was written, and does nothing", async (context) => {
  const { page, complaints } = await open(context, pageOf(VARIANTS.hostile));
  expect(await page.locator("h1 bdi").innerText()).toBe(
    "`|<b>@octocat![i](//x.test/i)--><!--\\u{202E}exe\\u{200B}\\u{0}\\u{1B}[31m\\r\\n# h\\|www.x.test ``]]>&amp;",
  );
  expect(HOSTILE).toContain("\u202E");
  expect(await page.locator("main a:not([href^='#']), main img, main b:has-text('@octocat!')").count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("on paper it is light, whole, and without what only a screen needs", async (context) => {
  const { page } = await open(context, pageOf(manyRules(20)), { colorScheme: "dark" });
  const notes = page.locator("details:not(.numbers) li").first();
  expect(await notes.isVisible()).toBe(false);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
  expect(await page.locator("nav").isVisible()).toBe(false);
  expect(await notes.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
  expect((await page.pdf({ format: "A4", printBackground: true })).length).toBeGreaterThan(10_000);
});
