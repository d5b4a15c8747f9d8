export const id = 787;
export const ids = [787];
export const modules = {

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

/***/ 7787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPublish: () => (/* binding */ runPublish)
});

// EXTERNAL MODULE: ./lib/commands/announce.js
var announce = __webpack_require__(2099);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/reports/publication/publication.js
var publication_publication = __webpack_require__(908);
// EXTERNAL MODULE: ./lib/core/proposal-event.js
var proposal_event = __webpack_require__(7008);
// EXTERNAL MODULE: ./lib/core/verify.js
var verify = __webpack_require__(8238);
;// CONCATENATED MODULE: ./lib/commands/examine.js



const MOST = { cells: 50_000, labels: 1_000, rules: 200, cellsTimesRules: 2_000_000, resampled: 2_000 };
async function examine(path, evidence, configs, surroundings) {
    refuseAnotherHead(path, evidence, surroundings);
    refuseTooMuch(path, evidence);
    refuseUnsound(path, evidence);
    const config = configFor(path, evidence, configs);
    if (evidence.statistics === null)
        return "nothing was compared";
    refuseAnotherPolicy(path, evidence, config, surroundings.isProposal);
    const check = await config.checkBaseline(evidence);
    if (check.kind === "other")
        throw check.error;
    return check.words;
}
function refuseAnotherHead(path, { context }, surroundings) {
    const { isProposal, headSha, context: here } = surroundings;
    const other = (what, found, expected) => new errors/* GateError */.ue("HEAD_MISMATCH", `${path} is about another ${what}: ${shown(found)}, and this run is about ${shown(expected)}`, {
        hint: "Publish what the jobs of this very run, or of the run that started it, have left",
    });
    if (here.repository !== null && context.repository?.toLowerCase() !== here.repository.toLowerCase()) {
        throw other("repository", context.repository, here.repository);
    }
    if (headSha !== undefined && context.commit?.toLowerCase() !== headSha.toLowerCase()) {
        throw other("commit", context.commit, headSha);
    }
    const isOfProposal = context.proposal === true || (0,proposal_event/* isProposalEvent */.L)(context.event);
    if (here.event !== null && isOfProposal !== isProposal) {
        throw other("event", context.event, isProposal ? "a pull request" : here.event);
    }
}
function refuseTooMuch(path, { statistics, labels, policy, results }) {
    if (statistics === null)
        return;
    const sides = Object.values(statistics.sides).reduce((sum, rows) => sum + rows.length, 0);
    const cells = (statistics.cells?.length ?? 0) + sides;
    const isResampled = results.some((result) => result.second_opinion !== undefined);
    const isTooMuch = cells > MOST.cells ||
        labels.length > MOST.labels ||
        policy.rules.length > MOST.rules ||
        cells * policy.rules.length > (isResampled ? MOST.resampled : MOST.cellsTimesRules);
    if (!isTooMuch)
        return;
    throw new errors/* GateError */.ue("EVIDENCE_REFUSED", `${path} has ${cells} cells of ${labels.length} classes under ${policy.rules.length} rules${isResampled ? " and a second opinion" : ""}, which is too much to be recomputed here`, { hint: "Let the job that made it publish it, or leave second_opinion out" });
}
function refuseUnsound(path, evidence) {
    const [first, ...others] = (0,verify/* verifyEvidence */.J)(evidence);
    if (first === undefined)
        return;
    const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
    throw new errors/* GateError */.ue("EVIDENCE_UNSOUND", `${path} is not sound: it says ${shown(first.found)} for ${shown(first.path)}, recomputed ${shown(first.expected)}${more}`, {
        hint: "Somebody changed it, or another version of model-gate made it",
        withoutData: `${path} is not sound: its ${/^[a-z]+/.exec(first.path)?.[0] ?? "content"} does not follow from its counts and policy`,
    });
}
function configFor(path, { model }, configs) {
    const [only, second] = configs;
    if (only !== undefined && second === undefined && only.model === undefined)
        return only;
    const found = configs.find((config) => config.model === (model ?? undefined));
    if (found !== undefined)
        return found;
    const known = configs.map((config) => config.model ?? `none (${config.path})`);
    throw mismatch(path, `no config here is about the model ${shown(model)} (they are about ${known.slice(0, 10).join(", ")}${known.length > 10 ? ", …" : ""})`);
}
function refuseAnotherPolicy(path, evidence, config, isProposal) {
    let difference;
    try {
        difference = config.difference(evidence, isProposal);
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue) || error.code !== "METRIC_UNSUPPORTED")
            throw error;
        throw mismatch(path, error.message);
    }
    if (difference === undefined)
        return;
    const { path: key, found, here } = difference;
    throw mismatch(path, `${key} is ${shown(found)} there, and ${shown(here)} in ${config.path}`);
}
function mismatch(path, what) {
    return new errors/* GateError */.ue("POLICY_MISMATCH", `${path} was decided under another policy: ${what}`, {
        hint: "What decides must stand in the config (on a pull request that of the base branch), not in flags or inputs of gate; run the gate again when it has changed since",
    });
}
function shown(value) {
    const text = value === undefined ? "nothing" : JSON.stringify(value);
    return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

;// CONCATENATED MODULE: ./lib/commands/publish.js



async function publish(options, ports) {
    const entries = [];
    for (const file of ports.evidence)
        entries.push(await entryOf(file, ports));
    const publication = (0,publication_publication/* publicationOf */.MV)([...entries, ...missing(options, entries, ports.configs)]);
    ports.print(publication);
    await ports.announce(publication);
    return publication.isRefused ? 1 : 0;
}
async function entryOf(file, { configs, surroundings }) {
    const { path } = file;
    if ("refusal" in file)
        return { kind: "refused", path, error: file.refusal };
    try {
        return {
            kind: "accepted",
            path,
            evidence: file.evidence,
            baseline: await examine(path, file.evidence, configs, surroundings),
        };
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue) || error.exitCode !== 1)
            throw error;
        return { kind: "refused", path, error };
    }
}
function missing(options, entries, configs) {
    if (options.configs === undefined || options.missing === "ignore")
        return [];
    const told = new Set(entries.map((entry) => (entry.kind === "accepted" ? (entry.evidence.model ?? undefined) : undefined)));
    const isRefused = entries.some(({ kind }) => kind === "refused");
    const [only, second] = configs;
    const isForAll = only !== undefined && second === undefined && only.model === undefined;
    if (isForAll)
        return [];
    return configs
        .filter(({ model }) => !told.has(model))
        .map(({ path, model }) => ({
        kind: "refused",
        path,
        error: new errors/* GateError */.ue("EVIDENCE_MISSING", `there is no evidence of ${model ?? "its model"}`, {
            hint: isRefused
                ? "It may be what was refused"
                : "Its job ended before a verdict, or did not run: see its log, or say --missing ignore",
        }),
    }));
}

