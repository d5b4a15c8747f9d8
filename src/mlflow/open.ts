import { GateError } from "../errors.ts";
import type { Patience } from "../http/patience.ts";
import { credentialsOf, type Environment } from "./credentials.ts";
import type { MlflowReader, MlflowWriter } from "./port.ts";

export interface OpenMlflowOptions {
  /** `http://…`, `databricks`, a folder, …: what MLFLOW_TRACKING_URI may say. */
  readonly uri: string;
  /**
   * Where the registry is, when it is elsewhere. MLFLOW_REGISTRY_URI is not looked at here: who takes the address from
   * a policy must not have half of it turned by the environment.
   */
  readonly registryUri?: string | undefined;
  /** For credentials and TLS; never for an address. */
  readonly env: Environment;
  /** The user's home folder: `~/.mlflow/credentials`. */
  readonly home: string;
  /** One for all requests of a run. */
  readonly patience: Patience;
  readonly pageSize?: number;
}

export interface OpenedMlflow {
  readonly reader: MlflowReader;
  /** Undefined where nothing can be written. */
  readonly writer: MlflowWriter | undefined;
  /** To be masked in every log: no message of reader or writer holds them, but other programs may print them. */
  readonly secrets: readonly string[];
}

/** Opens what an MLflow address names. Throws USAGE for an address that nobody can read over HTTP or as files. */
export async function openMlflow(options: OpenMlflowOptions): Promise<OpenedMlflow> {
  const { uri, env, home, patience } = options;
  if (/^https?:\/\//i.test(uri)) {
    const [{ connect }, { restClient }] = await Promise.all([
      import("./rest/connection.ts"),
      import("./rest/client.ts"),
    ]);
    const network = { fetch, workspace: env["MLFLOW_WORKSPACE"] };
    const tracking = connect(uri, credentialsOf(env, home), network);
    const client = restClient({ tracking, registry: tracking, patience, pageSize: options.pageSize });
    return { reader: client, writer: client, secrets: tracking.secrets.texts };
  }
  throw new GateError("USAGE", "not an address of MLflow");
}
