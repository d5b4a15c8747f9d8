import type { Evidence } from "../core/evidence.ts";
import { GateError } from "../errors.ts";
import { readEvidence } from "../evidence/read.ts";
import { loadHtml, renderReport, type ReportFormat } from "../reports/formats.ts";

export interface ReportPorts {
  readonly directory: string;
  readonly print: (text: string) => void;
  readonly colour: boolean;
}

/** Renders one or more evidence files again. It shows what they say; `verify` tells whether that follows. */
export async function report(paths: readonly string[], format: ReportFormat, ports: ReportPorts): Promise<0> {
  if (paths.length === 0) {
    throw new GateError("USAGE", "report needs at least one evidence.json", { hint: "See model-gate report --help" });
  }
  if (paths.length > 1 && isOneDocument(format)) {
    throw new GateError("USAGE", `report --format ${format} takes one evidence.json: several would be no valid file`, {
      hint: "Call it once for each",
    });
  }
  ports.print(format === "html" ? await page(paths, ports) : oneByOne(paths, format, ports));
  return 0;
}

function oneByOne(paths: readonly string[], format: Exclude<ReportFormat, "html">, ports: ReportPorts): string {
  const reports = paths.map((path) =>
    consistent(path, ports, (evidence) => renderReport(evidence, format, { colour: ports.colour })),
  );
  return reports.join(format === "json" ? "" : "\n");
}

async function page(paths: readonly string[], ports: ReportPorts): Promise<string> {
  const { htmlModel, renderHtml } = await loadHtml();
  return renderHtml(paths.map((path) => ({ name: path, model: consistent(path, ports, htmlModel) })));
}

function isOneDocument(format: ReportFormat): boolean {
  return format === "openmetrics" || format === "codequality";
}

/** Hand-made evidence may be of the right shape and still contradict itself; that is no bug of ours. */
function consistent<T>(path: string, { directory }: ReportPorts, read: (evidence: Evidence) => T): T {
  const evidence = readEvidence(directory, path);
  try {
    return read(evidence);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new GateError("EVIDENCE_UNRECOGNIZED", `${path} contradicts itself: ${cause.message}`, {
      hint: "See what model-gate verify says of it",
      cause,
    });
  }
}
