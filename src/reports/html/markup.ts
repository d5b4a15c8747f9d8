import { visible } from "../visible.ts";

/** A piece of a document, well-formed, in which everything foreign is inert. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in an element: text is escaped, markup stands as it is, lists one after the other. */
export type Content = string | number | Markup | readonly Content[] | undefined;

/** An attribute that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. Names are ours; every text in it and every value of an attribute is escaped. */
export function el(name: string, attributes: Attributes, ...children: readonly Content[]): Markup {
  const start = `<${name}${Object.entries(attributes).map(attribute).join("")}`;
  if (EMPTY.has(name)) return { markup: `${start}/>` };
  const end = OWN_LINE.has(name) ? "\n" : "";
  return { markup: `${start}>${markupOf(children)}</${name}>${end}` };
}

/** Our own style or script: it stands in the document letter by letter, so it must not hold the end of its element. */
export function verbatimBlock(name: "style" | "script", text: string): Markup {
  if (text.includes("</")) throw new RangeError(`${name} would end early`);
  return { markup: `<${name}>${text}</${name}>\n` };
}

export function markupOf(content: Content): string {
  if (content === undefined) return "";
  if (typeof content === "string") return escaped(content);
  if (typeof content === "number") return escaped(String(content));
  return "markup" in content ? content.markup : content.map(markupOf).join("");
}

/** Elements without an end, in HTML and in SVG. */
const EMPTY = new Set(["meta", "br", "wbr", "line", "rect", "circle", "path"]);
/** A line ends behind these, where a blank means nothing: a page can be compared line by line. */
const OWN_LINE = new Set(
  "head title body main header nav article section h1 h2 h3 p div ul li dl figure figcaption details summary table caption thead tbody tr".split(
    " ",
  ),
);

function attribute([name, value]: readonly [string, string | number | undefined]): string {
  return value === undefined ? "" : ` ${name}="${escaped(String(value))}"`;
}

/** Text as it stands in an element or a quoted attribute; nothing in it is hidden, and nothing is a tag. */
function escaped(text: string): string {
  return visible(text).replaceAll(/[&<>"'`]|(?<=#)#/g, (character) => ENTITIES[character] ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
  // Azure obeys ##vso[…] anywhere in a log, and a page may be printed into one.
  "#": "&#35;",
};
