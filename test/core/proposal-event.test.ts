import { expect, test } from "vitest";

import { isProposalEvent } from "../../src/core/proposal-event.ts";

test.for([
  "pull_request",
  "pull_request_target",
  "pull_request_review",
  "pull_request_sync",
  "merge_group",
  "merge_request_event",
  "external_pull_request_event",
])("%s is about code that asks to be let in", (event) => {
  expect(isProposalEvent(event)).toBe(true);
});

test.for(["push", "schedule", "workflow_dispatch", "workflow_run", "pull_request_comment", "web", "", null, undefined])(
  "%s is not, by its name alone",
  (event) => {
    expect(isProposalEvent(event)).toBe(false);
  },
);
