export const id = 599;
export const ids = [599];
export const modules = {

/***/ 6804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   IM: () => (/* binding */ DURATION_LIMITS),
/* harmony export */   ft: () => (/* binding */ DURATION)
/* harmony export */ });
const HOUR_MS = 3_600_000;
const LONGEST_HOURS = Math.floor((2 ** 31 - 1) / HOUR_MS);
const DURATION = /^(?=.)(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/;
const DURATION_LIMITS = `between 1s and ${LONGEST_HOURS}h`;
function parseDuration(text) {
    const parts = DURATION.exec(text);
    if (parts === null)
        return undefined;
    const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((digits) => Number(digits ?? 0));
    const durationMs = hours * HOUR_MS + minutes * 60_000 + seconds * 1000;
    return durationMs >= 1000 && durationMs <= LONGEST_HOURS * HOUR_MS ? durationMs : undefined;
}


/***/ }),

/***/ 948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
function nearest(wrong, known) {
    const limit = Math.min(Math.max(2, Math.floor(wrong.length / 3)), wrong.length - 1);
    let best;
    const lower = wrong.toLowerCase();
    for (const name of known) {
        if (Math.abs(wrong.length - name.length) > limit)
            continue;
        const distance = editDistance(lower, name.toLowerCase());
        if (distance <= limit && (best === undefined || distance < best.distance))
            best = { name, distance };
    }
    return best?.name;
}
function didYouMean(wrong, known) {
    const name = nearest(wrong, known);
    return name === undefined ? "" : `. Did you mean ${name}?`;
}
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

/***/ 705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ isExpected),
/* harmony export */   EX: () => (/* binding */ expectedOf),
/* harmony export */   ur: () => (/* binding */ configKey)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6804);

function configKey(option) {
    return option.name.replaceAll("-", "_");
}
function expectedOf({ kind, choices, range }) {
    switch (kind) {
        case "boolean":
            return "true or false";
        case "number":
            return `a number${range === undefined ? "" : ` ${"above" in range ? `above ${range.above} and up` : `from ${range.from}`} to ${range.to}`}`;
        case "choice":
            return `one of ${choices?.join(", ") ?? ""}`;
        case "duration":
            return `a time with a unit such as 90s, 60m or 1h30m, ${_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_LIMITS */ .IM}`;
        case "change":
            return 'a fraction or a text with a unit ("2 points", "2% relative")';
        case "list":
            return "a list of names that are not empty";
        case "text":
        case "label":
            return "a text that is not empty";
    }
}
function isExpected({ kind, choices, range }, text) {
    switch (kind) {
        case "boolean":
            return text === "true" || text === "false";
        case "number": {
            const number = text.trim() === "" ? Number.NaN : Number(text);
            if (range === undefined)
                return Number.isFinite(number);
            return ("above" in range ? number > range.above : number >= range.from) && number <= range.to;
        }
        case "choice":
            return choices?.includes(text) === true;
        case "duration":
            return (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(text) !== undefined;
        case "list":
            return text.split(",").every((item) => item.trim() !== "");
        case "change":
        case "text":
        case "label":
            return text.trim() !== "";
    }
}


/***/ }),

/***/ 53:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lo: () => (/* binding */ COMMANDS),
  mC: () => (/* binding */ CONFIG_KEYS),
  sT: () => (/* binding */ REFUSED_KEYS),
  Wv: () => (/* binding */ commandEntry)
});

// EXTERNAL MODULE: ./lib/core/policy.js
var policy = __webpack_require__(9861);
;// CONCATENATED MODULE: ./lib/config/gate-decision.js

