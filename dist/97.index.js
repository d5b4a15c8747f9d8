export const id = 97;
export const ids = [97];
export const modules = {

/***/ 8196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* binding */ parsePoints),
/* harmony export */   mP: () => (/* binding */ improvementKey),
/* harmony export */   q_: () => (/* binding */ parseChange)
/* harmony export */ });
/* harmony import */ var _core_metrics_traits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(592);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const CHANGE = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(points?|%\s*relative|%)?$/i;
function parseChange(text, metric, where, bare) {
    const match = CHANGE.exec(text.trim());
    if (match === null) {
        throw invalid(`${where} must be a fraction or a text with a unit ("2 points", "2% relative"), got ${JSON.stringify(text)}`);
    }
    const number = Number(match[1]);
    const unit = match[2]?.toLowerCase().replaceAll(/\s/g, "");
    const change = withUnit(match[1] ?? "", unit, text, where, bare);
    if (!Number.isFinite(change.value))
        throw invalid(`${where} must be a finite number, got ${JSON.stringify(text)}`);
    if (change.value < 0)
        throw invalid(`${where} must not be negative, got ${JSON.stringify(text)}`);
    const needsUnit = unit === undefined || change.kind === "absolute";
    if (change.value >= 1 && needsUnit && ((0,_core_metrics_traits_js__WEBPACK_IMPORTED_MODULE_0__/* .metricTraits */ .kt)(metric)?.isRate ?? false)) {
        const ask = `${where} asks for a change of ${number} on ${metric}, which lives in [0, 1]`;
        throw invalid(change.kind === "relative"
            ? `${ask}: "${number}%" or "${number * 100}%"?`
            : `${ask}: "${number} points" (${number / 100}) or "${number}% relative"?`);
    }
    return change;
}
function parsePoints(text) {
    const [, number = "", unit = ""] = CHANGE.exec(text.trim()) ?? [];
    const value = hundredth(number);
    return /^points?$/i.test(unit) && Number.isFinite(value) ? value : undefined;
}
function improvementKey(change) {
    return change.kind === "relative" ? "min_relative_change" : "min_absolute_change";
}
function withUnit(decimal, unit, text, where, bare) {
    const number = Number(decimal);
    switch (unit) {
        case undefined:
            return { value: number, kind: bare ?? "absolute" };
        case "point":
        case "points":
            return { value: hundredth(decimal), kind: "absolute" };
        case "%relative":
            return { value: hundredth(decimal), kind: "relative" };
        default:
            if (bare === "relative")
                return { value: hundredth(decimal), kind: "relative" };
            throw invalid(`${where} ${JSON.stringify(text)} can mean two things: "${number} points" or "${number}% relative"?`);
    }
}
function hundredth(decimal) {
    const [mantissa, exponent = "0"] = decimal.toLowerCase().split("e");
    return Number(`${mantissa}e${Number(exponent) - 2}`);
}
function invalid(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("RULE_INVALID", message);
}


/***/ }),

/***/ 6122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ gateOptions)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(6804);
// EXTERNAL MODULE: ./lib/config/gate-rules.js
var gate_rules = __webpack_require__(7589);
// EXTERNAL MODULE: ./lib/config/option.js
var config_option = __webpack_require__(705);
;// CONCATENATED MODULE: ./lib/config/origin.js

const WITH_ORIGIN = [
    "task",
    "positive-label",
    "labels",
    "score-threshold",
    "score-means",
    "align",
    "extra-rows",
    "confidence",
    "on-inconclusive",
    "on-unchanged",
    "no-baseline",
];
const OF_RULES = ["metric", "min-improvement", "decide"];
function originOf({ values, rules }) {
    const given = OF_RULES.flatMap((name) => values.get(name) ?? []).filter(({ layer }) => layer !== "default");
    const ofRules = new Set([...(rules === undefined ? [] : [rules.origin]), ...given.map(({ origin }) => origin)]);
    const origin = { rules: ofRules.size === 0 ? "default" : [...ofRules].join(", ") };
    for (const name of WITH_ORIGIN) {
        const value = values.get(name);
        if (value !== undefined)
            origin[(0,config_option/* configKey */.ur)({ name })] = value.origin;
    }
    return origin;
}

// EXTERNAL MODULE: ./lib/config/resolve.js + 1 modules
var resolve = __webpack_require__(6372);
;// CONCATENATED MODULE: ./lib/config/gate-options.js





function gateOptions(invocation) {
    const { values, ofBaseline } = invocation;
    const text = (name) => values.get(name)?.text;
    const given = (name) => text(name) ?? "";
    const located = (name) => placed(values.get(name));
    const candidate = located("candidate");
    if (candidate === undefined) {
        throw new errors/* GateError */.ue("USAGE", "gate needs --candidate SOURCE, the predictions or metrics to judge", {
            hint: "Example: model-gate gate --candidate candidate.csv --baseline baseline.csv",
        });
    }
    const [columns, reevaluateBaseline] = [columnsOf(values), text("reevaluate-baseline") === "true"];
    const isHeadsAlone = reevaluateBaseline || !values.has("baseline");
    const options = {
        candidate,
        ...optional("model", text("model")),
        ...optional("candidateMetrics", located("candidate-metrics")),
        candidateOf: registered(text("candidate-version"), text("candidate-run"), values),
        ...optional("baseline", located("baseline")),
        ...optional("baselineMetrics", located("baseline-metrics")),
        baselineOf: registered(text("baseline-version"), text("baseline-run"), ofBaseline),
        ...optional("trackingUri", located("tracking-uri")),
        logToMlflow: text("log-to-mlflow") === "true",
        ...optional("run", text("run")),
        workingDirectory: located("working-directory") ?? { text: "." },
        timeoutMs: (0,duration/* parseDuration */.E9)(given("timeout")) ?? 0,
        reevaluateBaseline,
        allowForkRun: text("allow-fork-run") === "true",
        ...optional("task", oneOf(text("task"), ["binary", "multiclass"])),
        ...optional("positiveLabel", text("positive-label")),
        ...optional("labels", labelsOf(values.get("labels"))),
        columns,
        baselineColumns: isHeadsAlone ? columns : columnsOf(ofBaseline),
        scoreThreshold: Number(given("score-threshold")),
        scoreMeans: oneOf(given("score-means"), ["positive", "answer"]) ?? "positive",
        align: oneOf(given("align"), ["id", "row-order"]) ?? "id",
        extraRows: oneOf(given("extra-rows"), ["fail", "ignore"]) ?? "fail",
        asked: (0,gate_rules/* askedRules */.q)(invocation),
        decide: oneOf(given("decide"), ["auto", "point", "significant", "strict"]) ?? "auto",
        confidence: Number(given("confidence")),
        onInconclusive: oneOf(given("on-inconclusive"), ["fail", "warn", "pass"]) ?? "fail",
        onUnchanged: oneOf(given("on-unchanged"), ["auto", "pass", "fail"]) ?? "auto",
        noBaseline: oneOf(given("no-baseline"), ["fail", "pass"]) ?? "fail",
        ...optional("waivers", located("waivers")),
        secondOpinion: text("second-opinion") === "true",
        outputDir: located("output-dir") ?? { text: "model-gate-report" },
        format: oneOf(given("format"), ["text", "json", "markdown"]) ?? "text",
        comment: oneOf(given("comment"), ["auto", "always", "changes", "failure", "off"]) ?? "auto",
        ...optional("commentKey", text("comment-key")),
        ...optional("status", text("status")),
        ...optional("githubToken", text("github-token")),
        origin: originOf(invocation),
    };
    checkFirstModel(options, values.get("no-baseline"));
    return options;
}
function registered(version, run, values) {
    return {
        ...optional("version", version),
        ...optional("run", run),
        ...optional("predictionsArtifact", values.get("predictions-artifact")?.text),
        ...optional("dataset", values.get("dataset")?.text),
    };
}
function checkFirstModel(options, value) {
    const rules = (0,gate_rules/* rulesOf */.f)(options, null);
    if (options.noBaseline === "fail" || value === undefined)
        return;
    if (rules.some(({ threshold, severity }) => threshold !== undefined && severity === "error"))
        return;
    throw new errors/* GateError */.ue("USAGE", `${(0,resolve/* placeOf */.$)({ name: "no-baseline" }, value)}: pass needs a rule with a threshold`, {
        hint: "A first model has no baseline to be better than: say in rules of the config file what it must reach",
    });
}
function columnsOf(values) {
    const named = (role) => optional(role, values.get(`${role}-column`)?.text);
    return { ...named("id"), ...named("label"), ...named("prediction"), ...named("score") };
}
function placed(value) {
    return value === undefined ? undefined : { text: value.text, ...optional("from", value.from) };
}
function labelsOf(value) {
    return value?.items ?? value?.text.split(",").map((label) => label.trim());
}
function oneOf(text, choices) {
    return choices.find((choice) => choice === text);
}
function optional(key, value) {
    return value === undefined ? {} : { [key]: value };
}


/***/ }),

/***/ 9550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ policyOf)
/* harmony export */ });
function policyOf(options, rules, isProposal, waivers) {
    return {
        rules,
        confidence: options.confidence,
        on_inconclusive: options.onInconclusive,
        on_unchanged: options.onUnchanged === "auto" ? (isProposal ? "pass" : "fail") : options.onUnchanged,
        no_baseline: options.noBaseline,
        extra_rows: options.extraRows,
        align: options.align,
        score_threshold: options.scoreThreshold,
        score_means: options.scoreMeans,
        waivers,
        origin: options.origin,
    };
}


/***/ }),

/***/ 7589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ rulesOf),
/* harmony export */   q: () => (/* binding */ askedRules)
/* harmony export */ });
/* harmony import */ var _core_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(876);
/* harmony import */ var _core_metrics_traits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(592);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8196);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(948);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6372);






