import { GateError } from "../errors.ts";
import type { Environment } from "./credentials.ts";
import type { Locate } from "./rest/artifacts.ts";
import type { Calls } from "./rest/calls.ts";
import { type Connection, connect } from "./rest/connection.ts";
import { SHAPES } from "./rest/shapes.ts";

/** `databricks`, `databricks://profile`, and the same with `-uc` for the registry of Unity Catalog. */
const DATABRICKS = /^databricks(-uc)?(?::\/\/.*)?$/i;

/** Where the registry of Unity Catalog lies: the same calls, without stages. */
export const UNITY_CATALOG = "/api/2.0/mlflow/unity-catalog/";

export function isDatabricks(uri: string): boolean {
  return DATABRICKS.test(uri);
}

export function isUnityCatalog(uri: string): boolean {
  return DATABRICKS.exec(uri)?.[1] !== undefined;
}

/** Experimental: written after the client and the descriptions of MLflow 3.17, never run against Databricks. */
export function databricksConnection(uri: string, env: Environment): Connection {
  const [host = "", token = ""] = [env["DATABRICKS_HOST"], env["DATABRICKS_TOKEN"]];
  if (host === "" || token === "") {
    throw new GateError("USAGE", `${uri} needs DATABRICKS_HOST and DATABRICKS_TOKEN in the environment`, {
      hint: "Profiles of ~/.databrickscfg are not read",
    });
  }
  const address = /^https?:\/\//i.test(host) ? host : `https://${host}`;
  return connect(address, { kind: "token", token }, env);
}

/** Databricks does not hand out files itself: it signs an address of the store. */
export function signedAddress(calls: Calls): Locate {
  return async (runId, path) => {
    const call = {
      method: "POST",
      path: "artifacts/credentials-for-read",
      json: { run_id: runId, path: [path] },
    } as const;
    const [found] = (await calls.ask(call, SHAPES.signedAddresses)).credential_infos;
    if (found === undefined)
      throw new GateError("REMOTE_FAILED", `Databricks signed no address of ${path} of run ${runId}`);
    const headers = Object.fromEntries(found.headers.map(({ name, value }) => [name.toLowerCase(), value]));
    return { method: "GET", path: "", url: found.signed_uri, headers };
  };
}
