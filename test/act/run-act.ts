import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/** What happened in a run, as act tells it event by event. */
export interface ActRun {
  readonly exitCode: number;
  /** Result by job; a job that was not started is not in it. */
  readonly jobs: Readonly<Record<string, string>>;
  /** Result of the main part of each step by its id. */
  readonly steps: Readonly<Record<string, string>>;
  /** Outputs of the step `gate`. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Texts of annotations that are errors. */
  readonly errors: readonly string[];
  readonly summary: string;
  /** All that was said, to be shown when an expectation is not met. */
  readonly log: string;
}

interface ActEvent {
  readonly jobID?: string;
  readonly jobResult?: string;
  readonly stage?: string;
  readonly stepID?: readonly string[];
  readonly stepResult?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
  readonly msg?: string;
}

/** Where act, node and the released action lie, and a home that holds no settings of whoever runs the tests. */
export interface Machine {
  readonly act: string;
  readonly node: string;
  readonly action: string;
  readonly home: string;
}

/** Runs the workflows of a repository in host mode, with OWNER/model-gate@v1 served from the folder of the action. */
export async function runAct(
  { act, node, action, home }: Machine,
  repository: string,
  event: { readonly name: string; readonly payload?: unknown; readonly token: string; readonly api?: string },
): Promise<ActRun> {
  const payload = join(home, "event.json");
  writeFileSync(payload, JSON.stringify(event.payload ?? {}));
  const child = spawn(
    act,
    [
      event.name,
      "--json",
      "--no-cache-server",
      "--platform=ubuntu-latest=-self-hosted",
      `--local-repository=OWNER/model-gate@v1=${action}`,
      `--eventpath=${payload}`,
      `--secret=GITHUB_TOKEN=${event.token}`,
      ...(event.api === undefined ? [] : [`--env=GITHUB_API_URL=${event.api}`]),
    ],
    {
      cwd: repository,
      env: { PATH: `${dirname(node)}${delimiter}${process.env["PATH"] ?? ""}`, HOME: home },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 30_000,
    },
  );
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => void (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (err += text));
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve(code ?? -1));
  });

  const events = out
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as ActEvent);
  const pairs = (found: readonly (readonly [string | undefined, string | undefined])[]): Record<string, string> =>
    Object.fromEntries(found.map(([name = "", value = ""]) => [name, value]));
  const commands = (command: string): readonly ActEvent[] => events.filter((one) => one.command === command);
  return {
    exitCode,
    jobs: pairs(events.filter((one) => one.jobResult !== undefined).map((one) => [one.jobID, one.jobResult])),
    steps: pairs(
      events
        .filter((one) => one.stage === "Main" && one.stepResult !== undefined)
        .map((one) => [one.stepID?.join("/"), one.stepResult]),
    ),
    outputs: pairs(
      commands("set-output")
        .filter((one) => one.stepID?.join("/") === "gate")
        .map((one) => [one.name, one.arg]),
    ),
    errors: commands("error").map((one) => one.arg ?? ""),
    summary: commands("summary")
      .map((one) => one.content ?? "")
      .join(""),
    log: `${events.map((one) => `${one.jobID ?? "act"}: ${one.msg?.trimEnd() ?? ""}`).join("\n")}\n${err}`,
  };
}
