import type { JsonContainer, JsonTokens } from "./tokens.ts";

/** Deeper values are refused. RFC 8259, section 9, allows a limit; no file of rows or metrics comes near it. */
export const MAX_JSON_DEPTH = 64;

/**
 * Reads to the end of an object or array whose bracket `readValue` has just read, and checks all that is in it. A list
 * of what is open stands in for recursion, so that no file can overflow the stack.
 */
export function skipRest(tokens: JsonTokens, opened: JsonContainer): void {
  const outer: JsonContainer[] = [];
  let container: JsonContainer | undefined = opened;
  let isFirst = true;
  while (container !== undefined) {
    if (!tokens.more(container, isFirst)) {
      container = outer.pop();
      isFirst = false;
      continue;
    }
    if (container === "object") tokens.readKey();
    const kind = tokens.readValue();
    isFirst = kind === "object" || kind === "array";
    if (kind !== "object" && kind !== "array") continue;
    if (outer.push(container) === MAX_JSON_DEPTH) throw tooDeep(tokens);
    container = kind;
  }
}

/** The refusal of the bracket that was just read. */
export function tooDeep(tokens: JsonTokens): Error {
  return tokens.refusal(tokens.at - 1, `at most ${MAX_JSON_DEPTH} levels of nesting`);
}
