/** Gitea has events of its own, such as `pull_request_sync`; all of them start alike. */
const OF_ACTIONS = /^(pull_request(?!_comment)|merge_group)/;
const OF_GITLAB = ["merge_request_event", "external_pull_request_event"];

/** Whether an event of any CI, as its runner names it, is about code that asks to be let in. */
export function isProposalEvent(event: string | null | undefined): boolean {
  return event !== undefined && event !== null && (OF_ACTIONS.test(event) || OF_GITLAB.includes(event));
}
