import { type ClassRatio, ofPositiveClass } from "./ratio.ts";

/** TP / (TP + FN): undefined when the class never occurs. */
export const recallRatio: ClassRatio = { numerator: { hits: 1 }, denominator: { actual: 1 } };

export const recall = ofPositiveClass(recallRatio);
