export const id = 889;
export const ids = [889];
export const modules = {

/***/ 5888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   FT: () => (/* binding */ changeUnit),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   Me: () => (/* binding */ formatConfidence),
/* harmony export */   Vu: () => (/* binding */ metricTitle),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   vy: () => (/* binding */ formatInterval)
/* harmony export */ });
/* harmony import */ var _metrics_traits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(592);

const ABSENT = "—";
function metricTitle(name) {
    return (0,_metrics_traits_js__WEBPACK_IMPORTED_MODULE_0__/* .metricTraits */ .kt)(name)?.title ?? name;
}
function formatValue(metric, value, against) {
    if (value === null)
        return ABSENT;
    return minus(isRate(metric) ? apart(fixed, 4, value, against, 1e-9) : apart(significant, 6, value, against, 1e-9));
}
function formatChange(metric, change, against) {
    if (change === null)
        return ABSENT;
    const points = (value) => value * 100;
    const bound = against === undefined || against === null ? against : isRate(metric) ? points(against) : against;
    const text = isRate(metric)
        ? apart(fixed, 2, points(change), bound, 1e-7)
        : apart(significant, 6, change, bound, 1e-9);
    return minus(text.startsWith("-") ? text : `+${text}`);
}
function changeUnit(metric) {
    return isRate(metric) ? " points" : "";
}
function formatInterval(metric, interval) {
    return interval === null ? ABSENT : `${formatChange(metric, interval[0])} to ${formatChange(metric, interval[1])}`;
}
function formatConfidence(confidence) {
    return `${significant(confidence * 100, 6)} %`;
}
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
const fixed = (value, digits) => value.toFixed(digits);
const significant = (value, digits) => String(Number(value.toPrecision(digits)));
function apart(format, digits, value, against, equal) {
    const text = format(value, digits);
    if (against === undefined || against === null || Math.abs(value - against) < equal || digits > 14)
        return text;
    return Number(text) === Number(format(against, digits)) ? apart(format, digits + 1, value, against, equal) : text;
}
function isRate(metric) {
    return (0,_metrics_traits_js__WEBPACK_IMPORTED_MODULE_0__/* .metricTraits */ .kt)(metric)?.isRate ?? false;
}
function minus(text) {
    return text.replace(/^-/, "−");
}


/***/ }),

/***/ 485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Re: () => (/* binding */ subtract),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   UQ: () => (/* binding */ fractionFromNumber),
/* harmony export */   WQ: () => (/* binding */ add),
/* harmony export */   lw: () => (/* binding */ multiply),
/* harmony export */   ys: () => (/* binding */ absolute),
/* harmony export */   zO: () => (/* binding */ fraction),
/* harmony export */   ze: () => (/* binding */ negate)
/* harmony export */ });
/* unused harmony export fractionFromDecimal */
function fraction(numerator, denominator = 1n) {
    const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
    if (bottom === 0n)
        throw new RangeError("a fraction needs a denominator other than 0");
    return bottom < 0n ? { numerator: -top, denominator: -bottom } : { numerator: top, denominator: bottom };
}
function fractionFromDecimal(text) {
    const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text.trim());
    const whole = match?.[2] ?? "";
    const decimals = match?.[3] ?? "";
    const exponent = Number(match?.[4] ?? 0) - decimals.length;
    if (match === null || whole + decimals === "" || Math.abs(exponent) > 400) {
        throw new RangeError(`not a decimal number: ${text}`);
    }
    const digits = BigInt(whole + decimals) * (match[1] === "-" ? -1n : 1n);
    return exponent >= 0 ? fraction(digits * 10n ** BigInt(exponent)) : fraction(digits, 10n ** BigInt(-exponent));
}
function fractionFromNumber(value) {
    return fractionFromDecimal(String(value));
}
function add(a, b) {
    return a.denominator === b.denominator
        ? { numerator: a.numerator + b.numerator, denominator: a.denominator }
        : {
            numerator: a.numerator * b.denominator + b.numerator * a.denominator,
            denominator: a.denominator * b.denominator,
        };
}
function negate(a) {
    return { numerator: -a.numerator, denominator: a.denominator };
}
function subtract(a, b) {
    return add(a, negate(b));
}
function multiply(a, b) {
    return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}
