import type { ServerResponse } from "node:http";

/** What the fake says: JSON, a page or bytes. */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly type?: string;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that is thrown out of the work on a call. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(JSON.stringify(answer));
    this.answer = answer;
  }
}

const STATUS = {
  INVALID_PARAMETER_VALUE: 400,
  RESOURCE_ALREADY_EXISTS: 400,
  RESOURCE_DOES_NOT_EXIST: 404,
  INTERNAL_ERROR: 500,
  FEATURE_DISABLED: 500,
  TEMPORARILY_UNAVAILABLE: 503,
} as const;

/** A refusal as both major versions say it; MLflow 3 adds `sqlstate` and `error_class`, which nobody should read. */
export function refusal(code: keyof typeof STATUS, message: string): Refusal {
  return new Refusal({ status: STATUS[code], json: { error_code: code, message } });
}

export function invalid(message: string): Refusal {
  return refusal("INVALID_PARAMETER_VALUE", message);
}

export function absent(message: string): Refusal {
  return refusal("RESOURCE_DOES_NOT_EXIST", message);
}

/** The pages of MLflow's web server, word for word. */
export const PAGES = {
  notFound: page(
    404,
    "<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n<p>The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.</p>\n",
  ),
  notAllowed: page(
    405,
    "<!doctype html>\n<html lang=en>\n<title>405 Method Not Allowed</title>\n<h1>Method Not Allowed</h1>\n<p>The method is not allowed for the requested URL.</p>\n",
  ),
  crash: page(
    500,
    "<!doctype html>\n<html lang=en>\n<title>500 Internal Server Error</title>\n<h1>Internal Server Error</h1>\n<p>The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.</p>\n",
  ),
  unauthenticated: page(
    401,
    "You are not authenticated. Please see https://www.mlflow.org/docs/latest/auth/index.html#authenticating-to-mlflow on how to authenticate.",
    { "www-authenticate": 'Basic realm="mlflow"' },
  ),
  forbidden: page(403, "Permission denied"),
  wrongHost: page(403, "Invalid Host header - possible DNS rebinding attack detected", {}, "text/plain"),
  crossOrigin: page(403, "Cross-origin request blocked", {}, "text/plain"),
  noArtifacts: page(
    503,
    "Endpoint: /api/2.0/mlflow-artifacts/artifacts/<path:artifact_path> disabled due to the mlflow server running with `--no-serve-artifacts`. To enable artifacts server functionality, run `mlflow server` with `--serve-artifacts`",
  ),
} as const;

function page(status: number, text: string, headers: Readonly<Record<string, string>> = {}, type?: string): Answer {
  return { status, text, headers, type: type ?? "text/html; charset=utf-8" };
}

export function say(answer: Answer, response: ServerResponse): void {
  const [type, body] = written(answer);
  response.writeHead(answer.status, { "content-type": type, "content-length": body.length, ...answer.headers });
  response.end(body);
}

/** Type and bytes of an answer. */
export function written(answer: Answer): readonly [string, Buffer] {
  if (answer.bytes !== undefined) return [answer.type ?? "application/octet-stream", Buffer.from(answer.bytes)];
  if (answer.text !== undefined) return [answer.type ?? "text/plain", Buffer.from(answer.text)];
  return ["application/json", Buffer.from(JSON.stringify(answer.json ?? {}, undefined, 2))];
}
