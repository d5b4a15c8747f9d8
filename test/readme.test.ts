import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { parseConfig } from "../src/config/document.ts";
import { parseWaivers } from "../src/config/waivers.ts";
import { ERROR_CODES } from "../src/errors.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const ROOT = join(import.meta.dirname, "..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");

/** A block of `sh` that gates, and the block of `text` after it. */
const SHOWN = [...README.matchAll(/```sh\n(node dist\/cli\.js gate .*)\n```\n\n```text\n([\s\S]*?)\n```/g)];

describe("README shows true output", () => {
  test("of three commands", () => {
    expect(SHOWN).toHaveLength(3);
  });

  test.for(SHOWN.map(([, command, output]) => [command ?? "", output ?? ""] as const))("%s", ([command, output]) => {
    using folder = temporaryFolder();
    const [, ...args] = command.split(" ");
    const { stdout } = spawnSync(process.execPath, [...args, "--output-dir", folder.path], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(stdout.startsWith(`${output}\n`), `README says\n${output}\nthe command prints\n${stdout}`).toBe(true);
  });
});

test("the digest script of docs/evidence.md gives the digest of evidence.json", (context) => {
  const script = /```python\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, "docs/evidence.md"), "utf8"))?.[1] ?? "";
  using folder = temporaryFolder();
  const baseline = join(ROOT, "examples/air-paradis/predictions/baseline.csv");
  const python = spawnSync("python3", ["-c", script, baseline], { encoding: "utf8" });
  if (python.error !== undefined) context.skip("python3 is not on this machine");
  const candidate = join(ROOT, "examples/air-paradis/predictions/candidate.csv");
  const gate = spawnSync(
    process.execPath,
    [
      "dist/cli.js",
      "gate",
      "--candidate",
      candidate,
      "--baseline",
      baseline,
      "--format",
      "json",
      "--output-dir",
      folder.path,
    ],
    { cwd: ROOT, encoding: "utf8" },
  );
  const evidence = JSON.parse(gate.stdout) as { holdout: { digest: string } };
  expect(python.stdout.trim()).toBe(evidence.holdout.digest);
});

describe("the files that docs/config.md shows", () => {
  const [config = "", waivers = ""] = [
    ...readFileSync(join(ROOT, "docs/config.md"), "utf8").matchAll(/```yaml\n([\s\S]*?)```/g),
  ].map((match) => match[1] ?? "");

  test("are read", () => {
    const document = parseConfig(Buffer.from(config), { path: "model-gate.yml", directory: "." });
    expect(document.rules?.map(({ metric }) => metric)).toEqual(["f1_score", "recall", "latency_p95_ms"]);
    expect(parseWaivers(Buffer.from(waivers), "model-gate-waivers.yml", Date.UTC(2026, 10, 1)).active).toHaveLength(1);
  });
});

test("docs/errors.md has one heading per code, and no other", () => {
  const headings = [...readFileSync(join(ROOT, "docs/errors.md"), "utf8").matchAll(/^## `([A-Z_]+)`/gm)].map(
    (match) => match[1],
  );
  expect(new Set(headings)).toEqual(new Set(ERROR_CODES));
  expect(headings).toHaveLength(ERROR_CODES.length);
});

describe("links between the documents lead somewhere", () => {
  const documents = [
    "README.md",
    "CHANGELOG.md",
    ...readdirSync(join(ROOT, "docs"))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name}`),
  ];
  test.for(documents)("%s", (document) => {
    const text = readFileSync(join(ROOT, document), "utf8");
    for (const [, target = ""] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      const folder = join(ROOT, document, "..", target, "..");
      expect(readdirSync(folder), `${document} links to ${target}`).toContain(
        target.split("/").findLast((part) => part !== ""),
      );
    }
  });
});
