import { readFileSync } from "node:fs";

import { GateError } from "../errors.ts";
import type { Environment } from "./credentials.ts";
import type { Fetch } from "./rest/connection.ts";

const AUTHORITY = "MLFLOW_TRACKING_SERVER_CERT_PATH";
const CLIENT = "MLFLOW_TRACKING_CLIENT_CERT_PATH";
const INSECURE = "MLFLOW_TRACKING_INSECURE_TLS";

/**
 * How the server is reached: Node's own `fetch`, or one that knows the certificates that MLflow's variables name. They
 * are for this server only: wherever it sends us, they are not shown.
 */
export async function fetchOf(uri: string, env: Environment): Promise<Fetch> {
  const isInsecure = isTrue(INSECURE, env[INSECURE]);
  const [authorities, client] = [fileOf(AUTHORITY, env), fileOf(CLIENT, env)];
  const isOrdinary = !isInsecure && authorities === undefined && client === undefined;
  if (isOrdinary || !/^https:/i.test(uri)) return fetch;
  if (isInsecure && authorities !== undefined) {
    throw new GateError("INPUT_CONFLICT", `${INSECURE} takes any certificate, ${AUTHORITY} only some: set one of them`);
  }
  const { tlsFetch } = await import("./rest/tls-fetch.ts");
  const withCertificates = tlsFetch({ authorities, client, isInsecure });
  const home = URL.parse(uri)?.origin;
  return (url, init) => (new URL(url).origin === home ? withCertificates(url, init) : fetch(url, init));
}

/** As MLflow reads it. */
function isTrue(name: string, value = ""): boolean {
  switch (value.toLowerCase()) {
    case "true":
    case "1":
      return true;
    case "":
    case "false":
    case "0":
      return false;
    default:
      throw new GateError("USAGE", `${name} must be true or false, got ${JSON.stringify(value)}`);
  }
}

function fileOf(name: string, env: Environment): string | undefined {
  const path = env[name] ?? "";
  if (path === "") return undefined;
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new GateError("FILE_NOT_FOUND", `${name} names a file that cannot be read: ${reason}`, { cause });
  }
}
