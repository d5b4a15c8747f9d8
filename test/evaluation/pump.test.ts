import { spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";

import { describe, expect, test } from "vitest";

import { Pump } from "../../src/evaluation/pump.ts";

/** A process that no command started: it stands for one that cannot be found or ended. */
function stranger(program: string, ...args: readonly string[]) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "ignore"] });
  return { output: child.stdout, [Symbol.dispose]: () => void child.kill("SIGKILL") };
}

describe("a stranger that holds the output", () => {
  test("in silence is not waited for", async () => {
    using silent = stranger("sleep", "60");
    const pump = new Pump(silent.output, () => Promise.resolve());
    const start = performance.now();
    await pump.finish();
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test("and floods it is cut off", async () => {
    using flood = stranger("yes");
    let bytes = 0;
    const pump = new Pump(flood.output, async (chunk) => void (bytes += chunk.length));
    await pump.settle(50);
    const before = bytes;
    expect(before).toBeGreaterThan(0);
    await pump.finish();
    expect(bytes - before).toBeLessThan(2_000_000);
  });

  test("and drips is cut off, in the end", async () => {
    using dripping = stranger("bash", "-c", "while :; do head -c 40000 /dev/zero; sleep 0.02; done");
    const pump = new Pump(dripping.output, () => Promise.resolve());
    const start = performance.now();
    await pump.finish();
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

test("a reader that takes its time gets all", async () => {
  using writer = stranger("bash", "-c", "head -c 30000 /dev/zero; sleep 0.1; head -c 60000 /dev/zero");
  let bytes = 0;
  const pump = new Pump(writer.output, async (chunk) => {
    bytes += chunk.length;
    if (bytes === chunk.length) await delay(700);
  });
  await delay(50);
  await pump.finish();
  expect(bytes).toBe(90_000);
});

test("a failure of the reader is told, once it is asked for", async () => {
  using writer = stranger("yes");
  const pump = new Pump(writer.output, () => Promise.reject(new Error("full")));
  await delay(50);
  await expect(pump.done).rejects.toThrow("full");
  await expect(pump.settle(1_000)).rejects.toThrow("full");
});
