import { GateError } from "../errors.ts";
import type { Patience } from "../http/patience.ts";
import { credentialsOf, type Environment } from "./credentials.ts";
import { databricksConnection, isDatabricks, isUnityCatalog, signedAddress, UNITY_CATALOG } from "./databricks.ts";
import { folderOf } from "./folder-address.ts";
import type { MlflowReader, MlflowWriter } from "./port.ts";
import { restClient } from "./rest/client.ts";
import { type Connection, connect } from "./rest/connection.ts";

export interface OpenMlflowOptions {
  /** `http://…`, `databricks`, a folder, …: what MLFLOW_TRACKING_URI may say. */
  readonly uri: string;
  /**
   * Where the registry is, when it is elsewhere. MLFLOW_REGISTRY_URI is not looked at here: who takes the address from
   * a policy must not have half of it turned by the environment.
   */
  readonly registryUri?: string | undefined;
  /** For credentials, TLS and workspace; never for an address, but for DATABRICKS_HOST. */
  readonly env: Environment;
  /** The user's home folder: `~/.mlflow/credentials`. */
  readonly home: string;
  /** One for all requests of a run. */
  readonly patience: Patience;
  /** Of lists that are asked for as a whole; the server's own when left out. */
  readonly pageSize?: number;
}

export interface OpenedMlflow {
  readonly reader: MlflowReader;
  /** Undefined where nothing can be written. */
  readonly writer: MlflowWriter | undefined;
  /** To be masked in every log: no message of reader or writer holds them, but other programs may print them. */
  readonly secrets: readonly string[];
}

const SERVED = /^(sqlite|postgresql|postgres|mysql|mssql|oracle)(?:\+\w+)?:/i;

/** Opens what an MLflow address names. Throws USAGE for an address that can be read neither over HTTP nor as files. */
export async function openMlflow(options: OpenMlflowOptions): Promise<OpenedMlflow> {
  const { uri, registryUri = uri } = options;
  if (isServer(uri) && isServer(registryUri)) return openServer(options, registryUri);
  const [, database] = SERVED.exec(uri) ?? [];
  if (database !== undefined) {
    throw new GateError(
      "USAGE",
      `the tracking URI is a database (${database}:); only servers and file stores are read`,
      {
        hint: "Serve it in the job: mlflow server --backend-store-uri <that URI>, and give http://127.0.0.1:5000",
      },
    );
  }
  const folder = folderOf(uri);
  if (folder !== undefined && registryUri === uri) {
    const [{ openFileStore }, { metaReader }] = await Promise.all([
      import("./file-store/file-store.ts"),
      import("./file-store/meta-file.ts"),
    ]);
    // Whoever has opened MLflow has loaded all of it: a command that runs before the first question may change files.
    await metaReader();
    return { reader: openFileStore(folder), writer: undefined, secrets: [] };
  }
  throw new GateError(
    "USAGE",
    "the tracking URI is none of http://…, https://…, databricks, databricks-uc, file:… or a folder",
  );
}

function isServer(uri: string): boolean {
  return /^https?:\/\//i.test(uri) || isDatabricks(uri);
}

function openServer(options: OpenMlflowOptions, registryUri: string): OpenedMlflow {
  const { uri, env, home, patience, pageSize } = options;
  const connection = (address: string): Connection =>
    isDatabricks(address)
      ? databricksConnection(address, env)
      : connect(address, credentialsOf(env, home), env, env["MLFLOW_WORKSPACE"]);
  const tracking = connection(uri);
  const registry = registryUri === uri ? tracking : connection(registryUri);
  const client = restClient({
    tracking,
    registry,
    patience,
    pageSize,
    ...(isDatabricks(uri) ? { locate: signedAddress } : {}),
    ...(isUnityCatalog(registryUri) ? { registryPrefix: UNITY_CATALOG, hasStages: false } : {}),
  });
  return { reader: client, writer: client, secrets: [...tracking.secrets.texts, ...registry.secrets.texts] };
}
