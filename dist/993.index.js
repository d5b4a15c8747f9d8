export const id = 993;
export const ids = [993];
export const modules = {

/***/ 7913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ChunkPages)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var hyparquet_src_column_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6167);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5912);
/* harmony import */ var _thrift_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2890);




const WINDOW_BYTES = 256 * 1024;
const MAX_HEADER_BYTES = 16 * 1024 * 1024;
const MAX_PAGE_BYTES = 256 * 1024 * 1024;
class ChunkPages {
    #file;
    #name;
    #refuse;
    #end;
    #at;
    #window = new Uint8Array(0);
    #windowStart = 0;
    constructor(file, name, place, refuse) {
        this.#file = file;
        this.#name = name;
        this.#refuse = refuse;
        this.#at = place.start;
        this.#end = place.end;
    }
    next() {
        if (this.#at >= this.#end)
            return undefined;
        const header = this.#header();
        const { compressed_page_size: size, uncompressed_page_size: unzippedSize } = header;
        if (!(size >= 0) || !(unzippedSize >= 0))
            throw this.#refuse("a page without a size");
        if (size > this.#end - this.#at)
            throw this.#refuse("a page is longer than its column");
        if (Math.max(size, unzippedSize) > MAX_PAGE_BYTES) {
            throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .tooLarge */ .g$)(this.#name, `a page of ${Math.max(size, unzippedSize)} bytes is more than the gate reads at once`);
        }
        const body = this.#bytes(size);
        this.#at += size;
        if (header.crc !== undefined && (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(body) !== header.crc >>> 0)
            throw this.#refuse("a page fails its checksum");
        return { header, body };
    }
    #header() {
        for (let length = 1024;; length *= 8) {
            const bytes = this.#bytes(Math.min(length, this.#end - this.#at));
            try {
                const end = (0,_thrift_js__WEBPACK_IMPORTED_MODULE_2__/* .thriftEnd */ .J)(bytes, 0);
                if (end !== undefined) {
                    const header = (0,hyparquet_src_column_js__WEBPACK_IMPORTED_MODULE_3__/* .parquetHeader */ .wK)({ view: new DataView(bytes.buffer, bytes.byteOffset, end), offset: 0 });
                    this.#at += end;
                    return header;
                }
            }
            catch (cause) {
                throw this.#refuse(cause instanceof _thrift_js__WEBPACK_IMPORTED_MODULE_2__/* .NoThrift */ .T ? cause.message : "a page has no sound header", cause);
            }
            if (length > Math.min(this.#end - this.#at, MAX_HEADER_BYTES))
                throw this.#refuse("a page header has no end");
        }
    }
    #bytes(length) {
        const from = this.#at - this.#windowStart;
        if (from >= 0 && from + length <= this.#window.length)
            return this.#window.subarray(from, from + length);
        if (length >= WINDOW_BYTES)
            return this.#file.read(this.#at, length);
        this.#window = this.#file.read(this.#at, Math.min(WINDOW_BYTES, this.#end - this.#at));
        this.#windowStart = this.#at;
        return this.#window.subarray(0, length);
    }
}


/***/ }),

/***/ 1034:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ CODECS)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var hysnappy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7100);
/* harmony import */ var _lz4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1735);



const CODECS = {
    UNCOMPRESSED: (input) => input,
    SNAPPY: snappy,
    GZIP: (input, length) => node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync(input, { maxOutputLength: Math.max(1, length) }),
    BROTLI: (input, length) => node_zlib__WEBPACK_IMPORTED_MODULE_0__.brotliDecompressSync(input, { maxOutputLength: Math.max(1, length) }),
    ZSTD: typeof node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdDecompressSync === "function" ? nativeZstd : (await __webpack_require__.e(/* import() */ 136).then(__webpack_require__.bind(__webpack_require__, 755))).portableZstd,
    LZ4: _lz4_js__WEBPACK_IMPORTED_MODULE_1__/* .inflateLz4 */ .E,
    LZ4_RAW: _lz4_js__WEBPACK_IMPORTED_MODULE_1__/* .inflateLz4Raw */ .o,
};
const inflateSnappy = (0,hysnappy__WEBPACK_IMPORTED_MODULE_2__/* .snappyUncompressor */ .o)();
function snappy(input, length) {
    let own = 0;
    for (let at = 0, scale = 1; at < 5; at += 1, scale *= 128) {
        const byte = input[at] ?? 0;
        own += (byte & 0x7f) * scale;
        if (byte < 0x80)
            break;
    }
    if (own !== length)
        throw new RangeError(`it unzips to ${own} bytes instead of ${length}`);
    return inflateSnappy(input, length);
}
function nativeZstd(input, length) {
    return node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdDecompressSync(input, { maxOutputLength: Math.max(1, length) });
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4135:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ BLOCK_ROWS),
/* harmony export */   m: () => (/* binding */ ColumnChunk)
/* harmony export */ });
/* harmony import */ var _data_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1837);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_data_page_js__WEBPACK_IMPORTED_MODULE_0__]);
_data_page_js__WEBPACK_IMPORTED_MODULE_0__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];

const BLOCK_ROWS = 4096;
class ColumnChunk {
    #column;
    #pages;
    #indices = new Int32Array(BLOCK_ROWS);
    #dictionary;
    #page;
    #row = 0;
    #value = 0;
    constructor(column, pages) {
        this.#column = column;
        this.#pages = pages;
    }
    read(rows, sink) {
        let left = rows;
        while (left > 0) {
            const page = this.#currentPage();
            if (page === undefined)
                throw this.#column.refuse("it has fewer rows than its row group");
            const taken = Math.min(left, page.rows - this.#row);
            this.#take(page, taken, sink);
            this.#row += taken;
            left -= taken;
        }
    }
    finish() {
        if (this.#currentPage() !== undefined)
            throw this.#column.refuse("it has more rows than its row group");
    }
    #take(page, rows, sink) {
        const present = page.present?.subarray(this.#row, this.#row + rows);
        let values = rows;
        if (present !== undefined) {
            values = 0;
            for (let row = 0; row < rows; row += 1)
                values += present[row];
        }
        if (page.indices === undefined) {
            sink.append(page.values, this.#value, values);
        }
        else {
            page.indices.read(this.#indices, values);
            this.#checkIndices(values, page.values.length);
            sink.appendFrom(page.values, this.#indices, values);
        }
        this.#value += values;
        if (present !== undefined)
            sink.spread(present, values);
    }
    #checkIndices(count, length) {
        const indices = this.#indices;
        let largest = 0;
        for (let at = 0; at < count; at += 1) {
            const index = indices[at] >>> 0;
            if (index > largest)
                largest = index;
        }
        if (count > 0 && largest >= length)
            throw this.#column.refuse("a value is not in its dictionary");
    }
    #currentPage() {
        while (this.#page === undefined || this.#row === this.#page.rows) {
            const raw = this.#pages.next();
            if (raw === undefined)
                return undefined;
            if (raw.header.type === "INDEX_PAGE")
                continue;
            if (raw.header.type === "DICTIONARY_PAGE") {
                this.#dictionary = (0,_data_page_js__WEBPACK_IMPORTED_MODULE_0__/* .readDictionary */ .d)(this.#column, raw);
                continue;
            }
            this.#page = (0,_data_page_js__WEBPACK_IMPORTED_MODULE_0__/* .readDataPage */ .k)(this.#column, this.#dictionary, raw);
            this.#row = 0;
            this.#value = 0;
        }
        return this.#page;
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 46:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ columnSink)
/* harmony export */ });
/* harmony import */ var _columns_text_dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(620);
/* harmony import */ var _port_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7095);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5912);
/* harmony import */ var _text_buffer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2517);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8951);





