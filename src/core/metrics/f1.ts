import { type ClassRatio, ofPositiveClass } from "./ratio.ts";

/** 2·TP / (2·TP + FP + FN): 0 with errors and no hit, undefined when the class neither occurs nor is predicted. */
export const f1Ratio: ClassRatio = { numerator: { hits: 2 }, denominator: { actual: 1, predicted: 1 } };

export const f1 = ofPositiveClass(f1Ratio);