function askedRules({ values, rules }) {
    const [metric, change] = [values.get("metric"), values.get("min-improvement")];
    if (rules === undefined) {
        const place = (name) => (0,_resolve_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$)({ name }, values.get(name) ?? { layer: "default", origin: "default" });
        return {
            form: "short",
            ...(metric === undefined ? {} : { metric: metric.text }),
            metricPlace: place("metric"),
            minImprovement: change?.text ?? "",
            minImprovementPlace: place("min-improvement"),
        };
    }
    for (const [name, value] of [["metric", metric], ["min-improvement", change]]) {
        if (value === undefined || value.layer === "default")
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("USAGE", `${(0,_resolve_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$)({ name }, value)} is the short form of one rule, but ${rules.origin} has rules`, {
            hint: "Leave it out, or change the rules",
        });
    }
    return { form: "rules", rules: rules.list };
}
function rulesOf(options, subject) {
    const isMulticlass = (subject?.task ?? options.task) === "multiclass";
    const { asked, decide } = options;
    const rules = asked.form === "rules"
        ? asked.rules.map((rule) => ({ ...rule, decide: rule.decide ?? decide }))
        : [shortRule(asked, isMulticlass, decide)];
    const wrong = rules.find(({ metric, severity }) => isMulticlass && severity !== "off" && (0,_core_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .countMetric */ .WO)(metric)?.task === "binary");
    if (wrong === undefined)
        return rules;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("METRIC_UNSUPPORTED", `${wrong.metric} is about one positive class, but there are ${subject === null ? "more than two" : subject.labels.length} labels`, { hint: `Choose ${wrong.metric === "specificity" ? "balanced_accuracy" : averagesOf(wrong.metric)}` });
}
function shortRule(asked, isMulticlass, decide) {
    const metric = (0,_core_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalMetricName */ .ib)(asked.metric ?? (isMulticlass ? "f1_macro" : "f1_score"));
    if ((0,_core_metrics_traits_js__WEBPACK_IMPORTED_MODULE_1__/* .metricTraits */ .kt)(metric) === undefined) {
        const known = _core_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .COUNT_METRICS */ .om.map(({ name }) => name);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("RULE_INVALID", `${asked.metricPlace} ${JSON.stringify(asked.metric)} is not a metric of ours${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(metric, known)}`, { hint: "Metrics of your own need greater_is_better, which only rules in the config file can say" });
    }
    const change = (0,_change_js__WEBPACK_IMPORTED_MODULE_3__/* .parseChange */ .q_)(asked.minImprovement, metric, asked.minImprovementPlace);
    return { id: metric, metric, [(0,_change_js__WEBPACK_IMPORTED_MODULE_3__/* .improvementKey */ .mP)(change)]: change.value, decide, severity: "error" };
}
function averagesOf(metric) {
    const family = metric === "f1_score" ? "f1" : metric;
    return `${family}_macro, ${family}_micro or ${family}_weighted`;
}


/***/ }),

/***/ 2005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ policyDifference),
/* harmony export */   d: () => (/* binding */ optionsHere)
/* harmony export */ });
/* harmony import */ var _core_labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2404);
/* harmony import */ var _gate_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6122);
/* harmony import */ var _gate_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9550);
/* harmony import */ var _gate_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7589);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6372);





function optionsHere(documents, env) {
    return (0,_gate_options_js__WEBPACK_IMPORTED_MODULE_0__/* .gateOptions */ .O)((0,_resolve_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveOptions */ .s)("gate", ["--candidate=candidate", "--baseline=baseline"], env, documents));
}
function policyDifference(evidence, options, isProposal, waivers) {
    const { origin: _, waivers: used, ...found } = evidence.policy;
    const { origin: __, waivers: ___, ...here } = (0,_gate_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .policyOf */ .U)(options, (0,_gate_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .rulesOf */ .f)(options, evidence), isProposal, []);
    return firstDifference("", found, here) ?? subjectDifference(evidence, options) ?? waiverDifference(used, waivers);
}
function subjectDifference({ task, positive_label, labels }, options) {
    const positive = options.positiveLabel === undefined ? undefined : (0,_core_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalLabel */ .Z2)(options.positiveLabel);
    const unknown = options.labels?.map(_core_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalLabel */ .Z2).find((label) => !labels.includes(label));
    if (options.task !== undefined && task !== null && options.task !== task) {
        return { path: "task", found: task, here: options.task };
    }
    if (positive !== undefined && positive !== positive_label) {
        return { path: "positive_label", found: positive_label, here: positive };
    }
    return unknown === undefined ? undefined : { path: "labels", found: labels, here: options.labels };
}
function waiverDifference(used, here) {
    const known = new Set(here.map((waiver) => JSON.stringify(sorted(waiver))));
    const index = used.findIndex((waiver) => !known.has(JSON.stringify(sorted(waiver))));
    return index === -1 ? undefined : { path: `waivers[${index}]`, found: used[index], here: undefined };
}
function firstDifference(path, found, here) {
    if (!isObject(found) || !isObject(here) || Array.isArray(found) !== Array.isArray(here)) {
        return found === here ? undefined : { path, found, here };
    }
    for (const key of new Set([...Object.keys(found), ...Object.keys(here)])) {
        const step = Array.isArray(found) ? `[${key}]` : path === "" ? key : `.${key}`;
        const difference = firstDifference(path + step, found[key], here[key]);
        if (difference !== undefined)
            return difference;
    }
    return undefined;
}
function sorted(waiver) {
    return Object.entries(waiver).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
function isObject(value) {
    return typeof value === "object" && value !== null;
}


/***/ }),

/***/ 2553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ forgeOf),
/* harmony export */   V: () => (/* binding */ whyNoComment)
/* harmony export */ });
/* harmony import */ var _early_flag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6829);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1896);


async function forgeOf(args, surroundings, host, runner) {
    switch (surroundings.vendor) {
        case "github":
        case "gitea":
        case "forgejo":
            return await github(args, surroundings, host, runner, surroundings.vendor);
        case "gitlab":
            return await gitlab(surroundings, host);
        default:
            return undefined;
    }
}
async function github(args, { apiUrl, context }, host, runner, vendor) {
    const token = (0,_early_flag_js__WEBPACK_IMPORTED_MODULE_1__/* .earlyFlag */ .U)(args, "github-token") ?? host.env["GITHUB_TOKEN"] ?? "";
    if (token === "" || context.repository === null)
        return undefined;
    runner?.mask(token);
    if ((0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventPayload */ .Z)(host.env["GITHUB_EVENT_PATH"]) === undefined)
        delete process.env["GITHUB_EVENT_PATH"];
    const { giteaForge, githubForge } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(778), __webpack_require__.e(774)]).then(__webpack_require__.bind(__webpack_require__, 3774));
    const { repository } = context;
    if (vendor === "github")
        return githubForge({ token, apiUrl: apiUrl ?? "https://api.github.com", repository });
    return apiUrl === undefined ? undefined : giteaForge({ token, apiUrl, repository, vendor });
}
async function gitlab({ apiUrl, serverUrl, context }, { env }) {
    const token = env["GITLAB_TOKEN"] ?? "";
    const { repository } = context;
    if (token === "" || repository === null || apiUrl === undefined || serverUrl === undefined)
        return undefined;
    const { gitlabForge } = await __webpack_require__.e(/* import() */ 244).then(__webpack_require__.bind(__webpack_require__, 2244));
    const isOwn = repository === env["CI_PROJECT_PATH"];
    const [pipeline, commit] = [Number(env["CI_PIPELINE_ID"] ?? ""), env["CI_COMMIT_SHA"]];
    const isKnown = isOwn && commit !== undefined && Number.isSafeInteger(pipeline) && pipeline > 0;
    return gitlabForge({
        token,
        isJobToken: token === env["CI_JOB_TOKEN"],
        apiUrl,
        serverUrl,
        repository,
        projectId: numeric(env["CI_MERGE_REQUEST_PROJECT_ID"]) ?? (isOwn ? numeric(env["CI_PROJECT_ID"]) : undefined),
        pipeline: isKnown ? { id: pipeline, commit } : undefined,
    });
}
function whyNoComment({ vendor, pullRequest }, comment) {
    if (vendor !== "gitlab" || pullRequest === undefined || comment === "off")
        return undefined;
    return "no comment on the merge request: GITLAB_TOKEN is not set (an access token with the scope api; CI_JOB_TOKEN may not write notes). --comment off leaves this out";
}
function numeric(text) {
    return text !== undefined && /^\d+$/.test(text) ? text : undefined;
}


/***/ }),

/***/ 5097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRegistry: () => (/* binding */ runRegistry)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/reports/log-line.js
var log_line = __webpack_require__(3608);
// EXTERNAL MODULE: ./lib/reports/markdown-escape.js
var markdown_escape = __webpack_require__(6144);
// EXTERNAL MODULE: ./lib/reports/markdown-table.js
var markdown_table = __webpack_require__(9667);
// EXTERNAL MODULE: ./lib/reports/phrase.js
var reports_phrase = __webpack_require__(7194);
// EXTERNAL MODULE: ./lib/reports/table.js
var table = __webpack_require__(6231);
// EXTERNAL MODULE: ./lib/reports/text-table.js
var text_table = __webpack_require__(4353);
;// CONCATENATED MODULE: ./lib/reports/history.js






