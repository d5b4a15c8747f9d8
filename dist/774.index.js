export const id = 774;
export const ids = [774];
export const modules = {

/***/ 3774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  giteaForge: () => (/* binding */ giteaForge),
  githubForge: () => (/* binding */ githubForge)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/forges/foreign-json.js
var foreign_json = __webpack_require__(3967);
// EXTERNAL MODULE: ./lib/forges/promised.js
var promised = __webpack_require__(7289);
;// CONCATENATED MODULE: ./lib/forges/github/answers.js


const PER_PAGE = 100;
const MAX_PAGES = 100;
async function allPages(ask, read) {
    const found = new Map();
    for (let page = 1; page <= MAX_PAGES; page++) {
        const { data, headers } = await ask(page);
        const items = (0,promised/* promised */.C)((0,foreign_json/* listAt */.gT)(data), "list").map(read);
        const before = found.size;
        for (const item of items)
            if (!found.has(item.id))
                found.set(item.id, item);
        const isLast = items.length < PER_PAGE && !(headers.link ?? "").includes('rel="next"');
        if (isLast || found.size === before)
            break;
    }
    return [...found.values()];
}
const MAX_DESCRIPTION = 140;
function describedIn(text) {
    if (text.length <= MAX_DESCRIPTION)
        return text;
    return `${text.slice(0, MAX_DESCRIPTION - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

// EXTERNAL MODULE: ./lib/http/alarm.js
var http_alarm = __webpack_require__(3525);
// EXTERNAL MODULE: ./lib/forges/forge-error.js
var forge_error = __webpack_require__(2648);
;// CONCATENATED MODULE: ./lib/forges/github/failures.js


const PASSING = [429, 502, 503, 504];
const NEVER_SENT = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];
const MAX_MESSAGE = 300;
function failureOf(what, error, token) {
    if (error instanceof forge_error/* ForgeError */.Q)
        return { error, isPassing: false, askedMs: 0 };
    const response = (0,foreign_json.at)(error, "response");
    const said = oneLine(messageOf(error), token);
    if (!(0,foreign_json/* isObject */.Gv)(response)) {
        const mayBeDone = !NEVER_SENT.some((code) => code === codeOf(error));
        return lost(new forge_error/* ForgeError */.Q("unreachable", `no answer to ${what}: ${said}`, { mayBeDone }));
    }
    const status = Number((0,foreign_json.at)(response, "status"));
    const isLimited = status === 403 && isRateLimited(response, said);
    const isPassing = PASSING.includes(status) || isLimited;
    const failure = isPassing ? "unreachable" : status >= 500 ? "unexpected" : "refused";
    return {
        error: new forge_error/* ForgeError */.Q(failure, `${what} was answered with ${status}: ${said}`, {
            status,
            hint: isLimited ? undefined : hintOf(status, said),
            mayBeDone: status >= 500,
        }),
        isPassing,
        askedMs: askedMs(response),
    };
}
function lostAnswer(what, how) {
    return lost(new forge_error/* ForgeError */.Q("unreachable", `no answer to ${what}: ${how}`, { mayBeDone: true }));
}
function lost(error) {
    return { error, isPassing: true, askedMs: 0 };
}
function isRateLimited(response, said) {
    return ((0,foreign_json/* textAt */.$6)(response, "headers", "retry-after") !== undefined ||
        (0,foreign_json/* textAt */.$6)(response, "headers", "x-ratelimit-remaining") === "0" ||
        /\bsecondary rate limit\b/i.test(said));
}
function askedMs(response) {
    const after = (0,foreign_json/* textAt */.$6)(response, "headers", "retry-after");
    if (after !== undefined) {
        const ms = /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - Date.now();
        return Number.isFinite(ms) ? Math.max(0, ms) : 0;
    }
    if ((0,foreign_json/* textAt */.$6)(response, "headers", "x-ratelimit-remaining") !== "0")
        return 0;
    const reset = Number((0,foreign_json/* textAt */.$6)(response, "headers", "x-ratelimit-reset") ?? Number.NaN);
    return Number.isFinite(reset) ? Math.max(0, reset * 1_000 - Date.now()) : 0;
}
function hintOf(status, said) {
    if (status === 401)
        return "The token is not valid, or no longer";
    if (status !== 403 || !/not accessible by/i.test(said))
        return undefined;
    return "The token may not do this: give the job the permission, or on a pull request from a fork publish from a workflow_run job";
}
function messageOf(error) {
    let message = "unknown error";
    for (let part = error, depth = 0; part instanceof Error && depth < 5; part = part.cause, depth++) {
        if (part.message !== "")
            message = part.message;
    }
    return message;
}
function codeOf(error) {
    for (let part = error, depth = 0; part instanceof Error && depth < 5; part = part.cause, depth++) {
        const code = (0,foreign_json/* textAt */.$6)(part, "code");
        if (code !== undefined)
            return code;
    }
    return undefined;
}
function oneLine(text, token) {
    const safe = token === "" ? text : text.replaceAll(token, "***");
    return safe
        .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
        .trim()
        .slice(0, MAX_MESSAGE);
}

;// CONCATENATED MODULE: ./lib/forges/github/requests.js



function own(options) {
    return { ...options, ...(options.maxBytes === undefined ? {} : { parseSuccessResponseBody: false }) };
}
function askPatiently(octokit, patience, token) {
    octokit.hook.wrap("request", async (request, options) => {
        const { once = false, maxBytes } = options.request;
        const what = `${options.method} ${pathOf(octokit, options)}`;
        for (let attempt = 0;; attempt++) {
            const alarm = new http_alarm/* Alarm */.Q(patience.silenceMs);
            const fail = patience.watch();
            let failure;
            try {
                if (patience.silenceMs === 0)
                    throw new forge_error/* ForgeError */.Q("unreachable", "all patience is gone");
                options.request = { ...options.request, signal: alarm.signal };
                const response = await request(options);
                if (maxBytes !== undefined) {
                    return { ...response, data: await bytesOf(response.data, maxBytes, alarm) };
                }
                if (!isCutShort(response))
                    return response;
                failure = lostAnswer(what, "the answer was cut short");
            }
            catch (error) {
                failure = failureOf(what, error, token);
            }
            finally {
                alarm.stop();
            }
            fail();
            const isWorthIt = failure.isPassing && !(once && failure.error.mayBeDone);
            if (!isWorthIt || !(await patience.wait(attempt, failure.askedMs)))
                throw failure.error;
        }
    });
}
function isCutShort({ data, headers }) {
    const type = "content-type" in headers ? String(headers["content-type"]) : "";
    return /^application\/json\b/i.test(type) && typeof data === "string";
}
async function bytesOf(data, maxBytes, alarm) {
    if (data === null || data === "")
        return new Uint8Array(0);
    const chunks = [];
    let length = 0;
    for await (const chunk of data) {
        alarm.heard();
        length += chunk.length;
        if (length > maxBytes)
            throw new forge_error/* ForgeError */.Q("unexpected", `the answer is longer than ${maxBytes} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function pathOf(octokit, options) {
    return new URL(octokit.request.endpoint.parse(options).url).pathname;
}

;// CONCATENATED MODULE: ./lib/forges/github/site.js
function isOwn(site, name) {
    return name !== undefined && name.toLowerCase() === `${site.owner}/${site.repo}`.toLowerCase();
}

;// CONCATENATED MODULE: ./lib/forges/github/artifacts.js






function githubArtifacts({ rest }, site) {
    const { owner, repo } = site;
    return {
        successfulRuns: async (branch, page, workflow) => {
            const query = { owner, repo, branch, status: "success", per_page: PER_PAGE, page };
            const answer = workflow === undefined
                ? await rest.actions.listWorkflowRunsForRepo(query)
                :
                    await (0,promised/* unlessAbsent */.Q)(rest.actions.listWorkflowRuns({ ...query, workflow_id: external_node_path_.posix.basename(workflow) }));
            if (answer === undefined)
                return { runs: [], isLast: true };
            const all = (0,promised/* promised */.C)((0,foreign_json/* listAt */.gT)(answer.data, "workflow_runs"), "list of runs");
            return {
                runs: all
                    .filter((run) => isOwn(site, (0,foreign_json/* textAt */.$6)(run, "head_repository", "full_name")))
                    .filter((run) => !((0,foreign_json/* textAt */.$6)(run, "event") ?? "pull_request").startsWith("pull_request"))
                    .map(runOf),
                isLast: all.length < PER_PAGE && !(answer.headers.link ?? "").includes('rel="next"'),
            };
        },
        named: async (run, name) => {
            const all = await allPages(async (page) => {
                const query = { owner, repo, run_id: run, name, per_page: PER_PAGE, page };
                const { data, headers } = await rest.actions.listWorkflowRunArtifacts(query);
                return { data: (0,foreign_json.at)(data, "artifacts"), headers };
            }, (artifact) => ({
                id: (0,promised/* promised */.C)((0,foreign_json/* numberAt */.tk)(artifact, "id"), "id of an artifact"),
                isIt: (0,foreign_json/* textAt */.$6)(artifact, "name") === name && (0,foreign_json.at)(artifact, "expired") !== true,
            }));
            const ids = all.filter(({ isIt }) => isIt).map(({ id }) => id);
            return ids.length === 0 ? undefined : Math.max(...ids);
        },
        isOnBranch: async (commit, branch) => {
            const { data } = await rest.repos.getBranch({ owner, repo, branch });
            const tip = (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(data, "commit", "sha"), "commit of a branch");
            const basehead = `${tip}...${commit}`;
            const compared = await (0,promised/* unlessAbsent */.Q)(rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 }));
            const status = (0,foreign_json/* textAt */.$6)(compared?.data, "status");
            return status === "behind" || status === "identical";
        },
        download: async (artifact, maxBytes) => {
            const { data } = await rest.actions.downloadArtifact({
                owner,
                repo,
                artifact_id: artifact,
                archive_format: "zip",
                request: own({ maxBytes }),
            });
            return (0,promised/* promised */.C)(data instanceof Uint8Array ? data : undefined, "bytes of an artifact");
        },
    };
}
function runOf(run) {
    return {
        id: (0,promised/* promised */.C)((0,foreign_json/* numberAt */.tk)(run, "id"), "id of a run"),
        commit: (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(run, "head_sha"), "commit of a run"),
        url: (0,foreign_json/* textAt */.$6)(run, "html_url") ?? "",
        workflow: ((0,foreign_json/* textAt */.$6)(run, "path") ?? "an unknown workflow").replace(/@.*$/, ""),
        event: (0,foreign_json/* textAt */.$6)(run, "event") ?? "",
    };
}

