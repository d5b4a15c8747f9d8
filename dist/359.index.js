export const id = 359;
export const ids = [359];
export const modules = {

/***/ 9113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ WAIVERS_FILE),
/* harmony export */   iE: () => (/* binding */ CONFIG_PATHS),
/* harmony export */   u0: () => (/* binding */ findConfig),
/* harmony export */   z2: () => (/* binding */ findWaivers)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);



const CONFIG_PATHS = ["model-gate.yml", ".github/model-gate.yml"];
const WAIVERS_FILE = "model-gate-waivers.yml";
function findConfig(given, directory) {
    if (given !== undefined)
        return read(given, directory, "Give the path of a config file with --config");
    for (const path of CONFIG_PATHS) {
        const misspelt = path.replace(/yml$/, "yaml");
        if (exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path)))
            return read(path, directory, "It is looked for without being named");
        if (!exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, misspelt)))
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("FILE_NOT_FOUND", `${misspelt} is not read, since a config is called ${path}`, {
            hint: `Rename it, or say --config ${misspelt}`,
        });
    }
    return undefined;
}
function findWaivers(given, beside, directory) {
    if (given !== undefined) {
        return read(given.text, given.from ?? directory, "Give the path of a waivers file, or leave the option out");
    }
    return exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(beside, WAIVERS_FILE)) ? read(WAIVERS_FILE, beside, "It lies beside the config") : undefined;
}
function read(path, from, hint) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(from, path);
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full).isFile())
            throw new Error("it is no file");
        return { path, directory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full), bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(full) };
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("FILE_NOT_FOUND", `${path} cannot be read: ${reason}`, { hint, cause });
    }
}
function exists(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
        return true;
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        return code !== "ENOENT" && code !== "ENOTDIR";
    }
}


/***/ }),

/***/ 5111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isCommitHash)
/* harmony export */ });
function isCommitHash(text) {
    return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}


/***/ }),

/***/ 7008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isProposalEvent)
/* harmony export */ });
const OF_ACTIONS = /^(pull_request(?!_comment)|merge_group)/;
const OF_GITLAB = ["merge_request_event", "external_pull_request_event"];
function isProposalEvent(event) {
    return event !== undefined && event !== null && (OF_ACTIONS.test(event) || OF_GITLAB.includes(event));
}


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ earlyFlag)
/* harmony export */ });
function earlyFlag(args, name) {
    const inline = args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
    const index = args.indexOf(`--${name}`);
    return inline ?? (index === -1 ? undefined : args[index + 1]);
}


/***/ }),

/***/ 1896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ eventPayload)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

function eventPayload(path) {
    if (path === undefined || path === "")
        return undefined;
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8"));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pG: () => (/* binding */ againstBase),
  Xl: () => (/* binding */ headConfig),
  Z9: () => (/* binding */ loadConfig),
  Q2: () => (/* binding */ loadWaivers),
  z1: () => (/* binding */ readAtBase)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/commands/trusted-config.js

async function trustedConfig(head, paths, surroundings, ports) {
    const wiring = head?.document;
    if (!surroundings.isProposal)
        return { documents: { policy: wiring, wiring }, notices: [] };
    const base = await firstAtBase(paths, ports.readBase);
    if (base === undefined) {
        const notices = head === undefined
            ? []
            : [`${head.path} is new: the base has no config yet, so this one is used for the first time`];
        return { documents: { policy: wiring, wiring }, notices };
    }
    const policy = await ports.parse(base.bytes, base.path, `${base.path} @ ${baseLabel(surroundings)}`);
    const isElsewhere = head === undefined && surroundings.triggeredBy !== undefined;
    return { documents: { policy, wiring }, notices: isElsewhere ? [] : changes(head, base) };
}
async function firstAtBase(paths, readBase) {
    for (const path of paths) {
        const contents = await readBase(path);
        if (contents.kind === "file")
            return { path, bytes: contents.bytes };
        if (contents.kind === "absent")
            continue;
        throw (0,errors/* baseUnreadable */.jC)(path, contents);
    }
    return undefined;
}
function changes(head, base) {
    if (head === undefined)
        return [`${base.path} is removed here: that takes effect after the merge`];
    const isSame = head.path === base.path && Buffer.from(head.bytes).equals(Buffer.from(base.bytes));
    return isSame ? [] : [`${head.path} differs from the base: what decides takes effect after the merge`];
}
function baseLabel({ baseRef, baseSha }) {
    return [baseRef, baseSha?.slice(0, 7)].filter((part) => part !== undefined).join(" ") || "base";
}

// EXTERNAL MODULE: ./lib/config/lookup.js
var lookup = __webpack_require__(9113);
// EXTERNAL MODULE: ./lib/forges/pull-request-of-run.js
var pull_request_of_run = __webpack_require__(223);
// EXTERNAL MODULE: ./lib/sources/git.js + 1 modules
var git = __webpack_require__(8529);
// EXTERNAL MODULE: ./lib/sources/open.js + 7 modules
var sources_open = __webpack_require__(6699);
// EXTERNAL MODULE: ./lib/sources/repository-path.js
var repository_path = __webpack_require__(2730);
// EXTERNAL MODULE: ./lib/entry/early-flag.js
var early_flag = __webpack_require__(6829);
// EXTERNAL MODULE: ./lib/entry/repository-root.js
var repository_root = __webpack_require__(219);
;// CONCATENATED MODULE: ./lib/entry/gate-config.js











async function loadConfig(args, detected, forge, host, root, onHead) {
    const given = (0,early_flag/* earlyFlag */.U)(args, "config");
    const mayBeBases = given !== undefined && detected.isProposal && detected.triggeredBy !== undefined;
    const isHere = !mayBeBases || (0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(host.directory, given));
    const head = await headConfig(isHere ? (0,lookup/* findConfig */.u0)(given, host.directory) : undefined, host, root);
    onHead(head?.document);
    const surroundings = await (0,pull_request_of_run/* pullRequestOfRun */.X)(detected, forge);
    if (head === undefined && !surroundings.isProposal)
        return { surroundings, documents: {}, notices: [] };
    const config = await againstBase(head, given, { surroundings, forge, host, root });
    if (!isHere && config.documents.policy === undefined)
        (0,lookup/* findConfig */.u0)(given, host.directory);
    return { surroundings, ...config };
}
async function headConfig(file, host, root) {
    if (file === undefined)
        return undefined;
    const path = (0,repository_path/* repositoryPath */.S)(root(), host.directory, file.path) ?? file.path;
    return { path, bytes: file.bytes, document: await parserAt(root)(file.bytes, path, path) };
}
async function againstBase(head, given, { surroundings, forge, host, root }) {
    if (surroundings.isProposal) {
        (0,repository_root/* assertNoLinkLeadsHere */.Je)(host.directory, root());
        const asked = given ?? head?.path;
        if (asked !== undefined)
            (0,repository_root/* assertNotInOwnFolder */.J2)((0,external_node_path_.resolve)(host.directory, asked), root(), surroundings.baseSha);
    }
    const ports = {
        readBase: (path) => readAtBase(path, surroundings, forge, root()),
        parse: parserAt(root),
    };
    const places = given === undefined ? lookup/* CONFIG_PATHS */.iE : [given];
    const paths = places.map((path) => (0,repository_path/* repositoryPath */.S)(root(), host.directory, path) ?? path);
    return await trustedConfig(head, paths, surroundings, ports);
}
function parserAt(root) {
    return async (bytes, path, label) => {
        const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(765), __webpack_require__.e(243), __webpack_require__.e(828)]).then(__webpack_require__.bind(__webpack_require__, 3447));
        return parseConfig(bytes, { path, directory: (0,external_node_path_.dirname)((0,external_node_path_.join)(root(), path)), origin: label });
    };
}
async function loadWaivers(options, surroundings, forge, host, configDirectory, rootOf) {
    const { from = host.directory, text } = options.waivers ?? { from: configDirectory, text: lookup/* WAIVERS_FILE */.Bg };
    const asked = (0,external_node_path_.resolve)(from, text);
    const isHere = !surroundings.isProposal || (0,external_node_fs_.existsSync)(asked);
    const find = () => (0,lookup/* findWaivers */.z2)(options.waivers, configDirectory, host.directory);
    const found = isHere ? find() : undefined;
    if (found === undefined && !surroundings.isProposal)
        return { active: [], notices: [] };
    const root = rootOf();
    const wanted = (0,repository_path/* repositoryPath */.S)(root, host.directory, asked) ?? asked;
    const notices = [];
    let bytes = found?.bytes;
    if (surroundings.isProposal) {
        const base = await readAtBase(wanted, surroundings, forge, root);
        if (base.kind === "unreadable") {
            throw (0,errors/* baseUnreadable */.jC)(wanted, base);
        }
        const atBase = base.kind === "file" ? base.bytes : undefined;
        if (!isHere && atBase === undefined)
            find();
        const isSame = Buffer.from(bytes ?? []).equals(Buffer.from(atBase ?? []));
        const isElsewhere = found === undefined && surroundings.triggeredBy !== undefined;
        if (!isSame && !isElsewhere)
            notices.push(`${wanted} differs from the base: its waivers take effect after the merge`);
        bytes = atBase;
    }
    if (bytes === undefined)
        return { active: [], notices };
    const { parseWaivers } = await Promise.all(/* import() */[__webpack_require__.e(765), __webpack_require__.e(243), __webpack_require__.e(23)]).then(__webpack_require__.bind(__webpack_require__, 8023));
    const { active, expired } = parseWaivers(bytes, wanted, host.now());
    const commit = surroundings.headSha ?? surroundings.context.commit ?? undefined;
    const isOurs = ({ model, candidate }) => model === options.model && candidate === commit?.toLowerCase();
    for (const { rule, expires } of expired.filter(isOurs))
        notices.push(`the waiver of ${rule} expired on ${expires}`);
    return { active: active.filter(isOurs), notices };
}
async function readAtBase(path, surroundings, forge, root) {
    const { baseSha, baseRef } = surroundings;
    const ref = baseSha ?? baseRef;
    if (ref === undefined)
        return { kind: "unreadable", why: "the CI does not say what the base is (MODEL_GATE_BASE_REF can)" };
    const answer = await forge?.contents?.read(path, ref);
    if (answer !== undefined && isCertain(answer))
        return answer;
    const local = await firstCertain([baseSha === undefined ? `refs/remotes/origin/${ref}` : ref, ref], async (name) => await fromHistory(`git:${name}:${path}`, { directory: root, ...(0,sources_open/* homeOf */.lt)(surroundings) }));
    if (isCertain(local) || answer === undefined)
        return local;
    return { kind: "unreadable", why: `${answer.why}; ${local.why}` };
}
async function firstCertain(names, read) {
    const [name = "", ...others] = new Set(names);
    const contents = await read(name);
    return isCertain(contents) || others.length === 0 ? contents : await firstCertain(others, read);
}
function isCertain(contents) {
    return contents.kind !== "unreadable" || contents.isNoFile === true;
}
async function fromHistory(reference, options) {
    try {
        const found = await (0,git/* findGitFile */.gD)(reference, options);
        if (found.kind === "absent")
            return { kind: "absent" };
        if (found.kind === "no-file")
            return { kind: "unreadable", why: `${found.at} is ${found.what}`, isNoFile: true };
        return { kind: "file", bytes: await (0,git/* readGitFile */.v3)(reference, found, options) };
    }
    catch (error) {
        return { kind: "unreadable", why: error instanceof errors/* GateError */.ue ? error.message : String(error) };
    }
}


