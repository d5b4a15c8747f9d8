export const id = 828;
export const ids = [828,447];
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

/***/ 3447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfig: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./lib/core/metrics/traits.js
var metrics_traits = __webpack_require__(592);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/config/change.js
var config_change = __webpack_require__(8196);
// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(6804);
// EXTERNAL MODULE: ./lib/config/faults.js
var config_faults = __webpack_require__(3293);
// EXTERNAL MODULE: ./lib/config/option.js
var config_option = __webpack_require__(705);
// EXTERNAL MODULE: ./lib/config/options.js + 7 modules
var options = __webpack_require__(53);
// EXTERNAL MODULE: ./lib/core/metrics/table.js + 6 modules
var table = __webpack_require__(876);
// EXTERNAL MODULE: ./lib/core/policy.js
var policy = __webpack_require__(9861);
// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(948);
;// CONCATENATED MODULE: ./lib/config/rules.js







function readRules(written, file) {
    const faults = [];
    const rules = written.map((rule, i) => readRule(rule, i, (key, message) => {
        const path = ["rules", i, key];
        faults.push((0,config_faults/* faultAt */.ux)(file, path, message((0,config_faults/* nameOf */.Vb)(path))));
    }));
    for (const [i, id] of doubledIds(rules)) {
        faults.push((0,config_faults/* faultAt */.ux)(file, ["rules", i], `rules[${i}] would be another one with results named ${id}; give it an id`));
    }
    if (!rules.some(({ severity }) => severity === "error")) {
        faults.push((0,config_faults/* faultAt */.ux)(file, ["rules"], "rules holds none of severity error, so the gate could never close"));
    }
    return { rules, faults };
}
function readRule(written, i, tell) {
    const metric = metricOf(written, tell);
    const bounds = policy/* CONDITION_KEYS */.$Q.flatMap((key) => {
        const bound = boundOf(written, key, metric, `rules[${i}].${key}`, tell);
        return bound === undefined ? [] : [[key, bound]];
    });
    if (policy/* CONDITION_KEYS */.$Q.every((key) => written[key] === undefined)) {
        tell("metric", () => `rules[${i}] on ${metric} asks for nothing: give it one of ${policy/* CONDITION_KEYS */.$Q.join(", ")}`);
    }
    const { slice, greater_is_better, min_rows, decide, on_inconclusive } = written;
    return {
        id: written.id ?? (slice === undefined ? metric : `${metric}@${slice}`),
        metric,
        ...(slice === undefined ? {} : { slice }),
        ...Object.fromEntries(bounds),
        ...(greater_is_better === undefined ? {} : { greater_is_better }),
        ...(min_rows === undefined ? {} : { min_rows }),
        ...(decide === undefined ? {} : { decide }),
        severity: written.severity ?? "error",
        ...(on_inconclusive === undefined ? {} : { on_inconclusive }),
    };
}
function metricOf(written, tell) {
    const name = written.metric.trim();
    const traits = (0,metrics_traits/* metricTraits */.kt)(name);
    if (traits === undefined) {
        if (written.greater_is_better === undefined) {
            const known = table/* COUNT_METRICS */.om.flatMap((entry) => [entry.name, ...entry.aliases]);
            tell("metric", (place) => `${place} ${(0,config_faults/* found */.F9)(name)} is not a metric of ours, so its rule must say greater_is_better${(0,nearest/* didYouMean */.a)(name, known)}`);
        }
        return name;
    }
    if (written.greater_is_better !== undefined && written.greater_is_better !== traits.greaterIsBetter) {
        tell("greater_is_better", (place) => `${place} must be ${traits.greaterIsBetter}, or left out: that is known of ${name}`);
    }
    return (0,metrics_traits/* metricSpellings */.QD)(name)[0] ?? name;
}
function boundOf(written, key, metric, where, tell) {
    const value = written[key];
    if (value === undefined)
        return undefined;
    if (key === "threshold")
        return floorOf(value, metric, tell);
    const kind = key.includes("relative") ? "relative" : "absolute";
    try {
        const change = (0,config_change/* parseChange */.q_)(String(value), metric, where, kind === "relative" ? kind : undefined);
        if (change.kind === kind)
            return change.value;
        const other = key.replace(kind, change.kind);
        tell(key, (place) => `${place} is ${kind}, got ${(0,config_faults/* found */.F9)(value)}: for that say ${other}`);
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue))
            throw error;
        tell(key, () => error.message);
    }
    return undefined;
}
function floorOf(value, metric, tell) {
    const isRate = (0,metrics_traits/* metricTraits */.kt)(metric)?.isRate ?? false;
    const floor = typeof value === "number" ? value : isRate ? (0,config_change/* parsePoints */.PW)(value) : undefined;
    if (floor === undefined) {
        const points = isRate ? ' such as 0.8 or "80 points"' : "";
        tell("threshold", (place) => `${place} must be a number${points}, got ${(0,config_faults/* found */.F9)(value)}`);
        return undefined;
    }
    const lowest = metric === "matthews_corrcoef" ? -1 : 0;
    if (isRate && (floor < lowest || floor > 1)) {
        const hint = floor > 1 && floor <= 100 ? `. Did you mean ${floor / 100}?` : "";
        tell("threshold", (place) => `${place} must lie in [${lowest}, 1] on ${metric}, got ${(0,config_faults/* found */.F9)(value)}${hint}`);
    }
    return floor;
}
function doubledIds(rules) {
    const owner = new Map();
    return rules.flatMap((rule, i) => {
        const ids = [rule.id, ...(0,policy/* conditionsOf */.yb)({ ...rule, decide: "auto" }).map(({ id }) => id)];
        const taken = ids.find((id) => (owner.get(id) ?? i) !== i);
        for (const id of ids)
            if (!owner.has(id))
                owner.set(id, i);
        return taken === undefined ? [] : [[i, taken]];
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 1 modules
var schemas = __webpack_require__(2765);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./lib/config/schema.js





const TEXT = "a text that is not empty";
const CHANGE = 'a fraction or a text with a unit ("2 points", "2% relative")';
const schema_text = (words = TEXT, limit = 10_000) => schemas/* string */.YjP({ error: words })
    .check(api/* _maxLength */.Eb(limit, { error: `${words} of at most ${limit} characters` }), api/* _regex */.Fk(/\S/, { error: words }));
const label = (words) => schemas/* union */.KCZ([schema_text(), schemas/* number */.aig(), schemas/* boolean */.zMY()], { error: words });
const change = () => schemas/* union */.KCZ([schemas/* number */.aig(), schema_text(CHANGE, 100)], { error: CHANGE });
const choice = (choices) => schemas/* enum */.k5n(choices, { error: `one of ${choices.join(", ")}` });
const optional = (schema, help) => schemas/* optional */.lqM(schema).check(schemas/* describe */.q0y(help));
const ruleSchema = schemas/* strictObject */.rej({
    metric: schema_text().check(schemas/* describe */.q0y("one of model-gate's metrics, or any number of a metrics source")),
    id: optional(schema_text(TEXT, 200), "default: the metric, or metric@slice"),
    slice: optional(schema_text().check(api/* _regex */.Fk(/^\s*[^=\s][^=]*=/, { error: "column=value" })), "decide on these rows only: column=value"),
    threshold: optional(schemas/* union */.KCZ([schemas/* number */.aig(), schema_text("a number", 100)], { error: "a number" }), "the value that the candidate must reach, or stay under where lower is better"),
    min_absolute_change: optional(change(), "required improvement, in the metric's unit"),
    min_relative_change: optional(change(), "required improvement, relative to the baseline"),
    max_absolute_drop: optional(change(), "guard rail: the candidate may be worse by less than this"),
    max_relative_drop: optional(change(), "guard rail, relative to the baseline"),
    greater_is_better: optional(schemas/* boolean */.zMY({ error: "true or false" }), "needed for a metric that model-gate does not know"),
    severity: optional(choice(policy/* SEVERITIES */.oC), "error closes the gate, warn is shown only, off is not computed"),
    decide: optional(choice(policy/* DECISIONS */.Yv), "how much evidence a pass takes"),
    on_inconclusive: optional(choice(policy/* ON_INCONCLUSIVE */.Xv), "what not enough evidence does to the exit code"),
    min_rows: optional(schemas/* int */.Whr({ error: "a whole number from 1 on" }).check(api/* _gte */.qm(1, { error: "a whole number from 1 on" })), "fewer rows are inconclusive"),
}, { error: "keys and values such as {metric: f1_score, min_absolute_change: 0.02}" });
const ofOptions = Object.fromEntries([...options/* CONFIG_KEYS */.mC].map(([key, option]) => [key, schemas/* optional */.lqM(schemaOf(option).check(schemas/* meta */.mIj(annotationsOf(option))))]));
const configSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1, { error: "1" }).check(schemas/* describe */.q0y("of the format of this file")),
    ...ofOptions,
    rules: optional(schemas/* array */.YOg(ruleSchema, { error: "a list of rules" })
        .check(api/* _minLength */.m9(1, { error: "a list of at least one rule" }), api/* _maxLength */.Eb(200, { error: "a list of at most 200 rules" })), "what must hold; default: f1_score better by 0.02"),
}, { error: "keys and values, with version: 1" });
function schemaOf(option) {
    const words = (0,config_option/* expectedOf */.EX)(option);
    switch (option.kind) {
        case "text":
            return schema_text(words);
        case "label":
            return label(words);
        case "list":
            return schemas/* array */.YOg(label(words), { error: words })
                .check(api/* _minLength */.m9(1, { error: words }), api/* _maxLength */.Eb(1000, { error: words }));
        case "number":
            return numberSchema(option, words);
        case "change":
            return schemas/* union */.KCZ([schemas/* number */.aig(), schema_text(CHANGE, 100)], { error: words });
        case "duration":
            return schemas/* string */.YjP({ error: words }).check(api/* _maxLength */.Eb(100, { error: words }), api/* _regex */.Fk(duration/* DURATION */.ft, { error: words }));
        case "boolean":
            return schemas/* boolean */.zMY({ error: words });
        case "choice":
            return schemas/* enum */.k5n(option.choices ?? [], { error: words });
    }
}
function numberSchema({ range }, error) {
    const number = schemas/* number */.aig({ error });
    if (range === undefined)
        return number;
    const lowest = "above" in range ? api/* _gt */.Tx(range.above, { error }) : api/* _gte */.qm(range.from, { error });
    return number.check(lowest, api/* _lte */.Zm(range.to, { error }));
}
function annotationsOf({ kind, help, default: text }) {
    if (text === undefined)
        return { description: help };
    const isText = kind !== "boolean" && kind !== "number" && kind !== "change";
    return { description: help, default: isText ? text : JSON.parse(text) };
}

