export const id = 244;
export const ids = [244];
export const modules = {

/***/ 2244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitlabForge: () => (/* binding */ gitlabForge)
});

// EXTERNAL MODULE: ./lib/http/alarm.js
var http_alarm = __webpack_require__(3525);
// EXTERNAL MODULE: ./lib/http/patience.js
var patience = __webpack_require__(8977);
// EXTERNAL MODULE: ./lib/forges/foreign-json.js
var foreign_json = __webpack_require__(3967);
// EXTERNAL MODULE: ./lib/forges/forge-error.js
var forge_error = __webpack_require__(2648);
;// CONCATENATED MODULE: ./lib/forges/gitlab/failures.js


const PASSING = [429, 502, 503, 504];
const CRASH_TRIES = 2;
const NEVER_SENT = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];
const MAX_MESSAGE = 300;
function refused(asked, status, headers, body) {
    const own = ownWords(body);
    const isLimit = status === 403 && (headers.has("retry-after") || own === undefined);
    const tries = PASSING.includes(status) || isLimit ? Infinity : status >= 500 ? CRASH_TRIES : 0;
    const said = oneLine(own ?? body.replaceAll(/<[^>]*>/g, " "), asked.token);
    return {
        error: new forge_error/* ForgeError */.Q(tries > 0 ? "unreachable" : "refused", `${asked.what} was answered with ${status}${said === "" ? "" : `: ${said}`}`, { status, hint: tries > 0 ? undefined : hintOf(asked, status, body), mayBeDone: status >= 500 }),
        tries,
        askedMs: askedMs(headers),
    };
}
function lost({ what, token }, error) {
    if (error instanceof forge_error/* ForgeError */.Q)
        return { error, tries: 0, askedMs: 0 };
    const { code, message } = innermost(error);
    const mayBeDone = !NEVER_SENT.some((one) => one === code);
    const told = `no answer to ${what}: ${oneLine(message, token)}`;
    return { error: new forge_error/* ForgeError */.Q("unreachable", told, { mayBeDone }), tries: Infinity, askedMs: 0 };
}
function unexpected({ what }, found, hint) {
    return { error: new forge_error/* ForgeError */.Q("unexpected", `${what} was answered with ${found}`, { hint }), tries: 0, askedMs: 0 };
}
function oneLine(text, token) {
    const strike = (rest) => token === "" ? rest : rest.replaceAll(token, "***").replaceAll(encodeURIComponent(token), "***");
    return strike(strike(text).replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " "))
        .trim()
        .replace(/\.$/, "")
        .slice(0, MAX_MESSAGE);
}
function ownWords(body) {
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        return undefined;
    }
    const message = (0,foreign_json.at)(value, "message");
    if ((0,foreign_json/* isObject */.Gv)(message) || Array.isArray(message))
        return JSON.stringify(message);
    return (0,foreign_json/* textAt */.$6)(value, "message") ?? (0,foreign_json/* textAt */.$6)(value, "error_description") ?? (0,foreign_json/* textAt */.$6)(value, "error");
}
function hintOf({ isJobToken }, status, body) {
    if (isJobToken && [401, 403, 404].includes(status)) {
        return "GITLAB_TOKEN holds CI_JOB_TOKEN, which may not do this: make a project access token with the scope api";
    }
    if (status === 401)
        return "GITLAB_TOKEN is not valid, or no longer";
    if (status === 403 && body.includes("insufficient_scope"))
        return "GITLAB_TOKEN needs the scope api";
    if (status === 403)
        return "GITLAB_TOKEN needs the scope api, and its user the role Developer";
    return status === 404 ? "GITLAB_TOKEN may not see it, when it is there" : undefined;
}
function askedMs(headers) {
    const after = headers.get("retry-after");
    if (after !== null) {
        const ms = /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - Date.now();
        return Number.isFinite(ms) ? Math.max(0, ms) : 0;
    }
    if (headers.get("ratelimit-remaining") !== "0")
        return 0;
    const reset = Number(headers.get("ratelimit-reset") ?? Number.NaN);
    return Number.isFinite(reset) ? Math.max(0, reset * 1_000 - Date.now()) : 0;
}
function innermost(error) {
    let [code, message] = [undefined, String(error)];
    for (let part = error, depth = 0; part instanceof Error && depth < 5; part = part.cause, depth++) {
        code = (0,foreign_json/* textAt */.$6)(part, "code") ?? code;
        if (part.message !== "")
            message = part.message;
    }
    return { code, message };
}

;// CONCATENATED MODULE: ./lib/forges/gitlab/client.js





