import { formatCount } from "../../../core/format.ts";
import type { Agreement } from "../../content/agreement.ts";
import { verbatim } from "../../phrase.ts";
import { visibleWithin } from "../../visible.ts";
import { factList } from "../fact-list.ts";
import { balanceBars } from "../figures/balance-bars.ts";
import { figure } from "../figures/figure.ts";
import { signedCount } from "../figures/matrix.ts";
import { type Share, shareBar } from "../figures/share-bar.ts";
import { numberColumn, textColumn } from "../html-table.ts";
import { el, type Markup } from "../markup.ts";
import type { HtmlModel } from "../model.ts";
import { phraseMarkup } from "../phrase-markup.ts";
import type { Place, Section } from "./section.ts";

/** More classes than this are not drawn one by one. */
const MAX_CLASSES = 20;
const FIXED = "fixed";
const BROKEN = "broken";

/** On which rows only one of the models is right. */
export function differencesSection(model: HtmlModel, { prefix }: Place): Section | undefined {
  const { agreement, differences } = model;
  if (agreement === undefined) return undefined;
  const { all, classes } = agreement;
  const changed = all.fixed + all.broken;
  return {
    name: "rows",
    title: "Fixed and broken rows",
    body: [
      factList(differences),
      sharesFigure(all, `${prefix}-agreement`),
      changed === 0 ? undefined : classesFigure(classes, `${prefix}-balance`),
    ],
  };
}

function sharesFigure(all: Agreement, id: string): Markup {
  const shares: readonly Share[] = [
    { name: "both right", count: all.bothRight, className: "both-right" },
    { name: "fixed (baseline wrong, candidate right)", count: all.fixed, className: FIXED },
    { name: "broken (baseline right, candidate wrong)", count: all.broken, className: BROKEN },
    { name: "both wrong", count: all.bothWrong, className: "both-wrong" },
  ];
  return figure({
    id,
    caption: "All rows of the hold-out, by which model is right",
    body: shareBar({ title: "All rows by which model is right", shares }),
    // The key below the bar says every number already.
    numbers: undefined,
  });
}

function classesFigure(classes: readonly (Agreement & { readonly label: string })[], id: string): Markup {
  const most = classes
    .toSorted((a, b) => b.fixed + b.broken - (a.fixed + a.broken))
    .slice(0, MAX_CLASSES)
    .filter(({ fixed, broken }) => fixed + broken > 0);
  const shown = classes.filter((one) => most.includes(one));
  const leftOut = classes.length - shown.length;
  const left = `${formatCount(leftOut)} ${leftOut === 1 ? "class" : "classes"}`;
  const rest = leftOut === 0 ? "" : `; ${left} with fewer of them, or none, left out`;
  return figure({
    id,
    caption: `Fixed and broken rows of each class${rest}`,
    body: balanceBars(
      shown.map(({ label, fixed, broken }) => ({
        label: el("span", { class: "clamped" }, phraseMarkup(verbatim(label))),
        value: [
          el("b", {}, signedCount(fixed - broken)),
          el("span", { class: "soft" }, `${formatCount(fixed)} fixed, ${formatCount(broken)} broken`),
        ],
        title: `class ${visibleWithin(label, 120)}`,
        lost: broken,
        won: fixed,
      })),
      { lost: BROKEN, won: FIXED },
    ),
    numbers: {
      caption: "Rows of each class, by which model is right",
      isSortable: true,
      columns: [
        textColumn("class"),
        numberColumn("both right"),
        numberColumn(FIXED),
        numberColumn(BROKEN),
        numberColumn("both wrong"),
      ],
      rows: classes.map(({ label, bothRight, fixed, broken, bothWrong }) => [
        phraseMarkup(verbatim(label)),
        ...[bothRight, fixed, broken, bothWrong].map(formatCount),
      ]),
    },
  });
}
