import { beforeAll, describe, expect, test } from "vitest";

import { type Made, made, published, SMALL } from "./published.ts";

const STATUS = ["--evidence", "evidence/**/*.json", "--status", "model-gate"];

describe("one model", () => {
  let one: Made;
  beforeAll(async () => void (one = await made({ models: [{ name: "m" }] })));

  test("is told in one comment and one status, and its baseline is looked up", async () => {
    const { exitCode, err, comments, statuses, out } = await published(one, {
      files: { "evidence/e.json": one.evidence["m"] ?? "" },
      args: STATUS,
    });
    expect(exitCode, err).toBe(0);
    expect(out).toMatch(/^PASS {2}1 pass/);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toMatch(
      /^<!-- model-gate:comment v1 key=publish\/publish\/ says=[0-9a-f]{16} -->\n\n## ✅ PASS · 1 model/,
    );
    expect(comments[0]?.body).toContain(`baseline: \`the file of the base ${one.baseSha.slice(0, 7)}\``);
    expect(statuses).toMatchObject([{ state: "success", context: "model-gate", sha: "a".repeat(40) }]);
  });
});

describe("twenty models", () => {
  const names = Array.from({ length: 20 }, (_, i) => `model-${String(i + 1).padStart(2, "0")}`);
  let many: Made;
  beforeAll(async () => {
    const models = names.map((name, i) => ({ name, ...(i === 12 ? { pair: SMALL } : {}) }));
    many = await made({ models });
  }, 120_000);
  const files = () =>
    Object.fromEntries(names.map((name) => [`evidence/${name}/evidence.json`, many.evidence[name] ?? ""]));
  const args = [...STATUS, "--config", "models/*/model-gate.yml"];

  test("are one table in one comment, the failed one first, within the budget", async () => {
    const { exitCode, err, comments, statuses } = await published(many, { files: files(), args });
    expect(exitCode, err).toBe(0);
    expect(comments).toHaveLength(1);
    const body = comments[0]?.body ?? "";
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_000);
    expect(body).toContain("## ❌ FAIL · 20 models\n\n**Not all gates are open**: 1 fail, 19 pass.");
    const lines = body.split("\n").filter((line) => line.startsWith("| `model-"));
    expect(lines).toHaveLength(20);
    expect(lines[0]).toMatch(
      /^\| `model-13` \| ❌ fail: below the required change \| F1 \| 0\.\d{4} \| 0\.\d{4} \| \+1\.07 points \(/,
    );
    expect(lines[1]).toContain("`model-01`");
    expect(statuses).toMatchObject([{ state: "failure", description: "20 models: 1 fail, 19 pass" }]);
  });

  test("of which one left no evidence are no pass, unless that may be", async () => {
    const { "evidence/model-13/evidence.json": _, ...rest } = files();
    const { exitCode, comments, statuses } = await published(many, { files: rest, args });
    expect(exitCode).toBe(1);
    expect(comments[0]?.body).toContain("EVIDENCE_MISSING");
    expect(statuses).toMatchObject([{ state: "error", description: "20 models: 1 refused, 19 pass" }]);
    const ignored = await published(many, { files: rest, args: [...args, "--missing", "ignore"] });
    expect([ignored.exitCode, ignored.statuses[0]?.["state"]]).toEqual([0, "success"]);
  });
});
