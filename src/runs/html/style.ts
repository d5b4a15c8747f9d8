/** Of the page; light and dark as the reader's machine, and plain on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #fff; --ink: #1f2328; --muted: #59636e; --line: #d1d9e0; --soft: #f6f8fa;
  --accent: #0969da; --best: #dafbe1; --best-ink: #116329; --warn: #fff8c5; --warn-line: #d4a72c; --odd: #a40e26;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --ink: #e6edf3; --muted: #9198a1; --line: #3d444d; --soft: #151b23;
    --accent: #4493f8; --best: #12361f; --best-ink: #56d364; --warn: #2e2612; --warn-line: #9e7a1f; --odd: #ff7b72;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 1240px; margin: 0 auto; padding: 28px clamp(16px, 4vw, 40px) 40px; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 32px 0 10px; font-size: 1.1rem; }
p { margin: 0; }
.lede { margin-top: 6px; font-size: 1.05rem; color: var(--muted); overflow-wrap: anywhere; }
.cautions { margin: 18px 0 0; padding: 10px 16px; list-style: none; background: var(--warn); border: 1px solid var(--warn-line); border-radius: 6px; overflow-wrap: anywhere; }
.scroll { position: relative; margin-top: 20px; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
h2 + .scroll, summary + .scroll { margin-top: 0; }
.scroll:focus-visible, button:focus-visible, select:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.narrow { width: fit-content; max-width: 100%; }
.narrow table { min-width: 26rem; }
th, td { padding: 7px 12px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { background: var(--soft); font-weight: 600; vertical-align: bottom; white-space: nowrap; }
tbody tr:hover > * { background: var(--soft); }
th.right, td.right { text-align: right; white-space: nowrap; }
.head { display: inline-block; }
td > div, .head { width: max-content; max-width: 22rem; overflow-wrap: anywhere; white-space: normal; }
td.right > div { margin-left: auto; }
.narrow td > div { max-width: 44rem; }
.missing { color: var(--muted); }
.odd { color: var(--odd); }
td.best { font-weight: 600; color: var(--best-ink); background: var(--best); }
th button { all: unset; box-sizing: border-box; display: inline-flex; gap: 6px; align-items: baseline; cursor: pointer; }
th button:hover { color: var(--accent); }
.right button { flex-direction: row-reverse; }
.arrow { display: inline-block; width: 0.8em; font-size: 0.75em; color: var(--accent); }
th[aria-sort="ascending"] .arrow::after { content: "▲"; }
th[aria-sort="descending"] .arrow::after { content: "▼"; }
figure { margin: 28px 0 0; padding: 16px; border: 1px solid var(--line); border-radius: 6px; }
figcaption { display: flex; flex-wrap: wrap; gap: 6px 16px; align-items: center; justify-content: space-between; margin-bottom: 8px; font-weight: 600; overflow-wrap: anywhere; }
figcaption label { font-weight: 400; color: var(--muted); }
select { max-width: 20rem; font: inherit; color: var(--ink); background: var(--page); border: 1px solid var(--line); border-radius: 6px; padding: 3px 8px; }
.plot { overflow-x: auto; }
.plot[hidden] { display: none; }
svg { display: block; width: 100%; min-width: 560px; max-width: 900px; margin: 0 auto; }
.plot p { color: var(--muted); font-size: 0.9rem; }
.grid { stroke: var(--line); stroke-width: 1; opacity: 0.6; }
.axis { stroke: var(--muted); stroke-width: 1; }
.tick { fill: var(--muted); font-size: 13px; font-variant-numeric: tabular-nums; }
.label { fill: var(--ink); font-size: 14px; }
.dot { fill: var(--accent); fill-opacity: 0.55; stroke: var(--page); stroke-width: 1; }
.dot.best { fill: var(--best-ink); fill-opacity: 1; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; margin: 20px 0 0; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
details { margin-top: 24px; }
summary { cursor: pointer; margin-bottom: 10px; }
.notes { margin: 20px 0 0; padding-left: 20px; color: var(--muted); overflow-wrap: anywhere; }
footer { margin-top: 28px; padding-top: 12px; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.9rem; overflow-wrap: anywhere; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 600px) { td > div, .head, .narrow td > div { max-width: 13rem; } .narrow table { min-width: 0; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 8px; } th, td { padding: 6px 9px; } }
@media print {
  :root { --page: #fff; --ink: #000; --muted: #444; --line: #bbb; --soft: #fff; --warn: #fff; --best: #fff; --accent: #0550ae; --best-ink: #116329; --odd: #a40e26; }
  @page { margin: 12mm; }
  main { max-width: none; padding: 0; }
  html { font-size: 10px; }
  body { font-size: 1rem; }
  .scroll, .plot { overflow: visible; border: 0; }
  th, td { padding: 3px 5px; }
  td > div, .head, .narrow td > div { width: auto; max-width: 18rem; overflow-wrap: break-word; }
  details::details-content { content-visibility: visible; }
  tr, figure { break-inside: avoid; }
  svg { min-width: 0; max-width: 640px; }
  select { border: 0; appearance: none; color: inherit; }
}
`;
