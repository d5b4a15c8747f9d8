export const id = 582;
export const ids = [582];
export const modules = {

/***/ 2582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _evidence_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4991);
/* harmony import */ var _reports_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9426);



async function report(paths, format, ports) {
    if (paths.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("USAGE", "report needs at least one evidence.json", { hint: "See model-gate report --help" });
    }
    if (paths.length > 1 && isOneDocument(format)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("USAGE", `report --format ${format} takes one evidence.json: several would be no valid file`, {
            hint: "Call it once for each",
        });
    }
    ports.print(format === "html" ? await page(paths, ports) : oneByOne(paths, format, ports));
    return 0;
}
function oneByOne(paths, format, ports) {
    const reports = paths.map((path) => consistent(path, ports, (evidence) => (0,_reports_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .renderReport */ .B1)(evidence, format, { colour: ports.colour })));
    return reports.join(format === "json" ? "" : "\n");
}
async function page(paths, ports) {
    const { htmlModel, renderHtml } = await (0,_reports_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .loadHtml */ .kx)();
    return renderHtml(paths.map((path) => ({ name: path, model: consistent(path, ports, htmlModel) })));
}
function isOneDocument(format) {
    return format === "openmetrics" || format === "codequality";
}
function consistent(path, { directory }, read) {
    const evidence = (0,_evidence_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readEvidence */ .At)(directory, path);
    try {
        return read(evidence);
    }
    catch (cause) {
        if (!(cause instanceof RangeError))
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("EVIDENCE_UNRECOGNIZED", `${path} contradicts itself: ${cause.message}`, {
            hint: "See what model-gate verify says of it",
            cause,
        });
    }
}


/***/ }),

