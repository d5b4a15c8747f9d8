import { type ClassRatio, ofPositiveClass } from "./ratio.ts";

/** TP / (TP + FP): undefined when the class is never predicted. */
export const precisionRatio: ClassRatio = { numerator: { hits: 1 }, denominator: { predicted: 1 } };

export const precision = ofPositiveClass(precisionRatio);
