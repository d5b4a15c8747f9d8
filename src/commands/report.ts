import { GateError } from "../errors.ts";
import { readEvidence } from "../evidence/read.ts";
import { renderReport, type ReportFormat } from "../reports/formats.ts";

export interface ReportPorts {
  readonly directory: string;
  readonly print: (text: string) => void;
  readonly colour: boolean;
}

/** Renders one or more evidence files again. It shows what they say; `verify` tells whether that follows. */
export function report(paths: readonly string[], format: ReportFormat, ports: ReportPorts): 0 {
  if (paths.length === 0) {
    throw new GateError("USAGE", "report needs at least one evidence.json", { hint: "See model-gate report --help" });
  }
  if (paths.length > 1 && isOneDocument(format)) {
    throw new GateError("USAGE", `report --format ${format} takes one evidence.json: several would be no valid file`, {
      hint: "Call it once for each",
    });
  }
  const reports = paths.map((path) => render(path, format, ports));
  ports.print(reports.join(format === "json" ? "" : "\n"));
  return 0;
}

function isOneDocument(format: ReportFormat): boolean {
  return format === "openmetrics" || format === "codequality";
}

/** Hand-made evidence may be of the right shape and still contradict itself; that is no bug of ours. */
function render(path: string, format: ReportFormat, ports: ReportPorts): string {
  const evidence = readEvidence(ports.directory, path);
  try {
    return renderReport(evidence, format, { colour: ports.colour });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new GateError("EVIDENCE_UNRECOGNIZED", `${path} contradicts itself: ${cause.message}`, {
      hint: "See what model-gate verify says of it",
      cause,
    });
  }
}
