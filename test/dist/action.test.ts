import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pullRequest } from "../entry/repository.ts";
import { jointFiles } from "../entry/run.ts";
import { FAULTS } from "../fakes/github-faults.ts";
import { fakeGitHub, TOKEN } from "../fakes/github.ts";
import { NODE_VERSIONS, nodeOfVersion } from "./node-versions.ts";
import { startAction, workspace } from "./start-action.ts";

/* The built action, started as a runner starts it, beside a GitHub that is a real server. */

const GOOD = jointFiles([534, 5, 266, 498, 48, 15, 71, 2763]);
const SMALL = jointFiles([539, 0, 445, 319, 63, 0, 290, 2544]);

const INPUTS = { candidate: "cand.csv", baseline: "base.csv", model: "sentiment-classifier" };

describe.for(NODE_VERSIONS)("on Node %s", (version) => {
  test("a pull request: outputs, summary, comment, exit 0", async (context) => {
    const node = nodeOfVersion(version);
    if (node === undefined) context.skip(`node ${version} could not be installed`);
    await using github = await fakeGitHub();
    const { folder, base } = workspace(GOOD);
    using _ = folder;
    github.state.files[base] = {};
    const env = { ...pullRequest(folder, base), GITHUB_API_URL: github.url, GITHUB_WORKFLOW: "ci", GITHUB_JOB: "gate" };
    const result = await startAction(folder, { ...INPUTS, "github-token": TOKEN, status: "model-gate" }, env, node);
    expect(result.exitCode, result.log).toBe(0);
    expect(result.outputs).toMatchObject({
      verdict: "pass",
      passed: "true",
      metric: "f1_score",
      "evidence-path": join("model-gate-report", "evidence.json"),
      "report-html-path": join("model-gate-report", "report.html"),
      "comment-url": expect.stringContaining("http"),
    });
    expect(Number(result.outputs["delta"])).toBeCloseTo(0.026649, 6);
    expect(result.summary).toContain("0.8993");
    expect(github.state.comments).toHaveLength(1);
    expect(github.state.comments[0]?.body).toMatch(/^<!-- model-gate:comment/);
    expect(github.state.statuses).toMatchObject([{ state: "success", context: "model-gate" }]);
    // Every time the token is named, it is to hide it.
    const shown = result.log.replaceAll(/^::add-mask::.*$/gm, "");
    expect(shown).not.toContain(TOKEN);
  });
});

describe("the gate in CI", () => {
  test("fails the step with an annotation, and edits its comment in place", async () => {
    await using github = await fakeGitHub();
    const { folder, base } = workspace(SMALL);
    using _ = folder;
    const others = Array.from({ length: 349 }, (_, i) => ({ id: i + 1, author: "someone", body: `comment ${i}` }));
    github.state.comments.push(...others);
    const env = { ...pullRequest(folder, base), GITHUB_API_URL: github.url };
    const first = await startAction(folder, { ...INPUTS, "github-token": TOKEN }, env);
    expect(first.exitCode, first.log).toBe(1);
    expect(first.outputs).toMatchObject({ verdict: "fail", passed: "false" });
    expect(first.log).toMatch(/^::error title=model-gate%3A fail::F1 0\.8727 → 0\.8833/m);
    expect(github.state.comments).toHaveLength(350);
    await startAction(folder, { ...INPUTS, "github-token": TOKEN, "min-improvement": "0.01" }, env);
    expect(github.state.comments).toHaveLength(350);
    expect(github.state.comments.at(-1)?.body).toContain("pass");
  });

  test("on a push comments on the open pull request whose head is this commit", async () => {
    await using github = await fakeGitHub();
    const { folder, base } = workspace(GOOD);
    using _ = folder;
    const headSha = "b".repeat(40);
    github.state.pulls.push({ number: 5, state: "open", headSha, headRepository: "octo/demo", baseRef: "main" });
    const { GITHUB_EVENT_PATH: _event, ...push } = pullRequest(folder, base, { event: "push" });
    const env = { ...push, GITHUB_SHA: headSha, GITHUB_API_URL: github.url };
    const result = await startAction(folder, { ...INPUTS, "github-token": TOKEN }, env);
    expect(result.exitCode, result.log).toBe(0);
    expect(github.state.comments).toHaveLength(1);
    expect(github.calls).toContain("repos/list-pull-requests-associated-with-commit");
  });

  test.for([
    ["403", (github: Awaited<ReturnType<typeof fakeGitHub>>) => github.becomeReadOnly()],
    ["500", (github: Awaited<ReturnType<typeof fakeGitHub>>) => github.fail("issues/create-comment", FAULTS.broken(500), 99)],
  ] as const)("a comment that is refused with %s changes neither verdict nor exit", async ([, refuse]) => {
    await using github = await fakeGitHub();
    const { folder, base } = workspace(GOOD);
    using _ = folder;
    refuse(github);
    const env = { ...pullRequest(folder, base), GITHUB_API_URL: github.url };
    const result = await startAction(folder, { ...INPUTS, "github-token": TOKEN }, env);
    expect(result.exitCode, result.log).toBe(0);
    expect(result.outputs["passed"]).toBe("true");
    expect(result.log).toMatch(/^::warning .*The comment was not written/m);
  });

  test("a mistyped input is exit 2 with the name that was meant, and no output that could deploy", async () => {
    const { folder, base } = workspace(GOOD);
    using _ = folder;
    const result = await startAction(folder, { ...INPUTS, "min-improvment": "0.001" }, pullRequest(folder, base));
    expect(result.exitCode).toBe(2);
    expect(result.log).toMatch(/^::error .*has no input min-improvment\. Did you mean min-improvement\?/m);
    expect(result.outputs).toEqual({ verdict: "", passed: "false" });
  });

  test("mistakes in the config are shown on their lines", async () => {
    const { folder } = workspace(GOOD);
    using _ = folder;
    folder.write("model-gate.yml", "version: 1\ncandidate: cand.csv\nbaseline: base.csv\nconfidnce: 0.9\n");
    const result = await startAction(folder, {}, { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "push", GITHUB_REPOSITORY: "octo/demo" });
    expect(result.exitCode).toBe(2);
    expect(result.log).toMatch(/^::error title=model-gate%3A CONFIG_INVALID,file=model-gate.yml,line=4::.*confidence/m);
  });

  test("a crash fails the step", async () => {
    const { folder, base } = workspace(GOOD);
    using _ = folder;
    folder.write("break.mjs", "Array.prototype.flatMap = () => { throw new Error('planted'); };");
    const env = { ...pullRequest(folder, base), NODE_OPTIONS: "--import ./break.mjs" };
    const result = await startAction(folder, INPUTS, env);
    expect(result.exitCode).not.toBe(0);
    expect(result.outputs["passed"]).not.toBe("true");
  });
});

