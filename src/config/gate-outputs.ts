import type { Option } from "./option.ts";

/** What is written and told, and where. */
export const GATE_OUTPUTS: readonly Option[] = [
  {
    name: "output-dir",
    kind: "text",
    default: "model-gate-report",
    value: "DIR",
    help: "where evidence.json, report.md, report.html and junit.xml go",
  },
  {
    name: "format",
    kind: "choice",
    choices: ["text", "json", "markdown"],
    default: "text",
    help: "of standard output; json prints the evidence and nothing else",
  },
  {
    name: "comment",
    kind: "choice",
    choices: ["auto", "always", "changes", "failure", "off"],
    default: "auto",
    help: "on the pull request; auto: always, but nothing new while the model is unchanged",
  },
  {
    name: "comment-key",
    kind: "text",
    onProposals: "base",
    value: "KEY",
    help: "one comment is kept for each key; default: workflow, job and model",
  },
  {
    name: "status",
    kind: "text",
    // Under the name of another required check, a pull request could pass that one.
    onProposals: "base",
    value: "NAME",
    help: "also set a commit status of this name",
  },
  {
    name: "log-to-mlflow",
    kind: "boolean",
    default: "false",
    help: "put evidence, report and predictions on the candidate's run, and tags on its version; after the merge, with the right to edit",
  },
  {
    name: "github-token",
    kind: "text",
    value: "TOKEN",
    variable: "GITHUB_TOKEN",
    notInConfig: "a secret comes from the environment (GITHUB_TOKEN) or from the action's input",
    help: "better in the environment as GITHUB_TOKEN: others on the machine can see the arguments of a command",
  },
  {
    name: "allow-fork-run",
    kind: "boolean",
    default: "false",
    // Said by a file of the fork itself, it would be no protection at all: only the workflow may say it.
    policy: true,
    notInConfig: "only the workflow may allow it, by an input or flag",
    help: "run the evaluation command even where a fork's code would see secrets",
  },
];
