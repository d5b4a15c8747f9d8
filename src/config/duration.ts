const HOUR_MS = 3_600_000;

/** A timer of Node takes 31 bits of milliseconds and fires at once beyond. */
const LONGEST_HOURS = Math.floor((2 ** 31 - 1) / HOUR_MS);

/** `90s`, `60m`, `1h30m`. A number alone could mean seconds, minutes or milliseconds, so a unit is asked for. */
export const DURATION = /^(?=.)(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/;

export const DURATION_LIMITS = `between 1s and ${LONGEST_HOURS}h`;

/** Milliseconds; undefined for what is no duration, and beyond the limits. */
export function parseDuration(text: string): number | undefined {
  const parts = DURATION.exec(text);
  if (parts === null) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((digits) => Number(digits ?? 0));
  const durationMs = hours * HOUR_MS + minutes * 60_000 + seconds * 1000;
  return durationMs >= 1000 && durationMs <= LONGEST_HOURS * HOUR_MS ? durationMs : undefined;
}