const GATE_DECISION = [
    {
        name: "metric",
        kind: "text",
        policy: true,
        value: "NAME",
        help: "default: f1_score, or f1_macro with more than two classes",
    },
    {
        name: "min-improvement",
        kind: "change",
        default: "0.02",
        policy: true,
        value: "X",
        help: 'required change: 0.02, "2 points" or "2% relative"',
    },
    {
        name: "waivers",
        kind: "text",
        policy: true,
        value: "FILE",
        help: "results that may fail for a while; default: model-gate-waivers.yml beside the config, when there is one",
    },
    {
        name: "decide",
        kind: "choice",
        choices: policy/* DECISIONS */.Yv,
        default: "auto",
        policy: true,
        help: "how much evidence a pass takes",
    },
    {
        name: "confidence",
        kind: "number",
        range: { above: 0.5, to: 0.999999 },
        default: "0.95",
        policy: true,
        help: "of the two-sided interval",
    },
    {
        name: "on-inconclusive",
        kind: "choice",
        choices: policy/* ON_INCONCLUSIVE */.Xv,
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
        name: "no-baseline",
        kind: "choice",
        choices: ["fail", "pass"],
        default: "fail",
        policy: true,
        help: "nothing ever was in Production; pass asks for a rule with a floor (threshold)",
    },
    {
        name: "second-opinion",
        kind: "boolean",
        default: "false",
        help: "also show a bootstrap interval, which never decides",
    },
];

;// CONCATENATED MODULE: ./lib/config/tracking-uri.js
const TRACKING_URI = {
    name: "tracking-uri",
    kind: "text",
    policy: true,
    value: "URI",
    help: "where MLflow is: http(s)://…, or the folder of a file store; default: the variable MLFLOW_TRACKING_URI",
};

;// CONCATENATED MODULE: ./lib/config/gate-inputs.js

