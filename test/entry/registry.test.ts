import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import type { Evidence } from "../../src/core/evidence.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { evidence, type Folder, MODEL, type Mlflow, places, registry, SMALL, UNTOUCHED } from "./promotable.ts";
import { committed, pullRequest } from "./repository.ts";
import { run, type Run } from "./run.ts";

/*
 * The commands on the registry as a person calls them, on MLflow over HTTP. What they decide on a registry is in
 * test/registries; here is what they make of evidence, config and flags.
 */

function promote(folder: Folder, mlflow: Mlflow, ...more: readonly string[]): Promise<Run> {
  return promoteIn(folder, mlflow, { USER: "ann" }, ...more);
}

function promoteIn(
  folder: Folder,
  mlflow: Mlflow,
  env: Readonly<Record<string, string>>,
  ...more: readonly string[]
): Promise<Run> {
  const args = ["--model", MODEL, "--version", "2", "--to", "Production", "--tracking-uri", mlflow.url];
  const spoken = more.includes("--force") ? [] : ["--evidence", "evidence.json"];
  return run(folder, ["promote", ...args, ...spoken, ...more], env);
}

describe.for([3, 2] as const)("on MLflow %s", (major) => {
  test("promote, rollback and history", async () => {
    await using mlflow = await registry(major);
    using folder = temporaryFolder();
    await evidence(folder);
    const promoted = await promote(folder, mlflow, "--reason", "better on tweets");
    expect(promoted).toMatchObject({ exitCode: 0, err: "" });
    expect(promoted.out).toBe(
      [
        "put version 2 into Production of sentiment-classifier, where version 1 was",
        "  tags of version 2",
        "  alias champion: 1 → 2",
        "  stage Production: 2; archived: 1",
        "  reason: better on tweets",
        `  evidence: sha256 ${sha256(folder)}`,
        "",
      ].join("\n"),
    );
    expect(places(mlflow)).toEqual({ champion: "2", "1": "Archived", "2": "Production", "3": "None" });
    const { tags } = mlflow.state.versionOf(MODEL, "2");
    expect(tags.get("model-gate.evidence_sha256")).toBe(sha256(folder));
    expect(tags.get("model-gate.actor")).toBe("ann");
    expect(tags.get("model-gate.commit")).toBe("c".repeat(40));

    const back = await run(folder, [
      "rollback",
      "--model",
      MODEL,
      "--tracking-uri",
      mlflow.url,
      "--format",
      "markdown",
    ]);
    expect(back.exitCode).toBe(0);
    expect(back.out).toContain("## ⏪ Rollback · `sentiment-classifier`");
    expect(places(mlflow)).toMatchObject({ champion: "1", "1": "Production", "2": "Archived" });

    const told = await run(folder, ["history", "--model", MODEL, "--tracking-uri", mlflow.url, "--format", "json"]);
    expect(JSON.parse(told.out)).toMatchObject({
      schema: "model-gate/history/v1",
      model: MODEL,
      moves: [
        { action: "rollback", from: "2", to: "1", target: "Production", outside: false },
        { action: "promote", from: "1", to: "2", reason: "better on tweets", evidence_sha256: sha256(folder) },
        { action: null, to: "1", outside: true },
      ],
    });
    const asText = await run(folder, ["history", "--model", MODEL, "--tracking-uri", mlflow.url]);
    expect(asText.out.split("\n")).toMatchObject([
      expect.stringMatching(/^when \(UTC\) +what +from +to +place/),
      expect.stringMatching(/^2026-11-22T10:00:00Z +rollback +2 +1 +Production/),
      expect.stringMatching(/^2026-11-22T10:00:00Z +promote +1 +2 +Production +ann/),
      expect.stringMatching(/^unknown +moved outside model-gate +– +1 +Production/),
      "",
    ]);
    const asMarkdown = await run(folder, [
      "history",
      "--model",
      MODEL,
      "--tracking-uri",
      mlflow.url,
      "--format",
      "markdown",
    ]);
    expect(asMarkdown.out).toContain("| `2026-11-22T10:00:00Z` | `promote` | `1` | `2` | `Production` | `ann` |");
  });
});

function sha256(folder: Folder): string {
  return createHash("sha256")
    .update(readFileSync(join(folder.path, "evidence.json")))
    .digest("hex");
}