function columnSink(fileName, { name, kind }) {
    switch (kind) {
        case "bytes":
            return new BytesSink();
        case "codes":
            return new CodesSink(fileName, name);
        case "numbers":
            return new NumbersSink();
    }
}
class BytesSink {
    #texts = new _text_buffer_js__WEBPACK_IMPORTED_MODULE_3__/* .TextBuffer */ .a();
    #offsets = new Int32Array(_port_js__WEBPACK_IMPORTED_MODULE_4__/* .BATCH_ROWS */ .B + 1);
    #rows = 0;
    get textBytes() {
        return this.#texts.used;
    }
    append(values, from, count) {
        if (values instanceof _values_js__WEBPACK_IMPORTED_MODULE_2__/* .TextValues */ .Ql)
            return this.#appendTexts(values, from, count);
        const texts = this.#texts;
        for (let index = 0; index < count; index += 1) {
            values.text(from + index, texts);
            this.#offsets[++this.#rows] = texts.used;
        }
    }
    appendFrom(values, indices, count) {
        const texts = this.#texts;
        for (let index = 0; index < count; index += 1) {
            values.text(indices[index], texts);
            this.#offsets[++this.#rows] = texts.used;
        }
    }
    spread(present, values) {
        const offsets = this.#offsets;
        const first = this.#rows - values;
        let from = this.#rows;
        for (let row = present.length; row > 0; row -= 1) {
            offsets[first + row] = offsets[from];
            if (present[row - 1] === 1)
                from -= 1;
        }
        this.#rows = first + present.length;
    }
    take() {
        const bytes = this.#texts.bytes.subarray(0, this.#texts.used);
        const offsets = this.#offsets.subarray(0, this.#rows + 1);
        this.#texts = new _text_buffer_js__WEBPACK_IMPORTED_MODULE_3__/* .TextBuffer */ .a(bytes.length);
        this.#offsets = new Int32Array(_port_js__WEBPACK_IMPORTED_MODULE_4__/* .BATCH_ROWS */ .B + 1);
        this.#rows = 0;
        return { kind: "bytes", bytes, offsets };
    }
    #appendTexts({ bytes, offsets }, from, count) {
        const start = offsets[from];
        const moved = this.#texts.used - start;
        this.#texts.append(bytes, start, offsets[from + count]);
        for (let index = 1; index <= count; index += 1)
            this.#offsets[++this.#rows] = offsets[from + index] + moved;
    }
}
const UNKNOWN = -1;
class CodesSink {
    textBytes = 0;
    #dictionary = new _columns_text_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .TextDictionary */ .o();
    #fileName;
    #column;
    #text = new _text_buffer_js__WEBPACK_IMPORTED_MODULE_3__/* .TextBuffer */ .a();
    #codes = new Int32Array(_port_js__WEBPACK_IMPORTED_MODULE_4__/* .BATCH_ROWS */ .B);
    #rows = 0;
    #known;
    #knownCodes = new Int32Array(0);
    constructor(fileName, column) {
        this.#fileName = fileName;
        this.#column = column;
    }
    append(values, from, count) {
        for (let index = 0; index < count; index += 1)
            this.#codes[this.#rows++] = this.#code(values, from + index);
    }
    appendFrom(values, indices, count) {
        if (values !== this.#known) {
            this.#known = values;
            this.#knownCodes = new Int32Array(values.length).fill(UNKNOWN);
        }
        const known = this.#knownCodes;
        const codes = this.#codes;
        const first = this.#rows;
        for (let at = 0; at < count; at += 1) {
            const index = indices[at];
            let code = known[index];
            if (code === UNKNOWN) {
                code = this.#code(values, index);
                known[index] = code;
            }
            codes[first + at] = code;
        }
        this.#rows = first + count;
    }
    spread(present, values) {
        if (values === present.length)
            return;
        const absent = this.#codeOfText(0);
        spreadNumbers(this.#codes, this.#rows - values, present, values, absent);
        this.#rows += present.length - values;
    }
    take() {
        const codes = this.#codes.subarray(0, this.#rows);
        this.#codes = new Int32Array(_port_js__WEBPACK_IMPORTED_MODULE_4__/* .BATCH_ROWS */ .B);
        this.#rows = 0;
        return { kind: "codes", codes, dictionary: this.#dictionary.texts };
    }
    #code(values, index) {
        this.#text.used = 0;
        values.text(index, this.#text);
        return this.#codeOfText(this.#text.used);
    }
    #codeOfText(length) {
        const code = this.#dictionary.code(this.#text.bytes, 0, length);
        if (code === undefined)
            throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .tooManyTexts */ .CR)(this.#fileName, this.#column);
        return code;
    }
}
class NumbersSink {
    textBytes = 0;
    #values = new Float64Array(_port_js__WEBPACK_IMPORTED_MODULE_4__/* .BATCH_ROWS */ .B);
    #rows = 0;
    #known;
    #knownNumbers = new Float64Array(0);
    append(values, from, count) {
        values.numbers(from, count, this.#values, this.#rows);
        this.#rows += count;
    }
    appendFrom(values, indices, count) {
        if (values !== this.#known) {
            this.#known = values;
            this.#knownNumbers = new Float64Array(values.length);
            values.numbers(0, values.length, this.#knownNumbers, 0);
        }
        for (let at = 0; at < count; at += 1)
            this.#values[this.#rows + at] = this.#knownNumbers[indices[at]];
        this.#rows += count;
    }
    spread(present, values) {
        spreadNumbers(this.#values, this.#rows - values, present, values, Number.NaN);
        this.#rows += present.length - values;
    }
    take() {
        const values = this.#values.subarray(0, this.#rows);
        this.#values = new Float64Array(_port_js__WEBPACK_IMPORTED_MODULE_4__/* .BATCH_ROWS */ .B);
        this.#rows = 0;
        return { kind: "numbers", values };
    }
}
function spreadNumbers(column, first, present, values, absent) {
    let from = first + values - 1;
    for (let row = present.length - 1; row >= 0; row -= 1) {
        column[first + row] = present[row] === 1 ? column[from--] : absent;
    }
}


/***/ }),

/***/ 1837:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readDictionary),
/* harmony export */   k: () => (/* binding */ readDataPage)
/* harmony export */ });
/* harmony import */ var _codecs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1034);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5912);
/* harmony import */ var _hybrid_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9877);
/* harmony import */ var _rare_encodings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2286);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8951);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_codecs_js__WEBPACK_IMPORTED_MODULE_0__]);
_codecs_js__WEBPACK_IMPORTED_MODULE_0__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];






