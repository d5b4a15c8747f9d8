import { expect, test } from "vitest";

import { formatDuration } from "../../src/evaluation/duration.ts";

test.for([
  [120, "0.1s"],
  [59_940, "59.9s"],
  [60_000, "1m"],
  [90_000, "1m30s"],
  [3_600_000, "1h"],
  [5_415_000, "1h30m15s"],
] as const)("%d milliseconds are said as %s", ([durationMs, text]) => expect(formatDuration(durationMs)).toBe(text));
