export const id = 404;
export const ids = [404,23];
export const modules = {

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

/***/ 8023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseWaivers: () => (/* binding */ parseWaivers)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2765);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3305);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3293);
/* harmony import */ var _yaml_positions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3098);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8099);




const MOST_DAYS = 90;
const DAY_MS = 24 * 3_600_000;
const text = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP({ error: "a text that is not empty" })
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._maxLength */ .Eb(2000, { error: "a text of at most 2000 characters" }), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._regex */ .Fk(/\S/, { error: "a text that is not empty" }));
const waiverSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    rule: text,
    model: text,
    candidate: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([text, zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()], { error: "a whole commit or a version of the registry" }),
    reason: text,
    approved_by: text,
    expires: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP({ error: "a date such as 2026-12-31" })
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._maxLength */ .Eb(100, { error: "a date such as 2026-12-31" })),
}, { error: "keys and values: rule, model, candidate, reason, approved_by, expires" });
const waiversSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    version: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1, { error: "1" }),
    waivers: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(waiverSchema, { error: "a list of waivers" })
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._maxLength */ .Eb(1000, { error: "a list of at most 1000 waivers" })),
}, { error: "keys and values: version: 1, and waivers" });
const WORDS = {
    known: (path) => Object.keys(path.length === 0 ? waiversSchema.shape : waiverSchema.shape),
};
function parseWaivers(bytes, path, now) {
    const file = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .h)(bytes, path);
    const faults = [];
    const seen = new Set();
    const waivers = (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .checkShape */ .eA)(waiversSchema, file, WORDS).waivers.map((written, i) => {
        const waiver = { ...written, candidate: candidateOf(written.candidate, file, i), expires: written.expires.trim() };
        const tell = (key, message) => void faults.push((0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultAt */ .ux)(file, ["waivers", i, key], `waivers[${i}].${key} ${message}`));
        if (!isCommitOrVersion(waiver.candidate)) {
            tell("candidate", `must be a whole commit (git rev-parse) or a version of the registry, got ${(0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(waiver.candidate)}`);
        }
        const end = endOf(waiver.expires);
        if (end === undefined)
            tell("expires", `must be a date such as 2026-12-31, got ${(0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(waiver.expires)}`);
        else if (end > endOfDay(now + MOST_DAYS * DAY_MS)) {
            tell("expires", `must be at most ${MOST_DAYS} days from now, got ${waiver.expires}`);
        }
        const identity = JSON.stringify([waiver.rule, waiver.model, waiver.candidate]);
        if (seen.has(identity))
            tell("rule", "is waived above for the same model and candidate");
        seen.add(identity);
        return waiver;
    });
    if (faults.length > 0)
        throw (0,_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .faultsError */ .K)(file, faults);
    const isExpired = ({ expires }) => (endOf(expires) ?? 0) <= now;
    return { active: waivers.filter((waiver) => !isExpired(waiver)), expired: waivers.filter(isExpired) };
}
function candidateOf(value, file, i) {
    const written = typeof value === "string" ? value : (0,_yaml_positions_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(file.root, ["waivers", i, "candidate"]).text;
    return (written ?? String(value)).trim().toLowerCase();
}
function isCommitOrVersion(candidate) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64}|[1-9]\d{0,14})$/.test(candidate);
}
function endOf(date) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
        return undefined;
    const start = Date.parse(`${date}T00:00:00Z`);
    return Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== date ? undefined : start + DAY_MS;
}
function endOfDay(time) {
    return (Math.floor(time / DAY_MS) + 1) * DAY_MS;
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