/***/ 4991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vf: () => (/* binding */ parseEvidence),
  At: () => (/* binding */ readEvidence),
  M: () => (/* binding */ readEvidenceFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/locales/en.js
var en = __webpack_require__(252);
// EXTERNAL MODULE: ./lib/core/evidence.js
var core_evidence = __webpack_require__(2094);
// EXTERNAL MODULE: ./lib/core/policy.js
var policy = __webpack_require__(9861);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 1 modules
var mini_schemas = __webpack_require__(2765);
;// CONCATENATED MODULE: ./lib/evidence/ab-test.js

const AB_TEST_SCHEMA = "model-gate/ab-test/v1";
const variant = mini_schemas/* object */.Ikc({ name: mini_schemas/* string */.YjP() });
const abTestSchema = mini_schemas/* object */.Ikc({
    schema: mini_schemas/* literal */.euz(AB_TEST_SCHEMA),
    model: mini_schemas/* union */.KCZ([mini_schemas/* string */.YjP(), mini_schemas/* null */.chJ()]),
    variants: mini_schemas/* object */.Ikc({ baseline: variant, candidate: variant }),
    verdict: mini_schemas/* object */.Ikc({
        outcome: mini_schemas/* enum */.k5n(["ship", "rollback", "continue", "inconclusive", "invalid"]),
        summary: mini_schemas/* string */.YjP(),
    }),
});
function isAbTest(document) {
    return (typeof document === "object" && document !== null && "schema" in document && document.schema === AB_TEST_SCHEMA);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __webpack_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/schemas.js + 2 modules
var core_schemas = __webpack_require__(1041);
;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/iso.js


const ZodMiniISODateTime = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniISODateTime", (inst, def) => {
    core_schemas/* $ZodISODateTime */.Ko.init(inst, def);
    mini_schemas/* ZodMiniStringFormat */.zUr.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function datetime(params) {
    return api/* _isoDateTime */.G1(ZodMiniISODateTime, params);
}
const ZodMiniISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODate", (inst, def) => {
    core.$ZodISODate.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function date(params) {
    return core._isoDate(ZodMiniISODate, params);
}
const ZodMiniISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISOTime", (inst, def) => {
    core.$ZodISOTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function time(params) {
    return core._isoTime(ZodMiniISOTime, params);
}
const ZodMiniISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODuration", (inst, def) => {
    core.$ZodISODuration.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function duration(params) {
    return core._isoDuration(ZodMiniISODuration, params);
}

;// CONCATENATED MODULE: ./lib/evidence/schema.js



const schema_text = mini_schemas/* string */.YjP();
const orNull = (schema) => mini_schemas/* union */.KCZ([schema, mini_schemas/* null */.chJ()]);
const number = mini_schemas/* number */.aig();
const count = mini_schemas/* int */.Whr().check(api/* _nonnegative */.UI());
const interval = mini_schemas/* tuple */.PVZ([number, number]);
const identity = mini_schemas/* object */.Ikc({
    source: schema_text,
    sha256: orNull(mini_schemas/* string */.YjP().check(api/* _regex */.Fk(/^[0-9a-f]{64}$/))),
    version: orNull(schema_text),
    run_id: orNull(schema_text),
    commit: orNull(schema_text),
    why: mini_schemas/* optional */.lqM(schema_text),
});
const rule = mini_schemas/* object */.Ikc({
    id: schema_text,
    metric: schema_text,
    slice: mini_schemas/* optional */.lqM(schema_text),
    threshold: mini_schemas/* optional */.lqM(number),
    min_absolute_change: mini_schemas/* optional */.lqM(number.check(api/* _nonnegative */.UI())),
    min_relative_change: mini_schemas/* optional */.lqM(number.check(api/* _nonnegative */.UI())),
    max_absolute_drop: mini_schemas/* optional */.lqM(number.check(api/* _nonnegative */.UI())),
    max_relative_drop: mini_schemas/* optional */.lqM(number.check(api/* _nonnegative */.UI())),
    greater_is_better: mini_schemas/* optional */.lqM(mini_schemas/* boolean */.zMY()),
    min_rows: mini_schemas/* optional */.lqM(count),
    decide: mini_schemas/* enum */.k5n(policy/* DECISIONS */.Yv),
    severity: mini_schemas/* enum */.k5n(policy/* SEVERITIES */.oC),
    on_inconclusive: mini_schemas/* optional */.lqM(mini_schemas/* enum */.k5n(policy/* ON_INCONCLUSIVE */.Xv)),
});
const schema_policy = mini_schemas/* object */.Ikc({
    rules: mini_schemas/* array */.YOg(rule).check(api/* _minLength */.m9(1), api/* _maxLength */.Eb(1000)),
    confidence: number.check(api/* _gt */.Tx(0.5), api/* _lt */.Au(1)),
    on_inconclusive: mini_schemas/* enum */.k5n(policy/* ON_INCONCLUSIVE */.Xv),
    on_unchanged: mini_schemas/* enum */.k5n(["fail", "pass"]),
    no_baseline: mini_schemas/* enum */.k5n(["fail", "pass"]),
    extra_rows: mini_schemas/* enum */.k5n(["fail", "ignore"]),
    align: mini_schemas/* enum */.k5n(["id", "row-order"]),
    score_threshold: number.check(api/* _gte */.qm(0), api/* _lte */.Zm(1)),
    score_means: mini_schemas/* enum */.k5n(["positive", "answer"]),
    waivers: mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({ rule: schema_text, model: schema_text, candidate: schema_text, reason: schema_text, approved_by: schema_text, expires: schema_text }))
        .check(api/* _maxLength */.Eb(1000)),
    origin: mini_schemas/* record */.g1P(schema_text, schema_text),
});
const secondOpinion = mini_schemas/* object */.Ikc({
    method: mini_schemas/* literal */.euz("multinomial-bootstrap"),
    resamples: count,
    seed: count,
    interval,
    undefined_resamples: count,
});
const result = mini_schemas/* object */.Ikc({
    rule: schema_text,
    metric: schema_text,
    slice: orNull(schema_text),
    baseline: orNull(number),
    candidate: orNull(number),
    delta: orNull(number),
    required: orNull(number),
    interval: orNull(interval),
    method: mini_schemas/* enum */.k5n(policy/* METHODS */.J8),
    confidence_of_change: orNull(number.check(api/* _gte */.qm(0), api/* _lte */.Zm(1))),
    rows_needed: orNull(count),
    outcome: mini_schemas/* enum */.k5n(policy/* OUTCOMES */.im),
    reason: mini_schemas/* enum */.k5n(policy/* REASONS */.ez),
    note: orNull(mini_schemas/* enum */.k5n(["low_support", "underpowered"])),
    second_opinion: mini_schemas/* optional */.lqM(secondOpinion),
});
const sides = mini_schemas/* object */.Ikc({ baseline: mini_schemas/* optional */.lqM(schema_text), candidate: mini_schemas/* optional */.lqM(schema_text) });
const confusion = mini_schemas/* array */.YOg(mini_schemas/* tuple */.PVZ([schema_text, schema_text, count]));
const MAX_POINTS = 200;
const share = number.check(api/* _gte */.qm(0), api/* _lte */.Zm(1));
const curve = mini_schemas/* optional */.lqM(mini_schemas/* array */.YOg(mini_schemas/* tuple */.PVZ([share, share])).check(api/* _maxLength */.Eb(MAX_POINTS)));
const curveOfSides = mini_schemas/* optional */.lqM(mini_schemas/* object */.Ikc({ baseline: curve, candidate: curve }));
const scoreCounts = mini_schemas/* array */.YOg(count).check(api/* _maxLength */.Eb(MAX_POINTS));
const scoreCountsOfSide = mini_schemas/* optional */.lqM(mini_schemas/* object */.Ikc({ negative: scoreCounts, positive: scoreCounts }));
const curves = mini_schemas/* object */.Ikc({
    roc: curveOfSides,
    precision_recall: curveOfSides,
    calibration: curveOfSides,
    scores: mini_schemas/* optional */.lqM(mini_schemas/* object */.Ikc({
        edges: mini_schemas/* array */.YOg(number).check(api/* _maxLength */.Eb(MAX_POINTS + 1)),
        baseline: scoreCountsOfSide,
        candidate: scoreCountsOfSide,
    })),
});
const statistics = mini_schemas/* object */.Ikc({
    identical: mini_schemas/* boolean */.zMY(),
    cells: orNull(mini_schemas/* array */.YOg(mini_schemas/* tuple */.PVZ([schema_text, schema_text, schema_text, count])).check(api/* _minLength */.m9(1))),
    sides: mini_schemas/* object */.Ikc({ baseline: mini_schemas/* optional */.lqM(confusion), candidate: mini_schemas/* optional */.lqM(confusion) }),
    metrics: mini_schemas/* record */.g1P(schema_text, sides),
    curves: mini_schemas/* optional */.lqM(curves),
});
const metrics = mini_schemas/* record */.g1P(schema_text, orNull(number));
const evidenceSchema = mini_schemas/* object */.Ikc({
    schema: mini_schemas/* literal */.euz(core_evidence/* EVIDENCE_SCHEMA */.m$),
    tool: mini_schemas/* object */.Ikc({ name: schema_text, version: schema_text }),
    created_at: datetime(),
    model: orNull(schema_text),
    task: orNull(mini_schemas/* enum */.k5n(["binary", "multiclass"])),
    positive_label: orNull(schema_text),
    labels: mini_schemas/* array */.YOg(schema_text),
    candidate: identity,
    baseline: identity,
    holdout: orNull(mini_schemas/* object */.Ikc({
        rows: count,
        extra: count,
        digest: mini_schemas/* string */.YjP().check(api/* _regex */.Fk(/^[a-z0-9]+:[0-9a-f]+$/)),
        aligned_by: mini_schemas/* enum */.k5n(["id", "row-order", "one-file"]),
    })),
    statistics: orNull(statistics),
    policy: schema_policy,
    results: mini_schemas/* array */.YOg(result),
    metrics: mini_schemas/* object */.Ikc({ baseline: metrics, candidate: metrics }),
    verdict: mini_schemas/* object */.Ikc({ outcome: mini_schemas/* enum */.k5n(policy/* OUTCOMES */.im), summary: schema_text }),
    error: orNull(mini_schemas/* object */.Ikc({ code: schema_text, message: schema_text })),
    context: mini_schemas/* object */.Ikc({
        repository: orNull(schema_text),
        commit: orNull(schema_text),
        ref: orNull(schema_text),
        event: orNull(schema_text),
        run_url: orNull(schema_text),
        proposal: mini_schemas/* optional */.lqM(mini_schemas/* literal */.euz(true)),
    }),
});
function asEvidence(parsed) {
    return parsed;
}

;// CONCATENATED MODULE: ./lib/evidence/read.js









const MAX_BYTES = 64 * 1024 * 1024;
function readEvidence(directory, path) {
    return parseEvidence(path, readBytes(directory, path).toString("utf8"));
}
function readEvidenceFile(directory, path) {
    const bytes = readBytes(directory, path);
    const sha256 = (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
    const text = bytes.toString("utf8");
    const document = parseAbTest(path, text);
    return document === undefined
        ? { kind: "evidence", evidence: parseEvidence(path, text), sha256 }
        : { kind: "ab-test", document, sha256 };
}
function parseEvidence(name, text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (cause) {
        throw unrecognized(`${name} is not JSON`, cause);
    }
    const parsed = evidenceSchema.safeParse(document, { error: (0,en/* default */.A)().localeError });
    if (!parsed.success) {
        throw unrecognized(`${name} is no ${core_evidence/* EVIDENCE_SCHEMA */.m$}${firstIssue(parsed.error)}`);
    }
    const evidence = asEvidence(parsed.data);
    const ids = evidence.policy.rules.flatMap((rule) => (0,policy/* conditionsOf */.yb)(rule).map(({ id }) => id));
    if (new Set(ids).size !== ids.length)
        throw unrecognized(`${name} has two rules with one id`);
    return evidence;
}
function parseAbTest(name, text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!isAbTest(document))
        return undefined;
    const parsed = abTestSchema.safeParse(document, { error: (0,en/* default */.A)().localeError });
    if (parsed.success)
        return parsed.data;
    throw unrecognized(`${name} is no ${AB_TEST_SCHEMA}${firstIssue(parsed.error)}`);
}
function readBytes(directory, path) {
    const full = (0,external_node_path_.resolve)(directory, path);
    try {
        if ((0,external_node_fs_.statSync)(full).size > MAX_BYTES)
            throw unrecognized(`${path} is larger than ${MAX_BYTES} bytes`);
        return (0,external_node_fs_.readFileSync)(full);
    }
    catch (cause) {
        if (cause instanceof errors/* GateError */.ue)
            throw cause;
        throw new errors/* GateError */.ue("FILE_NOT_FOUND", `${path} cannot be read`, {
            hint: "Give the path of an evidence.json",
            cause,
        });
    }
}
function firstIssue({ issues: [issue] }) {
    const where = issue === undefined || issue.path.length === 0 ? "" : ` at ${issue.path.map(String).join(".")}`;
    return `${where}: ${issue?.message ?? "another shape"}`;
}
function unrecognized(message, cause) {
    return new errors/* GateError */.ue("EVIDENCE_UNRECOGNIZED", message, {
        hint: "Give an evidence.json that model-gate wrote",
        cause,
    });
}


/***/ }),

