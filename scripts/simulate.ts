/**
 * Counts how often the gate is right, by judging hold-outs drawn from models whose true F1 is known, and writes
 * docs/operating-characteristics.md:
 *
 *     node scripts/simulate.ts
 *     node scripts/simulate.ts --seed 7 --part 0.01 --output other.md    another seed, a hundredth of the hold-outs
 *
 * Takes some minutes. Node 24 or newer.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { page } from "./simulation/page.ts";
import { FULL, simulate, sizesOf } from "./simulation/plan.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "20261125" },
    part: { type: "string", default: "1" },
    output: { type: "string", default: "docs/operating-characteristics.md" },
  },
});
const [seed, part] = [Number(values.seed), Number(values.part)];
if (!Number.isSafeInteger(seed)) throw new Error(`--seed: a whole number, not ${values.seed}`);
if (!(part > 0 && part <= 1)) throw new Error(`--part: above 0 and at most 1, not ${values.part}`);
console.log(`seed ${seed}, ${part} of ${JSON.stringify(FULL)}`);
const command = `node scripts/simulate.ts --seed ${seed}${part === 1 ? "" : ` --part ${part}`}`;
writeFileSync(values.output, page(simulate(seed, sizesOf(part)), command));
console.log(`wrote ${values.output}`);