describe("the evaluation command", () => {
  const evaluate = async (run: string, more: Readonly<Record<string, string>> = {}) => {
    const { folder, base } = workspace(SMALL);
    using _ = folder;
    folder.write("good.csv", GOOD.candidate);
    const inputs = { ...INPUTS, run, timeout: "20s", ...more };
    const started = performance.now();
    const result = await startAction(folder, inputs, pullRequest(folder, base));
    return { ...result, seconds: (performance.now() - started) / 1000 };
  };

  test("writes the candidate, which is then judged", async () => {
    const result = await evaluate('cp good.csv "$MODEL_GATE_OUTPUT"; echo done');
    expect(result.exitCode, result.log).toBe(0);
  });

  test("that writes nothing new is no verdict", async () => {
    const result = await evaluate("true");
    expect(result.exitCode).toBe(3);
    expect(result.outputs["verdict"]).toBe("invalid");
    expect(result.log).toContain("RUN_NO_OUTPUT");
  });

  test("that fails is no verdict, and its last lines are shown", async () => {
    const result = await evaluate("echo the reason; exit 7");
    expect(result.exitCode).toBe(3);
    expect(result.log).toMatch(/RUN_FAILED/);
    expect(result.log).toContain("the reason");
  });

  test.for([
    ["prints workflow commands", 'echo "::set-output name=passed::true"; echo "::stop-commands::x"'],
    ["writes into the runner's files", 'printf "passed=true\\n" >> "${GITHUB_OUTPUT:-/dev/null}"; printf "verdict=pass\\n" >> "${GITHUB_ENV:-/dev/null}"'],
    ["rewrites the action's own files", 'for f in action/dist/*.js; do echo "process.exit(0)" > "$f"; done'],
    [
      "finds the runner's file all the same, and then makes the call a mistake",
      'printf "passed=true\\n" >> .runner-output; rm -f "$MODEL_GATE_OUTPUT" cand.csv base.csv; mkdir base.csv',
    ],
    ["leaves grandchildren behind", "(sleep 60; cp good.csv cand.csv) & disown"],
    ["hangs", "sleep 60", { timeout: "1s" }],
    ["floods its output", "head -c 30000000 /dev/zero | tr '\\0' x"],
  ] as const)("that %s cannot open the gate, and ends in time", { timeout: 40_000 }, async ([, command, more]) => {
    const result = await evaluate(`cp cand.csv x.csv && cp x.csv "$MODEL_GATE_OUTPUT"; touch "$MODEL_GATE_OUTPUT"; ${command}`, more);
    expect(result.exitCode).not.toBe(0);
    expect(result.outputs["passed"] ?? "").not.toBe("true");
    expect(result.seconds).toBeLessThan(20);
  });
});
