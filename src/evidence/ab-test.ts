import * as z from "zod/mini";

export const AB_TEST_SCHEMA = "model-gate/ab-test/v1";

const variant = z.object({ name: z.string() });

/** Of the document of an A/B test, what a promotion has to know. */
export const abTestSchema = z.object({
  schema: z.literal(AB_TEST_SCHEMA),
  model: z.union([z.string(), z.null()]),
  variants: z.object({ baseline: variant, candidate: variant }),
  verdict: z.object({
    outcome: z.enum(["ship", "rollback", "continue", "inconclusive", "invalid"]),
    summary: z.string(),
  }),
});

export type AbTestDocument = z.infer<typeof abTestSchema>;

export function isAbTest(document: unknown): boolean {
  return (
    typeof document === "object" && document !== null && "schema" in document && document.schema === AB_TEST_SCHEMA
  );
}
