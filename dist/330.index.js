export const id = 330;
export const ids = [330];
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
/**
 * `0.02`, `"2 points"` (absolute), `"2% relative"`; a bare `"2%"` only where `bare` says what it means. On a metric that
 * lives in [0, 1] a change of 1 or more is a mistake. Throws RULE_INVALID, which asks which is meant.
 *
 * @param where how messages name the place, e.g. `--min-improvement`
 */
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
/** `"80 points"` = 0.8, for a floor; undefined for any other text. */
function parsePoints(text) {
    const [, number = "", unit = ""] = CHANGE.exec(text.trim()) ?? [];
    const value = hundredth(number);
    return /^points?$/i.test(unit) && Number.isFinite(value) ? value : undefined;
}
/** The rule key of a required improvement of this kind. */
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
/** Moving the point of the decimal text keeps 7 points at 0.07, whatever the double of 7 / 100 is. */
function hundredth(decimal) {
    const [mantissa, exponent = "0"] = decimal.toLowerCase().split("e");
    return Number(`${mantissa}e${Number(exponent) - 2}`);
}
function invalid(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("RULE_INVALID", message);
}


/***/ }),

/***/ 1494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ WAIVERS_FILE),
/* harmony export */   iE: () => (/* binding */ CONFIG_PATHS),
/* harmony export */   u0: () => (/* binding */ findConfig),
/* harmony export */   z2: () => (/* binding */ findWaivers)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);



/** Where a config is looked for when none is named; the first one counts. */
const CONFIG_PATHS = ["model-gate.yml", ".github/model-gate.yml"];
const WAIVERS_FILE = "model-gate-waivers.yml";
/**
 * The config file: the one that is named, else the first of the usual places, else none. Throws FILE_NOT_FOUND for a
 * named one that is not there, and for a usual one that cannot be read or is misspelt: without its rules the gate
 * would decide by others, and nobody would notice.
 */
function findConfig(given, directory) {
    if (given !== undefined)
        return read(given, directory, "Give the path of a config file with --config");
    for (const path of CONFIG_PATHS) {
        const misspelt = path.replace(/yml$/, "yaml");
        if (exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path)))
            return read(path, directory, "It is looked for without being named");
        if (!exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, misspelt)))
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("FILE_NOT_FOUND", `${misspelt} is not read, since a config is called ${path}`, {
            hint: `Rename it, or say --config ${misspelt}`,
        });
    }
    return undefined;
}
/** The waivers: the file that is named, else the one beside the config, else none. Throws FILE_NOT_FOUND. */
function findWaivers(given, beside, directory) {
    if (given !== undefined) {
        return read(given.text, given.from ?? directory, "Give the path of a waivers file, or leave the option out");
    }
    return exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(beside, WAIVERS_FILE)) ? read(WAIVERS_FILE, beside, "It lies beside the config") : undefined;
}
function read(path, from, hint) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(from, path);
    try {
        // A pipe or device would keep us waiting for ever.
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full).isFile())
            throw new Error("it is no file");
        return { path, directory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full), bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(full) };
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("FILE_NOT_FOUND", `${path} cannot be read: ${reason}`, { hint, cause });
    }
}
/** Also true for a link that leads nowhere, and for what may not be looked at: someone wanted a file there. */
function exists(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
        return true;
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        return code !== "ENOENT" && code !== "ENOTDIR";
    }
}


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SD: () => (/* binding */ inferPositiveLabel),
/* harmony export */   Z2: () => (/* binding */ canonicalLabel),
/* harmony export */   t3: () => (/* binding */ isMissingLabel),
/* harmony export */   xj: () => (/* binding */ sortedLabels)
/* harmony export */ });
/* unused harmony export compareCodePoints */
/**
 * Labels are text. One that reads as a number is taken in its shortest form (`1.0` and `1` are one label), and the two
 * spellings of Python's booleans are one label too; `true` is not `1`.
 */
function canonicalLabel(text) {
    const trimmed = text.trim();
    if (trimmed === "True" || trimmed === "False")
        return trimmed.toLowerCase();
    if (!NUMBER.test(trimmed))
        return trimmed;
    const value = Number(trimmed);
    // Beyond 2^53 two different texts would become one number: such a label stays as it was written.
    if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
        return trimmed;
    return String(value === 0 ? 0 : value);
}
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
/** What pandas and Python write where a value is absent; never a label. */
function isMissingLabel(text) {
    const trimmed = text.trim();
    return trimmed === "" || trimmed === "nan" || trimmed === "NaN";
}
/** The order of `labels` and of `cells` in evidence: numeric if all are numbers, else by code point. */
function sortedLabels(labels) {
    const all = [...new Set(labels)];
    return all.every((label) => NUMBER.test(label))
        ? all.sort((a, b) => Number(a) - Number(b) || compareCodePoints(a, b))
        : all.sort(compareCodePoints);
}
/** UTF-16 order would put an emoji before U+FF5E: compare whole code points instead. */
function compareCodePoints(a, b) {
    const left = Array.from(a);
    const right = Array.from(b);
    for (let i = 0; i < Math.min(left.length, right.length); i++) {
        const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
        if (difference !== 0)
            return difference;
    }
    return left.length - right.length;
}
/**
 * The positive one of two labels where nobody needs to be asked: `1`, `true`, `positive`, or the only one that is not
 * `0`, `false` or `negative`. Undefined when that does not decide.
 */
function inferPositiveLabel(labels) {
    const usual = labels.filter((label) => ["1", "true", "positive"].includes(label));
    if (usual.length > 0)
        return usual.length === 1 ? usual[0] : undefined;
    const notNegative = labels.filter((label) => !["0", "false", "negative"].includes(label));
    return notNegative.length === 1 && labels.length === 2 ? notNegative[0] : undefined;
}


/***/ }),

/***/ 3330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runGate: () => (/* binding */ runGate)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/reports/comment-marker.js

/** A key that is longer than this stands in the marker as its hash. */
const MAX_KEY = 200;
/** One comment for each workflow, job and model; two models without names are told apart by what is compared. */
function commentKey({ workflow, job, model, candidate, baseline }) {
    const subject = model ?? hash(JSON.stringify([candidate, baseline]));
    return [workflow ?? "", job ?? "", subject]
        .map((part) => part.replaceAll("%", "%25").replaceAll("/", "%2F"))
        .join("/");
}
/** What a comment of this key begins with, whatever its content. Readers do not see it. */
function markerOf(key) {
    const encoded = inMarker(key);
    // A tilde is never in an encoded key, so that no key can pass for the hash of another.
    return `<!-- model-gate:comment v1 key=${encoded.length > MAX_KEY ? `~${hash(key)}` : encoded} `;
}
/** The whole first line: the marker, and what the verdict and its numbers were. */
function markerLine(key, evidence) {
    return `${markerOf(key)}says=${fingerprint(evidence)} -->`;
}
/** Whether the comment tells the same verdict on the same numbers; a comment without a fingerprint does not. */
function saysTheSame(body, evidence) {
    const [firstLine = ""] = body.split(/\r?\n/, 1);
    return / says=([0-9a-f]+) -->$/.exec(firstLine)?.[1] === fingerprint(evidence);
}
/** Not of paths, digests and times: they change with every run, and nobody asked to be told. */
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
/** Letters, digits and `_ . /` stay readable; every other byte becomes `%XX`, so that nothing can end the comment. */
function inMarker(text) {
    return Array.from(Buffer.from(text, "utf8"), (byte) => {
        const character = String.fromCharCode(byte);
        return /[A-Za-z0-9_./]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    }).join("");
}
/** 64 bits are plenty to tell the comments of one pull request apart. */
function hash(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text, "utf8").digest("hex").slice(0, 16);
}

;// CONCATENATED MODULE: ./lib/reports/comment-decision.js

/**
 * What happens to the comment on a pull request. `existing` is the body of the last one with the same key, if there is
 * one. A comment that once said something is never left to say it wrongly: only `changes` leaves one that still holds.
 */
function decideComment(mode, evidence, existing) {
    switch (mode) {
        case "off":
            return "none";
        case "always":
            return existing === undefined ? "create" : "update";
        case "auto":
            if (existing !== undefined)
                return "update";
            return isUnchanged(evidence) ? "none" : "create";
        case "changes":
            if (existing === undefined)
                return "create";
            return saysTheSame(existing, evidence) ? "none" : "update";
        case "failure":
            if (existing !== undefined)
                return "update";
            return evidence.verdict.outcome === "pass" ? "none" : "create";
    }
}
/** Most pull requests do not touch the model: they need no comment that says so. */
function isUnchanged({ results }) {
    return results.length > 0 && results.every(({ reason }) => reason === "unchanged");
}

;// CONCATENATED MODULE: ./lib/reports/comment-sections.js
/**
 * Takes a report apart where `renderMarkdown` put it together. Its `<details>` are the only ones that begin a line:
 * foreign text stands inside of lines.
 */
function sectionsOf(report) {
    const [head = "", ...folded] = report.trimEnd().split(/\n\n(?=<details>)/);
    return {
        head,
        folded: folded.map((markdown) => ({ markdown, title: /<summary>(.*?)<\/summary>/.exec(markdown)?.[1] ?? "" })),
    };
}

// EXTERNAL MODULE: ./lib/reports/markdown-escape.js
var markdown_escape = __webpack_require__(6144);
// EXTERNAL MODULE: ./lib/reports/markdown.js + 2 modules
var markdown = __webpack_require__(1664);
// EXTERNAL MODULE: ./lib/reports/model.js + 16 modules
var reports_model = __webpack_require__(8356);
// EXTERNAL MODULE: ./lib/reports/phrase.js
var reports_phrase = __webpack_require__(7194);
;// CONCATENATED MODULE: ./lib/reports/comment.js






/** GitHub refuses bodies over 65,536 characters, and counts some of them double. */
const BUDGET_BYTES = 60_000;
/** Notices are never left out for a table: so they are short and few. */
const MAX_NOTICES = 20;
const NOTICE_LIMIT = 300;
/**
 * The report as a comment on a pull request: the same words as `report.md` behind a hidden marker. What does not fit is
 * left out from the least important end: folded sections, then lines of the table, never the verdict.
 */
function renderComment(evidence, options) {
    const budget = options.budgetBytes ?? BUDGET_BYTES;
    const model = (0,reports_model/* reportModel */.S)(evidence);
    const count = model.results.length;
    const shown = (results) => bodyOf(evidence, model, options, budget, results);
    if (bytesOf(shown(count)) <= budget)
        return shown(count);
    let [fits, tooMany] = [0, count];
    while (tooMany - fits > 1) {
        const half = Math.floor((fits + tooMany) / 2);
        if (bytesOf(shown(half)) <= budget)
            fits = half;
        else
            tooMany = half;
    }
    return shown(fits);
}
function bodyOf(evidence, model, options, budget, results) {
    const resultsLeftOut = model.results.length - results;
    const { head, folded } = sectionsOf((0,markdown/* renderMarkdown */.G)(resultsLeftOut === 0 ? model : withResults(model, results)));
    const start = [markerLine(options.key, evidence), head, ...noticeBlocks(options.notices)].join("\n\n");
    const ending = (leftOut) => footer(evidence, options.summaryUrl, leftOutWords(leftOut, resultsLeftOut));
    const complete = `${[start, ...folded.map(({ markdown }) => markdown), ending([])].join("\n\n")}\n`;
    if (bytesOf(complete) <= budget)
        return complete;
    // With room for the longest ending, which names every section.
    const kept = thatFit(folded, budget - bytesOf(`${start}\n\n${ending(folded)}\n`));
    const leftOut = folded.filter((section) => !kept.includes(section));
    return `${[start, ...kept.map(({ markdown }) => markdown), ending(leftOut)].join("\n\n")}\n`;
}
/** The most important section first has the first claim; a long one does not take a short one behind it along. */
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
/** Those that closed the gate come first, then the other blocking ones, each group in the policy's order. */
function withResults(model, count) {
    const rank = ({ isBlocking, outcome }) => (outcome === "pass" ? 2 : 0) + (isBlocking ? 0 : 1);
    return { ...model, results: model.results.toSorted((a, b) => rank(a) - rank(b)).slice(0, count) };
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
    return (0,reports_phrase/* lineOf */.cA)(phrase, ({ verbatim, limit }) => (0,markdown_escape/* inlineCode */.t)(verbatim, { limit }));
}
function leftOutWords(sections, results) {
    const parts = [
        ...(results === 0 ? [] : [`${results} ${results === 1 ? "result" : "results"}`]),
        ...sections.map(({ title }) => `“${title}”`),
    ];
    return parts.length === 0 ? "" : `Left out for length: ${parts.join(", ")}. `;
}
/** Which commit this is about, and where the rest is: the comment is edited in place, and its date says neither. */
function footer({ context }, summaryUrl, leftOut) {
    const url = summaryUrl === undefined ? undefined : linkTarget(summaryUrl);
    const commit = context.commit === null ? "" : `Commit ${(0,markdown_escape/* inlineCode */.t)(context.commit.slice(0, 7))}. `;
    const rest = url === undefined ? "The whole report is in the job's summary." : `[The whole report](${url})`;
    return `<sub>${leftOut}${commit}${rest}</sub>`;
}
/** Only an address of the web, with every character spelled out that Markdown could take for its own. */
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

;// CONCATENATED MODULE: ./lib/commands/announce.js



