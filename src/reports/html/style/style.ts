import { COLOURS } from "./colours.ts";
import { FIGURE_STYLE } from "./figure-style.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { PAPER_STYLE } from "./paper-style.ts";
import { TABLE_STYLE } from "./table-style.ts";

/** The one style of the page; its hash stands in the page's policy. */
export const STYLE = COLOURS + PAGE_STYLE + TABLE_STYLE + FIGURE_STYLE + PAPER_STYLE;
