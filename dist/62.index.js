export const id = 62;
export const ids = [62];
export const modules = {

/***/ 9062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  htmlModel: () => (/* reexport */ htmlModel),
  renderHtml: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/reports/phrase.js
var reports_phrase = __webpack_require__(7194);
// EXTERNAL MODULE: ./lib/core/policy.js
var policy = __webpack_require__(9861);
// EXTERNAL MODULE: ./lib/reports/visible.js
var visible = __webpack_require__(385);
;// CONCATENATED MODULE: ./lib/reports/html/markup.js

function el(name, attributes, ...children) {
    const start = `<${name}${Object.entries(attributes).map(attribute).join("")}`;
    if (EMPTY.has(name))
        return { markup: `${start}/>` };
    const end = OWN_LINE.has(name) ? "\n" : "";
    return { markup: `${start}>${markupOf(children)}</${name}>${end}` };
}
function verbatimBlock(name, text) {
    if (text.includes("</"))
        throw new RangeError(`${name} would end early`);
    return { markup: `<${name}>${text}</${name}>\n` };
}
function markupOf(content) {
    if (content === undefined)
        return "";
    if (typeof content === "string")
        return escaped(content);
    if (typeof content === "number")
        return escaped(String(content));
    return "markup" in content ? content.markup : content.map(markupOf).join("");
}
const EMPTY = new Set(["meta", "br", "wbr", "line", "rect", "circle", "path"]);
const OWN_LINE = new Set("head title body main header nav article section h1 h2 h3 p div ul li dl figure figcaption details summary table caption thead tbody tr".split(" "));
function attribute([name, value]) {
    return value === undefined ? "" : ` ${name}="${escaped(String(value))}"`;
}
function escaped(text) {
    return (0,visible/* visible */.R)(text).replaceAll(/[&<>"'`]|(?<=#)#/g, (character) => ENTITIES[character] ?? "");
}
const ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
    "`": "&#96;",
    "#": "&#35;",
};

;// CONCATENATED MODULE: ./lib/reports/html/html-table.js

function textColumn(title) {
    return { title };
}
function numberColumn(title) {
    return { title, isNumeric: true };
}
function htmlTable(table) {
    const { caption, columns, rows, isSortable = false, isStacked = false, className } = table;
    const classes = [className, isSortable && rows.length > 1 ? "sortable" : "", isStacked ? "stacked" : ""];
    const role = (name) => (isStacked ? { role: name } : {});
    const look = (i) => (columns[i]?.isNumeric === true ? { class: "num" } : {});
    const cell = (content, i) => i === 0
        ? el("th", { scope: "row", ...role("rowheader"), ...look(i) }, content)
        : el("td", { ...role("cell"), ...look(i) }, isStacked ? cardLine(columns[i]?.title ?? "", content) : content);
    const heads = columns.map(({ title }, i) => title === "" ? el("td", role("cell")) : el("th", { scope: "col", ...role("columnheader"), ...look(i) }, title));
    return el("div", { class: "scroll" }, el("table", { class: classes.filter(Boolean).join(" ") || undefined, ...role("table") }, el("caption", {}, caption), el("thead", role("rowgroup"), el("tr", role("row"), heads)), el("tbody", role("rowgroup"), rows.map((row) => el("tr", role("row"), row.map(cell))))));
}
function cardLine(title, content) {
    return [el("span", { class: "card-title", "aria-hidden": "true" }, title), el("span", {}, content)];
}

;// CONCATENATED MODULE: ./lib/reports/html/icons.js

const SHAPES = {
    pass: [el("circle", { cx: 12, cy: 12, r: 11 }), sign("M6.5 12.5L10.5 16.5L17.5 8.5")],
    fail: [shape("M7.4 1H16.6L23 7.4V16.6L16.6 23H7.4L1 16.6V7.4Z"), sign("M8 8L16 16M16 8L8 16")],
    inconclusive: [shape("M12 1L23.5 22.5H0.5Z"), sign("M12 9V15M12 18.4V18.9")],
    invalid: [shape("M12 0.5L23.5 12L12 23.5L0.5 12Z"), sign("M7.5 12H16.5")],
};
function icon(outcome) {
    const size = { viewBox: "0 0 24 24", width: 24, height: 24 };
    return el("svg", { class: `icon ${outcome}`, ...size, "aria-hidden": "true" }, SHAPES[outcome]);
}
function shape(d) {
    return el("path", { d });
}
function sign(d) {
    return el("path", { class: "sign", d });
}

;// CONCATENATED MODULE: ./lib/reports/html/phrase-markup.js



function phraseMarkup(phrase) {
    return spansOf(phrase, (text, span) => (0,reports_phrase/* isMessage */.K8)(span)
        ? el("span", { class: "message", dir: "auto" }, text)
        : el("code", { dir: "auto" }, breakable(text)));
}
function plainPhrase(phrase) {
    return spansOf(phrase, (text) => el("bdi", {}, text));
}
function breakable(text) {
    return text.split(SEPARATED).map((part, i) => (i === 0 ? part : [el("wbr", {}), part]));
}
const SEPARATED = /(?<=[_/.:@-])(?=\p{L})/u;
function spansOf(phrase, show) {
    return phrase.map((span) => {
        if (typeof span === "string")
            return span;
        return span.verbatim === ""
            ? el("span", { class: "empty" }, "(empty)")
            : show((0,visible/* visibleWithin */.C)(span.verbatim, span.limit), span);
    });
}

// EXTERNAL MODULE: ./lib/reports/change-column.js
var change_column = __webpack_require__(9210);
;// CONCATENATED MODULE: ./lib/reports/html/sections/results.js





const MAX_OPEN_NOTES = 8;
function resultsSection(model) {
    if (model.results.length === 0)
        return undefined;
    return { name: "results", title: "Results", body: [resultTable(model), notes(model)] };
}
function resultTable({ results, confidence }) {
    const isSeveral = results.length > 1;
    const hasIntervals = results.some(({ interval }) => interval !== undefined);
    return htmlTable({
        caption: "Each rule with both models’ values, the change, what was required, and the outcome",
        className: "results",
        isStacked: true,
        isSortable: true,
        columns: [
            ...(isSeveral ? [textColumn("rule")] : []),
            textColumn("metric"),
            numberColumn("baseline"),
            numberColumn("candidate"),
            numberColumn(hasIntervals ? `${(0,change_column/* changeTitle */.t)(results)}, ${confidence} CI` : (0,change_column/* changeTitle */.t)(results)),
            numberColumn("required"),
            textColumn("outcome"),
        ],
        rows: results.map((line) => [
            ...(isSeveral ? [phraseMarkup(line.rule)] : []),
            phraseMarkup(line.name),
            line.baseline,
            line.candidate,
            [
                (0,change_column/* changeText */.k)(line, results),
                line.interval === undefined ? undefined : [" ", el("span", { class: "interval-text" }, line.interval)],
            ],
            line.required,
            outcomeMarkup(line.outcome, outcomeDetail(line)),
        ]),
    });
}
function outcomeMarkup(outcome, detail) {
    const word = el("b", { class: `word ${outcome}` }, outcome);
    return el("span", { class: "outcome" }, icon(outcome), el("span", {}, word, detail));
}
function outcomeDetail({ isBlocking, words }) {
    return [isBlocking ? undefined : el("span", { class: "soft" }, ", not blocking"), el("br", {}), words];
}
function notes({ results, isWeak }) {
    const isSeveral = results.length > 1;
    const items = results.flatMap((line, i) => {
        const all = [...line.notes, ...(line.secondOpinion === undefined ? [] : [line.secondOpinion])];
        if (all.length === 0)
            return [];
        const list = all.map((note) => el("li", {}, phraseMarkup(note)));
        const name = el("b", {}, phraseMarkup(isSeveral ? line.rule : line.name));
        return [el("li", { class: isWeak[i] === true ? "weak" : undefined }, name, el("ul", {}, list))];
    });
    if (items.length === 0)
        return undefined;
    const title = "How sure each result is";
    const list = el("ul", { class: "notes" }, items);
    return items.length > MAX_OPEN_NOTES
        ? el("details", {}, el("summary", {}, title), list)
        : [el("p", { class: "lead" }, `${title}:`), list];
}

;// CONCATENATED MODULE: ./lib/reports/html/index-of-reports.js







function worstFirst(reports) {
    return reports.toSorted((a, b) => policy/* OUTCOMES */.im.indexOf(b.model.outcome) - policy/* OUTCOMES */.im.indexOf(a.model.outcome));
}
function countedOutcomes(reports) {
    const counts = policy/* OUTCOMES */.im.toReversed().flatMap((outcome) => {
        const count = reports.filter(({ model }) => model.outcome === outcome).length;
        return count === 0 ? [] : [`${count} ${outcome}`];
    });
    return `${reports.length} reports: ${counts.join(", ")}`;
}
function indexMarkup(reports) {
    const worst = worstFirst(reports)[0]?.model.outcome ?? "invalid";
    return [
        el("header", { class: `verdict ${worst}` }, el("h1", {}, icon(worst), el("span", {}, countedOutcomes(reports)))),
        htmlTable({
            caption: "All reports, the worst first",
            isStacked: true,
            columns: ["report", "verdict", "why", "file"].map(textColumn),
            rows: reports.map(({ name, model }, i) => [
                el("a", { href: `#${prefixOf(i)}-verdict` }, phraseMarkup(model.title ?? (0,reports_phrase/* verbatim */.Bj)(name))),
                outcomeMarkup(model.outcome),
                phraseMarkup(model.sentence),
                phraseMarkup((0,reports_phrase/* verbatim */.Bj)(name)),
            ]),
        }),
    ];
}
function prefixOf(index) {
    return `r${index + 1}`;
}

// EXTERNAL MODULE: ./lib/core/counts.js
var counts = __webpack_require__(6211);
// EXTERNAL MODULE: ./lib/reports/content/rows.js
var rows = __webpack_require__(5284);
;// CONCATENATED MODULE: ./lib/reports/content/agreement.js


function agreement(evidence) {
    const counts = (0,rows/* comparedRows */.HL)(evidence);
    if (counts === undefined)
        return undefined;
    return {
        all: agreementOf(counts.cells),
        classes: counts.labels.map((label, i) => ({
            label,
            ...agreementOf(counts.cells.filter((cell) => cell.label === i)),
        })),
    };
}
function agreementOf(cells) {
    const rowsWhere = (isBaselineRight, isCandidateRight) => (0,counts/* totalRows */.wh)({
        cells: cells.filter(({ label, baseline, candidate }) => (baseline === label) === isBaselineRight && (candidate === label) === isCandidateRight),
    });
    return {
        bothRight: rowsWhere(true, true),
        fixed: rowsWhere(false, true),
        broken: rowsWhere(true, false),
        bothWrong: rowsWhere(false, false),
    };
}

;// CONCATENATED MODULE: ./lib/reports/content/confusion-grids.js

function confusionGrids(evidence) {
    const sides = ["baseline", "candidate"].flatMap((side) => {
        const counts = (0,rows/* sideCounts */.St)(evidence, side);
        return counts === undefined ? [] : [{ side, confusion: counts.confusion }];
    });
    const labels = sides[0]?.confusion.labels;
    if (labels === undefined)
        return undefined;
    return { labels, sides: sides.map(({ side, confusion }) => ({ side, grid: gridOf(confusion) })) };
}
function gridOf({ labels, cells }) {
    const grid = labels.map(() => labels.map(() => 0));
    for (const { label, prediction, count } of cells) {
        const row = grid[label];
        if (row !== undefined)
            row[prediction] = (row[prediction] ?? 0) + count;
    }
    return grid;
}

;// CONCATENATED MODULE: ./lib/reports/content/expectation.js
const EXPECTED = {
    BASE_CONFIG_UNREADABLE: "The config of the base branch can be read: it decides, not the proposal’s own.",
    BASELINE_NOT_FOUND: "There is a baseline where the reference says, or this is declared to be the first model.",
    PULL_REQUEST_UNKNOWN: "One open pull request has this commit as its head: its base is what decides.",
    MODEL_NOT_FOUND: "The version, alias or run that is named is in the registry.",
    BASELINE_CHANGED: "The evaluation command leaves the baseline’s file as it was.",
    REMOTE_FAILED: "The server that was asked answers, and lets this job read.",
    RUN_FAILED: "The evaluation command ends well, within its time.",
    RUN_NO_OUTPUT: "The evaluation command writes the file that is compared, anew in this run.",
    SAME_SOURCE: "Candidate and baseline are two different files or references.",
    PREDICTIONS_UNREADABLE: "The file of predictions can be read to its end, without any doubt about a row.",
    METRICS_UNREADABLE: "The file of metrics is one JSON object that names every metric once.",
    INPUT_TOO_LARGE: "Files, rows and what is unzipped stay within their limits.",
    COLUMN_MISSING: "The file has a column for each thing that is needed, under one of its usual names or a given one.",
    NO_ROWS: "The file holds at least one row.",
    ROWS_MISALIGNED: "Both models were evaluated on the same rows: the same ids, each once, with the same labels.",
    LABELS_UNKNOWN: "Every prediction is one of the known labels.",
    SCORE_INVALID: "Every score is a finite number from 0 to 1.",
    SCORE_MEANING: "A score is the probability of the positive class, unless something else is declared.",
    METRIC_MISSING: "The metric of every rule is known for both models.",
    METRIC_NOT_FINITE: "The metric of every rule is a finite number for both models.",
    METRIC_UNDEFINED: "The metric of every rule is defined on this hold-out for both models.",
    NOT_COMPARABLE: "The two values of every rule can be set against each other as the rule asks.",
};
function expectationOf(code) {
    return Object.hasOwn(EXPECTED, code) ? EXPECTED[code] : undefined;
}

// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(5888);
// EXTERNAL MODULE: ./lib/core/metrics/table.js + 6 modules
var table = __webpack_require__(876);
// EXTERNAL MODULE: ./lib/core/metrics/traits.js
var traits = __webpack_require__(592);
// EXTERNAL MODULE: ./lib/reports/content/asked.js
var content_asked = __webpack_require__(1169);
// EXTERNAL MODULE: ./lib/reports/content/names.js
var names = __webpack_require__(361);
;// CONCATENATED MODULE: ./lib/reports/content/forest.js






const MAX_ROWS = 60;
function forest(evidence) {
    const all = evidence.results.flatMap((result) => {
        const asked = (0,content_asked/* askedOf */.i)(result, evidence.policy);
        const drawn = drawnOf(result, asked);
        return drawn === undefined ? [] : [{ ...drawn, rank: rankOf(result, asked) }];
    });
    const last = all.map(({ rank }) => rank).toSorted((a, b) => a - b)[MAX_ROWS - 1] ?? Number.POSITIVE_INFINITY;
    const below = all.filter(({ rank }) => rank < last).length;
    let room = MAX_ROWS - below;
    const kept = all.filter(({ rank }) => rank < last || (rank === last && room-- > 0));
    return { groups: grouped(all.length > MAX_ROWS ? kept : all), leftOut: Math.max(0, all.length - MAX_ROWS) };
}
function grouped(all) {
    const keys = [...new Set(all.map(({ key }) => key))];
    return keys.flatMap((key) => {
        const members = all.filter((drawn) => drawn.key === key);
        const [first] = members;
        if (first === undefined)
            return [];
        const { scale, metric, greaterIsBetter } = first;
        return [{ scale, metric, greaterIsBetter, rows: members.map(({ row }) => row) }];
    });
}
function drawnOf(result, asked) {
    return asked.kind === "floor" ? drawnFloor(result, asked) : drawnChange(result, asked);
}
function drawnFloor(result, asked) {
    const { metric, candidate, required } = result;
    if (candidate === null)
        return undefined;
    const isRate = (0,traits/* metricTraits */.kt)(metric)?.isRate ?? false;
    const sign = asked.greaterIsBetter ? "≥" : "≤";
    return {
        key: JSON.stringify(["value", isRate ? null : (0,table/* canonicalMetricName */.ib)(metric), asked.greaterIsBetter]),
        scale: "value",
        metric: isRate ? undefined : (0,names/* resultName */.x)({ metric, slice: null }),
        greaterIsBetter: asked.greaterIsBetter,
        row: {
            ...headOf(result, asked),
            estimate: candidate,
            interval: undefined,
            required: required ?? undefined,
            reference: result.baseline ?? undefined,
            estimateText: (0,format/* formatValue */.Fl)(metric, candidate, required),
            intervalText: undefined,
            needs: `needs ${sign} ${(0,format/* formatValue */.Fl)(metric, required)}${waivedWord(result)}`,
        },
    };
}
function drawnChange(result, asked) {
    const { metric, baseline, delta, interval } = result;
    if (delta === null)
        return undefined;
    const isRate = (0,traits/* metricTraits */.kt)(metric)?.isRate ?? false;
    const canBeRelative = baseline !== null && baseline !== 0;
    const scale = isRate ? "points" : canBeRelative ? "percent" : "unit";
    const factor = scale === "points" ? 100 : scale === "percent" ? 100 / Math.abs(baseline ?? 1) : 1;
    const required = (0,content_asked/* requiredDelta */.E)(result, asked);
    return {
        key: JSON.stringify([scale, scale === "unit" ? metric : null, asked.greaterIsBetter]),
        scale,
        metric: scale === "unit" ? (0,names/* resultName */.x)({ metric, slice: null }) : undefined,
        greaterIsBetter: asked.greaterIsBetter,
        row: {
            ...headOf(result, asked),
            estimate: delta * factor,
            interval: interval === null ? undefined : [interval[0] * factor, interval[1] * factor],
            required: required === undefined ? undefined : required * factor,
            reference: undefined,
            estimateText: (0,format/* formatChange */.eD)(metric, delta, required) + (0,format/* changeUnit */.FT)(metric),
            intervalText: interval === null ? undefined : (0,format/* formatInterval */.vy)(metric, interval),
            needs: required === undefined ? "" : changeNeeds(result, asked, required) + waivedWord(result),
        },
    };
}
function headOf(result, { rule }) {
    return {
        rule: (0,reports_phrase/* verbatim */.Bj)(result.rule),
        name: (0,names/* resultName */.x)(result),
        outcome: result.outcome,
        isBlocking: rule.severity === "error",
    };
}
function waivedWord({ reason }) {
    return reason === "waived" ? "; waived" : "";
}
function changeNeeds(result, { rule, kind, greaterIsBetter }, required) {
    const sign = greaterIsBetter ? "≥" : "≤";
    const bound = (0,format/* formatChange */.eD)(result.metric, required);
    const hasInterval = result.interval !== null && rule.decide !== "point";
    if (!hasInterval)
        return `needs ${sign} ${bound}`;
    if (kind === "guard-rail")
        return `needs the whole interval ${greaterIsBetter ? ">" : "<"} ${bound}`;
    if (rule.decide === "strict")
        return `needs the whole interval ${sign} ${bound}`;
    return `needs ${sign} ${bound}, and an interval ${greaterIsBetter ? "above" : "below"} 0`;
}
function rankOf({ outcome }, { rule }) {
    return (outcome === "pass" ? 2 : 0) + (rule.severity === "error" ? 0 : 1);
}
function axisName({ scale, metric }) {
    switch (scale) {
        case "points":
            return ["change in points"];
        case "percent":
            return ["change in % of the baseline’s value"];
        case "unit":
            return (0,reports_phrase/* say */.cv) `change of ${metric ?? []}, in its own unit`;
        case "value":
            return metric === undefined ? ["value"] : (0,reports_phrase/* say */.cv) `value of ${metric}`;
    }
}

// EXTERNAL MODULE: ./lib/reports/content/information.js + 2 modules
var information = __webpack_require__(607);
// EXTERNAL MODULE: ./lib/reports/content/other-metrics.js
var other_metrics = __webpack_require__(6727);
// EXTERNAL MODULE: ./lib/reports/content/fact.js
var fact = __webpack_require__(295);
;// CONCATENATED MODULE: ./lib/reports/content/trail.js


const SOURCE_LIMIT = 400;
const PARTS = [
    ["source", ({ source }) => source],
    ["found by", ({ why }) => why],
    ["version", ({ version }) => version],
    ["run", ({ run_id }) => run_id],
    ["commit", ({ commit }) => commit],
    ["sha256 of the file", ({ sha256 }) => sha256],
];
function trail({ baseline, candidate }) {
    const shown = (text) => text === null || text === undefined ? undefined : (0,reports_phrase/* verbatim */.Bj)(text, SOURCE_LIMIT);
    return PARTS.map(([topic, part]) => ({
        topic,
        baseline: shown(part(baseline)),
        candidate: shown(part(candidate)),
    })).filter((line) => line.baseline !== undefined || line.candidate !== undefined);
}
function surroundings({ context }) {
    const parts = [
        ["repository", context.repository],
        ["ref", context.ref],
        ["commit", context.commit],
        ["event", context.event],
        ["run", context.run_url],
    ];
    return parts.flatMap(([topic, text]) => (text === null ? [] : [(0,fact/* fact */.f)(topic, (0,reports_phrase/* verbatim */.Bj)(text, SOURCE_LIMIT))]));
}

// EXTERNAL MODULE: ./lib/reports/model.js + 9 modules
var model = __webpack_require__(401);
;// CONCATENATED MODULE: ./lib/reports/html/model.js








const MAX_METRICS = 500;
function htmlModel(evidence) {
    return {
        ...(0,model/* reportModel */.S)(evidence),
        metrics: (0,other_metrics/* otherMetrics */.A)(evidence, MAX_METRICS),
        forest: forest(evidence),
        grids: confusionGrids(evidence),
        agreement: agreement(evidence),
        curves: evidence.statistics?.curves,
        holdout: [...(0,information/* holdoutFacts */.X)(evidence), ...(0,information/* pairingFacts */.il)(evidence)],
        differences: (0,information/* differenceFacts */.f1)(evidence),
        trail: trail(evidence),
        surroundings: surroundings(evidence),
        isWeak: evidence.results.map(({ note, reason }) => note !== null || reason === "low_support"),
        expected: evidence.error === null ? undefined : expectationOf(evidence.error.code),
    };
}

;// CONCATENATED MODULE: ./lib/reports/html/fact-list.js


function factList(facts) {
    if (facts.length === 0)
        return undefined;
    const lines = facts.map(({ topic, words }) => el("div", {}, el("dt", {}, phraseMarkup(topic)), el("dd", {}, phraseMarkup(words))));
    return el("dl", { class: "facts" }, lines);
}

;// CONCATENATED MODULE: ./lib/reports/html/sections/compared.js



function comparedSection({ trail, holdout, surroundings }) {
    const models = htmlTable({
        caption: "Where both models come from",
        className: "trail",
        isStacked: true,
        columns: [textColumn(""), textColumn("baseline"), textColumn("candidate")],
        rows: trail.map(({ topic, baseline, candidate }) => [
            topic,
            ...[baseline, candidate].map((side) => (side === undefined ? "—" : phraseMarkup(side))),
        ]),
    });
    return {
        name: "compared",
        title: "What was compared",
        body: [factList(holdout), models, factList(surroundings)],
    };
}

;// CONCATENATED MODULE: ./lib/reports/html/figures/matrix.js


const STEPS = 8;
const MAX_WIDE = 6;
function matrix({ caption, labels, cells }) {
    const isDense = labels.length > MAX_WIDE;
    const name = (label) => el("span", { class: "clamped" }, label);
    const corner = [el("span", {}, "prediction →"), " ", el("span", {}, "label ↓")];
    const head = [el("td", { class: "corner" }, corner), labels.map((label) => el("th", { scope: "col" }, name(label)))];
    const rows = cells.map((row, i) => el("tr", {}, el("th", { scope: "row" }, name(labels[i])), row.map((cell) => matrixCell(cell, isDense))));
    return el("div", { class: "scroll" }, el("table", { class: isDense ? "matrix dense" : "matrix" }, el("caption", {}, caption), el("thead", {}, el("tr", {}, head)), el("tbody", {}, rows)));
}
function matrixCell({ text, share, tone, strength, isMarked = false }, isDense) {
    const step = Math.ceil(Math.min(1, strength) * STEPS);
    const hasShare = share !== undefined && !isDense;
    return el("td", { class: step === 0 ? undefined : `${tone} h${step}` }, isMarked ? el("u", {}, text) : text, hasShare ? [" ", el("span", { class: "share" }, share)] : undefined);
}
function confusionCells(grid) {
    return grid.map((row, label) => {
        const total = sumOf(row);
        return row.map((count, prediction) => ({
            text: (0,format/* formatCount */.B4)(count),
            share: total === 0 ? undefined : percentText(count / total),
            tone: label === prediction ? "right" : "wrong",
            strength: total === 0 ? 0 : count / total,
        }));
    });
}
function differenceCells(baseline, candidate) {
    const totals = baseline.map((row, i) => [sumOf(row), sumOf(candidate[i] ?? [])]);
    const areRows = totals.every(([b, c]) => b === c);
    const differences = baseline.map((row, label) => row.map((count, prediction) => {
        const other = candidate[label]?.[prediction] ?? 0;
        const [b, c] = totals[label] ?? [0, 0];
        return areRows ? other - count : (c === 0 ? 0 : (other / c) * 100) - (b === 0 ? 0 : (count / b) * 100);
    }));
    const most = differences.flat().reduce((max, difference) => Math.max(max, Math.abs(difference)), 0);
    return {
        unit: areRows ? "rows" : "points",
        cells: differences.map((row, label) => row.map((difference, prediction) => {
            const isBetter = difference > 0 === (label === prediction);
            return {
                text: areRows ? signedCount(difference) : signed(difference, difference.toFixed(1)),
                tone: isBetter ? "right" : "wrong",
                strength: most === 0 ? 0 : Math.abs(difference) / most,
                isMarked: difference !== 0 && !isBetter,
            };
        })),
    };
}
function signedCount(count) {
    return signed(count, (0,format/* formatCount */.B4)(Math.abs(count)));
}
function signed(value, text) {
    if (value === 0)
        return "0";
    return value > 0 ? `+${text}` : `−${text.replace(/^-/, "")}`;
}
function percentText(share) {
    if (share > 0 && share < 0.001)
        return "<0.1 %";
    if (share < 1 && share > 0.999)
        return ">99.9 %";
    return `${(share * 100).toFixed(1)} %`;
}
function sumOf(row) {
    return row.reduce((sum, count) => sum + count, 0);
}

;// CONCATENATED MODULE: ./lib/reports/html/sections/confusion.js






const MAX_CLASSES = 20;
const MAX_MISTAKES = 30;
function confusionSection({ grids }) {
    if (grids === undefined)
        return undefined;
    const body = grids.labels.length > MAX_CLASSES ? mistakes(grids) : matrices(grids);
    return { name: "confusion", title: "Confusion matrices", body };
}
function matrices(grids) {
    const labels = grids.labels.map((label) => phraseMarkup((0,reports_phrase/* verbatim */.Bj)(label)));
    const { baseline, candidate } = bySide(grids);
    const difference = baseline === undefined || candidate === undefined ? undefined : differenceCells(baseline, candidate);
    const unit = difference?.unit === "rows" ? "rows" : "points of the label’s rows";
    return [
        el("div", { class: "matrices" }, grids.sides.map(({ side, grid }) => matrix({ caption: side, labels, cells: confusionCells(grid) })), difference && matrix({ caption: `candidate − baseline, in ${unit}`, labels, cells: difference.cells })),
        legend(labels.length <= MAX_WIDE, difference !== undefined),
    ];
}
function legend(hasShares, hasDifference) {
    const shares = hasShares ? "; the small number is the share of the label’s rows" : "";
    return el("p", { class: "legend" }, `Rows by label (down) and prediction (across)${shares}. `, [key("right", "right"), key("wrong", "wrong")], hasDifference
        ? [
            "In the difference: ",
            key("right", "better (more right, or fewer wrong)"),
            key("wrong", ["worse, and ", el("u", {}, "underlined")]),
        ]
        : undefined);
}
function key(tone, words) {
    return [el("span", { class: "key" }, el("span", { class: `swatch ${tone} h6` }), " ", words), " "];
}
function mistakes(grids) {
    const { labels, sides } = grids;
    const isBoth = sides.length === 2;
    const size = ({ baseline, candidate }) => isBoth ? Math.abs(candidate - baseline) : baseline + candidate;
    const all = allMistakes(grids);
    const shown = all.toSorted((a, b) => size(b) - size(a)).slice(0, MAX_MISTAKES);
    const which = isBoth ? "The mistakes whose number changed most" : "The most frequent mistakes";
    const caption = all.length > shown.length ? `${which} (${shown.length} of ${(0,format/* formatCount */.B4)(all.length)})` : which;
    const table = htmlTable({
        caption,
        isSortable: true,
        columns: [
            textColumn("label"),
            textColumn("predicted as"),
            ...sides.map(({ side }) => numberColumn(side)),
            ...(isBoth ? [numberColumn("change")] : []),
        ],
        rows: shown.map((mistake) => [
            phraseMarkup((0,reports_phrase/* verbatim */.Bj)(mistake.label)),
            phraseMarkup((0,reports_phrase/* verbatim */.Bj)(mistake.prediction)),
            ...sides.map(({ side }) => (0,format/* formatCount */.B4)(mistake[side])),
            ...(isBoth ? [signedCount(mistake.candidate - mistake.baseline)] : []),
        ]),
    });
    const note = `Matrices are left out above ${MAX_CLASSES} classes; there are ${labels.length}.`;
    return [
        el("p", { class: "note" }, note),
        shown.length === 0 ? undefined : [el("p", { class: "lead" }, `${caption}:`), table],
    ];
}
function allMistakes(grids) {
    const { labels } = grids;
    const { baseline, candidate } = bySide(grids);
    return labels
        .flatMap((label, i) => labels.map((prediction, j) => ({
        label,
        prediction,
        baseline: baseline?.[i]?.[j] ?? 0,
        candidate: candidate?.[i]?.[j] ?? 0,
    })))
        .filter((pair) => pair.label !== pair.prediction && (pair.baseline > 0 || pair.candidate > 0));
}
function bySide({ sides }) {
    const of = (wanted) => sides.find(({ side }) => side === wanted)?.grid;
    return { baseline: of("baseline"), candidate: of("candidate") };
}

;// CONCATENATED MODULE: ./lib/reports/html/figures/figure.js


function figure({ id, caption, body, legend, numbers }) {
    return el("figure", { "aria-labelledby": id }, el("figcaption", { id }, caption), body, legend === undefined ? undefined : el("p", { class: "legend" }, legend), numbers === undefined
        ? undefined
        : el("details", { class: "numbers" }, el("summary", {}, "Numbers of this figure"), htmlTable(numbers)));
}

;// CONCATENATED MODULE: ./lib/reports/html/figures/plot-area.js

const [WIDTH, HEIGHT] = [360, 300];
const [LEFT, RIGHT, TOP, BOTTOM] = [50, WIDTH - 14, 12, HEIGHT - 46];
function plotArea(x, y, words, inside) {
    const [across, down] = [acrossOf(x.scale), downOf(y.scale)];
    const text = (words, at) => el("text", { class: "tick", ...at }, words);
    return el("svg", { class: "chart", role: "img", viewBox: `0 0 ${WIDTH} ${HEIGHT}` }, el("title", {}, words.title), el("desc", {}, words.description), x.scale.ticks.map((tick) => [
        el("line", { class: "grid", x1: across(tick), x2: across(tick), y1: TOP, y2: BOTTOM }),
        text(x.scale.format(tick), { x: across(tick), y: BOTTOM + 17 }),
    ]), y.scale.ticks.map((tick) => [
        el("line", { class: "grid", x1: LEFT, x2: RIGHT, y1: down(tick), y2: down(tick) }),
        text(y.scale.format(tick), { class: "tick left-of", x: LEFT - 7, y: rounded(down(tick) + 4) }),
    ]), el("path", { class: "frame", d: `M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}` }), inside, text(x.name, { x: (LEFT + RIGHT) / 2, y: HEIGHT - 8 }), text(y.name, { transform: "rotate(-90)", x: -(TOP + BOTTOM) / 2, y: 13 }));
}
function acrossOf(scale) {
    return (value) => rounded(LEFT + (scale.percent(value) / 100) * (RIGHT - LEFT));
}
function downOf(scale) {
    return (value) => rounded(BOTTOM - (scale.percent(value) / 100) * (BOTTOM - TOP));
}
function pathThrough(points) {
    return points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${x} ${y}`).join("");
}
function rounded(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./lib/reports/html/figures/scale.js
const ABOUT = 5;
function linearScale(low, high, about = ABOUT) {
    const span = high - low;
    if (!Number.isFinite(span))
        return { percent: () => 50, ticks: [], format: String };
    if (span <= Math.abs(low) * 1e-12) {
        const around = Math.abs(low) * 0.1 || 1;
        return linearScale(low - around, high + around, about);
    }
    const step = roundStep(span / about);
    const first = Math.ceil(low / step);
    const ticks = Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step);
    return {
        percent: (value) => Math.min(100, Math.max(0, ((value - low) / span) * 100)),
        ticks,
        format: (tick) => numberText(tick, step),
    };
}
function roundStep(step) {
    const power = 10 ** Math.floor(Math.log10(step));
    const rest = step / power;
    return power * (rest >= Math.sqrt(50) ? 10 : rest >= Math.sqrt(10) ? 5 : rest >= Math.sqrt(2) ? 2 : 1);
}
function numberText(value, step) {
    const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    const isPlain = decimals <= 6 && Math.abs(value) < 1e7;
    const text = isPlain ? value.toFixed(decimals) : String(Number(value.toPrecision(4)));
    return text.replace(/^-(?=0\.?0*$)/, "").replace(/^-/, "−");
}

;// CONCATENATED MODULE: ./lib/reports/html/figures/histogram.js



function histogram({ title, description, xName, yName, edges, series }) {
    const most = series.flatMap(({ counts }) => counts).reduce((max, count) => Math.max(max, count), 0);
    const x = { name: xName, scale: linearScale(edges[0] ?? 0, edges.at(-1) ?? 1) };
    const y = { name: yName, scale: linearScale(0, most === 0 ? 1 : most * 1.05) };
    const [across, down] = [acrossOf(x.scale), downOf(y.scale)];
    const outline = (counts) => `M${across(edges[0] ?? 0)} ${down(0)}${counts
        .map((count, i) => `V${down(count)}H${across(edges[i + 1] ?? 0)}`)
        .join("")}V${down(0)}`;
    const steps = series.map(({ className, counts }) => el("path", { class: `steps ${className}`, d: outline(counts) }));
    return plotArea(x, y, { title, description }, steps);
}

;// CONCATENATED MODULE: ./lib/reports/html/figures/line-chart.js


function lineChart({ title, description, x, y, series, hasDiagonal = false }) {
    const [across, down] = [acrossOf(x.scale), downOf(y.scale)];
    const place = ([a, b]) => [across(a), down(b)];
    const path = (className, points) => el("path", { class: className, d: pathThrough(points.map(place)) });
    const corners = [
        [0, 0],
        [1, 1],
    ];
    return plotArea(x, y, { title, description }, [
        hasDiagonal ? path("diagonal", corners) : undefined,
        series
            .filter(({ points }) => points.length > 0)
            .map(({ className, points, hasDots = false }) => [
            path(`line ${className}`, points),
            hasDots
                ? points.map(place).map(([cx, cy]) => el("circle", { class: `point ${className}`, cx, cy, r: 3.5 }))
                : undefined,
        ]),
    ]);
}

;// CONCATENATED MODULE: ./lib/reports/html/sections/curves.js






const SIDES = ["baseline", "candidate"];
function curvesSection({ curves }, { prefix }) {
    if (curves === undefined)
        return undefined;
    const figures = [
        ...CURVES.flatMap((kind) => curveFigure(kind, curves, `${prefix}-${kind.id}`)),
        ...scoreFigures(curves, `${prefix}-scores`),
    ];
    return figures.length === 0
        ? undefined
        : { name: "curves", title: "Scores", body: el("div", { class: "charts" }, figures) };
}
const CURVES = [
    {
        key: "roc",
        id: "roc",
        caption: "ROC curve",
        x: "false positive rate",
        y: "true positive rate",
        hasDiagonal: true,
        hasDots: false,
        diagonal: "chance",
    },
    {
        key: "precision_recall",
        id: "precision-recall",
        caption: "Precision and recall",
        x: "recall",
        y: "precision",
        hasDiagonal: false,
        hasDots: false,
    },
    {
        key: "calibration",
        id: "calibration",
        caption: "Calibration",
        x: "mean score",
        y: "share of the positive class",
        hasDiagonal: true,
        hasDots: true,
        diagonal: "scores that mean what they say",
    },
];
function curveFigure(kind, curves, id) {
    const curve = curves[kind.key] ?? {};
    const series = SIDES.flatMap((side) => {
        const points = curve[side] ?? [];
        return points.length === 0 ? [] : [{ className: side, points, hasDots: kind.hasDots }];
    });
    if (series.length === 0)
        return [];
    const names = series.map(({ className }) => className);
    return [
        figure({
            id,
            caption: kind.caption,
            body: lineChart({
                title: kind.caption,
                description: `${kind.y} over ${kind.x}, ${names.join(" and ")}`,
                x: { name: kind.x, scale: linearScale(0, 1) },
                y: { name: kind.y, scale: linearScale(0, 1) },
                series,
                hasDiagonal: kind.hasDiagonal,
            }),
            legend: curves_legend(names, kind.diagonal),
            numbers: pointTable(kind, series),
        }),
    ];
}
function curves_legend(sides, diagonal) {
    const key = (className, words) => [
        el("span", { class: "key" }, lineGlyph(className), ` ${words}`),
        " ",
    ];
    return [
        sides.map((side) => key(`line ${side}`, side)),
        diagonal === undefined ? undefined : key("diagonal", diagonal),
    ];
}
function lineGlyph(className) {
    const line = el("path", { class: className, d: "M1 6H27" });
    return el("svg", { class: "glyph", width: 28, height: 12, "aria-hidden": "true" }, line);
}
function pointTable({ caption, x, y }, series) {
    const rows = Math.max(...series.map(({ points }) => points.length));
    return {
        caption: `Points of the figure “${caption}”`,
        columns: [
            numberColumn("point"),
            ...series.flatMap(({ className }) => [numberColumn(`${className}: ${x}`), numberColumn(y)]),
        ],
        rows: Array.from({ length: rows }, (_, i) => [
            i + 1,
            ...series.flatMap(({ points }) => {
                const point = points[i];
                return point === undefined ? ["", ""] : [shortNumber(point[0]), shortNumber(point[1])];
            }),
        ]),
    };
}
function scoreFigures({ scores }, id) {
    if (scores === undefined || scores.edges.length < 2)
        return [];
    const { edges } = scores;
    return ["negative", "positive"].flatMap((kind) => {
        const series = SIDES.flatMap((side) => {
            const counts = scores[side]?.[kind];
            return counts === undefined || counts.length !== edges.length - 1 ? [] : [{ className: side, counts }];
        });
        if (series.length === 0)
            return [];
        const names = series.map(({ className }) => className);
        const caption = `Scores of the ${kind} class`;
        return [
            figure({
                id: `${id}-${kind}`,
                caption,
                body: histogram({
                    title: caption,
                    description: `rows by score, ${names.join(" and ")}`,
                    xName: "score",
                    yName: "rows",
                    edges,
                    series,
                }),
                legend: curves_legend(names),
                numbers: {
                    caption: `Rows by score, ${kind} class`,
                    columns: [numberColumn("from"), numberColumn("to"), ...names.map((name) => numberColumn(name))],
                    rows: edges
                        .slice(0, -1)
                        .map((edge, i) => [
                        shortNumber(edge),
                        shortNumber(edges[i + 1] ?? edge),
                        ...series.map(({ counts }) => counts[i] ?? 0),
                    ]),
                },
            }),
        ];
    });
}
function shortNumber(value) {
    return String(Number(value.toPrecision(4))).replace("-", "−");
}

;// CONCATENATED MODULE: ./lib/reports/html/figures/track.js

function track(height, words, content) {
    return el("svg", { class: "track", role: "img", width: "100%", height }, el("title", {}, words.title), el("desc", {}, words.description), content);
}
function verticalLine(x, top, bottom, className) {
    return el("line", { class: className, x1: percent(x), x2: percent(x), y1: top, y2: bottom });
}
function horizontalLine(from, to, y, className) {
    return el("line", { class: className, x1: percent(from), x2: percent(to), y1: y, y2: y });
}
function bar(from, to, top, height, className) {
    const x = percent(Math.min(from, to));
    return el("rect", { class: className, x, width: percent(Math.abs(to - from)), y: top, height });
}
function markAt(x, y, mark) {
    return el("svg", { x: percent(x), y, overflow: "visible" }, mark);
}
function label(x, y, text, className = "tick") {
    return el("text", { class: className, x: percent(x), y }, text);
}
function trackRow(name, picture, value) {
    return el("li", {}, el("div", { class: "row-label" }, name), picture, el("div", { class: "row-value" }, value));
}
function axisRow(name, content) {
    return el("li", { class: "axis", "aria-hidden": "true" }, el("div", { class: "row-label" }, name), el("svg", { class: "track", width: "100%", height: 34 }, content));
}
function percent(value) {
    return `${Math.round(value * 100) / 100}%`;
}

;// CONCATENATED MODULE: ./lib/reports/html/figures/balance-bars.js




const balance_bars_HEIGHT = 32;
function balanceBars(rows, names) {
    const most = rows.reduce((max, { lost, won }) => Math.max(max, lost, won), 1) * 1.04;
    const scale = linearScale(-most, most, 6);
    const at = scale.percent;
    const ticks = scale.ticks.filter((tick) => Number.isInteger(tick));
    const bars = ({ lost, won }) => [
        ticks.map((tick) => verticalLine(at(tick), 0, balance_bars_HEIGHT, "grid")),
        bar(at(-lost), at(0), 7, balance_bars_HEIGHT - 14, "broken"),
        bar(at(0), at(won), 7, balance_bars_HEIGHT - 14, "fixed"),
        verticalLine(at(0), 0, balance_bars_HEIGHT, "zero"),
    ];
    const description = ({ lost, won }) => `${names.lost}: ${(0,format/* formatCount */.B4)(lost)}, ${names.won}: ${(0,format/* formatCount */.B4)(won)}`;
    return el("ul", { class: "forest" }, rows.map((row) => trackRow(row.label, track(balance_bars_HEIGHT, { title: row.title, description: description(row) }, bars(row)), row.value)), axisRow("rows", [
        ticks.map((tick) => [verticalLine(at(tick), 0, 5, "grid"), label(at(tick), 18, (0,format/* formatCount */.B4)(Math.abs(tick)))]),
        label(0, 32, `← ${names.lost}`, "tick left"),
        label(100, 32, `${names.won} →`, "tick right"),
    ]));
}

;// CONCATENATED MODULE: ./lib/reports/html/figures/share-bar.js




const share_bar_HEIGHT = 36;
function shareBar({ title, shares }) {
    const total = shares.reduce((sum, { count }) => sum + count, 0);
    const before = (i) => shares.slice(0, i).reduce((sum, { count }) => sum + count, 0);
    const place = (count) => (total === 0 ? 0 : (count / total) * 100);
    const parts = shares.map(({ count, className }, i) => bar(place(before(i)), place(before(i) + count), 0, share_bar_HEIGHT, className));
    const description = shares.map(({ name, count }) => `${name}: ${(0,format/* formatCount */.B4)(count)}`).join(", ");
    return [
        el("div", { class: "shares" }, track(share_bar_HEIGHT, { title, description }, parts)),
        el("ul", { class: "keys" }, shares.map((share) => el("li", {}, share_bar_key(share, total)))),
    ];
}
function share_bar_key({ name, count, className }, total) {
    const swatch = el("rect", { class: className, width: 14, height: 14 });
    return [
        el("svg", { class: "glyph", width: 14, height: 14, "aria-hidden": "true" }, swatch),
        ` ${name} `,
        el("b", {}, (0,format/* formatCount */.B4)(count)),
        total === 0 ? undefined : [" ", el("span", { class: "soft" }, percentText(count / total))],
    ];
}

;// CONCATENATED MODULE: ./lib/reports/html/sections/differences.js











const differences_MAX_CLASSES = 20;
const FIXED = "fixed";
const BROKEN = "broken";
function differencesSection(model, { prefix }) {
    const { agreement, differences } = model;
    if (agreement === undefined)
        return undefined;
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
function sharesFigure(all, id) {
    const shares = [
        { name: "both right", count: all.bothRight, className: "both-right" },
        { name: "fixed (baseline wrong, candidate right)", count: all.fixed, className: FIXED },
        { name: "broken (baseline right, candidate wrong)", count: all.broken, className: BROKEN },
        { name: "both wrong", count: all.bothWrong, className: "both-wrong" },
    ];
    return figure({
        id,
        caption: "All rows of the hold-out, by which model is right",
        body: shareBar({ title: "All rows by which model is right", shares }),
        numbers: undefined,
    });
}
function classesFigure(classes, id) {
    const most = classes
        .toSorted((a, b) => b.fixed + b.broken - (a.fixed + a.broken))
        .slice(0, differences_MAX_CLASSES)
        .filter(({ fixed, broken }) => fixed + broken > 0);
    const shown = classes.filter((one) => most.includes(one));
    const leftOut = classes.length - shown.length;
    const left = `${(0,format/* formatCount */.B4)(leftOut)} ${leftOut === 1 ? "class" : "classes"}`;
    const rest = leftOut === 0 ? "" : `; ${left} with fewer of them, or none, left out`;
    return figure({
        id,
        caption: `Fixed and broken rows of each class${rest}`,
        body: balanceBars(shown.map(({ label, fixed, broken }) => ({
            label: el("span", { class: "clamped" }, phraseMarkup((0,reports_phrase/* verbatim */.Bj)(label))),
            value: [
                el("b", {}, signedCount(fixed - broken)),
                el("span", { class: "soft" }, `${(0,format/* formatCount */.B4)(fixed)} fixed, ${(0,format/* formatCount */.B4)(broken)} broken`),
            ],
            title: `class ${(0,visible/* visibleWithin */.C)(label, 120)}`,
            lost: broken,
            won: fixed,
        })), { lost: BROKEN, won: FIXED }),
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
                phraseMarkup((0,reports_phrase/* verbatim */.Bj)(label)),
                ...[bothRight, fixed, broken, bothWrong].map(format/* formatCount */.B4),
            ]),
        },
    });
}

;// CONCATENATED MODULE: ./lib/reports/html/figures/forest-plot.js



const forest_plot_HEIGHT = 40;
const MIDDLE = forest_plot_HEIGHT / 2;
const REACH = 3;
function forestPlot(plot) {
    const scale = scaleOf(plot);
    const isRight = plot.better === "right";
    const hint = label(isRight ? 100 : 0, 32, isRight ? "better →" : "← better", `tick ${plot.better}`);
    return el("ul", { class: "forest" }, plot.rows.map((row) => trackRow(row.label, track(forest_plot_HEIGHT, row, marks(row, plot, scale)), row.value)), axisRow(plot.axis, [
        scale.ticks.map((tick) => [
            verticalLine(scale.percent(tick), 0, 5, "grid"),
            label(scale.percent(tick), 18, scale.format(tick)),
        ]),
        hint,
    ]));
}
function marks(row, { better, hasZero }, scale) {
    const at = scale.percent;
    const { estimate, interval, required, reference } = row;
    const isAlone = interval === undefined && hasZero;
    return [
        required === undefined ? undefined : bar(at(required), better === "right" ? 100 : 0, 0, forest_plot_HEIGHT, "band"),
        scale.ticks.map((tick) => verticalLine(at(tick), 0, forest_plot_HEIGHT, "grid")),
        hasZero ? verticalLine(at(0), 0, forest_plot_HEIGHT, "zero") : undefined,
        required === undefined ? undefined : requiredMark(at(required)),
        interval === undefined ? undefined : intervalMark(interval, scale),
        reference === undefined ? undefined : markAt(at(reference), MIDDLE, dot("reference")),
        markAt(at(estimate), MIDDLE, dot(isAlone ? "estimate alone" : "estimate")),
    ];
}
function dot(className, x = 0, y = 0) {
    return el("circle", { class: className, cx: x, cy: y, r: 5.5 });
}
function requiredMark(x) {
    return [verticalLine(x, 0, forest_plot_HEIGHT, "required"), markAt(x, 0, el("path", { class: "flag", d: "M-5 0H5L0 7Z" }))];
}
function intervalMark([low, high], scale) {
    const [from, to] = [scale.percent(low), scale.percent(high)];
    const end = (x, isBeyond, arrow) => isBeyond
        ? markAt(x, MIDDLE, el("path", { class: "beyond", d: arrow }))
        : verticalLine(x, MIDDLE - 6, MIDDLE + 6, "cap");
    return [
        horizontalLine(from, to, MIDDLE, "interval"),
        end(from, from === 0, "M8 -6L0 0L8 6"),
        end(to, to === 100, "M-8 -6L0 0L-8 6"),
    ];
}
function scaleOf({ rows, hasZero }) {
    const core = [
        ...(hasZero ? [0] : []),
        ...rows.flatMap(({ estimate, required, reference }) => [estimate, required, reference].filter((value) => value !== undefined)),
    ];
    const [least, greatest] = [Math.min(...core), Math.max(...core)];
    const ends = rows.flatMap(({ interval }) => interval ?? []);
    const reach = (greatest - least) * REACH || Number.POSITIVE_INFINITY;
    const low = Math.max(least - reach, Math.min(least, ...ends));
    const high = Math.min(greatest + reach, Math.max(greatest, ...ends));
    const room = (high - low) * 0.06;
    return linearScale(ends.some((end) => end < low) ? low : low - room, ends.some((end) => end > high) ? high : high + room);
}
function forestGlyph(mark) {
    return el("svg", { class: "glyph", width: 24, height: 16, "aria-hidden": "true" }, glyph(mark));
}
function glyph(mark) {
    const upright = (className, x, top = 0, bottom = 16) => el("line", { class: className, x1: x, x2: x, y1: top, y2: bottom });
    switch (mark) {
        case "estimate":
        case "reference":
            return dot(mark, 12, 8);
        case "alone":
            return dot("estimate alone", 12, 8);
        case "interval":
            return [
                el("line", { class: "interval", x1: 2, x2: 22, y1: 8, y2: 8 }),
                upright("cap", 2, 3, 13),
                upright("cap", 22, 3, 13),
            ];
        case "zero":
            return upright("zero", 12);
        case "required":
            return [
                el("rect", { class: "band", x: 8, y: 0, width: 16, height: 16 }),
                upright("required", 8),
                el("path", { class: "flag", d: "M3 0H13L8 7Z" }),
            ];
    }
}

;// CONCATENATED MODULE: ./lib/reports/html/sections/forest.js








function forestSection({ forest, confidence }, { prefix }) {
    const { groups, leftOut } = forest;
    if (groups.length === 0)
        return undefined;
    const note = `${leftOut} more results are in the table only; those that did not pass are drawn first.`;
    return {
        name: "change",
        title: groups.every(({ scale }) => scale === "value") ? "Values and floors" : "Change",
        body: [
            forest_legend(groups, confidence),
            groups.map((group, i) => groupFigure(group, `${prefix}-forest-${i + 1}`, confidence)),
            leftOut === 0 ? undefined : el("p", { class: "note" }, note),
        ],
    };
}
function groupFigure(group, id, confidence) {
    const isFloor = group.scale === "value";
    const axis = phraseMarkup(axisName(group));
    const limit = group.greaterIsBetter ? "floor" : "limit";
    const direction = group.greaterIsBetter ? "" : "; less is better";
    return figure({
        id,
        caption: isFloor
            ? ["The candidate’s ", axis, ` against its ${limit}`]
            : [axis, `, candidate − baseline${direction}`],
        body: forestPlot({
            rows: group.rows.map(plotRow),
            axis,
            better: group.greaterIsBetter ? "right" : "left",
            hasZero: !isFloor,
        }),
        numbers: numbers(group, confidence),
    });
}
function plotRow(row) {
    const name = (0,reports_phrase/* lineOf */.cA)(row.name);
    const rule = (0,reports_phrase/* lineOf */.cA)(row.rule);
    const ruleWords = isSameName(row) ? undefined : [" ", el("span", { class: "rule" }, phraseMarkup(row.rule))];
    const interval = row.intervalText === undefined ? "" : ` (${row.intervalText})`;
    return {
        ...row,
        label: [
            el("span", { class: "clamped" }, phraseMarkup(row.name), ruleWords),
            el("span", { class: "needs" }, row.needs),
        ],
        value: [
            el("span", { class: "measured" }, icon(row.outcome), el("b", {}, row.estimateText)),
            row.intervalText === undefined ? undefined : el("span", { class: "soft" }, row.intervalText),
        ],
        title: rule === name ? name : `${name}, rule ${rule}`,
        description: `${row.outcome}: ${row.estimateText}${interval}; ${row.needs}`,
    };
}
function isSameName({ rule, name }) {
    const plain = (text) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
    const [a, b] = [plain((0,reports_phrase/* lineOf */.cA)(rule)), plain((0,reports_phrase/* lineOf */.cA)(name))];
    return a === b || a === `${b}score`;
}
function forest_legend(groups, confidence) {
    const changes = groups.filter(({ scale }) => scale !== "value").flatMap(({ rows }) => rows);
    const floors = groups.filter(({ scale }) => scale === "value").flatMap(({ rows }) => rows);
    const hasIntervals = changes.some(({ interval }) => interval !== undefined);
    const measured = [
        ...(hasIntervals ? ["measured change"] : []),
        ...(floors.length > 0 ? ["the candidate’s value"] : []),
    ].join(" or ");
    const keys = [
        [measured !== "", "estimate", measured],
        [hasIntervals, "interval", `${confidence} confidence interval`],
        [
            changes.some(({ interval }) => interval === undefined),
            "alone",
            "measured change without an interval: chance is not ruled out",
        ],
        [floors.some(({ reference }) => reference !== undefined), "reference", "the baseline’s"],
        [changes.length > 0, "zero", "no change"],
        [
            [...changes, ...floors].some(({ required }) => required !== undefined),
            "required",
            "shaded: as much as the rule asks for",
        ],
    ];
    const shown = keys.filter(([isUsed]) => isUsed);
    return el("p", { class: "legend" }, shown.map(([, mark, words]) => forest_key(mark, words)));
}
function forest_key(mark, words) {
    return [el("span", { class: "key" }, forestGlyph(mark), ` ${words}`), " "];
}
function numbers({ rows, scale }, confidence) {
    const isFloor = scale === "value";
    return {
        caption: "The numbers of this figure",
        columns: [
            textColumn("rule"),
            textColumn("metric"),
            numberColumn(isFloor ? "candidate" : "change"),
            ...(isFloor ? [] : [numberColumn(`${confidence} CI`)]),
            textColumn("asked for"),
            textColumn("outcome"),
        ],
        rows: rows.map((row) => [
            phraseMarkup(row.rule),
            phraseMarkup(row.name),
            row.estimateText,
            ...(isFloor ? [] : [row.intervalText ?? "—"]),
            row.needs,
            row.outcome,
        ]),
    };
}

;// CONCATENATED MODULE: ./lib/reports/html/sections/metrics.js



function metricsSection({ metrics: { lines, leftOut } }) {
    if (lines.length === 0)
        return undefined;
    const table = htmlTable({
        caption: "Metrics that no rule asks for",
        isSortable: true,
        columns: [textColumn("metric"), numberColumn("baseline"), numberColumn("candidate"), numberColumn("change")],
        rows: lines.map(({ name, baseline, candidate, change }) => [phraseMarkup(name), baseline, candidate, change]),
    });
    const note = leftOut === 0 ? undefined : el("p", { class: "note" }, `${leftOut} more are in the evidence.`);
    return { name: "metrics", title: "Other metrics", body: [table, note] };
}

;// CONCATENATED MODULE: ./lib/reports/html/sections/policy.js


function policySection({ policy }) {
    return {
        name: "policy",
        title: "Policy",
        body: htmlTable({
            caption: "Every rule and setting with its value and where it came from",
            isStacked: true,
            columns: [textColumn("setting"), textColumn("value"), textColumn("from")],
            rows: policy.map(({ isRule, name, value, origin }) => [
                [isRule ? "rule " : "", phraseMarkup(name)],
                phraseMarkup(value),
                origin === undefined ? "—" : phraseMarkup(origin),
            ]),
        }),
    };
}

;// CONCATENATED MODULE: ./lib/reports/html/sections/section.js

function sectionMarkup({ name, title, body }, { prefix, level }) {
    const id = `${prefix}-${name}`;
    const label = level === 1 ? { "aria-labelledby": id } : {};
    return el("section", label, el(level === 1 ? "h2" : "h3", { id }, title), body);
}

;// CONCATENATED MODULE: ./lib/reports/html/sections/verdict.js



function verdictHeader(model, { prefix, level }) {
    const { outcome, title } = model;
    const word = el("span", { class: `word ${outcome}` }, outcome.toUpperCase());
    const name = title === undefined ? undefined : [" ", el("span", { class: "model" }, plainPhrase(title))];
    return el("header", { class: `verdict ${outcome}` }, el(level === 1 ? "h1" : "h2", { id: `${prefix}-verdict` }, icon(outcome), el("span", {}, word, name)), outcome === "invalid" ? obstacle(model) : reason(model));
}
function reason({ sentence, error, next }) {
    return [
        el("p", { class: "sentence" }, phraseMarkup(sentence)),
        error === undefined ? undefined : el("p", {}, phraseMarkup(error)),
        next.length === 0 ? undefined : el("p", {}, el("b", {}, "Next:"), " ", sentences(next)),
    ];
}
function obstacle({ sentence, error, next, expected }) {
    const line = (topic, words) => el("div", {}, el("dt", {}, topic), el("dd", {}, words));
    return [
        error === undefined ? undefined : el("p", { class: "sentence" }, phraseMarkup(sentence)),
        el("dl", { class: "obstacle" }, expected === undefined ? undefined : line("Expected", expected), line("Found", phraseMarkup(error ?? sentence)), next.length === 0 ? undefined : line("What to do", sentences(next))),
    ];
}
function sentences(phrases) {
    return phrases.map((phrase, i) => [i === 0 ? "" : " ", phraseMarkup(phrase)]);
}

;// CONCATENATED MODULE: ./lib/reports/html/sections/waivers.js


function waiversSection({ waivers }) {
    if (waivers.length === 0)
        return undefined;
    return {
        name: "waivers",
        title: "Waivers",
        body: htmlTable({
            caption: "Results that somebody lets pass for a while",
            isStacked: true,
            columns: ["rule", "reason", "approved by", "candidate", "expires"].map(textColumn),
            rows: waivers.map(({ rule, reason, approvedBy, candidate, expires }) => [rule, reason, approvedBy, candidate, expires].map(phraseMarkup)),
        }),
    };
}

;// CONCATENATED MODULE: ./lib/reports/html/report.js













const SECTIONS = [
    resultsSection,
    forestSection,
    waiversSection,
    differencesSection,
    confusionSection,
    curvesSection,
    metricsSection,
    comparedSection,
    policySection,
];
function reportMarkup(model, place) {
    const sections = SECTIONS.flatMap((section) => section(model, place) ?? []);
    const links = sections.map(({ name, title }) => el("li", {}, el("a", { href: `#${place.prefix}-${name}` }, title)));
    return [
        verdictHeader(model, place),
        el("nav", { "aria-label": `Parts of ${place.name}` }, el("ul", {}, links)),
        sections.map((section) => sectionMarkup(section, place)),
        el("p", { class: "made" }, ["Made by ", phraseMarkup(model.made), ". "], [el("code", {}, "model-gate verify"), " recomputes every number from the evidence."]),
    ];
}

;// CONCATENATED MODULE: ./lib/reports/html/script.js
const SCRIPT = `"use strict";
for (const box of document.querySelectorAll(".scroll")) {
  if (box.scrollWidth <= box.clientWidth) continue;
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", box.querySelector("caption").textContent);
}
const NEXT = { none: "ascending", ascending: "descending", descending: "none" };
const numberIn = (text) => parseFloat(text.replace(/[≥≤><,\\s]/g, "").replace("−", "-"));
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const original = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const textOf = (row, column) => {
    const cell = row.cells[column].cloneNode(true);
    for (const title of cell.querySelectorAll(".card-title")) title.remove();
    return cell.textContent;
  };
  heads.forEach((head, column) => {
    const isNumeric = head.classList.contains("num");
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const order = NEXT[head.getAttribute("aria-sort")];
      for (const other of heads) other.setAttribute("aria-sort", other === head ? order : "none");
      const sign = order === "descending" ? -1 : 1;
      const keyed = original.map((row, place) => {
        const text = textOf(row, column);
        return { row, place, text, number: numberIn(text) };
      });
      if (order !== "none") {
        keyed.sort((a, b) => {
          if (!isNumeric) return sign * a.text.localeCompare(b.text, "en", { numeric: true }) || a.place - b.place;
          const [x, y] = [Number.isNaN(a.number), Number.isNaN(b.number)];
          if (x || y) return x - y || a.place - b.place;
          return sign * (a.number - b.number) || a.place - b.place;
        });
      }
      body.append(...keyed.map(({ row }) => row));
    });
  });
}
`;

;// CONCATENATED MODULE: ./lib/reports/html/style/colours.js
const COLOURS = `
:root {
  color-scheme: light dark;
  --bg: #fff; --panel: #f5f6f8; --ink: #1c2127; --soft: #57606a; --line: #cfd5db; --grid: #e3e7eb; --link: #0b5cad;
  --pass: #0b6b50; --fail: #b02a12; --inconclusive: #7d5300; --invalid: #6b3a9c;
  --pass-tint: #e8f5f0; --fail-tint: #fdeeea; --inconclusive-tint: #fdf4df; --invalid-tint: #f4edfa;
  --baseline: #66707c; --candidate: #0b5cad; --right: #2b7fd4; --wrong: #d9730d; --band: #2b7fd41f;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --bg: #15181c; --panel: #1d2227; --ink: #e4e8ec; --soft: #a5b0bb; --line: #3b444d; --grid: #2a3138; --link: #7dbcff;
    --pass: #4fd0a5; --fail: #ff9580; --inconclusive: #f0bd55; --invalid: #cda8f5;
    --pass-tint: #13302a; --fail-tint: #381f1b; --inconclusive-tint: #332a14; --invalid-tint: #2b2236;
    --baseline: #a5b0bb; --candidate: #74b8ff; --right: #4a9cf0; --wrong: #f0923a; --band: #4a9cf02e;
  }
}
.pass { --tone: var(--pass); --tint: var(--pass-tint); }
.fail { --tone: var(--fail); --tint: var(--fail-tint); }
.inconclusive { --tone: var(--inconclusive); --tint: var(--inconclusive-tint); }
.invalid { --tone: var(--invalid); --tint: var(--invalid-tint); }
.right { --tone: var(--right); }
.wrong { --tone: var(--wrong); }
${heatSteps()}`;
function heatSteps() {
    return Array.from({ length: 8 }, (_, i) => `.h${i + 1} { background: color-mix(in srgb, var(--tone) ${(i + 1) * 7}%, var(--bg)); }\n`).join("");
}

;// CONCATENATED MODULE: ./lib/reports/html/style/figure-style.js
const FIGURE_STYLE = `
figure { margin: 1.25rem 0 1.75rem; }
figcaption { font-weight: 600; }
figcaption::first-letter { text-transform: uppercase; }
svg { overflow: visible; }
.key { display: inline-block; margin-right: 0.9rem; }
.glyph { vertical-align: -0.15rem; margin-right: 0.15rem; }
.forest { list-style: none; padding: 0; margin: 0.5rem 0 0; }
.forest li { display: grid; grid-template-columns: minmax(0, 14rem) minmax(0, 1fr) minmax(0, 13rem); gap: 0 1.25rem;
  align-items: center; border-bottom: 1px solid var(--grid); }
.forest li.axis { border: 0; align-items: start; color: var(--soft); font-size: 0.8rem; }
.forest .track { display: block; margin: 0.3rem 0; overflow: visible; }
.forest .axis .track { margin: 0; }
.row-label { overflow-wrap: anywhere; line-height: 1.35; padding: 0.4rem 0; }
.row-label .needs, .row-value .soft { display: block; font-size: 0.8rem; }
.row-value { line-height: 1.35; font-variant-numeric: tabular-nums; }
.row-value .measured { display: flex; gap: 0.45rem; align-items: center; }
.row-value .icon { flex: none; width: 1.1rem; height: 1.1rem; }
.row-value .measured + .soft { padding-left: 1.55rem; }
@media screen and (max-width: 46rem) {
  .forest li { grid-template-columns: minmax(0, 1fr) auto; padding: 0.3rem 0; }
  .forest .track { grid-column: 1 / -1; grid-row: 2; }
  .forest .row-value { max-width: 11rem; text-align: right; }
  .forest .measured { justify-content: flex-end; }
  .forest li.axis .row-label { display: none; }
}

.band { fill: var(--band); }
.grid { stroke: var(--grid); }
.zero { stroke: var(--soft); stroke-width: 1.5; }
.required { stroke: var(--candidate); stroke-width: 1.5; stroke-dasharray: 4 3; }
.flag { fill: var(--candidate); }
.interval, .cap, .beyond { stroke: var(--ink); stroke-width: 2.5; fill: none; }
.estimate { fill: var(--ink); stroke: var(--bg); stroke-width: 1.5; }
.estimate.alone { fill: var(--bg); stroke: var(--ink); stroke-width: 2.5; }
.reference { fill: var(--bg); stroke: var(--baseline); stroke-width: 2.5; }
.tick { fill: var(--soft); font-size: 0.75rem; text-anchor: middle; font-variant-numeric: tabular-nums; }
.tick.right, .tick.left-of { text-anchor: end; }
.tick.left { text-anchor: start; }

.shares { margin: 0.75rem 0 0.5rem; }
.shares rect { stroke: var(--bg); stroke-width: 2; }
.keys { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; padding: 0; font-size: 0.9rem; }
.both-right { fill: color-mix(in srgb, var(--baseline) 35%, var(--bg)); }
.both-wrong { fill: color-mix(in srgb, var(--baseline) 85%, var(--bg)); }
.fixed { fill: var(--right); }
.broken { fill: var(--wrong); }

.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0.5rem 2.5rem; }
.charts figure { margin: 0.75rem 0; }
.chart { display: block; width: 100%; max-width: 28rem; height: auto; margin-top: 0.5rem; }
.frame { fill: none; stroke: var(--soft); }
.line, .steps { fill: none; stroke: var(--candidate); stroke-width: 2.25; stroke-linejoin: round; }
.line.baseline, .steps.baseline { stroke: var(--baseline); stroke-dasharray: 6 4; }
.steps.candidate { fill: color-mix(in srgb, var(--candidate) 18%, transparent); stroke-width: 1.75; }
.point { fill: var(--candidate); }
.point.baseline { fill: var(--bg); stroke: var(--baseline); stroke-width: 2; }
.diagonal { fill: none; stroke: var(--soft); stroke-width: 1.25; stroke-dasharray: 1.5 4; stroke-linecap: round; }
`;

;// CONCATENATED MODULE: ./lib/reports/html/style/page-style.js
const PAGE_STYLE = `
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--bg); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 3rem; }
h1, h2, h3 { line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.1rem); }
h2 { font-size: 1.35rem; }
h3 { font-size: 1.1rem; }
p, dl, ul, figure { margin: 0.75rem 0; }
a { color: var(--link); }
code { font-size: 0.9em; font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; padding: 0.08em 0.3em;
  border-radius: 0.25em; background: color-mix(in srgb, var(--ink) 7%, transparent); overflow-wrap: anywhere; }
.message { padding: 0.2em 0.3em; border-radius: 0.25em; background: color-mix(in srgb, var(--ink) 7%, transparent);
  overflow-wrap: anywhere; }
.soft, .empty, .note, .legend, .made, .needs, .rule { color: var(--soft); }
.legend, .note, .made, .needs, .rule { font-size: 0.875rem; }
.clamped { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.lead { margin-bottom: 0.25rem; }
.sr, .sortable caption, .scroll > table:not(.matrix) > caption { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 0.5rem; top: 0.5rem; padding: 0.4rem 0.8rem; background: var(--bg); z-index: 1;
  border-radius: 0.3rem; }
.skip:not(:focus) { transform: translateY(-200%); }
main:focus { outline: none; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }

.verdict { background: var(--tint); border: 1px solid color-mix(in srgb, var(--tone) 35%, var(--bg));
  border-left: 0.5rem solid var(--tone); border-radius: 0.5rem; padding: 1.1rem clamp(1rem, 2.5vw, 1.75rem); }
.verdict > :first-child { display: flex; align-items: flex-start; gap: 0.6em; }
.verdict .icon { flex: none; width: 1.3em; height: 1.3em; }
.verdict > p:last-child, .verdict > dl:last-child { margin-bottom: 0; }
.verdict .model { font-weight: 500; }
.verdict > :first-child .word:not(:last-child)::after { content: " ·"; content: " ·" / ""; color: var(--soft); font-weight: 500; }
.verdict .sentence { font-size: 1.15rem; }
.word { color: var(--tone); }
.icon { fill: var(--tone); }
.icon .sign { fill: none; stroke: var(--bg); stroke-width: 2.6; stroke-linecap: round; stroke-linejoin: round; }
.obstacle > div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 1rem; padding: 0.4rem 0; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }

nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; list-style: none; font-size: 0.95rem; }
section { margin-top: 2.25rem; }
article { margin-top: 3.5rem; }
section > :is(h2, h3) { padding-bottom: 0.35rem; border-bottom: 1px solid var(--line); }
.facts > div { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0 1rem; padding: 0.2rem 0; }
.facts dt { font-weight: 400; color: var(--soft); }
.notes { list-style: none; padding: 0; display: grid; gap: 0.75rem 2rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); }
.notes > li { padding: 0.1rem 0 0.1rem 0.9rem; border-left: 3px solid var(--line); }
.notes > li.weak { border-left-color: var(--inconclusive); }
.notes ul { margin: 0; padding-left: 1.2rem; }
details > summary { cursor: pointer; width: fit-content; }
details.numbers > summary { color: var(--soft); font-size: 0.875rem; }
.made { margin-top: 2.5rem; padding-top: 0.75rem; border-top: 1px solid var(--line); }

@media screen and (max-width: 40rem) {
  .obstacle > div, .facts > div { display: block; padding: 0.35rem 0; }
}
`;

;// CONCATENATED MODULE: ./lib/reports/html/style/paper-style.js
const PAPER_STYLE = `
@media print {
  html { font-size: 9pt; }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  nav, .skip, details.numbers, details > summary { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  figure, tr, .verdict, .legend, .matrix, .facts > div, .forest li, .notes > li { break-inside: avoid; }
  h1, h2, h3, figcaption, thead, section > .legend, .lead { break-after: avoid; }
  .forest li { grid-template-columns: minmax(0, 12rem) minmax(0, 1fr) minmax(0, 10rem); }
  article { break-before: page; }
  .scroll { overflow: visible; }
  th[aria-sort] button::after { content: none; }
  a { color: inherit; text-decoration: none; }
}
@media (forced-colors: active) {
  .icon, .flag, .estimate, .point, .fixed, .broken, .both-right, .both-wrong { fill: CanvasText; }
  .icon .sign, .estimate.alone, .reference { fill: Canvas; }
  .icon .sign { stroke: Canvas; }
  .zero, .required, .interval, .cap, .beyond, .line, .steps, .frame, .reference, .estimate.alone { stroke: CanvasText; }
  .tick { fill: CanvasText; }
}
`;

;// CONCATENATED MODULE: ./lib/reports/html/style/table-style.js
const TABLE_STYLE = `
.scroll { overflow-x: auto; margin: 0.75rem 0; position: relative; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 0.5rem clamp(0.35rem, 1vw, 0.75rem); text-align: left; vertical-align: top; border-bottom: 1px solid var(--grid); font-weight: 400; }
:is(th, td):first-child { padding-left: 0.25rem; }
td { overflow-wrap: break-word; }
thead th { color: var(--soft); font-size: 0.875rem; font-weight: 600; vertical-align: bottom; border-bottom-color: var(--line); }
tbody th { overflow-wrap: break-word; min-width: 7rem; }
:is(td, th) :is(code, .message) { background: none; padding: 0; }
.num { text-align: right; white-space: nowrap; }
thead .num { white-space: normal; }
th button { all: unset; cursor: pointer; }
th button:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }
th[aria-sort] button::after { content: "\\a0\\2195"; content: "\\a0\\2195" / ""; opacity: 0.6; }
th[aria-sort=ascending] button::after { content: "\\a0\\2191"; content: "\\a0\\2191" / ""; opacity: 1; }
th[aria-sort=descending] button::after { content: "\\a0\\2193"; content: "\\a0\\2193" / ""; opacity: 1; }
.results td:not(.num) { min-width: 7rem; }
.results td:last-child { min-width: 12.5rem; }
.interval-text { display: block; color: var(--soft); font-size: 0.875rem; }
.outcome { display: inline-flex; gap: 0.5rem; align-items: flex-start; }
.outcome .icon { flex: none; width: 1.25rem; height: 1.25rem; margin-top: 0.12rem; }
.card-title { display: none; }
.trail th { color: var(--soft); white-space: nowrap; }
.trail tbody td { width: 45%; }

@media screen and (max-width: 60rem) {
  .stacked, .stacked tbody, .stacked tr, .stacked th, .stacked td { display: block; }
  .stacked thead { display: none; }
  .stacked tr { border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.4rem 0.8rem; margin-bottom: 0.75rem; }
  .stacked :is(th, td) { border: 0; padding: 0.15rem 0; text-align: left; white-space: normal; }
  .stacked tbody th { font-weight: 600; }
  .stacked td { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0 0.75rem; width: auto; }
  .card-title { display: block; color: var(--soft); font-size: 0.875rem; }
  th[aria-sort=none] button::after { content: none; }
  table:not(.stacked, .matrix) { font-size: 0.875rem; }
  table:not(.stacked, .matrix) :is(th, td) { padding: 0.4rem 0.3rem; min-width: 0; }
  table:not(.stacked, .matrix) .num { white-space: normal; }
}

.matrices { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; align-items: flex-end; }
.matrices .scroll { max-width: 100%; }
.matrix { width: auto; min-width: 18rem; }
.matrix:not(.dense) td { min-width: 4.3rem; height: 3.9rem; }
.matrix th { min-width: 0; }
.matrix caption { text-align: left; font-size: 1rem; font-weight: 600; padding-bottom: 0.3rem; }
.matrix :is(th, td) { border: 2px solid var(--bg); padding: 0.45rem 0.6rem; }
.matrix td { text-align: center; vertical-align: middle; overflow-wrap: normal; white-space: nowrap; background-clip: padding-box; }
.matrix th { vertical-align: middle; max-width: 9rem; overflow-wrap: anywhere; }
.matrix thead :is(th, td) { vertical-align: bottom; text-align: center; }
.matrix .corner { color: var(--soft); font-size: 0.875rem; text-align: left; white-space: nowrap; line-height: 1.35; }
.corner span { display: block; }
.matrix u, .legend u { text-decoration: underline dotted; text-underline-offset: 0.2em; }
.matrix .share { display: block; font-size: 0.78rem; }
.matrix.dense { font-size: 0.8rem; }
.matrix.dense :is(th, td) { padding: 0.2rem 0.3rem; border-width: 1px; }
.matrix.dense td { min-width: 2.4rem; }
.matrix.dense td:not([class]) { color: var(--soft); }
.matrix.dense thead th > span { display: inline-block; white-space: nowrap; writing-mode: vertical-rl; transform: rotate(180deg); max-height: 8rem; overflow: hidden; }
.swatch { display: inline-block; width: 0.9rem; height: 0.9rem; vertical-align: -0.1rem; border-radius: 2px; }
`;

;// CONCATENATED MODULE: ./lib/reports/html/style/style.js





const STYLE = COLOURS + PAGE_STYLE + TABLE_STYLE + FIGURE_STYLE + PAPER_STYLE;

;// CONCATENATED MODULE: ./lib/reports/html/page.js









function renderHtml(reports) {
    const [only] = reports;
    if (only !== undefined && reports.length === 1) {
        const { outcome, title } = only.model;
        const name = title === undefined ? "" : `${(0,reports_phrase/* lineOf */.cA)(title)} · `;
        return page_document(`${outcome.toUpperCase()} · ${name}model-gate`, reportMarkup(only.model, { prefix: prefixOf(0), level: 1, name: "this report" }));
    }
    const ordered = worstFirst(reports);
    const articles = ordered.map(({ model }, i) => {
        const place = { prefix: prefixOf(i), level: 2, name: `report ${i + 1}` };
        return el("article", { "aria-labelledby": `${place.prefix}-verdict` }, reportMarkup(model, place));
    });
    return page_document(`${countedOutcomes(ordered)} · model-gate`, [indexMarkup(ordered), articles]);
}
function page_document(title, body) {
    const policy = [
        ["default-src", "'none'"],
        ["style-src", `'${hashOf(STYLE)}'`],
        ["script-src", `'${hashOf(SCRIPT)}'`],
        ["base-uri", "'none'"],
        ["form-action", "'none'"],
    ];
    const content = policy.map((directive) => directive.join(" ")).join("; ");
    const head = el("head", {}, el("meta", { charset: "utf-8" }), el("meta", { "http-equiv": "Content-Security-Policy", content }), el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }), el("meta", { name: "color-scheme", content: "light dark" }), el("meta", { name: "referrer", content: "no-referrer" }), el("title", {}, title), verbatimBlock("style", STYLE));
    const main = el("main", { id: "report", tabindex: -1 }, body);
    const skip = el("a", { class: "skip", href: "#report" }, "Skip to the report");
    const root = el("html", { lang: "en" }, head, el("body", {}, skip, main, verbatimBlock("script", SCRIPT)));
    return `<!doctype html>\n${root.markup}\n`;
}
function hashOf(text) {
    return `sha256-${(0,external_node_crypto_.createHash)("sha256").update(text, "utf8").digest("base64")}`;
}


/***/ })

};
