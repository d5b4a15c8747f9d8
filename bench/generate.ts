/**
 * Writes the hold-out of the benchmark: `baseline.csv`, `candidate.csv` and `candidate-shuffled.csv` with the columns
 * id, label, prediction, score (6 decimals), lang (6 values), bucket (4 values). The same seed gives the same bytes.
 */
import { closeSync, existsSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

import { seededRandom } from "../src/core/random.ts";

const LANGUAGES = ["en", "fr", "de", "es", "it", "pt"];
const BUCKETS = ["s", "m", "l", "x"];

export function generate(folder: string, rows: number): void {
  if (existsSync(join(folder, "candidate-shuffled.csv"))) return;
  const random = seededRandom(7);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const candidate: string[] = [];
  const write = writer(join(folder, "baseline.csv"));
  for (let id = 1; id <= rows; id++) {
    const label = random() < 0.5 ? 1 : 0;
    const common = 1.2 * normal();
    const rest = `${LANGUAGES[id % 6]},${BUCKETS[Math.floor(random() * 4)]}\n`;
    const line = (quality: number): string => {
      const score = 1 / (1 + Math.exp(-(quality * (2 * label - 1) + common + normal())));
      const text = score.toFixed(6);
      return `${id},${label},${Number(text) >= 0.5 ? 1 : 0},${text},${rest}`;
    };
    write(line(1.2));
    candidate.push(line(1.35));
  }
  write();
  writeAll(join(folder, "candidate.csv"), candidate);
  for (let i = candidate.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [candidate[i], candidate[j]] = [candidate[j] ?? "", candidate[i] ?? ""];
  }
  writeAll(join(folder, "candidate-shuffled.csv"), candidate);
}

function writeAll(path: string, lines: readonly string[]): void {
  const write = writer(path);
  for (const line of lines) write(line);
  write();
}

/** Writes lines in large pieces; called without one, it ends the file. */
function writer(path: string): (line?: string) => void {
  const file = openSync(path, "w");
  let pending = "id,label,prediction,score,lang,bucket\n";
  return (line) => {
    if (line !== undefined) pending += line;
    if (line !== undefined && pending.length < 1 << 20) return;
    writeSync(file, pending);
    pending = "";
    if (line === undefined) closeSync(file);
  };
}
