import { textAt } from "../foreign-json.ts";
import { ForgeError, failureLine } from "../forge-error.ts";
import type { Contents, ContentsReader } from "../port.ts";
import { unlessAbsent } from "./answers.ts";
import type { Client } from "./octokit.ts";
import { own } from "./requests.ts";
import type { Site } from "./site.ts";

/** GitHub gives no larger file this way. */
const MAX_BYTES = 100 * 1024 * 1024;

/** Reads a file at a commit, a branch or a tag. */
export function githubContents({ rest }: Client, { owner, repo }: Site): ContentsReader {
  const read = async (path: string, ref: string): Promise<Contents> => {
    const answer = await unlessAbsent(
      rest.repos.getContent({
        owner,
        repo,
        path,
        ref,
        headers: { accept: "application/vnd.github.raw+json" },
        request: own({ maxBytes: MAX_BYTES }),
      }),
    );
    if (answer !== undefined) return contentsOf(path, answer);
    return (await canRead(ref)) ? { kind: "absent" } : { kind: "unreadable", why: `no commit ${ref} can be read` };
  };

  /**
   * 404 is also the answer to a token that may not read, and to a commit that is not there. The repository itself is no
   * proof: every token may see that. Its commits need the same permission as its files.
   */
  const canRead = async (ref: string): Promise<boolean> => {
    const commit: Promise<unknown> = /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(ref)
      ? rest.git.getCommit({ owner, repo, commit_sha: ref })
      : rest.repos.getCommit({ owner, repo, ref, mediaType: { format: "sha" } });
    return (await unlessAbsent(commit)) !== undefined;
  };

  return {
    read: async (path, ref) => {
      try {
        return await read(path, ref);
      } catch (error) {
        return { kind: "unreadable", why: failureLine(error) };
      }
    },
  };
}

/** Where the raw file was asked for, JSON describes what is none (a folder, a submodule), or is all that Gitea gives. */
function contentsOf(path: string, answer: { readonly data: unknown; readonly headers: object }): Contents {
  const { data, headers } = answer;
  if (!(data instanceof Uint8Array)) throw new ForgeError("unexpected", `no bytes of ${path}`);
  if (!/^application\/json\b/i.test(textAt(headers, "content-type") ?? "")) return { kind: "file", bytes: data };
  const described: unknown = JSON.parse(new TextDecoder().decode(data));
  const isFile = textAt(described, "type") === "file" && textAt(described, "encoding") === "base64";
  // An empty file has an empty content.
  return isFile
    ? { kind: "file", bytes: Buffer.from(textAt(described, "content") ?? "", "base64") }
    : { kind: "unreadable", why: `${path} is no file` };
}
