/**
 * A line that no CI obeys: runners read `::error::…` at the start of a line, blanks before it or not, and Azure reads
 * `##vso[…]` and `##[…]` anywhere. Our own words never look so; a label or a file name may.
 */
export function inertLine(line: string): string {
  return line.replace(/^(\s*):(?=:)/, "$1\\u{3A}").replaceAll(/##(?=\[|vso\[)/g, "#\\u{23}");
}
