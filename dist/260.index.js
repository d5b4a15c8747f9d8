export const id = 260;
export const ids = [260];
export const modules = {

/***/ 6372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ placeOf),
  s: () => (/* binding */ resolveOptions)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(948);
// EXTERNAL MODULE: ./lib/config/options.js + 7 modules
var options = __webpack_require__(53);
;// CONCATENATED MODULE: ./lib/config/flags.js




function readFlags(command, entry, args) {
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...args],
        strict: false,
        allowPositionals: true,
        tokens: true,
        options: parserOptions(entry),
    });
    const flags = new Map();
    const operands = [];
    let lastBoolean;
    for (const token of tokens) {
        if (token.kind === "positional") {
            const isItsValue = lastBoolean?.index === token.index - 1 && /^(true|false)$/.test(token.value);
            if (isItsValue && lastBoolean !== undefined)
                flags.set(lastBoolean.name, token.value);
            else
                operands.push(token.value);
        }
        if (token.kind !== "option")
            continue;
        const option = entry.options.find(({ name }) => name === token.name);
        if (option === undefined) {
            const known = entry.options.map(({ name }) => `--${name}`);
            throw new errors/* GateError */.ue("USAGE", `${command} has no option ${token.rawName}${(0,nearest/* didYouMean */.a)(token.rawName, known)}`, {
                hint: helpHint(command),
            });
        }
        if (flags.has(option.name))
            throw new errors/* GateError */.ue("USAGE", `--${option.name} is given twice`);
        const isNextFlag = token.inlineValue !== true && (token.value ?? "").startsWith("--");
        if (option.kind !== "boolean" && (token.value === undefined || isNextFlag)) {
            throw new errors/* GateError */.ue("USAGE", `--${option.name} needs a value`, { hint: helpHint(command) });
        }
        flags.set(option.name, token.value ?? "true");
        const isBare = option.kind === "boolean" && token.value === undefined;
        lastBoolean = isBare ? { name: option.name, index: token.index } : undefined;
    }
    return { flags, operands };
}
function parserOptions(entry) {
    return Object.fromEntries(entry.options.map(({ name, kind }) => [name, { type: kind === "boolean" ? "boolean" : "string" }]));
}
function helpHint(command) {
    return `See model-gate ${command} --help`;
}

// EXTERNAL MODULE: ./lib/config/option.js
var config_option = __webpack_require__(705);
;// CONCATENATED MODULE: ./lib/config/resolve.js




function resolveOptions(command, args, env, documents = {}) {
    const entry = (0,options/* commandEntry */.Wv)(command);
    const { flags, operands } = readFlags(command, entry, args);
    if (entry.operands === undefined && operands[0] !== undefined) {
        throw new errors/* GateError */.ue("USAGE", `${command} takes no argument ${JSON.stringify(operands[0])}`, {
            hint: helpHint(command),
        });
    }
    if (command === "gate")
        refuseVariable("MODEL_GATE_RULES", "rules", "say rules in the config file", env);
    const { policy, wiring } = entry.readsConfig === true ? documents : {};
    const [values, ofBaseline] = [new Map(), new Map()];
    for (const option of entry.options) {
        const isOfSide = option.onProposals === "side";
        const isBases = option.policy === true || option.onProposals === "base" || (isOfSide && wiring === undefined);
        const value = resolve(option, flags, env, isBases ? policy : wiring);
        if (value !== undefined)
            values.set(option.name, value);
        const other = isOfSide ? resolve(option, flags, env, policy) : undefined;
        if (other !== undefined)
            ofBaseline.set(option.name, other);
    }
    return {
        values,
        ofBaseline,
        ...(policy?.rules === undefined ? {} : { rules: { list: policy.rules, origin: policy.origin } }),
        operands,
    };
}
function resolve(option, flags, env, document) {
    const said = document?.values.get(option.name);
    const value = fromCaller(option, flags, env);
    if (value === undefined && document !== undefined && said !== undefined) {
        return { ...said, layer: "config", origin: document.origin, from: document.directory };
    }
    const given = value ?? fallbackOf(option);
    if (given !== undefined)
        check(option, given);
    return given;
}
function fromCaller(option, flags, env) {
    const variable = fromEnvironment(option, env);
    const flag = flags.get(option.name);
    if (flag !== undefined)
        return { text: flag, layer: "flag", origin: `--${option.name}` };
    return variable === undefined ? undefined : { text: variable, layer: "environment", origin: "environment" };
}
function fallbackOf({ default: text }) {
    return text === undefined ? undefined : { text, layer: "default", origin: "default" };
}
function placeOf(option, value) {
    return value.layer === "config" ? `${(0,config_option/* configKey */.ur)(option)} in ${value.origin}` : `--${option.name}`;
}
function fromEnvironment(option, env) {
    const name = option.variable ?? `MODEL_GATE_${option.name.toUpperCase().replaceAll("-", "_")}`;
    if (option.policy === true)
        refuseVariable(name, `--${option.name}`, `say --${option.name}`, env);
    const text = env[name];
    return text === "" ? undefined : text;
}
function refuseVariable(name, subject, instead, env) {
    if ((env[name] ?? "") === "")
        return;
    throw new errors/* GateError */.ue("USAGE", `${name} is set, but ${subject} decides the verdict and is never read from the environment`, {
        hint: `Unset it and ${instead}`,
    });
}
function check(option, { text }) {
    if ((0,config_option/* isExpected */.Dn)(option, text))
        return;
    const fraction = Number(text) / 100;
    const isPercentage = option.kind === "number" && fraction >= 0.05 && (0,config_option/* isExpected */.Dn)(option, String(fraction));
    const hint = isPercentage ? { hint: `Did you mean ${fraction}?` } : {};
    throw new errors/* GateError */.ue("USAGE", `--${option.name} must be ${(0,config_option/* expectedOf */.EX)(option)}, got ${JSON.stringify(text)}`, hint);
}


/***/ }),

/***/ 6211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n8: () => (/* binding */ jointCounts),
/* harmony export */   wh: () => (/* binding */ totalRows),
/* harmony export */   wo: () => (/* binding */ confusionOf),
/* harmony export */   xL: () => (/* binding */ rowsPerLabel),
/* harmony export */   y7: () => (/* binding */ differingRows)
/* harmony export */ });
/* unused harmony export mergeCounts */
function jointCounts(labels, cells) {
    const sums = new Map();
    const k = labels.length;
    for (const cell of cells) {
        for (const index of [cell.label, cell.baseline, cell.candidate]) {
            if (!Number.isInteger(index) || index < 0 || index >= k)
                throw new RangeError(`no label with index ${index}`);
        }
        if (!Number.isSafeInteger(cell.count) || cell.count < 0)
            throw new RangeError(`not a count: ${cell.count}`);
        const key = (cell.label * k + cell.baseline) * k + cell.candidate;
        sums.set(key, { ...cell, count: cell.count + (sums.get(key)?.count ?? 0) });
    }
    const sorted = [...sums].filter(([, cell]) => cell.count > 0).sort(([a], [b]) => a - b);
    return { labels, cells: sorted.map(([, cell]) => cell) };
}
function mergeCounts(a, b) {
    if (a.labels.join("\u001F") !== b.labels.join("\u001F"))
        throw new RangeError("counts of different labels");
    return jointCounts(a.labels, [...a.cells, ...b.cells]);
}
function confusionOf(counts, side) {
    const sums = new Map();
    for (const cell of counts.cells) {
        const key = cell.label * counts.labels.length + cell[side];
        const count = cell.count + (sums.get(key)?.count ?? 0);
        sums.set(key, { label: cell.label, prediction: cell[side], count });
    }
    return { labels: counts.labels, cells: [...sums].sort(([a], [b]) => a - b).map(([, cell]) => cell) };
}
function totalRows(counts) {
    return counts.cells.reduce((sum, cell) => sum + cell.count, 0);
}
function differingRows(counts) {
    return totalRows({ cells: counts.cells.filter((cell) => cell.baseline !== cell.candidate) });
}
function rowsPerLabel(counts) {
    const rows = counts.labels.map(() => 0);
    for (const cell of counts.cells)
        rows[cell.label] = (rows[cell.label] ?? 0) + cell.count;
    return rows;
}


/***/ }),

/***/ 8743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   dh: () => (/* binding */ MIN_SUPPORT),
/* harmony export */   h2: () => (/* binding */ LOW_SUPPORT)
/* harmony export */ });
/* harmony import */ var _fraction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(485);
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1552);


const MIN_SUPPORT = 5;
const LOW_SUPPORT = 20;
const TOLERANCE = 1e-9;
const POWER = 0.8;
function decide(question, measured) {
    if (question.key === "threshold")
        return decideFloor(question, measured);
    const bound = requiredChange(question, measured);
    if (bound === undefined)
        return { ...basics(measured), required: null, outcome: "invalid", reason: "not_comparable" };
    const isGuardRail = question.key.startsWith("max_");
    const required = isGuardRail ? negated(bound) : bound;
    const numbers = { ...basics(measured), ...certainty(question, measured, required.value) };
    const hasInterval = measured.estimate.interval !== undefined;
    if (!hasInterval && (question.decide === "significant" || question.decide === "strict")) {
        return { ...numbers, outcome: "invalid", reason: "not_comparable" };
    }
    const decided = isGuardRail
        ? decideGuardRail(question, measured, required, hasInterval)
        : decideChange(question, measured, required, hasInterval);
    return { ...numbers, ...decided };
}
function decideFloor(question, measured) {
    const candidate = side(measured, "candidate");
    const threshold = exactly(question.bound);
    const holds = question.greaterIsBetter ? isAtLeast(candidate, threshold) : isAtLeast(threshold, candidate);
    const floor = { ...basics(measured), interval: null, method: "point", required: question.bound };
    if (tooFewRows(question))
        return { ...floor, outcome: "inconclusive", reason: "low_support" };
    return holds
        ? { ...floor, outcome: "pass", reason: "above_threshold" }
        : { ...floor, outcome: "fail", reason: "below_threshold" };
}
function decideChange(question, measured, required, hasInterval) {
    if (question.unchanged !== undefined)
        return { outcome: question.unchanged, reason: "unchanged", note: null };
    if (tooFewRows(question))
        return { outcome: "inconclusive", reason: "low_support", note: null };
    const improvement = improvementOf(question, measured);
    const isEnough = isAtLeast(improvement, required);
    if (question.decide === "point" || !hasInterval) {
        return isEnough
            ? { outcome: "pass", reason: "improved", note: null }
            : { outcome: "fail", reason: "below_min_change", note: null };
    }
    const [low, high] = improvementInterval(question, measured);
    const isStrict = question.decide === "strict";
    if (isStrict ? high < required.value : !isEnough) {
        return { outcome: "fail", reason: "below_min_change", note: high >= required.value ? "underpowered" : null };
    }
    const support = Math.min(measured.ownRows ?? Infinity, measured.differing ?? Infinity);
    const note = support < LOW_SUPPORT ? "low_support" : null;
    if (support < MIN_SUPPORT)
        return { outcome: "inconclusive", reason: "low_support", note };
    const isCertain = isStrict ? low >= required.value : low > 0;
    return isCertain
        ? { outcome: "pass", reason: "improved", note }
        : { outcome: "inconclusive", reason: "not_significant", note };
}
function decideGuardRail(question, measured, required, hasInterval) {
    if (question.unchanged !== undefined)
        return { outcome: "pass", reason: "within_margin", note: null };
    if (tooFewRows(question))
        return { outcome: "inconclusive", reason: "low_support", note: null };
    const isWithin = isAtLeast(improvementOf(question, measured), required);
    if (!isWithin)
        return { outcome: "fail", reason: "dropped", note: null };
    if (question.decide === "point" || !hasInterval)
        return { outcome: "pass", reason: "within_margin", note: null };
    const support = measured.ownRows ?? Infinity;
    const note = support < LOW_SUPPORT ? "low_support" : null;
    if (support < MIN_SUPPORT)
        return { outcome: "inconclusive", reason: "low_support", note };
    const [low] = improvementInterval(question, measured);
    return low > required.value
        ? { outcome: "pass", reason: "within_margin", note }
        : { outcome: "inconclusive", reason: "drop_not_excluded", note };
}
function requiredChange(question, measured) {
    const bound = exactly(question.bound);
    if (!question.key.endsWith("_relative_change") && !question.key.endsWith("_relative_drop"))
        return bound;
    const baseline = side(measured, "baseline");
    if (baseline.value === 0)
        return undefined;
    return {
        value: question.bound * Math.abs(baseline.value),
        ...(baseline.exact === undefined || bound.exact === undefined
            ? {}
            : { exact: (0,_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .multiply */ .lw)(bound.exact, (0,_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .absolute */ .ys)(baseline.exact)) }),
    };
}
function improvementOf(question, measured) {
    const [from, to] = [side(measured, "baseline"), side(measured, "candidate")];
    const sign = question.greaterIsBetter ? 1 : -1;
    const difference = from.exact === undefined || to.exact === undefined ? undefined : (0,_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .subtract */ .Re)(to.exact, from.exact);
    return {
        value: sign * measured.estimate.delta,
        ...(difference === undefined ? {} : { exact: question.greaterIsBetter ? difference : (0,_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .negate */ .ze)(difference) }),
    };
}
function improvementInterval(question, measured) {
    const [low, high] = measured.estimate.interval ?? [Number.NaN, Number.NaN];
    return question.greaterIsBetter ? [low, high] : [-high, -low];
}
function basics(measured) {
    const { interval, method } = measured.estimate;
    return {
        required: null,
        interval: interval ?? null,
        method,
        confidence_of_change: null,
        rows_needed: null,
        note: null,
    };
}
function certainty(question, measured, required) {
    const { standardError, rows } = measured.estimate;
    if (standardError === undefined || standardError === 0) {
        return { required, confidence_of_change: null, rows_needed: null };
    }
    const improvement = improvementOf(question, measured).value;
    const z = (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .twoSidedQuantile */ .nu)(question.confidence) + (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalQuantile */ .Zl)(POWER);
    const needed = required === 0 || rows === undefined
        ? null
        : Math.ceil(((z * standardError * Math.sqrt(rows)) / Math.abs(required)) ** 2);
    return {
        required,
        confidence_of_change: (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalCdf */ .vr)((improvement - required) / standardError),
        rows_needed: needed === null || !Number.isSafeInteger(needed) ? null : needed,
    };
}
function isAtLeast(left, right) {
    return left.exact !== undefined && right.exact !== undefined
        ? (0,_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)(left.exact, right.exact) >= 0
        : left.value - right.value >= -TOLERANCE;
}
function side(measured, which) {
    const value = measured.estimate[which];
    return measured.exact === undefined ? { value } : { value, exact: measured.exact[which] };
}
function exactly(bound) {
    return { value: bound, exact: (0,_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .fractionFromNumber */ .UQ)(bound) };
}
function negated(value) {
    return { value: 0 - value.value, ...(value.exact === undefined ? {} : { exact: (0,_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .negate */ .ze)(value.exact) }) };
}
function tooFewRows(question) {
    return question.minRows !== undefined && (question.rows ?? 0) < question.minRows;
}


