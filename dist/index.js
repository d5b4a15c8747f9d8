import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6954:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* unused harmony export nearest */
/** The known name that a mistyped one most likely meant; undefined when none is near. */
function nearest(wrong, known) {
    const limit = Math.max(2, Math.floor(wrong.length / 3));
    let best;
    for (const name of known) {
        const distance = editDistance(wrong.toLowerCase(), name.toLowerCase());
        if (distance <= limit && (best === undefined || distance < best.distance))
            best = { name, distance };
    }
    return best?.name;
}
/** `. Did you mean X?`, or nothing: stands at the end of a message. */
function didYouMean(wrong, known) {
    const name = nearest(wrong, known);
    return name === undefined ? "" : `. Did you mean ${name}?`;
}
/** Levenshtein distance; cut to 100 characters, since what is longer is no typing mistake. */
function editDistance(left, right) {
    const [a, b] = [left.slice(0, 100), right.slice(0, 100)];
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 1236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS),
/* harmony export */   W: () => (/* binding */ commandEntry)
/* harmony export */ });
/* harmony import */ var _core_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9861);

const GATE = [
    {
        name: "candidate",
        kind: "text",
        value: "SOURCE",
        help: "predictions (.csv, .tsv, .jsonl, .ndjson, MLflow table .json, each also .gz) or metrics (.json) of the model to judge",
    },
    {
        name: "baseline",
        kind: "text",
        policy: true,
        value: "SOURCE",
        help: "the same for the model in Production; left out when one file holds the columns label, baseline, candidate",
    },
    { name: "model", kind: "text", policy: true, value: "NAME", help: "names the model in reports" },
    {
        name: "task",
        kind: "choice",
        choices: ["binary", "multiclass"],
        policy: true,
        help: "found from the labels when not given",
    },
    {
        name: "positive-label",
        kind: "text",
        policy: true,
        value: "LABEL",
        help: "the class that F1, precision and recall are about",
    },
    { name: "labels", kind: "list", policy: true, value: "A,B", help: "all classes, also those that the hold-out lacks" },
    {
        name: "score-threshold",
        kind: "number",
        default: "0.5",
        policy: true,
        help: "without a prediction column: positive when score >= this",
    },
    {
        name: "score-means",
        kind: "choice",
        choices: ["positive", "answer"],
        default: "positive",
        policy: true,
        help: "the score is P(positive), or the confidence of the answer given",
    },
    { name: "id-column", kind: "text", value: "NAME", help: "default: id" },
    { name: "label-column", kind: "text", value: "NAME", help: "default: label, y_true or target" },
    { name: "prediction-column", kind: "text", value: "NAME", help: "default: prediction, y_pred or predicted" },
    { name: "score-column", kind: "text", value: "NAME", help: "default: score, proba, probability or y_score" },
    {
        name: "align",
        kind: "choice",
        choices: ["id", "row-order"],
        default: "id",
        policy: true,
        help: "how rows of both files belong together",
    },
    {
        name: "extra-rows",
        kind: "choice",
        choices: ["fail", "ignore"],
        default: "fail",
        policy: true,
        help: "rows that only the candidate has",
    },
    {
        name: "metric",
        kind: "text",
        policy: true,
        value: "NAME",
        help: "default: f1_score, or f1_macro with more than two classes",
    },
    {
        name: "min-improvement",
        kind: "text",
        default: "0.02",
        policy: true,
        value: "X",
        help: 'required change: 0.02, "2 points" or "2% relative"',
    },
    {
        name: "decide",
        kind: "choice",
        choices: _core_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .DECISIONS */ .Yv,
        default: "auto",
        policy: true,
        help: "how much evidence a pass takes",
    },
    { name: "confidence", kind: "number", default: "0.95", policy: true, help: "of the two-sided interval" },
    {
        name: "on-inconclusive",
        kind: "choice",
        choices: _core_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .ON_INCONCLUSIVE */ .Xv,
        default: "fail",
        policy: true,
        help: "what not enough evidence does to the exit code",
    },
    {
        name: "on-unchanged",
        kind: "choice",
        choices: ["auto", "pass", "fail"],
        default: "auto",
        policy: true,
        help: "a candidate that predicts exactly as the baseline; auto: pass on pull requests, fail elsewhere",
    },
    {
        name: "second-opinion",
        kind: "boolean",
        default: "false",
        help: "also show a bootstrap interval, which never decides",
    },
    {
        name: "output-dir",
        kind: "text",
        default: "model-gate-report",
        value: "DIR",
        help: "where evidence.json, report.md and junit.xml go",
    },
    {
        name: "format",
        kind: "choice",
        choices: ["text", "json", "markdown"],
        default: "text",
        help: "of standard output; json prints the evidence and nothing else",
    },
];
const COMMANDS = {
    gate: { summary: "compare the candidate with the baseline, decide, report", options: GATE },
    verify: {
        summary: "recompute every number and the verdict of an evidence.json",
        operands: "EVIDENCE",
        options: [
            { name: "format", kind: "choice", choices: ["text", "json"], default: "text", help: "of standard output" },
        ],
    },
    report: {
        summary: "render reports again from evidence",
        operands: "EVIDENCE…",
        options: [
            {
                name: "format",
                kind: "choice",
                choices: ["text", "markdown", "json", "junit"],
                default: "text",
                help: "of standard output",
            },
        ],
    },
};
function commandEntry(name) {
    return COMMANDS[name];
}