/** Tells the pull request and the commit what was decided. Never throws: a failed comment changes no verdict. */
async function announce(evidence, isOpen, options, surroundings, notices, ports) {
    const status = await publishStatus(evidence, isOpen, options, surroundings, ports.forge);
    const comment = await publishComment(evidence, options, surroundings, notices, ports);
    return {
        action: comment.action,
        ...(comment.url === undefined ? {} : { commentUrl: comment.url }),
        warnings: [...status, ...(comment.warning === undefined ? [] : [comment.warning])],
    };
}
async function publishComment(evidence, options, surroundings, notices, { forge, stick }) {
    const store = forge?.comments;
    if (options.comment === "off" || store === undefined)
        return { action: "none" };
    try {
        const pullRequest = surroundings.pullRequest ?? (await pullRequestOf(surroundings, forge));
        if (pullRequest === undefined)
            return { action: "none" };
        const key = options.commentKey ??
            commentKey({
                workflow: surroundings.workflow,
                job: surroundings.job,
                model: options.model ?? null,
                candidate: evidence.candidate.source,
                baseline: evidence.baseline.source,
            });
        return await stick(store, pullRequest, {
            marker: markerOf(key),
            body: renderComment(evidence, { key, notices, summaryUrl: evidence.context.run_url ?? undefined }),
            decide: (existing) => decideComment(options.comment, evidence, existing),
        });
    }
    catch (error) {
        return { action: "none", warning: `The comment was not written: ${messageOf(error)}` };
    }
}
/** On a push: the open pull request whose head is this commit. */
async function pullRequestOf({ context, headSha, defaultBranch }, forge) {
    if (context.event !== "push" || headSha === undefined)
        return undefined;
    return (await forge?.pullRequests?.ofCommit(headSha, defaultBranch))?.number;
}
async function publishStatus(evidence, isOpen, { status }, { headSha }, forge) {
    if (status === undefined)
        return [];
    if (forge?.statuses === undefined || headSha === undefined) {
        return ["--status was asked for, but this forge, its token or its commit is not known"];
    }
    try {
        await forge.statuses.publish(headSha, {
            name: status,
            state: evidence.verdict.outcome === "invalid" ? "error" : isOpen ? "success" : "failure",
            description: evidence.verdict.summary,
            ...(evidence.context.run_url === null ? {} : { url: evidence.context.run_url }),
        });
        return [];
    }
    catch (error) {
        return [`The commit status was not written: ${messageOf(error)}`];
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/commands/evaluate.js


/**
 * Runs the user's command for the candidate, and again for the baseline when both are to be measured on the same
 * hold-out. Throws RUN_REFUSED where code of strangers would run with the rights of this repository, RUN_FAILED,
 * RUN_NO_OUTPUT.
 */
async function evaluate(options, surroundings, ports) {
    const { run, candidate, baseline } = options;
    if (run === undefined) {
        if (options.reevaluateBaseline) {
            throw new lib_errors/* GateError */.ue("INPUT_CONFLICT", "--reevaluate-baseline needs --run, the command that evaluates a model");
        }
        return { candidate, ...(baseline === undefined ? {} : { baseline }) };
    }
    refuseForeignCode(run, options.allowForkRun, surroundings);
    const request = (role, output, modelUri) => ({
        command: run,
        directory: absolute(options.workingDirectory, ports.directory),
        timeoutMs: options.timeoutMs,
        role,
        modelUri,
        output,
    });
    // A command that logs to MLflow itself writes no file that could be watched.
    const isFile = !/^[a-z]{2,}:/i.test(candidate.text);
    const written = isFile ? absolute(candidate, ports.directory) : undefined;
    await ports.run(request("candidate", written, candidateUri(options)));
    if (!options.reevaluateBaseline)
        return { candidate, ...(baseline === undefined ? {} : { baseline }) };
    if (baseline === undefined) {
        throw new lib_errors/* GateError */.ue("INPUT_CONFLICT", "--reevaluate-baseline needs --baseline, the model to evaluate again");
    }
    const output = (0,external_node_path_.join)(ports.temporary, `baseline${(0,external_node_path_.extname)(candidate.text)}`);
    await ports.run(request("baseline", output, ports.baselineUri ?? baseline.text));
    return { candidate, baseline: { text: output } };
}
/** The candidate's model, as far as it was said which one that is. */
function candidateUri({ candidate, candidateOf, model }) {
    if (/^(models|runs):/.test(candidate.text))
        return candidate.text;
    if (candidateOf.version !== undefined && model !== undefined)
        return `models:/${model}/${candidateOf.version}`;
    return candidateOf.run === undefined ? undefined : `runs:/${candidateOf.run}`;
}
/**
 * Throws RUN_REFUSED where the code is a stranger's and the token is ours: after another run, and under
 * `pull_request_target` of a fork. In a reusable workflow Gitea tells no event, so that a fork's is taken for that one.
 */
function refuseForeignCode(run, isAllowed, { context: { event }, triggeredBy, isFork, isProposal, pullRequest }) {
    const isForeign = triggeredBy !== undefined ||
        (event === "pull_request_target" && (isFork !== false || pullRequest === undefined)) ||
        (event === "workflow_call" && isProposal && isFork === true);
    if (run === undefined || !isForeign || isAllowed)
        return;
    throw new lib_errors/* GateError */.ue("RUN_REFUSED", `run: would execute code of a fork with the rights of this repository (${event ?? "an unknown event"})`, {
        hint: "Evaluate in a job on pull_request and hand the predictions over as an artifact; --allow-fork-run true takes the risk",
    });
}
function absolute(path, directory) {
    return (0,external_node_path_.resolve)(path.from ?? directory, path.text);
}

;// CONCATENATED MODULE: ./lib/config/gate-policy.js
/** @param isProposal a pull request, merge request or merge group: a model that did not change may pass there */
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

// EXTERNAL MODULE: ./lib/core/metrics/table.js + 6 modules
var table = __webpack_require__(876);
// EXTERNAL MODULE: ./lib/core/metrics/traits.js
var traits = __webpack_require__(592);
// EXTERNAL MODULE: ./lib/config/change.js
var config_change = __webpack_require__(8196);
// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(948);
// EXTERNAL MODULE: ./lib/config/resolve.js + 1 modules
var resolve = __webpack_require__(6372);
;// CONCATENATED MODULE: ./lib/config/gate-rules.js






/** Throws USAGE where both forms are given: neither could be left out without changing what was asked. */
function askedRules({ values, rules }) {
    const [metric, change] = [values.get("metric"), values.get("min-improvement")];
    if (rules === undefined) {
        const place = (name) => (0,resolve/* placeOf */.$)({ name }, values.get(name) ?? { layer: "default", origin: "default" });
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
        throw new lib_errors/* GateError */.ue("USAGE", `${(0,resolve/* placeOf */.$)({ name }, value)} is the short form of one rule, but ${rules.origin} has rules`, {
            hint: "Leave it out, or change the rules",
        });
    }
    return { form: "rules", rules: rules.list };
}
/**
 * What is decided by. The default metric of the short form depends on the task. Throws RULE_INVALID, and
 * METRIC_UNSUPPORTED for a metric of one positive class among more than two.
 */
function rulesOf(options, subject) {
    const isMulticlass = (subject?.task ?? options.task) === "multiclass";
    const { asked, decide } = options;
    const rules = asked.form === "rules"
        ? asked.rules.map((rule) => ({ ...rule, decide: rule.decide ?? decide }))
        : [shortRule(asked, isMulticlass, decide)];
    const wrong = rules.find(({ metric, severity }) => isMulticlass && severity !== "off" && (0,table/* countMetric */.WO)(metric)?.task === "binary");
    if (wrong === undefined)
        return rules;
    throw new lib_errors/* GateError */.ue("METRIC_UNSUPPORTED", `${wrong.metric} is about one positive class, but there are ${subject === null ? "more than two" : subject.labels.length} labels`, { hint: `Choose ${wrong.metric === "specificity" ? "balanced_accuracy" : averagesOf(wrong.metric)}` });
}
function shortRule(asked, isMulticlass, decide) {
    const metric = (0,table/* canonicalMetricName */.ib)(asked.metric ?? (isMulticlass ? "f1_macro" : "f1_score"));
    if ((0,traits/* metricTraits */.kt)(metric) === undefined) {
        const known = table/* COUNT_METRICS */.om.map(({ name }) => name);
        throw new lib_errors/* GateError */.ue("RULE_INVALID", `${asked.metricPlace} ${JSON.stringify(asked.metric)} is not a metric of ours${(0,nearest/* didYouMean */.a)(metric, known)}`, { hint: "Metrics of your own need greater_is_better, which only rules in the config file can say" });
    }
    const change = (0,config_change/* parseChange */.q_)(asked.minImprovement, metric, asked.minImprovementPlace);
    return { id: metric, metric, [(0,config_change/* improvementKey */.mP)(change)]: change.value, decide, severity: "error" };
}
function averagesOf(metric) {
    const family = metric === "f1_score" ? "f1" : metric;
    return `${family}_macro, ${family}_micro or ${family}_weighted`;
}

// EXTERNAL MODULE: ./lib/core/evidence.js
var core_evidence = __webpack_require__(2094);
// EXTERNAL MODULE: ./lib/core/judge.js + 2 modules
var judge = __webpack_require__(9205);
// EXTERNAL MODULE: ./lib/core/verdict.js
var verdict = __webpack_require__(4418);
// EXTERNAL MODULE: ./lib/reports/formats.js + 6 modules
var formats = __webpack_require__(8434);
// EXTERNAL MODULE: ./lib/core/labels.js
var labels = __webpack_require__(2404);
;// CONCATENATED MODULE: ./lib/commands/data-sets.js
/** Why two sides' numbers do not stand for the same rows; undefined when nothing says so. */
function differentData(baseline, candidate) {
    const before = baseline.filter(({ digest }) => digest !== undefined);
    const after = candidate.filter(({ digest }) => digest !== undefined);
    if (before.length === 0 || after.length === 0)
        return undefined;
    if (before.some(({ digest }) => after.some((other) => other.digest === digest)))
        return undefined;
    const told = (datasets) => [...new Set(datasets.map(nameOf))].join(", ");
    return `the baseline was measured on ${told(before)}, the candidate on ${told(after)}`;
}
function nameOf({ name, digest }) {
    return [name, digest].filter((text) => text !== undefined).join(" ");
}

;// CONCATENATED MODULE: ./lib/commands/compare.js




/** From two opened sources, or one that holds both sides, to statistics. Throws whatever makes them incomparable. */
async function compareSources({ candidate, baseline, candidateMetrics, baselineMetrics }, engine, options, onRows) {
    const counting = countOptions(options, onRows);
    const told = (side, more) => [metricsOf(side), metricsOf(more), more?.beside, side?.beside].filter((metrics) => metrics !== undefined);
    const metrics = metricTexts(told(baseline, baselineMetrics), told(candidate, candidateMetrics));
    const [left, right] = [baseline === undefined ? undefined : rowsOf(baseline), rowsOf(candidate)];
    if (baseline === undefined && options.baseline === undefined) {
        if (right === undefined)
            throw noBaseline();
        return paired(await engine.countOneFile(right, counting), metrics);
    }
    if (baseline !== undefined)
        refuseSame(candidate, baseline);
    if (left !== undefined && right !== undefined) {
        return paired(await engine.countPair(left, right, counting), metrics);
    }
    refuseOtherData(baseline, candidate);
    const alone = left ?? right;
    const sideOfRows = left === undefined ? "candidate" : "baseline";
    const columns = left === undefined ? options.columns : options.baselineColumns;
    const counted = alone === undefined ? undefined : await engine.countSide(alone, { ...counting, columns });
    return {
        subject: counted?.subject ?? declaredSubject(options),
        holdout: counted?.holdout ?? null,
        statistics: {
            identical: baseline !== undefined && baseline.location === candidate.location,
            cells: null,
            sides: counted === undefined ? {} : { [sideOfRows]: counted.confusion },
            metrics,
        },
    };
}
/** No `baseline` at all: a wiring mistake, never a first model. */
function noBaseline() {
    return new lib_errors/* GateError */.ue("USAGE", "gate needs --baseline SOURCE, the model in Production to compare with", {
        hint: "Or one file as --candidate with the columns label, baseline and candidate",
    });
}
function paired(counts, metrics) {
    const { subject, holdout, cells, identical } = counts;
    return { subject, holdout, statistics: { identical, cells, sides: {}, metrics } };
}
function refuseSame(candidate, baseline) {
    const isOneText = candidate.reference === baseline.reference;
    // Two references that lead to one version or run are no mistake: the model did not change.
    const isOneModel = /^(run|version):/.test(candidate.location);
    if (!isOneText && (candidate.location !== baseline.location || isOneModel))
        return;
    throw new lib_errors/* GateError */.ue("SAME_SOURCE", `candidate and baseline are the same file: ${candidate.reference}`, {
        hint: "A model compared with itself says nothing: give the predictions of the model in Production as --baseline",
    });
}
/** Numbers of two data sets say nothing about two models; rows would have shown it by themselves. */
function refuseOtherData(baseline, candidate) {
    const difference = differentData(baseline?.datasets ?? [], candidate.datasets ?? []);
    if (difference === undefined)
        return;
    throw new lib_errors/* GateError */.ue("NOT_COMPARABLE", `the numbers stand for different data: ${difference}`, {
        hint: "Evaluate both models on the same hold-out, or choose one with --dataset NAME or DIGEST",
    });
}
function countOptions(options, onRows) {
    return {
        ...(options.task === undefined ? {} : { task: options.task }),
        ...(options.positiveLabel === undefined ? {} : { positiveLabel: options.positiveLabel }),
        ...(options.labels === undefined ? {} : { labels: options.labels }),
        scoreThreshold: options.scoreThreshold,
        scoreMeans: options.scoreMeans,
        columns: options.columns,
        baselineColumns: options.baselineColumns,
        align: options.align,
        extraRows: options.extraRows,
        onRows,
    };
}
/** What was said of the classes, where no rows can tell; the positive one is a class, too. */
function declaredSubject(options) {
    const positive = options.positiveLabel === undefined ? [] : [(0,labels/* canonicalLabel */.Z2)(options.positiveLabel)];
    return {
        task: options.task ?? null,
        positive_label: positive[0] ?? null,
        labels: (0,labels/* sortedLabels */.xj)([...positive, ...(options.labels ?? []).map(labels/* canonicalLabel */.Z2)]),
    };
}
/** By name and side, as the text that was read; of two sources of one side the first one counts. */
function metricTexts(baseline, candidate) {
    const first = (tables, name) => tables.find(({ numbers }) => numbers.has(name))?.numbers.get(name);
    const names = new Set([...baseline, ...candidate].flatMap(({ numbers }) => [...numbers.keys()]));
    return Object.fromEntries([...names].toSorted().map((name) => {
        const [before, after] = [first(baseline, name), first(candidate, name)];
        return [
            name,
            { ...(before === undefined ? {} : { baseline: before }), ...(after === undefined ? {} : { candidate: after }) },
        ];
    }));
}
function rowsOf(source) {
    return source.content.kind === "rows" ? source.content.rows : undefined;
}
/** The metrics of a source that gave numbers. */
function metricsOf(source) {
    return source?.content.kind === "metrics" ? source.content.metrics : undefined;
}
/** The name under which a metrics source holds this metric, whatever its value is. */
function heldName(metrics, metric) {
    return (0,traits/* metricSpellings */.QD)(metric).find((name) => metrics.numbers.has(name) || metrics.others.has(name));
}

;// CONCATENATED MODULE: ./lib/commands/explain.js






/** Why a rule could not be decided, as the one line that a person can act on. */
function explainInvalid(result, policy, { candidate, baseline, candidateMetrics, baselineMetrics }) {
    const { metric } = result;
    // A source of numbers beside rows is the one to look at; of two of one side the named one.
    for (const source of [candidateMetrics ?? candidate, baselineMetrics ?? baseline]) {
        const metrics = metricsOf(source);
        const found = source === undefined || metrics === undefined ? undefined : lookup(metric, source.reference, metrics);
        if (found !== undefined)
            return found;
    }
    switch (result.reason) {
        case "metric_missing":
            return new lib_errors/* GateError */.ue("METRIC_MISSING", `${metric} cannot be computed from the columns of ${candidate.reference}`, {
                hint: "Rows give F1, precision, recall, accuracy and their averages; give other metrics as .json files",
            });
        case "metric_not_finite":
            return result.baseline !== null && result.candidate !== null
                ? new lib_errors/* GateError */.ue("METRIC_NOT_FINITE", `the change of ${metric} is not finite`, {
                    hint: "Are these values right?",
                })
                : undefinedMetric(result, candidate, baseline);
        default:
            return notComparable(result, policy);
    }
}
/** What is wrong with this metric in a metrics source; undefined when it holds a finite number. */
function lookup(metric, file, metrics) {
    const several = (0,traits/* metricSpellings */.QD)(metric).find((one) => metrics.ambiguous?.has(one) === true);
    if (several !== undefined) {
        const names = metrics.ambiguous?.get(several) ?? "";
        return new lib_errors/* GateError */.ue("NOT_COMPARABLE", `${several} of ${file} was measured on several data sets: ${names}`, {
            hint: "Choose one with --dataset NAME or DIGEST",
        });
    }
    const name = heldName(metrics, metric);
    if (name === undefined) {
        const names = [...metrics.numbers.keys()];
        const counted = (0,table/* countMetric */.WO)(metric) !== undefined && metrics.numbers.has("true_positives");
        if (counted)
            return undefined;
        const has = names.length === 0
            ? "it has no numbers"
            : `it has: ${names.slice(0, 12).map(shown).join(", ")}${names.length > 12 ? ", …" : ""}`;
        return new lib_errors/* GateError */.ue("METRIC_MISSING", `${metric} is not in ${file} (${has})${(0,nearest/* didYouMean */.a)(metric, names)}`);
    }
    const other = metrics.others.get(name);
    if (other !== undefined) {
        return new lib_errors/* GateError */.ue("METRIC_NOT_FINITE", `${name} in ${file} is ${other === "text" ? "a text" : other}, not a number`, {
            hint: "Write metrics as plain JSON numbers",
        });
    }
    const text = metrics.numbers.get(name) ?? "";
    if (Number.isFinite(Number(text))) {
        const range = (0,traits/* metricTraits */.kt)(metric)?.range.join(", ");
        if ((0,traits/* isInRange */.h$)(metric, Number(text)))
            return undefined;
        return new lib_errors/* GateError */.ue("NOT_COMPARABLE", `${name} in ${file} is ${text}, outside [${range}]`, {
            hint: "Write it as a fraction, not in per cent",
        });
    }
    return new lib_errors/* GateError */.ue("METRIC_NOT_FINITE", `${name} in ${file} is ${text}, not a finite number`, {
        hint: "The evaluation divided by zero or never ran: mend it, then gate again",
    });
}
function undefinedMetric(result, candidate, baseline) {
    const sides = [
        ...(result.baseline === null ? [`the baseline (${baseline?.reference ?? candidate.reference})`] : []),
        ...(result.candidate === null ? [`the candidate (${candidate.reference})`] : []),
    ];
    return new lib_errors/* GateError */.ue("METRIC_UNDEFINED", `${result.metric} is undefined for ${sides.length === 0 ? "a side" : sides.join(" and ")}: its definition divides by zero there`, { hint: "A class never occurs or is never predicted: check labels and predictions of this hold-out" });
}
function notComparable(result, policy) {
    const rule = (0,verdict/* ruleOf */.Y)(result, policy);
    if (result.delta === null && result.baseline !== null && result.candidate !== null) {
        return new lib_errors/* GateError */.ue("NOT_COMPARABLE", `${result.metric} was counted on two different hold-outs: the labels differ in number`, {
            hint: "Evaluate both models on the same rows",
        });
    }
    if (result.baseline === 0 && (rule.min_relative_change !== undefined || rule.max_relative_drop !== undefined)) {
        return new lib_errors/* GateError */.ue("NOT_COMPARABLE", `${result.metric} of the baseline is 0: a relative change of 0 is undefined`, {
            hint: 'Ask for an absolute change, e.g. "2 points"',
        });
    }
    if (result.method === "point" &&
        (rule.decide === "significant" || rule.decide === "strict") &&
        result.delta !== null) {
        return new lib_errors/* GateError */.ue("NOT_COMPARABLE", `--decide ${rule.decide} needs an interval, and numbers alone have none`, {
            hint: "Give rows of predictions on both sides, or the four counts (true_positives, …), or --decide auto",
        });
    }
    return new lib_errors/* GateError */.ue("NOT_COMPARABLE", `${result.metric} has two different values on one side: a number that is told, and one from counts or another name`, {
        hint: "Two definitions stand under one name (macro F1 as f1_score?): keep one",
    });
}
function shown(name) {
    return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

;// CONCATENATED MODULE: ./lib/commands/gate.js









/**
 * Compare, decide, write, tell. The evidence is on disk before anything is printed; what cannot be compared leaves
 * evidence of an invalid verdict. Throws GateError only for the user's mistakes (exit 2): then nothing is written.
 *
 * @returns the exit code
 */
async function gate(options, ports) {
    const evidence = await decide(options, ports);
    ports.save({
        "evidence.json": (0,core_evidence/* evidenceText */.rS)(evidence),
        "report.md": (0,formats/* renderReport */.B)(evidence, "markdown"),
        "junit.xml": (0,formats/* renderReport */.B)(evidence, "junit"),
    });
    ports.print((0,formats/* renderReport */.B)(evidence, options.format, { colour: ports.colour }));
    const exitCode = (0,verdict/* exitCodeOf */.FO)(evidence.verdict.outcome, evidence.results, evidence.policy);
    await ports.announce(evidence, exitCode);
    return exitCode;
}
async function decide(options, ports) {
    let sides = {};
    let comparison;
    const frame = (policy) => ({
        tool: ports.tool,
        created_at: ports.now(),
        model: options.model ?? null,
        candidate: identityOf(options.candidate.text, sides.candidate),
        baseline: options.baseline === undefined
            ? identityOf(options.candidate.text, oneFile(sides))
            : identityOf(options.baseline.text, sides.baseline ?? sides.ofBaseline),
        policy,
        context: ports.surroundings.context,
    });
    const policyFor = (subject) => policyOf(options, rulesOf(options, subject), ports.surroundings.isProposal, ports.waivers);
    try {
        if (ports.blocked !== undefined)
            throw ports.blocked;
        const opened = await openSides(options, ports);
        sides = opened;
        comparison = await compareSources(opened, ports.engine, options, ports.onRows);
        const policy = policyFor(comparison.subject);
        const judgement = (0,judge/* judge */.S4)(comparison.subject, comparison.statistics, policy, {
            secondOpinion: options.secondOpinion,
        });
        const invalid = judgement.results.find((result) => result.outcome === "invalid");
        const error = invalid === undefined ? null : told(explainInvalid(invalid, policy, opened));
        return (0,core_evidence/* evidenceOf */.X1)(frame(policy), comparison.subject, comparison.holdout, comparison.statistics, judgement, error);
    }
    catch (error) {
        if (!(error instanceof lib_errors/* GateError */.ue) || error.exitCode === 2)
            throw error;
        if (error.line !== error.publicLine || options.format !== "text")
            ports.printError(`${error.code} ${error.line}`);
        const subject = comparison?.subject ?? declaredSubject(options);
        return (0,core_evidence/* invalidEvidence */.Nu)(frame(policyFor(null)), subject, comparison?.holdout ?? null, told(error));
    }
}
/** Pins what must not change, runs the evaluation, when there is one, and opens the rest. */
async function openSides(options, ports) {
    const pin = async (reference) => reference === undefined ? undefined : await ports.pinnedBaseline(reference);
    const open = async (reference) => reference === undefined ? undefined : await ports.open(reference);
    const ofBaseline = await baselineBelonging(options, ports);
    const pinned = options.reevaluateBaseline ? undefined : await pin(options.baseline);
    const pinnedMetrics = await pin(options.baselineMetrics);
    const at = await ports.evaluate(pinnedUri(options.baseline, ofBaseline));
    const baseline = pinned ?? (await open(at.baseline));
    const absent = isAbsent(baseline) ? baseline : undefined;
    if (absent !== undefined)
        acceptFirstModel(options, absent);
    const candidate = existing(await open(at.candidate), at.candidate);
    // Only now: `latest` may be what the evaluation registered.
    const ofCandidate = isEmpty(options.candidateOf) ? {} : await ports.belonging(options.candidateOf);
    return {
        candidate: { ...candidate, ...ofCandidate },
        baseline: baseline === undefined || isAbsent(baseline) ? undefined : { ...baseline, ...ofBaseline },
        ofBaseline: absent === undefined ? ofBaseline : { ...ofBaseline, why: `first model: ${absent.absent}` },
        candidateMetrics: options.candidateMetrics && existing(await open(options.candidateMetrics), options.candidateMetrics),
        baselineMetrics: options.baselineMetrics &&
            existing(pinnedMetrics ?? (await open(options.baselineMetrics)), options.baselineMetrics),
    };
}
/** Which model the rows of the baseline are of, when they do not come from the registry themselves. */
async function baselineBelonging(options, ports) {
    if (!isEmpty(options.baselineOf))
        return await ports.belonging(options.baselineOf);
    const { baseline, reevaluateBaseline } = options;
    if (!reevaluateBaseline || baseline === undefined || !isOfRegistry(baseline))
        return {};
    const found = await ports.belongingOfReference(baseline);
    if (!isAbsent(found))
        return found;
    throw new lib_errors/* GateError */.ue("BASELINE_NOT_FOUND", `there is no ${baseline.text} to be evaluated again: ${found.absent}`, {
        hint: "For a first model leave --reevaluate-baseline out, and say --no-baseline pass",
    });
}
/** `models:/NAME/Production` as the version that it is now. */
function pinnedUri(baseline, { version }) {
    if (version === undefined || baseline?.text.startsWith("models:/") !== true)
        return undefined;
    return baseline.text.replace(/(@[^@/]+|\/[^/]+)$/, `/${version}`);
}
function isEmpty({ version, run }) {
    return version === undefined && run === undefined;
}
function isOfRegistry({ text }) {
    return /^(models|runs):/.test(text);
}
function isAbsent(opened) {
    return opened !== undefined && "absent" in opened;
}
/** Only a baseline may be absent. */
function existing(opened, { text }) {
    if (opened !== undefined && !isAbsent(opened))
        return opened;
    const why = opened === undefined ? "" : `: ${opened.absent}`;
    throw new lib_errors/* GateError */.ue("FILE_NOT_FOUND", `${text} does not exist${why}`, { hint: "Check the reference" });
}
/** Nobody ever held the baseline's place. Throws unless that may be, and some floor is there to hold the candidate to. */
function acceptFirstModel(options, { absent }) {
    if (options.noBaseline !== "pass") {
        throw new lib_errors/* GateError */.ue("BASELINE_NOT_FOUND", `there is no ${options.baseline?.text ?? "baseline"}: ${absent}`, {
            hint: "If this is the first model, say --no-baseline pass, and give floors (threshold) to hold it to",
        });
    }
    if (rulesOf(options, null).some((rule) => rule.threshold !== undefined))
        return;
    throw new lib_errors/* GateError */.ue("RULE_INVALID", "--no-baseline pass needs a floor: a first model would pass whatever it is", {
        hint: "Give a rule with threshold in the config",
    });
}
/** One file holds both sides, but they are two models. */
function oneFile({ candidate, ofBaseline }) {
    if (candidate === undefined)
        return undefined;
    const { reference, location, content, sha256, commit } = candidate;
    return { reference, location, content, sha256, ...(commit === undefined ? {} : { commit }), ...ofBaseline };
}
function identityOf(reference, source) {
    return {
        source: reference,
        sha256: source?.sha256?.() ?? null,
        version: source?.version ?? null,
        run_id: source?.runId ?? null,
        commit: source?.commit ?? null,
        ...(source?.why === undefined ? {} : { why: source.why }),
    };
}
function told(error) {
    return { code: error.code, message: error.publicLine };
}

// EXTERNAL MODULE: ./lib/core/counts.js
var core_counts = __webpack_require__(6211);
// EXTERNAL MODULE: ./lib/core/statistics.js
var statistics = __webpack_require__(8752);
;// CONCATENATED MODULE: ./lib/predictions/alignment/hash.js
/**
 * MurmurHash3_x86_32 (Appleby, public domain) of one text under four seeds at once: what the words of the text are
 * mixed into does not depend on the seed, so four cost little more than one. 32-bit arithmetic only: a 64-bit hash
 * would cost a BigInt a row.
 */
class FourHashes {
    a = 0;
    b = 0;
    c = 0;
    d = 0;
    /** Leaves the unsigned 32-bit hashes of `bytes[start … end)` under the seeds 1, 2, 3, 4 in a, b, c and d. */
    of(bytes, start, end) {
        let [a, b, c, d] = [1, 2, 3, 4];
        let i = start;
        for (; i + 4 <= end; i += 4) {
            const k = scramble(at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24));
            a = mix(a, k);
            b = mix(b, k);
            c = mix(c, k);
            d = mix(d, k);
        }
        if (i < end) {
            let tail = at(bytes, i);
            if (i + 1 < end)
                tail |= at(bytes, i + 1) << 8;
            if (i + 2 < end)
                tail |= at(bytes, i + 2) << 16;
            const k = scramble(tail);
            a ^= k;
            b ^= k;
            c ^= k;
            d ^= k;
        }
        const length = end - start;
        this.a = finish(a ^ length);
        this.b = finish(b ^ length);
        this.c = finish(c ^ length);
        this.d = finish(d ^ length);
    }
}
function at(bytes, index) {
    return bytes[index];
}
function scramble(word) {
    const k = Math.imul(word, 0xcc9e2d51);
    return Math.imul((k << 15) | (k >>> 17), 0x1b873593);
}
function mix(hash, k) {
    const h = hash ^ k;
    return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}
function finish(hash) {
    let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
}

;// CONCATENATED MODULE: ./lib/predictions/alignment/id-index.js

/**
 * Ids by their bytes: a 64-bit hash finds the place, the bytes decide. Open addressing over typed arrays, because a Map
 * of strings takes five times the memory and three times the time.
 */
class IdIndex {
    #hashes = new FourHashes();
    #bytes = new Uint8Array(1 << 20);
    #offsets = new Uint32Array(1 << 17);
    /** The first half of each id's hash says where it stands; the second tells nearly all others apart from it. */
    #places = new Uint32Array(1 << 17);
    #checks = new Uint32Array(1 << 17);
    /** 1 + the number of the id; 0 = free. */
    #slots = new Uint32Array(1 << 18);
    #size = 0;
    get size() {
        return this.#size;
    }
    /** The number of this id (0 for the first one added), or -1. */
    find(bytes, start, end) {
        this.#hashes.of(bytes, start, end);
        return this.#slots[this.#slotOf(bytes, start, end)] - 1;
    }
    /** Adds an id and returns true; false when it is there already. */
    add(bytes, start, end) {
        if (this.#size * 2 >= this.#slots.length)
            this.#growSlots();
        this.#hashes.of(bytes, start, end);
        const slot = this.#slotOf(bytes, start, end);
        if (this.#slots[slot] !== 0)
            return false;
        this.#append(bytes, start, end);
        this.#slots[slot] = this.#size;
        return true;
    }
    text(number) {
        const id = this.#bytes.subarray(this.#offsets[number], this.#offsets[number + 1]);
        return new TextDecoder().decode(id);
    }
    /** The slot of the id last hashed: its own, or the free one where it would stand. */
    #slotOf(bytes, start, end) {
        const mask = this.#slots.length - 1;
        const check = this.#hashes.b;
        let slot = this.#hashes.a & mask;
        for (;;) {
            const number = this.#slots[slot];
            if (number === 0)
                return slot;
            if (this.#checks[number - 1] === check && this.#isSame(number - 1, bytes, start, end))
                return slot;
            slot = (slot + 1) & mask;
        }
    }
    #isSame(number, bytes, start, end) {
        const own = this.#offsets[number];
        const length = end - start;
        if (this.#offsets[number + 1] - own !== length)
            return false;
        for (let i = 0; i < length; i++)
            if (this.#bytes[own + i] !== bytes[start + i])
                return false;
        return true;
    }
    #append(bytes, start, end) {
        const from = this.#offsets[this.#size];
        const to = from + end - start;
        if (to > this.#bytes.length)
            this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(to, this.#bytes.length * 2)));
        const own = this.#bytes;
        for (let i = from, j = start; j < end; i++, j++)
            own[i] = bytes[j];
        if (this.#size + 2 > this.#offsets.length) {
            this.#offsets = grown(this.#offsets, new Uint32Array(this.#offsets.length * 2));
            this.#places = grown(this.#places, new Uint32Array(this.#places.length * 2));
            this.#checks = grown(this.#checks, new Uint32Array(this.#checks.length * 2));
        }
        this.#places[this.#size] = this.#hashes.a;
        this.#checks[this.#size] = this.#hashes.b;
        this.#size += 1;
        this.#offsets[this.#size] = to;
    }
    #growSlots() {
        this.#slots = new Uint32Array(this.#slots.length * 2);
        const mask = this.#slots.length - 1;
        for (let number = 0; number < this.#size; number++) {
            let slot = this.#places[number] & mask;
            while (this.#slots[slot] !== 0)
                slot = (slot + 1) & mask;
            this.#slots[slot] = number + 1;
        }
    }
}
function grown(from, to) {
    to.set(from);
    return to;
}

// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(5888);
// EXTERNAL MODULE: ./lib/predictions/text/excerpt.js
var excerpt = __webpack_require__(5409);
;// CONCATENATED MODULE: ./lib/predictions/alignment/mismatches.js



const SHOWN = 5;
/** What keeps two files from being compared row by row, told with counts and the first five ids. */
class Mismatches {
    #kinds = new Map();
    /** `kind` reads as in "3 ids {kind}". */
    add(kind, id) {
        const seen = this.#kinds.get(kind) ?? { count: 0, ids: [] };
        this.#kinds.set(kind, seen);
        seen.count += 1;
        if (seen.ids.length < SHOWN)
            seen.ids.push(id());
    }
    has() {
        return this.#kinds.size > 0;
    }
    error(hint) {
        const counts = [];
        const withIds = [];
        for (const [kind, { count, ids }] of this.#kinds) {
            const counted = `${(0,format/* formatCount */.B4)(count)} ${count === 1 ? "id" : "ids"} ${kind}`;
            counts.push(counted);
            withIds.push(`${counted} (${ids.map(excerpt/* excerpt */.Kb).join(", ")}${count > SHOWN ? ", …" : ""})`);
        }
        return new lib_errors/* GateError */.ue("ROWS_MISALIGNED", withIds.join("; "), { hint, withoutData: counts.join("; ") });
    }
}

;// CONCATENATED MODULE: ./lib/predictions/alignment/row-store.js

/** All rows of one side in memory, found by id. The number of a row is the number of its id in the index. */
class RowStore {
    ids = new IdIndex();
    #labels = new Int32Array(1 << 17);
    #predictions = new Int32Array(1 << 17);
    #scores;
    /** Adds one row; false, and nothing is added, when its id is there already. */
    add(from, row) {
        const ids = from.ids;
        if (ids === undefined)
            throw new RangeError("rows are stored by id");
        const at = this.ids.size;
        if (!this.ids.add(ids.bytes, ids.offsets[row], ids.offsets[row + 1]))
            return false;
        if (at >= this.#labels.length)
            this.#grow();
        this.#labels[at] = from.labels[row];
        this.#predictions[at] = from.predictions[row];
        if (from.scores !== undefined) {
            this.#scores ??= new Float64Array(this.#labels.length);
            this.#scores[at] = from.scores[row];
        }
        return true;
    }
    /** What was stored, as one stretch of rows; ids are asked for by number. */
    get rows() {
        return {
            rows: this.ids.size,
            labels: this.#labels,
            predictions: this.#predictions,
            ...(this.#scores === undefined ? {} : { scores: this.#scores }),
        };
    }
    #grow() {
        const length = this.#labels.length * 2;
        const [labels, predictions] = [new Int32Array(length), new Int32Array(length)];
        labels.set(this.#labels);
        predictions.set(this.#predictions);
        [this.#labels, this.#predictions] = [labels, predictions];
        if (this.#scores !== undefined) {
            const scores = new Float64Array(length);
            scores.set(this.#scores);
            this.#scores = scores;
        }
    }
}

;// CONCATENATED MODULE: ./lib/predictions/alignment/join-by-id.js



/**
 * Any order: the baseline is kept in memory, the candidate is read along it. Throws ROWS_MISALIGNED with counts and the
 * first five ids when an id is missing, doubled, or has two labels; never joins only what happens to match.
 *
 * @returns the number of rows that only the candidate has (`extraRows: "ignore"`)
 */
async function joinById(baseline, candidate, take, options) {
    const mismatches = new Mismatches();
    const store = new RowStore();
    for await (const rows of baseline) {
        options.takeBaseline(rows);
        for (let row = 0; row < rows.rows; row++) {
            if (!store.add(rows, row))
                mismatches.add("twice in the baseline", () => idOf(rows, row));
        }
    }
    const known = store.rows;
    const isMatched = new Uint8Array(known.rows);
    const extra = new IdIndex();
    for await (const rows of candidate) {
        const { ids } = rows;
        if (ids === undefined)
            throw new RangeError("rows are joined by id");
        for (let row = 0; row < rows.rows; row++) {
            const [start, end] = [ids.offsets[row], ids.offsets[row + 1]];
            const match = store.ids.find(ids.bytes, start, end);
            if (match === -1) {
                if (!extra.add(ids.bytes, start, end))
                    mismatches.add("twice in the candidate", () => idOf(rows, row));
                else if (options.extraRows === "fail")
                    mismatches.add("only in the candidate", () => idOf(rows, row));
            }
            else if (isMatched[match] === 1) {
                mismatches.add("twice in the candidate", () => idOf(rows, row));
            }
            else {
                isMatched[match] = 1;
                if (known.labels[match] !== rows.labels[row])
                    mismatches.add("with two labels", () => idOf(rows, row));
                else
                    take(known, match, rows, row, 1);
            }
        }
    }
    for (let row = 0; row < known.rows; row++) {
        if (isMatched[row] === 0)
            mismatches.add("only in the baseline", () => store.ids.text(row));
    }
    if (mismatches.has())
        throw mismatches.error(hintFor(options.extraRows, extra.size));
    return extra.size;
}
function hintFor(extraRows, extra) {
    const grown = extraRows === "fail" && extra > 0 ? "; if the hold-out only grew, use --extra-rows ignore" : "";
    return `Both models must be evaluated on the same hold-out rows, once each${grown}`;
}
function idOf(rows, row) {
    const ids = rows.ids;
    return ids === undefined ? "" : new TextDecoder().decode(ids.bytes.subarray(ids.offsets[row], ids.offsets[row + 1]));
}

;// CONCATENATED MODULE: ./lib/predictions/alignment/label-space.js

/** Stands for "the score is below the threshold" until it is known which label that is. */
const CUT_NEGATIVE = 0;
/** Stands for "the score reaches the threshold". */
const CUT_POSITIVE = 1;
/**
 * One numbering of labels for both sides, all files and formats: texts that are the same label in their shortest form
 * (`1.0`, `1`) get the same index. Two indices are reserved for predictions cut from a score.
 */
class LabelSpace {
    #indices = new Map();
    #texts = ["", ""];
    #utf8 = [new Uint8Array(0), new Uint8Array(0)];
    indexOf(text) {
        const label = (0,labels/* canonicalLabel */.Z2)(text);
        const known = this.#indices.get(label);
        if (known !== undefined)
            return known;
        const index = this.#texts.length;
        this.#indices.set(label, index);
        this.#texts.push(label);
        this.#utf8.push(new TextEncoder().encode(label));
        return index;
    }
    text(index) {
        return this.#texts[index] ?? "";
    }
    utf8(index) {
        return this.#utf8[index];
    }
    /** One more than the largest index. */
    get size() {
        return this.#texts.length;
    }
}

;// CONCATENATED MODULE: ./lib/predictions/alignment/cursor.js
/** Walks over the rows of one side, whatever the size of its batches. */
class Cursor {
    #batches;
    #rows;
    #position = 0;
    constructor(batches) {
        this.#batches = batches[Symbol.asyncIterator]();
    }
    /** The batch that holds the next row; undefined at the end. */
    async current() {
        while (this.#rows === undefined || this.#position === this.#rows.rows) {
            const next = await this.#batches.next();
            if (next.done === true)
                return undefined;
            this.#rows = next.value;
            this.#position = 0;
        }
        return this.#rows;
    }
    /** Where the next row stands in {@link current}. */
    get position() {
        return this.#position;
    }
    advance(rows) {
        this.#position += rows;
    }
    async close() {
        await this.#batches.return?.();
    }
}

;// CONCATENATED MODULE: ./lib/predictions/alignment/distinct-ids.js

/**
 * Proof that no id occurs twice. Ids that strictly increase, as text or as (length, text), prove it for nothing; else
 * a 64-bit hash of each is kept and compared at the end. A hash can only accuse wrongly, never acquit wrongly.
 */
class DistinctIds {
    #hashes = new FourHashes();
    #keys = [];
    #isFirstBatch = true;
    #increases = "either";
    #last = new Uint8Array(0);
    /** False when the proof cannot go on, because ids stopped increasing after the first batch: begin anew. */
    add(ids, from, to) {
        if (this.#increases !== "neither")
            this.#follow(ids, from, to);
        if (this.#increases === "neither") {
            if (!this.#isFirstBatch && this.#keys.length === 0)
                return false;
            this.#keys.push(this.#hash(ids, from, to));
        }
        this.#isFirstBatch = false;
        return true;
    }
    /** True only when no id occurs twice. */
    proven() {
        if (this.#increases !== "neither")
            return true;
        const total = this.#keys.reduce((sum, keys) => sum + keys.length, 0);
        const all = new BigUint64Array(total);
        let at = 0;
        for (const keys of this.#keys) {
            all.set(keys, at);
            at += keys.length;
        }
        all.sort();
        for (let i = 1; i < total; i++)
            if (all[i] === all[i - 1])
                return false;
        return true;
    }
    #follow(ids, from, to) {
        const { bytes, offsets } = ids;
        let previous = this.#last;
        let [start, end] = [0, previous.length];
        for (let row = from; row < to; row++) {
            const [nextStart, nextEnd] = [offsets[row], offsets[row + 1]];
            const order = compareBytes(previous, start, end, bytes, nextStart, nextEnd);
            const longer = nextEnd - nextStart - (end - start);
            this.#narrow(order < 0, longer > 0 || (longer === 0 && order < 0));
            if (this.#increases === "neither")
                return;
            [previous, start, end] = [bytes, nextStart, nextEnd];
        }
        this.#last = previous.slice(start, end);
    }
    #narrow(byText, byLength) {
        if (byText && byLength)
            return;
        if (byText && this.#increases !== "by length")
            this.#increases = "by text";
        else if (byLength && this.#increases !== "by text")
            this.#increases = "by length";
        else
            this.#increases = "neither";
    }
    #hash(ids, from, to) {
        const halves = new Uint32Array((to - from) * 2);
        const hashes = this.#hashes;
        for (let row = from; row < to; row++) {
            hashes.of(ids.bytes, ids.offsets[row], ids.offsets[row + 1]);
            halves[(row - from) * 2] = hashes.a;
            halves[(row - from) * 2 + 1] = hashes.b;
        }
        return new BigUint64Array(halves.buffer);
    }
}
function compareBytes(left, leftStart, leftEnd, right, rightStart, rightEnd) {
    const length = Math.min(leftEnd - leftStart, rightEnd - rightStart);
    for (let i = 0; i < length; i++) {
        const difference = left[leftStart + i] - right[rightStart + i];
        if (difference !== 0)
            return difference;
    }
    return leftEnd - leftStart - (rightEnd - rightStart);
}

;// CONCATENATED MODULE: ./lib/predictions/alignment/lockstep.js


/**
 * Both files in the same order: read side by side, in memory that does not grow with the rows. False when the ids or
 * labels differ somewhere, one file is longer, or the ids could not be shown to be distinct: then nothing that was taken
 * may be used, and the join by id must look closer.
 */
async function alignInLockstep(baseline, candidate, take) {
    const [left, right] = [new Cursor(baseline), new Cursor(candidate)];
    const distinct = new DistinctIds();
    try {
        for (;;) {
            const [b, c] = [await left.current(), await right.current()];
            if (b === undefined || c === undefined)
                return b === c && distinct.proven();
            const count = Math.min(b.rows - left.position, c.rows - right.position);
            if (!sameIds(b, left.position, c, right.position, count))
                return false;
            if (!sameLabels(b, left.position, c, right.position, count))
                return false;
            if (b.ids === undefined || !distinct.add(b.ids, left.position, left.position + count))
                return false;
            take(b, left.position, c, right.position, count);
            left.advance(count);
            right.advance(count);
        }
    }
    finally {
        await left.close();
        await right.close();
    }
}
function sameLabels(b, bStart, c, cStart, count) {
    for (let i = 0; i < count; i++)
        if (b.labels[bStart + i] !== c.labels[cStart + i])
            return false;
    return true;
}
function sameIds(b, bStart, c, cStart, count) {
    const [left, right] = [b.ids, c.ids];
    if (left === undefined || right === undefined)
        return false;
    for (let i = 0; i < count; i++) {
        const leftStart = left.offsets[bStart + i];
        const rightStart = right.offsets[cStart + i];
        const length = left.offsets[bStart + i + 1] - leftStart;
        if (right.offsets[cStart + i + 1] - rightStart !== length)
            return false;
        for (let j = 0; j < length; j++)
            if (left.bytes[leftStart + j] !== right.bytes[rightStart + j])
                return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/predictions/alignment/row-order.js




/**
 * Row n of one file belongs to row n of the other, because the user says so. Needs equal labels and equally many rows;
 * ids, where both have them, must agree too. Equal labels do not prove equal rows: the report says so.
 */
async function alignByRowOrder(baseline, candidate, take) {
    const [left, right] = [new Cursor(baseline), new Cursor(candidate)];
    let rows = 0;
    try {
        for (;;) {
            const [b, c] = [await left.current(), await right.current()];
            if (b === undefined && c === undefined)
                return;
            if (b === undefined || c === undefined) {
                throw misaligned(`the ${b === undefined ? "baseline" : "candidate"} ends after ${(0,format/* formatCount */.B4)(rows)} rows, the other file goes on`);
            }
            const count = Math.min(b.rows - left.position, c.rows - right.position);
            for (let i = 0; i < count; i++) {
                if (b.labels[left.position + i] !== c.labels[right.position + i]) {
                    throw misaligned(`the labels of row ${rows + i + 1} differ`);
                }
                if (b.ids !== undefined && c.ids !== undefined && !sameIds(b, left.position + i, c, right.position + i, 1)) {
                    throw misaligned(`the ids of row ${rows + i + 1} differ, although --align row-order was asked for`);
                }
            }
            take(b, left.position, c, right.position, count);
            rows += count;
            left.advance(count);
            right.advance(count);
        }
    }
    finally {
        await left.close();
        await right.close();
    }
}
function misaligned(message) {
    return new lib_errors/* GateError */.ue("ROWS_MISALIGNED", message, {
        hint: "Give both files an id column, or write them from the same hold-out in the same order",
    });
}

;// CONCATENATED MODULE: ./lib/predictions/alignment/side.js



/**
 * Turns typed columns into the rows of one model, with the checks that hold for every format: no empty id, no empty
 * label, no empty prediction. Without a prediction column the score is cut at `threshold`.
 */
class Side {
    name;
    hasIds;
    #columns;
    #space;
    #threshold;
    #indices = { label: new Int32Array(0), prediction: new Int32Array(0) };
    #scores = {
        smallest: Number.POSITIVE_INFINITY,
        notFinite: 0,
        outside: 0,
        firstBadRow: undefined,
    };
    constructor(name, columns, space, threshold) {
        this.name = name;
        this.hasIds = columns.id !== undefined;
        this.#columns = columns;
        this.#space = space;
        this.#threshold = threshold;
    }
    /** The columns to ask a reader for, in the order in which {@link rowsOf} takes them. */
    get requests() {
        const { id, label, prediction, score } = this.#columns;
        const requests = [{ name: label, kind: "codes" }];
        if (id !== undefined)
            requests.push({ name: id, kind: "bytes" });
        if (prediction !== undefined)
            requests.push({ name: prediction, kind: "codes" });
        if (score !== undefined)
            requests.push({ name: score, kind: "numbers" });
        return requests;
    }
    get scores() {
        return this.#columns.score === undefined ? undefined : this.#scores;
    }
    get isCutFromScore() {
        return this.#columns.prediction === undefined;
    }
    /** Reads the file from the start. */
    async *read(source) {
        this.restart();
        for await (const batch of source.batches(this.requests)) {
            yield this.rowsOf(batch.columns, batch.rows, batch.firstRow);
        }
    }
    /** Forgets what was seen: a reading begins. */
    restart() {
        this.#indices = { label: new Int32Array(0), prediction: new Int32Array(0) };
        this.#scores = { smallest: Number.POSITIVE_INFINITY, notFinite: 0, outside: 0, firstBadRow: undefined };
    }
    rowsOf(columns, rows, firstRow) {
        const [labelColumn, ...rest] = columns;
        const ids = this.hasIds ? side_bytesOf(rest.shift()) : undefined;
        const predictions = this.isCutFromScore ? undefined : codesOf(rest.shift());
        const scores = this.#columns.score === undefined ? undefined : numbersOf(rest.shift()).values;
        if (ids !== undefined)
            this.#refuseEmptyId(ids, rows, firstRow);
        if (scores !== undefined)
            this.#watchScores(scores, rows, firstRow);
        return {
            rows,
            labels: this.#numbered("label", codesOf(labelColumn), rows, firstRow),
            predictions: predictions === undefined
                ? this.#cut(scores ?? new Float64Array(rows), rows)
                : this.#numbered("prediction", predictions, rows, firstRow),
            ...(ids === undefined ? {} : { ids }),
            ...(scores === undefined ? {} : { scores }),
        };
    }
    /** From the file's own codes to the common numbering, in place. */
    #numbered(role, column, rows, firstRow) {
        let indices = this.#indices[role];
        if (indices.length < column.dictionary.length) {
            indices = Int32Array.from(column.dictionary, (text) => ((0,labels/* isMissingLabel */.t3)(text) ? -1 : this.#space.indexOf(text)));
            this.#indices[role] = indices;
        }
        const { codes } = column;
        for (let row = 0; row < rows; row++) {
            const index = indices[codes[row]];
            if (index === -1) {
                throw new lib_errors/* GateError */.ue("PREDICTIONS_UNREADABLE", `${this.name}: the ${role} of row ${firstRow + row + 1} is empty`, {
                    hint: `Every row needs a ${role}`,
                });
            }
            codes[row] = index;
        }
        return codes;
    }
    #cut(scores, rows) {
        const predictions = new Int32Array(rows);
        const threshold = this.#threshold;
        for (let row = 0; row < rows; row++) {
            predictions[row] = scores[row] >= threshold ? CUT_POSITIVE : CUT_NEGATIVE;
        }
        return predictions;
    }
    #watchScores(scores, rows, firstRow) {
        const seen = this.#scores;
        for (let row = 0; row < rows; row++) {
            const score = scores[row];
            if (score >= 0 && score <= 1) {
                if (score < seen.smallest)
                    seen.smallest = score;
                continue;
            }
            if (Number.isFinite(score))
                seen.outside += 1;
            else
                seen.notFinite += 1;
            seen.firstBadRow ??= firstRow + row + 1;
        }
    }
    #refuseEmptyId(ids, rows, firstRow) {
        for (let row = 0; row < rows; row++) {
            if (ids.offsets[row] !== ids.offsets[row + 1])
                continue;
            throw new lib_errors/* GateError */.ue("ROWS_MISALIGNED", `${this.name}: the id of row ${firstRow + row + 1} is empty`, {
                hint: "Every row needs an id of its own",
            });
        }
    }
}
function side_bytesOf(column) {
    if (column?.kind !== "bytes")
        throw new RangeError("a column of bytes was asked for");
    return column;
}
function codesOf(column) {
    if (column?.kind !== "codes")
        throw new RangeError("a column of codes was asked for");
    return column;
}
function numbersOf(column) {
    if (column?.kind !== "numbers")
        throw new RangeError("a column of numbers was asked for");
    return column;
}

;// CONCATENATED MODULE: ./lib/predictions/roles.js

const DEFAULT_NAMES = {
    id: ["id"],
    label: ["label", "y_true", "target"],
    prediction: ["prediction", "y_pred", "predicted"],
    score: ["score", "proba", "probability", "y_score"],
    baseline: ["baseline"],
    candidate: ["candidate"],
    baseline_score: ["baseline_score"],
    candidate_score: ["candidate_score"],
};
/** Throws COLUMN_NOT_FOUND (an option names it) or COLUMN_MISSING (by default names), with the columns there are. */
function predictionColumns(file, columns, named) {
    const find = finder(file, columns, named);
    const [id, prediction, score] = [find("id"), find("prediction"), find("score")];
    if (prediction === undefined && score === undefined)
        throw missing(file, "prediction", columns);
    return distinct(file, {
        label: find("label") ?? fail(missing(file, "label", columns)),
        ...(id === undefined ? {} : { id }),
        ...(prediction === undefined ? {} : { prediction }),
        ...(score === undefined ? {} : { score }),
    });
}
/** As {@link predictionColumns}, for one file with both sides; USAGE when it has only one: then a baseline is missing. */
function pairColumns(file, columns, named) {
    const find = finder(file, columns, named);
    const [baseline, candidate] = [find("baseline"), find("candidate")];
    if (baseline === undefined || candidate === undefined) {
        throw new lib_errors/* GateError */.ue("USAGE", `gate needs --baseline SOURCE, or both sides in one file; ${file} has: ${list(columns)}`, {
            hint: "One file with both sides has the columns label, baseline and candidate",
        });
    }
    for (const role of ["prediction", "score"]) {
        if (named[role] === undefined)
            continue;
        throw new lib_errors/* GateError */.ue("INPUT_CONFLICT", `--${role}-column names a column of one model, but ${file} holds both sides`, {
            hint: "Its columns are label, baseline and candidate (and baseline_score, candidate_score)",
        });
    }
    const [id, baselineScore, candidateScore] = [find("id"), find("baseline_score"), find("candidate_score")];
    return distinct(file, {
        label: find("label") ?? fail(missing(file, "label", columns)),
        baseline,
        candidate,
        ...(id === undefined ? {} : { id }),
        ...(baselineScore === undefined ? {} : { baselineScore }),
        ...(candidateScore === undefined ? {} : { candidateScore }),
    });
}
/** One column cannot be two things. */
function distinct(file, chosen) {
    const names = Object.values(chosen);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice === undefined)
        return chosen;
    const roles = Object.entries(chosen).flatMap(([role, name]) => (name === twice ? [role] : []));
    throw new lib_errors/* GateError */.ue("INPUT_CONFLICT", `${file}: the column ${JSON.stringify(twice)} cannot be ${roles.join(" and ")} at once`, {
        hint: "Correct the options that name columns",
    });
}
function finder(file, columns, named) {
    return (role) => {
        const wanted = named[role];
        if (wanted === undefined)
            return DEFAULT_NAMES[role].find((name) => columns.includes(name));
        if (columns.includes(wanted))
            return wanted;
        throw new lib_errors/* GateError */.ue("COLUMN_NOT_FOUND", `${file} has no column ${JSON.stringify(wanted)}, which --${role}-column names; it has: ${list(columns)}`);
    };
}
function missing(file, role, columns) {
    const names = DEFAULT_NAMES[role].map((name) => `"${name}"`).join(", ");
    return new lib_errors/* GateError */.ue("COLUMN_MISSING", `${file} has no ${role} column (${names}); it has: ${list(columns)}`, {
        hint: `Name it with --${role}-column, or give the file a header row`,
    });
}
function list(columns) {
    const shown = columns.slice(0, 20).map((name) => JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name));
    return shown.join(", ") + (columns.length > 20 ? ` and ${columns.length - 20} more` : "");
}
function fail(error) {
    throw error;
}

;// CONCATENATED MODULE: ./lib/predictions/alignment/holdout-digest.js

const SEPARATOR = 0x1f;
/**
 * What says that two comparisons were made on the same hold-out: two sums, modulo 2⁶⁴, of a 64-bit hash of every
 * (id, 0x1F, label), so that neither order nor format matters. Without ids the row number stands for the id. The
 * definition, with a script that computes it, is in `docs/evidence.md`.
 */
class HoldoutDigest {
    #hashes = new FourHashes();
    #scratch = new Uint8Array(256);
    #first = 0n;
    #second = 0n;
    // 32-bit halves are summed as doubles and carried into the BigInts long before 2^53.
    #halves = new Float64Array(4);
    #pending = 0;
    /** One row: the id is `bytes[start … end)`, the label its UTF-8 text. */
    add(bytes, start, end, label) {
        const length = end - start;
        const total = length + 1 + label.length;
        if (total > this.#scratch.length)
            this.#scratch = new Uint8Array(total * 2);
        const scratch = this.#scratch;
        for (let i = 0; i < length; i++)
            scratch[i] = bytes[start + i];
        scratch[length] = SEPARATOR;
        for (let i = 0; i < label.length; i++)
            scratch[length + 1 + i] = label[i];
        const hashes = this.#hashes;
        hashes.of(scratch, 0, total);
        const halves = this.#halves;
        halves[0] = halves[0] + hashes.a;
        halves[1] = halves[1] + hashes.b;
        halves[2] = halves[2] + hashes.c;
        halves[3] = halves[3] + hashes.d;
        this.#pending += 1;
        if (this.#pending === 1_000_000)
            this.#carry();
    }
    /** `set64x2:` or `seq64x2:` and 32 hexadecimal digits. */
    text(prefix) {
        this.#carry();
        const hex = (sum) => sum.toString(16).padStart(16, "0");
        return `${prefix}:${hex(this.#first)}${hex(this.#second)}`;
    }
    #carry() {
        const [a, b, c, d] = Array.from(this.#halves, BigInt);
        this.#first = BigInt.asUintN(64, this.#first + ((a ?? 0n) << 32n) + (b ?? 0n));
        this.#second = BigInt.asUintN(64, this.#second + ((c ?? 0n) << 32n) + (d ?? 0n));
        this.#halves.fill(0);
        this.#pending = 0;
    }
}

;// CONCATENATED MODULE: ./lib/engines/classes.js


/** More classes than any hold-out can carry; a column of ids or texts was taken for labels. */
const MAX_CLASSES = 1000;
/**
 * Which classes there are, and which one is positive. Known are the labels that occur and those that were declared.
 * Throws LABELS_UNKNOWN, POSITIVE_LABEL, INPUT_CONFLICT.
 */
function resolveSubject(seen, options) {
    const declared = options.labels?.map(labels/* canonicalLabel */.Z2);
    refuseStandIns(seen.labels, declared ?? []);
    if (seen.labels.size > MAX_CLASSES) {
        throw new lib_errors/* GateError */.ue("INPUT_TOO_LARGE", `the label column holds ${seen.labels.size} different values, more than ${MAX_CLASSES}`, {
            hint: "It is probably another column: name the right one with --label-column",
        });
    }
    const known = (0,labels/* sortedLabels */.xj)([...seen.labels, ...(declared ?? [])]);
    if (declared !== undefined)
        refuseUnknown("label", seen.labels, declared);
    refuseUnknown("prediction", seen.predictions, known);
    const task = options.task ?? (known.length > 2 ? "multiclass" : "binary");
    if (task === "binary" && known.length > 2) {
        throw new lib_errors/* GateError */.ue("INPUT_CONFLICT", `--task binary, but there are ${known.length} labels: ${classes_list(known)}`);
    }
    if (task === "multiclass") {
        if (seen.isCutFromScore) {
            throw new lib_errors/* GateError */.ue("INPUT_CONFLICT", "a score can be cut into predictions only for a binary task", {
                hint: "Give the file a prediction column",
            });
        }
        return { task, positive_label: null, labels: known };
    }
    return { task, positive_label: positiveOf(known, options.positiveLabel), labels: known };
}
/** Names of the labels that a score below or above the threshold stands for. */
function cutLabels(subject) {
    const negative = subject.labels.find((label) => label !== subject.positive_label);
    if (subject.positive_label === null || negative === undefined) {
        throw new lib_errors/* GateError */.ue("LABELS_UNKNOWN", `only the label ${classes_list(subject.labels)} occurs: what is a low score to be called?`, {
            hint: "Declare both classes with --labels, e.g. --labels 0,1",
        });
    }
    return { negative, positive: subject.positive_label };
}
/** What `str(None)` and its like leave in a file. */
const STAND_INS = new Set(["None", "none", "null", "NULL", "NA", "N/A", "<NA>"]);
/** Among numbers or booleans such a text stands for a label that is not there; among words it may be one. */
function refuseStandIns(found, declared) {
    const words = [...found].filter((label) => !/^[\d.eE+-]+$|^true$|^false$/.test(label));
    const standIn = words.length === 1 && found.size > 1 ? words[0] : undefined;
    if (standIn === undefined || !STAND_INS.has(standIn) || declared.includes(standIn))
        return;
    throw new lib_errors/* GateError */.ue("LABELS_UNKNOWN", `some rows have the label ${JSON.stringify(standIn)}, which looks like no label at all`, {
        hint: "Leave rows without a label out, or declare it as a class with --labels",
    });
}
function positiveOf(known, asked) {
    if (asked !== undefined) {
        const label = (0,labels/* canonicalLabel */.Z2)(asked);
        if (known.includes(label))
            return label;
        throw new lib_errors/* GateError */.ue("POSITIVE_LABEL", `the positive label ${JSON.stringify(asked)} never occurs; there are: ${classes_list(known)}`, {
            hint: "Correct --positive-label, or declare all classes with --labels",
        });
    }
    const inferred = (0,labels/* inferPositiveLabel */.SD)(known);
    if (inferred !== undefined)
        return inferred;
    throw new lib_errors/* GateError */.ue("POSITIVE_LABEL", `which label is the positive one? There are: ${classes_list(known)}`, {
        hint: "Say it with --positive-label (and with --labels, if it does not occur here)",
    });
}
function refuseUnknown(what, found, known) {
    const expected = new Set(known);
    const unknown = (0,labels/* sortedLabels */.xj)([...found].filter((label) => !expected.has(label)));
    if (unknown.length === 0)
        return;
    throw new lib_errors/* GateError */.ue("LABELS_UNKNOWN", `the ${what} ${classes_list(unknown)} is not among the known labels: ${classes_list(known)}`, {
        hint: what === "prediction"
            ? "If it is a class that this hold-out lacks, declare all classes with --labels"
            : "Correct --labels",
    });
}
function classes_list(labels) {
    const shown = labels
        .slice(0, 10)
        .map((label) => JSON.stringify(label.length > 40 ? `${label.slice(0, 40)}…` : label));
    return shown.join(", ") + (labels.length > 10 ? ` and ${labels.length - 10} more` : "");
}

;// CONCATENATED MODULE: ./lib/engines/joint-table.js
/** Up to this many classes the table is a dense cube (2 MB); above it only the cells that occur are kept. */
const MAX_DENSE = 64;
/** Counts label × baseline × candidate while rows stream by; grows with the labels that turn up. */
class JointTable {
    #classes = 8;
    #dense = new Float64Array(8 ** 3);
    #sparse = new Map();
    /** Must be called before {@link add} with indices up to `classes` − 1. */
    ensure(classes) {
        if (classes <= this.#classes || this.#dense === undefined)
            return;
        const cells = [...this.cells()];
        let size = this.#classes;
        while (size < classes)
            size *= 2;
        this.#classes = size;
        this.#dense = size <= MAX_DENSE ? new Float64Array(size ** 3) : undefined;
        for (const cell of cells)
            this.#put(cell.label, cell.baseline, cell.candidate, cell.count);
    }
    add(baseline, b, candidate, c, count) {
        const { labels, predictions } = baseline;
        const others = candidate.predictions;
        const dense = this.#dense;
        if (dense === undefined) {
            for (let i = 0; i < count; i++) {
                this.#put(labels[b + i], predictions[b + i], others[c + i], 1);
            }
            return;
        }
        const k = this.#classes;
        for (let i = 0; i < count; i++) {
            const cell = (labels[b + i] * k + predictions[b + i]) * k + others[c + i];
            dense[cell] = dense[cell] + 1;
        }
    }
    *cells() {
        const k = this.#classes;
        for (const [key, count] of this.#dense?.entries() ?? []) {
            if (count === 0)
                continue;
            yield { label: Math.floor(key / (k * k)), baseline: Math.floor(key / k) % k, candidate: key % k, count };
        }
        for (const [key, count] of this.#sparse) {
            const [label = 0, baseline = 0, candidate = 0] = key.split(",").map(Number);
            yield { label, baseline, candidate, count };
        }
    }
    #put(label, baseline, candidate, count) {
        if (this.#dense === undefined) {
            const key = `${label},${baseline},${candidate}`;
            this.#sparse.set(key, (this.#sparse.get(key) ?? 0) + count);
            return;
        }
        const cell = (label * this.#classes + baseline) * this.#classes + candidate;
        this.#dense[cell] = this.#dense[cell] + count;
    }
}

;// CONCATENATED MODULE: ./lib/engines/tally.js








/** What accumulates while aligned rows stream by, and what comes of it. */
class Tally {
    #space;
    #table = new JointTable();
    #digest = new HoldoutDigest();
    #encoder = new TextEncoder();
    #rows = 0;
    #digested = 0;
    #samePredictions = true;
    #sameScores = true;
    constructor(space) {
        this.#space = space;
    }
    /** Aligned rows: `count` of them from `b` and `c` on. */
    take = (baseline, b, candidate, c, count) => {
        this.#table.ensure(this.#space.size);
        this.#table.add(baseline, b, candidate, c, count);
        this.#rows += count;
        if (!this.#samePredictions)
            return;
        for (let i = 0; i < count; i++) {
            if (baseline.predictions[b + i] !== candidate.predictions[c + i]) {
                this.#samePredictions = false;
                return;
            }
        }
        if (this.#sameScores)
            this.#sameScores = haveSameScores(baseline.scores, b, candidate.scores, c, count);
    };
    /** The rows of the hold-out, each once, in any order; without ids the row number stands for the id. */
    digest(rows, from, count) {
        for (let row = from; row < from + count; row++) {
            const label = this.#space.utf8(rows.labels[row]);
            this.#digested += 1;
            if (rows.ids === undefined) {
                const number = this.#encoder.encode(String(this.#digested));
                this.#digest.add(number, 0, number.length, label);
            }
            else {
                this.#digest.add(rows.ids.bytes, rows.ids.offsets[row], rows.ids.offsets[row + 1], label);
            }
        }
    }
    /** Labels, positive class and score rules are settled here, once for all formats and ways of alignment. */
    result(sides, options, holdout, digestPrefix) {
        const cells = [...this.#table.cells()];
        const isCut = (index) => index === CUT_NEGATIVE || index === CUT_POSITIVE;
        const names = (indices) => new Set([...indices].filter((index) => !isCut(index)).map((index) => this.#space.text(index)));
        const subject = resolveSubject({
            labels: names(cells.map((cell) => cell.label)),
            predictions: names(cells.flatMap((cell) => [cell.baseline, cell.candidate])),
            isCutFromScore: sides.baseline.isCutFromScore || sides.candidate.isCutFromScore,
        }, options);
        for (const [side, key] of [
            [sides.baseline, "baseline"],
            [sides.candidate, "candidate"],
        ]) {
            const predicted = new Set(cells.map((cell) => cell[key]));
            checkScores(side, predicted.size, subject, options);
        }
        const index = this.#indexIn(subject, sides.baseline.isCutFromScore || sides.candidate.isCutFromScore);
        const counts = (0,core_counts/* jointCounts */.n8)(subject.labels, cells.map((cell) => ({
            label: index(cell.label),
            baseline: index(cell.baseline),
            candidate: index(cell.candidate),
            count: cell.count,
        })));
        return {
            subject,
            cells: (0,statistics/* cellRows */.EF)(counts),
            identical: this.#samePredictions && this.#sameScores,
            holdout: {
                rows: this.#rows,
                extra: holdout.extra,
                digest: this.#digest.text(digestPrefix),
                aligned_by: holdout.aligned_by,
            },
        };
    }
    /** From the numbering of the reading to the order of `labels`. */
    #indexIn(subject, isCutFromScore) {
        const cut = isCutFromScore ? cutLabels(subject) : undefined;
        const order = new Map(subject.labels.map((label, i) => [label, i]));
        return (index) => {
            const label = cut === undefined || (index !== CUT_NEGATIVE && index !== CUT_POSITIVE)
                ? this.#space.text(index)
                : index === CUT_POSITIVE
                    ? cut.positive
                    : cut.negative;
            return order.get(label) ?? -1;
        };
    }
}
function haveSameScores(baseline, b, candidate, c, count) {
    // With scores on one side only, nobody can say that the models are the same.
    if (baseline === undefined || candidate === undefined)
        return baseline === candidate;
    for (let i = 0; i < count; i++)
        if (!Object.is(baseline[b + i], candidate[c + i]))
            return false;
    return true;
}
function checkScores(side, predicted, subject, options) {
    const scores = side.scores;
    if (scores === undefined)
        return;
    if (side.isCutFromScore) {
        if (scores.firstBadRow !== undefined) {
            throw new lib_errors/* GateError */.ue("SCORE_INVALID", `${side.name}: ${(0,format/* formatCount */.B4)(scores.notFinite)} scores are empty or not finite, ${(0,format/* formatCount */.B4)(scores.outside)} are outside [0, 1] (first: row ${scores.firstBadRow})`, { hint: "A score that is cut into predictions must be a probability; or give a prediction column" });
        }
        return;
    }
    const looksLikeAnswer = predicted > 1 && scores.outside === 0 && scores.smallest >= 0.5 && scores.smallest <= 1;
    if (subject.task === "binary" && options.scoreMeans === "positive" && looksLikeAnswer) {
        throw new lib_errors/* GateError */.ue("SCORE_MEANING", `${side.name}: all scores are 0.5 or more although both classes are predicted: they look like the confidence of the answer, not like P(positive)`, { hint: "Say --score-means answer, or write P(positive)" });
    }
}

;// CONCATENATED MODULE: ./lib/engines/in-process.js










/** Counts in this process: the rows of files stream through, only counts stay. */
const inProcessEngine = { countPair, countOneFile, countSide };
async function countPair(baseline, candidate, options) {
    const ofBaseline = { ...options, columns: options.baselineColumns ?? options.columns };
    const [left, right] = [await columnsOf(baseline, ofBaseline), await columnsOf(candidate, options)];
    if (options.align === "id" && (left.id === undefined || right.id === undefined)) {
        throw idsMissing([baseline, candidate].filter((_, i) => [left, right][i]?.id === undefined));
    }
    return compare({ source: baseline, columns: left }, { source: candidate, columns: right }, options, options.align);
}
/** Each side is read from the same file, so that one way of reading and checking serves both forms. */
async function countOneFile(source, options) {
    const found = pairColumns(source.name, await source.columnNames(), options.columns);
    const common = { label: found.label, ...(found.id === undefined ? {} : { id: found.id }) };
    const side = (prediction, score) => ({
        source,
        columns: { ...common, prediction, ...(score === undefined ? {} : { score }) },
    });
    return compare(side(found.baseline, found.baselineScore), side(found.candidate, found.candidateScore), options, "one-file");
}
/** A file compared with itself: the same checks, and one side of the counts. */
async function countSide(source, options) {
    const columns = await columnsOf(source, options);
    const file = { source, columns };
    const alignedBy = columns.id === undefined ? "row-order" : "id";
    const { subject, cells, holdout } = await compare(file, file, options, alignedBy);
    const confusion = (0,statistics/* confusionRows */.k0)((0,core_counts/* confusionOf */.wo)((0,statistics/* countsOf */.mQ)(cells, subject.labels), "candidate"));
    return { subject, confusion, holdout };
}
async function compare(baselineFile, candidateFile, options, alignedBy) {
    const space = new LabelSpace();
    const sideOf = ({ source, columns }) => new Side(source.name, columns, space, options.scoreThreshold);
    const sides = { baseline: sideOf(baselineFile), candidate: sideOf(candidateFile) };
    const read = () => {
        const onRows = totalOf(options);
        return [
            watched(sides.baseline, baselineFile.source, onRows),
            watched(sides.candidate, candidateFile.source, onRows),
        ];
    };
    const byId = sides.baseline.hasIds && sides.candidate.hasIds && alignedBy !== "row-order";
    const digestPrefix = sides.baseline.hasIds ? "set64x2" : "seq64x2";
    const inStep = new Tally(space);
    const takeBoth = (b, i, c, j, count) => {
        inStep.digest(b, i, count);
        inStep.take(b, i, c, j, count);
    };
    if (!byId) {
        await alignByRowOrder(...read(), takeBoth);
        return inStep.result(sides, options, { extra: 0, aligned_by: alignedBy }, digestPrefix);
    }
    if (await alignInLockstep(...read(), takeBoth)) {
        return inStep.result(sides, options, { extra: 0, aligned_by: alignedBy }, digestPrefix);
    }
    const joined = new Tally(space);
    const extra = await joinById(...read(), joined.take, {
        extraRows: options.extraRows,
        takeBaseline: (rows) => joined.digest(rows, 0, rows.rows),
    });
    return joined.result(sides, options, { extra, aligned_by: alignedBy }, digestPrefix);
}
async function columnsOf(source, options) {
    const columns = predictionColumns(source.name, await source.columnNames(), options.columns);
    if (columns.prediction === undefined && options.scoreMeans === "answer") {
        throw new lib_errors/* GateError */.ue("INPUT_CONFLICT", `--score-means answer, but ${source.name} has no column with the answer`, {
            hint: "Name it with --prediction-column, or give P(positive) as the score",
        });
    }
    return columns;
}
function idsMissing(files) {
    const names = files.map((file) => file.name).join(" and ");
    return new lib_errors/* GateError */.ue("ROWS_MISALIGNED", `${names} ${files.length === 1 ? "has" : "have"} no id column`, {
        hint: "Add one (or name it with --id-column); --align row-order trusts the order of the rows instead",
    });
}
/** Counts the rows of both sides of one reading together. */
function totalOf(options) {
    let total = 0;
    return (rows) => {
        total += rows;
        options.onRows?.(total);
    };
}
/** The rows of one side; a file without any is refused, whatever the other one holds. */
async function* watched(side, source, onRows) {
    let hasRows = false;
    for await (const rows of side.read(source)) {
        hasRows = true;
        onRows(rows.rows);
        yield rows;
    }
    if (!hasRows) {
        throw new lib_errors/* GateError */.ue("NO_ROWS", `${source.name} has a header and no rows`, { hint: "Evaluate on a hold-out first" });
    }
}

;// CONCATENATED MODULE: ./lib/forges/environment.js
/** The first of these variables that says something: runners set what they do not know to the empty text. */
function variable(env, ...names) {
    for (const name of names) {
        const value = env[name];
        if (value !== undefined && value !== "")
            return value;
    }
    return undefined;
}
/** Gitea's server address ends with a slash, GitHub's does not. */
function address(env, name) {
    return variable(env, name)?.replace(/\/+$/, "");
}
/** The object without the keys that say nothing: absent is not undefined. */
function environment_told(parts) {
    // The entries are those of T; only the ones without a value are gone.
    return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

// EXTERNAL MODULE: ./lib/forges/foreign-json.js
var foreign_json = __webpack_require__(3967);
;// CONCATENATED MODULE: ./lib/forges/detect-github.js


/** Gitea has events of its own, such as `pull_request_sync`; all of them start alike. */
const PROPOSAL_EVENT = /^(pull_request(?!_comment)|merge_group)/;
function detectGitHub(env, payload) {
    const repository = variable(env, "GITHUB_REPOSITORY");
    const event = variable(env, "GITHUB_EVENT_NAME");
    const serverUrl = address(env, "GITHUB_SERVER_URL");
    const run = variable(env, "GITHUB_RUN_ID");
    const proposal = proposalOf(event, payload, env);
    const headSha = proposal.headSha ?? variable(env, "GITHUB_SHA");
    // By its payload too: in a reusable workflow Gitea calls every event `workflow_call`, and a comment on a pull request
    // (`issue_comment`) starts a job that may well check that one out.
    const triggeredBy = proposal.triggeredBy ?? (event === "workflow_run" ? "unknown" : undefined);
    // A run after a run whose cause is not told may have been a pull request's.
    const isProposal = triggeredBy === "unknown" || [event, triggeredBy].some(isProposalEvent) || proposal.pullRequest !== undefined;
    return {
        context: {
            repository: repository ?? null,
            commit: headSha ?? null,
            ref: variable(env, "GITHUB_REF") ?? null,
            event: event ?? null,
            run_url: serverUrl && repository && run ? `${serverUrl}/${repository}/actions/runs/${run}` : null,
        },
        isProposal,
        ...environment_told({
            ...proposal,
            triggeredBy,
            headSha,
            headRepository: proposal.headRepository ?? (hasForeignHead(payload) ? undefined : repository),
            defaultBranch: (0,foreign_json/* textAt */.$6)(payload, "repository", "default_branch"),
            previousSha: event === "push" ? previousOf(payload) : undefined,
            apiUrl: address(env, "GITHUB_API_URL"),
            serverUrl,
            workflow: variable(env, "GITHUB_WORKFLOW"),
            workflowFile: workflowFileOf(env, repository),
            job: variable(env, "GITHUB_JOB"),
        }),
        isFork: hasForeignHead(payload) && !isSame(proposal.headRepository, repository),
        vendor: vendorOf(env),
    };
}
/** `octo/demo/.github/workflows/model.yml@refs/heads/main`; a rule of an organisation runs one of another repository. */
function workflowFileOf(env, repository) {
    const [, owner, path] = /^([^/]+\/[^/]+)\/([^@]+)@/.exec(variable(env, "GITHUB_WORKFLOW_REF") ?? "") ?? [];
    return isSame(owner, repository) ? path : undefined;
}
/** A new branch has no commit before: GitHub writes zeros. */
function previousOf(payload) {
    const isDefault = (0,foreign_json/* textAt */.$6)(payload, "ref") === `refs/heads/${(0,foreign_json/* textAt */.$6)(payload, "repository", "default_branch") ?? ""}`;
    const before = (0,foreign_json/* textAt */.$6)(payload, "before");
    return isDefault && before !== undefined && !/^0+$/.test(before) ? before : undefined;
}
function proposalOf(event, payload, env) {
    if ((0,foreign_json/* isObject */.Gv)((0,foreign_json.at)(payload, "workflow_run")))
        return ofWorkflowRun((0,foreign_json.at)(payload, "workflow_run"));
    if ((0,foreign_json/* isObject */.Gv)((0,foreign_json.at)(payload, "merge_group")))
        return ofMergeGroup((0,foreign_json.at)(payload, "merge_group"));
    const commented = (0,foreign_json/* numberAt */.tk)(payload, "issue", "number");
    if (commented !== undefined && (0,foreign_json/* isObject */.Gv)((0,foreign_json.at)(payload, "issue", "pull_request")))
        return { pullRequest: commented };
    const pull = (0,foreign_json.at)(payload, "pull_request");
    if (!(0,foreign_json/* isObject */.Gv)(pull)) {
        // Set for pull requests only: better than nothing when the file of the event cannot be read.
        return { baseRef: isProposalEvent(event) ? variable(env, "GITHUB_BASE_REF") : undefined };
    }
    return {
        pullRequest: (0,foreign_json/* numberAt */.tk)(pull, "number") ?? (0,foreign_json/* numberAt */.tk)(payload, "number"),
        // GITHUB_SHA is a merge commit that the CI made, or under pull_request_target the default branch.
        headSha: (0,foreign_json/* textAt */.$6)(pull, "head", "sha"),
        headRepository: (0,foreign_json/* textAt */.$6)(pull, "head", "repo", "full_name"),
        baseRef: (0,foreign_json/* textAt */.$6)(pull, "base", "ref"),
        baseSha: (0,foreign_json/* textAt */.$6)(pull, "base", "sha"),
    };
}
/**
 * The run before may have been a pull request's: what it left is as foreign as that. `pull_requests` is empty for forks,
 * and a number in an artifact proves nothing: see `pull-request-of-run.ts`.
 */
function ofWorkflowRun(run) {
    return {
        headSha: (0,foreign_json/* textAt */.$6)(run, "head_sha"),
        headRepository: (0,foreign_json/* textAt */.$6)(run, "head_repository", "full_name"),
        headBranch: (0,foreign_json/* textAt */.$6)(run, "head_branch"),
        triggeredBy: (0,foreign_json/* textAt */.$6)(run, "event") ?? "unknown",
    };
}
/** Its head is a commit that GitHub made of the base and of one or more pull requests; which ones is not told. */
function ofMergeGroup(group) {
    return {
        headSha: (0,foreign_json/* textAt */.$6)(group, "head_sha"),
        baseRef: (0,foreign_json/* textAt */.$6)(group, "base_ref")?.replace(/^refs\/heads\//, ""),
        baseSha: (0,foreign_json/* textAt */.$6)(group, "base_sha"),
    };
}
function isProposalEvent(event) {
    return event !== undefined && PROPOSAL_EVENT.test(event);
}
/** These events name the repository of their head; where they name none, the fork is gone. */
function hasForeignHead(payload) {
    return (0,foreign_json/* isObject */.Gv)((0,foreign_json.at)(payload, "pull_request")) || (0,foreign_json/* isObject */.Gv)((0,foreign_json.at)(payload, "workflow_run"));
}
/** Names of repositories do not heed case. */
function isSame(name, other) {
    return name !== undefined && name.toLowerCase() === other?.toLowerCase();
}
function vendorOf(env) {
    if (env["FORGEJO_ACTIONS"] === "true")
        return "forgejo";
    return env["GITEA_ACTIONS"] === "true" ? "gitea" : "github";
}

;// CONCATENATED MODULE: ./lib/forges/detect-gitlab.js

const PROPOSAL_EVENTS = ["merge_request_event", "external_pull_request_event"];
/** Predefined variables: https://docs.gitlab.com/ci/variables/predefined_variables/ */
function detectGitLab(env) {
    const repository = variable(env, "CI_PROJECT_PATH");
    const event = variable(env, "CI_PIPELINE_SOURCE");
    // In a pipeline for merged results CI_COMMIT_SHA is a merge commit; only there the branch's own commit is told.
    const headSha = variable(env, "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA", "CI_COMMIT_SHA");
    const headRepository = variable(env, "CI_MERGE_REQUEST_SOURCE_PROJECT_PATH") ?? repository;
    return {
        context: {
            repository: repository ?? null,
            commit: headSha ?? null,
            ref: variable(env, "CI_COMMIT_REF_NAME") ?? null,
            event: event ?? null,
            run_url: variable(env, "CI_JOB_URL") ?? null,
        },
        isProposal: PROPOSAL_EVENTS.some((name) => name === event),
        ...environment_told({
            // The notes API counts by the IID within the project, not by CI_MERGE_REQUEST_ID.
            pullRequest: numberOf(variable(env, "CI_MERGE_REQUEST_IID")),
            headSha,
            headRepository,
            baseRef: variable(env, "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME"),
            baseSha: variable(env, "CI_MERGE_REQUEST_TARGET_BRANCH_SHA", "CI_MERGE_REQUEST_DIFF_BASE_SHA", "CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_SHA"),
            defaultBranch: variable(env, "CI_DEFAULT_BRANCH"),
            apiUrl: address(env, "CI_API_V4_URL"),
            serverUrl: address(env, "CI_SERVER_URL"),
            workflow: variable(env, "CI_PIPELINE_NAME"),
            job: variable(env, "CI_JOB_NAME"),
        }),
        isFork: headRepository !== (variable(env, "CI_MERGE_REQUEST_PROJECT_PATH") ?? repository),
        vendor: "gitlab",
    };
}
function numberOf(text) {
    return text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./lib/forges/detect.js


/**
 * Which CI runs this, and on what: a pure function of the environment and of the event's payload, the JSON of the file
 * that `GITHUB_EVENT_PATH` names. Gitea and Forgejo Actions set GitHub's variables.
 */
function detect(env, payload) {
    if (env["GITHUB_ACTIONS"] === "true")
        return detectGitHub(env, payload);
    if (env["GITLAB_CI"] === "true")
        return detectGitLab(env);
    return {
        context: { repository: null, commit: null, ref: null, event: null, run_url: null },
        isProposal: false,
        vendor: "other",
    };
}

// EXTERNAL MODULE: ./lib/forges/forge-error.js
var forge_error = __webpack_require__(2648);
;// CONCATENATED MODULE: ./lib/forges/sticky-comment.js

/**
 * One comment for each key, edited in place. Never throws: a comment that cannot be written changes no verdict.
 * Forges know no compare-and-swap: two jobs with one key at the same time may leave two comments. Later runs edit the
 * older one.
 */
async function stickComment(store, pullRequest, comment) {
    try {
        const [author, all] = [await store.author(), await store.list(pullRequest)];
        const existing = oursAmong(all, comment.marker, author);
        const action = comment.decide(existing?.body);
        switch (action) {
            case "none":
                return sticky_comment_told(action, existing);
            case "update":
                return existing === undefined
                    ? { action: "none" }
                    : sticky_comment_told(action, await store.update(pullRequest, existing.id, comment.body));
            case "create":
                return await createOnce(store, pullRequest, comment, author, all);
        }
    }
    catch (error) {
        return { action: "none", warning: `The comment was not written: ${(0,forge_error/* failureLine */.P)(error)}` };
    }
}
/** Anyone may write our marker into a comment: it counts only in those that our own login wrote. */
function oursAmong(all, marker, author) {
    return all.find((comment) => isSameLogin(comment.author, author) && comment.body.startsWith(marker));
}
async function createOnce(store, pullRequest, { body, marker }, author, before) {
    const created = await createdDespiteLoss(store, pullRequest, body, marker, author);
    if (isSameLogin(created.author, author))
        return sticky_comment_told("create", created);
    // The token is another app's than we thought. Now its login is known, and with it which comment was ours before.
    const older = oursAmong(before, marker, created.author);
    if (older === undefined)
        return sticky_comment_told("create", created);
    const updated = await store.update(pullRequest, older.id, body);
    await store.remove(pullRequest, created.id);
    return sticky_comment_told("update", updated);
}
/** When the answer is lost, the comment may be there: it is looked for before it is written a second time. */
async function createdDespiteLoss(store, pullRequest, body, marker, author) {
    try {
        return await store.create(pullRequest, body);
    }
    catch (error) {
        if (!(error instanceof forge_error/* ForgeError */.Q && error.failure === "unreachable" && error.mayBeDone))
            throw error;
        const found = oursAmong(await store.list(pullRequest), marker, author);
        return found ?? (await store.create(pullRequest, body));
    }
}
/** GitHub's logins do not heed case. */
function isSameLogin(login, other) {
    return login.toLowerCase() === other.toLowerCase();
}
function sticky_comment_told(action, comment) {
    return comment === undefined || comment.url === "" ? { action } : { action, url: comment.url };
}

;// CONCATENATED MODULE: ./lib/reports/outputs.js
/** The outputs of the action: short values and paths. A deploy job tests `passed == 'true'`; an empty output never deploys. */
const OUTPUTS = {
    verdict: "pass, fail, inconclusive or invalid; empty after a mistake in the call",
    passed: "true only when deployment may go on",
    metric: "the metric of the first rule",
    "baseline-value": "its value for the baseline",
    "candidate-value": "its value for the candidate",
    delta: "candidate − baseline",
    "interval-low": "lower end of the interval of the change",
    "interval-high": "upper end of the interval of the change",
    "baseline-version": "registry version of the baseline, when it has one",
    "candidate-version": "registry version of the candidate, when it has one",
    "evidence-path": "path of evidence.json",
    "report-path": "path of report.md",
    "report-html-path": "path of report.html",
    "comment-url": "address of the comment on the pull request",
};
/** What the evidence alone can say; a value that is not known is the empty text, never 0. */
function outputsOf(evidence, exitCode) {
    const [first] = evidence.results;
    const text = (value) => ((value ?? "") === "" ? "" : String(value));
    return {
        verdict: evidence.verdict.outcome,
        passed: String(exitCode === 0),
        metric: text(first?.metric),
        "baseline-value": text(first?.baseline),
        "candidate-value": text(first?.candidate),
        delta: text(first?.delta),
        "interval-low": text(first?.interval?.[0]),
        "interval-high": text(first?.interval?.[1]),
        "baseline-version": text(evidence.baseline.version),
        "candidate-version": text(evidence.candidate.version),
    };
}

// EXTERNAL MODULE: ./lib/reports/visible.js
var visible = __webpack_require__(385);
;// CONCATENATED MODULE: ./lib/sources/artifact-search.js
/** GitHub gives no more than 1,000 runs of one search, 100 a page. */
const MAX_PAGES = 10;
/** So many runs of one workflow are looked into, and so many of all; each costs a request. */
const MAX_RUNS = 30;
/** What starts a run on the branch's own code and data. After another run or a comment it may be a pull request's. */
const OWN_EVENTS = ["push", "schedule", "workflow_dispatch", "repository_dispatch"];
/** The newest successful run on the branch that has the artifact: one of this workflow's, else one of any. */
async function searchArtifact(store, name, branch, workflow) {
    const seen = new Set();
    let [looked, passedOver, isAll] = [0, 0, false];
    for (const file of workflow === undefined ? [undefined] : [workflow, undefined]) {
        const limit = looked + MAX_RUNS;
        isAll = false;
        for (let page = 1; page <= MAX_PAGES && !isAll; page++) {
            const { runs, isLast } = await store.successfulRuns(branch, page, file);
            const fresh = runs.filter(({ id }) => !seen.has(id));
            for (const { id } of fresh)
                seen.add(id);
            const own = fresh.filter(({ event }) => OWN_EVENTS.includes(event));
            passedOver += fresh.length - own.length;
            const affordable = own.slice(0, limit - looked);
            for (const run of affordable) {
                looked++;
                const artifact = await store.named(run.id, name);
                if (artifact === undefined || !(await store.isOnBranch(run.commit, branch)))
                    continue;
                return { kind: "found", artifact, run };
            }
            if (affordable.length < own.length)
                break;
            isAll = isLast;
        }
    }
    return { kind: "none", looked, passedOver, isAll };
}

// EXTERNAL MODULE: ./lib/sources/formats.js + 27 modules
var sources_formats = __webpack_require__(7225);
// EXTERNAL MODULE: ./lib/sources/memory-file.js
var memory_file = __webpack_require__(1090);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/sources/zip/faults.js

const FETCH_AGAIN = "Fetch or make the archive again";
/** `reason` as in "its directory is damaged". */
function corruptZip(archive, reason, cause) {
    return new lib_errors/* GateError */.ue("PREDICTIONS_UNREADABLE", `${archive} cannot be unzipped: ${reason}`, {
        hint: FETCH_AGAIN,
        cause,
    });
}
/** `reason` as in "is encrypted". The name is cut: it is foreign, and may be longer than a message can bear. */
function hostileZip(archive, name, reason) {
    return new lib_errors/* GateError */.ue("PREDICTIONS_UNREADABLE", `${archive} is refused: ${JSON.stringify(name.slice(0, 80))} ${reason}`, {
        hint: "Only plain files are read, as actions/upload-artifact zips them",
    });
}
function largeZip(archive, found) {
    return new lib_errors/* GateError */.ue("INPUT_TOO_LARGE", `${archive} is refused: ${found}`, {
        hint: "Upload only the file of predictions",
    });
}

;// CONCATENATED MODULE: ./lib/sources/zip/entry-name.js

/** Letters and digits of all scripts, and signs that no shell, URL or file system takes for something else. */
const PART = /^[\p{L}\p{M}\p{N} ._+@=,()[\]{}~#&!%$'-]+$/u;
const MAX_NAME_CHARACTERS = 1000;
/** Nothing is ever written under this name; but it is shown, and compared with what the user asked for. */
function checkName(archive, name) {
    const path = name.endsWith("/") ? name.slice(0, -1) : name;
    const isSafe = name.length <= MAX_NAME_CHARACTERS &&
        path.split("/").every((part) => part !== "." && part !== ".." && PART.test(part));
    if (!isSafe)
        throw hostileZip(archive, name, "is no plain relative path");
}

;// CONCATENATED MODULE: ./lib/sources/zip/central-directory.js



const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
/** Encrypted, strongly encrypted, with an encrypted directory. */
const ENCRYPTED = 0x2041;
const NAME_IS_UTF8 = 0x0800;
/** Of the file systems that an entry may come from, the one that knows links. */
const UNIX = 3;
const FILE_TYPE = 0xf000;
const REGULAR = 0x8000;
const FOLDER = 0x4000;
/** All entries, folders too, and where the directory begins. */
function centralEntries(archive, bytes, maxEntries) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = findEnd(archive, view);
    const [disk, firstDisk] = [view.getUint16(end + 4, true), view.getUint16(end + 6, true)];
    const [onDisk, count] = [view.getUint16(end + 8, true), view.getUint16(end + 10, true)];
    const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
    if (count === 0xffff || size === 0xffff_ffff || start === 0xffff_ffff)
        throw largeZip(archive, "it is a zip64 archive");
    if (disk !== 0 || firstDisk !== 0 || onDisk !== count)
        throw corruptZip(archive, "it has several parts");
    if (count > maxEntries)
        throw largeZip(archive, `it holds ${count} files, more than ${maxEntries}`);
    if (start + size !== end)
        throw corruptZip(archive, "its directory is not where it says");
    const entries = [];
    let at = start;
    while (at < end) {
        if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY)
            throw corruptZip(archive, "its directory is damaged");
        const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
        const next = at + ENTRY_BYTES + lengths.reduce((sum, length) => sum + length, 0);
        if (next > end)
            throw corruptZip(archive, "its directory is damaged");
        entries.push(readEntry(archive, bytes, view, at, lengths[0] ?? 0));
        at = next;
    }
    if (entries.length !== count)
        throw corruptZip(archive, `it holds ${entries.length} files and says ${count}`);
    return { entries, start };
}
/** The last one that is in the right distance from the end: a comment may hold the four bytes, too. */
function findEnd(archive, view) {
    const first = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
    for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
        if (view.getUint32(at, true) !== END)
            continue;
        if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength)
            return at;
    }
    throw corruptZip(archive, "it is no zip archive, or was cut");
}
function readEntry(archive, bytes, view, at, nameLength) {
    const nameBytes = bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength);
    const flags = view.getUint16(at + 8, true);
    const name = central_directory_nameOf(archive, nameBytes, (flags & NAME_IS_UTF8) !== 0);
    checkName(archive, name);
    if ((flags & ENCRYPTED) !== 0)
        throw hostileZip(archive, name, "is encrypted");
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8)
        throw hostileZip(archive, name, `is compressed by method ${method}, expected deflate`);
    const [zippedBytes, size, header] = [20, 24, 42].map((field) => view.getUint32(at + field, true));
    if ([zippedBytes, size, header].includes(0xffff_ffff))
        throw largeZip(archive, `${JSON.stringify(name)} has zip64 sizes`);
    checkFileType(archive, name, view.getUint8(at + 5), view.getUint32(at + 38, true), size);
    const crc32 = view.getUint32(at + 16, true);
    return { name, nameBytes, flags, isDeflated: method === 8, crc32, zippedBytes, bytes: size, at: header };
}
/** Without the flag a name is in the code page of DOS, where only ASCII is sure. */
function central_directory_nameOf(archive, bytes, isMarkedUtf8) {
    const isAscii = bytes.every((byte) => byte < 0x80);
    if (!isAscii && !(isMarkedUtf8 && (0,external_node_buffer_.isUtf8)(bytes)))
        throw corruptZip(archive, "a name in it is not valid UTF-8");
    return Buffer.from(bytes).toString("utf8");
}
function checkFileType(archive, name, system, attributes, size) {
    const isFolder = name.endsWith("/");
    if (isFolder && size > 0)
        throw hostileZip(archive, name, "is a folder with content");
    const type = system === UNIX ? (attributes >>> 16) & FILE_TYPE : 0;
    if (type !== 0 && type !== (isFolder ? FOLDER : REGULAR)) {
        throw hostileZip(archive, name, "is a link or a device, expected a file");
    }
}

;// CONCATENATED MODULE: ./lib/sources/zip/zip.js



const MAX_ENTRIES = 100;
const MAX_ENTRY_BYTES = 64 * 1024 * 1024;
const MAX_RATIO = 200;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
/** Flags that must be the same in both headers: encrypted, and names in UTF-8. */
const COMPARED_FLAGS = 0x0801;
const SIZES_FOLLOW = 0x0008;
/**
 * The files of an artifact, from the zip that CI hands out. Somebody else made it: all of it is checked before a byte is
 * unzipped, nothing is ever written to disk, and whatever two readers could understand in two ways is refused. Folders
 * are left out. Throws PREDICTIONS_UNREADABLE and INPUT_TOO_LARGE.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
function readZip(archive, bytes) {
    const { entries: central, start } = centralEntries(archive, bytes, MAX_ENTRIES);
    const entries = central.map((entry) => ({ ...openEntry(archive, bytes, entry, start), at: entry.at }));
    const inOrder = entries.toSorted((a, b) => a.at - b.at);
    for (const [index, { at, name }] of inOrder.entries()) {
        const before = inOrder[index - 1];
        if (before !== undefined && before.end > at)
            throw hostileZip(archive, name, "overlaps another entry");
    }
    const names = new Set();
    for (const { name } of entries) {
        if (names.has(name))
            throw hostileZip(archive, name, "is there twice");
        names.add(name);
    }
    return entries.filter(({ name }) => !name.endsWith("/")).map(({ end: _end, at: _at, ...entry }) => entry);
}
/** Unzips one file. Throws PREDICTIONS_UNREADABLE when it is not what the archive says. */
function entryBytes({ archive, name, content, bytes, isDeflated, crc32: expected }) {
    const inflated = isDeflated ? inflate(archive, name, content, bytes) : content;
    if (inflated.length !== bytes)
        throw corruptZip(archive, `${JSON.stringify(name)} has not the length that it says`);
    if ((0,external_node_zlib_.crc32)(inflated) !== expected)
        throw corruptZip(archive, `${JSON.stringify(name)} fails its checksum`);
    return inflated;
}
function inflate(archive, name, content, bytes) {
    try {
        return (0,external_node_zlib_.inflateRawSync)(content, { maxOutputLength: Math.max(1, bytes) });
    }
    catch (cause) {
        throw corruptZip(archive, `${JSON.stringify(name)} cannot be inflated`, cause);
    }
}
/** Holds an entry of the directory against the header in front of its content. */
function openEntry(archive, bytes, entry, limit) {
    const { name, at, zippedBytes, bytes: size, isDeflated } = entry;
    if (size > MAX_ENTRY_BYTES)
        throw largeZip(archive, `${JSON.stringify(name)} has ${size} bytes, more than ${MAX_ENTRY_BYTES}`);
    if (size > MAX_RATIO * zippedBytes) {
        throw largeZip(archive, `${JSON.stringify(name)} inflates to more than ${MAX_RATIO} times its ${zippedBytes} bytes`);
    }
    if (!isDeflated && size !== zippedBytes)
        throw corruptZip(archive, `${JSON.stringify(name)} has two sizes`);
    if (at + LOCAL_HEADER_BYTES > limit)
        throw corruptZip(archive, `${JSON.stringify(name)} has no header`);
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, LOCAL_HEADER_BYTES);
    const nameEnd = at + LOCAL_HEADER_BYTES + view.getUint16(26, true);
    const start = nameEnd + view.getUint16(28, true);
    const end = start + zippedBytes;
    if (view.getUint32(0, true) !== LOCAL_HEADER || end > limit) {
        throw corruptZip(archive, `${JSON.stringify(name)} is not where the directory says`);
    }
    const flags = view.getUint16(6, true);
    const hasSizes = (flags & SIZES_FOLLOW) === 0;
    const isSame = Buffer.compare(bytes.subarray(at + LOCAL_HEADER_BYTES, nameEnd), entry.nameBytes) === 0 &&
        (flags & COMPARED_FLAGS) === (entry.flags & COMPARED_FLAGS) &&
        view.getUint16(8, true) === (isDeflated ? 8 : 0) &&
        (!hasSizes || (view.getUint32(18, true) === zippedBytes && view.getUint32(22, true) === size));
    if (!isSame)
        throw hostileZip(archive, name, "is another file in its header than in the directory");
    return { archive, name, bytes: size, content: bytes.subarray(start, end), isDeflated, crc32: entry.crc32, end };
}

;// CONCATENATED MODULE: ./lib/sources/artifact.js





const MAX_ZIP_BYTES = 256 * 1024 * 1024;
/**
 * `artifact:NAME`, or `artifact:NAME/path` when it holds several files: a file that the last successful run on the base
 * branch left behind, found by walking back. `absent`: there never was a successful run on that branch.
 * Throws USAGE, REMOTE_FAILED, BASELINE_NOT_FOUND, PREDICTIONS_UNREADABLE, INPUT_TOO_LARGE.
 */
async function openArtifact(reference, place) {
    const [, name, path] = /^artifact:([^/:]+)(?:\/(.+))?$/.exec(reference) ?? [];
    if (name === undefined)
        throw new lib_errors/* GateError */.ue("USAGE", `${reference} must have the form artifact:NAME or artifact:NAME/path`);
    const { baseRef, defaultBranch, workflowFile } = place.surroundings;
    const branch = baseRef ?? defaultBranch;
    const { artifacts } = place;
    if (artifacts === undefined || branch === undefined) {
        throw new lib_errors/* GateError */.ue("REMOTE_FAILED", `${reference} needs a token and a branch to look on, and neither may be missing`, {
            hint: "Run as an action, with the permission actions: read",
        });
    }
    const search = await asked(reference, searchArtifact(artifacts, name, branch, workflowFile));
    if (search.kind === "none") {
        // Whoever saw every run and none of this repository's own knows that there was never a baseline.
        if (search.isAll && search.looked === 0 && search.passedOver === 0)
            return { absent: `there was no successful run on ${branch} yet` };
        throw notFound(name, branch, search);
    }
    const { run, artifact } = search;
    const zip = await asked(reference, artifacts.download(artifact, MAX_ZIP_BYTES));
    const entry = chosen(reference, readZip(reference, zip), path);
    const file = (0,memory_file/* memoryFile */.E)(reference, entry.name, entryBytes(entry));
    const at = `at ${run.commit.slice(0, 7)} on ${branch}`;
    place.onNote?.(`${reference}: ${entry.name} of run ${run.url} of ${run.workflow} ${at}`);
    return {
        reference,
        location: `artifact:${artifact}:${entry.name}`,
        content: await (0,sources_formats/* formatOf */.b)(reference, entry.name)(file, {
            onNote: (note) => place.onNote?.(`${reference}: ${note}`),
        }),
        sha256: file.sha256,
        commit: run.commit,
        why: whyOf(run, branch, workflowFile),
    };
}
/** Artifacts of one name in two workflows need not be the same thing: who reads the report has to know which it was. */
function whyOf({ id, workflow }, branch, own) {
    const found = `walking back to run ${id} of ${workflow} on ${branch}`;
    return own === undefined || own === workflow ? found : `${found}, since no recent run of ${own} there has it`;
}
function notFound(name, branch, { looked, passedOver, isAll }) {
    const hint = "Has it expired? Let the workflow that a push to that branch starts upload it again";
    if (looked === 0 && passedOver === 0) {
        const found = `none of the newest 1000 successful runs on ${branch} is this repository's own, and older ones are not told`;
        return new lib_errors/* GateError */.ue("BASELINE_NOT_FOUND", found, { hint });
    }
    const found = looked === 0
        ? `no successful run on ${branch} was started by a push, a schedule or by hand`
        : `none of the last ${looked} successful runs on ${branch} has an artifact ${name}`;
    const others = `; ${passedOver} ${passedOver === 1 ? "was" : "were"} started by another run or a comment, and may hold what a pull request left`;
    const older = "; older ones were not looked at";
    return new lib_errors/* GateError */.ue("BASELINE_NOT_FOUND", `${found}${passedOver === 0 ? "" : others}${isAll ? "" : older}`, {
        hint,
    });
}
function chosen(reference, entries, path) {
    const [first, ...others] = path === undefined ? entries : entries.filter((entry) => entry.name === path);
    if (first !== undefined && others.length === 0)
        return first;
    const names = entries.slice(0, 10).map((entry) => JSON.stringify(entry.name));
    throw new lib_errors/* GateError */.ue("USAGE", `${reference}: which file? The artifact holds ${names.join(", ") || "none"}`, {
        hint: "Name it: artifact:NAME/path",
    });
}
/** A forge that fails is the world's fault, whatever it says. */
async function asked(reference, answer) {
    try {
        return await answer;
    }
    catch (cause) {
        if (cause instanceof lib_errors/* GateError */.ue)
            throw cause;
        throw new lib_errors/* GateError */.ue("REMOTE_FAILED", `${reference}: ${cause instanceof Error ? cause.message : String(cause)}`, {
            hint: "The job needs the permission to read it (actions: read, contents: read)",
            cause,
        });
    }
}

// EXTERNAL MODULE: ./lib/sources/file.js + 3 modules
var file = __webpack_require__(8854);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/sources/git-process.js


/** Longer, and git waits for something: a lock, or a server that has the missing objects of a partial clone. */
const TIMEOUT_MS = 120_000;
const MAX_ERROR_CHARACTERS = 10_000;
/** They would lead git to another repository, or to other objects in this one. */
const MISLEADING = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_NAMESPACE",
    "GIT_SHALLOW_FILE",
    "GIT_GRAFT_FILE",
    "GIT_REPLACE_REF_BASE",
];
/**
 * For every call. A folder of a proposal may hold all files of a bare repository, with refs and settings of its own, and
 * git would take that for the repository when it is started in there (git 2.38 and later heed this).
 */
const GIT_SETTINGS = ["-c", "safe.bareRepository=explicit"];
/**
 * Runs git, without a shell, and takes what it prints, up to `maxBytes`. Paths in arguments are literal, and no commit
 * or file is replaced by another (`refs/replace`): what is read is what the hash stands for.
 * Throws FILE_NOT_FOUND when there is no git, INPUT_TOO_LARGE, and PREDICTIONS_UNREADABLE when it takes too long.
 */
async function runGit(place, args, { maxBytes = 1024 * 1024, onBytes } = {}) {
    const child = (0,external_node_child_process_.spawn)("git", [...GIT_SETTINGS, "--no-replace-objects", "--literal-pathspecs", ...args], {
        cwd: place.directory,
        env: gitEnvironment(place.env),
        stdio: ["ignore", "pipe", "pipe"],
        windowsHide: true,
        timeout: TIMEOUT_MS,
        killSignal: "SIGKILL",
    });
    const chunks = [];
    let read = 0;
    let errors = "";
    child.stdout.on("data", (chunk) => {
        read += chunk.length;
        if (read > maxBytes)
            child.kill("SIGKILL");
        else
            chunks.push(chunk);
        onBytes?.(read);
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
        errors = `${errors}${text}`.slice(0, MAX_ERROR_CHARACTERS);
    });
    const exitCode = await new Promise((resolve, reject) => {
        child.on("error", (cause) => {
            const hint = "It must be installed, and the working directory must exist";
            reject(new lib_errors/* GateError */.ue("FILE_NOT_FOUND", "git could not be run", { hint, cause }));
        });
        child.on("close", resolve);
    });
    if (read > maxBytes)
        throw new lib_errors/* GateError */.ue("INPUT_TOO_LARGE", `git printed more than ${maxBytes} bytes`);
    if (exitCode === null)
        throw new lib_errors/* GateError */.ue("PREDICTIONS_UNREADABLE", `git ${args[0]} did not end by itself`);
    return { exitCode, output: Buffer.concat(chunks), errors };
}
/** What git said where it should not have said anything. */
function gitFailed(reference, errors) {
    const [first = ""] = errors.trim().split("\n");
    return new lib_errors/* GateError */.ue("FILE_NOT_FOUND", `${reference}: git failed: ${first.slice(0, 200) || "without a word"}`, {
        hint: "Run the gate inside a checkout: actions/checkout makes one",
    });
}
function gitEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !MISLEADING.includes(name.toUpperCase()));
    // Never a question, and never a lock that another step's git would trip over; messages in English.
    const own = { GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C", LANGUAGE: "" };
    return { ...Object.fromEntries(kept), ...own };
}

;// CONCATENATED MODULE: ./lib/sources/git-reference.js

const MERGE_BASE = "merge-base";
/** What would be an option, a range, a pattern, or a search for a commit by its message. */
const NO_REF = /^-|\.\.|[\s*?[\\]|\^\{\/|[\p{Cc}\p{Cf}]/u;
/** Throws USAGE. */
function parseGitReference(text) {
    const match = /^git:([^:]*):(.+)$/su.exec(text);
    if (match === null)
        throw refused(text, "it must have the form git:REF:path, e.g. git:main:eval/predictions.csv");
    const [, ref = "", path = ""] = match;
    checkRef(ref, text);
    const parts = (path.startsWith("./") ? path.slice(2) : path).split("/");
    if (/[\p{Cc}\\]/u.test(path))
        throw refused(text, "the path must be without control characters and backslashes");
    if (parts.some((part) => part === "" || part === "." || part === "..")) {
        throw refused(text, "the path must lead into the repository, without ./ and ../ in the middle");
    }
    return { text, ref: ref === MERGE_BASE ? undefined : ref, path };
}
/** Throws USAGE for what git could take for something else than the name of a commit. */
function checkRef(ref, text) {
    if (ref === "" || NO_REF.test(ref))
        throw refused(text, `${JSON.stringify(ref)} is no branch, tag or commit`);
}
function refused(text, reason) {
    return new lib_errors/* GateError */.ue("USAGE", `${JSON.stringify(text)} cannot be read: ${reason}`);
}

;// CONCATENATED MODULE: ./lib/sources/git-commit.js



const FETCH_DEPTH = "Let actions/checkout fetch all history: `with: fetch-depth: 0`";
const WHOLE_HASH = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
/** The commit that a reference is about. Throws USAGE and FILE_NOT_FOUND. */
async function commitOf(place, { text, ref, path }, { baseBranch, baseCommit, home, onNote }, isShallow) {
    if (ref !== undefined) {
        if (!WHOLE_HASH.test(ref)) {
            await refuseForeignNames(place, text, home);
            await refuseAmbiguous(place, text, ref, path);
        }
        // A checkout in CI has only the branch that it is for; the others are those of `origin`.
        return git_commit_resolve(place, text, [ref, `refs/remotes/origin/${ref}`], ref, isShallow);
    }
    if (baseBranch === undefined) {
        throw new lib_errors/* GateError */.ue("USAGE", `${text}: which base branch? None is known outside of a pull request`, {
            hint: "Name the commit: git:origin/main:path",
        });
    }
    checkRef(baseBranch, text);
    const known = baseCommit === undefined ? undefined : await hashOf(place, baseCommit);
    if (known === undefined)
        await refuseForeignNames(place, text, home);
    const candidates = [`refs/remotes/origin/${baseBranch}`, `refs/heads/${baseBranch}`];
    const base = known ?? (await git_commit_resolve(place, text, candidates, baseBranch, isShallow));
    const head = await git_commit_resolve(place, text, ["HEAD"], "HEAD", isShallow);
    const { exitCode, output, errors } = await runGit(place, ["merge-base", head, base]);
    const commit = output.toString("utf8").trim();
    if (exitCode === 1 || (exitCode === 0 && commit === "")) {
        throw new lib_errors/* GateError */.ue("FILE_NOT_FOUND", `${text}: HEAD and ${baseBranch} have no common commit in this clone`, {
            hint: isShallow ? `It is shallow. ${FETCH_DEPTH}` : "Name the commit: git:REF:path",
        });
    }
    if (exitCode !== 0)
        throw gitFailed(text, errors);
    if (commit === head)
        onNote?.(`${text}: the merge base is HEAD itself, ${head.slice(0, 12)}`);
    return commit;
}
/** In a clone of a fork, `main` and `origin/main` are what the fork's owner made of them. */
async function refuseForeignNames(place, text, home) {
    if (home === undefined)
        return;
    const { output } = await runGit(place, ["config", "--get", "remote.origin.url"]);
    const origin = repositoryAt(output.toString("utf8").trim(), home.serverUrl);
    if (origin === undefined || origin.toLowerCase() === home.repository.toLowerCase())
        return;
    throw new lib_errors/* GateError */.ue("USAGE", `${text}: this checkout is of ${origin}, whose branches and tags its owner sets`, {
        hint: `Check out ${home.repository} (actions/checkout does so when no repository is named), or name the commit by its whole hash`,
    });
}
/** `https://…/octo/demo.git` and `git@…:octo/demo` on this server; undefined for any other place, such as a folder. */
function repositoryAt(url, serverUrl) {
    const written = /^[^/@]+@([^/:]+):(.+)$/.exec(url);
    const full = written === null ? url : `ssh://${written[1]}/${written[2]}`;
    if (!URL.canParse(full) || !URL.canParse(serverUrl))
        return undefined;
    const { hostname, pathname } = new URL(full);
    if (hostname !== new URL(serverUrl).hostname)
        return undefined;
    return pathname.replace(/^\/+/, "").replace(/(\.git)?\/*$/, "");
}
/**
 * Whoever may push can call a tag like a branch, or a branch like a tag; git takes the tag and says nothing that we
 * would see.
 */
async function refuseAmbiguous(place, text, ref, path) {
    const tag = await hashOf(place, `refs/tags/${ref}`);
    if (tag === undefined)
        return;
    for (const folder of ["refs/heads", "refs/remotes/origin", "refs/remotes"]) {
        const branch = await hashOf(place, `${folder}/${ref}`);
        if (branch === undefined || branch === tag)
            continue;
        const names = [`refs/tags/${ref}`, `${folder}/${ref}`].map((name) => `git:${name}:${path}`);
        throw new lib_errors/* GateError */.ue("USAGE", `${text}: ${JSON.stringify(ref)} is a tag and a branch, of two commits`, {
            hint: `Say which: ${names.join(" or ")}`,
        });
    }
}
/** The first of the candidates that names a commit. */
async function git_commit_resolve(place, text, candidates, name, isShallow) {
    for (const candidate of candidates) {
        const commit = await hashOf(place, candidate);
        if (commit !== undefined)
            return commit;
    }
    const where = isShallow ? "this shallow clone" : "this clone";
    throw new lib_errors/* GateError */.ue("FILE_NOT_FOUND", `${text}: ${JSON.stringify(name)} is no commit, branch or tag in ${where}`, {
        hint: isShallow ? FETCH_DEPTH : `Check the name. If it exists on the server: ${FETCH_DEPTH}`,
    });
}
async function hashOf(place, name) {
    const { exitCode, output } = await runGit(place, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
    const commit = output.toString("utf8").trim();
    return exitCode === 0 && WHOLE_HASH.test(commit) ? commit : undefined;
}

;// CONCATENATED MODULE: ./lib/sources/git-entry.js

/**
 * What a commit holds at a path; undefined for nothing. Git looks into no link and no submodule: what lies behind one
 * is not absent, it is somewhere else.
 */
async function entryOf(place, commit, path, reference) {
    const parts = path.split("/");
    for (let length = parts.length; length > 0; length--) {
        const at = parts.slice(0, length).join("/");
        const entry = await listed(place, commit, at, reference);
        if (entry === undefined)
            continue;
        const { mode, hash, bytes } = entry;
        if (mode === "120000")
            return { kind: "no-file", path, at, what: "a symbolic link" };
        if (mode === "160000")
            return { kind: "no-file", path, at, what: "a submodule" };
        if (at !== path)
            return undefined;
        if (mode === "040000")
            return { kind: "no-file", path, at, what: "a directory" };
        return { kind: "file", path, blob: hash, bytes };
    }
    return undefined;
}
/** Not `git show REF:path`: it names the kind of an entry only in words, and runs what .gitattributes asks for. */
async function listed(place, commit, path, reference) {
    const { exitCode, output, errors } = await runGit(place, ["ls-tree", "-z", "-l", "--full-tree", commit, "--", path]);
    if (exitCode !== 0)
        throw gitFailed(reference, errors);
    // https://git-scm.com/docs/git-ls-tree#_output_format
    const [, mode, hash = "", size] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t/.exec(output.toString("utf8")) ?? [];
    return mode === undefined ? undefined : { mode, hash, bytes: Number(size) };
}

;// CONCATENATED MODULE: ./lib/sources/git.js







/** Git keeps small files only; GitHub refuses more than 100 MiB. */
const MAX_BLOB_BYTES = 512 * 1024 * 1024;
/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: a pointer begins so, and is shorter than 1024 bytes. */
const LFS_POINTER = "version https://git-lfs.github.com/spec/";
const LFS_POINTER_BYTES = 1024;
/**
 * Opens `git:REF:path` or `git:merge-base:path`: a file at another commit, whatever the working tree holds.
 * Throws USAGE, FILE_NOT_FOUND (no repository, no such commit, no such path), PREDICTIONS_UNREADABLE, INPUT_TOO_LARGE.
 */
async function openGitSource(reference, options) {
    const open = (0,sources_formats/* formatOf */.b)(reference, parseGitReference(reference).path);
    const answer = await findGitFile(reference, options);
    if (answer.kind === "absent")
        throw absent(reference, answer);
    if (answer.kind === "no-file")
        throw noFile(reference, answer);
    const content = await readGitFile(reference, answer, options);
    const file = (0,memory_file/* memoryFile */.E)(reference, answer.path, content);
    const { commit, path } = answer;
    return {
        reference,
        location: `git:${commit}:${path}`,
        content: await open(file, { onNote: (note) => options.onNote?.(`${reference}: ${note}`) }),
        sha256: file.sha256,
        commit,
    };
}
/** Looks whether there is such a file, without reading it. Throws like {@link openGitSource}, but not for no such path. */
async function findGitFile(reference, options) {
    const parsed = parseGitReference(reference);
    const place = placeOf(options);
    const { isShallow, prefix } = await inspectRepository(place, reference);
    const commit = await commitOf(place, parsed, options, isShallow);
    const path = parsed.path.startsWith("./") ? `${prefix}${parsed.path.slice(2)}` : parsed.path;
    const entry = await entryOf(place, commit, path, reference);
    if (entry === undefined)
        return { kind: "absent", commit, path, history: await historyOf(place, commit, path, isShallow) };
    return entry.kind === "file" ? { ...entry, commit } : entry;
}
function placeOf({ directory, env }) {
    return { directory, env: env ?? process.env };
}
async function inspectRepository(place, reference) {
    const { exitCode, output, errors } = await runGit(place, ["rev-parse", "--is-shallow-repository", "--show-prefix"]);
    if (exitCode !== 0 && errors.includes("dubious ownership")) {
        throw new lib_errors/* GateError */.ue("FILE_NOT_FOUND", `${reference}: git does not trust ${place.directory}, which has another owner`, {
            hint: 'Run `git config --global --add safe.directory "$PWD"` before the gate',
        });
    }
    if (exitCode !== 0)
        throw gitFailed(reference, errors);
    const [shallow, prefix = ""] = output.toString("utf8").split("\n");
    return { isShallow: shallow === "true", prefix };
}
async function historyOf(place, commit, path, isShallow) {
    const { exitCode, output } = await runGit(place, ["rev-list", "--max-count=1", "--full-history", commit, "--", path]);
    if (exitCode === 0 && output.length > 0)
        return "deleted";
    return exitCode !== 0 || isShallow ? "unknown" : "never";
}
async function readGitFile(reference, { blob, bytes }, options) {
    if (bytes > MAX_BLOB_BYTES) {
        throw new lib_errors/* GateError */.ue("INPUT_TOO_LARGE", `${reference} has ${bytes} bytes, more than ${MAX_BLOB_BYTES}`);
    }
    const { exitCode, output, errors } = await runGit(placeOf(options), ["cat-file", "blob", blob], {
        maxBytes: MAX_BLOB_BYTES,
        onBytes: (read) => options.onBytes?.(reference, read, bytes),
    });
    if (exitCode !== 0 || output.length !== bytes)
        throw gitFailed(reference, errors);
    if (bytes < LFS_POINTER_BYTES && output.subarray(0, LFS_POINTER.length).toString("latin1") === LFS_POINTER) {
        throw new lib_errors/* GateError */.ue("PREDICTIONS_UNREADABLE", `${reference} is only a Git LFS pointer: the commit does not hold the file`, {
            hint: "Keep the predictions in git itself, or take the baseline from artifact:, release: or models:",
        });
    }
    return output;
}
function absent(reference, { commit, path, history }) {
    const was = history === "deleted" ? ", though an earlier commit did" : "";
    const hint = "The path counts from the root of the repository; ./path counts from the working directory";
    const found = `commit ${commit.slice(0, 12)} holds no ${JSON.stringify(path)}${was}`;
    return new lib_errors/* GateError */.ue("FILE_NOT_FOUND", `${reference}: ${found}`, { hint });
}
function noFile(reference, { path, at, what }) {
    const found = at === path ? `is ${what}, expected a file` : `lies behind ${at}, which is ${what}`;
    return new lib_errors/* GateError */.ue("FILE_NOT_FOUND", `${reference} ${found}`, { hint: "Name the file itself" });
}

// EXTERNAL MODULE: ./lib/sources/mlflow/reference.js
var mlflow_reference = __webpack_require__(1819);
;// CONCATENATED MODULE: ./lib/sources/release.js




const MAX_BYTES = 512 * 1024 * 1024;
/**
 * `release:TAG:asset`: a file of a release. `absent`: there is no such release.
 * Throws USAGE, REMOTE_FAILED, BASELINE_NOT_FOUND.
 */
async function openRelease(reference, releases, options) {
    const [, tag, name] = /^release:([^:]+):([^:]+)$/.exec(reference) ?? [];
    if (tag === undefined || name === undefined) {
        throw new lib_errors/* GateError */.ue("USAGE", `${reference} must have the form release:TAG:asset`);
    }
    const open = (0,sources_formats/* formatOf */.b)(reference, name);
    if (releases === undefined) {
        throw new lib_errors/* GateError */.ue("REMOTE_FAILED", `${reference} needs a token, and there is none`, {
            hint: "Run as an action, with the permission contents: read",
        });
    }
    const assets = await asked(reference, releases.assets(tag));
    if (assets === undefined)
        return { absent: `there is no release ${tag}` };
    const asset = assets.find((one) => one.name === name);
    if (asset === undefined) {
        const names = assets.slice(0, 10).map((one) => JSON.stringify(one.name));
        throw new lib_errors/* GateError */.ue("BASELINE_NOT_FOUND", `the release ${tag} has no asset ${name}; it has: ${names.join(", ") || "none"}`);
    }
    const file = (0,memory_file/* memoryFile */.E)(reference, name, await asked(reference, releases.download(asset.id, MAX_BYTES)));
    const content = await open(file, { onNote: (note) => options.onNote?.(`${reference}: ${note}`) });
    return { reference, location: `release:${asset.id}`, content, sha256: file.sha256 };
}

;// CONCATENATED MODULE: ./lib/sources/repository-path.js


/**
 * The path of a file from the root of the repository, as it is written: links below the root are not followed, since a
 * proposal could lay one to make another path of it. Undefined for a path outside.
 *
 * @param root without links
 */
function repositoryPath(root, directory, path) {
    const full = (0,external_node_path_.resolve)(directory, path);
    let found;
    for (let folder = (0,external_node_path_.dirname)(full);; folder = (0,external_node_path_.dirname)(folder)) {
        if (real(folder) === root)
            found = folder;
        if (folder === (0,external_node_path_.dirname)(folder))
            break;
    }
    return found === undefined ? undefined : (0,external_node_path_.relative)(found, full).split(external_node_path_.sep).join("/");
}
function real(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/sources/open.js










/** The source that a reference names. `absent`: a path that never existed at that commit, which is certain. */
async function openSource(reference, place) {
    if (reference.startsWith("artifact:"))
        return await openArtifact(reference, place);
    if (reference.startsWith("release:"))
        return await openRelease(reference, place.releases, place);
    if ((0,mlflow_reference/* isMlflowReference */.B)(reference)) {
        const { openMlflowSource } = await __webpack_require__.e(/* import() */ 942).then(__webpack_require__.bind(__webpack_require__, 8942));
        return await openMlflowSource(reference, place);
    }
    if (!reference.startsWith("git:"))
        return await (0,file.openFileSource)(reference, place.directory, place);
    const { baseRef, baseSha, defaultBranch, previousSha } = place.surroundings;
    const baseBranch = baseRef ?? defaultBranch;
    const options = {
        ...place,
        ...(baseBranch === undefined ? {} : { baseBranch }),
        ...(baseSha === undefined ? {} : { baseCommit: baseSha }),
    };
    // On the default branch itself the merge base is HEAD: what it is compared with is where the branch stood before.
    const isOnDefault = baseRef === undefined && previousSha !== undefined;
    const at = isOnDefault ? reference.replace(/^git:merge-base:/, `git:${previousSha}:`) : reference;
    const found = await findGitFile(at, options);
    if (found.kind === "absent" && found.history === "never")
        return { absent: "that path never existed there" };
    return { ...(await openGitSource(at, options)), reference };
}
/**
 * A baseline that nobody may change any more, opened before any code of a proposal runs: one of another commit, run or
 * release, and on proposals a file that git tracks, read at the base. A pull request must not choose what it is compared
 * with. Undefined for a plain file, which the evaluation may still write. Throws BASE_CONFIG_UNREADABLE when nobody can
 * tell what the base holds.
 */
async function pinnedBaseline(reference, place) {
    if (place.surroundings.isProposal && /^git:(HEAD|@)(?=[~^:@])/.test(reference)) {
        throw new lib_errors/* GateError */.ue("USAGE", `${reference} is the proposal's own commit, which it would be compared with`, {
            hint: "Name the base: git:merge-base:PATH, or a branch",
        });
    }
    if (/^(git|artifact|release|models|runs):/.test(reference))
        return await openSource(reference, { ...place, ...homeOf(place.surroundings) });
    if (!place.surroundings.isProposal)
        return undefined;
    const path = repositoryPath(place.root(), place.directory, reference);
    if (path === undefined)
        return undefined;
    const contents = await place.readBase(path);
    switch (contents.kind) {
        case "absent":
            // The evaluation may be what writes it.
            return undefined;
        case "unreadable":
            throw (0,lib_errors/* baseUnreadable */.jC)(reference, contents);
        case "file": {
            const open = (0,sources_formats/* formatOf */.b)(reference, path);
            const file = (0,memory_file/* memoryFile */.E)(reference, path, contents.bytes);
            const content = await open(file, { onNote: (note) => place.onNote?.(`${reference}: ${note}`) });
            const { baseSha } = place.surroundings;
            return {
                reference,
                location: (0,external_node_path_.resolve)(place.root(), path),
                content,
                sha256: file.sha256,
                ...(baseSha === undefined ? {} : { commit: baseSha }),
            };
        }
    }
}
/** The repository that a proposal asks to be let into, as far as it is known. */
function homeOf({ isProposal, context, serverUrl }) {
    if (!isProposal || serverUrl === undefined || context.repository === null)
        return {};
    return { home: { serverUrl, repository: context.repository } };
}

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./lib/sources/untouched.js




/** Files that are there before a command runs, and must be the same when they are read after it. */
class UntouchedFiles {
    #hashes = new Map();
    /** Nothing is remembered of a path where no file is: the command may write one there. */
    async remember(path) {
        const sha256 = await sha256Of(path);
        if (sha256 !== undefined)
            this.#hashes.set(path, sha256);
    }
    /** The hash that a file must have when it is read; undefined for any other path. Throws BASELINE_CHANGED. */
    async hashOf(path, reference) {
        const before = this.#hashes.get(path);
        if (before === undefined || (await sha256Of(path)) === before)
            return before;
        throw new lib_errors/* GateError */.ue("BASELINE_CHANGED", `${reference} was there before the evaluation command ran, and is not the same any more: a proposal may not write what it is compared with`, {
            hint: "Delete an old one before the gate if the command is to write it; else let the command leave it alone",
        });
    }
}
async function sha256Of(path) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    try {
        // A pipe or device would keep us waiting for ever.
        if (!(0,external_node_fs_.statSync)(path).isFile())
            return undefined;
        await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
        return hash.digest("hex");
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/entry/early-flag.js
/** What a flag says before all flags are read and checked, as good as it can be told while others may be wrong. */
function earlyFlag(args, name) {
    const inline = args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
    const index = args.indexOf(`--${name}`);
    return inline ?? (index === -1 ? undefined : args[index + 1]);
}

;// CONCATENATED MODULE: ./lib/commands/trusted-config.js

/**
 * Whose word counts. What decides a verdict is read from the base of a proposal, so that no pull request can lower its
 * own gate; what only wires (paths, columns, the command) is read from its head. Elsewhere both are the checkout's file.
 * Throws BASE_CONFIG_UNREADABLE when nobody can tell what the base says, and CONFIG_INVALID when that makes no sense.
 *
 * @param paths where a config is looked for, from the root of the repository, the first one first
 */
async function trustedConfig(head, paths, surroundings, ports) {
    const wiring = head?.document;
    if (!surroundings.isProposal)
        return { documents: { policy: wiring, wiring }, notices: [] };
    const base = await firstAtBase(paths, ports.readBase);
    if (base === undefined) {
        const notices = head === undefined
            ? []
            : [`${head.path} is new: the base has no config yet, so this one is used for the first time`];
        return { documents: { policy: wiring, wiring }, notices };
    }
    const policy = await ports.parse(base.bytes, base.path, `${base.path} @ ${baseLabel(surroundings)}`);
    // After another run nothing of the proposal is checked out: a config that is not here was not removed.
    const isElsewhere = head === undefined && surroundings.triggeredBy !== undefined;
    return { documents: { policy, wiring }, notices: isElsewhere ? [] : changes(head, base) };
}
async function firstAtBase(paths, readBase) {
    for (const path of paths) {
        const contents = await readBase(path);
        if (contents.kind === "file")
            return { path, bytes: contents.bytes };
        if (contents.kind === "absent")
            continue;
        throw (0,lib_errors/* baseUnreadable */.jC)(path, contents);
    }
    return undefined;
}
function changes(head, base) {
    if (head === undefined)
        return [`${base.path} is removed here: that takes effect after the merge`];
    const isSame = head.path === base.path && Buffer.from(head.bytes).equals(Buffer.from(base.bytes));
    return isSame ? [] : [`${head.path} differs from the base: what decides takes effect after the merge`];
}
/** `main 1a2b3c4` */
function baseLabel({ baseRef, baseSha }) {
    return [baseRef, baseSha?.slice(0, 7)].filter((part) => part !== undefined).join(" ") || "base";
}

// EXTERNAL MODULE: ./lib/config/lookup.js
var config_lookup = __webpack_require__(1494);
;// CONCATENATED MODULE: ./lib/forges/pull-request-of-run.js


/**
 * After the run of a pull request: what the event does not say of it, asked of the forge. The event names the head that
 * ran, and that alone finds the pull request: no number that the run before left behind does. Everything else is given
 * back as it came.
 * Throws PULL_REQUEST_UNKNOWN when no base can be told for certain, and REMOTE_FAILED.
 */
async function pullRequestOfRun(surroundings, forge) {
    if (!surroundings.isProposal || surroundings.triggeredBy === undefined)
        return surroundings;
    const [first, ...others] = await candidates(surroundings, forge);
    const other = others.find(({ baseRef, baseSha }) => baseRef !== first?.baseRef || baseSha !== first.baseSha);
    if (first === undefined) {
        throw unknown(`no open pull request of ${surroundings.context.repository ?? "this repository"} has ${headOf(surroundings)} as its head`, "It was closed, merged or pushed to since: what counts is the run for its newest commit");
    }
    if (other !== undefined) {
        throw unknown(`${headOf(surroundings)} is the head of ${[first, other].map(named).join(" and ")}, and each base has its own word`, "Close one of them, or gate in the job on pull_request itself");
    }
    const { number, baseRef, baseSha } = first;
    return { ...surroundings, pullRequest: number, baseRef, baseSha };
}
/** The open pull requests of this head, the oldest first. */
async function candidates({ context, triggeredBy, headSha, headRepository, headBranch }, forge) {
    if (triggeredBy === "unknown") {
        throw unknown("the event does not say what started the run before", "GITHUB_EVENT_PATH must name its file");
    }
    if (triggeredBy === "merge_group") {
        throw unknown("the run before was started by merge_group, and no pull request alone stands for that", "Gate in the job on merge_group itself: it has the rights of this repository");
    }
    if (headSha === undefined || headRepository === undefined) {
        throw unknown("the event names no head of the run before, whose fork may be gone", "Close that pull request");
    }
    if (forge?.pullRequests === undefined) {
        const where = context.repository ?? "this repository";
        throw unknown(`the pull request of ${where} that the run before was for must be looked up, and nobody may ask: there is no token, or this is not GitHub`, "Pass github-token (or GITHUB_TOKEN), and give the job the permission pull-requests: read");
    }
    try {
        const found = await forge.pullRequests.ofHead({ commit: headSha, repository: headRepository, branch: headBranch });
        return found.toSorted((a, b) => a.number - b.number);
    }
    catch (cause) {
        throw new lib_errors/* GateError */.ue("REMOTE_FAILED", `the pull request of the run before: ${(0,forge_error/* failureLine */.P)(cause)}`, {
            hint: "The job needs the permission pull-requests: read",
            cause,
        });
    }
}
function headOf({ headSha = "", headRepository = "" }) {
    return `${headSha.slice(0, 7)} of ${headRepository}`;
}
function named({ number, baseRef }) {
    return `#${number} into ${baseRef}`;
}
function unknown(message, hint) {
    return new lib_errors/* GateError */.ue("PULL_REQUEST_UNKNOWN", message, { hint });
}

;// CONCATENATED MODULE: ./lib/entry/gate-config.js














/**
 * The config of this run: the checkout's, and on proposals also the base's. YAML is loaded only when there is one.
 * Throws RUN_REFUSED before anybody is asked for the base: that is certain without it.
 *
 * @param detected as far as the event tells
 */
async function loadConfig(args, detected, forge, host, rootOf) {
    const given = earlyFlag(args, "config");
    // After a pull request's run nothing of it need be checked out: a named config that is not here may be the base's.
    const mayBeBases = given !== undefined && detected.isProposal && detected.triggeredBy !== undefined;
    const isHere = !mayBeBases || (0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(host.directory, given));
    const found = isHere ? (0,config_lookup/* findConfig */.u0)(given, host.directory) : undefined;
    const fromRoot = (path) => repositoryPath(rootOf(), host.directory, path) ?? path;
    const parse = async (bytes, path, label) => {
        const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(164), __webpack_require__.e(243), __webpack_require__.e(343), __webpack_require__.e(447)]).then(__webpack_require__.bind(__webpack_require__, 3447));
        return parseConfig(bytes, { path, directory: (0,external_node_path_.dirname)((0,external_node_path_.join)(rootOf(), path)), origin: label });
    };
    const readHead = async (file) => {
        const path = fromRoot(file.path);
        return { path, bytes: file.bytes, document: await parse(file.bytes, path, path) };
    };
    const head = found && (await readHead(found));
    const { values } = (0,resolve/* resolveOptions */.s)("gate", args, host.env, { wiring: head?.document });
    refuseForeignCode(values.get("run")?.text, values.get("allow-fork-run")?.text === "true", detected);
    const surroundings = await pullRequestOfRun(detected, forge);
    if (head === undefined && !surroundings.isProposal)
        return { surroundings, documents: {}, notices: [] };
    const ports = { readBase: (path) => readAtBase(path, surroundings, forge, rootOf()), parse };
    const paths = given === undefined ? config_lookup/* CONFIG_PATHS */.iE.map(fromRoot) : [fromRoot(given)];
    const config = await trustedConfig(head, paths, surroundings, ports);
    // Nor is it there: this tells so.
    if (!isHere && config.documents.policy === undefined)
        (0,config_lookup/* findConfig */.u0)(given, host.directory);
    return { surroundings, ...config };
}
/** The waivers that are about this model and commit; on proposals only those that the base already has. */
async function loadWaivers(options, surroundings, forge, host, configDirectory, rootOf) {
    const { from = host.directory, text } = options.waivers ?? { from: configDirectory, text: config_lookup/* WAIVERS_FILE */.Bg };
    const asked = (0,external_node_path_.resolve)(from, text);
    // On a proposal the base's file counts, also when the head has none.
    const isHere = !surroundings.isProposal || (0,external_node_fs_.existsSync)(asked);
    const find = () => (0,config_lookup/* findWaivers */.z2)(options.waivers, configDirectory, host.directory);
    const found = isHere ? find() : undefined;
    if (found === undefined && !surroundings.isProposal)
        return { active: [], notices: [] };
    const root = rootOf();
    const wanted = repositoryPath(root, host.directory, asked) ?? asked;
    const notices = [];
    let bytes = found?.bytes;
    if (surroundings.isProposal) {
        const base = await readAtBase(wanted, surroundings, forge, root);
        if (base.kind === "unreadable") {
            throw (0,lib_errors/* baseUnreadable */.jC)(wanted, base);
        }
        const atBase = base.kind === "file" ? base.bytes : undefined;
        // A named one must be somewhere: this tells that it is not.
        if (!isHere && atBase === undefined)
            find();
        const isSame = Buffer.from(bytes ?? []).equals(Buffer.from(atBase ?? []));
        const isElsewhere = found === undefined && surroundings.triggeredBy !== undefined;
        if (!isSame && !isElsewhere)
            notices.push(`${wanted} differs from the base: its waivers take effect after the merge`);
        bytes = atBase;
    }
    if (bytes === undefined)
        return { active: [], notices };
    const { parseWaivers } = await Promise.all(/* import() */[__webpack_require__.e(164), __webpack_require__.e(243), __webpack_require__.e(343), __webpack_require__.e(23)]).then(__webpack_require__.bind(__webpack_require__, 8023));
    const { active, expired } = parseWaivers(bytes, wanted, host.now());
    const commit = surroundings.headSha ?? surroundings.context.commit ?? undefined;
    const isOurs = ({ model, candidate }) => model === options.model && candidate === commit?.toLowerCase();
    for (const { rule, expires } of expired.filter(isOurs))
        notices.push(`the waiver of ${rule} expired on ${expires}`);
    return { active: active.filter(isOurs), notices };
}
/** By the forge's API, else from the checkout's own history. */
async function readAtBase(path, surroundings, forge, root) {
    const ref = surroundings.baseSha ?? surroundings.baseRef;
    if (ref === undefined)
        return { kind: "unreadable", why: "the event does not say what the base is" };
    const answer = await forge?.contents?.read(path, ref);
    if (answer !== undefined && (answer.kind !== "unreadable" || answer.isNoFile === true))
        return answer;
    const local = await fromHistory(`git:${ref}:${path}`, { directory: root, ...homeOf(surroundings) });
    if (local.kind !== "unreadable" || local.isNoFile === true || answer === undefined)
        return local;
    return { kind: "unreadable", why: `${answer.why}; ${local.why}` };
}
async function fromHistory(reference, options) {
    try {
        const found = await findGitFile(reference, options);
        if (found.kind === "absent")
            return { kind: "absent" };
        if (found.kind === "no-file")
            return { kind: "unreadable", why: `${found.at} is ${found.what}`, isNoFile: true };
        return { kind: "file", bytes: await readGitFile(reference, found, options) };
    }
    catch (error) {
        return { kind: "unreadable", why: error instanceof lib_errors/* GateError */.ue ? error.message : String(error) };
    }
}
function repositoryRoot(directory) {
    try {
        return (0,external_node_child_process_.execFileSync)("git", [...GIT_SETTINGS, "rev-parse", "--show-toplevel"], {
            cwd: directory,
            encoding: "utf8",
            stdio: ["ignore", "pipe", "ignore"],
        }).trim();
    }
    catch {
        // No git here, or one that does not trust this checkout: what lies around tells where it begins.
        const here = (0,external_node_fs_.realpathSync)(directory);
        for (let folder = here; folder !== (0,external_node_path_.dirname)(folder); folder = (0,external_node_path_.dirname)(folder)) {
            if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, ".git")))
                return folder;
        }
        return here;
    }
}

;// CONCATENATED MODULE: ./lib/commands/write-back.js


const write_back_FOLDER = "model-gate";
const PREDICTIONS = /^(eval\/)?predictions\./i;
/**
 * Puts evidence, report and predictions on the candidate's run, so that the next comparison is one of rows, and the
 * verdict into tags of its version. What fails is returned as warnings: a verdict stands, whatever becomes of its copies.
 */
async function writeBack(results, reader, writer) {
    const { evidence, reports } = results;
    const runId = evidence.candidate.run_id;
    if (runId === null) {
        return ["nothing was logged to MLflow: say which run the candidate is with --candidate-version or --candidate-run"];
    }
    const warnings = [];
    const attempt = async (what, work) => {
        try {
            await work();
        }
        catch (error) {
            const why = error instanceof lib_errors/* GateError */.ue ? error.line : String(error);
            warnings.push(`${what} could not be logged to MLflow: ${why}`);
        }
    };
    await attempt("the results", async () => {
        const run = await reader.run(runId);
        if (run === undefined)
            throw new lib_errors/* GateError */.ue("MODEL_NOT_FOUND", `there is no run ${runId}`);
        for (const [name, text] of Object.entries(reports)) {
            await writer.upload(run, `${write_back_FOLDER}/${name}`, Buffer.from(text));
        }
        await writer.setRunTag(runId, `${write_back_FOLDER}.verdict`, evidence.verdict.outcome);
        const refused = await putPredictions(results, run, reader, writer);
        if (refused !== undefined)
            warnings.push(refused);
    });
    await attempt("the verdict", () => tagVersion(results, writer));
    return warnings;
}
/** Why they were not put there; undefined when they were, or there is nothing to put. */
async function putPredictions({ evidence, predictions }, run, reader, writer) {
    if (predictions === undefined)
        return undefined;
    if (sha256(predictions.bytes) !== evidence.candidate.sha256) {
        return "the candidate's predictions changed after they were judged: they were not logged to MLflow";
    }
    const root = await reader.artifacts(run.id, "");
    const folder = root.some(({ path, isFolder }) => isFolder && path === "eval");
    const there = [...root, ...(folder ? await reader.artifacts(run.id, "eval") : [])].filter(({ path, isFolder }) => !isFolder && PREDICTIONS.test(path));
    const path = `eval/predictions${predictions.ending}`;
    const other = there.find((artifact) => artifact.path !== path);
    if (other !== undefined)
        return `run ${run.id} has ${other.path} already: the predictions were not logged a second time`;
    await writer.upload(run, path, predictions.bytes);
    return undefined;
}
async function tagVersion({ evidence, reports }, writer) {
    const { model, candidate, context, verdict } = evidence;
    if (model === null || candidate.version === null)
        return;
    const tags = {
        verdict: verdict.outcome,
        evidence_sha256: sha256(Buffer.from(reports["evidence.json"] ?? "")),
        commit: candidate.commit ?? context.commit ?? "",
        run_url: context.run_url ?? "",
    };
    for (const [key, value] of Object.entries(tags)) {
        if (value !== "")
            await writer.setVersionTag(model, candidate.version, `${write_back_FOLDER}.${key}`, value);
    }
}
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
}

// EXTERNAL MODULE: ./lib/http/patience.js
var patience = __webpack_require__(8977);
;// CONCATENATED MODULE: ./lib/entry/gate-mlflow.js






/**
 * Opened once, and only when something asks for it. The address is that of the options, else MLflow's own variable.
 * Rejects with USAGE when nobody said where it is.
 */
function mlflowOf(trackingUri, host, runner) {
    let opened;
    const open = async () => {
        const uri = trackingUri?.text ?? host.env["MLFLOW_TRACKING_URI"] ?? "";
        if (uri === "") {
            throw new lib_errors/* GateError */.ue("USAGE", "where is MLflow? Neither --tracking-uri nor MLFLOW_TRACKING_URI says it", {
                hint: "Example: --tracking-uri http://mlflow.example.org:5000",
            });
        }
        const { openMlflow } = await Promise.all(/* import() */[__webpack_require__.e(164), __webpack_require__.e(723), __webpack_require__.e(299)]).then(__webpack_require__.bind(__webpack_require__, 3299));
        const { reader, writer, secrets } = await openMlflow({
            uri: isAddress(uri) ? uri : (0,external_node_path_.resolve)(trackingUri?.from ?? host.directory, uri),
            env: host.env,
            home: (0,external_node_os_.homedir)(),
            patience: new patience/* Patience */.i(),
        });
        for (const secret of secrets)
            runner?.mask(secret);
        return { reader, writer };
    };
    return () => (opened ??= open());
}
/** Anything else is the folder of a file store. */
function isAddress(uri) {
    return /^[a-z][a-z0-9+.-]+:/i.test(uri) || /^databricks(-uc)?$/.test(uri);
}
/** Whether anything that was asked for has to be looked up in MLflow. */
function needsMlflow(options) {
    const { candidate, baseline, candidateMetrics, baselineMetrics, candidateOf, baselineOf, logToMlflow } = options;
    const references = [candidate, baseline, candidateMetrics, baselineMetrics];
    const belongs = [candidateOf, baselineOf].some(({ version, run }) => version !== undefined || run !== undefined);
    return logToMlflow || belongs || references.some((reference) => /^(models|runs):/.test(reference?.text ?? ""));
}
/** After the verdict: the results on the candidate's run, when that was asked for. Warnings, never an error. */
async function logToMlflow(evidence, reports, options, isProposal, mlflow, directory) {
    if (!options.logToMlflow)
        return [];
    // The config of a proposal may ask for it, and the proposal is not merged.
    if (isProposal)
        return ["nothing is logged to MLflow for a proposal: it is done after the merge"];
    try {
        const { reader, writer } = await mlflow();
        if (writer === undefined)
            return [`nothing was logged to MLflow: ${reader.address} is a file store, which is only read`];
        const predictions = predictionsOf(evidence, options, directory);
        return await writeBack({ evidence, reports, ...(predictions === undefined ? {} : { predictions }) }, reader, writer);
    }
    catch (error) {
        if (!(error instanceof lib_errors/* GateError */.ue))
            throw error;
        return [`nothing was logged to MLflow: ${error.line}`];
    }
}
/** The candidate's own file; one that holds both sides is no table of the candidate's. */
function predictionsOf({ statistics }, { candidate, baseline }, directory) {
    const ending = /\.(csv|tsv|jsonl|ndjson|json|parquet)(\.gz)?$/i.exec(candidate.text)?.[0];
    const hasRows = statistics?.cells !== null || statistics.sides.candidate !== undefined;
    const isFile = !/^[a-z]{2,}:/i.test(candidate.text);
    if (baseline === undefined || ending === undefined || !isFile || statistics === null || !hasRows)
        return undefined;
    return { ending: ending.toLowerCase(), bytes: (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(candidate.from ?? directory, candidate.text)) };
}

// EXTERNAL MODULE: ./lib/config/option.js
var config_option = __webpack_require__(705);
;// CONCATENATED MODULE: ./lib/config/column-notices.js

/** For the reviewer: columns that the head of a pull request names otherwise than the base, whose word the baseline's are. */
function columnNotices({ columns, baselineColumns }) {
    return ["id", "label", "prediction", "score"].flatMap((role) => {
        const [base, head] = [baselineColumns[role], columns[role]];
        if (base === head)
            return [];
        const key = (0,config_option/* configKey */.ur)({ name: `${role}-column` });
        return [`${key} differs from the base: the baseline is read by ${column_notices_named(base)}, the candidate by ${column_notices_named(head)}`];
    });
}
function column_notices_named(column) {
    return column === undefined ? "its usual names" : JSON.stringify(column);
}

// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(6804);
;// CONCATENATED MODULE: ./lib/config/origin.js

/** Policy keys whose origin the evidence names, beside that of the rules. */
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
/** Together they make a rule, and `decide` is the default of all rules: they count as `rules`. */
const OF_RULES = ["metric", "min-improvement", "decide"];
/** Where each value that decides came from. */
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

;// CONCATENATED MODULE: ./lib/config/gate-options.js





/** Throws USAGE, RULE_INVALID and METRIC_UNSUPPORTED. */
function gateOptions(invocation) {
    const { values, ofBaseline } = invocation;
    const text = (name) => values.get(name)?.text;
    const given = (name) => text(name) ?? "";
    const located = (name) => placed(values.get(name));
    const candidate = located("candidate");
    if (candidate === undefined) {
        throw new lib_errors/* GateError */.ue("USAGE", "gate needs --candidate SOURCE, the predictions or metrics to judge", {
            hint: "Example: model-gate gate --candidate candidate.csv --baseline baseline.csv",
        });
    }
    const [columns, reevaluateBaseline] = [gate_options_columnsOf(values), text("reevaluate-baseline") === "true"];
    // What the head's own code writes, and one file for both sides, is all the head's data.
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
        baselineColumns: isHeadsAlone ? columns : gate_options_columnsOf(ofBaseline),
        scoreThreshold: Number(given("score-threshold")),
        scoreMeans: oneOf(given("score-means"), ["positive", "answer"]) ?? "positive",
        align: oneOf(given("align"), ["id", "row-order"]) ?? "id",
        extraRows: oneOf(given("extra-rows"), ["fail", "ignore"]) ?? "fail",
        asked: askedRules(invocation),
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
/** A first model has nothing to be better than: without a floor that blocks, anything at all would pass. */
function checkFirstModel(options, value) {
    const rules = rulesOf(options, null);
    if (options.noBaseline === "fail" || value === undefined)
        return;
    if (rules.some(({ threshold, severity }) => threshold !== undefined && severity === "error"))
        return;
    throw new lib_errors/* GateError */.ue("USAGE", `${(0,resolve/* placeOf */.$)({ name: "no-baseline" }, value)}: pass needs a rule with a threshold`, {
        hint: "A first model has no baseline to be better than: say in rules of the config file what it must reach",
    });
}
function gate_options_columnsOf(values) {
    const named = (role) => optional(role, values.get(`${role}-column`)?.text);
    return { ...named("id"), ...named("label"), ...named("prediction"), ...named("score") };
}
function placed(value) {
    return value === undefined ? undefined : { text: value.text, ...optional("from", value.from) };
}
function labelsOf(value) {
    return value?.items ?? value?.text.split(",").map((label) => label.trim());
}
/** The choice that the option table already checked. */
function oneOf(text, choices) {
    return choices.find((choice) => choice === text);
}
function optional(key, value) {
    return value === undefined ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./lib/entry/gate-settings.js







const UNKNOWN = "unknown";
/**
 * Flags, environment, config and waivers. A base that nobody can read blocks the run; what is known all the same goes
 * into the evidence that says so. Throws whatever is the user's mistake.
 */
async function gateSettings(args, detected, forge, host, rootOf) {
    const config = await orBlocked(loadConfig(args, detected, forge, host, rootOf));
    if (config instanceof lib_errors/* GateError */.ue) {
        const options = await optionsWithoutBase(args, host);
        return { options, surroundings: detected, waivers: [], notices: [], blocked: config };
    }
    const { documents, surroundings } = config;
    const options = gateOptions((0,resolve/* resolveOptions */.s)("gate", args, host.env, documents));
    const notices = [...config.notices, ...columnNotices(options)];
    const directory = documents.policy?.directory ?? host.directory;
    const waivers = await orBlocked(loadWaivers(options, surroundings, forge, host, directory, rootOf));
    if (waivers instanceof lib_errors/* GateError */.ue)
        return { options, surroundings, waivers: [], notices, blocked: waivers };
    return { options, surroundings, waivers: waivers.active, notices: [...notices, ...waivers.notices] };
}
async function orBlocked(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof lib_errors/* GateError */.ue && error.exitCode === 3)
            return error;
        throw error;
    }
}
/**
 * What the workflow itself says, what only wires, and defaults of origin `unknown` where the base would have spoken:
 * nothing is decided by them. A comment is left alone when its key would need the base's word: it would be one more,
 * and nobody would edit it again.
 */
async function optionsWithoutBase(args, host) {
    const found = (0,config_lookup/* findConfig */.u0)(earlyFlag(args, "config"), host.directory);
    const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(164), __webpack_require__.e(243), __webpack_require__.e(343), __webpack_require__.e(447)]).then(__webpack_require__.bind(__webpack_require__, 3447));
    const wiring = found && parseConfig(found.bytes, { path: found.path, directory: found.directory });
    const options = gateOptions((0,resolve/* resolveOptions */.s)("gate", args, host.env, { wiring }));
    const origin = Object.entries(options.origin).map(([key, from]) => [key, from === "default" ? UNKNOWN : from]);
    const hasKey = (options.commentKey ?? options.model) !== undefined;
    return {
        ...options,
        baseline: options.baseline ?? { text: UNKNOWN },
        comment: hasKey ? options.comment : "off",
        origin: Object.fromEntries(origin),
    };
}

// EXTERNAL MODULE: ./lib/entry/host.js
var entry_host = __webpack_require__(9352);
;// CONCATENATED MODULE: ./lib/entry/progress.js

const FIRST_AFTER_MS = 2_000;
const EVERY_MS = { terminal: 200, log: 5_000 };
/** Tells how far a long reading is, with rows per second: one line on a terminal, a line every few seconds in a log. */
class Progress {
    #host;
    #start;
    #last;
    #isShown = false;
    #files = new Map();
    constructor(host) {
        this.#host = host;
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
        const text = `reading predictions: ${(0,format/* formatCount */.B4)(rows)} rows${this.#share()}, ${(0,format/* formatCount */.B4)(perSecond)} rows/s`;
        this.#isShown = true;
        this.#host.printError(this.#host.isTerminal ? `\r\u001B[K${text}` : `${text}\n`);
    };
    /** Takes the line off a terminal before anything else is written. */
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

// EXTERNAL MODULE: ./lib/config/options.js + 3 modules
var options = __webpack_require__(4806);
;// CONCATENATED MODULE: ./lib/entry/report-folder.js







const FILES = ["evidence.json", "report.md", "report.html", "junit.xml"];
/**
 * Where the report of this run goes. What an earlier run left there is taken away, nothing is written or deleted
 * through a link that was laid meanwhile, and a proposal cannot choose a place outside of its checkout. All methods
 * throw OUTPUT_UNWRITABLE.
 */
class ReportFolder {
    #said;
    #directory;
    #path;
    /** Where it really lay when this run began. */
    #place;
    /** @param rootOf the root of the repository without links, when this is a proposal */
    constructor(said, directory, rootOf) {
        this.#said = said;
        this.#directory = directory;
        this.#path = (0,external_node_path_.resolve)(said.from ?? directory, said.text);
        this.#place = this.#attempt(() => realPlace(this.#path));
        if (rootOf !== undefined)
            this.#assertWithin(rootOf());
    }
    /** For whoever looks for a file of the report from the current folder. */
    pathOf(file) {
        const { text, from } = this.#said;
        return (0,external_node_path_.join)(from === undefined ? text : (0,external_node_path_.relative)(realPlace(this.#directory), this.#place), file);
    }
    /** No stale verdict outlives an error, and none that a command put there. */
    clear() {
        this.#assertUnmoved();
        for (const file of FILES)
            this.#attempt(() => (0,external_node_fs_.rmSync)((0,external_node_path_.join)(this.#path, file), { force: true }));
    }
    /** All files or none. */
    save(files) {
        this.#assertUnmoved();
        try {
            this.#attempt(() => (0,external_node_fs_.mkdirSync)(this.#path, { recursive: true }));
            this.#assertUnmoved();
            for (const [name, text] of Object.entries(files))
                this.#attempt(() => writeNew((0,external_node_path_.join)(this.#path, name), text));
        }
        catch (error) {
            this.clear();
            throw error;
        }
    }
    #assertUnmoved() {
        if (this.#attempt(() => realPlace(this.#path)) === this.#place)
            return;
        throw this.#unwritable("it, or a folder above it, has become a link", "Let the evaluation command leave it alone");
    }
    /** A folder that the workflow names outside is its own choice; a link within the checkout is the proposal's. */
    #assertWithin(root) {
        const { text, from } = this.#said;
        const isOfProposal = from !== undefined || repositoryPath(root, this.#directory, text) !== undefined;
        if (!isOfProposal || this.#place === root || this.#place.startsWith(root + external_node_path_.sep))
            return;
        throw this.#unwritable("it lies outside of the repository, which no proposal may choose", "Name a folder inside, or let the workflow say it with --output-dir");
    }
    #attempt(action) {
        try {
            return action();
        }
        catch (cause) {
            const reason = cause instanceof Error ? cause.message : String(cause);
            throw this.#unwritable(reason, "Give a folder that may be written with --output-dir", cause);
        }
    }
    #unwritable(reason, hint, cause) {
        return new lib_errors/* GateError */.ue("OUTPUT_UNWRITABLE", `cannot write into ${this.#said.text}: ${reason}`, { hint, cause });
    }
}
/**
 * The folder as far as it can be told before everything is read and checked, so that it can be cleared whatever is
 * wrong: by flag, by the environment, by a config file that may have mistakes elsewhere, or the usual one.
 */
async function earlyReportFolder(args, host, rootOf) {
    const fallback = options/* COMMANDS */.Lo.gate.options.find(({ name }) => name === "output-dir")?.default ?? "";
    const said = [earlyFlag(args, "output-dir"), host.env["MODEL_GATE_OUTPUT_DIR"]];
    // An empty text was not said: it must not become the folder that we stand in.
    const text = said.find((one) => (one ?? "") !== "");
    const located = text === undefined ? await saidInConfig(args, host) : { text };
    return new ReportFolder(located ?? { text: fallback }, host.directory, rootOf);
}
async function saidInConfig(args, host) {
    let found;
    try {
        found = (0,config_lookup/* findConfig */.u0)(earlyFlag(args, "config"), host.directory);
    }
    catch {
        // Whoever reads it in earnest says what is wrong.
        return undefined;
    }
    if (found === undefined)
        return undefined;
    const { peekText } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(367)]).then(__webpack_require__.bind(__webpack_require__, 8367));
    const text = peekText(found.bytes, "output_dir");
    return text === undefined ? undefined : { text, from: found.directory };
}
/** Without links, as far as the path exists. */
function realPlace(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch (error) {
        const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
        if (!isMissing || path === (0,external_node_path_.dirname)(path))
            throw error;
        return (0,external_node_path_.join)(realPlace((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path));
    }
}
/** Never into a file, link or pipe that someone put there. */
function writeNew(path, text) {
    (0,external_node_fs_.rmSync)(path, { force: true });
    (0,external_node_fs_.writeFileSync)(path, text, { flag: "wx" });
}

;// CONCATENATED MODULE: ./lib/entry/until-asked-to-end.js
/** While a command runs, a signal to us ends it first, with everything that it started. */
async function untilAskedToEnd(work) {
    const ending = new AbortController();
    const end = () => ending.abort();
    for (const signal of ["SIGINT", "SIGTERM"])
        process.on(signal, end);
    try {
        return await work(ending.signal);
    }
    finally {
        for (const signal of ["SIGINT", "SIGTERM"])
            process.off(signal, end);
    }
}

// EXTERNAL MODULE: ./lib/entry/version.js
var version = __webpack_require__(7136);
;// CONCATENATED MODULE: ./lib/entry/gate-run.js























/** `gate` on this machine, for both faces; `runner` is there when an action runs. */
async function runGate(args, host, runner) {
    const detected = detect(host.env, eventPayload(host.env["GITHUB_EVENT_PATH"]));
    const root = once(() => repositoryRoot(host.directory));
    const bounds = detected.isProposal ? root : undefined;
    // Before anything can go wrong: a verdict of an earlier run must not stand beside the error of this one.
    (await earlyReportFolder(args, host, bounds)).clear();
    const forge = await forgeOf(args, detected, host, runner);
    const settings = await gateSettings(args, detected, forge, host, root);
    const { options, surroundings, waivers, notices, blocked } = settings;
    const reports = new ReportFolder(options.outputDir, host.directory, bounds);
    reports.clear();
    for (const notice of notices)
        tellNotice(notice, host, runner);
    const progress = new Progress(host);
    const told = new Set();
    // A file may be read twice; what is odd about it is told once.
    const note = (text) => {
        if (!told.has(text))
            host.printError(`note: ${(0,visible/* visible */.R)(text)}\n`);
        told.add(text);
    };
    const untouched = mustNotWriteBaseline(options, surroundings) ? new UntouchedFiles() : undefined;
    const mlflow = mlflowOf(options.trackingUri, host, runner);
    const placeAt = (from, { predictionsArtifact, dataset }) => ({
        mlflow: async () => (await mlflow()).reader,
        predictionsArtifact,
        dataset,
        directory: from ?? host.directory,
        root,
        surroundings,
        artifacts: forge?.artifacts,
        releases: forge?.releases,
        readBase: (path) => readAtBase(path, surroundings, forge, root()),
        onBytes: progress.onBytes,
        onNote: note,
        untouched,
    });
    let saved = {};
    const temporary = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "model-gate-"));
    try {
        const { runEvaluation } = await loadedForRun(options, mlflow);
        const run = (request) => untilAskedToEnd((signal) => runEvaluation(request, {
            env: host.env,
            isGitHub: host.env["GITHUB_ACTIONS"] === "true",
            write: writerTo(options.format === "json" ? process.stderr : process.stdout),
            signal,
        }));
        return await gate(options, {
            blocked,
            evaluate: async (baselineUri) => {
                try {
                    return await evaluate(options, surroundings, { directory: host.directory, temporary, run, baselineUri });
                }
                finally {
                    // The command may have put a verdict of its own there.
                    reports.clear();
                }
            },
            open: (reference) => openSource(reference.text, placeAt(reference.from, options.candidateOf)),
            belonging: async (of) => (await __webpack_require__.e(/* import() */ 983).then(__webpack_require__.bind(__webpack_require__, 983))).belongingOf(of, options.model, placeAt(undefined, of)),
            belongingOfReference: async (reference) => (await __webpack_require__.e(/* import() */ 983).then(__webpack_require__.bind(__webpack_require__, 983))).belongingOfReference(reference.text, placeAt(reference.from, options.baselineOf)),
            pinnedBaseline: async (reference) => {
                const pinned = await pinnedBaseline(reference.text, placeAt(reference.from, options.baselineOf));
                if (pinned === undefined)
                    await untouched?.remember((0,external_node_path_.resolve)(reference.from ?? host.directory, reference.text));
                return pinned;
            },
            waivers,
            engine: inProcessEngine,
            surroundings,
            tool: version/* TOOL */.j,
            now: () => `${new Date(host.now()).toISOString().slice(0, 19)}Z`,
            onRows: progress.onRows,
            save: (files) => {
                progress.done();
                saved = files;
                reports.save(files);
            },
            print: host.print,
            printError: (text) => host.printError(`${(0,visible/* visible */.R)(text)}\n`),
            announce: (evidence, exitCode) => tell(evidence, exitCode, {
                options,
                reports,
                surroundings,
                forge,
                notices,
                host,
                runner,
                log: () => logToMlflow(evidence, saved, options, surroundings.isProposal, mlflow, host.directory),
            }),
            colour: (0,entry_host/* hasColour */.P)(host),
        });
    }
    finally {
        progress.done();
        (0,external_node_fs_.rmSync)(temporary, { recursive: true, force: true });
    }
}
/** Outputs first: nothing that fails later may take them away. */
async function tell(evidence, exitCode, telling) {
    const { options, reports, surroundings, forge, notices, host, runner, log } = telling;
    const outputs = outputsOf(evidence, exitCode);
    for (const [name, value] of Object.entries(outputs))
        runner?.output(name, value);
    runner?.output("evidence-path", reports.pathOf("evidence.json"));
    runner?.output("report-path", reports.pathOf("report.md"));
    if (runner !== undefined && exitCode !== 0) {
        runner.annotate("error", (0,visible/* visible */.R)(evidence.verdict.summary), `model-gate: ${evidence.verdict.outcome}`);
    }
    const announced = await announce(evidence, exitCode === 0, options, surroundings, notices, {
        forge,
        stick: stickComment,
    });
    if (announced.commentUrl !== undefined)
        runner?.output("comment-url", announced.commentUrl);
    const summary = await runner?.summarize((0,formats/* renderReport */.B)(evidence, "markdown"));
    for (const warning of [...announced.warnings, ...(await log()), ...(summary === undefined ? [] : [summary])]) {
        if (runner === undefined)
            host.printError(`warning: ${(0,visible/* visible */.R)(warning)}\n`);
        else
            runner.annotate("warning", (0,visible/* visible */.R)(warning), "model-gate");
    }
}
function tellNotice(notice, host, runner) {
    if (runner === undefined)
        host.printError(`notice: ${(0,visible/* visible */.R)(notice)}\n`);
    else
        runner.annotate("notice", (0,visible/* visible */.R)(notice), "model-gate");
}
/** The forge that this run may speak to: none without a token, or where nobody waits for a word. */
async function forgeOf(args, { vendor, apiUrl, context }, host, runner) {
    const token = earlyFlag(args, "github-token") ?? host.env["GITHUB_TOKEN"] ?? "";
    if (token === "" || vendor !== "github" || context.repository === null)
        return undefined;
    runner?.mask(token);
    // The toolkit reads this file when it is loaded: it talks to standard output, or throws, when there is none.
    if (eventPayload(host.env["GITHUB_EVENT_PATH"]) === undefined)
        delete process.env["GITHUB_EVENT_PATH"];
    const { githubForge } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(778), __webpack_require__.e(202)]).then(__webpack_require__.bind(__webpack_require__, 2202));
    return githubForge({ token, apiUrl: apiUrl ?? "https://api.github.com", repository: context.repository });
}
/** Everything that the rest of the run needs is loaded now: the command may rewrite the very files of this action. */
async function loadedForRun(options, mlflow) {
    if (options.run !== undefined) {
        await Promise.all(/* import() */[__webpack_require__.e(855), __webpack_require__.e(40)]).then(__webpack_require__.bind(__webpack_require__, 8040));
        if (needsMlflow(options))
            await Promise.all([__webpack_require__.e(/* import() */ 983).then(__webpack_require__.bind(__webpack_require__, 983)), mlflow()]);
    }
    return await __webpack_require__.e(/* import() */ 527).then(__webpack_require__.bind(__webpack_require__, 1527));
}
/** Code of a proposal, which was not asked to evaluate the baseline, too. */
function mustNotWriteBaseline({ run, reevaluateBaseline }, { isProposal }) {
    return isProposal && run !== undefined && !reevaluateBaseline;
}
/** The event of this run, as the runner wrote it; an unreadable one is none. */
function eventPayload(path) {
    if (path === undefined || path === "")
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
    }
    catch {
        return undefined;
    }
}
/** Asks git at most once, and not at all where nobody wants to know. */
function once(find) {
    let found;
    return () => (found ??= { value: find() }).value;
}
function writerTo(stream) {
    return (bytes) => new Promise((resolve) => void stream.write(bytes, () => resolve()));
}


/***/ }),

/***/ 3967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/** JSON that somebody else wrote, read with care: what is not there, or of another kind, is undefined. */
function at(value, ...keys) {
    return keys.reduce((part, key) => (isObject(part) && Object.hasOwn(part, key) ? part[key] : undefined), value);
}
/** An empty text says nothing: forges write it where they know no answer. */
function textAt(value, ...keys) {
    const found = at(value, ...keys);
    return typeof found === "string" && found !== "" ? found : undefined;
}
/** A whole number, as ids are. */
function numberAt(value, ...keys) {
    const found = at(value, ...keys);
    return typeof found === "number" && Number.isSafeInteger(found) ? found : undefined;
}
function listAt(value, ...keys) {
    const found = at(value, ...keys);
    return Array.isArray(found) ? found : undefined;
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 2648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ failureLine),
/* harmony export */   Q: () => (/* binding */ ForgeError)
/* harmony export */ });
/**
 * A forge that did not do what it was asked. It never ends a run by itself: who asked decides whether that is a warning
 * (a comment) or a verdict of its own (the config at the base ref). No token is ever in its text.
 */
class ForgeError extends Error {
    name = "ForgeError";
    failure;
    status;
    hint;
    /** It may have been done nevertheless: the answer was lost, not the request. */
    mayBeDone;
    constructor(failure, message, details = {}) {
        super(message);
        this.failure = failure;
        this.status = details.status;
        this.hint = details.hint;
        this.mayBeDone = details.mayBeDone ?? false;
    }
    /** Message and hint as one sentence. */
    get line() {
        return this.hint === undefined ? this.message : `${this.message}. ${this.hint}`;
    }
}
/** What a failed publication says; anything but a ForgeError is a bug of ours, and still no reason to change a verdict. */
function failureLine(error) {
    if (error instanceof ForgeError)
        return error.line;
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 8977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ Patience)
/* harmony export */ });
/** All that one run waits for a remote that fails, over all requests together. */
const TOTAL_MS = 40_000;
/** A server that has said nothing for so long is asked again. */
const SILENCE_MS = 15_000;
const FIRST_WAIT_MS = 1_000;
/** Counts down the time that is lost to failures: failed attempts and the waits between them. Work that succeeds is free. */
class Patience {
    #leftMs;
    #silenceMs;
    #sleep;
    #now;
    constructor({ totalMs = TOTAL_MS, silenceMs = SILENCE_MS, sleep, now } = {}) {
        this.#leftMs = totalMs;
        this.#silenceMs = silenceMs;
        this.#sleep = sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
        this.#now = now ?? (() => performance.now());
    }
    /** How long an attempt may stay silent; 0 when all patience is gone. */
    get silenceMs() {
        return Math.max(0, Math.min(this.#silenceMs, this.#leftMs));
    }
    /** Starts a watch; the time until it is read is taken off when the attempt failed. */
    watch() {
        const start = this.#now();
        return () => {
            this.#leftMs -= this.#now() - start;
        };
    }
    /**
     * Waits before the next attempt: what the server asked for, but at least 1, 2, 4, … s, so that `Retry-After: 0` makes
     * no storm. Returns false at once when that would take longer than is left.
     */
    async wait(attempt, askedMs) {
        const ms = Math.max(FIRST_WAIT_MS * 2 ** attempt, askedMs);
        if (ms >= this.#leftMs)
            return false;
        this.#leftMs -= ms;
        await this.#sleep(ms);
        return true;
    }
}


/***/ }),

/***/ 1090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ memoryFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _gunzip_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5381);


const CHUNK_BYTES = 256 * 1024;
/** A file that was fetched as a whole. `path` tells by its ending whether it is zipped; `name` is for messages. */
function memoryFile(name, path, content) {
    const bytes = {
        name,
        async *chunks() {
            const chunks = piecesOf(content);
            if (/\.gz$/i.test(path))
                yield* (0,_gunzip_js__WEBPACK_IMPORTED_MODULE_1__/* .gunzip */ .k)({ name, bytes: content.length, chunks }, _gunzip_js__WEBPACK_IMPORTED_MODULE_1__/* .GUNZIP_LIMITS */ .H);
            else
                yield* chunks;
        },
    };
    const pieces = {
        name,
        open: () => ({
            byteLength: content.length,
            read: (offset, length) => Uint8Array.from(content.subarray(offset, offset + length)),
            finish: () => { },
            close: () => { },
        }),
    };
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(content).digest("hex");
    return { bytes, pieces, sha256: () => sha256 };
}
function* piecesOf(content) {
    for (let at = 0; at < content.length; at += CHUNK_BYTES)
        yield content.subarray(at, at + CHUNK_BYTES);
}


/***/ }),

/***/ 1819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isMlflowReference),
/* harmony export */   e: () => (/* binding */ parseMlflowReference)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const STAGES = ["None", "Staging", "Production", "Archived"];
function isMlflowReference(reference) {
    return /^(models|runs):/.test(reference);
}
/**
 * `models:/NAME/STAGE`, `models:/NAME@ALIAS`, `models:/NAME/VERSION`, `models:/NAME/latest`, `runs:/RUN_ID[/path]`.
 * As in MLflow a stage may be written in any case, an alias may not. Throws USAGE.
 */