// EXTERNAL MODULE: ./lib/config/yaml-positions.js
var yaml_positions = __webpack_require__(3098);
// EXTERNAL MODULE: ./lib/config/yaml.js
var yaml = __webpack_require__(8099);
;// CONCATENATED MODULE: ./lib/config/document.js











const WORDS = {
    known: (path) => Object.keys(path.length === 0 ? configSchema.shape : ruleSchema.shape),
    refused: options/* REFUSED_KEYS */.sT,
};
function parseConfig(bytes, place) {
    const file = (0,yaml/* parseYaml */.h)(bytes, place.path);
    const { rules: written, ...said } = (0,config_faults/* checkShape */.eA)(configSchema, file, WORDS);
    const values = new Map();
    for (const [key, option] of options/* CONFIG_KEYS */.mC) {
        const value = Object.hasOwn(said, key) ? said[key] : undefined;
        if (value !== undefined)
            values.set(option.name, document_valueOf(option, value, key, file));
    }
    const { rules, faults } = written === undefined ? { faults: [] } : readRules(written, file);
    const all = [...faults, ...shortFormFaults(values, rules !== undefined, file), ...timeFaults(values, file)];
    if (all.length > 0)
        throw (0,yaml/* faultsError */.K)(file, all);
    const { directory, origin = place.path } = place;
    return { origin, directory, values, ...(rules === undefined ? {} : { rules }) };
}
function document_valueOf({ kind }, value, key, file) {
    const node = (0,yaml_positions/* nodeAt */.oB)(file.root, [key]);
    if (kind === "label")
        return { text: typeof value === "string" ? value : (node.text ?? String(value)) };
    if (!Array.isArray(value))
        return { text: String(value) };
    const items = value.map((item, i) => typeof item === "string" ? item : (node.items[i]?.text ?? String(item)));
    return { text: items.join(","), items };
}
function shortFormFaults(values, hasRules, file) {
    const faults = [];
    for (const name of ["metric", "min-improvement"]) {
        const key = (0,config_option/* configKey */.ur)({ name });
        if (hasRules && values.has(name)) {
            faults.push((0,config_faults/* faultAt */.ux)(file, [key], `${key} is the short form of one rule and cannot stand beside rules`));
        }
    }
    if (faults.length > 0)
        return faults;
    const metric = values.get("metric")?.text;
    if (metric !== undefined && (0,metrics_traits/* metricTraits */.kt)(metric) === undefined) {
        const why = "a metric of your own needs greater_is_better, which only a rule in rules can say";
        faults.push((0,config_faults/* faultAt */.ux)(file, ["metric"], `metric ${(0,config_faults/* found */.F9)(metric)} is not a metric of ours; ${why}`));
    }
    const change = values.get("min-improvement");
    try {
        if (change !== undefined)
            (0,config_change/* parseChange */.q_)(change.text, metric ?? "", "min_improvement");
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue))
            throw error;
        faults.push((0,config_faults/* faultAt */.ux)(file, ["min_improvement"], error.message));
    }
    return faults;
}
function timeFaults(values, file) {
    return [...options/* CONFIG_KEYS */.mC].flatMap(([key, option]) => {
        const text = option.kind === "duration" ? values.get(option.name)?.text : undefined;
        if (text === undefined || (0,duration/* parseDuration */.E9)(text) !== undefined)
            return [];
        return [(0,config_faults/* faultAt */.ux)(file, [key], `${key} must be ${(0,config_option/* expectedOf */.EX)(option)}, got ${(0,config_faults/* found */.F9)(text)}`)];
    });
}


