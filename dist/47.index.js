export const id = 47;
export const ids = [47];
export const modules = {

/***/ 2404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SD: () => (/* binding */ inferPositiveLabel),
/* harmony export */   Z2: () => (/* binding */ canonicalLabel),
/* harmony export */   t3: () => (/* binding */ isMissingLabel),
/* harmony export */   xj: () => (/* binding */ sortedLabels)
/* harmony export */ });
/* unused harmony export compareCodePoints */
function canonicalLabel(text) {
    const trimmed = text.trim();
    if (trimmed === "True" || trimmed === "False")
        return trimmed.toLowerCase();
    if (!NUMBER.test(trimmed))
        return trimmed;
    const value = Number(trimmed);
    if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
        return trimmed;
    return String(value === 0 ? 0 : value);
}
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
function isMissingLabel(text) {
    const trimmed = text.trim();
    return trimmed === "" || trimmed === "nan" || trimmed === "NaN";
}
function sortedLabels(labels) {
    const all = [...new Set(labels)];
    return all.every((label) => NUMBER.test(label))
        ? all.sort((a, b) => Number(a) - Number(b) || compareCodePoints(a, b))
        : all.sort(compareCodePoints);
}
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
function inferPositiveLabel(labels) {
    const usual = labels.filter((label) => ["1", "true", "positive"].includes(label));
    if (usual.length > 0)
        return usual.length === 1 ? usual[0] : undefined;
    const notNegative = labels.filter((label) => !["0", "false", "negative"].includes(label));
    return notNegative.length === 1 && labels.length === 2 ? notNegative[0] : undefined;
}


/***/ }),

/***/ 5047:
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
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/sources/reference-kind.js
var reference_kind = __webpack_require__(9754);
;// CONCATENATED MODULE: ./lib/commands/evaluate.js



