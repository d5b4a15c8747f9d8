import { DECISIONS, ON_INCONCLUSIVE } from "../core/policy.ts";
import type { Option } from "./option.ts";

/** What a pass takes. All of it is policy. */
export const GATE_DECISION: readonly Option[] = [
  {
    name: "metric",
    kind: "text",
    policy: true,
    value: "NAME",
    help: "default: f1_score, or f1_macro with more than two classes",
  },
  {
    name: "min-improvement",
    kind: "change",
    default: "0.02",
    policy: true,
    value: "X",
    help: 'required change: 0.02, "2 points" or "2% relative"',
  },
  {
    name: "waivers",
    kind: "text",
    policy: true,
    value: "FILE",
    help: "results that may fail for a while; default: model-gate-waivers.yml beside the config, when there is one",
  },
  {
    name: "decide",
    kind: "choice",
    choices: DECISIONS,
    default: "auto",
    policy: true,
    help: "how much evidence a pass takes",
  },
  {
    name: "confidence",
    kind: "number",
    // Beyond it, intervals are so wide that nothing passes, and doubles have no digits left.
    range: { above: 0.5, to: 0.999999 },
    default: "0.95",
    policy: true,
    help: "of the two-sided interval",
  },
  {
    name: "on-inconclusive",
    kind: "choice",
    choices: ON_INCONCLUSIVE,
    default: "fail",
    policy: true,
    help: "what not enough evidence does to the exit code",
  },
  {
    name: "on-unchanged",
    kind: "choice",
    choices: ["auto", "pass", "fail"],
    default: "auto",
    policy: true,
    help: "a candidate that predicts exactly as the baseline; auto: pass on pull requests, fail elsewhere",
  },
  {
    name: "no-baseline",
    kind: "choice",
    choices: ["fail", "pass"],
    default: "fail",
    policy: true,
    help: "nothing ever was in Production; pass asks for a rule with a floor (threshold)",
  },
  {
    name: "second-opinion",
    kind: "boolean",
    default: "false",
    help: "also show a bootstrap interval, which never decides",
  },
];