/***/ 252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* export default binding */ __WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _core_util_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4723);

const error = () => {
    const Sizable = {
        string: { unit: "characters", verb: "to have" },
        file: { unit: "bytes", verb: "to have" },
        array: { unit: "items", verb: "to have" },
        set: { unit: "items", verb: "to have" },
        map: { unit: "entries", verb: "to have" },
    };
    function getSizing(origin) {
        return Sizable[origin] ?? null;
    }
    const FormatDictionary = {
        regex: "input",
        email: "email address",
        url: "URL",
        emoji: "emoji",
        uuid: "UUID",
        uuidv4: "UUIDv4",
        uuidv6: "UUIDv6",
        nanoid: "nanoid",
        guid: "GUID",
        cuid: "cuid",
        cuid2: "cuid2",
        ulid: "ULID",
        xid: "XID",
        ksuid: "KSUID",
        datetime: "ISO datetime",
        date: "ISO date",
        time: "ISO time",
        duration: "ISO duration",
        ipv4: "IPv4 address",
        ipv6: "IPv6 address",
        mac: "MAC address",
        cidrv4: "IPv4 range",
        cidrv6: "IPv6 range",
        base64: "base64-encoded string",
        base64url: "base64url-encoded string",
        json_string: "JSON string",
        e164: "E.164 number",
        currency_code: "currency code",
        credit_card: "credit card number",
        iban: "IBAN",
        jwt: "JWT",
        template_literal: "input",
    };
    // type names: missing keys = do not translate (use raw value via ?? fallback)
    const TypeDictionary = {
        // Compatibility: "nan" -> "NaN" for display
        nan: "NaN",
        // All other type names omitted - they fall back to raw values via ?? operator
    };
    function getTypeName(type, input) {
        if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
            return String(input);
        }
        return TypeDictionary[type] ?? type;
    }
    return (issue) => {
        switch (issue.code) {
            case "invalid_type": {
                const expected = getTypeName(issue.expected);
                const receivedType = _core_util_js__WEBPACK_IMPORTED_MODULE_0__/* .parsedType */ .GW(issue.input);
                const received = getTypeName(receivedType, issue.input);
                return `Invalid input: expected ${expected}, received ${received}`;
            }
            case "invalid_value":
                if (issue.values.length === 1)
                    return `Invalid input: expected ${_core_util_js__WEBPACK_IMPORTED_MODULE_0__/* .stringifyPrimitive */ .B7(issue.values[0])}`;
                return `Invalid option: expected one of ${_core_util_js__WEBPACK_IMPORTED_MODULE_0__/* .joinValues */ .jw(issue.values, "|")}`;
            case "too_big": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
                const sizing = getSizing(issue.origin);
                if (sizing)
                    return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
                return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
            }
            case "too_small": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
                const sizing = getSizing(issue.origin);
                if (sizing) {
                    return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
                }
                return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
            }
            case "invalid_format": {
                const _issue = issue;
                if (_issue.format === "starts_with") {
                    return `Invalid string: must start with "${_issue.prefix}"`;
                }
                if (_issue.format === "ends_with")
                    return `Invalid string: must end with "${_issue.suffix}"`;
                if (_issue.format === "includes")
                    return `Invalid string: must include "${_issue.includes}"`;
                if (_issue.format === "regex")
                    return `Invalid string: must match pattern ${_issue.pattern}`;
                return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
            }
            case "not_multiple_of":
                return `Invalid number: must be a multiple of ${issue.divisor}`;
            case "unrecognized_keys":
                return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${_core_util_js__WEBPACK_IMPORTED_MODULE_0__/* .joinValues */ .jw(issue.keys, ", ")}`;
            case "invalid_key":
                return `Invalid key in ${issue.origin}`;
            case "invalid_union":
                if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) {
                    const opts = issue.options.map((o) => `'${o}'`).join(" | ");
                    return `Invalid discriminator value. Expected ${opts}`;
                }
                if (issue.inclusive === false) {
                    return "Invalid input: more than one option matched";
                }
                return "Invalid input";
            case "invalid_element":
                return `Invalid value in ${issue.origin}`;
            default:
                return `Invalid input`;
        }
    };
};
/* harmony default export */ function __WEBPACK_DEFAULT_EXPORT__() {
    return {
        localeError: error(),
    };
}


/***/ })

};
