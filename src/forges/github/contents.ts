import { isCommitHash } from "../../core/commit-hash.ts";
import { at, listAt, textAt } from "../foreign-json.ts";
import { ForgeError, failureLine } from "../forge-error.ts";
import type { Contents, ContentsReader } from "../port.ts";
import { promised, unlessAbsent } from "../promised.ts";
import type { Client } from "./octokit.ts";
import { own } from "./requests.ts";
import type { Site } from "./site.ts";

/** GitHub gives no larger file this way. */
const MAX_BYTES = 100 * 1024 * 1024;

const FOLDER = "040000";

/** Reads a file at a commit or a branch. */
export function githubContents({ rest }: Client, { owner, repo }: Site): ContentsReader {
  const read = async (path: string, ref: string): Promise<Contents> => {
    const commit = await commitOf(ref);
    if (commit === undefined) return unreadable(ref);
    const answer = await unlessAbsent(
      rest.repos.getContent({
        owner,
        repo,
        path,
        ref: commit,
        headers: { accept: "application/vnd.github.raw+json" },
        request: own({ maxBytes: MAX_BYTES }),
      }),
    );
    if (answer !== undefined) return contentsOf(path, answer);
    return (await absence(path, commit)) ?? unreadable(ref);
  };

  /** A hash is taken as it is. A name is asked for as a branch's: a tag can be called alike. */
  const commitOf = async (ref: string): Promise<string | undefined> => {
    if (isCommitHash(ref)) return ref;
    const answer = await unlessAbsent(rest.repos.getBranch({ owner, repo, branch: ref }));
    // Gitea calls it `id`.
    return (
      answer &&
      promised(textAt(answer.data, "commit", "sha") ?? textAt(answer.data, "commit", "id"), "commit of a branch")
    );
  };

  /**
   * 404 is also the answer to a token that may not read, to a commit that is not there, and to a path behind a link:
   * only the folders on the way prove that there is nothing. The repository itself is no proof: every token may see that.
   * Undefined when they cannot be read either.
   */
  const absence = async (path: string, commit: string): Promise<Contents | undefined> => {
    const parts = path.split("/");
    let folder = commit;
    for (const [i, name] of parts.entries()) {
      const entries = await entriesOf(folder);
      if (entries === undefined) return undefined;
      const here = parts.slice(0, i + 1).join("/");
      const entry = entries.find((one) => textAt(one, "path") === name);
      const mode = textAt(entry, "mode");
      if (entry === undefined || (mode?.startsWith("100") === true && here !== path)) return { kind: "absent" };
      if (mode === "120000") return noFile(here, "a symbolic link");
      if (mode === "160000") return noFile(here, "a submodule");
      folder = promised(textAt(entry, "sha"), "hash of a folder");
    }
    return { kind: "unreadable", why: `${path} is there and is not given` };
  };

  const entriesOf = async (tree: string): Promise<readonly unknown[] | undefined> => {
    const answer = await unlessAbsent(rest.git.getTree({ owner, repo, tree_sha: tree }));
    if (at(answer?.data, "truncated") === true) throw new ForgeError("unexpected", "a folder too large to be listed");
    return answer && promised(listAt(answer.data, "tree"), "list of files");
  };

  return {
    read: async (path, ref) => {
      try {
        return await read(path, ref);
      } catch (error) {
        return { kind: "unreadable", why: failureLine(error) };
      }
    },
    list: async (folder, ref) => {
      let tree = await commitOf(ref);
      if (tree === undefined) throw new ForgeError("unexpected", `no commit ${ref} can be read`);
      for (const name of folder === "" ? [] : folder.split("/")) {
        const entries = await entriesOf(tree);
        const entry = entries?.find((one) => textAt(one, "path") === name);
        if (entry === undefined && entries === undefined)
          throw new ForgeError("unexpected", `no commit ${ref} can be read`);
        if (textAt(entry, "mode") !== FOLDER) return [];
        tree = promised(textAt(entry, "sha"), "hash of a folder");
      }
      const entries = promised(await entriesOf(tree), `folder ${folder}`);
      return entries.map((entry) => ({
        name: promised(textAt(entry, "path"), "name of a file"),
        kind: kindOf(textAt(entry, "mode")),
      }));
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
  if (isFile) return { kind: "file", bytes: Buffer.from(textAt(described, "content") ?? "", "base64") };
  const what = { symlink: "a symbolic link", submodule: "a submodule" }[textAt(described, "type") ?? ""] ?? "no file";
  return noFile(path, what);
}

/** Modes of git's folders: 100644 and 100755 are files, 120000 is a link, 160000 a submodule. */
function kindOf(mode: string | undefined): "file" | "folder" | "other" {
  if (mode === FOLDER) return "folder";
  return mode?.startsWith("100") === true ? "file" : "other";
}

function unreadable(ref: string): Contents {
  return { kind: "unreadable", why: `no commit ${ref} can be read` };
}

function noFile(path: string, what: string): Contents {
  return { kind: "unreadable", why: `${path} is ${what}`, isNoFile: true };
}
