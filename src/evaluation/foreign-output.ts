import { randomBytes } from "node:crypto";

import type { EvaluationPorts } from "./port.ts";

const NEWLINE = 0x0a;

/**
 * A stretch of the log that belongs to a foreign program. On GitHub the runner obeys lines of it (`::add-mask::`,
 * `##[group]`), so it is told to stop until it sees a word that no program can guess. The word is in no environment
 * and no file of ours; it is in the log, so a hostile command that reads the runner's own log files could find it.
 * https://docs.github.com/actions/reference/workflow-commands: "Stopping and starting workflow commands".
 *
 * Other systems that obey their log (Azure's `##vso[…]`) have no such switch: there the command may do what it could
 * do as a step of its own.
 */
export class ForeignOutput {
  readonly #ports: EvaluationPorts;
  readonly #word = randomBytes(24).toString("hex");
  readonly #title: string;
  readonly #isFolded: boolean;
  #isInLine = false;

  /** `isFolded`: shown closed, to be opened by a click. */
  constructor(ports: EvaluationPorts, title: string, isFolded: boolean) {
    this.#ports = ports;
    this.#title = oneLine(title);
    this.#isFolded = isFolded;
  }

  async begin(): Promise<void> {
    if (!this.#ports.isGitHub) return this.#say(`--- ${this.#title}\n`);
    const heading = this.#isFolded ? `::group::${this.#title.replaceAll("%", "%25")}\n` : "";
    await this.#say(`${heading}::stop-commands::${this.#word}\n${this.#isFolded ? "" : `${this.#title}\n`}`);
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return;
    // Before the write: of a chunk that fails half-way nobody knows where it ends.
    this.#isInLine = true;
    await this.#ports.write(bytes);
    this.#isInLine = bytes[bytes.length - 1] !== NEWLINE;
  }

  /** A word of ours among theirs, on a line of its own. */
  async note(text: string): Promise<void> {
    await this.write(Buffer.from(`${this.#isInLine ? "\n" : ""}[model-gate] ${text}\n`));
  }

  /** Ends the stretch on a line of its own, whatever the program wrote last. */
  async end(): Promise<void> {
    const newline = this.#isInLine ? "\n" : "";
    if (!this.#ports.isGitHub) return this.#say(newline);
    await this.#say(`${newline}::${this.#word}::\n${this.#isFolded ? "::endgroup::\n" : ""}`);
  }

  async #say(text: string): Promise<void> {
    if (text !== "") await this.#ports.write(Buffer.from(text));
  }
}

/** The title may hold the user's command, of which the first line tells enough. */
function oneLine(title: string): string {
  const [first = ""] = title.trim().split(/[\r\n\u2028\u2029]/);
  const shown = first.replace(/[\p{Cc}\p{Cf}]/gu, "\uFFFD").slice(0, 160);
  return shown === title.trim() ? shown : `${shown} …`;
}
