export const id = 582;
export const ids = [582];
export const modules = {

/***/ 52582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _evidence_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45332);
/* harmony import */ var _reports_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78434);



/** Renders one or more evidence files again. It shows what they say; `verify` tells whether that follows. */
function report(paths, format, ports) {
    if (paths.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("USAGE", "report needs at least one evidence.json", { hint: "See model-gate report --help" });
    }
    const reports = paths.map((path) => render(path, format, ports));
    ports.print(reports.join(format === "json" ? "" : "\n"));
    return 0;
}
/** Hand-made evidence may be of the right shape and still contradict itself; that is no bug of ours. */
function render(path, format, ports) {
    const evidence = (0,_evidence_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readEvidence */ .A)(ports.directory, path);
    try {
        return (0,_reports_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .renderReport */ .B)(evidence, format, { colour: ports.colour });
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

/***/ 45332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ readEvidence)
});

// UNUSED EXPORTS: parseEvidence

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/policy.js
var policy = __webpack_require__(59861);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

// EXTERNAL MODULE: ./lib/core/evidence.js
var evidence = __webpack_require__(52094);
;// CONCATENATED MODULE: ./lib/evidence/schema.js



/*
 * The shape of `evidence.json`, for reading foreign files and as the source of `schema/evidence.v1.json`. Unknown keys
 * are left alone: later versions may extend the document. What one field means for another is the business of `verify`.
 */
/** Nothing that is written is cut when it is read again; the file as a whole has its limit. */
const schema_text = schemas/* string */.YjP();
const orNull = (schema) => schemas/* union */.KCZ([schema, schemas/* null */.chJ()]);
const number = schemas/* number */.aig();
const count = schemas/* int */.Whr().nonnegative();
const interval = schemas/* tuple */.PVZ([number, number]);
const identity = schemas/* object */.Ikc({
    source: schema_text,
    sha256: orNull(schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/)),
    version: orNull(schema_text),
    run_id: orNull(schema_text),
    commit: orNull(schema_text),
    why: schema_text.optional(),
});
const rule = schemas/* object */.Ikc({
    id: schema_text,
    metric: schema_text,
    slice: schema_text.optional(),
    threshold: number.optional(),
    min_absolute_change: number.nonnegative().optional(),
    min_relative_change: number.nonnegative().optional(),
    max_absolute_drop: number.nonnegative().optional(),
    max_relative_drop: number.nonnegative().optional(),
    greater_is_better: schemas/* boolean */.zMY().optional(),
    min_rows: count.optional(),
    decide: schemas/* enum */.k5n(policy/* DECISIONS */.Yv),
    severity: schemas/* enum */.k5n(policy/* SEVERITIES */.oC),
    on_inconclusive: schemas/* enum */.k5n(policy/* ON_INCONCLUSIVE */.Xv).optional(),
});
const schema_policy = schemas/* object */.Ikc({
    rules: schemas/* array */.YOg(rule).min(1).max(1000),
    confidence: number.gt(0.5).lt(1),
    on_inconclusive: schemas/* enum */.k5n(policy/* ON_INCONCLUSIVE */.Xv),
    on_unchanged: schemas/* enum */.k5n(["fail", "pass"]),
    no_baseline: schemas/* enum */.k5n(["fail", "pass"]),
    extra_rows: schemas/* enum */.k5n(["fail", "ignore"]),
    align: schemas/* enum */.k5n(["id", "row-order"]),
    score_threshold: number.min(0).max(1),
    score_means: schemas/* enum */.k5n(["positive", "answer"]),
    waivers: schemas/* array */.YOg(schemas/* object */.Ikc({ rule: schema_text, model: schema_text, candidate: schema_text, reason: schema_text, approved_by: schema_text, expires: schema_text }))
        .max(1000),
    origin: schemas/* record */.g1P(schema_text, schema_text),
});
const secondOpinion = schemas/* object */.Ikc({
    method: schemas/* literal */.euz("multinomial-bootstrap"),
    resamples: count,
    seed: count,
    interval,
    undefined_resamples: count,
});
const result = schemas/* object */.Ikc({
    rule: schema_text,
    metric: schema_text,
    slice: orNull(schema_text),
    baseline: orNull(number),
    candidate: orNull(number),
    delta: orNull(number),
    required: orNull(number),
    interval: orNull(interval),
    method: schemas/* enum */.k5n(policy/* METHODS */.J8),
    confidence_of_change: orNull(number.min(0).max(1)),
    rows_needed: orNull(count),
    outcome: schemas/* enum */.k5n(policy/* OUTCOMES */.im),
    reason: schemas/* enum */.k5n(policy/* REASONS */.ez),
    note: orNull(schemas/* enum */.k5n(["low_support", "underpowered"])),
    second_opinion: secondOpinion.optional(),
});
const sides = schemas/* object */.Ikc({ baseline: schema_text.optional(), candidate: schema_text.optional() });
const confusion = schemas/* array */.YOg(schemas/* tuple */.PVZ([schema_text, schema_text, count]));
const statistics = schemas/* object */.Ikc({
    identical: schemas/* boolean */.zMY(),
    cells: orNull(schemas/* array */.YOg(schemas/* tuple */.PVZ([schema_text, schema_text, schema_text, count])).min(1)),
    sides: schemas/* object */.Ikc({ baseline: confusion.optional(), candidate: confusion.optional() }),
    metrics: schemas/* record */.g1P(schema_text, sides),
});
const metrics = schemas/* record */.g1P(schema_text, orNull(number));
const evidenceSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(evidence/* EVIDENCE_SCHEMA */.m$),
    tool: schemas/* object */.Ikc({ name: schema_text, version: schema_text }),
    created_at: datetime(),
    model: orNull(schema_text),
    task: orNull(schemas/* enum */.k5n(["binary", "multiclass"])),
    positive_label: orNull(schema_text),
    labels: schemas/* array */.YOg(schema_text),
    candidate: identity,
    baseline: identity,
    holdout: orNull(schemas/* object */.Ikc({
        rows: count,
        extra: count,
        digest: schemas/* string */.YjP().regex(/^[a-z0-9]+:[0-9a-f]+$/),
        aligned_by: schemas/* enum */.k5n(["id", "row-order", "one-file"]),
    })),
    statistics: orNull(statistics),
    policy: schema_policy,
    results: schemas/* array */.YOg(result),
    metrics: schemas/* object */.Ikc({ baseline: metrics, candidate: metrics }),
    verdict: schemas/* object */.Ikc({ outcome: schemas/* enum */.k5n(policy/* OUTCOMES */.im), summary: schema_text }),
    error: orNull(schemas/* object */.Ikc({ code: schema_text, message: schema_text })),
    context: schemas/* object */.Ikc({
        repository: orNull(schema_text),
        commit: orNull(schema_text),
        ref: orNull(schema_text),
        event: orNull(schema_text),
        run_url: orNull(schema_text),
    }),
});
/** Holds the schema and the type of the core together: a field of one that the other lacks does not compile. */
function asEvidence(parsed) {
    return parsed;
}

