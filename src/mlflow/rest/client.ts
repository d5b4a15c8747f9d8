import type { Patience } from "../../http/patience.ts";
import type { MlflowReader, MlflowWriter } from "../port.ts";
import { artifactReader, artifactWriter, fromServer, type Locate } from "./artifacts.ts";
import { Calls } from "./calls.ts";
import type { Connection } from "./connection.ts";
import { MlflowHttp } from "./http.ts";
import { registryReader, registryWriter } from "./registry.ts";
import { runTagWriter, trackingReader } from "./tracking.ts";

const API = "/api/2.0/mlflow/";

export interface RestOptions {
  readonly tracking: Connection;
  /** Most often the same. */
  readonly registry: Connection;
  readonly patience: Patience;
  /** Below which path the registry's calls lie; Unity Catalog has its own. */
  readonly registryPrefix?: string;
  readonly hasStages?: boolean;
  readonly locate?: (calls: Calls) => Locate;
  /** Of lists that are not asked for page by page. */
  readonly pageSize?: number | undefined;
}

/** A server of MLflow 2 or 3. */
export function restClient(options: RestOptions): MlflowReader & MlflowWriter {
  const http = new MlflowHttp(options.tracking, options.patience);
  const calls = new Calls(http, API);
  const registry = new Calls(new MlflowHttp(options.registry, options.patience), options.registryPrefix ?? API);
  return {
    address: options.registry.base,
    hasStages: options.hasStages ?? true,
    ...registryReader(registry, options.pageSize),
    ...registryWriter(registry),
    ...trackingReader(calls),
    ...runTagWriter(calls),
    ...artifactReader(http, calls, options.locate?.(calls) ?? fromServer),
    ...artifactWriter(http),
  };
}
