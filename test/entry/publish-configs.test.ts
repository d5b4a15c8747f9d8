import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { beforeAll, describe, expect, test } from "vitest";

import { type Evidence, evidenceText } from "../../src/core/evidence.ts";
import { fakeGitHub, TOKEN } from "../fakes/github.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { configOf, GOOD, HEAD, made, type Made, published, SMALL } from "./published.ts";
import { committed, pullRequest } from "./repository.ts";
import { evidenceIn, run } from "./run.ts";

/* Which config evidence is held against. */

let two: Made;
beforeAll(async () => void (two = await made({ models: [{ name: "a" }, { name: "b", pair: SMALL }] })));

const of = (name: string): Evidence => {
  const evidence = two.evidence[name];
  if (evidence === undefined) throw new Error(`no evidence of ${name}`);
  return evidence;
};
const ALL = ["--evidence", "*.json", "--config"];

describe("among several configs the one of the model counts", () => {
  test("whether they are named or found at the base", async () => {
    const files = { "1.json": of("a"), "2.json": of("b") };
    for (const config of [
      "models/a/model-gate.yml\nmodels/b/model-gate.yml",
      "models/*/model-gate.yml",
      "**/model-gate.yml",
    ]) {
      const { exitCode, err, out } = await published(two, { files, args: [...ALL, config] });
      expect(exitCode, err).toBe(0);
      expect(out).toMatch(/^FAIL {2}1 fail, 1 pass/);
    }
  });

  test("and without one the evidence is refused", async () => {
    const other = await published(two, { files: { "2.json": of("b") }, args: [...ALL, "models/a/model-gate.yml"] });
    expect([other.exitCode, other.err]).toEqual([
      1,
      expect.stringMatching(/^POLICY_MISMATCH .*no config here is about the model/m),
    ]);
  });

  test("and two of one model are exit 2", async () => {
    const base = { ...two.base, "models/c/model-gate.yml": configOf("a") };
    const { exitCode, err, comments } = await published(
      { ...two, base },
      { files: { "1.json": of("a") }, args: [...ALL, "models/*/model-gate.yml"] },
    );
    expect([exitCode, err, comments]).toEqual([
      2,
      expect.stringMatching(/^INPUT_CONFLICT .*are about the model a/),
      [],
    ]);
  });

  test("and a base that cannot be listed is exit 3", async () => {
    const { exitCode, err } = await published(
      { ...two, baseSha: "9".repeat(40) },
      {
        files: { "1.json": of("a") },
        args: [...ALL, "models/*/model-gate.yml"],
        prepare: (github) => void (github.state.files = {}),
      },
    );
    expect([exitCode, err]).toEqual([3, expect.stringMatching(/^BASE_CONFIG_UNREADABLE /)]);
  });
});

