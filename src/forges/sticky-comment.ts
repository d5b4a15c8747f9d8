import { ForgeError, failureLine } from "./forge-error.ts";
import type { Comment, CommentOutcome, CommentAction, CommentStore, StickyComment } from "./port.ts";

/**
 * One comment for each key, edited in place. Never throws: a comment that cannot be written changes no verdict.
 * Forges know no compare-and-swap: two jobs with one key at the same time may leave two comments. Later runs edit the
 * older one.
 */
export async function stickComment(
  store: CommentStore,
  pullRequest: number,
  comment: StickyComment,
): Promise<CommentOutcome> {
  try {
    const [author, all] = [await store.author(), await store.list(pullRequest)];
    const existing = oursAmong(all, comment.marker, author);
    const action = comment.decide(existing?.body);
    switch (action) {
      case "none":
        return told(action, existing);
      case "update":
        return existing === undefined
          ? { action: "none" }
          : told(action, await store.update(pullRequest, existing.id, comment.body));
      case "create":
        return await createOnce(store, pullRequest, comment, author, all);
    }
  } catch (error) {
    return { action: "none", warning: `The comment was not written: ${failureLine(error)}` };
  }
}

/** Anyone may write our marker into a comment: it counts only in those that our own login wrote. */
function oursAmong(all: readonly Comment[], marker: string, author: string): Comment | undefined {
  return all.find((comment) => isSameLogin(comment.author, author) && comment.body.startsWith(marker));
}

async function createOnce(
  store: CommentStore,
  pullRequest: number,
  { body, marker }: StickyComment,
  author: string,
  before: readonly Comment[],
): Promise<CommentOutcome> {
  const created = await createdDespiteLoss(store, pullRequest, body, marker, author);
  if (isSameLogin(created.author, author)) return told("create", created);
  // The token is another app's than we thought. Now its login is known, and with it which comment was ours before.
  const older = oursAmong(before, marker, created.author);
  if (older === undefined) return told("create", created);
  const updated = await store.update(pullRequest, older.id, body);
  await store.remove(pullRequest, created.id);
  return told("update", updated);
}

/** When the answer is lost, the comment may be there: it is looked for before it is written a second time. */
async function createdDespiteLoss(
  store: CommentStore,
  pullRequest: number,
  body: string,
  marker: string,
  author: string,
): Promise<Comment> {
  try {
    return await store.create(pullRequest, body);
  } catch (error) {
    if (!(error instanceof ForgeError && error.failure === "unreachable" && error.mayBeDone)) throw error;
    const found = oursAmong(await store.list(pullRequest), marker, author);
    return found ?? (await store.create(pullRequest, body));
  }
}

/** GitHub's logins do not heed case. */
function isSameLogin(login: string, other: string): boolean {
  return login.toLowerCase() === other.toLowerCase();
}

function told(action: CommentAction, comment: Comment | undefined): CommentOutcome {
  return comment === undefined || comment.url === "" ? { action } : { action, url: comment.url };
}