const ABSENT = ["–"];
function renderHistory(report, notes, format) {
    switch (format) {
        case "json":
            return `${JSON.stringify(report, null, 2)}\n`;
        case "markdown":
            return markdown(report, notes);
        case "text":
            return history_text(report, notes);
    }
}
function history_table({ moves }) {
    return {
        columns: ["when (UTC)", "what", "from", "to", "place", "by", "evidence", "commit", "why", "run"].map((title) => (0,table/* left */.k)(title)),
        rows: moves.map((move) => [
            move.at === null ? ["unknown"] : (0,reports_phrase/* verbatim */.Bj)(move.at.replace(/\.\d+Z$/, "Z")),
            move.outside ? ["moved outside model-gate"] : known(move.action),
            known(move.from),
            move.to === null ? ["nothing"] : known(move.to),
            known(move.target),
            known(move.actor),
            known(move.evidence_sha256?.slice(0, 12) ?? null),
            known(move.commit?.slice(0, 12) ?? null),
            move.reason === null ? ABSENT : (0,reports_phrase/* verbatimMessage */.G5)(move.reason),
            known(move.run_url),
        ]),
    };
}
function known(text) {
    return text === null || text === "" ? ABSENT : (0,reports_phrase/* verbatim */.Bj)(text);
}
function nothing({ model }) {
    return (0,reports_phrase/* say */.cv) `no version of ${(0,reports_phrase/* verbatim */.Bj)(model)} was ever moved by model-gate, and none is in a place that it knows`;
}
function history_text(report, notes) {
    const lines = [
        ...(report.moves.length === 0 ? [(0,reports_phrase/* lineOf */.cA)(nothing(report))] : (0,text_table/* textTable */.ed)(history_table(report))),
        ...notes.map((note) => `note: ${(0,reports_phrase/* lineOf */.cA)((0,reports_phrase/* verbatimMessage */.G5)(note))}`),
    ];
    return `${lines.map(log_line/* inertLine */.F).join("\n")}\n`;
}
function markdown(report, notes) {
    const show = (phrase) => (0,reports_phrase/* lineOf */.cA)(phrase, ({ verbatim, limit }) => (0,markdown_escape/* inlineCode */.t)(verbatim, { limit }));
    const blocks = [
        `## History · ${show((0,reports_phrase/* verbatim */.Bj)(report.model))}`,
        report.moves.length === 0 ? show(nothing(report)) : (0,markdown_table/* markdownTable */.Q)(history_table(report)),
        notes.map((note) => `- ${show((0,reports_phrase/* verbatimMessage */.G5)(note))}`).join("\n"),
    ];
    return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

;// CONCATENATED MODULE: ./lib/commands/history.js

async function history_history({ model, format }, ports) {
    const { moves, notes } = await ports.registry.history(model);
    ports.print(renderHistory({ schema: "model-gate/history/v1", model, moves }, notes, format));
}

// EXTERNAL MODULE: ./lib/core/judge.js + 2 modules
var judge = __webpack_require__(9205);
// EXTERNAL MODULE: ./lib/core/proposal-event.js
var proposal_event = __webpack_require__(7008);
// EXTERNAL MODULE: ./lib/core/verify.js
var verify = __webpack_require__(8238);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/commands/grounds.js




function objectionsTo(path, file, ports) {
    return [...(file.kind === "evidence" ? ofEvidence(path, file.evidence, ports) : ofAbTest(path, file.document))];
}
function groundsOf(file) {
    if (file.kind === "ab-test")
        return groundsOfAbTest(file.document, file.sha256);
    const { model, candidate, baseline, statistics, policy } = file.evidence;
    return {
        sha256: file.sha256,
        models: model === null ? [] : [model],
        candidate: { reference: candidate.source, version: candidate.version, runId: candidate.run_id },
        baseline: { reference: baseline.source, version: baseline.version, runId: baseline.run_id },
        isFirst: statistics !== null && (0,judge/* isFirstModel */.kK)(statistics, policy),
    };
}
function* ofEvidence(path, evidence, ports) {
    const [difference, ...others] = (0,verify/* verifyEvidence */.J)(evidence);
    if (difference !== undefined) {
        const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
        yield new errors/* GateError */.ue("EVIDENCE_UNSOUND", `${path} is not sound: it says ${shown(difference.found)} for ${difference.path}, recomputed ${shown(difference.expected)}${more}`, { hint: `See model-gate verify ${path}` });
    }
    const { outcome, summary } = evidence.verdict;
    if (outcome !== "pass") {
        yield new errors/* GateError */.ue("VERDICT_NOT_PASS", `the verdict of ${path} is ${outcome}: ${summary}`, {
            hint: "Only a pass promotes",
        });
    }
    const { event, proposal } = evidence.context;
    const isProposal = proposal === true || (0,proposal_event/* isProposalEvent */.L)(event);
    if (isProposal) {
        yield new errors/* GateError */.ue("EVIDENCE_FROM_PULL_REQUEST", `${path} is about a pull request (event ${event ?? "unknown"}), which is not merged`, { hint: "Run gate on the branch that is deployed from, and promote on that evidence" });
    }
    yield* policyObjections(path, evidence, isProposal, ports);
}
function* policyObjections(path, evidence, isProposal, ports) {
    const mismatch = (what) => new errors/* GateError */.ue("POLICY_MISMATCH", `${path} was decided under another policy: ${what}`, {
        hint: "What decides must stand in the config file of the checkout that promotes (--config), not in flags or inputs of gate",
    });
    try {
        const difference = ports.policyDifference(evidence, isProposal);
        if (difference === undefined)
            return;
        const { path: key, found, here } = difference;
        yield mismatch(`${key} is ${shown(found)} there and ${shown(here)} here`);
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue) || error.code !== "METRIC_UNSUPPORTED")
            throw error;
        yield mismatch(error.message);
    }
}
function* ofAbTest(path, { verdict }) {
    if (verdict.outcome === "ship")
        return;
    yield new errors/* GateError */.ue("VERDICT_NOT_PASS", `the verdict of ${path} is ${verdict.outcome}: ${verdict.summary}`, {
        hint: "Only ship promotes",
    });
}
function groundsOfAbTest({ model, variants }, sha256) {
    return {
        sha256,
        models: model === null ? [] : [model],
        candidate: variantSide(variants.candidate.name, model),
        baseline: variantSide(variants.baseline.name, model),
        isFirst: false,
        isOfPlaces: true,
    };
}
function variantSide(name, model) {
    const version = /^v?([1-9]\d*)$/i.exec(name)?.[1] ?? null;
    const reference = name.startsWith("@") ? `models:/${model ?? ""}${name}` : `models:/${model ?? ""}/${name}`;
    return { reference: model === null ? name : reference, version, runId: null };
}
function shown(value) {
    const text = value === undefined ? "nothing" : JSON.stringify(value);
    return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

;// CONCATENATED MODULE: ./lib/reports/move.js



function renderMove(report, format) {
    switch (format) {
        case "json":
            return `${JSON.stringify(report, null, 2)}\n`;
        case "markdown":
            return move_markdown(report);
        case "text":
            return move_text(report);
    }
}
function moveSentence(report) {
    const { action, model, target, from, to, changed, dry_run: isDryRun, steps } = report;
    const place = (0,reports_phrase/* say */.cv) `${(0,reports_phrase/* verbatim */.Bj)(target)} of ${(0,reports_phrase/* verbatim */.Bj)(model)}`;
    const before = from === null ? (0,reports_phrase/* say */.cv) `nothing` : (0,reports_phrase/* say */.cv) `version ${(0,reports_phrase/* verbatim */.Bj)(from)}`;
    if (!changed && steps.length === 0) {
        return (0,reports_phrase/* say */.cv) `version ${(0,reports_phrase/* verbatim */.Bj)(to)} is in ${place} already: nothing ${isDryRun ? "would be" : "was"} changed`;
    }
    const verb = { promote: "put", force: "forced", rollback: "rolled back to" }[action];
    const done = isDryRun ? (0,reports_phrase/* say */.cv) `dry run: version ${(0,reports_phrase/* verbatim */.Bj)(to)} would be ${verb}` : (0,reports_phrase/* say */.cv) `${verb} version ${(0,reports_phrase/* verbatim */.Bj)(to)}`;
    if (action === "rollback") {
        return isDryRun
            ? (0,reports_phrase/* say */.cv) `dry run: ${place} would go back from ${before} to version ${(0,reports_phrase/* verbatim */.Bj)(to)}`
            : (0,reports_phrase/* say */.cv) `${place} went back from ${before} to version ${(0,reports_phrase/* verbatim */.Bj)(to)}`;
    }
    return (0,reports_phrase/* say */.cv) `${done} into ${place}, where ${before} was`;
}
function facts(report) {
    const { steps, overridden, reason, evidence_sha256: sha256, notes } = report;
    return [
        ...overridden.map(({ code, message }) => (0,reports_phrase/* say */.cv) `past ${(0,reports_phrase/* verbatim */.Bj)(code)}: ${(0,reports_phrase/* verbatimMessage */.G5)(message)}`),
        ...steps.map(stepWords),
        ...(reason === null ? [] : [(0,reports_phrase/* say */.cv) `reason: ${(0,reports_phrase/* verbatimMessage */.G5)(reason)}`]),
        ...(sha256 === null ? [] : [(0,reports_phrase/* say */.cv) `evidence: sha256 ${(0,reports_phrase/* verbatim */.Bj)(sha256)}`]),
        ...notes.map((note) => (0,reports_phrase/* say */.cv) `note: ${(0,reports_phrase/* verbatimMessage */.G5)(note)}`),
    ];
}
function stepWords(step) {
    switch (step.kind) {
        case "tags":
            return (0,reports_phrase/* say */.cv) `tags of version ${(0,reports_phrase/* verbatim */.Bj)(step.version)}`;
        case "alias":
            return (0,reports_phrase/* say */.cv) `alias ${(0,reports_phrase/* verbatim */.Bj)(step.alias)}: ${step.from === null ? "–" : (0,reports_phrase/* verbatim */.Bj)(step.from)} → ${(0,reports_phrase/* verbatim */.Bj)(step.to)}`;
        case "stage": {
            const archived = step.archived.length === 0 ? [] : (0,reports_phrase/* say */.cv) `; archived: ${(0,reports_phrase/* listed */.KE)(step.archived.map((version) => (0,reports_phrase/* verbatim */.Bj)(version)))}`;
            return (0,reports_phrase/* say */.cv) `stage ${(0,reports_phrase/* verbatim */.Bj)(step.stage)}: ${(0,reports_phrase/* verbatim */.Bj)(step.to)}${archived}`;
        }
    }
}
function move_text(report) {
    const lines = [(0,reports_phrase/* lineOf */.cA)(moveSentence(report)), ...facts(report).map((phrase) => `  ${(0,reports_phrase/* lineOf */.cA)(phrase)}`)];
    return `${lines.map(log_line/* inertLine */.F).join("\n")}\n`;
}
function move_markdown(report) {
    const show = (phrase) => (0,reports_phrase/* lineOf */.cA)(phrase, ({ verbatim, limit }) => (0,markdown_escape/* inlineCode */.t)(verbatim, { limit }));
    const { action, dry_run: isDryRun, changed } = report;
    const sign = isDryRun ? "🔎" : !changed ? "⚪" : action === "force" ? "⚠️" : action === "rollback" ? "⏪" : "✅";
    const title = { promote: "Promotion", force: "Forced promotion", rollback: "Rollback" }[action];
    const blocks = [
        `## ${sign} ${title} · ${show((0,reports_phrase/* verbatim */.Bj)(report.model))}`,
        show(moveSentence(report)),
        facts(report)
            .map((phrase) => `- ${show(phrase)}`)
            .join("\n"),
    ];
    return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

;// CONCATENATED MODULE: ./lib/commands/move.js

function targetFor({ target, champion, challenger }) {
    if (target.kind === "alias")
        return target;
    return { ...target, alias: target.stage === "Production" ? champion : challenger };
}
function signatureOf({ reason }, { actor, context }, judged) {
    return {
        actor: actor ?? null,
        reason: reason ?? null,
        runUrl: context.run_url,
        commit: judged ?? context.commit,
    };
}
async function recorded(options, ports, move) {
    let hasBegun = false;
    try {
        const outcome = await move(() => (hasBegun = true));
        if (outcome.changed)
            await record(options, ports, outcome);
        return outcome;
    }
    catch (error) {
        if (hasBegun)
            await record(options, ports, undefined);
        throw error;
    }
}
async function record(options, { surroundings, deployments, warn }, outcome) {
    const { environment, model } = options;
    if (environment === undefined)
        return;
    const commit = outcome?.commit ?? surroundings.context.commit;
    const lost = (why) => warn(`The deployment was not written down: ${why}`);
    if (deployments === undefined)
        return lost("this forge, its token or its way to do so is not known");
    if (commit === null)
        return lost("nobody knows of which commit");
    const version = outcome?.to ?? ("version" in options ? options.version : null);
    try {
        await deployments.record({
            commit,
            environment,
            description: outcome === undefined ? `${model}: the move failed` : sentence(outcome),
            payload: { model, version, evidence_sha256: outcome?.evidenceSha256 ?? null },
            isSuccess: outcome !== undefined,
            ...(surroundings.context.run_url === null ? {} : { logUrl: surroundings.context.run_url }),
        });
    }
    catch (error) {
        lost(error instanceof Error ? error.message : String(error));
    }
}
function sentence({ action, model, from, to }) {
    return `${model} ${from ?? "nothing"} → ${to} (${action})`;
}
async function tellMove(outcome, options, ports) {
    const report = {
        schema: "model-gate/move/v1",
        action: outcome.action,
        model: outcome.model,
        target: outcome.target.kind === "stage" ? outcome.target.stage : `@${outcome.target.alias}`,
        from: outcome.from ?? null,
        to: outcome.to,
        changed: outcome.changed,
        dry_run: options.isDryRun,
        steps: outcome.steps.map((step) => (step.kind === "alias" ? { ...step, from: step.from ?? null } : step)),
        overridden: outcome.overridden.map(({ code, message }) => ({ code, message })),
        reason: options.reason ?? null,
        evidence_sha256: outcome.evidenceSha256,
        notes: outcome.notes,
    };
    ports.print(renderMove(report, options.format));
    await ports.announce(report);
}

;// CONCATENATED MODULE: ./lib/commands/promote.js


async function promote(options, ports) {
    const file = options.evidence === undefined ? undefined : ports.readEvidence();
    const objections = file === undefined ? [] : objectionsTo(options.evidence?.text ?? "", file, ports);
    const [first] = objections;
    if (first !== undefined && !options.isForced)
        throw first;
    const commitOfEvidence = file?.kind === "evidence" ? file.evidence.context.commit : null;
    const outcome = await recorded(options, ports, (onMove) => ports.registry.promote({
        model: options.model,
        version: options.version,
        target: targetFor(options),
        grounds: file === undefined ? undefined : groundsOf(file),
        isForced: options.isForced,
        isDryRun: options.isDryRun,
        signature: signatureOf(options, ports.surroundings, commitOfEvidence),
        onMove,
    }));
    await tellMove({ ...outcome, overridden: [...objections, ...outcome.overridden] }, options, ports);
}

;// CONCATENATED MODULE: ./lib/commands/rollback.js

async function rollback(options, ports) {
    const outcome = await recorded(options, ports, (onMove) => ports.registry.rollback({
        model: options.model,
        version: options.toVersion,
        target: targetFor(options),
        isDryRun: options.isDryRun,
        signature: signatureOf(options, ports.surroundings, null),
        onMove,
    }));
    await tellMove(outcome, options, ports);
}

// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(948);
;// CONCATENATED MODULE: ./lib/config/move-options.js


function promoteOptions({ values }) {
    const move = moveOptions("promote", values);
    const version = versionOf("version", values);
    if (version === undefined)
        throw missing("promote", "--version V, the version that goes there");
    const evidence = values.get("evidence");
    const isForced = values.get("force")?.text === "true";
    if (isForced && move.reason === undefined) {
        throw new errors/* GateError */.ue("USAGE", "--force needs --reason TEXT: it is written down why", {
            hint: "Say who decided and what for",
        });
    }
    if (evidence === undefined && !isForced) {
        throw missing("promote", "--evidence FILE, the evidence.json that speaks for this version");
    }
    return { ...move, version, ...(evidence === undefined ? {} : { evidence: placed(evidence) }), isForced };
}
function rollbackOptions({ values }) {
    const toVersion = versionOf("to-version", values);
    return { ...moveOptions("rollback", values), ...(toVersion === undefined ? {} : { toVersion }) };
}
function registryOptions(command, values) {
    const model = values.get("model")?.text;
    if (model === undefined)
        throw missing(command, "--model NAME, as it is registered");
    const trackingUri = values.get("tracking-uri");
    const [champion, challenger] = ["champion-alias", "challenger-alias"].map((name) => aliasOf(values.get(name)?.text ?? "", `--${name}`));
    const format = values.get("format")?.text;
    if (champion === challenger) {
        throw new errors/* GateError */.ue("USAGE", "--champion-alias and --challenger-alias are the same: no version could hold both");
    }
    return {
        model,
        ...(trackingUri === undefined ? {} : { trackingUri: placed(trackingUri) }),
        champion: champion ?? "",
        challenger: challenger ?? "",
        format: format === "json" || format === "markdown" ? format : "text",
    };
}
function moveOptions(command, values) {
    const to = values.get("to")?.text;
    if (to === undefined)
        throw missing(command, "--to Production, Staging or @ALIAS");
    const [reason, environment] = [values.get("reason")?.text, values.get("environment")?.text];
    return {
        ...registryOptions(command, values),
        target: targetOf(to),
        ...(reason === undefined ? {} : { reason }),
        isDryRun: values.get("dry-run")?.text === "true",
        ...(environment === undefined ? {} : { environment }),
    };
}
function targetOf(text) {
    if (text.startsWith("@"))
        return { kind: "alias", alias: aliasOf(text.slice(1), "--to") };
    const stages = ["Production", "Staging"];
    const stage = stages.find((known) => known.toLowerCase() === text.toLowerCase());
    if (stage !== undefined)
        return { kind: "stage", stage };
    throw new errors/* GateError */.ue("USAGE", `--to must be Production, Staging or @ALIAS, got ${JSON.stringify(text)}`, {
        hint: `Did you mean ${(0,nearest/* nearest */.p)(text, stages) ?? `@${text}`}?`,
    });
}
function aliasOf(text, where) {
    if (/^[\w-]{1,255}$/.test(text) && !/^(latest|v\d+)$/i.test(text))
        return text;
    throw new errors/* GateError */.ue("USAGE", `${where}: ${JSON.stringify(text)} cannot be an alias`, {
        hint: "Letters, digits, _ and -, at most 255, and neither latest nor v1",
    });
}
function versionOf(name, values) {
    const text = values.get(name)?.text.trim();
    if (text === undefined || /^[1-9]\d{0,17}$/.test(text))
        return text;
    throw new errors/* GateError */.ue("USAGE", `--${name} must be the number of a version, got ${JSON.stringify(text)}`);
}
function placed({ text, from }) {
    return { text, ...(from === undefined ? {} : { from }) };
}
function missing(command, what) {
    return new errors/* GateError */.ue("USAGE", `${command} needs ${what}`, { hint: `See model-gate ${command} --help` });
}

// EXTERNAL MODULE: ./lib/config/resolve.js + 1 modules
var resolve = __webpack_require__(6372);
// EXTERNAL MODULE: ./lib/evidence/read.js + 3 modules
var read = __webpack_require__(4991);
// EXTERNAL MODULE: ./lib/forges/detect.js + 10 modules
var detect = __webpack_require__(5331);
;// CONCATENATED MODULE: ./lib/registries/standing.js
async function readStanding(name, reader) {
    const model = await reader.registeredModel(name);
    if (model === undefined)
        return undefined;
    return { model, versions: await reader.versions(name), hasStages: reader.hasStages };
}
function placeOf({ model, versions, hasStages }, target) {
    const stage = target.kind === "stage" && hasStages
        ? versions.filter((version) => version.stage === target.stage).map(({ version }) => version)
        : undefined;
    return { alias: model.aliases.get(target.alias), stage };
}
function holderOf({ alias, stage }) {
    const top = stage?.[0];
    if (top !== undefined && alias !== undefined && top !== alias)
        return { kind: "disagreeing", stage: top, alias };
    const version = top ?? alias;
    return version === undefined ? { kind: "none" } : { kind: "one", version };
}
function namedIn({ alias, stage }) {
    return new Set([...(stage ?? []), ...(alias === undefined ? [] : [alias])]);
}
function isWhole({ alias, stage }, version) {
    return alias === version && (stage === undefined || (stage.length === 1 && stage[0] === version));
}
function isSamePlace(one, other) {
    return one.alias === other.alias && (one.stage ?? []).join() === (other.stage ?? []).join();
}
function versionIn({ versions }, number) {
    return versions.find(({ version }) => version === number);
}
function targetName(target) {
    return target.kind === "stage" ? target.stage : `@${target.alias}`;
}

;// CONCATENATED MODULE: ./lib/registries/tags.js
const PREFIX = "model-gate.";
const EVENT_PREFIX = `${PREFIX}event.`;
const LOCK_TAG = `${PREFIX}promoting`;
const STATE = [
    "verdict",
    "evidence_sha256",
    "commit",
    "run_url",
    "actor",
    "promoted_at",
    "previous_version",
    "rolled_back_from",
    "reason",
];
const MAX_REASON = 1_000;
const MAX_TEXT = 500;
function stateKey(name) {
    return PREFIX + name;
}
function isEventKey(key) {
    return key.startsWith(EVENT_PREFIX);
}
function stateOf(version, name) {
    const text = version?.tags.get(stateKey(name));
    return text === "" ? undefined : text;
}
function stateChanges(state) {
    return new Map(STATE.flatMap((name) => {
        const value = state[name];
        return value === undefined ? [] : [[stateKey(name), value ?? undefined]];
    }));
}
function eventChange({ at, to, ...event }) {
    const { action, from, ...rest } = event;
    return [EVENT_PREFIX + at, JSON.stringify({ action, from, to, ...rest })];
}
function signed({ actor, reason, runUrl, commit }) {
    return {
        actor: cut(actor, MAX_TEXT),
        reason: cut(reason, MAX_REASON),
        runUrl: cut(runUrl, MAX_TEXT),
        commit: cut(commit, MAX_TEXT),
    };
}
function cut(text, limit) {
    const line = text
        ?.replaceAll(/\p{Cs}/gu, "\uFFFD")
        .replaceAll(/\p{Cc}+/gu, " ")
        .trim() ?? "";
    if (line === "")
        return null;
    return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
function eventsOf(versions) {
    return versions
        .flatMap((version) => [...version.tags].flatMap(([key, value]) => eventOf(version.version, key, value)))
        .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : Number(a.to) - Number(b.to)));
}
function brokenEvents(versions) {
    return versions.flatMap(({ version, tags }) => [...tags].flatMap(([key, value]) => key.startsWith(EVENT_PREFIX) && eventOf(version, key, value).length === 0 ? [`${key} of version ${version}`] : []));
}
const MAX_AHEAD_MS = 24 * 3_600_000;
function nextTime(now, versions) {
    const times = eventsOf(versions).map(({ at }) => Date.parse(at) + 1);
    return new Date(Math.max(now, ...times.filter((time) => time <= now + MAX_AHEAD_MS))).toISOString();
}
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const ACTIONS = ["promote", "force", "rollback"];
function eventOf(version, key, value) {
    const at = key.startsWith(EVENT_PREFIX) ? key.slice(EVENT_PREFIX.length) : "";
    if (!TIME.test(at) || Number.isNaN(Date.parse(at)))
        return [];
    const said = objectIn(value);
    const text = (name) => {
        const found = said?.[name];
        return typeof found === "string" && found !== "" ? found : null;
    };
    const action = ACTIONS.find((known) => known === text("action"));
    const target = text("target");
    if (action === undefined || target === null || text("to") !== version)
        return [];
    return [
        {
            at,
            action,
            from: text("from"),
            to: version,
            target,
            actor: text("actor"),
            reason: text("reason"),
            evidence_sha256: text("evidence_sha256"),
            run_url: text("run_url"),
            commit: text("commit"),
        },
    ];
}
function objectIn(json) {
    try {
        const value = JSON.parse(json);
        return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/registries/history.js


function historyOf(standing, targets) {
    const events = eventsOf(standing.versions);
    const places = [...targets, ...aliasTargets(events, targets)];
    const told = places.flatMap((target) => movesOf(standing, target, events));
    const unknown = events.filter((event) => !places.some((target) => targetName(target) === event.target));
    const past = [...told, ...unknown.map((event) => ({ order: event.at, move: moveOf(event) }))];
    return {
        model: standing.model.name,
        moves: past.toSorted((a, b) => (a.order > b.order ? -1 : a.order < b.order ? 1 : 0)).map(({ move }) => move),
        notes: brokenEvents(standing.versions).map((key) => `${key} is no event of model-gate and was left out`),
    };
}
const NOW = "~";
function movesOf(standing, target, all) {
    const events = all.filter((event) => event.target === targetName(target));
    const told = events.flatMap((event, i) => {
        const before = events[i - 1]?.to ?? null;
        const ours = { order: event.at, move: moveOf(event) };
        const isGap = event.from !== before && isCertain(standing, event.from, before);
        return isGap
            ? [{ order: `${event.at.slice(0, -1)}!`, move: outside(targetName(target), before, event.from) }, ours]
            : [ours];
    });
    return [...told, ...outsideNow(standing, target, all, events.at(-1))];
}
function isCertain(standing, ...versions) {
    return versions.every((version) => version === null || versionIn(standing, version) !== undefined);
}
function outsideNow(standing, target, all, last) {
    const { alias, stage } = placeOf(standing, target);
    const expected = last?.to ?? null;
    const moves = [];
    const isThere = expected !== null && stage?.includes(expected) === true;
    for (const version of stage ?? []) {
        if (version !== expected)
            moves.push(outside(targetName(target), isThere ? null : expected, version));
    }
    const isOurs = expected === null || leftByUs(standing, target, all, last);
    if (stage?.length === 0 && !isOurs)
        moves.push(outside(targetName(target), expected, null));
    if (alias !== undefined &&
        alias !== expected &&
        !stage?.includes(alias) &&
        versionIn(standing, alias) !== undefined) {
        moves.push(outside(stage === undefined ? targetName(target) : `@${target.alias}`, expected, alias));
    }
    if (alias === undefined && stage === undefined && !isOurs)
        moves.push(outside(targetName(target), expected, null));
    return moves.map((move) => ({ order: NOW, move }));
}
function leftByUs(standing, target, all, last) {
    if (last === undefined || versionIn(standing, last.to) === undefined)
        return true;
    const hasStage = target.kind === "stage" && standing.hasStages;
    return hasStage && all.some(({ at, to }) => to === last.to && at > last.at);
}
function aliasTargets(events, known) {
    const names = new Set(events.map(({ target }) => target).filter((target) => target.startsWith("@")));
    return [...names]
        .map((name) => ({ kind: "alias", alias: name.slice(1) }))
        .filter((target) => !known.some((one) => targetName(one) === targetName(target)));
}
function outside(target, from, to) {
    return {
        at: null,
        action: null,
        from,
        to,
        target,
        actor: null,
        reason: null,
        commit: null,
        run_url: null,
        evidence_sha256: null,
        outside: true,
    };
}
function moveOf({ at, action, from, to, target, actor, reason, commit, run_url, evidence_sha256, }) {
    return { at, action, from, to, target, actor, reason, commit, run_url, evidence_sha256, outside: false };
}

;// CONCATENATED MODULE: ./lib/registries/lock.js


const WAIT_MS = 1_000;
const STALE_MS = 120_000;
const MAX_WAIT_MS = 10_000;
async function underLock(model, { actor, runUrl }, access, work) {
    const notes = [];
    const started = access.now();
    const before = await lockTag(model, access);
    if (before !== undefined) {
        if (!isStale(before, started))
            throw locked(model, before);
        notes.push(`took over the lock of ${holderName(before)}: it is older than 2 minutes`);
    }
    const nonce = access.nonce();
    const tag = { nonce, at: new Date(started).toISOString(), actor, run_url: runUrl };
    try {
        await writeLock(model, JSON.stringify(tag), access);
        const took = access.now() - started;
        await access.sleep(Math.min(Math.max(WAIT_MS, 2 * took), MAX_WAIT_MS));
        const lock = {
            notes,
            assertOurs: (tags) => {
                const now = tags.get(LOCK_TAG);
                if (nonceOf(now) !== nonce)
                    throw locked(model, now);
            },
        };
        lock.assertOurs((await access.reader.registeredModel(model))?.tags ?? new Map());
        return await work(lock);
    }
    finally {
        await release(model, nonce, access);
    }
}
async function writeLock(model, tag, access) {
    try {
        await access.writer.setModelTag(model, LOCK_TAG, tag);
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue))
            throw error;
        const found = await lockTag(model, access);
        if (found === undefined || isStale(found, access.now()) || nonceOf(found) === nonceOf(tag))
            throw error;
        throw locked(model, found);
    }
}
function refuseLocked(model, tags, now) {
    const tag = tags.get(LOCK_TAG);
    if (tag !== undefined && !isStale(tag, now))
        throw locked(model, tag);
}
async function release(model, nonce, access) {
    try {
        if (nonceOf(await lockTag(model, access)) === nonce)
            await access.writer.deleteModelTag(model, LOCK_TAG);
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue))
            throw error;
    }
}
async function lockTag(model, { reader }) {
    return (await reader.registeredModel(model))?.tags.get(LOCK_TAG);
}
function isStale(tag, now) {
    const at = objectIn(tag)?.["at"];
    const time = typeof at === "string" ? Date.parse(at) : typeof at === "number" ? at : Number.NaN;
    return now - time > STALE_MS;
}
function nonceOf(tag) {
    const nonce = tag === undefined ? undefined : objectIn(tag)?.["nonce"];
    return typeof nonce === "string" ? nonce : undefined;
}
function holderName(tag, nobody = "") {
    const said = objectIn(tag);
    if (said === undefined)
        return JSON.stringify(tag.slice(0, 100));
    const [actor, run, nonce, at] = ["actor", "run_url", "nonce", "at"].map((key) => {
        const value = said[key];
        return typeof value === "string" || typeof value === "number" ? String(value).slice(0, 200) : undefined;
    });
    const who = [actor, run].filter((part) => part !== undefined && part !== "").join(", ") || nobody;
    return `${who === "" ? "" : `${who} `}(${nonce ?? "no nonce"}, since ${at ?? "unknown"})`;
}
function locked(model, tag) {
    return tag === undefined
        ? new errors/* GateError */.ue("LOCKED", `the lock of ${model} was taken away while we held it`, { hint: "Try again" })
        : new errors/* GateError */.ue("LOCKED", `${model} is being moved by ${holderName(tag, "another process")}`, {
            hint: `Wait for that to end. If nobody is at work, it is taken over after 2 minutes, or delete the tag ${LOCK_TAG} of the model`,
        });
}

