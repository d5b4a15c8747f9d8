import { httpServer, type RecordedRequest } from "./http-server.ts";
import { type Answer, PAGES, refusal, Refusal, say } from "./mlflow-answers.ts";
import { callOf, faultsOfCall, fieldsOfQuery } from "./mlflow-description.ts";
import { type MlflowFault, showFault } from "./mlflow-faults.ts";
import { REGISTRY } from "./mlflow-registry.ts";
import { seeding } from "./mlflow-seeding.ts";
import { MlflowState } from "./mlflow-state.ts";
import { artifactOf, storeArtifact, TRACKING } from "./mlflow-tracking.ts";

export interface FakeMlflowOptions {
  /** Which MLflow it behaves as: 2.22.5 or 3.17.2 (default). */
  readonly major?: 2 | 3;
  /** `/mlf`, as `mlflow server --static-prefix /mlf`. */
  readonly staticPrefix?: string;
  /** Name to password and rights; without it nobody is asked. As `mlflow server --app-name basic-auth`. */
  readonly users?: Readonly<Record<string, { readonly password: string; readonly mayWrite: boolean }>>;
  /** A token that a proxy in front of it demands. */
  readonly token?: string;
  /** As `mlflow server --enable-workspaces` (3 only): these exist, all with the same content. */
  readonly workspaces?: readonly string[];
  /** As `mlflow server --allowed-hosts` (3 only): `name:port`; every address of this machine when left out. */
  readonly allowedHosts?: readonly string[];
  /** As `mlflow server --no-serve-artifacts`: nothing can be uploaded. */
  readonly servesArtifacts?: boolean;
}

const API = "/api/2.0";

/**
 * MLflow as far as we call it: a real server on a free port with a memory, gone with `await using`. Shapes, refusals and
 * what the two major versions do differently were recorded on 3.17.2 and 2.22.5. Every request is held against MLflow's
 * own description: an unknown call or field, which a server would ignore, fails the test.
 *
 *     await using mlflow = await fakeMlflow({ major: 2 });
 *     const runId = mlflow.run({ metrics: { f1_score: 0.8 }, artifacts: { "predictions.csv": "id,label\n" } });
 *     mlflow.version("sentiment", { runId, stage: "Production", aliases: ["champion"] });
 *     …  MLFLOW_TRACKING_URI: mlflow.url
 *     expect(mlflow.state.models.get("sentiment")?.aliases.get("champion")).toBe(2);
 *
 * - `experiment`, `run`, `model`, `version`, `loggedModel`, `deleteVersion` fill it at once, without HTTP; the same can be
 *   done with MLflow's own calls (`POST runs/create` …).
 * - `calls` are the calls that came, in order, as `GET registered-models/get`, `GET get-artifact`, `PUT mlflow-artifacts`;
 *   `requests` are the same with headers and bodies.
 * - `fail(call, fault, times)` lets the next calls go wrong; `*` is any. The faults are in `mlflow-faults.ts`.
 */
export async function fakeMlflow(options: FakeMlflowOptions = {}) {
  const major = options.major ?? 3;
  const state = new MlflowState(major);
  const calls: string[] = [];
  const planned: { readonly call: string; readonly fault: MlflowFault; left: number }[] = [];

  const server = await httpServer(async (request, response) => {
    const prefix = options.staticPrefix ?? "";
    const path = request.url.pathname;
    const route = path.startsWith(`${prefix}/`) ? routeOf(state, request, path.slice(prefix.length)) : undefined;
    calls.push(route?.name ?? `${request.method} ${path}`);
    const work = (): Answer => {
      try {
        const refused = refusalOf(options, major, request);
        if (refused !== undefined) return refused;
        if (route?.name === "PUT mlflow-artifacts" && options.servesArtifacts === false) return PAGES.noArtifacts;
        return route === undefined ? PAGES.notFound : route.work();
      } catch (error) {
        if (error instanceof Refusal) return error.answer;
        throw error;
      }
    };
    const fault = planned.find(({ call, left }) => left > 0 && (call === "*" || call === route?.name));
    if (fault === undefined) return say(work(), response);
    fault.left--;
    return showFault(fault.fault, response, work);
  });

  return {
    /** With the static prefix: what MLFLOW_TRACKING_URI is to be. */
    url: `${server.url}${options.staticPrefix ?? ""}`,
    state,
    calls,
    requests: server.requests,
    ...seeding(state),
    /** The next `times` calls of this name (`*`: of any) go wrong. */
    fail(call: string, fault: MlflowFault, times = 1): void {
      planned.push({ call, fault, left: times });
    },
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  };
}

