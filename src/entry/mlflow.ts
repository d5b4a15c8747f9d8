import { homedir } from "node:os";
import { resolve } from "node:path";

import type { Located } from "../config/resolve.ts";
import { GateError } from "../errors.ts";
import { detect } from "../forges/detect.ts";
import { Patience } from "../http/patience.ts";
import type { OpenedMlflow } from "../mlflow/open.ts";
import { eventPayload } from "./event.ts";
import { loadConfig } from "./gate-config.ts";
import type { Host } from "./host.ts";
import { repositoryRoot } from "./repository-root.ts";
import type { Runner } from "./runner.ts";

/** MLflow at this address, else where its own variable says. Throws USAGE when nobody says where it is. */
export async function openMlflowAt(
  trackingUri: Located | undefined,
  host: Host,
  runner: Runner | undefined,
): Promise<OpenedMlflow> {
  const uri = trackingUri?.text ?? host.env["MLFLOW_TRACKING_URI"] ?? "";
  if (uri === "") {
    throw new GateError("USAGE", "where is MLflow? Neither --tracking-uri nor MLFLOW_TRACKING_URI says it", {
      hint: "Example: --tracking-uri http://mlflow.example.org:5000",
    });
  }
  const { openMlflow } = await import("../mlflow/open.ts");
  const opened = await openMlflow({
    uri: isAddress(uri) ? uri : resolve(trackingUri?.from ?? host.directory, uri),
    // Whoever names the address in an option has named both halves.
    registryUri: trackingUri === undefined ? registryOf(host) : undefined,
    env: host.env,
    home: homedir(),
    patience: new Patience(),
  });
  for (const secret of opened.secrets) runner?.mask(secret);
  return opened;
}

/**
 * What the config says about the address; on proposals the base's, since it decides who is sent our credentials. A base
 * that nobody can read keeps nothing from a workflow that says the address in MLflow's variable.
 */
export async function trackingUriOfConfig(args: readonly string[], host: Host): Promise<Located | undefined> {
  const surroundings = detect(host.env, eventPayload(host.env["GITHUB_EVENT_PATH"]));
  try {
    const { documents } = await loadConfig(
      args,
      surroundings,
      undefined,
      host,
      () => repositoryRoot(host.directory, host.env),
      () => {},
    );
    const text = documents.policy?.values.get("tracking-uri")?.text;
    return text === undefined ? undefined : { text, from: documents.policy?.directory ?? host.directory };
  } catch (error) {
    const isSaidElsewhere = (host.env["MLFLOW_TRACKING_URI"] ?? "") !== "";
    if (error instanceof GateError && error.code === "BASE_CONFIG_UNREADABLE" && isSaidElsewhere) return undefined;
    throw error;
  }
}

/** MLflow's own variable for a registry that is elsewhere; an empty one is none. */
function registryOf({ env }: Host): string | undefined {
  const uri = env["MLFLOW_REGISTRY_URI"] ?? "";
  return uri === "" ? undefined : uri;
}

/** Anything else is the folder of a file store. */
function isAddress(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(uri) || /^databricks(-uc)?$/.test(uri);
}
