/** A report in Markdown, in its parts. */
export interface MarkdownSections {
  /** Verdict, next step and table: in sight. */
  readonly head: string;
  /** What is folded, the most important first. */
  readonly folded: readonly FoldedSection[];
}

export interface FoldedSection {
  readonly title: string;
  readonly markdown: string;
}

/**
 * Takes a report apart where `renderMarkdown` put it together. Its `<details>` are the only ones that begin a line:
 * foreign text stands inside of lines.
 */
export function sectionsOf(report: string): MarkdownSections {
  const [head = "", ...folded] = report.trimEnd().split(/\n\n(?=<details>)/);
  return {
    head,
    folded: folded.map((markdown) => ({ markdown, title: /<summary>(.*?)<\/summary>/.exec(markdown)?.[1] ?? "" })),
  };
}