/***/ }),

/***/ 3293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   eA: () => (/* binding */ checkShape),
/* harmony export */   ux: () => (/* binding */ faultAt)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(948);
/* harmony import */ var _yaml_positions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3098);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8099);



function checkShape(schema, file, words) {
    const parsed = schema.safeParse(file.value);
    if (parsed.success)
        return parsed.data;
    throw (0,_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .faultsError */ .K)(file, parsed.error.issues.flatMap((issue) => faultsOf(issue, file, words)));
}
function faultAt(file, path, message) {
    return { offset: (0,_yaml_positions_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(file.root, path).offset, message: () => message };
}
function nameOf(path) {
    return path
        .map((step, i) => (typeof step === "number" ? `[${step}]` : `${i === 0 ? "" : "."}${String(step)}`))
        .join("");
}
function found(value) {
    if (value === null)
        return "nothing";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object")
        return "keys and values";
    const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? "nothing");
    return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
function faultsOf(issue, file, words) {
    const { path } = issue;
    if (issue.code === "unrecognized_keys") {
        return issue.keys.map((key) => ({
            offset: (0,_yaml_positions_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOffsetAt */ .E0)(file.root, path, key),
            message: () => unknownKey(key, path, words),
        }));
    }
    return [{ offset: (0,_yaml_positions_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(file.root, path).offset, message: () => wrongValue(issue, file.value) }];
}
function wrongValue({ path, message }, document) {
    const name = nameOf(path);
    const value = valueAt(document, path);
    if (value === undefined)
        return `${name} is missing; it must be ${message}`;
    return `${name === "" ? "the document" : name} must be ${message}, got ${found(value)}`;
}
function unknownKey(key, path, { known, refused }) {
    const reason = path.length === 0 ? refused?.get(key) : undefined;
    if (reason !== undefined)
        return `${key} cannot stand here: ${reason}`;
    const place = path.length === 0 ? "" : ` in ${nameOf(path)}`;
    const shown = key === "" ? '""' : key.slice(0, 100);
    return `unknown key ${shown}${place}${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(key, known(path))}`;
}
function valueAt(value, path) {
    return path.reduce((inner, step) => typeof inner === "object" && inner !== null && Object.hasOwn(inner, step) ? Reflect.get(inner, step) : undefined, value);
}


/***/ }),

