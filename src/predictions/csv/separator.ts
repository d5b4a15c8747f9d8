import { CR, LF, QUOTE } from "./scanner.ts";

const SEPARATORS = [",", ";", "\t"].map((separator) => separator.charCodeAt(0));
const HIGHEST_MARK = Math.max(...SEPARATORS, QUOTE, CR, LF);

/**
 * The separator of which the first line of `bytes[start … end)` that is not blank has the most outside quotes, a comma
 * if it has none; `undefined` while the line is not whole. A quoted field may begin behind any of the three.
 */
export function mostFrequentSeparator(
  bytes: Uint8Array,
  start: number,
  end: number,
  isLast: boolean,
): number | undefined {
  let at = start;
  while (at < end && (bytes[at] === LF || bytes[at] === CR)) at += 1;

  const counts = SEPARATORS.map(() => 0);
  let isQuoted = false;
  let mayQuote = true; // Still true behind a closing quote: a second one means that the field goes on.
  for (; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte > HIGHEST_MARK) {
      mayQuote &&= isQuoted;
    } else if (byte === QUOTE && mayQuote) {
      isQuoted = !isQuoted;
    } else if (!isQuoted) {
      if (byte === LF || byte === CR) break;
      const separator = SEPARATORS.indexOf(byte);
      if (separator >= 0) counts[separator]! += 1;
      mayQuote = separator >= 0;
    }
  }
  if (at === end && !isLast) return undefined;
  return SEPARATORS[counts.indexOf(Math.max(...counts))];
}
