import { GateError } from "../../errors.ts";
import type { Artifact, MlflowReader, MlflowWriter } from "../port.ts";
import type { Calls } from "./calls.ts";
import { unexpected } from "./failures.ts";
import type { Answer, Call, MlflowHttp } from "./http.ts";
import { SHAPES } from "./shapes.ts";
import { uploadAddress } from "./upload-address.ts";

/** Where the bytes of an artifact are asked for. */
export type Locate = (
  runId: string,
  path: string,
) => Promise<Pick<Call, "method" | "path" | "query" | "url" | "headers">>;

/** The server reads its store itself, whether or not it serves artifacts to others. */
export const fromServer: Locate = (runId, path) =>
  Promise.resolve({ method: "GET", path: "/get-artifact", query: new URLSearchParams({ run_uuid: runId, path }) });

export function artifactReader(
  http: MlflowHttp,
  calls: Calls,
  locate: Locate,
): Pick<MlflowReader, "artifacts" | "download"> {
  return {
    async artifacts(runId, folder) {
      const path = folder.replace(/\/+$/, "");
      const query = { run_id: runId, ...(path === "" ? {} : { path }) };
      const found: Artifact[] = [];
      const pages = calls.pages(
        (page_token) => ({ method: "GET", path: "artifacts/list", query: { ...query, page_token } }),
        SHAPES.artifacts,
      );
      for await (const { files } of pages) found.push(...files);
      // A store that takes a file for a folder lists the file itself.
      return found.filter((one) => path === "" || one.path.startsWith(`${path}/`));
    },
    async download(runId, artifact, maxBytes) {
      if (artifact.bytes !== undefined && artifact.bytes > maxBytes) {
        throw new GateError(
          "INPUT_TOO_LARGE",
          `${artifact.path} of run ${runId} has ${artifact.bytes} bytes; at most ${maxBytes} are read`,
        );
      }
      const call = { ...(await locate(runId, artifact.path)), name: `artifact ${artifact.path} of run ${runId}` };
      const outcome = await http.ask({ ...call, expects: "bytes", maxBytes });
      if ("failure" in outcome) throw outcome.failure.error;
      const fault = faultOf(outcome.answer, artifact);
      if (fault !== undefined) throw unexpected(http.asked(call), undefined, fault).error;
      return outcome.answer.bytes;
    },
  };
}

export function artifactWriter(http: MlflowHttp): Pick<MlflowWriter, "upload"> {
  return {
    async upload({ id, artifactUri }, path, bytes) {
      const outcome = await http.ask({
        method: "PUT",
        path: "",
        url: uploadAddress(http.address, artifactUri, path),
        name: `artifact ${path} of run ${id}`,
        bytes,
        expects: "nothing",
      });
      if ("failure" in outcome) throw outcome.failure.error;
    },
  };
}

/**
 * How a body differs from what was announced. Behind proxies people got an empty one with 200
 * (https://github.com/mlflow/mlflow/issues/25009), and one that was too short (8104). An empty file has no size in a list.
 */
function faultOf({ bytes, headers }: Answer, artifact: Artifact): string | undefined {
  const { length } = bytes;
  if (artifact.bytes !== undefined && length !== artifact.bytes) {
    return `${length} bytes where ${artifact.bytes} were listed`;
  }
  const announced = headers["content-length"];
  if (announced !== undefined && Number(announced) !== length)
    return `${length} bytes where ${announced} were announced`;
  return length === 0 && artifact.bytes === undefined && announced === undefined ? "an empty body" : undefined;
}