/***/ }),

/***/ 9861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J8: () => (/* binding */ METHODS),
/* harmony export */   LY: () => (/* binding */ signedBound),
/* harmony export */   Xv: () => (/* binding */ ON_INCONCLUSIVE),
/* harmony export */   Yv: () => (/* binding */ DECISIONS),
/* harmony export */   ez: () => (/* binding */ REASONS),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   yb: () => (/* binding */ conditionsOf)
/* harmony export */ });
/* unused harmony export CONDITION_KEYS */
/*
 * The documents below stand in `evidence.json` as they are, so they keep its spelling (snake_case) and write `null`
 * for what is absent. One shape serves deciding, writing and verifying.
 */
const CONDITION_KEYS = [
    "threshold",
    "min_absolute_change",
    "min_relative_change",
    "max_absolute_drop",
    "max_relative_drop",
];
const DECISIONS = ["auto", "point", "significant", "strict"];
const SEVERITIES = ["error", "warn", "off"];
const ON_INCONCLUSIVE = ["fail", "warn", "pass"];
const OUTCOMES = ["pass", "inconclusive", "fail", "invalid"];
const REASONS = [
    "improved",
    "above_threshold",
    "within_margin",
    "first_model",
    "not_significant",
    "low_support",
    "below_min_change",
    "below_threshold",
    "dropped",
    "drop_not_excluded",
    "metric_missing",
    "metric_not_finite",
    "not_comparable",
    "unchanged",
    "waived",
];
const METHODS = ["smoothed-delta", "delta", "unpaired-delta", "point"];
/** A bound as the improvement that it asks for: a guard rail of 0.01 is a change of at least −0.01. Never −0. */
function signedBound(key, bound) {
    return key.startsWith("max_") ? 0 - bound : bound;
}
/** The conditions of a rule with the id of their results, in the order of {@link CONDITION_KEYS}. */
function conditionsOf(rule) {
    const given = CONDITION_KEYS.flatMap((key) => {
        const bound = rule[key];
        return bound === undefined ? [] : [{ key, bound }];
    });
    return given.map(({ key, bound }) => ({ id: given.length === 1 ? rule.id : `${rule.id}.${key}`, key, bound }));
}


/***/ }),

/***/ 8130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// UNUSED EXPORTS: runCli

// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __nccwpck_require__(948);
// EXTERNAL MODULE: ./lib/config/options.js
var config_options = __nccwpck_require__(1236);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/entry/version.js
var version = __nccwpck_require__(7136);
;// CONCATENATED MODULE: ./lib/entry/help.js


