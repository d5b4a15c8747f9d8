export const id = 579;
export const ids = [579,310];
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

/***/ 1579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openFileStore: () => (/* binding */ openFileStore)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/mlflow/file-store/damaged.js
var damaged = __webpack_require__(7119);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/mlflow/file-store/links.js




const MAX_LINKS = 40;
function followLinks(root, steps, shown) {
    const pending = steps.toReversed();
    const real = [];
    for (let links = 0; pending.length > 0;) {
        const step = pending.pop() ?? "";
        if (step === "" || step === ".")
            continue;
        if (step === "..") {
            if (real.pop() === undefined)
                throw leadsOut(root, shown);
            continue;
        }
        const target = targetOf((0,external_node_path_.join)(root.real, ...real, step), shown);
        if (target === undefined) {
            real.push(step);
            continue;
        }
        if (++links > MAX_LINKS)
            throw (0,damaged/* damaged */.qM)(shown, "a link that leads somewhere", "links that lead in a circle");
        if ((0,external_node_path_.isAbsolute)(target))
            real.length = 0;
        pending.push(...stepsOf(root, target, shown).toReversed());
    }
    return real;
}
function targetOf(path, shown) {
    try {
        return (0,external_node_fs_.lstatSync)(path).isSymbolicLink() ? (0,external_node_fs_.readlinkSync)(path) : undefined;
    }
    catch (error) {
        throw (0,damaged/* damaged */.qM)(shown, "a link that leads somewhere", (0,damaged/* codeOf */.$N)(error), error);
    }
}
function stepsOf(root, target, shown) {
    if (!(0,external_node_path_.isAbsolute)(target))
        return split(target);
    const start = [root.real, root.given].find((path) => target === path || target.startsWith(path + external_node_path_.sep));
    if (start === undefined)
        throw leadsOut(root, shown);
    return split(target.slice(start.length));
}
function split(path) {
    return path.split(external_node_path_.sep === "\\" ? /[\\/]/ : "/");
}
function leadsOut(root, shown) {
    return new errors/* GateError */.ue("REMOTE_FAILED", `${shown} is a link that leads out of ${root.address}, and is not followed`, {
        hint: "Put the file itself in its place",
    });
}

;// CONCATENATED MODULE: ./lib/mlflow/file-store/store-file.js



const CHUNK_BYTES = 64 * 1024;
const MAX_LINE_BYTES = CHUNK_BYTES;
const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
class StoreFile {
    #path;
    shown;
    constructor(path, shown) {
        this.#path = path;
        this.shown = shown;
    }
    get size() {
        return (0,external_node_fs_.lstatSync)(this.#path, { throwIfNoEntry: false })?.size;
    }
    bytes(maxBytes) {
        return this.#opened((descriptor, size) => {
            this.#refuseLarger(size, maxBytes);
            let memory = new Uint8Array(size + 1);
            let filled = 0;
            for (;;) {
                const length = (0,external_node_fs_.readSync)(descriptor, memory, filled, memory.length - filled, null);
                if (length === 0)
                    return memory.subarray(0, filled);
                filled += length;
                this.#refuseLarger(filled, maxBytes);
                if (filled < memory.length)
                    continue;
                const larger = new Uint8Array(filled * 2);
                larger.set(memory);
                memory = larger;
            }
        });
    }
    text(maxBytes) {
        return this.#decode(this.bytes(maxBytes));
    }
    eachLine(maxBytes, hear) {
        this.#opened((descriptor, size) => {
            this.#refuseLarger(size, maxBytes);
            const memory = Buffer.allocUnsafe(Math.min(size + 1, CHUNK_BYTES + MAX_LINE_BYTES));
            let [carried, number, read] = [0, 0, 0];
            for (;;) {
                const length = (0,external_node_fs_.readSync)(descriptor, memory, carried, memory.length - carried, null);
                read += length;
                this.#refuseLarger(read, maxBytes);
                const filled = carried + length;
                const end = memory.subarray(0, filled).lastIndexOf(0x0a);
                if (length === 0 || (end === -1 && filled === memory.length)) {
                    if (filled === 0)
                        return;
                    throw (0,damaged/* damaged */.qM)(this.shown, "lines that each have an end", `none at the end of line ${number + 1}`);
                }
                if (end !== -1) {
                    for (const line of this.#decode(memory.subarray(0, end)).split("\n"))
                        hear(line, ++number);
                }
                memory.copyWithin(0, end + 1, filled);
                carried = filled - end - 1;
            }
        });
    }
    #opened(use) {
        let descriptor;
        try {
            descriptor = (0,external_node_fs_.openSync)(this.#path, FLAGS);
            const stats = (0,external_node_fs_.fstatSync)(descriptor);
            if (!stats.isFile())
                throw (0,damaged/* damaged */.qM)(this.shown, "a file", "something else");
            return use(descriptor, stats.size);
        }
        catch (error) {
            if (error instanceof errors/* GateError */.ue || !(error instanceof Error && "syscall" in error))
                throw error;
            throw (0,damaged/* damaged */.qM)(this.shown, "a file that may be read", (0,damaged/* codeOf */.$N)(error), error);
        }
        finally {
            if (descriptor !== undefined)
                (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    #refuseLarger(bytes, maxBytes) {
        if (bytes <= maxBytes)
            return;
        throw new errors/* GateError */.ue("INPUT_TOO_LARGE", `${this.shown} has more than ${maxBytes} bytes`, {
            hint: "No file of this kind is that large: look at what wrote it",
        });
    }
    #decode(bytes) {
        try {
            return UTF_8.decode(bytes);
        }
        catch (cause) {
            throw (0,damaged/* damaged */.qM)(this.shown, "text in UTF-8", "other bytes", cause);
        }
    }
}

