export const id = 193;
export const ids = [193];
export const modules = {

/***/ 3525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ Alarm)
/* harmony export */ });
class Alarm {
    #controller = new AbortController();
    #timer;
    constructor(silenceMs) {
        const late = Object.assign(new Error("no answer in time"), { code: "ETIMEDOUT" });
        this.#timer = setTimeout(() => this.#controller.abort(late), silenceMs);
    }
    get signal() {
        return this.#controller.signal;
    }
    heard() {
        this.#timer.refresh();
    }
    stop() {
        clearTimeout(this.#timer);
    }
}


/***/ }),

/***/ 193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openMlflow: () => (/* binding */ openMlflow)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/mlflow/credentials.js


function credentialsOf(env, home) {
    const file = credentialsFile((0,external_node_path_.join)(home, ".mlflow", "credentials"));
    const user = env["MLFLOW_TRACKING_USERNAME"] || file.get("mlflow_tracking_username");
    const password = env["MLFLOW_TRACKING_PASSWORD"] || file.get("mlflow_tracking_password");
    const token = env["MLFLOW_TRACKING_TOKEN"];
    if (user && password)
        return { kind: "basic", user, password };
    return token ? { kind: "token", token } : { kind: "none" };
}
function credentialsFile(path) {
    let section = "";
    const found = new Map();
    for (const line of textOf(path).split(/\r?\n/)) {
        const [, name] = /^\[([^\]]+)\]/.exec(line) ?? [];
        if (name !== undefined)
            section = name;
        const [, key = "", value = ""] = /^\s*([^#;=:\s][^=:]*?)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
        if (section === "mlflow" && name === undefined && key !== "")
            found.set(key.toLowerCase(), value);
    }
    return found;
}
function textOf(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch {
        return "";
    }
}

;// CONCATENATED MODULE: ./lib/mlflow/tls.js


const AUTHORITY = "MLFLOW_TRACKING_SERVER_CERT_PATH";
const CLIENT = "MLFLOW_TRACKING_CLIENT_CERT_PATH";
const INSECURE = "MLFLOW_TRACKING_INSECURE_TLS";
function tlsOf(env) {
    const isInsecure = isTrue(INSECURE, env[INSECURE]);
    const [authorities, client] = [fileOf(AUTHORITY, env), fileOf(CLIENT, env)];
    if (isInsecure && authorities !== undefined) {
        throw new errors/* GateError */.ue("INPUT_CONFLICT", `${INSECURE} takes any certificate, ${AUTHORITY} only some: set one of them`);
    }
    return { authorities, client, isInsecure };
}
function isTrue(name, value = "") {
    switch (value.toLowerCase()) {
        case "true":
        case "1":
            return true;
        case "":
        case "false":
        case "0":
            return false;
        default:
            throw new errors/* GateError */.ue("USAGE", `${name} must be true or false, got ${JSON.stringify(value)}`);
    }
}
function fileOf(name, env) {
    const path = env[name] ?? "";
    if (path === "")
        return undefined;
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new errors/* GateError */.ue("FILE_NOT_FOUND", `${name} names a file that cannot be read: ${reason}`, { cause });
    }
}

