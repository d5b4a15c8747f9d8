export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const TOKEN = /<(?<close>\/)?(?<name>[a-z-]+)(?<attributes>(?: [a-z]+="[^"<]*")*)(?<empty>\/)?>|(?<text>[^<>]+)/y;

/** Reads the part of XML that JUnit files need, and nothing that is not well-formed. */
export function parseXml(xml: string): XmlElement {
  if (!xml.startsWith(DECLARATION)) throw new SyntaxError("no declaration");
  const root = { name: "", attributes: {}, children: [] as XmlElement[], text: "" };
  const open: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }[] = [root];
  TOKEN.lastIndex = DECLARATION.length;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(xml)?.groups;
    const parent = open.at(-1);
    if (groups === undefined || parent === undefined)
      throw new SyntaxError(`not well-formed at ${xml.slice(at, at + 60)}`);
    const { name = "", text } = groups;
    if (text !== undefined) parent.text += unescaped(text);
    else if (groups["close"] !== undefined) {
      if (open.pop()?.name !== name || open.length === 0) throw new SyntaxError(`</${name}> closes nothing`);
    } else {
      const pairs = [...(groups["attributes"] ?? "").matchAll(/ ([a-z]+)="([^"]*)"/g)];
      const element = {
        name,
        attributes: Object.fromEntries(pairs.map(([, key = "", value = ""]) => [key, unescaped(value)])),
        children: [],
        text: "",
      };
      parent.children.push(element);
      if (groups["empty"] === undefined) open.push(element);
    }
  }
  const [element] = root.children;
  if (open.length !== 1 || element === undefined || root.children.length !== 1)
    throw new SyntaxError("not one root, closed");
  return element;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&([a-z]*);?/g, (whole, name: string) => {
    const character = whole.endsWith(";") ? ENTITIES[name] : undefined;
    if (character === undefined) throw new SyntaxError(`no entity ${whole}`);
    return character;
  });
}
