import type { Forge, Surroundings } from "../forges/port.ts";
import { earlyFlag } from "./early-flag.ts";
import { eventPayload } from "./event.ts";
import type { Host } from "./host.ts";
import type { Runner } from "./runner.ts";

/** The forge that this run may speak to: none without a token, or where nobody waits for a word. */
export async function forgeOf(
  args: readonly string[],
  { vendor, apiUrl, context }: Surroundings,
  host: Host,
  runner: Runner | undefined,
): Promise<Forge | undefined> {
  const token = earlyFlag(args, "github-token") ?? host.env["GITHUB_TOKEN"] ?? "";
  if (token === "" || vendor !== "github" || context.repository === null) return undefined;
  runner?.mask(token);
  // The toolkit reads this file when it is loaded: it talks to standard output, or throws, when there is none.
  if (eventPayload(host.env["GITHUB_EVENT_PATH"]) === undefined) delete process.env["GITHUB_EVENT_PATH"];
  const { githubForge } = await import("../forges/github/forge.ts");
  return githubForge({ token, apiUrl: apiUrl ?? "https://api.github.com", repository: context.repository });
}
