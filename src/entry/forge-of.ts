import type { GateOptions } from "../config/gate-options.ts";
import type { Forge, Surroundings } from "../forges/port.ts";
import { earlyFlag } from "./early-flag.ts";
import { eventPayload } from "./event.ts";
import type { Host } from "./host.ts";
import type { Runner } from "./runner.ts";

/** The forge that this run may speak to: none without a token, or where nobody waits for a word. */
export async function forgeOf(
  args: readonly string[],
  surroundings: Surroundings,
  host: Host,
  runner: Runner | undefined,
): Promise<Forge | undefined> {
  switch (surroundings.vendor) {
    case "github":
    case "gitea":
    case "forgejo":
      return await github(args, surroundings, host, runner, surroundings.vendor);
    case "gitlab":
      return await gitlab(surroundings, host);
    default:
      return undefined;
  }
}

async function github(
  args: readonly string[],
  { apiUrl, context }: Surroundings,
  host: Host,
  runner: Runner | undefined,
  vendor: "github" | "gitea" | "forgejo",
): Promise<Forge | undefined> {
  const token = earlyFlag(args, "github-token") ?? host.env["GITHUB_TOKEN"] ?? "";
  if (token === "" || context.repository === null) return undefined;
  runner?.mask(token);
  // The toolkit reads this file when it is loaded: it talks to standard output, or throws, when there is none.
  if (eventPayload(host.env["GITHUB_EVENT_PATH"]) === undefined) delete process.env["GITHUB_EVENT_PATH"];
  const { giteaForge, githubForge } = await import("../forges/github/forge.ts");
  const { repository } = context;
  if (vendor === "github") return githubForge({ token, apiUrl: apiUrl ?? "https://api.github.com", repository });
  // There is no Gitea that everybody means.
  return apiUrl === undefined ? undefined : giteaForge({ token, apiUrl, repository, vendor });
}

async function gitlab({ apiUrl, serverUrl, context }: Surroundings, { env }: Host): Promise<Forge | undefined> {
  const token = env["GITLAB_TOKEN"] ?? "";
  const { repository } = context;
  if (token === "" || repository === null || apiUrl === undefined || serverUrl === undefined) return undefined;
  const { gitlabForge } = await import("../forges/gitlab/forge.ts");
  const isOwn = repository === env["CI_PROJECT_PATH"];
  const [pipeline, commit] = [Number(env["CI_PIPELINE_ID"] ?? ""), env["CI_COMMIT_SHA"]];
  const isKnown = isOwn && commit !== undefined && Number.isSafeInteger(pipeline) && pipeline > 0;
  return gitlabForge({
    token,
    isJobToken: token === env["CI_JOB_TOKEN"],
    apiUrl,
    serverUrl,
    repository,
    projectId: numeric(env["CI_MERGE_REQUEST_PROJECT_ID"]) ?? (isOwn ? numeric(env["CI_PROJECT_ID"]) : undefined),
    pipeline: isKnown ? { id: pipeline, commit } : undefined,
  });
}

/** For whoever expects a comment where none can come. */
export function whyNoComment(
  { vendor, pullRequest }: Surroundings,
  comment: GateOptions["comment"],
): string | undefined {
  if (vendor !== "gitlab" || pullRequest === undefined || comment === "off") return undefined;
  return "no comment on the merge request: GITLAB_TOKEN is not set (an access token with the scope api; CI_JOB_TOKEN may not write notes). --comment off leaves this out";
}

function numeric(text: string | undefined): string | undefined {
  return text !== undefined && /^\d+$/.test(text) ? text : undefined;
}