describe("promote refuses with exit 1 and changes nothing", () => {
  const cases: readonly (readonly [
    what: string,
    line: RegExp,
    change: (evidence: Evidence) => Evidence,
    options?: Parameters<typeof evidence>[2],
    more?: readonly string[],
  ])[] = [
    [
      "evidence that is not sound",
      /^EVIDENCE_UNSOUND evidence.json is not sound: it says "F1 9/,
      (one) => ({ ...one, verdict: { ...one.verdict, summary: `F1 9${one.verdict.summary}` } }),
    ],
    [
      "a verdict that is no pass",
      /^VERDICT_NOT_PASS the verdict of evidence.json is fail: F1 0.87/,
      (one) => one,
      { pair: SMALL },
    ],
    [
      "a pull request's evidence",
      /^EVIDENCE_FROM_PULL_REQUEST evidence.json is about a pull request \(event pull_request\)/,
      (one) => ({
        ...one,
        policy: { ...one.policy, on_unchanged: "pass" },
        context: { ...one.context, event: "pull_request" },
      }),
    ],
    [
      "a merge group's",
      /^EVIDENCE_FROM_PULL_REQUEST/,
      (one) => ({ ...one, context: { ...one.context, event: "merge_group" } }),
    ],
    [
      "a merge request's",
      /^EVIDENCE_FROM_PULL_REQUEST/,
      (one) => ({ ...one, context: { ...one.context, event: "merge_request_event" } }),
    ],
    [
      "that of a run after a pull request's",
      /^EVIDENCE_FROM_PULL_REQUEST/,
      (one) => ({ ...one, context: { ...one.context, event: "workflow_run", proposal: true } }),
    ],
    [
      "another policy",
      /^POLICY_MISMATCH evidence.json was decided under another policy: rules\[0\].min_absolute_change is 0.001 there and 0.02 here/,
      (one) => one,
      { gate: ["--min-improvement", "0.001"] },
    ],
    [
      "another version",
      /^CANDIDATE_MISMATCH the evidence is not about version 2 of sentiment-classifier: it is about version 3/,
      (one) => ({ ...one, candidate: { ...one.candidate, version: "3" } }),
    ],
    [
      "another baseline",
      /^BASELINE_MOVED models:\/sentiment-classifier\/Production was version 3 and names version 1 now/,
      (one) => ({ ...one, baseline: { ...one.baseline, version: "3" } }),
    ],
  ];

  test.for(cases)("%s", async ([, line, change, options]) => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    await evidence(folder, change, options);
    for (const more of [[], ["--dry-run"]]) {
      const refused = await promote(folder, mlflow, ...more);
      expect(refused).toMatchObject({ exitCode: 1, out: "" });
      expect(refused.err).toMatch(line);
      expect(refused.err.split("\n")).toHaveLength(2);
    }
    expect(places(mlflow)).toEqual(UNTOUCHED);
    expect(mlflow.calls.filter((call) => !call.startsWith("GET"))).toEqual([]);
  });

  test("what the gate made for a pull request, whatever its CI calls the event", async () => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    const base = committed(folder);
    // As Gitea says it in a reusable workflow.
    const env = pullRequest(folder, base, { event: "workflow_call" });
    await evidence(folder, ({ context, ...one }) => ({ ...one, context: { ...context, event: "workflow_call" } }), {
      env,
    });
    expect((await promote(folder, mlflow)).err).toMatch(/^EVIDENCE_FROM_PULL_REQUEST.*event workflow_call/);
  });

  test("and prints it as JSON where that was asked for", async () => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    await evidence(folder, (one) => ({ ...one, candidate: { ...one.candidate, version: "3" } }));
    const refused = await promote(folder, mlflow, "--format", "json");
    expect(JSON.parse(refused.out)).toMatchObject({ error: { code: "CANDIDATE_MISMATCH" } });
  });

  test("a forced promotion goes past all of them, and says so", async () => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    await evidence(folder, (one) => ({ ...one, context: { ...one.context, event: "pull_request" } }), { pair: SMALL });
    const forced = await promote(
      folder,
      mlflow,
      "--force",
      "--reason",
      "the site is down",
      "--evidence",
      "evidence.json",
    );
    expect(forced.exitCode).toBe(0);
    expect(forced.out).toMatch(/^forced version 2 into Production/);
    expect(forced.out).toMatch(/\n {2}past VERDICT_NOT_PASS: .*\n {2}past EVIDENCE_FROM_PULL_REQUEST: .*\n/);
    expect(mlflow.state.versionOf(MODEL, "2").tags.get("model-gate.verdict")).toBe("forced");
    expect(mlflow.state.versionOf(MODEL, "2").tags.get("model-gate.evidence_sha256")).toBe(sha256(folder));
  });
});

