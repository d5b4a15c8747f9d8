import type { MoveReport } from "./move.ts";

/** The outputs of the actions that move a version. */
export const MOVE_OUTPUTS = {
  "from-version": "the version that was there before; empty when there was none, and after a refusal",
  "to-version": "the version that is there now, or would be after a dry run; empty after a refusal",
  changed: "true only when something was moved",
} as const satisfies Readonly<Record<string, string>>;

export function moveOutputs({ from, to, changed }: MoveReport): Readonly<Record<keyof typeof MOVE_OUTPUTS, string>> {
  return { "from-version": from ?? "", "to-version": to, changed: String(changed) };
}
