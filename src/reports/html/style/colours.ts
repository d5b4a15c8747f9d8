/**
 * Colours by what they mean. Blue and orange are told apart by every kind of colour vision, and nothing is said by
 * colour alone. Text stands on its backgrounds with a contrast of 4.5 or more, in the heat maps too.
 */
export const COLOURS = `
:root {
  color-scheme: light dark;
  --bg: #fff; --panel: #f5f6f8; --ink: #1c2127; --soft: #57606a; --line: #cfd5db; --grid: #e3e7eb; --link: #0b5cad;
  --pass: #0b6b50; --fail: #b02a12; --inconclusive: #7d5300; --invalid: #6b3a9c;
  --pass-tint: #e8f5f0; --fail-tint: #fdeeea; --inconclusive-tint: #fdf4df; --invalid-tint: #f4edfa;
  --baseline: #66707c; --candidate: #0b5cad; --right: #2b7fd4; --wrong: #d9730d; --band: #2b7fd41f;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --bg: #15181c; --panel: #1d2227; --ink: #e4e8ec; --soft: #a5b0bb; --line: #3b444d; --grid: #2a3138; --link: #7dbcff;
    --pass: #4fd0a5; --fail: #ff9580; --inconclusive: #f0bd55; --invalid: #cda8f5;
    --pass-tint: #13302a; --fail-tint: #381f1b; --inconclusive-tint: #332a14; --invalid-tint: #2b2236;
    --baseline: #a5b0bb; --candidate: #74b8ff; --right: #4a9cf0; --wrong: #f0923a; --band: #4a9cf02e;
  }
}
.pass { --tone: var(--pass); --tint: var(--pass-tint); }
.fail { --tone: var(--fail); --tint: var(--fail-tint); }
.inconclusive { --tone: var(--inconclusive); --tint: var(--inconclusive-tint); }
.invalid { --tone: var(--invalid); --tint: var(--invalid-tint); }
.right { --tone: var(--right); }
.wrong { --tone: var(--wrong); }
${heatSteps()}`;

/** Eight steps of one colour, the strongest still light (or dark) enough for the same text. */
function heatSteps(): string {
  return Array.from(
    { length: 8 },
    (_, i) => `.h${i + 1} { background: color-mix(in srgb, var(--tone) ${(i + 1) * 7}%, var(--bg)); }\n`,
  ).join("");
}