const MAX_PAGE_ROWS = 2 ** 25;
const FALSE_AND_TRUE = new _values_js__WEBPACK_IMPORTED_MODULE_4__/* .BooleanValues */ .JY(Uint8Array.of(0b10), 2);
const NO_BYTES = new Uint8Array(0);
function readDictionary(column, { header, body }) {
    const entry = header.dictionary_page_header;
    if (entry === undefined || !(entry.num_values >= 0))
        throw column.refuse("a dictionary without a size");
    const bytes = unzipped(column, body, header.uncompressed_page_size);
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainValues */ .t2)(column, bytes, 0, entry.num_values);
}
function readDataPage(column, dictionary, page) {
    const { header, body } = page;
    const first = header.type === "DATA_PAGE" ? header.data_page_header : undefined;
    const second = header.type === "DATA_PAGE_V2" ? header.data_page_header_v2 : undefined;
    if (second !== undefined) {
        const rows = checkedRows(column, second.num_values);
        return readSecond(column, dictionary, second, rows, body, header.uncompressed_page_size);
    }
    if (first === undefined)
        throw column.refuse(`a page of the type ${header.type}`);
    const rows = checkedRows(column, first.num_values);
    return readFirst(column, dictionary, first, rows, unzipped(column, body, header.uncompressed_page_size));
}
function readFirst(column, dictionary, header, rows, bytes) {
    let start = 0;
    let present;
    if (column.isOptional) {
        if (header.definition_level_encoding !== "RLE") {
            throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .unsupportedFeature */ .q3)(column.fileName, column.name, `levels in ${header.definition_level_encoding}`);
        }
        start = 4 + lengthAt(column, bytes, 0);
        present = readPresent(column, bytes, 4, start, rows);
    }
    return { rows, present, ...readValues(column, dictionary, header.encoding, bytes, start, valuesOf(present, rows)) };
}
function readSecond(column, dictionary, header, rows, body, unzippedSize) {
    const { definition_levels_byte_length: levels, repetition_levels_byte_length: repetitions } = header;
    const isSound = repetitions === 0 && levels >= 0 && levels <= Math.min(body.length, unzippedSize);
    if (!isSound)
        throw column.refuse("the levels of a page have no sound length");
    const present = column.isOptional && rows > 0 ? readPresent(column, body, 0, levels, rows) : undefined;
    const zipped = body.subarray(levels);
    const isZipped = header.is_compressed !== false && zipped.length > 0;
    const bytes = isZipped ? unzipped(column, zipped, unzippedSize - levels) : zipped;
    return { rows, present, ...readValues(column, dictionary, header.encoding, bytes, 0, valuesOf(present, rows)) };
}
function readValues(column, dictionary, encoding, bytes, start, count) {
    const end = bytes.length;
    switch (encoding) {
        case "PLAIN":
            return { values: (0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainValues */ .t2)(column, bytes, start, count), indices: undefined };
        case "PLAIN_DICTIONARY":
        case "RLE_DICTIONARY": {
            if (dictionary === undefined)
                throw column.refuse("a page needs a dictionary, and there is none");
            const width = count === 0 ? 0 : (bytes[start] ?? 0);
            return { values: dictionary, indices: new _hybrid_js__WEBPACK_IMPORTED_MODULE_5__/* .HybridReader */ .u(bytes, start + 1, end, width, column.refuse) };
        }
        case "RLE": {
            if (column.type.kind !== "boolean")
                break;
            const from = count === 0 ? start : start + 4;
            const to = count === 0 ? start : from + lengthAt(column, bytes, start);
            return { values: FALSE_AND_TRUE, indices: new _hybrid_js__WEBPACK_IMPORTED_MODULE_5__/* .HybridReader */ .u(bytes, from, to, 1, column.refuse) };
        }
        default: {
            const values = (0,_rare_encodings_js__WEBPACK_IMPORTED_MODULE_3__/* .rareValues */ .R)(column, encoding, bytes, start, count);
            if (values !== undefined)
                return { values, indices: undefined };
        }
    }
    throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .unsupportedFeature */ .q3)(column.fileName, column.name, `the encoding ${encoding} for its type`);
}
function readPresent(column, bytes, start, end, rows) {
    const levels = new _hybrid_js__WEBPACK_IMPORTED_MODULE_5__/* .HybridReader */ .u(bytes, start, end, 1, column.refuse);
    if (levels.isRunOf(1, rows))
        return undefined;
    const present = new Uint8Array(rows);
    levels.read(present, rows);
    return present;
}
function valuesOf(present, rows) {
    if (present === undefined)
        return rows;
    let values = 0;
    for (const level of present)
        values += level;
    return values;
}
function unzipped(column, body, length) {
    const inflate = _codecs_js__WEBPACK_IMPORTED_MODULE_0__/* .CODECS */ .Q[column.codec];
    if (inflate === undefined)
        throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .unsupportedFeature */ .q3)(column.fileName, column.name, `the codec ${column.codec}`);
    if (length === 0)
        return NO_BYTES;
    let bytes;
    try {
        bytes = inflate(body, length);
    }
    catch (cause) {
        throw column.refuse(`a page cannot be unzipped (${column.codec})`, cause);
    }
    if (bytes.length !== length)
        throw column.refuse("a page has not the length that it says");
    return bytes;
}
function lengthAt(column, bytes, at) {
    if (at + 4 > bytes.length)
        throw column.refuse("a page ends within its levels");
    const length = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true);
    if (length > bytes.length - at - 4)
        throw column.refuse("a page ends within its levels");
    return length;
}
function checkedRows(column, rows) {
    if (!(rows >= 0))
        throw column.refuse("a page of fewer than no rows");
    if (rows > MAX_PAGE_ROWS)
        throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .tooLarge */ .g$)(column.fileName, `a page of ${rows} rows is more than the gate reads at once`);
    return rows;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 5912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ notParquet),
/* harmony export */   CR: () => (/* binding */ tooManyTexts),
/* harmony export */   NR: () => (/* binding */ encrypted),
/* harmony export */   T3: () => (/* binding */ notUtf8),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   iI: () => (/* binding */ duplicateColumn),
/* harmony export */   iO: () => (/* binding */ unsupportedType),
/* harmony export */   q3: () => (/* binding */ unsupportedFeature),
/* harmony export */   qb: () => (/* binding */ corrupt),
/* harmony export */   sX: () => (/* binding */ emptyFile),
/* harmony export */   tM: () => (/* binding */ cutFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _port_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7095);
/* harmony import */ var _text_excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5409);



