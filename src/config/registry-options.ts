import { GATE_INPUTS } from "./gate-inputs.ts";
import { GATE_OUTPUTS } from "./gate-outputs.ts";
import type { Option } from "./option.ts";

/** What means the same as for `gate`. */
function ofGate(name: string): Option {
  const found = [...GATE_INPUTS, ...GATE_OUTPUTS].find((option) => option.name === name);
  if (found === undefined) throw new RangeError(`gate has no option ${name}`);
  return found;
}

const MODEL = ofGate("model");

const TARGET: Option = {
  name: "to",
  kind: "text",
  policy: true,
  notInConfig: "each call says where a version goes",
  value: "TARGET",
  help: "Production or Staging (the stage, where the registry has stages, and its alias), or @ALIAS alone",
};

const REASON: Option = {
  name: "reason",
  kind: "text",
  notInConfig: "each call has its own",
  value: "TEXT",
  help: "why, for the history; at most 1000 characters are kept",
};

const DRY_RUN: Option = {
  name: "dry-run",
  kind: "boolean",
  default: "false",
  notInConfig: "each call says it",
  help: "say what would be done, and change nothing",
};

const REGISTRY: readonly Option[] = [
  ofGate("config"),
  { ...ofGate("tracking-uri"), help: "where MLflow is: http(s)://…; default: the variable MLFLOW_TRACKING_URI" },
  {
    name: "champion-alias",
    kind: "text",
    default: "champion",
    policy: true,
    value: "ALIAS",
    help: "the alias that goes with the stage Production",
  },
  {
    name: "challenger-alias",
    kind: "text",
    default: "challenger",
    policy: true,
    value: "ALIAS",
    help: "the alias that goes with the stage Staging",
  },
];

const TOLD: readonly Option[] = [
  {
    name: "environment",
    kind: "text",
    value: "NAME",
    help: "also write a deployment of this environment down at GitHub",
  },
  ofGate("github-token"),
];

const FORMAT: Option = { ...ofGate("format"), help: "of standard output" };

export const PROMOTE_OPTIONS: readonly Option[] = [
  MODEL,
  {
    name: "version",
    kind: "text",
    policy: true,
    notInConfig: "each call says which version it moves",
    value: "V",
    help: "the version that goes there",
  },
  TARGET,
  {
    name: "evidence",
    kind: "text",
    policy: true,
    notInConfig: "each call has its own",
    value: "FILE",
    help: "the evidence.json that speaks for it, or a document of ab-test",
  },
  REASON,
  {
    name: "force",
    kind: "boolean",
    default: "false",
    policy: true,
    notInConfig: "only a call may say it",
    help: "past what speaks against it; needs --reason, and is written down as forced",
  },
  DRY_RUN,
  ...REGISTRY,
  ...TOLD,
  FORMAT,
];

export const ROLLBACK_OPTIONS: readonly Option[] = [
  MODEL,
  { ...TARGET, default: "Production", help: "which place goes back: Production, Staging, or @ALIAS alone" },
  {
    name: "to-version",
    kind: "text",
    policy: true,
    notInConfig: "each call says which version it moves",
    value: "V",
    help: "a version that was there before; default: the one that the present one came after",
  },
  REASON,
  DRY_RUN,
  ...REGISTRY,
  ...TOLD,
  FORMAT,
];

export const HISTORY_OPTIONS: readonly Option[] = [MODEL, ...REGISTRY, FORMAT];
