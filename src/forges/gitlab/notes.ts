import { at, numberAt, textAt } from "../foreign-json.ts";
import type { Comment, CommentStore } from "../port.ts";
import { promised } from "../promised.ts";
import type { GitLabClient } from "./client.ts";
import type { Project } from "./project.ts";

/** Comments of a merge request are its notes. What GitLab itself noted there (a push, a label) is none. */
export function gitlabNotes(client: GitLabClient, project: Project): CommentStore {
  const notesOf = (mergeRequest: number): string => `${project.path}/merge_requests/${mergeRequest}/notes`;
  const commentOf =
    (mergeRequest: number) =>
    (note: unknown): Comment => {
      const id = promised(numberAt(note, "id"), "id of a note");
      return {
        id,
        author: textAt(note, "author", "username") ?? "",
        body: textAt(note, "body") ?? "",
        // The API tells no address.
        url: `${project.webUrl}/-/merge_requests/${mergeRequest}#note_${id}`,
      };
    };
  return {
    /** A project's or group's access token has a user of its own, a bot, and is told so here as a person's is. */
    author: async () => promised(textAt(await client.json("/user"), "username"), "name of a user"),
    list: async (mergeRequest) => {
      const notes = await client.list(notesOf(mergeRequest), { sort: "asc", order_by: "created_at" });
      return notes.filter((note) => at(note, "system") !== true).map(commentOf(mergeRequest));
    },
    create: async (mergeRequest, body) =>
      commentOf(mergeRequest)(await client.json(notesOf(mergeRequest), { method: "POST", body: { body }, once: true })),
    update: async (mergeRequest, id, body) =>
      commentOf(mergeRequest)(await client.json(`${notesOf(mergeRequest)}/${id}`, { method: "PUT", body: { body } })),
    remove: (mergeRequest, id) => client.done(`${notesOf(mergeRequest)}/${id}`, { method: "DELETE" }),
  };
}