/***/ }),

/***/ 2094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ invalidEvidence),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   _w: () => (/* binding */ judgeAgain),
/* harmony export */   m$: () => (/* binding */ EVIDENCE_SCHEMA),
/* harmony export */   rS: () => (/* binding */ evidenceText)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9205);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9861);


const EVIDENCE_SCHEMA = "model-gate/evidence/v1";
function evidenceOf(frame, subject, holdout, statistics, judgement, error) {
    return inOrder(frame, subject, {
        holdout,
        statistics,
        ...judgement,
        error: judgement.verdict.outcome === "invalid" ? error : null,
    });
}
function invalidEvidence(frame, subject, holdout, error) {
    const reason = REASON_OF_CODE[error.code] ?? "not_comparable";
    return inOrder(frame, subject, {
        holdout,
        statistics: null,
        results: frame.policy.rules
            .filter((rule) => rule.severity !== "off")
            .flatMap((rule) => (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .conditionsOf */ .yb)(rule).map(({ id }) => ({
            rule: id,
            metric: rule.metric,
            slice: rule.slice ?? null,
            baseline: null,
            candidate: null,
            delta: null,
            required: null,
            interval: null,
            method: "point",
            confidence_of_change: null,
            rows_needed: null,
            outcome: "invalid",
            reason,
            note: null,
        }))),
        metrics: { baseline: {}, candidate: {} },
        verdict: { outcome: "invalid", summary: summaryOfError(error) },
        error,
    });
}
function summaryOfError(error) {
    return `${error.code} ${error.message}`;
}
const REASON_OF_CODE = {
    METRIC_MISSING: "metric_missing",
    METRIC_NOT_FINITE: "metric_not_finite",
    METRIC_UNDEFINED: "metric_not_finite",
};
function inOrder(frame, subject, rest) {
    return {
        schema: EVIDENCE_SCHEMA,
        tool: frame.tool,
        created_at: frame.created_at,
        model: frame.model,
        task: subject.task,
        positive_label: subject.positive_label,
        labels: subject.labels,
        candidate: frame.candidate,
        baseline: frame.baseline,
        holdout: rest.holdout,
        statistics: rest.statistics,
        policy: frame.policy,
        results: rest.results,
        metrics: rest.metrics,
        verdict: rest.verdict,
        error: rest.error,
        context: frame.context,
    };
}
function evidenceText(evidence) {
    return `${pretty(evidence, "")}\n`;
}
function pretty(value, indent) {
    if (typeof value !== "object" || value === null)
        return JSON.stringify(value);
    const inner = `${indent}  `;
    if (Array.isArray(value)) {
        const items = value;
        if (items.every((item) => typeof item !== "object" || item === null)) {
            return `[${items.map((item) => JSON.stringify(item)).join(", ")}]`;
        }
        return `[\n${items.map((item) => inner + pretty(item, inner)).join(",\n")}\n${indent}]`;
    }
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    if (entries.length === 0)
        return "{}";
    return `{\n${entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${pretty(item, inner)}`).join(",\n")}\n${indent}}`;
}
function judgeAgain(evidence, statistics) {
    const secondOpinion = evidence.results.some((result) => result.second_opinion !== undefined);
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S4)(evidence, statistics, evidence.policy, { secondOpinion });
}


/***/ }),

/***/ 9205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kK: () => (/* binding */ isFirstModel),
  S4: () => (/* binding */ judge),
  YH: () => (/* binding */ questionOf)
});

// EXTERNAL MODULE: ./lib/core/counts.js
var core_counts = __webpack_require__(6211);
// EXTERNAL MODULE: ./lib/core/metrics/margins.js
var margins = __webpack_require__(8146);
;// CONCATENATED MODULE: ./lib/core/random.js
function seededRandom(seed) {
    let mix = seed >>> 0;
    const next = () => {
        mix = (mix + 0x9e3779b9) >>> 0;
        let z = Math.imul(mix ^ (mix >>> 16), 0x21f0aaad);
        z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
        return (z ^ (z >>> 15)) >>> 0;
    };
    let [a, b, c, d] = [next(), next(), next(), next()];
    const rotate = (x, bits) => (x << bits) | (x >>> (32 - bits));
    const word = () => {
        const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
        const shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = rotate(d, 11);
        return result;
    };
    return () => ((word() >>> 5) * 67_108_864 + (word() >>> 6)) / 9_007_199_254_740_992;
}
function binomial(random, n, p) {
    if (n === 0 || p <= 0)
        return 0;
    if (p >= 1)
        return n;
    if (p > 0.5)
        return n - binomial(random, n, 1 - p);
    return n * p < 10 ? byInversion(random, n, p) : byRejection(random, n, p);
}
function byInversion(random, n, p) {
    const odds = p / (1 - p);
    let probability = (1 - p) ** n;
    let u = random();
    let k = 0;
    while (u > probability && k < n) {
        u -= probability;
        k += 1;
        probability *= ((n - k + 1) / k) * odds;
    }
    return k;
}
function byRejection(random, n, p) {
    const spread = Math.sqrt(n * p * (1 - p));
    const b = 1.15 + 2.53 * spread;
    const a = -0.0873 + 0.0248 * b + 0.01 * p;
    const centre = n * p + 0.5;
    const vr = 0.92 - 4.2 / b;
    const alpha = (2.83 + 5.1 / b) * spread;
    const logOdds = Math.log(p / (1 - p));
    const mode = Math.floor((n + 1) * p);
    const atMode = logFactorial(mode) + logFactorial(n - mode);
    for (;;) {
        const u = random() - 0.5;
        const v = random();
        const us = 0.5 - Math.abs(u);
        const k = Math.floor(((2 * a) / us + b) * u + centre);
        if (us >= 0.07 && v <= vr)
            return k;
        if (k < 0 || k > n)
            continue;
        const accept = atMode - logFactorial(k) - logFactorial(n - k) + (k - mode) * logOdds;
        if (Math.log((v * alpha) / (a / (us * us) + b)) <= accept)
            return k;
    }
}
function logFactorial(k) {
    if (k < 10) {
        let product = 1;
        for (let i = 2; i <= k; i++)
            product *= i;
        return Math.log(product);
    }
    const x = k + 1;
    const inverse = 1 / (x * x);
    const series = (1 / 12 - (1 / 360 - (1 / 1260 - inverse / 1680) * inverse) * inverse) / x;
    return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}

;// CONCATENATED MODULE: ./lib/core/bootstrap.js



const BOOTSTRAP_RESAMPLES = 10_000;
const BOOTSTRAP_SEED = 20_260_101;
const MAX_DRAWS = 2e7;
function multinomialBootstrap(metric, counts, positive, confidence, { resamples = BOOTSTRAP_RESAMPLES, seed = BOOTSTRAP_SEED } = {}) {
    if (counts.cells.length * resamples > MAX_DRAWS)
        return undefined;
    const random = seededRandom(seed);
    const differences = [];
    for (let i = 0; i < resamples; i++) {
        const resample = resampled(random, counts);
        const baseline = metric.value((0,margins/* marginsOfSide */.a)(resample, "baseline"), positive);
        const candidate = metric.value((0,margins/* marginsOfSide */.a)(resample, "candidate"), positive);
        if (baseline !== undefined && candidate !== undefined)
            differences.push(candidate - baseline);
    }
    if (differences.length * 2 < resamples)
        return undefined;
    const sorted = Float64Array.from(differences).sort();
    const tail = (1 - confidence) / 2;
    return {
        method: "multinomial-bootstrap",
        resamples,
        seed,
        interval: [quantile(sorted, tail), quantile(sorted, 1 - tail)],
        undefined_resamples: resamples - differences.length,
    };
}
function resampled(random, counts) {
    let [rowsLeft, weightLeft] = [(0,core_counts/* totalRows */.wh)(counts), (0,core_counts/* totalRows */.wh)(counts)];
    const cells = counts.cells.map((cell) => {
        const count = binomial(random, rowsLeft, Math.min(1, cell.count / weightLeft));
        rowsLeft -= count;
        weightLeft -= cell.count;
        return { ...cell, count };
    });
    return { labels: counts.labels, cells };
}
function quantile(sorted, p) {
    const position = p * (sorted.length - 1);
    const below = sorted[Math.floor(position)] ?? Number.NaN;
    const above = sorted[Math.ceil(position)] ?? Number.NaN;
    return below + (above - below) * (position - Math.floor(position));
}

// EXTERNAL MODULE: ./lib/core/decide.js
var decide = __webpack_require__(8743);
// EXTERNAL MODULE: ./lib/core/known-counts.js
var known_counts = __webpack_require__(4810);
// EXTERNAL MODULE: ./lib/core/measure.js + 1 modules
var measure = __webpack_require__(3716);
// EXTERNAL MODULE: ./lib/core/metrics/table.js + 6 modules
var table = __webpack_require__(876);
// EXTERNAL MODULE: ./lib/core/metrics/traits.js
var traits = __webpack_require__(592);
// EXTERNAL MODULE: ./lib/core/policy.js
var core_policy = __webpack_require__(9861);
// EXTERNAL MODULE: ./lib/core/statistics.js
var core_statistics = __webpack_require__(8752);
// EXTERNAL MODULE: ./lib/core/verdict.js
var verdict = __webpack_require__(4418);
;// CONCATENATED MODULE: ./lib/core/judge.js









function judge(subject, statistics, policy, options = {}) {
    const ids = policy.rules.flatMap((rule) => (0,core_policy/* conditionsOf */.yb)(rule).map(({ id }) => id));
    if (new Set(ids).size !== ids.length)
        throw new RangeError("two results would have one id");
    const opinions = new Map();
    const opinionOn = (metric) => {
        if (options.secondOpinion !== true)
            return undefined;
        if (!opinions.has(metric))
            opinions.set(metric, secondOpinion(metric, subject, statistics, policy.confidence));
        return opinions.get(metric);
    };
    const results = policy.rules
        .filter((rule) => rule.severity !== "off")
        .flatMap((rule) => judgeRule(rule, subject, statistics, policy, opinionOn).map((result) => waived(result, rule, policy)));
    return { results, metrics: allMetrics(subject, statistics), verdict: (0,verdict/* verdictOf */.Vj)(results, policy) };
}
function judgeRule(rule, subject, statistics, policy, opinionOn) {
    if (isFirstModel(statistics, policy))
        return firstModel(rule, subject, statistics, policy);
    const measurement = (0,measure/* measure */.x)(rule.metric, statistics, subject, policy.confidence, rule.slice);
    const head = { metric: rule.metric, slice: rule.slice ?? null };
    if ("missing" in measurement) {
        return (0,core_policy/* conditionsOf */.yb)(rule).map(({ id, key, bound }) => ({
            rule: id,
            ...head,
            baseline: measurement.baseline ?? null,
            candidate: measurement.candidate ?? null,
            delta: null,
            required: key === "threshold" ? bound : key.includes("relative") ? null : (0,core_policy/* signedBound */.LY)(key, bound),
            interval: null,
            method: "point",
            confidence_of_change: null,
            rows_needed: null,
            outcome: "invalid",
            reason: measurement.missing,
            note: null,
        }));
    }
    const opinion = opinionOn(rule.metric);
    const { baseline, candidate, delta } = measurement.estimate;
    return (0,core_policy/* conditionsOf */.yb)(rule).map(({ id, key, bound }) => {
        const decision = (0,decide/* decide */.LD)(questionOf(rule, key, bound, policy, statistics, measurement), measurement);
        return {
            rule: id,
            ...head,
            baseline,
            candidate,
            delta,
            required: decision.required,
            interval: decision.interval,
            method: decision.method,
            confidence_of_change: decision.confidence_of_change,
            rows_needed: decision.rows_needed,
            outcome: decision.outcome,
            reason: decision.reason,
            note: decision.note,
            ...(opinion === undefined || key === "threshold" ? {} : { second_opinion: opinion }),
        };
    });
}
function isFirstModel({ cells, sides, metrics }, policy) {
    const hasBaseline = cells !== null || sides.baseline !== undefined;
    const isTold = Object.values(metrics).some(({ baseline }) => baseline !== undefined);
    return policy.no_baseline === "pass" && !hasBaseline && !isTold;
}
function firstModel(rule, subject, statistics, policy) {
    const candidate = (0,measure/* measureCandidate */.U)(rule.metric, statistics, subject);
    return (0,core_policy/* conditionsOf */.yb)(rule).map(({ id, key, bound }) => {
        const value = "missing" in candidate ? null : candidate.value;
        const head = {
            rule: id,
            metric: rule.metric,
            slice: rule.slice ?? null,
            baseline: null,
            candidate: value,
            delta: null,
        };
        const tail = { interval: null, method: "point", confidence_of_change: null, rows_needed: null };
        if (key !== "threshold") {
            return { ...head, required: null, ...tail, outcome: "pass", reason: "first_model", note: null };
        }
        if ("missing" in candidate) {
            return { ...head, required: bound, ...tail, outcome: "invalid", reason: candidate.missing, note: null };
        }
        const question = questionOf(rule, key, bound, policy, statistics, candidate.measured);
        const { outcome, reason, note } = (0,decide/* decide */.LD)(question, candidate.measured);
        return { ...head, required: bound, ...tail, outcome, reason, note };
    });
}
function waived(result, rule, policy) {
    const isWaived = policy.waivers.some((waiver) => waiver.rule === result.rule || waiver.rule === rule.id);
    const isOpen = result.outcome === "pass" || result.outcome === "invalid";
    return isWaived && !isOpen ? { ...result, outcome: "pass", reason: "waived" } : result;
}
function questionOf(rule, key, bound, policy, statistics, measured) {
    const { rows } = measured.estimate;
    const isUnchanged = statistics.identical && (measured.differing !== undefined || statistics.cells === null);
    return {
        key,
        bound,
        decide: rule.decide,
        greaterIsBetter: (0,traits/* greaterIsBetter */.Bv)(rule),
        confidence: policy.confidence,
        ...(rule.min_rows === undefined ? {} : { minRows: rule.min_rows }),
        ...(rows === undefined ? {} : { rows }),
        ...(isUnchanged ? { unchanged: policy.on_unchanged } : {}),
    };
}
function secondOpinion(metric, subject, statistics, confidence) {
    const entry = (0,table/* countMetric */.WO)(metric);
    if (entry === undefined || statistics.cells === null)
        return undefined;
    const positive = subject.labels.indexOf(subject.positive_label ?? "");
    return multinomialBootstrap(entry.metric, (0,core_statistics/* countsOf */.mQ)(statistics.cells, subject.labels), positive, confidence);
}
function allMetrics(subject, statistics) {
    const ofSide = (side) => {
        const told = Object.entries(statistics.metrics).flatMap(([name, sides]) => {
            const value = (0,core_statistics/* numberFromText */.Nv)(sides[side]);
            return Number.isFinite(value) ? [[name, value]] : [];
        });
        const counts = (0,known_counts/* countsOfSide */.D)(statistics, subject, side);
        const counted = (counts === undefined ? [] : table/* COUNT_METRICS */.om)
            .filter((entry) => entry.task === "any" || counts?.positive !== -1)
            .map(({ name, metric }) => [name, counts === undefined ? null : (metric.value(counts.margins, counts.positive) ?? null)]);
        return Object.fromEntries([...told, ...counted]);
    };
    return { baseline: ofSide("baseline"), candidate: ofSide("candidate") };
}


/***/ }),

/***/ 4810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ countsOfSide),
/* harmony export */   W: () => (/* binding */ knownCounts)
/* harmony export */ });
/* harmony import */ var _metrics_margins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8146);
/* harmony import */ var _statistics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8752);


const COUNT_NAMES = [
    ["true_negatives", 0, 0],
    ["false_positives", 0, 1],
    ["false_negatives", 1, 0],
    ["true_positives", 1, 1],
];
function knownCounts(statistics, subject, side) {
    const rows = statistics.sides[side];
    if (rows !== undefined) {
        const positive = subject.labels.indexOf(subject.positive_label ?? "");
        return { confusion: (0,_statistics_js__WEBPACK_IMPORTED_MODULE_0__/* .confusionFrom */ .lV)(rows, subject.labels), positive };
    }
    const counts = COUNT_NAMES.map(([name]) => (0,_statistics_js__WEBPACK_IMPORTED_MODULE_0__/* .numberFromText */ .Nv)(statistics.metrics[name]?.[side]));
    if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0))
        return undefined;
    if (counts.every((count) => count === 0))
        return undefined;
    const positive = subject.labels.length === 2 && subject.labels[0] === subject.positive_label ? 0 : 1;
    const at = (isPositive) => (isPositive === 1 ? positive : 1 - positive);
    const cells = COUNT_NAMES.map(([, actual, predicted], i) => ({
        label: at(actual),
        prediction: at(predicted),
        count: counts[i] ?? 0,
    }));
    return { confusion: { labels: positive === 1 ? ["0", "1"] : ["1", "0"], cells }, positive };
}
function countsOfSide(statistics, subject, side) {
    if (statistics.cells !== null) {
        const positive = subject.task === "binary" ? subject.labels.indexOf(subject.positive_label ?? "") : -1;
        return { margins: (0,_metrics_margins_js__WEBPACK_IMPORTED_MODULE_1__/* .marginsOfSide */ .a)((0,_statistics_js__WEBPACK_IMPORTED_MODULE_0__/* .countsOf */ .mQ)(statistics.cells, subject.labels), side), positive };
    }
    const known = knownCounts(statistics, subject, side);
    return known === undefined ? undefined : { margins: (0,_metrics_margins_js__WEBPACK_IMPORTED_MODULE_1__/* .marginsOf */ .p)(known.confusion), positive: known.positive };
}


/***/ }),

/***/ 3716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ measure),
  U: () => (/* binding */ measureCandidate)
});

// EXTERNAL MODULE: ./lib/core/counts.js
var core_counts = __webpack_require__(6211);
// EXTERNAL MODULE: ./lib/core/metrics/margins.js
var metrics_margins = __webpack_require__(8146);
// EXTERNAL MODULE: ./lib/core/normal.js
var normal = __webpack_require__(1552);
;// CONCATENATED MODULE: ./lib/core/estimate.js



const PSEUDO_COUNT = 0.25;
function pairedEstimate(metric, counts, positive, confidence) {
    const baseline = metric.value((0,metrics_margins/* marginsOfSide */.a)(counts, "baseline"), positive);
    const candidate = metric.value((0,metrics_margins/* marginsOfSide */.a)(counts, "candidate"), positive);
    if (baseline === undefined || candidate === undefined)
        return undefined;
    const raw = { delta: candidate - baseline, standardError: pairedStandardError(metric, counts, positive) };
    const isTwoClass = counts.labels.length === 2;
    const basis = isTwoClass ? smoothedDifference(metric, counts, positive) : raw;
    const half = (0,normal/* twoSidedQuantile */.nu)(confidence) * basis.standardError;
    return {
        baseline,
        candidate,
        ...raw,
        method: isTwoClass ? "smoothed-delta" : "delta",
        interval: [basis.delta - half, basis.delta + half],
        rows: (0,core_counts/* totalRows */.wh)(counts),
    };
}
function unpairedEstimate(metric, sides, positive, confidence) {
    const baseline = metric.value((0,metrics_margins/* marginsOf */.p)(sides.baseline), positive);
    const candidate = metric.value((0,metrics_margins/* marginsOf */.p)(sides.candidate), positive);
    if (baseline === undefined || candidate === undefined)
        return undefined;
    const standardError = Math.hypot(standardErrorOf(metric, sides.baseline, positive), standardErrorOf(metric, sides.candidate, positive));
    const delta = candidate - baseline;
    const half = (0,normal/* twoSidedQuantile */.nu)(confidence) * standardError;
    const rows = Math.min((0,core_counts/* totalRows */.wh)(sides.baseline), (0,core_counts/* totalRows */.wh)(sides.candidate));
    const interval = [delta - half, delta + half];
    return { baseline, candidate, delta, method: "unpaired-delta", interval, standardError, rows };
}
function smoothedDifference(metric, counts, positive) {
    const smoothed = withPseudoCounts(counts);
    const value = (side) => metric.value((0,metrics_margins/* marginsOfSide */.a)(smoothed, side), positive) ?? Number.NaN;
    return {
        delta: value("candidate") - value("baseline"),
        standardError: pairedStandardError(metric, smoothed, positive),
    };
}
function withPseudoCounts(counts) {
    const bits = [0, 1];
    const known = new Map(counts.cells.map((cell) => [cell.label * 4 + cell.baseline * 2 + cell.candidate, cell.count]));
    const cells = bits.flatMap((label) => bits.flatMap((baseline) => bits.map((candidate) => {
        const count = (known.get(label * 4 + baseline * 2 + candidate) ?? 0) + PSEUDO_COUNT;
        return { label, baseline, candidate, count };
    })));
    return { labels: counts.labels, cells };
}
function pairedStandardError(metric, counts, positive) {
    const ofSide = (side) => metric.influence((0,metrics_margins/* marginsOfSide */.a)(counts, side), positive);
    const [psiBaseline, psiCandidate] = [ofSide("baseline"), ofSide("candidate")];
    const squares = counts.cells.map(({ label, baseline, candidate, count }) => {
        const difference = psiCandidate(label, candidate) - psiBaseline(label, baseline);
        return count * difference * difference;
    });
    return withoutDust(Math.sqrt(squares.reduce((sum, square) => sum + square, 0)) / (0,core_counts/* totalRows */.wh)(counts));
}
function standardErrorOf(metric, confusion, positive) {
    const margins = (0,metrics_margins/* marginsOf */.p)(confusion);
    const psi = metric.influence(margins, positive);
    const square = ({ label, prediction, count }) => count * psi(label, prediction) ** 2;
    return withoutDust(Math.sqrt(confusion.cells.reduce((sum, cell) => sum + square(cell), 0)) / margins.rows);
}
function withoutDust(standardError) {
    return standardError < 1e-14 ? 0 : standardError;
}

// EXTERNAL MODULE: ./lib/core/known-counts.js
var known_counts = __webpack_require__(4810);
// EXTERNAL MODULE: ./lib/core/metrics/table.js + 6 modules
var table = __webpack_require__(876);
// EXTERNAL MODULE: ./lib/core/metrics/traits.js
var traits = __webpack_require__(592);
// EXTERNAL MODULE: ./lib/core/statistics.js
var core_statistics = __webpack_require__(8752);
;// CONCATENATED MODULE: ./lib/core/measure.js







const SAME_WITHIN = 1e-9;
const ROUNDING = 5.1e-4;
function measure(name, statistics, subject, confidence, slice) {
    if (slice !== undefined)
        return { missing: "not_comparable" };
    const entry = (0,table/* countMetric */.WO)(name);
    return entry !== undefined && statistics.cells !== null
        ? measureRows(entry, statistics.cells, subject, confidence)
        : measureNumbers(name, entry, statistics, subject, confidence);
}
function measureRows(entry, cells, subject, confidence) {
    const counts = (0,core_statistics/* countsOf */.mQ)(cells, subject.labels);
    const positive = subject.labels.indexOf(subject.positive_label ?? "");
    if (entry.task === "binary" && positive === -1)
        return { missing: "not_comparable" };
    const estimate = pairedEstimate(entry.metric, counts, positive, confidence);
    const [before, after] = [(0,metrics_margins/* marginsOfSide */.a)(counts, "baseline"), (0,metrics_margins/* marginsOfSide */.a)(counts, "candidate")];
    if (estimate === undefined) {
        return {
            missing: "metric_not_finite",
            ...known("baseline", entry.metric.value(before, positive)),
            ...known("candidate", entry.metric.value(after, positive)),
        };
    }
    return {
        estimate,
        ...exactly(entry.metric.exact(before, positive), entry.metric.exact(after, positive)),
        ...known("ownRows", ownRowsOf(entry, counts, positive)),
        differing: (0,core_counts/* differingRows */.y7)(counts),
    };
}
function measureNumbers(name, entry, statistics, subject, confidence) {
    const valueOf = (side) => sideValue(name, entry, statistics, subject, side);
    const [baseline, candidate] = [valueOf("baseline"), valueOf("candidate")];
    if ("missing" in baseline || "missing" in candidate) {
        return {
            missing: "missing" in baseline ? baseline.missing : "missing" in candidate ? candidate.missing : "metric_missing",
            ...known("baseline", "missing" in baseline ? undefined : baseline.value),
            ...known("candidate", "missing" in candidate ? undefined : candidate.value),
        };
    }
    const exact = exactly(baseline.exact, candidate.exact);
    if (entry !== undefined && baseline.counts !== undefined && candidate.counts !== undefined) {
        const sides = { baseline: baseline.counts.confusion, candidate: candidate.counts.confusion };
        if ((0,core_counts/* rowsPerLabel */.xL)(sides.baseline).join() !== (0,core_counts/* rowsPerLabel */.xL)(sides.candidate).join()) {
            return { missing: "not_comparable", baseline: baseline.value, candidate: candidate.value };
        }
        const { positive } = candidate.counts;
        const estimate = unpairedEstimate(entry.metric, sides, positive, confidence);
        const ownRows = ownRowsOf(entry, sides.candidate, positive);
        const differing = ownRows === undefined ? (0,core_counts/* totalRows */.wh)(sides.candidate) : undefined;
        if (estimate !== undefined)
            return { estimate, ...exact, ...known("ownRows", ownRows), ...known("differing", differing) };
    }
    const delta = candidate.value - baseline.value;
    if (!Number.isFinite(delta)) {
        return { missing: "metric_not_finite", baseline: baseline.value, candidate: candidate.value };
    }
    return { estimate: { baseline: baseline.value, candidate: candidate.value, delta, method: "point" }, ...exact };
}
function measureCandidate(name, statistics, subject) {
    const side = sideValue(name, (0,table/* countMetric */.WO)(name), statistics, subject, "candidate");
    if ("missing" in side)
        return side;
    const { value, exact } = side;
    const estimate = { baseline: value, candidate: value, delta: 0, method: "point" };
    return { value, measured: { estimate, ...exactly(exact, exact) } };
}
function sideValue(name, entry, statistics, subject, side) {
    const texts = (0,traits/* metricSpellings */.QD)(name).flatMap((spelling) => statistics.metrics[spelling]?.[side] ?? []);
    const [told, ...others] = texts.map(core_statistics/* numberFromText */.Nv);
    if ([told, ...others].some((value) => value !== undefined && !Number.isFinite(value))) {
        return { missing: "metric_not_finite" };
    }
    if ([told, ...others].some((value) => value !== undefined && !(0,traits/* isInRange */.h$)(name, value))) {
        return { missing: "not_comparable" };
    }
    if (others.some((value) => Math.abs(value - (told ?? value)) > SAME_WITHIN))
        return { missing: "not_comparable" };
    const counts = entry === undefined ? undefined : (0,known_counts/* knownCounts */.W)(statistics, subject, side);
    if (entry === undefined || counts === undefined || (entry.task === "binary" && counts.positive === -1)) {
        return told === undefined ? { missing: "metric_missing" } : { value: told };
    }
    const margins = (0,metrics_margins/* marginsOf */.p)(counts.confusion);
    const value = entry.metric.value(margins, counts.positive);
    if (value === undefined)
        return { missing: "metric_not_finite" };
    if (told !== undefined && Math.abs(told - value) > ROUNDING)
        return { missing: "not_comparable" };
    const exact = entry.metric.exact(margins, counts.positive);
    return { value, counts, ...(exact === undefined ? {} : { exact }) };
}
function ownRowsOf(entry, counts, positive) {
    const rows = (0,core_counts/* rowsPerLabel */.xL)(counts);
    switch (entry.support) {
        case "positive":
            return rows[positive] ?? 0;
        case "negative":
            return (0,core_counts/* totalRows */.wh)(counts) - (rows[positive] ?? 0);
        case "smallest-class":
            return Math.min(...rows);
        case "differing":
            return undefined;
    }
}
function exactly(baseline, candidate) {
    return baseline === undefined || candidate === undefined ? {} : { exact: { baseline, candidate } };
}
function known(key, value) {
    return value === undefined ? {} : { [key]: value };
}


/***/ }),

/***/ 8146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ marginsOfSide),
/* harmony export */   p: () => (/* binding */ marginsOf)
/* harmony export */ });
function marginsOfSide(counts, side) {
    return collect(counts.labels.length, counts.cells, (cell) => cell[side]);
}
function marginsOf(confusion) {
    return collect(confusion.labels.length, confusion.cells, (cell) => cell.prediction);
}
function collect(classes, cells, predictionOf) {
    const [hits, actual, predicted] = [zeros(classes), zeros(classes), zeros(classes)];
    let rows = 0;
    for (const cell of cells) {
        const prediction = predictionOf(cell);
        rows += cell.count;
        actual[cell.label] = (actual[cell.label] ?? 0) + cell.count;
        predicted[prediction] = (predicted[prediction] ?? 0) + cell.count;
        if (cell.label === prediction)
            hits[prediction] = (hits[prediction] ?? 0) + cell.count;
    }
    return { rows, hits, actual, predicted };
}
function zeros(length) {
    return Array.from({ length }, () => 0);
}


/***/ }),

/***/ 1552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zl: () => (/* binding */ normalQuantile),
/* harmony export */   nu: () => (/* binding */ twoSidedQuantile),
/* harmony export */   vr: () => (/* binding */ normalCdf)
/* harmony export */ });
const CENTRE = 2;
const FRACTION_DEPTH = 100;
function normalCdf(x) {
    return x < 0 ? upperTail(-x) : 1 - upperTail(x);
}
function normalQuantile(p) {
    if (!(p > 0 && p < 1))
        throw new RangeError(`a probability between 0 and 1, not ${p}`);
    const tail = Math.min(p, 1 - p);
    const side = p - 0.5;
    const excess = (z) => (tail > 0.1 ? centralArea(z) - Math.abs(side) : tail - upperTail(z));
    let z = roughQuantile(tail);
    for (let step = 0; step < 3; step++) {
        const newton = excess(z) / density(z);
        z -= newton / (1 + (z * newton) / 2);
    }
    return Math.sign(side) * z;
}
function twoSidedQuantile(confidence) {
    return normalQuantile((1 + confidence) / 2);
}
function upperTail(x) {
    if (x < CENTRE)
        return 0.5 - centralArea(x);
    let denominator = x;
    for (let k = FRACTION_DEPTH; k > 0; k--)
        denominator = x + k / denominator;
    return density(x) / denominator;
}
function centralArea(x) {
    let [sum, term] = [x, x];
    for (let k = 3; Math.abs(term) > Number.EPSILON * Math.abs(sum) * 0.1; k += 2) {
        term *= (x * x) / k;
        sum += term;
    }
    return density(x) * sum;
}
function density(x) {
    const near = Math.trunc(x * 16) / 16;
    const [square, rest] = [near * near, (x - near) * (x + near)];
    return x > 40 ? 0 : (Math.exp(-square / 2) * Math.exp(-rest / 2)) / Math.sqrt(2 * Math.PI);
}
function roughQuantile(tail) {
    const t = Math.sqrt(-2 * Math.log(tail));
    return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}


/***/ }),

/***/ 8752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ cellRows),
/* harmony export */   Nv: () => (/* binding */ numberFromText),
/* harmony export */   k0: () => (/* binding */ confusionRows),
/* harmony export */   lV: () => (/* binding */ confusionFrom),
/* harmony export */   mQ: () => (/* binding */ countsOf)
/* harmony export */ });
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6211);

function countsOf(cells, labels) {
    const index = indexOf(labels);
    return (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .jointCounts */ .n8)(labels, cells.map(([label, baseline, candidate, count]) => ({
        label: index(label),
        baseline: index(baseline),
        candidate: index(candidate),
        count,
    })));
}
function cellRows(counts) {
    const text = (index) => counts.labels[index] ?? "";
    return counts.cells.map((cell) => [text(cell.label), text(cell.baseline), text(cell.candidate), cell.count]);
}
function confusionFrom(rows, labels) {
    const index = indexOf(labels);
    return {
        labels,
        cells: rows.map(([label, prediction, count]) => ({ label: index(label), prediction: index(prediction), count })),
    };
}
function confusionRows(confusion) {
    const text = (index) => confusion.labels[index] ?? "";
    return confusion.cells.map((cell) => [text(cell.label), text(cell.prediction), cell.count]);
}
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
function numberFromText(text) {
    return text !== undefined && DECIMAL.test(text) ? Number(text) : Number.NaN;
}
function indexOf(labels) {
    const indices = new Map(labels.map((label, index) => [label, index]));
    return (label) => {
        const index = indices.get(label);
        if (index === undefined)
            throw new RangeError(`a cell has the label ${JSON.stringify(label)}, which labels lacks`);
        return index;
    };
}


/***/ }),

/***/ 260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _config_resolve_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6372);
/* harmony import */ var _reports_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9426);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9352);



async function runCommand(command, args, host, runner) {
    switch (command) {
        case "gate":
            return await (await Promise.all(/* import() */[__webpack_require__.e(854), __webpack_require__.e(359), __webpack_require__.e(535), __webpack_require__.e(47)]).then(__webpack_require__.bind(__webpack_require__, 5047))).runGate(args, host, runner);
        case "verify": {
            const { verify } = await Promise.all(/* import() */[__webpack_require__.e(765), __webpack_require__.e(672), __webpack_require__.e(241)]).then(__webpack_require__.bind(__webpack_require__, 4241));
            const { values, operands } = (0,_config_resolve_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveOptions */ .s)(command, args, host.env);
            return verify(operands, values.get("format")?.text === "json", host);
        }
        case "report": {
            const { report } = await Promise.all(/* import() */[__webpack_require__.e(765), __webpack_require__.e(582)]).then(__webpack_require__.bind(__webpack_require__, 2582));
            const { values, operands } = (0,_config_resolve_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveOptions */ .s)(command, args, host.env);
            const format = values.get("format")?.text ?? "text";
            return await report(operands, (0,_reports_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .isReportFormat */ ._S)(format) ? format : "text", { ...host, colour: (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .hasColour */ .P)(host) });
        }
        case "publish":
            return await (await Promise.all(/* import() */[__webpack_require__.e(765), __webpack_require__.e(854), __webpack_require__.e(359), __webpack_require__.e(672), __webpack_require__.e(535), __webpack_require__.e(787)]).then(__webpack_require__.bind(__webpack_require__, 7787))).runPublish(args, host, runner);
        case "runs":
            return await (await Promise.all(/* import() */[__webpack_require__.e(854), __webpack_require__.e(359), __webpack_require__.e(345)]).then(__webpack_require__.bind(__webpack_require__, 5345))).runRuns(args, host, runner);
        case "promote":
        case "rollback":
        case "history":
            return await (await Promise.all(/* import() */[__webpack_require__.e(765), __webpack_require__.e(854), __webpack_require__.e(359), __webpack_require__.e(672), __webpack_require__.e(97)]).then(__webpack_require__.bind(__webpack_require__, 5097))).runRegistry(command, args, host, runner);
        case "init": {
            const { init } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(917)]).then(__webpack_require__.bind(__webpack_require__, 917));
            const { openFileSource: open } = await __webpack_require__.e(/* import() */ 854).then(__webpack_require__.bind(__webpack_require__, 8854));
            const { values } = (0,_config_resolve_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveOptions */ .s)(command, args, host.env);
            return await init(values.get("dry-run")?.text === "true", { ...host, open });
        }
    }
}


/***/ }),

/***/ 9210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ changeText),
/* harmony export */   t: () => (/* binding */ changeTitle)
/* harmony export */ });
function changeTitle(results) {
    return isAllPoints(results) ? "change in points" : "change";
}
function changeText(line, results) {
    return isAllPoints(results) ? line.change : line.changeWithUnit;
}
function isAllPoints(results) {
    return results.every(({ isInPoints }) => isInPoints);
}


/***/ }),

/***/ 5780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ amountOf),
/* harmony export */   PH: () => (/* binding */ pValueOf),
/* harmony export */   RY: () => (/* binding */ probabilityOf)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5888);

function amountOf(metric, change) {
    const unit = (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .changeUnit */ .FT)(metric);
    const text = (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(metric, Math.abs(change))
        .slice(1)
        .replace(/\.0+$|(?<=\.\d*[1-9])0+$/, "");
    return text === "1" && unit === " points" ? "1 point" : `${text}${unit}`;
}
function probabilityOf(probability) {
    if (probability > 0.99)
        return ">0.99";
    return probability < 0.01 ? "<0.01" : probability.toFixed(2);
}
const SMALLEST_P = 1e-300;
function pValueOf(p) {
    if (p < SMALLEST_P)
        return "p < 1e-300";
    if (p === 1)
        return "p = 1";
    return `p = ${p < 0.001 ? p.toExponential(1) : p.toPrecision(2)}`;
}


/***/ }),

/***/ 1169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ requiredDelta),
/* harmony export */   i: () => (/* binding */ askedOf)
/* harmony export */ });
/* harmony import */ var _core_metrics_traits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(592);
/* harmony import */ var _core_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9861);
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4418);



function askedOf(result, policy) {
    const rule = (0,_core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleOf */ .Y)(result, policy);
    const condition = (0,_core_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .conditionsOf */ .yb)(rule).find(({ id }) => id === result.rule);
    if (condition === undefined)
        throw new RangeError(`no condition ${result.rule} in the policy`);
    const { key, bound } = condition;
    return {
        rule,
        key,
        bound,
        kind: key === "threshold" ? "floor" : key.startsWith("max_") ? "guard-rail" : "change",
        greaterIsBetter: (0,_core_metrics_traits_js__WEBPACK_IMPORTED_MODULE_0__/* .greaterIsBetter */ .Bv)(rule),
    };
}
function requiredDelta(result, asked) {
    if (result.required === null || asked.kind === "floor")
        return undefined;
    return asked.greaterIsBetter ? result.required : 0 - result.required;
}


/***/ }),

/***/ 295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ fact)
/* harmony export */ });
function fact(topic, words) {
    return { topic: typeof topic === "string" ? [topic] : topic, words };
}


/***/ }),

/***/ 607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f1: () => (/* binding */ differenceFacts),
  X: () => (/* binding */ holdoutFacts),
  ZI: () => (/* binding */ information),
  il: () => (/* binding */ pairingFacts)
});

// EXTERNAL MODULE: ./lib/core/counts.js
var core_counts = __webpack_require__(6211);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(5888);
// EXTERNAL MODULE: ./lib/core/judge.js + 2 modules
var judge = __webpack_require__(9205);
;// CONCATENATED MODULE: ./lib/core/fair-coin.js
const MOST_IN_WHOLE_NUMBERS = 50;
const NEGLIGIBLE = 1e-18;
function lowerTailOfFairCoin(successes, tosses) {
    if (tosses <= MOST_IN_WHOLE_NUMBERS)
        return waysUpTo(successes, tosses) / 2 ** tosses;
    let [sum, term] = [1, 1];
    for (let k = successes; k > 0 && term > NEGLIGIBLE * sum; k--) {
        term *= k / (tosses - k + 1);
        sum += term;
    }
    return probabilityOf(successes, tosses) * sum;
}
function waysUpTo(successes, tosses) {
    let [sum, ways] = [1, 1];
    for (let k = 1; k <= successes; k++) {
        ways = (ways * (tosses - k + 1)) / k;
        sum += ways;
    }
    return sum;
}
function probabilityOf(successes, tosses) {
    if (successes === 0)
        return 0.5 ** tosses;
    const failures = tosses - successes;
    const stirling = stirlingError(tosses) - stirlingError(successes) - stirlingError(failures);
    const deviance = tosses * relativeDeviance((failures - successes) / tosses);
    return Math.sqrt(tosses / (2 * Math.PI * successes * failures)) * Math.exp(stirling - deviance);
}
function relativeDeviance(d) {
    if (d > 0.1)
        return ((1 + d) * Math.log1p(d) + (1 - d) * Math.log1p(-d)) / 2;
    let sum = 0;
    for (let [j, power] = [2, d * d]; power > Number.EPSILON * sum; j += 2, power *= d * d)
        sum += power / (j * (j - 1));
    return sum;
}
function stirlingError(n) {
    if (n < 16) {
        let factorial = 1;
        for (let i = 2; i <= n; i++)
            factorial *= i;
        return Math.log(factorial) - (0.5 * Math.log(2 * Math.PI * n) + n * Math.log(n) - n);
    }
    const square = n * n;
    return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / n;
}

;// CONCATENATED MODULE: ./lib/core/mcnemar.js

function mcnemarExact(baselineOnly, candidateOnly) {
    const discordant = baselineOnly + candidateOnly;
    const fewer = Math.min(baselineOnly, candidateOnly);
    if (discordant - 2 * fewer <= 1)
        return 1;
    return Math.min(1, 2 * lowerTailOfFairCoin(fewer, discordant));
}

// EXTERNAL MODULE: ./lib/reports/phrase.js
var phrase = __webpack_require__(7194);
// EXTERNAL MODULE: ./lib/reports/content/amounts.js
var amounts = __webpack_require__(5780);
// EXTERNAL MODULE: ./lib/reports/content/fact.js
var fact = __webpack_require__(295);
// EXTERNAL MODULE: ./lib/reports/content/rows.js
var rows = __webpack_require__(5284);
;// CONCATENATED MODULE: ./lib/reports/content/information.js








function information(evidence) {
    return [...holdoutFacts(evidence), ...differenceFacts(evidence), ...pairingFacts(evidence)];
}
function holdoutFacts(evidence) {
    const { holdout } = evidence;
    return holdout === null ? [] : [(0,fact/* fact */.f)("hold-out", holdoutWords(holdout, evidence, (0,rows/* comparedRows */.HL)(evidence)))];
}
function differenceFacts(evidence) {
    const counts = (0,rows/* comparedRows */.HL)(evidence);
    return counts === undefined ? [] : comparison(evidence, counts);
}
function pairingFacts({ results }) {
    return results.some(({ method }) => method === "unpaired-delta") ? [(0,fact/* fact */.f)("not paired", [NOT_PAIRED])] : [];
}
const NOT_PAIRED = "rows were not compared one by one, only the counts of each model are known; the interval is wider than it would be on the same rows, paired";
function holdoutWords(holdout, evidence, counts) {
    const extra = holdout.extra === 0 ? "" : `; ${(0,format/* formatCount */.B4)(holdout.extra)} more rows that only the candidate has were left out`;
    if (evidence.statistics?.cells === null) {
        const side = evidence.statistics.sides.baseline === undefined ? "candidate" : "baseline";
        const isFirst = evidence.statistics !== null && (0,judge/* isFirstModel */.kK)(evidence.statistics, evidence.policy);
        const other = isFirst ? "there is no baseline yet" : "the other model gave only numbers";
        return (0,phrase/* say */.cv) `${(0,format/* formatCount */.B4)(holdout.rows)} rows of the ${side}; ${other}`;
    }
    return (0,phrase/* say */.cv) `${(0,format/* formatCount */.B4)(holdout.rows)} rows${classWords(evidence, counts)}, ${alignment(holdout)}${extra}`;
}
function classWords(evidence, counts) {
    if (counts === undefined || (0,core_counts/* totalRows */.wh)(counts) === 0)
        return [];
    const rows = (0,core_counts/* rowsPerLabel */.xL)(counts);
    if (evidence.task === "binary" && evidence.positive_label !== null) {
        const positive = rows[evidence.labels.indexOf(evidence.positive_label)] ?? 0;
        return (0,phrase/* say */.cv) `, ${(0,format/* formatCount */.B4)(positive)} of them of the positive class ${(0,phrase/* verbatim */.Bj)(evidence.positive_label)}`;
    }
    const fewest = Math.min(...rows);
    const label = evidence.labels[rows.indexOf(fewest)] ?? "";
    return (0,phrase/* say */.cv) `, ${(0,format/* formatCount */.B4)(fewest)} of them of the smallest class ${(0,phrase/* verbatim */.Bj)(label)}`;
}
function alignment(holdout) {
    switch (holdout.aligned_by) {
        case "id":
            return "aligned by id";
        case "row-order":
            return "aligned by row order: equal labels do not prove equal rows";
        case "one-file":
            return "both models in one file";
    }
}
function comparison(evidence, counts) {
    const differing = (0,core_counts/* differingRows */.y7)(counts);
    if (evidence.statistics?.identical === true) {
        const baseline = (0,phrase/* verbatim */.Bj)(evidence.baseline.source);
        return [(0,fact/* fact */.f)("unchanged", (0,phrase/* say */.cv) `the candidate predicts exactly as the baseline ${baseline} does, on every row`)];
    }
    if (differing === 0)
        return [(0,fact/* fact */.f)("differing rows", ["none: the predictions are the same, only the scores differ"])];
    const fixed = (0,core_counts/* totalRows */.wh)({
        cells: counts.cells.filter((cell) => cell.candidate === cell.label && cell.baseline !== cell.label),
    });
    const broken = (0,core_counts/* totalRows */.wh)({
        cells: counts.cells.filter((cell) => cell.baseline === cell.label && cell.candidate !== cell.label),
    });
    const bothWrong = differing - fixed - broken;
    const rest = bothWrong === 0 ? "" : `; on ${(0,format/* formatCount */.B4)(bothWrong)} both are wrong, each in its own way`;
    return [
        (0,fact/* fact */.f)("differing rows", (0,phrase/* say */.cv) `${(0,format/* formatCount */.B4)(differing)} of ${(0,format/* formatCount */.B4)((0,core_counts/* totalRows */.wh)(counts))}; right in one model only: ${(0,format/* formatCount */.B4)(fixed)} fixed (baseline wrong, candidate right), ${(0,format/* formatCount */.B4)(broken)} broken (baseline right, candidate wrong)${rest}`),
        (0,fact/* fact */.f)("McNemar, exact", (0,phrase/* say */.cv) `${(0,amounts/* pValueOf */.PH)(mcnemarExact(broken, fixed))}; this is a test of accuracy, not of F1`),
    ];
}


/***/ }),

/***/ 361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ metricName),
/* harmony export */   x: () => (/* binding */ resultName)
/* harmony export */ });
/* harmony import */ var _core_metrics_traits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(592);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7194);


function metricName(metric) {
    const known = (0,_core_metrics_traits_js__WEBPACK_IMPORTED_MODULE_0__/* .metricTraits */ .kt)(metric);
    return known === undefined ? (0,_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .verbatim */ .Bj)(metric) : [known.title];
}
function resultName(result) {
    return result.slice === null
        ? metricName(result.metric)
        : (0,_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${metricName(result.metric)} on ${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .verbatim */ .Bj)(result.slice)}`;
}


