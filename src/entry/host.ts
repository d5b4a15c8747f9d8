import { realpathSync } from "node:fs";

/** The machine as the faces see it; tests give another one. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  /** Standard output is a terminal of a person. */
  readonly isTerminal: boolean;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Lets time pass; left out, it really passes. */
  readonly sleep?: (ms: number) => Promise<void>;
}

export function processHost(): Host {
  // A reader that has gone (`| head`) or a full disk must not turn a verdict into a crash: it is on disk already.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  // Runners of CI give a terminal too: `CI` is asked first.
  const isCi = (process.env["CI"] ?? "") !== "" || process.env["GITHUB_ACTIONS"] === "true";
  return {
    env: process.env,
    directory: currentDirectory(),
    isTerminal: process.stdout.isTTY && !isCi,
    print: (text) => void process.stdout.write(text),
    printError: (text) => void process.stderr.write(text),
    now: Date.now,
  };
}

/** As it was entered: a folder of a checkout may be a link, and its own name is what the base knows. */
function currentDirectory(): string {
  const [physical, entered] = [process.cwd(), process.env["PWD"]];
  try {
    return entered !== undefined && realpathSync(entered) === realpathSync(physical) ? entered : physical;
  } catch {
    return physical;
  }
}

/** Never in CI, never into a file; `NO_COLOR` is heeded. */
export function hasColour(host: Host): boolean {
  return host.isTerminal && (host.env["NO_COLOR"] ?? "") === "";
}