;// CONCATENATED MODULE: ./lib/forges/github/comments.js





const ACTIONS_LOGIN = { github: "github-actions[bot]", gitea: "gitea-actions", forgejo: "forgejo-actions" };
function githubComments({ rest }, { owner, repo, vendor, author }) {
    const repository = { owner, repo };
    return {
        author: async () => {
            if (author !== undefined)
                return author;
            try {
                const { data } = await rest.users.getAuthenticated();
                return (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(data, "login"), "login");
            }
            catch (error) {
                const isApp = error instanceof forge_error/* ForgeError */.Q && (error.status === 403 || error.status === 404);
                if (isApp)
                    return ACTIONS_LOGIN[vendor];
                throw error;
            }
        },
        list: (pullRequest) => allPages((page) => rest.issues.listComments({ ...repository, issue_number: pullRequest, per_page: PER_PAGE, page }), commentOf),
        create: async (pullRequest, body) => commentOf((await rest.issues.createComment({
            ...repository,
            issue_number: pullRequest,
            body,
            request: own({ once: true }),
        })).data),
        update: async (_, id, body) => commentOf((await rest.issues.updateComment({ ...repository, comment_id: id, body })).data),
        remove: async (_, id) => void (await rest.issues.deleteComment({ ...repository, comment_id: id })),
    };
}
function commentOf(answer) {
    return {
        id: (0,promised/* promised */.C)((0,foreign_json/* numberAt */.tk)(answer, "id"), "id of a comment"),
        author: (0,foreign_json/* textAt */.$6)(answer, "user", "login") ?? "",
        body: (0,foreign_json/* textAt */.$6)(answer, "body") ?? "",
        url: (0,foreign_json/* textAt */.$6)(answer, "html_url") ?? "",
    };
}