;// CONCATENATED MODULE: ./lib/evidence/read.js





/** Counts and policy of one comparison take kilobytes; nothing that we wrote is near this. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Reads an evidence file. Throws FILE_NOT_FOUND, or EVIDENCE_UNRECOGNIZED with the first thing that is wrong. */
function readEvidence(directory, path) {
    return parseEvidence(path, readText(directory, path));
}
/** @param name how messages name it */
function parseEvidence(name, text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (cause) {
        throw unrecognized(`${name} is not JSON`, cause);
    }
    const parsed = evidenceSchema.safeParse(document);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue === undefined || issue.path.length === 0 ? "" : ` at ${issue.path.map(String).join(".")}`;
        throw unrecognized(`${name} is no model-gate/evidence/v1${where}: ${issue?.message ?? "another shape"}`);
    }
    const evidence = asEvidence(parsed.data);
    const ids = evidence.policy.rules.flatMap((rule) => (0,policy/* conditionsOf */.yb)(rule).map(({ id }) => id));
    if (new Set(ids).size !== ids.length)
        throw unrecognized(`${name} has two rules with one id`);
    return evidence;
}
function readText(directory, path) {
    const full = (0,external_node_path_.resolve)(directory, path);
    try {
        if ((0,external_node_fs_.statSync)(full).size > MAX_BYTES)
            throw unrecognized(`${path} is larger than ${MAX_BYTES} bytes`);
        return (0,external_node_fs_.readFileSync)(full, "utf8");
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
function unrecognized(message, cause) {
    return new errors/* GateError */.ue("EVIDENCE_UNRECOGNIZED", message, {
        hint: "Give an evidence.json that model-gate wrote",
        cause,
    });
}


/***/ })

};
