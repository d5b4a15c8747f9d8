/**
 * Whole processes, side by side: our bundle against pandas + scikit-learn and polars on the same files, in turn (A B C,
 * A B C, …), so that a machine that slows down slows all of them. Prints medians and ratios; it never judges.
 *
 *   npm run bench -- --python PYTHON [--rows 1600000] [--runs 5]
 *
 * PYTHON must have bench/peers/requirements.txt installed.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { generate } from "./generate.ts";

interface Measured {
  readonly exit: number;
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

const { values } = parseArgs({
  options: {
    python: { type: "string", default: "python3" },
    rows: { type: "string", default: "1600000" },
    runs: { type: "string", default: "5" },
    folder: { type: "string" },
  },
});
const folder = values.folder ?? join(tmpdir(), `model-gate-bench-${values.rows}`);
mkdirSync(folder, { recursive: true });
generate(folder, Number(values.rows));

const file = (name: string): string => join(folder, name);
const gate = (candidate: string): string[] => [
  process.execPath,
  "dist/cli.js",
  "gate",
  "--baseline",
  file("baseline.csv"),
  "--candidate",
  file(candidate),
  "--output-dir",
  file("report"),
];
const peer = (script: string, candidate: string, ...rest: string[]): string[] => [
  values.python,
  join("bench", "peers", script),
  file("baseline.csv"),
  file(candidate),
  ...rest,
];

const SERIES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "same order": {
    "model-gate": gate("candidate.csv"),
    "pandas + scikit-learn": peer("pandas_sklearn.py", "candidate.csv"),
    "pandas + scikit-learn + 200 resamples": peer("pandas_sklearn.py", "candidate.csv", "--resamples", "200"),
    "polars (counts only)": peer("polars_counts.py", "candidate.csv"),
  },
  shuffled: {
    "model-gate": gate("candidate-shuffled.csv"),
    "pandas + scikit-learn": peer("pandas_sklearn.py", "candidate-shuffled.csv"),
    "polars (counts only)": peer("polars_counts.py", "candidate-shuffled.csv"),
  },
  start: {
    "model-gate --version": [process.execPath, "dist/cli.js", "--version"],
    "the action, to a mistyped input": ["env", "INPUT_CANDIDAT=x", process.execPath, "dist/index.js"],
    "node -e 0": [process.execPath, "-e", "0"],
  },
};

console.log(`Node ${process.version}, ${values.rows} rows a side, load ${loadavg()[0]?.toFixed(2)} at the start\n`);
for (const [series, commands] of Object.entries(SERIES)) {
  const runs = series === "start" ? 4 * Number(values.runs) : Number(values.runs);
  // A start ends with the mistake that it is given (2), a comparison with its verdict (0 or 1).
  const measured = inTurn(commands, runs, series === "start" ? 2 : 1);
  const own = measured.values().next().value;
  console.log(
    `${series} (${runs} runs)\n| | wall s | CPU s | peak MB | wall of model-gate / this |\n|---|---|---|---|---|`,
  );
  for (const [name, { wall, cpu, peak }] of measured) {
    const ratio = own === undefined ? Number.NaN : own.wall / wall;
    console.log(`| ${name} | ${wall.toFixed(3)} | ${cpu.toFixed(3)} | ${peak.toFixed(0)} | ${ratio.toFixed(2)} |`);
  }
  console.log("");
}

/** Medians of every command, after one run of each that does not count. */
function inTurn(
  commands: Readonly<Record<string, readonly string[]>>,
  runs: number,
  highestExit: number,
): ReadonlyMap<string, Measured> {
  const all = new Map(Object.keys(commands).map((name) => [name, [] as Measured[]]));
  for (let run = 0; run <= runs; run++) {
    for (const [name, command] of Object.entries(commands)) {
      const result = measure(command);
      if (result.exit > highestExit) throw new Error(`${name} ended with ${result.exit}`);
      if (run > 0) all.get(name)?.push(result);
    }
  }
  return new Map(
    [...all].map(([name, results]) => [
      name,
      { exit: 0, wall: median(results, "wall"), cpu: median(results, "cpu"), peak: median(results, "peak") },
    ]),
  );
}

function measure(command: readonly string[]): Measured {
  return JSON.parse(execFileSync(values.python, ["bench/measure.py", ...command], { encoding: "utf8" })) as Measured;
}

function median(results: readonly Measured[], key: "wall" | "cpu" | "peak"): number {
  const sorted = results.map((result) => result[key]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