const WRITE_AGAIN = "Was the file cut or damaged? Write or fetch it again";
function emptyFile(name) {
    return unreadable(`${name} is empty`, "A Parquet file is expected");
}
function notParquet(name) {
    return unreadable(`${name} is not Parquet, though its name ends in .parquet`, "Give it the ending of its format");
}
function cutFile(name) {
    return unreadable(`${name} begins as Parquet but does not end so`, WRITE_AGAIN);
}
function encrypted(name) {
    return unreadable(`${name} is encrypted Parquet`, "Write the predictions without encryption");
}
function corrupt(name, place) {
    return (reason, cause) => {
        const where = place === "" ? "" : `, ${place}`;
        return unreadable(`${name} is corrupt Parquet${where}: ${reason}`, WRITE_AGAIN, cause);
    };
}
function duplicateColumn(name, column) {
    return unreadable(`${name}: two columns are named ${(0,_text_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(column)}`, "Rename or remove one of them");
}
function unsupportedType(name, column, type) {
    return unreadable(`${name}: column ${(0,_text_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(column)} is ${type}, expected texts, integers, floats or booleans`, "Cast it when you write the file, or name another column");
}
function unsupportedFeature(name, column, feature) {
    return unreadable(`${name}: column ${(0,_text_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(column)} uses ${feature}, which the gate does not read`, "Write the file with the defaults of pandas, polars or DuckDB");
}
function notUtf8(name, column) {
    return unreadable(`${name}: column ${(0,_text_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(column)} holds text that is not valid UTF-8`, "Write texts as UTF-8");
}
function tooManyTexts(name, column) {
    return unreadable(`${name}: column ${(0,_text_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(column)} holds more than ${_port_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DICTIONARY */ .y} different values`, "Labels, predictions and slices repeat: this is probably the wrong column");
}
function tooLarge(name, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("INPUT_TOO_LARGE", `${name}: ${found}`, {
        hint: "Write the file with smaller row groups and pages, or name another column",
    });
}
function unreadable(message, hint, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("PREDICTIONS_UNREADABLE", message, { hint, cause });
}


/***/ }),

/***/ 6938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readFooter)
/* harmony export */ });
/* harmony import */ var hyparquet_src_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4038);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5912);
/* harmony import */ var _thrift_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2890);



const TAIL_BYTES = 8;
const HEAD_BYTES = 4;
const MAX_FOOTER_BYTES = 64 * 1024 * 1024;
function readFooter(file, name) {
    const refuse = (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .corrupt */ .qb)(name, "");
    if (file.byteLength === 0)
        throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyFile */ .sX)(name);
    const head = magicOf(file.read(0, Math.min(HEAD_BYTES, file.byteLength)));
    if (head === "PARE")
        throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .encrypted */ .NR)(name);
    if (head !== "PAR1")
        throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .notParquet */ .AI)(name);
    if (file.byteLength < HEAD_BYTES + TAIL_BYTES)
        throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .cutFile */ .tM)(name);
    const tail = file.read(file.byteLength - TAIL_BYTES, TAIL_BYTES);
    if (magicOf(tail.subarray(4)) !== "PAR1")
        throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .cutFile */ .tM)(name);
    const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
    if (length > file.byteLength - HEAD_BYTES - TAIL_BYTES)
        throw refuse("its metadata are longer than the file");
    if (length > MAX_FOOTER_BYTES)
        throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .tooLarge */ .g$)(name, `its metadata have ${length} bytes`);
    const footer = file.read(file.byteLength - TAIL_BYTES - length, length + TAIL_BYTES);
    try {
        const end = (0,_thrift_js__WEBPACK_IMPORTED_MODULE_1__/* .thriftEnd */ .J)(footer.subarray(0, length), 0);
        if (end !== undefined)
            return (0,hyparquet_src_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parquetMetadata */ .m5)(footer, { geoparquet: false });
    }
    catch (cause) {
        throw refuse(cause instanceof _thrift_js__WEBPACK_IMPORTED_MODULE_1__/* .NoThrift */ .T ? cause.message : "its metadata are not those of Parquet", cause);
    }
    throw refuse("its metadata have no end");
}
function magicOf(bytes) {
    return Buffer.from(bytes).toString("latin1");
}


/***/ }),

/***/ 83:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ HybridReader)
/* harmony export */ });
class HybridReader {
    #bytes;
    #end;
    #width;
    #refuse;
    #at;
    #left = 0;
    #repeated;
    #bit = 0;
    constructor(bytes, start, end, width, refuse) {
        if (width > 32)
            throw refuse(`numbers of ${width} bits`);
        this.#bytes = bytes;
        this.#at = start;
        this.#end = Math.min(end, bytes.length);
        this.#width = width;
        this.#refuse = refuse;
    }
    read(out, count) {
        let done = 0;
        while (done < count) {
            if (this.#left === 0)
                this.#beginRun();
            const length = Math.min(count - done, this.#left);
            if (this.#repeated === undefined)
                this.#unpack(out, done, length);
            else
                out.fill(this.#repeated, done, done + length);
            this.#left -= length;
            done += length;
        }
    }
    isRunOf(value, count) {
        if (count > 0 && this.#left === 0)
            this.#beginRun();
        return count === 0 || (this.#repeated === value && this.#left >= count);
    }
    #beginRun() {
        const header = this.#varint();
        if (header % 2 === 0) {
            this.#left = header / 2;
            this.#repeated = 0;
            for (let shift = 0; shift < this.#width; shift += 8)
                this.#repeated |= this.#byte() << shift;
        }
        else {
            const groups = (header - 1) / 2;
            this.#left = 8 * groups;
            this.#repeated = undefined;
            this.#bit = 8 * this.#at;
            this.#at = Math.min(this.#end, this.#at + groups * this.#width);
        }
    }
    #unpack(out, from, count) {
        const bytes = this.#bytes;
        const width = this.#width;
        const mask = width === 32 ? -1 : (1 << width) - 1;
        let bit = this.#bit;
        if (bit + count * width > 8 * this.#end)
            throw this.#refuse("a page ends within its values");
        if (width <= 8) {
            for (let index = from; index < from + count; index += 1, bit += width) {
                const place = bit >>> 3;
                out[index] = ((bytes[place] | (bytes[place + 1] << 8)) >>> (bit & 7)) & mask;
            }
        }
        else {
            for (let index = from; index < from + count; index += 1, bit += width) {
                const place = Math.floor(bit / 8);
                const shift = bit % 8;
                let value = this.#word(place) >>> shift;
                if (shift + width > 32)
                    value |= bytes[place + 4] << (32 - shift);
                out[index] = value & mask;
            }
        }
        this.#bit = bit;
    }
    #word(place) {
        const bytes = this.#bytes;
        return bytes[place] | (bytes[place + 1] << 8) | (bytes[place + 2] << 16) | (bytes[place + 3] << 24);
    }
    #varint() {
        let value = 0;
        for (let scale = 1;; scale *= 128) {
            const byte = this.#byte();
            value += (byte & 0x7f) * scale;
            if (value > 0xffff_ffff)
                throw this.#refuse("a run of more than 2³¹ values");
            if (byte < 0x80)
                return value;
        }
    }
    #byte() {
        if (this.#at >= this.#end)
            throw this.#refuse("a page ends within its values");
        return this.#bytes[this.#at++];
    }
}


/***/ }),

/***/ 1735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ inflateLz4),
/* harmony export */   o: () => (/* binding */ inflateLz4Raw)
/* harmony export */ });
function inflateLz4Raw(input, length) {
    const output = new Uint8Array(length);
    inflateBlock(input, output);
    return output;
}
function inflateLz4(input, length) {
    try {
        return inflateFrames(input, length);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        return inflateLz4Raw(input, length);
    }
}
function inflateFrames(input, length) {
    const output = new Uint8Array(length);
    const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
    let [read, written] = [0, 0];
    while (read < input.length) {
        const blockStart = read + 8;
        const outputEnd = written + view.getUint32(read);
        const blockEnd = blockStart + view.getUint32(read + 4);
        if (blockEnd > input.length || outputEnd > length)
            throw new RangeError("a frame is longer than the page");
        inflateBlock(input.subarray(blockStart, blockEnd), output.subarray(written, outputEnd));
        [read, written] = [blockEnd, outputEnd];
    }
    if (written !== length)
        throw new RangeError(`it unzips to ${written} bytes instead of ${length}`);
    return output;
}
function inflateBlock(input, output) {
    let [read, written] = [0, 0];
    const byte = () => {
        const value = input[read++];
        if (value === undefined)
            throw new RangeError("it ends within a sequence");
        return value;
    };
    const lengthFrom = (nibble) => {
        if (nibble < 15)
            return nibble;
        let length = nibble;
        for (let more = 255; more === 255; length += more)
            more = byte();
        return length;
    };
    for (;;) {
        const token = byte();
        const literals = lengthFrom(token >> 4);
        if (literals > input.length - read || literals > output.length - written) {
            throw new RangeError("literals reach beyond the end");
        }
        for (const end = read + literals; read < end;)
            output[written++] = input[read++];
        if (read === input.length)
            break;
        const offset = byte() + byte() * 256;
        const match = lengthFrom(token & 15) + 4;
        if (offset === 0 || offset > written)
            throw new RangeError("a match begins before the start");
        if (match > output.length - written)
            throw new RangeError("a match reaches beyond the end");
        for (const end = written + match; written < end; written++)
            output[written] = output[written - offset];
    }
    if (written !== output.length)
        throw new RangeError(`it unzips to ${written} bytes instead of ${output.length}`);
}