/***/ }),

/***/ 6727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ otherMetrics)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5888);
/* harmony import */ var _core_metrics_f1_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5488);
/* harmony import */ var _core_metrics_margins_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8146);
/* harmony import */ var _core_metrics_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(876);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7194);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(361);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5284);







const MAX_LINES = 20;
const SAME_AS_ANOTHER = ["f1_micro", "precision_micro", "recall_micro", "recall_weighted", "recall_macro"];
const ONLY_FOR_MANY_CLASSES = ["f1_weighted", "precision_weighted", "precision_macro"];
const COUNTS = ["true_negatives", "false_positives", "false_negatives", "true_positives"];
function otherMetrics(evidence, maxLines = MAX_LINES) {
    const { metrics, results } = evidence;
    const otherClass = f1OfOtherClass(evidence);
    const isTwoClasses = otherClass !== undefined;
    const hidden = new Set([
        ...results.filter(({ slice }) => slice === null).map(({ metric }) => (0,_core_metrics_table_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalMetricName */ .ib)(metric)),
        ...SAME_AS_ANOTHER,
        ...(isTwoClasses ? [...ONLY_FOR_MANY_CLASSES, ...COUNTS] : []),
    ]);
    const given = Object.keys({ ...metrics.baseline, ...metrics.candidate });
    const order = [...(isTwoClasses ? ["f1_macro"] : []), ..._core_metrics_table_js__WEBPACK_IMPORTED_MODULE_2__/* .COUNT_METRICS */ .om.map(({ name }) => name)];
    const names = [...new Set([...order.filter((name) => given.includes(name)), ...given])];
    const lines = names
        .filter((name) => !hidden.has((0,_core_metrics_table_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalMetricName */ .ib)(name)))
        .map((name) => metricLine((0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .metricName */ .K)(name), name, own(metrics.baseline, name), own(metrics.candidate, name)));
    const all = isTwoClasses ? [otherClass, ...lines] : lines;
    return { lines: all.slice(0, maxLines), leftOut: Math.max(0, all.length - maxLines) };
}
function f1OfOtherClass(evidence) {
    const counts = { baseline: (0,_rows_js__WEBPACK_IMPORTED_MODULE_5__/* .sideCounts */ .St)(evidence, "baseline"), candidate: (0,_rows_js__WEBPACK_IMPORTED_MODULE_5__/* .sideCounts */ .St)(evidence, "candidate") };
    const { confusion, positive = -1 } = counts.candidate ?? counts.baseline ?? {};
    const labels = confusion?.labels ?? [];
    if (labels.length !== 2 || positive === -1)
        return undefined;
    const other = 1 - positive;
    const value = (side) => {
        const known = counts[side];
        return known === undefined ? null : (_core_metrics_f1_js__WEBPACK_IMPORTED_MODULE_1__.f1.value((0,_core_metrics_margins_js__WEBPACK_IMPORTED_MODULE_6__/* .marginsOf */ .p)(known.confusion), other) ?? null);
    };
    return metricLine((0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `F1 of the other class, ${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .verbatim */ .Bj)(labels[other] ?? "")}`, "f1_score", value("baseline"), value("candidate"));
}
function metricLine(name, metric, baseline, candidate) {
    const change = baseline === null || candidate === null ? null : candidate - baseline;
    return {
        name,
        baseline: (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(metric, baseline),
        candidate: (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(metric, candidate),
        change: (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(metric, change) + (change === null ? "" : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .changeUnit */ .FT)(metric)),
    };
}
function own(metrics, name) {
    return Object.hasOwn(metrics, name) ? (metrics[name] ?? null) : null;
}


/***/ }),

/***/ 5284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HL: () => (/* binding */ comparedRows),
/* harmony export */   Jz: () => (/* binding */ measuredAgain),
/* harmony export */   St: () => (/* binding */ sideCounts)
/* harmony export */ });
/* harmony import */ var _core_counts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6211);
/* harmony import */ var _core_known_counts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4810);
/* harmony import */ var _core_measure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3716);
/* harmony import */ var _core_statistics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8752);