/***/ }),

/***/ 8359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ openMlflowAt),
/* harmony export */   l: () => (/* binding */ trackingUriOfConfig)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _forges_detect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5331);
/* harmony import */ var _http_patience_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8977);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1896);
/* harmony import */ var _gate_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6194);
/* harmony import */ var _repository_root_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(219);








async function openMlflowAt(trackingUri, host, runner) {
    const uri = trackingUri?.text ?? host.env["MLFLOW_TRACKING_URI"] ?? "";
    if (uri === "") {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("USAGE", "where is MLflow? Neither --tracking-uri nor MLFLOW_TRACKING_URI says it", {
            hint: "Example: --tracking-uri http://mlflow.example.org:5000",
        });
    }
    const { openMlflow } = await Promise.all(/* import() */[__webpack_require__.e(765), __webpack_require__.e(193)]).then(__webpack_require__.bind(__webpack_require__, 193));
    const opened = await openMlflow({
        uri: isAddress(uri) ? uri : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(trackingUri?.from ?? host.directory, uri),
        registryUri: trackingUri === undefined ? registryOf(host) : undefined,
        env: host.env,
        home: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(),
        patience: new _http_patience_js__WEBPACK_IMPORTED_MODULE_7__/* .Patience */ .i(),
    });
    for (const secret of opened.secrets)
        runner?.mask(secret);
    return opened;
}
async function trackingUriOfConfig(args, host) {
    const surroundings = (0,_forges_detect_js__WEBPACK_IMPORTED_MODULE_3__/* .detect */ .o)(host.env, (0,_event_js__WEBPACK_IMPORTED_MODULE_4__/* .eventPayload */ .Z)(host.env["GITHUB_EVENT_PATH"]));
    try {
        const { documents } = await (0,_gate_config_js__WEBPACK_IMPORTED_MODULE_5__/* .loadConfig */ .Z9)(args, surroundings, undefined, host, () => (0,_repository_root_js__WEBPACK_IMPORTED_MODULE_6__/* .repositoryRoot */ .Hn)(host.directory, host.env), () => { });
        const text = documents.policy?.values.get("tracking-uri")?.text;
        return text === undefined ? undefined : { text, from: documents.policy?.directory ?? host.directory };
    }
    catch (error) {
        const isSaidElsewhere = (host.env["MLFLOW_TRACKING_URI"] ?? "") !== "";
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue && error.code === "BASE_CONFIG_UNREADABLE" && isSaidElsewhere)
            return undefined;
        throw error;
    }
}
function registryOf({ env }) {
    const uri = env["MLFLOW_REGISTRY_URI"] ?? "";
    return uri === "" ? undefined : uri;
}
function isAddress(uri) {
    return /^[a-z][a-z0-9+.-]+:/i.test(uri) || /^databricks(-uc)?$/.test(uri);
}


/***/ }),

/***/ 219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ repositoryRoot),
/* harmony export */   J2: () => (/* binding */ assertNotInOwnFolder),
/* harmony export */   Je: () => (/* binding */ assertNoLinkLeadsHere)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _sources_git_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1494);
/* harmony import */ var _sources_repository_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2730);






function repositoryRoot(folder, env = {}) {
    const here = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(folder);
    const workspace = realOf(env["GITHUB_WORKSPACE"] ?? env["CI_PROJECT_DIR"]);
    if (workspace !== undefined && (0,_sources_repository_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isWithin */ .U)(here, workspace)) {
        return foldersUp(here, workspace).findLast((one) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(one, ".git"))) ?? here;
    }
    try {
        const outer = git(folder, "rev-parse", "--show-superproject-working-tree");
        return outer === "" ? git(folder, "rev-parse", "--show-toplevel") : repositoryRoot(outer, env);
    }
    catch {
        return foldersUp(here, undefined).find((one) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(one, ".git"))) ?? here;
    }
}
function assertNoLinkLeadsHere(directory, root) {
    const here = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(directory);
    const links = trackedLinks(root);
    if (links === undefined && here !== root && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ".git")))
        throw maybeEntered(here, root, "a link");
    const link = links?.find((one) => {
        const target = realOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, one));
        return target !== undefined && (0,_sources_repository_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isWithin */ .U)(here, target) && (0,_sources_repository_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isWithin */ .U)(target, root);
    });
    if (link !== undefined)
        throw maybeEntered(here, root, `the link ${link}`);
}
function maybeEntered(here, root, by) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .ue("BASE_CONFIG_UNREADABLE", `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, here) || "the repository"} may have been entered by ${by}, and then the base would be asked for another folder`, { hint: "Start in the root of the repository, and name the config: --config FOLDER/model-gate.yml" });
}
function assertNotInOwnFolder(file, root, baseSha) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ".git")))
        return;
    const folder = realOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file));
    if (folder === undefined || !(0,_sources_repository_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isWithin */ .U)(folder, root))
        return;
    const checkout = foldersUp(folder, root).find((one) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(one, ".git")));
    if (checkout === undefined || (baseSha !== undefined && headOf(checkout) === baseSha))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .ue("BASE_CONFIG_UNREADABLE", `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, file)} belongs to a checkout in the folder ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, checkout)}, and the base cannot be asked for it`, {
        hint: "Check the proposal out into the workspace itself (actions/checkout without path:), or start in that folder",
    });
}
function headOf(checkout) {
    try {
        return git(checkout, ...WHOEVER_OWNS_IT, "rev-parse", "HEAD");
    }
    catch {
        return undefined;
    }
}
function trackedLinks(root) {
    try {
        const listed = git(root, ...WHOEVER_OWNS_IT, "ls-files", "--stage", "-z").split("\0");
        return listed.flatMap((entry) => (entry.startsWith("120000 ") ? [entry.slice(entry.indexOf("\t") + 1)] : []));
    }
    catch {
        return undefined;
    }
}
const WHOEVER_OWNS_IT = ["-c", "safe.directory=*", "-c", "core.fsmonitor=false"];
function git(folder, ...args) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)("git", [..._sources_git_process_js__WEBPACK_IMPORTED_MODULE_4__/* .GIT_SETTINGS */ .bd, ...args], {
        cwd: folder,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        maxBuffer: 1024 * 1024 * 1024,
    }).replace(/\n$/, "");
}
function foldersUp(from, last) {
    const folders = [from];
    for (let folder = from; folder !== last && folder !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder)) {
        folders.push((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder));
    }
    return folders;
}
function realOf(path) {
    if (path === undefined || path === "")
        return undefined;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(path);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ detect)
});

