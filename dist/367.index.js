export const id = 367;
export const ids = [367];
export const modules = {

/***/ 8367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   peekText: () => (/* binding */ peekText)
/* harmony export */ });
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8099);

function peekText(bytes, key) {
    let value;
    try {
        value = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .h)(bytes, "").value;
    }
    catch {
        return undefined;
    }
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
        return undefined;
    const text = Reflect.get(value, key);
    return typeof text === "string" && text.trim() !== "" ? text : undefined;
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
