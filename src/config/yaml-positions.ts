import { type Event, EVENT_ID, getScalarValue, SCALAR_STYLE } from "js-yaml";

/** Line and column as editors count, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a value stands in the text, and where its parts do: js-yaml's own values know nothing of that. */
export interface YamlNode {
  readonly offset: number;
  /** Of a scalar: what was written, before `007` became the number 7. */
  readonly text?: string;
  readonly keys: ReadonlyMap<string, YamlEntry>;
  readonly items: readonly YamlNode[];
}

interface YamlEntry {
  /** Of the key. */
  readonly offset: number;
  readonly node: YamlNode;
}

type Path = readonly PropertyKey[];

/** @param events of one document that js-yaml has already built: keys are scalars, and every alias has its anchor */
export function treeOf(events: readonly Event[], source: string): YamlNode {
  const anchors = new Map<string, YamlNode>();
  let next = 0;
  const isEnd = (): boolean => events[next] === undefined || events[next]?.type === EVENT_ID.POP;

  const read = (fallback: number): YamlNode => {
    const event = events[next++];
    switch (event?.type) {
      case EVENT_ID.SCALAR: {
        // An empty value has no place of its own: it stands where its key does.
        const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
        const offset = event.valueStart === -1 ? fallback : event.valueStart - (isQuoted ? 1 : 0);
        return anchored(event, { offset, text: getScalarValue(source, event), keys: new Map(), items: [] });
      }
      case EVENT_ID.ALIAS: {
        const target = anchors.get(source.slice(event.anchorStart, event.anchorEnd));
        return { keys: new Map(), items: [], ...target, offset: event.anchorStart - 1 };
      }
      case EVENT_ID.MAPPING: {
        const keys = new Map<string, YamlEntry>();
        const node = anchored(event, { offset: event.start, keys, items: [] });
        while (!isEnd()) {
          const key = read(event.start);
          keys.set(key.text ?? "", { offset: key.offset, node: read(key.offset) });
        }
        next++;
        return node;
      }
      case EVENT_ID.SEQUENCE: {
        const items: YamlNode[] = [];
        const node = anchored(event, { offset: event.start, keys: new Map(), items });
        while (!isEnd()) items.push(read(event.start));
        next++;
        return node;
      }
      default:
        return { offset: fallback, keys: new Map(), items: [] };
    }
  };
  const anchored = (event: { readonly anchorStart: number; readonly anchorEnd: number }, node: YamlNode): YamlNode => {
    if (event.anchorStart !== -1) anchors.set(source.slice(event.anchorStart, event.anchorEnd), node);
    return node;
  };

  next = events.findIndex(({ type }) => type === EVENT_ID.DOCUMENT) + 1;
  return read(0);
}

/** The value at a path, or the nearest one around it when the path leads to nothing. */
export function nodeAt(root: YamlNode, path: Path): YamlNode {
  return path.reduce<YamlNode>((node, step) => childOf(node, step) ?? node, root);
}

/** The key that a path ends in, or the value where there is no such key. */
export function keyOffsetAt(root: YamlNode, path: Path, key: string): number {
  const node = nodeAt(root, path);
  return node.keys.get(key)?.offset ?? node.offset;
}

/** Tells lines and columns of one text, which is looked through once, when the first of them is asked for. */
export function positionsIn(source: string): (offset: number) => Position {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= [0, ...Array.from(source.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length)];
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

function childOf(node: YamlNode, step: PropertyKey): YamlNode | undefined {
  return node.keys.get(String(step))?.node ?? (typeof step === "number" ? node.items[step] : undefined);
}
