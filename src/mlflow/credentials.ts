import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Credentials =
  | { readonly kind: "none" }
  | { readonly kind: "basic"; readonly user: string; readonly password: string }
  | { readonly kind: "token"; readonly token: string };

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * As MLflow's Python client (`mlflow/utils/credentials.py`, `rest_utils.py`): user and password, each from the
 * environment before `~/.mlflow/credentials`; where both are known they win over the token.
 */
export function credentialsOf(env: Environment, home: string): Credentials {
  const file = credentialsFile(join(home, ".mlflow", "credentials"));
  const user = env["MLFLOW_TRACKING_USERNAME"] || file.get("mlflow_tracking_username");
  const password = env["MLFLOW_TRACKING_PASSWORD"] || file.get("mlflow_tracking_password");
  const token = env["MLFLOW_TRACKING_TOKEN"];
  if (user && password) return { kind: "basic", user, password };
  return token ? { kind: "token", token } : { kind: "none" };
}

/** The section `[mlflow]` of an INI file, as Python's configparser reads it. */
function credentialsFile(path: string): ReadonlyMap<string, string> {
  let section = "";
  const found = new Map<string, string>();
  for (const line of textOf(path).split(/\r?\n/)) {
    const [, name] = /^\[([^\]]+)\]/.exec(line) ?? [];
    if (name !== undefined) section = name;
    const [, key = "", value = ""] = /^\s*([^#;=:\s][^=:]*?)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
    if (section === "mlflow" && name === undefined && key !== "") found.set(key.toLowerCase(), value);
  }
  return found;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // Not there, or not ours to read: then it says nothing.
    return "";
  }
}