function parseMlflowReference(reference) {
    const rest = /^(?:models|runs):\/(?!\/)(.+)$/s.exec(reference)?.[1];
    if (rest === undefined)
        throw unknownForm(reference);
    return reference.startsWith("runs:") ? ofRun(reference, rest) : ofModel(reference, rest);
}
function ofRun(reference, rest) {
    const [, run, path] = /^([A-Za-z0-9_-]+)(?:\/(.+))?$/s.exec(rest) ?? [];
    if (run === undefined)
        throw unknownForm(reference);
    const steps = path?.split("/") ?? [];
    if (steps.some((step) => step === "" || step === "." || step === ".."))
        throw unknownForm(reference);
    return { kind: "run", run, path };
}
function ofModel(reference, rest) {
    const slash = rest.lastIndexOf("/");
    if (slash < 0) {
        const at = rest.lastIndexOf("@");
        if (at <= 0 || at === rest.length - 1)
            throw unknownForm(reference);
        return { kind: "alias", model: rest.slice(0, at), alias: rest.slice(at + 1) };
    }
    const [model, last] = [rest.slice(0, slash), rest.slice(slash + 1)];
    if (model === "" || model.includes("/"))
        throw unknownForm(reference);
    if (/^[1-9][0-9]*$/.test(last))
        return { kind: "version", model, version: last };
    if (last.toLowerCase() === "latest")
        return { kind: "latest", model };
    const stage = STAGES.find((name) => name.toLowerCase() === last.toLowerCase());
    if (stage !== undefined)
        return { kind: "stage", model, stage };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("USAGE", `${reference}: ${JSON.stringify(last)} is no stage, version number or "latest"`, {
        hint: `A stage is one of ${STAGES.join(", ")}; an alias is written models:/${model}@${last === "" ? "ALIAS" : last}`,
    });
}
function unknownForm(reference) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("USAGE", `${JSON.stringify(reference)} is no reference to MLflow that is known`, {
        hint: "models:/NAME/Production, models:/NAME@champion, models:/NAME/3, models:/NAME/latest, runs:/RUN_ID or runs:/RUN_ID/path",
    });
}


/***/ })

};