function absolute(a) {
    return a.numerator < 0n ? negate(a) : a;
}
function compare(a, b) {
    const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
    return left < right ? -1 : left > right ? 1 : 0;
}


/***/ }),

/***/ 5488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ f1Ratio),
/* harmony export */   f1: () => (/* binding */ f1)
/* harmony export */ });
/* harmony import */ var _ratio_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5782);

const f1Ratio = { numerator: { hits: 2 }, denominator: { actual: 1, predicted: 1 } };
const f1 = (0,_ratio_js__WEBPACK_IMPORTED_MODULE_0__/* .ofPositiveClass */ .Ld)(f1Ratio);


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ ratioValue),
/* harmony export */   JR: () => (/* binding */ ratioExact),
/* harmony export */   Ld: () => (/* binding */ ofPositiveClass),
/* harmony export */   hJ: () => (/* binding */ ratioInfluence)
/* harmony export */ });
/* harmony import */ var _fraction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(485);

function ratioValue(ratio, margins, k) {
    const denominator = total(ratio.denominator, margins, k);
    return denominator === 0 ? undefined : total(ratio.numerator, margins, k) / denominator;
}
function ratioExact(ratio, margins, k) {
    const denominator = total(ratio.denominator, margins, k);
    return denominator === 0 ? undefined : (0,_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .fraction */ .zO)(total(ratio.numerator, margins, k), denominator);
}
function ratioInfluence(ratio, margins, k) {
    const denominator = total(ratio.denominator, margins, k);
    const value = total(ratio.numerator, margins, k) / denominator;
    const mean = denominator / margins.rows;
    const ofRow = (isActual, isPredicted) => (sumOf(ratio.numerator, 1, isActual, isPredicted, isActual * isPredicted) -
        value * sumOf(ratio.denominator, 1, isActual, isPredicted, isActual * isPredicted)) /
        mean;
    const [neither, predicted, actual, both] = [ofRow(0, 0), ofRow(0, 1), ofRow(1, 0), ofRow(1, 1)];
    return (label, prediction) => label === k ? (prediction === k ? both : actual) : prediction === k ? predicted : neither;
}
function ofPositiveClass(ratio) {
    return {
        value: (margins, positive) => ratioValue(ratio, margins, positive),
        exact: (margins, positive) => ratioExact(ratio, margins, positive),
        influence: (margins, positive) => ratioInfluence(ratio, margins, positive),
    };
}
function total(sum, margins, k) {
    return sumOf(sum, margins.rows, margins.actual[k] ?? 0, margins.predicted[k] ?? 0, margins.hits[k] ?? 0);
}
function sumOf(sum, rows, actual, predicted, hits) {
    return ((sum.rows ?? 0) * rows + (sum.actual ?? 0) * actual + (sum.predicted ?? 0) * predicted + (sum.hits ?? 0) * hits);
}


/***/ }),

/***/ 876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  om: () => (/* binding */ COUNT_METRICS),
  ib: () => (/* binding */ canonicalMetricName),
  WO: () => (/* binding */ countMetric)
});

// EXTERNAL MODULE: ./lib/core/fraction.js
var fraction = __webpack_require__(485);
;// CONCATENATED MODULE: ./lib/core/metrics/accuracy.js

const accuracy = {
    value: (margins) => (margins.rows === 0 ? undefined : right(margins) / margins.rows),
    exact: (margins) => (margins.rows === 0 ? undefined : (0,fraction/* fraction */.zO)(right(margins), margins.rows)),
    influence: (margins) => {
        const value = right(margins) / margins.rows;
        return (label, prediction) => (label === prediction ? 1 : 0) - value;
    },
};
function right(margins) {
    return margins.hits.reduce((sum, hits) => sum + hits, 0);
}

// EXTERNAL MODULE: ./lib/core/metrics/ratio.js
var metrics_ratio = __webpack_require__(5782);
;// CONCATENATED MODULE: ./lib/core/metrics/averages.js