;// CONCATENATED MODULE: ./lib/forges/environment.js
function variable(env, ...names) {
    for (const name of names) {
        const value = env[name];
        if (value !== undefined && value !== "")
            return value;
    }
    return undefined;
}
function address(env, name) {
    return variable(env, name)?.replace(/\/+$/, "");
}
function told(parts) {
    return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
function numberOf(text) {
    return text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}
function branchOf(name) {
    const branch = name?.replace(/^refs\/(heads|remotes\/origin)\//, "").replace(/^origin\//, "");
    return branch === undefined || /^(refs\/|HEAD$|@)/.test(branch) ? undefined : branch;
}

;// CONCATENATED MODULE: ./lib/forges/git-address.js
function repositoryOf(address) {
    if (address === undefined)
        return undefined;
    const written = /^(?:[^/@:]+@)?([^/@:]+):(?!\/\/)(.+)$/.exec(address);
    const full = written === null ? address : `ssh://${written[1]}/${written[2]}`;
    if (!URL.canParse(full))
        return undefined;
    const { protocol, hostname, host, pathname } = new URL(full);
    const repository = decoded(pathname.replace(/^\/+/, "").replace(/(\.git)?\/*$/, ""));
    if (hostname === "" || repository === undefined || repository === "")
        return undefined;
    const isWeb = protocol === "https:" || protocol === "http:";
    return { serverUrl: isWeb ? `${protocol}//${host}` : `https://${hostname}`, repository };
}
function decoded(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/core/commit-hash.js
var commit_hash = __webpack_require__(5111);
;// CONCATENATED MODULE: ./lib/forges/plain-ci.js


function plainCi(found) {
    const { vendor, isProposal, repository, commit, ref, event, runUrl, headSha, ...rest } = found;
    return {
        context: {
            repository: repository ?? null,
            commit: headSha ?? commit ?? null,
            ref: ref ?? null,
            event: (isProposal ? "pull_request" : event) ?? null,
            run_url: runUrl ?? null,
        },
        isProposal,
        vendor,
        ...told({ ...rest, headSha }),
    };
}
function wholeHash(text) {
    const hash = text?.toLowerCase();
    return hash !== undefined && (0,commit_hash/* isCommitHash */.E)(hash) ? hash : undefined;
}

;// CONCATENATED MODULE: ./lib/forges/detect-azure.js



function detectAzure(env) {
    const ref = variable(env, "BUILD_SOURCEBRANCH");
    const reason = variable(env, "BUILD_REASON");
    const isProposal = /^(pullrequest|checkinshelveset|validateshelveset)$/i.test(reason ?? "") ||
        /^refs\/(pull|merge-requests|pull-requests)\//.test(ref ?? "") ||
        Object.keys(env).some((name) => name.startsWith("SYSTEM_PULLREQUEST_") && variable(env, name) !== undefined);
    const number = variable(env, "SYSTEM_PULLREQUEST_PULLREQUESTNUMBER", "SYSTEM_PULLREQUEST_PULLREQUESTID");
    const commit = wholeHash(variable(env, "BUILD_SOURCEVERSION"));
    const here = repositoryOf(variable(env, "BUILD_REPOSITORY_URI"));
    const head = repositoryOf(variable(env, "SYSTEM_PULLREQUEST_SOURCEREPOSITORYURI"));
    const fork = variable(env, "SYSTEM_PULLREQUEST_ISFORK");
    return plainCi({
        vendor: "azure",
        isProposal,
        repository: here?.repository ?? variable(env, "BUILD_REPOSITORY_NAME"),
        serverUrl: here?.serverUrl,
        commit,
        ref,
        event: reason,
        runUrl: runUrlOf(env),
        pullRequest: numberOf(number),
        headSha: isProposal ? wholeHash(variable(env, "SYSTEM_PULLREQUEST_SOURCECOMMITID")) : commit,
        headRepository: head?.repository ?? (isProposal ? undefined : here?.repository),
        isFork: fork === undefined ? undefined : fork.toLowerCase() === "true",
        baseRef: isProposal
            ? branchOf(variable(env, "SYSTEM_PULLREQUEST_TARGETBRANCH", "SYSTEM_PULLREQUEST_TARGETBRANCHNAME"))
            : undefined,
        workflow: variable(env, "BUILD_DEFINITIONNAME"),
        job: variable(env, "SYSTEM_JOBNAME", "AGENT_JOBNAME"),
    });
}
function runUrlOf(env) {
    const [collection, project] = [
        address(env, "SYSTEM_TEAMFOUNDATIONCOLLECTIONURI"),
        variable(env, "SYSTEM_TEAMPROJECT"),
    ];
    const build = variable(env, "BUILD_BUILDID");
    if (collection === undefined || project === undefined || build === undefined)
        return undefined;
    return `${collection}/${encodeURIComponent(project)}/_build/results?buildId=${encodeURIComponent(build)}`;
}

;// CONCATENATED MODULE: ./lib/forges/detect-bitbucket.js



function detectBitbucket(env) {
    const isProposal = ["BITBUCKET_PR_ID", "BITBUCKET_PR_DESTINATION_BRANCH", "BITBUCKET_PR_DESTINATION_COMMIT"].some((name) => variable(env, name) !== undefined);
    const commit = variable(env, "BITBUCKET_COMMIT");
    const repository = variable(env, "BITBUCKET_REPO_FULL_NAME");
    const serverUrl = repositoryOf(variable(env, "BITBUCKET_GIT_HTTP_ORIGIN"))?.serverUrl;
    const run = variable(env, "BITBUCKET_BUILD_NUMBER");
    return plainCi({
        vendor: "bitbucket",
        isProposal,
        repository,
        serverUrl: serverUrl?.replace(/^http:/, "https:"),
        commit,
        ref: variable(env, "BITBUCKET_BRANCH", "BITBUCKET_TAG"),
        event: undefined,
        runUrl: repository === undefined || run === undefined
            ? undefined
            : `https://bitbucket.org/${repository}/pipelines/results/${run}`,
        pullRequest: numberOf(variable(env, "BITBUCKET_PR_ID")),
        headSha: wholeHash(commit),
        headRepository: isProposal ? undefined : repository,
        baseRef: isProposal ? branchOf(variable(env, "BITBUCKET_PR_DESTINATION_BRANCH")) : undefined,
        baseSha: wholeHash(variable(env, "BITBUCKET_PR_DESTINATION_COMMIT")),
        job: variable(env, "BITBUCKET_STEP_NAME"),
    });
}

;// CONCATENATED MODULE: ./lib/forges/detect-buildkite.js



function detectBuildkite(env) {
    const branch = variable(env, "BUILDKITE_BRANCH");
    const pull = variable(env, "BUILDKITE_PULL_REQUEST");
    const queueBase = variable(env, "BUILDKITE_MERGE_QUEUE_BASE_BRANCH");
    const isProposal = (pull !== undefined && pull !== "false") ||
        queueBase !== undefined ||
        ["BUILDKITE_PULL_REQUEST_BASE_BRANCH", "BUILDKITE_PULL_REQUEST_REPO", "BUILDKITE_MERGE_QUEUE_BASE_COMMIT"].some((name) => variable(env, name) !== undefined) ||
        branch?.startsWith("gh-readonly-queue/") === true;
    const commit = wholeHash(variable(env, "BUILDKITE_COMMIT"));
    const here = repositoryOf(variable(env, "BUILDKITE_REPO"));
    const head = repositoryOf(variable(env, "BUILDKITE_PULL_REQUEST_REPO"));
    const [build, job] = [variable(env, "BUILDKITE_BUILD_URL"), variable(env, "BUILDKITE_JOB_ID")];
    const isMerge = variable(env, "BUILDKITE_PULL_REQUEST_USING_MERGE_REFSPEC") === "true";
    return plainCi({
        vendor: "buildkite",
        isProposal,
        repository: here?.repository,
        serverUrl: here?.serverUrl,
        commit,
        ref: variable(env, "BUILDKITE_TAG") ?? branch,
        event: variable(env, "BUILDKITE_SOURCE"),
        runUrl: build === undefined || job === undefined ? build : `${build}#${job}`,
        pullRequest: numberOf(pull),
        headSha: isMerge ? undefined : commit,
        headRepository: head?.repository ?? (isProposal ? undefined : here?.repository),
        isFork: head === undefined ? undefined : head.repository.toLowerCase() !== here?.repository.toLowerCase(),
        baseRef: isProposal ? branchOf(variable(env, "BUILDKITE_PULL_REQUEST_BASE_BRANCH") ?? queueBase) : undefined,
        baseSha: wholeHash(variable(env, "BUILDKITE_MERGE_QUEUE_BASE_COMMIT")),
        defaultBranch: variable(env, "BUILDKITE_PIPELINE_DEFAULT_BRANCH"),
        workflow: variable(env, "BUILDKITE_PIPELINE_SLUG"),
        job: variable(env, "BUILDKITE_STEP_KEY", "BUILDKITE_LABEL"),
    });
}

;// CONCATENATED MODULE: ./lib/forges/detect-circleci.js



function detectCircleCi(env) {
    const branch = variable(env, "CIRCLE_BRANCH");
    const link = variable(env, "CIRCLE_PULL_REQUEST", "CI_PULL_REQUEST", "CIRCLE_PULL_REQUESTS", "CI_PULL_REQUESTS");
    const forkNumber = variable(env, "CIRCLE_PR_NUMBER");
    const forkOwner = variable(env, "CIRCLE_PR_USERNAME");
    const isProposal = [link, forkNumber, forkOwner].some((sign) => sign !== undefined) ||
        /^(pull\/\d+|gh-readonly-queue\/)/.test(branch ?? "");
    const commit = wholeHash(variable(env, "CIRCLE_SHA1"));
    const here = repositoryOf(variable(env, "CIRCLE_REPOSITORY_URL"));
    const [owner, name] = [variable(env, "CIRCLE_PROJECT_USERNAME"), variable(env, "CIRCLE_PROJECT_REPONAME")];
    const repository = here?.repository ?? (owner !== undefined && name !== undefined ? `${owner}/${name}` : undefined);
    const isFork = forkOwner !== undefined || forkNumber !== undefined || /^pull\/\d+/.test(branch ?? "");
    const forkName = variable(env, "CIRCLE_PR_REPONAME");
    const fork = forkOwner === undefined || forkName === undefined ? undefined : `${forkOwner}/${forkName}`;
    return plainCi({
        vendor: "circleci",
        isProposal,
        repository,
        serverUrl: here?.serverUrl,
        commit,
        ref: branch ?? variable(env, "CIRCLE_TAG"),
        event: undefined,
        runUrl: variable(env, "CIRCLE_BUILD_URL"),
        pullRequest: numberOf(forkNumber ?? /\/(\d+)\/?$/.exec(link?.split(",")[0] ?? "")?.[1]),
        headSha: commit,
        headRepository: isFork ? fork : repository,
        isFork: isFork ? true : undefined,
        job: variable(env, "CIRCLE_JOB"),
    });
}

// EXTERNAL MODULE: ./lib/core/proposal-event.js
var proposal_event = __webpack_require__(7008);
// EXTERNAL MODULE: ./lib/forges/foreign-json.js
var foreign_json = __webpack_require__(3967);
;// CONCATENATED MODULE: ./lib/forges/detect-github.js



function detectGitHub(env, payload) {
    const repository = variable(env, "GITHUB_REPOSITORY");
    const event = variable(env, "GITHUB_EVENT_NAME");
    const serverUrl = address(env, "GITHUB_SERVER_URL");
    const run = variable(env, "GITHUB_RUN_ID");
    const proposal = proposalOf(event, payload, env);
    const headSha = proposal.headSha ?? variable(env, "GITHUB_SHA");
    const triggeredBy = proposal.triggeredBy ?? (event === "workflow_run" ? "unknown" : undefined);
    const isProposal = triggeredBy === "unknown" || [event, triggeredBy].some(proposal_event/* isProposalEvent */.L) || proposal.pullRequest !== undefined;
    return {
        context: {
            repository: repository ?? null,
            commit: headSha ?? null,
            ref: variable(env, "GITHUB_REF") ?? null,
            event: event ?? null,
            run_url: serverUrl && repository && run ? `${serverUrl}/${repository}/actions/runs/${run}` : null,
        },
        isProposal,
        ...told({
            ...proposal,
            triggeredBy,
            headSha,
            headRepository: proposal.headRepository ?? (hasForeignHead(payload) ? undefined : repository),
            defaultBranch: (0,foreign_json/* textAt */.$6)(payload, "repository", "default_branch"),
            previousSha: event === "push" ? previousOf(payload) : undefined,
            apiUrl: address(env, "GITHUB_API_URL"),
            serverUrl,
            workflow: variable(env, "GITHUB_WORKFLOW"),
            workflowFile: workflowFileOf(env, repository),
            job: variable(env, "GITHUB_JOB"),
            actor: variable(env, "GITHUB_TRIGGERING_ACTOR", "GITHUB_ACTOR"),
        }),
        isFork: hasForeignHead(payload) && !isSame(proposal.headRepository, repository),
        vendor: vendorOf(env),
    };
}
function workflowFileOf(env, repository) {
    const [, owner, path] = /^([^/]+\/[^/]+)\/([^@]+)@/.exec(variable(env, "GITHUB_WORKFLOW_REF") ?? "") ?? [];
    return isSame(owner, repository) ? path : undefined;
}
function previousOf(payload) {
    const isDefault = (0,foreign_json/* textAt */.$6)(payload, "ref") === `refs/heads/${(0,foreign_json/* textAt */.$6)(payload, "repository", "default_branch") ?? ""}`;
    const before = (0,foreign_json/* textAt */.$6)(payload, "before");
    return isDefault && before !== undefined && !/^0+$/.test(before) ? before : undefined;
}
function proposalOf(event, payload, env) {
    if ((0,foreign_json/* isObject */.Gv)((0,foreign_json.at)(payload, "workflow_run")))
        return ofWorkflowRun((0,foreign_json.at)(payload, "workflow_run"));
    if ((0,foreign_json/* isObject */.Gv)((0,foreign_json.at)(payload, "merge_group")))
        return ofMergeGroup((0,foreign_json.at)(payload, "merge_group"));
    const commented = (0,foreign_json/* numberAt */.tk)(payload, "issue", "number");
    if (commented !== undefined && (0,foreign_json/* isObject */.Gv)((0,foreign_json.at)(payload, "issue", "pull_request")))
        return { pullRequest: commented };
    const pull = (0,foreign_json.at)(payload, "pull_request");
    if (!(0,foreign_json/* isObject */.Gv)(pull)) {
        return { baseRef: (0,proposal_event/* isProposalEvent */.L)(event) ? variable(env, "GITHUB_BASE_REF") : undefined };
    }
    return {
        pullRequest: (0,foreign_json/* numberAt */.tk)(pull, "number") ?? (0,foreign_json/* numberAt */.tk)(payload, "number"),
        headSha: (0,foreign_json/* textAt */.$6)(pull, "head", "sha"),
        headRepository: (0,foreign_json/* textAt */.$6)(pull, "head", "repo", "full_name"),
        baseRef: (0,foreign_json/* textAt */.$6)(pull, "base", "ref"),
        baseSha: (0,foreign_json/* textAt */.$6)(pull, "base", "sha"),
    };
}
function ofWorkflowRun(run) {
    return {
        headSha: (0,foreign_json/* textAt */.$6)(run, "head_sha"),
        headRepository: (0,foreign_json/* textAt */.$6)(run, "head_repository", "full_name"),
        headBranch: (0,foreign_json/* textAt */.$6)(run, "head_branch"),
        triggeredBy: (0,foreign_json/* textAt */.$6)(run, "event") ?? "unknown",
    };
}
function ofMergeGroup(group) {
    return {
        headSha: (0,foreign_json/* textAt */.$6)(group, "head_sha"),
        baseRef: (0,foreign_json/* textAt */.$6)(group, "base_ref")?.replace(/^refs\/heads\//, ""),
        baseSha: (0,foreign_json/* textAt */.$6)(group, "base_sha"),
    };
}
function hasForeignHead(payload) {
    return (0,foreign_json/* isObject */.Gv)((0,foreign_json.at)(payload, "pull_request")) || (0,foreign_json/* isObject */.Gv)((0,foreign_json.at)(payload, "workflow_run"));
}
function isSame(name, other) {
    return name !== undefined && name.toLowerCase() === other?.toLowerCase();
}
function vendorOf(env) {
    if (env["FORGEJO_ACTIONS"] === "true")
        return "forgejo";
    return env["GITEA_ACTIONS"] === "true" ? "gitea" : "github";
}

;// CONCATENATED MODULE: ./lib/forges/detect-gitlab.js


function detectGitLab(env) {
    const repository = variable(env, "CI_MERGE_REQUEST_PROJECT_PATH", "CI_PROJECT_PATH");
    const event = variable(env, "CI_PIPELINE_SOURCE");
    const headSha = variable(env, "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA", "CI_COMMIT_SHA");
    const headRepository = variable(env, "CI_MERGE_REQUEST_SOURCE_PROJECT_PATH", "CI_PROJECT_PATH");
    return {
        context: {
            repository: repository ?? null,
            commit: headSha ?? null,
            ref: variable(env, "CI_COMMIT_REF_NAME") ?? null,
            event: event ?? null,
            run_url: variable(env, "CI_JOB_URL") ?? null,
        },
        isProposal: isProposalPipeline(env, event),
        ...told({
            pullRequest: mergeRequestOf(env, repository),
            headSha,
            headRepository,
            baseRef: variable(env, "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME"),
            baseSha: variable(env, "CI_MERGE_REQUEST_TARGET_BRANCH_SHA", "CI_MERGE_REQUEST_DIFF_BASE_SHA", "CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_SHA"),
            defaultBranch: variable(env, "CI_DEFAULT_BRANCH"),
            apiUrl: address(env, "CI_API_V4_URL"),
            serverUrl: address(env, "CI_SERVER_URL"),
            workflow: variable(env, "CI_PIPELINE_NAME"),
            job: variable(env, "CI_JOB_NAME"),
            actor: variable(env, "GITLAB_USER_LOGIN"),
        }),
        isFork: headRepository !== repository,
        vendor: "gitlab",
    };
}
function isProposalPipeline(env, event) {
    if ((0,proposal_event/* isProposalEvent */.L)(event))
        return true;
    if (variable(env, "CI_MERGE_REQUEST_IID", "CI_EXTERNAL_PULL_REQUEST_IID") !== undefined)
        return true;
    const branch = variable(env, "CI_COMMIT_BRANCH");
    const isDefault = branch !== undefined && branch === variable(env, "CI_DEFAULT_BRANCH");
    return variable(env, "CI_OPEN_MERGE_REQUESTS") !== undefined && !isDefault;
}
function mergeRequestOf(env, repository) {
    const own = numberOf(variable(env, "CI_MERGE_REQUEST_IID"));
    const [project, iid, ...others] = (variable(env, "CI_OPEN_MERGE_REQUESTS") ?? "").split("!");
    return own ?? (others.length === 0 && project === repository ? numberOf(iid) : undefined);
}

;// CONCATENATED MODULE: ./lib/forges/detect-jenkins.js



const CHANGE_SIGNS = [
    "CHANGE_ID",
    "CHANGE_TARGET",
    "CHANGE_BRANCH",
    "ghprbPullId",
    "gitlabMergeRequestIid",
    "GERRIT_CHANGE_NUMBER",
    "pullRequestId",
];
function detectJenkins(env) {
    const branch = variable(env, "BRANCH_NAME", "GIT_BRANCH");
    const isProposal = CHANGE_SIGNS.some((name) => variable(env, name) !== undefined) ||
        /^(PR|MR|CR)-\d+(-(head|merge))?$/.test(branch ?? "");
    const commit = wholeHash(variable(env, "GIT_COMMIT"));
    const address = repositoryOf(variable(env, "GIT_URL", "GIT_URL_1"));
    const change = changeAt(variable(env, "CHANGE_URL", "ghprbPullLink"));
    const number = variable(env, "CHANGE_ID", "ghprbPullId", "gitlabMergeRequestIid", "pullRequestId");
    return plainCi({
        vendor: "jenkins",
        isProposal,
        ...(change ?? address ?? { repository: undefined }),
        commit,
        ref: branch,
        event: undefined,
        runUrl: variable(env, "BUILD_URL"),
        pullRequest: numberOf(number),
        headSha: isProposal ? wholeHash(variable(env, "ghprbActualCommit", "gitlabMergeRequestLastCommit")) : commit,
        headRepository: isProposal ? undefined : address?.repository,
        isFork: isProposal && variable(env, "CHANGE_FORK") !== undefined ? true : undefined,
        baseRef: isProposal
            ? branchOf(variable(env, "CHANGE_TARGET", "ghprbTargetBranch", "gitlabTargetBranch", "GERRIT_BRANCH"))
            : undefined,
        workflow: variable(env, "JOB_NAME")?.replace(/\/[^/]+$/, ""),
        job: variable(env, "STAGE_NAME"),
    });
}
function changeAt(url) {
    const [, repository] = /^(.+?)\/(?:pull|-\/merge_requests|pull-requests|pulls)\/\d+/.exec(url ?? "") ?? [];
    return repositoryOf(repository);
}

;// CONCATENATED MODULE: ./lib/forges/detect.js









const VENDORS = [
    [(env) => env["GITHUB_ACTIONS"] === "true", detectGitHub],
    [(env) => env["GITLAB_CI"] === "true", detectGitLab],
    [(env) => env["TF_BUILD"]?.toLowerCase() === "true", detectAzure],
    [(env) => env["CIRCLECI"] === "true", detectCircleCi],
    [(env) => env["BUILDKITE"] === "true", detectBuildkite],
    [(env) => variable(env, "BITBUCKET_BUILD_NUMBER", "BITBUCKET_PIPELINE_UUID") !== undefined, detectBitbucket],
    [(env) => variable(env, "JENKINS_URL", "JENKINS_HOME") !== undefined, detectJenkins],
];
const OTHER_SIGNS = [
    ["DRONE_PULL_REQUEST", /./],
    ["CI_COMMIT_PULL_REQUEST", /./],
    ["TRAVIS_PULL_REQUEST", /^(?!false$)./],
    ["APPVEYOR_PULL_REQUEST_NUMBER", /./],
    ["SEMAPHORE_GIT_PR_NUMBER", /./],
    ["CODEBUILD_WEBHOOK_TRIGGER", /^pr\//],
];
const ACTORS = ["BUILD_REQUESTEDFOR", "BUILDKITE_BUILD_CREATOR", "CIRCLE_USERNAME", "USER", "LOGNAME", "USERNAME"];
function detect(env, payload) {
    const read = VENDORS.find(([isIt]) => isIt(env))?.[1] ?? detectOther;
    return withNamedBase(read(env, payload), env);
}
function detectOther(env) {
    const isProposal = OTHER_SIGNS.some(([name, sign]) => sign.test(env[name] ?? ""));
    const nothing = { repository: undefined, commit: undefined, ref: undefined, event: undefined, runUrl: undefined };
    return { ...plainCi({ vendor: "other", isProposal, ...nothing }), ...told({ actor: variable(env, ...ACTORS) }) };
}
function withNamedBase(found, env) {
    const named = branchOf(variable(env, "MODEL_GATE_BASE_REF"));
    if (named === undefined)
        return found;
    const { vendor, isProposal, context } = found;
    if (isProposal) {
        return found.baseRef === undefined && found.baseSha === undefined ? { ...found, baseRef: named } : found;
    }
    const tellsEvents = vendor === "github" || vendor === "gitea" || vendor === "forgejo" || vendor === "gitlab";
    if (tellsEvents || branchOf(context.ref ?? undefined) === named)
        return found;
    return { ...found, isProposal: true, baseRef: named, context: { ...context, event: "pull_request" } };
}


/***/ }),

/***/ 3967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
function at(value, ...keys) {
    return keys.reduce((part, key) => (isObject(part) && Object.hasOwn(part, key) ? part[key] : undefined), value);
}
function textAt(value, ...keys) {
    const found = at(value, ...keys);
    return typeof found === "string" && found !== "" ? found : undefined;
}
function numberAt(value, ...keys) {
    const found = at(value, ...keys);
    return typeof found === "number" && Number.isSafeInteger(found) ? found : undefined;
}
function listAt(value, ...keys) {
    const found = at(value, ...keys);
    return Array.isArray(found) ? found : undefined;
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 2648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ failureLine),
/* harmony export */   Q: () => (/* binding */ ForgeError)
/* harmony export */ });
class ForgeError extends Error {
    name = "ForgeError";
    failure;
    status;
    hint;
    mayBeDone;
    constructor(failure, message, details = {}) {
        super(message);
        this.failure = failure;
        this.status = details.status;
        this.hint = details.hint;
        this.mayBeDone = details.mayBeDone ?? false;
    }
    get line() {
        return this.hint === undefined ? this.message : `${this.message}. ${this.hint}`;
    }
}
function failureLine(error) {
    if (error instanceof ForgeError)
        return error.line;
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ pullRequestOfRun)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _forge_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2648);


