/** Tables, matrices among them. */
export const TABLE_STYLE = `
.scroll { overflow-x: auto; margin: 0.75rem 0; position: relative; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 0.5rem clamp(0.35rem, 1vw, 0.75rem); text-align: left; vertical-align: top; border-bottom: 1px solid var(--grid); font-weight: 400; }
:is(th, td):first-child { padding-left: 0.25rem; }
td { overflow-wrap: break-word; }
thead th { color: var(--soft); font-size: 0.875rem; font-weight: 600; vertical-align: bottom; border-bottom-color: var(--line); }
tbody th { overflow-wrap: break-word; min-width: 7rem; }
:is(td, th) :is(code, .message) { background: none; padding: 0; }
.num { text-align: right; white-space: nowrap; }
thead .num { white-space: normal; }
th button { all: unset; cursor: pointer; }
th button:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }
th[aria-sort] button::after { content: "\\a0\\2195"; content: "\\a0\\2195" / ""; opacity: 0.6; }
th[aria-sort=ascending] button::after { content: "\\a0\\2191"; content: "\\a0\\2191" / ""; opacity: 1; }
th[aria-sort=descending] button::after { content: "\\a0\\2193"; content: "\\a0\\2193" / ""; opacity: 1; }
.results td:not(.num) { min-width: 7rem; }
.results td:last-child { min-width: 12.5rem; }
.interval-text { display: block; color: var(--soft); font-size: 0.875rem; }
.outcome { display: inline-flex; gap: 0.5rem; align-items: flex-start; }
.outcome .icon { flex: none; width: 1.25rem; height: 1.25rem; margin-top: 0.12rem; }
.card-title { display: none; }
.trail th { color: var(--soft); white-space: nowrap; }
.trail tbody td { width: 45%; }

@media screen and (max-width: 60rem) {
  .stacked, .stacked tbody, .stacked tr, .stacked th, .stacked td { display: block; }
  .stacked thead { display: none; }
  .stacked tr { border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.4rem 0.8rem; margin-bottom: 0.75rem; }
  .stacked :is(th, td) { border: 0; padding: 0.15rem 0; text-align: left; white-space: normal; }
  .stacked tbody th { font-weight: 600; }
  .stacked td { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0 0.75rem; width: auto; }
  .card-title { display: block; color: var(--soft); font-size: 0.875rem; }
  th[aria-sort=none] button::after { content: none; }
  table:not(.stacked, .matrix) { font-size: 0.875rem; }
  table:not(.stacked, .matrix) :is(th, td) { padding: 0.4rem 0.3rem; min-width: 0; }
  table:not(.stacked, .matrix) .num { white-space: normal; }
}

.matrices { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; align-items: flex-end; }
.matrices .scroll { max-width: 100%; }
.matrix { width: auto; min-width: 18rem; }
.matrix:not(.dense) td { min-width: 4.3rem; height: 3.9rem; }
.matrix th { min-width: 0; }
.matrix caption { text-align: left; font-size: 1rem; font-weight: 600; padding-bottom: 0.3rem; }
.matrix :is(th, td) { border: 2px solid var(--bg); padding: 0.45rem 0.6rem; }
.matrix td { text-align: center; vertical-align: middle; overflow-wrap: normal; white-space: nowrap; background-clip: padding-box; }
.matrix th { vertical-align: middle; max-width: 9rem; overflow-wrap: anywhere; }
.matrix thead :is(th, td) { vertical-align: bottom; text-align: center; }
.matrix .corner { color: var(--soft); font-size: 0.875rem; text-align: left; white-space: nowrap; line-height: 1.35; }
.corner span { display: block; }
.matrix u, .legend u { text-decoration: underline dotted; text-underline-offset: 0.2em; }
.matrix .share { display: block; font-size: 0.78rem; }
.matrix.dense { font-size: 0.8rem; }
.matrix.dense :is(th, td) { padding: 0.2rem 0.3rem; border-width: 1px; }
.matrix.dense td { min-width: 2.4rem; }
.matrix.dense td:not([class]) { color: var(--soft); }
.matrix.dense thead th > span { display: inline-block; white-space: nowrap; writing-mode: vertical-rl; transform: rotate(180deg); max-height: 8rem; overflow: hidden; }
.swatch { display: inline-block; width: 0.9rem; height: 0.9rem; vertical-align: -0.1rem; border-radius: 2px; }
`;