function macro(ratio) {
    return average(ratio, equalWeights);
}
function weighted(ratio) {
    return average(ratio, rowWeights);
}
const equalWeights = {
    exact: (margins) => (0,fraction/* fraction */.zO)(1, margins.actual.length),
    approximate: (margins) => 1 / margins.actual.length,
    influence: () => 0,
};
const rowWeights = {
    exact: (margins, k) => (0,fraction/* fraction */.zO)(margins.actual[k] ?? 0, margins.rows),
    approximate: (margins, k) => (margins.actual[k] ?? 0) / margins.rows,
    influence: (valueOfClass, mean) => valueOfClass - mean,
};
function average(ratio, weights) {
    return {
        value(margins) {
            let sum = 0;
            for (const k of margins.actual.keys()) {
                const weight = weights.approximate(margins, k);
                if (weight === 0)
                    continue;
                const value = (0,metrics_ratio/* ratioValue */.FK)(ratio, margins, k);
                if (value === undefined)
                    return undefined;
                sum += weight * value;
            }
            return sum;
        },
        exact(margins) {
            let sum = (0,fraction/* fraction */.zO)(0);
            for (const k of margins.actual.keys()) {
                const weight = weights.exact(margins, k);
                if (weight.numerator === 0n)
                    continue;
                const value = (0,metrics_ratio/* ratioExact */.JR)(ratio, margins, k);
                if (value === undefined)
                    return undefined;
                sum = (0,fraction/* add */.WQ)(sum, (0,fraction/* multiply */.lw)(weight, value));
            }
            return sum;
        },
        influence(margins) {
            const classes = margins.actual.map((_, k) => {
                const weight = weights.approximate(margins, k);
                return weight === 0
                    ? { weight, value: 0, influence: () => 0 }
                    : { weight, value: (0,metrics_ratio/* ratioValue */.FK)(ratio, margins, k) ?? 0, influence: (0,metrics_ratio/* ratioInfluence */.hJ)(ratio, margins, k) };
            });
            const mean = classes.reduce((sum, { weight, value }) => sum + weight * value, 0);
            const share = (k, label, prediction) => (classes[k]?.weight ?? 0) * (classes[k]?.influence(label, prediction) ?? 0);
            return (label, prediction) => share(label, label, prediction) +
                (prediction === label ? 0 : share(prediction, label, prediction)) +
                weights.influence(classes[label]?.value ?? 0, mean);
        },
    };
}

// EXTERNAL MODULE: ./lib/core/metrics/f1.js
var f1 = __webpack_require__(5488);
;// CONCATENATED MODULE: ./lib/core/metrics/matthews.js
const matthews = {
    value(margins) {
        const { covariance, spreadPredicted, spreadActual } = terms(margins);
        return spreadPredicted === 0 || spreadActual === 0
            ? undefined
            : covariance / Math.sqrt(spreadPredicted * spreadActual);
    },
    exact: () => undefined,
    influence(margins) {
        const { right, cross, predicted, actual, covariance, spreadPredicted, spreadActual } = terms(margins);
        const root = Math.sqrt(spreadPredicted * spreadActual);
        const value = covariance / root;
        const gradient = (isRight, ofPrediction, ofLabel, cov) => (isRight - cov) / root + value * (ofPrediction / spreadPredicted + ofLabel / spreadActual);
        const mean = gradient(right, 1 - spreadPredicted, 1 - spreadActual, 2 * cross);
        return (label, prediction) => gradient(label === prediction ? 1 : 0, predicted[prediction] ?? 0, actual[label] ?? 0, (actual[prediction] ?? 0) + (predicted[label] ?? 0)) - mean;
    },
};
function terms(margins) {
    const share = (counts) => counts.map((count) => count / margins.rows);
    const dot = (a, b) => a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
    const [predicted, actual] = [share(margins.predicted), share(margins.actual)];
    const right = share(margins.hits).reduce((sum, hits) => sum + hits, 0);
    const cross = dot(predicted, actual);
    const isOneClass = (counts) => counts.filter((count) => count > 0).length <= 1;
    return {
        right,
        cross,
        predicted,
        actual,
        covariance: right - cross,
        spreadPredicted: isOneClass(margins.predicted) ? 0 : 1 - dot(predicted, predicted),
        spreadActual: isOneClass(margins.actual) ? 0 : 1 - dot(actual, actual),
    };
}

;// CONCATENATED MODULE: ./lib/core/metrics/precision.js

