/**
 * Sorts a table by a click or key on the head of a column, and changes the parameter of the figure. Without it the page
 * says the same: the order is the one that was asked for. A column is sorted like the command sorts: numbers, texts,
 * NaN, and what is missing last, whatever the direction; equals stay as they are.
 */
export const SCRIPT = `"use strict";
for (const head of document.querySelectorAll("th[data-first]")) {
  head.querySelector("button").addEventListener("click", () => sortBy(head));
}
function sortBy(head) {
  const table = head.closest("table");
  const body = table.tBodies[0];
  const column = head.cellIndex;
  const now = head.getAttribute("aria-sort");
  const direction = now === null ? head.dataset.first : now === "ascending" ? "descending" : "ascending";
  const sign = direction === "ascending" ? 1 : -1;
  const rows = Array.from(body.rows, (row) => ({ row, key: keyOf(row.cells[column]) }));
  rows.sort((a, b) => a.key.rank - b.key.rank || sign * compare(a.key.value, b.key.value));
  body.append(...rows.map(({ row }) => row));
  for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", direction);
}
function keyOf({ dataset }) {
  if (dataset.number === "NaN") return { rank: 2, value: 0 };
  if (dataset.number !== undefined) return { rank: 0, value: Number(dataset.number) };
  return dataset.text === undefined ? { rank: 3, value: 0 } : { rank: 1, value: dataset.text };
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
const choice = document.querySelector("select");
if (choice !== null) {
  const plots = Array.from(document.querySelectorAll(".plot"));
  const show = () => plots.forEach((plot, i) => { plot.hidden = i !== choice.selectedIndex; });
  choice.addEventListener("change", show);
  choice.parentElement.hidden = false;
  show();
}
`;