// EXTERNAL MODULE: ./lib/core/commit-hash.js
var commit_hash = __webpack_require__(5111);
;// CONCATENATED MODULE: ./lib/forges/github/contents.js





const MAX_BYTES = 100 * 1024 * 1024;
const FOLDER = "040000";
function githubContents({ rest }, { owner, repo }) {
    const read = async (path, ref) => {
        const commit = await commitOf(ref);
        if (commit === undefined)
            return unreadable(ref);
        const answer = await (0,promised/* unlessAbsent */.Q)(rest.repos.getContent({
            owner,
            repo,
            path,
            ref: commit,
            headers: { accept: "application/vnd.github.raw+json" },
            request: own({ maxBytes: MAX_BYTES }),
        }));
        if (answer !== undefined)
            return contentsOf(path, answer);
        return (await absence(path, commit)) ?? unreadable(ref);
    };
    const commitOf = async (ref) => {
        if ((0,commit_hash/* isCommitHash */.E)(ref))
            return ref;
        const answer = await (0,promised/* unlessAbsent */.Q)(rest.repos.getBranch({ owner, repo, branch: ref }));
        return (answer &&
            (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(answer.data, "commit", "sha") ?? (0,foreign_json/* textAt */.$6)(answer.data, "commit", "id"), "commit of a branch"));
    };
    const absence = async (path, commit) => {
        const parts = path.split("/");
        let folder = commit;
        for (const [i, name] of parts.entries()) {
            const entries = await entriesOf(folder);
            if (entries === undefined)
                return undefined;
            const here = parts.slice(0, i + 1).join("/");
            const entry = entries.find((one) => (0,foreign_json/* textAt */.$6)(one, "path") === name);
            const mode = (0,foreign_json/* textAt */.$6)(entry, "mode");
            if (entry === undefined || (mode?.startsWith("100") === true && here !== path))
                return { kind: "absent" };
            if (mode === "120000")
                return noFile(here, "a symbolic link");
            if (mode === "160000")
                return noFile(here, "a submodule");
            folder = (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(entry, "sha"), "hash of a folder");
        }
        return { kind: "unreadable", why: `${path} is there and is not given` };
    };
    const entriesOf = async (tree) => {
        const answer = await (0,promised/* unlessAbsent */.Q)(rest.git.getTree({ owner, repo, tree_sha: tree }));
        if ((0,foreign_json.at)(answer?.data, "truncated") === true)
            throw new forge_error/* ForgeError */.Q("unexpected", "a folder too large to be listed");
        return answer && (0,promised/* promised */.C)((0,foreign_json/* listAt */.gT)(answer.data, "tree"), "list of files");
    };
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
            let tree = await commitOf(ref);
            if (tree === undefined)
                throw new forge_error/* ForgeError */.Q("unexpected", `no commit ${ref} can be read`);
            for (const name of folder === "" ? [] : folder.split("/")) {
                const entries = await entriesOf(tree);
                const entry = entries?.find((one) => (0,foreign_json/* textAt */.$6)(one, "path") === name);
                if (entry === undefined && entries === undefined)
                    throw new forge_error/* ForgeError */.Q("unexpected", `no commit ${ref} can be read`);
                if ((0,foreign_json/* textAt */.$6)(entry, "mode") !== FOLDER)
                    return [];
                tree = (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(entry, "sha"), "hash of a folder");
            }
            const entries = (0,promised/* promised */.C)(await entriesOf(tree), `folder ${folder}`);
            return entries.map((entry) => ({
                name: (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(entry, "path"), "name of a file"),
                kind: kindOf((0,foreign_json/* textAt */.$6)(entry, "mode")),
            }));
        },
    };
}
function contentsOf(path, answer) {
    const { data, headers } = answer;
    if (!(data instanceof Uint8Array))
        throw new forge_error/* ForgeError */.Q("unexpected", `no bytes of ${path}`);
    if (!/^application\/json\b/i.test((0,foreign_json/* textAt */.$6)(headers, "content-type") ?? ""))
        return { kind: "file", bytes: data };
    const described = JSON.parse(new TextDecoder().decode(data));
    const isFile = (0,foreign_json/* textAt */.$6)(described, "type") === "file" && (0,foreign_json/* textAt */.$6)(described, "encoding") === "base64";
    if (isFile)
        return { kind: "file", bytes: Buffer.from((0,foreign_json/* textAt */.$6)(described, "content") ?? "", "base64") };
    const what = { symlink: "a symbolic link", submodule: "a submodule" }[(0,foreign_json/* textAt */.$6)(described, "type") ?? ""] ?? "no file";
    return noFile(path, what);
}
function kindOf(mode) {
    if (mode === FOLDER)
        return "folder";
    return mode?.startsWith("100") === true ? "file" : "other";
}
function unreadable(ref) {
    return { kind: "unreadable", why: `no commit ${ref} can be read` };
}
function noFile(path, what) {
    return { kind: "unreadable", why: `${path} is ${what}`, isNoFile: true };
}

