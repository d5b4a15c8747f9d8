import { GATE_OUTPUTS } from "./gate-outputs.ts";
import type { Option } from "./option.ts";

/** What means the same as for `gate`; here only flags, inputs and the environment say it. */
const TOLD = new Set(["comment", "comment-key", "status", "github-token"]);

export const PUBLISH_TABLE: readonly Option[] = [
  {
    name: "evidence",
    kind: "text",
    policy: true,
    notInConfig: "each call has its own",
    value: "FILES",
    help: "the evidence.json files that other jobs made: paths and globs, one a line",
  },
  {
    name: "config",
    kind: "text",
    policy: true,
    notInConfig: "a config file cannot name another one",
    value: "FILES",
    help: "the configs that they were decided by: paths and globs, one a line; among several the one with the evidence's model counts; default: model-gate.yml, else .github/model-gate.yml",
  },
  {
    name: "missing",
    kind: "choice",
    choices: ["fail", "ignore"],
    default: "fail",
    policy: true,
    help: "a config that --config names, and that no evidence is about",
  },
  ...GATE_OUTPUTS.filter(({ name }) => TOLD.has(name)),
  {
    name: "format",
    kind: "choice",
    choices: ["text", "json", "markdown"],
    default: "text",
    help: "of standard output",
  },
];
