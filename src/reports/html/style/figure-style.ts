/** Pictures: every colour and stroke of an SVG is a class here. */
export const FIGURE_STYLE = `
figure { margin: 1.25rem 0 1.75rem; }
figcaption { font-weight: 600; }
figcaption::first-letter { text-transform: uppercase; }
svg { overflow: visible; }
.key { display: inline-block; margin-right: 0.9rem; }
.glyph { vertical-align: -0.15rem; margin-right: 0.15rem; }
.forest { list-style: none; padding: 0; margin: 0.5rem 0 0; }
.forest li { display: grid; grid-template-columns: minmax(0, 14rem) minmax(0, 1fr) minmax(0, 13rem); gap: 0 1.25rem;
  align-items: center; border-bottom: 1px solid var(--grid); }
.forest li.axis { border: 0; align-items: start; color: var(--soft); font-size: 0.8rem; }
.forest .track { display: block; margin: 0.3rem 0; overflow: visible; }
.forest .axis .track { margin: 0; }
.row-label { overflow-wrap: anywhere; line-height: 1.35; padding: 0.4rem 0; }
.row-label .needs, .row-value .soft { display: block; font-size: 0.8rem; }
.row-value { line-height: 1.35; font-variant-numeric: tabular-nums; }
.row-value .measured { display: flex; gap: 0.45rem; align-items: center; }
.row-value .icon { flex: none; width: 1.1rem; height: 1.1rem; }
.row-value .measured + .soft { padding-left: 1.55rem; }
@media screen and (max-width: 46rem) {
  .forest li { grid-template-columns: minmax(0, 1fr) auto; padding: 0.3rem 0; }
  .forest .track { grid-column: 1 / -1; grid-row: 2; }
  .forest .row-value { max-width: 11rem; text-align: right; }
  .forest .measured { justify-content: flex-end; }
  .forest li.axis .row-label { display: none; }
}

.band { fill: var(--band); }
.grid { stroke: var(--grid); }
.zero { stroke: var(--soft); stroke-width: 1.5; }
.required { stroke: var(--candidate); stroke-width: 1.5; stroke-dasharray: 4 3; }
.flag { fill: var(--candidate); }
.interval, .cap, .beyond { stroke: var(--ink); stroke-width: 2.5; fill: none; }
.estimate { fill: var(--ink); stroke: var(--bg); stroke-width: 1.5; }
.estimate.alone { fill: var(--bg); stroke: var(--ink); stroke-width: 2.5; }
.reference { fill: var(--bg); stroke: var(--baseline); stroke-width: 2.5; }
.tick { fill: var(--soft); font-size: 0.75rem; text-anchor: middle; font-variant-numeric: tabular-nums; }
.tick.right, .tick.left-of { text-anchor: end; }
.tick.left { text-anchor: start; }

.shares { margin: 0.75rem 0 0.5rem; }
.shares rect { stroke: var(--bg); stroke-width: 2; }
.keys { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; padding: 0; font-size: 0.9rem; }
.both-right { fill: color-mix(in srgb, var(--baseline) 35%, var(--bg)); }
.both-wrong { fill: color-mix(in srgb, var(--baseline) 85%, var(--bg)); }
.fixed { fill: var(--right); }
.broken { fill: var(--wrong); }

.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0.5rem 2.5rem; }
.charts figure { margin: 0.75rem 0; }
.chart { display: block; width: 100%; max-width: 28rem; height: auto; margin-top: 0.5rem; }
.frame { fill: none; stroke: var(--soft); }
.line, .steps { fill: none; stroke: var(--candidate); stroke-width: 2.25; stroke-linejoin: round; }
.line.baseline, .steps.baseline { stroke: var(--baseline); stroke-dasharray: 6 4; }
.steps.candidate { fill: color-mix(in srgb, var(--candidate) 18%, transparent); stroke-width: 1.75; }
.point { fill: var(--candidate); }
.point.baseline { fill: var(--bg); stroke: var(--baseline); stroke-width: 2; }
.diagonal { fill: none; stroke: var(--soft); stroke-width: 1.25; stroke-dasharray: 1.5 4; stroke-linecap: round; }
`;
