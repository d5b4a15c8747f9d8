import { GateError } from "../../errors.ts";
import type { Stage } from "../../mlflow/port.ts";

/** What a reference to MLflow names, before anybody was asked. */
export type MlflowReference =
  | { readonly kind: "stage"; readonly model: string; readonly stage: Stage }
  | { readonly kind: "alias"; readonly model: string; readonly alias: string }
  | { readonly kind: "version"; readonly model: string; readonly version: string }
  | { readonly kind: "latest"; readonly model: string }
  | { readonly kind: "run"; readonly run: string; readonly path: string | undefined };

const STAGES: readonly Stage[] = ["None", "Staging", "Production", "Archived"];

/**
 * `models:/NAME/STAGE`, `models:/NAME@ALIAS`, `models:/NAME/VERSION`, `models:/NAME/latest`, `runs:/RUN_ID[/path]`.
 * As in MLflow a stage may be written in any case, an alias may not. Throws USAGE.
 */
export function parseMlflowReference(reference: string): MlflowReference {
  const rest = /^(?:models|runs):\/(?!\/)(.+)$/s.exec(reference)?.[1];
  if (rest === undefined) throw unknownForm(reference);
  return reference.startsWith("runs:") ? ofRun(reference, rest) : ofModel(reference, rest);
}

function ofRun(reference: string, rest: string): MlflowReference {
  const [, run, path] = /^([A-Za-z0-9_-]+)(?:\/(.+))?$/s.exec(rest) ?? [];
  if (run === undefined) throw unknownForm(reference);
  const steps = path?.split("/") ?? [];
  if (steps.some((step) => step === "" || step === "." || step === "..")) throw unknownForm(reference);
  return { kind: "run", run, path };
}

function ofModel(reference: string, rest: string): MlflowReference {
  const slash = rest.lastIndexOf("/");
  if (slash < 0) {
    const at = rest.lastIndexOf("@");
    if (at <= 0 || at === rest.length - 1) throw unknownForm(reference);
    return { kind: "alias", model: rest.slice(0, at), alias: rest.slice(at + 1) };
  }
  const [model, last] = [rest.slice(0, slash), rest.slice(slash + 1)];
  if (model === "" || model.includes("/")) throw unknownForm(reference);
  if (/^[1-9][0-9]*$/.test(last)) return { kind: "version", model, version: last };
  if (last.toLowerCase() === "latest") return { kind: "latest", model };
  const stage = STAGES.find((name) => name.toLowerCase() === last.toLowerCase());
  if (stage !== undefined) return { kind: "stage", model, stage };
  throw new GateError("USAGE", `${reference}: ${JSON.stringify(last)} is no stage, version number or "latest"`, {
    hint: `A stage is one of ${STAGES.join(", ")}; an alias is written models:/${model}@${last === "" ? "ALIAS" : last}`,
  });
}

function unknownForm(reference: string): GateError {
  return new GateError("USAGE", `${JSON.stringify(reference)} is no reference to MLflow that is known`, {
    hint: "models:/NAME/Production, models:/NAME@champion, models:/NAME/3, models:/NAME/latest, runs:/RUN_ID or runs:/RUN_ID/path",
  });
}