;// CONCATENATED MODULE: ./lib/config/publish-options.js

const COMMENT = ["auto", "always", "changes", "failure", "off"];
function publishOptions({ values }) {
    const text = (name) => values.get(name)?.text;
    const evidence = linesOf(text("evidence") ?? "");
    if (evidence.length === 0) {
        throw new errors/* GateError */.ue("USAGE", "publish needs --evidence FILES, the evidence.json files that other jobs made", {
            hint: 'Example: model-gate publish --evidence "evidence/**/evidence.json"',
        });
    }
    const [configs, key, status, format] = [text("config"), text("comment-key"), text("status"), text("format")];
    return {
        evidence,
        ...(configs === undefined ? {} : { configs: linesOf(configs) }),
        missing: text("missing") === "ignore" ? "ignore" : "fail",
        comment: COMMENT.find((mode) => mode === text("comment")) ?? "auto",
        ...(key === undefined ? {} : { commentKey: key }),
        ...(status === undefined ? {} : { status }),
        format: format === "json" || format === "markdown" ? format : "text",
    };
}
function linesOf(text) {
    const lines = text.split("\n").map((line) => line.trim());
    return [...new Set(lines.filter((line) => line !== ""))];
}

// EXTERNAL MODULE: ./lib/config/resolve.js + 1 modules
var resolve = __webpack_require__(6372);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/evidence/glob.js

function isGlob(pattern) {
    return /[*?]/.test(pattern);
}
async function filesLike(pattern, list, limits) {
    const found = new Set();
    let entriesLeft = limits.maxEntries;
    const listed = new Map();
    const entriesIn = async (folder) => {
        const entries = listed.get(folder) ?? (await list(folder));
        if (!listed.has(folder))
            entriesLeft -= entries.length;
        listed.set(folder, entries);
        if (entriesLeft < 0)
            throw tooMuch(pattern, `more than ${limits.maxEntries} files and folders`);
        return entries;
    };
    const walk = async (folder, steps, depth) => {
        const [step = "", ...rest] = steps;
        if (!isGlob(step) && rest.length > 0)
            return await walk(joined(folder, step), rest, depth + 1);
        if (depth > limits.maxDepth)
            throw tooMuch(pattern, `folders more than ${limits.maxDepth} deep`);
        if (step === "**" && rest.length > 0)
            await walk(folder, rest, depth);
        const entries = await entriesIn(folder);
        const isMatch = step === "**" ? (name) => !name.startsWith(".") : matcher(step);
        for (const { name, kind } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
            const path = joined(folder, name);
            if (!isMatch(name))
                continue;
            if (kind === "folder" && step === "**")
                await walk(path, steps, depth + 1);
            else if (kind === "folder" && rest.length > 0)
                await walk(path, rest, depth + 1);
            else if (kind !== "folder" && rest.length === 0)
                found.add(path);
        }
    };
    const isAbsolute = pattern.startsWith("/");
    await walk(isAbsolute ? "/" : "", pattern.split("/").filter((step) => step !== "" && step !== "."), 0);
    return [...found];
}
function joined(folder, name) {
    return folder === "" || folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}
function matcher(step) {
    const source = step
        .replaceAll(/[.+^${}()|[\]\\]/g, String.raw `\$&`)
        .replaceAll(/\*+/g, ".*")
        .replaceAll("?", ".");
    const expression = new RegExp(`^${source}$`, "su");
    return (name) => (step.startsWith(".") || !name.startsWith(".")) && expression.test(name);
}
function tooMuch(pattern, what) {
    return new errors/* GateError */.ue("EVIDENCE_REFUSED", `${pattern} leads through ${what}`, {
        hint: "Let it name the evidence more closely, and download only artifacts that the gate made",
    });
}

// EXTERNAL MODULE: ./lib/evidence/read.js + 3 modules
var read = __webpack_require__(4991);
;// CONCATENATED MODULE: ./lib/evidence/evidence-files.js