async function evaluate(options, surroundings, ports) {
    const { run, candidate, baseline } = options;
    if (run === undefined) {
        if (options.reevaluateBaseline) {
            throw new errors/* GateError */.ue("INPUT_CONFLICT", "--reevaluate-baseline needs --run, the command that evaluates a model");
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
    const written = (0,reference_kind/* isFilePath */.i)(candidate.text) ? absolute(candidate, ports.directory) : undefined;
    await ports.run(request("candidate", written, candidateUri(options)));
    if (!options.reevaluateBaseline)
        return { candidate, ...(baseline === undefined ? {} : { baseline }) };
    if (baseline === undefined) {
        throw new errors/* GateError */.ue("INPUT_CONFLICT", "--reevaluate-baseline needs --baseline, the model to evaluate again");
    }
    const output = (0,external_node_path_.join)(ports.temporary, `baseline${(0,external_node_path_.extname)(candidate.text)}`);
    await ports.run(request("baseline", output, ports.baselineUri ?? baseline.text));
    return { candidate, baseline: { text: output } };
}
function candidateUri({ candidate, candidateOf, model }) {
    if ((0,reference_kind/* isMlflowReference */.B)(candidate.text))
        return candidate.text;
    if (candidateOf.version !== undefined && model !== undefined)
        return `models:/${model}/${candidateOf.version}`;
    return candidateOf.run === undefined ? undefined : `runs:/${candidateOf.run}`;
}
function refuseForeignCode(run, isAllowed, { context: { event }, triggeredBy, isFork, isProposal, pullRequest }) {
    const isForeign = triggeredBy !== undefined ||
        (event === "pull_request_target" && (isFork !== false || pullRequest === undefined)) ||
        (event === "workflow_call" && isProposal && isFork === true);
    if (run === undefined || !isForeign || isAllowed)
        return;
    throw new errors/* GateError */.ue("RUN_REFUSED", `run: would execute code of a fork with the rights of this repository (${event ?? "an unknown event"})`, {
        hint: "Evaluate in a job on pull_request and hand the predictions over as an artifact; --allow-fork-run true takes the risk",
    });
}
function absolute(path, directory) {
    return (0,external_node_path_.resolve)(path.from ?? directory, path.text);
}

// EXTERNAL MODULE: ./lib/config/gate-policy.js
var gate_policy = __webpack_require__(9550);
// EXTERNAL MODULE: ./lib/config/gate-rules.js
var gate_rules = __webpack_require__(7589);
// EXTERNAL MODULE: ./lib/core/evidence.js
var core_evidence = __webpack_require__(2094);
// EXTERNAL MODULE: ./lib/core/judge.js + 2 modules
var judge = __webpack_require__(9205);
// EXTERNAL MODULE: ./lib/core/verdict.js
var verdict = __webpack_require__(4418);
// EXTERNAL MODULE: ./lib/reports/formats.js + 4 modules
var formats = __webpack_require__(9426);
// EXTERNAL MODULE: ./lib/core/labels.js
var labels = __webpack_require__(2404);
// EXTERNAL MODULE: ./lib/core/metrics/traits.js
var traits = __webpack_require__(592);
// EXTERNAL MODULE: ./lib/mlflow/port.js
var port = __webpack_require__(9070);
;// CONCATENATED MODULE: ./lib/commands/data-sets.js

function differentData(baseline, candidate, name) {
    const isNamed = (datasets) => datasets.some((dataset) => dataset.name === name);
    if (name !== undefined && isNamed(baseline) && isNamed(candidate))
        return undefined;
    const before = baseline.filter(({ digest }) => digest !== undefined);
    const after = candidate.filter(({ digest }) => digest !== undefined);
    if (before.length === 0 || after.length === 0)
        return undefined;
    if (before.some(({ digest }) => after.some((other) => other.digest === digest)))
        return undefined;
    const told = (datasets) => [...new Set(datasets.map(port/* datasetName */.w))].join(", ");
    return `the baseline was measured on ${told(before)}, the candidate on ${told(after)}`;
}

;// CONCATENATED MODULE: ./lib/commands/compare.js




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
    refuseOtherData(baseline, candidate, options);
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
function noBaseline() {
    return new errors/* GateError */.ue("USAGE", "gate needs --baseline SOURCE, the model in Production to compare with", {
        hint: "Or one file as --candidate with the columns label, baseline and candidate",
    });
}
function paired(counts, metrics) {
    const { subject, holdout, cells, identical } = counts;
    return { subject, holdout, statistics: { identical, cells, sides: {}, metrics } };
}
function refuseSame(candidate, baseline) {
    const isOneText = candidate.reference === baseline.reference;
    const isOneModel = /^(run|version):/.test(candidate.location);
    if (!isOneText && (candidate.location !== baseline.location || isOneModel))
        return;
    throw new errors/* GateError */.ue("SAME_SOURCE", `candidate and baseline are the same: ${candidate.reference}`, {
        hint: "A model compared with itself says nothing: give the predictions of the model in Production as --baseline",
    });
}
function refuseOtherData(baseline, candidate, { baselineOf, candidateOf }) {
    const name = baselineOf.dataset === candidateOf.dataset ? candidateOf.dataset : undefined;
    const difference = differentData(baseline?.datasets ?? [], candidate.datasets ?? [], name);
    if (difference === undefined)
        return;
    throw new errors/* GateError */.ue("NOT_COMPARABLE", `the numbers stand for different data: ${difference}`, {
        hint: "Evaluate both models on the same hold-out; where it is the same although the digests differ, name it with --dataset NAME",
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
function declaredSubject(options) {
    const positive = options.positiveLabel === undefined ? [] : [(0,labels/* canonicalLabel */.Z2)(options.positiveLabel)];
    return {
        task: options.task ?? null,
        positive_label: positive[0] ?? null,
        labels: (0,labels/* sortedLabels */.xj)([...positive, ...(options.labels ?? []).map(labels/* canonicalLabel */.Z2)]),
    };
}
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
function metricsOf(source) {
    return source?.content.kind === "metrics" ? source.content.metrics : undefined;
}
function heldName(metrics, metric) {
    return (0,traits/* metricSpellings */.QD)(metric).find((name) => metrics.numbers.has(name) || metrics.others.has(name));
}

// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(948);
// EXTERNAL MODULE: ./lib/core/metrics/table.js + 6 modules
var table = __webpack_require__(876);
;// CONCATENATED MODULE: ./lib/commands/explain.js






function explainInvalid(result, policy, { candidate, baseline, candidateMetrics, baselineMetrics }) {
    const { metric } = result;
    for (const source of [candidateMetrics ?? candidate, baselineMetrics ?? baseline]) {
        const metrics = metricsOf(source);
        const found = source === undefined || metrics === undefined ? undefined : lookup(metric, source.reference, metrics);
        if (found !== undefined)
            return found;
    }
    switch (result.reason) {
        case "metric_missing":
            return new errors/* GateError */.ue("METRIC_MISSING", `${metric} cannot be computed from the columns of ${candidate.reference}`, {
                hint: "Rows give F1, precision, recall, accuracy and their averages; give other metrics as .json files",
            });
        case "metric_not_finite":
            return result.baseline !== null && result.candidate !== null
                ? new errors/* GateError */.ue("METRIC_NOT_FINITE", `the change of ${metric} is not finite`, {
                    hint: "Are these values right?",
                })
                : undefinedMetric(result, candidate, baseline);
        default:
            return notComparable(result, policy);
    }
}
function lookup(metric, file, metrics) {
    const asCounts = (0,table/* countMetric */.WO)(metric) === undefined ? [] : ["true_positives"];
    const several = [...(0,traits/* metricSpellings */.QD)(metric), ...asCounts].find((one) => metrics.ambiguous?.has(one) === true);
    if (several !== undefined) {
        const names = metrics.ambiguous?.get(several) ?? "";
        return new errors/* GateError */.ue("NOT_COMPARABLE", `${several} of ${file} was measured on several data sets: ${names}`, {
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
        return new errors/* GateError */.ue("METRIC_MISSING", `${metric} is not in ${file} (${has})${(0,nearest/* didYouMean */.a)(metric, names)}`);
    }
    const other = metrics.others.get(name);
    if (other !== undefined) {
        return new errors/* GateError */.ue("METRIC_NOT_FINITE", `${name} in ${file} is ${other === "text" ? "a text" : other}, not a number`, {
            hint: "Write metrics as plain JSON numbers",
        });
    }
    const text = metrics.numbers.get(name) ?? "";
    if (Number.isFinite(Number(text))) {
        const range = (0,traits/* metricTraits */.kt)(metric)?.range.join(", ");
        if ((0,traits/* isInRange */.h$)(metric, Number(text)))
            return undefined;
        return new errors/* GateError */.ue("NOT_COMPARABLE", `${name} in ${file} is ${text}, outside [${range}]`, {
            hint: "Write it as a fraction, not in per cent",
        });
    }
    return new errors/* GateError */.ue("METRIC_NOT_FINITE", `${name} in ${file} is ${text}, not a finite number`, {
        hint: "The evaluation divided by zero or never ran: mend it, then gate again",
    });
}
function undefinedMetric(result, candidate, baseline) {
    const sides = [
        ...(result.baseline === null ? [`the baseline (${baseline?.reference ?? candidate.reference})`] : []),
        ...(result.candidate === null ? [`the candidate (${candidate.reference})`] : []),
    ];
    return new errors/* GateError */.ue("METRIC_UNDEFINED", `${result.metric} is undefined for ${sides.length === 0 ? "a side" : sides.join(" and ")}: its definition divides by zero there`, { hint: "A class never occurs or is never predicted: check labels and predictions of this hold-out" });
}
function notComparable(result, policy) {
    const rule = (0,verdict/* ruleOf */.Y)(result, policy);
    if (result.delta === null && result.baseline !== null && result.candidate !== null) {
        return new errors/* GateError */.ue("NOT_COMPARABLE", `${result.metric} was counted on two different hold-outs: the labels differ in number`, {
            hint: "Evaluate both models on the same rows",
        });
    }
    if (result.baseline === 0 && (rule.min_relative_change !== undefined || rule.max_relative_drop !== undefined)) {
        return new errors/* GateError */.ue("NOT_COMPARABLE", `${result.metric} of the baseline is 0: a relative change of 0 is undefined`, {
            hint: 'Ask for an absolute change, e.g. "2 points"',
        });
    }
    if (result.method === "point" &&
        (rule.decide === "significant" || rule.decide === "strict") &&
        result.delta !== null) {
        return new errors/* GateError */.ue("NOT_COMPARABLE", `--decide ${rule.decide} needs an interval, and numbers alone have none`, {
            hint: "Give rows of predictions on both sides, or the four counts (true_positives, …), or --decide auto",
        });
    }
    return new errors/* GateError */.ue("NOT_COMPARABLE", `${result.metric} has two different values on one side: a number that is told, and one from counts or another name`, {
        hint: "Two definitions stand under one name (macro F1 as f1_score?): keep one",
    });
}
function shown(name) {
    return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

;// CONCATENATED MODULE: ./lib/commands/open-sides.js



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
    const ofCandidate = isEmpty(options.candidateOf) ? {} : await ports.belonging("candidate");
    return {
        candidate: { ...candidate, ...ofCandidate },
        baseline: baseline === undefined || isAbsent(baseline) ? undefined : { ...baseline, ...ofBaseline },
        ofBaseline: absent === undefined ? ofBaseline : { ...ofBaseline, why: `first model: ${absent.absent}` },
        candidateMetrics: options.candidateMetrics && existing(await open(options.candidateMetrics), options.candidateMetrics),
        baselineMetrics: options.baselineMetrics &&
            existing(pinnedMetrics ?? (await open(options.baselineMetrics)), options.baselineMetrics),
    };
}
async function baselineBelonging(options, ports) {
    if (!isEmpty(options.baselineOf))
        return await ports.belonging("baseline");
    const { baseline, reevaluateBaseline } = options;
    if (!reevaluateBaseline || baseline === undefined || !(0,reference_kind/* isMlflowReference */.B)(baseline.text))
        return {};
    const found = await ports.belongingOfReference(baseline);
    if (!isAbsent(found))
        return found;
    throw new errors/* GateError */.ue("BASELINE_NOT_FOUND", `there is no ${baseline.text} to be evaluated again: ${found.absent}`, {
        hint: "For a first model leave --reevaluate-baseline out, and say --no-baseline pass",
    });
}
function pinnedUri(baseline, { version }) {
    if (version === undefined || baseline?.text.startsWith("models:/") !== true)
        return undefined;
    return baseline.text.replace(/(@[^@/]+|\/[^/]+)$/, `/${version}`);
}
function isEmpty({ version, run }) {
    return version === undefined && run === undefined;
}
function isAbsent(opened) {
    return opened !== undefined && "absent" in opened;
}
function existing(opened, { text }) {
    if (opened !== undefined && !isAbsent(opened))
        return opened;
    const why = opened === undefined ? "" : `: ${opened.absent}`;
    throw new errors/* GateError */.ue("FILE_NOT_FOUND", `${text} does not exist${why}`, { hint: "Check the reference" });
}
function acceptFirstModel(options, { absent }) {
    if (options.noBaseline !== "pass") {
        throw new errors/* GateError */.ue("BASELINE_NOT_FOUND", `there is no ${options.baseline?.text ?? "baseline"}: ${absent}`, {
            hint: "If this is the first model, say --no-baseline pass, and give floors (threshold) to hold it to",
        });
    }
    if ((0,gate_rules/* rulesOf */.f)(options, null).some((rule) => rule.threshold !== undefined))
        return;
    throw new errors/* GateError */.ue("RULE_INVALID", "--no-baseline pass needs a floor: a first model would pass whatever it is", {
        hint: "Give a rule with threshold in the config",
    });
}

;// CONCATENATED MODULE: ./lib/commands/gate.js










async function gate(options, ports) {
    const evidence = await decide(options, ports);
    const { htmlModel, renderHtml } = await (0,formats/* loadHtml */.kx)();
    ports.save({
        "evidence.json": (0,core_evidence/* evidenceText */.rS)(evidence),
        "report.md": (0,formats/* renderReport */.B1)(evidence, "markdown"),
        "report.html": renderHtml([{ name: "evidence.json", model: htmlModel(evidence) }]),
        "junit.xml": (0,formats/* renderReport */.B1)(evidence, "junit"),
        ...(ports.surroundings.vendor === "gitlab" ? gitlabReports(evidence) : {}),
    });
    ports.print((0,formats/* renderReport */.B1)(evidence, options.format, { colour: ports.colour }));
    const exitCode = (0,verdict/* exitCodeOf */.FO)(evidence.verdict.outcome, evidence.results, evidence.policy);
    await ports.announce(evidence, exitCode);
    return exitCode;
}
function gitlabReports(evidence) {
    return {
        "metrics.txt": (0,formats/* renderReport */.B1)(evidence, "openmetrics"),
        "gl-code-quality-report.json": (0,formats/* renderReport */.B1)(evidence, "codequality"),
    };
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
        context: { ...ports.surroundings.context, ...(ports.surroundings.isProposal ? { proposal: true } : {}) },
    });
    const policyFor = (subject) => (0,gate_policy/* policyOf */.U)(options, (0,gate_rules/* rulesOf */.f)(options, subject), ports.surroundings.isProposal, ports.waivers);
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
        if (!(error instanceof errors/* GateError */.ue) || error.exitCode === 2)
            throw error;
        if (error.line !== error.publicLine || options.format !== "text")
            ports.printError(`${error.code} ${error.line}`);
        const subject = comparison?.subject ?? declaredSubject(options);
        return (0,core_evidence/* invalidEvidence */.Nu)(frame(policyFor(null)), subject, comparison?.holdout ?? null, told(error));
    }
}
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
class FourHashes {
    a = 0;
    b = 0;
    c = 0;
    d = 0;
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

class IdIndex {
    #hashes = new FourHashes();
    #bytes = new Uint8Array(1 << 20);
    #offsets = new Uint32Array(1 << 17);
    #places = new Uint32Array(1 << 17);
    #checks = new Uint32Array(1 << 17);
    #slots = new Uint32Array(1 << 18);
    #size = 0;
    get size() {
        return this.#size;
    }
    find(bytes, start, end) {
        this.#hashes.of(bytes, start, end);
        return this.#slots[this.#slotOf(bytes, start, end)] - 1;
    }
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
class Mismatches {
    #kinds = new Map();
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
        return new errors/* GateError */.ue("ROWS_MISALIGNED", withIds.join("; "), { hint, withoutData: counts.join("; ") });
    }
}

;// CONCATENATED MODULE: ./lib/predictions/alignment/row-store.js

class RowStore {
    ids = new IdIndex();
    #labels = new Int32Array(1 << 17);
    #predictions = new Int32Array(1 << 17);
    #scores;
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

const CUT_NEGATIVE = 0;
const CUT_POSITIVE = 1;
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
    get size() {
        return this.#texts.length;
    }
}

;// CONCATENATED MODULE: ./lib/predictions/alignment/cursor.js
class Cursor {
    #batches;
    #rows;
    #position = 0;
    constructor(batches) {
        this.#batches = batches[Symbol.asyncIterator]();
    }
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

class DistinctIds {
    #hashes = new FourHashes();
    #keys = [];
    #isFirstBatch = true;
    #increases = "either";
    #last = new Uint8Array(0);
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
    return new errors/* GateError */.ue("ROWS_MISALIGNED", message, {
        hint: "Give both files an id column, or write them from the same hold-out in the same order",
    });
}

;// CONCATENATED MODULE: ./lib/predictions/alignment/side.js



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
    async *read(source) {
        this.restart();
        for await (const batch of source.batches(this.requests)) {
            yield this.rowsOf(batch.columns, batch.rows, batch.firstRow);
        }
    }
    restart() {
        this.#indices = { label: new Int32Array(0), prediction: new Int32Array(0) };
        this.#scores = { smallest: Number.POSITIVE_INFINITY, notFinite: 0, outside: 0, firstBadRow: undefined };
    }
    rowsOf(columns, rows, firstRow) {
        const [labelColumn, ...rest] = columns;
        const ids = this.hasIds ? bytesOf(rest.shift()) : undefined;
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
                throw new errors/* GateError */.ue("PREDICTIONS_UNREADABLE", `${this.name}: the ${role} of row ${firstRow + row + 1} is empty`, {
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
            throw new errors/* GateError */.ue("ROWS_MISALIGNED", `${this.name}: the id of row ${firstRow + row + 1} is empty`, {
                hint: "Every row needs an id of its own",
            });
        }
    }
}
function bytesOf(column) {
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
function pairColumns(file, columns, named) {
    const find = finder(file, columns, named);
    const [baseline, candidate] = [find("baseline"), find("candidate")];
    if (baseline === undefined || candidate === undefined) {
        throw new errors/* GateError */.ue("USAGE", `gate needs --baseline SOURCE, or both sides in one file; ${file} has: ${list(columns)}`, {
            hint: "One file with both sides has the columns label, baseline and candidate",
        });
    }
    for (const role of ["prediction", "score"]) {
        if (named[role] === undefined)
            continue;
        throw new errors/* GateError */.ue("INPUT_CONFLICT", `--${role}-column names a column of one model, but ${file} holds both sides`, {
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
function distinct(file, chosen) {
    const names = Object.values(chosen);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice === undefined)
        return chosen;
    const roles = Object.entries(chosen).flatMap(([role, name]) => (name === twice ? [role] : []));
    throw new errors/* GateError */.ue("INPUT_CONFLICT", `${file}: the column ${JSON.stringify(twice)} cannot be ${roles.join(" and ")} at once`, {
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
        throw new errors/* GateError */.ue("COLUMN_NOT_FOUND", `${file} has no column ${JSON.stringify(wanted)}, which --${role}-column names; it has: ${list(columns)}`);
    };
}
function missing(file, role, columns) {
    const names = DEFAULT_NAMES[role].map((name) => `"${name}"`).join(", ");
    return new errors/* GateError */.ue("COLUMN_MISSING", `${file} has no ${role} column (${names}); it has: ${list(columns)}`, {
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
class HoldoutDigest {
    #hashes = new FourHashes();
    #scratch = new Uint8Array(256);
    #first = 0n;
    #second = 0n;
    #halves = new Float64Array(4);
    #pending = 0;
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


const MAX_CLASSES = 1000;
function resolveSubject(seen, options) {
    const declared = options.labels?.map(labels/* canonicalLabel */.Z2);
    refuseStandIns(seen.labels, declared ?? []);
    if (seen.labels.size > MAX_CLASSES) {
        throw new errors/* GateError */.ue("INPUT_TOO_LARGE", `the label column holds ${seen.labels.size} different values, more than ${MAX_CLASSES}`, {
            hint: "It is probably another column: name the right one with --label-column",
        });
    }
    const known = (0,labels/* sortedLabels */.xj)([...seen.labels, ...(declared ?? [])]);
    if (declared !== undefined)
        refuseUnknown("label", seen.labels, declared);
    refuseUnknown("prediction", seen.predictions, known);
    const task = options.task ?? (known.length > 2 ? "multiclass" : "binary");
    if (task === "binary" && known.length > 2) {
        throw new errors/* GateError */.ue("INPUT_CONFLICT", `--task binary, but there are ${known.length} labels: ${classes_list(known)}`);
    }
    if (task === "multiclass") {
        if (seen.isCutFromScore) {
            throw new errors/* GateError */.ue("INPUT_CONFLICT", "a score can be cut into predictions only for a binary task", {
                hint: "Give the file a prediction column",
            });
        }
        return { task, positive_label: null, labels: known };
    }
    return { task, positive_label: positiveOf(known, options.positiveLabel), labels: known };
}
function cutLabels(subject) {
    const negative = subject.labels.find((label) => label !== subject.positive_label);
    if (subject.positive_label === null || negative === undefined) {
        throw new errors/* GateError */.ue("LABELS_UNKNOWN", `only the label ${classes_list(subject.labels)} occurs: what is a low score to be called?`, {
            hint: "Declare both classes with --labels, e.g. --labels 0,1",
        });
    }
    return { negative, positive: subject.positive_label };
}
const STAND_INS = new Set(["None", "none", "null", "NULL", "NA", "N/A", "<NA>"]);
function refuseStandIns(found, declared) {
    const words = [...found].filter((label) => !/^[\d.eE+-]+$|^true$|^false$/.test(label));
    const standIn = words.length === 1 && found.size > 1 ? words[0] : undefined;
    if (standIn === undefined || !STAND_INS.has(standIn) || declared.includes(standIn))
        return;
    throw new errors/* GateError */.ue("LABELS_UNKNOWN", `some rows have the label ${JSON.stringify(standIn)}, which looks like no label at all`, {
        hint: "Leave rows without a label out, or declare it as a class with --labels",
    });
}
function positiveOf(known, asked) {
    if (asked !== undefined) {
        const label = (0,labels/* canonicalLabel */.Z2)(asked);
        if (known.includes(label))
            return label;
        throw new errors/* GateError */.ue("POSITIVE_LABEL", `the positive label ${JSON.stringify(asked)} never occurs; there are: ${classes_list(known)}`, {
            hint: "Correct --positive-label, or declare all classes with --labels",
        });
    }
    const inferred = (0,labels/* inferPositiveLabel */.SD)(known);
    if (inferred !== undefined)
        return inferred;
    throw new errors/* GateError */.ue("POSITIVE_LABEL", `which label is the positive one? There are: ${classes_list(known)}`, {
        hint: "Say it with --positive-label (and with --labels, if it does not occur here)",
    });
}
function refuseUnknown(what, found, known) {
    const expected = new Set(known);
    const unknown = (0,labels/* sortedLabels */.xj)([...found].filter((label) => !expected.has(label)));
    if (unknown.length === 0)
        return;
    throw new errors/* GateError */.ue("LABELS_UNKNOWN", `the ${what} ${classes_list(unknown)} is not among the known labels: ${classes_list(known)}`, {
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
const MAX_DENSE = 64;
class JointTable {
    #classes = 8;
    #dense = new Float64Array(8 ** 3);
    #sparse = new Map();
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
            throw new errors/* GateError */.ue("SCORE_INVALID", `${side.name}: ${(0,format/* formatCount */.B4)(scores.notFinite)} scores are empty or not finite, ${(0,format/* formatCount */.B4)(scores.outside)} are outside [0, 1] (first: row ${scores.firstBadRow})`, { hint: "A score that is cut into predictions must be a probability; or give a prediction column" });
        }
        return;
    }
    const looksLikeAnswer = predicted > 1 && scores.outside === 0 && scores.smallest >= 0.5 && scores.smallest <= 1;
    if (subject.task === "binary" && options.scoreMeans === "positive" && looksLikeAnswer) {
        throw new errors/* GateError */.ue("SCORE_MEANING", `${side.name}: all scores are 0.5 or more although both classes are predicted: they look like the confidence of the answer, not like P(positive)`, { hint: "Say --score-means answer, or write P(positive)" });
    }
}

;// CONCATENATED MODULE: ./lib/engines/in-process.js










const inProcessEngine = { countPair, countOneFile, countSide };
async function countPair(baseline, candidate, options) {
    const ofBaseline = { ...options, columns: options.baselineColumns ?? options.columns };
    const [left, right] = [await columnsOf(baseline, ofBaseline), await columnsOf(candidate, options)];
    if (options.align === "id" && (left.id === undefined || right.id === undefined)) {
        throw idsMissing([baseline, candidate].filter((_, i) => [left, right][i]?.id === undefined));
    }
    return compare({ source: baseline, columns: left }, { source: candidate, columns: right }, options, options.align);
}
async function countOneFile(source, options) {
    const found = pairColumns(source.name, await source.columnNames(), options.columns);
    const common = { label: found.label, ...(found.id === undefined ? {} : { id: found.id }) };
    const side = (prediction, score) => ({
        source,
        columns: { ...common, prediction, ...(score === undefined ? {} : { score }) },
    });
    return compare(side(found.baseline, found.baselineScore), side(found.candidate, found.candidateScore), options, "one-file");
}
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
        throw new errors/* GateError */.ue("INPUT_CONFLICT", `--score-means answer, but ${source.name} has no column with the answer`, {
            hint: "Name it with --prediction-column, or give P(positive) as the score",
        });
    }
    return columns;
}
function idsMissing(files) {
    const names = files.map((file) => file.name).join(" and ");
    return new errors/* GateError */.ue("ROWS_MISALIGNED", `${names} ${files.length === 1 ? "has" : "have"} no id column`, {
        hint: "Add one (or name it with --id-column); --align row-order trusts the order of the rows instead",
    });
}
function totalOf(options) {
    let total = 0;
    return (rows) => {
        total += rows;
        options.onRows?.(total);
    };
}
async function* watched(side, source, onRows) {
    let hasRows = false;
    for await (const rows of side.read(source)) {
        hasRows = true;
        onRows(rows.rows);
        yield rows;
    }
    if (!hasRows) {
        throw new errors/* GateError */.ue("NO_ROWS", `${source.name} has a header and no rows`, { hint: "Evaluate on a hold-out first" });
    }
}

// EXTERNAL MODULE: ./lib/forges/detect.js + 10 modules
var detect = __webpack_require__(5331);
// EXTERNAL MODULE: ./lib/reports/visible.js
var visible = __webpack_require__(385);
// EXTERNAL MODULE: ./lib/sources/formats.js + 27 modules
var sources_formats = __webpack_require__(7225);
// EXTERNAL MODULE: ./lib/sources/mlflow/load.js
var load = __webpack_require__(4060);
// EXTERNAL MODULE: ./lib/sources/open.js + 7 modules
var sources_open = __webpack_require__(6699);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./lib/sources/untouched.js




class UntouchedFiles {
    #hashes = new Map();
    async remember(path) {
        const sha256 = await sha256Of(path);
        if (sha256 !== undefined)
            this.#hashes.set(path, sha256);
    }
    async hashOf(path, reference) {
        const before = this.#hashes.get(path);
        if (before === undefined || (await sha256Of(path)) === before)
            return before;
        throw new errors/* GateError */.ue("BASELINE_CHANGED", `${reference} was there before the evaluation command ran, and is not the same any more: a proposal may not write what it is compared with`, {
            hint: "Delete an old one before the gate if the command is to write it; else let the command leave it alone",
        });
    }
}
async function sha256Of(path) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    try {
        if (!(0,external_node_fs_.statSync)(path).isFile())
            return undefined;
        await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
        return hash.digest("hex");
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/entry/event.js
var entry_event = __webpack_require__(1896);
// EXTERNAL MODULE: ./lib/entry/forge-of.js
var forge_of = __webpack_require__(2553);
// EXTERNAL MODULE: ./lib/entry/gate-config.js + 1 modules
var gate_config = __webpack_require__(6194);
;// CONCATENATED MODULE: ./lib/commands/write-back.js


const FOLDER = "model-gate";
async function writeBack(results, ports) {
    const { reader, writer } = ports;
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
            const why = error instanceof errors/* GateError */.ue ? error.line : String(error);
            warnings.push(`${what} could not be logged to MLflow: ${why}`);
        }
    };
    await attempt("the results", async () => {
        const run = await reader.run(runId);
        if (run === undefined)
            throw new errors/* GateError */.ue("MODEL_NOT_FOUND", `there is no run ${runId}`);
        for (const [name, text] of Object.entries(reports)) {
            await writer.upload(run, `${FOLDER}/${name}`, Buffer.from(text));
        }
        await writer.setRunTag(runId, `${FOLDER}.verdict`, evidence.verdict.outcome);
        const refused = await putPredictions(results, run, ports);
        if (refused !== undefined)
            warnings.push(refused);
    });
    await attempt("the verdict", () => tagVersion(results, writer));
    return warnings;
}
async function putPredictions({ evidence, predictions }, run, { writer, tableOf }) {
    if (predictions === undefined)
        return undefined;
    if (sha256(predictions.bytes) !== evidence.candidate.sha256) {
        return "the candidate's predictions changed after they were judged: they were not logged to MLflow";
    }
    const path = `eval/predictions${predictions.ending}`;
    const there = await tableOf(run);
    if (there !== undefined && there !== path)
        return `run ${run.id} has ${there} already: the predictions were not logged a second time`;
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
            await writer.setVersionTag(model, candidate.version, `${FOLDER}.${key}`, value);
    }
}
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
}

// EXTERNAL MODULE: ./lib/sources/repository-path.js
var repository_path = __webpack_require__(2730);
// EXTERNAL MODULE: ./lib/entry/mlflow.js
var mlflow = __webpack_require__(8359);
;// CONCATENATED MODULE: ./lib/entry/gate-mlflow.js








function mlflowOf(trackingUri, host, runner) {
    let opened;
    return () => (opened ??= (0,mlflow/* openMlflowAt */.Z)(trackingUri, host, runner));
}
function assertNoStoreOfCheckout({ reader, writer }, root) {
    if (writer !== undefined || !(0,external_node_fs_.existsSync)(reader.address))
        return;
    if (!(0,repository_path/* isWithin */.U)((0,external_node_fs_.realpathSync)(reader.address), (0,external_node_fs_.realpathSync)(root)))
        return;
    throw new errors/* GateError */.ue("BASE_CONFIG_UNREADABLE", `the local store ${reader.address} is part of the checkout, which a proposal may change`, { hint: "Serve MLflow, or commit the predictions as a file: that is read at the base" });
}
function needsMlflow(options) {
    const { candidate, baseline, candidateMetrics, baselineMetrics, candidateOf, baselineOf, logToMlflow } = options;
    const references = [candidate, baseline, candidateMetrics, baselineMetrics];
    const belongs = [candidateOf, baselineOf].some(({ version, run }) => version !== undefined || run !== undefined);
    return logToMlflow || belongs || references.some((reference) => (0,reference_kind/* isMlflowReference */.B)(reference?.text ?? ""));
}
async function logToMlflow(evidence, reports, options, isProposal, mlflow, directory) {
    if (!options.logToMlflow)
        return [];
    if (isProposal)
        return ["nothing is logged to MLflow for a proposal: it is done after the merge"];
    try {
        const { reader, writer } = await mlflow();
        if (writer === undefined)
            return [`nothing was logged to MLflow: ${reader.address} is a file store, which is only read`];
        const predictions = predictionsOf(evidence, options, directory);
        const { tableOf } = await (0,load/* loadMlflowSources */.M)();
        return await writeBack({ evidence, reports, ...(predictions === undefined ? {} : { predictions }) }, {
            reader,
            writer,
            tableOf: (run) => tableOf(run, reader),
        });
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue))
            throw error;
        return [`nothing was logged to MLflow: ${error.line}`];
    }
}
function predictionsOf({ statistics }, { candidate, baseline }, directory) {
    const ending = /\.(csv|tsv|jsonl|ndjson|json|parquet)(\.gz)?$/i.exec(candidate.text)?.[0];
    const hasRows = statistics?.cells !== null || statistics.sides.candidate !== undefined;
    const isFile = (0,reference_kind/* isFilePath */.i)(candidate.text);
    if (baseline === undefined || ending === undefined || !isFile || statistics === null || !hasRows)
        return undefined;
    return { ending: ending.toLowerCase(), bytes: (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(candidate.from ?? directory, candidate.text)) };
}

// EXTERNAL MODULE: ./lib/config/option.js
var config_option = __webpack_require__(705);
;// CONCATENATED MODULE: ./lib/config/column-notices.js

function columnNotices({ columns, baselineColumns }) {
    return ["id", "label", "prediction", "score"].flatMap((role) => {
        const [base, head] = [baselineColumns[role], columns[role]];
        if (base === head)
            return [];
        const key = (0,config_option/* configKey */.ur)({ name: `${role}-column` });
        return [`${key} differs from the base: the baseline is read by ${named(base)}, the candidate by ${named(head)}`];
    });
}
function named(column) {
    return column === undefined ? "its usual names" : JSON.stringify(column);
}

// EXTERNAL MODULE: ./lib/config/gate-options.js + 1 modules
var gate_options = __webpack_require__(6122);
// EXTERNAL MODULE: ./lib/config/lookup.js
var config_lookup = __webpack_require__(9113);
// EXTERNAL MODULE: ./lib/config/resolve.js + 1 modules
var resolve = __webpack_require__(6372);
// EXTERNAL MODULE: ./lib/entry/early-flag.js
var early_flag = __webpack_require__(6829);
;// CONCATENATED MODULE: ./lib/entry/gate-settings.js








const UNKNOWN = "unknown";
async function gateSettings(args, detected, forge, host, rootOf) {
    const refuse = (wiring) => {
        const { values } = (0,resolve/* resolveOptions */.s)("gate", args, host.env, { wiring });
        refuseForeignCode(values.get("run")?.text, values.get("allow-fork-run")?.text === "true", detected);
    };
    const config = await orBlocked((0,gate_config/* loadConfig */.Z9)(args, detected, forge, host, rootOf, refuse));
    if (config instanceof errors/* GateError */.ue) {
        const options = await optionsWithoutBase(args, host);
        return { options, surroundings: detected, waivers: [], notices: [], blocked: config };
    }
    const { documents, surroundings } = config;
    const options = (0,gate_options/* gateOptions */.O)((0,resolve/* resolveOptions */.s)("gate", args, host.env, documents));
    const notices = [...config.notices, ...columnNotices(options)];
    const directory = documents.policy?.directory ?? host.directory;
    const waivers = await orBlocked((0,gate_config/* loadWaivers */.Q2)(options, surroundings, forge, host, directory, rootOf));
    if (waivers instanceof errors/* GateError */.ue)
        return { options, surroundings, waivers: [], notices, blocked: waivers };
    return { options, surroundings, waivers: waivers.active, notices: [...notices, ...waivers.notices] };
}
async function orBlocked(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof errors/* GateError */.ue && error.exitCode === 3)
            return error;
        throw error;
    }
}
async function optionsWithoutBase(args, host) {
    const found = (0,config_lookup/* findConfig */.u0)((0,early_flag/* earlyFlag */.U)(args, "config"), host.directory);
    const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(765), __webpack_require__.e(243), __webpack_require__.e(447)]).then(__webpack_require__.bind(__webpack_require__, 3447));
    const wiring = found && parseConfig(found.bytes, { path: found.path, directory: found.directory });
    const options = (0,gate_options/* gateOptions */.O)((0,resolve/* resolveOptions */.s)("gate", args, host.env, { wiring }));
    const origin = Object.entries(options.origin).map(([key, from]) => [key, from === "default" ? UNKNOWN : from]);
    const hasKey = (options.commentKey ?? options.model) !== undefined;
    return {
        ...options,
        baseline: options.baseline ?? { text: UNKNOWN },
        comment: hasKey ? options.comment : "off",
        origin: Object.fromEntries(origin),
    };
}

// EXTERNAL MODULE: ./lib/commands/announce.js
var announce = __webpack_require__(2099);
// EXTERNAL MODULE: ./lib/forges/sticky-comment.js
var sticky_comment = __webpack_require__(7293);
// EXTERNAL MODULE: ./lib/reports/comment.js + 1 modules
var comment = __webpack_require__(6853);
// EXTERNAL MODULE: ./lib/reports/outputs.js
var reports_outputs = __webpack_require__(4137);
;// CONCATENATED MODULE: ./lib/entry/gate-telling.js





async function tell(evidence, exitCode, telling) {
    const { options, reports, surroundings, forge, notices, host, runner, log } = telling;
    const outputs = (0,reports_outputs/* outputsOf */.Y)(evidence, exitCode);
    for (const [name, value] of Object.entries(outputs))
        runner?.output(name, value);
    runner?.output("evidence-path", reports.pathOf("evidence.json"));
    runner?.output("report-path", reports.pathOf("report.md"));
    runner?.output("report-html-path", reports.pathOf("report.html"));
    if (runner !== undefined && exitCode !== 0) {
        runner.annotate("error", (0,visible/* visible */.R)(evidence.verdict.summary), `model-gate: ${evidence.verdict.outcome}`);
    }
    const announced = await (0,announce/* announce */.iP)(evidence, exitCode === 0, options, surroundings, notices, {
        forge,
        stick: sticky_comment/* stickComment */.a,
    });
    if (announced.commentUrl !== undefined)
        runner?.output("comment-url", announced.commentUrl);
    const summary = await runner?.summarize((0,comment/* renderSummary */.B)(evidence));
    for (const warning of [...announced.warnings, ...(await log()), ...(summary === undefined ? [] : [summary])]) {
        if (runner === undefined)
            host.printError(`warning: ${(0,visible/* visible */.R)(warning)}\n`);
        else
            runner.annotate("warning", (0,visible/* visible */.R)(warning), "model-gate");
    }
}
function tellNotices(notices, host, runner) {
    for (const notice of notices) {
        if (runner === undefined)
            host.printError(`notice: ${(0,visible/* visible */.R)(notice)}\n`);
        else
            runner.annotate("notice", (0,visible/* visible */.R)(notice), "model-gate");
    }
}

// EXTERNAL MODULE: ./lib/entry/host.js
var entry_host = __webpack_require__(9352);
// EXTERNAL MODULE: ./lib/entry/progress.js
var entry_progress = __webpack_require__(4541);
// EXTERNAL MODULE: ./lib/config/options.js + 7 modules
var options = __webpack_require__(53);
;// CONCATENATED MODULE: ./lib/entry/report-folder.js







const FILES = ["evidence.json", "report.md", "report.html", "junit.xml", "metrics.txt", "gl-code-quality-report.json"];
class ReportFolder {
    #said;
    #directory;
    #path;
    #place;
    constructor(said, directory, rootOf) {
        this.#said = said;
        this.#directory = directory;
        this.#path = (0,external_node_path_.resolve)(said.from ?? directory, said.text);
        this.#place = this.#attempt(() => realPlace(this.#path));
        if (rootOf !== undefined)
            this.#assertWithin(rootOf());
    }
    pathOf(file) {
        const { text, from } = this.#said;
        return (0,external_node_path_.join)(from === undefined ? text : (0,external_node_path_.relative)(realPlace(this.#directory), this.#place), file);
    }
    clear() {
        this.#assertUnmoved();
        for (const file of FILES)
            this.#attempt(() => (0,external_node_fs_.rmSync)((0,external_node_path_.join)(this.#path, file), { force: true }));
    }
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
    #assertWithin(root) {
        const { text, from } = this.#said;
        const isOfProposal = from !== undefined || (0,repository_path/* repositoryPath */.S)(root, this.#directory, text) !== undefined;
        if (!isOfProposal || (0,repository_path/* isWithin */.U)(this.#place, root))
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
        return new errors/* GateError */.ue("OUTPUT_UNWRITABLE", `cannot write into ${this.#said.text}: ${reason}`, { hint, cause });
    }
}
async function earlyReportFolder(args, host, rootOf) {
    const fallback = options/* COMMANDS */.Lo.gate.options.find(({ name }) => name === "output-dir")?.default ?? "";
    const said = [(0,early_flag/* earlyFlag */.U)(args, "output-dir"), host.env["MODEL_GATE_OUTPUT_DIR"]];
    const text = said.find((one) => (one ?? "") !== "");
    const located = text === undefined ? await saidInConfig(args, host) : { text };
    return new ReportFolder(located ?? { text: fallback }, host.directory, rootOf);
}
async function saidInConfig(args, host) {
    let found;
    try {
        found = (0,config_lookup/* findConfig */.u0)((0,early_flag/* earlyFlag */.U)(args, "config"), host.directory);
    }
    catch {
        return undefined;
    }
    if (found === undefined)
        return undefined;
    const { peekText } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(367)]).then(__webpack_require__.bind(__webpack_require__, 8367));
    const text = peekText(found.bytes, "output_dir");
    return text === undefined ? undefined : { text, from: found.directory };
}
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
function writeNew(path, text) {
    (0,external_node_fs_.rmSync)(path, { force: true });
    (0,external_node_fs_.writeFileSync)(path, text, { flag: "wx" });
}

// EXTERNAL MODULE: ./lib/entry/repository-root.js
var repository_root = __webpack_require__(219);
;// CONCATENATED MODULE: ./lib/entry/until-asked-to-end.js
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


























async function runGate(args, host, runner) {
    const detected = (0,detect/* detect */.o)(host.env, (0,entry_event/* eventPayload */.Z)(host.env["GITHUB_EVENT_PATH"]));
    const root = once(() => (0,repository_root/* repositoryRoot */.Hn)(host.directory, host.env));
    const bounds = detected.isProposal ? root : undefined;
    (await earlyReportFolder(args, host, bounds)).clear();
    const forge = await (0,forge_of/* forgeOf */.$)(args, detected, host, runner);
    const settings = await gateSettings(args, detected, forge, host, root);
    const { options, surroundings, waivers, notices, blocked } = settings;
    const reports = new ReportFolder(options.outputDir, host.directory, bounds);
    reports.clear();
    tellNotices(notices, host, runner);
    const silence = forge === undefined ? (0,forge_of/* whyNoComment */.V)(surroundings, options.comment) : undefined;
    if (silence !== undefined)
        host.printError(`note: ${silence}\n`);
    const progress = new entry_progress/* Progress */.k(host);
    const told = new Set();
    const note = (text) => {
        if (!told.has(text))
            host.printError(`note: ${(0,visible/* visible */.R)(text)}\n`);
        told.add(text);
    };
    const untouched = mustNotWriteBaseline(options, surroundings) ? new UntouchedFiles() : undefined;
    const mlflow = mlflowOf(options.trackingUri, host, runner);
    const registeredOf = (side) => (side === "baseline" ? options.baselineOf : options.candidateOf);
    const placeAt = (from, side) => ({
        mlflow: async () => {
            const opened = await mlflow();
            if (surroundings.isProposal && side === "baseline")
                assertNoStoreOfCheckout(opened, root());
            return opened.reader;
        },
        predictionsArtifact: registeredOf(side).predictionsArtifact,
        dataset: registeredOf(side).dataset,
        directory: from ?? host.directory,
        root,
        surroundings,
        artifacts: forge?.artifacts,
        releases: forge?.releases,
        readBase: (path) => (0,gate_config/* readAtBase */.z1)(path, surroundings, forge, root()),
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
                    reports.clear();
                }
            },
            open: (reference) => (0,sources_open/* openSource */.oD)(reference.text, placeAt(reference.from, "candidate")),
            belonging: async (side) => {
                const { belongingOf } = await (0,load/* loadMlflowSources */.M)();
                return await belongingOf(registeredOf(side), options.model, placeAt(undefined, side));
            },
            belongingOfReference: async ({ text, from }) => {
                const { belongingOfReference } = await (0,load/* loadMlflowSources */.M)();
                return await belongingOfReference(text, placeAt(from, "baseline"));
            },
            pinnedBaseline: async (reference) => {
                const file = (0,external_node_path_.resolve)(reference.from ?? host.directory, reference.text);
                if (surroundings.isProposal && (0,reference_kind/* isFilePath */.i)(reference.text)) {
                    (0,repository_root/* assertNotInOwnFolder */.J2)(file, root(), surroundings.baseSha);
                }
                const pinned = await (0,sources_open/* pinnedBaseline */.a4)(reference.text, placeAt(reference.from, "baseline"));
                if (pinned === undefined)
                    await untouched?.remember(file);
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
async function loadedForRun(options, mlflow) {
    if (options.run !== undefined) {
        await Promise.all([
            (0,formats/* loadHtml */.kx)(),
            mayBeParquet(options) && (0,sources_formats/* loadParquet */.fS)(),
            needsMlflow(options) && Promise.all([(0,load/* loadMlflowSources */.M)(), mlflow()]),
        ]);
    }
    return await __webpack_require__.e(/* import() */ 527).then(__webpack_require__.bind(__webpack_require__, 1527));
}
function mayBeParquet({ candidate, candidateMetrics, baseline, baselineMetrics }) {
    const texts = [candidate, candidateMetrics, baseline, baselineMetrics].map((reference) => reference?.text ?? "");
    return texts.some((text) => /\.parquet$/i.test(text) || /^(artifact|release|models|runs):/.test(text));
}
function mustNotWriteBaseline({ run, reevaluateBaseline }, { isProposal }) {
    return isProposal && run !== undefined && !reevaluateBaseline;
}
function once(find) {
    let found;
    return () => (found ??= { value: find() }).value;
}
function writerTo(stream) {
    return (bytes) => new Promise((resolve) => void stream.write(bytes, () => resolve()));
}


/***/ }),

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

/***/ 9070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ datasetName)
/* harmony export */ });
function datasetName({ name, digest }) {
    return [name, digest].filter((text) => text !== undefined).join(" ") || "an unnamed one";
}


/***/ }),

/***/ 4137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ outputsOf),
/* harmony export */   p: () => (/* binding */ OUTPUTS)
/* harmony export */ });
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


/***/ })

};