const GATE_INPUTS = [
    {
        name: "config",
        kind: "text",
        policy: true,
        value: "FILE",
        notInConfig: "a config file cannot name another one",
        help: "default: model-gate.yml, else .github/model-gate.yml, when there is one",
    },
    {
        name: "run",
        kind: "text",
        value: "CMD",
        help: "evaluation command, run first by bash -eo pipefail; it writes the candidate's file",
    },
    {
        name: "working-directory",
        kind: "text",
        default: ".",
        value: "DIR",
        help: "where the evaluation command runs",
    },
    {
        name: "timeout",
        kind: "duration",
        default: "60m",
        value: "TIME",
        help: "time limit of the evaluation command: 90s, 60m, 1h30m",
    },
    {
        name: "candidate",
        kind: "text",
        value: "SOURCE",
        help: "predictions (.csv, .tsv, .jsonl, .ndjson, MLflow table .json, each also .gz; .parquet) or metrics (.json) of the model to judge; also git:REF:path, git:merge-base:path, artifact:NAME, release:TAG:asset, or a model of MLflow: models:/NAME/STAGE, models:/NAME@ALIAS, models:/NAME/VERSION, models:/NAME/latest, runs:/ID, runs:/ID/path",
    },
    {
        name: "candidate-version",
        kind: "label",
        value: "V",
        help: "which version of --model the candidate's file belongs to, or latest; needed to promote it",
    },
    { name: "candidate-run", kind: "text", value: "ID", help: "which MLflow run the candidate's file belongs to" },
    {
        name: "candidate-metrics",
        kind: "text",
        value: "SOURCE",
        help: "numbers that the candidate's rows cannot give, such as latency: a metrics file",
    },
    {
        name: "baseline",
        kind: "text",
        policy: true,
        value: "SOURCE",
        help: "the same for the model in Production; left out when one file holds the columns label, baseline, candidate",
    },
    {
        name: "baseline-version",
        kind: "label",
        policy: true,
        value: "V",
        help: "which version of --model the baseline's file belongs to",
    },
    {
        name: "baseline-run",
        kind: "text",
        policy: true,
        value: "ID",
        help: "which MLflow run the baseline's file belongs to",
    },
    {
        name: "baseline-metrics",
        kind: "text",
        policy: true,
        value: "SOURCE",
        help: "numbers that the baseline's rows cannot give: a metrics file",
    },
    {
        name: "reevaluate-baseline",
        policy: true,
        kind: "boolean",
        default: "false",
        help: "run the evaluation command for the baseline, too, on the same hold-out",
    },
    TRACKING_URI,
    {
        name: "predictions-artifact",
        kind: "text",
        onProposals: "side",
        value: "PATH",
        help: "predictions table among a run's artifacts; default: predictions.* at the root or in eval/",
    },
    {
        name: "dataset",
        kind: "text",
        onProposals: "side",
        value: "NAME",
        help: "name or digest of the data set, where MLflow has one metric for several",
    },
    {
        name: "model",
        kind: "text",
        policy: true,
        value: "NAME",
        help: "names the model in reports, comment and registry",
    },
    {
        name: "task",
        kind: "choice",
        choices: ["binary", "multiclass"],
        policy: true,
        help: "found from the labels when not given",
    },
    {
        name: "positive-label",
        kind: "label",
        policy: true,
        value: "LABEL",
        help: "the class that F1, precision and recall are about",
    },
    { name: "labels", kind: "list", policy: true, value: "A,B", help: "all classes, also those that the hold-out lacks" },
    {
        name: "score-threshold",
        kind: "number",
        range: { from: 0, to: 1 },
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
    { name: "id-column", kind: "text", onProposals: "side", value: "NAME", help: "default: id" },
    { name: "label-column", kind: "text", onProposals: "side", value: "NAME", help: "default: label, y_true or target" },
    {
        name: "prediction-column",
        kind: "text",
        onProposals: "side",
        value: "NAME",
        help: "default: prediction, y_pred or predicted",
    },
    {
        name: "score-column",
        kind: "text",
        onProposals: "side",
        value: "NAME",
        help: "default: score, proba, probability or y_score",
    },
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
];

;// CONCATENATED MODULE: ./lib/config/gate-outputs.js
const GATE_OUTPUTS = [
    {
        name: "output-dir",
        kind: "text",
        default: "model-gate-report",
        value: "DIR",
        help: "where evidence.json, report.md, report.html and junit.xml go",
    },
    {
        name: "format",
        kind: "choice",
        choices: ["text", "json", "markdown"],
        default: "text",
        help: "of standard output; json prints the evidence and nothing else",
    },
    {
        name: "comment",
        kind: "choice",
        choices: ["auto", "always", "changes", "failure", "off"],
        default: "auto",
        help: "on the pull request; auto: always, but nothing new while the model is unchanged",
    },
    {
        name: "comment-key",
        kind: "text",
        onProposals: "base",
        value: "KEY",
        help: "one comment is kept for each key; default: workflow, job and model",
    },
    {
        name: "status",
        kind: "text",
        onProposals: "base",
        value: "NAME",
        help: "also set a commit status of this name",
    },
    {
        name: "log-to-mlflow",
        kind: "boolean",
        default: "false",
        help: "put evidence, report and predictions on the candidate's run, and tags on its version; after the merge, with the right to edit",
    },
    {
        name: "github-token",
        kind: "text",
        value: "TOKEN",
        variable: "GITHUB_TOKEN",
        notInConfig: "a secret comes from the environment (GITHUB_TOKEN) or from the action's input",
        help: "better in the environment as GITHUB_TOKEN: others on the machine can see the arguments of a command",
    },
    {
        name: "allow-fork-run",
        kind: "boolean",
        default: "false",
        policy: true,
        notInConfig: "only the workflow may allow it, by an input or flag",
        help: "run the evaluation command even where a fork's code would see secrets",
    },
];

// EXTERNAL MODULE: ./lib/config/option.js
var config_option = __webpack_require__(705);
;// CONCATENATED MODULE: ./lib/config/publish-table.js

const TOLD = new Set(["comment", "comment-key", "status", "github-token"]);
const PUBLISH_TABLE = [
    {
        name: "evidence",
        kind: "text",
        policy: true,
        notInConfig: "each call has its own",
        value: "FILES",
        help: "the evidence.json files that other jobs made: paths and globs, one a line",
    },
    {
        name: "config",
        kind: "text",
        policy: true,
        notInConfig: "a config file cannot name another one",
        value: "FILES",
        help: "the configs that they were decided by: paths and globs, one a line; among several the one with the evidence's model counts; default: model-gate.yml, else .github/model-gate.yml",
    },
    {
        name: "missing",
        kind: "choice",
        choices: ["fail", "ignore"],
        default: "fail",
        policy: true,
        help: "a config that --config names, and that no evidence is about",
    },
    ...GATE_OUTPUTS.filter(({ name }) => TOLD.has(name)),
    {
        name: "format",
        kind: "choice",
        choices: ["text", "json", "markdown"],
        default: "text",
        help: "of standard output",
    },
];

;// CONCATENATED MODULE: ./lib/config/registry-options.js


function ofGate(name) {
    const found = [...GATE_INPUTS, ...GATE_OUTPUTS].find((option) => option.name === name);
    if (found === undefined)
        throw new RangeError(`gate has no option ${name}`);
    return found;
}
const MODEL = ofGate("model");
const TARGET = {
    name: "to",
    kind: "text",
    policy: true,
    notInConfig: "each call says where a version goes",
    value: "TARGET",
    help: "Production or Staging (the stage, where the registry has stages, and its alias), or @ALIAS alone",
};
const REASON = {
    name: "reason",
    kind: "text",
    notInConfig: "each call has its own",
    value: "TEXT",
    help: "why, for the history; at most 1000 characters are kept",
};
const DRY_RUN = {
    name: "dry-run",
    kind: "boolean",
    default: "false",
    notInConfig: "each call says it",
    help: "say what would be done, and change nothing",
};
const REGISTRY = [
    ofGate("config"),
    { ...ofGate("tracking-uri"), help: "where MLflow is: http(s)://…; default: the variable MLFLOW_TRACKING_URI" },
    {
        name: "champion-alias",
        kind: "text",
        default: "champion",
        policy: true,
        value: "ALIAS",
        help: "the alias that goes with the stage Production",
    },
    {
        name: "challenger-alias",
        kind: "text",
        default: "challenger",
        policy: true,
        value: "ALIAS",
        help: "the alias that goes with the stage Staging",
    },
];
const registry_options_TOLD = [
    {
        name: "environment",
        kind: "text",
        value: "NAME",
        help: "also write a deployment of this environment down at GitHub",
    },
    ofGate("github-token"),
];
const FORMAT = { ...ofGate("format"), help: "of standard output" };
const PROMOTE_OPTIONS = [
    MODEL,
    {
        name: "version",
        kind: "text",
        policy: true,
        notInConfig: "each call says which version it moves",
        value: "V",
        help: "the version that goes there",
    },
    TARGET,
    {
        name: "evidence",
        kind: "text",
        policy: true,
        notInConfig: "each call has its own",
        value: "FILE",
        help: "the evidence.json that speaks for it, or a document of ab-test",
    },
    REASON,
    {
        name: "force",
        kind: "boolean",
        default: "false",
        policy: true,
        notInConfig: "only a call may say it",
        help: "past what speaks against it; needs --reason, and is written down as forced",
    },
    DRY_RUN,
    ...REGISTRY,
    ...registry_options_TOLD,
    FORMAT,
];
const ROLLBACK_OPTIONS = [
    MODEL,
    { ...TARGET, default: "Production", help: "which place goes back: Production, Staging, or @ALIAS alone" },
    {
        name: "to-version",
        kind: "text",
        policy: true,
        notInConfig: "each call says which version it moves",
        value: "V",
        help: "a version that was there before; default: the one that the present one came after",
    },
    REASON,
    DRY_RUN,
    ...REGISTRY,
    ...registry_options_TOLD,
    FORMAT,
];
const HISTORY_OPTIONS = [MODEL, ...REGISTRY, FORMAT];

;// CONCATENATED MODULE: ./lib/config/runs-table.js

const RUNS_TABLE = [
    {
        name: "experiment",
        kind: "text",
        value: "NAME",
        help: "of MLflow; with --compare and --run-id it may be left out, where ids are written in full",
    },
    {
        name: "order-by",
        kind: "text",
        default: "metrics.f1_score DESC",
        value: "KEY",
        help: "metrics.X, params.X, tags.X or attributes.start_time, with DESC or ASC; without, the best come first",
    },
    {
        name: "top",
        kind: "number",
        range: { from: 1, to: 10_000 },
        default: "10",
        value: "N",
        help: "how many runs are shown",
    },
    {
        name: "compare",
        kind: "list",
        value: "ID,ID",
        help: "runs side by side instead: the best of each metric, and where their parameters differ",
    },
    {
        name: "run-id",
        kind: "text",
        value: "ID",
        help: "one run instead, with all that is known of it and its artifacts",
    },
    TRACKING_URI,
    {
        name: "format",
        kind: "choice",
        choices: ["text", "markdown", "html", "json"],
        default: "text",
        help: "of the report; with --output, its ending says it as well",
    },
    {
        name: "output",
        kind: "text",
        value: "FILE",
        help: "write the report there instead of printing it",
    },
];

;// CONCATENATED MODULE: ./lib/config/options.js







const COMMANDS = {
    gate: {
        summary: "compare the candidate with the baseline, decide, report",
        options: [...GATE_INPUTS, ...GATE_DECISION, ...GATE_OUTPUTS],
        readsConfig: true,
    },
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
                choices: ["text", "markdown", "html", "json", "junit", "openmetrics", "codequality"],
                default: "text",
                help: "of standard output",
            },
        ],
    },
    publish: {
        summary: "one comment, status and summary from evidence that other jobs made",
        options: PUBLISH_TABLE,
    },
    runs: {
        summary: "show runs of an MLflow experiment: a leaderboard, some side by side, or one",
        options: RUNS_TABLE,
    },
    promote: {
        summary: "put a version of the registry into Production, Staging or an alias, on evidence",
        options: PROMOTE_OPTIONS,
        readsConfig: true,
    },
    rollback: {
        summary: "put back the version that was there before",
        options: ROLLBACK_OPTIONS,
        readsConfig: true,
    },
    history: {
        summary: "who put which version where, when, on what evidence and why",
        options: HISTORY_OPTIONS,
        readsConfig: true,
    },
    init: {
        summary: "write a config and a workflow for this repository, from what it finds",
        options: [
            { name: "dry-run", kind: "boolean", default: "false", help: "show what would be written, and write nothing" },
        ],
    },
};
function commandEntry(name) {
    return COMMANDS[name];
}
const CONFIG_KEYS = configKeys(Object.values(COMMANDS));
function configKeys(entries) {
    const keys = new Map();
    for (const option of entries.flatMap((entry) => (entry.readsConfig === true ? entry.options : []))) {
        const key = (0,config_option/* configKey */.ur)(option);
        if (option.notInConfig === undefined && !keys.has(key))
            keys.set(key, option);
    }
    return keys;
}
const REFUSED_KEYS = new Map(Object.values(COMMANDS)
    .flatMap((entry) => (entry.readsConfig === true ? entry.options : []))
    .flatMap((option) => (option.notInConfig === undefined ? [] : [[(0,config_option/* configKey */.ur)(option), option.notInConfig]])));


