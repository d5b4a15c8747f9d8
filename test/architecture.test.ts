import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";

import { describe, expect, test } from "vitest";

/**
 * Who may import whom. Arithmetic knows nothing of the world, adapters know nothing of each other, and only `entry`
 * knows which adapters there are. `port` allows the port file of a room only: commands see ports, never adapters.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ["core"],
  "errors.ts": [],
  config: ["config", "core", "errors.ts"],
  reports: ["reports", "core", "errors.ts"],
  evidence: ["evidence", "core", "errors.ts"],
  predictions: ["predictions", "core", "errors.ts"],
  forges: ["forges", "http", "core", "errors.ts"],
  http: ["http", "errors.ts"],
  mlflow: ["mlflow", "http", "errors.ts"],
  runs: ["runs", "reports", "core", "config/nearest.ts", "mlflow/port.ts", "errors.ts"],
  registries: ["registries", "mlflow/port.ts", "core", "errors.ts"],
  engines: ["engines", "core", "predictions", "errors.ts"],
  evaluation: ["evaluation", "errors.ts"],
  onboarding: ["onboarding", "core", "config", "errors.ts"],
  sources: ["sources", "core", "predictions", "engines", "forges/port.ts", "mlflow/port.ts", "evidence", "errors.ts"],
  commands: [
    "commands",
    "core",
    "config",
    "reports",
    "evidence",
    "onboarding",
    "errors.ts",
    "engines/port.ts",
    "evaluation/port.ts",
    "forges/port.ts",
    "mlflow/port.ts",
    "registries/port.ts",
    "runs",
    "sources/port.ts",
    "sources/reference-kind.ts",
  ],
  entry: [
    "entry",
    "core",
    "config",
    "reports",
    "evidence",
    "evaluation",
    "http",
    "mlflow",
    "registries",
    "runs",
    "predictions",
    "forges",
    "engines",
    "sources",
    "commands",
    "errors.ts",
  ],
};

/** What comes from outside, and where it may be used. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  zod: ["evidence", "config", "mlflow"],
  "js-yaml": ["config", "mlflow"],
  "@actions/core": ["entry"],
  "@actions/github": ["forges"],
  "@octokit/": ["forges"],
  hyparquet: ["predictions"],
  hysnappy: ["predictions"],
  fzstd: ["predictions"],
};

const ROOT = join(import.meta.dirname, "..", "src");
const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const imports = text.matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm);
  return [...imports].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

describe("every file imports only what its room may", () => {
  test.for(files)("%s", (file) => {
    const room = file.split(sep)[0] ?? "";
    const allowed = MAY_IMPORT[room];
    expect(allowed, `a room that the table does not know: ${room}`).toBeDefined();
    for (const imported of importsOf(file)) {
      if (imported.startsWith(".")) {
        const target = normalize(join(dirname(file), imported))
          .split(sep)
          .join("/");
        const isAllowed = allowed?.some((entry) => target === entry || target.startsWith(`${entry}/`));
        expect(isAllowed, `${file} imports ${target}`).toBe(true);
      } else if (imported.startsWith("node:")) {
        expect(room, `${file} imports ${imported}`).not.toBe("core");
      } else {
        const rooms = Object.entries(PACKAGES).find(([name]) => imported === name || imported.startsWith(name))?.[1];
        expect(rooms ?? [], `${file} imports ${imported}`).toContain(room);
      }
    }
  });
});

test("no file of src is a drawer", () => {
  const drawers = files.filter((file) => /(^|\/)(utils?|helpers?|shared|common|manager|misc)(\.ts|\/)/.test(file));
  expect(drawers).toEqual([]);
});

test("no file of src is longer than 250 lines", () => {
  const long = files.filter((file) => readFileSync(join(ROOT, file), "utf8").split("\n").length > 250);
  expect(long).toEqual([]);
});
