import type { GateOptions } from "./gate-options.ts";
import { configKey } from "./option.ts";

/** For the reviewer: columns that the head of a pull request names otherwise than the base, whose word the baseline's are. */
export function columnNotices({ columns, baselineColumns }: GateOptions): readonly string[] {
  return (["id", "label", "prediction", "score"] as const).flatMap((role) => {
    const [base, head] = [baselineColumns[role], columns[role]];
    if (base === head) return [];
    const key = configKey({ name: `${role}-column` });
    return [`${key} differs from the base: the baseline is read by ${named(base)}, the candidate by ${named(head)}`];
  });
}

function named(column: string | undefined): string {
  return column === undefined ? "its usual names" : JSON.stringify(column);
}
