import { isMessage, type Phrase, type Verbatim } from "../phrase.ts";
import { visibleWithin } from "../visible.ts";
import { type Content, el, type Markup } from "./markup.ts";

/**
 * A phrase in a document. What was written by others stands out, and keeps its direction to itself: a right-to-left
 * name turns no word around it.
 */
export function phraseMarkup(phrase: Phrase): Content {
  return spansOf(phrase, (text, span) =>
    isMessage(span)
      ? el("span", { class: "message", dir: "auto" }, text)
      : el("code", { dir: "auto" }, breakable(text)),
  );
}

/** The same for a heading, where nothing needs to stand out. */
export function plainPhrase(phrase: Phrase): Content {
  return spansOf(phrase, (text) => el("bdi", {}, text));
}

/** A long name is broken behind its separators rather than anywhere. */
function breakable(text: string): Content {
  return text.split(SEPARATED).map((part, i) => (i === 0 ? part : [el("wbr", {}), part]));
}

const SEPARATED = /(?<=[_/.:@-])(?=\p{L})/u;

function spansOf(phrase: Phrase, show: (text: string, span: Verbatim) => Markup): Content {
  return phrase.map((span) => {
    if (typeof span === "string") return span;
    return span.verbatim === ""
      ? el("span", { class: "empty" }, "(empty)")
      : show(visibleWithin(span.verbatim, span.limit), span);
  });
}
