export const id = 720;
export const ids = [720,889];
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

/***/ 3720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main),
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(948);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/reports/visible.js
var visible = __webpack_require__(385);
// EXTERNAL MODULE: ./lib/reports/outputs-of-moves.js
var outputs_of_moves = __webpack_require__(4920);
// EXTERNAL MODULE: ./lib/reports/outputs.js
var outputs = __webpack_require__(4137);
// EXTERNAL MODULE: ./lib/reports/publication/outputs.js
var publication_outputs = __webpack_require__(724);
// EXTERNAL MODULE: ./lib/runs/outputs.js
var runs_outputs = __webpack_require__(9784);
;// CONCATENATED MODULE: ./lib/entry/actions.js




const ACTIONS = {
    gate: {
        folder: ".",
        title: "model-gate - model evaluation gate",
        description: "Compares a candidate model with the one in Production on the same hold-out rows and lets a deployment through only when the improvement is real.",
        icon: "shield",
        outputs: outputs/* OUTPUTS */.p,
        onFailure: { verdict: "", passed: "false" },
    },
    publish: {
        folder: "publish",
        title: "model-gate publish",
        description: "Tells the verdicts that other jobs came to in one comment, one status and one summary, after recomputing them.",
        icon: "message-square",
        outputs: publication_outputs/* PUBLISH_OUTPUTS */.B,
        onFailure: { verdict: "", passed: "false" },
    },
    promote: {
        folder: "promote",
        title: "model-gate promote",
        description: "Puts a version of an MLflow model into Production, Staging or an alias, on evidence of the gate.",
        icon: "arrow-up-circle",
        outputs: outputs_of_moves/* MOVE_OUTPUTS */.D,
        onFailure: { "from-version": "", "to-version": "", changed: "false" },
    },
    rollback: {
        folder: "rollback",
        title: "model-gate rollback",
        description: "Puts back the version of an MLflow model that was there before.",
        icon: "rotate-ccw",
        outputs: outputs_of_moves/* MOVE_OUTPUTS */.D,
        onFailure: { "from-version": "", "to-version": "", changed: "false" },
    },
    runs: {
        folder: "runs",
        title: "model-gate runs",
        description: "Shows the runs of an MLflow experiment; a metric that a run lacks is never 0.",
        icon: "list",
        outputs: runs_outputs/* RUNS_OUTPUTS */.O,
        onFailure: { "first-run-id": "", "first-value": "", "report-path": "" },
    },
};
function actionEntry(name) {
    return ACTIONS[name];
}
function isAction(name) {
    return Object.hasOwn(ACTIONS, name);
}

// EXTERNAL MODULE: ./lib/entry/host.js
var host = __webpack_require__(9352);
// EXTERNAL MODULE: ./lib/config/options.js + 7 modules
var options = __webpack_require__(53);
;// CONCATENATED MODULE: ./lib/entry/inputs.js