;// CONCATENATED MODULE: ./lib/registries/move.js


const MAX_ROUNDS = 8;
const JUDGE_AGAIN = "Decide again on what stands there now";
class Lost extends Error {
}
function stepsOf(standing, { target, to }) {
    const { alias, stage } = placeOf(standing, target);
    return [
        { kind: "tags", version: to },
        { kind: "alias", alias: target.alias, from: alias, to },
        ...(stage === undefined || target.kind === "alias"
            ? []
            : [{ kind: "stage", stage: target.stage, to, archived: stage.filter((other) => other !== to) }]),
    ];
}
async function writeTags(name, version, tags, access) {
    for (const [key, value] of tags) {
        if (value === undefined)
            await access.writer.deleteVersionTag(name, version, key);
        else
            await access.writer.setVersionTag(name, version, key, value);
    }
}
async function standingNow(before, { reader }) {
    const { name } = before.model;
    const standing = await readStanding(name, reader);
    if (standing === undefined)
        throw new errors/* GateError */.ue("MODEL_NOT_FOUND", `the model ${name} has been deleted meanwhile`);
    return standing;
}
function placeWords({ alias, stage }) {
    const named = `its alias names ${alias === undefined ? "no version" : `version ${alias}`}`;
    if (stage === undefined)
        return named;
    return `${named}, its stage holds ${stage.length === 0 ? "none" : stage.join(" and ")}`;
}