;// CONCATENATED MODULE: ./lib/forges/github/deployments.js




function githubDeployments({ rest }, { owner, repo }) {
    return {
        record: async ({ commit, environment, description, payload, isSuccess, logUrl }) => {
            const { data } = await rest.repos.createDeployment({
                owner,
                repo,
                ref: commit,
                environment,
                description: describedIn(description),
                payload: { ...payload },
                auto_merge: false,
                required_contexts: [],
                request: own({ once: true }),
            });
            await rest.repos.createDeploymentStatus({
                owner,
                repo,
                deployment_id: (0,promised/* promised */.C)((0,foreign_json/* numberAt */.tk)(data, "id"), "id of a deployment"),
                state: isSuccess ? "success" : "failure",
                description: describedIn(description),
                ...(logUrl === undefined ? {} : { log_url: logUrl }),
                request: own({ once: true }),
            });
        },
    };
}

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 2 modules
var utils = __webpack_require__(7176);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 3 modules
var dist_src = __webpack_require__(1267);
// EXTERNAL MODULE: ./lib/http/patience.js
var http_patience = __webpack_require__(8977);
;// CONCATENATED MODULE: ./lib/forges/github/octokit.js




function githubClient({ token, apiUrl, patience }) {
    const silent = () => undefined;
    const octokit = new dist_src/* Octokit */.E({
        auth: token,
        baseUrl: apiUrl,
        userAgent: "model-gate",
        request: { fetch: utils/* defaults */.NT.request?.fetch },
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    askPatiently(octokit, new http_patience/* Patience */.i(patience), token);
    return octokit;
}

;// CONCATENATED MODULE: ./lib/forges/github/pull-requests.js




function githubPullRequests({ rest }, site) {
    const { owner, repo } = site;
    const containing = async (commit) => {
        const all = await allPages((page) => rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: commit, per_page: PER_PAGE, page }), (answer) => ({
            id: (0,promised/* promised */.C)((0,foreign_json/* numberAt */.tk)(answer, "number"), "number of a pull request"),
            isHere: isOwn(site, (0,foreign_json/* textAt */.$6)(answer, "base", "repo", "full_name")),
            pullRequest: pullRequestOf(answer),
        }));
        return all.filter(({ isHere }) => isHere).map(({ pullRequest }) => pullRequest);
    };
    const fromBranch = async (repository, branch) => {
        const head = `${repository.split("/")[0]}:${branch}`;
        const all = await allPages((page) => rest.pulls.list({ owner, repo, state: "open", head, per_page: PER_PAGE, page }), (answer) => ({
            id: (0,promised/* promised */.C)((0,foreign_json/* numberAt */.tk)(answer, "number"), "number of a pull request"),
            pullRequest: pullRequestOf(answer),
        }));
        return all.map(({ pullRequest }) => pullRequest);
    };
    return {
        get: async (pullRequest) => {
            const answer = await (0,promised/* unlessAbsent */.Q)(rest.pulls.get({ owner, repo, pull_number: pullRequest }));
            return answer === undefined ? undefined : pullRequestOf(answer.data);
        },
        ofCommit: async (commit, base) => {
            const fitting = (await containing(commit)).filter(({ isOpen, headSha }) => isOpen && headSha === commit);
            return fitting.find(({ baseRef }) => baseRef === base) ?? fitting[0];
        },
        ofHead: async ({ commit, repository, branch }) => {
            const isIt = ({ isOpen, headSha, headRepository }) => isOpen && headSha === commit && headRepository?.toLowerCase() === repository.toLowerCase();
            const found = branch === undefined ? [] : (await fromBranch(repository, branch)).filter(isIt);
            return found.length > 0 || !isOwn(site, repository) ? found : (await containing(commit)).filter(isIt);
        },
    };
}
function pullRequestOf(answer) {
    return {
        number: (0,promised/* promised */.C)((0,foreign_json/* numberAt */.tk)(answer, "number"), "number of a pull request"),
        isOpen: (0,foreign_json/* textAt */.$6)(answer, "state") === "open",
        headSha: (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(answer, "head", "sha"), "head of a pull request"),
        headRepository: (0,foreign_json/* textAt */.$6)(answer, "head", "repo", "full_name"),
        baseRef: (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(answer, "base", "ref"), "base of a pull request"),
        baseSha: (0,promised/* promised */.C)((0,foreign_json/* textAt */.$6)(answer, "base", "sha"), "base of a pull request"),
    };
}