const OF_RUNNERS = new Set(["COMMAND"]);
function flagsFromInputs(command, env) {
    const names = (0,options/* commandEntry */.Wv)(command).options.map(({ name }) => name);
    const known = new Map(names.map((name) => [inputVariable(name), name]));
    const flags = [];
    for (const [variable, value] of Object.entries(env)) {
        if (!variable.startsWith("INPUT_") || value === undefined)
            continue;
        const input = variable.slice("INPUT_".length);
        if (OF_RUNNERS.has(input) || value.trim() === "")
            continue;
        const name = known.get(input);
        if (name === undefined) {
            const given = input.toLowerCase();
            throw new errors/* GateError */.ue("USAGE", `the action has no input ${given}${(0,nearest/* didYouMean */.a)(given, names)}`);
        }
        flags.push(`--${name}=${value.trim()}`);
    }
    return flags;
}
function inputVariable(name) {
    return name.toUpperCase();
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./lib/reports/comment-parts.js
var comment_parts = __webpack_require__(5273);
// EXTERNAL MODULE: ./lib/reports/log-line.js
var log_line = __webpack_require__(3608);
;// CONCATENATED MODULE: ./lib/entry/annotations.js

const MOST_OF_EACH_LEVEL = 10;
function withinBudget(annotate, log) {
    const said = { error: 0, warning: 0, notice: 0 };
    return (level, message, title, place) => {
        if (said[level]++ < MOST_OF_EACH_LEVEL)
            return annotate(level, message, title, place);
        const where = place === undefined ? "" : `${place.file}${place.line === undefined ? "" : `:${place.line}`}: `;
        for (const line of `${level}: ${title}: ${where}${message}`.split("\n"))
            log((0,log_line/* inertLine */.F)(line));
    };
}

;// CONCATENATED MODULE: ./lib/entry/runner.js



function actionsRunner() {
    const masked = new Set();
    return {
        output: core/* setOutput */.uH,
        annotate: withinBudget((level, message, title, place) => {
            const properties = {
                title,
                ...(place === undefined ? {} : { file: place.file }),
                ...(place?.line === undefined ? {} : { startLine: place.line }),
            };
            const say = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm }[level];
            say(message, properties);
        }, core/* info */.pq),
        async summarize(markdown) {
            if (Buffer.byteLength(markdown) > comment_parts/* SUMMARY_BYTES */.R$)
                return "the report is too long for the summary of the run";
            try {
                await core/* summary */.z.addRaw(markdown, true).write();
                return undefined;
            }
            catch (cause) {
                return `the summary of the run could not be written: ${cause instanceof Error ? cause.message : String(cause)}`;
            }
        },
        mask(secret) {
            if (secret === "")
                return;
            for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64")]) {
                if (!masked.has(form))
                    (0,core/* setSecret */.Pq)(form);
                masked.add(form);
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/entry/version.js
var version = __webpack_require__(7136);
;// CONCATENATED MODULE: ./lib/entry/action-face.js








const SECRETS = [
    "GITHUB_TOKEN",
    "GITLAB_TOKEN",
    "MLFLOW_TRACKING_TOKEN",
    "MLFLOW_TRACKING_PASSWORD",
    "DATABRICKS_TOKEN",
    "TRINO_PASSWORD",
    "TRINO_TOKEN",
];
async function runAction(host, runner) {
    let name = "gate";
    try {
        name = actionName(host.env["INPUT_COMMAND"]);
        for (const secret of SECRETS)
            runner.mask(host.env[secret] ?? "");
        const { runCommand } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 260));
        return await runCommand(name, flagsFromInputs(name, host.env), host, runner);
    }
    catch (error) {
        return fail(error, name, runner);
    }
}
function actionName(input) {
    const name = input?.trim() ?? "";
    if (name === "")
        return "gate";
    if (isAction(name))
        return name;
    throw new errors/* GateError */.ue("USAGE", `there is no action ${JSON.stringify(name)}${(0,nearest/* didYouMean */.a)(name, Object.keys(ACTIONS))}`);
}
function fail(error, name, runner) {
    for (const [output, value] of Object.entries(actionEntry(name).onFailure)) {
        try {
            runner.output(output, value);
        }
        catch {
        }
    }
    if (error instanceof errors/* GateError */.ue) {
        const title = `model-gate: ${error.code}`;
        for (const { file, line, message } of error.faults)
            runner.annotate("error", (0,visible/* visible */.R)(message), title, { file, line });
        if (error.faults.length === 0)
            runner.annotate("error", (0,visible/* visible */.R)(error.line), title);
        return error.exitCode;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    runner.annotate("error", `${stack}\n${version/* REPORT_BUGS */.Z}`, `model-gate: a bug of ${version/* TOOL */.j.name} ${version/* TOOL */.j.version}`);
    return 70;
}
async function main() {
    process.exitCode = 70;
    process.exitCode = await runAction((0,host/* processHost */.Q)(), actionsRunner());
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
