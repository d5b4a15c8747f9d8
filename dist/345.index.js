export const id = 345;
export const ids = [345];
export const modules = {

/***/ 4541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ Progress)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5888);

const FIRST_AFTER_MS = 2_000;
const EVERY_MS = { terminal: 200, log: 5_000 };
const PREDICTIONS = { reading: "predictions", unit: "rows" };
class Progress {
    #host;
    #reading;
    #unit;
    #start;
    #last;
    #isShown = false;
    #files = new Map();
    constructor(host, { reading, unit } = PREDICTIONS) {
        this.#host = host;
        this.#reading = reading;
        this.#unit = unit;
        this.#start = host.now();
        this.#last = this.#start;
    }
    onBytes = (reference, read, total) => {
        this.#files.set(reference, { read, total });
    };
    onRows = (rows) => {
        const now = this.#host.now();
        const every = this.#host.isTerminal ? EVERY_MS.terminal : EVERY_MS.log;
        if (now - this.#start < FIRST_AFTER_MS || now - this.#last < every)
            return;
        this.#last = now;
        const perSecond = Math.round((rows / (now - this.#start)) * 1000);
        const text = `reading ${this.#reading}: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(rows)} ${this.#unit}${this.#share()}, ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(perSecond)} ${this.#unit}/s`;
        this.#isShown = true;
        this.#host.printError(this.#host.isTerminal ? `\r\u001B[K${text}` : `${text}\n`);
    };
    done() {
        if (this.#isShown && this.#host.isTerminal)
            this.#host.printError("\r\u001B[K");
        this.#isShown = false;
    }
    #share() {
        let [read, total] = [0, 0];
        for (const file of this.#files.values()) {
            read += file.read;
            total += file.total;
        }
        return total === 0 ? "" : ` (${Math.floor((100 * read) / total)} %)`;
    }
}


/***/ }),

/***/ 5345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRuns: () => (/* binding */ runRuns)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(948);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/core/metrics/traits.js
var metrics_traits = __webpack_require__(592);
;// CONCATENATED MODULE: ./lib/runs/data-sets.js
function differentDataSets(runs) {
    const told = runs.map(digestsOf).filter((digests) => digests !== "");
    return Math.max(1, new Set(told).size);
}
function digestsOf({ datasets }) {
    const digests = datasets.flatMap(({ digest }) => (digest === undefined ? [] : [digest]));
    return [...new Set(digests)].sort().join("\n");
}

;// CONCATENATED MODULE: ./lib/runs/ids.js
const SHORTEST = 8;
function lengthOfShortIds(shown, all) {
    const ids = [...new Set(all)];
    const starts = (length) => {
        const counts = new Map();
        for (const id of ids)
            counts.set(id.slice(0, length), (counts.get(id.slice(0, length)) ?? 0) + 1);
        return shown.every((id) => (counts.get(id.slice(0, length)) ?? 0) <= 1);
    };
    const longest = Math.max(SHORTEST, ...shown.map((id) => id.length));
    let length = SHORTEST;
    while (length < longest && !starts(length))
        length += 1;
    return length;
}

// EXTERNAL MODULE: ./lib/core/metrics/table.js + 6 modules
var table = __webpack_require__(876);
;// CONCATENATED MODULE: ./lib/runs/metric-names.js



const FAMILIAR = table/* COUNT_METRICS */.om.flatMap(({ name, aliases }) => [name, ...aliases]);
function inReadingOrder(names) {
    return [...names].sort((a, b) => groupOf(a) - groupOf(b) || (a < b ? -1 : 1));
}
function likelyMetric(wrong, known) {
    const spelled = (0,metrics_traits/* metricSpellings */.QD)(wrong).find((name) => known.has(name));
    const near = spelled ?? (0,nearest/* nearest */.p)(wrong, known.keys());
    if (near !== undefined)
        return near;
    const [family] = wordsOf(wrong);
    const relatives = [...known].filter(([name]) => family !== undefined && wordsOf(name).includes(family));
    return relatives.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}
function isOfMachine(name) {
    return name.startsWith("system/");
}
function groupOf(name) {
    const index = FAMILIAR.indexOf(name);
    if (index !== -1)
        return index;
    if ((0,metrics_traits/* metricTraits */.kt)(name) !== undefined)
        return FAMILIAR.length;
    return FAMILIAR.length + (isOfMachine(name) ? 2 : 1);
}
function wordsOf(name) {
    return name
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== "");
}

;// CONCATENATED MODULE: ./lib/runs/parameters.js
function parametersOf(runs) {
    const holders = new Map();
    for (const run of runs)
        for (const name of run.params.keys())
            holders.set(name, (holders.get(name) ?? 0) + 1);
    const same = new Map();
    const differing = [];
    for (const name of [...holders.keys()].sort()) {
        const values = new Set(runs.map((run) => run.params.get(name)));
        const [value] = values;
        if (values.size === 1 && value !== undefined)
            same.set(name, value);
        else
            differing.push(name);
    }
    return { differing: differing.sort((a, b) => (holders.get(b) ?? 0) - (holders.get(a) ?? 0)), same };
}

;// CONCATENATED MODULE: ./lib/runs/value.js
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const INFINITY = /^([+-]?)inf(?:inity)?$/i;
const STORED_INFINITY = Number.MAX_VALUE;
function metricValue(text) {
    if (text === "NaN")
        return { kind: "nan", text };
    const value = textValue(text);
    if (value.kind !== "number" || Math.abs(value.number) < STORED_INFINITY)
        return value;
    return { ...value, number: value.number > 0 ? Infinity : -Infinity };
}
function textValue(text) {
    const infinity = INFINITY.exec(text);
    if (infinity !== null)
        return { kind: "number", number: infinity[1] === "-" ? -Infinity : Infinity, text };
    if (!DECIMAL.test(text))
        return { kind: "text", text };
    return { kind: "number", number: Number(text), text };
}
function compareValues(a, b, direction) {
    const byKind = rankOf(a) - rankOf(b);
    if (byKind !== 0 || a === undefined || b === undefined)
        return byKind;
    const sign = direction === "asc" ? 1 : -1;
    if (a.kind === "number" && b.kind === "number")
        return sign * order(a.number, b.number);
    return a.kind === "text" ? sign * order(a.text, b.text) : 0;
}
const KIND_RANK = { number: 0, text: 1, nan: 2 };
function rankOf(value) {
    return value === undefined ? 3 : KIND_RANK[value.kind];
}
function order(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/runs/comparison.js






function comparison(origin, runs) {
    const ids = runs.map(({ id }) => id);
    const idLength = lengthOfShortIds(ids, ids);
    const names = inReadingOrder(new Set(runs.flatMap((run) => [...run.metrics.keys()])));
    return {
        kind: "comparison",
        origin,
        runs: runs.map((run) => ({ shortId: run.id.slice(0, idLength), run })),
        parameters: parametersOf(runs),
        metrics: names.map((name) => comparedMetric(name, runs)),
        dataSets: differentDataSets(runs),
    };
}
function comparedMetric(name, runs) {
    const values = runs.map((run) => {
        const text = run.metrics.get(name);
        return text === undefined ? undefined : metricValue(text);
    });
    return { name, values, best: bestOf(name, values) };
}
function bestOf(name, values) {
    const numbers = values.map((value) => value?.kind === "number" && Number.isFinite(value.number) ? value.number : undefined);
    const finite = numbers.filter((number) => number !== undefined);
    const traits = (0,metrics_traits/* metricTraits */.kt)(name);
    const best = traits?.greaterIsBetter === true ? Math.max(...finite) : Math.min(...finite);
    const isMarked = traits !== undefined && new Set(finite).size > 1;
    return numbers.map((number) => isMarked && number === best);
}

;// CONCATENATED MODULE: ./lib/runs/find-runs.js

const WHOLE_ID = /^[0-9a-f]{32}$/;
const TOLD = 5;
async function findRuns(ids, experiment, reader) {
    const found = await Promise.all(ids.map(async (id) => (experiment === undefined || WHOLE_ID.test(id) ? await reader.run(id) : undefined)));
    const searched = ids.filter((_, i) => found[i] === undefined);
    const matches = experiment === undefined ? new Map() : await searchedIn(experiment, searched, reader);
    const runs = ids.map((id, i) => found[i] ?? theOneRun(id, matches.get(id), experiment, reader));
    const stranger = runs.find((run) => experiment !== undefined && run.experimentId !== experiment.id);
    if (stranger !== undefined) {
        throw new errors/* GateError */.ue("INPUT_CONFLICT", `run ${stranger.id} is not of experiment ${JSON.stringify(experiment?.name)}, but of the one with id ${stranger.experimentId}`, { hint: "Leave --experiment out to see a run of any experiment" });
    }
    const twice = runs.find(({ id }, i) => runs.findIndex((run) => run.id === id) !== i);
    if (twice !== undefined)
        throw new errors/* GateError */.ue("USAGE", `run ${twice.id} is named twice`);
    return runs;
}
async function searchedIn(experiment, ids, reader) {
    const matches = new Map(ids.map((id) => [id, { begun: [], named: [] }]));
    if (ids.length === 0)
        return matches;
    for await (const page of reader.runs({ experimentId: experiment.id, finishedOnly: false })) {
        for (const run of page) {
            for (const [id, { begun, named }] of matches) {
                if (run.id.startsWith(id) && begun.length <= TOLD)
                    begun.push(run);
                if (run.name === id && named.length <= TOLD)
                    named.push(run.id);
            }
        }
    }
    return matches;
}
function theOneRun(id, matches, experiment, { address }) {
    const [run, second] = matches?.begun ?? [];
    if (run !== undefined && second === undefined)
        return run;
    if (second !== undefined) {
        const all = (matches?.begun ?? []).map((one) => one.id);
        const told = all.length > TOLD ? `${all.slice(0, TOLD).join(", ")} and others` : all.join(", ");
        throw new errors/* GateError */.ue("RUN_NOT_FOUND", `more than one run begins with ${id}: ${told}`);
    }
    const named = matches?.named ?? [];
    const where = experiment === undefined ? address : `experiment ${JSON.stringify(experiment.name)} of ${address}`;
    const hints = [
        ...(named.length === 0 ? [] : [`Did you mean ${named.slice(0, TOLD).join(" or ")}, which is called so?`]),
        ...(experiment === undefined ? ["With --experiment the beginning of an id is enough"] : []),
    ];
    const [hint] = hints;
    throw new errors/* GateError */.ue("RUN_NOT_FOUND", `there is no run ${JSON.stringify(id)} in ${where}`, hint === undefined ? {} : { hint });
}

;// CONCATENATED MODULE: ./lib/runs/leaderboard.js





function leaderboard(origin, experiment, order, tally) {
    const ranked = tally.first();
    const runs = ranked.map(({ run }) => run);
    const idLength = lengthOfShortIds(runs.map(({ id }) => id), tally.ids);
    let rank = 0;
    const rows = ranked.map(({ run, value }, i) => {
        if (!isSame(value, ranked[i - 1]?.value))
            rank = i + 1;
        const hasRank = value !== undefined && value.kind !== "nan";
        return { rank: hasRank ? rank : undefined, shortId: run.id.slice(0, idLength), run, value };
    });
    const metrics = new Set(runs.flatMap((run) => [...run.metrics.keys()]));
    if (order.kind === "metric")
        metrics.delete(order.name);
    return {
        kind: "leaderboard",
        origin,
        experiment,
        order,
        counts: tally.counts,
        unfinished: tally.unfinished,
        rows,
        metrics: inReadingOrder(metrics),
        parameters: parametersOf(runs),
        dataSets: differentDataSets(runs),
        names: tally.keyNames,
        suggestion: hasNothingToSortBy(tally.counts) ? likely(order, tally.keyNames) : undefined,
        points: tally.points,
    };
}
function hasNothingToSortBy({ finished, lacking }) {
    return finished > 0 && lacking === finished;
}
function likely({ kind, name }, known) {
    return kind === "metric" ? likelyMetric(name, known) : (0,nearest/* nearest */.p)(name, known.keys());
}
function isSame(a, b) {
    if (a?.kind === "number")
        return b?.kind === "number" && a.number === b.number;
    return a?.kind === "text" && b?.kind === "text" && a.text === b.text;
}

;// CONCATENATED MODULE: ./lib/runs/order.js




const PREFIX = /^(metric|param(?:eter)?|tag|attr(?:ibute)?)s?\.(.+)$/is;
const SEVERAL = /\s(?:asc|desc)\s*,|,\s*(?:metric|param|tag|attr)\w*\./i;
const DIRECTION = /\s+(asc|desc)$/i;
const QUOTED = /^(["'`])(.+)\1$/s;
const ATTRIBUTES = ["start_time", "end_time", "run_name"];
function parseOrder(text) {
    if (SEVERAL.test(text)) {
        throw new errors/* GateError */.ue("USAGE", `--order-by takes one key, got ${JSON.stringify(text)}`, {
            hint: "Equals are told apart by their start: the last one comes first",
        });
    }
    const said = DIRECTION.exec(text)?.[1]?.toLowerCase();
    const direction = said === "asc" || said === "desc" ? said : undefined;
    const key = text.replace(DIRECTION, "").trim();
    const [, prefix, rest] = PREFIX.exec(key) ?? [];
    const kind = prefix === undefined ? (isAttribute(key) ? "attribute" : "metric") : kindOf(prefix);
    const name = unquoted(rest ?? key);
    if (kind === "attribute" && !isAttribute(name)) {
        throw new errors/* GateError */.ue("USAGE", `--order-by knows ${ATTRIBUTES.map((known) => `attributes.${known}`).join(", ")}; got ${JSON.stringify(text)}${(0,nearest/* didYouMean */.a)(name, ATTRIBUTES)}`);
    }
    const order = { kind, name, direction: direction ?? usualDirection(kind, name) };
    return prefix === undefined && kind === "metric"
        ? { order, note: `--order-by ${key} is taken as ${JSON.stringify(orderText(order))}` }
        : { order };
}
function orderText({ kind, name, direction }) {
    return `${{ metric: "metrics", parameter: "params", tag: "tags", attribute: "attributes" }[kind]}.${name} ${direction.toUpperCase()}`;
}
function valueIn(run, { kind, name }) {
    switch (kind) {
        case "metric":
            return mapped(run.metrics.get(name), metricValue);
        case "parameter":
            return mapped(run.params.get(name), textValue);
        case "tag":
            return mapped(run.tags.get(name), textValue);
        case "attribute": {
            if (name === "run_name")
                return mapped(run.name, (text) => ({ kind: "text", text }));
            const time = name === "end_time" ? run.endedAt : run.startedAt;
            return time === undefined ? undefined : { kind: "number", number: time, text: String(time) };
        }
    }
}
function keysIn(run, kind) {
    switch (kind) {
        case "metric":
            return run.metrics.keys();
        case "parameter":
            return run.params.keys();
        case "tag":
            return run.tags.keys();
        case "attribute":
            return [];
    }
}
function usualDirection(kind, name) {
    if (kind !== "metric")
        return "asc";
    const traits = (0,metrics_traits/* metricTraits */.kt)(name);
    if (traits !== undefined)
        return traits.greaterIsBetter ? "desc" : "asc";
    throw new errors/* GateError */.ue("USAGE", `--order-by does not say whether a high or a low ${name} is better`, {
        hint: `Say "metrics.${name} DESC" to see the highest first, or ASC for the lowest`,
    });
}
function kindOf(prefix) {
    const letter = prefix[0]?.toLowerCase();
    return letter === "m" ? "metric" : letter === "p" ? "parameter" : letter === "t" ? "tag" : "attribute";
}
function isAttribute(name) {
    return ATTRIBUTES.some((known) => known === name);
}
function unquoted(name) {
    return QUOTED.exec(name)?.[2] ?? name;
}
function mapped(text, read) {
    return text === undefined ? undefined : read(text);
}

;// CONCATENATED MODULE: ./lib/runs/run-detail.js
const MOST_ENTRIES = 500;
const MOST_FOLDERS = 100;
async function listArtifacts(reader, runId) {
    const entries = [];
    let folders = 0;
    let isCut = false;
    const list = async (folder) => {
        folders += 1;
        for (const artifact of await reader.artifacts(runId, folder)) {
            if (entries.length === MOST_ENTRIES) {
                isCut = true;
                return;
            }
            entries.push(artifact);
            if (!artifact.isFolder)
                continue;
            if (folders < MOST_FOLDERS)
                await list(artifact.path);
            else
                isCut = true;
        }
    };
    await list("");
    return { entries, isCut, error: undefined };
}

;// CONCATENATED MODULE: ./lib/runs/tally.js


const MOST_NAMES = 2_000;
const MOST_PARAMETERS = 50;
class RunTally {
    #order;
    #top;
    #wantsPoints;
    #ranked = [];
    #points = [];
    #ids = [];
    #counts = { finished: 0, lacking: 0, nan: 0 };
    #unfinished = new Map();
    #metricNames = new Map();
    #keyNames = new Map();
    constructor(order, top, wantsPoints = false) {
        this.#order = order;
        this.#top = top;
        this.#wantsPoints = wantsPoints && order.kind === "metric";
    }
    add(run) {
        if (run.isDeleted)
            return;
        this.#ids.push(run.id);
        if (run.status !== "FINISHED") {
            count(this.#unfinished, run.status);
            return;
        }
        const value = valueIn(run, this.#order);
        this.#counts.finished += 1;
        if (value === undefined)
            this.#counts.lacking += 1;
        if (value?.kind === "nan")
            this.#counts.nan += 1;
        for (const name of run.metrics.keys())
            count(this.#metricNames, name);
        if (this.#order.kind !== "metric")
            for (const name of keysIn(run, this.#order.kind))
                count(this.#keyNames, name);
        if (this.#wantsPoints && value?.kind === "number" && Number.isFinite(value.number)) {
            this.#points.push({ id: run.id, name: run.name, metric: value.number, parameters: numbersOf(run) });
        }
        this.#ranked.push({ run, value });
        if (this.#ranked.length >= 2 * this.#top + 100)
            this.#ranked = this.first();
    }
    get seen() {
        return this.#ids.length;
    }
    get ids() {
        return this.#ids;
    }
    get points() {
        return this.#points;
    }
    get counts() {
        return this.#counts;
    }
    get unfinished() {
        return this.#unfinished;
    }
    get metricNames() {
        return this.#metricNames;
    }
    get keyNames() {
        return this.#order.kind === "metric" ? this.#metricNames : this.#keyNames;
    }
    first() {
        return this.#ranked
            .toSorted((a, b) => compareValues(a.value, b.value, this.#order.direction) ||
            (b.run.startedAt ?? 0) - (a.run.startedAt ?? 0) ||
            (a.run.id < b.run.id ? -1 : 1))
            .slice(0, this.#top);
    }
}
function count(names, name) {
    const before = names.get(name);
    if (before !== undefined || names.size < MOST_NAMES)
        names.set(name, (before ?? 0) + 1);
}
function numbersOf(run) {
    const numbers = new Map();
    for (const [name, text] of run.params) {
        const value = textValue(text);
        if (value.kind === "number" && Number.isFinite(value.number))
            numbers.set(name, value.number);
        if (numbers.size === MOST_PARAMETERS)
            break;
    }
    return numbers;
}

;// CONCATENATED MODULE: ./lib/commands/runs.js








async function runs(options, ports) {
    const origin = { address: ports.reader.address, readAt: ports.now() };
    if (options.unused.length > 0)
        ports.note(`${options.unused.join(" and ")} are about the leaderboard only`);
    if (options.compare !== undefined) {
        const experiment = await givenExperiment(options, ports.reader);
        await ports.publish(comparison(origin, await findRuns(options.compare, experiment, ports.reader)));
        return 0;
    }
    if (options.runId !== undefined) {
        await ports.publish(await runDetail(options.runId, options, origin, ports));
        return 0;
    }
    const { order, note } = parseOrder(options.orderBy);
    if (note !== undefined)
        ports.note(note);
    const board = await readLeaderboard(order, options, origin, ports);
    await ports.publish(board);
    if (!hasNothingToSortBy(board.counts))
        return 0;
    ports.complain(nothingToSortBy(board));
    return 3;
}
async function readLeaderboard(order, options, origin, { reader, onRuns }) {
    const experiment = await theExperiment(options.experiment, reader);
    const tally = new RunTally(order, options.top, options.format === "html");
    for await (const page of reader.runs({ experimentId: experiment.id, finishedOnly: false })) {
        for (const run of page)
            tally.add(run);
        onRuns(tally.seen);
    }
    return leaderboard(origin, experiment, order, tally);
}
async function runDetail(id, options, origin, { reader }) {
    const experiment = await givenExperiment(options, reader);
    const [run] = await findRuns([id], experiment, reader);
    if (run === undefined)
        throw new RangeError("one id gives one run");
    return { kind: "run", origin, run, experiment, artifacts: await artifactsOf(run.id, reader) };
}
async function artifactsOf(runId, reader) {
    try {
        return await listArtifacts(reader, runId);
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue))
            throw error;
        return { entries: [], isCut: false, error: error.message };
    }
}
async function givenExperiment({ experiment }, reader) {
    return experiment === undefined ? undefined : await theExperiment(experiment, reader);
}
async function theExperiment(name, reader) {
    const experiment = name === undefined ? undefined : await reader.experiment(name);
    if (experiment !== undefined)
        return experiment;
    const names = await reader.experimentNames();
    const known = names.length === 0 ? "it has none" : `it has: ${listed(names)}`;
    if (name === undefined) {
        throw new errors/* GateError */.ue("USAGE", `runs needs --experiment NAME, an experiment of ${reader.address} (${known})`);
    }
    const likely = (0,nearest/* nearest */.p)(name, names) ?? names.find((one) => one.toLowerCase().includes(name.toLowerCase()));
    throw new errors/* GateError */.ue("EXPERIMENT_NOT_FOUND", `there is no experiment ${JSON.stringify(name)} on ${reader.address} (${known})${likely === undefined ? "" : `. Did you mean ${likely}?`}`);
}
function nothingToSortBy({ order, names, counts, suggestion }) {
    const { kind, name } = order;
    const has = names.size === 0 ? `no ${kind} at all` : listed([...names.keys()]);
    const instead = kind === "attribute" ? "" : ` (they have: ${has})`;
    const hint = suggestion === undefined ? "Say another key with --order-by" : `Did you mean ${suggestion}?`;
    return new errors/* GateError */.ue(kind === "metric" ? "METRIC_MISSING" : "ORDER_KEY_MISSING", `${name} is on none of the ${counts.finished} finished runs${instead}`, { hint });
}
function listed(names) {
    const shown = names.slice(0, 10);
    return names.length === shown.length
        ? shown.join(", ")
        : `${shown.join(", ")} and ${names.length - shown.length} more`;
}

// EXTERNAL MODULE: ./lib/config/resolve.js + 1 modules
var resolve = __webpack_require__(6372);
;// CONCATENATED MODULE: ./lib/config/runs-options.js

const MOST_COMPARED = 20;
const FORMATS = { txt: "text", md: "markdown", markdown: "markdown", html: "html", htm: "html", json: "json" };
function runsOptions({ values }) {
    const text = (name) => values.get(name)?.text;
    const compare = text("compare");
    const runId = text("run-id");
    if (compare !== undefined && runId !== undefined) {
        throw new errors/* GateError */.ue("INPUT_CONFLICT", "--compare shows several runs and --run-id one: say one of the two");
    }
    const hasBoard = compare === undefined && runId === undefined;
    const isSaid = (name) => values.get(name)?.layer === "flag";
    return {
        ...optional("experiment", text("experiment")),
        orderBy: text("order-by") ?? "",
        top: wholeNumber(text("top") ?? ""),
        ...optional("compare", compare === undefined ? undefined : comparedIds(compare)),
        ...optional("runId", runId?.trim()),
        ...optional("trackingUri", text("tracking-uri")),
        format: values.get("format")?.layer === "default"
            ? formatOf(text("output"), text("format"))
            : formatNamed(text("format")),
        ...optional("output", text("output")),
        unused: hasBoard ? [] : ["order-by", "top"].filter(isSaid).map((name) => `--${name}`),
    };
}
function comparedIds(text) {
    const ids = text.split(",").map((id) => id.trim());
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice !== undefined)
        throw new errors/* GateError */.ue("USAGE", `--compare names ${JSON.stringify(twice)} twice`);
    if (ids.length >= 2 && ids.length <= MOST_COMPARED)
        return ids;
    const hint = ids.length === 1 ? { hint: `To see one run, say --run-id ${ids[0] ?? ""}` } : {};
    throw new errors/* GateError */.ue("USAGE", `--compare takes 2 to ${MOST_COMPARED} runs, got ${ids.length}`, hint);
}
function wholeNumber(text) {
    const number = Number(text);
    if (Number.isInteger(number))
        return number;
    throw new errors/* GateError */.ue("USAGE", `--top must be a whole number, got ${JSON.stringify(text)}`);
}
function formatOf(output, fallback) {
    const ending = /\.([a-z]+)$/i.exec(output ?? "")?.[1]?.toLowerCase() ?? "";
    return Object.entries(FORMATS).find(([known]) => known === ending)?.[1] ?? formatNamed(fallback);
}
function formatNamed(name) {
    return Object.values(FORMATS).find((format) => format === name) ?? "text";
}
function optional(key, value) {
    return value === undefined ? {} : { [key]: value };
}

// EXTERNAL MODULE: ./lib/reports/visible.js
var visible = __webpack_require__(385);
// EXTERNAL MODULE: ./lib/reports/phrase.js
var reports_phrase = __webpack_require__(7194);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(5888);
;// CONCATENATED MODULE: ./lib/runs/cells.js



const CELL_LIMIT = 200;
const MISSING = { phrase: ["—"], tone: "missing" };
function foreign(text) {
    if (text.trim() === "")
        return [text === "" ? "(empty)" : "(blank)"];
    return [{ verbatim: text, limit: CELL_LIMIT }];
}
function foreignCell(text) {
    if (text === undefined)
        return MISSING;
    const value = textValue(text);
    return { phrase: foreign(text), sort: value.kind === "number" ? value.number : text };
}
function metricCell(value, format, isBest = false) {
    if (value === undefined)
        return MISSING;
    if (value.kind === "text")
        return { phrase: foreign(value.text), tone: "odd" };
    const phrase = [format(value)];
    if (value.kind === "nan")
        return { phrase, tone: "odd", sort: Number.NaN };
    const tone = Number.isFinite(value.number) ? (isBest ? "best" : undefined) : "odd";
    return { phrase, sort: value.number, ...(tone === undefined ? {} : { tone }) };
}
function timeCell(time) {
    return time === undefined ? MISSING : { phrase: [shownTime(time)], sort: time };
}
function durationCell(start, end) {
    if (start === undefined || end === undefined || end < start)
        return MISSING;
    return { phrase: [shownDuration(end - start)], sort: end - start };
}
function shownTime(time) {
    return Number.isFinite(new Date(time).getTime())
        ? new Date(time).toISOString().slice(0, 16).replace("T", " ")
        : String(time);
}
function shownDuration(ms) {
    if (ms < 10_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${twoDigits(seconds % 60)} s`;
    return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}
function counted(count, noun, plural = `${noun}s`) {
    return (0,reports_phrase/* say */.cv) `${(0,format/* formatCount */.B4)(count)} ${count === 1 ? noun : plural}`;
}
function twoDigits(count) {
    return String(count).padStart(2, "0");
}

;// CONCATENATED MODULE: ./lib/runs/leaderboard-words.js





const LISTED = 20;
const MOST_SHOWN = 10_000;
const UNFINISHED = new Map([
    ["RUNNING", ["is running", "are running"]],
    ["SCHEDULED", ["is scheduled", "are scheduled"]],
    ["FAILED", ["failed", "failed"]],
    ["KILLED", ["was killed", "were killed"]],
]);
function boardSentence({ counts, unfinished, rows, order, suggestion }) {
    if (counts.finished === 0)
        return unfinished.size === 0 ? ["no runs"] : ["no finished runs"];
    if (hasNothingToSortBy(counts)) {
        const none = counts.finished === 1 ? "the only finished run lacks" : `all ${(0,format/* formatCount */.B4)(counts.finished)} finished runs lack`;
        const ending = suggestion === undefined ? "" : (0,reports_phrase/* say */.cv) `. Did you mean ${(0,reports_phrase/* verbatim */.Bj)(suggestion)}?`;
        return (0,reports_phrase/* say */.cv) `${none} ${keyPhrase(order)}${ending}`;
    }
    const shown = rows.length === counts.finished ? "" : `${(0,format/* formatCount */.B4)(rows.length)} of `;
    return (0,reports_phrase/* say */.cv) `${shown}${counted(counts.finished, "finished run")} by ${keyPhrase(order)}, ${directionWords(order)}`;
}
function boardCautions(board) {
    const { counts, order, dataSets } = board;
    const { finished, lacking, nan } = counts;
    if (hasNothingToSortBy(counts))
        return [namesPhrase(board), ...dataSetCaution(dataSets)];
    return [
        ...(lacking === 0
            ? []
            : [
                (0,reports_phrase/* say */.cv) `${(0,format/* formatCount */.B4)(lacking)} of ${counted(finished, "finished run")} ${lacking === 1 ? "lacks" : "lack"} ${keyPhrase(order)}: last in the order, without a rank (missing is not 0)`,
            ]),
        ...(nan === 0
            ? []
            : [
                (0,reports_phrase/* say */.cv) `${(0,format/* formatCount */.B4)(nan)} of ${counted(finished, "finished run")} ${nan === 1 ? "has" : "have"} NaN as ${keyPhrase(order)}: behind every number, without a rank`,
            ]),
        ...dataSetCaution(dataSets),
    ];
}
function dataSetCaution(dataSets) {
    return dataSets < 2 ? [] : [[`these runs name ${dataSets} different data sets: their numbers may not compare`]];
}
function boardNotes({ counts, rows, unfinished }) {
    const more = counts.finished - rows.length;
    const isNested = rows.some(({ run }) => run.tags.has("mlflow.parentRunId"));
    return [
        ...(isNested ? [["↳ marks a run that is nested in another"]] : []),
        ...(more === 0 ? [] : [moreWords(more, counts.finished)]),
        ...(unfinished.size === 0 ? [] : [unfinishedPhrase(unfinished)]),
    ];
}
function moreWords(more, finished) {
    const shows = finished > MOST_SHOWN ? `${MOST_SHOWN} shows the first of them` : `${finished} shows all`;
    return (0,reports_phrase/* say */.cv) `${counted(more, "more finished run")}: --top ${shows}`;
}
function unfinishedPhrase(unfinished) {
    const known = [...UNFINISHED.keys()];
    const rank = (status) => (known.includes(status) ? known.indexOf(status) : known.length);
    const parts = [...unfinished]
        .sort(([a], [b]) => rank(a) - rank(b))
        .map(([status, count], i) => {
        const words = UNFINISHED.get(status)?.[count === 1 ? 0 : 1];
        const subject = i === 0 ? counted(count, "run") : [(0,format/* formatCount */.B4)(count)];
        return words === undefined ? (0,reports_phrase/* say */.cv) `${subject} with status ${(0,reports_phrase/* verbatim */.Bj)(status)}` : (0,reports_phrase/* say */.cv) `${subject} ${words}`;
    });
    return (0,reports_phrase/* say */.cv) `${(0,reports_phrase/* listed */.KE)(parts)}: not shown`;
}
function namesPhrase({ names, order }) {
    const noun = order.kind;
    if (noun === "attribute")
        return ["the runs below are the newest first"];
    if (names.size === 0)
        return [`they have no ${noun}s at all`];
    const sorted = [...names].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const shown = sorted.slice(0, LISTED).map(([name, count]) => (0,reports_phrase/* say */.cv) `${(0,reports_phrase/* verbatim */.Bj)(name)} (${counted(count, "run")})`);
    const more = sorted.length - shown.length;
    return (0,reports_phrase/* say */.cv) `the ${noun}s that they have: ${(0,reports_phrase/* listed */.KE)(shown)}${more === 0 ? "" : ` and ${more} more`}. The runs below are the newest first`;
}
function keyPhrase({ kind, name }) {
    if (kind === "metric")
        return (0,reports_phrase/* verbatim */.Bj)(name);
    if (kind === "attribute")
        return [name.replace("_", " ")];
    return (0,reports_phrase/* say */.cv) `${kind} ${(0,reports_phrase/* verbatim */.Bj)(name)}`;
}
function directionWords({ kind, name, direction }) {
    const isUp = direction === "desc";
    if (kind === "attribute" && name !== "run_name")
        return isUp ? "newest first" : "oldest first";
    if (kind !== "metric")
        return isUp ? "descending" : "ascending";
    const traits = (0,metrics_traits/* metricTraits */.kt)(name);
    if (traits === undefined)
        return isUp ? "highest first" : "lowest first";
    return traits.greaterIsBetter === isUp ? "best first" : "worst first";
}

;// CONCATENATED MODULE: ./lib/runs/numbers.js

const DECIMALS = 4;
const MOST_DECIMALS = 8;
const LARGE = 1e9;
function metricFormat(metric, values) {
    const isWhole = (0,metrics_traits/* metricTraits */.kt)(metric)?.isRate !== true &&
        values.every((value) => value?.kind !== "number" || isWholeNumber(value.number));
    return (value) => {
        if (value.kind === "nan")
            return "NaN";
        if (value.kind === "text")
            return value.text;
        return isWhole && Number.isFinite(value.number) ? minus(String(value.number)) : shownNumber(value.number);
    };
}
function shownNumber(value) {
    if (!Number.isFinite(value))
        return minus(String(value));
    if (Math.abs(value) >= LARGE)
        return minus(value.toExponential(DECIMALS));
    for (let decimals = DECIMALS; decimals <= MOST_DECIMALS; decimals++) {
        const text = value.toFixed(decimals);
        if (Number.isInteger(value) || !Number.isInteger(Number(text)))
            return minus(text);
        if (Number(text) === 0)
            return minus(value.toExponential(2));
    }
    return minus(String(value));
}
function isWholeNumber(value) {
    return !Number.isFinite(value) || (Number.isInteger(value) && Math.abs(value) < LARGE);
}
function minus(text) {
    return text.replace(/^-/, "−");
}

;// CONCATENATED MODULE: ./lib/runs/origin.js


function originPhrase({ address, readAt }) {
    return (0,reports_phrase/* say */.cv) `From MLflow at ${(0,reports_phrase/* verbatim */.Bj)(address)}, ${shownTime(readAt)} UTC`;
}

;// CONCATENATED MODULE: ./lib/runs/page.js
function left(title, priority = 0) {
    return { title: typeof title === "string" ? [title] : title, align: "left", priority };
}
function right(title, priority = 0) {
    return { ...left(title, priority), align: "right" };
}

;// CONCATENATED MODULE: ./lib/runs/leaderboard-page.js









function leaderboardPage(board) {
    return {
        title: foreign(board.experiment.name),
        sentence: boardSentence(board),
        cautions: boardCautions(board),
        sections: board.rows.length === 0 ? [] : [boardSection(board), ...sameSection(board.parameters.same, board.rows.length)],
        notes: boardNotes(board),
        source: originPhrase(board.origin),
    };
}
function sameSection(same, runs) {
    if (same.size === 0)
        return [];
    return [
        {
            kind: "table",
            title: runs === 1 ? "its parameters" : "the same parameters in all of them",
            sheet: {
                columns: [left("parameter"), left("value")],
                rows: [...same].map(([name, value]) => [{ phrase: foreign(name) }, { phrase: foreign(value) }]),
            },
            isFolded: true,
        },
    ];
}
function boardSection(board) {
    const columns = columnsOf(board);
    const isSorted = !hasNothingToSortBy(board.counts);
    return {
        kind: "table",
        title: undefined,
        isFolded: false,
        sheet: {
            columns: columns.map(({ head }) => head),
            rows: board.rows.map((_, i) => columns.map(({ cells }) => cells[i] ?? MISSING)),
            isSortable: true,
            ...(isSorted ? { sorted: { column: KEY_COLUMN, direction: board.order.direction } } : {}),
        },
    };
}
const KEY_COLUMN = 3;
const OF_MACHINE_PRIORITY = 1_000_000;
function columnsOf(board) {
    const { rows, order, metrics, parameters } = board;
    const runs = rows.map(({ run }) => run);
    const started = {
        head: left("started (UTC)", 4),
        cells: runs.map(({ startedAt }) => timeCell(startedAt)),
    };
    return [
        { head: { ...right("#"), isRank: true }, cells: rows.map(rankCell) },
        { head: left("run"), cells: rows.map(({ shortId }) => ({ phrase: (0,reports_phrase/* verbatim */.Bj)(shortId) })) },
        { head: left("name"), cells: rows.map(nameCell) },
        keyColumn(board),
        ...metrics.filter((name) => !isOfMachine(name)).map((name, i) => metricColumn(name, 2 * i + 1, runs)),
        ...parameters.differing
            .filter((name) => order.kind !== "parameter" || name !== order.name)
            .map((name, i) => {
            const cells = runs.map((run) => foreignCell(run.params.get(name)));
            const title = metrics.includes(name) ? (0,reports_phrase/* say */.cv) `parameter ${foreign(name)}` : foreign(name);
            return { head: { title, align: alignOf(cells), priority: 2 * i + 2 }, cells };
        }),
        ...(order.kind === "attribute" && order.name === "start_time" ? [] : [started]),
        ...metrics.filter(isOfMachine).map((name, i) => metricColumn(name, OF_MACHINE_PRIORITY + i, runs)),
    ];
}
function metricColumn(name, priority, runs) {
    const values = runs.map((run) => leaderboard_page_mapped(run.metrics.get(name)));
    const format = metricFormat(name, values);
    return { head: right(foreign(name), priority), cells: values.map((value) => metricCell(value, format)) };
}
function keyColumn({ rows, order }) {
    const values = rows.map(({ value }) => value);
    const title = keyPhrase(order);
    switch (order.kind) {
        case "metric": {
            const format = metricFormat(order.name, values);
            return { head: right(title), cells: values.map((value) => metricCell(value, format)) };
        }
        case "parameter":
        case "tag": {
            const cells = values.map((value) => foreignCell(value?.text));
            return { head: { title, align: alignOf(cells), priority: 0 }, cells };
        }
        case "attribute":
            return { head: left(title), cells: values.map(attributeCell) };
    }
}
function attributeCell(value) {
    return value?.kind === "number"
        ? { phrase: [shownTime(value.number)], sort: value.number }
        : foreignCell(value?.text);
}
function rankCell({ rank }) {
    return rank === undefined ? MISSING : { phrase: [String(rank)], sort: rank };
}
function nameCell({ run }) {
    const name = run.name === undefined ? ["—"] : foreign(run.name);
    const phrase = run.tags.has("mlflow.parentRunId") ? (0,reports_phrase/* say */.cv) `↳ ${name}` : name;
    return { phrase, ...(run.name === undefined ? {} : { sort: run.name }) };
}
function alignOf(cells) {
    return cells.every(({ sort }) => sort === undefined || typeof sort === "number") ? "right" : "left";
}
function leaderboard_page_mapped(text) {
    return text === undefined ? undefined : metricValue(text);
}

;// CONCATENATED MODULE: ./lib/runs/comparison-page.js







function comparisonPage(compared) {
    const { runs, parameters, metrics, dataSets } = compared;
    const lacking = metrics.filter(({ values }) => values.includes(undefined)).length;
    const isMarked = metrics.some(({ best }) => best.includes(true));
    return {
        title: [`${runs.length} runs side by side`],
        sentence: [`${differing(parameters.differing.length)}; ${metricWords(metrics.length, lacking)}`],
        cautions: [...runs.flatMap(stateCaution), ...dataSetCaution(dataSets)],
        sections: [
            runsSection(compared),
            ...named("Parameters that differ", parameterSheet(compared)),
            ...named("Metrics", metricSheet(compared)),
            ...sameSection(parameters.same, runs.length),
        ],
        notes: isMarked ? [["the best of a metric is marked where it is known whether high or low is better"]] : [],
        source: originPhrase(compared.origin),
    };
}
function stateCaution({ shortId, run, }) {
    const states = [
        ...(run.isDeleted ? [["it was deleted"]] : []),
        ...(run.status === "FINISHED" ? [] : [(0,reports_phrase/* say */.cv) `its status is ${(0,reports_phrase/* verbatim */.Bj)(run.status)}`]),
    ];
    return states.length === 0 ? [] : [(0,reports_phrase/* say */.cv) `${(0,reports_phrase/* verbatim */.Bj)(shortId)}: ${(0,reports_phrase/* listed */.KE)(states, ", and ")}`];
}
function differing(count) {
    if (count === 0)
        return "no parameter differs";
    return count === 1 ? "1 parameter differs" : `${count} parameters differ`;
}
function metricWords(count, lacking) {
    const metrics = count === 1 ? "1 metric" : `${count} metrics`;
    return lacking === 0 ? metrics : `${lacking} of ${metrics} missing (—) in some of the runs`;
}
function named(title, sheet) {
    return sheet.rows.length === 0 ? [] : [{ kind: "table", title, sheet, isFolded: false }];
}
function runsSection({ runs }) {
    return {
        kind: "table",
        title: undefined,
        isFolded: false,
        sheet: {
            columns: [left("run"), left("name"), left("status"), left("started (UTC)", 1), left("took", 2)],
            rows: runs.map(({ shortId, run }) => [
                { phrase: (0,reports_phrase/* verbatim */.Bj)(shortId) },
                foreignCell(run.name),
                { phrase: statusPhrase(run.status) },
                timeCell(run.startedAt),
                durationCell(run.startedAt, run.endedAt),
            ]),
        },
    };
}
const STATUSES = ["FINISHED", "RUNNING", "SCHEDULED", "FAILED", "KILLED"];
function statusPhrase(status) {
    return STATUSES.includes(status) ? [status.toLowerCase()] : (0,reports_phrase/* verbatim */.Bj)(status);
}
function parameterSheet({ runs, parameters }) {
    return {
        columns: [left("parameter"), ...runs.map(({ shortId }) => left((0,reports_phrase/* verbatim */.Bj)(shortId)))],
        rows: parameters.differing.map((name) => [
            { phrase: foreign(name) },
            ...runs.map(({ run }) => foreignCell(run.params.get(name))),
        ]),
    };
}
function metricSheet({ runs, metrics }) {
    return {
        columns: [left("metric"), ...runs.map(({ shortId }) => right((0,reports_phrase/* verbatim */.Bj)(shortId)))],
        rows: metrics.map(({ name, values, best }) => {
            const format = metricFormat(name, values);
            return [{ phrase: foreign(name) }, ...values.map((value, i) => metricCell(value, format, best[i]))];
        }),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/reports/xml-escape.js
var xml_escape = __webpack_require__(3176);
;// CONCATENATED MODULE: ./lib/runs/columns.js

const NAMED = 8;
const TITLE_LIMIT = 40;
function fittingColumns(columns, fits) {
    const priorityAt = (i) => columns[i]?.priority ?? 0;
    let shown = columns.map((_, i) => i);
    while (!fits(shown)) {
        const least = Math.max(0, ...shown.map(priorityAt));
        if (least === 0)
            break;
        shown = shown.filter((i) => priorityAt(i) < least);
    }
    return shown;
}
function withColumns({ columns, rows, isSortable, sorted }, positions) {
    const column = sorted === undefined ? -1 : positions.indexOf(sorted.column);
    return {
        columns: positions.flatMap((i) => columns[i] ?? []),
        rows: rows.map((row) => positions.flatMap((i) => row[i] ?? [])),
        ...(isSortable === undefined ? {} : { isSortable }),
        ...(sorted === undefined || column === -1 ? {} : { sorted: { ...sorted, column } }),
    };
}
function leftOutPhrase({ columns }, positions, where = "--format html or json") {
    const titles = columns.filter((_, i) => !positions.includes(i)).map(({ title }) => title);
    if (titles.length === 0)
        return [];
    const named = titles.length <= NAMED + 1 ? titles : titles.slice(0, NAMED);
    const more = titles.length - named.length;
    return [
        (0,reports_phrase/* say */.cv) `no room for ${titles.length === 1 ? "the column" : "the columns"} ${(0,reports_phrase/* listed */.KE)(named.map((title) => shortened(title, TITLE_LIMIT)))}${more === 0 ? "" : ` and ${more} more`}: ${where} has all`,
    ];
}
function shortened(phrase, limit) {
    return phrase.map((span) => (typeof span === "string" ? span : { ...span, limit: Math.min(span.limit, limit) }));
}
function widthOfColumn({ columns, rows }, position) {
    const phrases = [columns[position]?.title ?? [], ...rows.map((row) => row[position]?.phrase ?? [])];
    return Math.max(...phrases.map((phrase) => Array.from((0,reports_phrase/* lineOf */.cA)(phrase)).length));
}

;// CONCATENATED MODULE: ./lib/runs/sentence-case.js
function capitalized(phrase) {
    const [first, ...rest] = phrase;
    return typeof first === "string" ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : phrase;
}

;// CONCATENATED MODULE: ./lib/runs/html/scale.js
const LOGARITHMIC_FROM = 50;
function scaleOver(values, mayBeLogarithmic) {
    const low = values.reduce((a, b) => Math.min(a, b));
    const high = values.reduce((a, b) => Math.max(a, b));
    return mayBeLogarithmic && low > 0 && high / low >= LOGARITHMIC_FROM ? logarithmic(low, high) : linear(low, high);
}
function linear(low, high) {
    const span = high - low || Math.abs(high) || 1;
    const [start, end] = low === high ? [low - span / 2, high + span / 2] : [low - span * 0.05, high + span * 0.05];
    const width = end - start;
    const place = (value) => (width > 0 ? (value - start) / width : 0.5);
    return { isLogarithmic: false, ticks: linearTicks(start, end), place };
}
function logarithmic(low, high) {
    const margin = (Math.log10(high) - Math.log10(low)) * 0.05;
    const [start, end] = [Math.log10(low) - margin, Math.log10(high) + margin];
    return {
        isLogarithmic: true,
        ticks: powersOfTen(start, end),
        place: (value) => (Math.log10(value) - start) / (end - start),
    };
}
function linearTicks(start, end) {
    const rough = (end - start) / 5;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
    const first = Math.ceil(start / step);
    const count = Math.floor(end / step) - first + 1;
    const ticks = Array.from({ length: Math.max(0, count) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
    return [...new Set(ticks)];
}
function powersOfTen(start, end) {
    const step = Math.max(1, Math.ceil((end - start) / 7));
    const first = Math.ceil(start / step);
    const count = Math.floor(end / step) - first + 1;
    return Array.from({ length: Math.max(0, count) }, (_, i) => Number(`1e${(first + i) * step}`));
}

;// CONCATENATED MODULE: ./lib/runs/html/scatter-svg.js




const WIDTH = 720;
const HEIGHT = 340;
const LEFT = 76;
const RIGHT = 20;
const TOP = 16;
const BOTTOM = 52;
const NAME_LIMIT = 60;
function scatterSvg({ parameter, dots }, metric, id) {
    const xs = scaleOver(dots.map(({ x }) => x), true);
    const ys = scaleOver(dots.map(({ y }) => y), false);
    const across = (value) => LEFT + xs.place(value) * (WIDTH - LEFT - RIGHT);
    const up = (value) => HEIGHT - BOTTOM - ys.place(value) * (HEIGHT - TOP - BOTTOM);
    const bottom = HEIGHT - BOTTOM;
    const axes = [
        ...ys.ticks.map((tick) => {
            const y = place(up(tick));
            return `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"/><text class="tick" x="${LEFT - 10}" y="${y}" dy="0.35em" text-anchor="end">${tickText(tick)}</text>`;
        }),
        ...xs.ticks.map((tick) => {
            const x = place(across(tick));
            return `<line class="grid" x1="${x}" x2="${x}" y1="${TOP}" y2="${bottom}"/><text class="tick" x="${x}" y="${bottom + 20}" text-anchor="middle">${tickText(tick)}</text>`;
        }),
    ];
    const drawn = [...dots.filter(({ isBest }) => !isBest), ...dots.filter(({ isBest }) => isBest)];
    const circles = drawn.map((dot) => circle(dot, parameter, metric, place(across(dot.x)), place(up(dot.y))));
    const scale = xs.isLogarithmic ? " (logarithmic)" : "";
    return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${shown(metric)} by ${shown(parameter)}</title>
<desc id="${id}-desc">Each of the ${dots.length} dots is a finished run.</desc>
${axes.join("\n")}
<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${bottom}" y2="${bottom}"/>
<text class="label" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${shown(parameter)}${scale}</text>
<text class="label" transform="translate(18 ${(TOP + bottom) / 2}) rotate(-90)" text-anchor="middle">${shown(metric)}</text>
${circles.join("\n")}
</svg>`;
}
function circle({ point, x, y, isBest }, parameter, metric, cx, cy) {
    const words = `${shown(point.name ?? point.id)}: ${shown(metric)} ${shownNumber(y)}, ${shown(parameter)} ${x}`;
    return `<circle class="${isBest ? "dot best" : "dot"}" cx="${cx}" cy="${cy}" r="${isBest ? 7 : 5}"><title>${words}</title></circle>`;
}
function tickText(value) {
    const isPlain = value === 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e6);
    return (isPlain ? String(value) : value.toExponential()).replace("e+", "e").replace(/^-/, "−");
}
function shown(name) {
    return (0,xml_escape/* xmlText */.x)((0,visible/* visibleWithin */.C)(name, NAME_LIMIT));
}
function place(pixels) {
    return String(Math.round(pixels * 10) / 10);
}

;// CONCATENATED MODULE: ./lib/runs/html/script.js
const SCRIPT = `"use strict";
for (const head of document.querySelectorAll("th[data-first]")) {
  head.querySelector("button").addEventListener("click", () => sortBy(head));
}
function sortBy(head) {
  const table = head.closest("table");
  const body = table.tBodies[0];
  const column = head.cellIndex;
  const now = head.getAttribute("aria-sort");
  const direction = now === null ? head.dataset.first : now === "ascending" ? "descending" : "ascending";
  const sign = direction === "ascending" ? 1 : -1;
  const rows = Array.from(body.rows, (row) => ({ row, key: keyOf(row.cells[column]) }));
  rows.sort((a, b) => a.key.rank - b.key.rank || sign * compare(a.key.value, b.key.value));
  body.append(...rows.map(({ row }) => row));
  for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", direction);
}
function keyOf({ dataset }) {
  if (dataset.number === "NaN") return { rank: 2, value: 0 };
  if (dataset.number !== undefined) return { rank: 0, value: Number(dataset.number) };
  return dataset.text === undefined ? { rank: 3, value: 0 } : { rank: 1, value: dataset.text };
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
const choice = document.querySelector("select");
if (choice !== null) {
  const plots = Array.from(document.querySelectorAll(".plot"));
  const show = () => plots.forEach((plot, i) => { plot.hidden = i !== choice.selectedIndex; });
  choice.addEventListener("change", show);
  choice.parentElement.hidden = false;
  show();
}
`;

;// CONCATENATED MODULE: ./lib/runs/html/style.js
const STYLE = `
:root {
  color-scheme: light dark;
  --page: #fff; --ink: #1f2328; --muted: #59636e; --line: #d1d9e0; --soft: #f6f8fa;
  --accent: #0969da; --best: #dafbe1; --best-ink: #116329; --warn: #fff8c5; --warn-line: #d4a72c; --odd: #a40e26;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --ink: #e6edf3; --muted: #9198a1; --line: #3d444d; --soft: #151b23;
    --accent: #4493f8; --best: #12361f; --best-ink: #56d364; --warn: #2e2612; --warn-line: #9e7a1f; --odd: #ff7b72;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 1240px; margin: 0 auto; padding: 28px clamp(16px, 4vw, 40px) 40px; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 32px 0 10px; font-size: 1.1rem; }
p { margin: 0; }
.lede { margin-top: 6px; font-size: 1.05rem; color: var(--muted); overflow-wrap: anywhere; }
.cautions { margin: 18px 0 0; padding: 10px 16px; list-style: none; background: var(--warn); border: 1px solid var(--warn-line); border-radius: 6px; overflow-wrap: anywhere; }
.scroll { position: relative; margin-top: 20px; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
h2 + .scroll, summary + .scroll { margin-top: 0; }
.scroll:focus-visible, button:focus-visible, select:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.narrow { width: fit-content; max-width: 100%; }
.narrow table { min-width: 26rem; }
th, td { padding: 7px 12px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { background: var(--soft); font-weight: 600; vertical-align: bottom; white-space: nowrap; }
tbody tr:hover > * { background: var(--soft); }
th.right, td.right { text-align: right; white-space: nowrap; }
.head { display: inline-block; }
td > div, .head { width: max-content; max-width: 22rem; overflow-wrap: anywhere; white-space: normal; }
td.right > div { margin-left: auto; }
.narrow td > div { max-width: 44rem; }
.missing { color: var(--muted); }
.odd { color: var(--odd); }
td.best { font-weight: 600; color: var(--best-ink); background: var(--best); }
th button { all: unset; box-sizing: border-box; display: inline-flex; gap: 6px; align-items: baseline; cursor: pointer; }
th button:hover { color: var(--accent); }
.right button { flex-direction: row-reverse; }
.arrow { display: inline-block; width: 0.8em; font-size: 0.75em; color: var(--accent); }
th[aria-sort="ascending"] .arrow::after { content: "▲"; }
th[aria-sort="descending"] .arrow::after { content: "▼"; }
figure { margin: 28px 0 0; padding: 16px; border: 1px solid var(--line); border-radius: 6px; }
figcaption { display: flex; flex-wrap: wrap; gap: 6px 16px; align-items: center; justify-content: space-between; margin-bottom: 8px; font-weight: 600; overflow-wrap: anywhere; }
figcaption label { font-weight: 400; color: var(--muted); }
select { max-width: 20rem; font: inherit; color: var(--ink); background: var(--page); border: 1px solid var(--line); border-radius: 6px; padding: 3px 8px; }
.plot { overflow-x: auto; }
.plot[hidden] { display: none; }
svg { display: block; width: 100%; min-width: 560px; max-width: 900px; margin: 0 auto; }
.plot p { color: var(--muted); font-size: 0.9rem; }
.grid { stroke: var(--line); stroke-width: 1; opacity: 0.6; }
.axis { stroke: var(--muted); stroke-width: 1; }
.tick { fill: var(--muted); font-size: 13px; font-variant-numeric: tabular-nums; }
.label { fill: var(--ink); font-size: 14px; }
.dot { fill: var(--accent); fill-opacity: 0.55; stroke: var(--page); stroke-width: 1; }
.dot.best { fill: var(--best-ink); fill-opacity: 1; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; margin: 20px 0 0; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
details { margin-top: 24px; }
summary { cursor: pointer; margin-bottom: 10px; }
.notes { margin: 20px 0 0; padding-left: 20px; color: var(--muted); overflow-wrap: anywhere; }
footer { margin-top: 28px; padding-top: 12px; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.9rem; overflow-wrap: anywhere; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 600px) { td > div, .head, .narrow td > div { max-width: 13rem; } .narrow table { min-width: 0; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 8px; } th, td { padding: 6px 9px; } }
@media print {
  :root { --page: #fff; --ink: #000; --muted: #444; --line: #bbb; --soft: #fff; --warn: #fff; --best: #fff; --accent: #0550ae; --best-ink: #116329; --odd: #a40e26; }
  @page { margin: 12mm; }
  main { max-width: none; padding: 0; }
  html { font-size: 10px; }
  body { font-size: 1rem; }
  .scroll, .plot { overflow: visible; border: 0; }
  th, td { padding: 3px 5px; }
  td > div, .head, .narrow td > div { width: auto; max-width: 18rem; overflow-wrap: break-word; }
  details::details-content { content-visibility: visible; }
  tr, figure { break-inside: avoid; }
  svg { min-width: 0; max-width: 640px; }
  select { border: 0; appearance: none; color: inherit; }
}
`;

;// CONCATENATED MODULE: ./lib/runs/html/render.js









const MOST_COLUMNS = 40;
const KEY_LIMIT = 100;
function renderPageHtml(page, figures) {
    const policy = `default-src 'none'; style-src '${sha256(STYLE)}'; script-src '${sha256(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
    const notes = [...page.sections.flatMap(leftOut), ...page.notes];
    const [first, ...rest] = page.sections;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${(0,xml_escape/* xmlText */.x)((0,reports_phrase/* lineOf */.cA)(page.title))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${html(page.title)}</h1>
<p class="lede">${html(capitalized(page.sentence))}</p>
${[
        listHtml("cautions", page.cautions),
        first === undefined ? "" : sectionHtml(first),
        figures === undefined ? "" : figureHtml(figures),
        ...rest.map(sectionHtml),
        listHtml("notes", notes),
    ]
        .filter((block) => block !== "")
        .join("\n")}
<footer>${html(page.source)}</footer>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
function sectionHtml(section) {
    const title = section.title === undefined ? "" : html(capitalized([section.title]));
    const heading = title === "" ? "" : `<h2>${title}</h2>\n`;
    if (section.kind === "facts") {
        const facts = section.facts.map(({ topic, words }) => `<dt>${html(topic)}</dt><dd>${html(words)}</dd>`);
        return `${heading}<dl>\n${facts.join("\n")}\n</dl>`;
    }
    const table = tableHtml(section.sheet, section.title ?? "runs");
    if (section.isFolded)
        return `<details>\n<summary>${title}</summary>\n${table}\n</details>`;
    return heading + table;
}
function tableHtml(sheet, label) {
    const { columns, rows, sorted, isSortable } = withColumns(sheet, positionsIn(sheet));
    const head = columns.map((column, i) => {
        const direction = sorted?.column === i ? sorted.direction : undefined;
        return headHtml(column, isSortable === true, direction);
    });
    const body = rows.map((row) => `<tr>${row.map((cell, i) => cellHtml(cell, columns[i], isSortable === true)).join("")}</tr>`);
    return `<div class="scroll${columns.length === 2 ? " narrow" : ""}" tabindex="0" role="region" aria-label="${(0,xml_escape/* xmlText */.x)(label)}">
<table>
<thead><tr>${head.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>
</div>`;
}
function headHtml({ title, align, isRank }, isSortable, direction) {
    const sort = direction === undefined ? "" : ` aria-sort="${direction}ending"`;
    const words = `<span class="head">${html(title)}</span>`;
    if (!isSortable)
        return `<th scope="col" class="${align}">${words}</th>`;
    const first = align === "right" && isRank !== true ? "descending" : "ascending";
    return `<th scope="col" class="${align}" data-first="${first}"${sort}><button type="button">${words}<span class="arrow" aria-hidden="true"></span></button></th>`;
}
function cellHtml({ phrase, tone, sort }, column, isSortable) {
    const key = !isSortable || sort === undefined
        ? ""
        : ` data-${typeof sort === "number" ? "number" : "text"}="${(0,xml_escape/* xmlText */.x)((0,visible/* visibleWithin */.C)(String(sort), KEY_LIMIT))}"`;
    const classes = [column?.align ?? "left", ...(tone === undefined ? [] : [tone])].join(" ");
    const words = tone === "missing" ? '<span aria-hidden="true">—</span><span class="unseen">missing</span>' : html(phrase);
    const best = tone === "best" ? '<span class="unseen"> (best)</span>' : "";
    return `<td class="${classes}"${key}><div>${words}${best}</div></td>`;
}
function figureHtml({ metric, scatters }) {
    if (scatters.length === 0)
        return "";
    const options = scatters.map(({ parameter }) => `<option>${(0,xml_escape/* xmlText */.x)((0,visible/* visibleWithin */.C)(parameter, 40))}</option>`);
    const choice = scatters.length === 1 ? "" : `<label hidden>Parameter <select>${options.join("")}</select></label>`;
    const plots = scatters.map((scatter, i) => {
        const taken = scatter.dots.length < scatter.runs
            ? `${scatter.dots.length} of ${scatter.runs} finished runs that have both, taken evenly`
            : `${scatter.runs} finished runs that have both`;
        return `<div class="plot"${i === 0 ? "" : " hidden"}>
${scatterSvg(scatter, metric, `plot-${i}`)}
<p>${taken}; the first of the table is the large dot.</p>
</div>`;
    });
    const only = scatters.length === 1 ? scatters[0]?.parameter : undefined;
    return `<figure>
<figcaption><span>${html([{ verbatim: metric, limit: 60 }])} by ${only === undefined ? "parameter" : html([{ verbatim: only, limit: 60 }])}</span>${choice}</figcaption>
${plots.join("\n")}
</figure>`;
}
function listHtml(name, phrases) {
    if (phrases.length === 0)
        return "";
    return `<ul class="${name}">\n${phrases.map((phrase) => `<li>${html(capitalized(phrase))}</li>`).join("\n")}\n</ul>`;
}
function leftOut(section) {
    return section.kind === "facts" ? [] : leftOutPhrase(section.sheet, positionsIn(section.sheet), "--format json");
}
function positionsIn({ columns }) {
    return fittingColumns(columns, (positions) => positions.length <= MOST_COLUMNS);
}
function html(phrase) {
    return phrase
        .map((span) => typeof span === "string" ? (0,xml_escape/* xmlText */.x)(span) : `<bdi>${(0,xml_escape/* xmlText */.x)((0,visible/* visibleWithin */.C)(span.verbatim, span.limit))}</bdi>`)
        .join("");
}
function sha256(text) {
    return `sha256-${(0,external_node_crypto_.createHash)("sha256").update(text).digest("base64")}`;
}

;// CONCATENATED MODULE: ./lib/runs/json.js

const SCHEMA = "model-gate/runs/v1";
function leaderboardJson(board) {
    const { counts, order, experiment, rows } = board;
    return jsonText({
        schema: SCHEMA,
        kind: board.kind,
        ...originJson(board.origin),
        experiment: { id: experiment.id, name: experiment.name },
        order_by: orderText(order),
        counts: { ...counts, shown: rows.length, unfinished: Object.fromEntries(board.unfinished) },
        names: Object.fromEntries(board.names),
        suggestion: board.suggestion ?? null,
        data_sets: board.dataSets,
        parameters: parametersJson(board),
        runs: rows.map(({ rank, value, run }) => ({ rank: rank ?? null, value: value?.text ?? null, ...runJson(run) })),
    });
}
function comparisonJson(compared) {
    const { runs, metrics } = compared;
    return jsonText({
        schema: SCHEMA,
        kind: compared.kind,
        ...originJson(compared.origin),
        data_sets: compared.dataSets,
        parameters: parametersJson(compared),
        best: Object.fromEntries(metrics.map(({ name, best }) => [name, runs.flatMap(({ run }, i) => (best[i] ? [run.id] : []))])),
        runs: runs.map(({ run }) => runJson(run)),
    });
}
function runDetailJson({ kind, origin, run, experiment, artifacts }) {
    return jsonText({
        schema: SCHEMA,
        kind,
        ...originJson(origin),
        experiment: { id: run.experimentId, name: experiment?.name ?? null },
        run: runJson(run),
        artifacts: artifacts.error === undefined ? artifacts.entries.map(artifactJson) : null,
        artifacts_complete: artifacts.error === undefined && !artifacts.isCut,
        artifacts_error: artifacts.error ?? null,
    });
}
function originJson({ address, readAt }) {
    return { tracking: address, read_at: isoTime(readAt) };
}
function parametersJson({ parameters }) {
    return { differing: parameters.differing, same: Object.fromEntries(parameters.same) };
}
function runJson(run) {
    return {
        run_id: run.id,
        name: run.name ?? null,
        experiment_id: run.experimentId,
        parent_run_id: run.tags.get("mlflow.parentRunId") ?? null,
        status: run.status,
        deleted: run.isDeleted,
        started_at: isoTime(run.startedAt),
        ended_at: isoTime(run.endedAt),
        artifact_uri: run.artifactUri ?? null,
        metrics: Object.fromEntries(run.metrics),
        params: Object.fromEntries(run.params),
        tags: Object.fromEntries(run.tags),
        data_sets: run.datasets.map(({ name, digest }) => ({ name: name ?? null, digest: digest ?? null })),
        model_ids: run.modelIds,
    };
}
function artifactJson({ path, isFolder, bytes }) {
    return { path, folder: isFolder, bytes: bytes ?? null };
}
function isoTime(time) {
    const date = new Date(time ?? Number.NaN);
    return Number.isFinite(date.getTime()) ? date.toISOString() : null;
}
function jsonText(value) {
    const text = JSON.stringify(value, null, 2)
        .replaceAll(/[\p{Cf}\p{Co}\p{Zl}\p{Zp}\u007F-\u009F]|\p{Default_Ignorable_Code_Point}/gu, escaped)
        .replaceAll(/##(?=\[|vso\[)/g, "#\\u0023");
    return `${text}\n`;
}
function escaped(character) {
    const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

// EXTERNAL MODULE: ./lib/reports/markdown-escape.js
var markdown_escape = __webpack_require__(6144);
// EXTERNAL MODULE: ./lib/reports/markdown-table.js
var markdown_table = __webpack_require__(9667);
;// CONCATENATED MODULE: ./lib/runs/markdown.js





const BUDGET_BYTES = 60_000;
const markdown_MOST_COLUMNS = 10;
const markdown_CELL_LIMIT = 60;
function renderPageMarkdown(page, budgetBytes = BUDGET_BYTES) {
    const longest = Math.max(1, ...page.sections.map((section) => (section.kind === "table" ? section.sheet.rows.length : 0)));
    const complete = withRows(page, longest);
    if (Buffer.byteLength(complete) <= budgetBytes)
        return complete;
    let [fits, tooMany] = [1, longest];
    while (tooMany - fits > 1) {
        const half = Math.floor((fits + tooMany) / 2);
        if (Buffer.byteLength(withRows(page, half)) <= budgetBytes)
            fits = half;
        else
            tooMany = half;
    }
    return withRows(page, fits);
}
function withRows(page, mostRows) {
    const notes = [
        ...page.sections.flatMap((section) => (section.kind === "table" ? markdown_leftOut(section.sheet, mostRows) : [])),
        ...page.notes,
    ];
    const blocks = [
        `## ${markdown(page.title)}`,
        markdown(capitalized(page.sentence)),
        ...(page.cautions.length === 0 ? [] : [`> [!WARNING]\n${list(page.cautions, "> - ")}`]),
        ...page.sections.flatMap((section) => sectionBlocks(section, mostRows)),
        ...(notes.length === 0 ? [] : [list(notes, "- ")]),
        `<sub>${markdown(page.source)}</sub>`,
    ];
    return `${blocks.join("\n\n")}\n`;
}
function sectionBlocks(section, mostRows) {
    const title = section.title === undefined ? undefined : (0,reports_phrase/* lineOf */.cA)(capitalized([section.title]));
    if (section.kind === "facts") {
        const facts = section.facts.map(({ topic, words }) => `- **${markdown(topic)}**: ${markdown(words)}`).join("\n");
        return [...(title === undefined ? [] : [`### ${title}`]), facts];
    }
    const table = (0,markdown_table/* markdownTable */.Q)(tableOf(section.sheet, mostRows));
    if (section.isFolded)
        return [`<details><summary>${title ?? ""}</summary>`, table, "</details>"];
    return [...(title === undefined ? [] : [`### ${title}`]), table];
}
function tableOf(sheet, mostRows) {
    const { columns, rows } = withColumns(sheet, markdown_positionsIn(sheet));
    return {
        columns: columns.map((column) => ({ ...column, title: shortened(column.title, markdown_CELL_LIMIT) })),
        rows: rows.slice(0, mostRows).map((row) => row.map(cellPhrase)),
    };
}
function cellPhrase({ phrase, tone }) {
    const short = shortened(phrase, markdown_CELL_LIMIT);
    return tone === "best" ? (0,reports_phrase/* say */.cv) `**${short}**` : short;
}
function markdown_positionsIn({ columns }) {
    return fittingColumns(columns, (positions) => positions.length <= markdown_MOST_COLUMNS);
}
function markdown_leftOut(sheet, mostRows) {
    const rows = sheet.rows.length - mostRows;
    const rowWords = rows <= 0 ? [] : [[`${rows} ${rows === 1 ? "row" : "rows"} left out for length`]];
    return [...rowWords, ...leftOutPhrase(sheet, markdown_positionsIn(sheet))];
}
function list(phrases, start) {
    return phrases.map((phrase) => `${start}${markdown(capitalized(phrase))}`).join("\n");
}
function markdown(phrase) {
    return (0,reports_phrase/* lineOf */.cA)(phrase, ({ verbatim, limit }) => (0,markdown_escape/* inlineCode */.t)(verbatim, { limit }));
}

// EXTERNAL MODULE: ./lib/reports/content/fact.js
var fact = __webpack_require__(295);
;// CONCATENATED MODULE: ./lib/runs/run-page.js









const NOTED = {
    "mlflow.user": "user",
    "mlflow.source.name": "source",
    "mlflow.source.git.commit": "commit",
    "mlflow.parentRunId": "parent run",
    "mlflow.note.content": "note",
};
function runPage({ origin, run, experiment, artifacts }) {
    return {
        title: run.name === undefined ? (0,reports_phrase/* verbatim */.Bj)(run.id) : foreign(run.name),
        sentence: (0,reports_phrase/* say */.cv) `run ${(0,reports_phrase/* verbatim */.Bj)(run.id)} of ${experiment === undefined ? (0,reports_phrase/* say */.cv) `experiment ${(0,reports_phrase/* verbatim */.Bj)(run.experimentId)}` : foreign(experiment.name)}`,
        cautions: [
            ...stateCaution({ shortId: run.id.slice(0, 8), run }),
            ...(artifacts.error === undefined
                ? []
                : [(0,reports_phrase/* say */.cv) `its artifacts could not be listed: ${(0,reports_phrase/* verbatimMessage */.G5)(artifacts.error)}`]),
        ],
        sections: [
            { kind: "facts", title: undefined, facts: facts(run) },
            ...run_page_table("Metrics", [left("metric"), right("value")], metricRows(run)),
            ...run_page_table("Parameters", [left("parameter"), left("value")], textRows(run.params)),
            ...run_page_table("Tags", [left("tag"), left("value")], textRows(ownTags(run))),
            ...run_page_table("Artifacts", [left("artifact"), right("bytes")], artifacts.entries.map(artifactRow)),
        ],
        notes: artifactNotes(artifacts),
        source: originPhrase(origin),
    };
}
function facts(run) {
    const { startedAt, endedAt, datasets, modelIds } = run;
    const took = startedAt !== undefined && endedAt !== undefined && endedAt >= startedAt
        ? `, took ${shownDuration(endedAt - startedAt)}`
        : "";
    return [
        (0,fact/* fact */.f)("status", statusPhrase(run.status)),
        ...(startedAt === undefined ? [] : [(0,fact/* fact */.f)("started", [`${shownTime(startedAt)} UTC${took}`])]),
        ...Object.entries(NOTED).flatMap(([key, topic]) => {
            const value = run.tags.get(key);
            return value === undefined ? [] : [(0,fact/* fact */.f)(topic, foreign(value))];
        }),
        ...(datasets.length === 0 ? [] : [(0,fact/* fact */.f)("data", (0,reports_phrase/* listed */.KE)(datasets.map(dataSetPhrase)))]),
        ...(modelIds.length === 0 ? [] : [(0,fact/* fact */.f)("models", (0,reports_phrase/* listed */.KE)(modelIds.map((id) => (0,reports_phrase/* verbatim */.Bj)(id))))]),
        ...(run.artifactUri === undefined ? [] : [(0,fact/* fact */.f)("artifacts at", foreign(run.artifactUri))]),
    ];
}
function dataSetPhrase({ name, digest }) {
    const shown = name === undefined ? ["(no name)"] : foreign(name);
    return digest === undefined ? shown : (0,reports_phrase/* say */.cv) `${shown} (digest ${(0,reports_phrase/* verbatim */.Bj)(digest)})`;
}
function metricRows({ metrics }) {
    return inReadingOrder(metrics.keys()).map((name) => {
        const text = metrics.get(name) ?? "";
        const value = metricValue(text);
        const isOdd = value.kind !== "number" || !Number.isFinite(value.number);
        return [{ phrase: foreign(name) }, { phrase: foreign(text), ...(isOdd ? { tone: "odd" } : {}) }];
    });
}
function textRows(texts) {
    return [...texts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, text]) => [{ phrase: foreign(name) }, foreignCell(text)]);
}
function ownTags({ tags }) {
    return new Map([...tags].filter(([key]) => !key.startsWith("mlflow.")));
}
function artifactRow({ path, isFolder, bytes }) {
    const size = bytes === undefined || isFolder ? [] : [(0,format/* formatCount */.B4)(bytes)];
    return [{ phrase: isFolder ? (0,reports_phrase/* say */.cv) `${foreign(path)}/` : foreign(path) }, { phrase: size }];
}
function artifactNotes({ entries, isCut, error }) {
    if (error !== undefined)
        return [];
    if (entries.length === 0)
        return [["it has no artifacts"]];
    return isCut ? [(0,reports_phrase/* say */.cv) `the first ${counted(entries.length, "artifact")} are listed; there are more`] : [];
}
function run_page_table(title, columns, rows) {
    return rows.length === 0 ? [] : [{ kind: "table", title, isFolded: false, sheet: { columns, rows } }];
}

;// CONCATENATED MODULE: ./lib/runs/scatter.js
const MOST_SCATTERS = 8;
const MOST_DOTS = 1_000;
function scattersOf({ points, rows, order }) {
    if (order.kind !== "metric")
        return [];
    const [best] = rows;
    const names = new Set(points.flatMap(({ parameters }) => [...parameters.keys()]));
    return [...names]
        .map((parameter) => scatter(parameter, points, best?.run.id))
        .filter(({ distinct }) => distinct > 1)
        .sort((a, b) => b.distinct - a.distinct || b.runs - a.runs || (a.parameter < b.parameter ? -1 : 1))
        .slice(0, MOST_SCATTERS);
}
function isDrawable(value) {
    return Math.abs(value) < 1e300;
}
function scatter(parameter, points, best) {
    const dots = points.flatMap((point) => {
        const x = point.parameters.get(parameter);
        return x === undefined || !isDrawable(x) || !isDrawable(point.metric)
            ? []
            : [{ point, x, y: point.metric, isBest: point.id === best }];
    });
    const step = Math.ceil(dots.length / MOST_DOTS);
    return {
        parameter,
        distinct: new Set(dots.map(({ x }) => x)).size,
        dots: dots.filter(({ isBest }, i) => isBest || i % step === 0),
        runs: dots.length,
    };
}

// EXTERNAL MODULE: ./lib/reports/log-line.js
var log_line = __webpack_require__(3608);
// EXTERNAL MODULE: ./lib/reports/text-table.js
var text_table = __webpack_require__(4353);
// EXTERNAL MODULE: ./lib/reports/text-wrap.js
var text_wrap = __webpack_require__(3910);
;// CONCATENATED MODULE: ./lib/runs/text.js





const text_WIDTH = 120;
const INDENT = "  ";
const text_CELL_LIMIT = 32;
const GAP = 2;
const MOST_ITEMS = 12;
function renderPageText(page) {
    const sections = page.sections.map(sectionLines);
    const notes = [...page.sections.flatMap(text_leftOut), ...page.notes];
    const blocks = [
        [
            `${(0,reports_phrase/* lineOf */.cA)(page.title)}: ${(0,reports_phrase/* lineOf */.cA)(page.sentence)}`,
            ...page.cautions.flatMap((caution) => sentences("! ", caution)),
        ],
        ...sections,
        notes.flatMap((note) => sentences("", note)),
    ];
    return `${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.map(log_line/* inertLine */.F).join("\n"))
        .join("\n\n")}\n`;
}
function sectionLines(section) {
    const title = section.title === undefined ? [] : [section.title];
    if (section.kind === "table") {
        if (section.isFolded)
            return runningLines(section.title ?? "", section.sheet);
        return [...title, ...(0,text_table/* textTable */.ed)(text_tableOf(shownSheet(section.sheet).short)).map((line) => INDENT + line)];
    }
    const width = Math.max(...section.facts.map(({ topic }) => (0,text_table/* widthOf */.qz)((0,reports_phrase/* lineOf */.cA)(topic)))) + GAP;
    const facts = section.facts.map(({ topic, words }) => `${INDENT}${(0,text_table/* padded */.jC)((0,reports_phrase/* lineOf */.cA)(topic), width)}${(0,reports_phrase/* lineOf */.cA)(words)}`);
    return [...title, ...facts];
}
function runningLines(title, { rows }) {
    const items = rows.map((row) => (0,reports_phrase/* listed */.KE)(row.map(({ phrase }) => shortened(phrase, text_CELL_LIMIT)), " "));
    const more = items.length - MOST_ITEMS;
    const ending = more > 0 ? ` and ${more} more` : "";
    return [...sentences("", (0,reports_phrase/* say */.cv) `${title}: ${(0,reports_phrase/* listed */.KE)(items.slice(0, MOST_ITEMS))}${ending}`)];
}
function shownSheet(sheet) {
    const short = {
        ...sheet,
        columns: sheet.columns.map((column) => ({ ...column, title: shortened(column.title, text_CELL_LIMIT) })),
        rows: sheet.rows.map((row) => row.map((cell) => ({ ...cell, phrase: shortened(cell.phrase, limitIn(sheet)) }))),
    };
    const widths = short.columns.map((_, i) => widthOfColumn(short, i) + GAP);
    const positions = fittingColumns(short.columns, (some) => some.reduce((sum, i) => sum + (widths[i] ?? 0), 0) <= text_WIDTH);
    return { short: withColumns(short, positions), positions };
}
function limitIn({ columns }) {
    return columns.length === 2 ? 3 * text_CELL_LIMIT : text_CELL_LIMIT;
}
function text_leftOut(section) {
    return section.kind === "facts" ? [] : leftOutPhrase(section.sheet, shownSheet(section.sheet).positions);
}
function text_tableOf({ columns, rows }) {
    const hasBest = columns.map((_, i) => rows.some((row) => row[i]?.tone === "best"));
    const marked = (cell, i) => hasBest[i] === true ? (0,reports_phrase/* say */.cv) `${cell.phrase}${cell.tone === "best" ? " *" : "  "}` : cell.phrase;
    const titles = columns.map((column, i) => ({
        ...column,
        title: hasBest[i] === true ? (0,reports_phrase/* say */.cv) `${column.title}  ` : column.title,
    }));
    return { columns: titles, rows: rows.map((row) => row.map(marked)) };
}
function sentences(start, phrase) {
    return (0,text_wrap/* wrapped */.k)((0,reports_phrase/* lineOf */.cA)(phrase), text_WIDTH - INDENT.length - start.length).map((line, i) => INDENT + (i === 0 ? start : " ".repeat(start.length)) + line);
}

;// CONCATENATED MODULE: ./lib/runs/formats.js








function renderRuns(report, format) {
    switch (format) {
        case "text":
            return renderPageText(pageOf(report));
        case "markdown":
            return renderPageMarkdown(pageOf(report));
        case "json":
            return jsonOf(report);
        case "html":
            return report.kind === "leaderboard" && report.order.kind === "metric"
                ? renderPageHtml(pageOf(report), { metric: report.order.name, scatters: scattersOf(report) })
                : renderPageHtml(pageOf(report));
    }
}
function pageOf(report) {
    switch (report.kind) {
        case "leaderboard":
            return leaderboardPage(report);
        case "comparison":
            return comparisonPage(report);
        case "run":
            return runPage(report);
    }
}
function jsonOf(report) {
    switch (report.kind) {
        case "leaderboard":
            return leaderboardJson(report);
        case "comparison":
            return comparisonJson(report);
        case "run":
            return runDetailJson(report);
    }
}

// EXTERNAL MODULE: ./lib/runs/outputs.js
var outputs = __webpack_require__(9784);
// EXTERNAL MODULE: ./lib/entry/mlflow.js
var mlflow = __webpack_require__(8359);
// EXTERNAL MODULE: ./lib/entry/progress.js
var entry_progress = __webpack_require__(4541);
;// CONCATENATED MODULE: ./lib/entry/runs-run.js











async function runRuns(args, host, runner) {
    const options = runsOptions((0,resolve/* resolveOptions */.s)("runs", args, host.env));
    const { trackingUri } = options;
    const where = trackingUri === undefined ? await (0,mlflow/* trackingUriOfConfig */.l)(args, host) : { text: trackingUri };
    const { reader } = await (0,mlflow/* openMlflowAt */.Z)(where, host, runner);
    const progress = new entry_progress/* Progress */.k(host, { reading: "runs", unit: "runs" });
    try {
        return await runs(options, {
            reader,
            now: host.now,
            onRuns: progress.onRows,
            note: (text) => host.printError(`note: ${(0,visible/* visible */.R)(text)}\n`),
            complain: (error) => complain(error, host, runner),
            publish: async (report) => {
                progress.done();
                const text = renderRuns(report, options.format);
                if (options.output === undefined)
                    host.print(text);
                else
                    save(options.output, text, host);
                await tell(report, options.output, runner);
            },
        });
    }
    finally {
        progress.done();
    }
}
function complain(error, host, runner) {
    if (runner === undefined)
        host.printError(`${error.code} ${(0,visible/* visible */.R)(error.line)}\n`);
    else
        runner.annotate("error", (0,visible/* visible */.R)(error.line), `model-gate: ${error.code}`);
}
function save(output, text, host) {
    const path = (0,external_node_path_.resolve)(host.directory, output);
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        (0,external_node_fs_.writeFileSync)(path, text);
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new errors/* GateError */.ue("OUTPUT_UNWRITABLE", `cannot write ${output}: ${reason}`, {
            hint: "Give a file that may be written with --output",
            cause,
        });
    }
    host.printError(`wrote ${(0,visible/* visible */.R)(output)}\n`);
}
async function tell(report, output, runner) {
    if (runner === undefined)
        return;
    for (const [name, value] of Object.entries((0,outputs/* runsOutputs */.D)(report, output)))
        runner.output(name, value);
    const warning = await runner.summarize(renderRuns(report, "markdown"));
    if (warning !== undefined)
        runner.annotate("warning", (0,visible/* visible */.R)(warning), "model-gate");
}


/***/ }),

/***/ 9784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ runsOutputs),
/* harmony export */   O: () => (/* binding */ RUNS_OUTPUTS)
/* harmony export */ });
const RUNS_OUTPUTS = {
    "first-run-id": "id of the run that a leaderboard begins with; empty when none has a rank",
    "first-value": "what it is sorted by, as MLflow has it; empty when none has a rank",
    "report-path": "path of the report, when output named one",
};
function runsOutputs(report, output) {
    const [first] = report.kind === "leaderboard" ? report.rows : [];
    const isRanked = first?.rank !== undefined;
    return {
        "first-run-id": isRanked ? first.run.id : "",
        "first-value": isRanked ? (first.value?.text ?? "") : "",
        "report-path": output ?? "",
    };
}


/***/ })

};
