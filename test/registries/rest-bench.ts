import { Patience } from "../../src/http/patience.ts";
import { openMlflow } from "../../src/mlflow/open.ts";
import type { MlflowReader, MlflowWriter } from "../../src/mlflow/port.ts";
import type { Bench, BenchMaker, VersionSeed } from "./bench.ts";
import { MODEL } from "./requests.ts";

/** MLflow over HTTP, the fake or a real one. The model that tests call {@link MODEL} has a name of its own there. */
export function restBench(serve: () => Promise<{ readonly url: string } & AsyncDisposable>): BenchMaker {
  return {
    canSetStatus: false,
    make: async (versions) => {
      const server = await serve();
      const name = `${MODEL} ${crypto.randomUUID()}`;
      await seed(server.url, name, versions);
      const io = renamed(await openClient(server.url), name);
      return {
        io,
        dump: () => dumpOf(io),
        [Symbol.asyncDispose]: async () => await server[Symbol.asyncDispose](),
      };
    },
  };
}

export async function openClient(uri: string): Promise<MlflowReader & MlflowWriter> {
  const { reader, writer } = await openMlflow({ uri, env: {}, home: "/nowhere", patience: new Patience() });
  if (writer === undefined) throw new Error(`${uri} cannot be written to`);
  return Object.assign(Object.create(reader) as MlflowReader, writer);
}

/** By MLflow's own calls, which our client does not make. */
export async function seed(url: string, name: string, versions: readonly VersionSeed[]): Promise<void> {
  const post = async (call: string, body: object): Promise<void> => {
    const response = await fetch(`${url}/api/2.0/mlflow/${call}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${call}: ${response.status} ${await response.text()}`);
  };
  await post("registered-models/create", { name });
  for (const [i, { stage, aliases = [], tags = {} }] of versions.entries()) {
    const version = String(i + 1);
    const pairs = Object.entries(tags).map(([key, value]) => ({ key, value }));
    await post("model-versions/create", { name, source: "s3://bucket/model", tags: pairs });
    if (stage !== undefined) {
      await post("model-versions/transition-stage", { name, version, stage, archive_existing_versions: false });
    }
    for (const alias of aliases) await post("registered-models/alias", { name, alias, version });
  }
}

async function dumpOf(io: Bench["io"]): Promise<unknown> {
  const model = await io.registeredModel(MODEL);
  const versions = await io.versions(MODEL);
  return {
    aliases: sorted(model?.aliases),
    tags: sorted(model?.tags),
    versions: versions.map(({ version, stage, status, tags }) => ({ version, stage, status, tags: sorted(tags) })),
  };
}

function sorted(map: ReadonlyMap<string, string> = new Map()): unknown {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Every test has a model of its own, so that one server serves all of them. */
function renamed(io: MlflowReader & MlflowWriter, own: string): MlflowReader & MlflowWriter {
  return new Proxy(io, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      return async (...args: unknown[]): Promise<unknown> => {
        const [first, ...rest] = args;
        const found: unknown = await Reflect.apply(value, target, [first === MODEL ? own : first, ...rest]);
        const isModel = typeof found === "object" && found !== null && "name" in found && found.name === own;
        return isModel ? { ...found, name: MODEL } : found;
      };
    },
  });
}
