import { describe, expect, test } from "vitest";

import { renderReport } from "../../src/reports/formats.ts";
import { ALL_VARIANTS } from "./variants.ts";

const EXTENSIONS = {
  text: "txt",
  markdown: "md",
  junit: "xml",
  openmetrics: "prom",
  codequality: "codequality.json",
} as const;

describe.each(ALL_VARIANTS)("%s", (name, evidence) => {
  test.each(["text", "markdown", "junit", "openmetrics", "codequality"] as const)(
    "reads as the reviewed %s",
    async (format) => {
      await expect(renderReport(evidence, format)).toMatchFileSnapshot(`../golden/${name}.${EXTENSIONS[format]}`);
    },
  );
});