async function pullRequestOfRun(surroundings, forge) {
    if (!surroundings.isProposal || surroundings.triggeredBy === undefined)
        return surroundings;
    const [first, ...others] = await candidates(surroundings, forge);
    const other = others.find(({ baseRef, baseSha }) => baseRef !== first?.baseRef || baseSha !== first.baseSha);
    if (first === undefined) {
        throw unknown(`no open pull request of ${surroundings.context.repository ?? "this repository"} has ${headOf(surroundings)} as its head`, "It was closed, merged or pushed to since: what counts is the run for its newest commit");
    }
    if (other !== undefined) {
        throw unknown(`${headOf(surroundings)} is the head of ${[first, other].map(named).join(" and ")}, and each base has its own word`, "Close one of them, or gate in the job on pull_request itself");
    }
    const { number, baseRef, baseSha } = first;
    return { ...surroundings, pullRequest: number, baseRef, baseSha };
}
async function candidates({ context, triggeredBy, headSha, headRepository, headBranch }, forge) {
    if (triggeredBy === "unknown") {
        throw unknown("the event does not say what started the run before", "GITHUB_EVENT_PATH must name its file");
    }
    if (triggeredBy === "merge_group") {
        throw unknown("the run before was started by merge_group, and no pull request alone stands for that", "Gate in the job on merge_group itself: it has the rights of this repository");
    }
    if (headSha === undefined || headRepository === undefined) {
        throw unknown("the event names no head of the run before, whose fork may be gone", "Close that pull request");
    }
    if (forge?.pullRequests === undefined) {
        const where = context.repository ?? "this repository";
        throw unknown(`the pull request of ${where} that the run before was for must be looked up, and nobody may ask: there is no token, or this is not GitHub`, "Pass github-token (or GITHUB_TOKEN), and give the job the permission pull-requests: read");
    }
    try {
        const found = await forge.pullRequests.ofHead({ commit: headSha, repository: headRepository, branch: headBranch });
        return found.toSorted((a, b) => a.number - b.number);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("REMOTE_FAILED", `the pull request of the run before: ${(0,_forge_error_js__WEBPACK_IMPORTED_MODULE_1__/* .failureLine */ .P)(cause)}`, {
            hint: "The job needs the permission pull-requests: read",
            cause,
        });
    }
}
function headOf({ headSha = "", headRepository = "" }) {
    return `${headSha.slice(0, 7)} of ${headRepository}`;
}
function named({ number, baseRef }) {
    return `#${number} into ${baseRef}`;
}
function unknown(message, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("PULL_REQUEST_UNKNOWN", message, { hint });
}


