import { invalid } from "./mlflow-answers.ts";

/** What a filter or an order may look at. */
export type Field = (key: string) => string | number | undefined;

/** MLflow's filters as far as we use them: comparisons joined by AND. Throws the server's refusal. */
export function filtered<Item>(items: readonly Item[], filter: string, fieldOf: (item: Item) => Field): Item[] {
  const conditions = filter.trim() === "" ? [] : filter.split(/\s+and\s+/i).map(condition);
  return items.filter((item) => conditions.every((holds) => holds(fieldOf(item))));
}

function condition(text: string): (field: Field) => boolean {
  const parts = /^\s*([\w.]+(?:`[^`]+`|"[^"]+"(?=\s))?)\s*(IS NOT NULL|IS NULL|!=|>=|<=|=|>|<|LIKE)\s*(.*)$/is.exec(
    text,
  );
  if (parts === null) throw invalid(`Invalid clause(s) in filter string: '${text.trim()}'`);
  const [, key = "", operator = "", operand = ""] = parts;
  const name = nameOf(key);
  if (/^IS/i.test(operator)) return (field) => (field(name) === undefined) === /^IS NULL$/i.test(operator);
  const quoted = /^\s*(?:'([^']*)'|"([^"]*)")\s*$/.exec(operand);
  const wanted = quoted === null ? Number(operand) : (quoted[1] ?? quoted[2] ?? "");
  if (Number.isNaN(wanted)) {
    throw invalid(`Parameter value is either not quoted or unidentified quote types used for string value ${operand}.`);
  }
  return (field) => {
    const found = field(name);
    if (found === undefined || Number.isNaN(found)) return false;
    switch (operator) {
      case "=":
        return found === wanted;
      case "!=":
        return found !== wanted;
      case ">=":
        return found >= wanted;
      case "<=":
        return found <= wanted;
      case ">":
        return found > wanted;
      case "<":
        return found < wanted;
      default:
        throw invalid(`Invalid comparator '${operator}'`);
    }
  };
}

/** The items in the order asked for; NaN and missing are last whatever the direction. */
export function ordered<Item>(
  items: readonly Item[],
  orders: readonly string[],
  fieldOf: (item: Item) => Field,
): readonly Item[] {
  const keys = orders.map((order) => {
    const [, key = "", direction = "ASC"] = /^\s*(\S+)(?:\s+(ASC|DESC))?\s*$/i.exec(order) ?? [];
    return { name: nameOf(key), sign: direction.toUpperCase() === "DESC" ? -1 : 1 };
  });
  return items.toSorted((a, b) => {
    for (const { name, sign } of keys) {
      const [left, right] = [fieldOf(a)(name), fieldOf(b)(name)].map((one) => (Number.isNaN(one) ? undefined : one));
      if (left === right) continue;
      if (left === undefined) return 1;
      if (right === undefined) return -1;
      return left < right ? -sign : sign;
    }
    return 0;
  });
}

const PREFIXES: Readonly<Record<string, string>> = {
  attr: "attributes",
  attribute: "attributes",
  run: "attributes",
  metric: "metrics",
  parameter: "params",
  parameters: "params",
  param: "params",
  tag: "tags",
};
const ATTRIBUTES = ["name", "run_id", "version_number", "source_path", "creation_timestamp", "last_updated_timestamp"];

/** `metrics.f1_score`; a key without its prefix is refused unless it is an attribute. */
function nameOf(key: string): string {
  const dot = key.indexOf(".");
  if (dot < 0) {
    if (!ATTRIBUTES.includes(key)) throw invalid(`Invalid attribute key '{${key}}' specified.`);
    return `attributes.${key}`;
  }
  const prefix = key.slice(0, dot);
  return `${PREFIXES[prefix] ?? prefix}.${key.slice(dot + 1).replaceAll(/^[`"]|[`"]$/g, "")}`;
}

/** One page, and the token of the next one as MLflow makes it. */
export function paged<Item>(
  items: readonly Item[],
  maxResults: number,
  token: string,
): { readonly page: readonly Item[]; readonly next: { readonly next_page_token?: string } } {
  const offset = token === "" ? 0 : offsetOf(token);
  const end = offset + maxResults;
  const next = Buffer.from(`{"offset": ${end}}`).toString("base64");
  return { page: items.slice(offset, end), next: end < items.length ? { next_page_token: next } : {} };
}

function offsetOf(token: string): number {
  const found = /^\{"offset": (\d+)\}$/.exec(Buffer.from(token, "base64").toString("utf8"));
  if (found === null) throw invalid("Invalid page token, could not base64-decode");
  return Number(found[1]);
}
