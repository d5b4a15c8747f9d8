import { verifyEvidence } from "../core/verify.ts";
import { GateError } from "../errors.ts";
import { readEvidence } from "../evidence/read.ts";
import { visible } from "../reports/visible.ts";

export interface VerifyPorts {
  readonly directory: string;
  readonly print: (text: string) => void;
}

/** Differences that are told; a forged file may hold any number. */
const SHOWN = 10;

/** 0 when every number follows from the statistics and the policy in the file, 1 when not. */
export function verify(paths: readonly string[], asJson: boolean, ports: VerifyPorts): 0 | 1 {
  const [path, second] = paths;
  if (path === undefined || second !== undefined) {
    throw new GateError("USAGE", "verify needs one evidence.json", { hint: "See model-gate verify --help" });
  }
  const evidence = readEvidence(ports.directory, path);
  const differences = verifyEvidence(evidence);
  const isSound = differences.length === 0;
  if (asJson) {
    ports.print(`${JSON.stringify({ sound: isSound, verdict: evidence.verdict.outcome, differences }, null, 2)}\n`);
    return isSound ? 0 : 1;
  }
  if (isSound) {
    ports.print(
      `sound: ${visible(path)} says ${evidence.verdict.outcome}, and that follows from its counts and policy\n`,
    );
    return 0;
  }
  const lines = differences
    .slice(0, SHOWN)
    .map(
      ({ path: field, found, expected }) => `  ${field}: the file says ${shown(found)}, recomputed ${shown(expected)}`,
    );
  const more = differences.length > SHOWN ? [`  and ${differences.length - SHOWN} more`] : [];
  ports.print([`not sound: ${path}`, ...lines, ...more].map(visible).join("\n") + "\n");
  return 1;
}

function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