/***/ }),

/***/ 8977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ Patience)
/* harmony export */ });
const TOTAL_MS = 40_000;
const SILENCE_MS = 15_000;
const FIRST_WAIT_MS = 1_000;
class Patience {
    #leftMs;
    #silenceMs;
    #sleep;
    #now;
    constructor({ totalMs = TOTAL_MS, silenceMs = SILENCE_MS, sleep, now } = {}) {
        this.#leftMs = totalMs;
        this.#silenceMs = silenceMs;
        this.#sleep = sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
        this.#now = now ?? (() => performance.now());
    }
    get silenceMs() {
        return Math.max(0, Math.min(this.#silenceMs, this.#leftMs));
    }
    watch() {
        const start = this.#now();
        return () => {
            this.#leftMs -= this.#now() - start;
        };
    }
    async wait(attempt, askedMs) {
        const ms = Math.max(FIRST_WAIT_MS * 2 ** attempt, askedMs);
        if (ms >= this.#leftMs)
            return false;
        this.#leftMs -= ms;
        await this.#sleep(ms);
        return true;
    }
}


/***/ }),

/***/ 1179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entriesOf),
/* harmony export */   t: () => (/* binding */ entryOf)
/* harmony export */ });
/* harmony import */ var _git_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1494);

async function entryOf(place, commit, path, reference) {
    const parts = path.split("/");
    for (let length = parts.length; length > 0; length--) {
        const at = parts.slice(0, length).join("/");
        const entry = await listed(place, commit, at, reference);
        if (entry === undefined)
            continue;
        const { mode, hash, bytes } = entry;
        if (mode === "120000")
            return { kind: "no-file", path, at, what: "a symbolic link" };
        if (mode === "160000")
            return { kind: "no-file", path, at, what: "a submodule" };
        if (at !== path)
            return undefined;
        if (mode === "040000")
            return { kind: "no-file", path, at, what: "a directory" };
        return { kind: "file", path, blob: hash, bytes };
    }
    return undefined;
}
async function listed(place, commit, path, reference) {
    const { exitCode, output, errors } = await (0,_git_process_js__WEBPACK_IMPORTED_MODULE_0__/* .runGit */ .EO)(place, ["ls-tree", "-z", "-l", "--full-tree", commit, "--", path]);
    if (exitCode !== 0)
        throw (0,_git_process_js__WEBPACK_IMPORTED_MODULE_0__/* .gitFailed */ .gk)(reference, errors);
    const [, mode, hash = "", size] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t/.exec(output.toString("utf8")) ?? [];
    return mode === undefined ? undefined : { mode, hash, bytes: Number(size) };
}
async function entriesOf(place, commit, folder, reference) {
    const within = folder === "" ? [] : ["--", `${folder}/`];
    const { exitCode, output, errors } = await (0,_git_process_js__WEBPACK_IMPORTED_MODULE_0__/* .runGit */ .EO)(place, ["ls-tree", "-z", "--full-tree", commit, ...within]);
    if (exitCode !== 0)
        throw (0,_git_process_js__WEBPACK_IMPORTED_MODULE_0__/* .gitFailed */ .gk)(reference, errors);
    return output
        .toString("utf8")
        .split("\0")
        .flatMap((line) => {
        const [, mode = "", path] = /^(\d+) \w+ [0-9a-f]+\t(.*)$/s.exec(line) ?? [];
        const kind = mode === "040000" ? "folder" : mode.startsWith("100") ? "file" : "other";
        return path === undefined ? [] : [{ name: path.slice(path.lastIndexOf("/") + 1), kind }];
    });
}


/***/ }),

/***/ 1494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   bd: () => (/* binding */ GIT_SETTINGS),
/* harmony export */   gk: () => (/* binding */ gitFailed)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const TIMEOUT_MS = 120_000;
const MAX_ERROR_CHARACTERS = 10_000;
const MISLEADING = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_NAMESPACE",
    "GIT_SHALLOW_FILE",
    "GIT_GRAFT_FILE",
    "GIT_REPLACE_REF_BASE",
];
const GIT_SETTINGS = ["-c", "safe.bareRepository=explicit"];
async function runGit(place, args, { maxBytes = 1024 * 1024, onBytes } = {}) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", [...GIT_SETTINGS, "--no-replace-objects", "--literal-pathspecs", ...args], {
        cwd: place.directory,
        env: gitEnvironment(place.env),
        stdio: ["ignore", "pipe", "pipe"],
        windowsHide: true,
        timeout: TIMEOUT_MS,
        killSignal: "SIGKILL",
    });
    const chunks = [];
    let read = 0;
    let errors = "";
    child.stdout.on("data", (chunk) => {
        read += chunk.length;
        if (read > maxBytes)
            child.kill("SIGKILL");
        else
            chunks.push(chunk);
        onBytes?.(read);
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
        errors = `${errors}${text}`.slice(0, MAX_ERROR_CHARACTERS);
    });
    const exitCode = await new Promise((resolve, reject) => {
        child.on("error", (cause) => {
            const hint = "It must be installed, and the working directory must exist";
            reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("FILE_NOT_FOUND", "git could not be run", { hint, cause }));
        });
        child.on("close", resolve);
    });
    if (read > maxBytes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("INPUT_TOO_LARGE", `git printed more than ${maxBytes} bytes`);
    if (exitCode === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("PREDICTIONS_UNREADABLE", `git ${args[0]} did not end by itself`);
    return { exitCode, output: Buffer.concat(chunks), errors };
}
function gitFailed(reference, errors) {
    const [first = ""] = errors.trim().split("\n");
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("FILE_NOT_FOUND", `${reference}: git failed: ${first.slice(0, 200) || "without a word"}`, {
        hint: "Run the gate inside a checkout: actions/checkout makes one",
    });
}
function gitEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !MISLEADING.includes(name.toUpperCase()));
    const own = { GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C", LANGUAGE: "" };
    return { ...Object.fromEntries(kept), ...own };
}


/***/ }),

/***/ 6454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseGitReference),
/* harmony export */   _: () => (/* binding */ checkRef)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const MERGE_BASE = "merge-base";
const NO_REF = /^-|\.\.|[\s*?[\\]|\^\{\/|[\p{Cc}\p{Cf}]/u;
function parseGitReference(text) {
    const match = /^git:([^:]*):(.+)$/su.exec(text);
    if (match === null)
        throw refused(text, "it must have the form git:REF:path, e.g. git:main:eval/predictions.csv");
    const [, ref = "", path = ""] = match;
    checkRef(ref, text);
    const parts = (path.startsWith("./") ? path.slice(2) : path).split("/");
    if (/[\p{Cc}\\]/u.test(path))
        throw refused(text, "the path must be without control characters and backslashes");
    if (parts.some((part) => part === "" || part === "." || part === "..")) {
        throw refused(text, "the path must lead into the repository, without ./ and ../ in the middle");
    }
    return { text, ref: ref === MERGE_BASE ? undefined : ref, path };
}
function checkRef(ref, text) {
    if (ref === "" || NO_REF.test(ref))
        throw refused(text, `${JSON.stringify(ref)} is no branch, tag or commit`);
}
function refused(text, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("USAGE", `${JSON.stringify(text)} cannot be read: ${reason}`);
}


/***/ }),

