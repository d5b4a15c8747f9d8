import { type Asked, type Failure, unexpected } from "./failures.ts";
import type { Reply } from "./send.ts";

const MAX_HOPS = 5;

/**
 * Where an answer sends on to: undefined when it is the answer itself, a failure when it must not be followed. Of
 * another place messages name the origin only: the rest may be a signature.
 */
export function followed(
  asked: Asked,
  method: string,
  from: string,
  { status, headers: { location } }: Reply,
  hops: number,
): string | Failure | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  const to = URL.parse(location, from);
  if (to === null || !/^https?:$/.test(to.protocol)) return unexpected(asked, status, `${status} to no web address`);
  const where = `${status} to ${to.origin}`;
  if (hops >= MAX_HOPS) return unexpected(asked, status, `more than ${MAX_HOPS} redirects, the last one a ${where}`);
  if (to.protocol === "http:" && from.startsWith("https:")) {
    return unexpected(asked, status, `${where}, which is not encrypted`);
  }
  // These turn every call into a GET.
  if (status <= 303 && method !== "GET") {
    return unexpected(asked, status, where, `Give the address that it leads to as the tracking URI, e.g. ${to.origin}`);
  }
  to.username = "";
  to.password = "";
  to.hash = "";
  return to.href;
}
