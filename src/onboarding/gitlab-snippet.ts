import type { Plan } from "./plan.ts";

/** A job over the command line, to be put into .gitlab-ci.yml by hand: that file is never ours alone. */
export function gitlabSnippet(plan: Plan | undefined): string {
  const isHistory = plan?.sides.form === "history";
  return [
    "model-gate:",
    "  image: node:24 # has node; if the evaluation needs Python, take an image that has both",
    "  variables:",
    '    GIT_DEPTH: "0" # all of history: the rules are read as the target branch has them',
    "  script:",
    "    - npx --yes model-gate@1 gate",
    "  rules:",
    "    - if: $CI_PIPELINE_SOURCE == 'merge_request_event'",
    ...(isHistory ? [] : ["    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"]),
    "  artifacts:",
    "    when: always # also when the gate stays closed",
    "    paths: [model-gate-report/]",
    "    reports:",
    "      junit: model-gate-report/junit.xml",
    "",
  ].join("\n");
}
