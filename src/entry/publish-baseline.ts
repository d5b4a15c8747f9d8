import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";

import { type BaselineCheck, type KnownConfig, mismatch } from "../commands/examine.ts";
import type { Located } from "../config/resolve.ts";
import { isCommitHash } from "../core/commit-hash.ts";
import type { Evidence, Identity } from "../core/evidence.ts";
import { baseUnreadable, GateError } from "../errors.ts";
import { failureLine } from "../forges/forge-error.ts";
import type { MlflowReader } from "../mlflow/port.ts";
import { parseGitReference } from "../sources/git-reference.ts";
import { loadMlflowSources } from "../sources/mlflow/load.ts";
import { isFilePath, isMlflowReference } from "../sources/reference-kind.ts";
import { repositoryPath } from "../sources/repository-path.ts";
import { type ConfigPlace, readAtBase } from "./gate-config.ts";
import type { AskedBaseline } from "./publish-configs.ts";

/** MLflow at this address, else where its own variable says. */
type OpenReader = (trackingUri: Located | undefined) => Promise<MlflowReader>;

/** Looks the baseline of evidence up, as far as anybody but the job that made it can. */
export function baselineCheck(
  { options, baseline: asked, directory }: AskedBaseline,
  place: ConfigPlace,
  mlflow: OpenReader,
): KnownConfig["checkBaseline"] {
  return async (evidence) => {
    const { baseline } = evidence;
    if (asked !== undefined && asked.text !== baseline.source) {
      const what = `baseline is ${JSON.stringify(baseline.source)} there, and ${JSON.stringify(asked.text)} in the config`;
      return { kind: "other", error: mismatch("the evidence", what) };
    }
    if (asked === undefined) return unknown("no config says which baseline is to be taken");
    if (options.reevaluateBaseline) return unknown("the job that made the evidence evaluated it again");
    if (isMlflowReference(asked.text)) return await inRegistry(evidence, options, place, mlflow);
    if (asked.text.startsWith("git:")) return await atCommit(asked.text, baseline, place);
    if (!isFilePath(asked.text)) return unknown("it is not looked up a second time");
    return await inRepository(asked.text, directory, baseline, place);
  };
}

async function inRegistry(
  { baseline }: Evidence,
  options: AskedBaseline["options"],
  { host }: ConfigPlace,
  mlflow: OpenReader,
): Promise<BaselineCheck> {
  const uri = options.trackingUri?.text ?? host.env["MLFLOW_TRACKING_URI"] ?? "";
  if (uri === "") return unknown("no MLflow is named here that could be asked");
  const { belongingOfReference } = await loadMlflowSources();
  const reader = await mlflow(options.trackingUri);
  const { dataset } = options.baselineOf;
  const now = await belongingOfReference(baseline.source, { mlflow: () => Promise.resolve(reader), dataset });
  const is = "absent" in now ? "nothing" : `version ${now.version ?? "unknown"} of run ${now.runId ?? "unknown"}`;
  const isSame =
    "absent" in now
      ? baseline.version === null && baseline.run_id === null
      : (now.version ?? null) === baseline.version && (now.runId ?? null) === baseline.run_id;
  return isSame
    ? same(`${is}, as MLflow says now`)
    : moved(baseline, `it names ${is} now, and was ${versionOf(baseline)}`);
}

function versionOf({ version, run_id }: Identity): string {
  return version === null && run_id === null
    ? "nothing"
    : `version ${version ?? "unknown"} of run ${run_id ?? "unknown"}`;
}

/** Of the base branch, whichever of its commits: where a pull request branched off, only its own checkout could tell. */
async function atCommit(
  text: string,
  baseline: Identity,
  { forge, surroundings }: ConfigPlace,
): Promise<BaselineCheck> {
  const { ref, path } = parseGitReference(text);
  const branch = surroundings.baseRef ?? surroundings.defaultBranch;
  if (forge?.contents === undefined || forge.artifacts === undefined || branch === undefined) {
    return unknown("there is no forge that could be asked for it");
  }
  if (path.startsWith("./")) return unknown("its path counts from the folder of the job that made the evidence");
  const { commit } = baseline;
  if (commit === null || !isCommitHash(commit)) return moved(baseline, "it names no commit");
  const isWhole = ref !== undefined && isCommitHash(ref);
  if (isWhole && ref !== commit) return moved(baseline, `it names the commit ${ref}, and the evidence ${commit}`);
  const isOfBranch =
    ref === undefined ||
    [branch, `origin/${branch}`, `refs/remotes/origin/${branch}`, `refs/heads/${branch}`].includes(ref);
  if (!isWhole && !isOfBranch) return unknown(`it is of ${ref}, which is not the base branch`);
  if (!isWhole && !(await isOnBranch(forge.artifacts, commit, branch))) {
    return moved(baseline, `its commit ${commit} is not on ${branch}`);
  }
  const contents = await forge.contents.read(path, commit);
  if (contents.kind !== "file") return moved(baseline, `commit ${commit} gives no such file`);
  return compared(contents.bytes, baseline, `commit ${commit.slice(0, 7)} of ${branch}`);
}

async function isOnBranch(
  store: { readonly isOnBranch: (commit: string, branch: string) => Promise<boolean> },
  commit: string,
  branch: string,
): Promise<boolean> {
  try {
    return await store.isOnBranch(commit, branch);
  } catch (cause) {
    throw new GateError("REMOTE_FAILED", `whether ${branch} holds ${commit}: ${failureLine(cause)}`, { cause });
  }
}

async function inRepository(
  text: string,
  directory: string,
  baseline: Identity,
  { host, surroundings, forge, root }: ConfigPlace,
): Promise<BaselineCheck> {
  const path = repositoryPath(root(), directory, text);
  if (path === undefined) return unknown("it lies outside of the repository");
  if (!surroundings.isProposal) {
    const full = resolve(directory, text);
    if (!existsSync(full) || !statSync(full).isFile()) return unknown("this checkout does not hold it");
    return compared(readFileSync(full), baseline, "this checkout");
  }
  const contents = await readAtBase(path, surroundings, forge, root());
  switch (contents.kind) {
    case "absent":
      return unknown("the base does not hold it: it is the pull request's own word");
    case "unreadable":
      throw baseUnreadable(text, contents);
    case "file":
      return compared(contents.bytes, baseline, `the base ${surroundings.baseSha?.slice(0, 7) ?? host.directory}`);
  }
}

function compared(bytes: Uint8Array, baseline: Identity, where: string): BaselineCheck {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 === baseline.sha256) return same(`the file of ${where}`);
  return moved(baseline, `the file of ${where} is another one`);
}

function same(words: string): BaselineCheck {
  return { kind: "same", words };
}

function unknown(why: string): BaselineCheck {
  return { kind: "unknown", words: `not looked up: ${why}` };
}

function moved({ source }: Identity, what: string): BaselineCheck {
  const error = new GateError("BASELINE_MOVED", `the baseline ${source} is not what is there now: ${what}`, {
    hint: "Run the gate again",
  });
  return { kind: "other", error };
}
