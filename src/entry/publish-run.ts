import { tellComment, type ToldComment, tellStatus } from "../commands/announce.ts";
import { publish } from "../commands/publish.ts";
import { publishOptions, type PublishOptions } from "../config/publish-options.ts";
import { type Located, resolveOptions } from "../config/resolve.ts";
import { evidenceFiles } from "../evidence/evidence-files.ts";
import { detect } from "../forges/detect.ts";
import type { Forge, Surroundings } from "../forges/port.ts";
import { pullRequestOfRun } from "../forges/pull-request-of-run.ts";
import { stickComment } from "../forges/sticky-comment.ts";
import type { MlflowReader } from "../mlflow/port.ts";
import { decideComment, isUnchanged } from "../reports/comment-decision.ts";
import { commentKeyOfSet, fingerprintOfSet } from "../reports/comment-marker.ts";
import { memberOf, renderSetComment, renderSetSummary } from "../reports/publication/markdown.ts";
import { publishOutputs } from "../reports/publication/outputs.ts";
import { type Publication, summaryOf } from "../reports/publication/publication.ts";
import { renderSetJson, renderSetText } from "../reports/publication/text.ts";
import { visible } from "../reports/visible.ts";
import { eventPayload } from "./event.ts";
import { forgeOf } from "./forge-of.ts";
import type { Host } from "./host.ts";
import { openMlflowAt } from "./mlflow.ts";
import { baselineCheck } from "./publish-baseline.ts";
import { loadConfigs } from "./publish-configs.ts";
import { repositoryRoot } from "./repository-root.ts";
import type { Runner } from "./runner.ts";

/** `publish` on this machine, for both faces; `runner` is there when an action runs. */
export async function runPublish(args: readonly string[], host: Host, runner?: Runner): Promise<0 | 1> {
  const options = publishOptions(resolveOptions("publish", args, host.env));
  const detected = detect(host.env, eventPayload(host.env["GITHUB_EVENT_PATH"]));
  const forge = await forgeOf(args, detected, host, runner);
  const surroundings = await pullRequestOfRun(detected, forge);
  let root: string | undefined;
  const place = { surroundings, forge, host, root: () => (root ??= repositoryRoot(host.directory, host.env)) };
  const evidence = await evidenceFiles(host.directory, options.evidence);
  const mlflow = readerAt(host, runner);
  const { configs, notices } = await loadConfigs(options.configs, place, (asked) =>
    baselineCheck(asked, place, mlflow),
  );
  for (const notice of notices) {
    if (runner === undefined) host.printError(`notice: ${visible(notice)}\n`);
    else runner.annotate("notice", visible(notice), "model-gate");
  }
  return await publish(options, {
    evidence,
    configs,
    surroundings,
    print: (publication) => host.print(printed(publication, options, surroundings, notices)),
    announce: (publication) => tell(publication, { options, surroundings, forge, notices, host, runner }),
  });
}

/** Each address is opened once, whatever the number of models. */
function readerAt(host: Host, runner: Runner | undefined): (uri: Located | undefined) => Promise<MlflowReader> {
  const opened = new Map<string, Promise<MlflowReader>>();
  return (uri) => {
    const key = JSON.stringify([uri?.from, uri?.text]);
    const reader = opened.get(key) ?? openMlflowAt(uri, host, runner).then((one) => one.reader);
    opened.set(key, reader);
    return reader;
  };
}

function printed(
  publication: Publication,
  { format }: PublishOptions,
  { headSha: commit }: Surroundings,
  notices: readonly string[],
): string {
  switch (format) {
    case "text":
      return renderSetText(publication);
    case "json":
      return renderSetJson(publication);
    case "markdown":
      return renderSetSummary(publication, { commit, notices });
  }
}

interface Telling {
  readonly options: PublishOptions;
  readonly surroundings: Surroundings;
  readonly forge: Forge | undefined;
  readonly notices: readonly string[];
  readonly host: Host;
  readonly runner: Runner | undefined;
}

/** Outputs first: nothing that fails later may take them away. */
async function tell(publication: Publication, telling: Telling): Promise<void> {
  const { options, surroundings, forge, notices, host, runner } = telling;
  for (const [name, value] of Object.entries(publishOutputs(publication))) runner?.output(name, value);
  for (const entry of publication.entries) {
    if (entry.kind !== "refused") continue;
    if (runner === undefined) host.printError(`${entry.error.code} ${visible(entry.error.line)}\n`);
    else runner.annotate("error", visible(entry.error.line), `model-gate: ${entry.error.code}`);
  }
  const { headSha: commit, context } = surroundings;
  const url = context.run_url ?? undefined;
  const status = await tellStatus(
    options.status === undefined
      ? undefined
      : {
          name: options.status,
          state: publication.outcome === "invalid" ? "error" : publication.isOpen ? "success" : "failure",
          description: summaryOf(publication),
          ...(url === undefined ? {} : { url }),
        },
    surroundings,
    forge,
  );
  const key = options.commentKey ?? commentKeyOfSet(surroundings.workflow, surroundings.job);
  const make = (): ToldComment => ({
    key,
    body: renderSetComment(publication, { key, notices, summaryUrl: url, commit }),
    decide: (existing) => decideComment(options.comment, toldBy(publication), existing),
  });
  const comment = await tellComment(options.comment === "off" ? undefined : make, surroundings, {
    forge,
    stick: stickComment,
  });
  if (comment.url !== undefined) runner?.output("comment-url", comment.url);
  const summary = await runner?.summarize(renderSetSummary(publication, { commit, notices }));
  for (const warning of [...status, comment.warning, summary]) {
    if (warning === undefined) continue;
    if (runner === undefined) host.printError(`warning: ${visible(warning)}\n`);
    else runner.annotate("warning", visible(warning), "model-gate");
  }
}

function toldBy({ entries, outcome, isRefused }: Publication) {
  return {
    fingerprint: fingerprintOfSet(entries.map(memberOf)),
    isPass: outcome === "pass" && !isRefused,
    isUnchanged: entries.every((entry) => entry.kind === "accepted" && isUnchanged(entry.evidence)),
  };
}
