import type { Option } from "./option.ts";

/** MLflow's own variable is asked by whoever opens it, and only when neither flag nor config names one. */
export const TRACKING_URI: Option = {
  name: "tracking-uri",
  kind: "text",
  policy: true,
  value: "URI",
  help: "where MLflow is: http(s)://…, or the folder of a file store; default: the variable MLFLOW_TRACKING_URI",
};