/***/ }),

/***/ 4993:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parquetRows: () => (/* binding */ parquetRows)
/* harmony export */ });
/* harmony import */ var _port_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7095);
/* harmony import */ var _chunk_pages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7913);
/* harmony import */ var _column_chunk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4135);
/* harmony import */ var _column_sinks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5912);
/* harmony import */ var _footer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6938);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(946);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_column_chunk_js__WEBPACK_IMPORTED_MODULE_1__]);
_column_chunk_js__WEBPACK_IMPORTED_MODULE_1__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];







const FULL_TEXT_BYTES = 32 * 1024 * 1024;
function parquetRows(file) {
    return {
        name: file.name,
        columnNames: async () => readColumnNames(file),
        batches: (columns) => readBatches(file, columns),
    };
}
function readColumnNames(file) {
    const reading = file.open();
    try {
        return openTable(reading, file.name).names;
    }
    finally {
        reading.close();
    }
}
function openTable(reading, name) {
    try {
        return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .tableOf */ .c_)(name, (0,_footer_js__WEBPACK_IMPORTED_MODULE_4__/* .readFooter */ .A)(reading, name));
    }
    catch (cause) {
        throw asCorrupt(name, cause);
    }
}
function asCorrupt(name, cause) {
    const isBroken = cause instanceof TypeError || cause instanceof RangeError || cause instanceof SyntaxError;
    return isBroken ? (0,_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .corrupt */ .qb)(name, "")("its structure is not that of Parquet", cause) : cause;
}
async function* readBatches(file, requests) {
    const reading = file.open();
    try {
        const table = openTable(reading, file.name);
        const columns = requestedColumns(file.name, table, requests);
        yield* decodedBatches(file.name, reading, table, columns, requests);
        reading.finish();
    }
    finally {
        reading.close();
    }
}
async function* decodedBatches(name, reading, table, columns, requests) {
    try {
        const sinks = requests.map((request) => (0,_column_sinks_js__WEBPACK_IMPORTED_MODULE_2__/* .columnSink */ .q)(name, request));
        let [firstRow, rows] = [0, 0];
        const take = () => {
            const batch = { rows, firstRow, columns: sinks.map((sink) => sink.take()) };
            firstRow += rows;
            rows = 0;
            return batch;
        };
        for (const group of table.groups) {
            if (group.rows === 0)
                continue;
            const chunks = columns.map((column) => {
                const { column: placed, place } = (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .placeColumn */ .UY)(name, column, group, reading.byteLength);
                return new _column_chunk_js__WEBPACK_IMPORTED_MODULE_1__/* .ColumnChunk */ .m(placed, new _chunk_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .ChunkPages */ .S(reading, name, place, placed.refuse));
            });
            for (let left = group.rows; left > 0;) {
                const block = Math.min(left, _column_chunk_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK_ROWS */ .a, _port_js__WEBPACK_IMPORTED_MODULE_6__/* .BATCH_ROWS */ .B - rows);
                for (const [index, chunk] of chunks.entries())
                    chunk.read(block, sinks[index]);
                left -= block;
                rows += block;
                if (rows === _port_js__WEBPACK_IMPORTED_MODULE_6__/* .BATCH_ROWS */ .B || sinks.some(isFull))
                    yield take();
            }
            for (const chunk of chunks)
                chunk.finish();
        }
        if (rows > 0)
            yield take();
    }
    catch (cause) {
        throw asCorrupt(name, cause);
    }
}
function requestedColumns(fileName, table, requests) {
    return requests.map(({ name }, index) => {
        const column = table.columns.find((known) => known.name === name);
        if (column === undefined)
            throw new RangeError(`no column is named ${JSON.stringify(name)}`);
        if (requests.findIndex((other) => other.name === name) !== index) {
            throw new RangeError(`column ${JSON.stringify(name)} is requested twice`);
        }
        return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .readableColumn */ .ZR)(fileName, column);
    });
}
function isFull({ textBytes }) {
    return textBytes >= FULL_TEXT_BYTES;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 9877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   On: () => (/* binding */ checkedTexts),
/* harmony export */   t2: () => (/* binding */ plainValues)
/* harmony export */ });
/* unused harmony export halfToNumber */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5912);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8951);




