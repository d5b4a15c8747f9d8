import { homedir } from "node:os";
import { resolve } from "node:path";

import type { Located } from "../config/resolve.ts";
import { GateError } from "../errors.ts";
import { Patience } from "../http/patience.ts";
import type { OpenedMlflow } from "../mlflow/open.ts";
import type { Host } from "./host.ts";
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
    env: host.env,
    home: homedir(),
    patience: new Patience(),
  });
  for (const secret of opened.secrets) runner?.mask(secret);
  return opened;
}

/** Anything else is the folder of a file store. */
function isAddress(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(uri) || /^databricks(-uc)?$/.test(uri);
}