/***/ 3098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ keyOffsetAt),
/* harmony export */   YH: () => (/* binding */ positionsIn),
/* harmony export */   g7: () => (/* binding */ treeOf),
/* harmony export */   oB: () => (/* binding */ nodeAt)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);

function treeOf(events, source) {
    const anchors = new Map();
    let next = 0;
    const isEnd = () => events[next] === undefined || events[next]?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP;
    const read = (fallback) => {
        const event = events[next++];
        switch (event?.type) {
            case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR: {
                const isQuoted = event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.SINGLE_QUOTED || event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.DOUBLE_QUOTED;
                const offset = event.valueStart === -1 ? fallback : event.valueStart - (isQuoted ? 1 : 0);
                return anchored(event, { offset, text: (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(source, event), keys: new Map(), items: [] });
            }
            case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS: {
                const target = anchors.get(source.slice(event.anchorStart, event.anchorEnd));
                return { keys: new Map(), items: [], ...target, offset: event.anchorStart - 1 };
            }
            case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING: {
                const keys = new Map();
                const node = anchored(event, { offset: event.start, keys, items: [] });
                while (!isEnd()) {
                    const key = read(event.start);
                    keys.set(key.text ?? "", { offset: key.offset, node: read(key.offset) });
                }
                next++;
                return node;
            }
            case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE: {
                const items = [];
                const node = anchored(event, { offset: event.start, keys: new Map(), items });
                while (!isEnd())
                    items.push(read(event.start));
                next++;
                return node;
            }
            default:
                return { offset: fallback, keys: new Map(), items: [] };
        }
    };
    const anchored = (event, node) => {
        if (event.anchorStart !== -1)
            anchors.set(source.slice(event.anchorStart, event.anchorEnd), node);
        return node;
    };
    next = events.findIndex(({ type }) => type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.DOCUMENT) + 1;
    return read(0);
}
function nodeAt(root, path) {
    return path.reduce((node, step) => childOf(node, step) ?? node, root);
}
function keyOffsetAt(root, path, key) {
    const node = nodeAt(root, path);
    return node.keys.get(key)?.offset ?? node.offset;
}
function positionsIn(source) {
    let starts;
    return (offset) => {
        starts ??= [0, ...Array.from(source.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length)];
        const line = starts.findLastIndex((start) => start <= offset);
        return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    };
}
function childOf(node, step) {
    return node.keys.get(String(step))?.node ?? (typeof step === "number" ? node.items[step] : undefined);
}


/***/ }),

