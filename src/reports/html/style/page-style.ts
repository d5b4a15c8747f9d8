/** Text, headings, lists and the head of a report. */
export const PAGE_STYLE = `
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--bg); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 3rem; }
h1, h2, h3 { line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.1rem); }
h2 { font-size: 1.35rem; }
h3 { font-size: 1.1rem; }
p, dl, ul, figure { margin: 0.75rem 0; }
a { color: var(--link); }
code { font-size: 0.9em; font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; padding: 0.08em 0.3em;
  border-radius: 0.25em; background: color-mix(in srgb, var(--ink) 7%, transparent); overflow-wrap: anywhere; }
.message { padding: 0.2em 0.3em; border-radius: 0.25em; background: color-mix(in srgb, var(--ink) 7%, transparent);
  overflow-wrap: anywhere; }
.soft, .empty, .note, .legend, .made, .needs, .rule { color: var(--soft); }
.legend, .note, .made, .needs, .rule { font-size: 0.875rem; }
.clamped { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.lead { margin-bottom: 0.25rem; }
.sr, .sortable caption, .scroll > table:not(.matrix) > caption { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 0.5rem; top: 0.5rem; padding: 0.4rem 0.8rem; background: var(--bg); z-index: 1;
  border-radius: 0.3rem; }
.skip:not(:focus) { transform: translateY(-200%); }
main:focus { outline: none; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }

.verdict { background: var(--tint); border: 1px solid color-mix(in srgb, var(--tone) 35%, var(--bg));
  border-left: 0.5rem solid var(--tone); border-radius: 0.5rem; padding: 1.1rem clamp(1rem, 2.5vw, 1.75rem); }
.verdict > :first-child { display: flex; align-items: flex-start; gap: 0.6em; }
.verdict .icon { flex: none; width: 1.3em; height: 1.3em; }
.verdict > p:last-child, .verdict > dl:last-child { margin-bottom: 0; }
.verdict .model { font-weight: 500; }
.verdict > :first-child .word:not(:last-child)::after { content: " ·"; content: " ·" / ""; color: var(--soft); font-weight: 500; }
.verdict .sentence { font-size: 1.15rem; }
.word { color: var(--tone); }
.icon { fill: var(--tone); }
.icon .sign { fill: none; stroke: var(--bg); stroke-width: 2.6; stroke-linecap: round; stroke-linejoin: round; }
.obstacle > div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 1rem; padding: 0.4rem 0; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }

nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; list-style: none; font-size: 0.95rem; }
section { margin-top: 2.25rem; }
article { margin-top: 3.5rem; }
section > :is(h2, h3) { padding-bottom: 0.35rem; border-bottom: 1px solid var(--line); }
.facts > div { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0 1rem; padding: 0.2rem 0; }
.facts dt { font-weight: 400; color: var(--soft); }
.notes { list-style: none; padding: 0; display: grid; gap: 0.75rem 2rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); }
.notes > li { padding: 0.1rem 0 0.1rem 0.9rem; border-left: 3px solid var(--line); }
.notes > li.weak { border-left-color: var(--inconclusive); }
.notes ul { margin: 0; padding-left: 1.2rem; }
details > summary { cursor: pointer; width: fit-content; }
details.numbers > summary { color: var(--soft); font-size: 0.875rem; }
.made { margin-top: 2.5rem; padding-top: 0.75rem; border-top: 1px solid var(--line); }

@media screen and (max-width: 40rem) {
  .obstacle > div, .facts > div { display: block; padding: 0.35rem 0; }
}
`;
