import { isCommitHash } from "../../core/commit-hash.ts";
import { textAt } from "../foreign-json.ts";
import { failureLine } from "../forge-error.ts";
import type { Contents, ContentsReader } from "../port.ts";
import { promised, unlessAbsent } from "../promised.ts";
import type { GitLabClient } from "./client.ts";
import type { Project } from "./project.ts";

/**
 * Reads a file at a commit or a branch. The folders on the way are listed first: GitLab gives the text of a link as if
 * that were the file's, and answers 404 alike to a file that is not there, a commit that is not, and a token that may
 * not read.
 */
export function gitlabContents(client: GitLabClient, { path: project }: Project): ContentsReader {
  const read = async (path: string, ref: string): Promise<Contents> => {
    const commit = await commitOf(ref);
    if (commit === undefined) return unreadable(ref);
    const parts = path.split("/");
    for (const [i, name] of parts.entries()) {
      const here = parts.slice(0, i + 1).join("/");
      const entries = await entriesOf(commit, parts.slice(0, i).join("/"));
      if (entries === undefined) return unreadable(ref);
      const entry = entries.find((one) => textAt(one, "name") === name);
      if (entry === undefined) return { kind: "absent" };
      const mode = textAt(entry, "mode");
      if (mode === "120000") return noFile(here, "a symbolic link");
      if (mode === "160000" || textAt(entry, "type") === "commit") return noFile(here, "a submodule");
      const isFolder = textAt(entry, "type") === "tree";
      if (here !== path && !isFolder) return { kind: "absent" };
      if (here !== path) continue;
      if (isFolder) return noFile(path, "no file");
      const blob = promised(textAt(entry, "id"), "hash of a file");
      return { kind: "file", bytes: await client.bytes(`${project}/repository/blobs/${blob}/raw`) };
    }
    return { kind: "absent" };
  };

  /** A hash is taken as it is. A name is asked for as a branch's: a tag can be called alike. */
  const commitOf = async (ref: string): Promise<string | undefined> => {
    if (isCommitHash(ref)) return ref;
    const branch = await unlessAbsent(client.json(`${project}/repository/branches/${encodeURIComponent(ref)}`));
    return branch === undefined ? undefined : promised(textAt(branch, "commit", "id"), "commit of a branch");
  };

  const entriesOf = (commit: string, folder: string): Promise<readonly unknown[] | undefined> =>
    unlessAbsent(
      client.list(`${project}/repository/tree`, { ref: commit, ...(folder === "" ? {} : { path: folder }) }),
    );

  return {
    read: async (path, ref) => {
      try {
        return await read(path, ref);
      } catch (error) {
        return { kind: "unreadable", why: failureLine(error) };
      }
    },
    list: async (folder, ref) => {
      const commit = await commitOf(ref);
      const entries = commit === undefined ? undefined : await entriesOf(commit, folder);
      return (entries ?? []).map((entry) => ({
        name: promised(textAt(entry, "name"), "name of a file"),
        kind: kindOf(textAt(entry, "mode"), textAt(entry, "type")),
      }));
    },
  };
}

/** Links have a mode of their own, submodules a type. */
function kindOf(mode: string | undefined, type: string | undefined): "file" | "folder" | "other" {
  if (type === "tree") return "folder";
  return type === "blob" && mode !== "120000" ? "file" : "other";
}

function unreadable(ref: string): Contents {
  return { kind: "unreadable", why: `no commit ${ref} can be read` };
}

function noFile(path: string, what: string): Contents {
  return { kind: "unreadable", why: `${path} is ${what}`, isNoFile: true };
}