/***/ 8529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gD: () => (/* binding */ findGitFile),
  el: () => (/* binding */ openGitSource),
  v3: () => (/* binding */ readGitFile)
});

// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/sources/formats.js + 27 modules
var formats = __webpack_require__(7225);
// EXTERNAL MODULE: ./lib/core/commit-hash.js
var commit_hash = __webpack_require__(5111);
// EXTERNAL MODULE: ./lib/sources/git-process.js
var git_process = __webpack_require__(1494);
// EXTERNAL MODULE: ./lib/sources/git-reference.js
var git_reference = __webpack_require__(6454);
;// CONCATENATED MODULE: ./lib/sources/git-commit.js




const FETCH_DEPTH = "Let the CI fetch all history: `fetch-depth: 0` of actions/checkout, `GIT_DEPTH: 0` on GitLab";
async function commitOf(place, { text, ref, path }, { baseBranch, baseCommit, home, onNote }, isShallow) {
    if (ref !== undefined) {
        if (!(0,commit_hash/* isCommitHash */.E)(ref)) {
            await refuseForeignNames(place, text, home);
            await refuseAmbiguous(place, text, ref, path);
        }
        return resolve(place, text, [ref, `refs/remotes/origin/${ref}`], ref, isShallow);
    }
    if (baseBranch === undefined) {
        throw new lib_errors/* GateError */.ue("USAGE", `${text}: which base branch? None is known outside of a pull request`, {
            hint: "Name the commit: git:origin/main:path",
        });
    }
    (0,git_reference/* checkRef */._)(baseBranch, text);
    const known = baseCommit === undefined ? undefined : await hashOf(place, baseCommit);
    if (known === undefined)
        await refuseForeignNames(place, text, home);
    const candidates = [`refs/remotes/origin/${baseBranch}`, `refs/heads/${baseBranch}`];
    const base = known ?? (await resolve(place, text, candidates, baseBranch, isShallow));
    const head = await resolve(place, text, ["HEAD"], "HEAD", isShallow);
    const { exitCode, output, errors } = await (0,git_process/* runGit */.EO)(place, ["merge-base", head, base]);
    const commit = output.toString("utf8").trim();
    if (exitCode === 1 || (exitCode === 0 && commit === "")) {
        throw new lib_errors/* GateError */.ue("FILE_NOT_FOUND", `${text}: HEAD and ${baseBranch} have no common commit in this clone`, {
            hint: isShallow ? `It is shallow. ${FETCH_DEPTH}` : "Name the commit: git:REF:path",
        });
    }
    if (exitCode !== 0)
        throw (0,git_process/* gitFailed */.gk)(text, errors);
    if (commit === head)
        onNote?.(`${text}: the merge base is HEAD itself, ${head.slice(0, 12)}`);
    return commit;
}
async function refuseForeignNames(place, text, home) {
    if (home === undefined)
        return;
    const { output } = await (0,git_process/* runGit */.EO)(place, ["config", "--get", "remote.origin.url"]);
    const origin = repositoryAt(output.toString("utf8").trim(), home.serverUrl);
    if (origin === undefined || origin.toLowerCase() === home.repository.toLowerCase())
        return;
    throw new lib_errors/* GateError */.ue("USAGE", `${text}: this checkout is of ${origin}, whose branches and tags its owner sets`, {
        hint: `Check out ${home.repository} (actions/checkout does so when no repository is named), or name the commit by its whole hash`,
    });
}
function repositoryAt(url, serverUrl) {
    const written = /^[^/@]+@([^/:]+):(.+)$/.exec(url);
    const full = written === null ? url : `ssh://${written[1]}/${written[2]}`;
    if (!URL.canParse(full) || !URL.canParse(serverUrl))
        return undefined;
    const { hostname, pathname } = new URL(full);
    if (hostname !== new URL(serverUrl).hostname)
        return undefined;
    return pathname.replace(/^\/+/, "").replace(/(\.git)?\/*$/, "");
}
async function refuseAmbiguous(place, text, ref, path) {
    const tag = await hashOf(place, `refs/tags/${ref}`);
    if (tag === undefined)
        return;
    for (const folder of ["refs/heads", "refs/remotes/origin", "refs/remotes"]) {
        const branch = await hashOf(place, `${folder}/${ref}`);
        if (branch === undefined || branch === tag)
            continue;
        const names = [`refs/tags/${ref}`, `${folder}/${ref}`].map((name) => `git:${name}:${path}`);
        throw new lib_errors/* GateError */.ue("USAGE", `${text}: ${JSON.stringify(ref)} is a tag and a branch, of two commits`, {
            hint: `Say which: ${names.join(" or ")}`,
        });
    }
}
async function resolve(place, text, candidates, name, isShallow) {
    for (const candidate of candidates) {
        const commit = await hashOf(place, candidate);
        if (commit !== undefined)
            return commit;
    }
    const where = isShallow ? "this shallow clone" : "this clone";
    throw new lib_errors/* GateError */.ue("FILE_NOT_FOUND", `${text}: ${JSON.stringify(name)} is no commit, branch or tag in ${where}`, {
        hint: isShallow ? FETCH_DEPTH : `Check the name. If it exists on the server: ${FETCH_DEPTH}`,
    });
}
async function hashOf(place, name) {
    const { exitCode, output } = await (0,git_process/* runGit */.EO)(place, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
    const commit = output.toString("utf8").trim();
    return exitCode === 0 && (0,commit_hash/* isCommitHash */.E)(commit) ? commit : undefined;
}

// EXTERNAL MODULE: ./lib/sources/git-entry.js
var git_entry = __webpack_require__(1179);
// EXTERNAL MODULE: ./lib/sources/memory-file.js
var memory_file = __webpack_require__(1090);
;// CONCATENATED MODULE: ./lib/sources/git.js







const MAX_BLOB_BYTES = 512 * 1024 * 1024;
const LFS_POINTER = "version https://git-lfs.github.com/spec/";
const LFS_POINTER_BYTES = 1024;
async function openGitSource(reference, options) {
    const open = (0,formats/* formatOf */.be)(reference, (0,git_reference/* parseGitReference */.B)(reference).path);
    const answer = await findGitFile(reference, options);
    if (answer.kind === "absent")
        throw absent(reference, answer);
    if (answer.kind === "no-file")
        throw noFile(reference, answer);
    const content = await readGitFile(reference, answer, options);
    const file = (0,memory_file/* memoryFile */.E)(reference, answer.path, content);
    const { commit, path } = answer;
    return {
        reference,
        location: `git:${commit}:${path}`,
        content: await open(file, { onNote: (note) => options.onNote?.(`${reference}: ${note}`) }),
        sha256: file.sha256,
        commit,
    };
}
async function findGitFile(reference, options) {
    const parsed = (0,git_reference/* parseGitReference */.B)(reference);
    const place = placeOf(options);
    const { isShallow, prefix } = await inspectRepository(place, reference);
    const commit = await commitOf(place, parsed, options, isShallow);
    const path = parsed.path.startsWith("./") ? `${prefix}${parsed.path.slice(2)}` : parsed.path;
    const entry = await (0,git_entry/* entryOf */.t)(place, commit, path, reference);
    if (entry === undefined)
        return { kind: "absent", commit, path, history: await historyOf(place, commit, path, isShallow) };
    return entry.kind === "file" ? { ...entry, commit } : entry;
}
function placeOf({ directory, env }) {
    return { directory, env: env ?? process.env };
}
async function inspectRepository(place, reference) {
    const { exitCode, output, errors } = await (0,git_process/* runGit */.EO)(place, ["rev-parse", "--is-shallow-repository", "--show-prefix"]);
    if (exitCode !== 0 && errors.includes("dubious ownership")) {
        throw new lib_errors/* GateError */.ue("FILE_NOT_FOUND", `${reference}: git does not trust ${place.directory}, which has another owner`, {
            hint: 'Run `git config --global --add safe.directory "$PWD"` before the gate',
        });
    }
    if (exitCode !== 0)
        throw (0,git_process/* gitFailed */.gk)(reference, errors);
    const [shallow, prefix = ""] = output.toString("utf8").split("\n");
    return { isShallow: shallow === "true", prefix };
}
async function historyOf(place, commit, path, isShallow) {
    const { exitCode, output } = await (0,git_process/* runGit */.EO)(place, ["rev-list", "--max-count=1", "--full-history", commit, "--", path]);
    if (exitCode === 0 && output.length > 0)
        return "deleted";
    return exitCode !== 0 || isShallow ? "unknown" : "never";
}
async function readGitFile(reference, { blob, bytes }, options) {
    if (bytes > MAX_BLOB_BYTES) {
        throw new lib_errors/* GateError */.ue("INPUT_TOO_LARGE", `${reference} has ${bytes} bytes, more than ${MAX_BLOB_BYTES}`);
    }
    const { exitCode, output, errors } = await (0,git_process/* runGit */.EO)(placeOf(options), ["cat-file", "blob", blob], {
        maxBytes: MAX_BLOB_BYTES,
        onBytes: (read) => options.onBytes?.(reference, read, bytes),
    });
    if (exitCode !== 0 || output.length !== bytes)
        throw (0,git_process/* gitFailed */.gk)(reference, errors);
    if (bytes < LFS_POINTER_BYTES && output.subarray(0, LFS_POINTER.length).toString("latin1") === LFS_POINTER) {
        throw new lib_errors/* GateError */.ue("PREDICTIONS_UNREADABLE", `${reference} is only a Git LFS pointer: the commit does not hold the file`, {
            hint: "Keep the predictions in git itself, or take the baseline from artifact:, release: or models:",
        });
    }
    return output;
}
function absent(reference, { commit, path, history }) {
    const was = history === "deleted" ? ", though an earlier commit did" : "";
    const hint = "The path counts from the root of the repository; ./path counts from the working directory";
    const found = `commit ${commit.slice(0, 12)} holds no ${JSON.stringify(path)}${was}`;
    return new lib_errors/* GateError */.ue("FILE_NOT_FOUND", `${reference}: ${found}`, { hint });
}
function noFile(reference, { path, at, what }) {
    const found = at === path ? `is ${what}, expected a file` : `lies behind ${at}, which is ${what}`;
    return new lib_errors/* GateError */.ue("FILE_NOT_FOUND", `${reference} ${found}`, { hint: "Name the file itself" });
}


/***/ }),

/***/ 1090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ memoryFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _gunzip_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5381);


