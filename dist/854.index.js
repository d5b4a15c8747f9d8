export const id = 854;
export const ids = [854];
export const modules = {

/***/ 9617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parseDecimal),
/* harmony export */   z: () => (/* binding */ isBlank)
/* harmony export */ });
const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const SPACE = 0x20;
const UPPER = 0xdf;
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
function parseDecimal(bytes, start, end) {
    let at = start;
    let stop = end;
    while (at < stop && isBlank(bytes[at]))
        at += 1;
    while (at < stop && isBlank(bytes[stop - 1]))
        stop -= 1;
    const textStart = at;
    const isNegative = at < stop && bytes[at] === MINUS;
    if (isNegative || (at < stop && bytes[at] === PLUS))
        at += 1;
    let mantissa = 0;
    let digits = 0;
    let decimals = 0;
    for (; at < stop; at += 1, digits += 1) {
        const digit = bytes[at] - ZERO;
        if (digit < 0 || digit > 9)
            break;
        mantissa = mantissa * 10 + digit;
    }
    if (at < stop && bytes[at] === POINT) {
        const pointAt = at;
        for (at += 1; at < stop; at += 1) {
            const digit = bytes[at] - ZERO;
            if (digit < 0 || digit > 9)
                break;
            mantissa = mantissa * 10 + digit;
        }
        decimals = at - pointAt - 1;
        digits += decimals;
    }
    if (digits === 0)
        return infinityOrNaN(bytes, at, stop, isNegative);
    if (at === stop && mantissa <= Number.MAX_SAFE_INTEGER && decimals < POWERS_OF_TEN.length) {
        const magnitude = mantissa / POWERS_OF_TEN[decimals];
        return isNegative ? -magnitude : magnitude;
    }
    if (at < stop)
        at = behindExponent(bytes, at, stop);
    return at === stop ? Number(asciiText(bytes, textStart, stop)) : Number.NaN;
}
function isBlank(byte) {
    return byte <= SPACE && (byte === SPACE || (byte >= 0x09 && byte <= 0x0d));
}
function behindExponent(bytes, at, stop) {
    if ((bytes[at] & UPPER) !== "E".charCodeAt(0))
        return at;
    let behind = at + 1;
    if (behind < stop && (bytes[behind] === PLUS || bytes[behind] === MINUS))
        behind += 1;
    const firstDigit = behind;
    while (behind < stop && bytes[behind] >= ZERO && bytes[behind] <= ZERO + 9)
        behind += 1;
    return behind === firstDigit ? at : behind;
}
function infinityOrNaN(bytes, at, stop, isNegative) {
    if (stop - at !== "inf".length && stop - at !== "infinity".length)
        return Number.NaN;
    const word = asciiText(bytes, at, stop).toLowerCase();
    if (word !== "inf" && word !== "infinity")
        return Number.NaN;
    return isNegative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
function asciiText(bytes, start, end) {
    if (bytes instanceof Buffer)
        return bytes.toString("latin1", start, end);
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
}


/***/ }),

/***/ 620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ TextDictionary)
/* harmony export */ });
/* harmony import */ var _port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7095);

const MAX_TEXT_BYTES = 64 * 1024 * 1024;
const NONE = -1;
class TextDictionary {
    #texts = [];
    #short = new Int32Array(256).fill(NONE);
    #table = new Int32Array(256).fill(NONE);
    #hashes = new Int32Array(128);
    #offsets = new Int32Array(129);
    #bytes = new Uint8Array(4096);
    get texts() {
        return this.#texts;
    }
    code(bytes, start, end) {
        if (end - start !== 1)
            return this.#find(bytes, start, end);
        const byte = bytes[start];
        const known = this.#short[byte];
        if (known !== NONE)
            return known;
        const code = this.#find(bytes, start, end);
        if (code !== undefined)
            this.#short[byte] = code;
        return code;
    }
    #find(bytes, start, end) {
        const hash = hashOf(bytes, start, end);
        const mask = this.#table.length - 1;
        let place = hash & mask;
        for (;;) {
            const code = this.#table[place];
            if (code === NONE)
                return this.#add(bytes, start, end, hash, place);
            if (this.#hashes[code] === hash && this.#isText(code, bytes, start, end))
                return code;
            place = (place + 1) & mask;
        }
    }
    #isText(code, bytes, start, end) {
        const from = this.#offsets[code];
        const length = end - start;
        if (this.#offsets[code + 1] - from !== length)
            return false;
        const own = this.#bytes;
        for (let index = 0; index < length; index += 1) {
            if (own[from + index] !== bytes[start + index])
                return false;
        }
        return true;
    }
    #add(bytes, start, end, hash, place) {
        const code = this.#texts.length;
        const from = this.#offsets[code];
        const to = from + end - start;
        if (code === _port_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DICTIONARY */ .y || to > MAX_TEXT_BYTES)
            return undefined;
        if (to > this.#bytes.length)
            this.#bytes = grown(this.#bytes, new Uint8Array(2 * to));
        if (code === this.#hashes.length) {
            this.#hashes = grown(this.#hashes, new Int32Array(2 * code));
            this.#offsets = grown(this.#offsets, new Int32Array(2 * code + 1));
        }
        const text = bytes.subarray(start, end);
        this.#bytes.set(text, from);
        this.#offsets[code + 1] = to;
        this.#hashes[code] = hash;
        this.#table[place] = code;
        this.#texts.push(decoder.decode(text));
        if (2 * this.#texts.length > this.#table.length)
            this.#rehash();
        return code;
    }
    #rehash() {
        const table = new Int32Array(2 * this.#table.length).fill(NONE);
        const mask = table.length - 1;
        for (let code = 0; code < this.#texts.length; code += 1) {
            let place = this.#hashes[code] & mask;
            while (table[place] !== NONE)
                place = (place + 1) & mask;
            table[place] = code;
        }
        this.#table = table;
    }
}
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
function hashOf(bytes, start, end) {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1)
        hash = Math.imul(hash ^ bytes[at], 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return hash ^ (hash >>> 13);
}
function grown(from, to) {
    to.set(from);
    return to;
}


/***/ }),

/***/ 7095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ BATCH_ROWS),
/* harmony export */   y: () => (/* binding */ MAX_DICTIONARY)
/* harmony export */ });
const BATCH_ROWS = 32_768;
const MAX_DICTIONARY = 100_000;


/***/ }),

/***/ 5409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   mj: () => (/* binding */ EXCERPT_BYTES)
/* harmony export */ });
const SHOWN_CHARACTERS = 40;
const EXCERPT_BYTES = 4 * (SHOWN_CHARACTERS + 1);
function excerpt(text) {
    const characters = Array.from(text.slice(0, 2 * SHOWN_CHARACTERS + 2));
    if (characters.length <= SHOWN_CHARACTERS)
        return JSON.stringify(text);
    return JSON.stringify(`${characters.slice(0, SHOWN_CHARACTERS).join("")}…`);
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
}


/***/ }),

/***/ 8854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openFileSource: () => (/* binding */ openFileSource)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/sources/gunzip.js
var gunzip = __webpack_require__(5381);
;// CONCATENATED MODULE: ./lib/sources/open-file.js


function openFile(path, name) {
    try {
        const entry = (0,external_node_fs_.statSync)(path);
        if (entry.isFile())
            return (0,external_node_fs_.openSync)(path, "r");
        throw notFound(name, entry.isDirectory() ? "is a directory, expected a file" : "is no regular file");
    }
    catch (error) {
        if (error instanceof errors/* GateError */.ue)
            throw error;
        throw notFound(name, reasonOf(error), error);
    }
}
function readInto(memory, descriptor, name) {
    try {
        return (0,external_node_fs_.readSync)(descriptor, memory);
    }
    catch (error) {
        throw new errors/* GateError */.ue("PREDICTIONS_UNREADABLE", `${name} could not be read to its end: ${codeOf(error)}`, {
            cause: error,
        });
    }
}
function notFound(name, reason, cause) {
    return new errors/* GateError */.ue("FILE_NOT_FOUND", `${name} ${reason}`, { hint: "Check the path", cause });
}
function reasonOf(error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR")
        return "does not exist";
    if (code === "EACCES" || code === "EPERM")
        return `may not be read (${code})`;
    return `cannot be opened (${code})`;
}
function codeOf(error) {
    return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);
}

;// CONCATENATED MODULE: ./lib/sources/file-bytes.js