const precisionRatio = { numerator: { hits: 1 }, denominator: { predicted: 1 } };
const precision = (0,metrics_ratio/* ofPositiveClass */.Ld)(precisionRatio);

;// CONCATENATED MODULE: ./lib/core/metrics/recall.js

const recallRatio = { numerator: { hits: 1 }, denominator: { actual: 1 } };
const recall = (0,metrics_ratio/* ofPositiveClass */.Ld)(recallRatio);

;// CONCATENATED MODULE: ./lib/core/metrics/specificity.js

const specificity = (0,metrics_ratio/* ofPositiveClass */.Ld)({
    numerator: { rows: 1, actual: -1, predicted: -1, hits: 1 },
    denominator: { rows: 1, actual: -1 },
});

;// CONCATENATED MODULE: ./lib/core/metrics/table.js







const COUNT_METRICS = [
    entry("f1_score", ["f1"], "F1", f1.f1, "binary", "positive"),
    entry("precision", ["precision_score"], "precision", precision, "binary", "positive"),
    entry("recall", ["recall_score"], "recall", recall, "binary", "positive"),
    entry("accuracy", ["accuracy_score"], "accuracy", accuracy, "any", "differing"),
    entry("specificity", [], "specificity", specificity, "binary", "negative"),
    entry("balanced_accuracy", ["balanced_accuracy_score"], "balanced accuracy", macro(recallRatio), "any", "smallest-class"),
    entry("matthews_corrcoef", [], "Matthews correlation", matthews, "any", "smallest-class"),
    entry("f1_macro", [], "macro F1", macro(f1/* f1Ratio */.b), "any", "smallest-class"),
    entry("f1_micro", [], "micro F1", accuracy, "any", "differing"),
    entry("f1_weighted", [], "weighted F1", weighted(f1/* f1Ratio */.b), "any", "differing"),
    entry("precision_macro", [], "macro precision", macro(precisionRatio), "any", "smallest-class"),
    entry("precision_micro", [], "micro precision", accuracy, "any", "differing"),
    entry("precision_weighted", [], "weighted precision", weighted(precisionRatio), "any", "differing"),
    entry("recall_macro", [], "macro recall", macro(recallRatio), "any", "smallest-class"),
    entry("recall_micro", [], "micro recall", accuracy, "any", "differing"),
    entry("recall_weighted", [], "weighted recall", weighted(recallRatio), "any", "differing"),
];
const BY_NAME = new Map(COUNT_METRICS.flatMap((metric) => [metric.name, ...metric.aliases].map((name) => [name, metric])));
function countMetric(name) {
    return BY_NAME.get(name);
}
function canonicalMetricName(name) {
    return BY_NAME.get(name)?.name ?? name;
}
function entry(name, aliases, title, metric, task, support) {
    return { name, aliases, title, metric, task, support };
}


/***/ }),

/***/ 592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ greaterIsBetter),
/* harmony export */   QD: () => (/* binding */ metricSpellings),
/* harmony export */   h$: () => (/* binding */ isInRange),
/* harmony export */   kt: () => (/* binding */ metricTraits)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(876);

const OTHERS = {
    roc_auc: rate("ROC-AUC"),
    average_precision: rate("average precision"),
    brier_score: { ...rate("Brier score"), greaterIsBetter: false },
    expected_calibration_error: { ...rate("expected calibration error"), greaterIsBetter: false },
    log_loss: error("log-loss"),
    root_mean_squared_error: error("RMSE"),
    mean_absolute_error: error("MAE"),
    mean_squared_error: error("MSE"),
    r2_score: { title: "R²", greaterIsBetter: true, isRate: false, range: [-Infinity, 1] },
    mean: { title: "mean", greaterIsBetter: true, isRate: false, range: [-Infinity, Infinity] },
};
const ALIASES = new Map([["precision_recall_auc", "average_precision"]]);
function metricSpellings(name) {
    const counted = (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .countMetric */ .WO)(name);
    if (counted !== undefined)
        return [counted.name, ...counted.aliases];
    const known = ALIASES.get(name) ?? name;
    return [known, ...[...ALIASES].flatMap(([alias, metric]) => (metric === known ? [alias] : []))];
}
function isInRange(name, value) {
    const [low, high] = metricTraits(name)?.range ?? [-Infinity, Infinity];
    return value >= low - 1e-9 && value <= high + 1e-9;
}
function greaterIsBetter(rule) {
    return rule.greater_is_better ?? metricTraits(rule.metric)?.greaterIsBetter ?? true;
}
function metricTraits(name) {
    const counted = (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .countMetric */ .WO)(name);
    if (counted !== undefined) {
        return { ...rate(counted.title), range: counted.name === "matthews_corrcoef" ? [-1, 1] : [0, 1] };
    }
    const known = ALIASES.get(name) ?? name;
    return Object.hasOwn(OTHERS, known) ? OTHERS[known] : undefined;
}
function rate(title) {
    return { title, greaterIsBetter: true, isRate: true, range: [0, 1] };
}
function error(title) {
    return { title, greaterIsBetter: false, isRate: false, range: [0, Infinity] };
}


