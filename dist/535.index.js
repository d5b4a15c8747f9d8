export const id = 535;
export const ids = [535];
export const modules = {

/***/ 2099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ tellStatus),
/* harmony export */   iP: () => (/* binding */ announce),
/* harmony export */   lB: () => (/* binding */ tellComment)
/* harmony export */ });
/* harmony import */ var _reports_comment_decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3909);
/* harmony import */ var _reports_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5841);
/* harmony import */ var _reports_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6853);



async function announce(evidence, isOpen, options, surroundings, notices, ports) {
    const { status: name, comment: mode, commentKey: asked, model = null } = options;
    const status = await tellStatus(name === undefined ? undefined : statusOf(evidence, isOpen, name), surroundings, ports.forge);
    const { workflow, job } = surroundings;
    const make = () => {
        const [candidate, baseline] = [evidence.candidate.source, evidence.baseline.source];
        const key = asked ?? (0,_reports_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .commentKey */ .Td)({ workflow, job, model, candidate, baseline });
        return {
            key,
            body: (0,_reports_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .renderComment */ .w)(evidence, { key, notices, summaryUrl: evidence.context.run_url ?? undefined }),
            decide: (existing) => (0,_reports_comment_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .decideComment */ .Of)(mode, (0,_reports_comment_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .toldBy */ .Hd)(evidence), existing),
        };
    };
    const comment = await tellComment(mode === "off" ? undefined : make, surroundings, ports);
    return {
        action: comment.action,
        ...(comment.url === undefined ? {} : { commentUrl: comment.url }),
        warnings: [...status, ...(comment.warning === undefined ? [] : [comment.warning])],
    };
}
async function tellComment(make, surroundings, { forge, stick }) {
    const store = forge?.comments;
    if (make === undefined || store === undefined)
        return { action: "none" };
    try {
        const pullRequest = surroundings.pullRequest ?? (await pullRequestOf(surroundings, forge));
        if (pullRequest === undefined)
            return { action: "none" };
        const { key, body, decide } = make();
        return await stick(store, pullRequest, { marker: (0,_reports_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerOf */ .we)(key), body, decide });
    }
    catch (error) {
        return { action: "none", warning: `The comment was not written: ${messageOf(error)}` };
    }
}
async function pullRequestOf({ context, headSha, defaultBranch }, forge) {
    if (context.event !== "push" || headSha === undefined)
        return undefined;
    return (await forge?.pullRequests?.ofCommit(headSha, defaultBranch))?.number;
}
async function tellStatus(status, { headSha }, forge) {
    if (status === undefined)
        return [];
    if (forge?.statuses === undefined || headSha === undefined) {
        return ["--status was asked for, but this forge, its token or its commit is not known"];
    }
    try {
        await forge.statuses.publish(headSha, status);
        return [];
    }
    catch (error) {
        return [`The commit status was not written: ${messageOf(error)}`];
    }
}
function statusOf({ verdict, context }, isOpen, name) {
    return {
        name,
        state: verdict.outcome === "invalid" ? "error" : isOpen ? "success" : "failure",
        description: verdict.summary,
        ...(context.run_url === null ? {} : { url: context.run_url }),
    };
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

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

/***/ 7293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ stickComment)
/* harmony export */ });
/* harmony import */ var _forge_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2648);

