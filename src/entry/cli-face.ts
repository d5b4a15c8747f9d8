import { didYouMean } from "../config/nearest.ts";
import { commandEntry, COMMANDS, type CommandName } from "../config/options.ts";
import { GateError } from "../errors.ts";
import { visible } from "../reports/visible.ts";
import { commandHelp, overview } from "./help.ts";
import { type Host, processHost } from "./host.ts";
import { REPORT_BUGS, TOOL } from "./version.ts";

/** The command line: `args` without node and script. Returns the exit code; never throws. */
export async function runCli(args: readonly string[], host: Host): Promise<number> {
  try {
    return await dispatch(args, host);
  } catch (error) {
    return fail(error, args, host);
  }
}

async function dispatch(args: readonly string[], host: Host): Promise<number> {
  const [first, ...rest] = args;
  if (first === "--version" || first === "-V") {
    host.print(`${TOOL.version}\n`);
    return 0;
  }
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    host.print(overview());
    return first === undefined ? 2 : 0;
  }
  if (!isCommand(first)) {
    throw new GateError(
      "USAGE",
      `there is no command ${JSON.stringify(first)}${didYouMean(first, Object.keys(COMMANDS))}`,
      {
        hint: "See model-gate --help",
      },
    );
  }
  if (asksForHelp(first, rest)) {
    host.print(commandHelp(first));
    return 0;
  }
  const { runCommand } = await import("./wiring.ts");
  return await runCommand(first, rest, host);
}

/** `--help` as a flag of its own; behind an option that takes a value it is that value, and no gate may open by it. */
function asksForHelp(command: CommandName, args: readonly string[]): boolean {
  const takesValue = (arg: string | undefined): boolean =>
    commandEntry(command).options.some(({ name, kind }) => arg === `--${name}` && kind !== "boolean");
  return args.some((arg, i) => (arg === "--help" || arg === "-h") && !takesValue(args[i - 1]));
}

/**
 * The one place that shows errors: the user's and the world's as one line, ours with a stack. It imports nothing: by
 * then a command may have rewritten the files of the bundle.
 */
function fail(error: unknown, args: readonly string[], host: Host): number {
  if (!(error instanceof GateError)) {
    host.printError(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    host.printError(`This is a bug of ${TOOL.name} ${TOOL.version}. ${REPORT_BUGS}\n`);
    return 70;
  }
  const wantsJson = args.some((arg, i) => arg === "--format=json" || (arg === "--format" && args[i + 1] === "json"));
  if (wantsJson) {
    host.print(`${JSON.stringify({ error: { code: error.code, message: error.line } }, null, 2)}\n`);
  }
  host.printError(`${error.code} ${visible(error.line)}\n`);
  return error.exitCode;
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

/** What `dist/cli.js` starts. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(process.argv.slice(2), processHost());
}