;// CONCATENATED MODULE: ./lib/registries/taking-back.js



async function takenBack(error, move, before, hasMoved, access) {
    if (error instanceof Lost) {
        const left = await withdrawn(move, before, access);
        return new errors/* GateError */.ue("MOVE_CONFLICT", `somebody moved ${before.model.name} at the same time: ${error.message}${left}`, { hint: JUDGE_AGAIN });
    }
    if (!(error instanceof errors/* GateError */.ue))
        return error;
    try {
        if (hasMoved)
            await restore(move, before, access);
        await takeBackTags(move, before, access);
    }
    catch {
        const left = hasMoved ? await seen(move, before, access) : "only tags were written";
        return new errors/* GateError */.ue(error.code, `${error.message}; the move was left half done: ${left}`, {
            hint: "Run the same command again when the registry answers",
            cause: error,
        });
    }
    if (!hasMoved)
        return error;
    return new errors/* GateError */.ue(error.code, `${error.message}; everything was put back as it was`, {
        ...(error.hint === undefined ? {} : { hint: error.hint }),
        cause: error,
    });
}
async function withdrawn(move, before, access) {
    try {
        await takeBackTags(move, before, access);
        await leaveStage(move, before, access);
        return "";
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue))
            throw error;
        return `; what we wrote on version ${move.to} could not be taken back: ${error.message}`;
    }
}
async function takeBackTags(move, before, access) {
    const isOurs = async () => namedIn(placeOf(await standingNow(before, access), move.target)).has(move.to);
    if (await isOurs())
        return;
    await writeTags(before.model.name, move.to, formerTags(move, before), access);
    if (await isOurs())
        await writeTags(before.model.name, move.to, move.tags, access);
}
async function leaveStage({ target, to }, before, access) {
    const { name } = before.model;
    const former = versionIn(before, to)?.stage;
    const now = versionIn(await standingNow(before, access), to)?.stage;
    if (target.kind === "alias" || former === undefined || now === former || former === target.stage)
        return;
    await access.writer.moveToStage(name, to, former, false);
    for (let round = 0; round < MAX_ROUNDS; round++) {
        const place = placeOf(await standingNow(before, access), target);
        if (place.alias !== to || isWhole(place, to))
            return;
        await access.writer.moveToStage(name, to, target.stage, true);
    }
}
async function restore({ target, to }, before, access) {
    const { name } = before.model;
    const { alias, stage } = placeOf(before, target);
    if (alias === undefined)
        await access.writer.deleteAlias(name, target.alias);
    else
        await access.writer.setAlias(name, target.alias, alias);
    if (stage === undefined)
        return;
    const now = await standingNow(before, access);
    for (const number of new Set([to, ...stage])) {
        const former = versionIn(before, number)?.stage;
        if (former === undefined || versionIn(now, number)?.stage === former)
            continue;
        await access.writer.moveToStage(name, number, former, false);
    }
}
function formerTags({ to, tags }, before) {
    const former = versionIn(before, to)?.tags;
    return new Map([...tags.keys()].map((key) => [key, former?.get(key)]));
}
async function seen({ target }, before, access) {
    try {
        return placeWords(placeOf(await standingNow(before, access), target));
    }
    catch {
        return "and the registry cannot be read";
    }
}