const CHUNK_BYTES = 256 * 1024;
function memoryFile(name, path, content) {
    const bytes = {
        name,
        async *chunks() {
            const chunks = piecesOf(content);
            if (/\.gz$/i.test(path))
                yield* (0,_gunzip_js__WEBPACK_IMPORTED_MODULE_1__/* .gunzip */ .k)({ name, bytes: content.length, chunks }, _gunzip_js__WEBPACK_IMPORTED_MODULE_1__/* .GUNZIP_LIMITS */ .H);
            else
                yield* chunks;
        },
    };
    const pieces = {
        name,
        open: () => ({
            byteLength: content.length,
            read: (offset, length) => Uint8Array.from(content.subarray(offset, offset + length)),
            finish: () => { },
            close: () => { },
        }),
    };
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(content).digest("hex");
    return { bytes, pieces, sha256: () => sha256 };
}
function* piecesOf(content) {
    for (let at = 0; at < content.length; at += CHUNK_BYTES)
        yield content.subarray(at, at + CHUNK_BYTES);
}


/***/ }),

/***/ 4060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ loadMlflowSources)
/* harmony export */ });
async function loadMlflowSources() {
    return await __webpack_require__.e(/* import() */ 909).then(__webpack_require__.bind(__webpack_require__, 5909));
}


/***/ }),

/***/ 6699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lt: () => (/* binding */ homeOf),
  oD: () => (/* binding */ openSource),
  a4: () => (/* binding */ pinnedBaseline)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/sources/artifact-search.js
const MAX_PAGES = 10;
const MAX_RUNS = 30;
const OWN_EVENTS = ["push", "schedule", "workflow_dispatch", "repository_dispatch"];
async function searchArtifact(store, name, branch, workflow) {
    const seen = new Set();
    let [looked, passedOver, isAll] = [0, 0, false];
    for (const file of workflow === undefined ? [undefined] : [workflow, undefined]) {
        const limit = looked + MAX_RUNS;
        isAll = false;
        for (let page = 1; page <= MAX_PAGES && !isAll; page++) {
            const { runs, isLast } = await store.successfulRuns(branch, page, file);
            const fresh = runs.filter(({ id }) => !seen.has(id));
            for (const { id } of fresh)
                seen.add(id);
            const own = fresh.filter(({ event }) => OWN_EVENTS.includes(event));
            passedOver += fresh.length - own.length;
            const affordable = own.slice(0, limit - looked);
            for (const run of affordable) {
                looked++;
                const artifact = await store.named(run.id, name);
                if (artifact === undefined || !(await store.isOnBranch(run.commit, branch)))
                    continue;
                return { kind: "found", artifact, run };
            }
            if (affordable.length < own.length)
                break;
            isAll = isLast;
        }
    }
    return { kind: "none", looked, passedOver, isAll };
}

// EXTERNAL MODULE: ./lib/sources/formats.js + 27 modules
var formats = __webpack_require__(7225);
// EXTERNAL MODULE: ./lib/sources/memory-file.js
var memory_file = __webpack_require__(1090);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/sources/zip/faults.js

const FETCH_AGAIN = "Fetch or make the archive again";
function corruptZip(archive, reason, cause) {
    return new errors/* GateError */.ue("PREDICTIONS_UNREADABLE", `${archive} cannot be unzipped: ${reason}`, {
        hint: FETCH_AGAIN,
        cause,
    });
}
function hostileZip(archive, name, reason) {
    return new errors/* GateError */.ue("PREDICTIONS_UNREADABLE", `${archive} is refused: ${JSON.stringify(name.slice(0, 80))} ${reason}`, {
        hint: "Only plain files are read, as actions/upload-artifact zips them",
    });
}
function largeZip(archive, found) {
    return new errors/* GateError */.ue("INPUT_TOO_LARGE", `${archive} is refused: ${found}`, {
        hint: "Upload only the file of predictions",
    });
}

;// CONCATENATED MODULE: ./lib/sources/zip/entry-name.js

const PART = /^[\p{L}\p{M}\p{N} ._+@=,()[\]{}~#&!%$'-]+$/u;
const MAX_NAME_CHARACTERS = 1000;
function checkName(archive, name) {
    const path = name.endsWith("/") ? name.slice(0, -1) : name;
    const isSafe = name.length <= MAX_NAME_CHARACTERS &&
        path.split("/").every((part) => part !== "." && part !== ".." && PART.test(part));
    if (!isSafe)
        throw hostileZip(archive, name, "is no plain relative path");
}

;// CONCATENATED MODULE: ./lib/sources/zip/central-directory.js



const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const ENCRYPTED = 0x2041;
const NAME_IS_UTF8 = 0x0800;
const UNIX = 3;
const FILE_TYPE = 0xf000;
const REGULAR = 0x8000;
const FOLDER = 0x4000;
function centralEntries(archive, bytes, maxEntries) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = findEnd(archive, view);
    const [disk, firstDisk] = [view.getUint16(end + 4, true), view.getUint16(end + 6, true)];
    const [onDisk, count] = [view.getUint16(end + 8, true), view.getUint16(end + 10, true)];
    const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
    if (count === 0xffff || size === 0xffff_ffff || start === 0xffff_ffff)
        throw largeZip(archive, "it is a zip64 archive");
    if (disk !== 0 || firstDisk !== 0 || onDisk !== count)
        throw corruptZip(archive, "it has several parts");
    if (count > maxEntries)
        throw largeZip(archive, `it holds ${count} files, more than ${maxEntries}`);
    if (start + size !== end)
        throw corruptZip(archive, "its directory is not where it says");
    const entries = [];
    let at = start;
    while (at < end) {
        if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY)
            throw corruptZip(archive, "its directory is damaged");
        const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
        const next = at + ENTRY_BYTES + lengths.reduce((sum, length) => sum + length, 0);
        if (next > end)
            throw corruptZip(archive, "its directory is damaged");
        entries.push(readEntry(archive, bytes, view, at, lengths[0] ?? 0));
        at = next;
    }
    if (entries.length !== count)
        throw corruptZip(archive, `it holds ${entries.length} files and says ${count}`);
    return { entries, start };
}
function findEnd(archive, view) {
    const first = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
    for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
        if (view.getUint32(at, true) !== END)
            continue;
        if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength)
            return at;
    }
    throw corruptZip(archive, "it is no zip archive, or was cut");
}
function readEntry(archive, bytes, view, at, nameLength) {
    const nameBytes = bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength);
    const flags = view.getUint16(at + 8, true);
    const name = nameOf(archive, nameBytes, (flags & NAME_IS_UTF8) !== 0);
    checkName(archive, name);
    if ((flags & ENCRYPTED) !== 0)
        throw hostileZip(archive, name, "is encrypted");
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8)
        throw hostileZip(archive, name, `is compressed by method ${method}, expected deflate`);
    const [zippedBytes, size, header] = [20, 24, 42].map((field) => view.getUint32(at + field, true));
    if ([zippedBytes, size, header].includes(0xffff_ffff))
        throw largeZip(archive, `${JSON.stringify(name)} has zip64 sizes`);
    checkFileType(archive, name, view.getUint8(at + 5), view.getUint32(at + 38, true), size);
    const crc32 = view.getUint32(at + 16, true);
    return { name, nameBytes, flags, isDeflated: method === 8, crc32, zippedBytes, bytes: size, at: header };
}
function nameOf(archive, bytes, isMarkedUtf8) {
    const isAscii = bytes.every((byte) => byte < 0x80);
    if (!isAscii && !(isMarkedUtf8 && (0,external_node_buffer_.isUtf8)(bytes)))
        throw corruptZip(archive, "a name in it is not valid UTF-8");
    return Buffer.from(bytes).toString("utf8");
}
function checkFileType(archive, name, system, attributes, size) {
    const isFolder = name.endsWith("/");
    if (isFolder && size > 0)
        throw hostileZip(archive, name, "is a folder with content");
    const type = system === UNIX ? (attributes >>> 16) & FILE_TYPE : 0;
    if (type !== 0 && type !== (isFolder ? FOLDER : REGULAR)) {
        throw hostileZip(archive, name, "is a link or a device, expected a file");
    }
}

;// CONCATENATED MODULE: ./lib/sources/zip/zip.js



const MAX_ENTRIES = 100;
const MAX_ENTRY_BYTES = 64 * 1024 * 1024;
const MAX_RATIO = 200;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const COMPARED_FLAGS = 0x0801;
const SIZES_FOLLOW = 0x0008;
function readZip(archive, bytes) {
    const { entries: central, start } = centralEntries(archive, bytes, MAX_ENTRIES);
    const entries = central.map((entry) => ({ ...openEntry(archive, bytes, entry, start), at: entry.at }));
    const inOrder = entries.toSorted((a, b) => a.at - b.at);
    for (const [index, { at, name }] of inOrder.entries()) {
        const before = inOrder[index - 1];
        if (before !== undefined && before.end > at)
            throw hostileZip(archive, name, "overlaps another entry");
    }
    const names = new Set();
    for (const { name } of entries) {
        if (names.has(name))
            throw hostileZip(archive, name, "is there twice");
        names.add(name);
    }
    return entries.filter(({ name }) => !name.endsWith("/")).map(({ end: _end, at: _at, ...entry }) => entry);
}
function entryBytes({ archive, name, content, bytes, isDeflated, crc32: expected }) {
    const inflated = isDeflated ? inflate(archive, name, content, bytes) : content;
    if (inflated.length !== bytes)
        throw corruptZip(archive, `${JSON.stringify(name)} has not the length that it says`);
    if ((0,external_node_zlib_.crc32)(inflated) !== expected)
        throw corruptZip(archive, `${JSON.stringify(name)} fails its checksum`);
    return inflated;
}
function inflate(archive, name, content, bytes) {
    try {
        return (0,external_node_zlib_.inflateRawSync)(content, { maxOutputLength: Math.max(1, bytes) });
    }
    catch (cause) {
        throw corruptZip(archive, `${JSON.stringify(name)} cannot be inflated`, cause);
    }
}
function openEntry(archive, bytes, entry, limit) {
    const { name, at, zippedBytes, bytes: size, isDeflated } = entry;
    if (size > MAX_ENTRY_BYTES)
        throw largeZip(archive, `${JSON.stringify(name)} has ${size} bytes, more than ${MAX_ENTRY_BYTES}`);
    if (size > MAX_RATIO * zippedBytes) {
        throw largeZip(archive, `${JSON.stringify(name)} inflates to more than ${MAX_RATIO} times its ${zippedBytes} bytes`);
    }
    if (!isDeflated && size !== zippedBytes)
        throw corruptZip(archive, `${JSON.stringify(name)} has two sizes`);
    if (at + LOCAL_HEADER_BYTES > limit)
        throw corruptZip(archive, `${JSON.stringify(name)} has no header`);
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, LOCAL_HEADER_BYTES);
    const nameEnd = at + LOCAL_HEADER_BYTES + view.getUint16(26, true);
    const start = nameEnd + view.getUint16(28, true);
    const end = start + zippedBytes;
    if (view.getUint32(0, true) !== LOCAL_HEADER || end > limit) {
        throw corruptZip(archive, `${JSON.stringify(name)} is not where the directory says`);
    }
    const flags = view.getUint16(6, true);
    const hasSizes = (flags & SIZES_FOLLOW) === 0;
    const isSame = Buffer.compare(bytes.subarray(at + LOCAL_HEADER_BYTES, nameEnd), entry.nameBytes) === 0 &&
        (flags & COMPARED_FLAGS) === (entry.flags & COMPARED_FLAGS) &&
        view.getUint16(8, true) === (isDeflated ? 8 : 0) &&
        (!hasSizes || (view.getUint32(18, true) === zippedBytes && view.getUint32(22, true) === size));
    if (!isSame)
        throw hostileZip(archive, name, "is another file in its header than in the directory");
    return { archive, name, bytes: size, content: bytes.subarray(start, end), isDeflated, crc32: entry.crc32, end };
}