function comparedRows(evidence) {
    const cells = evidence.statistics?.cells ?? null;
    return cells === null ? undefined : (0,_core_statistics_js__WEBPACK_IMPORTED_MODULE_1__/* .countsOf */ .mQ)(cells, evidence.labels);
}
function sideCounts(evidence, side) {
    if (evidence.statistics === null)
        return undefined;
    const counts = comparedRows(evidence);
    if (counts === undefined) {
        const known = (0,_core_known_counts_js__WEBPACK_IMPORTED_MODULE_2__/* .knownCounts */ .W)(evidence.statistics, evidence, side);
        return known === undefined || evidence.labels.length !== known.confusion.labels.length
            ? known
            : { ...known, confusion: { ...known.confusion, labels: evidence.labels } };
    }
    return { confusion: (0,_core_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .confusionOf */ .wo)(counts, side), positive: evidence.labels.indexOf(evidence.positive_label ?? "") };
}
function measuredAgain(result, evidence) {
    const { statistics, policy } = evidence;
    if (statistics === null)
        return undefined;
    const measured = (0,_core_measure_js__WEBPACK_IMPORTED_MODULE_0__/* .measure */ .x)(result.metric, statistics, evidence, policy.confidence, result.slice ?? undefined);
    return "missing" in measured ? undefined : measured;
}


