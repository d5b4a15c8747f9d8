/**
 * Runs in the reader's browser; the page is whole without it. Tables become sortable: each head of a column holds a
 * button that sorts up, down, and back to the order of the report. A table that scrolls can be reached by keyboard.
 */
export const SCRIPT = `"use strict";
for (const box of document.querySelectorAll(".scroll")) {
  if (box.scrollWidth <= box.clientWidth) continue;
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", box.querySelector("caption").textContent);
}
const NEXT = { none: "ascending", ascending: "descending", descending: "none" };
const numberIn = (text) => parseFloat(text.replace(/[≥≤><,\\s]/g, "").replace("−", "-"));
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const original = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const textOf = (row, column) => {
    const cell = row.cells[column].cloneNode(true);
    for (const title of cell.querySelectorAll(".card-title")) title.remove();
    return cell.textContent;
  };
  heads.forEach((head, column) => {
    const isNumeric = head.classList.contains("num");
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const order = NEXT[head.getAttribute("aria-sort")];
      for (const other of heads) other.setAttribute("aria-sort", other === head ? order : "none");
      const sign = order === "descending" ? -1 : 1;
      const keyed = original.map((row, place) => {
        const text = textOf(row, column);
        return { row, place, text, number: numberIn(text) };
      });
      if (order !== "none") {
        keyed.sort((a, b) => {
          if (!isNumeric) return sign * a.text.localeCompare(b.text, "en", { numeric: true }) || a.place - b.place;
          const [x, y] = [Number.isNaN(a.number), Number.isNaN(b.number)];
          if (x || y) return x - y || a.place - b.place;
          return sign * (a.number - b.number) || a.place - b.place;
        });
      }
      body.append(...keyed.map(({ row }) => row));
    });
  });
}
`;
