export { belongingOf, belongingOfReference, tableOf } from "./belonging.ts";
export { openMlflowSource } from "./open.ts";
