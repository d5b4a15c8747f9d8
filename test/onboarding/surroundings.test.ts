import { describe, expect, test } from "vitest";

import { gateWorkflow, mlflowSigns, vendorOf } from "../../src/onboarding/surroundings.ts";

describe("who builds the repository", () => {
  const vendor = (files: readonly string[], remote?: string, hasGitHubFolder = false) =>
    vendorOf(files, { hasGitHubFolder, remote });

  test("is told by its files", () => {
    expect(vendor([".github/workflows/ci.yml", ".gitlab-ci.yml"])).toBe("github");
    expect(vendor([".gitlab-ci.yml"], "git@github.com:o/r.git", true)).toBe("gitlab");
    expect(vendor([], undefined, true)).toBe("github");
  });

  test("else by where it was cloned from", () => {
    expect(vendor([], "git@github.com:o/r.git")).toBe("github");
    expect(vendor([], "https://x:y@github.com/o/r")).toBe("github");
    expect(vendor([], "https://gitlab.example.org/o/github.com")).toBe("gitlab");
    expect(vendor([], "/srv/github.com/r.git")).toBe("none");
    expect(vendor([])).toBe("none");
  });
});

describe("MLflow", () => {
  const signs = (path: string, text: string) => mlflowSigns(new Map([[path, text]]));

  test("is used where it is required, or where its server is named", () => {
    expect(signs("requirements.txt", "numpy\nmlflow>=2\n")).toEqual(["requirements.txt"]);
    expect(signs("pyproject.toml", 'dependencies = ["mlflow-skinny"]')).toEqual(["pyproject.toml"]);
    expect(signs(".github/workflows/ci.yml", "env:\n  MLFLOW_TRACKING_URI: x\n")).toEqual([".github/workflows/ci.yml"]);
  });

  test("is not used where it only is spoken of", () => {
    expect(signs("requirements.txt", "# mlflow\nnumpy # not mlflow\nnot-mlflow-like\n")).toEqual([]);
    expect(signs(".gitlab-ci.yml", "# MLFLOW_TRACKING_URI\n")).toEqual([]);
  });
});

test("a workflow that runs the gate is known by what it uses, not by its name", () => {
  const texts = (text: string) => new Map([[".github/workflows/ci.yml", text]]);
  expect(gateWorkflow(texts("  - uses: octo/model-gate@v1\n"))).toBe(".github/workflows/ci.yml");
  expect(gateWorkflow(texts("  # uses: octo/model-gate@v1\n"))).toBeUndefined();
});
