const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** Milliseconds as a person says them: `1h30m`, `90s` becomes `1m30s`, less than a minute keeps a tenth: `1.5s`. */
export function formatDuration(durationMs: number): string {
  if (durationMs < MINUTE_MS) return `${Math.round(durationMs / 100) / 10}s`;
  const seconds = Math.round(durationMs / SECOND_MS);
  const parts = [
    [Math.floor(seconds / 3600), "h"],
    [Math.floor(seconds / 60) % 60, "m"],
    [seconds % 60, "s"],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join("");
}
