import { describe, expect, test } from "vitest";

import type { Evidence } from "../../src/core/evidence.ts";
import { markerOf } from "../../src/reports/comment-marker.ts";
import { type CommentOptions, renderComment, renderSummary } from "../../src/reports/comment.ts";
import { renderReport } from "../../src/reports/formats.ts";
import { inlineCode } from "../../src/reports/markdown-escape.ts";
import { say, verbatim } from "../../src/reports/phrase.ts";
import { binaryRows, policyOf, ruleOf, TWEETS } from "../core/fixtures.ts";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";
import { ALL_VARIANTS, HOSTILE, judged, VARIANTS } from "./variants.ts";

const RUN = "https://github.com/octo/demo/actions/runs/99";
const OPTIONS: CommentOptions = { key: "ci/gate/m", summaryUrl: RUN, notices: [] };
const BUDGET = 60_000;

const bytes = (text: string): number => Buffer.byteLength(text, "utf8");

/** As in markdown.test.ts: what is left when every code span is taken out. */
function outsideCode(markdown: string): string {
  return markdown.replaceAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "");
}

/** So many rules that pass, and one near the end that does not; their names take three bytes a character. */
function manyRules(count: number): Evidence {
  const name = (i: number): string => `${"漢".repeat(100)}${i}`;
  const rules = Array.from({ length: count }, (_, i) =>
    i === count - 2
      ? ruleOf({ id: "the-one", metric: "accuracy", threshold: 0.99 })
      : ruleOf({ id: name(i), metric: "f1_score", min_absolute_change: 0.01 }),
  );
  return judged({ statistics: binaryRows(TWEETS), policy: policyOf(rules) });
}

describe.each(ALL_VARIANTS)("%s", (_, evidence) => {
  const comment = renderComment(evidence, OPTIONS);

  test("is the report behind a marker, and a footer", () => {
    const report = renderReport(evidence, "markdown").trimEnd();
    const [firstLine = "", ...rest] = comment.split("\n");
    expect(firstLine.startsWith(markerOf(OPTIONS.key))).toBe(true);
    expect(firstLine).toMatch(/ says=[0-9a-f]{16} -->$/);
    expect(rest.join("\n")).toBe(`\n${report}\n\n<sub>[The whole report](${RUN})</sub>\n`);
  });
});

test("the comment says what a reviewer wants to know", () => {
  const comment = renderComment(VARIANTS["case-1-pass"], OPTIONS);
  for (const words of [
    "## ✅ PASS · `sentiment-classifier`",
    "+2.09 points",
    "**Next:** The candidate may be deployed.",
    "| metric | baseline | candidate | change in points | required | outcome |",
    "found by `stage Production`",
    "fixed (baseline wrong, candidate right)",
    "broken (baseline right, candidate wrong)",
    "F1 of the other class, `0`",
    "macro F1",
    "Confusion matrices",
  ]) {
    expect(comment).toContain(words);
  }
});

test("the commit that is judged stands in the footer", () => {
  const evidence = VARIANTS["case-1-pass"];
  const commit = "1a2b3c4d5e6f";
  const comment = renderComment({ ...evidence, context: { ...evidence.context, commit } }, OPTIONS);
  expect(comment).toContain("<sub>Commit `1a2b3c4`. [The whole report]");
});

describe("notices", () => {
  test("stand in sight, before what is folded", () => {
    const notices = [say`${verbatim("model-gate.yml")} is changed here: takes effect after merge`, "plain `text`"];
    const comment = renderComment(VARIANTS["case-1-pass"], { ...OPTIONS, notices });
    const shown =
      "> [!NOTE]\n> - `model-gate.yml` is changed here: takes effect after merge\n> - `` plain `text` ``\n\n<details>";
    expect(comment).toContain(shown);
  });

  test("are at most twenty", () => {
    const notices = Array.from({ length: 23 }, (_, i) => `notice ${i}`);
    const comment = renderComment(VARIANTS["case-1-pass"], { ...OPTIONS, notices });
    expect(comment).toContain("> - `notice 19`\n> - 3 more\n\n");
  });

  test("are inert, whatever is in them", () => {
    const notices = [HOSTILE, say`${verbatim(HOSTILE)} is changed`];
    const ours = outsideCode(
      renderComment(VARIANTS["case-1-pass"], { ...OPTIONS, notices })
        .split("\n")
        .slice(1)
        .join("\n"),
    );
    for (const piece of ["|<b>", "@octo", "![", "--><", "<!--", "# h", "www."]) expect(ours).not.toContain(piece);
  });
});

