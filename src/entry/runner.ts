import { error, info, notice, setOutput, setSecret, summary, warning } from "@actions/core";

import { SUMMARY_BYTES } from "../reports/comment-parts.ts";
import { withinBudget } from "./annotations.ts";

/** What a runner of GitHub Actions (also Gitea's and Forgejo's) is told. The only file that knows `@actions/core`. */
export interface Runner {
  readonly output: (name: string, value: string) => void;
  readonly annotate: (level: "error" | "warning" | "notice", message: string, title: string, place?: Place) => void;
  /** Markdown for the page of the run; a failure is returned as a text, never thrown. */
  readonly summarize: (markdown: string) => Promise<string | undefined>;
  readonly mask: (secret: string) => void;
}

/** Where in the repository an annotation stands; lines count from 1. */
interface Place {
  readonly file: string;
  readonly line?: number;
}

export function actionsRunner(): Runner {
  const masked = new Set<string>();
  return {
    output: setOutput,
    annotate: withinBudget((level, message, title, place) => {
      const properties = {
        title,
        ...(place === undefined ? {} : { file: place.file }),
        ...(place?.line === undefined ? {} : { startLine: place.line }),
      };
      const say = { error, warning, notice }[level];
      say(message, properties);
    }, info),
    async summarize(markdown) {
      if (Buffer.byteLength(markdown) > SUMMARY_BYTES) return "the report is too long for the summary of the run";
      try {
        await summary.addRaw(markdown, true).write();
        return undefined;
      } catch (cause) {
        return `the summary of the run could not be written: ${cause instanceof Error ? cause.message : String(cause)}`;
      }
    },
    mask(secret) {
      if (secret === "") return;
      for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64")]) {
        // Several places know a secret; each form is a line in the log.
        if (!masked.has(form)) setSecret(form);
        masked.add(form);
      }
    },
  };
}