;// CONCATENATED MODULE: ./lib/sources/artifact.js





const MAX_ZIP_BYTES = 256 * 1024 * 1024;
async function openArtifact(reference, place) {
    const [, name, path] = /^artifact:([^/:]+)(?:\/(.+))?$/.exec(reference) ?? [];
    if (name === undefined)
        throw new errors/* GateError */.ue("USAGE", `${reference} must have the form artifact:NAME or artifact:NAME/path`);
    const { baseRef, defaultBranch, workflowFile } = place.surroundings;
    const branch = baseRef ?? defaultBranch;
    const { artifacts } = place;
    if (artifacts === undefined || branch === undefined) {
        throw new errors/* GateError */.ue("REMOTE_FAILED", `${reference} needs a token and a branch to look on, and neither may be missing`, {
            hint: "Run as an action, with the permission actions: read",
        });
    }
    const search = await asked(reference, searchArtifact(artifacts, name, branch, workflowFile));
    if (search.kind === "none") {
        if (search.isAll && search.looked === 0 && search.passedOver === 0)
            return { absent: `there was no successful run on ${branch} yet` };
        throw notFound(name, branch, search);
    }
    const { run, artifact } = search;
    const zip = await asked(reference, artifacts.download(artifact, MAX_ZIP_BYTES));
    const entry = chosen(reference, readZip(reference, zip), path);
    const file = (0,memory_file/* memoryFile */.E)(reference, entry.name, entryBytes(entry));
    const at = `at ${run.commit.slice(0, 7)} on ${branch}`;
    place.onNote?.(`${reference}: ${entry.name} of run ${run.url} of ${run.workflow} ${at}`);
    return {
        reference,
        location: `artifact:${artifact}:${entry.name}`,
        content: await (0,formats/* formatOf */.be)(reference, entry.name)(file, {
            onNote: (note) => place.onNote?.(`${reference}: ${note}`),
        }),
        sha256: file.sha256,
        commit: run.commit,
        why: whyOf(run, branch, workflowFile),
    };
}
function whyOf({ id, workflow }, branch, own) {
    const found = `walking back to run ${id} of ${workflow} on ${branch}`;
    return own === undefined || own === workflow ? found : `${found}, since no recent run of ${own} there has it`;
}
function notFound(name, branch, { looked, passedOver, isAll }) {
    const hint = "Has it expired? Let the workflow that a push to that branch starts upload it again";
    if (looked === 0 && passedOver === 0) {
        const found = `none of the newest 1000 successful runs on ${branch} is this repository's own, and older ones are not told`;
        return new errors/* GateError */.ue("BASELINE_NOT_FOUND", found, { hint });
    }
    const found = looked === 0
        ? `no successful run on ${branch} was started by a push, a schedule or by hand`
        : `none of the last ${looked} successful runs on ${branch} has an artifact ${name}`;
    const others = `; ${passedOver} ${passedOver === 1 ? "was" : "were"} started by another run or a comment, and may hold what a pull request left`;
    const older = "; older ones were not looked at";
    return new errors/* GateError */.ue("BASELINE_NOT_FOUND", `${found}${passedOver === 0 ? "" : others}${isAll ? "" : older}`, {
        hint,
    });
}
function chosen(reference, entries, path) {
    const [first, ...others] = path === undefined ? entries : entries.filter((entry) => entry.name === path);
    if (first !== undefined && others.length === 0)
        return first;
    const names = entries.slice(0, 10).map((entry) => JSON.stringify(entry.name));
    throw new errors/* GateError */.ue("USAGE", `${reference}: which file? The artifact holds ${names.join(", ") || "none"}`, {
        hint: "Name it: artifact:NAME/path",
    });
}
async function asked(reference, answer) {
    try {
        return await answer;
    }
    catch (cause) {
        if (cause instanceof errors/* GateError */.ue)
            throw cause;
        throw new errors/* GateError */.ue("REMOTE_FAILED", `${reference}: ${cause instanceof Error ? cause.message : String(cause)}`, {
            hint: "The job needs the permission to read it (actions: read, contents: read)",
            cause,
        });
    }
}

// EXTERNAL MODULE: ./lib/sources/file.js + 3 modules
var file = __webpack_require__(8854);
// EXTERNAL MODULE: ./lib/sources/git.js + 1 modules
var git = __webpack_require__(8529);
// EXTERNAL MODULE: ./lib/sources/mlflow/load.js
var load = __webpack_require__(4060);
// EXTERNAL MODULE: ./lib/sources/reference-kind.js
var reference_kind = __webpack_require__(9754);
;// CONCATENATED MODULE: ./lib/sources/release.js




const MAX_BYTES = 512 * 1024 * 1024;
async function openRelease(reference, releases, options) {
    const [, tag, name] = /^release:([^:]+):([^:]+)$/.exec(reference) ?? [];
    if (tag === undefined || name === undefined) {
        throw new errors/* GateError */.ue("USAGE", `${reference} must have the form release:TAG:asset`);
    }
    const open = (0,formats/* formatOf */.be)(reference, name);
    if (releases === undefined) {
        throw new errors/* GateError */.ue("REMOTE_FAILED", `${reference} needs a token, and there is none`, {
            hint: "Run as an action, with the permission contents: read",
        });
    }
    const assets = await asked(reference, releases.assets(tag));
    if (assets === undefined)
        return { absent: `there is no release ${tag}` };
    const asset = assets.find((one) => one.name === name);
    if (asset === undefined) {
        const names = assets.slice(0, 10).map((one) => JSON.stringify(one.name));
        throw new errors/* GateError */.ue("BASELINE_NOT_FOUND", `the release ${tag} has no asset ${name}; it has: ${names.join(", ") || "none"}`);
    }
    const file = (0,memory_file/* memoryFile */.E)(reference, name, await asked(reference, releases.download(asset.id, MAX_BYTES)));
    const content = await open(file, { onNote: (note) => options.onNote?.(`${reference}: ${note}`) });
    return { reference, location: `release:${asset.id}`, content, sha256: file.sha256 };
}

// EXTERNAL MODULE: ./lib/sources/repository-path.js
var repository_path = __webpack_require__(2730);
;// CONCATENATED MODULE: ./lib/sources/open.js











async function openSource(reference, place) {
    if (reference.startsWith("artifact:"))
        return await openArtifact(reference, place);
    if (reference.startsWith("release:"))
        return await openRelease(reference, place.releases, place);
    if ((0,reference_kind/* isMlflowReference */.B)(reference)) {
        const { openMlflowSource } = await (0,load/* loadMlflowSources */.M)();
        return await openMlflowSource(reference, place);
    }
    if (!reference.startsWith("git:"))
        return await (0,file.openFileSource)(reference, place.directory, place);
    const { baseRef, baseSha, defaultBranch, previousSha } = place.surroundings;
    const baseBranch = baseRef ?? defaultBranch;
    const options = {
        ...place,
        ...(baseBranch === undefined ? {} : { baseBranch }),
        ...(baseSha === undefined ? {} : { baseCommit: baseSha }),
    };
    const isOnDefault = baseRef === undefined && previousSha !== undefined;
    const at = isOnDefault ? reference.replace(/^git:merge-base:/, `git:${previousSha}:`) : reference;
    const found = await (0,git/* findGitFile */.gD)(at, options);
    if (found.kind === "absent" && found.history === "never")
        return { absent: "that path never existed there" };
    return { ...(await (0,git/* openGitSource */.el)(at, options)), reference };
}
async function pinnedBaseline(reference, place) {
    if (place.surroundings.isProposal && /^git:(HEAD|@)(?=[~^:@])/.test(reference)) {
        throw new errors/* GateError */.ue("USAGE", `${reference} is the proposal's own commit, which it would be compared with`, {
            hint: "Name the base: git:merge-base:PATH, or a branch",
        });
    }
    if (/^(git|artifact|release|models|runs):/.test(reference))
        return await openSource(reference, { ...place, ...homeOf(place.surroundings) });
    if (!place.surroundings.isProposal)
        return undefined;
    const path = (0,repository_path/* repositoryPath */.S)(place.root(), place.directory, reference);
    if (path === undefined)
        return undefined;
    const contents = await place.readBase(path);
    switch (contents.kind) {
        case "absent":
            return undefined;
        case "unreadable":
            throw (0,errors/* baseUnreadable */.jC)(reference, contents);
        case "file": {
            const open = (0,formats/* formatOf */.be)(reference, path);
            const file = (0,memory_file/* memoryFile */.E)(reference, path, contents.bytes);
            const content = await open(file, { onNote: (note) => place.onNote?.(`${reference}: ${note}`) });
            const { baseSha } = place.surroundings;
            return {
                reference,
                location: (0,external_node_path_.resolve)(place.root(), path),
                content,
                sha256: file.sha256,
                ...(baseSha === undefined ? {} : { commit: baseSha }),
            };
        }
    }
}
function homeOf({ isProposal, context, serverUrl }) {
    if (!isProposal || serverUrl === undefined || context.repository === null)
        return {};
    return { home: { serverUrl, repository: context.repository } };
}


/***/ }),

/***/ 2730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ repositoryPath),
/* harmony export */   U: () => (/* binding */ isWithin)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


function repositoryPath(root, directory, path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, path);
    let found;
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full);; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if (real(folder) === root)
            found = folder;
        if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            break;
    }
    return found === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(found, full).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/");
}
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? folder : `${folder}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`);
}
function real(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