/***/ }),

/***/ 9426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _S: () => (/* binding */ isReportFormat),
  kx: () => (/* binding */ loadHtml),
  B1: () => (/* binding */ renderReport)
});

// EXTERNAL MODULE: ./lib/core/evidence.js
var evidence = __webpack_require__(2094);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/core/verdict.js
var core_verdict = __webpack_require__(4418);
// EXTERNAL MODULE: ./lib/reports/visible.js
var visible = __webpack_require__(385);
;// CONCATENATED MODULE: ./lib/reports/code-quality.js



function renderCodeQuality(evidence) {
    const { results, policy, verdict, error } = evidence;
    const findings = results.flatMap((result) => {
        const severity = severityOf(result, policy);
        const said = result.outcome === "invalid" ? (error?.message ?? verdict.summary) : (0,core_verdict/* describe */.q0)(result, policy);
        return severity === undefined ? [] : [findingOf(result.rule, `${result.outcome}: ${said}`, severity, evidence)];
    });
    const isClosed = (0,core_verdict/* exitCodeOf */.FO)(verdict.outcome, results, policy) !== 0;
    if (isClosed && findings.every(({ severity }) => severity !== "blocker")) {
        findings.push(findingOf("comparison", `${verdict.outcome}: ${verdict.summary}`, "blocker", evidence));
    }
    return `${JSON.stringify(findings, null, 2)}\n`;
}
function severityOf(result, policy) {
    if (result.outcome === "pass")
        return undefined;
    const isBlocking = (0,core_verdict/* ruleOf */.Y)(result, policy).severity === "error";
    return isBlocking && (0,core_verdict/* exitCodeOf */.FO)(result.outcome, [result], policy) !== 0 ? "blocker" : "minor";
}
function findingOf(rule, description, severity, { model, candidate }) {
    const path = fileOf(candidate.source);
    return {
        description: (0,visible/* visible */.R)(model === null ? description : `${model}: ${description}`),
        check_name: `model-gate/${(0,visible/* visible */.R)(rule)}`,
        fingerprint: (0,external_node_crypto_.createHash)("sha256")
            .update(JSON.stringify([model, path, rule]))
            .digest("hex"),
        severity,
        location: { path, lines: { begin: 1 } },
    };
}
function fileOf(source) {
    const isReference = /^[a-z][a-z0-9+.-]+:/i.test(source) || source.startsWith("/") || source.includes("..");
    return isReference ? "model-gate.yml" : (0,visible/* visible */.R)(source.replace(/^(\.\/)+/, ""));
}

// EXTERNAL MODULE: ./lib/reports/xml-escape.js
var xml_escape = __webpack_require__(3176);
;// CONCATENATED MODULE: ./lib/reports/junit.js