;// CONCATENATED MODULE: ./lib/forges/github/releases.js



function githubReleases({ rest }, { owner, repo }) {
    return {
        assets: async (tag) => {
            const answer = await (0,promised/* unlessAbsent */.Q)(rest.repos.getReleaseByTag({ owner, repo, tag }));
            if (answer === undefined)
                return undefined;
            return (0,promised/* promised */.C)((0,foreign_json/* listAt */.gT)(answer.data, "assets"), "list of assets").map((asset) => ({
                id: (0,promised/* promised */.C)((0,foreign_json/* numberAt */.tk)(asset, "id"), "id of an asset"),
                name: (0,foreign_json/* textAt */.$6)(asset, "name") ?? "",
            }));
        },
        download: async (asset, maxBytes) => {
            const { data } = await rest.repos.getReleaseAsset({
                owner,
                repo,
                asset_id: asset,
                headers: { accept: "application/octet-stream" },
                request: own({ maxBytes }),
            });
            const bytes = data;
            return (0,promised/* promised */.C)(bytes instanceof Uint8Array ? bytes : undefined, "bytes of an asset");
        },
    };
}

;// CONCATENATED MODULE: ./lib/forges/github/statuses.js

function githubStatuses({ rest }, { owner, repo }) {
    return {
        publish: async (commit, { name, state, description, url }) => {
            await rest.repos.createCommitStatus({
                owner,
                repo,
                sha: commit,
                state,
                context: name,
                description: describedIn(description),
                ...(url === undefined ? {} : { target_url: url }),
            });
        },
    };
}

;// CONCATENATED MODULE: ./lib/forges/github/forge.js








function githubForge(options) {
    const client = githubClient(options);
    const [owner = "", repo = ""] = options.repository.split("/");
    const site = { owner, repo, vendor: "github", author: options.author };
    return {
        vendor: "github",
        comments: githubComments(client, site),
        statuses: githubStatuses(client, site),
        contents: githubContents(client, site),
        pullRequests: githubPullRequests(client, site),
        artifacts: githubArtifacts(client, site),
        releases: githubReleases(client, site),
        deployments: githubDeployments(client, site),
    };
}
function giteaForge(options) {
    const client = githubClient(options);
    const [owner = "", repo = ""] = options.repository.split("/");
    const site = { owner, repo, vendor: options.vendor, author: options.author };
    return {
        vendor: options.vendor,
        comments: githubComments(client, site),
        statuses: githubStatuses(client, site),
        contents: githubContents(client, site),
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
