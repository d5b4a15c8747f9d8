import { describe, expect, test } from "vitest";

import { parseMlflowReference } from "../../../src/sources/mlflow/reference.ts";

describe("a reference to MLflow", () => {
  test.for([
    ["models:/sentiment-classifier/Production", { kind: "stage", model: "sentiment-classifier", stage: "Production" }],
    ["models:/sentiment-classifier/production", { kind: "stage", model: "sentiment-classifier", stage: "Production" }],
    ["models:/m/None", { kind: "stage", model: "m", stage: "None" }],
    ["models:/sentiment-classifier@champion", { kind: "alias", model: "sentiment-classifier", alias: "champion" }],
    ["models:/a@b@champion", { kind: "alias", model: "a@b", alias: "champion" }],
    ["models:/m/12", { kind: "version", model: "m", version: "12" }],
    ["models:/m/latest", { kind: "latest", model: "m" }],
    ["models:/main.nlp.mood/3", { kind: "version", model: "main.nlp.mood", version: "3" }],
    ["models:/émotion & co/Staging", { kind: "stage", model: "émotion & co", stage: "Staging" }],
    ["runs:/6ed6b866d1f14d0c", { kind: "run", run: "6ed6b866d1f14d0c", path: undefined }],
    ["runs:/6ed6b866/eval/p.csv", { kind: "run", run: "6ed6b866", path: "eval/p.csv" }],
  ] as const)("%s is %o", ([text, expected]) => {
    expect(parseMlflowReference(text)).toEqual(expected);
  });

  test.for([
    "models:/m",
    "models://m/1",
    "models:/m/",
    "models:/@champion",
    "models:/m@",
    "models:/a/b/1",
    "models:/m/0",
    "models:/m/-1",
    "models:/m/1.5",
    "models:/",
    "runs:/",
    "runs:/a b",
    "runs:/x/../../etc/passwd",
    "runs:/x/./p.csv",
    "runs:/x//p.csv",
  ])("%s is refused as the user's mistake", (text) => {
    expect(() => parseMlflowReference(text)).toThrow(expect.objectContaining({ code: "USAGE" }));
  });

  test("an alias that is written like a stage is told how to be written", () => {
    expect(() => parseMlflowReference("models:/mood/champion")).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("models:/mood@champion") }),
    );
  });
});