describe("the policy is the one of this checkout", () => {
  const RULES = "version: 1\nmodel: sentiment-classifier\nrules:\n  - {metric: f1_score, min_absolute_change: 0.01}\n";

  test("its config decides, wherever the evidence's values came from", async () => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    await evidence(folder, (one) => one, { gate: ["--min-improvement", "0.01"] });
    folder.write("model-gate.yml", RULES);
    expect((await promote(folder, mlflow)).err).toBe("");
    expect(places(mlflow)).toMatchObject({ champion: "2" });
  });

  test("as does one that is named", async () => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    await evidence(folder);
    folder.write("other.yml", RULES);
    expect((await promote(folder, mlflow, "--config", "other.yml")).err).toMatch(
      /^POLICY_MISMATCH.*0.02 there and 0.01 here/,
    );
  });

  test.for([
    ["positive_label: 0", /positive_label is "1" there and "0" here/],
    ["task: multiclass", /f1_score is about one positive class|task is "binary" there/],
    ["labels: [0, 1, 2]", /labels is \["0","1"\] there/],
    ["confidence: 0.99", /confidence is 0.95 there and 0.99 here/],
    ["on_unchanged: pass", /on_unchanged is "fail" there and "pass" here/],
    ["score_threshold: 0.4", /score_threshold is 0.5 there and 0.4 here/],
  ] as const)("also of %s", async ([line, words]) => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    await evidence(folder);
    folder.write("model-gate.yml", `version: 1\n${line}\n`);
    const refused = await promote(folder, mlflow);
    expect(refused).toMatchObject({ exitCode: 1, out: "" });
    expect(refused.err).toMatch(/^POLICY_MISMATCH/);
    expect(refused.err).toMatch(words);
  });

  test("rules that cannot be applied to the classes of the evidence are not the ones that were", async () => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    await evidence(folder, (one) => one, { gate: ["--labels", "0,1,2", "--metric", "accuracy"] });
    folder.write("model-gate.yml", "version: 1\nrules:\n  - {metric: f1_score, min_absolute_change: 0.02}\n");
    const refused = await promote(folder, mlflow);
    expect(refused.err).toMatch(/^POLICY_MISMATCH .*f1_score is about one positive class/);
  });

  test("auto counts as what it was for the event of the evidence", async () => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    await evidence(folder, (one) => ({ ...one, context: { ...one.context, event: "pull_request" } }));
    const refused = await promote(folder, mlflow, "--force", "--reason", "x", "--evidence", "evidence.json");
    expect(refused.out).toContain(
      'past POLICY_MISMATCH: evidence.json was decided under another policy: on_unchanged is "fail" there and "pass" here',
    );
  });

  test("a waiver of the evidence must count here and now", async () => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    const waiver = {
      rule: "f1_score",
      model: MODEL,
      candidate: "c".repeat(40),
      reason: "known",
      approved_by: "ann",
      expires: "2026-12-01",
    };
    await evidence(
      folder,
      (one) => ({
        ...one,
        policy: { ...one.policy, waivers: [waiver] },
        results: one.results.map((result) => ({ ...result, outcome: "pass", reason: "waived" }) as const),
        verdict: { outcome: "pass", summary: `${one.verdict.summary.replace(/; required.*/, "")}; waived` },
      }),
      { pair: SMALL },
    );
    expect((await promote(folder, mlflow)).err).toMatch(/^POLICY_MISMATCH.*waivers\[0\]/);
    const file = (expires: string): string => `version: 1\nwaivers:\n  - ${JSON.stringify({ ...waiver, expires })}\n`;
    folder.write("model-gate-waivers.yml", file("2026-11-20"));
    expect((await promote(folder, mlflow)).err).toMatch(/^POLICY_MISMATCH/);
    folder.write("model-gate-waivers.yml", file("2026-12-01"));
    // Of a pull request's checkout they count for nothing.
    const env = pullRequest(folder, committed(folder));
    expect((await promoteIn(folder, mlflow, env)).err).toMatch(/POLICY_MISMATCH/);
    expect((await promote(folder, mlflow)).err).toBe("");
  });

  test("a variable for it is refused by name", async () => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    await evidence(folder);
    const args = ["promote", "--model", MODEL, "--version", "2", "--to", "Production", "--evidence", "evidence.json"];
    const refused = await run(folder, [...args, "--tracking-uri", mlflow.url], { MODEL_GATE_CONFIDENCE: "0.6" });
    expect(refused).toMatchObject({ exitCode: 2 });
    expect(refused.err).toMatch(/MODEL_GATE_CONFIDENCE/);
  });

  test("on a pull request, the base's config says where the registry is and what decides", async () => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    folder.write("model-gate.yml", `version: 1\ntracking_uri: ${mlflow.url}\nconfidence: 0.99\n`);
    const base = committed(folder);
    await evidence(folder, (one) => one, { gate: ["--config", "own.yml"], config: "version: 1\n" });
    folder.write("model-gate.yml", "version: 1\ntracking_uri: http://127.0.0.1:1\n");
    const args = ["promote", "--model", MODEL, "--version", "2", "--to", "Production", "--evidence", "evidence.json"];
    const refused = await run(folder, args, pullRequest(folder, base));
    expect(refused.err).toMatch(/notice: model-gate.yml differs from the base/);
    expect(refused.err).toMatch(/POLICY_MISMATCH .*confidence is 0.95 there and 0.99 here/);
    const history = await run(folder, ["history", "--model", MODEL], pullRequest(folder, base));
    expect(history.exitCode, history.err).toBe(0);
  });

  test("the registry is found in it, too", async () => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    await evidence(folder);
    folder.write("model-gate.yml", `version: 1\nmodel: ${MODEL}\ntracking_uri: ${mlflow.url}\nchampion_alias: prod\n`);
    const args = ["promote", "--version", "2", "--to", "production", "--evidence", "evidence.json"];
    expect((await run(folder, args, { MLFLOW_TRACKING_URI: "http://127.0.0.1:1" })).err).toBe("");
    expect(places(mlflow)).toMatchObject({ champion: "1", prod: "2", "2": "Production" });
  });
});

