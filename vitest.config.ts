import { defineConfig } from "vitest/config";

import { ClosingCounts } from "./test/closing-counts.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/fixed-seed.ts"],
    mockReset: true,
    unstubEnvs: true,
    unstubGlobals: true,
    reporters: ["default", new ClosingCounts()],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      reporter: ["text-summary", "json-summary"],
      thresholds: { lines: 90, functions: 90, branches: 85, statements: 90 },
    },
  },
});