function renderJunit(evidence) {
    const cases = evidence.results.map((result) => caseOfResult(result, evidence));
    const { verdict, results, policy } = evidence;
    const isClosed = (0,core_verdict/* exitCodeOf */.FO)(verdict.outcome, results, policy) !== 0;
    if (cases.length === 0 || (isClosed && cases.every(({ fault }) => fault === undefined)))
        cases.push(caseOfAll(evidence));
    const count = (kind) => cases.filter(({ fault }) => fault?.kind === kind).length;
    const totals = `tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}"`;
    const name = (0,xml_escape/* xmlText */.x)(evidence.model ?? "model-gate");
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="${name}" ${totals}>`,
        `  <testsuite name="${name}" ${totals} timestamp="${(0,xml_escape/* xmlText */.x)(evidence.created_at)}">`,
        ...cases.flatMap(caseLines),
        "  </testsuite>",
        "</testsuites>",
        "",
    ].join("\n");
}
function caseOfResult(result, evidence) {
    return {
        name: result.rule,
        fault: faultOf(result, evidence),
        output: `${result.outcome}: ${(0,core_verdict/* describe */.q0)(result, evidence.policy)}`,
    };
}
function faultOf(result, { policy, error }) {
    const rule = (0,core_verdict/* ruleOf */.Y)(result, policy);
    if (rule.severity !== "error")
        return undefined;
    const message = (0,core_verdict/* describe */.q0)(result, policy);
    switch (result.outcome) {
        case "pass":
            return undefined;
        case "fail":
            return { kind: "failure", type: "fail", message };
        case "inconclusive": {
            const closes = (rule.on_inconclusive ?? policy.on_inconclusive) === "fail";
            return closes ? { kind: "failure", type: "inconclusive", message } : undefined;
        }
        case "invalid":
            return { kind: "error", type: error?.code ?? "invalid", message: error?.message ?? message };
    }
}
function caseOfAll({ verdict, error }) {
    const output = `${verdict.outcome}: ${verdict.summary}`;
    const message = error?.message ?? verdict.summary;
    switch (verdict.outcome) {
        case "pass":
            return { name: "comparison", fault: undefined, output };
        case "fail":
        case "inconclusive":
            return { name: "comparison", fault: { kind: "failure", type: verdict.outcome, message }, output };
        case "invalid":
            return { name: "comparison", fault: { kind: "error", type: error?.code ?? "invalid", message }, output };
    }
}
function caseLines({ name, fault, output }) {
    return [
        `    <testcase classname="model-gate" name="${(0,xml_escape/* xmlText */.x)(name)}">`,
        ...(fault === undefined
            ? []
            : [`      <${fault.kind} type="${(0,xml_escape/* xmlText */.x)(fault.type)}" message="${(0,xml_escape/* xmlText */.x)(fault.message)}"/>`]),
        `      <system-out>${(0,xml_escape/* xmlText */.x)(output)}</system-out>`,
        "    </testcase>",
    ];
}

// EXTERNAL MODULE: ./lib/reports/markdown.js + 1 modules
var markdown = __webpack_require__(6912);
// EXTERNAL MODULE: ./lib/reports/model.js + 9 modules
var model = __webpack_require__(401);
// EXTERNAL MODULE: ./lib/core/policy.js
var core_policy = __webpack_require__(9861);
;// CONCATENATED MODULE: ./lib/reports/openmetrics.js



function renderOpenMetrics(evidence) {
    const { results, policy, metrics, verdict, holdout, model } = evidence;
    const family = (name, help, samples) => {
        const lines = samples.flatMap(({ labels, value }) => value === null || value === undefined || Number.isNaN(value)
            ? []
            : [`${name}${labelText({ ...(model === null ? {} : { model }), ...labels })} ${numberText(value)}`]);
        return lines.length === 0 ? [] : [`# TYPE ${name} gauge`, `# HELP ${name} ${help}`, ...lines];
    };
    const ofRules = (value) => results.map((result) => ({ labels: { rule: result.rule }, value: value(result) }));
    const isOpen = (0,core_verdict/* exitCodeOf */.FO)(verdict.outcome, results, policy) === 0;
    return [
        ...family("model_gate_passed", "1 when the deployment may go on.", [{ labels: {}, value: isOpen ? 1 : 0 }]),
        ...family("model_gate_verdict", "1 for the outcome of the gate.", core_policy/* OUTCOMES */.im.map((outcome) => ({ labels: { outcome }, value: outcome === verdict.outcome ? 1 : 0 }))),
        ...family("model_gate_metric", "Value of a metric, by side.", ["baseline", "candidate"].flatMap((side) => Object.entries(metrics[side]).map(([metric, value]) => ({ labels: { metric, side }, value })))),
        ...family("model_gate_change", "Candidate minus baseline.", ofRules(({ delta }) => delta)),
        ...family("model_gate_change_low", "Lower end of the confidence interval of the change.", ofRules(({ interval }) => interval?.[0])),
        ...family("model_gate_change_high", "Upper end of the confidence interval of the change.", ofRules(({ interval }) => interval?.[1])),
        ...family("model_gate_required", "What the rule asks for.", ofRules(({ required }) => required)),
        ...family("model_gate_rows", "Rows of the hold-out.", [{ labels: {}, value: holdout?.rows }]),
        "# EOF",
        "",
    ].join("\n");
}
function labelText(labels) {
    const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
    return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
function escaped(text) {
    return (0,visible/* visible */.R)(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"');
}
function numberText(value) {
    return Number.isFinite(value) ? String(value) : value > 0 ? "+Inf" : "-Inf";
}

// EXTERNAL MODULE: ./lib/reports/change-column.js
var change_column = __webpack_require__(9210);
// EXTERNAL MODULE: ./lib/reports/content/fact.js
var fact = __webpack_require__(295);
// EXTERNAL MODULE: ./lib/reports/log-line.js
var log_line = __webpack_require__(3608);
// EXTERNAL MODULE: ./lib/reports/phrase.js
var reports_phrase = __webpack_require__(7194);
// EXTERNAL MODULE: ./lib/reports/table.js
var table = __webpack_require__(6231);
// EXTERNAL MODULE: ./lib/reports/text-table.js
var text_table = __webpack_require__(4353);
// EXTERNAL MODULE: ./lib/reports/text-wrap.js
var text_wrap = __webpack_require__(3910);
;// CONCATENATED MODULE: ./lib/reports/text.js







const WIDTH = 100;
const INDENT = "  ";
const MAX_TOPIC = 26;
const COLOURS = { pass: 32, fail: 31, inconclusive: 33, invalid: 35 };
const BOLD = 1;
const DIM = 2;
function renderText(model, { colour }) {
    const paint = painter(colour);
    const title = (text) => paint(text, DIM);
    const word = paint(model.outcome.toUpperCase(), BOLD, COLOURS[model.outcome]);
    const sections = [
        [`${word}  ${(0,reports_phrase/* lineOf */.cA)(model.sentence)}`, ...(model.error === undefined ? [] : [(0,reports_phrase/* lineOf */.cA)(model.error)])],
        indented(model.results.length === 0 ? [] : (0,text_table/* textTable */.ed)(resultTable(model))),
        indented((0,text_wrap/* wrapped */.k)(model.next.map((phrase) => (0,reports_phrase/* lineOf */.cA)(phrase)).join(" "), WIDTH - INDENT.length)),
        indented(nearWaivers(model).flatMap((line) => (0,text_wrap/* wrapped */.k)(line, WIDTH - INDENT.length))),
        indented(factLines(noteFacts(model), title)),
        indented(factLines([...titleFact(model), ...model.information, ...model.sides], title)),
        indented(metricLines(model)),
        indented(model.confusions === undefined
            ? []
            : [(0,reports_phrase/* lineOf */.cA)(model.confusions.words), ...model.confusions.tables.flatMap(text_table/* textTable */.ed)]),
        indented(factLines(policyFacts(model), title)),
    ];
    return `${sections
        .filter((lines) => lines.some((line) => line.trim() !== ""))
        .map((lines) => lines.map(log_line/* inertLine */.F).join("\n"))
        .join("\n\n")}\n`;
}
function resultTable({ results, confidence }) {
    const isSeveral = results.length > 1;
    return {
        columns: [
            ...(isSeveral ? [(0,table/* left */.k)("rule")] : []),
            (0,table/* left */.k)("metric"),
            (0,table/* right */.p)("baseline"),
            (0,table/* right */.p)("candidate"),
            (0,table/* right */.p)((0,change_column/* changeTitle */.t)(results)),
            (0,table/* left */.k)(`${confidence} CI`),
            (0,table/* left */.k)("required"),
            (0,table/* left */.k)("outcome"),
        ],
        rows: results.map((line) => [
            ...(isSeveral ? [line.rule] : []),
            line.name,
            [line.baseline],
            [line.candidate],
            [(0,change_column/* changeText */.k)(line, results)],
            [line.interval ?? "—"],
            [line.required],
            [outcomeWord(line)],
        ]),
    };
}
function outcomeWord({ outcome, isBlocking }) {
    return isBlocking ? outcome : `${outcome}, not blocking`;
}
function noteFacts({ results }) {
    return results.flatMap(({ rule, name, words, notes, secondOpinion }) => {
        const topic = results.length > 1 ? rule : name;
        return [
            (0,fact/* fact */.f)(topic, (0,reports_phrase/* listed */.KE)([[words], ...notes], "; ")),
            ...(secondOpinion === undefined ? [] : [(0,fact/* fact */.f)("second opinion", secondOpinion)]),
        ];
    });
}
function titleFact({ title }) {
    return title === undefined ? [] : [(0,fact/* fact */.f)("model", title)];
}
function factLines(facts, title) {
    const topics = facts.map(({ topic }) => (0,reports_phrase/* lineOf */.cA)(topic));
    const width = Math.min(MAX_TOPIC, Math.max(0, ...topics.map(text_table/* widthOf */.qz))) + INDENT.length;
    return facts.flatMap(({ words }, i) => {
        const topic = topics[i] ?? "";
        const lines = (0,text_wrap/* wrapped */.k)((0,reports_phrase/* lineOf */.cA)(words), WIDTH - INDENT.length - width);
        const isLong = (0,text_table/* widthOf */.qz)(topic) >= width;
        const beside = lines.map((line, j) => title((0,text_table/* padded */.jC)(j === 0 && !isLong ? topic : "", width)) + line);
        return isLong ? [title(topic), ...beside] : beside;
    });
}
function metricLines({ metrics }) {
    if (metrics.lines.length === 0)
        return [];
    const columns = [(0,table/* left */.k)("not in any rule"), (0,table/* right */.p)("baseline"), (0,table/* right */.p)("candidate"), (0,table/* right */.p)("change")];
    const rows = metrics.lines.map((line) => [line.name, [line.baseline], [line.candidate], [line.change]]);
    const more = metrics.leftOut === 0 ? [] : [`${metrics.leftOut} more are in the evidence`];
    return [...(0,text_table/* textTable */.ed)({ columns, rows }), ...more];
}
function nearWaivers({ waivers }) {
    return waivers.filter(({ isNearExpiry }) => isNearExpiry).map(({ words }) => `Soon over: ${(0,reports_phrase/* lineOf */.cA)(words)}`);
}
function policyFacts({ policy, waivers, made }) {
    const from = (origin) => (origin === undefined ? [] : (0,reports_phrase/* say */.cv) ` (${origin})`);
    const rules = policy.filter(({ isRule }) => isRule);
    const settings = policy.filter(({ isRule }) => !isRule);
    return [
        ...rules.map(({ name, value, origin }) => ({ topic: (0,reports_phrase/* say */.cv) `rule ${name}`, words: (0,reports_phrase/* say */.cv) `${value}${from(origin)}` })),
        {
            topic: ["settings"],
            words: (0,reports_phrase/* listed */.KE)(settings.map(({ name, value, origin }) => (0,reports_phrase/* say */.cv) `${name} ${value}${from(origin)}`)),
        },
        ...waivers.map(({ words }) => ({ topic: ["waiver"], words })),
        { topic: ["made by"], words: made },
    ];
}
function indented(lines) {
    return lines.map((line) => INDENT + line);
}
function painter(colour) {
    const escape = "\u001B[";
    return (text, ...codes) => (colour ? `${escape}${codes.join(";")}m${text}${escape}0m` : text);
}

;// CONCATENATED MODULE: ./lib/reports/formats.js







const RENDERERS = {
    text: (evidence, options) => renderText((0,model/* reportModel */.S)(evidence), options),
    markdown: (evidence) => (0,markdown/* renderMarkdown */.G)((0,model/* reportModel */.S)(evidence)),
    json: evidence/* evidenceText */.rS,
    junit: renderJunit,
    openmetrics: renderOpenMetrics,
    codequality: renderCodeQuality,
};
function isReportFormat(name) {
    return name === "html" || Object.hasOwn(RENDERERS, name);
}
function renderReport(evidence, format, options = { colour: false }) {
    const render = RENDERERS[format];
    return render(evidence, options);
}
async function loadHtml() {
    return await __webpack_require__.e(/* import() */ 62).then(__webpack_require__.bind(__webpack_require__, 9062));
}


/***/ }),

/***/ 9667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable)
/* harmony export */ });
/* harmony import */ var _markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6144);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7194);


function markdownTable({ columns, rows }) {
    const rule = columns.map(({ align }) => (align === "right" ? "--:" : ":--"));
    return [columns.map(({ title }) => cell(title)), rule, ...rows.map((row) => row.map(cell))]
        .map((cells) => `| ${cells.join(" | ")} |`)
        .join("\n");
}
function cell(phrase) {
    return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(phrase, ({ verbatim, limit }) => (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineCode */ .t)(verbatim, { inTable: true, limit }));
}


/***/ }),

/***/ 6912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ renderMarkdown),
  g: () => (/* binding */ warningBlock)
});

;// CONCATENATED MODULE: ./lib/reports/change-bar.js
const WIDTH = 21;
const SAME = 1e-9;
const BAR_GLYPHS = { zero: "│", required: "┆", interval: "━", estimate: "●", axis: "─" };
function changeBar({ delta, required, interval }) {
    const [low, high] = interval ?? [delta, delta];
    const place = placesOf([0, delta, low, high, ...(required === undefined ? [] : [required])]);
    const bar = Array.from({ length: WIDTH }, (_, i) => interval !== undefined && i >= place(low) && i <= place(high) ? BAR_GLYPHS.interval : BAR_GLYPHS.axis);
    bar[place(0)] = BAR_GLYPHS.zero;
    if (required !== undefined)
        bar[place(required)] = BAR_GLYPHS.required;
    bar[place(delta)] = BAR_GLYPHS.estimate;
    return bar.join("");
}
function placesOf(values) {
    const distinct = values
        .toSorted((a, b) => a - b)
        .filter((value, i, all) => i === 0 || value - (all[i - 1] ?? value) > SAME);
    const [least, greatest] = [distinct[0] ?? 0, distinct.at(-1) ?? 0];
    const span = greatest - least || 1;
    const places = distinct.map((value) => distinct.length === 1 ? (WIDTH - 1) / 2 : 1 + Math.round(((value - least) / span) * (WIDTH - 3)));
    for (let i = 1; i < places.length; i++)
        places[i] = Math.max(places[i] ?? 0, (places[i - 1] ?? 0) + 1);
    for (let i = places.length - 1, limit = WIDTH - 1; i >= 0; i--, limit--)
        places[i] = Math.min(places[i] ?? 0, limit);
    return (value) => places[nearestIndex(distinct, value)] ?? 0;
}
function nearestIndex(distinct, value) {
    let best = 0;
    for (const [i, other] of distinct.entries()) {
        if (Math.abs(other - value) < Math.abs((distinct[best] ?? 0) - value))
            best = i;
    }
    return best;
}

// EXTERNAL MODULE: ./lib/reports/change-column.js
var change_column = __webpack_require__(9210);
// EXTERNAL MODULE: ./lib/reports/content/fact.js
var fact = __webpack_require__(295);
// EXTERNAL MODULE: ./lib/reports/markdown-escape.js
var markdown_escape = __webpack_require__(6144);
// EXTERNAL MODULE: ./lib/reports/markdown-table.js
var markdown_table = __webpack_require__(9667);
// EXTERNAL MODULE: ./lib/reports/outcome-emoji.js
var outcome_emoji = __webpack_require__(3160);
// EXTERNAL MODULE: ./lib/reports/phrase.js
var reports_phrase = __webpack_require__(7194);
// EXTERNAL MODULE: ./lib/reports/table.js
var table = __webpack_require__(6231);
;// CONCATENATED MODULE: ./lib/reports/markdown.js