const MAX_TEXT_BYTES = 64 * 1024;
function plainValues(column, bytes, start, count) {
    const { type } = column;
    const fixed = (width) => {
        const length = count * width;
        if (start + length > bytes.length)
            throw column.refuse("a page ends within its values");
        const copy = new Uint8Array(length);
        copy.set(bytes.subarray(start, start + length));
        return copy.buffer;
    };
    switch (type.kind) {
        case "int32":
            return new _values_js__WEBPACK_IMPORTED_MODULE_3__/* .Int32Values */ .V(new Int32Array(fixed(4)), type.isSigned);
        case "int64":
            return new _values_js__WEBPACK_IMPORTED_MODULE_3__/* .Int64Values */ .Ei(new Int32Array(fixed(8)), type.isSigned);
        case "float":
            return new _values_js__WEBPACK_IMPORTED_MODULE_3__/* .FloatValues */ .NV(new Float32Array(fixed(4)));
        case "double":
            return new _values_js__WEBPACK_IMPORTED_MODULE_3__/* .FloatValues */ .NV(new Float64Array(fixed(8)));
        case "half":
            return new _values_js__WEBPACK_IMPORTED_MODULE_3__/* .FloatValues */ .NV(Float32Array.from(new Uint16Array(fixed(2)), halfToNumber));
        case "boolean":
            if (start + Math.ceil(count / 8) > bytes.length)
                throw column.refuse("a page ends within its values");
            return new _values_js__WEBPACK_IMPORTED_MODULE_3__/* .BooleanValues */ .JY(bytes.subarray(start), count);
        case "uuid":
            return new _values_js__WEBPACK_IMPORTED_MODULE_3__/* .UuidValues */ .ug(new Uint8Array(fixed(16)));
        case "text":
            return plainTexts(column, bytes, start, count);
    }
}
function plainTexts(column, bytes, start, count) {
    if (4 * count > bytes.length - start)
        throw column.refuse("a page ends within its values");
    const offsets = new Int32Array(count + 1);
    let at = start;
    let used = start;
    offsets[0] = start;
    for (let index = 0; index < count; index += 1) {
        if (at + 4 > bytes.length)
            throw column.refuse("a page ends within its values");
        const length = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
        at += 4;
        if (length < 0 || at + length > bytes.length)
            throw column.refuse("a page ends within a text");
        if (length > 32)
            bytes.copyWithin(used, at, at + length);
        else
            for (let byte = 0; byte < length; byte += 1)
                bytes[used + byte] = bytes[at + byte];
        at += length;
        used += length;
        offsets[index + 1] = used;
    }
    return checkedTexts(column, bytes, offsets);
}
function checkedTexts(column, bytes, offsets) {
    const count = offsets.length - 1;
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(offsets[0], offsets[count])))
        throw column.refuseText();
    for (let index = 0; index < count; index += 1) {
        const start = offsets[index];
        const length = offsets[index + 1] - start;
        if (length > MAX_TEXT_BYTES) {
            throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .tooLarge */ .g$)(column.fileName, `column ${JSON.stringify(column.name)} holds a text of ${length} bytes`);
        }
        if (length > 0 && (bytes[start] & 0xc0) === 0x80)
            throw column.refuseText();
    }
    return new _values_js__WEBPACK_IMPORTED_MODULE_3__/* .TextValues */ .Ql(bytes, offsets);
}
function halfToNumber(bits) {
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >> 10) & 0x1f;
    const fraction = bits & 0x3ff;
    if (exponent === 0)
        return sign * fraction * 2 ** -24;
    if (exponent === 0x1f)
        return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
    return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}


/***/ }),

/***/ 2286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ rareValues)
/* harmony export */ });
/* harmony import */ var hyparquet_src_delta_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8499);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9877);
/* harmony import */ var _text_buffer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2517);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8951);




const SPLIT_WIDTHS = { int32: 4, int64: 8, float: 4, double: 8, half: 2, uuid: 16 };
const MAX_EXPANDED_BYTES = 256 * 1024 * 1024;
function rareValues(column, encoding, bytes, start, count) {
    const { type } = column;
    const width = SPLIT_WIDTHS[type.kind];
    if (encoding === "BYTE_STREAM_SPLIT" && width !== undefined) {
        return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainValues */ .t2)(column, joined(column, bytes, start, count, width), 0, count);
    }
    const reader = { view: new DataView(Uint8Array.from(bytes.subarray(start)).buffer), offset: 0 };
    if (encoding === "DELTA_BINARY_PACKED" && type.kind === "int32") {
        return new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Int32Values */ .V(unpacked(column, reader, new Int32Array(count)), type.isSigned);
    }
    if (encoding === "DELTA_BINARY_PACKED" && type.kind === "int64") {
        const values = unpacked(column, reader, new BigInt64Array(count));
        return new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Int64Values */ .Ei(new Int32Array(values.buffer), type.isSigned);
    }
    if (type.kind !== "text")
        return undefined;
    if (encoding === "DELTA_LENGTH_BYTE_ARRAY")
        return deltaTexts(column, reader, new Int32Array(count), count);
    if (encoding !== "DELTA_BYTE_ARRAY")
        return undefined;
    return deltaTexts(column, reader, unpacked(column, reader, new Int32Array(count)), count);
}
function joined(column, bytes, start, count, width) {
    if (start + count * width > bytes.length)
        throw column.refuse("a page ends within its values");
    const plain = new Uint8Array(count * width);
    for (let byte = 0; byte < width; byte += 1) {
        const from = start + byte * count;
        for (let index = 0; index < count; index += 1)
            plain[index * width + byte] = bytes[from + index];
    }
    return plain;
}
function unpacked(column, reader, out) {
    if (out.length === 0)
        return out;
    try {
        const { view, offset } = reader;
        const miniblocksAt = behindVarint(view, offset);
        const hasFewMiniblocks = behindVarint(view, miniblocksAt) - miniblocksAt <= 2;
        if (hasFewMiniblocks) {
            (0,hyparquet_src_delta_js__WEBPACK_IMPORTED_MODULE_2__/* .deltaBinaryUnpack */ ._H)(reader, out.length, out);
            return out;
        }
    }
    catch (cause) {
        throw column.refuse("a page ends within its values", cause);
    }
    throw column.refuse("a block of integers has too many parts");
}
function behindVarint(view, start) {
    let at = start;
    while (view.getUint8(at) >= 0x80)
        at += 1;
    return at + 1;
}
function deltaTexts(column, reader, prefixes, count) {
    const lengths = unpacked(column, reader, new Int32Array(count));
    const bytes = new Uint8Array(reader.view.buffer);
    const texts = new _text_buffer_js__WEBPACK_IMPORTED_MODULE_3__/* .TextBuffer */ .a(bytes.length);
    const offsets = new Int32Array(count + 1);
    let at = reader.offset;
    let previous = 0;
    for (let index = 0; index < count; index += 1) {
        const [prefix, length, start] = [prefixes[index], lengths[index], texts.used];
        const isSound = prefix >= 0 && prefix <= start - previous && length >= 0 && at + length <= bytes.length;
        if (!isSound || start + prefix + length > MAX_EXPANDED_BYTES)
            throw column.refuse("a page ends within a text");
        texts.reserve(prefix + length);
        texts.append(texts.bytes, previous, previous + prefix);
        texts.append(bytes, at, at + length);
        at += length;
        previous = start;
        offsets[index + 1] = texts.used;
    }
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .checkedTexts */ .On)(column, texts.bytes, offsets);
}


/***/ }),

/***/ 946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UY: () => (/* binding */ placeColumn),
  ZR: () => (/* binding */ readableColumn),
  c_: () => (/* binding */ tableOf)
});

