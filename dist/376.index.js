export const id = 376;
export const ids = [376];
export const modules = {

/***/ 376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gate: () => (/* binding */ gate)
});

// EXTERNAL MODULE: ./lib/config/gate-options.js + 1 modules
var gate_options = __webpack_require__(7831);
// EXTERNAL MODULE: ./lib/core/evidence.js
var core_evidence = __webpack_require__(2094);
// EXTERNAL MODULE: ./lib/core/judge.js + 2 modules
var judge = __webpack_require__(9205);
// EXTERNAL MODULE: ./lib/core/verdict.js
var verdict = __webpack_require__(4418);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/reports/formats.js + 30 modules
var formats = __webpack_require__(6142);
// EXTERNAL MODULE: ./lib/core/labels.js
var labels = __webpack_require__(2404);
// EXTERNAL MODULE: ./lib/core/metrics/traits.js
var traits = __webpack_require__(592);
;// CONCATENATED MODULE: ./lib/commands/compare.js



/** From two opened sources, or one that holds both sides, to statistics. Throws whatever makes them incomparable. */
async function compareSources(candidate, baseline, engine, options, onRows) {
    const counting = countOptions(options, onRows);
    if (baseline === undefined) {
        const rows = rowsOf(candidate);
        if (rows === undefined)
            throw noBaseline();
        return paired(await engine.countOneFile(rows, counting));
    }
    refuseSame(candidate, baseline);
    const [left, right] = [rowsOf(baseline), rowsOf(candidate)];
    if (left !== undefined && right !== undefined)
        return paired(await engine.countPair(left, right, counting));
    const alone = left ?? right;
    const counted = alone === undefined ? undefined : await engine.countSide(alone, counting);
    const sideOfRows = left === undefined ? "candidate" : "baseline";
    return {
        subject: counted?.subject ?? declaredSubject(options),
        holdout: counted?.holdout ?? null,
        statistics: {
            identical: false,
            cells: null,
            sides: counted === undefined ? {} : { [sideOfRows]: counted.confusion },
            metrics: metricTexts(metricsOf(baseline), metricsOf(candidate)),
        },
    };
}
/** No `baseline` at all: a wiring mistake, never a first model. */
function noBaseline() {
    return new errors/* GateError */.u("USAGE", "gate needs --baseline SOURCE, the model in Production to compare with", {
        hint: "Or one file as --candidate with the columns label, baseline and candidate",
    });
}
function paired(counts) {
    const { subject, holdout, cells, identical } = counts;
    return { subject, holdout, statistics: { identical, cells, sides: {}, metrics: {} } };
}
function refuseSame(candidate, baseline) {
    if (candidate.location !== baseline.location)
        return;
    throw new errors/* GateError */.u("SAME_SOURCE", `candidate and baseline are the same file: ${candidate.reference}`, {
        hint: "A model compared with itself says nothing: give the predictions of the model in Production as --baseline",
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
/** Only numbers that both sides name can be compared; one-sided names stay, so that a missing one is told as missing. */
function metricTexts(baseline, candidate) {
    const names = [...new Set([...(baseline?.numbers.keys() ?? []), ...(candidate?.numbers.keys() ?? [])])].sort();
    return Object.fromEntries(names.map((name) => {
        const [before, after] = [baseline?.numbers.get(name), candidate?.numbers.get(name)];
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

// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(948);
// EXTERNAL MODULE: ./lib/core/metrics/table.js + 6 modules
var table = __webpack_require__(876);
;// CONCATENATED MODULE: ./lib/commands/explain.js






/** Why a rule could not be decided, as the one line that a person can act on. */
function explainInvalid(result, policy, candidate, baseline) {
    const { metric } = result;
    for (const source of [candidate, baseline]) {
        const metrics = metricsOf(source);
        const found = source === undefined || metrics === undefined ? undefined : lookup(metric, source.reference, metrics);
        if (found !== undefined)
            return found;
    }
    switch (result.reason) {
        case "metric_missing":
            return new errors/* GateError */.u("METRIC_MISSING", `${metric} cannot be computed from the columns of ${candidate.reference}`, {
                hint: "Rows give F1, precision, recall, accuracy and their averages; give other metrics as .json files",
            });
        case "metric_not_finite":
            return result.baseline !== null && result.candidate !== null
                ? new errors/* GateError */.u("METRIC_NOT_FINITE", `the change of ${metric} is not finite`, {
                    hint: "Are these values right?",
                })
                : undefinedMetric(result, candidate, baseline);
        default:
            return notComparable(result, policy);
    }
}
/** What is wrong with this metric in a metrics source; undefined when it holds a finite number. */
function lookup(metric, file, metrics) {
    const name = heldName(metrics, metric);
    if (name === undefined) {
        const names = [...metrics.numbers.keys()];
        const counted = (0,table/* countMetric */.WO)(metric) !== undefined && metrics.numbers.has("true_positives");
        if (counted)
            return undefined;
        const has = names.length === 0
            ? "it has no numbers"
            : `it has: ${names.slice(0, 12).map(shown).join(", ")}${names.length > 12 ? ", …" : ""}`;
        return new errors/* GateError */.u("METRIC_MISSING", `${metric} is not in ${file} (${has})${(0,nearest/* didYouMean */.a)(metric, names)}`);
    }
    const other = metrics.others.get(name);
    if (other !== undefined) {
        return new errors/* GateError */.u("METRIC_NOT_FINITE", `${name} in ${file} is ${other === "text" ? "a text" : other}, not a number`, {
            hint: "Write metrics as plain JSON numbers",
        });
    }
    const text = metrics.numbers.get(name) ?? "";
    if (Number.isFinite(Number(text))) {
        const range = (0,traits/* metricTraits */.kt)(metric)?.range.join(", ");
        if ((0,traits/* isInRange */.h$)(metric, Number(text)))
            return undefined;
        return new errors/* GateError */.u("NOT_COMPARABLE", `${name} in ${file} is ${text}, outside [${range}]`, {
            hint: "Write it as a fraction, not in per cent",
        });
    }
    return new errors/* GateError */.u("METRIC_NOT_FINITE", `${name} in ${file} is ${text}, not a finite number`, {
        hint: "The evaluation divided by zero or never ran: mend it, then gate again",
    });
}
function undefinedMetric(result, candidate, baseline) {
    const sides = [
        ...(result.baseline === null ? [`the baseline (${baseline?.reference ?? candidate.reference})`] : []),
        ...(result.candidate === null ? [`the candidate (${candidate.reference})`] : []),
    ];
    return new errors/* GateError */.u("METRIC_UNDEFINED", `${result.metric} is undefined for ${sides.length === 0 ? "a side" : sides.join(" and ")}: its definition divides by zero there`, { hint: "A class never occurs or is never predicted: check labels and predictions of this hold-out" });
}
function notComparable(result, policy) {
    const rule = (0,verdict/* ruleOf */.Y)(result, policy);
    if (result.delta === null && result.baseline !== null && result.candidate !== null) {
        return new errors/* GateError */.u("NOT_COMPARABLE", `${result.metric} was counted on two different hold-outs: the labels differ in number`, {
            hint: "Evaluate both models on the same rows",
        });
    }
    if (result.baseline === 0 && (rule.min_relative_change !== undefined || rule.max_relative_drop !== undefined)) {
        return new errors/* GateError */.u("NOT_COMPARABLE", `${result.metric} of the baseline is 0: a relative change of 0 is undefined`, {
            hint: 'Ask for an absolute change, e.g. "2 points"',
        });
    }
    if (result.method === "point" &&
        (rule.decide === "significant" || rule.decide === "strict") &&
        result.delta !== null) {
        return new errors/* GateError */.u("NOT_COMPARABLE", `--decide ${rule.decide} needs an interval, and numbers alone have none`, {
            hint: "Give rows of predictions on both sides, or the four counts (true_positives, …), or --decide auto",
        });
    }
    return new errors/* GateError */.u("NOT_COMPARABLE", `${result.metric} has two different values on one side: a number that is told, and one from counts or another name`, {
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
    return (0,verdict/* exitCodeOf */.FO)(evidence.verdict.outcome, evidence.results, evidence.policy);
}
async function decide(options, ports) {
    let [candidate, baseline] = [];
    let comparison;
    const frame = (policy) => ({
        tool: ports.tool,
        created_at: ports.now(),
        model: options.model ?? null,
        candidate: identityOf(options.candidate, candidate),
        baseline: identityOf(options.baseline ?? options.candidate, baseline ?? candidate),
        policy,
        context: ports.surroundings.context,
    });
    const policyFor = (subject) => (0,gate_options/* policyOf */.US)(options, (0,gate_options/* ruleOf */.Y)(options, subject), ports.surroundings.isProposal);
    try {
        candidate = await ports.open(options.candidate);
        if (options.baseline !== undefined)
            baseline = await ports.open(options.baseline);
        else if (candidate.content.kind === "metrics")
            throw noBaseline();
        comparison = await compareSources(candidate, baseline, ports.engine, options, ports.onRows);
        const policy = policyFor(comparison.subject);
        const judgement = (0,judge/* judge */.S)(comparison.subject, comparison.statistics, policy, {
            secondOpinion: options.secondOpinion,
        });
        const invalid = judgement.results.find((result) => result.outcome === "invalid");
        const error = invalid === undefined ? null : told(explainInvalid(invalid, policy, candidate, baseline));
        return (0,core_evidence/* evidenceOf */.X1)(frame(policy), comparison.subject, comparison.holdout, comparison.statistics, judgement, error);
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.u) || error.exitCode === 2)
            throw error;
        if (error.line !== error.publicLine || options.format !== "text")
            ports.printError(`${error.code} ${error.line}`);
        const subject = comparison?.subject ?? declaredSubject(options);
        return (0,core_evidence/* invalidEvidence */.Nu)(frame(policyFor(null)), subject, comparison?.holdout ?? null, told(error));
    }
}
function identityOf(reference, source) {
    return { source: reference, sha256: source?.sha256() ?? null, version: null, run_id: null, commit: null };
}
function told(error) {
    return { code: error.code, message: error.publicLine };
}


/***/ })

};
