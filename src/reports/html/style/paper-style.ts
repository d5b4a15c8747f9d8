/** On paper everything that is folded lies open, but for what a figure shows already; and for forced colours. */
export const PAPER_STYLE = `
@media print {
  html { font-size: 9pt; }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  nav, .skip, details.numbers, details > summary { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  figure, tr, .verdict, .legend, .matrix, .facts > div, .forest li, .notes > li { break-inside: avoid; }
  h1, h2, h3, figcaption, thead, section > .legend, .lead { break-after: avoid; }
  .forest li { grid-template-columns: minmax(0, 12rem) minmax(0, 1fr) minmax(0, 10rem); }
  article { break-before: page; }
  .scroll { overflow: visible; }
  th[aria-sort] button::after { content: none; }
  a { color: inherit; text-decoration: none; }
}
@media (forced-colors: active) {
  .icon, .flag, .estimate, .point, .fixed, .broken, .both-right, .both-wrong { fill: CanvasText; }
  .icon .sign, .estimate.alone, .reference { fill: Canvas; }
  .icon .sign { stroke: Canvas; }
  .zero, .required, .interval, .cap, .beyond, .line, .steps, .frame, .reference, .estimate.alone { stroke: CanvasText; }
  .tick { fill: CanvasText; }
}
`;