// EXTERNAL MODULE: ./lib/predictions/text/excerpt.js
var excerpt = __webpack_require__(5409);
// EXTERNAL MODULE: ./lib/predictions/parquet/faults.js
var faults = __webpack_require__(5912);
;// CONCATENATED MODULE: ./lib/predictions/parquet/value-types.js
const TEXTS = ["UTF8", "ENUM", "JSON"];
const INTEGERS = /^U?INT_(8|16|32|64)$/;
function valueType(element) {
    const { type, type_length: width, logical_type: logical } = element;
    const annotation = logical?.type ?? element.converted_type;
    switch (type) {
        case "BOOLEAN":
            return { kind: "boolean" };
        case "FLOAT":
            return { kind: "float" };
        case "DOUBLE":
            return { kind: "double" };
        case "INT32":
        case "INT64": {
            const isInteger = annotation === undefined || annotation === "NULL" || annotation === "INTEGER" || INTEGERS.test(annotation);
            if (!isInteger)
                return withArticle(annotation);
            const isSigned = logical?.type === "INTEGER" ? logical.isSigned : !annotation?.startsWith("U");
            return { kind: type === "INT32" ? "int32" : "int64", isSigned };
        }
        case "BYTE_ARRAY":
            if (annotation === undefined || annotation === "STRING" || TEXTS.includes(annotation))
                return { kind: "text" };
            return withArticle(annotation);
        case "FIXED_LEN_BYTE_ARRAY":
            if (annotation === "UUID" && width === 16)
                return { kind: "uuid" };
            if (annotation === "FLOAT16" && width === 2)
                return { kind: "half" };
            return withArticle(annotation ?? "binary value of fixed length");
        case "INT96":
            return "a timestamp";
        default:
            return "nested";
    }
}
function withArticle(annotation) {
    const word = annotation.toLowerCase().replace(/_(millis|micros)$/, "");
    return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`;
}

;// CONCATENATED MODULE: ./lib/predictions/parquet/table.js



const MAX_ROWS = 2 ** 30;
function tableOf(name, metadata) {
    const refuse = (0,faults/* corrupt */.qb)(name, "");
    const [root, ...elements] = metadata.schema;
    if (root === undefined)
        throw refuse("it has no schema");
    const columns = [];
    let [at, leaf] = [0, 0];
    while (at < elements.length) {
        const element = elements[at];
        const end = behindTree(elements, at);
        if (end > elements.length || typeof element.name !== "string")
            throw refuse("its schema has no end");
        const type = element.repetition_type === "REPEATED" ? "nested" : valueType(element);
        columns.push({ name: element.name, leaf, type, isOptional: element.repetition_type === "OPTIONAL" });
        for (; at < end; at += 1)
            if (elements[at].type !== undefined)
                leaf += 1;
    }
    if (columns.length !== root.num_children)
        throw refuse("its schema has another number of columns than it says");
    const names = columns.map((column) => column.name);
    const repeated = names.find((column, index) => names.indexOf(column) !== index);
    if (repeated !== undefined)
        throw (0,faults/* duplicateColumn */.iI)(name, repeated);
    const groups = metadata.row_groups.map(({ num_rows, columns: chunks }, index) => {
        const rows = Number(num_rows);
        if (!(rows >= 0) || chunks.length !== leaf)
            throw refuse(`row group ${index + 1} is not like the schema`);
        return { number: index + 1, rows, chunks };
    });
    const rows = groups.reduce((sum, group) => sum + group.rows, 0);
    if (rows > MAX_ROWS)
        throw (0,faults/* tooLarge */.g$)(name, `it has ${rows} rows`);
    if (rows !== Number(metadata.num_rows))
        throw refuse("its row groups have another number of rows than it says");
    return { names, columns, groups };
}
function behindTree(elements, start) {
    let open = 1;
    let at = start;
    for (; open > 0 && at < elements.length; at += 1)
        open += (elements[at].num_children ?? 0) - 1;
    return open > 0 ? elements.length + 1 : at;
}
function readableColumn(fileName, column) {
    const { type } = column;
    if (typeof type === "string")
        throw (0,faults/* unsupportedType */.iO)(fileName, column.name, type);
    return { ...column, type };
}
function placeColumn(fileName, column, group, fileBytes) {
    const { name, type, isOptional, leaf } = column;
    const refuse = (0,faults/* corrupt */.qb)(fileName, `column ${(0,excerpt/* excerpt */.Kb)(name)} in row group ${group.number}`);
    const chunk = group.chunks[leaf];
    const metadata = chunk?.meta_data;
    if (chunk?.crypto_metadata !== undefined)
        throw (0,faults/* encrypted */.NR)(fileName);
    if (metadata === undefined)
        throw refuse("it has no place in the file");
    if (chunk?.file_path !== undefined)
        throw refuse("its values stand in another file");
    const path = metadata.path_in_schema;
    if (!Array.isArray(path) || path.length !== 1 || path[0] !== name)
        throw refuse("the schema has another column in its place");
    if (metadata.codec === undefined)
        throw refuse("its codec is not known");
    const place = placeOf(metadata);
    const isWithin = place.start >= 4 && place.start <= place.end && place.end <= fileBytes;
    if (!isWithin)
        throw refuse("its place is not within the file");
    const { codec } = metadata;
    const refuseText = () => (0,faults/* notUtf8 */.T3)(fileName, name);
    return { place, column: { fileName, name, type, isOptional, codec, refuse, refuseText } };
}
function placeOf(metadata) {
    const start = Number(metadata.dictionary_page_offset || metadata.data_page_offset);
    return { start, end: start + Number(metadata.total_compressed_size) };
}


/***/ }),

/***/ 2517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ TextBuffer)
/* harmony export */ });
class TextBuffer {
    bytes;
    used = 0;
    constructor(capacity = 64) {
        this.bytes = new Uint8Array(capacity);
    }
    reserve(length) {
        const needed = this.used + length;
        if (needed <= this.bytes.length)
            return;
        const grown = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
        grown.set(this.bytes.subarray(0, this.used));
        this.bytes = grown;
    }
    appendAscii(text) {
        this.reserve(text.length);
        for (let index = 0; index < text.length; index += 1)
            this.bytes[this.used + index] = text.charCodeAt(index);
        this.used += text.length;
    }
    append(from, start, end) {
        this.reserve(end - start);
        const { bytes, used } = this;
        if (end - start > 64)
            bytes.set(from.subarray(start, end), used);
        else
            for (let at = start; at < end; at += 1)
                bytes[used + at - start] = from[at];
        this.used += end - start;
    }
}


/***/ }),

/***/ 2890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ thriftEnd),
/* harmony export */   T: () => (/* binding */ NoThrift)
/* harmony export */ });
const MAX_DEPTH = 16;
const MAX_VARINT_BYTES = 10;
class NoThrift extends RangeError {
}
function thriftEnd(bytes, start) {
    const end = skipStruct(bytes, start, 0);
    return end > bytes.length ? undefined : end;
}
function skipStruct(bytes, start, depth) {
    if (depth > MAX_DEPTH)
        throw new NoThrift("structures nest too deep");
    let at = start;
    while (at < bytes.length) {
        const head = bytes[at];
        at += 1;
        const type = head & 0x0f;
        if (type === 0)
            return at;
        if (head >> 4 === 0)
            at = skipVarint(bytes, at);
        at = skipValue(bytes, at, type, depth);
    }
    return bytes.length + 1;
}
function skipValue(bytes, at, type, depth) {
    switch (type) {
        case 1:
        case 2:
            return at;
        case 3:
            return at + 1;
        case 4:
        case 5:
        case 6:
            return skipVarint(bytes, at);
        case 7:
            return at + 8;
        case 8: {
            const { value, next } = readLength(bytes, at);
            return next + value;
        }
        case 9:
            return skipList(bytes, at, depth);
        case 12:
            return skipStruct(bytes, at, depth + 1);
        default:
            throw new NoThrift(`there is no type ${type}`);
    }
}
function skipList(bytes, start, depth) {
    if (depth > MAX_DEPTH)
        throw new NoThrift("structures nest too deep");
    if (start >= bytes.length)
        return bytes.length + 1;
    const head = bytes[start];
    const type = head & 0x0f;
    const long = head >> 4 === 15;
    const { value: size, next } = long ? readLength(bytes, start + 1) : { value: head >> 4, next: start + 1 };
    let at = next;
    for (let index = 0; index < size; index += 1) {
        if (at >= bytes.length)
            return bytes.length + 1;
        at = type === 1 || type === 2 ? at + 1 : skipValue(bytes, at, type, depth + 1);
    }
    return at;
}
function skipVarint(bytes, start) {
    for (let at = start; at < bytes.length; at += 1) {
        if (at - start === MAX_VARINT_BYTES)
            throw new NoThrift("an integer has more than 64 bits");
        if (bytes[at] < 0x80)
            return at + 1;
    }
    return bytes.length + 1;
}
function readLength(bytes, start) {
    const next = skipVarint(bytes, start);
    let value = 0;
    for (let at = Math.min(next, bytes.length) - 1; at >= start; at -= 1)
        value = value * 128 + (bytes[at] & 0x7f);
    if (value > 0x7fffffff)
        throw new NoThrift("a length has more than 31 bits");
    return { value, next };
}


/***/ }),

/***/ 8951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JY: () => (/* binding */ BooleanValues),
  NV: () => (/* binding */ FloatValues),
  V: () => (/* binding */ Int32Values),
  Ei: () => (/* binding */ Int64Values),
  Ql: () => (/* binding */ TextValues),
  ug: () => (/* binding */ UuidValues)
});

// EXTERNAL MODULE: ./lib/predictions/columns/decimal.js
var decimal = __webpack_require__(9617);
;// CONCATENATED MODULE: ./lib/predictions/parquet/integer-text.js
const ZERO = 0x30;
const MINUS = 0x2d;
const TWO_TO_32 = 0x1_0000_0000;
const MILLION = 1_000_000;
const LONGEST = 20;
function appendInteger(value, out) {
    out.reserve(LONGEST);
    if (value < 0)
        out.bytes[out.used++] = MINUS;
    appendDigits(Math.abs(value), 1, out);
}
function appendInteger64(low, high, isSigned, out) {
    let lowPart = low >>> 0;
    let highPart = high >>> 0;
    out.reserve(LONGEST);
    if (isSigned && high < 0) {
        out.bytes[out.used++] = MINUS;
        lowPart = -low >>> 0;
        highPart = (lowPart === 0 ? -high : ~high) >>> 0;
    }
    if (highPart === 0) {
        appendDigits(lowPart, 1, out);
        return;
    }
    const carried = (highPart % MILLION) * TWO_TO_32 + lowPart;
    const quotient = Math.floor(highPart / MILLION) * TWO_TO_32 + Math.floor(carried / MILLION);
    appendDigits(quotient, 1, out);
    appendDigits(carried % MILLION, 6, out);
}
function appendDigits(value, width, out) {
    if (value > 0x7fffffff) {
        appendDigits(Math.floor(value / MILLION), 1, out);
        appendDigits(value % MILLION, 6, out);
        return;
    }
    const { bytes, used } = out;
    let digits = width;
    let rest = value | 0;
    for (let power = 10 ** width; power <= rest; power *= 10)
        digits += 1;
    for (let at = used + digits - 1; at >= used; at -= 1) {
        const next = (rest / 10) | 0;
        bytes[at] = ZERO + rest - next * 10;
        rest = next;
    }
    out.used = used + digits;
}

;// CONCATENATED MODULE: ./lib/predictions/parquet/values.js


const values_TWO_TO_32 = 0x1_0000_0000;
class Int32Values {
    length;
    #values;
    constructor(values, isSigned) {
        this.#values = isSigned ? values : new Uint32Array(values.buffer, values.byteOffset, values.length);
        this.length = values.length;
    }
    numbers(from, count, out, at) {
        out.set(this.#values.subarray(from, from + count), at);
    }
    text(index, out) {
        appendInteger(this.#values[index], out);
    }
}
class Int64Values {
    length;
    #pairs;
    #isSigned;
    constructor(pairs, isSigned) {
        this.#pairs = pairs;
        this.#isSigned = isSigned;
        this.length = pairs.length / 2;
    }
    numbers(from, count, out, at) {
        const pairs = this.#pairs;
        for (let index = 0; index < count; index += 1) {
            const pair = 2 * (from + index);
            const high = this.#isSigned ? pairs[pair + 1] : pairs[pair + 1] >>> 0;
            out[at + index] = high * values_TWO_TO_32 + (pairs[pair] >>> 0);
        }
    }
    text(index, out) {
        appendInteger64(this.#pairs[2 * index], this.#pairs[2 * index + 1], this.#isSigned, out);
    }
}
class FloatValues {
    length;
    #values;
    constructor(values) {
        this.#values = values;
        this.length = values.length;
    }
    numbers(from, count, out, at) {
        out.set(this.#values.subarray(from, from + count), at);
    }
    text(index, out) {
        const value = this.#values[index];
        out.appendAscii(this.#values instanceof Float32Array ? shortestSingle(value) : String(value));
    }
}
function shortestSingle(value) {
    if (!Number.isFinite(value))
        return String(value);
    for (let digits = 1; digits < 9; digits += 1) {
        const rounded = Number(value.toPrecision(digits));
        if (Math.fround(rounded) === value)
            return String(rounded);
    }
    return String(Number(value.toPrecision(9)));
}
class BooleanValues {
    length;
    #bits;
    constructor(bits, length) {
        this.#bits = bits;
        this.length = length;
    }
    numbers(_from, count, out, at) {
        out.fill(Number.NaN, at, at + count);
    }
    text(index, out) {
        out.appendAscii((this.#bits[index >> 3] >> (index & 7)) & 1 ? "true" : "false");
    }
}
class TextValues {
    length;
    bytes;
    offsets;
    constructor(bytes, offsets) {
        this.bytes = bytes;
        this.offsets = offsets;
        this.length = offsets.length - 1;
    }
    numbers(from, count, out, at) {
        const { bytes, offsets } = this;
        for (let index = 0; index < count; index += 1) {
            out[at + index] = (0,decimal/* parseDecimal */.$)(bytes, offsets[from + index], offsets[from + index + 1]);
        }
    }
    text(index, out) {
        out.append(this.bytes, this.offsets[index], this.offsets[index + 1]);
    }
}
class UuidValues {
    length;
    #bytes;
    constructor(bytes) {
        this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
        this.length = bytes.length / 16;
    }
    numbers(_from, count, out, at) {
        out.fill(Number.NaN, at, at + count);
    }
    text(index, out) {
        const hex = this.#bytes.toString("hex", 16 * index, 16 * index + 16);
        const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
        out.appendAscii(groups.join("-"));
    }
}


/***/ })

};