async function stickComment(store, pullRequest, comment) {
    try {
        const [author, all] = [await store.author(), await store.list(pullRequest)];
        const existing = oursAmong(all, comment.marker, author);
        const action = comment.decide(existing?.body);
        switch (action) {
            case "none":
                return told(action, existing);
            case "update":
                return existing === undefined
                    ? { action: "none" }
                    : told(action, await store.update(pullRequest, existing.id, comment.body));
            case "create":
                return await createOnce(store, pullRequest, comment, author, all);
        }
    }
    catch (error) {
        return { action: "none", warning: `The comment was not written: ${(0,_forge_error_js__WEBPACK_IMPORTED_MODULE_0__/* .failureLine */ .P)(error)}` };
    }
}
function oursAmong(all, marker, author) {
    return all.find((comment) => isSameLogin(comment.author, author) && comment.body.startsWith(marker));
}
async function createOnce(store, pullRequest, { body, marker }, author, before) {
    const created = await createdDespiteLoss(store, pullRequest, body, marker, author);
    if (isSameLogin(created.author, author))
        return told("create", created);
    const older = oursAmong(before, marker, created.author);
    if (older === undefined)
        return told("create", created);
    const updated = await store.update(pullRequest, older.id, body);
    await store.remove(pullRequest, created.id);
    return told("update", updated);
}
async function createdDespiteLoss(store, pullRequest, body, marker, author) {
    try {
        return await store.create(pullRequest, body);
    }
    catch (error) {
        if (!(error instanceof _forge_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q && error.failure === "unreachable" && error.mayBeDone))
            throw error;
        const found = oursAmong(await store.list(pullRequest), marker, author);
        return found ?? (await store.create(pullRequest, body));
    }
}
function isSameLogin(login, other) {
    return login.toLowerCase() === other.toLowerCase();
}
function told(action, comment) {
    return comment === undefined || comment.url === "" ? { action } : { action, url: comment.url };
}


/***/ }),

/***/ 3909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ toldBy),
/* harmony export */   Of: () => (/* binding */ decideComment),
/* harmony export */   _5: () => (/* binding */ isUnchanged)
/* harmony export */ });
/* harmony import */ var _comment_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5841);

function toldBy(evidence) {
    return {
        fingerprint: (0,_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj)(evidence),
        isPass: evidence.verdict.outcome === "pass",
        isUnchanged: isUnchanged(evidence),
    };
}
function decideComment(mode, told, existing) {
    switch (mode) {
        case "off":
            return "none";
        case "always":
            return existing === undefined ? "create" : "update";
        case "auto":
            if (existing !== undefined)
                return "update";
            return told.isUnchanged ? "none" : "create";
        case "changes":
            if (existing === undefined)
                return "create";
            return (0,_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .saidBy */ .TT)(existing) === told.fingerprint ? "none" : "update";
        case "failure":
            if (existing !== undefined)
                return "update";
            return told.isPass ? "none" : "create";
    }
}
function isUnchanged({ results }) {
    return results.length > 0 && results.every(({ reason }) => reason === "unchanged");
}


/***/ }),

/***/ 5841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ markerLine),
/* harmony export */   IO: () => (/* binding */ fingerprintOfSet),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   Td: () => (/* binding */ commentKey),
/* harmony export */   m6: () => (/* binding */ commentKeyOfSet),
/* harmony export */   sr: () => (/* binding */ markerLineOfSet),
/* harmony export */   we: () => (/* binding */ markerOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const MAX_KEY = 200;
function commentKey({ workflow, job, model, candidate, baseline }) {
    const subject = model ?? hash(JSON.stringify([candidate, baseline]));
    return [workflow ?? "", job ?? "", subject].map(inKey).join("/");
}
function commentKeyOfSet(workflow, job) {
    return [workflow ?? "", job ?? "", ""].map(inKey).join("/");
}
function inKey(part) {
    return part.replaceAll("%", "%25").replaceAll("/", "%2F");
}
function markerOf(key) {
    const encoded = inMarker(key);
    return `<!-- model-gate:comment v1 key=${encoded.length > MAX_KEY ? `~${hash(key)}` : encoded} `;
}
function markerLine(key, evidence) {
    return lineSaying(key, fingerprint(evidence));
}
function markerLineOfSet(key, set) {
    return lineSaying(key, fingerprintOfSet(set));
}
function saidBy(body) {
    const [firstLine = ""] = body.split(/\r?\n/, 1);
    return / says=([0-9a-f]+) -->$/.exec(firstLine)?.[1];
}
function fingerprintOfSet(set) {
    const told = set.map((one) => ("refused" in one ? [one.refused, one.code] : [one.model, fingerprint(one)]));
    return hash(JSON.stringify(told));
}
function lineSaying(key, said) {
    return `${markerOf(key)}says=${said} -->`;
}
function fingerprint({ verdict, results, metrics, holdout, statistics, error }) {
    const told = [
        verdict.outcome,
        error?.code,
        results.map(({ rule, metric, slice, baseline, candidate, required, interval, outcome, reason, note }) => [
            [rule, metric, slice, outcome, reason, note],
            [baseline, candidate, required, interval],
        ]),
        [entries(metrics.baseline), entries(metrics.candidate)],
        [holdout?.rows, holdout?.extra, statistics?.cells],
    ];
    return hash(JSON.stringify(told));
}
function entries(metrics) {
    return Object.entries(metrics).sort(([a], [b]) => (a < b ? -1 : 1));
}
function inMarker(text) {
    return Array.from(Buffer.from(text, "utf8"), (byte) => {
        const character = String.fromCharCode(byte);
        return /[A-Za-z0-9_./]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    }).join("");
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text, "utf8").digest("hex").slice(0, 16);
}