const EVIDENCE_LIMITS = {
    maxBytes: 4 * 1024 * 1024,
    maxFiles: 256,
    maxEntries: 20_000,
    maxDepth: 32,
};
async function evidenceFiles(directory, patterns) {
    const paths = new Set();
    try {
        for (const pattern of patterns) {
            const found = isGlob(pattern)
                ? await filesLike(pattern, (folder) => entriesOf(directory, folder), EVIDENCE_LIMITS)
                : [pattern];
            if (found.length === 0)
                throw notFound(pattern);
            for (const path of found)
                paths.add(path);
            if (paths.size > EVIDENCE_LIMITS.maxFiles)
                throw tooMany(pattern);
        }
    }
    catch (error) {
        if (error instanceof errors/* GateError */.ue && error.code === "EVIDENCE_REFUSED")
            return [{ path: patterns.join(" "), refusal: error }];
        throw error;
    }
    return [...paths].map((path) => evidenceAt(directory, path));
}
function evidenceAt(directory, path) {
    try {
        return { path, evidence: (0,read/* parseEvidence */.vf)(path, textOf(directory, path)) };
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue) || error.code === "FILE_NOT_FOUND")
            throw error;
        return { path, refusal: error };
    }
}
function textOf(directory, path) {
    let file;
    try {
        file = (0,external_node_fs_.openSync)((0,external_node_path_.resolve)(directory, path), external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    }
    catch (cause) {
        const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
        if (code === "ENOENT" || code === "ENOTDIR")
            throw notFound(path);
        throw refused(`${path} is no regular file that can be read`, cause);
    }
    try {
        const stats = (0,external_node_fs_.fstatSync)(file);
        const { size } = stats;
        if (!stats.isFile())
            throw refused(`${path} is no regular file`);
        if (size > EVIDENCE_LIMITS.maxBytes) {
            throw refused(`${path} has ${size} bytes, more than the ${EVIDENCE_LIMITS.maxBytes} that evidence may have`);
        }
        const bytes = Buffer.alloc(size);
        const read = (0,external_node_fs_.readSync)(file, bytes, 0, size, 0);
        return bytes.toString("utf8", 0, read);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
async function entriesOf(directory, folder) {
    try {
        const entries = await (0,promises_.readdir)((0,external_node_path_.resolve)(directory, folder), { withFileTypes: true });
        return entries.map((entry) => ({
            name: entry.name,
            kind: entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "other",
        }));
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        if (code === "ENOENT" || code === "ENOTDIR")
            return [];
        throw error;
    }
}
function notFound(pattern) {
    return new errors/* GateError */.ue("FILE_NOT_FOUND", `${pattern} names no file`, {
        hint: "A job that ended before its verdict leaves no evidence: see its log",
    });
}
function tooMany(pattern) {
    return new errors/* GateError */.ue("EVIDENCE_REFUSED", `${pattern} names more than ${EVIDENCE_LIMITS.maxFiles} files`, {
        hint: "Let it name evidence.json files only",
    });
}
function refused(message, cause) {
    return new errors/* GateError */.ue("EVIDENCE_REFUSED", message, { hint: "Give an evidence.json that model-gate wrote", cause });
}

// EXTERNAL MODULE: ./lib/forges/detect.js + 10 modules
var detect = __webpack_require__(5331);
// EXTERNAL MODULE: ./lib/forges/pull-request-of-run.js
var pull_request_of_run = __webpack_require__(223);
// EXTERNAL MODULE: ./lib/forges/sticky-comment.js
var sticky_comment = __webpack_require__(7293);
// EXTERNAL MODULE: ./lib/reports/comment-decision.js
var comment_decision = __webpack_require__(3909);
// EXTERNAL MODULE: ./lib/reports/comment-marker.js
var comment_marker = __webpack_require__(5841);
// EXTERNAL MODULE: ./lib/reports/comment-parts.js
var comment_parts = __webpack_require__(5273);
// EXTERNAL MODULE: ./lib/reports/markdown-escape.js
var markdown_escape = __webpack_require__(6144);
// EXTERNAL MODULE: ./lib/reports/markdown-table.js
var markdown_table = __webpack_require__(9667);
// EXTERNAL MODULE: ./lib/reports/markdown.js + 1 modules
var markdown = __webpack_require__(6912);
// EXTERNAL MODULE: ./lib/reports/outcome-emoji.js
var outcome_emoji = __webpack_require__(3160);
// EXTERNAL MODULE: ./lib/reports/phrase.js
var reports_phrase = __webpack_require__(7194);
// EXTERNAL MODULE: ./lib/reports/table.js
var table = __webpack_require__(6231);
// EXTERNAL MODULE: ./lib/reports/visible.js
var visible = __webpack_require__(385);
// EXTERNAL MODULE: ./lib/reports/xml-escape.js
var xml_escape = __webpack_require__(3176);
// EXTERNAL MODULE: ./lib/core/verdict.js
var core_verdict = __webpack_require__(4418);
// EXTERNAL MODULE: ./lib/reports/model.js + 9 modules
var model = __webpack_require__(401);
;// CONCATENATED MODULE: ./lib/reports/publication/lines.js




const ABSENT = "—";
function publicationLines({ entries }) {
    return entries.map((entry) => {
        const name = (0,reports_phrase/* verbatim */.Bj)((0,publication_publication/* nameOf */.Vb)(entry));
        const nothing = { metric: [ABSENT], baseline: ABSENT, candidate: ABSENT, change: ABSENT };
        if (entry.kind === "refused") {
            return { entry, name, verdict: (0,reports_phrase/* say */.cv) `refused: ${(0,reports_phrase/* verbatim */.Bj)(entry.error.code)}`, ...nothing, report: undefined };
        }
        const report = (0,model/* reportModel */.S)(entry.evidence);
        const line = decidingLine(entry.evidence, report);
        if (line === undefined) {
            const code = entry.evidence.error === null ? [] : (0,reports_phrase/* say */.cv) `: ${(0,reports_phrase/* verbatim */.Bj)(entry.evidence.error.code)}`;
            return { entry, name, verdict: [(0,publication_publication/* outcomeOf */.sG)(entry), ...code], ...nothing, report };
        }
        const interval = line.interval === undefined ? "" : ` (${line.interval})`;
        return {
            entry,
            name,
            verdict: [`${(0,publication_publication/* outcomeOf */.sG)(entry)}: ${line.words}${letThrough(entry.evidence)}`],
            metric: line.name,
            baseline: line.baseline,
            candidate: line.candidate,
            change: line.changeWithUnit + interval,
            report,
        };
    });
}
function decidingLine({ results, verdict, policy }, { results: lines }) {
    const index = results.findIndex((result) => result.outcome === verdict.outcome && (0,core_verdict/* ruleOf */.Y)(result, policy).severity === "error");
    return lines[Math.max(0, index)];
}
function letThrough({ verdict, results, policy }) {
    const isLet = verdict.outcome === "inconclusive" && (0,core_verdict/* exitCodeOf */.FO)(verdict.outcome, results, policy) === 0;
    return isLet ? ", let through by the policy" : "";
}

;// CONCATENATED MODULE: ./lib/reports/publication/markdown.js












const NAME_LIMIT = 120;
function renderSetComment(publication, options) {
    const firstLine = (0,comment_marker/* markerLineOfSet */.sr)(options.key, publication.entries.map(memberOf));
    return rendered(publication, firstLine, options.budgetBytes ?? comment_parts/* COMMENT_BYTES */.GJ, options);
}
function renderSetSummary(publication, { commit, notices }, budgetBytes = comment_parts/* SUMMARY_BYTES */.R$) {
    return rendered(publication, "", budgetBytes, { commit, notices, summaryUrl: undefined });
}
function memberOf(entry) {
    return entry.kind === "accepted" ? entry.evidence : { refused: entry.path, code: entry.error.code };
}
function rendered(publication, firstLine, budget, { summaryUrl, commit, notices }) {
    const lines = publicationLines(publication);
    const sections = lines.map(sectionOf);
    return (0,comment_parts/* longestWithin */.aT)(budget, lines.length, (count) => {
        const start = [
            ...(firstLine === "" ? [] : [firstLine]),
            heading(publication),
            ...(count === 0 ? [] : [publication_markdown_table(lines.slice(0, count))]),
            ...(count === lines.length ? [] : [`${lines.length - count} more are not shown: the worst come first.`]),
            ...waiverBlocks(lines),
            ...(0,comment_parts/* noticeBlocks */.bI)(notices),
        ].join("\n\n");
        const ending = (leftOut) => footer(leftOut.length, commit, summaryUrl);
        return (0,comment_parts/* withSections */.VU)(start, count === lines.length ? sections : [], ending, budget);
    });
}
function heading({ entries, outcome, isRefused, isOpen }) {
    const what = `${entries.length} ${entries.length === 1 ? "model" : "models"}`;
    const word = isRefused ? "REFUSED" : outcome.toUpperCase();
    const refused = isRefused
        ? "\n\nNot all of the evidence can be believed. What was refused is told with the reason, and nothing else of it."
        : "";
    const open = isOpen ? "" : `\n\n**Not all gates are open**: ${(0,publication_publication/* tally */.N4)(entries)}.${refused}`;
    return `## ${isRefused ? REFUSED : outcome_emoji/* OUTCOME_EMOJI */.s[outcome]} ${word} · ${what}${isOpen ? `: ${(0,publication_publication/* tally */.N4)(entries)}` : open}`;
}
const REFUSED = "🚫";
const MAX_WAIVERS = 10;
function waiverBlocks(lines) {
    const near = lines.flatMap(({ name, report }) => (report?.waivers ?? [])
        .filter(({ isNearExpiry }) => isNearExpiry)
        .map(({ words }) => `${markdown_markdown(name)}: ${(0,reports_phrase/* lineOf */.cA)(words, ({ verbatim: text }) => (0,markdown_escape/* inlineCode */.t)(text, { limit: NAME_LIMIT }))}`));
    const more = near.length - MAX_WAIVERS;
    const shown = more > 0 ? [...near.slice(0, MAX_WAIVERS), `${more} more`] : near;
    return near.length === 0 ? [] : [(0,markdown/* warningBlock */.g)(shown)];
}
function publication_markdown_table(lines) {
    return (0,markdown_table/* markdownTable */.Q)({
        columns: [(0,table/* left */.k)("model"), (0,table/* left */.k)("verdict"), (0,table/* left */.k)("metric"), (0,table/* right */.p)("baseline"), (0,table/* right */.p)("candidate"), (0,table/* left */.k)("change")],
        rows: lines.map(({ entry, name, verdict, metric, baseline, candidate, change }) => [
            name,
            [`${emojiOf(entry)} `, ...verdict],
            metric,
            [baseline],
            [candidate],
            [change.replaceAll(/ (?=[^(]*\))/g, "\u00A0")],
        ]),
    });
}
function emojiOf(entry) {
    return entry.kind === "refused" ? REFUSED : outcome_emoji/* OUTCOME_EMOJI */.s[(0,publication_publication/* outcomeOf */.sG)(entry)];
}
function sectionOf({ entry, report }) {
    const word = entry.kind === "refused" ? "refused" : (0,publication_publication/* outcomeOf */.sG)(entry);
    const name = (0,xml_escape/* xmlText */.x)((0,visible/* visibleWithin */.C)((0,publication_publication/* nameOf */.Vb)(entry), NAME_LIMIT));
    const title = `${emojiOf(entry)} ${word} · <code>${name}</code>`;
    const body = report === undefined || entry.kind === "refused"
        ? refusal(entry)
        : `${withoutHeading((0,markdown/* renderMarkdown */.G)(report))}\n\n${facts(entry)}`;
    return { title, markdown: `<details><summary>${title}</summary>\n\n${body}\n\n</details>` };
}
function refusal(entry) {
    if (entry.kind !== "refused")
        return "";
    return `${markdown_markdown((0,reports_phrase/* verbatimMessage */.G5)(`${entry.error.code} ${entry.error.publicLine}`))}\n\nEvidence: ${markdown_markdown((0,reports_phrase/* verbatim */.Bj)(entry.path))}`;
}
function facts(entry) {
    const baseline = entry.kind === "accepted" ? ` · baseline: ${markdown_markdown((0,reports_phrase/* verbatimMessage */.G5)(entry.baseline))}` : "";
    return `Evidence: ${markdown_markdown((0,reports_phrase/* verbatim */.Bj)(entry.path))}${baseline}`;
}
function withoutHeading(report) {
    return report.slice(report.indexOf("\n\n") + 2).trimEnd();
}
function footer(leftOut, commit, summaryUrl) {
    const url = summaryUrl === undefined ? undefined : (0,comment_parts/* linkTarget */.Cm)(summaryUrl);
    const parts = [
        ...(leftOut === 0 ? [] : [`Left out for length: ${leftOut} ${leftOut === 1 ? "report" : "reports"}.`]),
        ...(commit === undefined ? [] : [`Commit ${(0,markdown_escape/* inlineCode */.t)(commit.slice(0, 7))}.`]),
        "Every verdict was recomputed, and every policy resolved again.",
        ...(url === undefined ? [] : [`[The whole report](${url})`]),
    ];
    return `<sub>${parts.join(" ")}</sub>`;
}
function markdown_markdown(phrase) {
    return (0,reports_phrase/* lineOf */.cA)(phrase, ({ verbatim: text, limit }) => (0,markdown_escape/* inlineCode */.t)(text, { limit }));
}

// EXTERNAL MODULE: ./lib/reports/publication/outputs.js
var outputs = __webpack_require__(724);
// EXTERNAL MODULE: ./lib/reports/log-line.js
var log_line = __webpack_require__(3608);
// EXTERNAL MODULE: ./lib/reports/text-table.js
var text_table = __webpack_require__(4353);
;// CONCATENATED MODULE: ./lib/reports/publication/text.js






function renderSetText(publication) {
    const { entries, outcome, isRefused } = publication;
    const lines = (0,text_table/* textTable */.ed)({
        columns: [(0,table/* left */.k)("model"), (0,table/* left */.k)("verdict"), (0,table/* left */.k)("metric"), (0,table/* right */.p)("baseline"), (0,table/* right */.p)("candidate"), (0,table/* left */.k)("change")],
        rows: publicationLines(publication).map(({ name, verdict, metric, baseline, candidate, change }) => [
            name,
            verdict,
            metric,
            [baseline],
            [candidate],
            [change],
        ]),
    });
    const refusals = entries.flatMap((entry) => entry.kind === "refused" ? [(0,reports_phrase/* lineOf */.cA)((0,reports_phrase/* verbatimMessage */.G5)(`${entry.error.code} ${entry.error.line}`))] : []);
    const near = publicationLines(publication).flatMap(({ name, report }) => (report?.waivers ?? []).filter((one) => one.isNearExpiry).map(({ words }) => `${(0,reports_phrase/* lineOf */.cA)(name)}: ${(0,reports_phrase/* lineOf */.cA)(words)}`));
    const word = isRefused ? "REFUSED" : outcome.toUpperCase();
    return [
        `${word}  ${(0,publication_publication/* tally */.N4)(entries)}`,
        "",
        ...lines.map((line) => `  ${line}`),
        ...[...near, ...refusals].flatMap((line) => ["", line]),
        "",
    ]
        .map(log_line/* inertLine */.F)
        .join("\n");
}
function renderSetJson(publication) {
    const { entries, outcome, isOpen } = publication;
    const told = entries.map((entry) => entry.kind === "refused"
        ? { evidence: entry.path, refused: { code: entry.error.code, message: entry.error.line } }
        : {
            evidence: entry.path,
            model: entry.evidence.model,
            verdict: entry.evidence.verdict,
            baseline: entry.baseline,
        });
    return `${JSON.stringify({ schema: "model-gate/publication/v1", verdict: outcome, passed: isOpen, entries: told }, null, 2)}\n`;
}

// EXTERNAL MODULE: ./lib/entry/event.js
var entry_event = __webpack_require__(1896);
// EXTERNAL MODULE: ./lib/entry/forge-of.js
var forge_of = __webpack_require__(2553);
// EXTERNAL MODULE: ./lib/entry/mlflow.js
var mlflow = __webpack_require__(8359);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/core/commit-hash.js
var commit_hash = __webpack_require__(5111);
// EXTERNAL MODULE: ./lib/forges/forge-error.js
var forge_error = __webpack_require__(2648);
// EXTERNAL MODULE: ./lib/sources/git-reference.js
var git_reference = __webpack_require__(6454);
// EXTERNAL MODULE: ./lib/sources/mlflow/load.js
var load = __webpack_require__(4060);
// EXTERNAL MODULE: ./lib/sources/reference-kind.js
var reference_kind = __webpack_require__(9754);
// EXTERNAL MODULE: ./lib/sources/repository-path.js
var repository_path = __webpack_require__(2730);
// EXTERNAL MODULE: ./lib/entry/gate-config.js + 1 modules
var gate_config = __webpack_require__(6194);
;// CONCATENATED MODULE: ./lib/entry/publish-baseline.js












function baselineCheck({ options, baseline: asked, directory }, place, mlflow) {
    return async (evidence) => {
        const { baseline } = evidence;
        if (asked !== undefined && asked.text !== baseline.source) {
            const what = `baseline is ${JSON.stringify(baseline.source)} there, and ${JSON.stringify(asked.text)} in the config`;
            return { kind: "other", error: mismatch("the evidence", what) };
        }
        if (asked === undefined)
            return unknown("no config says which baseline is to be taken");
        if (options.reevaluateBaseline)
            return unknown("the job that made the evidence evaluated it again");
        if ((0,reference_kind/* isMlflowReference */.B)(asked.text))
            return await inRegistry(evidence, options, place, mlflow);
        if (asked.text.startsWith("git:"))
            return await atCommit(asked.text, baseline, place);
        if (!(0,reference_kind/* isFilePath */.i)(asked.text))
            return unknown("it is not looked up a second time");
        return await inRepository(asked.text, directory, baseline, place);
    };
}
async function inRegistry({ baseline }, options, { host }, mlflow) {
    const uri = options.trackingUri?.text ?? host.env["MLFLOW_TRACKING_URI"] ?? "";
    if (uri === "")
        return unknown("no MLflow is named here that could be asked");
    const { belongingOfReference } = await (0,load/* loadMlflowSources */.M)();
    const reader = await mlflow(options.trackingUri);
    const { dataset } = options.baselineOf;
    const now = await belongingOfReference(baseline.source, { mlflow: () => Promise.resolve(reader), dataset });
    const is = "absent" in now ? "nothing" : `version ${now.version ?? "unknown"} of run ${now.runId ?? "unknown"}`;
    const isSame = "absent" in now
        ? baseline.version === null && baseline.run_id === null
        : (now.version ?? null) === baseline.version && (now.runId ?? null) === baseline.run_id;
    return isSame
        ? same(`${is}, as MLflow says now`)
        : moved(baseline, `it names ${is} now, and was ${versionOf(baseline)}`);
}
function versionOf({ version, run_id }) {
    return version === null && run_id === null
        ? "nothing"
        : `version ${version ?? "unknown"} of run ${run_id ?? "unknown"}`;
}
async function atCommit(text, baseline, { forge, surroundings }) {
    const { ref, path } = (0,git_reference/* parseGitReference */.B)(text);
    const branch = surroundings.baseRef ?? surroundings.defaultBranch;
    if (forge?.contents === undefined || forge.artifacts === undefined || branch === undefined) {
        return unknown("there is no forge that could be asked for it");
    }
    if (path.startsWith("./"))
        return unknown("its path counts from the folder of the job that made the evidence");
    const { commit } = baseline;
    if (commit === null || !(0,commit_hash/* isCommitHash */.E)(commit))
        return moved(baseline, "it names no commit");
    const isWhole = ref !== undefined && (0,commit_hash/* isCommitHash */.E)(ref);
    if (isWhole && ref !== commit)
        return moved(baseline, `it names the commit ${ref}, and the evidence ${commit}`);
    const isOfBranch = ref === undefined ||
        [branch, `origin/${branch}`, `refs/remotes/origin/${branch}`, `refs/heads/${branch}`].includes(ref);
    if (!isWhole && !isOfBranch)
        return unknown(`it is of ${ref}, which is not the base branch`);
    if (!isWhole && !(await isOnBranch(forge.artifacts, commit, branch))) {
        return moved(baseline, `its commit ${commit} is not on ${branch}`);
    }
    const contents = await forge.contents.read(path, commit);
    if (contents.kind !== "file")
        return moved(baseline, `commit ${commit} gives no such file`);
    return compared(contents.bytes, baseline, `commit ${commit.slice(0, 7)} of ${branch}`);
}
async function isOnBranch(store, commit, branch) {
    try {
        return await store.isOnBranch(commit, branch);
    }
    catch (cause) {
        throw new errors/* GateError */.ue("REMOTE_FAILED", `whether ${branch} holds ${commit}: ${(0,forge_error/* failureLine */.P)(cause)}`, { cause });
    }
}
async function inRepository(text, directory, baseline, { host, surroundings, forge, root }) {
    const path = (0,repository_path/* repositoryPath */.S)(root(), directory, text);
    if (path === undefined)
        return unknown("it lies outside of the repository");
    if (!surroundings.isProposal) {
        const full = (0,external_node_path_.resolve)(directory, text);
        if (!(0,external_node_fs_.existsSync)(full) || !(0,external_node_fs_.statSync)(full).isFile())
            return unknown("this checkout does not hold it");
        return compared((0,external_node_fs_.readFileSync)(full), baseline, "this checkout");
    }
    const contents = await (0,gate_config/* readAtBase */.z1)(path, surroundings, forge, root());
    switch (contents.kind) {
        case "absent":
            return unknown("the base does not hold it: it is the pull request's own word");
        case "unreadable":
            throw (0,errors/* baseUnreadable */.jC)(text, contents);
        case "file":
            return compared(contents.bytes, baseline, `the base ${surroundings.baseSha?.slice(0, 7) ?? host.directory}`);
    }
}
function compared(bytes, baseline, where) {
    const sha256 = (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
    if (sha256 === baseline.sha256)
        return same(`the file of ${where}`);
    return moved(baseline, `the file of ${where} is another one`);
}
function same(words) {
    return { kind: "same", words };
}
function unknown(why) {
    return { kind: "unknown", words: `not looked up: ${why}` };
}
function moved({ source }, what) {
    const error = new errors/* GateError */.ue("BASELINE_MOVED", `the baseline ${source} is not what is there now: ${what}`, {
        hint: "Run the gate again",
    });
    return { kind: "other", error };
}

// EXTERNAL MODULE: ./lib/config/lookup.js
var lookup = __webpack_require__(9113);
// EXTERNAL MODULE: ./lib/config/same-policy.js
var same_policy = __webpack_require__(2005);
// EXTERNAL MODULE: ./lib/sources/git-entry.js
var git_entry = __webpack_require__(1179);
;// CONCATENATED MODULE: ./lib/entry/publish-configs.js











async function loadConfigs(patterns, place, checkBaseline) {
    const { host, root, surroundings, forge } = place;
    const notices = [];
    const found = [];
    for (const path of await pathsOf(patterns, place)) {
        const loaded = await loadOne(path, place);
        notices.push(...loaded.notices);
        const { documents } = loaded;
        const options = (0,same_policy/* optionsHere */.d)(documents, host.env);
        const directory = documents.policy?.directory ?? host.directory;
        const waivers = await (0,gate_config/* loadWaivers */.Q2)(options, surroundings, forge, host, directory, root);
        notices.push(...waivers.notices);
        const text = documents.policy?.values.get("baseline")?.text;
        const baseline = text === undefined ? undefined : { text, from: directory };
        const check = checkBaseline({ options, baseline, directory });
        found.push({
            isBases: loaded.isBases,
            config: {
                path: documents.policy?.origin ?? "the defaults",
                model: documents.policy?.values.get("model")?.text,
                difference: (evidence, isProposal) => (0,same_policy/* policyDifference */.Q)(evidence, options, isProposal, waivers.active),
                checkBaseline: check,
            },
        });
    }
    return { configs: withoutRivals(found), notices: [...new Set(notices)] };
}
function withoutRivals(found) {
    const ofBase = new Set(found.filter(({ isBases }) => isBases).map(({ config }) => config.model));
    const kept = found.filter(({ isBases, config }) => isBases || !ofBase.has(config.model)).map(({ config }) => config);
    const first = new Map();
    for (const config of kept) {
        const other = first.get(config.model);
        if (other !== undefined) {
            const what = config.model === undefined ? "name no model" : `are about the model ${config.model}`;
            throw new errors/* GateError */.ue("INPUT_CONFLICT", `${other.path} and ${config.path} ${what}: which of them counts?`, {
                hint: "Let each config of a set have its own model",
            });
        }
        first.set(config.model, config);
    }
    return kept;
}
async function pathsOf(patterns, place) {
    const { host, surroundings } = place;
    if (patterns === undefined)
        return [undefined];
    const paths = new Set();
    for (const pattern of patterns) {
        if (!isGlob(pattern)) {
            paths.add(pattern);
            continue;
        }
        const here = await filesLike(pattern, (folder) => entriesOf(host.directory, folder), EVIDENCE_LIMITS);
        const atBase = surroundings.isProposal ? await pathsAtBase(pattern, place) : [];
        for (const path of [...atBase, ...here])
            paths.add(path);
        if (here.length + atBase.length > 0)
            continue;
        throw new errors/* GateError */.ue("FILE_NOT_FOUND", `--config ${pattern} names no file`, {
            hint: "Give the paths of config files",
        });
    }
    if (paths.size <= EVIDENCE_LIMITS.maxFiles)
        return [...paths];
    throw new errors/* GateError */.ue("USAGE", `--config names more than ${EVIDENCE_LIMITS.maxFiles} files`);
}
async function pathsAtBase(pattern, { surroundings, forge, host, root }) {
    const wanted = (0,repository_path/* repositoryPath */.S)(root(), host.directory, pattern);
    if (wanted === undefined)
        return [];
    const { baseSha } = surroundings;
    const ofHistory = (folder) => (0,git_entry/* entriesOf */.M)({ directory: root(), env: process.env }, baseSha ?? "", folder, pattern);
    const list = async (folder) => {
        if (baseSha === undefined)
            throw new Error("the event does not say what the base is");
        if (forge?.contents === undefined)
            return await ofHistory(folder);
        try {
            return await forge.contents.list(folder, baseSha);
        }
        catch (error) {
            return await ofHistory(folder).catch((cause) => {
                throw new Error(`${(0,forge_error/* failureLine */.P)(error)}; ${(0,forge_error/* failureLine */.P)(cause)}`, { cause: error });
            });
        }
    };
    try {
        const found = await filesLike(wanted, list, EVIDENCE_LIMITS);
        return found.map((path) => (0,external_node_path_.relative)((0,external_node_path_.resolve)(host.directory), (0,external_node_path_.join)(root(), path)));
    }
    catch (cause) {
        if (cause instanceof errors/* GateError */.ue && cause.code === "EVIDENCE_REFUSED")
            throw cause;
        throw new errors/* GateError */.ue("BASE_CONFIG_UNREADABLE", `--config ${pattern} cannot be looked for at the base: ${(0,forge_error/* failureLine */.P)(cause)}`, {
            hint: "Give the job the permission contents: read and a token, or check out with fetch-depth: 0",
            cause,
        });
    }
}
async function loadOne(named, place) {
    const { host, root, surroundings } = place;
    const isHere = named === undefined || !surroundings.isProposal || (0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(host.directory, named));
    const head = await (0,gate_config/* headConfig */.Xl)(isHere ? (0,lookup/* findConfig */.u0)(named, host.directory) : undefined, host, root);
    const { documents, notices } = await (0,gate_config/* againstBase */.pG)(head, named, place);
    if (named !== undefined && documents.policy === undefined)
        (0,lookup/* findConfig */.u0)(named, host.directory);
    return { documents, notices, isBases: documents.policy !== head?.document };
}

// EXTERNAL MODULE: ./lib/entry/repository-root.js
var repository_root = __webpack_require__(219);
;// CONCATENATED MODULE: ./lib/entry/publish-run.js





















async function runPublish(args, host, runner) {
    const options = publishOptions((0,resolve/* resolveOptions */.s)("publish", args, host.env));
    const detected = (0,detect/* detect */.o)(host.env, (0,entry_event/* eventPayload */.Z)(host.env["GITHUB_EVENT_PATH"]));
    const forge = await (0,forge_of/* forgeOf */.$)(args, detected, host, runner);
    const surroundings = await (0,pull_request_of_run/* pullRequestOfRun */.X)(detected, forge);
    let root;
    const place = { surroundings, forge, host, root: () => (root ??= (0,repository_root/* repositoryRoot */.Hn)(host.directory, host.env)) };
    const evidence = await evidenceFiles(host.directory, options.evidence);
    const mlflow = readerAt(host, runner);
    const { configs, notices } = await loadConfigs(options.configs, place, (asked) => baselineCheck(asked, place, mlflow));
    for (const notice of notices) {
        if (runner === undefined)
            host.printError(`notice: ${(0,visible/* visible */.R)(notice)}\n`);
        else
            runner.annotate("notice", (0,visible/* visible */.R)(notice), "model-gate");
    }
    return await publish(options, {
        evidence,
        configs,
        surroundings,
        print: (publication) => host.print(printed(publication, options, surroundings, notices)),
        announce: (publication) => tell(publication, { options, surroundings, forge, notices, host, runner }),
    });
}
function readerAt(host, runner) {
    const opened = new Map();
    return (uri) => {
        const key = JSON.stringify([uri?.from, uri?.text]);
        const reader = opened.get(key) ?? (0,mlflow/* openMlflowAt */.Z)(uri, host, runner).then((one) => one.reader);
        opened.set(key, reader);
        return reader;
    };
}
function printed(publication, { format }, { headSha: commit }, notices) {
    switch (format) {
        case "text":
            return renderSetText(publication);
        case "json":
            return renderSetJson(publication);
        case "markdown":
            return renderSetSummary(publication, { commit, notices });
    }
}
async function tell(publication, telling) {
    const { options, surroundings, forge, notices, host, runner } = telling;
    for (const [name, value] of Object.entries((0,outputs/* publishOutputs */.e)(publication)))
        runner?.output(name, value);
    for (const entry of publication.entries) {
        if (entry.kind !== "refused")
            continue;
        if (runner === undefined)
            host.printError(`${entry.error.code} ${(0,visible/* visible */.R)(entry.error.line)}\n`);
        else
            runner.annotate("error", (0,visible/* visible */.R)(entry.error.line), `model-gate: ${entry.error.code}`);
    }
    const { headSha: commit, context } = surroundings;
    const url = context.run_url ?? undefined;
    const status = await (0,announce/* tellStatus */.C0)(options.status === undefined
        ? undefined
        : {
            name: options.status,
            state: publication.outcome === "invalid" ? "error" : publication.isOpen ? "success" : "failure",
            description: (0,publication_publication/* summaryOf */.YG)(publication),
            ...(url === undefined ? {} : { url }),
        }, surroundings, forge);
    const key = options.commentKey ?? (0,comment_marker/* commentKeyOfSet */.m6)(surroundings.workflow, surroundings.job);
    const make = () => ({
        key,
        body: renderSetComment(publication, { key, notices, summaryUrl: url, commit }),
        decide: (existing) => (0,comment_decision/* decideComment */.Of)(options.comment, toldBy(publication), existing),
    });
    const comment = await (0,announce/* tellComment */.lB)(options.comment === "off" ? undefined : make, surroundings, {
        forge,
        stick: sticky_comment/* stickComment */.a,
    });
    if (comment.url !== undefined)
        runner?.output("comment-url", comment.url);
    const summary = await runner?.summarize(renderSetSummary(publication, { commit, notices }));
    for (const warning of [...status, comment.warning, summary]) {
        if (warning === undefined)
            continue;
        if (runner === undefined)
            host.printError(`warning: ${(0,visible/* visible */.R)(warning)}\n`);
        else
            runner.annotate("warning", (0,visible/* visible */.R)(warning), "model-gate");
    }
}
function toldBy({ entries, outcome, isRefused }) {
    return {
        fingerprint: (0,comment_marker/* fingerprintOfSet */.IO)(entries.map(memberOf)),
        isPass: outcome === "pass" && !isRefused,
        isUnchanged: entries.every((entry) => entry.kind === "accepted" && (0,comment_decision/* isUnchanged */._5)(entry.evidence)),
    };
}


/***/ }),

/***/ 724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ PUBLISH_OUTPUTS),
/* harmony export */   e: () => (/* binding */ publishOutputs)
/* harmony export */ });
/* harmony import */ var _publication_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(908);

