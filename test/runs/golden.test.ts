import { describe, expect, test } from "vitest";

import { renderRuns } from "../../src/runs/formats.ts";
import { SCRIPT } from "../../src/runs/html/script.ts";
import { STYLE } from "../../src/runs/html/style.ts";
import { REPORTS } from "./reports.ts";

const EXTENSIONS = { text: "txt", markdown: "md", json: "json" } as const;

describe.each(Object.entries(REPORTS))("%s", (name, report) => {
  test.each(["text", "markdown", "json"] as const)("reads as the reviewed %s", async (format) => {
    await expect(renderRuns(report, format)).toMatchFileSnapshot(`../golden/runs/${name}.${EXTENSIONS[format]}`);
  });
});

test.each(["leaderboard", "comparison", "run"])("%s reads as the reviewed html", async (name) => {
  const report = REPORTS[name] ?? expect.unreachable();
  // Style and script are the same in all of them.
  const html = renderRuns(report, "html").replace(STYLE, "…").replace(SCRIPT, "…");
  await expect(html.replaceAll(/sha256-[\w+/=]+/g, "sha256-…")).toMatchFileSnapshot(`../golden/runs/${name}.html`);
});