/***/ }),

/***/ 5273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   Cm: () => (/* binding */ linkTarget),
/* harmony export */   GJ: () => (/* binding */ COMMENT_BYTES),
/* harmony export */   R$: () => (/* binding */ SUMMARY_BYTES),
/* harmony export */   VU: () => (/* binding */ withSections),
/* harmony export */   aT: () => (/* binding */ longestWithin),
/* harmony export */   bI: () => (/* binding */ noticeBlocks)
/* harmony export */ });
/* harmony import */ var _markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6144);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7194);


const COMMENT_BYTES = 60_000;
const SUMMARY_BYTES = 900 * 1024;
const MAX_NOTICES = 20;
const NOTICE_LIMIT = 300;
function longestWithin(budget, most, textOf) {
    if (bytesOf(textOf(most)) <= budget)
        return textOf(most);
    let [fits, tooMany] = [0, most];
    while (tooMany - fits > 1) {
        const half = Math.floor((fits + tooMany) / 2);
        if (bytesOf(textOf(half)) <= budget)
            fits = half;
        else
            tooMany = half;
    }
    return textOf(fits);
}
function withSections(start, sections, ending, budget) {
    const complete = `${[start, ...sections.map(({ markdown }) => markdown), ending([])].join("\n\n")}\n`;
    if (bytesOf(complete) <= budget)
        return complete;
    const kept = thatFit(sections, budget - bytesOf(`${start}\n\n${ending(sections)}\n`));
    const leftOut = sections.filter((section) => !kept.includes(section));
    return `${[start, ...kept.map(({ markdown }) => markdown), ending(leftOut)].join("\n\n")}\n`;
}
function thatFit(sections, bytes) {
    let left = bytes;
    return sections.filter(({ markdown }) => {
        const size = bytesOf(`\n\n${markdown}`);
        if (size > left)
            return false;
        left -= size;
        return true;
    });
}
function noticeBlocks(notices) {
    if (notices.length === 0)
        return [];
    const lines = notices.slice(0, MAX_NOTICES).map(noticeLine);
    const more = notices.length - lines.length;
    const all = more === 0 ? lines : [...lines, `${more} more`];
    return [`> [!NOTE]\n${all.map((line) => `> - ${line}`).join("\n")}`];
}
function noticeLine(notice) {
    const phrase = typeof notice === "string" ? [{ verbatim: notice, limit: NOTICE_LIMIT }] : notice;
    return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(phrase, ({ verbatim, limit }) => (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineCode */ .t)(verbatim, { limit }));
}
function linkTarget(text) {
    if (!URL.canParse(text))
        return undefined;
    const { protocol, href } = new URL(text);
    if (protocol !== "https:" && protocol !== "http:")
        return undefined;
    return href.replaceAll(/[^A-Za-z0-9\-._~:/?#@!$&*+,;=%]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}
function bytesOf(text) {
    return Buffer.byteLength(text, "utf8");
}


/***/ }),

/***/ 6853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ renderComment),
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./lib/reports/comment-marker.js
var comment_marker = __webpack_require__(5841);
// EXTERNAL MODULE: ./lib/reports/comment-parts.js
var comment_parts = __webpack_require__(5273);
;// CONCATENATED MODULE: ./lib/reports/comment-sections.js
function sectionsOf(report) {
    const [head = "", ...folded] = report.trimEnd().split(/\n\n(?=<details>)/);
    return {
        head,
        folded: folded.map((markdown) => ({ markdown, title: /<summary>(.*?)<\/summary>/.exec(markdown)?.[1] ?? "" })),
    };
}