/***/ 8099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ faultsError),
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _yaml_positions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3098);



const MAX_BYTES = 1024 * 1024;
const MAX_ALIASES = 20;
function parseYaml(bytes, path) {
    if (bytes.length > MAX_BYTES)
        throw faulty(path, { line: 1, column: 1 }, "is larger than 1 MiB");
    const source = decode(bytes, path);
    try {
        const events = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(source, { maxDepth: 20 });
        const documents = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(events, { source, maxAliases: MAX_ALIASES });
        if (documents.length !== 1) {
            const found = documents.length === 0 ? "is empty" : "holds several documents, separated by ---";
            throw faulty(path, { line: 1, column: 1 }, `${found}; expected keys and values, with version: 1`);
        }
        return { path, value: documents[0], root: (0,_yaml_positions_js__WEBPACK_IMPORTED_MODULE_2__/* .treeOf */ .g7)(events, source), positionOf: (0,_yaml_positions_js__WEBPACK_IMPORTED_MODULE_2__/* .positionsIn */ .YH)(source) };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue || !(error instanceof Error))
            throw error;
        const mark = error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__.YAMLException ? error.mark : undefined;
        const reason = error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__.YAMLException ? error.reason : error.message;
        throw faulty(path, { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 }, `is no YAML: ${reason}`, error);
    }
}
const MOST_TOLD = 20;
function faultsError(file, faults) {
    const topmost = faults.toSorted((a, b) => a.offset - b.offset).slice(0, MOST_TOLD);
    const left = faults.length - topmost.length;
    const told = topmost.map(({ offset, message }, i) => {
        const more = left > 0 && i === topmost.length - 1 ? ` (and ${left} more mistakes below)` : "";
        return { file: file.path, ...file.positionOf(offset), message: `${message()}${more}` };
    });
    return invalid(told, faults.length);
}
function invalid(faults, total, cause) {
    const [first] = faults;
    if (first === undefined)
        throw new RangeError("no fault");
    const others = total === 1 ? "" : ` (the first of ${total} mistakes)`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("CONFIG_INVALID", `${first.file}:${first.line}:${first.column} ${first.message}${others}`, {
        faults,
        ...(cause === undefined ? {} : { cause }),
    });
}
function decode(bytes, path) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw faulty(path, { line: lineOfBadBytes(bytes), column: 1 }, "is not UTF-8", cause);
    }
}
function lineOfBadBytes(bytes) {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for (let line = 1, start = 0;; line++) {
        const end = bytes.indexOf(0x0a, start);
        try {
            decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
        }
        catch {
            return line;
        }
        if (end === -1)
            return 1;
        start = end + 1;
    }
}
function faulty(file, position, message, cause) {
    return invalid([{ file, ...position, message }], 1, cause);
}


/***/ })

};
