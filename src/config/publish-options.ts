import { GateError } from "../errors.ts";
import type { GateOptions } from "./gate-options.ts";
import type { Invocation } from "./resolve.ts";

export interface PublishOptions extends Pick<GateOptions, "comment" | "commentKey" | "status"> {
  /** Paths and globs. */
  readonly evidence: readonly string[];
  /** Paths and globs from the current folder; undefined = the usual places. */
  readonly configs?: readonly string[];
  readonly missing: "fail" | "ignore";
  readonly format: "text" | "json" | "markdown";
}

const COMMENT = ["auto", "always", "changes", "failure", "off"] as const;

/** Throws USAGE. */
export function publishOptions({ values }: Invocation): PublishOptions {
  const text = (name: string): string | undefined => values.get(name)?.text;
  const evidence = linesOf(text("evidence") ?? "");
  if (evidence.length === 0) {
    throw new GateError("USAGE", "publish needs --evidence FILES, the evidence.json files that other jobs made", {
      hint: 'Example: model-gate publish --evidence "evidence/**/evidence.json"',
    });
  }
  const [configs, key, status, format] = [text("config"), text("comment-key"), text("status"), text("format")];
  return {
    evidence,
    ...(configs === undefined ? {} : { configs: linesOf(configs) }),
    missing: text("missing") === "ignore" ? "ignore" : "fail",
    comment: COMMENT.find((mode) => mode === text("comment")) ?? "auto",
    ...(key === undefined ? {} : { commentKey: key }),
    ...(status === undefined ? {} : { status }),
    format: format === "json" || format === "markdown" ? format : "text",
  };
}

function linesOf(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}