describe("an A/B test that says ship promotes what stands in Staging", () => {
  const document = (outcome: string, model: string | null = MODEL): string =>
    JSON.stringify({
      schema: "model-gate/ab-test/v1",
      tool: { name: "model-gate", version: "1.0.0" },
      model,
      variants: { baseline: { name: "production", units: 9 }, candidate: { name: "staging", units: 9 } },
      verdict: { outcome, reason: "improved", summary: "correct.ratio 0.80 → 0.83" },
    });

  test.for([
    ["ship", MODEL, 0, ""],
    ["continue", MODEL, 1, /^VERDICT_NOT_PASS the verdict of evidence.json is continue: correct.ratio/],
    ["ship", "other", 1, /^CANDIDATE_MISMATCH.*the model other/],
    ["ship", null, 1, /^CANDIDATE_MISMATCH/],
  ] as const)("%s of %s: exit %i", async ([outcome, model, exitCode, line]) => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    mlflow.state.versionOf(MODEL, "2").stage = "Staging";
    folder.write("evidence.json", document(outcome, model));
    const result = await promote(folder, mlflow);
    expect(result.exitCode, result.err).toBe(exitCode);
    expect(result.err).toMatch(line);
  });

  test("of another shape is exit 2", async () => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    folder.write("evidence.json", document("perhaps"));
    const refused = await promote(folder, mlflow);
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toMatch(
      /^EVIDENCE_UNRECOGNIZED evidence.json is no model-gate\/ab-test\/v1 at verdict.outcome/,
    );
  });
});

const LOCAL_STORE = join(import.meta.dirname, "..", "mlflow", "file-store", "stores", "mlflow-3", "mlruns");

