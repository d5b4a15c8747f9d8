import { numberAt, textAt } from "../foreign-json.ts";
import { ForgeError } from "../forge-error.ts";
import type { Comment, CommentStore } from "../port.ts";
import { promised } from "../promised.ts";
import { allPages, PER_PAGE } from "./answers.ts";
import type { Client } from "./octokit.ts";
import { own } from "./requests.ts";
import type { Site } from "./site.ts";

/** Who comments with the token that a job is given. */
const ACTIONS_LOGIN = { github: "github-actions[bot]", gitea: "gitea-actions", forgejo: "forgejo-actions" } as const;

/** Comments on a pull request are those of the issue of the same number. */
export function githubComments({ rest }: Client, { owner, repo, vendor, author }: Site): CommentStore {
  const repository = { owner, repo };
  return {
    /*
     * A person's token tells its login at GET /user. The token of a job, and of any other app, is refused there, and no
     * REST call tells whose it is: it is taken for the job's own. `performed_via_github_app` of a comment is no help:
     * it names an app, not who wrote. For the token of another app `author` can be given; without it the answer to the
     * first comment tells its login (see sticky-comment.ts).
     */
    author: async () => {
      if (author !== undefined) return author;
      try {
        const { data } = await rest.users.getAuthenticated();
        return promised(textAt(data, "login"), "login");
      } catch (error) {
        const isApp = error instanceof ForgeError && (error.status === 403 || error.status === 404);
        if (isApp) return ACTIONS_LOGIN[vendor];
        throw error;
      }
    },
    list: (pullRequest) =>
      allPages(
        (page) => rest.issues.listComments({ ...repository, issue_number: pullRequest, per_page: PER_PAGE, page }),
        commentOf,
      ),
    create: async (pullRequest, body) =>
      commentOf(
        (
          await rest.issues.createComment({
            ...repository,
            issue_number: pullRequest,
            body,
            request: own({ once: true }),
          })
        ).data,
      ),
    update: async (_, id, body) =>
      commentOf((await rest.issues.updateComment({ ...repository, comment_id: id, body })).data),
    remove: async (_, id) => void (await rest.issues.deleteComment({ ...repository, comment_id: id })),
  };
}

function commentOf(answer: unknown): Comment {
  return {
    id: promised(numberAt(answer, "id"), "id of a comment"),
    // The author may have left: GitHub says null then.
    author: textAt(answer, "user", "login") ?? "",
    body: textAt(answer, "body") ?? "",
    url: textAt(answer, "html_url") ?? "",
  };
}
