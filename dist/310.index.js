export const id = 310;
export const ids = [310];
export const modules = {

/***/ 7119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   qM: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

function damaged(place, expected, found, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("REMOTE_FAILED", `${place}: expected ${expected}, found ${found}`, {
        hint: "Copy the store once more from where MLflow wrote it, after it has finished writing",
        ...(cause === undefined ? {} : { cause }),
    });
}
function quoted(text) {
    return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
function codeOf(error) {
    return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);
}


/***/ }),

/***/ 8310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MetaFile: () => (/* binding */ MetaFile),
/* harmony export */   metaReader: () => (/* binding */ metaReader)
/* harmony export */ });
/* harmony import */ var _damaged_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7119);

const MAX_BYTES = 32 * 1024 * 1024;
async function metaReader() {
    const { FAILSAFE_SCHEMA, load, nullYaml11Tag, realMapTag, YAMLException } = await __webpack_require__.e(/* import() */ 243).then(__webpack_require__.bind(__webpack_require__, 3243));
    const schema = FAILSAFE_SCHEMA.withTags(nullYaml11Tag, realMapTag);
    const parse = (text, shown) => {
        try {
            return load(text, { schema, maxAliases: 0, maxDepth: 8 });
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
            const line = error instanceof YAMLException && error.mark !== undefined ? ` in line ${error.mark.line + 1}` : "";
            const reason = error instanceof YAMLException ? error.reason : error.message;
            throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(shown, "one document of YAML", `${reason}${line}`, error);
        }
    };
    return (folder) => {
        const file = folder.file("meta.yaml");
        if (file === undefined)
            return undefined;
        const values = parse(textOf(file), file.shown);
        if (values instanceof Map)
            return new MetaFile(file.shown, values);
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(file.shown, "keys and values", values === null ? "nothing" : "something else");
    };
}
function textOf(file) {
    const text = file.text(MAX_BYTES);
    if (text.trim() === "")
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(file.shown, "keys and values", "an empty file");
    return text;
}
class MetaFile {
    #shown;
    #values;
    constructor(shown, values) {
        this.#shown = shown;
        this.#values = values;
    }
    optionalText(key) {
        const value = this.#values.get(key) ?? "";
        if (typeof value === "string")
            return value === "" ? undefined : value;
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(this.#shown, `a text as ${key}`, value instanceof Map ? "a mapping" : "a list");
    }
    text(key) {
        const value = this.optionalText(key);
        if (value === undefined)
            throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(this.#shown, `a text as ${key}`, "none");
        return value;
    }
    nestedText(key, name) {
        const mapping = this.#values.get(key);
        const value = mapping instanceof Map ? mapping.get(name) : undefined;
        return typeof value === "string" && value !== "" ? value : undefined;
    }
    optionalInteger(key) {
        const text = this.optionalText(key);
        if (text === undefined)
            return undefined;
        if (!/^-?\d{1,15}$/.test(text))
            throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(this.#shown, `a whole number as ${key}`, (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text));
        return Number(text);
    }
    oneOf(key, values) {
        const text = this.optionalText(key);
        const value = values.find((value) => value === text);
        if (value !== undefined)
            return value;
        const found = text === undefined ? "none" : (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text);
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(this.#shown, `one of ${values.join(", ")} as ${key}`, found);
    }
    expect(key, value) {
        const text = this.optionalText(key);
        if (text !== value) {
            throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(this.#shown, `${(0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(value)} as ${key}`, text === undefined ? "none" : (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text));
        }
    }
    lifecycle() {
        if (this.optionalText("lifecycle_stage") === undefined)
            return "active";
        return this.oneOf("lifecycle_stage", ["active", "deleted"]);
    }
    damaged(expected, found) {
        return (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(this.#shown, expected, found);
    }
}


/***/ })

};
