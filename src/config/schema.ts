import * as z from "zod/mini";

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
    .check(z.maxLength(limit, { error: `${words} of at most ${limit} characters` }), z.regex(/\S/, { error: words }));
const label = (words: string) => z.union([text(), z.number(), z.boolean()], { error: words });
const change = () => z.union([z.number(), text(CHANGE, 100)], { error: CHANGE });
const choice = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.enum(choices, { error: `one of ${choices.join(", ")}` });

/** A key that may be left out, with what editors say of it. */
const optional = <S extends z.ZodMiniType>(schema: S, help: string) => z.optional(schema).check(z.describe(help));

export const ruleSchema = z.strictObject(
  {
    metric: text().check(z.describe("one of model-gate's metrics, or any number of a metrics source")),
    id: optional(text(TEXT, 200), "default: the metric, or metric@slice"),
    slice: optional(
      text().check(z.regex(/^\s*[^=\s][^=]*=/, { error: "column=value" })),
      "decide on these rows only: column=value",
    ),
    threshold: optional(
      z.union([z.number(), text("a number", 100)], { error: "a number" }),
      "the value that the candidate must reach, or stay under where lower is better",
    ),
    min_absolute_change: optional(change(), "required improvement, in the metric's unit"),
    min_relative_change: optional(change(), "required improvement, relative to the baseline"),
    max_absolute_drop: optional(change(), "guard rail: the candidate may be worse by less than this"),
    max_relative_drop: optional(change(), "guard rail, relative to the baseline"),
    greater_is_better: optional(
      z.boolean({ error: "true or false" }),
      "needed for a metric that model-gate does not know",
    ),
    severity: optional(choice(SEVERITIES), "error closes the gate, warn is shown only, off is not computed"),
    decide: optional(choice(DECISIONS), "how much evidence a pass takes"),
    on_inconclusive: optional(choice(ON_INCONCLUSIVE), "what not enough evidence does to the exit code"),
    min_rows: optional(
      z.int({ error: "a whole number from 1 on" }).check(z.gte(1, { error: "a whole number from 1 on" })),
      "fewer rows are inconclusive",
    ),
  },
  { error: "keys and values such as {metric: f1_score, min_absolute_change: 0.02}" },
);

export type WrittenRule = z.infer<typeof ruleSchema>;

const ofOptions: Record<string, z.ZodMiniType> = Object.fromEntries(
  [...CONFIG_KEYS].map(([key, option]) => [key, z.optional(schemaOf(option).check(z.meta(annotationsOf(option))))]),
);

export const configSchema = z.strictObject(
  {
    version: z.literal(1, { error: "1" }).check(z.describe("of the format of this file")),
    ...ofOptions,
    rules: optional(
      z
        .array(ruleSchema, { error: "a list of rules" })
        .check(
          z.minLength(1, { error: "a list of at least one rule" }),
          z.maxLength(200, { error: "a list of at most 200 rules" }),
        ),
      "what must hold; default: f1_score better by 0.02",
    ),
  },
  { error: "keys and values, with version: 1" },
);

function schemaOf(option: Option): z.ZodMiniType {
  const words = expectedOf(option);
  switch (option.kind) {
    case "text":
      return text(words);
    case "label":
      return label(words);
    case "list":
      return z
        .array(label(words), { error: words })
        .check(z.minLength(1, { error: words }), z.maxLength(1000, { error: words }));
    case "number":
      return numberSchema(option, words);
    case "change":
      return z.union([z.number(), text(CHANGE, 100)], { error: words });
    case "duration":
      return z.string({ error: words }).check(z.maxLength(100, { error: words }), z.regex(DURATION, { error: words }));
    case "boolean":
      return z.boolean({ error: words });
    case "choice":
      return z.enum(option.choices ?? [], { error: words });
  }
}

function numberSchema({ range }: Option, error: string): z.ZodMiniType {
  const number = z.number({ error });
  if (range === undefined) return number;
  const lowest = "above" in range ? z.gt(range.above, { error }) : z.gte(range.from, { error });
  return number.check(lowest, z.lte(range.to, { error }));
}

/** For editors: zod's own defaults would fill in values, and whether one was written would be lost. */
function annotationsOf({ kind, help, default: text }: Option): { description: string; default?: unknown } {
  if (text === undefined) return { description: help };
  const isText = kind !== "boolean" && kind !== "number" && kind !== "change";
  return { description: help, default: isText ? text : (JSON.parse(text) as unknown) };
}