/**
 * What a request asks for; undefined when this MLflow has no such thing. The ways of files and the version are no calls
 * of its API and stand in no description: they are here as they were seen on both versions.
 */
function routeOf(
  state: MlflowState,
  { method, url, body, bytes, headers }: RecordedRequest,
  path: string,
): { readonly name: string; readonly work: () => Answer } | undefined {
  const artifacts = `${API}/mlflow-artifacts/artifacts/`;
  if (method === "GET" && path === "/get-artifact") {
    const { searchParams: query } = url;
    const id = query.get("run_uuid") ?? query.get("run_id") ?? "";
    return { name: "GET get-artifact", work: () => artifactOf(state, id, query.get("path") ?? "") };
  }
  if (method === "PUT" && path.startsWith(artifacts)) {
    const place = decodeURIComponent(path.slice(artifacts.length));
    return { name: "PUT mlflow-artifacts", work: () => storeArtifact(state, place, bytes) };
  }
  if (method === "GET" && path === "/version") {
    return { name: "GET version", work: () => ({ status: 200, text: state.major === 3 ? "3.17.2" : "2.22.5" }) };
  }
  const known = path.startsWith(API) ? callOf(state.major, method, path.slice(API.length)) : undefined;
  if (known === undefined) return undefined;
  const name = known.name.replace(/\/mlflow\/(unity-catalog\/)?/, "");
  const work = { ...REGISTRY, ...TRACKING }[name];
  if (work === undefined) throw new Error(`the fake cannot do ${known.name}`);
  if (body !== "" && !/^application\/json\b/.test(headers["content-type"] ?? "")) {
    throw new Error(`${name} has a body that is not said to be JSON`);
  }
  const fields: Record<string, unknown> = {
    ...(method === "GET" ? fieldsOfQuery(known, url.searchParams) : (JSON.parse(body) as object)),
    ...known.parts,
  };
  const faults = faultsOfCall(known, fields);
  if (faults.length > 0) throw new Error(`${name}: ${faults.join("; ")}`);
  const text = (field: string): string => (typeof fields[field] === "string" ? fields[field] : "");
  return { name, work: () => work({ state, fields, text }) };
}

/** What stands before the work: who asks, from where, and in which workspace. */
function refusalOf(
  options: FakeMlflowOptions,
  major: 2 | 3,
  { method, url, headers }: RecordedRequest,
): Answer | undefined {
  if (major === 3 && headers.origin !== undefined) return PAGES.crossOrigin;
  if (major === 3 && options.allowedHosts?.includes(headers.host ?? "") === false) return PAGES.wrongHost;
  if (options.token !== undefined && headers.authorization !== `Bearer ${options.token}`) return PAGES.unauthenticated;
  if (options.users !== undefined) {
    const [, basic = ""] = /^Basic (.+)$/.exec(headers.authorization ?? "") ?? [];
    const [name = "", ...password] = Buffer.from(basic, "base64").toString("utf8").split(":");
    const user = options.users[name];
    if (user === undefined || user.password !== password.join(":")) return PAGES.unauthenticated;
    const isReading = method === "GET" || url.pathname.endsWith("/search");
    if (!user.mayWrite && !isReading) return PAGES.forbidden;
  }
  const workspace = headers["x-mlflow-workspace"];
  if (major === 2 || workspace === undefined) return undefined;
  if (options.workspaces === undefined) {
    throw refusal("FEATURE_DISABLED", "Workspace APIs are not available: workspaces are not enabled on this server");
  }
  if (!options.workspaces.includes(String(workspace))) {
    throw refusal("RESOURCE_DOES_NOT_EXIST", `Workspace '${String(workspace)}' not found`);
  }
  return undefined;
}