;// CONCATENATED MODULE: ./lib/mlflow/rest/secrets.js
class Secrets {
    #texts = new Set();
    constructor(texts) {
        for (const text of texts) {
            if (text === undefined || text === "")
                continue;
            for (const form of [text, encodeURIComponent(text), encodeURI(text)])
                this.#texts.add(form);
        }
    }
    get texts() {
        return [...this.#texts].sort((a, b) => b.length - a.length);
    }
    strike(text) {
        return this.texts.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./lib/mlflow/rest/send.js

function sender(home, tls, env) {
    const agent = new external_node_http_.Agent({ keepAlive: true, proxyEnv: { ...env } });
    const plainly = (url, options, hear) => (0,external_node_http_.request)(url, { ...options, agent }, hear);
    const [atHome, elsewhere] = [securely(tls, env), securely(undefined, env)];
    return async (url, sent) => {
        const { protocol, origin } = new URL(url);
        const ask = protocol === "http:" ? plainly : await (origin === home ? atHome() : elsewhere());
        return await reply(ask, url, sent);
    };
}
function securely(tls, env) {
    let loaded;
    const load = async () => {
        const https = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19));
        const agent = new https.Agent({
            keepAlive: true,
            proxyEnv: { ...env },
            rejectUnauthorized: tls?.isInsecure !== true,
            ...(tls?.authorities === undefined ? {} : { ca: tls.authorities }),
            ...(tls?.client === undefined ? {} : { cert: tls.client, key: tls.client }),
        });
        return (url, options, hear) => https.request(url, { ...options, agent }, hear);
    };
    return () => (loaded ??= load());
}
function reply(ask, url, { method, headers, body, signal }) {
    return new Promise((resolve, reject) => {
        const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
        const asking = ask(url, { method, headers: { ...headers, ...length }, signal }, (incoming) => {
            const { statusCode: status = 0, headers } = incoming;
            resolve({ status, headers, body: incoming, drop: () => void incoming.destroy() });
        });
        asking.on("error", reject);
        asking.end(body);
    });
}

;// CONCATENATED MODULE: ./lib/mlflow/rest/connection.js




function connect(uri, credentials, env, workspace) {
    const url = URL.parse(uri);
    if (url === null)
        throw new errors/* GateError */.ue("USAGE", "the address of MLflow is no URL");
    const [authorization, secrets] = authorizationOf(url.username === "" ? credentials : ofAddress(url));
    const tls = url.protocol === "https:" ? tlsOf(env) : undefined;
    return {
        base: `${url.origin}${url.pathname}`.replace(/\/+$/, ""),
        headers: {
            ...(authorization === undefined ? {} : { authorization }),
            ...(workspace ? { "x-mlflow-workspace": workspace } : {}),
        },
        secrets: new Secrets([...secrets, url.password || url.username, ...proxyPasswords(env)]),
        send: sender(url.origin, tls, env),
    };
}
function ofAddress(url) {
    return { kind: "basic", user: decoded(url.username), password: decoded(url.password) };
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function authorizationOf(credentials) {
    switch (credentials.kind) {
        case "none":
            return [undefined, []];
        case "token":
            return [`Bearer ${credentials.token.trim()}`, [credentials.token.trim()]];
        case "basic": {
            const basic = Buffer.from(`${credentials.user}:${credentials.password}`, "utf8").toString("base64");
            return [`Basic ${basic}`, [credentials.password, basic]];
        }
    }
}
function proxyPasswords(env) {
    const names = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"];
    return names.map((name) => URL.parse(env[name] ?? "")?.password);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 1 modules
var schemas = __webpack_require__(2765);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./lib/mlflow/rest/shapes.js

const NOTHING = new Map();
function turned(shape, turn) {
    return schemas/* pipe */.FsL(shape, schemas/* transform */.pdi(turn));
}
const orAbsent = (shape) => schemas/* optional */.lqM(schemas/* nullable */.mee(shape));
const shapes_text = turned(orAbsent(schemas/* string */.YjP()), (value) => value || undefined);
const id = schemas/* union */.KCZ([schemas/* string */.YjP().check(api/* _minLength */.m9(1)), turned(schemas/* int */.Whr(), String)]);
const integer = schemas/* union */.KCZ([schemas/* number */.aig(), turned(schemas/* string */.YjP().check(api/* _regex */.Fk(/^-?\d+$/)), Number)]);
const time = turned(orAbsent(integer), (value) => value ?? undefined);
const orZero = turned(schemas/* optional */.lqM(integer), (value) => value ?? 0);
const LARGEST = Number.MAX_VALUE;
const metricValue = schemas/* union */.KCZ([
    turned(schemas/* number */.aig(), (value) => (Math.abs(value) >= LARGEST ? infinite(value) : String(value))),
    schemas/* enum */.k5n(["NaN", "Infinity", "-Infinity"]),
    schemas/* string */.YjP().check(api/* _regex */.Fk(/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/)),
]);
function infinite(value) {
    return value > 0 ? "Infinity" : "-Infinity";
}
function listOf(item) {
    return turned(orAbsent(schemas/* array */.YOg(item)), (list) => list ?? []);
}
const texts = turned(listOf(schemas/* looseObject */._H3({ key: schemas/* string */.YjP(), value: orAbsent(schemas/* string */.YjP()) })), (list) => new Map(list.map(({ key, value }) => [key, value ?? ""])));
const stage = turned(orAbsent(schemas/* enum */.k5n(["None", "Staging", "Production", "Archived", ""])), (value) => value || undefined);
const modelVersion = turned(schemas/* looseObject */._H3({
    name: schemas/* string */.YjP(),
    version: id,
    current_stage: stage,
    status: schemas/* string */.YjP(),
    run_id: shapes_text,
    source: shapes_text,
    tags: texts,
    creation_timestamp: time,
    last_updated_timestamp: time,
}), (one) => ({
    name: one.name,
    version: one.version,
    stage: one.current_stage,
    status: one.status,
    runId: one.run_id,
    source: one.source,
    tags: one.tags,
    createdAt: one.creation_timestamp,
    updatedAt: one.last_updated_timestamp,
}));
const registeredModel = turned(schemas/* looseObject */._H3({
    name: schemas/* string */.YjP(),
    tags: texts,
    aliases: listOf(schemas/* looseObject */._H3({ alias: schemas/* string */.YjP(), version: id })),
    latest_versions: listOf(modelVersion),
}), ({ name, tags, aliases, latest_versions: newestOfStages }) => ({
    name,
    tags,
    aliases: new Map(aliases.map(({ alias, version }) => [alias, version])),
    newestOfStages,
}));
const datasetInput = turned(schemas/* looseObject */._H3({ dataset: schemas/* looseObject */._H3({ name: shapes_text, digest: shapes_text }), tags: texts }), ({ dataset: { name, digest }, tags }) => ({ name, digest, context: tags.get("mlflow.data.context") }));
const metrics = turned(listOf(schemas/* looseObject */._H3({ key: schemas/* string */.YjP(), value: metricValue })), (list) => new Map(list.map(({ key, value }) => [key, value])));
const runInfo = schemas/* looseObject */._H3({
    run_id: schemas/* optional */.lqM(id),
    run_uuid: schemas/* optional */.lqM(id),
    experiment_id: id,
    run_name: shapes_text,
    status: schemas/* string */.YjP(),
    start_time: time,
    end_time: time,
    artifact_uri: shapes_text,
    lifecycle_stage: shapes_text,
});
const run = turned(schemas/* looseObject */._H3({
    info: runInfo.check(schemas/* refine */.YPB(({ run_id, run_uuid }) => (run_id ?? run_uuid) !== undefined, { error: "expected a run_id" })),
    data: schemas/* optional */.lqM(schemas/* looseObject */._H3({ metrics, params: texts, tags: texts })),
    inputs: schemas/* optional */.lqM(schemas/* looseObject */._H3({ dataset_inputs: listOf(datasetInput) })),
    outputs: schemas/* optional */.lqM(schemas/* looseObject */._H3({ model_outputs: listOf(schemas/* looseObject */._H3({ model_id: id })) })),
}), ({ info, data, inputs, outputs }) => ({
    id: info.run_id ?? info.run_uuid ?? "",
    name: info.run_name,
    experimentId: info.experiment_id,
    status: info.status,
    isDeleted: info.lifecycle_stage === "deleted",
    startedAt: info.start_time,
    endedAt: info.end_time,
    artifactUri: info.artifact_uri,
    metrics: data?.metrics ?? NOTHING,
    params: data?.params ?? NOTHING,
    tags: data?.tags ?? NOTHING,
    datasets: inputs?.dataset_inputs ?? [],
    modelIds: (outputs?.model_outputs ?? []).map((output) => output.model_id),
}));
const experiment = schemas/* looseObject */._H3({ experiment_id: id, name: schemas/* string */.YjP(), lifecycle_stage: shapes_text });
const loggedMetric = turned(schemas/* looseObject */._H3({
    key: schemas/* string */.YjP(),
    value: metricValue,
    run_id: shapes_text,
    dataset_name: shapes_text,
    dataset_digest: shapes_text,
    step: orZero,
    timestamp: orZero,
}), (one) => ({
    key: one.key,
    value: one.value,
    runId: one.run_id,
    dataset: { name: one.dataset_name, digest: one.dataset_digest },
    step: one.step,
    timestamp: one.timestamp,
}));
const loggedModel = turned(schemas/* looseObject */._H3({
    info: schemas/* looseObject */._H3({ model_id: id }),
    data: schemas/* optional */.lqM(schemas/* looseObject */._H3({ metrics: listOf(loggedMetric) })),
}), ({ info, data }) => ({ id: info.model_id, metrics: data?.metrics ?? [] }));
const artifact = turned(schemas/* looseObject */._H3({
    path: schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
    is_dir: turned(schemas/* optional */.lqM(schemas/* boolean */.zMY()), (value) => value ?? false),
    file_size: time,
}), ({ path, is_dir: isFolder, file_size: bytes }) => ({ path, isFolder, bytes }));
const token = { next_page_token: shapes_text };
const SHAPES = {
    registeredModel: schemas/* looseObject */._H3({ registered_model: registeredModel }),
    registeredModels: schemas/* looseObject */._H3({ registered_models: listOf(schemas/* looseObject */._H3({ name: schemas/* string */.YjP() })) }),
    version: schemas/* looseObject */._H3({ model_version: modelVersion }),
    versions: schemas/* looseObject */._H3({ model_versions: listOf(modelVersion), ...token }),
    run: schemas/* looseObject */._H3({ run }),
    runs: schemas/* looseObject */._H3({ runs: listOf(run), ...token }),
    experiment: schemas/* looseObject */._H3({ experiment }),
    experiments: schemas/* looseObject */._H3({ experiments: listOf(experiment) }),
    history: schemas/* looseObject */._H3({
        metrics: listOf(schemas/* looseObject */._H3({ value: metricValue, step: orZero, timestamp: orZero })),
        ...token,
    }),
    loggedModel: schemas/* looseObject */._H3({ model: loggedModel }),
    artifacts: schemas/* looseObject */._H3({ files: listOf(artifact), ...token }),
    signedAddresses: schemas/* looseObject */._H3({
        credential_infos: listOf(schemas/* looseObject */._H3({
            signed_uri: schemas/* string */.YjP(),
            headers: listOf(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), value: schemas/* string */.YjP() })),
        })),
    }),
};

