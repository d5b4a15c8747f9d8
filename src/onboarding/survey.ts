import { basename, join } from "node:path";

import { parseYaml } from "../config/yaml.ts";
import { GateError } from "../errors.ts";
import { type Evaluation, findEvaluations } from "./evaluation.ts";
import { gitFacts } from "./git-facts.ts";
import type { MeasuredFile } from "./measured-file.ts";
import { isTaken } from "./new-file.ts";
import { smallText } from "./small-text.ts";
import {
  gateWorkflow,
  GITLAB_FILE,
  isDependencyList,
  isWorkflow,
  mlflowSigns,
  type Vendor,
  vendorOf,
} from "./surroundings.ts";
import { filesBelow, type Tree } from "./tree.ts";

/** Everything that a config and a workflow are proposed from. All names are foreign text. */
export interface Survey {
  /** Absolute: of the repository, or where we stand outside of one. */
  readonly root: string;
  readonly name: string;
  readonly tree: Tree;
  readonly isRepository: boolean;
  readonly isTracked: (path: string) => boolean;
  readonly defaultBranch: string | undefined;
  readonly vendor: Vendor;
  readonly evaluations: readonly Evaluation[];
  readonly measured: readonly MeasuredFile[];
  /** More data files are there than were opened. */
  readonly isDataCut: boolean;
  readonly mlflow: readonly string[];
  readonly dependencies: readonly string[];
  readonly gateWorkflow: string | undefined;
}

/** Tells what a data file holds by its header; undefined: nothing to compare by. Never throws, never reads on. */
export type LookInto = (path: string) => Promise<MeasuredFile | undefined>;

const DATA = /\.((csv|tsv|jsonl|ndjson|json)(\.gz)?|parquet)$/i;

/** Enough for any repository that keeps predictions; a folder of a thousand parts of a data set is none. */
const MAX_DATA_FILES = 200;

/** Looks at names, at headers and at a few small texts. Nothing is run, and nobody is asked over the network. */
export async function survey(directory: string, lookInto: (root: string) => LookInto): Promise<Survey> {
  const git = gitFacts(directory);
  const root = git.root ?? directory;
  const tree = filesBelow(root);
  const texts = textsOf(root, tree.files);
  const data = tree.files.filter((path) => DATA.test(path));
  const look = lookInto(root);
  const measured: MeasuredFile[] = [];
  for (const path of data.slice(0, MAX_DATA_FILES)) {
    const file = await look(path);
    if (file !== undefined) measured.push(file);
  }
  return {
    root,
    name: basename(root),
    tree,
    isRepository: git.root !== undefined,
    isTracked: (path) => git.tracked?.has(path) ?? false,
    defaultBranch: git.defaultBranch,
    vendor: vendorOf(tree.files, { hasGitHubFolder: isTaken(root, ".github"), remote: git.remote }),
    evaluations: findEvaluations({
      files: tree.files,
      makefile: smallText(join(root, "Makefile")),
      dvcStages: stagesOf(smallText(join(root, "dvc.yaml"))),
    }),
    measured,
    isDataCut: data.length > MAX_DATA_FILES,
    mlflow: mlflowSigns(texts),
    dependencies: tree.files.filter(isDependencyList),
    gateWorkflow: gateWorkflow(texts),
  };
}

function textsOf(root: string, files: readonly string[]): ReadonlyMap<string, string> {
  const paths = files.filter((path) => isWorkflow(path) || isDependencyList(path) || path === GITLAB_FILE);
  return new Map(
    paths.flatMap((path) => {
      const text = smallText(join(root, path));
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
}

/** Names of the stages; a file that is no YAML has none that we could name. */
function stagesOf(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  try {
    const { value } = parseYaml(new TextEncoder().encode(text), "dvc.yaml");
    const stages: unknown = typeof value === "object" && value !== null && "stages" in value ? value.stages : undefined;
    return typeof stages === "object" && stages !== null ? Object.keys(stages) : [];
  } catch (error) {
    if (error instanceof GateError) return [];
    throw error;
  }
}
