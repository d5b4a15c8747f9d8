import { listAt } from "../foreign-json.ts";
import { promised } from "../promised.ts";

export const PER_PAGE = 100;
/** A list longer than 10,000 is none of ours. */
const MAX_PAGES = 100;

interface Page {
  readonly data: unknown;
  readonly headers: { readonly link?: string | undefined };
}

/**
 * All items of a list. A page that brings nothing new is the end: Gitea ignores the page that is asked for and sends no
 * Link header, so that Octokit's `paginate` would stop too early there, and a loop until an empty page never.
 */
export async function allPages<T extends { readonly id: number }>(
  ask: (page: number) => Promise<Page>,
  read: (item: unknown) => T,
): Promise<readonly T[]> {
  const found = new Map<number, T>();
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { data, headers } = await ask(page);
    const items = promised(listAt(data), "list").map(read);
    const before = found.size;
    for (const item of items) if (!found.has(item.id)) found.set(item.id, item);
    const isLast = items.length < PER_PAGE && !(headers.link ?? "").includes('rel="next"');
    if (isLast || found.size === before) break;
  }
  return [...found.values()];
}

/** More is refused with 422. */
const MAX_DESCRIPTION = 140;

/** The description of a status, cut by UTF-16 units, the strictest way to count, and never through a pair. */
export function describedIn(text: string): string {
  if (text.length <= MAX_DESCRIPTION) return text;
  return `${text.slice(0, MAX_DESCRIPTION - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
