import { type JointCounts, totalRows } from "../../core/counts.ts";
import type { Evidence } from "../../core/evidence.ts";
import { comparedRows } from "./rows.ts";

/** On how many rows which model is right. */
export interface Agreement {
  readonly bothRight: number;
  /** Baseline wrong, candidate right. */
  readonly fixed: number;
  /** Baseline right, candidate wrong. */
  readonly broken: number;
  readonly bothWrong: number;
}

export interface AgreementByClass {
  readonly all: Agreement;
  readonly classes: readonly (Agreement & { readonly label: string })[];
}

/** Undefined unless rows were compared one by one. */
export function agreement(evidence: Evidence): AgreementByClass | undefined {
  const counts = comparedRows(evidence);
  if (counts === undefined) return undefined;
  return {
    all: agreementOf(counts.cells),
    classes: counts.labels.map((label, i) => ({
      label,
      ...agreementOf(counts.cells.filter((cell) => cell.label === i)),
    })),
  };
}

function agreementOf(cells: JointCounts["cells"]): Agreement {
  const rowsWhere = (isBaselineRight: boolean, isCandidateRight: boolean): number =>
    totalRows({
      cells: cells.filter(
        ({ label, baseline, candidate }) =>
          (baseline === label) === isBaselineRight && (candidate === label) === isCandidateRight,
      ),
    });
  return {
    bothRight: rowsWhere(true, true),
    fixed: rowsWhere(false, true),
    broken: rowsWhere(true, false),
    bothWrong: rowsWhere(false, false),
  };
}