describe("hostile text", () => {
  test("no name of a model, metric, label, rule or path stands outside a code span", () => {
    for (const evidence of [VARIANTS.hostile, VARIANTS["hostile-error"]]) {
      const comment = renderComment(evidence, { ...OPTIONS, key: HOSTILE, summaryUrl: undefined });
      const ours = outsideCode(comment.split("\n").slice(1).join("\n"));
      for (const piece of ["`", "|<b>", "@octo", "![", "](", "--><", "<!--", "# h", "www.", "]]>", "&amp;", "\\u{"]) {
        expect(ours).not.toContain(piece);
      }
    }
  });

  test.for(HOSTILE_TEXTS)("as the key it stays in the marker: %j", (key) => {
    const comment = renderComment(VARIANTS["case-1-pass"], { ...OPTIONS, key });
    const [firstLine = "", second] = comment.split("\n");
    expect(firstLine).toMatch(/^<!-- model-gate:comment v1 key=[A-Za-z0-9_./%~]+ says=[0-9a-f]{16} -->$/);
    expect(second).toBe("");
    expect(comment.match(/-->/g)).toHaveLength(1);
  });

  test.for(HOSTILE_TEXTS)("as the model's name it is one code span: %j", (model) => {
    const comment = renderComment({ ...VARIANTS["case-1-pass"], model }, OPTIONS);
    const heading = comment.split("\n")[2] ?? "";
    expect(heading).toBe(`## ✅ PASS · ${inlineCode(model)}`);
  });

  test.for(["javascript:alert(1)", "not an address", "data:text/html,<script>", ""])(
    "as the address of the summary it makes no link: %j",
    (summaryUrl) => {
      const comment = renderComment(VARIANTS["case-1-pass"], { ...OPTIONS, summaryUrl });
      expect(comment).toContain("<sub>The whole report is in the job's summary.</sub>");
    },
  );

  test("an address cannot end its link", () => {
    const summaryUrl = "https://ci.test/a)(b[c]`<d>\\e|f'g?x=)\\`#)`";
    const comment = renderComment(VARIANTS["case-1-pass"], { ...OPTIONS, summaryUrl });
    const [, target = ""] = /\[The whole report\]\((.*)\)<\/sub>/.exec(comment) ?? [];
    expect(target).toMatch(/^https:\/\/ci\.test\/[A-Za-z0-9/%?=#]+$/);
  });
});

describe("the budget", () => {
  test("of 60,000 bytes holds with thousands of rules in three-byte characters, and the verdict stands", () => {
    const comment = renderComment(manyRules(1_000), OPTIONS);
    expect(bytes(comment)).toBeLessThanOrEqual(BUDGET);
    expect(bytes(comment)).toBeGreaterThan(BUDGET - 3_000);
    expect(comment).toMatch(/^<!-- [^\n]+ -->\n\n## ❌ FAIL/);
    expect(comment).toContain("| `the-one` |");
    expect(comment).toMatch(/Left out for length: \d+ results, “How sure each result is”, /);
    expect(comment).toContain(`[The whole report](${RUN})`);
    expect(comment.endsWith("</sub>\n")).toBe(true);
  });

  test("is kept at the border of sections: each is whole or not there", () => {
    const evidence = VARIANTS["several-rules"];
    const whole = renderComment(evidence, OPTIONS);
    const titles = ["How sure each result is", "What was compared", "Both models in numbers", "Policy"];
    const seen = new Set<number>();
    for (let budgetBytes = bytes(whole); budgetBytes > 1_700; budgetBytes -= 50) {
      const comment = renderComment(evidence, { ...OPTIONS, budgetBytes });
      expect(bytes(comment)).toBeLessThanOrEqual(budgetBytes);
      const kept = titles.filter((title) => comment.includes(`<summary>${title}</summary>`));
      const named = titles.filter((title) => comment.includes(`“${title}”`));
      expect([...kept, ...named].sort()).toEqual([...titles].sort());
      for (const section of whole.match(/<details>.*?<\/details>/gs) ?? []) {
        const [, title = ""] = /<summary>(.*?)<\/summary>/.exec(section) ?? [];
        expect(comment.includes(section)).toBe(kept.includes(title));
      }
      seen.add(kept.length);
    }
    expect([...seen].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
  });

  test("what is least important goes first", () => {
    const evidence = VARIANTS["several-rules"];
    const comment = renderComment(evidence, { ...OPTIONS, budgetBytes: bytes(renderComment(evidence, OPTIONS)) - 1 });
    expect(comment).toContain("Left out for length: “Policy”. ");
  });

  test("when lines of the table go, those that closed the gate stay", () => {
    const comment = renderComment(manyRules(30), { ...OPTIONS, budgetBytes: 2_000 });
    expect(bytes(comment)).toBeLessThanOrEqual(2_000);
    expect(comment).toContain("| `the-one` |");
    expect(comment).toMatch(/Left out for length: 2\d results, /);
  });

  test("a whole report says nothing of length", () => {
    expect(renderComment(VARIANTS["case-1-pass"], OPTIONS)).not.toContain("Left out");
  });
});

test("the summary of a run is the whole report, and is cut where the runner would drop it", () => {
  expect(renderSummary(VARIANTS["case-1-pass"])).toBe(renderReport(VARIANTS["case-1-pass"], "markdown"));
  const long = renderSummary(manyRules(900), 100_000);
  expect(bytes(long)).toBeLessThanOrEqual(100_000);
  expect(long).toMatch(/^## /);
  expect(long).toContain("the-one");
  expect(long).toMatch(/Left out for length: \d+ results/);
});
