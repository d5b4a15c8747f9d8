import { lstatSync, readlinkSync } from "node:fs";
import { isAbsolute, join, sep } from "node:path";

import { GateError } from "../../errors.ts";
import { codeOf, damaged } from "./damaged.ts";
import type { StoreRoot } from "./store-folder.ts";

/** As many as Linux follows. */
const MAX_LINKS = 40;

/**
 * The same place without links. Each is followed by hand, since the system would go wherever it leads: what lies
 * outside of the store is not even asked whether it exists. Throws REMOTE_FAILED.
 *
 * @param steps from the root
 * @param shown how messages name the place
 */
export function followLinks(root: StoreRoot, steps: readonly string[], shown: string): readonly string[] {
  const pending = steps.toReversed();
  const real: string[] = [];
  for (let links = 0; pending.length > 0;) {
    const step = pending.pop() ?? "";
    if (step === "" || step === ".") continue;
    if (step === "..") {
      if (real.pop() === undefined) throw leadsOut(root, shown);
      continue;
    }
    const target = targetOf(join(root.real, ...real, step), shown);
    if (target === undefined) {
      real.push(step);
      continue;
    }
    if (++links > MAX_LINKS) throw damaged(shown, "a link that leads somewhere", "links that lead in a circle");
    if (isAbsolute(target)) real.length = 0;
    pending.push(...stepsOf(root, target, shown).toReversed());
  }
  return real;
}

/** Undefined for what is no link. */
function targetOf(path: string, shown: string): string | undefined {
  try {
    return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : undefined;
  } catch (error) {
    throw damaged(shown, "a link that leads somewhere", codeOf(error), error);
  }
}

function stepsOf(root: StoreRoot, target: string, shown: string): readonly string[] {
  if (!isAbsolute(target)) return split(target);
  const start = [root.real, root.given].find((path) => target === path || target.startsWith(path + sep));
  if (start === undefined) throw leadsOut(root, shown);
  return split(target.slice(start.length));
}

function split(path: string): readonly string[] {
  return path.split(sep === "\\" ? /[\\/]/ : "/");
}

function leadsOut(root: StoreRoot, shown: string): GateError {
  return new GateError("REMOTE_FAILED", `${shown} is a link that leads out of ${root.address}, and is not followed`, {
    hint: "Put the file itself in its place",
  });
}