/***/ }),

/***/ 9861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ CONDITION_KEYS),
/* harmony export */   J8: () => (/* binding */ METHODS),
/* harmony export */   LY: () => (/* binding */ signedBound),
/* harmony export */   Xv: () => (/* binding */ ON_INCONCLUSIVE),
/* harmony export */   Yv: () => (/* binding */ DECISIONS),
/* harmony export */   ez: () => (/* binding */ REASONS),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   yb: () => (/* binding */ conditionsOf)
/* harmony export */ });
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
function signedBound(key, bound) {
    return key.startsWith("max_") ? 0 - bound : bound;
}
function conditionsOf(rule) {
    const given = CONDITION_KEYS.flatMap((key) => {
        const bound = rule[key];
        return bound === undefined ? [] : [{ key, bound }];
    });
    return given.map(({ key, bound }) => ({ id: given.length === 1 ? rule.id : `${rule.id}.${key}`, key, bound }));
}


/***/ }),

/***/ 9352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hasColour),
/* harmony export */   Q: () => (/* binding */ processHost)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

function processHost() {
    for (const stream of [process.stdout, process.stderr])
        stream.on("error", () => { });
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
function currentDirectory() {
    const [physical, entered] = [process.cwd(), process.env["PWD"]];
    try {
        return entered !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(entered) === (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(physical) ? entered : physical;
    }
    catch {
        return physical;
    }
}
function hasColour(host) {
    return host.isTerminal && (host.env["NO_COLOR"] ?? "") === "";
}


/***/ }),

