const KEPT_BYTES = 65_536;
const LINES = 20;
const LINE_CHARACTERS = 400;

/** Controls, marks of writing direction, halves of surrogate pairs: what moves or hides other text. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
/** Colours and cursor movements (ECMA-48), titles and links (OSC). */
// oxlint-disable-next-line no-control-regex
const ANSI = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?)/g;

/** Remembers the end of an output of any length in a ring of fixed size. */
export class LastLines {
  readonly #ring = new Uint8Array(KEPT_BYTES);
  #written = 0;

  push(bytes: Uint8Array): void {
    const end = bytes.subarray(-KEPT_BYTES);
    this.#written += bytes.length - end.length;
    const start = this.#written % KEPT_BYTES;
    const head = end.subarray(0, KEPT_BYTES - start);
    this.#ring.set(head, start);
    this.#ring.set(end.subarray(head.length), 0);
    this.#written += end.length;
  }

  /**
   * The last 20 lines as a person saw them: a progress bar in its last state, no colours, nothing invisible, at most
   * 400 characters each. They remain foreign text: they may hold Markdown, HTML, workflow commands and secrets.
   */
  lines(): readonly string[] {
    const isCut = this.#written > KEPT_BYTES;
    const start = isCut ? this.#written % KEPT_BYTES : 0;
    const kept = isCut
      ? [this.#ring.subarray(start), this.#ring.subarray(0, start)]
      : [this.#ring.subarray(0, this.#written)];
    const lines = Buffer.concat(kept).toString("utf8").split(/\r?\n/);
    if (lines.at(-1) === "") lines.pop();
    // The first of a cut ring is half a line; it is shown only when it is all there is.
    if (isCut && lines.length > 1) lines.shift();
    return lines.slice(-LINES).map(asSeen);
  }
}

function asSeen(line: string): string {
  const last = line.replace(/\r+$/, "").split("\r").at(-1) ?? "";
  const characters = Array.from(last.replace(ANSI, "").replaceAll("\t", "  ").replace(UNSEEN, "\uFFFD"));
  if (characters.length <= LINE_CHARACTERS) return characters.join("");
  // Both ends: an error's name stands at the start of a line, what it is about often at the end.
  const half = LINE_CHARACTERS / 2;
  return `${characters.slice(0, half).join("")} … ${characters.slice(3 - half).join("")}`;
}