;// CONCATENATED MODULE: ./lib/registries/moves.js





async function makeMove(move, before, lock, access, onMove) {
    const { name } = before.model;
    let hasMoved = false;
    try {
        await writeTags(name, move.to, move.tags, access);
        await lastLook(move, before, lock, access);
        hasMoved = true;
        onMove();
        await access.writer.setAlias(name, move.target.alias, move.to);
        if (move.target.kind === "stage" && before.hasStages) {
            await access.writer.moveToStage(name, move.to, move.target.stage, true);
        }
        await settle(move, before, access);
    }
    catch (error) {
        throw await takenBack(error, move, before, hasMoved, access);
    }
}
async function lastLook({ target, to }, before, lock, access) {
    const standing = await standingNow(before, access);
    lock.assertOurs(standing.model.tags);
    const [then, now] = [placeOf(before, target), placeOf(standing, target)];
    const others = new Set([...namedIn(now)].filter((version) => version !== to && !namedIn(then).has(version)));
    if (others.size > 0 || (!namedIn(now).has(to) && !isSamePlace(now, then))) {
        throw new errors/* GateError */.ue("MOVE_CONFLICT", `somebody moved ${targetName(target)} of ${before.model.name} meanwhile: ${placeWords(now)}`, { hint: JUDGE_AGAIN });
    }
    if (access.ending?.aborted === true)
        throw new errors/* GateError */.ue("CANCELLED", "asked to end before anything was moved");
}
async function settle(move, before, access) {
    const { name } = before.model;
    for (let round = 0; round < MAX_ROUNDS; round++) {
        const standing = await standingNow(before, access);
        const place = placeOf(standing, move.target);
        if (isWhole(place, move.to)) {
            const [wanted, theirs] = [move.tags, versionIn(standing, move.to)?.tags ?? new Map()];
            if ([...wanted].every(([key, value]) => theirs.get(key) === value))
                return;
            if (!isLater(theirs, wanted))
                await writeTags(name, move.to, wanted, access);
            else
                return await writeTags(name, move.to, ownEvent(move), access);
            continue;
        }
        const named = place.alias === undefined ? undefined : versionIn(standing, place.alias)?.version;
        if (named === undefined) {
            await access.writer.setAlias(name, move.target.alias, move.to);
        }
        else if (isWhole(place, named)) {
            throw new Lost(`version ${named} stands in ${targetName(move.target)} now`);
        }
        else if (move.target.kind === "stage") {
            await access.writer.moveToStage(name, named, move.target.stage, true);
        }
    }
    throw new Lost(`${targetName(move.target)} does not come to rest`);
}
function isLater(theirs, ours) {
    const key = stateKey("promoted_at");
    return (theirs.get(key) ?? "") > (ours.get(key) ?? "");
}
function ownEvent({ tags }) {
    return new Map([...tags.keys()].filter(isEventKey).map((key) => [key, undefined]));
}

;// CONCATENATED MODULE: ./lib/registries/reference.js

function modelReference(reference) {
    const [, rest] = /^models:\/(?!\/)(.+)$/s.exec(reference) ?? [];
    if (rest === undefined)
        return undefined;
    const slash = rest.lastIndexOf("/");
    if (slash > 0)
        return { kind: "name", model: rest.slice(0, slash), name: rest.slice(slash + 1) };
    const at = rest.lastIndexOf("@");
    return at > 0 ? { kind: "alias", model: rest.slice(0, at), alias: rest.slice(at + 1) } : undefined;
}
function resolvedNow(reference, standing, champion) {
    const { aliases } = standing.model;
    if (reference.kind === "alias") {
        const named = aliases.get(reference.alias);
        const agrees = reference.alias !== champion || isNamedByProduction(named, standing, champion);
        return named !== undefined && agrees ? versionIn(standing, named)?.version : undefined;
    }
    const name = reference.name.toLowerCase();
    if (/^\d+$/.test(name))
        return versionIn(standing, name)?.version;
    if (name === "latest")
        return standing.versions[0]?.version;
    if (name === "production") {
        const holder = holderOf(placeOf(standing, production(champion)));
        const inStage = standing.versions.find(({ stage }) => stage === "Production")?.version;
        return holder.kind === "one" && holder.version === inStage ? inStage : undefined;
    }
    return standing.versions.find(({ stage }) => stage?.toLowerCase() === name)?.version;
}
function production(champion) {
    return { kind: "stage", stage: "Production", alias: champion };
}
function isNamedByProduction(named, standing, champion) {
    const { stage = [] } = placeOf(standing, production(champion));
    return stage.length === 0 || stage[0] === named;
}

;// CONCATENATED MODULE: ./lib/registries/baseline.js




function* baselineObjections({ baseline: asked, isFirst, isOfPlaces = false }, target, standing, champion) {
    const isProduction = target.kind === "stage" ? target.stage === "Production" : target.alias === champion;
    const place = isOfPlaces ? modelReference(asked.reference) : undefined;
    const baseline = place === undefined || asked.version !== null
        ? asked
        : { ...asked, version: resolvedNow(place, standing, champion) ?? null };
    if (isFirst)
        yield* firstModelObjections(baseline, target, standing, champion);
    else
        yield* referenceObjections(baseline, standing, champion, isProduction);
    const judged = isFirst ? undefined : baseline.version;
    if (isProduction && judged !== null)
        yield* productionObjections(judged, target, standing, champion);
}
function* firstModelObjections({ reference }, target, standing, champion) {
    const referred = modelReference(reference);
    const now = referred?.model === standing.model.name ? resolvedNow(referred, standing, champion) : undefined;
    const trace = now === undefined ? traceOf(standing, target) : `${reference} names version ${now}`;
    if (trace === undefined)
        return;
    yield new errors/* GateError */.ue("BASELINE_MOVED", `the evidence is of a first model, but ${standing.model.name} is not new: ${trace}`, { hint: baseline_JUDGE_AGAIN });
}
const baseline_JUDGE_AGAIN = "Run gate again against what stands there now";
function* referenceObjections({ reference, version, runId }, standing, champion, isProduction) {
    const { name } = standing.model;
    const referred = modelReference(reference);
    const ofAnother = referred !== undefined && referred.model !== name;
    if (ofAnother || version === null) {
        if (!ofAnother && !isProduction)
            return;
        const what = ofAnother ? `it is ${reference}` : `${reference} belongs to no version that is known`;
        yield new errors/* GateError */.ue("BASELINE_UNKNOWN", `the evidence does not say which version of ${name} was the baseline: ${what}`, {
            hint: "Give gate the baseline as models:/NAME/Production, or a file with --baseline-version",
        });
        return;
    }
    const now = referred === undefined ? versionIn(standing, version)?.version : resolvedNow(referred, standing, champion);
    const run = now === undefined ? undefined : versionIn(standing, now)?.runId;
    if (now !== version) {
        const found = now === undefined ? "names no version now" : `names version ${now} now`;
        yield new errors/* GateError */.ue("BASELINE_MOVED", `${reference} was version ${version} and ${found}`, { hint: baseline_JUDGE_AGAIN });
    }
    else if (runId !== null && run !== undefined && run !== runId) {
        yield new errors/* GateError */.ue("BASELINE_MOVED", `version ${version} of ${name} came from run ${runId}, and now from ${run}`, {
            hint: baseline_JUDGE_AGAIN,
        });
    }
}
function* productionObjections(judged, target, standing, champion) {
    const holder = holderOf(placeOf(standing, target.kind === "stage" ? production(champion) : target));
    if (holder.kind === "disagreeing") {
        yield new errors/* GateError */.ue("PRODUCTION_AMBIGUOUS", `the stage Production holds version ${holder.stage} and the alias ${target.alias} names version ${holder.alias}`, { hint: "Nobody can tell which one is in Production: let both name the same version" });
        return;
    }
    const now = holder.kind === "one" ? holder.version : undefined;
    if (now === judged || (now === undefined && target.kind === "alias"))
        return;
    const [was, is] = [judged, now].map((one) => (one === undefined ? "nothing" : `version ${one}`));
    yield new errors/* GateError */.ue("PRODUCTION_MOVED", `the candidate was held against ${was}, and Production holds ${is}`, {
        hint: baseline_JUDGE_AGAIN,
    });
}
function traceOf(standing, target) {
    const held = standing.versions.find(({ stage }) => stage === "Production" || stage === "Archived");
    if (held !== undefined)
        return `version ${held.version} is in ${held.stage ?? ""}`;
    const event = eventsOf(standing.versions).find((one) => one.target === targetName(target));
    if (event !== undefined)
        return `version ${event.to} was put into ${event.target} on ${event.at}`;
    const dangling = [...standing.model.aliases].find(([, version]) => versionIn(standing, version) === undefined);
    return dangling === undefined ? undefined : `its alias ${dangling[0]} names version ${dangling[1]}, which is gone`;
}

