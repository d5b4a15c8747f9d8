/** An element of one of our pages, or the page itself. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (PageElement | string)[];
}

interface OpenElement extends PageElement {
  readonly children: (PageElement | string)[];
}

const DOCTYPE = "<!doctype html>\n";
const TOKEN =
  /<(?<close>\/)?(?<name>[a-z][a-z0-9]*)(?<attributes>(?: [a-zA-Z][a-zA-Z0-9:-]*="[^"<>]*")*)(?<empty> ?\/)?>|(?<text>[^<>]+)/y;
const VOID = ["meta", "br", "wbr"];
const SHAPES = ["line", "rect", "circle", "path"];

/**
 * Reads our own pages: every element closed, every attribute quoted, no bracket in a text. Whatever a browser would
 * have to mend throws SyntaxError, so that nothing foreign can have become a tag.
 */
export function parsePage(page: string): PageElement {
  if (!page.startsWith(DOCTYPE)) throw new SyntaxError("no doctype");
  const root: OpenElement = { name: "", attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  let at = DOCTYPE.length;
  while (at < page.length) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(page)?.groups;
    const parent = open.at(-1);
    if (groups === undefined || parent === undefined)
      throw new SyntaxError(`not well-formed: ${page.slice(at, at + 80)}`);
    at = TOKEN.lastIndex;
    const { name = "", text } = groups;
    if (text !== undefined) parent.children.push(unescaped(text));
    else if (groups["close"] !== undefined) {
      if (open.pop()?.name !== name || open.length === 0) throw new SyntaxError(`</${name}> closes nothing`);
    } else {
      const element: OpenElement = { name, attributes: attributesOf(groups["attributes"] ?? ""), children: [] };
      parent.children.push(element);
      if (groups["empty"] !== undefined) {
        if (!VOID.includes(name) && !SHAPES.includes(name)) throw new SyntaxError(`<${name}/> is not empty in HTML`);
      } else if (VOID.includes(name)) {
        throw new SyntaxError(`<${name}> is not closed`);
      } else if (name === "style" || name === "script") {
        // Their text is no markup: it ends at the first end tag, whatever stands before it.
        const end = page.indexOf(`</${name}>`, at);
        element.children.push(page.slice(at, end));
        at = end + name.length + 3;
      } else {
        open.push(element);
      }
    }
  }
  const [html] = elementsIn(root);
  if (open.length !== 1 || html?.name !== "html") throw new SyntaxError("not one root, closed");
  return html;
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/ ([a-zA-Z][a-zA-Z0-9:-]*)="([^"]*)"/g)];
  const names = pairs.map(([, name = ""]) => name);
  if (new Set(names).size !== names.length) throw new SyntaxError(`an attribute twice: ${text}`);
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, unescaped(value)]));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#96": "`",
  "#35": "#",
};

function unescaped(text: string): string {
  return text.replaceAll(/&([#a-z0-9]*);?/g, (whole, name: string) => {
    const character = whole.endsWith(";") ? ENTITIES[name] : undefined;
    if (character === undefined) throw new SyntaxError(`no entity ${whole}`);
    return character;
  });
}

function elementsIn(element: PageElement): readonly PageElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** The element itself and all below it, in the order of the document. */
export function everyElement(element: PageElement): readonly PageElement[] {
  return [element, ...elementsIn(element).flatMap(everyElement)];
}

export function all(root: PageElement, name: string, className?: string): readonly PageElement[] {
  return everyElement(root).filter(
    (element) =>
      element.name === name &&
      (className === undefined || (element.attributes["class"] ?? "").split(" ").includes(className)),
  );
}

/** The first one; throws where there is none. */
export function one(root: PageElement, name: string, className?: string): PageElement {
  const [first] = all(root, name, className);
  if (first === undefined) throw new Error(`there is no <${name}> ${className ?? ""}`);
  return first;
}

/** What a reader reads: the text of all below, blanks run together. */
export function textOf(element: PageElement): string {
  return rawTextOf(element).replaceAll(/\s+/g, " ").trim();
}

function rawTextOf(element: PageElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : rawTextOf(child))).join("");
}

/** The rows of a table as text, without what only cards show. */
export function rowsOf(table: PageElement): readonly (readonly string[])[] {
  return all(table, "tr").map((row) =>
    elementsIn(row).map((cell) =>
      textOf({
        ...cell,
        children: cell.children.filter(
          (child) => typeof child === "string" || child.attributes["class"] !== "card-title",
        ),
      }),
    ),
  );
}