const WIDTH = 24;
function overview() {
    const commands = Object.entries(config_options/* COMMANDS */.L).map(([name, { summary }]) => `  ${name.padEnd(WIDTH - 2)}${summary}`);
    return [
        `${version/* TOOL */.j.name} ${version/* TOOL */.j.version}: the release gate for machine-learning models in CI`,
        "",
        "Usage: model-gate COMMAND [OPTIONS]",
        "",
        ...commands,
        "",
        "model-gate COMMAND --help tells the options of a command; --version the version.",
        "Exit codes: 0 pass, 1 fail, 2 a mistake in the call, 3 not comparable, 4 inconclusive, 70 a bug of ours.",
        "",
    ].join("\n");
}
function commandHelp(name) {
    const { summary, operands, options } = (0,config_options/* commandEntry */.W)(name);
    return [
        `Usage: model-gate ${name}${operands === undefined ? "" : ` ${operands}`} [OPTIONS]`,
        "",
        `${summary[0]?.toUpperCase()}${summary.slice(1)}.`,
        "",
        ...options.map(optionHelp),
        "",
    ].join("\n");
}
function optionHelp(option) {
    const value = option.kind === "boolean" ? "" : ` ${option.choices?.join("|") ?? option.value ?? "X"}`;
    const flag = `  --${option.name}${value}`;
    const fallback = option.default === undefined || option.kind === "boolean" ? "" : ` (default: ${option.default})`;
    const text = `${option.help}${fallback}`;
    return flag.length < WIDTH - 1 ? `${flag.padEnd(WIDTH)}${text}` : `${flag}\n${" ".repeat(WIDTH)}${text}`;
}

// EXTERNAL MODULE: ./lib/entry/host.js
var host = __nccwpck_require__(9352);
;// CONCATENATED MODULE: ./lib/entry/cli-face.js






/** The command line: `args` without node and script. Returns the exit code; never throws. */
async function runCli(args, host) {
    try {
        return await dispatch(args, host);
    }
    catch (error) {
        return fail(error, args, host);
    }
}
async function dispatch(args, host) {
    const [first, ...rest] = args;
    if (first === "--version" || first === "-V") {
        host.print(`${version/* TOOL */.j.version}\n`);
        return 0;
    }
    if (first === undefined || first === "--help" || first === "-h" || first === "help") {
        host.print(overview());
        return first === undefined ? 2 : 0;
    }
    if (!isCommand(first)) {
        throw new errors/* GateError */.u("USAGE", `there is no command ${JSON.stringify(first)}${(0,nearest/* didYouMean */.a)(first, Object.keys(config_options/* COMMANDS */.L))}`, {
            hint: "See model-gate --help",
        });
    }
    if (asksForHelp(first, rest)) {
        host.print(commandHelp(first));
        return 0;
    }
    const { runCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(922), __nccwpck_require__.e(509)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9509));
    return await runCommand(first, rest, host);
}
/** `--help` as a flag of its own; behind an option that takes a value it is that value, and no gate may open by it. */
function asksForHelp(command, args) {
    const takesValue = (arg) => (0,config_options/* commandEntry */.W)(command).options.some(({ name, kind }) => arg === `--${name}` && kind !== "boolean");
    return args.some((arg, i) => (arg === "--help" || arg === "-h") && !takesValue(args[i - 1]));
}
/** The one place that shows errors: the user's and the world's as one line, ours with a stack. */
async function fail(error, args, host) {
    if (!(error instanceof errors/* GateError */.u)) {
        host.printError(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        host.printError(`This is a bug of ${version/* TOOL */.j.name} ${version/* TOOL */.j.version}. ${version/* REPORT_BUGS */.Z}\n`);
        return 70;
    }
    const { visible } = await __nccwpck_require__.e(/* import() */ 385).then(__nccwpck_require__.bind(__nccwpck_require__, 385));
    const wantsJson = args.some((arg, i) => arg === "--format=json" || (arg === "--format" && args[i + 1] === "json"));
    if (wantsJson) {
        host.print(`${JSON.stringify({ error: { code: error.code, message: error.line } }, null, 2)}\n`);
    }
    host.printError(`${error.code} ${visible(error.line)}\n`);
    return error.exitCode;
}
function isCommand(name) {
    return Object.hasOwn(config_options/* COMMANDS */.L, name);
}
/** What `dist/cli.js` starts. */
async function main() {
    process.exitCode = await runCli(process.argv.slice(2), (0,host/* processHost */.Ql)());
}


/***/ }),

/***/ 9352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ql: () => (/* binding */ processHost),
/* harmony export */   ZG: () => (/* binding */ clearReports),
/* harmony export */   hB: () => (/* binding */ saveReports)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(452);



