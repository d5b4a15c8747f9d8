import { GateError } from "../../errors.ts";

const SERVICE = "/api/2.0/mlflow-artifacts/artifacts";

/**
 * Where a file goes that is to lie with a run, by the run's `artifact_uri`: `mlflow-artifacts:/1/RUN/artifacts`, with
 * `/workspaces/NAME` before it, or `mlflow-artifacts://host:port/…` of another server. Throws REMOTE_FAILED for a store
 * that the server does not write for others.
 */
export function uploadAddress(base: string, artifactUri: string | undefined, path: string): string {
  const found = /^mlflow-artifacts:(?:\/\/([^/]+))?\/*(.*?)\/*$/.exec(artifactUri ?? "");
  if (found === null) {
    throw new GateError(
      "REMOTE_FAILED",
      `cannot upload ${path}: the run's artifacts lie at ${withoutUser(artifactUri)}`,
      {
        hint: "Files can be uploaded through a server that serves artifacts (mlflow-artifacts:); write to the store itself, or start the server with --serve-artifacts",
      },
    );
  }
  // The server takes no #, and decodes a second time.
  if (/#|%[0-9a-f]{2}/i.test(path)) {
    throw new GateError("REMOTE_FAILED", `MLflow cannot store a file named ${path}`, {
      hint: "Leave # and % out of the name",
    });
  }
  const [, host, root = ""] = found;
  const url = new URL(base);
  if (host !== undefined) url.host = host;
  const place = [...root.split("/"), ...path.split("/")].filter((part) => part !== "").map(encodeURIComponent);
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}${SERVICE}/${place.join("/")}`;
}

function withoutUser(uri: string | undefined): string {
  return uri === undefined || uri === "" ? "an unknown place" : uri.replace(/\/\/[^/@]*@/, "//");
}
