import type { Fact } from "../content/fact.ts";
import { el, type Markup } from "./markup.ts";
import { phraseMarkup } from "./phrase-markup.ts";

export function factList(facts: readonly Fact[]): Markup | undefined {
  if (facts.length === 0) return undefined;
  const lines = facts.map(({ topic, words }) =>
    el("div", {}, el("dt", {}, phraseMarkup(topic)), el("dd", {}, phraseMarkup(words))),
  );
  return el("dl", { class: "facts" }, lines);
}