/***/ 7136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ REPORT_BUGS),
/* harmony export */   j: () => (/* binding */ TOOL)
/* harmony export */ });
const TOOL = { name: "model-gate", version: "1.0.0" };
const REPORT_BUGS = "Please report it, with the lines above, as an issue of the repository that you run it from.";


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OQ: () => (/* binding */ ERROR_CODES),
/* harmony export */   jC: () => (/* binding */ baseUnreadable),
/* harmony export */   ue: () => (/* binding */ GateError)
/* harmony export */ });
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
    EXPERIMENT_NOT_FOUND: 2,
    RUN_NOT_FOUND: 2,
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
    ORDER_KEY_MISSING: 3,
    METRIC_NOT_FINITE: 3,
    METRIC_UNDEFINED: 3,
    NOT_COMPARABLE: 3,
    RUN_REFUSED: 2,
    BASE_CONFIG_UNREADABLE: 3,
    PULL_REQUEST_UNKNOWN: 3,
    BASELINE_NOT_FOUND: 3,
    MODEL_NOT_FOUND: 3,
    BASELINE_CHANGED: 3,
    REMOTE_FAILED: 3,
    RUN_FAILED: 3,
    RUN_NO_OUTPUT: 3,
    REGISTRY_READ_ONLY: 2,
    EVIDENCE_UNSOUND: 1,
    VERDICT_NOT_PASS: 1,
    EVIDENCE_FROM_PULL_REQUEST: 1,
    POLICY_MISMATCH: 1,
    EVIDENCE_REFUSED: 1,
    HEAD_MISMATCH: 1,
    EVIDENCE_MISSING: 1,
    CANDIDATE_MISMATCH: 1,
    BASELINE_UNKNOWN: 1,
    BASELINE_MOVED: 1,
    PRODUCTION_MOVED: 1,
    PRODUCTION_AMBIGUOUS: 1,
    HOLDS_PRODUCTION: 1,
    VERSION_NOT_READY: 1,
    LOCKED: 1,
    MOVE_CONFLICT: 1,
    NO_ROLLBACK_TARGET: 1,
    CANCELLED: 1,
};
const ERROR_CODES = Object.keys(EXIT_CODES);
class GateError extends Error {
    name = "GateError";
    code;
    hint;
    withoutData;
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
    get line() {
        return sentence(this.message, this.hint);
    }
    get publicLine() {
        return sentence(this.withoutData, this.hint);
    }
}
function baseUnreadable(what, { why, isNoFile = false }) {
    return new GateError("BASE_CONFIG_UNREADABLE", `${what} cannot be read at the base of this proposal: ${why}`, {
        hint: isNoFile
            ? "Links and submodules of the base are not followed: name the file itself, or let this path be a regular file"
            : "Give the job the permission contents: read and a token, or fetch all history (fetch-depth: 0; on GitLab GIT_DEPTH: 0)",
    });
}
function sentence(message, hint) {
    if (hint === undefined)
        return message;
    return /[.?!]$/.test(message) ? `${message} ${hint}` : `${message}. ${hint}`;
}


/***/ }),

/***/ 385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ visibleWithin),
/* harmony export */   R: () => (/* binding */ visible)
/* harmony export */ });
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const SHORT = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const CUT = "…";
function visible(text) {
    return visibleWithin(text, Number.POSITIVE_INFINITY);
}
function visibleWithin(text, limit) {
    let shown = "";
    let length = 0;
    let withRoomForCut = "";
    for (const character of text) {
        const isUnseen = UNSEEN.test(character);
        const piece = isUnseen ? escaped(character) : character;
        length += isUnseen ? piece.length : 1;
        if (length > limit)
            return withRoomForCut + CUT;
        shown += piece;
        if (length < limit)
            withRoomForCut = shown;
    }
    return shown;
}
function escaped(character) {
    return SHORT[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}


/***/ })

};