describe("mistakes in the call are exit 2", () => {
  test.for([
    [["promote", "--model", "m", "--version", "2", "--to", "Production"], /promote needs --evidence FILE/],
    [
      [
        "promote",
        "--model",
        "m",
        "--version",
        "2",
        "--to",
        "Production",
        "--evidence",
        "none.json",
        "--tracking-uri",
        "http://127.0.0.1:1",
      ],
      /FILE_NOT_FOUND none.json/,
    ],
    [["promote", "--model", "m", "--to", "Production", "--evidence", "e.json"], /promote needs --version V/],
    [["promote", "--version", "2", "--to", "Production", "--evidence", "e.json"], /promote needs --model NAME/],
    [
      ["promote", "--model", "m", "--version", "2", "--evidence", "e.json"],
      /promote needs --to Production, Staging or @ALIAS/,
    ],
    [
      ["promote", "--model", "m", "--version", "two", "--to", "Production"],
      /--version must be the number of a version, got "two"/,
    ],
    [
      ["promote", "--model", "m", "--version", "2", "--to", "Prodution"],
      /--to must be .*got "Prodution".*Did you mean Production\?/,
    ],
    [["promote", "--model", "m", "--version", "2", "--to", "shadow"], /Did you mean @shadow\?/],
    [["promote", "--model", "m", "--version", "2", "--to", "@latest"], /--to: "latest" cannot be an alias/],
    [["promote", "--model", "m", "--version", "2", "--to", "@v3"], /--to: "v3" cannot be an alias/],
    [["promote", "--model", "m", "--version", "2", "--to", "Production", "--force"], /--force needs --reason TEXT/],
    [
      ["promote", "--model", "m", "--version", "2", "--to", "Production", "--force", "--reason", "x"],
      /where is MLflow\?/,
    ],
    [["promote", "--champion-alias", "x", "--challenger-alias", "x", "--model", "m", "--to", "@y"], /are the same/],
    [["rollback", "--model", "m", "--to-version", "latest"], /--to-version must be the number of a version/],
    [["rollback", "--model", "m", "--tracking-uri", "mlruns"], /FILE_NOT_FOUND .*no folder/],
    [["rollback", "--model", "m", "--tracking-uri", LOCAL_STORE], /REGISTRY_READ_ONLY .*Start a server/],
    [["rollback", "--model", "m", "--tracking-uri", "sqlite:///mlflow.db"], /USAGE .*Serve it/],
    [["history"], /history needs --model NAME/],
    [["history", "--model", "m", "--evidence", "e.json"], /history has no option --evidence/],
  ] as const)("%s", async ([args, line]) => {
    using folder = temporaryFolder();
    const result = await run(folder, args);
    expect(result).toMatchObject({ exitCode: 2, out: "" });
    expect(result.err).toMatch(line);
  });

  test.for(["MODEL_GATE_FORCE", "MODEL_GATE_VERSION", "MODEL_GATE_TO", "MODEL_GATE_EVIDENCE"])(
    "%s in the environment is refused by name",
    async (name) => {
      using folder = temporaryFolder();
      const result = await run(folder, ["promote", "--model", "m"], { [name]: "true" });
      expect(result.exitCode).toBe(2);
      expect(result.err).toContain(name);
    },
  );

  test("a config file may not say what each call says", async () => {
    using folder = temporaryFolder();
    folder.write("model-gate.yml", "version: 1\nforce: true\n");
    const result = await run(folder, ["promote"]);
    expect(result.err).toMatch(/^CONFIG_INVALID .*force cannot stand here: only a call may say it/);
  });
});

test("a model or version that is not there is told with what there is", async () => {
  await using mlflow = await registry();
  using folder = temporaryFolder();
  await evidence(folder);
  const other = await run(folder, ["rollback", "--model", "sentiment", "--tracking-uri", mlflow.url]);
  expect(other).toMatchObject({ exitCode: 3 });
  expect(other.err).toMatch(
    /^MODEL_NOT_FOUND no model sentiment is registered at .*Registered are sentiment-classifier/,
  );
  const version = await run(folder, ["rollback", "--model", MODEL, "--to-version", "7", "--tracking-uri", mlflow.url]);
  expect(version.err).toMatch(/^MODEL_NOT_FOUND sentiment-classifier has no version 7. Its newest are 3, 2, 1/);
});

test("a dry run says what it would do, as text and as JSON, and writes nothing", async () => {
  await using mlflow = await registry();
  using folder = temporaryFolder();
  await evidence(folder);
  expect((await promote(folder, mlflow, "--dry-run")).out).toMatch(
    /^dry run: version 2 would be put into Production of sentiment-classifier, where version 1 was\n {2}tags/,
  );
  const json = await promote(folder, mlflow, "--dry-run", "--format", "json");
  expect(JSON.parse(json.out)).toMatchObject({
    schema: "model-gate/move/v1",
    action: "promote",
    from: "1",
    to: "2",
    changed: false,
    dry_run: true,
    overridden: [],
  });
  expect(places(mlflow)).toEqual(UNTOUCHED);
  expect(mlflow.calls.filter((call) => !call.startsWith("GET"))).toEqual([]);
});