/***/ }),

/***/ 5227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ reasonWords)
/* harmony export */ });
const WORDS = {
    improved: "improved",
    above_threshold: "threshold met",
    within_margin: "no drop beyond the margin",
    first_model: "first model, nothing to compare with",
    not_significant: "chance is not ruled out",
    low_support: "too few rows to tell",
    below_min_change: "below the required change",
    below_threshold: "threshold missed",
    dropped: "dropped by more than the margin",
    drop_not_excluded: "a drop beyond the margin is not ruled out",
    metric_missing: "the metric is missing",
    metric_not_finite: "the metric is undefined or not finite",
    not_comparable: "the two values cannot be compared",
    unchanged: "the candidate predicts exactly as the baseline does",
    waived: "waived",
};
function reasonWords(result, decide) {
    const isStrict = decide === "strict" && result.reason === "not_significant";
    const words = isStrict ? "a smaller change is not ruled out" : WORDS[result.reason];
    switch (result.note) {
        case "underpowered":
            return `${words}, cannot tell yet`;
        case "low_support":
            return result.reason === "low_support" ? words : `${words}, low support`;
        case null:
            return words;
    }
}


/***/ }),

/***/ 4418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   Y: () => (/* binding */ ruleOf),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5888);
/* harmony import */ var _metrics_traits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(592);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9861);
/* harmony import */ var _reason_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5227);




function verdictOf(results, policy) {
    const blocking = results.filter((result) => ruleOf(result, policy).severity === "error");
    if (blocking.length === 0)
        throw new RangeError("no blocking rule");
    const counted = blocking.filter((result) => result.outcome !== "inconclusive" || (ruleOf(result, policy).on_inconclusive ?? "fail") === "fail");
    const outcome = counted.length === 0
        ? "inconclusive"
        : (_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTCOMES */ .im.findLast((candidate) => counted.some((result) => result.outcome === candidate)) ?? "invalid");
    const deciding = (counted.length === 0 ? blocking : counted).filter((result) => result.outcome === outcome);
    const [first] = deciding;
    if (first === undefined)
        throw new RangeError("no blocking rule");
    const words = deciding.some(({ reason }) => reason === "first_model") ? `${outcome}; first model` : outcome;
    const others = blocking.length === 1 ? "" : ` (${deciding.length} of ${blocking.length} rules: ${words})`;
    return { outcome, summary: `${describe(first, policy)}${others}` };
}
function exitCodeOf(outcome, results, policy) {
    switch (outcome) {
        case "pass":
            return 0;
        case "fail":
            return 1;
        case "invalid":
            return 3;
        case "inconclusive": {
            const closes = results.some((result) => {
                const rule = ruleOf(result, policy);
                const action = rule.on_inconclusive ?? policy.on_inconclusive;
                return rule.severity === "error" && result.outcome === "inconclusive" && action === "fail";
            });
            return closes ? 4 : 0;
        }
    }
}
function describe(result, policy) {
    const { metric, required, interval, reason } = result;
    const rule = ruleOf(result, policy);
    const title = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .metricTitle */ .Vu)(metric) + (result.slice === null ? "" : ` on ${result.slice}`);
    const words = reason === "improved" || reason === "above_threshold" ? "" : `; ${(0,_reason_words_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonWords */ .I)(result, rule.decide)}`;
    if (isFloor(result, policy)) {
        const limit = (0,_metrics_traits_js__WEBPACK_IMPORTED_MODULE_1__/* .greaterIsBetter */ .Bv)(rule) ? "floor" : "limit";
        const why = reason === "below_threshold" ? "" : words;
        return `${title} ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(metric, result.candidate, required)}, ${limit} ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(metric, required)}${why}`;
    }
    if (result.delta === null)
        return `${title}${words}`;
    const unit = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .changeUnit */ .FT)(metric);
    const chance = interval === null ? "point estimate, chance not ruled out: " : "";
    const values = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(metric, result.baseline)} → ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(metric, result.candidate)}`;
    const asked = required === null || (0,_metrics_traits_js__WEBPACK_IMPORTED_MODULE_1__/* .greaterIsBetter */ .Bv)(rule) ? required : 0 - required;
    const change = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(metric, result.delta, asked)}${unit}`;
    const range = interval === null ? "" : ` (${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatConfidence */ .Me)(policy.confidence)} CI ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInterval */ .vy)(metric, interval)})`;
    const cannotTell = result.note === "underpowered" ? ", cannot tell yet" : "";
    const why = reason === "below_min_change" ? `; required ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(metric, asked)}${unit}${cannotTell}` : words;
    return `${chance}${title} ${values}, ${change}${range}${why}`;
}
function isFloor(result, policy) {
    return (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .conditionsOf */ .yb)(ruleOf(result, policy)).some(({ id, key }) => id === result.rule && key === "threshold");
}
function ruleOf(result, policy) {
    const rule = policy.rules.find((candidate) => (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .conditionsOf */ .yb)(candidate).some(({ id }) => id === result.rule));
    if (rule === undefined)
        throw new RangeError(`no rule ${result.rule} in the policy`);
    return rule;
}


