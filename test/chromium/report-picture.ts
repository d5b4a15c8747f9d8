/** node test/chromium/report-picture.ts draws docs/images/report-*.png: the example’s tweets under several rules. */
import { mkdirSync } from "node:fs";

import { chromium } from "playwright-core";

import { pageOf } from "../reports/html/pages.ts";
import { VARIANTS } from "../reports/variants.ts";
import { setUpChromium } from "./set-up-chromium.ts";

const SIZE = { width: 1080, height: 1560 };

const program = setUpChromium();
if ("missing" in program) throw new Error(program.missing);
mkdirSync("docs/images", { recursive: true });
const browser = await chromium.launch({ executablePath: program.path, args: ["--no-sandbox"] });
for (const colorScheme of ["light", "dark"] as const) {
  const page = await browser.newPage({ viewport: SIZE, colorScheme });
  await page.setContent(pageOf(VARIANTS["several-rules"]));
  await page.screenshot({ path: `docs/images/report-${colorScheme}.png` });
}
await browser.close();