;// CONCATENATED MODULE: ./lib/registries/last-move.js


function lastMove(standing, target) {
    return eventsOf(standing.versions).findLast((event) => event.target === targetName(target));
}
function isOnItsWay(standing, target, { from, to }) {
    const named = namedIn(placeOf(standing, target));
    return named.has(to) && [...named].every((version) => version === to || version === from);
}

;// CONCATENATED MODULE: ./lib/registries/promotion.js






function judgePromotion(standing, asked, champion) {
    const version = readyVersion(standing, asked.version);
    const { grounds } = asked;
    const again = sameMoveBefore(standing, asked);
    return {
        from: again === undefined ? formerHolder(standing, asked) : (again.from ?? undefined),
        isDone: isWhole(placeOf(standing, asked.target), asked.version),
        begunAt: again?.at,
        objections: [
            ...(grounds === undefined ? [] : candidateObjections(grounds, version, standing, champion)),
            ...(grounds === undefined || again !== undefined
                ? []
                : baselineObjections(grounds, asked.target, standing, champion)),
            ...stageObjections(standing, asked, champion),
        ],
    };
}
function formerHolder(standing, { version, target }) {
    const holder = holderOf(placeOf(standing, target));
    const holding = holder.kind === "none" ? undefined : holder.kind === "one" ? holder.version : holder.stage;
    return holding === version ? stateOf(versionIn(standing, version), "previous_version") : holding;
}
function readyVersion(standing, number) {
    const { name } = standing.model;
    const version = versionIn(standing, number);
    if (version === undefined) {
        const known = standing.versions.slice(0, 10).map((one) => one.version);
        throw new errors/* GateError */.ue("MODEL_NOT_FOUND", `${name} has no version ${number}`, {
            hint: known.length === 0 ? "It has none at all" : `Its newest are ${known.join(", ")}`,
        });
    }
    if (version.status === "READY")
        return version;
    throw new errors/* GateError */.ue("VERSION_NOT_READY", `version ${number} of ${name} is ${version.status}, not READY`, {
        hint: "Wait until its registration has ended, or register it again",
    });
}
function candidateObjections({ candidate, models, isOfPlaces = false }, version, standing, champion) {
    const { name } = standing.model;
    const mismatch = (found) => [
        new errors/* GateError */.ue("CANDIDATE_MISMATCH", `the evidence is not about version ${version.version} of ${name}: ${found}`, {
            hint: "Give gate the model that is to be promoted: --candidate-version, --candidate-run or models:/NAME/VERSION",
        }),
    ];
    const referred = modelReference(candidate.reference);
    const other = [...models, ...(referred === undefined ? [] : [referred.model])].find((model) => model !== name);
    if (other !== undefined)
        return mismatch(`it is about the model ${other}`);
    const now = isOfPlaces && referred !== undefined ? resolvedNow(referred, standing, champion) : undefined;
    if (now !== undefined && candidate.version === null) {
        return now === version.version ? [] : mismatch(`${candidate.reference} is version ${now}`);
    }
    const isOurRun = candidate.runId !== null && candidate.runId === version.runId;
    if (candidate.version === null) {
        if (isOurRun)
            return [];
        return mismatch(candidate.runId === null
            ? `it does not say which version ${candidate.reference} belongs to`
            : `its run is ${candidate.runId}, and this version's is ${version.runId ?? "not known"}`);
    }
    if (candidate.version !== version.version)
        return mismatch(`it is about version ${candidate.version}`);
    const isNamed = models.length > 0 || referred !== undefined;
    if (!isNamed && !isOurRun)
        return mismatch("it does not say of which model");
    const isOtherRun = candidate.runId !== null && version.runId !== undefined && !isOurRun;
    return isOtherRun ? mismatch(`its run is ${candidate.runId}, and this version's is ${version.runId}`) : [];
}
function sameMoveBefore(standing, { version, target, grounds, isForced }) {
    const last = lastMove(standing, target);
    const isSame = isForced
        ? last?.action === "force"
        : last?.action === "promote" && last.evidence_sha256 === grounds?.sha256;
    return isSame && last?.to === version && isOnItsWay(standing, target, last) ? last : undefined;
}
function stageObjections(standing, { version, target }, champion) {
    if (target.kind !== "stage" || target.stage !== "Staging")
        return [];
    const place = placeOf(standing, production(champion));
    if (!(place.stage ?? []).includes(version))
        return [];
    return [
        new errors/* GateError */.ue("HOLDS_PRODUCTION", `version ${version} is in Production: in Staging it would no longer be there`, {
            hint: "Put another version into Production first, or use an alias: --to @NAME",
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/registries/way-back.js





function wayBack(standing, { version, target }) {
    const place = placeOf(standing, target);
    const last = lastMove(standing, target);
    const isBegun = last?.action === "rollback" && (version ?? last.to) === last.to && !isWhole(place, last.to);
    if (isBegun && isOnItsWay(standing, target, last)) {
        readyVersion(standing, last.to);
        return { from: last.from ?? undefined, to: last.to, isDone: false, begunAt: last.at };
    }
    const moves = eventsOf(standing.versions).filter((event) => event.target === targetName(target));
    if (version !== undefined) {
        readyVersion(standing, version);
        if (!hasStood(standing, version, target, moves)) {
            throw noTarget(standing, target, `version ${version} of ${standing.model.name} never was in ${targetName(target)}`);
        }
        const isDone = isWhole(place, version);
        return { from: isDone ? version : (stoodLast(standing, target, moves) ?? anyOf(place)), to: version, isDone };
    }
    const from = current(standing, target, moves);
    if (from === undefined)
        throw noTarget(standing, target, `nothing stands in ${targetName(target)} of ${standing.model.name}`);
    const to = versionBefore(standing, from, moves);
    const written = `version ${from}, which stands in ${targetName(target)},`;
    if (to === undefined)
        throw noTarget(standing, target, `${written} has no version written down that stood there before it`);
    if (versionIn(standing, to) === undefined) {
        throw noTarget(standing, target, `${written} came after version ${to}, which has been deleted`);
    }
    readyVersion(standing, to);
    return { from, to, isDone: false };
}
function current(standing, target, moves) {
    const place = placeOf(standing, target);
    const found = stoodLast(standing, target, moves);
    if (found !== undefined || anyOf(place) === undefined)
        return found;
    throw new errors/* GateError */.ue("PRODUCTION_AMBIGUOUS", `nobody can tell which version is in ${targetName(target)}: its names lead to ${[...namedIn(place)].join(" and ")}`, { hint: "Say which one shall be there: --to-version V" });
}
function stoodLast(standing, target, moves) {
    const place = placeOf(standing, target);
    const named = [...namedIn(place)].filter((one) => versionIn(standing, one) !== undefined);
    if (named.length <= 1)
        return named[0];
    const last = moves.at(-1)?.to;
    if (last !== undefined && named.includes(last))
        return last;
    return place.alias !== undefined && place.stage?.includes(place.alias) === true ? place.alias : undefined;
}
function anyOf({ alias, stage }) {
    return stage?.[0] ?? alias;
}
function versionBefore(standing, from, moves) {
    const isPromotion = ({ action }) => action !== "rollback";
    const ofPlace = moves.findLast((event) => event.to === from && isPromotion(event));
    const latest = eventsOf(standing.versions).findLast((event) => event.to === from && isPromotion(event));
    const tag = stateOf(versionIn(standing, from), "previous_version");
    const before = latest === undefined || latest === ofPlace ? tag : (ofPlace?.from ?? undefined);
    return before === from ? undefined : before;
}
function hasStood(standing, version, target, moves) {
    const isArchived = target.kind === "stage" && versionIn(standing, version)?.stage === "Archived";
    const isNamed = namedIn(placeOf(standing, target)).has(version);
    return isArchived || isNamed || moves.some(({ from, to }) => from === version || to === version);
}
function noTarget(standing, target, why) {
    const archived = standing.versions.filter(({ stage }) => stage === "Archived");
    const found = archived.length === 0
        ? "No version is archived"
        : `Archived are ${archived.slice(0, 20).map(dated).join(", ")}${archived.length > 20 ? ", …" : ""}`;
    const say = archived.length === 0 ? `promote one with evidence` : "say --to-version V";
    return new errors/* GateError */.ue("NO_ROLLBACK_TARGET", `${why}. ${found}`, {
        hint: `To put one into ${targetName(target)}, ${say}`,
    });
}
function dated({ version, createdAt, updatedAt }) {
    const dates = [
        ...(createdAt === undefined ? [] : [`registered ${day(createdAt)}`]),
        ...(updatedAt === undefined ? [] : [`last changed ${day(updatedAt)}`]),
    ];
    return dates.length === 0 ? version : `${version} (${dates.join(", ")})`;
}
function day(time) {
    return new Date(time).toISOString().slice(0, 10);
}

;// CONCATENATED MODULE: ./lib/registries/mlflow-registry.js










function mlflowRegistry(access, { champion, challenger }) {
    const look = async (model) => {
        const standing = await readStanding(model, access.reader);
        if (standing !== undefined)
            return standing;
        const known = await access.reader.registeredModelNames();
        throw new errors/* GateError */.ue("MODEL_NOT_FOUND", `no model ${model} is registered at ${access.reader.address}`, {
            hint: known.length === 0 ? "None is registered there at all" : `Registered are ${known.slice(0, 10).join(", ")}`,
        });
    };
    const outcome = (request, standing, decision, more) => outcomeOf(request, standing, decision, {
        ...more,
        notes: [...more.notes, ...disagreement(standing, request.target, decision.to, champion)],
    });
    const perform = async (request, decide) => {
        const { model } = request;
        const { writer } = access;
        if (writer === undefined) {
            throw new errors/* GateError */.ue("REGISTRY_READ_ONLY", `nothing can be moved at ${access.reader.address}: it is only read`, {
                hint: "Start a server on it (mlflow server --backend-store-uri …) and give its address as --tracking-uri",
            });
        }
        const before = await look(model);
        const decision = decide(before);
        if (decision.isDone)
            return outcome(request, before, decision, { changed: false, notes: [] });
        if (request.isDryRun) {
            refuseLocked(model, before.model.tags, access.now());
            return outcome(request, before, decision, { changed: false, notes: [] });
        }
        return await underLock(model, signed(request.signature), { ...access, writer }, async (lock) => {
            const standing = await look(model);
            const again = decide(standing);
            if (again.isDone)
                return outcome(request, standing, again, { changed: false, notes: lock.notes });
            const move = { target: request.target, to: again.to, tags: tagsOf(request, standing, again, access.now()) };
            await makeMove(move, standing, lock, { ...access, writer }, request.onMove ?? (() => undefined));
            return outcome(request, standing, again, { changed: true, notes: lock.notes });
        });
    };
    return {
        address: access.reader.address,
        promote: (request) => perform(request, (standing) => promotion(request, standing, champion)),
        rollback: (request) => perform(request, (standing) => mlflow_registry_rollback(request, standing)),
        history: async (model) => {
            const standing = await look(model);
            const history = historyOf(standing, [
                { kind: "stage", stage: "Production", alias: champion },
                { kind: "stage", stage: "Staging", alias: challenger },
            ]);
            const isMoving = standing.model.tags.has(LOCK_TAG);
            return isMoving ? { ...history, notes: [...history.notes, "a version is being moved right now"] } : history;
        },
    };
}
function promotion(request, standing, champion) {
    const { from, isDone, objections, begunAt } = judgePromotion(standing, request, champion);
    const [first] = objections;
    if (first !== undefined && !request.isForced)
        throw first;
    const { sha256 = null } = request.grounds ?? {};
    return {
        action: request.isForced ? "force" : "promote",
        from,
        to: request.version,
        isDone,
        overridden: objections,
        at: begunAt,
        state: {
            verdict: request.isForced ? "forced" : "pass",
            evidence_sha256: sha256,
            commit: signed(request.signature).commit,
            previous_version: from ?? null,
            rolled_back_from: null,
        },
    };
}
function mlflow_registry_rollback(request, standing) {
    const { from, to, isDone, begunAt } = wayBack(standing, request);
    return {
        action: "rollback",
        from,
        to,
        isDone,
        overridden: [],
        at: begunAt,
        state: { verdict: "rollback", rolled_back_from: from ?? null },
    };
}
function tagsOf({ signature, target }, standing, { action, from, to, at: begunAt, state }, now) {
    const { actor, reason, runUrl, commit } = signed(signature);
    const at = begunAt ?? nextTime(now, standing.versions);
    const event = eventChange({
        at,
        action,
        from: from ?? null,
        to,
        target: targetName(target),
        actor,
        reason,
        evidence_sha256: state.evidence_sha256 ?? null,
        run_url: runUrl,
        commit,
    });
    const held = versionIn(standing, to)?.tags;
    const changes = [...stateChanges({ ...state, actor, reason, run_url: runUrl, promoted_at: at }), event];
    return new Map(changes.filter(([key, value]) => value !== undefined || held?.has(key) === true));
}
function outcomeOf({ model, target }, standing, { action, from, to, isDone, overridden, state }, more) {
    const version = versionIn(standing, to);
    return {
        action,
        model,
        target,
        from: isDone ? to : from,
        to,
        steps: isDone ? [] : stepsOf(standing, { target, to }),
        overridden,
        commit: state.commit ?? stateOf(version, "commit") ?? null,
        evidenceSha256: state.evidence_sha256 ?? stateOf(version, "evidence_sha256") ?? null,
        ...more,
    };
}
function disagreement(standing, target, to, champion) {
    if (target.kind !== "alias" || target.alias !== champion)
        return [];
    const { stage = [] } = placeOf(standing, production(champion));
    if (stage.length === 0 || stage[0] === to)
        return [];
    return [
        `the stage Production holds version ${stage[0]}, the alias ${champion} version ${to}: --to Production moves both`,
    ];
}

// EXTERNAL MODULE: ./lib/reports/outputs-of-moves.js
var outputs_of_moves = __webpack_require__(4920);
// EXTERNAL MODULE: ./lib/reports/visible.js
var visible = __webpack_require__(385);
// EXTERNAL MODULE: ./lib/entry/event.js
var entry_event = __webpack_require__(1896);
// EXTERNAL MODULE: ./lib/entry/forge-of.js
var forge_of = __webpack_require__(2553);
// EXTERNAL MODULE: ./lib/entry/mlflow.js
var mlflow = __webpack_require__(8359);
// EXTERNAL MODULE: ./lib/config/lookup.js
var lookup = __webpack_require__(9113);
// EXTERNAL MODULE: ./lib/config/same-policy.js
var same_policy = __webpack_require__(2005);
// EXTERNAL MODULE: ./lib/entry/gate-config.js + 1 modules
var gate_config = __webpack_require__(6194);
// EXTERNAL MODULE: ./lib/entry/repository-root.js
var repository_root = __webpack_require__(219);
;// CONCATENATED MODULE: ./lib/entry/policy-here.js




async function configHere(args, surroundings, forge, host) {
    const root = () => (0,repository_root/* repositoryRoot */.Hn)(host.directory, host.env);
    return await (0,gate_config/* loadConfig */.Z9)(args, surroundings, forge, host, root, () => { });
}
async function policyHere(documents, { isProposal: isProposalHere }, host) {
    const options = (0,same_policy/* optionsHere */.d)(documents, host.env);
    const beside = documents.policy?.directory ?? host.directory;
    const file = isProposalHere ? undefined : (0,lookup/* findWaivers */.z2)(options.waivers, beside, host.directory);
    const active = file === undefined ? [] : await activeWaivers(file.bytes, file.path, host);
    return (evidence, isProposal) => (0,same_policy/* policyDifference */.Q)(evidence, options, isProposal, active.filter((waiver) => isAbout(waiver, evidence)));
}
async function activeWaivers(bytes, path, host) {
    const { parseWaivers } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(404)]).then(__webpack_require__.bind(__webpack_require__, 8023));
    return parseWaivers(bytes, path, host.now()).active;
}
function isAbout({ model, candidate }, { model: judged, candidate: side, context }) {
    return model === judged && (candidate === context.commit?.toLowerCase() || candidate === side.version);
}

;// CONCATENATED MODULE: ./lib/entry/registry-run.js

















async function runRegistry(command, args, host, runner) {
    const surroundings = (0,detect/* detect */.o)(host.env, (0,entry_event/* eventPayload */.Z)(host.env["GITHUB_EVENT_PATH"]));
    const forge = await (0,forge_of/* forgeOf */.$)(args, surroundings, host, runner);
    const { documents, notices } = await configHere(args, surroundings, forge, host);
    const invocation = (0,resolve/* resolveOptions */.s)(command, args, host.env, documents);
    const tell = (level) => (text) => {
        if (runner === undefined)
            host.printError(`${level}: ${(0,visible/* visible */.R)(text)}\n`);
        else
            runner.annotate(level, (0,visible/* visible */.R)(text), "model-gate");
    };
    for (const notice of notices)
        tell("notice")(notice);
    const tellers = {
        surroundings,
        deployments: forge?.deployments,
        warn: tell("warning"),
        print: host.print,
        announce: (report) => announce(report, runner, tell("warning")),
    };
    switch (command) {
        case "promote": {
            const options = promoteOptions(invocation);
            const policyDifference = await policyHere(documents, surroundings, host);
            const { evidence } = options;
            const readEvidence = () => (0,read/* readEvidenceFile */.M)(evidence?.from ?? host.directory, evidence?.text ?? "");
            await untilMoved(async (ending) => {
                const registry = await openRegistry(options, host, runner, ending);
                await promote(options, { ...tellers, registry, policyDifference, readEvidence });
            });
            return 0;
        }
        case "rollback": {
            const options = rollbackOptions(invocation);
            await untilMoved(async (ending) => rollback(options, { ...tellers, registry: await openRegistry(options, host, runner, ending) }));
            return 0;
        }
        case "history": {
            const options = registryOptions(command, invocation.values);
            await history_history(options, { registry: await openRegistry(options, host, runner), print: host.print });
            return 0;
        }
    }
}
async function openRegistry({ trackingUri, champion, challenger }, host, runner, ending) {
    const { reader, writer } = await (0,mlflow/* openMlflowAt */.Z)(trackingUri, host, runner);
    const access = {
        reader,
        writer,
        ending,
        now: host.now,
        sleep: host.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
        nonce: external_node_crypto_.randomUUID,
    };
    return mlflowRegistry(access, { champion, challenger });
}
async function announce(report, runner, warn) {
    if (runner === undefined)
        return;
    for (const [name, value] of Object.entries((0,outputs_of_moves/* moveOutputs */.s)(report)))
        runner.output(name, value);
    const { action, overridden, notes } = report;
    if (action === "force") {
        const past = overridden.map(({ code }) => code).join(", ");
        warn(`forced${past === "" ? "" : ` past ${past}`}: ${(0,reports_phrase/* lineOf */.cA)(moveSentence(report))}`);
    }
    for (const note of notes)
        warn(note);
    const failure = await runner.summarize(renderMove(report, "markdown"));
    if (failure !== undefined)
        warn(failure);
}
async function untilMoved(work) {
    const ending = new AbortController();
    const end = () => ending.abort();
    for (const signal of ["SIGINT", "SIGTERM"])
        process.on(signal, end);
    try {
        await work(ending.signal);
    }
    finally {
        for (const signal of ["SIGINT", "SIGTERM"])
            process.off(signal, end);
    }
}


/***/ }),

/***/ 4920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ MOVE_OUTPUTS),
/* harmony export */   s: () => (/* binding */ moveOutputs)
/* harmony export */ });
const MOVE_OUTPUTS = {
    "from-version": "the version that was there before; empty when there was none, and after a refusal",
    "to-version": "the version that is there now, or would be after a dry run; empty after a refusal",
    changed: "true only when something was moved",
};
function moveOutputs({ from, to, changed }) {
    return { "from-version": from ?? "", "to-version": to, changed: String(changed) };
}


/***/ })

};