const PUBLISH_OUTPUTS = {
    verdict: "the worst of all: pass, fail, inconclusive or invalid (also when one was refused); empty after a mistake in the call",
    passed: "true only when every gate is open and nothing was refused",
    models: "how many pieces of evidence there are",
    refused: "how many of them were refused",
    "comment-url": "address of the comment on the pull request",
};
function publishOutputs({ entries, outcome, isOpen }) {
    return {
        verdict: outcome,
        passed: String(isOpen),
        models: String(entries.length),
        refused: String(entries.filter(({ kind }) => kind === "refused").length),
    };
}


/***/ }),

/***/ 908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MV: () => (/* binding */ publicationOf),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _core_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9861);
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4418);


function publicationOf(entries) {
    const isRefused = entries.some(({ kind }) => kind === "refused");
    const outcomes = entries.map(outcomeOf);
    return {
        entries: entries.toSorted((a, b) => badness(b) - badness(a) || compared(nameOf(a), nameOf(b)) || compared(a.path, b.path)),
        outcome: _core_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOMES */ .im.findLast((outcome) => outcomes.includes(outcome)) ?? "invalid",
        isOpen: entries.length > 0 && entries.every(isOpen),
        isRefused,
    };
}
function outcomeOf(entry) {
    return entry.kind === "refused" ? "invalid" : entry.evidence.verdict.outcome;
}
function isOpen(entry) {
    if (entry.kind === "refused")
        return false;
    const { verdict, results, policy } = entry.evidence;
    return (0,_core_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .FO)(verdict.outcome, results, policy) === 0;
}
function nameOf(entry) {
    return entry.kind === "refused" ? entry.path : (entry.evidence.model ?? entry.path);
}
function summaryOf({ entries }) {
    const [first] = entries;
    if (first?.kind === "accepted" && entries.length === 1)
        return first.evidence.verdict.summary;
    return `${entries.length} ${entries.length === 1 ? "model" : "models"}: ${tally(entries)}`;
}
function tally(entries) {
    const counts = new Map();
    for (const entry of entries) {
        const word = entry.kind === "refused" ? "refused" : outcomeOf(entry);
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const words = ["refused", ..._core_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOMES */ .im.toReversed()];
    return words.flatMap((word) => (counts.has(word) ? [`${counts.get(word)} ${word}`] : [])).join(", ");
}
function badness(entry) {
    return entry.kind === "refused" ? _core_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOMES */ .im.length : _core_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOMES */ .im.indexOf(outcomeOf(entry));
}
function compared(a, b) {
    return a < b ? -1 : Number(a > b);
}


/***/ })

};
