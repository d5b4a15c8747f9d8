import type { CommandName } from "../config/options.ts";
import { resolveOptions } from "../config/resolve.ts";
import { isReportFormat } from "../reports/formats.ts";
import { hasColour, type Host } from "./host.ts";
import type { Runner } from "./runner.ts";

/** Gives every command what it needs; each is a chunk that is loaded when it is asked for. */
export async function runCommand(
  command: CommandName,
  args: readonly string[],
  host: Host,
  runner?: Runner,
): Promise<number> {
  switch (command) {
    case "gate":
      return await (await import("./gate-run.ts")).runGate(args, host, runner);
    case "verify": {
      const { verify } = await import("../commands/verify.ts");
      const { values, operands } = resolveOptions(command, args, host.env);
      return verify(operands, values.get("format")?.text === "json", host);
    }
    case "report": {
      const { report } = await import("../commands/report.ts");
      const { values, operands } = resolveOptions(command, args, host.env);
      const format = values.get("format")?.text ?? "text";
      return await report(operands, isReportFormat(format) ? format : "text", { ...host, colour: hasColour(host) });
    }
    case "publish":
      return await (await import("./publish-run.ts")).runPublish(args, host, runner);
    case "runs":
      return await (await import("./runs-run.ts")).runRuns(args, host, runner);
    case "promote":
    case "rollback":
    case "history":
      return await (await import("./registry-run.ts")).runRegistry(command, args, host, runner);
    case "init": {
      const { init } = await import("../commands/init.ts");
      const { openFileSource: open } = await import("../sources/file.ts");
      const { values } = resolveOptions(command, args, host.env);
      return await init(values.get("dry-run")?.text === "true", { ...host, open });
    }
  }
}