function renderMarkdown(model) {
    const notes = factList(noteFacts(model.results));
    const isOne = model.results.length === 1;
    const blocks = [
        heading(model),
        markdown(model.sentence),
        ...(model.error === undefined ? [] : [markdown(model.error)]),
        ...(model.next.length === 0 ? [] : [`**Next:** ${model.next.map(markdown).join(" ")}`]),
        ...waiverBlocks(model),
        ...resultBlocks(model),
        ...(isOne && notes !== "" ? [notes] : []),
        ...(isOne ? [] : folded("How sure each result is", [notes])),
        ...folded("What was compared", [factList([...model.information, ...model.sides])]),
        ...folded("Both models in numbers", numberBlocks(model)),
        ...folded("Policy", policyBlocks(model)),
    ];
    return `${blocks.join("\n\n")}\n`;
}
function heading({ outcome, title }) {
    const name = title === undefined ? "" : ` · ${markdown(title)}`;
    return `## ${outcome_emoji/* OUTCOME_EMOJI */.s[outcome]} ${outcome.toUpperCase()}${name}`;
}
function waiverBlocks({ waivers }) {
    const near = waivers.filter(({ isNearExpiry }) => isNearExpiry);
    return near.length === 0 ? [] : [warningBlock(near.map(({ words }) => markdown(words)))];
}
function warningBlock(lines) {
    return `> [!WARNING]\n${lines.map((line) => `> - ${line}`).join("\n")}`;
}
function resultBlocks({ results, confidence }) {
    if (results.length === 0)
        return [];
    const hasBars = results.some(({ scale }) => scale !== undefined);
    return [resultTable(results), ...(hasBars ? [`<sub>${legend(results, confidence)}</sub>`] : [])];
}
function noteFacts(results) {
    return results.flatMap(({ rule, name, notes, secondOpinion }) => {
        const topic = results.length > 1 ? rule : name;
        return [
            ...(notes.length === 0 ? [] : [(0,fact/* fact */.f)(topic, (0,reports_phrase/* listed */.KE)(notes, "; "))]),
            ...(secondOpinion === undefined ? [] : [(0,fact/* fact */.f)((0,reports_phrase/* say */.cv) `${topic}, second opinion`, secondOpinion)]),
        ];
    });
}
function resultTable(results) {
    const isSeveral = results.length > 1;
    const columns = [
        ...(isSeveral ? [(0,table/* left */.k)("rule")] : []),
        (0,table/* left */.k)("metric"),
        (0,table/* right */.p)("baseline"),
        (0,table/* right */.p)("candidate"),
        (0,table/* left */.k)((0,change_column/* changeTitle */.t)(results)),
        (0,table/* left */.k)("required"),
        (0,table/* left */.k)("outcome"),
    ];
    const rows = results.map((line) => [
        ...(isSeveral ? [line.rule] : []),
        line.name,
        [line.baseline],
        [line.candidate],
        [changeCell(line, results)],
        [line.required],
        [`${outcome_emoji/* OUTCOME_EMOJI */.s[line.outcome]} ${line.outcome}${line.isBlocking ? "" : ", not blocking"}: ${line.words}`],
    ]);
    return (0,markdown_table/* markdownTable */.Q)({ columns, rows });
}
function changeCell(line, results) {
    const interval = line.interval === undefined ? "" : ` (${line.interval.replaceAll(" ", "\u00A0")})`;
    const bar = line.scale === undefined ? "" : `<br>\`${changeBar(line.scale)}\``;
    return (0,change_column/* changeText */.k)(line, results) + interval + bar;
}
function legend(results, confidence) {
    const { zero, required, interval, estimate } = BAR_GLYPHS;
    const hasIntervals = results.some((line) => line.interval !== undefined);
    const brackets = hasIntervals ? `In brackets: the ${confidence} confidence interval, drawn as ${interval}. ` : "";
    return `${brackets}${estimate} is the measured change, ${zero} no change, ${required} the required change; every bar has its own scale.`;
}
function numberBlocks({ metrics, confusions }) {
    const columns = [(0,table/* left */.k)("not in any rule"), (0,table/* right */.p)("baseline"), (0,table/* right */.p)("candidate"), (0,table/* right */.p)("change")];
    const rows = metrics.lines.map((line) => [line.name, [line.baseline], [line.candidate], [line.change]]);
    return [
        ...(rows.length === 0 ? [] : [(0,markdown_table/* markdownTable */.Q)({ columns, rows })]),
        ...(metrics.leftOut === 0 ? [] : [`${metrics.leftOut} more are in the evidence.`]),
        ...(confusions === undefined ? [] : [`Confusion matrices: ${markdown(confusions.words)}`]),
        ...(confusions?.tables.map(markdown_table/* markdownTable */.Q) ?? []),
    ];
}
function policyBlocks({ policy, waivers, made }) {
    const columns = [(0,table/* left */.k)("setting"), (0,table/* left */.k)("value"), (0,table/* left */.k)("from")];
    const rows = policy.map(({ isRule, name, value, origin }) => [
        isRule ? (0,reports_phrase/* say */.cv) `rule ${name}` : name,
        value,
        origin ?? ["—"],
    ]);
    const waived = waivers.map(({ words }) => `- ${markdown(words)}`).join("\n");
    return [(0,markdown_table/* markdownTable */.Q)({ columns, rows }), ...(waived === "" ? [] : [waived]), markdown((0,reports_phrase/* say */.cv) `Made by ${made}`)];
}
function folded(summary, blocks) {
    if (blocks.every((block) => block === ""))
        return [];
    return [`<details><summary>${summary}</summary>`, ...blocks, "</details>"];
}
function factList(facts) {
    return facts.map(({ topic, words }) => `- **${markdown(topic)}**: ${markdown(words)}`).join("\n");
}
function markdown(phrase) {
    return (0,reports_phrase/* lineOf */.cA)(phrase, ({ verbatim, limit }) => (0,markdown_escape/* inlineCode */.t)(verbatim, { limit }));
}


/***/ }),

/***/ 401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ reportModel)
});

// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(5888);
// EXTERNAL MODULE: ./lib/reports/phrase.js
var reports_phrase = __webpack_require__(7194);
// EXTERNAL MODULE: ./lib/reports/table.js
var table = __webpack_require__(6231);
// EXTERNAL MODULE: ./lib/reports/content/rows.js
var content_rows = __webpack_require__(5284);
;// CONCATENATED MODULE: ./lib/reports/content/confusion.js




const MAX_CLASSES = 10;
const MAX_CLASSES_ABREAST = 4;
function confusions(evidence) {
    const sides = ["baseline", "candidate"].flatMap((side) => {
        const counts = (0,content_rows/* sideCounts */.St)(evidence, side);
        return counts === undefined ? [] : [{ side, confusion: counts.confusion }];
    });
    const [first] = sides;
    if (first === undefined)
        return undefined;
    const classes = first.confusion.labels.length;
    if (classes > MAX_CLASSES) {
        return {
            tables: [],
            words: [`confusion matrices are left out above ${MAX_CLASSES} classes; there are ${classes}`],
        };
    }
    const words = ["rows by label (down) and prediction (across)"];
    if (classes <= MAX_CLASSES_ABREAST)
        return { tables: [matrix(sides)], words };
    return { tables: sides.map((side) => matrix([side])), words };
}
function matrix(sides) {
    const labels = sides[0]?.confusion.labels ?? [];
    return {
        columns: [
            (0,table/* left */.k)("label"),
            ...sides.flatMap(({ side }) => labels.map((label) => (0,table/* right */.p)((0,reports_phrase/* say */.cv) `${side}: ${(0,reports_phrase/* verbatim */.Bj)(label)}`))),
        ],
        rows: labels.map((label, i) => [
            (0,reports_phrase/* verbatim */.Bj)(label),
            ...sides.flatMap(({ confusion }) => labels.map((_, j) => [count(confusion, i, j)])),
        ]),
    };
}
function count(confusion, label, prediction) {
    const cell = confusion.cells.find((candidate) => candidate.label === label && candidate.prediction === prediction);
    return cell === undefined ? "0" : (0,format/* formatCount */.B4)(cell.count);
}

// EXTERNAL MODULE: ./lib/reports/content/information.js + 2 modules
var information = __webpack_require__(607);
// EXTERNAL MODULE: ./lib/core/verdict.js
var core_verdict = __webpack_require__(4418);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/reports/content/amounts.js
var amounts = __webpack_require__(5780);
// EXTERNAL MODULE: ./lib/reports/content/asked.js
var content_asked = __webpack_require__(1169);
// EXTERNAL MODULE: ./lib/reports/content/names.js
var names = __webpack_require__(361);
// EXTERNAL MODULE: ./lib/core/decide.js
var decide = __webpack_require__(8743);
;// CONCATENATED MODULE: ./lib/reports/content/result-notes.js