const CHUNK_BYTES = 256 * 1024;
function fileBytes(path, options = {}) {
    return new DiskFile(path, options);
}
class DiskFile {
    name;
    #path;
    #options;
    #sha256;
    constructor(path, options) {
        this.name = options.name ?? path;
        this.#path = path;
        this.#options = options;
        this.#sha256 = options.sha256;
    }
    get sha256() {
        return this.#sha256;
    }
    async *chunks() {
        const descriptor = openFile(this.#path, this.name);
        try {
            const bytes = (0,external_node_fs_.fstatSync)(descriptor).size;
            const chunks = this.#bytesOnDisk(descriptor, bytes);
            if (!/\.gz$/i.test(this.#path))
                yield* chunks;
            else
                yield* (0,gunzip/* gunzip */.k)({ name: this.name, bytes, chunks }, { ...gunzip/* GUNZIP_LIMITS */.H, ...this.#options.limits });
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    *#bytesOnDisk(descriptor, total) {
        const memory = new Uint8Array(CHUNK_BYTES);
        const hash = (0,external_node_crypto_.createHash)("sha256");
        let read = 0;
        for (;;) {
            const length = readInto(memory, descriptor, this.name);
            if (length === 0)
                break;
            const chunk = memory.subarray(0, length);
            hash.update(chunk);
            read += length;
            this.#options.onBytes?.(read, total);
            yield chunk;
        }
        this.#finish(hash.digest("hex"));
    }
    #finish(sha256) {
        if (this.#sha256 !== undefined && this.#sha256 !== sha256) {
            throw new errors/* GateError */.ue("PREDICTIONS_UNREADABLE", `${this.name} changed while it was read`, {
                hint: "Let whatever writes it finish before the gate begins",
            });
        }
        this.#sha256 = sha256;
    }
}

;// CONCATENATED MODULE: ./lib/sources/file-pieces.js




const file_pieces_CHUNK_BYTES = 256 * 1024;
function filePieces(path, options = {}) {
    return new DiskPieces(path, options);
}
class DiskPieces {
    name;
    #path;
    #onBytes;
    #sha256;
    constructor(path, { name, onBytes, sha256 }) {
        this.name = name ?? path;
        this.#path = path;
        this.#sha256 = sha256;
        this.#onBytes = onBytes ?? (() => { });
    }
    get sha256() {
        return this.#sha256;
    }
    open() {
        const descriptor = openFile(this.#path, this.name);
        const stateAtStart = stateOf(descriptor);
        const byteLength = (0,external_node_fs_.fstatSync)(descriptor).size;
        let read = 0;
        return {
            byteLength,
            read: (offset, length) => {
                const bytes = new Uint8Array(length);
                if (this.#fill(bytes, descriptor, offset) < length)
                    throw this.#changed();
                read = Math.min(byteLength, read + length);
                this.#onBytes(read, byteLength);
                return bytes;
            },
            finish: () => {
                const sha256 = this.#hash(descriptor);
                const isSame = stateOf(descriptor) === stateAtStart && (this.#sha256 ?? sha256) === sha256;
                if (!isSame)
                    throw this.#changed();
                this.#sha256 = sha256;
                this.#onBytes(byteLength, byteLength);
            },
            close: () => (0,external_node_fs_.closeSync)(descriptor),
        };
    }
    #hash(descriptor) {
        const hash = (0,external_node_crypto_.createHash)("sha256");
        const memory = new Uint8Array(file_pieces_CHUNK_BYTES);
        for (let offset = 0;;) {
            const length = this.#fill(memory, descriptor, offset);
            hash.update(memory.subarray(0, length));
            offset += length;
            if (length < memory.length)
                return hash.digest("hex");
        }
    }
    #fill(memory, descriptor, offset) {
        let filled = 0;
        while (filled < memory.length) {
            const length = this.#read(memory, descriptor, offset, filled);
            if (length === 0)
                break;
            filled += length;
        }
        return filled;
    }
    #read(memory, descriptor, offset, filled) {
        try {
            return (0,external_node_fs_.readSync)(descriptor, memory, filled, memory.length - filled, offset + filled);
        }
        catch (cause) {
            throw new errors/* GateError */.ue("PREDICTIONS_UNREADABLE", `${this.name} could not be read to its end`, { cause });
        }
    }
    #changed() {
        return new errors/* GateError */.ue("PREDICTIONS_UNREADABLE", `${this.name} changed while it was read`, {
            hint: "Let whatever writes it finish before the gate begins",
        });
    }
}
function stateOf(descriptor) {
    const { size, mtimeNs } = (0,external_node_fs_.fstatSync)(descriptor, { bigint: true });
    return `${size} ${mtimeNs}`;
}

// EXTERNAL MODULE: ./lib/sources/formats.js + 27 modules
var formats = __webpack_require__(7225);
// EXTERNAL MODULE: ./lib/sources/reference-kind.js
var reference_kind = __webpack_require__(9754);
;// CONCATENATED MODULE: ./lib/sources/file.js







async function openFileSource(reference, directory, options) {
    if (!(0,reference_kind/* isFilePath */.i)(reference)) {
        throw new errors/* GateError */.ue("USAGE", `${JSON.stringify(reference)} is no source that this version reads`, {
            hint: `Give the path of a file: ${(0,formats/* endings */.V1)()}`,
        });
    }
    const path = (0,external_node_path_.resolve)(directory, reference);
    const open = (0,formats/* formatOf */.be)(reference, path);
    const sha256 = await options.untouched?.hashOf(path, reference);
    const file = diskFile(path, reference, sha256, (read, total) => options.onBytes?.(reference, read, total));
    const onNote = (note) => options.onNote?.(`${reference}: ${note}`);
    const location = realPath(path, reference);
    const content = await open(file, { onNote });
    return { reference, location, content, sha256: file.sha256 };
}
function diskFile(path, name, sha256, onBytes) {
    const options = { name, onBytes, ...(sha256 === undefined ? {} : { sha256 }) };
    const bytes = fileBytes(path, options);
    const pieces = filePieces(path, options);
    return { bytes, pieces, sha256: () => bytes.sha256 ?? pieces.sha256 };
}
function realPath(path, reference) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch (cause) {
        throw new errors/* GateError */.ue("FILE_NOT_FOUND", `${reference} does not exist`, { hint: "Check the path", cause });
    }
}


/***/ }),

/***/ 7225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V1: () => (/* binding */ endings),
  be: () => (/* binding */ formatOf),
  fS: () => (/* binding */ loadParquet)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/predictions/bytes.js
const MAX_ROW_BYTES = 64 * 1024 * 1024;

;// CONCATENATED MODULE: ./lib/predictions/text/chunk-buffer.js

const FIRST_CAPACITY = 512 * 1024;
const SPARE_BYTES = 4;
const SMALL_REST = 64 * 1024;
class ChunkBuffer {
    bytes = Buffer.alloc(FIRST_CAPACITY);
    start = 0;
    end = 0;
    async *fill(source) {
        let enough = 0;
        for await (const chunk of source.chunks()) {
            this.#append(chunk);
            if (this.end - this.start < enough)
                continue;
            yield false;
            const rest = this.end - this.start;
            enough = rest < SMALL_REST ? 0 : Math.min(2 * rest, MAX_ROW_BYTES + 1);
        }
        yield true;
    }
    #append(chunk) {
        const { bytes, start, end } = this;
        const rest = end - start;
        const needed = rest + chunk.length + SPARE_BYTES;
        if (needed > bytes.length) {
            this.bytes = Buffer.alloc(Math.max(needed, 2 * bytes.length));
            this.bytes.set(bytes.subarray(start, end));
        }
        else if (start > 0) {
            bytes.copyWithin(0, start, end);
        }
        this.bytes.set(chunk, rest);
        this.start = 0;
        this.end = rest + chunk.length;
    }
}

// EXTERNAL MODULE: ./lib/predictions/port.js
var port = __webpack_require__(7095);
// EXTERNAL MODULE: ./lib/predictions/text/excerpt.js
var excerpt = __webpack_require__(5409);
// EXTERNAL MODULE: ./lib/predictions/columns/decimal.js
var decimal = __webpack_require__(9617);
// EXTERNAL MODULE: ./lib/predictions/columns/text-dictionary.js
var text_dictionary = __webpack_require__(620);
;// CONCATENATED MODULE: ./lib/predictions/columns/column-builders.js





