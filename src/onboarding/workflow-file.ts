import type { Plan } from "./plan.ts";
import { expressionText, quoted, yamlText } from "./quoting.ts";
import type { Survey } from "./survey.ts";

/** Checked against the tags of the two repositories; Dependabot keeps them current by the comment behind them. */
const CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
const SETUP_PYTHON = "actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0";

/** `plan` is absent when the repository has a config of its own: then nothing of ours may speak against it. */
export function workflowFile(survey: Survey, plan: Plan | undefined): string {
  // Filters are patterns: of their special characters, git allows these two in a name.
  const branch = (survey.defaultBranch ?? "main").replace(/[+!]/g, "\\$&");
  return [
    "# Written by `model-gate init`. It is yours now: change what is wrong.",
    "name: model-gate",
    "on:",
    "  # On a pull request: may this model be merged? The answer is a comment there.",
    "  pull_request:",
    "    # Only into this branch: what one branch's rules let through must not stand for another's.",
    `    branches: [${quoted(branch)}]`,
    "  # After the merge: the verdict that a deployment waits for.",
    "  push:",
    `    branches: [${quoted(branch)}]`,
    "# Nothing is allowed that a job does not ask for.",
    "permissions: {}",
    "# Of two runs for one pull request only the newer one counts.",
    "concurrency:",
    "  group: model-gate-${{ github.ref }}",
    "  cancel-in-progress: ${{ github.event_name == 'pull_request' }}",
    "jobs:",
    "  model-gate:",
    "    name: model-gate",
    "    runs-on: ubuntu-latest",
    "    timeout-minutes: 90",
    "    permissions:",
    "      contents: read # to check the code out, and to read the rules as the base branch has them",
    "      pull-requests: write # for the comment; without it the report stands in the run's summary only",
    "    outputs:",
    "      passed: ${{ steps.gate.outputs.passed }}",
    "    steps:",
    "      # The number is one exact commit: it cannot be changed behind your back, as a tag can.",
    `      - uses: ${CHECKOUT}`,
    "        with:",
    "          fetch-depth: 0 # all of history: the gate looks at earlier commits",
    "          persist-credentials: false # nothing that runs here needs to push",
    ...pythonLines(survey, plan),
    "      # Replace OWNER, and pin it to a full commit like the one above (model-gate@<40 digits> # v1.0.0).",
    "      - uses: OWNER/model-gate@v1",
    "        id: gate",
    ...baselineLines(plan),
    "  # To deploy only what passed, add a job like this one. After an error `passed` is empty, and nothing is deployed.",
    "  # deploy:",
    "  #   needs: model-gate",
    "  #   if: github.event_name == 'push' && needs.model-gate.outputs.passed == 'true'",
    "",
  ].join("\n");
}

/** Python is set up where the gate is going to run some. */
function pythonLines({ dependencies, tree }: Survey, plan: Plan | undefined): readonly string[] {
  if (plan?.evaluation?.isActive !== true) return [];
  const version = tree.files.includes(".python-version")
    ? "python-version-file: .python-version"
    : 'python-version: "3.12" # take the one that you train with';
  const install = dependencies.includes("requirements.txt")
    ? "pip install -r requirements.txt"
    : dependencies.some((path) => /^(pyproject\.toml|setup\.(py|cfg))$/.test(path))
      ? "pip install ."
      : undefined;
  return [
    "      # For the evaluation (`run` in model-gate.yml).",
    `      - uses: ${SETUP_PYTHON}`,
    "        with:",
    `          ${version}`,
    ...(install === undefined ? ["      # If it needs packages: - run: pip install …"] : [`      - run: ${install}`]),
  ];
}

/** A push has no branch to compare with; the commit before it is what was live so far. */
function baselineLines(plan: Plan | undefined): readonly string[] {
  const file = plan?.sides.form === "history" ? plan.sides.candidateFile : undefined;
  if (file === undefined) return [];
  const before = `format('git:{0}:{1}', github.event.before, ${expressionText(file.path)})`;
  return [
    "        with:",
    "          # On a push: compare with the commit before it. Empty on a pull request: there model-gate.yml says it.",
    `          baseline: ${yamlText(`\${{ github.event_name == 'push' && ${before} || '' }}`)}`,
  ];
}
