import { z } from "zod";

import { DECISIONS, ON_INCONCLUSIVE, SEVERITIES } from "../core/policy.ts";
import { DURATION } from "./duration.ts";
import { expectedOf, type Option } from "./option.ts";
import { CONFIG_KEYS } from "./options.ts";

/*
 * The shape of `model-gate.yml`, and the source of `schema/model-gate.v1.json`. Every message is what stands after
 * "must be". What one key means for another is no business of the shape: a JSON Schema could not say it (zod drops
 * refinements from one without a word), so that is a pass of its own.
 */

const TEXT = "a text that is not empty";
const CHANGE = 'a fraction or a text with a unit ("2 points", "2% relative")';

const text = (words = TEXT, limit = 10_000) =>
  z
    .string({ error: words })
    .max(limit, { error: `${words} of at most ${limit} characters` })
    .regex(/\S/, { error: words });
const label = (words: string) => z.union([text(), z.number(), z.boolean()], { error: words });
const change = (help: string) =>
  z
    .union([z.number(), text(CHANGE, 100)], { error: CHANGE })
    .optional()
    .describe(help);
const choice = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.enum(choices, { error: `one of ${choices.join(", ")}` });

export const ruleSchema = z.strictObject(
  {
    metric: text().describe("one of model-gate's metrics, or any number of a metrics source"),
    id: text(TEXT, 200).optional().describe("default: the metric, or metric@slice"),
    slice: text()
      .regex(/^\s*[^=\s][^=]*=/, { error: "column=value" })
      .optional()
      .describe("decide on these rows only: column=value"),
    threshold: z
      .union([z.number(), text("a number", 100)], { error: "a number" })
      .optional()
      .describe("the value that the candidate must reach, or stay under where lower is better"),
    min_absolute_change: change("required improvement, in the metric's unit"),
    min_relative_change: change("required improvement, relative to the baseline"),
    max_absolute_drop: change("guard rail: the candidate may be worse by less than this"),
    max_relative_drop: change("guard rail, relative to the baseline"),
    greater_is_better: z
      .boolean({ error: "true or false" })
      .optional()
      .describe("needed for a metric that model-gate does not know"),
    severity: choice(SEVERITIES).optional().describe("error closes the gate, warn is shown only, off is not computed"),
    decide: choice(DECISIONS).optional().describe("how much evidence a pass takes"),
    on_inconclusive: choice(ON_INCONCLUSIVE).optional().describe("what not enough evidence does to the exit code"),
    min_rows: z
      .int({ error: "a whole number from 1 on" })
      .min(1, { error: "a whole number from 1 on" })
      .optional()
      .describe("fewer rows are inconclusive"),
  },
  { error: "keys and values such as {metric: f1_score, min_absolute_change: 0.02}" },
);

export type WrittenRule = z.infer<typeof ruleSchema>;

const ofOptions: Record<string, z.ZodType> = Object.fromEntries(
  [...CONFIG_KEYS].map(([key, option]) => [key, schemaOf(option).meta(annotationsOf(option)).optional()]),
);

export const configSchema = z.strictObject(
  {
    version: z.literal(1, { error: "1" }).describe("of the format of this file"),
    ...ofOptions,
    rules: z
      .array(ruleSchema, { error: "a list of rules" })
      .min(1, { error: "a list of at least one rule" })
      .max(200, { error: "a list of at most 200 rules" })
      .optional()
      .describe("what must hold; default: f1_score better by 0.02"),
  },
  { error: "keys and values, with version: 1" },
);

function schemaOf(option: Option): z.ZodType {
  const words = expectedOf(option);
  switch (option.kind) {
    case "text":
      return text(words);
    case "label":
      return label(words);
    case "list":
      return z.array(label(words), { error: words }).min(1, { error: words }).max(1000, { error: words });
    case "number":
      return numberSchema(option, words);
    case "change":
      return z.union([z.number(), text(CHANGE, 100)], { error: words });
    case "duration":
      return z.string({ error: words }).max(100, { error: words }).regex(DURATION, { error: words });
    case "boolean":
      return z.boolean({ error: words });
    case "choice":
      return z.enum(option.choices ?? [], { error: words });
  }
}

function numberSchema({ range }: Option, error: string): z.ZodType {
  const number = z.number({ error });
  if (range === undefined) return number;
  return ("above" in range ? number.gt(range.above, { error }) : number.min(range.from, { error })).max(range.to, {
    error,
  });
}

/** For editors: zod's own defaults would fill in values, and whether one was written would be lost. */
function annotationsOf({ kind, help, default: text }: Option): { description: string; default?: unknown } {
  if (text === undefined) return { description: help };
  const isText = kind !== "boolean" && kind !== "number" && kind !== "change";
  return { description: help, default: isText ? text : (JSON.parse(text) as unknown) };
}
