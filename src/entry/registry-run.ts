import { randomUUID } from "node:crypto";

import { history } from "../commands/history.ts";
import { promote } from "../commands/promote.ts";
import { rollback } from "../commands/rollback.ts";
import { promoteOptions, registryOptions, type RegistryOptions, rollbackOptions } from "../config/move-options.ts";
import { resolveOptions } from "../config/resolve.ts";
import { readEvidenceFile } from "../evidence/read.ts";
import { detect } from "../forges/detect.ts";
import { mlflowRegistry } from "../registries/mlflow-registry.ts";
import type { Registry } from "../registries/port.ts";
import { type MoveReport, moveSentence, renderMove } from "../reports/move.ts";
import { moveOutputs } from "../reports/outputs-of-moves.ts";
import { lineOf } from "../reports/phrase.ts";
import { visible } from "../reports/visible.ts";
import { eventPayload } from "./event.ts";
import { forgeOf } from "./forge-of.ts";
import type { Host } from "./host.ts";
import { openMlflowAt } from "./mlflow.ts";
import { configHere, policyHere } from "./policy-here.ts";
import type { Runner } from "./runner.ts";

/** `promote`, `rollback` and `history` on this machine, for both faces; `runner` is there when an action runs. */
export async function runRegistry(
  command: "promote" | "rollback" | "history",
  args: readonly string[],
  host: Host,
  runner?: Runner,
): Promise<0> {
  const surroundings = detect(host.env, eventPayload(host.env["GITHUB_EVENT_PATH"]));
  const forge = await forgeOf(args, surroundings, host, runner);
  const { documents, notices } = await configHere(args, surroundings, forge, host);
  const invocation = resolveOptions(command, args, host.env, documents);
  const tell =
    (level: "notice" | "warning") =>
    (text: string): void => {
      if (runner === undefined) host.printError(`${level}: ${visible(text)}\n`);
      else runner.annotate(level, visible(text), "model-gate");
    };
  for (const notice of notices) tell("notice")(notice);
  const tellers = {
    surroundings,
    deployments: forge?.deployments,
    warn: tell("warning"),
    print: host.print,
    announce: (report: MoveReport) => announce(report, runner, tell("warning")),
  };
  switch (command) {
    case "promote": {
      const options = promoteOptions(invocation);
      const policyDifference = await policyHere(documents, surroundings, host);
      const { evidence } = options;
      const readEvidence = () => readEvidenceFile(evidence?.from ?? host.directory, evidence?.text ?? "");
      await untilMoved(async (ending) => {
        const registry = await openRegistry(options, host, runner, ending);
        await promote(options, { ...tellers, registry, policyDifference, readEvidence });
      });
      return 0;
    }
    case "rollback": {
      const options = rollbackOptions(invocation);
      await untilMoved(async (ending) =>
        rollback(options, { ...tellers, registry: await openRegistry(options, host, runner, ending) }),
      );
      return 0;
    }
    case "history": {
      const options = registryOptions(command, invocation.values);
      await history(options, { registry: await openRegistry(options, host, runner), print: host.print });
      return 0;
    }
  }
}

/** Throws USAGE when nobody said where the registry is. */
async function openRegistry(
  { trackingUri, champion, challenger }: RegistryOptions,
  host: Host,
  runner: Runner | undefined,
  ending?: AbortSignal,
): Promise<Registry> {
  const { reader, writer } = await openMlflowAt(trackingUri, host, runner);
  const access = {
    reader,
    writer,
    ending,
    now: host.now,
    sleep: host.sleep ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))),
    nonce: randomUUID,
  };
  return mlflowRegistry(access, { champion, challenger });
}

/** Outputs first: nothing that fails later may take them away. */
async function announce(report: MoveReport, runner: Runner | undefined, warn: (text: string) => void): Promise<void> {
  if (runner === undefined) return;
  for (const [name, value] of Object.entries(moveOutputs(report))) runner.output(name, value);
  const { action, overridden, notes } = report;
  if (action === "force") {
    const past = overridden.map(({ code }) => code).join(", ");
    warn(`forced${past === "" ? "" : ` past ${past}`}: ${lineOf(moveSentence(report))}`);
  }
  for (const note of notes) warn(note);
  const failure = await runner.summarize(renderMove(report, "markdown"));
  if (failure !== undefined) warn(failure);
}

/** A signal ends nothing halfway: before the move it is refused, and a move that has begun is brought to its end. */
async function untilMoved(work: (ending: AbortSignal) => Promise<void>): Promise<void> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, end);
  try {
    await work(ending.signal);
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, end);
  }
}