describe("in a job of the pull request itself, with a checkout", () => {
  /** A base with the model `a`, and a head that changes files. */
  async function proposed(
    change: Readonly<Record<string, string>>,
    names: readonly string[],
    config: string,
    isKnown = true,
  ) {
    const base = { "models/a/model-gate.yml": configOf("a"), "models/a/base.csv": SMALL.baseline };
    await using github = await fakeGitHub();
    using folder = temporaryFolder();
    const write = (name: string, text: string): void => {
      mkdirSync(dirname(join(folder.path, name)), { recursive: true });
      writeFileSync(join(folder.path, name), text);
    };
    for (const [name, text] of Object.entries(base)) write(name, text);
    const baseSha = committed(folder);
    if (isKnown) github.state.files[baseSha] = base;
    for (const [name, text] of Object.entries(change)) write(name, text);
    const env = { ...pullRequest(folder, baseSha, { headSha: HEAD }), GITHUB_API_URL: github.url, GITHUB_TOKEN: TOKEN };
    for (const name of names) {
      await run(folder, ["gate", "--comment=off", "--config", `models/${name}/model-gate.yml`], env);
      const evidence = evidenceIn(folder);
      if (evidence === undefined) throw new Error("no evidence");
      write(`evidence/${name}.json`, evidenceText(evidence));
    }
    const result = await run(folder, ["publish", "--evidence", "evidence/*.json", "--config", config], env);
    return { ...result, comment: github.state.comments[0]?.body ?? "" };
  }

  test("the first config of a new model counts, with a notice", async () => {
    const files = {
      "models/a/cand.csv": SMALL.candidate,
      "models/n/model-gate.yml": configOf("n"),
      "models/n/base.csv": GOOD.baseline,
      "models/n/cand.csv": GOOD.candidate,
    };
    const { exitCode, err, comment } = await proposed(files, ["a", "n"], "models/*/model-gate.yml");
    expect(exitCode, err).toBe(0);
    expect(err).toMatch(/notice: models\/n\/model-gate.yml is new/);
    expect(comment).toContain("2 models\n\n**Not all gates are open**: 1 fail, 1 pass");
    expect(comment).toMatch(/> \[!NOTE\]\n> - `models\/n\/model-gate.yml is new/);
  });

  test("a base that the forge does not give is listed from the checkout's own history", async () => {
    const files = { "models/a/cand.csv": SMALL.candidate };
    const lists = await proposed(files, ["a"], "models/*/model-gate.yml", false);
    expect(lists.exitCode, lists.err).toBe(0);
    expect(lists.comment).toContain("❌ fail");
  });

  test("a second config of a model that the base has one for does not", async () => {
    const lax = configOf("a")
      .replace("0.02", "0.01")
      .replaceAll(/(cand|base)\.csv/g, "../a/$1.csv");
    const files = { "models/a/cand.csv": SMALL.candidate, "models/z/model-gate.yml": lax };
    const { exitCode, err } = await proposed(files, ["z"], "models/*/model-gate.yml");
    expect([exitCode, err]).toEqual([1, expect.stringMatching(/^POLICY_MISMATCH /m)]);
  });

  test("a lowered threshold in the head's config is not what it is held against", async () => {
    const files = {
      "models/a/cand.csv": SMALL.candidate,
      "models/a/model-gate.yml": configOf("a").replace("0.02", "0.01"),
    };
    const { exitCode, err, comment } = await proposed(files, ["a"], "models/a/model-gate.yml");
    expect(exitCode, err).toBe(0);
    expect(comment).toContain("❌ fail");
    expect(comment).toContain("differs from the base");
  });
});

test("on a push the checkout's config counts, and the comment goes to the pull request of that commit", async () => {
  await using github = await fakeGitHub();
  using folder = temporaryFolder();
  for (const [name, text] of Object.entries({
    "model-gate.yml": configOf("m"),
    "cand.csv": GOOD.candidate,
    "base.csv": GOOD.baseline,
  }))
    folder.write(name, text);
  const sha = committed(folder);
  github.state.pulls.push({ number: 7, state: "open", headSha: sha, headRepository: "octo/demo", baseRef: "main" });
  const env = {
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: "push",
    GITHUB_REPOSITORY: "octo/demo",
    GITHUB_SHA: sha,
    GITHUB_API_URL: github.url,
    GITHUB_TOKEN: TOKEN,
  };
  await run(folder, ["gate", "--comment=off"], env);
  const args = ["publish", "--evidence", "model-gate-report/evidence.json"];
  expect(await run(folder, args, env)).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^PASS/) });
  expect(github.state.comments[0]?.body).toContain("baseline: `the file of this checkout`");
  folder.write("model-gate.yml", configOf("m").replace("0.02", "0.03"));
  expect(await run(folder, args, env)).toMatchObject({ exitCode: 1, err: expect.stringMatching(/^POLICY_MISMATCH /) });
});

describe("--comment means what it means for gate", () => {
  const publish = async (mode: string, comments: readonly { body: string }[], evidence = of("b")) =>
    await published(two, {
      files: { "1.json": evidence },
      args: [...ALL, "models/b/model-gate.yml", "--comment", mode],
      comments: comments.map(({ body }, i) => ({ id: i + 1, author: "github-actions[bot]", body })),
    });

  test("one comment is edited in place, and changes leaves one alone that says the same", async () => {
    const first = await publish("changes", []);
    expect(first.comments).toHaveLength(1);
    const again = await publish("changes", first.comments);
    expect(again.calls.filter((call) => call.endsWith("comment"))).toEqual([]);
    const always = await publish("always", first.comments);
    expect(always.calls).toContain("issues/update-comment");
    expect(always.comments).toHaveLength(1);
    const changed = await publish("changes", first.comments, {
      ...of("b"),
      verdict: { ...of("b").verdict, outcome: "pass" },
    });
    expect(changed.calls).toContain("issues/update-comment");
  });

  test("off writes none, failure writes one of a failure", async () => {
    expect((await publish("off", [])).comments).toEqual([]);
    expect((await publish("failure", [])).comments).toHaveLength(1);
    const passed = await published(two, {
      files: { "1.json": of("a") },
      args: [...ALL, "models/a/model-gate.yml", "--comment", "failure"],
    });
    expect(passed.comments).toEqual([]);
  });
});
