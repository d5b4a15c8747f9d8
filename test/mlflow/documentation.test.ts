import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const DOCUMENT = readFileSync(join(ROOT, "docs", "mlflow.md"), "utf8");

describe("docs/mlflow.md", () => {
  test("names every variable that the client reads", () => {
    const folder = join(ROOT, "src", "mlflow");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const sources = files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
    const read = new Set([...sources.matchAll(/"((?:MLFLOW|DATABRICKS)_[A-Z_]+)"/g)].map(([, name = ""]) => name));
    expect(read.size).toBeGreaterThan(8);
    for (const name of read) expect(DOCUMENT, name).toContain(name);
  });

  test("shows YAML that can be read", () => {
    const blocks = [...DOCUMENT.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
    expect(blocks.length).toBeGreaterThan(2);
    for (const block of blocks) expect(load(block)).toBeTypeOf("object");
  });
});