;// CONCATENATED MODULE: ./lib/mlflow/databricks.js



const DATABRICKS = /^databricks(-uc)?(?::\/\/.*)?$/i;
const UNITY_CATALOG = "/api/2.0/mlflow/unity-catalog/";
function isDatabricks(uri) {
    return DATABRICKS.test(uri);
}
function isUnityCatalog(uri) {
    return DATABRICKS.exec(uri)?.[1] !== undefined;
}
function databricksConnection(uri, env) {
    const [host = "", token = ""] = [env["DATABRICKS_HOST"], env["DATABRICKS_TOKEN"]];
    if (host === "" || token === "") {
        throw new errors/* GateError */.ue("USAGE", `${uri} needs DATABRICKS_HOST and DATABRICKS_TOKEN in the environment`, {
            hint: "Profiles of ~/.databrickscfg are not read",
        });
    }
    const address = /^https?:\/\//i.test(host) ? host : `https://${host}`;
    return connect(address, { kind: "token", token }, env);
}
function signedAddress(calls) {
    return async (runId, path) => {
        const call = {
            method: "POST",
            path: "artifacts/credentials-for-read",
            json: { run_id: runId, path: [path] },
        };
        const [found] = (await calls.ask(call, SHAPES.signedAddresses)).credential_infos;
        if (found === undefined)
            throw new errors/* GateError */.ue("REMOTE_FAILED", `Databricks signed no address of ${path} of run ${runId}`);
        const headers = Object.fromEntries(found.headers.map(({ name, value }) => [name.toLowerCase(), value]));
        return { method: "GET", path: "", url: found.signed_uri, headers };
    };
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./lib/mlflow/folder-address.js


function folderOf(uri) {
    if (/^file:\//i.test(uri))
        return pathOf(uri);
    if (/^file:/i.test(uri))
        return uri.slice("file:".length);
    const isPath = /^(?:[./~]|[a-z]:[\\/])/i.test(uri) || !uri.includes(":");
    return isPath && uri !== "" ? uri : undefined;
}
function pathOf(uri) {
    try {
        return (0,external_node_url_.fileURLToPath)(uri);
    }
    catch (cause) {
        throw new errors/* GateError */.ue("USAGE", `no folder of this machine: ${uri}`, { hint: "Write file:///path/to/mlruns", cause });
    }
}

;// CONCATENATED MODULE: ./lib/mlflow/rest/hints.js
function answerHint({ address, hasCredentials, what }, status, code, body) {
    if (code === "FEATURE_DISABLED" && /workspace/i.test(body))
        return "Unset MLFLOW_WORKSPACE: this server has no workspaces";
    if (code === "RESOURCE_DOES_NOT_EXIST" && /Workspace\b/.test(body))
        return "Check MLFLOW_WORKSPACE";
    if (/--no-serve-artifacts/.test(body))
        return "Start the server with --serve-artifacts, or read and write its store directly";
    if (/--artifacts-only/.test(body))
        return "This server has artifacts only: give the address of the tracking server";
    if (status === 401) {
        return hasCredentials
            ? "MLflow did not take these credentials; its own basic-auth wants a user and password, a proxy most often a token"
            : "Give MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN";
    }
    if (status === 403)
        return forbiddenHint(address, body);
    if (status === 404 && code === undefined) {
        return `Is ${address} the address of an MLflow server, and does it name the server's --static-prefix?`;
    }
    if (status === 500 && code === undefined && /artifact/.test(what)) {
        return "Its log tells why; most often the server cannot read its artifact store. Or fetch the file in the job, and give its path";
    }
    return undefined;
}
function forbiddenHint(address, body) {
    if (/Invalid Host header/i.test(body)) {
        const host = URL.parse(address)?.host ?? address;
        return `Set MLFLOW_SERVER_ALLOWED_HOSTS=${host},localhost:* on the server: the list takes the place of its own`;
    }
    if (/Cross-origin request blocked/i.test(body)) {
        return "Something between here and the server adds an Origin header: take it out, or set MLFLOW_SERVER_CORS_ALLOWED_ORIGINS on the server";
    }
    return "These credentials may not do this: a comparison needs READ on experiment and model, moving a version EDIT on the model";
}
function networkHint(code) {
    switch (code) {
        case "ECONNREFUSED":
            return "Is the server running, and on this port?";
        case "ENOTFOUND":
        case "EAI_AGAIN":
            return "This machine knows no such host: check the tracking URI, and that this job may reach it";
        case "ETIMEDOUT":
        case "UND_ERR_CONNECT_TIMEOUT":
        case "EHOSTUNREACH":
        case "ENETUNREACH":
            return "May this machine reach the server, or does a firewall stand between?";
        case "ERR_SSL_WRONG_VERSION_NUMBER":
        case "ERR_SSL_PACKET_LENGTH_TOO_LONG":
            return "The server does not speak TLS on this port: write http:// instead of https://";
        case "CERT_HAS_EXPIRED":
            return "The certificate of the server has expired";
        case "ERR_TLS_CERT_ALTNAME_INVALID":
            return "The certificate is for another host name: use that one in the tracking URI";
        case "SELF_SIGNED_CERT_IN_CHAIN":
        case "DEPTH_ZERO_SELF_SIGNED_CERT":
        case "UNABLE_TO_VERIFY_LEAF_SIGNATURE":
        case "UNABLE_TO_GET_ISSUER_CERT_LOCALLY":
        case "UNABLE_TO_GET_ISSUER_CERT":
            return "Set MLFLOW_TRACKING_SERVER_CERT_PATH to the certificate of the authority that signed the server's";
        case "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED":
        case "ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE":
        case "ERR_SSL_TLSV1_ALERT_UNKNOWN_CA":
            return "The server asks for a certificate of the client: set MLFLOW_TRACKING_CLIENT_CERT_PATH";
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/mlflow/rest/failures.js


const PASSING = [429, 502, 503, 504];
const ALWAYS = Infinity;
const CRASH_TRIES = 2;
const FOR_EVER = /--no-serve-artifacts|--artifacts-only/;
const LASTING = /^(?:ERR_SSL_|ERR_TLS_|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_INVALID_|HOSTNAME_MISMATCH)/;
const MAX_SAID = 200;
function refused(asked, status, headers, body) {
    const own = ownError(body);
    const words = said(asked, own === undefined ? body : `${own.code}: ${own.message}`);
    const isCrash = status === 500 && own === undefined;
    const isPassing = PASSING.includes(status) && !FOR_EVER.test(body);
    return {
        error: new errors/* GateError */.ue("REMOTE_FAILED", `${asked.address} answered ${asked.what} with ${status}: ${words}`, {
            ...hint(answerHint(asked, status, own?.code, body)),
        }),
        status,
        code: own?.code,
        isAbsence: own?.code === "RESOURCE_DOES_NOT_EXIST" && status === 404 && !/^Workspace\b/.test(own.message),
        tries: isPassing ? ALWAYS : isCrash ? CRASH_TRIES : 0,
        askedMs: askedMs(headers),
    };
}
function lost(asked, error) {
    const { code, message } = innermost(error);
    const told = code === undefined || message.includes(code) ? message : `${message} (${code})`;
    const words = said(asked, told);
    return {
        error: new errors/* GateError */.ue("REMOTE_FAILED", `no answer from ${asked.address} to ${asked.what}: ${words}`, {
            ...hint(networkHint(code)),
        }),
        status: undefined,
        code: undefined,
        isAbsence: false,
        tries: code !== undefined && LASTING.test(code) ? 0 : ALWAYS,
        askedMs: 0,
    };
}
function unexpected(asked, status, found, advice) {
    return {
        error: new errors/* GateError */.ue("REMOTE_FAILED", `${asked.address} answered ${asked.what} with ${said(asked, found)}`, hint(advice)),
        status,
        code: undefined,
        isAbsence: false,
        tries: 0,
        askedMs: 0,
    };
}
function said({ secrets }, text) {
    const line = secrets.strike(text).replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ");
    return secrets.strike(line).trim().slice(0, MAX_SAID);
}
function hint(text) {
    return text === undefined ? {} : { hint: text };
}
function ownError(body) {
    try {
        const value = JSON.parse(body);
        if (typeof value !== "object" || value === null || !("error_code" in value))
            return undefined;
        const message = "message" in value && typeof value.message === "string" ? value.message : "";
        return typeof value.error_code === "string" ? { code: value.error_code, message } : undefined;
    }
    catch {
        return undefined;
    }
}
function askedMs({ "retry-after": after }) {
    if (after === undefined)
        return 0;
    const ms = /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - Date.now();
    return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}
function innermost(error) {
    let [code, message] = [undefined, String(error)];
    for (let part = error, depth = 0; part instanceof Error && depth < 5; part = part.cause, depth++) {
        code = "code" in part && typeof part.code === "string" ? part.code : undefined;
        message = part.message;
        if (message === "" && part instanceof AggregateError)
            message = part.errors.map(messageOf).join("; ");
    }
    const [, reason] = /:SSL routines:[^:]*:([^:]+):/.exec(message) ?? [];
    if (reason === undefined)
        return { code, message };
    return { code: `ERR_SSL_${reason.replaceAll(/\W+/g, "_").toUpperCase()}`, message: `no TLS: ${reason}` };
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./lib/mlflow/rest/upload-address.js

const SERVICE = "/api/2.0/mlflow-artifacts/artifacts";
function uploadAddress(base, artifactUri, path) {
    const found = /^mlflow-artifacts:(?:\/\/([^/]+))?\/*(.*?)\/*$/.exec(artifactUri ?? "");
    if (found === null) {
        throw new errors/* GateError */.ue("REMOTE_FAILED", `cannot upload ${path}: the run's artifacts lie at ${withoutUser(artifactUri)}`, {
            hint: "Files can be uploaded through a server that serves artifacts (mlflow-artifacts:); write to the store itself, or start the server with --serve-artifacts",
        });
    }
    if (/#|%[0-9a-f]{2}/i.test(path)) {
        throw new errors/* GateError */.ue("REMOTE_FAILED", `MLflow cannot store a file named ${path}`, {
            hint: "Leave # and % out of the name",
        });
    }
    const [, host, root = ""] = found;
    const url = new URL(base);
    if (host !== undefined)
        url.host = host;
    const place = [...root.split("/"), ...path.split("/")].filter((part) => part !== "").map(encodeURIComponent);
    return `${url.origin}${url.pathname.replace(/\/+$/, "")}${SERVICE}/${place.join("/")}`;
}
function withoutUser(uri) {
    return uri === undefined || uri === "" ? "an unknown place" : uri.replace(/\/\/[^/@]*@/, "//");
}

;// CONCATENATED MODULE: ./lib/mlflow/rest/artifacts.js




const fromServer = (runId, path) => Promise.resolve({ method: "GET", path: "/get-artifact", query: new URLSearchParams({ run_uuid: runId, path }) });
function artifactReader(http, calls, locate) {
    return {
        async artifacts(runId, folder) {
            const path = folder.replace(/\/+$/, "");
            const query = { run_id: runId, ...(path === "" ? {} : { path }) };
            const found = [];
            const pages = calls.pages((page_token) => ({ method: "GET", path: "artifacts/list", query: { ...query, page_token } }), SHAPES.artifacts);
            for await (const { files } of pages)
                found.push(...files);
            return found.filter((one) => path === "" || one.path.startsWith(`${path}/`));
        },
        async download(runId, artifact, maxBytes) {
            if (artifact.bytes !== undefined && artifact.bytes > maxBytes) {
                throw new errors/* GateError */.ue("INPUT_TOO_LARGE", `${artifact.path} of run ${runId} has ${artifact.bytes} bytes; at most ${maxBytes} are read`);
            }
            const call = { ...(await locate(runId, artifact.path)), name: `artifact ${artifact.path} of run ${runId}` };
            const outcome = await http.ask({ ...call, expects: "bytes", maxBytes });
            if ("failure" in outcome)
                throw outcome.failure.error;
            const fault = faultOf(outcome.answer, artifact);
            if (fault !== undefined)
                throw unexpected(http.asked(call), undefined, fault).error;
            return outcome.answer.bytes;
        },
    };
}
function artifactWriter(http) {
    return {
        async upload({ id, artifactUri }, path, bytes) {
            const outcome = await http.ask({
                method: "PUT",
                path: "",
                url: uploadAddress(http.address, artifactUri, path),
                name: `artifact ${path} of run ${id}`,
                bytes,
                expects: "nothing",
            });
            if ("failure" in outcome)
                throw outcome.failure.error;
        },
    };
}
function faultOf({ bytes, headers }, artifact) {
    const { length } = bytes;
    if (artifact.bytes !== undefined && length !== artifact.bytes) {
        return `${length} bytes where ${artifact.bytes} were listed`;
    }
    const announced = headers["content-length"];
    if (announced !== undefined && Number(announced) !== length)
        return `${length} bytes where ${announced} were announced`;
    return length === 0 && artifact.bytes === undefined && announced === undefined ? "an empty body" : undefined;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var core_errors = __webpack_require__(7428);
// EXTERNAL MODULE: ./node_modules/zod/v4/locales/en.js
var en = __webpack_require__(252);
;// CONCATENATED MODULE: ./lib/mlflow/rest/calls.js



class Calls {
    #http;
    #prefix;
    constructor(http, prefix) {
        this.#http = http;
        this.#prefix = prefix;
    }
    async ask(call, shape) {
        const found = await this.#outcome(call, shape);
        if ("failure" in found)
            throw found.failure.error;
        return found.value;
    }
    async find(call, shape, isAbsent = ({ isAbsence }) => isAbsence) {
        const found = await this.#outcome(call, shape);
        if (!("failure" in found))
            return found.value;
        if (isAbsent(found.failure))
            return undefined;
        throw found.failure.error;
    }
    async tell(call) {
        await this.ask(call, schemas/* unknown */.L5J());
    }
    async *pages(callOf, shape) {
        const seen = new Set();
        let token;
        do {
            const call = callOf(token);
            const page = await this.ask(call, shape);
            yield page;
            seen.add(token);
            token = page.next_page_token;
            if (token !== undefined && seen.has(token)) {
                const asked = this.#http.asked({ method: call.method, name: call.path });
                throw unexpected(asked, undefined, "the same page again and again").error;
            }
        } while (token !== undefined);
    }
    async #outcome(call, shape) {
        const { method, path, query, json } = call;
        const outcome = await this.#http.ask({
            method,
            path: `${this.#prefix}${path}`,
            name: path,
            query: queryOf(query),
            ...(json === undefined ? {} : { json }),
            expects: "json",
        });
        if ("failure" in outcome)
            return outcome;
        const read = shape.safeParse(outcome.answer.json, { jitless: true, error: (0,en/* default */.A)().localeError });
        if (read.success)
            return { value: read.data };
        const [issue] = read.error.issues;
        const place = core_errors/* toDotPath */.sR(issue?.path ?? []);
        const fault = `something unexpected${place === "" ? "" : ` in ${place}`}: ${issue?.message ?? ""}`;
        return { failure: unexpected(this.#http.asked({ method, name: path }), undefined, fault) };
    }
}
function queryOf(query = {}) {
    const said = Object.entries(query).filter((entry) => entry[1] !== undefined);
    return new URLSearchParams(said);
}

// EXTERNAL MODULE: ./lib/http/alarm.js
var http_alarm = __webpack_require__(3525);
;// CONCATENATED MODULE: ./lib/mlflow/rest/bytes.js

async function readBytes(body, alarm, maxBytes) {
    const chunks = [];
    let length = 0;
    for await (const chunk of body) {
        alarm.heard();
        length += chunk.length;
        if (length > maxBytes)
            throw new errors/* GateError */.ue("INPUT_TOO_LARGE", `an answer of MLflow is longer than ${maxBytes} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
async function firstBytes(body, alarm, maxBytes) {
    const chunks = [];
    let length = 0;
    for await (const chunk of body) {
        alarm.heard();
        length += chunk.length;
        chunks.push(chunk);
        if (length >= maxBytes)
            break;
    }
    return Buffer.concat(chunks).subarray(0, maxBytes);
}

;// CONCATENATED MODULE: ./lib/mlflow/rest/redirects.js

const MAX_HOPS = 5;
function followed(asked, method, from, { status, headers: { location } }, hops) {
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined)
        return undefined;
    const to = URL.parse(location, from);
    if (to === null || !/^https?:$/.test(to.protocol))
        return unexpected(asked, status, `${status} to no web address`);
    const where = `${status} to ${to.origin}`;
    if (hops >= MAX_HOPS)
        return unexpected(asked, status, `more than ${MAX_HOPS} redirects, the last one a ${where}`);
    if (to.protocol === "http:" && from.startsWith("https:")) {
        return unexpected(asked, status, `${where}, which is not encrypted`);
    }
    if (status <= 303 && method !== "GET") {
        return unexpected(asked, status, where, `Give the address that it leads to as the tracking URI, e.g. ${to.origin}`);
    }
    to.username = "";
    to.password = "";
    to.hash = "";
    return to.href;
}

;// CONCATENATED MODULE: ./lib/mlflow/rest/http.js





const MAX_JSON_BYTES = 256 * 1024 * 1024;
const MAX_REFUSAL_BYTES = 64 * 1024;
const UPLOADED_BYTES_PER_MS = 100;
class MlflowHttp {
    address;
    #connection;
    #patience;
    constructor(connection, patience) {
        this.address = connection.base;
        this.#connection = connection;
        this.#patience = patience;
    }
    async ask(call) {
        for (let attempt = 0;; attempt++) {
            const takeOff = this.#patience.watch();
            const outcome = await this.#attempt(call);
            if ("answer" in outcome)
                return outcome;
            takeOff();
            const { tries, askedMs } = outcome.failure;
            if (attempt >= tries || !(await this.#patience.wait(attempt, askedMs)))
                return outcome;
        }
    }
    asked({ method, name }) {
        const { base: address, headers, secrets } = this.#connection;
        return { what: `${method} ${name}`, address, secrets, hasCredentials: "authorization" in headers };
    }
    async #attempt(call) {
        const asked = this.asked(call);
        const { silenceMs } = this.#patience;
        if (silenceMs === 0)
            return { failure: { ...lost(asked, new Error("all patience is gone")), tries: 0 } };
        const alarm = new http_alarm/* Alarm */.Q(silenceMs + (call.bytes?.length ?? 0) / UPLOADED_BYTES_PER_MS);
        try {
            const reply = await this.#follow(call, asked, alarm.signal);
            if ("failure" in reply)
                return reply;
            const { status, headers, body } = reply;
            if (status < 200 || status > 299) {
                const text = Buffer.from(await firstBytes(body, alarm, MAX_REFUSAL_BYTES)).toString("utf8");
                return { failure: refused(asked, status, headers, text) };
            }
            const coding = headers["content-encoding"] ?? "identity";
            if (coding !== "identity") {
                reply.drop();
                return { failure: unexpected(asked, status, `something zipped (${coding}) that was not asked for so`) };
            }
            const bytes = await readBytes(body, alarm, call.maxBytes ?? MAX_JSON_BYTES);
            if (call.expects !== "json")
                return { answer: { headers, bytes, json: undefined } };
            return jsonAnswer(asked, status, headers, bytes);
        }
        catch (error) {
            if (error instanceof errors/* GateError */.ue)
                throw error;
            return { failure: lost(asked, error) };
        }
        finally {
            alarm.stop();
        }
    }
    async #follow(call, asked, signal) {
        const { base, headers: own, send } = this.#connection;
        const query = call.query === undefined || call.query.size === 0 ? "" : `?${call.query.toString()}`;
        let url = call.url ?? `${base}${call.path}${query}`;
        const home = new URL(base).origin;
        for (let hops = 0;; hops++) {
            const isHome = new URL(url).origin === home;
            const reply = await send(url, { ...sentOf(call, isHome ? own : {}), signal });
            const next = followed(asked, call.method, url, reply, hops);
            if (next === undefined)
                return reply;
            reply.drop();
            if (typeof next !== "string")
                return { failure: next };
            url = next;
        }
    }
}
function sentOf(call, own) {
    const body = call.json === undefined ? call.bytes : JSON.stringify(call.json);
    const type = call.json === undefined ? "application/octet-stream" : "application/json";
    return {
        method: call.method,
        headers: {
            "user-agent": "model-gate",
            "accept-encoding": "identity",
            ...(call.expects === "bytes" ? {} : { accept: "application/json" }),
            ...(body === undefined ? {} : { "content-type": type }),
            ...own,
            ...call.headers,
        },
        ...(body === undefined ? {} : { body }),
    };
}
function jsonAnswer(asked, status, headers, bytes) {
    const text = Buffer.from(bytes).toString("utf8");
    try {
        return { answer: { headers, bytes, json: JSON.parse(text) } };
    }
    catch {
        if (/^application\/json\b/i.test(headers["content-type"] ?? "")) {
            return { failure: lost(asked, new Error("the answer was cut short")) };
        }
        const hint = `Is ${asked.address} an MLflow server? A page often asks to log in: a proxy before it may want MLFLOW_TRACKING_TOKEN`;
        return { failure: unexpected(asked, status, `${status} and no JSON: ${text}`, hint) };
    }
}

;// CONCATENATED MODULE: ./lib/mlflow/rest/registry.js


const SOME = "100";
function registryReader(calls, pageSize) {
    return {
        async registeredModel(name) {
            const call = { method: "GET", path: "registered-models/get", query: { name } };
            return (await calls.find(call, SHAPES.registeredModel))?.registered_model;
        },
        async registeredModelNames() {
            const call = { method: "GET", path: "registered-models/search", query: { max_results: SOME } };
            return (await calls.ask(call, SHAPES.registeredModels)).registered_models.map(({ name }) => name);
        },
        async version(name, version) {
            if (!/^[1-9]\d*$/.test(version))
                return undefined;
            const call = { method: "GET", path: "model-versions/get", query: { name, version } };
            return (await calls.find(call, SHAPES.version))?.model_version;
        },
        async versions(name) {
            const filter = `name=${quoted(name)}`;
            const found = [];
            const pages = calls.pages((page_token) => ({
                method: "GET",
                path: "model-versions/search",
                query: { filter, page_token, max_results: pageSize?.toString() },
            }), SHAPES.versions);
            for await (const page of pages)
                found.push(...page.model_versions.filter((one) => one.name === name));
            return found.sort((a, b) => Number(b.version) - Number(a.version));
        },
    };
}
function registryWriter(calls) {
    return {
        setAlias: (name, alias, version) => calls.tell({ method: "POST", path: "registered-models/alias", json: { name, alias, version } }),
        deleteAlias: (name, alias) => calls.tell({ method: "DELETE", path: "registered-models/alias", json: { name, alias } }),
        moveToStage: (name, version, stage, archiveExisting) => calls.tell({
            method: "POST",
            path: "model-versions/transition-stage",
            json: { name, version, stage, archive_existing_versions: archiveExisting },
        }),
        setModelTag: (name, key, value) => calls.tell({ method: "POST", path: "registered-models/set-tag", json: { name, key, value } }),
        deleteModelTag: (name, key) => calls.tell({ method: "DELETE", path: "registered-models/delete-tag", json: { name, key } }),
        setVersionTag: (name, version, key, value) => calls.tell({ method: "POST", path: "model-versions/set-tag", json: { name, version, key, value } }),
        deleteVersionTag: (name, version, key) => calls.tell({ method: "DELETE", path: "model-versions/delete-tag", json: { name, version, key } }),
    };
}
function quoted(name) {
    if (!name.includes("'"))
        return `'${name}'`;
    if (!name.includes('"'))
        return `"${name}"`;
    throw new errors/* GateError */.ue("REMOTE_FAILED", `MLflow cannot search for a model whose name holds both ' and ": ${name}`);
}

;// CONCATENATED MODULE: ./lib/mlflow/rest/tracking.js

const PAGE_SIZE = 500;
function trackingReader(calls) {
    return {
        async run(id) {
            const call = { method: "GET", path: "runs/get", query: { run_id: id } };
            return (await calls.find(call, SHAPES.run))?.run;
        },
        async *runs({ experimentId, finishedOnly, pageSize = PAGE_SIZE }) {
            const search = {
                experiment_ids: [experimentId],
                filter: finishedOnly ? "attributes.status = 'FINISHED'" : "",
                order_by: ["attributes.start_time DESC"],
                run_view_type: "ACTIVE_ONLY",
                max_results: pageSize,
            };
            const pages = calls.pages((page_token) => ({ method: "POST", path: "runs/search", json: { ...search, page_token } }), SHAPES.runs);
            for await (const page of pages)
                if (page.runs.length > 0)
                    yield page.runs;
        },
        async experiment(name) {
            const call = { method: "GET", path: "experiments/get-by-name", query: { experiment_name: name } };
            const found = (await calls.find(call, SHAPES.experiment))?.experiment;
            if (found === undefined || found.lifecycle_stage === "deleted")
                return undefined;
            return { id: found.experiment_id, name: found.name };
        },
        async experimentNames() {
            const call = { method: "POST", path: "experiments/search", json: { max_results: 100 } };
            return (await calls.ask(call, SHAPES.experiments)).experiments.map(({ name }) => name);
        },
        async loggedModel(id) {
            const call = { method: "GET", path: `logged-models/${encodeURIComponent(id)}` };
            const found = await calls.find(call, SHAPES.loggedModel, ({ isAbsence, status, code }) => isAbsence || (status === 404 && code === undefined));
            if (found === undefined)
                return undefined;
            const metrics = await Promise.all(found.model.metrics.map((metric) => withNaN(calls, metric)));
            return { id: found.model.id, metrics };
        },
    };
}
function runTagWriter(calls) {
    return {
        setRunTag: (runId, key, value) => calls.tell({ method: "POST", path: "runs/set-tag", json: { run_id: runId, key, value } }),
    };
}
async function withNaN(calls, metric) {
    if (Number(metric.value) !== 0 || metric.runId === undefined)
        return metric;
    const query = { run_id: metric.runId, metric_key: metric.key };
    const pages = calls.pages((page_token) => ({ method: "GET", path: "metrics/get-history", query: { ...query, page_token } }), SHAPES.history);
    for await (const { metrics } of pages) {
        const isNaN = metrics.some(({ value, step, timestamp }) => value === "NaN" && step === metric.step && timestamp === metric.timestamp);
        if (isNaN)
            return { ...metric, value: "NaN" };
    }
    return metric;
}

;// CONCATENATED MODULE: ./lib/mlflow/rest/client.js





const API = "/api/2.0/mlflow/";
function restClient(options) {
    const http = new MlflowHttp(options.tracking, options.patience);
    const calls = new Calls(http, API);
    const registry = new Calls(new MlflowHttp(options.registry, options.patience), options.registryPrefix ?? API);
    return {
        address: options.registry.base,
        hasStages: options.hasStages ?? true,
        ...registryReader(registry, options.pageSize),
        ...registryWriter(registry),
        ...trackingReader(calls),
        ...runTagWriter(calls),
        ...artifactReader(http, calls, options.locate?.(calls) ?? fromServer),
        ...artifactWriter(http),
    };
}

;// CONCATENATED MODULE: ./lib/mlflow/open.js






const SERVED = /^(sqlite|postgresql|postgres|mysql|mssql|oracle)(?:\+\w+)?:/i;
async function openMlflow(options) {
    const { uri, registryUri = uri } = options;
    if (isServer(uri) && isServer(registryUri))
        return openServer(options, registryUri);
    const [, database] = SERVED.exec(uri) ?? [];
    if (database !== undefined) {
        throw new errors/* GateError */.ue("USAGE", `the tracking URI is a database (${database}:); only servers and file stores are read`, {
            hint: "Serve it in the job: mlflow server --backend-store-uri <that URI>, and give http://127.0.0.1:5000",
        });
    }
    const folder = folderOf(uri);
    if (folder !== undefined && registryUri === uri) {
        const [{ openFileStore }, { metaReader }] = await Promise.all([
            __webpack_require__.e(/* import() */ 579).then(__webpack_require__.bind(__webpack_require__, 1579)),
            __webpack_require__.e(/* import() */ 310).then(__webpack_require__.bind(__webpack_require__, 8310)),
        ]);
        await metaReader();
        return { reader: openFileStore(folder), writer: undefined, secrets: [] };
    }
    throw new errors/* GateError */.ue("USAGE", "the tracking URI is none of http://…, https://…, databricks, databricks-uc, file:… or a folder");
}
function isServer(uri) {
    return /^https?:\/\//i.test(uri) || isDatabricks(uri);
}
function openServer(options, registryUri) {
    const { uri, env, home, patience, pageSize } = options;
    const connection = (address) => isDatabricks(address)
        ? databricksConnection(address, env)
        : connect(address, credentialsOf(env, home), env, env["MLFLOW_WORKSPACE"]);
    const tracking = connection(uri);
    const registry = registryUri === uri ? tracking : connection(registryUri);
    const client = restClient({
        tracking,
        registry,
        patience,
        pageSize,
        ...(isDatabricks(uri) ? { locate: signedAddress } : {}),
        ...(isUnityCatalog(registryUri) ? { registryPrefix: UNITY_CATALOG, hasStages: false } : {}),
    });
    return { reader: client, writer: client, secrets: [...tracking.secrets.texts, ...registry.secrets.texts] };
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