/***/ }),

/***/ 3608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ inertLine)
/* harmony export */ });
function inertLine(line) {
    return line.replace(/^(\s*):(?=:)/, "$1\\u{3A}").replaceAll(/##(?=\[|vso\[)/g, "#\\u{23}");
}


/***/ }),

/***/ 6144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ inlineCode)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(385);

const MAX_CHARACTERS = 120;
function inlineCode(text, { inTable = false, limit = MAX_CHARACTERS } = {}) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleWithin */ .C)(text, limit);
    if (shown === "")
        return "(empty)";
    const fence = "`".repeat(longestRun(shown) + 1);
    const code = `${fence}${padded(shown)}${fence}`;
    return inTable ? withoutPipes(code) : code;
}
function padded(text) {
    const isBlank = /^ +$/.test(text);
    const needsSpace = text.startsWith("`") || text.endsWith("`") || (text.startsWith(" ") && text.endsWith(" "));
    return needsSpace && !isBlank ? ` ${text} ` : text;
}
function withoutPipes(code) {
    return code.replaceAll(/(?<=\\)\|/g, "\\u{7C}").replaceAll("|", "\\|");
}
function longestRun(text) {
    return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}


/***/ }),

/***/ 7194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ verbatim),
/* harmony export */   G5: () => (/* binding */ verbatimMessage),
/* harmony export */   K8: () => (/* binding */ isMessage),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   cv: () => (/* binding */ say)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(385);

const NAME_LIMIT = 120;
const MESSAGE_LIMIT = 1_000;
function verbatim(text, limit = NAME_LIMIT) {
    return [{ verbatim: text, limit }];
}
function verbatimMessage(text) {
    return [{ verbatim: text, limit: MESSAGE_LIMIT }];
}
function isMessage({ limit }) {
    return limit >= MESSAGE_LIMIT;
}
function say(words, ...values) {
    return words.flatMap((word, i) => {
        const value = values[i] ?? "";
        return [word, ...(typeof value === "string" ? [value] : value)].filter((span) => span !== "");
    });
}
function listed(phrases, separator = ", ") {
    return phrases.flatMap((phrase, i) => (i === 0 ? phrase : [separator, ...phrase]));
}
function lineOf(phrase, show = inert) {
    return phrase.map((span) => (typeof span === "string" ? span : show(span))).join("");
}
function inert({ verbatim: text, limit }) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleWithin */ .C)(text, limit);
}


/***/ })

};
