/** Of a run's id; what people copy from a table. */
const SHORTEST = 8;

/** How many characters of an id tell each of these apart from all others, as git does it. */
export function lengthOfShortIds(shown: readonly string[], all: readonly string[]): number {
  const ids = [...new Set(all)];
  const starts = (length: number): boolean => {
    const counts = new Map<string, number>();
    for (const id of ids) counts.set(id.slice(0, length), (counts.get(id.slice(0, length)) ?? 0) + 1);
    return shown.every((id) => (counts.get(id.slice(0, length)) ?? 0) <= 1);
  };
  const longest = Math.max(SHORTEST, ...shown.map((id) => id.length));
  let length = SHORTEST;
  while (length < longest && !starts(length)) length += 1;
  return length;
}
