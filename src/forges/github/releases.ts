import { listAt, numberAt, textAt } from "../foreign-json.ts";
import type { ReleaseStore } from "../port.ts";
import { promised, unlessAbsent } from "../promised.ts";
import type { Client } from "./octokit.ts";
import { own } from "./requests.ts";
import type { Site } from "./site.ts";

export function githubReleases({ rest }: Client, { owner, repo }: Site): ReleaseStore {
  return {
    assets: async (tag) => {
      const answer = await unlessAbsent(rest.repos.getReleaseByTag({ owner, repo, tag }));
      if (answer === undefined) return undefined;
      return promised(listAt(answer.data, "assets"), "list of assets").map((asset) => ({
        id: promised(numberAt(asset, "id"), "id of an asset"),
        name: textAt(asset, "name") ?? "",
      }));
    },
    /** The bytes themselves, or the address of a storage elsewhere, which `fetch` follows without our token. */
    download: async (asset, maxBytes) => {
      const { data } = await rest.repos.getReleaseAsset({
        owner,
        repo,
        asset_id: asset,
        headers: { accept: "application/octet-stream" },
        request: own({ maxBytes }),
      });
      const bytes: unknown = data;
      return promised(bytes instanceof Uint8Array ? bytes : undefined, "bytes of an asset");
    },
  };
}
