import { GateError } from "../errors.ts";
import { nearest } from "./nearest.ts";
import type { CommandName } from "./options.ts";
import type { Invocation, Located } from "./resolve.ts";

/** Where a version is to go, as it was said. */
type SaidTarget =
  | { readonly kind: "stage"; readonly stage: "Production" | "Staging" }
  | { readonly kind: "alias"; readonly alias: string };

/** What every command on the registry is told. */
export interface RegistryOptions {
  readonly model: string;
  readonly trackingUri?: Located;
  readonly champion: string;
  readonly challenger: string;
  readonly format: "text" | "json" | "markdown";
}

interface MoveOptions extends RegistryOptions {
  readonly target: SaidTarget;
  readonly reason?: string;
  readonly isDryRun: boolean;
  /** Of a deployment that is written down at the forge. */
  readonly environment?: string;
}

export interface PromoteOptions extends MoveOptions {
  readonly version: string;
  readonly evidence?: Located;
  readonly isForced: boolean;
}

export interface RollbackOptions extends MoveOptions {
  readonly toVersion?: string;
}

/** Throws USAGE. */
export function promoteOptions({ values }: Invocation): PromoteOptions {
  const move = moveOptions("promote", values);
  const version = versionOf("version", values);
  if (version === undefined) throw missing("promote", "--version V, the version that goes there");
  const evidence = values.get("evidence");
  const isForced = values.get("force")?.text === "true";
  if (isForced && move.reason === undefined) {
    throw new GateError("USAGE", "--force needs --reason TEXT: it is written down why", {
      hint: "Say who decided and what for",
    });
  }
  if (evidence === undefined && !isForced) {
    throw missing("promote", "--evidence FILE, the evidence.json that speaks for this version");
  }
  return { ...move, version, ...(evidence === undefined ? {} : { evidence: placed(evidence) }), isForced };
}

/** Throws USAGE. */
export function rollbackOptions({ values }: Invocation): RollbackOptions {
  const toVersion = versionOf("to-version", values);
  return { ...moveOptions("rollback", values), ...(toVersion === undefined ? {} : { toVersion }) };
}

/** Throws USAGE. */
export function registryOptions(command: CommandName, values: Invocation["values"]): RegistryOptions {
  const model = values.get("model")?.text;
  if (model === undefined) throw missing(command, "--model NAME, as it is registered");
  const trackingUri = values.get("tracking-uri");
  const [champion, challenger] = ["champion-alias", "challenger-alias"].map((name) =>
    aliasOf(values.get(name)?.text ?? "", `--${name}`),
  );
  const format = values.get("format")?.text;
  if (champion === challenger) {
    throw new GateError("USAGE", "--champion-alias and --challenger-alias are the same: no version could hold both");
  }
  return {
    model,
    ...(trackingUri === undefined ? {} : { trackingUri: placed(trackingUri) }),
    champion: champion ?? "",
    challenger: challenger ?? "",
    format: format === "json" || format === "markdown" ? format : "text",
  };
}

function moveOptions(command: CommandName, values: Invocation["values"]): MoveOptions {
  const to = values.get("to")?.text;
  if (to === undefined) throw missing(command, "--to Production, Staging or @ALIAS");
  const [reason, environment] = [values.get("reason")?.text, values.get("environment")?.text];
  return {
    ...registryOptions(command, values),
    target: targetOf(to),
    ...(reason === undefined ? {} : { reason }),
    isDryRun: values.get("dry-run")?.text === "true",
    ...(environment === undefined ? {} : { environment }),
  };
}

/** As in MLflow a stage may be written in any case, an alias may not. */
function targetOf(text: string): SaidTarget {
  if (text.startsWith("@")) return { kind: "alias", alias: aliasOf(text.slice(1), "--to") };
  const stages = ["Production", "Staging"] as const;
  const stage = stages.find((known) => known.toLowerCase() === text.toLowerCase());
  if (stage !== undefined) return { kind: "stage", stage };
  throw new GateError("USAGE", `--to must be Production, Staging or @ALIAS, got ${JSON.stringify(text)}`, {
    hint: `Did you mean ${nearest(text, stages) ?? `@${text}`}?`,
  });
}

/** MLflow's own rules for aliases; `latest` and version numbers would hide what they seem to name. */
function aliasOf(text: string, where: string): string {
  if (/^[\w-]{1,255}$/.test(text) && !/^(latest|v\d+)$/i.test(text)) return text;
  throw new GateError("USAGE", `${where}: ${JSON.stringify(text)} cannot be an alias`, {
    hint: "Letters, digits, _ and -, at most 255, and neither latest nor v1",
  });
}

function versionOf(name: string, values: Invocation["values"]): string | undefined {
  const text = values.get(name)?.text.trim();
  if (text === undefined || /^[1-9]\d{0,17}$/.test(text)) return text;
  throw new GateError("USAGE", `--${name} must be the number of a version, got ${JSON.stringify(text)}`);
}

function placed({ text, from }: Located): Located {
  return { text, ...(from === undefined ? {} : { from }) };
}

function missing(command: CommandName, what: string): GateError {
  return new GateError("USAGE", `${command} needs ${what}`, { hint: `See model-gate ${command} --help` });
}
