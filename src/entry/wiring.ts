import { gateOptions } from "../config/gate-options.ts";
import { COMMANDS, type CommandName } from "../config/options.ts";
import { resolveOptions } from "../config/resolve.ts";
import { inProcessEngine } from "../engines/in-process.ts";
import { detect } from "../forges/detect.ts";
import { isReportFormat } from "../reports/formats.ts";
import { visible } from "../reports/visible.ts";
import { clearReports, type Host, saveReports } from "./host.ts";
import { Progress } from "./progress.ts";
import { TOOL } from "./version.ts";

/** The only place that knows which adapters there are: it gives every command what it needs. */
export async function runCommand(command: CommandName, args: readonly string[], host: Host): Promise<number> {
  switch (command) {
    case "gate":
      return await runGate(args, host);
    case "verify": {
      const { verify } = await import("../commands/verify.ts");
      const { values, operands } = resolveOptions(command, args, host.env);
      return verify(operands, values.get("format")?.text === "json", host);
    }
    case "report": {
      const { report } = await import("../commands/report.ts");
      const { values, operands } = resolveOptions(command, args, host.env);
      const format = values.get("format")?.text ?? "text";
      return report(operands, isReportFormat(format) ? format : "text", { ...host, colour: hasColour(host) });
    }
  }
}

async function runGate(args: readonly string[], host: Host): Promise<number> {
  // Before anything can go wrong: a verdict of an earlier run must not stand beside the error of this one.
  clearReports(host.directory, outputDirOf(args, host));
  const options = gateOptions(resolveOptions("gate", args, host.env));
  const [{ gate }, { openFileSource }] = await Promise.all([
    import("../commands/gate.ts"),
    import("../sources/file.ts"),
  ]);
  const progress = new Progress(host);
  const notes = new Set<string>();
  // A file may be read twice; what is odd about it is told once.
  const note = (text: string): void => {
    if (!notes.has(text)) host.printError(`note: ${visible(text)}\n`);
    notes.add(text);
  };
  try {
    return await gate(options, {
      open: (reference) =>
        openFileSource(reference, host.directory, {
          onBytes: progress.onBytes,
          onNote: note,
        }),
      engine: inProcessEngine,
      surroundings: detect(host.env),
      tool: TOOL,
      now: () => `${new Date(host.now()).toISOString().slice(0, 19)}Z`,
      onRows: progress.onRows,
      save: (files) => {
        progress.done();
        saveReports(host.directory, options.outputDir, files);
      },
      print: host.print,
      printError: (text) => host.printError(`${visible(text)}\n`),
      colour: hasColour(host),
    });
  } finally {
    progress.done();
  }
}

/** As good as it can be told while other flags may be wrong. */
function outputDirOf(args: readonly string[], host: Host): string {
  const option = COMMANDS.gate.options.find(({ name }) => name === "output-dir");
  const inline = args.find((arg) => arg.startsWith("--output-dir="))?.slice("--output-dir=".length);
  const index = args.indexOf("--output-dir");
  const given = inline ?? (index === -1 ? undefined : args[index + 1]);
  // An empty text was not said: it must not become the folder that we stand in.
  return [given, host.env["MODEL_GATE_OUTPUT_DIR"], option?.default].find((text) => (text ?? "") !== "") ?? "";
}

/** Never in CI, never into a file; `NO_COLOR` is heeded. */
function hasColour(host: Host): boolean {
  return host.isTerminal && (host.env["NO_COLOR"] ?? "") === "";
}
