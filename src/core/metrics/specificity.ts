import { ofPositiveClass } from "./ratio.ts";

/** TN / (TN + FP): undefined when every row is of the positive class. */
export const specificity = ofPositiveClass({
  numerator: { rows: 1, actual: -1, predicted: -1, hits: 1 },
  denominator: { rows: 1, actual: -1 },
});
