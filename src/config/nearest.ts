/** The known name that a mistyped one most likely meant; undefined when none is near. */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  // Two other letters make another word of a short one.
  const limit = Math.min(Math.max(2, Math.floor(wrong.length / 3)), wrong.length - 1);
  let best: { readonly name: string; readonly distance: number } | undefined;
  const lower = wrong.toLowerCase();
  for (const name of known) {
    // At least so many letters would have to come or go.
    if (Math.abs(wrong.length - name.length) > limit) continue;
    const distance = editDistance(lower, name.toLowerCase());
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/** `. Did you mean X?`, or nothing: stands at the end of a message. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  const name = nearest(wrong, known);
  return name === undefined ? "" : `. Did you mean ${name}?`;
}

/** Levenshtein distance; cut to 100 characters, since what is longer is no typing mistake. */
function editDistance(left: string, right: string): number {
  const [a, b] = [left.slice(0, 100), right.slice(0, 100)];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
