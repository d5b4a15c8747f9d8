import type { Option } from "./option.ts";
import { TRACKING_URI } from "./tracking-uri.ts";

/** What `runs` is asked for. */
export const RUNS_TABLE: readonly Option[] = [
  {
    name: "experiment",
    kind: "text",
    value: "NAME",
    help: "of MLflow; with --compare and --run-id it may be left out, where ids are written in full",
  },
  {
    name: "order-by",
    kind: "text",
    default: "metrics.f1_score DESC",
    value: "KEY",
    help: "metrics.X, params.X, tags.X or attributes.start_time, with DESC or ASC; without, the best come first",
  },
  {
    name: "top",
    kind: "number",
    range: { from: 1, to: 10_000 },
    default: "10",
    value: "N",
    help: "how many runs are shown",
  },
  {
    name: "compare",
    kind: "list",
    value: "ID,ID",
    help: "runs side by side instead: the best of each metric, and where their parameters differ",
  },
  {
    name: "run-id",
    kind: "text",
    value: "ID",
    help: "one run instead, with all that is known of it and its artifacts",
  },
  TRACKING_URI,
  {
    name: "format",
    kind: "choice",
    choices: ["text", "markdown", "html", "json"],
    default: "text",
    help: "of the report; with --output, its ending says it as well",
  },
  {
    name: "output",
    kind: "text",
    value: "FILE",
    help: "write the report there instead of printing it",
  },
];