// EXTERNAL MODULE: ./lib/reports/markdown-escape.js
var markdown_escape = __webpack_require__(6144);
// EXTERNAL MODULE: ./lib/reports/markdown.js + 1 modules
var markdown = __webpack_require__(6912);
// EXTERNAL MODULE: ./lib/reports/model.js + 9 modules
var reports_model = __webpack_require__(401);
;// CONCATENATED MODULE: ./lib/reports/comment.js






function renderComment(evidence, options) {
    return rendered(evidence, (0,comment_marker/* markerLine */.B_)(options.key, evidence), options.budgetBytes ?? comment_parts/* COMMENT_BYTES */.GJ, options);
}
function renderSummary(evidence, budgetBytes = comment_parts/* SUMMARY_BYTES */.R$) {
    const whole = (0,markdown/* renderMarkdown */.G)((0,reports_model/* reportModel */.S)(evidence));
    return (0,comment_parts/* bytesOf */.$$)(whole) <= budgetBytes ? whole : rendered(evidence, "", budgetBytes, { notices: [] });
}
function rendered(evidence, firstLine, budget, { notices, summaryUrl }) {
    const model = (0,reports_model/* reportModel */.S)(evidence);
    const count = model.results.length;
    return (0,comment_parts/* longestWithin */.aT)(budget, count, (results) => {
        const leftOutResults = count - results;
        const { head, folded } = sectionsOf((0,markdown/* renderMarkdown */.G)(leftOutResults === 0 ? model : withResults(model, results)));
        const start = [...(firstLine === "" ? [] : [firstLine]), head, ...(0,comment_parts/* noticeBlocks */.bI)(notices)].join("\n\n");
        return (0,comment_parts/* withSections */.VU)(start, folded, (leftOut) => footer(evidence, summaryUrl, leftOutWords(leftOut, leftOutResults)), budget);
    });
}
function withResults(model, count) {
    const rank = ({ isBlocking, outcome }) => (outcome === "pass" ? 2 : 0) + (isBlocking ? 0 : 1);
    return { ...model, results: model.results.toSorted((a, b) => rank(a) - rank(b)).slice(0, count) };
}
function leftOutWords(sections, results) {
    const parts = [
        ...(results === 0 ? [] : [`${results} ${results === 1 ? "result" : "results"}`]),
        ...sections.map(({ title }) => `“${title}”`),
    ];
    return parts.length === 0 ? "" : `Left out for length: ${parts.join(", ")}. `;
}
function footer({ context }, summaryUrl, leftOut) {
    const url = summaryUrl === undefined ? undefined : (0,comment_parts/* linkTarget */.Cm)(summaryUrl);
    const commit = context.commit === null ? "" : `Commit ${(0,markdown_escape/* inlineCode */.t)(context.commit.slice(0, 7))}. `;
    const rest = url === undefined ? "The whole report is in the job's summary." : `[The whole report](${url})`;
    return `<sub>${leftOut}${commit}${rest}</sub>`;
}


/***/ })

};
