import { Patience, type PatienceOptions } from "../../src/http/patience.ts";
import { openMlflow, type OpenMlflowOptions } from "../../src/mlflow/open.ts";
import type { MlflowReader, MlflowWriter } from "../../src/mlflow/port.ts";

export interface OpenParts extends Partial<Omit<OpenMlflowOptions, "patience">> {
  readonly patience?: PatienceOptions;
}

/** A client with a clock on which waiting costs nothing, and with nothing of this machine's own credentials. */
export async function opened(uri: string, { patience, ...parts }: OpenParts = {}) {
  const waits: number[] = [];
  const sleep = (ms: number): Promise<void> => {
    waits.push(ms);
    return Promise.resolve();
  };
  const mlflow = await openMlflow({
    uri,
    env: {},
    home: "/nonexistent",
    patience: new Patience({ sleep, ...patience }),
    ...parts,
  });
  if (mlflow.writer === undefined) throw new Error("nothing can be written there");
  const client: MlflowReader & MlflowWriter = { ...mlflow.writer, ...mlflow.reader };
  return { client, secrets: mlflow.secrets, waits };
}

/** What was thrown; fails when nothing was. */
export async function thrownBy(action: Promise<unknown>): Promise<unknown> {
  try {
    await action;
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

export async function all<Item>(pages: AsyncIterable<readonly Item[]>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of pages) items.push(...page);
  return items;
}
