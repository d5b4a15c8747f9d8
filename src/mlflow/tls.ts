import { readFileSync } from "node:fs";

import { GateError } from "../errors.ts";
import type { Environment } from "./credentials.ts";
import type { Tls } from "./rest/send.ts";

const AUTHORITY = "MLFLOW_TRACKING_SERVER_CERT_PATH";
const CLIENT = "MLFLOW_TRACKING_CLIENT_CERT_PATH";
const INSECURE = "MLFLOW_TRACKING_INSECURE_TLS";

/** The certificates that MLflow's own variables name. Throws USAGE, INPUT_CONFLICT or FILE_NOT_FOUND. */
export function tlsOf(env: Environment): Tls {
  const isInsecure = isTrue(INSECURE, env[INSECURE]);
  const [authorities, client] = [fileOf(AUTHORITY, env), fileOf(CLIENT, env)];
  if (isInsecure && authorities !== undefined) {
    throw new GateError("INPUT_CONFLICT", `${INSECURE} takes any certificate, ${AUTHORITY} only some: set one of them`);
  }
  return { authorities, client, isInsecure };
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
