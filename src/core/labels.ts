/**
 * Labels are text. One that reads as a number is taken in its shortest form (`1.0` and `1` are one label), and the two
 * spellings of Python's booleans are one label too; `true` is not `1`.
 */
export function canonicalLabel(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "True" || trimmed === "False") return trimmed.toLowerCase();
  if (!NUMBER.test(trimmed)) return trimmed;
  const value = Number(trimmed);
  // Beyond 2^53 two different texts would become one number: such a label stays as it was written.
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return trimmed;
  return String(value === 0 ? 0 : value);
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** What pandas and Python write where a value is absent; never a label. */
export function isMissingLabel(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === "" || trimmed === "nan" || trimmed === "NaN";
}

/** The order of `labels` and of `cells` in evidence: numeric if all are numbers, else by code point. */
export function sortedLabels(labels: Iterable<string>): string[] {
  const all = [...new Set(labels)];
  return all.every((label) => NUMBER.test(label))
    ? all.sort((a, b) => Number(a) - Number(b) || compareCodePoints(a, b))
    : all.sort(compareCodePoints);
}

/** UTF-16 order would put an emoji before U+FF5E: compare whole code points instead. */
export function compareCodePoints(a: string, b: string): number {
  const left = Array.from(a);
  const right = Array.from(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/**
 * The positive one of two labels where nobody needs to be asked: `1`, `true`, `positive`, or the only one that is not
 * `0`, `false` or `negative`. Undefined when that does not decide.
 */
export function inferPositiveLabel(labels: readonly string[]): string | undefined {
  const usual = labels.filter((label) => ["1", "true", "positive"].includes(label));
  if (usual.length > 0) return usual.length === 1 ? usual[0] : undefined;
  const notNegative = labels.filter((label) => !["0", "false", "negative"].includes(label));
  return notNegative.length === 1 && labels.length === 2 ? notNegative[0] : undefined;
}