function resultNotes(result, asked, evidence) {
    const measured = (0,content_rows/* measuredAgain */.Jz)(result, evidence);
    const notes = [
        confidenceNote(result, asked),
        rowsNote(result),
        minRowsNote(result, asked, measured) ?? supportNote(result, asked, measured),
        powerNote(result),
    ];
    return notes.filter((note) => note !== undefined);
}
function confidenceNote(result, asked) {
    if (result.confidence_of_change === null || result.required === null)
        return undefined;
    return (0,reports_phrase/* say */.cv) `confidence that ${claim(result, asked)}: ${(0,amounts/* probabilityOf */.RY)(result.confidence_of_change)}`;
}
function claim(result, asked) {
    const amount = (0,amounts/* amountOf */.MT)(result.metric, result.required ?? 0);
    if (result.required === 0)
        return "the candidate is not worse";
    if (asked.kind === "guard-rail")
        return `it is worse by at most ${amount}`;
    return asked.greaterIsBetter ? `the change is at least ${amount}` : `it falls by at least ${amount}`;
}
function rowsNote(result) {
    if (result.rows_needed === null || result.required === null)
        return undefined;
    return (0,reports_phrase/* say */.cv) `rows to tell a change of ${(0,amounts/* amountOf */.MT)(result.metric, result.required)} from none: ${(0,format/* formatCount */.B4)(result.rows_needed)}`;
}
function minRowsNote(result, { rule }, measured) {
    const rows = measured?.estimate.rows ?? 0;
    if (result.reason !== "low_support" || rule.min_rows === undefined || rows >= rule.min_rows)
        return undefined;
    return (0,reports_phrase/* say */.cv) `the rule asks for at least ${(0,format/* formatCount */.B4)(rule.min_rows)} rows, and there are ${(0,format/* formatCount */.B4)(rows)}`;
}
function supportNote(result, asked, measured) {
    if (measured === undefined || (result.reason !== "low_support" && result.note !== "low_support"))
        return undefined;
    const own = measured.ownRows ?? Number.POSITIVE_INFINITY;
    const differing = asked.kind === "change" ? (measured.differing ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
    const carriers = differing <= own
        ? `${(0,format/* formatCount */.B4)(differing)} rows on which the two models differ`
        : `${(0,format/* formatCount */.B4)(own)} rows of the class that the metric is about`;
    const consequence = result.reason === "low_support"
        ? `below ${decide/* MIN_SUPPORT */.dh} nothing passes`
        : `below ${decide/* LOW_SUPPORT */.h2} an interval is rough`;
    return (0,reports_phrase/* say */.cv) `low support: only ${carriers}; ${consequence}`;
}
function powerNote(result) {
    if (result.note !== "underpowered" || result.required === null)
        return undefined;
    const amount = (0,amounts/* amountOf */.MT)(result.metric, result.required);
    return (0,reports_phrase/* say */.cv) `the interval still holds ${amount}: this hold-out cannot tell yet whether ${(0,names/* metricName */.K)(result.metric)} changes by as much`;
}

;// CONCATENATED MODULE: ./lib/reports/content/next-steps.js









function nextSteps(evidence) {
    const { verdict, error } = evidence;
    const deciding = decidingResult(evidence);
    switch (verdict.outcome) {
        case "pass":
            return [afterPass(evidence), ...warnings(evidence)];
        case "fail":
            return deciding === undefined ? [] : [...afterFail(deciding, evidence), ...warnings(evidence)];
        case "inconclusive":
            return deciding === undefined ? [] : [...afterInconclusive(deciding, evidence), ...letThrough(evidence)];
        case "invalid":
            return [afterInvalid(deciding, error)];
    }
}
function decidingResult({ results, verdict, policy }) {
    return results.find((result) => result.outcome === verdict.outcome && (0,content_asked/* askedOf */.i)(result, policy).rule.severity === "error");
}
function afterPass({ results, statistics }) {
    if (statistics?.identical === true)
        return ["The model did not change: there is nothing new to deploy."];
    const changes = results.filter(({ reason }) => reason === "improved" || reason === "within_margin");
    if (changes.some(({ interval }) => interval === null)) {
        return [
            "The candidate may be deployed. To rule out chance, give the predictions of both models on the same hold-out rows.",
        ];
    }
    if (changes.some(({ note }) => note === "low_support")) {
        return ["The candidate may be deployed. Support is low: more hold-out rows would make the interval firmer."];
    }
    return ["The candidate may be deployed."];
}
function afterFail(result, evidence) {
    const name = (0,names/* resultName */.x)(result);
    switch (result.reason) {
        case "unchanged":
            return [
                (0,reports_phrase/* say */.cv) `Nothing new was evaluated: the candidate predicts exactly as the baseline ${(0,reports_phrase/* verbatim */.Bj)(evidence.baseline.source)} does. Check that the evaluation loads the new model.`,
            ];
        case "below_threshold":
            return [(0,reports_phrase/* say */.cv) `Keep the baseline: ${name} has to reach ${(0,format/* formatValue */.Fl)(result.metric, result.required)} first.`];
        case "dropped":
            return [(0,reports_phrase/* say */.cv) `Keep the baseline: ${name} got worse by more than the rule allows.`];
        default:
            return result.note === "underpowered"
                ? undecidedFail(result, evidence)
                : [["Keep the baseline: the improvement is smaller than the rule asks for."]];
    }
}
function undecidedFail(result, evidence) {
    const shortage = rowShortage(result, evidence);
    if (shortage !== undefined) {
        return [(0,reports_phrase/* say */.cv) `Keep the baseline for now, and evaluate both models on more hold-out rows (${shortage}).`];
    }
    const amount = (0,amounts/* amountOf */.MT)(result.metric, result.required ?? 0);
    return [
        (0,reports_phrase/* say */.cv) `Keep the baseline. The measured change is below ${amount}, though the interval still holds it: a better candidate helps more than more rows.`,
    ];
}
function afterInconclusive(result, evidence) {
    const shortage = rowShortage(result, evidence);
    const more = (0,reports_phrase/* say */.cv) `Evaluate both models on more hold-out rows${shortage === undefined ? "" : (0,reports_phrase/* say */.cv) ` (${shortage})`}`;
    if (result.reason === "low_support")
        return [(0,reports_phrase/* say */.cv) `${more}.`];
    if (result.reason === "drop_not_excluded")
        return [(0,reports_phrase/* say */.cv) `${more}: a drop beyond the margin is not ruled out.`];
    return (0,content_asked/* askedOf */.i)(result, evidence.policy).rule.decide === "strict"
        ? [(0,reports_phrase/* say */.cv) `${more}: the improvement may be smaller than the required ${(0,amounts/* amountOf */.MT)(result.metric, result.required ?? 0)}.`]
        : [(0,reports_phrase/* say */.cv) `${more}: the improvement may still be chance.`];
}
function rowShortage(result, evidence) {
    const needed = rowsNote(result);
    const rows = (0,content_rows/* measuredAgain */.Jz)(result, evidence)?.estimate.rows;
    if (needed === undefined || rows === undefined || rows >= (result.rows_needed ?? 0))
        return undefined;
    return (0,reports_phrase/* say */.cv) `${needed}; there are ${(0,format/* formatCount */.B4)(rows)}`;
}
function letThrough({ verdict, results, policy }) {
    return (0,core_verdict/* exitCodeOf */.FO)(verdict.outcome, results, policy) === 0
        ? [(0,reports_phrase/* say */.cv) `The gate lets the candidate through nevertheless, as ${(0,reports_phrase/* verbatim */.Bj)("on_inconclusive")} asks.`]
        : [];
}
function afterInvalid(result, error) {
    if (error !== null) {
        const isOurs = errors/* ERROR_CODES */.OQ.some((code) => code === error.code);
        const explained = isOurs ? (0,reports_phrase/* say */.cv) `; ${(0,reports_phrase/* verbatim */.Bj)("docs/errors.md")} explains ${(0,reports_phrase/* verbatim */.Bj)(error.code)}` : [];
        return (0,reports_phrase/* say */.cv) `Nothing was decided. Put right what the message names, then run the gate again${explained}.`;
    }
    if (result?.reason === "metric_missing") {
        return (0,reports_phrase/* say */.cv) `Nothing was decided: give ${(0,names/* resultName */.x)(result)} for both models.`;
    }
    return ["Nothing was decided: the two models could not be compared."];
}
function warnings({ results, policy }) {
    const warned = results.filter((result) => result.outcome !== "pass" && (0,content_asked/* askedOf */.i)(result, policy).rule.severity === "warn");
    const [first] = warned;
    if (first === undefined)
        return [];
    const others = warned.length === 1 ? "" : ` and ${warned.length - 1} more`;
    return [(0,reports_phrase/* say */.cv) `Look at the warning: ${(0,names/* resultName */.x)(first)}${others}.`];
}

// EXTERNAL MODULE: ./lib/reports/content/other-metrics.js
var other_metrics = __webpack_require__(6727);
// EXTERNAL MODULE: ./lib/core/metrics/traits.js
var traits = __webpack_require__(592);
// EXTERNAL MODULE: ./lib/core/policy.js
var policy = __webpack_require__(9861);
;// CONCATENATED MODULE: ./lib/reports/content/policy-lines.js






const SETTINGS = [
    "confidence",
    "on_inconclusive",
    "on_unchanged",
    "no_baseline",
    "extra_rows",
    "align",
    "score_threshold",
    "score_means",
];
function policyLines({ policy }) {
    const known = ["rules", ...SETTINGS];
    return [
        ...policy.rules.map((rule) => ({
            isRule: true,
            name: (0,reports_phrase/* verbatim */.Bj)(rule.id),
            value: ruleWords(rule),
            origin: originOf("rules", policy),
        })),
        ...SETTINGS.map((name) => ({
            isRule: false,
            name: (0,reports_phrase/* verbatim */.Bj)(name),
            value: (0,reports_phrase/* verbatim */.Bj)(String(policy[name])),
            origin: originOf(name, policy),
        })),
        ...Object.keys(policy.origin)
            .filter((name) => !known.includes(name))
            .map((name) => ({ isRule: false, name: (0,reports_phrase/* verbatim */.Bj)(name), value: [], origin: originOf(name, policy) })),
    ];
}
function originOf(name, { origin }) {
    return Object.hasOwn(origin, name) ? (0,reports_phrase/* verbatim */.Bj)(origin[name] ?? "") : undefined;
}
function ruleWords(rule) {
    const conditions = (0,policy/* conditionsOf */.yb)(rule).map(({ key, bound }) => [conditionWords(rule, key, bound)]);
    const minRows = rule.min_rows === undefined ? [] : [[`at least ${(0,format/* formatCount */.B4)(rule.min_rows)} rows`]];
    const inconclusive = rule.on_inconclusive === undefined ? [] : [(0,reports_phrase/* verbatim */.Bj)(`on_inconclusive: ${rule.on_inconclusive}`)];
    return (0,reports_phrase/* say */.cv) `${(0,names/* resultName */.x)({ metric: rule.metric, slice: rule.slice ?? null })} ${(0,reports_phrase/* listed */.KE)([
        ...conditions,
        ...minRows,
        (0,reports_phrase/* verbatim */.Bj)(`decide: ${rule.decide}`),
        (0,reports_phrase/* verbatim */.Bj)(`severity: ${rule.severity}`),
        ...inconclusive,
    ])}`;
}
function conditionWords(rule, key, bound) {
    switch (key) {
        case "threshold":
            return `${(0,traits/* greaterIsBetter */.Bv)(rule) ? "at least" : "at most"} ${(0,format/* formatValue */.Fl)(rule.metric, bound)}`;
        case "min_absolute_change":
            return `better by at least ${(0,amounts/* amountOf */.MT)(rule.metric, bound)}`;
        case "min_relative_change":
            return `better by at least ${(0,format/* formatConfidence */.Me)(bound)} of the baseline`;
        case "max_absolute_drop":
            return `worse by at most ${(0,amounts/* amountOf */.MT)(rule.metric, bound)}`;
        case "max_relative_drop":
            return `worse by at most ${(0,format/* formatConfidence */.Me)(bound)} of the baseline`;
    }
}

// EXTERNAL MODULE: ./lib/core/reason-words.js
var reason_words = __webpack_require__(5227);
// EXTERNAL MODULE: ./lib/core/judge.js + 2 modules
var judge = __webpack_require__(9205);
;// CONCATENATED MODULE: ./lib/reports/content/second-opinion.js






function secondOpinion(result, evidence) {
    const opinion = result.second_opinion;
    if (opinion === undefined)
        return undefined;
    const outcome = outcomeOn(opinion.interval, result, evidence);
    const agreement = outcome === undefined || outcome === result.outcome ? "the same outcome" : outcome;
    const leftOut = opinion.undefined_resamples === 0
        ? ""
        : `, ${(0,format/* formatCount */.B4)(opinion.undefined_resamples)} of them left out because the metric is undefined there`;
    const interval = `${(0,format/* formatConfidence */.Me)(evidence.policy.confidence)} CI ${(0,format/* formatInterval */.vy)(result.metric, opinion.interval)}`;
    const resamples = `${(0,format/* formatCount */.B4)(opinion.resamples)} resamples, seed ${opinion.seed}${leftOut}`;
    return (0,reports_phrase/* say */.cv) `bootstrap ${interval} (${resamples}), shown only: deciding on it would give ${agreement}`;
}
function outcomeOn(interval, result, evidence) {
    const measured = (0,content_rows/* measuredAgain */.Jz)(result, evidence);
    if (measured === undefined)
        return undefined;
    const { policy, statistics } = evidence;
    if (statistics === null)
        return undefined;
    const { key, bound, rule } = (0,content_asked/* askedOf */.i)(result, policy);
    const question = (0,judge/* questionOf */.YH)(rule, key, bound, policy, statistics, measured);
    return (0,decide/* decide */.LD)(question, { ...measured, estimate: { ...measured.estimate, interval } }).outcome;
}

;// CONCATENATED MODULE: ./lib/reports/content/results.js







function resultLines(evidence) {
    const hasNumbers = evidence.results.some(({ baseline, candidate }) => baseline !== null || candidate !== null);
    return hasNumbers ? evidence.results.map((result) => resultLine(result, evidence)) : [];
}
function resultLine(result, evidence) {
    const asked = (0,content_asked/* askedOf */.i)(result, evidence.policy);
    const { metric, delta, interval } = result;
    const required = (0,content_asked/* requiredDelta */.E)(result, asked);
    const change = (0,format/* formatChange */.eD)(metric, delta, required);
    return {
        rule: (0,reports_phrase/* verbatim */.Bj)(result.rule),
        name: (0,names/* resultName */.x)(result),
        baseline: (0,format/* formatValue */.Fl)(metric, result.baseline),
        candidate: (0,format/* formatValue */.Fl)(metric, result.candidate, asked.kind === "floor" ? result.required : undefined),
        change,
        changeWithUnit: change + (delta === null ? "" : (0,format/* changeUnit */.FT)(metric)),
        isInPoints: (0,format/* changeUnit */.FT)(metric) !== "",
        interval: interval === null ? undefined : (0,format/* formatInterval */.vy)(metric, interval),
        required: requiredText(result, asked),
        outcome: result.outcome,
        words: (0,reason_words/* reasonWords */.I)(result, asked.rule.decide),
        notes: resultNotes(result, asked, evidence),
        secondOpinion: secondOpinion(result, evidence),
        isBlocking: asked.rule.severity === "error",
        scale: delta === null || asked.kind === "floor" ? undefined : { delta, required, interval: interval ?? undefined },
    };
}
function requiredText(result, asked) {
    const sign = asked.greaterIsBetter ? "≥" : "≤";
    if (asked.kind === "floor")
        return `${sign} ${(0,format/* formatValue */.Fl)(result.metric, result.required)}`;
    const required = (0,content_asked/* requiredDelta */.E)(result, asked);
    return required === undefined
        ? (0,format/* formatChange */.eD)(result.metric, null)
        : `${sign} ${(0,format/* formatChange */.eD)(result.metric, required)}`;
}

;// CONCATENATED MODULE: ./lib/reports/content/sentence.js



const METRIC = "\uE000";
const SLICE = "\uE001";
const TALLY = /^( \(\d+ of \d+ rules: [a-z]+(; first model)?\))?$/;
function verdictSentence({ verdict, results, policy, error }) {
    const { summary } = verdict;
    if (error !== null && summary === `${error.code} ${error.message}`)
        return errorPhrase(error);
    for (const result of results) {
        const said = (0,core_verdict/* describe */.q0)(result, policy);
        const tally = summary.slice(said.length);
        if (summary.startsWith(said) && TALLY.test(tally))
            return (0,reports_phrase/* say */.cv) `${describedInParts(result, policy)}${tally}`;
    }
    return (0,reports_phrase/* verbatimMessage */.G5)(summary);
}
function errorPhrase(error) {
    return (0,reports_phrase/* say */.cv) `${(0,reports_phrase/* verbatim */.Bj)(error.code)} ${(0,reports_phrase/* verbatimMessage */.G5)(error.message)}`;
}
function describedInParts(result, policy) {
    const isKnown = (0,traits/* metricTraits */.kt)(result.metric) !== undefined;
    const masked = {
        ...result,
        metric: isKnown ? result.metric : METRIC,
        slice: result.slice === null ? null : SLICE,
    };
    return (0,core_verdict/* describe */.q0)(masked, policy)
        .split(/([\uE000\uE001])/)
        .flatMap((part) => {
        if (part === METRIC)
            return (0,reports_phrase/* verbatim */.Bj)(result.metric);
        if (part === SLICE)
            return (0,reports_phrase/* verbatim */.Bj)(result.slice ?? "");
        return part === "" ? [] : [part];
    });
}

// EXTERNAL MODULE: ./lib/reports/content/fact.js
var fact = __webpack_require__(295);
;// CONCATENATED MODULE: ./lib/reports/content/sides.js


const DIGEST_LENGTH = 12;
function sides({ baseline, candidate }) {
    return [(0,fact/* fact */.f)("baseline", identityWords(baseline)), (0,fact/* fact */.f)("candidate", identityWords(candidate))];
}
function identityWords({ source, sha256, version, run_id, commit, why }) {
    const part = (name, text) => text === null || text === undefined ? [] : [(0,reports_phrase/* say */.cv) `${name} ${(0,reports_phrase/* verbatim */.Bj)(text)}`];
    return (0,reports_phrase/* listed */.KE)([
        (0,reports_phrase/* verbatim */.Bj)(source),
        ...part("version", version),
        ...part("run", run_id),
        ...part("commit", commit?.slice(0, DIGEST_LENGTH)),
        ...part("sha256", sha256?.slice(0, DIGEST_LENGTH)),
        ...(why === undefined ? [] : [(0,reports_phrase/* say */.cv) `found by ${(0,reports_phrase/* verbatimMessage */.G5)(why)}`]),
    ]);
}

;// CONCATENATED MODULE: ./lib/reports/content/waivers.js

const NEAR_DAYS = 14;
const DAY_MS = 24 * 3_600_000;
function waiverLines({ policy, created_at }) {
    return policy.waivers.map((waiver) => {
        const days = daysBetween(created_at, waiver.expires);
        const isNearExpiry = days !== undefined && days <= NEAR_DAYS;
        const rule = (0,reports_phrase/* verbatim */.Bj)(waiver.rule);
        const reason = (0,reports_phrase/* verbatimMessage */.G5)(waiver.reason);
        const approvedBy = (0,reports_phrase/* verbatim */.Bj)(waiver.approved_by);
        const expires = (0,reports_phrase/* say */.cv) `${(0,reports_phrase/* verbatim */.Bj)(waiver.expires)}${isNearExpiry ? `, ${leftWords(days)}` : ""}`;
        const words = (0,reports_phrase/* say */.cv) `the waiver of ${rule} counts until ${expires}; approved by ${approvedBy}: ${reason}`;
        return { rule, candidate: (0,reports_phrase/* verbatim */.Bj)(waiver.candidate), reason, approvedBy, expires, words, isNearExpiry };
    });
}
function leftWords(days) {
    if (days <= 0)
        return "the day of this verdict";
    return days === 1 ? "the day after this verdict" : `${days} days after this verdict`;
}
function daysBetween(moment, day) {
    const [from, to] = [Date.parse(moment.slice(0, 10)), /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN];
    return Number.isNaN(from) || Number.isNaN(to) ? undefined : Math.round((to - from) / DAY_MS);
}

;// CONCATENATED MODULE: ./lib/reports/model.js











function reportModel(evidence) {
    const sentence = verdictSentence(evidence);
    return {
        outcome: evidence.verdict.outcome,
        title: evidence.model === null ? undefined : (0,reports_phrase/* verbatim */.Bj)(evidence.model),
        sentence,
        error: unsaidError(evidence, sentence),
        next: nextSteps(evidence),
        confidence: (0,format/* formatConfidence */.Me)(evidence.policy.confidence),
        results: resultLines(evidence),
        information: (0,information/* information */.ZI)(evidence),
        metrics: (0,other_metrics/* otherMetrics */.A)(evidence),
        confusions: confusions(evidence),
        sides: sides(evidence),
        policy: policyLines(evidence),
        waivers: waiverLines(evidence),
        made: (0,reports_phrase/* say */.cv) `${(0,reports_phrase/* verbatim */.Bj)(`${evidence.tool.name} ${evidence.tool.version}`)}, ${(0,reports_phrase/* verbatim */.Bj)(evidence.created_at)}`,
    };
}
function unsaidError({ error }, sentence) {
    if (error === null)
        return undefined;
    const phrase = errorPhrase(error);
    return (0,reports_phrase/* lineOf */.cA)(phrase) === (0,reports_phrase/* lineOf */.cA)(sentence) ? undefined : phrase;
}


/***/ }),

/***/ 3160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ OUTCOME_EMOJI)
/* harmony export */ });
const OUTCOME_EMOJI = {
    pass: "✅",
    fail: "❌",
    inconclusive: "⚠️",
    invalid: "⛔",
};


/***/ }),

/***/ 6231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ left),
/* harmony export */   p: () => (/* binding */ right)
/* harmony export */ });
function left(title) {
    return { title: typeof title === "string" ? [title] : title, align: "left" };
}
function right(title) {
    return { title: typeof title === "string" ? [title] : title, align: "right" };
}


/***/ }),

/***/ 4353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ed: () => (/* binding */ textTable),
/* harmony export */   jC: () => (/* binding */ padded),
/* harmony export */   qz: () => (/* binding */ widthOf)
/* harmony export */ });
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7194);

const GAP = "  ";
function textTable({ columns, rows }) {
    const lines = [
        columns.map(({ title }) => (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .lineOf */ .cA)(title)),
        ...rows.map((row) => row.map((cell) => (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .lineOf */ .cA)(cell))),
    ];
    const widths = columns.map((_, i) => Math.max(...lines.map((line) => widthOf(line[i] ?? ""))));
    return lines.map((line) => line
        .map((cell, i) => padded(cell, widths[i] ?? 0, columns[i]?.align ?? "left"))
        .join(GAP)
        .trimEnd());
}
function padded(text, width, align = "left") {
    const space = " ".repeat(Math.max(0, width - widthOf(text)));
    return align === "left" ? text + space : space + text;
}
function widthOf(text) {
    return Array.from(text).length;
}


/***/ }),

/***/ 3910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ wrapped)
/* harmony export */ });
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4353);

function wrapped(text, width) {
    const lines = [];
    let line = "";
    for (const word of text.split(" ")) {
        if (line !== "" && (0,_text_table_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(line) + 1 + (0,_text_table_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(word) > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === "" ? word : `${line} ${word}`;
        }
    }
    return [...lines, line];
}


/***/ }),

/***/ 3176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ xmlText)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(385);

const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&apos;",
};
function xmlText(text) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text)
        .replaceAll(ILLEGAL, "")
        .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}


/***/ })

};