;// CONCATENATED MODULE: ./lib/mlflow/file-store/store-folder.js





class StoreFolder {
    #root;
    #steps;
    constructor(root, steps) {
        this.#root = root;
        this.#steps = steps;
    }
    static root(folder) {
        const given = (0,external_node_path_.resolve)(folder);
        if ((0,external_node_fs_.statSync)(given, { throwIfNoEntry: false })?.isDirectory() !== true)
            return undefined;
        return new StoreFolder({ address: folder, real: (0,external_node_fs_.realpathSync)(given), given }, []);
    }
    get name() {
        return this.#steps.at(-1) ?? "";
    }
    shown(...names) {
        const path = [this.#root.address.replace(/(?<=.)[\\/]+$/, ""), ...this.#steps, ...names].join("/");
        return /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(path) ? JSON.stringify(path) : path;
    }
    entries() {
        try {
            return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(this.#root.real, ...this.#steps), { withFileTypes: true })
                .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
                .sort((a, b) => (a.name < b.name ? -1 : 1));
        }
        catch (error) {
            throw (0,damaged/* damaged */.qM)(this.shown(), "a folder that may be read", (0,damaged/* codeOf */.$N)(error), error);
        }
    }
    entry(name) {
        if (!isPlainName(name))
            return undefined;
        const stats = this.#look(name);
        return stats === undefined ? undefined : { name, kind: kindOf(stats) };
    }
    open(entry) {
        const shown = this.shown(entry.name);
        switch (entry.kind) {
            case "folder":
                return new StoreFolder(this.#root, [...this.#steps, entry.name]);
            case "file":
                return new StoreFile((0,external_node_path_.join)(this.#root.real, ...this.#steps, entry.name), shown);
            case "link": {
                const steps = followLinks(this.#root, [...this.#steps, entry.name], shown);
                const name = steps.at(-1);
                if (name === undefined)
                    return new StoreFolder(this.#root, []);
                const parent = new StoreFolder(this.#root, steps.slice(0, -1));
                const target = parent.entry(name);
                if (target === undefined)
                    throw (0,damaged/* damaged */.qM)(shown, "a link that leads somewhere", "none");
                return parent.open(target);
            }
            case "other":
                throw (0,damaged/* damaged */.qM)(shown, "a file or folder", "a pipe, socket or device");
        }
    }
    folder(name) {
        const entry = this.entry(name);
        if (entry === undefined)
            return undefined;
        const opened = this.open(entry);
        if (opened instanceof StoreFolder)
            return opened;
        throw (0,damaged/* damaged */.qM)(this.shown(name), "a folder", "a file");
    }
    file(name) {
        const entry = this.entry(name);
        if (entry === undefined)
            return undefined;
        const opened = this.open(entry);
        if (opened instanceof StoreFile)
            return opened;
        throw (0,damaged/* damaged */.qM)(this.shown(name), "a file", "a folder");
    }
    #look(name) {
        try {
            return (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(this.#root.real, ...this.#steps, name), { throwIfNoEntry: false });
        }
        catch (error) {
            if (/^(ENAMETOOLONG|EINVAL|ENOTDIR)$/.test((0,damaged/* codeOf */.$N)(error)))
                return undefined;
            throw (0,damaged/* damaged */.qM)(this.shown(name), "something that may be read", (0,damaged/* codeOf */.$N)(error), error);
        }
    }
}
function isPlainName(name) {
    return name !== "" && name !== "." && name !== ".." && !/[/\0]/.test(name) && !(WINDOWS && /[\\:]/.test(name));
}
const WINDOWS = process.platform === "win32";
function kindOf(stats) {
    if (stats.isFile())
        return "file";
    if (stats.isDirectory())
        return "folder";
    return stats.isSymbolicLink() ? "link" : "other";
}

;// CONCATENATED MODULE: ./lib/mlflow/file-store/keyed-files.js



const MAX_FILES = 100_000;
const MAX_TEXT_BYTES = 16 * 1024 * 1024;
const MAX_DEPTH = 125;
const NOT_OF_MLFLOW = ".DS_Store";
function keyedFiles(folder) {
    const files = new Map();
    if (folder !== undefined)
        collect(folder, [], files);
    return files;
}
function keyedTexts(folder) {
    const texts = new Map();
    let bytes = 0;
    for (const [key, file] of keyedFiles(folder)) {
        const text = file.text(MAX_TEXT_BYTES);
        texts.set(key, text);
        bytes += Buffer.byteLength(text);
        if (bytes > MAX_TEXT_BYTES)
            throw tooMuch(folder, `${MAX_TEXT_BYTES} bytes`);
    }
    return texts;
}
function collect(folder, path, files) {
    for (const entry of folder.entries()) {
        if (entry.name === NOT_OF_MLFLOW)
            continue;
        const opened = folder.open(entry);
        const key = [...path, entry.name];
        if (!(opened instanceof StoreFolder)) {
            files.set(key.join("/"), opened);
        }
        else if (entry.kind === "link" || key.length > MAX_DEPTH) {
            throw (0,damaged/* damaged */.qM)(folder.shown(entry.name), "a file or folder", entry.kind === "link" ? "a link" : "folders too deep");
        }
        else {
            collect(opened, key, files);
        }
        if (files.size > MAX_FILES)
            throw tooMuch(folder, `${MAX_FILES} files`);
    }
}
function tooMuch(folder, limit) {
    return new errors/* GateError */.ue("INPUT_TOO_LARGE", `${folder?.shown()} holds more than ${limit}`, {
        hint: "No run of MLflow has that much: look at what wrote it",
    });
}

;// CONCATENATED MODULE: ./lib/mlflow/file-store/metric-file.js

const MAX_BYTES = 1024 * 1024 * 1024;
function lastPoints(file, expected, groupOf) {
    const last = new Map();
    file.eachLine(MAX_BYTES, (line, number) => {
        const point = pointOf(line);
        const group = point === undefined ? undefined : groupOf(point.rest);
        if (point === undefined || group === undefined)
            throw (0,damaged/* damaged */.qM)(`${file.shown}:${number}`, expected, (0,damaged/* quoted */.TL)(line));
        const before = last.get(group);
        if (before === undefined || isLater(point, before))
            last.set(group, point);
    });
    if (last.size === 0)
        throw (0,damaged/* damaged */.qM)(file.shown, expected, "an empty file");
    return last;
}
function pointOf(line) {
    const [, timestamp = "", number = "", step = "0", rest = ""] = /^(-?\d{1,19}) (\S+)(?: (-?\d{1,19})(?: (\S.*)?)?)?\r?$/.exec(line) ?? [];
    const value = decimalText(number);
    return value === undefined ? undefined : { value, timestamp, step, rest: rest.trimEnd() };
}
function isLater(a, b) {
    const order = compareIntegers(a.step, b.step) || compareIntegers(a.timestamp, b.timestamp);
    if (order !== 0)
        return order > 0;
    return a.value === "NaN" || Number(a.value) > Number(b.value);
}
function decimalText(text) {
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) {
        const value = Number(text);
        return Number.isFinite(value) ? text : String(value);
    }
    if (/^[+-]?nan$/i.test(text))
        return "NaN";
    const infinite = /^([+-]?)inf(?:inity)?$/i.exec(text);
    if (infinite === null)
        return undefined;
    return infinite[1] === "-" ? "-Infinity" : "Infinity";
}
function compareIntegers(a, b) {
    const difference = Number(a) - Number(b);
    if (difference !== 0 || a === b)
        return difference;
    return BigInt(a) < BigInt(b) ? -1 : Number(BigInt(a) > BigInt(b));
}

;// CONCATENATED MODULE: ./lib/mlflow/file-store/store.js

const RESERVED_IN_ROOT = ["models"];
const RESERVED_IN_EXPERIMENT = ["tags", "datasets", "traces", "models"];
function isId(text) {
    return /^[A-Za-z0-9][\w-]{0,255}$/.test(text);
}
function isRunId(text) {
    return isId(text) && !RESERVED_IN_EXPERIMENT.includes(text);
}
function isExperimentId(text) {
    return isId(text) && !RESERVED_IN_ROOT.includes(text);
}
function experimentFolders(store) {
    return subfolders(store.root, isExperimentId);
}
function allExperimentFolders(store) {
    const trash = store.root.folder(".trash");
    return [...experimentFolders(store), ...(trash === undefined ? [] : subfolders(trash, isId))];
}
function subfolders(folder, isWanted) {
    const mayBeFolder = ({ kind, name }) => (kind === "folder" || kind === "link") && isWanted(name);
    return folder
        .entries()
        .filter(mayBeFolder)
        .flatMap((entry) => {
        const opened = folder.open(entry);
        return opened instanceof StoreFolder && opened.name === entry.name ? [opened] : [];
    });
}

;// CONCATENATED MODULE: ./lib/mlflow/file-store/run-links.js


function datasetsOf(store, experiment, run) {
    return linksOf(store, run, "inputs")
        .filter((meta) => meta.oneOf("source_type", ["DATASET", "MODEL"]) === "DATASET")
        .map((meta) => {
        const id = meta.text("source_id");
        const folder = experiment.folder("datasets")?.folder(id);
        const dataset = folder === undefined ? undefined : store.readMeta(folder);
        if (dataset === undefined)
            throw (0,damaged/* damaged */.qM)(experiment.shown("datasets", id, "meta.yaml"), "a file", "none");
        return {
            name: dataset.optionalText("name"),
            digest: dataset.optionalText("digest"),
            context: meta.nestedText("tags", "mlflow.data.context"),
        };
    });
}
function modelIdsOf(store, run) {
    return linksOf(store, run, "outputs")
        .filter((meta) => meta.oneOf("destination_type", ["MODEL_OUTPUT"]) === "MODEL_OUTPUT")
        .map((meta) => meta.text("destination_id"));
}
function linksOf(store, run, name) {
    const folder = run.folder(name);
    return (folder === undefined ? [] : subfolders(folder, isId)).map((link) => {
        const meta = store.readMeta(link);
        if (meta === undefined)
            throw (0,damaged/* damaged */.qM)(link.shown("meta.yaml"), "a file", "none");
        return meta;
    });
}

;// CONCATENATED MODULE: ./lib/mlflow/file-store/runs.js






const STATUSES = ["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"];
const PAGE_SIZE = 100;
function findRun(store, id) {
    if (!isRunId(id))
        return undefined;
    let strayed;
    for (const experiment of allExperimentFolders(store)) {
        const folder = experiment.folder(id);
        const place = folder === undefined ? undefined : placeOf(store, experiment, folder);
        if (place?.meta.optionalText("experiment_id") === experiment.name)
            return place;
        strayed ??= place;
    }
    strayed?.meta.expect("experiment_id", strayed.experiment.name);
    return undefined;
}
function existingRun(store, id) {
    const place = findRun(store, id);
    if (place !== undefined)
        return place;
    throw new errors/* GateError */.ue("REMOTE_FAILED", `${store.root.shown()} has no run ${JSON.stringify(id)}`, {
        hint: "Was it deleted in the meantime?",
    });
}
function* pagesOfRuns(store, query) {
    const experiment = experimentFolders(store).find((folder) => folder.name === query.experimentId);
    if (experiment === undefined)
        return;
    const found = subfolders(experiment, isRunId)
        .flatMap((folder) => {
        const meta = placeOf(store, experiment, folder)?.meta;
        if (meta === undefined || meta.optionalText("experiment_id") !== experiment.name)
            return [];
        if (meta.lifecycle() === "deleted" || (query.finishedOnly && statusOf(meta) !== "FINISHED"))
            return [];
        return [{ folder, startedAt: meta.optionalInteger("start_time") ?? -Infinity }];
    })
        .sort((a, b) => b.startedAt - a.startedAt || (a.folder.name < b.folder.name ? -1 : 1));
    const pageSize = Math.max(1, query.pageSize ?? PAGE_SIZE);
    for (let at = 0; at < found.length; at += pageSize) {
        yield found.slice(at, at + pageSize).map(({ folder }) => {
            const place = placeOf(store, experiment, folder);
            if (place === undefined)
                throw (0,damaged/* damaged */.qM)(folder.shown("meta.yaml"), "a file", "none any more");
            return readRun(store, place);
        });
    }
}
function readRun(store, { experiment, folder, meta }) {
    const tags = keyedTexts(folder.folder("tags"));
    const metrics = [...keyedFiles(folder.folder("metrics"))].map(([key, file]) => [key, lastValue(file)]);
    return {
        id: folder.name,
        name: meta.optionalText("run_name") ?? (tags.get("mlflow.runName") || undefined),
        experimentId: experiment.name,
        status: statusOf(meta),
        isDeleted: meta.lifecycle() === "deleted",
        startedAt: meta.optionalInteger("start_time"),
        endedAt: meta.optionalInteger("end_time"),
        artifactUri: meta.optionalText("artifact_uri"),
        metrics: new Map(metrics),
        params: keyedTexts(folder.folder("params")),
        tags,
        datasets: datasetsOf(store, experiment, folder),
        modelIds: modelIdsOf(store, folder),
    };
}
function placeOf(store, experiment, folder) {
    const meta = store.readMeta(folder);
    if (meta === undefined) {
        if (!["metrics", "params", "tags"].some((name) => folder.entry(name) !== undefined))
            return undefined;
        throw (0,damaged/* damaged */.qM)(folder.shown("meta.yaml"), "a file that tells of this run", "none");
    }
    meta.expect(meta.optionalText("run_id") === undefined ? "run_uuid" : "run_id", folder.name);
    return { experiment, folder, meta };
}
function statusOf(meta) {
    const number = meta.optionalInteger("status");
    const status = number === undefined ? undefined : STATUSES[number - 1];
    if (status !== undefined)
        return status;
    throw meta.damaged(`a status from 1 to ${STATUSES.length}`, number === undefined ? "none" : String(number));
}
function lastValue(file) {
    const expected = "a time in milliseconds, a number, a step, then nothing or a data set and its digest";
    const [last] = lastPoints(file, expected, (rest) => (rest === "" || rest.includes(" ") ? "" : undefined)).values();
    if (last === undefined)
        throw new RangeError("a metric without points was not refused");
    return last.value;
}

;// CONCATENATED MODULE: ./lib/mlflow/file-store/artifacts.js




function artifactsIn(store, runId, path) {
    const place = existingRun(store, runId);
    const root = place.folder.folder("artifacts");
    if (root === undefined || root.entries().length === 0)
        refuseOtherPlace(place);
    const folder = root === undefined ? undefined : openedAt(root, path);
    if (!(folder instanceof StoreFolder))
        return [];
    return folder.entries().map((entry) => {
        const opened = openedIfInside(folder, entry);
        return {
            path: path === "" ? entry.name : `${path}/${entry.name}`,
            isFolder: opened instanceof StoreFolder,
            bytes: opened instanceof StoreFile ? opened.size : undefined,
        };
    });
}
function artifactBytes(store, runId, artifact, maxBytes) {
    const root = existingRun(store, runId).folder.folder("artifacts");
    const file = root === undefined ? undefined : openedAt(root, artifact.path);
    if (!(file instanceof StoreFile)) {
        const found = file === undefined ? "is not there" : "is a folder";
        throw new errors/* GateError */.ue("REMOTE_FAILED", `artifact ${JSON.stringify(artifact.path)} of run ${runId} ${found}`, {
            hint: "Was it deleted in the meantime?",
        });
    }
    const bytes = file.bytes(maxBytes);
    if (artifact.bytes !== undefined && artifact.bytes !== bytes.length) {
        throw new errors/* GateError */.ue("REMOTE_FAILED", `${file.shown} had ${artifact.bytes} bytes, and now has ${bytes.length}`, {
            hint: "Let whatever writes it finish before the gate begins",
        });
    }
    return bytes;
}
function openedAt(root, path) {
    let place = root;
    for (const name of path === "" ? [] : path.split("/")) {
        const entry = place instanceof StoreFolder ? place.entry(name) : undefined;
        if (entry === undefined || !(place instanceof StoreFolder))
            return undefined;
        place = place.open(entry);
    }
    return place;
}
function openedIfInside(folder, entry) {
    try {
        return folder.open(entry);
    }
    catch (error) {
        if (error instanceof errors/* GateError */.ue)
            return undefined;
        throw error;
    }
}
function refuseOtherPlace({ experiment, folder, meta }) {
    const uri = meta.optionalText("artifact_uri");
    if (uri === undefined)
        return;
    const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(uri)?.[1]?.toLowerCase() ?? "file";
    const path = uri.replaceAll("\\", "/").replace(/\/+$/, "");
    if (scheme === "file" && path.endsWith(`/${experiment.name}/${folder.name}/artifacts`))
        return;
    throw new errors/* GateError */.ue("REMOTE_FAILED", `the artifacts of run ${folder.name} are not in the store, but at ${uri}`, {
        hint: `Copy them to ${folder.shown("artifacts")}, or give the path of the file itself`,
    });
}

;// CONCATENATED MODULE: ./lib/mlflow/file-store/experiments.js


function experimentNamed(store, name) {
    const [found, ...others] = experiments(store).filter((experiment) => experiment.name === name);
    if (others.length === 0)
        return found;
    const ids = [found, ...others].map((experiment) => experiment?.id).join(", ");
    throw new errors/* GateError */.ue("REMOTE_FAILED", `${store.root.shown()} has several experiments ${JSON.stringify(name)}: ${ids}`, {
        hint: "Remove the copies",
    });
}
function experiments(store) {
    return experimentFolders(store).flatMap((folder) => {
        const meta = store.readMeta(folder);
        if (meta === undefined || meta.optionalText("experiment_id") !== folder.name)
            return [];
        return meta.lifecycle() === "deleted" ? [] : [{ id: folder.name, name: meta.text("name") }];
    });
}

;// CONCATENATED MODULE: ./lib/mlflow/file-store/logged-models.js




function loggedModel(store, id) {
    if (!isId(id))
        return undefined;
    for (const experiment of allExperimentFolders(store)) {
        const folder = experiment.folder("models")?.folder(id);
        const meta = folder === undefined ? undefined : store.readMeta(folder);
        if (folder === undefined)
            continue;
        if (meta === undefined) {
            if (folder.entry("metrics") === undefined)
                continue;
            throw (0,damaged/* damaged */.qM)(folder.shown("meta.yaml"), "a file that tells of this model", "none");
        }
        meta.expect("model_id", id);
        meta.expect("experiment_id", experiment.name);
        if (meta.lifecycle() === "deleted")
            return undefined;
        const metrics = [...keyedFiles(folder.folder("metrics"))].flatMap(([key, file]) => lastValues(key, file));
        return { id, metrics };
    }
    return undefined;
}
function lastValues(key, file) {
    const expected = "a time in milliseconds, a number, a step and a run, then nothing or a data set and its digest";
    const last = lastPoints(file, expected, (rest) => (/^\S+(?: .*\S \S+)?$/.test(rest) ? rest : undefined));
    return [...last.values()].map((point) => {
        const [runId, ...dataset] = point.rest.split(" ");
        const digest = dataset.pop();
        return {
            key,
            value: point.value,
            runId,
            dataset: { name: digest === undefined ? undefined : dataset.join(" "), digest },
            step: Number(point.step),
            timestamp: Number(point.timestamp),
        };
    });
}

// EXTERNAL MODULE: ./lib/mlflow/file-store/meta-file.js
var meta_file = __webpack_require__(8310);
;// CONCATENATED MODULE: ./lib/mlflow/file-store/recognize.js



function storeFolder(folder) {
    const root = StoreFolder.root(folder);
    if (root === undefined) {
        throw new errors/* GateError */.ue("FILE_NOT_FOUND", `${folder} is no folder; expected MLflow's local store, usually mlruns`, {
            hint: "Check the path; an mlflow.db has to be served: mlflow server --backend-store-uri sqlite:///mlflow.db",
        });
    }
    if (isStore(root))
        return root;
    throw new errors/* GateError */.ue("USAGE", `${folder} is no local store of MLflow: expected EXPERIMENT/meta.yaml in it`, {
        hint: hintFor(root),
    });
}
function isStore(root) {
    if (root.entry("meta.yaml") !== undefined)
        return false;
    return holdsMeta(root) || holdsMeta(folderIn(root, "models")) || holdsMeta(folderIn(root, ".trash"));
}
function holdsMeta(folder) {
    if (folder === undefined)
        return false;
    return folder.entries().some(({ name }) => folderIn(folder, name)?.entry("meta.yaml")?.kind === "file");
}
function folderIn(folder, name) {
    return folder.entry(name)?.kind === "folder" ? folder.folder(name) : undefined;
}
function hintFor(root) {
    const names = root.entries().map((entry) => entry.name);
    const mlruns = folderIn(root, "mlruns");
    if (mlruns !== undefined && isStore(mlruns))
        return `Give ${mlruns.shown()}`;
    if (root.entry("meta.yaml") !== undefined)
        return "It looks like a part of a store: give the folder that holds all experiments";
    const database = names.find((name) => name === "mlflow.db") ?? names.find((name) => /\.(db|sqlite3?)$/i.test(name));
    const serve = (path) => `mlflow server --backend-store-uri sqlite:///${path}, and give its address, http://127.0.0.1:5000`;
    if (database !== undefined)
        return `The runs are in the database ${database}. Serve it: ${serve(root.shown(database))}`;
    const isArtifactsOnly = names.some((name) => isExperimentId(name) && folderIn(root, name) !== undefined);
    return isArtifactsOnly
        ? `MLflow 3 keeps runs in mlflow.db beside this folder. Serve it: ${serve("mlflow.db")}`
        : "Give the folder that MLflow wrote to, usually mlruns";
}

;// CONCATENATED MODULE: ./lib/mlflow/file-store/registry.js



const STAGES = ["None", "Staging", "Production", "Archived"];
const DELETED = "Deleted_Internal";
const MAX_ALIAS_BYTES = 1024;
function registeredModel(store, name) {
    const folder = modelFolder(store, name);
    if (folder === undefined)
        return undefined;
    const versions = versionsOf(store, name, folder);
    return {
        name,
        aliases: aliasesOf(folder),
        tags: keyedTexts(folder.folder("tags")),
        newestOfStages: STAGES.flatMap((stage) => versions.find((version) => version.stage === stage) ?? []),
    };
}
function modelNames(store) {
    const models = store.root.folder("models");
    if (models === undefined)
        return [];
    return subfolders(models, () => true)
        .filter((folder) => folder.entry("meta.yaml") !== undefined)
        .filter((folder) => folder.folder("tags")?.entry("mlflow.prompt.is_prompt") === undefined)
        .map((folder) => folder.name);
}
function versionOf(store, name, version) {
    if (!isVersion(version))
        return undefined;
    const folder = modelFolder(store, name)?.folder(`version-${version}`);
    return folder === undefined ? undefined : readVersion(store, name, version, folder);
}
function versions(store, name) {
    const folder = modelFolder(store, name);
    return folder === undefined ? [] : versionsOf(store, name, folder);
}
function modelFolder(store, name) {
    const folder = store.root.folder("models")?.folder(name);
    if (folder !== undefined)
        metaOf(store, folder).expect("name", name);
    return folder;
}
function versionsOf(store, name, model) {
    return subfolders(model, (entry) => entry.startsWith("version-"))
        .flatMap((folder) => {
        const version = folder.name.slice("version-".length);
        if (!isVersion(version))
            throw (0,damaged/* damaged */.qM)(folder.shown(), "a number behind version-", (0,damaged/* quoted */.TL)(version));
        return readVersion(store, name, version, folder) ?? [];
    })
        .sort((a, b) => Number(b.version) - Number(a.version));
}
function readVersion(store, name, version, folder) {
    const meta = metaOf(store, folder);
    meta.expect("name", name);
    meta.expect("version", version);
    const stage = meta.oneOf("current_stage", [...STAGES, DELETED]);
    if (stage === DELETED)
        return undefined;
    return {
        name,
        version,
        stage,
        status: meta.text("status"),
        runId: meta.optionalText("run_id"),
        source: meta.optionalText("source"),
        tags: keyedTexts(folder.folder("tags")),
        createdAt: meta.optionalInteger("creation_timestamp"),
        updatedAt: meta.optionalInteger("last_updated_timestamp"),
    };
}
function aliasesOf(model) {
    const aliases = [...keyedFiles(model.folder("aliases"))].map(([alias, file]) => {
        const version = file.text(MAX_ALIAS_BYTES).trim();
        if (!isVersion(version))
            throw (0,damaged/* damaged */.qM)(file.shown, "the number of a version", (0,damaged/* quoted */.TL)(version));
        return [alias, version];
    });
    return new Map(aliases);
}
function metaOf(store, folder) {
    const meta = store.readMeta(folder);
    if (meta === undefined)
        throw (0,damaged/* damaged */.qM)(folder.shown("meta.yaml"), "a file", "none");
    return meta;
}
function isVersion(text) {
    return /^[1-9]\d{0,8}$/.test(text);
}

;// CONCATENATED MODULE: ./lib/mlflow/file-store/file-store.js







const MAX_NAMES = 100;
function openFileStore(folder) {
    const root = storeFolder(folder);
    let opened;
    const store = () => (opened ??= (0,meta_file.metaReader)().then((readMeta) => ({ root, readMeta })));
    return {
        address: folder,
        hasStages: true,
        registeredModel: async (name) => registeredModel(await store(), name),
        registeredModelNames: async () => modelNames(await store()).slice(0, MAX_NAMES),
        version: async (name, version) => versionOf(await store(), name, version),
        versions: async (name) => versions(await store(), name),
        run: async (id) => {
            const place = findRun(await store(), id);
            return place === undefined ? undefined : readRun(await store(), place);
        },
        experiment: async (name) => experimentNamed(await store(), name),
        experimentNames: async () => experiments(await store())
            .slice(0, MAX_NAMES)
            .map(({ name }) => name),
        runs: async function* (query) {
            yield* pagesOfRuns(await store(), query);
        },
        loggedModel: async (id) => loggedModel(await store(), id),
        artifacts: async (runId, path) => artifactsIn(await store(), runId, path),
        download: async (runId, artifact, maxBytes) => artifactBytes(await store(), runId, artifact, maxBytes),
    };
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
