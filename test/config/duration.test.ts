import { expect, test } from "vitest";

import { parseDuration } from "../../src/config/duration.ts";

test.for([
  ["60m", 3_600_000],
  ["90s", 90_000],
  ["2h", 7_200_000],
  ["1h30m", 5_400_000],
  ["1h30m15s", 5_415_000],
  ["1h1s", 3_601_000],
  ["90m", 5_400_000],
  ["596h", 2_145_600_000],
] as const)("%s is %d milliseconds", ([text, durationMs]) => {
  expect(parseDuration(text)).toBe(durationMs);
});

test.for([
  "",
  "60",
  "1.5h",
  "-1m",
  "1h 30m",
  "30m1h",
  "1m1m",
  "60M",
  "60min",
  "60m\n",
  "٦٠m",
  "0s",
  "597h",
  "999999999h",
  "9999999999999999999s",
  "x".repeat(10_000),
])("%s is no duration", (text) => expect(parseDuration(text)).toBeUndefined());
