import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv2020 } from "ajv/dist/2020.js";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { z } from "zod";

import { CONFIG_KEYS } from "../../src/config/options.ts";
import { configSchema } from "../../src/config/schema.ts";
import { mistakesOf, parseWhole } from "./config-text.ts";
import { BAD_MEANING, BAD_SHAPE, GOOD } from "./corpus.ts";

const published: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../schema/model-gate.v1.json"), "utf8"),
);
const { $comment: _, title: __, ...schema } = z.record(z.string(), z.unknown()).parse(published);
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

const isAccepted = (text: string): { editor: boolean; shape: boolean; whole: boolean } => {
  const value = load(text);
  const whole = attempt(() => parseWhole(text));
  return { editor: validate(value), shape: configSchema.safeParse(value).success, whole };
};

test("the published schema is that of the source", () => {
  expect(schema, "run node scripts/schema.ts").toEqual(z.toJSONSchema(configSchema, { io: "input" }));
});

test("it knows every key, tells what each is for, and asks for the version only", () => {
  const { properties, required } = z
    .object({
      properties: z.record(z.string(), z.object({ description: z.string().min(5) })),
      required: z.array(z.string()),
    })
    .parse(schema);
  expect(Object.keys(properties).toSorted()).toEqual(["rules", "version", ...CONFIG_KEYS.keys()].toSorted());
  expect(required).toEqual(["version"]);
  for (const [key, { help }] of CONFIG_KEYS) expect(properties[key]?.description).toBe(help);
});

test("the defaults it tells are values that it accepts", () => {
  const { properties } = z
    .object({ properties: z.record(z.string(), z.object({ default: z.unknown().optional() })) })
    .parse(schema);
  const defaults = Object.entries(properties).filter(([, property]) => property.default !== undefined);
  expect(defaults.length).toBeGreaterThan(10);
  expect(
    validate({ version: 1, ...Object.fromEntries(defaults.map(([key, property]) => [key, property.default])) }),
  ).toBe(true);
});

describe("an editor and the gate agree", () => {
  test.for(GOOD)("good: %j", (text) => {
    expect(isAccepted(text)).toEqual({ editor: true, shape: true, whole: true });
  });

  test.for(BAD_SHAPE)("bad shape: %j", (text) => {
    expect(isAccepted(text)).toEqual({ editor: false, shape: false, whole: false });
  });

  test.for(BAD_MEANING)("right shape, wrong meaning: %j", (text) => {
    expect(isAccepted(text)).toEqual({ editor: true, shape: true, whole: false });
  });
});

function attempt(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return mistakesOf(read).length === 0;
  }
}