const PER_PAGE = "100";
const MAX_PAGES = 100;
const MAX_BYTES = 100 * 1024 * 1024;
class GitLabClient {
    #options;
    #patience;
    constructor(options) {
        this.#options = options;
        this.#patience = new patience/* Patience */.i(options.patience);
    }
    async json(path, call = {}) {
        return this.#parsed(path, call, await this.#ask(path, call));
    }
    async bytes(path) {
        return (await this.#ask(path, {})).bytes;
    }
    async done(path, call) {
        await this.#ask(path, call);
    }
    async list(path, query = {}) {
        const found = [];
        let next = { per_page: PER_PAGE, ...query };
        for (let page = 1; next !== undefined; page++) {
            if (page > MAX_PAGES)
                throw new forge_error/* ForgeError */.Q("unexpected", `the list at ${path} has no end`);
            const answer = await this.#ask(path, { query: next });
            const items = (0,foreign_json/* listAt */.gT)(this.#parsed(path, {}, answer));
            if (items === undefined)
                throw new forge_error/* ForgeError */.Q("unexpected", `GET ${path} was answered with no list`);
            found.push(...items);
            next = nextPage(answer.headers, next);
        }
        return found;
    }
    #parsed(path, { method = "GET" }, { bytes }) {
        try {
            return JSON.parse(new TextDecoder().decode(bytes));
        }
        catch {
            throw unexpected(this.#asked(path, method), "no JSON: CI_API_V4_URL may be that of another server").error;
        }
    }
    #asked(path, method) {
        const { token, isJobToken = false } = this.#options;
        return { what: `${method} ${path}`, token, isJobToken };
    }
    async #ask(path, call) {
        const { method = "GET", once = false } = call;
        const asked = this.#asked(path, method);
        for (let attempt = 0;; attempt++) {
            const takeOff = this.#patience.watch();
            const outcome = await this.#attempt(path, call, asked);
            if ("bytes" in outcome)
                return outcome;
            takeOff();
            const { error, tries, askedMs } = outcome;
            const isWorthIt = attempt < tries && !(once && error.mayBeDone);
            if (!isWorthIt || !(await this.#patience.wait(attempt, askedMs)))
                throw error;
        }
    }
    async #attempt(path, { method = "GET", query = {}, body }, asked) {
        if (this.#patience.silenceMs === 0)
            return lost(asked, new forge_error/* ForgeError */.Q("unreachable", "all patience is gone"));
        const alarm = new http_alarm/* Alarm */.Q(this.#patience.silenceMs);
        try {
            const search = new URLSearchParams(query).toString();
            const response = await fetch(`${this.#options.apiUrl}${path}${search === "" ? "" : `?${search}`}`, {
                method,
                headers: {
                    authorization: `Bearer ${this.#options.token}`,
                    accept: "application/json",
                    "user-agent": "model-gate",
                    ...(body === undefined ? {} : { "content-type": "application/json" }),
                },
                ...(body === undefined ? {} : { body: JSON.stringify(body) }),
                redirect: "manual",
                signal: alarm.signal,
            });
            const bytes = await bytesOf(response, alarm);
            if (response.ok)
                return { headers: response.headers, bytes };
            if (response.status < 400) {
                const where = response.headers.get("location") ?? "nowhere";
                return unexpected(asked, `${response.status}, to ${where.replace(/[?#].*$/, "")}`, "Give its own address");
            }
            return refused(asked, response.status, response.headers, new TextDecoder().decode(bytes));
        }
        catch (error) {
            return lost(asked, error);
        }
        finally {
            alarm.stop();
        }
    }
}
async function bytesOf({ body }, alarm) {
    const chunks = [];
    let length = 0;
    for await (const chunk of (body ?? [])) {
        alarm.heard();
        length += chunk.length;
        if (length > MAX_BYTES)
            throw new forge_error/* ForgeError */.Q("unexpected", `the answer is longer than ${MAX_BYTES} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function nextPage(headers, now) {
    const number = headers.get("x-next-page");
    if (number !== null && number !== "")
        return { ...now, page: number };
    const address = /<([^>]+)>;\s*rel="next"/.exec(headers.get("link") ?? "")?.[1];
    return address !== undefined && URL.canParse(address)
        ? { ...now, ...Object.fromEntries(new URL(address).searchParams) }
        : undefined;
}

// EXTERNAL MODULE: ./lib/core/commit-hash.js
var commit_hash = __webpack_require__(5111);
// EXTERNAL MODULE: ./lib/forges/promised.js
var promised = __webpack_require__(7289);
;// CONCATENATED MODULE: ./lib/forges/gitlab/contents.js




function gitlabContents(client, { path: project }) {
    const read = async (path, ref) => {
        const commit = await commitOf(ref);
        if (commit === undefined)
            return unreadable(ref);
        const parts = path.split("/");
        for (const [i, name] of parts.entries()) {
            const here = parts.slice(0, i + 1).join("/");
            const entries = await entriesOf(commit, parts.slice(0, i).join("/"));
            if (entries === undefined)
                return unreadable(ref);
            const entry = entries.find((one) => (0,foreign_json/* textAt */.$6)(one, "name") === name);
            if (entry === undefined)
                return { kind: "absent" };
            const mode = (0,foreign_json/* textAt */.$6)(entry, "mode");
            if (mode === "120000")
                return noFile(here, "a symbolic link");
            if (mode === "160000" || (0,foreign_json/* textAt */.$6)(entry, "type") === "commit")
                return noFile(here, "a submodule");
            const isFolder = (0,foreign_json/* textAt */.$6)(entry, "type") === "tree";
            if (here !== path && !isFolder)
                return { kind: "absent" };
            if (here !== path)
                continue;
            if (isFolder)
                return noFile(path, "no file");
            const blob = (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(entry, "id"), "hash of a file");
            return { kind: "file", bytes: await client.bytes(`${project}/repository/blobs/${blob}/raw`) };
        }
        return { kind: "absent" };
    };
    const commitOf = async (ref) => {
        if ((0,commit_hash/* isCommitHash */.E)(ref))
            return ref;
        const branch = await (0,promised/* unlessAbsent */.Q)(client.json(`${project}/repository/branches/${encodeURIComponent(ref)}`));
        return branch === undefined ? undefined : (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(branch, "commit", "id"), "commit of a branch");
    };
    const entriesOf = (commit, folder) => (0,promised/* unlessAbsent */.Q)(client.list(`${project}/repository/tree`, { ref: commit, ...(folder === "" ? {} : { path: folder }) }));
    return {
        read: async (path, ref) => {
            try {
                return await read(path, ref);
            }
            catch (error) {
                return { kind: "unreadable", why: (0,forge_error/* failureLine */.P)(error) };
            }
        },
        list: async (folder, ref) => {
            const commit = await commitOf(ref);
            const entries = commit === undefined ? undefined : await entriesOf(commit, folder);
            return (entries ?? []).map((entry) => ({
                name: (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(entry, "name"), "name of a file"),
                kind: kindOf((0,foreign_json/* textAt */.$6)(entry, "mode"), (0,foreign_json/* textAt */.$6)(entry, "type")),
            }));
        },
    };
}
function kindOf(mode, type) {
    if (type === "tree")
        return "folder";
    return type === "blob" && mode !== "120000" ? "file" : "other";
}
function unreadable(ref) {
    return { kind: "unreadable", why: `no commit ${ref} can be read` };
}
function noFile(path, what) {
    return { kind: "unreadable", why: `${path} is ${what}`, isNoFile: true };
}

;// CONCATENATED MODULE: ./lib/forges/gitlab/merge-requests.js


function gitlabMergeRequests(client, project) {
    const { path } = project;
    const headRepository = async (answer) => {
        const [head, base] = [(0,foreign_json/* numberAt */.tk)(answer, "source_project_id"), (0,foreign_json/* numberAt */.tk)(answer, "target_project_id")];
        if (head === undefined)
            return undefined;
        if (head === base)
            return project.repository;
        return (0,foreign_json/* textAt */.$6)(await (0,promised/* unlessAbsent */.Q)(client.json(`/projects/${head}`)), "path_with_namespace");
    };
    const mergeRequestOf = async (iid) => {
        const answer = await (0,promised/* unlessAbsent */.Q)(client.json(`${path}/merge_requests/${iid}`));
        if (answer === undefined)
            return undefined;
        return {
            number: (0,promised/* promised */.C)((0,foreign_json/* numberAt */.tk)(answer, "iid"), "number of a merge request"),
            isOpen: (0,foreign_json/* textAt */.$6)(answer, "state") === "opened",
            headSha: (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(answer, "sha"), "head of a merge request"),
            headRepository: await headRepository(answer),
            baseRef: (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(answer, "target_branch"), "target of a merge request"),
            baseSha: (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(answer, "diff_refs", "base_sha"), "base of a merge request"),
        };
    };
    const withHead = async (commit) => {
        const all = await (0,promised/* unlessAbsent */.Q)(client.list(`${path}/repository/commits/${commit}/merge_requests`));
        const open = (all ?? []).filter((one) => (0,foreign_json/* textAt */.$6)(one, "state") === "opened" && (0,foreign_json/* textAt */.$6)(one, "sha") === commit);
        const found = [];
        for (const one of open) {
            const whole = await mergeRequestOf((0,promised/* promised */.C)((0,foreign_json/* numberAt */.tk)(one, "iid"), "number of a merge request"));
            if (whole?.isOpen === true && whole.headSha === commit)
                found.push(whole);
        }
        return found;
    };
    return {
        get: mergeRequestOf,
        ofCommit: async (commit, base) => {
            const fitting = await withHead(commit);
            return fitting.find(({ baseRef }) => baseRef === base) ?? fitting[0];
        },
        ofHead: async ({ commit, repository }) => (await withHead(commit)).filter(({ headRepository: head }) => head?.toLowerCase() === repository.toLowerCase()),
    };
}

;// CONCATENATED MODULE: ./lib/forges/gitlab/notes.js


function gitlabNotes(client, project) {
    const notesOf = (mergeRequest) => `${project.path}/merge_requests/${mergeRequest}/notes`;
    const commentOf = (mergeRequest) => (note) => {
        const id = (0,promised/* promised */.C)((0,foreign_json/* numberAt */.tk)(note, "id"), "id of a note");
        return {
            id,
            author: (0,foreign_json/* textAt */.$6)(note, "author", "username") ?? "",
            body: (0,foreign_json/* textAt */.$6)(note, "body") ?? "",
            url: `${project.webUrl}/-/merge_requests/${mergeRequest}#note_${id}`,
        };
    };
    return {
        author: async () => (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(await client.json("/user"), "username"), "name of a user"),
        list: async (mergeRequest) => {
            const notes = await client.list(notesOf(mergeRequest), { sort: "asc", order_by: "created_at" });
            return notes.filter((note) => (0,foreign_json.at)(note, "system") !== true).map(commentOf(mergeRequest));
        },
        create: async (mergeRequest, body) => commentOf(mergeRequest)(await client.json(notesOf(mergeRequest), { method: "POST", body: { body }, once: true })),
        update: async (mergeRequest, id, body) => commentOf(mergeRequest)(await client.json(`${notesOf(mergeRequest)}/${id}`, { method: "PUT", body: { body } })),
        remove: (mergeRequest, id) => client.done(`${notesOf(mergeRequest)}/${id}`, { method: "DELETE" }),
    };
}

;// CONCATENATED MODULE: ./lib/forges/gitlab/statuses.js


const MAX_DESCRIPTION = 255;
const STATES = { error: "failed", failure: "failed", pending: "pending", success: "success" };
function gitlabStatuses(client, { path, pipeline }) {
    const newest = async (commit, name) => {
        const all = await client.json(`${path}/repository/commits/${commit}/statuses`, {
            query: { name, per_page: "1", order_by: "id", sort: "desc" },
        });
        return Array.isArray(all) ? (0,foreign_json/* textAt */.$6)(all[0], "status") : undefined;
    };
    return {
        publish: async (commit, { name, state, description, url }) => {
            const wanted = STATES[state];
            try {
                await client.done(`${path}/statuses/${commit}`, {
                    method: "POST",
                    body: {
                        state: wanted,
                        name,
                        description: cut(description),
                        ...(url === undefined ? {} : { target_url: url }),
                        ...(pipeline?.commit === commit ? { pipeline_id: pipeline.id } : {}),
                    },
                });
            }
            catch (error) {
                const isSame = error instanceof forge_error/* ForgeError */.Q && error.status === 400 && /transition/i.test(error.message);
                if (!isSame || (await newest(commit, name)) !== wanted)
                    throw error;
            }
        },
    };
}
function cut(text) {
    if (text.length <= MAX_DESCRIPTION)
        return text;
    return `${text.slice(0, MAX_DESCRIPTION - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

;// CONCATENATED MODULE: ./lib/forges/gitlab/forge.js





function gitlabForge(options) {
    const { repository, projectId, serverUrl, pipeline } = options;
    const client = new GitLabClient(options);
    const project = {
        path: `/projects/${encodeURIComponent(projectId ?? repository)}`,
        repository,
        webUrl: `${serverUrl}/${repository}`,
        pipeline,
    };
    return {
        vendor: "gitlab",
        comments: gitlabNotes(client, project),
        statuses: gitlabStatuses(client, project),
        contents: gitlabContents(client, project),
        pullRequests: gitlabMergeRequests(client, project),
    };
}


/***/ }),

/***/ 7289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ promised),
/* harmony export */   Q: () => (/* binding */ unlessAbsent)
/* harmony export */ });
/* harmony import */ var _forge_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2648);

function promised(value, what) {
    if (value === undefined)
        throw new _forge_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q("unexpected", `the forge's answer holds no ${what}`);
    return value;
}
async function unlessAbsent(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof _forge_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q && error.status === 404)
            return undefined;
        throw error;
    }
}


/***/ }),

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


/***/ })

};