function processHost() {
    // A reader that has gone (`| head`) or a full disk must not turn a verdict into a crash: it is on disk already.
    for (const stream of [process.stdout, process.stderr])
        stream.on("error", () => { });
    // Runners of CI give a terminal too: `CI` is asked first.
    const isCi = (process.env["CI"] ?? "") !== "" || process.env["GITHUB_ACTIONS"] === "true";
    return {
        env: process.env,
        directory: process.cwd(),
        isTerminal: process.stdout.isTTY && !isCi,
        print: (text) => void process.stdout.write(text),
        printError: (text) => void process.stderr.write(text),
        now: Date.now,
    };
}
const REPORT_FILES = ["evidence.json", "report.md", "report.html", "junit.xml"];
/** Takes away what an earlier run left, so that no stale verdict outlives an error. */
function clearReports(directory, outputDir) {
    for (const file of REPORT_FILES) {
        attempt(outputDir, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, outputDir), file), { force: true }));
    }
}
/** Throws OUTPUT_UNWRITABLE. */
function saveReports(directory, outputDir, files) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, outputDir);
    attempt(outputDir, () => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
        for (const [name, text] of Object.entries(files))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), text);
    });
}
function attempt(outputDir, action) {
    try {
        action();
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .u("OUTPUT_UNWRITABLE", `cannot write into ${outputDir}: ${reason}`, {
            hint: "Give a folder that may be written with --output-dir",
            cause,
        });
    }
}


/***/ }),

/***/ 8796:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _cli_face_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8130);

await (0,_cli_face_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ REPORT_BUGS),
/* harmony export */   j: () => (/* binding */ TOOL)
/* harmony export */ });
/** Held equal to package.json by a test. */
const TOOL = { name: "model-gate", version: "1.0.0" };
const REPORT_BUGS = "Please report it, with the lines above, as an issue of the repository that you run it from.";


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ ERROR_CODES),
/* harmony export */   u: () => (/* binding */ GateError)
/* harmony export */ });
/** Who has to act, and with it the exit code: the user's mistake is 2, two models that cannot be compared are 3. */
const EXIT_CODES = {
    USAGE: 2,
    CONFIG_INVALID: 2,
    RULE_INVALID: 2,
    INPUT_CONFLICT: 2,
    FILE_NOT_FOUND: 2,
    COLUMN_NOT_FOUND: 2,
    POSITIVE_LABEL: 2,
    METRIC_UNSUPPORTED: 2,
    EVIDENCE_UNRECOGNIZED: 2,
    OUTPUT_UNWRITABLE: 2,
    SAME_SOURCE: 3,
    PREDICTIONS_UNREADABLE: 3,
    METRICS_UNREADABLE: 3,
    INPUT_TOO_LARGE: 3,
    COLUMN_MISSING: 3,
    NO_ROWS: 3,
    ROWS_MISALIGNED: 3,
    LABELS_UNKNOWN: 3,
    SCORE_INVALID: 3,
    SCORE_MEANING: 3,
    METRIC_MISSING: 3,
    METRIC_NOT_FINITE: 3,
    METRIC_UNDEFINED: 3,
    NOT_COMPARABLE: 3,
};
const ERROR_CODES = Object.keys(EXIT_CODES);
/**
 * The one error class of the product: a code, one line that says what was expected, found and where, and a hint that
 * says what to do.
 */
class GateError extends Error {
    name = "GateError";
    code;
    hint;
    /** The message without anything of the user's rows: what may stand in evidence and reports. */
    withoutData;
    /** Every mistake that was found, so that a face can annotate exact lines; the message tells the first. */
    faults;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.hint = options.hint;
        this.withoutData = options.withoutData ?? message;
        this.faults = options.faults ?? [];
    }
    get exitCode() {
        return EXIT_CODES[this.code];
    }
    /** Message and hint as one line for the person who called, without the code. */
    get line() {
        return sentence(this.message, this.hint);
    }
    /** {@link line} without anything of the user's rows. */
    get publicLine() {
        return sentence(this.withoutData, this.hint);
    }
}
function sentence(message, hint) {
    if (hint === undefined)
        return message;
    return /[.?!]$/.test(message) ? `${message} ${hint}` : `${message}. ${hint}`;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(8796);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
