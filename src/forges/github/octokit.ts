import { defaults } from "@actions/github/lib/utils";
import { Octokit } from "@octokit/rest";

import { Patience, type PatienceOptions } from "../../http/patience.ts";
import { askPatiently } from "./requests.ts";

export interface ClientOptions {
  readonly token: string;
  /** `https://api.github.com`, a GHES' `…/api/v3`, a Gitea's `…/api/v1`. */
  readonly apiUrl: string;
  readonly patience?: PatienceOptions;
}

export type Client = Pick<Octokit, "rest" | "request">;

/**
 * The only place that makes a client. A bare `new Octokit()` knows neither the address of a server of one's own nor
 * proxies; `@actions/github` makes the `fetch` that does. Silent: Octokit would print every refusal to stderr.
 */
export function githubClient({ token, apiUrl, patience }: ClientOptions): Client {
  const silent = (): void => undefined;
  const octokit = new Octokit({
    auth: token,
    baseUrl: apiUrl,
    userAgent: "model-gate",
    request: { fetch: defaults.request?.fetch },
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  askPatiently(octokit, new Patience(patience), token);
  return octokit;
}