const COMMA = 0x2c;
const LONGEST_NUMBER = 40;
class BytesBuilder {
    textBytes = 0;
    #rows = 0;
    #bytes = new Uint8Array(0);
    #offsets = new Int32Array(port/* BATCH_ROWS */.B + 1);
    append({ bytes, extents, stride, rows }, slot) {
        const last = slot + rows * stride;
        let needed = this.textBytes;
        for (let index = slot; index < last; index += stride)
            needed += extents[index + 1] - extents[index];
        if (needed > this.#bytes.length)
            this.#grow(needed);
        const own = this.#bytes;
        const offsets = this.#offsets;
        let used = this.textBytes;
        let row = this.#rows;
        for (let index = slot; index < last; index += stride) {
            const end = extents[index + 1];
            for (let at = extents[index]; at < end; at += 1)
                own[used++] = bytes[at];
            offsets[++row] = used;
        }
        this.textBytes = used;
        this.#rows = row;
    }
    take() {
        const bytes = this.#bytes.subarray(0, this.textBytes);
        const offsets = this.#offsets.subarray(0, this.#rows + 1);
        this.#bytes = new Uint8Array(bytes.length);
        this.#offsets = new Int32Array(port/* BATCH_ROWS */.B + 1);
        this.textBytes = 0;
        this.#rows = 0;
        return { kind: "bytes", bytes, offsets };
    }
    #grow(needed) {
        const bytes = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
        bytes.set(this.#bytes);
        this.#bytes = bytes;
    }
}
class CodesBuilder {
    textBytes = 0;
    #dictionary = new text_dictionary/* TextDictionary */.o();
    #fileName;
    #column;
    #rows = 0;
    #codes = new Int32Array(port/* BATCH_ROWS */.B);
    constructor(fileName, column) {
        this.#fileName = fileName;
        this.#column = column;
    }
    append({ bytes, extents, stride, rows }, slot) {
        const dictionary = this.#dictionary;
        const codes = this.#codes;
        const first = this.#rows;
        for (let row = 0, index = slot; row < rows; row += 1, index += stride) {
            const code = dictionary.code(bytes, extents[index], extents[index + 1]);
            if (code === undefined)
                throw tooManyTexts(this.#fileName, this.#column);
            codes[first + row] = code;
        }
        this.#rows = first + rows;
    }
    take() {
        const codes = this.#codes.subarray(0, this.#rows);
        this.#codes = new Int32Array(port/* BATCH_ROWS */.B);
        this.#rows = 0;
        return { kind: "codes", codes, dictionary: this.#dictionary.texts };
    }
}
class NumbersBuilder {
    textBytes = 0;
    #column;
    #onNote;
    #rows = 0;
    #values = new Float64Array(port/* BATCH_ROWS */.B);
    #hasNoted = false;
    constructor(column, onNote) {
        this.#column = column;
        this.#onNote = onNote;
    }
    append({ bytes, extents, stride, rows }, slot) {
        const values = this.#values;
        const first = this.#rows;
        for (let row = 0, index = slot; row < rows; row += 1, index += stride) {
            const value = (0,decimal/* parseDecimal */.$)(bytes, extents[index], extents[index + 1]);
            values[first + row] = value;
            if (Number.isNaN(value) && !this.#hasNoted)
                this.#noteDecimalComma(bytes, extents[index], extents[index + 1]);
        }
        this.#rows = first + rows;
    }
    take() {
        const values = this.#values.subarray(0, this.#rows);
        this.#values = new Float64Array(port/* BATCH_ROWS */.B);
        this.#rows = 0;
        return { kind: "numbers", values };
    }
    #noteDecimalComma(bytes, start, end) {
        if (end - start > LONGEST_NUMBER || !bytes.subarray(start, end).includes(COMMA))
            return;
        const text = new TextDecoder().decode(bytes.subarray(start, end));
        if (!/^\s*[+-]?\d+,\d+\s*$/.test(text))
            return;
        this.#hasNoted = true;
        this.#onNote(`column ${(0,excerpt/* excerpt */.Kb)(this.#column)} has decimal commas (${(0,excerpt/* excerpt */.Kb)(text)}): write decimal points`);
    }
}
function tooManyTexts(name, column) {
    return new errors/* GateError */.ue("PREDICTIONS_UNREADABLE", `${name}: column ${(0,excerpt/* excerpt */.Kb)(column)} holds more than ${port/* MAX_DICTIONARY */.y} different values`, { hint: "Labels, predictions and slices repeat: this is probably the wrong column" });
}

;// CONCATENATED MODULE: ./lib/predictions/columns/batch-builder.js


const FULL_TEXT_BYTES = 32 * 1024 * 1024;
class BatchBuilder {
    #columns;
    #rows = 0;
    #firstRow = 0;
    constructor(fileName, requests, onNote) {
        const names = requests.map(({ name }) => name);
        const repeated = names.find((name, index) => names.indexOf(name) !== index);
        if (repeated !== undefined)
            throw new RangeError(`column ${JSON.stringify(repeated)} is requested twice`);
        this.#columns = requests.map((request) => columnBuilder(fileName, request, onNote));
    }
    get rows() {
        return this.#rows;
    }
    get room() {
        const isFull = this.#columns.some(({ textBytes }) => textBytes >= FULL_TEXT_BYTES);
        return isFull ? 0 : port/* BATCH_ROWS */.B - this.#rows;
    }
    append(bytes, extents, rows) {
        const block = { bytes, extents, stride: 2 * this.#columns.length, rows };
        this.#columns.forEach((column, index) => column.append(block, 2 * index));
        this.#rows += rows;
    }
    take() {
        const batch = { rows: this.#rows, firstRow: this.#firstRow, columns: this.#columns.map((column) => column.take()) };
        this.#firstRow += this.#rows;
        this.#rows = 0;
        return batch;
    }
}
function columnBuilder(fileName, { name, kind }, onNote) {
    switch (kind) {
        case "bytes":
            return new BytesBuilder();
        case "codes":
            return new CodesBuilder(fileName, name);
        case "numbers":
            return new NumbersBuilder(name, onNote);
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/predictions/text/utf8.js

const LF = 0x0a;
const CR = 0x0d;
function invalidUtf8Line(bytes) {
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return undefined;
    let line = 0;
    let lineStart = 0;
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte !== LF && (byte !== CR || bytes[at + 1] === LF))
            continue;
        if (!(0,external_node_buffer_.isUtf8)(bytes.subarray(lineStart, at)))
            return line;
        line += 1;
        lineStart = at + 1;
    }
    return line;
}

;// CONCATENATED MODULE: ./lib/predictions/csv/faults.js



function emptyFile(name) {
    return unreadable(`${name} is empty`, "A header line and a line for each row are expected");
}
function notText(name, { format, hint }) {
    return unreadable(`${name} is ${format}, expected CSV in UTF-8`, hint);
}
function duplicateColumn(name, line, column) {
    return unreadable(`${name} line ${line}: two columns are named ${(0,excerpt/* excerpt */.Kb)(column)}`, "Rename or remove one of them");
}
function notUtf8(name, line) {
    return unreadable(`${name} line ${line}: the text is not valid UTF-8`, "Save the file as UTF-8");
}
function raggedRow(name, line, expected, found, separator, row) {
    const start = new TextDecoder().decode(row.subarray(0, 1000));
    const hasDecimalCommas = found > expected && separator === ",".charCodeAt(0) && /(^|,)-?\d+,\d+(,|$)/.test(start);
    const wrong = `${name} line ${line}: expected ${(0,excerpt/* count */.U9)(expected, "field")} as in the header, found ${found}`;
    return unreadable(`${wrong}, in ${(0,excerpt/* excerpt */.Kb)(start)}`, hasDecimalCommas
        ? "If numbers have a decimal comma, write a decimal point, or separate the fields by semicolons"
        : "A field that holds the separator must stand in double quotes", wrong);
}
function strayQuote(name, line, behind) {
    const text = new TextDecoder().decode(behind.subarray(0, excerpt/* EXCERPT_BYTES */.mj));
    const found = (0,excerpt/* excerpt */.Kb)(/^[^\r\n]*/.exec(text)?.[0] ?? "");
    const expected = `${name} line ${line}: expected a separator or a line end after a closing quote`;
    return unreadable(`${expected}, found ${found}`, "A quote inside a quoted field must be doubled", expected);
}
function unclosedQuote(name, line) {
    return unreadable(`${name} line ${line}: the quote that opens here is never closed`, "Was the file cut? A field that begins with a quote must end with one");
}
function rowTooLong(name, line) {
    const mib = MAX_ROW_BYTES / 1024 / 1024;
    return new errors/* GateError */.ue("INPUT_TOO_LARGE", `${name} line ${line}: the row that begins here is longer than ${mib} MiB`, {
        hint: "Is a quote not closed, or is this not a CSV file?",
    });
}
function unreadable(message, hint, withoutData = message) {
    return new errors/* GateError */.ue("PREDICTIONS_UNREADABLE", message, { hint, withoutData });
}

;// CONCATENATED MODULE: ./lib/predictions/csv/quotes.js
const QUOTE = 0x22;
function undoubleQuotes(bytes, extents, starts) {
    for (const index of starts) {
        const end = extents[index + 1];
        let to = extents[index];
        for (let from = to; from < end; from += 1, to += 1) {
            const byte = bytes[from];
            bytes[to] = byte;
            if (byte === QUOTE)
                from += 1;
        }
        extents[index + 1] = to;
    }
}

;// CONCATENATED MODULE: ./lib/predictions/csv/scanner.js





const scanner_LF = 0x0a;
const scanner_CR = 0x0d;
const scanner_QUOTE = 0x22;
const QUOTES = Math.imul(scanner_QUOTE, 0x01010101);
const UNCLOSED = -1;
const STRAY = -2;
class CsvScanner {
    extents;
    next = 0;
    line;
    blankLines = 0;
    fieldCount = 0;
    isLastLineOpen = false;
    #layout;
    #stride;
    #escaped = [];
    #quotedBreaks = 0;
    #breaksBeforeQuote = 0;
    #hasDoubledQuote = false;
    #strayAt = 0;
    constructor(layout, blockRows) {
        this.#layout = layout;
        this.#stride = 2 * layout.slots.filter((slot) => slot >= 0).length;
        this.extents = new Int32Array(this.#stride * blockRows);
        this.line = layout.line;
    }
    scan(bytes, from, to, isLast, maxRows) {
        bytes[to] = scanner_LF;
        this.#escaped.length = 0;
        const firstLine = this.line;
        const words = new DataView(bytes.buffer, bytes.byteOffset);
        let rows = 0;
        let at = from;
        while (rows < maxRows && at < to) {
            const lineEnd = this.#passRow(bytes, words, at, to, rows * this.#stride);
            const isWhole = isLast || this.#isInside(bytes, lineEnd, to);
            const fault = this.#fault(bytes, at, isWhole ? lineEnd : to, isWhole);
            if (fault !== undefined && rows === 0)
                throw fault;
            if (fault !== undefined || !isWhole)
                break;
            if (lineEnd === at)
                this.blankLines += 1;
            else
                rows += 1;
            this.isLastLineOpen = lineEnd === to;
            this.line += 1 + this.#quotedBreaks;
            const isPair = bytes[lineEnd] === scanner_CR && bytes[lineEnd + 1] === scanner_LF;
            at = Math.min(lineEnd + (isPair ? 2 : 1), to);
        }
        this.next = at;
        const invalid = invalidUtf8Line(bytes.subarray(from, at));
        if (invalid !== undefined)
            throw notUtf8(this.#layout.name, firstLine + invalid);
        while (this.#escaped.length > 0 && this.#escaped.at(-1) >= rows * this.#stride)
            this.#escaped.pop();
        undoubleQuotes(bytes, this.extents, this.#escaped);
        return rows;
    }
    #passRow(bytes, words, from, to, rowSlot) {
        const { extents } = this;
        const { separator, slots } = this.#layout;
        const separators = Math.imul(separator, 0x01010101);
        let field = 0;
        let at = from;
        this.#quotedBreaks = 0;
        for (;;) {
            let start = at;
            let end = at;
            let byte = bytes[at];
            if (byte === scanner_QUOTE) {
                at = this.#passQuotes(bytes, words, at + 1, to);
                if (at === UNCLOSED)
                    return UNCLOSED;
                start += 1;
                end = at - 1;
                byte = bytes[at];
                if (byte !== separator && byte !== scanner_LF && byte !== scanner_CR) {
                    this.#strayAt = at;
                    return STRAY;
                }
                if (this.#hasDoubledQuote && slots[field] >= 0)
                    this.#escaped.push(rowSlot + slots[field]);
            }
            else {
                for (let next = at;; next = at + 1) {
                    at = markAt(words, next, separators);
                    byte = bytes[at];
                    if (byte === separator || byte === scanner_LF || byte === scanner_CR)
                        break;
                }
                end = at;
            }
            const slot = slots[field];
            if (slot >= 0) {
                extents[rowSlot + slot] = start;
                extents[rowSlot + slot + 1] = end;
            }
            field += 1;
            if (byte !== separator)
                break;
            at += 1;
        }
        this.fieldCount = field;
        return at;
    }
    #passQuotes(bytes, words, from, to) {
        this.#breaksBeforeQuote = this.#quotedBreaks;
        this.#hasDoubledQuote = false;
        for (let next = from;;) {
            const at = markAt(words, next, QUOTES);
            const byte = bytes[at];
            next = at + 1;
            if (byte === scanner_QUOTE) {
                if (bytes[next] !== scanner_QUOTE)
                    return next;
                this.#hasDoubledQuote = true;
                next += 1;
            }
            else if (byte === scanner_LF) {
                if (at >= to)
                    return UNCLOSED;
                this.#quotedBreaks += 1;
            }
            else if (byte === scanner_CR && bytes[next] !== scanner_LF) {
                this.#quotedBreaks += 1;
            }
        }
    }
    #isInside(bytes, lineEnd, to) {
        if (lineEnd === STRAY)
            return this.#strayAt + excerpt/* EXCERPT_BYTES */.mj <= to;
        return lineEnd !== UNCLOSED && lineEnd < to - (bytes[lineEnd] === scanner_CR ? 1 : 0);
    }
    #fault(bytes, rowStart, lineEnd, isWhole) {
        const { name, fields, separator } = this.#layout;
        if (lineEnd === UNCLOSED)
            return unclosedQuote(name, this.line + this.#breaksBeforeQuote);
        if (lineEnd === STRAY)
            return strayQuote(name, this.line + this.#quotedBreaks, bytes.subarray(this.#strayAt));
        if (lineEnd - rowStart > MAX_ROW_BYTES)
            return rowTooLong(name, this.line);
        if (!isWhole || lineEnd === rowStart || fields === undefined || this.fieldCount === fields)
            return undefined;
        return raggedRow(name, this.line, fields, this.fieldCount, separator, bytes.subarray(rowStart, lineEnd));
    }
}
function markAt(words, from, marks) {
    for (let at = from;; at += 4) {
        const word = words.getInt32(at, true);
        const other = word ^ marks;
        const found = (((word - 0x0e0e0e0e) & ~word) | ((other - 0x01010101) & ~other)) & 0x80808080;
        if (found !== 0)
            return at + ((31 - Math.clz32(found & -found)) >> 3);
    }
}

;// CONCATENATED MODULE: ./lib/predictions/csv/batches.js



const BLOCK_ROWS = 4096;
class CsvBatches {
    #header;
    #scanner;
    #batch;
    #onNote;
    constructor(name, header, requests, onNote = () => { }) {
        const { names, separator, line } = header;
        const layout = { name, separator, fields: names.length, slots: slotsOf(requests, names), line };
        this.#header = header;
        this.#scanner = new CsvScanner(layout, BLOCK_ROWS);
        this.#batch = new BatchBuilder(name, requests, onNote);
        this.#onNote = onNote;
    }
    *read(text, isLast) {
        const scanner = this.#scanner;
        const batch = this.#batch;
        for (;;) {
            const rows = scanner.scan(text.bytes, text.start, text.end, isLast, Math.min(BLOCK_ROWS, batch.room));
            if (scanner.next === text.start)
                break;
            text.start = scanner.next;
            batch.append(text.bytes, scanner.extents, rows);
            if (batch.room === 0)
                yield batch.take();
        }
        if (!isLast)
            return;
        if (batch.rows > 0)
            yield batch.take();
        this.#noteOddities();
    }
    #noteOddities() {
        const blankLines = this.#header.blankLines + this.#scanner.blankLines;
        if (blankLines > 0)
            this.#onNote(`${(0,excerpt/* count */.U9)(blankLines, "blank line")} skipped`);
        const isLastLineOpen = this.#header.isLastLineOpen || this.#scanner.isLastLineOpen;
        if (isLastLineOpen)
            this.#onNote("the last line has no line end: was the file cut?");
    }
}
function slotsOf(requests, names) {
    const slots = new Int32Array(names.length).fill(-1);
    requests.forEach(({ name }, request) => {
        const field = names.indexOf(name);
        if (field < 0)
            throw new RangeError(`no column is named ${JSON.stringify(name)}`);
        slots[field] = 2 * request;
    });
    return slots;
}

;// CONCATENATED MODULE: ./lib/predictions/text/first-bytes.js
const SAVE_AS_UTF8 = "Save the file as UTF-8";
const MARKS = [
    { mark: [0x1f, 0x8b], format: "gzip", hint: 'Let its name end in ".gz", or unpack it' },
    { mark: [0x50, 0x41, 0x52, 0x31], format: "Parquet", hint: 'Let its name end in ".parquet"' },
    { mark: [0xff, 0xfe, 0, 0], format: "UTF-32", hint: SAVE_AS_UTF8 },
    { mark: [0, 0, 0xfe, 0xff], format: "UTF-32", hint: SAVE_AS_UTF8 },
    { mark: [0xff, 0xfe], format: "UTF-16", hint: SAVE_AS_UTF8 },
    { mark: [0xfe, 0xff], format: "UTF-16", hint: SAVE_AS_UTF8 },
];
const UTF8_MARK = [0xef, 0xbb, 0xbf];
const HEAD_BYTES = 4;
function otherFormat(bytes) {
    return MARKS.find(({ mark }) => beginsWith(bytes, mark));
}
function utf8MarkLength(bytes) {
    return beginsWith(bytes, UTF8_MARK) ? UTF8_MARK.length : 0;
}
function beginsWith(bytes, mark) {
    return mark.every((byte, at) => bytes[at] === byte);
}

;// CONCATENATED MODULE: ./lib/predictions/csv/separator.js

const SEPARATORS = [",", ";", "\t"].map((separator) => separator.charCodeAt(0));
const HIGHEST_MARK = Math.max(...SEPARATORS, scanner_QUOTE, scanner_CR, scanner_LF);
function mostFrequentSeparator(bytes, start, end, isLast) {
    let at = start;
    while (at < end && (bytes[at] === scanner_LF || bytes[at] === scanner_CR))
        at += 1;
    const counts = SEPARATORS.map(() => 0);
    let isQuoted = false;
    let mayQuote = true;
    for (; at < end; at += 1) {
        const byte = bytes[at];
        if (byte > HIGHEST_MARK) {
            mayQuote &&= isQuoted;
        }
        else if (byte === scanner_QUOTE && mayQuote) {
            isQuoted = !isQuoted;
        }
        else if (!isQuoted) {
            if (byte === scanner_LF || byte === scanner_CR)
                break;
            const separator = SEPARATORS.indexOf(byte);
            if (separator >= 0)
                counts[separator] += 1;
            mayQuote = separator >= 0;
        }
    }
    if (at === end && !isLast)
        return undefined;
    return SEPARATORS[counts.indexOf(Math.max(...counts))];
}

;// CONCATENATED MODULE: ./lib/predictions/csv/header.js






const NUL_BYTES = { format: "UTF-16 or binary (NUL bytes in the header)", hint: "Save the file as UTF-8" };
function readHeader(name, text, forcedSeparator, isLast) {
    const { bytes, end } = text;
    const file = bytes.subarray(text.start, end);
    if (file.length < HEAD_BYTES && !isLast)
        return undefined;
    const start = text.start + utf8MarkLength(file);
    refuseOtherFormats(name, file);
    const isDecided = isLast || end - start > MAX_ROW_BYTES;
    const separator = forcedSeparator?.charCodeAt(0) ?? mostFrequentSeparator(bytes, start, end, isDecided);
    if (separator === undefined)
        return undefined;
    const counting = headerScanner(name, separator, 0);
    const rows = counting.scan(bytes, start, end, isLast, 1);
    if (rows === 0 && isLast)
        throw emptyFile(name);
    if (rows === 0)
        return undefined;
    const scanner = headerScanner(name, separator, counting.fieldCount);
    scanner.scan(bytes, start, end, isLast, 1);
    text.start = scanner.next;
    const { line, blankLines, isLastLineOpen } = scanner;
    const names = namesIn(bytes, scanner.extents);
    const repeated = firstRepeated(names);
    if (repeated !== undefined)
        throw duplicateColumn(name, 1 + blankLines, repeated);
    return { names, separator, line, blankLines, isLastLineOpen };
}
function headerScanner(name, separator, fields) {
    const slots = Int32Array.from({ length: fields }, (_, field) => 2 * field);
    return new CsvScanner({ name, separator, fields: undefined, slots, line: 1 }, 1);
}
function refuseOtherFormats(name, file) {
    const other = otherFormat(file);
    if (other !== undefined)
        throw notText(name, other);
    if (firstLine(file).includes(0))
        throw notText(name, NUL_BYTES);
}
function firstLine(file) {
    let start = 0;
    while (file[start] === scanner_LF || file[start] === scanner_CR)
        start += 1;
    const ends = [file.indexOf(scanner_LF, start), file.indexOf(scanner_CR, start)].filter((end) => end >= 0);
    return file.subarray(start, Math.min(file.length, ...ends));
}
function namesIn(bytes, extents) {
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    const names = [];
    for (let slot = 0; slot < extents.length; slot += 2) {
        let start = extents[slot];
        let end = extents[slot + 1];
        while (start < end && (0,decimal/* isBlank */.z)(bytes[start]))
            start += 1;
        while (start < end && (0,decimal/* isBlank */.z)(bytes[end - 1]))
            end -= 1;
        names.push(decoder.decode(bytes.subarray(start, end)));
    }
    return names;
}
function firstRepeated(names) {
    const seen = new Set();
    return names.find((name) => name !== "" && seen.size === seen.add(name).size);
}

;// CONCATENATED MODULE: ./lib/predictions/csv/csv.js



function csvRows(source, options = {}) {
    return {
        name: source.name,
        columnNames: () => readColumnNames(source, options),
        batches: (columns) => readBatches(source, options, columns),
    };
}
async function readColumnNames(source, options) {
    const text = new ChunkBuffer();
    for await (const isLast of text.fill(source)) {
        const header = readHeader(source.name, text, options.separator, isLast);
        if (header !== undefined)
            return header.names;
    }
    throw new Error(`the reading of ${source.name} has no end`);
}
async function* readBatches(source, options, requests) {
    const text = new ChunkBuffer();
    let batches;
    for await (const isLast of text.fill(source)) {
        if (batches === undefined) {
            const header = readHeader(source.name, text, options.separator, isLast);
            if (header === undefined)
                continue;
            batches = new CsvBatches(source.name, header, requests, options.onNote);
        }
        yield* batches.read(text, isLast);
    }
}

;// CONCATENATED MODULE: ./lib/predictions/json/faults.js





const WAS_CUT = "Was the file cut?";
function faults_emptyFile(file) {
    return faults_unreadable(file, `${file.name} is empty`);
}
function faults_notUtf8(file, line) {
    return faults_unreadable(file, `${file.name} line ${line}: the text is not valid UTF-8`, "Save the file as UTF-8");
}
function unexpected(file, where, expected, found, hint = file.hint) {
    const withoutData = `${file.name} ${where}: expected ${expected}`;
    return new errors/* GateError */.ue(file.code, `${withoutData}, found ${found}`, { hint, withoutData });
}
function duplicateKey(file, line, key) {
    return faults_unreadable(file, `${file.name} line ${line}: the key ${(0,excerpt/* excerpt */.Kb)(key)} occurs twice`, "Rename or remove one of them");
}
function tooManyKeys(file, line) {
    const limits = `${port/* MAX_DICTIONARY */.y}, or ${mebibytes(MAX_ROW_BYTES)} of text`;
    const found = `up to here there are more different keys than columns can have (${limits})`;
    return faults_unreadable(file, `${file.name} line ${line}: ${found}`, "Is something that is data written as a key?");
}
function nameTooLong(file, line, name) {
    const found = `the name ${(0,excerpt/* excerpt */.Kb)(name)} has ${name.length} characters`;
    return faults_unreadable(file, `${file.name} line ${line}: ${found}`, "Shorten the keys: those of nested objects are joined");
}
function missingList(file, key) {
    return faults_unreadable(file, `${file.name}: expected a list under the key ${(0,excerpt/* excerpt */.Kb)(key)}, found none`);
}
function faults_duplicateColumn(file, name) {
    return faults_unreadable(file, `${file.name}: two columns are named ${(0,excerpt/* excerpt */.Kb)(name)}`, "Rename or remove one of them");
}
function tooManyColumns(file) {
    return faults_unreadable(file, `${file.name} has more than ${port/* MAX_DICTIONARY */.y} columns`);
}
function lineTooLong({ name }, line) {
    const message = `${name} line ${line} is longer than ${mebibytes(MAX_ROW_BYTES)}`;
    return new errors/* GateError */.ue("INPUT_TOO_LARGE", message, { hint: "Is this a file of JSON Lines?" });
}
function documentTooLarge(name, maxBytes, hint) {
    return new errors/* GateError */.ue("INPUT_TOO_LARGE", `${name} is larger than ${mebibytes(maxBytes)}`, { hint });
}
function mebibytes(bytes) {
    return `${bytes / 1024 / 1024} MiB`;
}
function excerpts(names) {
    const more = names.length > 10 ? ` and ${names.length - 10} more` : "";
    return names.slice(0, 10).map(excerpt/* excerpt */.Kb).join(", ") + more;
}
function foundAt(bytes, at, end) {
    if (at >= end)
        return "the end of the file";
    if (bytes[at] === 0x0a || bytes[at] === 0x0d)
        return "the end of the line";
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(at, Math.min(at + 200, end)));
    return (0,excerpt/* excerpt */.Kb)(/^[^\r\n]*/.exec(text)?.[0] ?? "");
}
function textStart(file, bytes) {
    const other = otherFormat(bytes);
    if (other !== undefined)
        throw faults_unreadable(file, `${file.name} is ${other.format}, not ${file.format}`, other.hint);
    return utf8MarkLength(bytes);
}
function faults_unreadable(file, message, hint = file.hint) {
    return new errors/* GateError */.ue(file.code, message, { hint });
}

;// CONCATENATED MODULE: ./lib/predictions/json/jsonl-lines.js





const NEWLINE = 0x0a;
async function* wholeLines(file, source) {
    const text = new ChunkBuffer();
    let isBegun = false;
    for await (const isLast of text.fill(source)) {
        if (!isBegun && !isLast && text.end < HEAD_BYTES)
            continue;
        if (!isBegun)
            text.start = textStart(file, text.bytes.subarray(0, text.end));
        isBegun = true;
        const { bytes, start } = text;
        const whole = isLast ? text.end : bytes.subarray(0, text.end).lastIndexOf(NEWLINE) + 1;
        const end = whole > start ? endOfUtf8(bytes, start, whole) : start;
        const fault = end < whole ? faults_notUtf8 : text.end - end > MAX_ROW_BYTES ? lineTooLong : undefined;
        text.start = end;
        yield { bytes, start, end, fault: fault && ((line) => fault(file, line)) };
    }
}
function endOfUtf8(bytes, start, end) {
    if ((0,external_node_buffer_.isUtf8)(bytes.subarray(start, end)))
        return end;
    for (let at = start;;) {
        const newline = bytes.subarray(at, end).indexOf(NEWLINE);
        const next = newline < 0 ? end : at + newline + 1;
        if (!(0,external_node_buffer_.isUtf8)(bytes.subarray(at, next)))
            return at;
        at = next;
    }
}

;// CONCATENATED MODULE: ./lib/predictions/json/literal.js
class JsonLiteral {
    length;
    #bytes;
    constructor(bytes) {
        this.length = bytes.length;
        this.#bytes = new DataView(new Uint8Array(bytes).buffer);
    }
    isAt(text, at) {
        const own = this.#bytes;
        const lastWord = this.length - 4;
        for (let index = 0; index < lastWord; index += 4) {
            if (text.getInt32(at + index, true) !== own.getInt32(index, true))
                return false;
        }
        if (lastWord >= 0)
            return text.getInt32(at + lastWord, true) === own.getInt32(lastWord, true);
        for (let index = 0; index < this.length; index += 1) {
            if (text.getUint8(at + index) !== own.getUint8(index))
                return false;
        }
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/predictions/json/jsonl-keys.js


const ROW_EDGE = 0;
const MAX_LITERAL_BYTES = 256;
const MAX_STEPS = 8;
class JsonlKeys {
    names = [""];
    lastRows = [0];
    size = 0;
    #slots = new Map();
    #steps = [[]];
    #learned = 0;
    slot(name) {
        const known = this.#slots.get(name);
        if (known !== undefined)
            return known;
        const slot = this.names.length;
        this.#slots.set(name, slot);
        this.names.push(name);
        this.lastRows.push(0);
        this.size += name.length;
        this.#steps.push([]);
        return slot;
    }
    readNext(tokens, previous) {
        const steps = this.#steps[previous];
        for (let index = 0; index < steps.length; index += 1) {
            const step = steps[index];
            if (!tokens.take(step.literal))
                continue;
            if (index > 0)
                steps.unshift(...steps.splice(index, 1));
            return step.next;
        }
        const from = tokens.at;
        const next = this.#readKey(tokens, previous);
        if (tokens.at - from <= MAX_LITERAL_BYTES)
            this.#learn(steps, tokens.bytes.subarray(from, tokens.at), next);
        return next;
    }
    #learn(steps, literal, next) {
        if (steps.length === MAX_STEPS)
            steps.pop();
        else if (this.#learned === port/* MAX_DICTIONARY */.y)
            return;
        else
            this.#learned += 1;
        steps.unshift({ literal: new JsonLiteral(literal), next });
    }
    #readKey(tokens, previous) {
        if (previous === ROW_EDGE)
            tokens.readOpening("object");
        if (!tokens.more("object", previous === ROW_EDGE)) {
            tokens.readEnd();
            return ROW_EDGE;
        }
        tokens.readKey();
        const slot = this.slot(tokens.text());
        tokens.peek();
        return slot;
    }
}

;// CONCATENATED MODULE: ./lib/predictions/json/nesting.js
const MAX_JSON_DEPTH = 64;
function skipRest(tokens, opened) {
    const outer = [];
    let container = opened;
    let isFirst = true;
    while (container !== undefined) {
        if (!tokens.more(container, isFirst)) {
            container = outer.pop();
            isFirst = false;
            continue;
        }
        if (container === "object")
            tokens.readKey();
        const kind = tokens.readValue();
        isFirst = kind === "object" || kind === "array";
        if (kind !== "object" && kind !== "array")
            continue;
        if (outer.push(container) === MAX_JSON_DEPTH)
            throw tooDeep(tokens);
        container = kind;
    }
}
function tooDeep(tokens) {
    return tokens.refusal(tokens.at - 1, `at most ${MAX_JSON_DEPTH} levels of nesting`);
}

;// CONCATENATED MODULE: ./lib/predictions/json/numbers.js
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const ZERO = 0x30;
const LETTER_E = 0x65;
const LOWER = 0x20;
function numberEnd(bytes, at, limit) {
    let end = bytes[at] === MINUS ? at + 1 : at;
    end = end < limit && bytes[end] === ZERO ? end + 1 : digitsEnd(bytes, end, limit);
    if (end > 0 && end < limit && bytes[end] === POINT)
        end = digitsEnd(bytes, end + 1, limit);
    if (end > 0 && end < limit && (bytes[end] | LOWER) === LETTER_E) {
        const sign = end + 1 < limit ? bytes[end + 1] : undefined;
        end = digitsEnd(bytes, sign === PLUS || sign === MINUS ? end + 2 : end + 1, limit);
    }
    return end;
}
function digitsEnd(bytes, from, limit) {
    let at = from;
    while (at < limit && isDigit(bytes[at]))
        at += 1;
    return at === from ? ~from : at;
}
function isDigit(byte) {
    return byte >= ZERO && byte <= 0x39;
}

;// CONCATENATED MODULE: ./lib/predictions/json/strings.js
const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
const SIMPLE = new Uint8Array(256);
for (const [letter, meaning] of Object.entries({
    '"': '"',
    "\\": "\\",
    "/": "/",
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
})) {
    SIMPLE[letter.charCodeAt(0)] = meaning.charCodeAt(0);
}
function escapeLength(bytes, at, limit) {
    if (at + 1 >= limit)
        return 0;
    if (bytes[at + 1] !== LETTER_U)
        return SIMPLE[bytes[at + 1]] === 0 ? 0 : 2;
    const unit = codeUnit(bytes, at, limit);
    if (unit === undefined || isLowSurrogate(unit))
        return 0;
    if (!isHighSurrogate(unit))
        return 6;
    const low = codeUnit(bytes, at + 6, limit);
    return low !== undefined && isLowSurrogate(low) ? 12 : 0;
}
function decodeEscapes(bytes, start, end, into) {
    let length = 0;
    for (let at = start; at < end;) {
        if (bytes[at] !== BACKSLASH) {
            into[length++] = bytes[at++];
            continue;
        }
        const size = escapeLength(bytes, at, end);
        if (size === 0)
            throw new RangeError(`no JSON escape at ${at}: the token was not checked`);
        length =
            size === 2
                ? writeByte(SIMPLE[bytes[at + 1]], into, length)
                : writeUtf8(codePoint(bytes, at, end), into, length);
        at += size;
    }
    return length;
}
function codePoint(bytes, at, limit) {
    const unit = codeUnit(bytes, at, limit) ?? 0;
    if (!isHighSurrogate(unit))
        return unit;
    return 0x10000 + ((unit & 0x3ff) << 10) + ((codeUnit(bytes, at + 6, limit) ?? 0) & 0x3ff);
}
function codeUnit(bytes, at, limit) {
    if (at + 6 > limit || bytes[at] !== BACKSLASH || bytes[at + 1] !== LETTER_U)
        return undefined;
    let unit = 0;
    for (let index = at + 2; index < at + 6; index += 1) {
        const digit = hexDigit(bytes[index]);
        if (digit === undefined)
            return undefined;
        unit = unit * 16 + digit;
    }
    return unit;
}
function hexDigit(byte) {
    if (byte >= 0x30 && byte <= 0x39)
        return byte - 0x30;
    const letter = byte | 0x20;
    return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : undefined;
}
function isHighSurrogate(unit) {
    return unit >= 0xd800 && unit <= 0xdbff;
}
function isLowSurrogate(unit) {
    return unit >= 0xdc00 && unit <= 0xdfff;
}
function writeByte(byte, into, at) {
    into[at] = byte;
    return at + 1;
}
function writeUtf8(point, into, at) {
    if (point < 0x80)
        return writeByte(point, into, at);
    if (point < 0x800)
        return writeByte(0x80 | (point & 0x3f), into, writeByte(0xc0 | (point >> 6), into, at));
    const lead = point < 0x10000
        ? writeByte(0xe0 | (point >> 12), into, at)
        : writeByte(0x80 | ((point >> 12) & 0x3f), into, writeByte(0xf0 | (point >> 18), into, at));
    return writeByte(0x80 | (point & 0x3f), into, writeByte(0x80 | ((point >> 6) & 0x3f), into, lead));
}

;// CONCATENATED MODULE: ./lib/predictions/json/tokens.js



const tokens_NEWLINE = 0x0a;
const tokens_QUOTE = 0x22;
const tokens_COMMA = 0x2c;
const COLON = 0x3a;
const tokens_BACKSLASH = 0x5c;
class JsonTokens {
    bytes = Buffer.alloc(0);
    at = 0;
    limit = 0;
    start = 0;
    end = 0;
    escaped = false;
    refusal;
    #newlineIsSpace;
    #view = new DataView(this.bytes.buffer);
    constructor(refusal, options) {
        this.refusal = refusal;
        this.#newlineIsSpace = options.newlineIsSpace;
    }
    open(bytes, at, limit) {
        this.bytes = bytes;
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        this.at = at;
        this.limit = limit;
    }
    peek() {
        const { bytes, limit } = this;
        let at = this.at;
        while (at < limit && bytes[at] <= 0x20 && isSpace(bytes[at], this.#newlineIsSpace))
            at += 1;
        this.at = at;
        return at < limit ? bytes[at] : -1;
    }
    take(literal) {
        const { at } = this;
        const end = at + literal.length;
        if (end > this.limit || !literal.isAt(this.#view, at))
            return false;
        this.at = end;
        return true;
    }
    readOpening(container) {
        const isThere = this.peek() === (container === "object" ? 0x7b : 0x5b);
        if (!isThere)
            throw this.refusal(this.at, container === "object" ? "a JSON object" : "a JSON array");
        this.at += 1;
    }
    readValue() {
        const byte = this.peek();
        switch (byte) {
            case tokens_QUOTE:
                return this.#string();
            case 0x5b:
                this.at += 1;
                return "array";
            case 0x7b:
                this.at += 1;
                return "object";
            case 0x74:
                return this.#word(TRUE, "true");
            case 0x66:
                return this.#word(FALSE, "false");
            case 0x6e:
                return this.#word(NULL, "null");
            case 0x4e:
                return this.#word(NAN, "number");
            case 0x49:
                return this.#word(INFINITY, "number");
            case 0x2d:
                return this.bytes[this.at + 1] === 0x49 ? this.#word(MINUS_INFINITY, "number") : this.#number();
            default:
                if (!isDigit(byte))
                    throw this.refusal(this.at, "a value");
                return this.#number();
        }
    }
    more(container, isFirst) {
        const byte = this.peek();
        const isClosed = byte === (container === "object" ? 0x7d : 0x5d);
        if (!isClosed && isFirst)
            return true;
        if (!isClosed && byte !== tokens_COMMA)
            throw this.refusal(this.at, container === "object" ? '"," or "}"' : '"," or "]"');
        this.at += 1;
        return !isClosed;
    }
    readKey() {
        if (this.peek() !== tokens_QUOTE)
            throw this.refusal(this.at, "a key in double quotes");
        this.#string();
        if (this.peek() !== COLON)
            throw this.refusal(this.at, '":"');
        this.at += 1;
    }
    readEnd() {
        const byte = this.peek();
        if (byte === -1)
            return;
        if (byte !== tokens_NEWLINE)
            throw this.refusal(this.at, `the end of the ${this.#newlineIsSpace ? "file" : "line"}`);
        this.at += 1;
    }
    unescape() {
        if (!this.escaped)
            return;
        this.end = this.start + decodeEscapes(this.bytes, this.start, this.end, this.bytes.subarray(this.start));
        this.escaped = false;
    }
    text() {
        const token = this.bytes.subarray(this.start, this.end);
        if (!this.escaped)
            return token.toString("utf8");
        const text = Buffer.alloc(token.length);
        return text.toString("utf8", 0, decodeEscapes(token, 0, token.length, text));
    }
    #string() {
        const { bytes, limit } = this;
        let at = this.at + 1;
        this.start = at;
        this.escaped = false;
        for (; at < limit; at += 1) {
            const byte = bytes[at];
            if (byte === tokens_QUOTE) {
                this.end = at;
                this.at = at + 1;
                return "string";
            }
            if (byte === tokens_BACKSLASH) {
                const length = escapeLength(bytes, at, limit);
                if (length === 0)
                    throw this.refusal(at, "a JSON escape of a whole character");
                this.escaped = true;
                at += length - 1;
            }
            else if (byte < 0x20) {
                throw this.refusal(at, 'a closing " (control characters are escaped in JSON)');
            }
        }
        throw this.refusal(at, 'a closing "');
    }
    #number() {
        const end = numberEnd(this.bytes, this.at, this.limit);
        if (end < 0)
            throw this.refusal(~end, "a digit");
        this.start = this.at;
        this.end = end;
        this.escaped = false;
        this.at = end;
        return "number";
    }
    #word(word, kind) {
        this.start = this.at;
        this.escaped = false;
        if (!this.take(word))
            throw this.refusal(this.at, "a value");
        this.end = this.at;
        return kind;
    }
}
const [TRUE, FALSE, NULL] = [literal("true"), literal("false"), literal("null")];
const [NAN, INFINITY, MINUS_INFINITY] = [literal("NaN"), literal("Infinity"), literal("-Infinity")];
function literal(word) {
    return new JsonLiteral(Buffer.from(word));
}
function isSpace(byte, newlineIsSpace) {
    return byte === 0x20 || byte === 0x09 || byte === 0x0d || (byte === tokens_NEWLINE && newlineIsSpace);
}

;// CONCATENATED MODULE: ./lib/predictions/json/jsonl-scanner.js







const NO_LIST = 'Write each object on a line of its own, without list and commas; pandas: to_json(orient="records", lines=True)';
const jsonl_scanner_NEWLINE = 0x0a;
const OPENING_BRACKET = 0x5b;
const OPENING_BRACE = 0x7b;
const UNWANTED = -1;
class JsonlScanner {
    extents;
    next = 0;
    line = 1;
    rows = 0;
    blankLines = 0;
    #file;
    #wanted;
    #tokens;
    #keys = new JsonlKeys();
    #places = [UNWANTED];
    constructor(file, wanted, maxRows) {
        this.#file = file;
        this.#wanted = wanted;
        this.extents = new Int32Array(2 * wanted.length * maxRows);
        this.#tokens = new JsonTokens((at, expected) => this.#refusal(at, expected), { newlineIsSpace: false });
        for (const [index, name] of wanted.entries())
            this.#places[this.#keys.slot(name)] = 2 * index;
    }
    get keys() {
        return this.#keys.names.slice(1);
    }
    scan(bytes, from, to, maxRows) {
        const tokens = this.#tokens;
        const stride = 2 * this.#wanted.length;
        tokens.open(bytes, from, to);
        let rows = 0;
        while (rows < maxRows && tokens.at < to) {
            const start = tokens.at;
            if (bytes[start] === OPENING_BRACE || !this.#passBlankLine()) {
                this.rows += 1;
                this.#passRow(rows * stride);
                rows += 1;
            }
            if (tokens.at - start > MAX_ROW_BYTES)
                throw lineTooLong(this.#file, this.line);
            this.line += 1;
        }
        this.next = tokens.at;
        return rows;
    }
    #passRow(firstPlace) {
        const { extents, rows: row } = this;
        const tokens = this.#tokens;
        const keys = this.#keys;
        const places = this.#places;
        let missing = this.#wanted.length;
        let slot = keys.readNext(tokens, ROW_EDGE);
        for (; slot !== ROW_EDGE; slot = keys.readNext(tokens, slot)) {
            if (slot > port/* MAX_DICTIONARY */.y || keys.size > MAX_ROW_BYTES)
                throw tooManyKeys(this.#file, this.line);
            if (keys.lastRows[slot] === row)
                throw duplicateKey(this.#file, this.line, keys.names[slot]);
            keys.lastRows[slot] = row;
            const kind = tokens.readValue();
            const place = places[slot] ?? UNWANTED;
            if (place === UNWANTED) {
                if (kind === "object" || kind === "array")
                    skipRest(tokens, kind);
                continue;
            }
            if (kind === "object" || kind === "array")
                throw this.#notFlat(slot, kind);
            if (tokens.escaped)
                tokens.unescape();
            extents[firstPlace + place] = tokens.start;
            extents[firstPlace + place + 1] = kind === "null" ? tokens.start : tokens.end;
            missing -= 1;
        }
        if (missing > 0)
            throw this.#missingKey();
    }
    #passBlankLine() {
        const tokens = this.#tokens;
        const byte = tokens.peek();
        if (byte !== jsonl_scanner_NEWLINE && byte !== -1)
            return false;
        tokens.readEnd();
        this.blankLines += 1;
        return true;
    }
    #refusal(at, expected) {
        const { bytes, limit } = this.#tokens;
        const isList = this.rows === 1 && at < limit && bytes[at] === OPENING_BRACKET && expected === "a JSON object";
        if (isList)
            return unexpected(this.#file, this.#where, "a JSON object", "a list of them", NO_LIST);
        return unexpected(this.#file, this.#where, expected, foundAt(bytes, at, limit), at < limit ? undefined : WAS_CUT);
    }
    #notFlat(slot, found) {
        const key = (0,excerpt/* excerpt */.Kb)(this.#keys.names[slot]);
        return unexpected(this.#file, this.#where, `a text, a number, true, false or null under ${key}`, `an ${found}`);
    }
    #missingKey() {
        const { names, lastRows } = this.#keys;
        const missing = this.#wanted.find((_, index) => lastRows[index + 1] !== this.rows) ?? "";
        const found = names.filter((_, slot) => lastRows[slot] === this.rows);
        return unexpected(this.#file, this.#where, `the key ${(0,excerpt/* excerpt */.Kb)(missing)}`, found.length === 0 ? "no key" : `only ${excerpts(found)}`, "Every row needs it, with null where there is no value");
    }
    get #where() {
        return `line ${this.line}`;
    }
}

;// CONCATENATED MODULE: ./lib/predictions/json/jsonl.js





const jsonl_BLOCK_ROWS = 4096;
function jsonlRows(source, options = {}) {
    const file = {
        name: source.name,
        code: "PREDICTIONS_UNREADABLE",
        format: "JSON Lines",
        hint: "One JSON object on each line is expected",
    };
    return {
        name: source.name,
        columnNames: () => firstKeys(file, source),
        batches: (columns) => jsonl_readBatches(file, source, columns, options.onNote ?? (() => { })),
    };
}
async function firstKeys(file, source) {
    const scanner = new JsonlScanner(file, [], 1);
    for await (const { bytes, start, end, fault } of wholeLines(file, source)) {
        if (scanner.scan(bytes, start, end, 1) === 1)
            return scanner.keys;
        if (fault !== undefined)
            throw fault(scanner.line);
    }
    throw faults_emptyFile(file);
}
async function* jsonl_readBatches(file, source, requests, onNote) {
    const batch = new BatchBuilder(file.name, requests, onNote);
    const scanner = new JsonlScanner(file, requests.map(({ name }) => name), jsonl_BLOCK_ROWS);
    for await (const { bytes, start, end, fault } of wholeLines(file, source)) {
        for (let at = start; at < end; at = scanner.next) {
            const rows = scanner.scan(bytes, at, end, Math.min(jsonl_BLOCK_ROWS, batch.room));
            batch.append(bytes, scanner.extents, rows);
            if (batch.room === 0)
                yield batch.take();
        }
        if (fault !== undefined)
            throw fault(scanner.line);
    }
    if (scanner.rows === 0)
        throw faults_emptyFile(file);
    if (batch.rows > 0)
        yield batch.take();
    if (scanner.blankLines > 0)
        onNote(`${(0,excerpt/* count */.U9)(scanner.blankLines, "blank line")} skipped`);
}

;// CONCATENATED MODULE: ./lib/predictions/json/document.js





const document_FIRST_CAPACITY = 64 * 1024;
async function openDocument(file, source, limit) {
    const bytes = await readAll(source, limit);
    const start = textStart(file, bytes);
    const badLine = invalidUtf8Line(bytes);
    if (badLine !== undefined)
        throw faults_notUtf8(file, 1 + badLine);
    const refusal = (at, expected) => {
        const hint = at < bytes.length ? undefined : WAS_CUT;
        return unexpected(file, `line ${lineAt(tokens, at)}`, expected, foundAt(bytes, at, bytes.length), hint);
    };
    const tokens = new JsonTokens(refusal, { newlineIsSpace: true });
    tokens.open(bytes, start, bytes.length);
    if (tokens.peek() < 0)
        throw faults_emptyFile(file);
    return tokens;
}
function listsByKey(file, tokens) {
    const keys = new Set();
    const lists = new Map();
    tokens.readOpening("object");
    while (tokens.more("object", keys.size === 0)) {
        tokens.readKey();
        const key = tokens.text();
        if (keys.has(key))
            throw duplicateKey(file, lineAt(tokens), key);
        if (keys.size === port/* MAX_DICTIONARY */.y)
            throw tooManyKeys(file, lineAt(tokens));
        keys.add(key);
        const kind = tokens.readValue();
        if (kind === "array")
            lists.set(key, tokens.at);
        if (kind === "array" || kind === "object")
            skipRest(tokens, kind);
    }
    tokens.readEnd();
    return lists;
}
function lineAt({ bytes, end }, at = end) {
    let line = 1;
    for (let index = 0; index < at; index += 1) {
        if (bytes[index] === 0x0a || (bytes[index] === 0x0d && bytes[index + 1] !== 0x0a))
            line += 1;
    }
    return line;
}
async function readAll(source, limit) {
    let bytes = Buffer.alloc(document_FIRST_CAPACITY);
    let length = 0;
    for await (const chunk of source.chunks()) {
        const needed = length + chunk.length;
        if (needed > limit.maxBytes)
            throw documentTooLarge(source.name, limit.maxBytes, limit.hint);
        if (needed > bytes.length) {
            const larger = Buffer.alloc(Math.max(needed, 2 * bytes.length));
            larger.set(bytes.subarray(0, length));
            bytes = larger;
        }
        bytes.set(chunk, length);
        length = needed;
    }
    return bytes.subarray(0, length);
}

;// CONCATENATED MODULE: ./lib/predictions/json/table-scanner.js




function table_scanner_readColumnNames(file, tokens) {
    const names = new Set();
    while (tokens.more("array", names.size === 0)) {
        tokens.peek();
        const at = tokens.at;
        const kind = tokens.readValue();
        if (kind !== "string" && kind !== "number")
            throw tokens.refusal(at, "the name of a column");
        const name = tokens.text();
        if (names.has(name))
            throw faults_duplicateColumn(file, name);
        if (names.size === port/* MAX_DICTIONARY */.y)
            throw tooManyColumns(file);
        names.add(name);
    }
    return [...names];
}
class TableScanner {
    extents;
    rows = 0;
    #file;
    #tokens;
    #names;
    #places;
    #stride;
    #hasEnded = false;
    constructor(table, wanted, maxRows) {
        this.#file = table.file;
        this.#tokens = table.tokens;
        this.#names = table.names;
        const places = new Map(wanted.map((name, place) => [name, place]));
        this.#places = table.names.map((name) => places.get(name));
        this.#stride = 2 * wanted.length;
        this.extents = new Int32Array(this.#stride * maxRows);
    }
    scan(maxRows) {
        let rows = 0;
        while (rows < maxRows && !this.#hasEnded) {
            if (this.#tokens.more("array", this.rows === 0)) {
                this.rows += 1;
                this.#passRow(rows * this.#stride);
                rows += 1;
            }
            else {
                this.#hasEnded = true;
            }
        }
        return rows;
    }
    #passRow(first) {
        const { extents } = this;
        const tokens = this.#tokens;
        const places = this.#places;
        tokens.peek();
        const { at } = tokens;
        if (tokens.readValue() !== "array") {
            throw this.#unexpected("a list of values", foundAt(tokens.bytes, at, tokens.limit));
        }
        let column = 0;
        for (; tokens.more("array", column === 0); column += 1) {
            const kind = tokens.readValue();
            const place = places[column];
            if (place === undefined) {
                if (kind === "object" || kind === "array")
                    skipRest(tokens, kind);
                continue;
            }
            if (kind === "object" || kind === "array") {
                throw this.#unexpected(`a text, a number, true, false or null under ${(0,excerpt/* excerpt */.Kb)(this.#names[column])}`, `an ${kind}`);
            }
            if (tokens.escaped)
                tokens.unescape();
            extents[first + 2 * place] = tokens.start;
            extents[first + 2 * place + 1] = kind === "null" ? tokens.start : tokens.end;
        }
        if (column !== places.length) {
            throw this.#unexpected(`${(0,excerpt/* count */.U9)(places.length, "value")}, one for each of "columns"`, `${column}`);
        }
    }
    #unexpected(expected, found) {
        return unexpected(this.#file, `row ${this.rows} of "data"`, expected, found);
    }
}

;// CONCATENATED MODULE: ./lib/predictions/json/table-json.js




const TABLE_LIMIT = {
    maxBytes: 512 * 1024 * 1024,
    hint: "Write the rows as JSON Lines (.jsonl) or as CSV, which are read piece by piece",
};
const table_json_BLOCK_ROWS = 4096;
function tableJsonRows(source, options = {}) {
    return {
        name: source.name,
        columnNames: async () => (await openTable(source)).names,
        batches: (columns) => table_json_readBatches(source, columns, options.onNote ?? (() => { })),
    };
}
async function* table_json_readBatches(source, requests, onNote) {
    const batch = new BatchBuilder(source.name, requests, onNote);
    const table = await openTable(source);
    const unknown = requests.find(({ name }) => !table.names.includes(name));
    if (unknown !== undefined)
        throw new RangeError(`no column is named ${JSON.stringify(unknown.name)}`);
    const scanner = new TableScanner(table, requests.map(({ name }) => name), table_json_BLOCK_ROWS);
    for (;;) {
        const rows = scanner.scan(Math.min(table_json_BLOCK_ROWS, batch.room));
        if (rows === 0)
            break;
        batch.append(table.tokens.bytes, scanner.extents, rows);
        if (batch.room === 0)
            yield batch.take();
    }
    if (batch.rows > 0)
        yield batch.take();
}
async function openTable(source) {
    const file = {
        name: source.name,
        code: "PREDICTIONS_UNREADABLE",
        format: "a JSON table",
        hint: 'A table {"columns": ["id", …], "data": [[…], …]} is expected',
    };
    const tokens = await openDocument(file, source, TABLE_LIMIT);
    const lists = listsByKey(file, tokens);
    const [columnsAt, dataAt] = [lists.get("columns"), lists.get("data")];
    if (columnsAt === undefined)
        throw missingList(file, "columns");
    if (dataAt === undefined)
        throw missingList(file, "data");
    tokens.at = columnsAt;
    const names = table_scanner_readColumnNames(file, tokens);
    tokens.at = dataAt;
    return { file, tokens, names };
}

;// CONCATENATED MODULE: ./lib/predictions/json/metrics-json.js





const METRICS_LIMIT = {
    maxBytes: 16 * 1024 * 1024,
    hint: "A file of metrics holds a few numbers; rows of predictions belong in a .jsonl or .csv file",
};
const MAX_NAME_LENGTH = 1000;
async function readMetricsJson(source) {
    const file = metricsFile(source.name, "A JSON object of metrics is expected");
    const tokens = await openDocument(file, source, METRICS_LIMIT);
    tokens.readOpening("object");
    const metrics = readMembers(file, tokens);
    tokens.readEnd();
    return metrics;
}
async function jsonDocumentKind(source) {
    const file = metricsFile(source.name, 'An object of metrics, or a table {"columns": […], "data": [[…], …]}, is expected');
    const lists = listsByKey(file, await openDocument(file, source, TABLE_LIMIT));
    return lists.has("columns") && lists.has("data") ? "table" : "metrics";
}
function metricsFile(name, hint) {
    return { name, code: "METRICS_UNREADABLE", format: "JSON", hint };
}
function readMembers(file, tokens) {
    const numbers = new Map();
    const others = new Map();
    const names = new Set();
    const outerPrefixes = [];
    let prefix = "";
    for (let isFirst = true;;) {
        if (!tokens.more("object", isFirst)) {
            const outer = outerPrefixes.pop();
            if (outer === undefined)
                return { numbers, others };
            prefix = outer;
            isFirst = false;
            continue;
        }
        const name = readName(file, tokens, prefix, names);
        const kind = tokens.readValue();
        isFirst = kind === "object";
        if (kind === "object") {
            if (outerPrefixes.push(prefix) === MAX_JSON_DEPTH)
                throw tooDeep(tokens);
            prefix = `${name}.`;
        }
        else if (kind === "array") {
            skipRest(tokens, "array");
            others.set(name, "list");
        }
        else if (kind === "number") {
            numbers.set(name, tokens.text());
        }
        else {
            others.set(name, kind === "string" ? "text" : kind);
        }
    }
}
function readName(file, tokens, prefix, names) {
    tokens.readKey();
    const name = prefix + tokens.text();
    if (name.length > MAX_NAME_LENGTH)
        throw nameTooLong(file, lineAt(tokens), name);
    if (names.has(name))
        throw duplicateKey(file, lineAt(tokens), name);
    if (names.size === port/* MAX_DICTIONARY */.y)
        throw tooManyKeys(file, lineAt(tokens));
    names.add(name);
    return name;
}

;// CONCATENATED MODULE: ./lib/sources/formats.js





const FORMATS = {
    csv: ({ bytes }, options) => ({ kind: "rows", rows: csvRows(bytes, options) }),
    tsv: ({ bytes }, options) => ({ kind: "rows", rows: csvRows(bytes, { ...options, separator: "\t" }) }),
    jsonl: ({ bytes }, options) => ({ kind: "rows", rows: jsonlRows(bytes, options) }),
    ndjson: ({ bytes }, options) => ({ kind: "rows", rows: jsonlRows(bytes, options) }),
    json: openJson,
    parquet: openParquet,
};
function formatOf(reference, path) {
    const match = /\.([a-z]+)(\.gz)?$/i.exec(path);
    const ending = match?.[1]?.toLowerCase() ?? "";
    if (ending === "parquet" && match?.[2] !== undefined) {
        throw new errors/* GateError */.ue("USAGE", `${reference}: a Parquet file cannot be read from inside .gz`, {
            hint: "Parquet is compressed within: unzip it, or write it with a codec of its own such as zstd",
        });
    }
    const open = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
    if (open !== undefined)
        return open;
    throw new errors/* GateError */.ue("USAGE", `${reference}: what format is that? The name must end in ${endings()}`);
}
function endings() {
    const texts = Object.keys(FORMATS).filter((ending) => ending !== "parquet");
    return `${texts.map((ending) => `.${ending}`).join(", ")}, each also with .gz, or .parquet`;
}
async function openJson({ bytes }, options) {
    return (await jsonDocumentKind(bytes)) === "table"
        ? { kind: "rows", rows: tableJsonRows(bytes, options) }
        : { kind: "metrics", metrics: await readMetricsJson(bytes) };
}
async function loadParquet() {
    return await Promise.all(/* import() */[__webpack_require__.e(825), __webpack_require__.e(993)]).then(__webpack_require__.bind(__webpack_require__, 4993));
}
async function openParquet({ pieces }) {
    const { parquetRows } = await loadParquet();
    return { kind: "rows", rows: parquetRows(pieces) };
}


/***/ }),

/***/ 5381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ GUNZIP_LIMITS),
/* harmony export */   k: () => (/* binding */ gunzip)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);



const GUNZIP_LIMITS = {
    totalBytes: 64 * 1024 ** 3,
    ratio: 200,
    ratioFromBytes: 64 * 1024 ** 2,
};
const CHUNK_BYTES = 256 * 1024;
async function* gunzip(file, limits) {
    let zippedBytes = 0;
    let unzippedBytes = 0;
    const source = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(checkedCopies(file, (length) => (zippedBytes += length)), { objectMode: false });
    const engine = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)({ chunkSize: CHUNK_BYTES });
    (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(source, engine, () => { });
    try {
        for await (const chunk of engine) {
            unzippedBytes += chunk.length;
            refuseBomb(file, unzippedBytes, limits);
            yield chunk;
        }
        if (engine.bytesWritten !== zippedBytes)
            throw corrupt(file, "other bytes follow the end of the gzip data");
    }
    catch (error) {
        throw translated(file, error);
    }
    finally {
        source.destroy();
        engine.destroy();
    }
}
function* checkedCopies(file, onCopy) {
    let isFirst = true;
    for (const chunk of file.chunks) {
        if (isFirst && (chunk[0] !== 0x1f || chunk[1] !== 0x8b)) {
            throw unreadable(file, "is not gzip, though its name ends in .gz", "Zip it, or take .gz off its name");
        }
        isFirst = false;
        onCopy(chunk.length);
        yield Uint8Array.from(chunk);
    }
    if (isFirst)
        throw unreadable(file, "is empty", "A gzip file is expected");
}
function refuseBomb({ name, bytes }, unzippedBytes, limits) {
    const { totalBytes, ratio, ratioFromBytes } = limits;
    if (unzippedBytes > totalBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("INPUT_TOO_LARGE", `${name} unzips to more than ${totalBytes} bytes`);
    }
    if (unzippedBytes > ratioFromBytes && unzippedBytes > ratio * bytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("INPUT_TOO_LARGE", `${name} unzips to more than ${ratio} times its ${bytes} bytes`, {
            hint: "That is a zip bomb, or no file of predictions: unzip it yourself if you trust it",
        });
    }
}
function translated(file, error) {
    if (!(error instanceof Error && "code" in error && typeof error.code === "string"))
        return error;
    if (error.code === "Z_BUF_ERROR") {
        return unreadable(file, "ends in the middle of its gzip data", "Was the file cut? Write or fetch it again", error);
    }
    return error.code.startsWith("Z_") ? corrupt(file, error.message, error) : error;
}
function corrupt(file, reason, cause) {
    return unreadable(file, `is corrupt gzip (${reason})`, "Write or fetch it again", cause);
}
function unreadable({ name }, found, hint, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("PREDICTIONS_UNREADABLE", `${name} ${found}`, { hint, cause });
}


/***/ }),

/***/ 9754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isMlflowReference),
/* harmony export */   i: () => (/* binding */ isFilePath)
/* harmony export */ });
function isFilePath(reference) {
    return !/^[a-z][a-z0-9+.-]+:/i.test(reference);
}
function isMlflowReference(reference) {
    return /^(models|runs):/.test(reference);
}


/***/ })

};
