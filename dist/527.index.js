export const id = 527;
export const ids = [527];
export const modules = {

/***/ 1527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runEvaluation: () => (/* binding */ runEvaluation)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/evaluation/environment.js
const WITHHELD = [
    /^ACTIONS_/,
    /^INPUT_/,
    /^(GITHUB|GITEA|FORGEJO)_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY|ARTIFACTS)$/,
    /^(GITHUB|GH|GITLAB|GITEA|FORGEJO|BITBUCKET|BUILDKITE|CIRCLE)_(\w+_)?(TOKEN|TOKEN_V\d|PAT|PASSWORD)$/,
    /^CI_(\w+_)?(TOKEN|PASSWORD|JWT|JWT_V\d)$/,
    /^CI_REPOSITORY_URL$/,
    /^SYSTEM_ACCESSTOKEN$/i,
    /^TRINO_/,
    /^MODEL_GATE_/,
];
function evaluationEnvironment(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !WITHHELD.some((names) => names.test(name))));
}

;// CONCATENATED MODULE: ./lib/evaluation/foreign-output.js

const NEWLINE = 0x0a;
class ForeignOutput {
    #ports;
    #word = (0,external_node_crypto_.randomBytes)(24).toString("hex");
    #title;
    #isFolded;
    #isInLine = false;
    constructor(ports, title, isFolded) {
        this.#ports = ports;
        this.#title = oneLine(title);
        this.#isFolded = isFolded;
    }
    async begin() {
        if (!this.#ports.isGitHub)
            return this.#say(`--- ${this.#title}\n`);
        const heading = this.#isFolded ? `::group::${this.#title.replaceAll("%", "%25")}\n` : "";
        await this.#say(`${heading}::stop-commands::${this.#word}\n${this.#isFolded ? "" : `${this.#title}\n`}`);
    }
    async write(bytes) {
        if (bytes.length === 0)
            return;
        this.#isInLine = true;
        await this.#ports.write(bytes);
        this.#isInLine = bytes[bytes.length - 1] !== NEWLINE;
    }
    async note(text) {
        await this.write(Buffer.from(`${this.#isInLine ? "\n" : ""}[model-gate] ${text}\n`));
    }
    async end() {
        const newline = this.#isInLine ? "\n" : "";
        if (!this.#ports.isGitHub)
            return this.#say(newline);
        await this.#say(`${newline}::${this.#word}::\n${this.#isFolded ? "::endgroup::\n" : ""}`);
    }
    async #say(text) {
        if (text !== "")
            await this.#ports.write(Buffer.from(text));
    }
}
function oneLine(title) {
    const [first = ""] = title.trim().split(/[\r\n\u2028\u2029]/);
    const shown = first.replace(/[\p{Cc}\p{Cf}]/gu, "\uFFFD").slice(0, 160);
    return shown === title.trim() ? shown : `${shown} …`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./lib/evaluation/freshness.js





const MOST_HASHED_BYTES = 64 * 1024 * 1024;
async function watchOutputs(paths) {
    const sinceNs = BigInt(Date.now()) * 1000000n;
    return Promise.all(paths.map(async (path) => ({ path, before: await traceOf(path), sinceNs })));
}
async function assertFresh(outputs) {
    for (const { path, before, sinceNs } of outputs) {
        const after = await traceOf(path);
        if (after === undefined)
            throw noOutput(`the evaluation command wrote no ${path}`);
        if (!after.isFile)
            throw noOutput(`the evaluation command left no regular file at ${path}`);
        if (before !== undefined && !isNew(before, after, sinceNs)) {
            throw noOutput(`the evaluation command wrote nothing new: ${path} is from before the command started`);
        }
    }
}
function isNew(before, after, sinceNs) {
    if (after.identity !== before.identity || after.sizeBytes !== before.sizeBytes)
        return true;
    if (after.modifiedNs > before.modifiedNs)
        return true;
    if (after.modifiedNs !== before.modifiedNs && after.modifiedNs >= sinceNs)
        return true;
    return before.sha256 !== undefined && after.sha256 !== undefined && after.sha256 !== before.sha256;
}
async function traceOf(path) {
    let found;
    try {
        found = await (0,promises_.stat)(path, { bigint: true });
    }
    catch {
        return undefined;
    }
    const isFile = found.isFile();
    return {
        identity: `${found.dev}:${found.ino}`,
        sizeBytes: found.size,
        modifiedNs: found.mtimeNs,
        isFile,
        sha256: isFile && found.size <= MOST_HASHED_BYTES ? await sha256Of(path) : undefined,
    };
}
async function sha256Of(path) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    try {
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
        return hash.digest("hex");
    }
    catch {
        return undefined;
    }
}
function noOutput(message) {
    return new errors/* GateError */.ue("RUN_NO_OUTPUT", message, { hint: "Write to the path in MODEL_GATE_OUTPUT" });
}

;// CONCATENATED MODULE: ./lib/evaluation/inspector.js
function keepInspectorShut() {
    if (!process.listeners("SIGUSR1").includes(ignore))
        process.on("SIGUSR1", ignore);
}
function ignore() { }

;// CONCATENATED MODULE: ./lib/evaluation/last-lines.js
const KEPT_BYTES = 65_536;
const LINES = 20;
const LINE_CHARACTERS = 400;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const ANSI = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?)/g;
class LastLines {
    #ring = new Uint8Array(KEPT_BYTES);
    #written = 0;
    push(bytes) {
        const end = bytes.subarray(-KEPT_BYTES);
        this.#written += bytes.length - end.length;
        const start = this.#written % KEPT_BYTES;
        const head = end.subarray(0, KEPT_BYTES - start);
        this.#ring.set(head, start);
        this.#ring.set(end.subarray(head.length), 0);
        this.#written += end.length;
    }
    lines() {
        const isCut = this.#written > KEPT_BYTES;
        const start = isCut ? this.#written % KEPT_BYTES : 0;
        const kept = isCut
            ? [this.#ring.subarray(start), this.#ring.subarray(0, start)]
            : [this.#ring.subarray(0, this.#written)];
        const lines = Buffer.concat(kept).toString("utf8").split(/\r?\n/);
        if (lines.at(-1) === "")
            lines.pop();
        if (isCut && lines.length > 1)
            lines.shift();
        return lines.slice(-LINES).map(asSeen);
    }
}
function asSeen(line) {
    const last = line.replace(/\r+$/, "").split("\r").at(-1) ?? "";
    const characters = Array.from(last.replace(ANSI, "").replaceAll("\t", "  ").replace(UNSEEN, "\uFFFD"));
    if (characters.length <= LINE_CHARACTERS)
        return characters.join("");
    const half = LINE_CHARACTERS / 2;
    return `${characters.slice(0, half).join("")} … ${characters.slice(3 - half).join("")}`;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/evaluation/linux-processes.js

function findMembers(leader, mark) {
    const processes = listProcesses(leader, mark);
    if (processes === undefined)
        return undefined;
    const members = new Set(processes.filter((found) => found.isMember).map((found) => found.pid));
    for (let before = -1; before !== members.size;) {
        before = members.size;
        for (const { pid, parent } of processes)
            if (members.has(parent))
                members.add(pid);
    }
    return processes.filter(({ pid }) => members.has(pid));
}
function listProcesses(leader, mark) {
    const own = attempt(() => readStat(process.pid));
    const names = attempt(() => (0,external_node_fs_.readdirSync)("/proc"));
    if (own === undefined || names === undefined)
        return undefined;
    return names
        .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
        .map((name) => readProcess(Number(name), leader, mark, own.startTicks))
        .filter((found) => found !== undefined);
}
function readProcess(pid, leader, mark, ownStartTicks) {
    const stat = attempt(() => readStat(pid));
    if (stat === undefined || stat.state === "Z" || stat.state === "X")
        return undefined;
    if (stat.startTicks < ownStartTicks)
        return undefined;
    const isInGroup = stat.group === leader;
    const isMember = isInGroup || stat.session === leader || isMarked(pid, mark) || holdsOutput(pid, mark);
    return { pid, parent: stat.parent, isInGroup, isMember };
}
function readStat(pid) {
    const text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, "latin1");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const [parent = 0, group = 0, session = 0] = fields.slice(1, 4).map(Number);
    return { state: fields[0], parent, group, session, startTicks: Number(fields[19]) };
}
function isMarked(pid, mark) {
    return attempt(() => (0,external_node_fs_.readFileSync)(`/proc/${pid}/environ`).includes(mark)) ?? false;
}
function holdsOutput(pid, mark) {
    const folder = `/proc/${pid}/fd`;
    const descriptors = attempt(() => (0,external_node_fs_.readdirSync)(folder)) ?? [];
    return descriptors.some((name) => attempt(() => (0,external_node_fs_.readlinkSync)(`${folder}/${name}`))?.includes(mark) ?? false);
}
function attempt(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/evaluation/process-tree.js



const LOOK_EVERY_MS = 50;
const GIVE_UP_MS = 1_000;
class ProcessTree {
    #leader;
    #mark;
    constructor(leader, mark) {
        this.#leader = leader;
        this.#mark = mark;
    }
    async end(patienceMs) {
        const asked = this.#living().length;
        if (asked === 0)
            return 0;
        if (process.platform === "win32") {
            (0,external_node_child_process_.spawnSync)("taskkill", ["/T", "/F", "/PID", String(this.#leader)], { stdio: "ignore" });
            return asked;
        }
        this.#signal("SIGTERM");
        if (await this.isGoneWithin(patienceMs))
            return asked;
        const deadline = performance.now() + GIVE_UP_MS;
        do
            this.#signal("SIGKILL");
        while (!(await this.isGoneWithin(LOOK_EVERY_MS)) && performance.now() < deadline);
        return asked;
    }
    async isGoneWithin(patienceMs) {
        const deadline = performance.now() + patienceMs;
        while (this.#living().length > 0) {
            const left = deadline - performance.now();
            if (left <= 0)
                return false;
            await (0,external_node_timers_promises_.setTimeout)(Math.min(LOOK_EVERY_MS, left));
        }
        return true;
    }
    #signal(signal) {
        const outside = this.#living().filter((member) => !member.isInGroup);
        send(-this.#leader, signal);
        for (const { pid } of outside)
            send(pid, signal);
    }
    #living() {
        const found = this.#look();
        return found.length > 0 ? found : this.#look();
    }
    #look() {
        const members = process.platform === "linux" ? findMembers(this.#leader, this.#mark) : undefined;
        if (members !== undefined)
            return members;
        const target = process.platform === "win32" ? this.#leader : -this.#leader;
        return send(target, 0) ? [{ pid: this.#leader, isInGroup: true }] : [];
    }
}
function send(target, signal) {
    try {
        return process.kill(target, signal);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/evaluation/pump.js

const MOST_LEFT_BYTES = 1024 * 1024 + 65_536;
const QUIET_MS = 400;
class Pump {
    done;
    #source;
    #write;
    #isReading = true;
    #chunks = 0;
    #bytesAllowed = Number.POSITIVE_INFINITY;
    #isDone = false;
    constructor(source, write) {
        this.#source = source;
        this.#write = write;
        this.done = this.#run().finally(() => {
            this.#isDone = true;
        });
        this.done.catch(() => undefined);
    }
    async #run() {
        try {
            for await (const chunk of this.#source) {
                const bytes = chunk;
                this.#chunks += 1;
                this.#isReading = false;
                await this.#write(bytes);
                this.#isReading = true;
                this.#bytesAllowed -= bytes.length;
                if (this.#bytesAllowed < 0)
                    break;
            }
        }
        catch (error) {
            if (!this.#source.destroyed || !this.#isReading)
                throw error;
        }
    }
    async settle(graceMs) {
        const over = new AbortController();
        try {
            await Promise.race([this.done, (0,external_node_timers_promises_.setTimeout)(graceMs, undefined, { signal: over.signal })]);
        }
        finally {
            over.abort();
        }
    }
    async finish() {
        this.#bytesAllowed = MOST_LEFT_BYTES;
        while (!this.#isDone) {
            const before = this.#chunks;
            await this.settle(QUIET_MS);
            if (!this.#isDone && this.#isReading && this.#chunks === before)
                this.#source.destroy();
        }
        await this.done;
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/evaluation/duration.js
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
function formatDuration(durationMs) {
    if (durationMs < MINUTE_MS)
        return `${Math.round(durationMs / 100) / 10}s`;
    const seconds = Math.round(durationMs / SECOND_MS);
    const parts = [
        [Math.floor(seconds / 3600), "h"],
        [Math.floor(seconds / 60) % 60, "m"],
        [seconds % 60, "s"],
    ];
    return parts
        .filter(([count]) => count > 0)
        .map(([count, unit]) => `${count}${unit}`)
        .join("");
}

;// CONCATENATED MODULE: ./lib/evaluation/run-failed.js



class RunFailed extends errors/* GateError */.ue {
    ending;
    lastLines;
    constructor(role, ending, tookMs, lastLines) {
        super("RUN_FAILED", `the evaluation command of the ${role} ${story(ending, tookMs)}`, { hint: cure(ending) });
        this.ending = ending;
        this.lastLines = lastLines;
    }
}
function isSuccess(ending) {
    return ending.kind === "exit" && ending.code === 0;
}
function story(ending, tookMs) {
    const after = `after ${formatDuration(tookMs)}`;
    switch (ending.kind) {
        case "exit":
            return `ended with exit code ${ending.code}${signalIn(ending.code)} ${after}`;
        case "signal":
            return `was killed by ${ending.signal} ${after}`;
        case "not-started":
            return `could not be started: ${ending.reason}`;
        case "timeout":
            return `was ended by the time limit of ${formatDuration(ending.timeoutMs)}`;
        case "cancelled":
            return `was cancelled ${after}`;
        default:
            return ending;
    }
}
function cure(ending) {
    switch (ending.kind) {
        case "exit":
            return isKill(ending.code)
                ? OUT_OF_MEMORY
                : "Its output says why; the same command in the same directory shows it again";
        case "signal":
            return ending.signal === "SIGKILL" ? OUT_OF_MEMORY : "Its output may say why";
        case "not-started":
            return ending.reason === "ENOENT"
                ? `Install ${process.platform === "win32" ? "pwsh" : "bash"}, or make it found in PATH`
                : "Put a long command into a script";
        case "timeout":
            return "Give it more time with --timeout, or find out in its output where it hangs";
        case "cancelled":
            return "Start it again";
        default:
            return ending;
    }
}
const OUT_OF_MEMORY = "This is how a machine without free memory ends a program: give it more, or evaluate in batches";
function isKill(code) {
    return code === 128 + external_node_os_.constants.signals.SIGKILL;
}
function signalIn(code) {
    const signal = Object.entries(external_node_os_.constants.signals).find(([, number]) => code === 128 + number)?.[0];
    return signal === undefined ? "" : ` (${signal})`;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/evaluation/output-pipe.js





function openOutputPipe(mark) {
    if (process.platform === "win32")
        return undefined;
    let folder;
    try {
        folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "model-gate-run-"));
        const path = (0,external_node_path_.join)(folder, mark);
        if ((0,external_node_child_process_.spawnSync)("mkfifo", ["-m", "600", path], { stdio: "ignore" }).status !== 0)
            return undefined;
        const readEnd = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        const writeEnd = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY);
        return { output: new external_node_net_.Socket({ fd: readEnd, readable: true, writable: false }), writeEnd };
    }
    catch {
        return undefined;
    }
    finally {
        if (folder !== undefined)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
function closeWriteEnd(pipe) {
    if (pipe !== undefined)
        (0,external_node_fs_.closeSync)(pipe.writeEnd);
}

;// CONCATENATED MODULE: ./lib/evaluation/shell.js



function startShell(command, directory, env, mark) {
    const [program, ...args] = shellLine(command, process.platform);
    const pipe = openOutputPipe(mark);
    try {
        const child = (0,external_node_child_process_.spawn)(program, args, {
            cwd: directory,
            env,
            detached: process.platform !== "win32",
            windowsHide: true,
            stdio: pipe === undefined ? ["ignore", "pipe", "pipe"] : ["ignore", pipe.writeEnd, pipe.writeEnd],
        });
        return { pid: child.pid, output: pipe?.output ?? joined(child), ended: endingOf(child) };
    }
    catch (error) {
        pipe?.output.destroy();
        return { pid: undefined, output: new external_node_stream_.PassThrough().end(), ended: Promise.resolve(notStarted(error)) };
    }
    finally {
        closeWriteEnd(pipe);
    }
}
function shellLine(command, platform) {
    if (platform !== "win32")
        return ["bash", "-eo", "pipefail", "-c", command];
    const script = [
        "$ErrorActionPreference = 'stop'",
        command,
        "if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }",
    ].join("\n");
    return [
        "pwsh",
        "-NoProfile",
        "-NonInteractive",
        "-EncodedCommand",
        Buffer.from(script, "utf16le").toString("base64"),
    ];
}
function endingOf(child) {
    return new Promise((resolve) => {
        child.once("error", (error) => resolve(notStarted(error)));
        child.once("exit", (code, signal) => {
            resolve(signal === null ? { kind: "exit", code: code ?? -1 } : { kind: "signal", signal });
        });
    });
}
function notStarted(error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return { kind: "not-started", reason };
}
function joined(child) {
    const both = new external_node_stream_.PassThrough();
    const streams = [child.stdout, child.stderr].filter((stream) => stream instanceof external_node_stream_.Readable);
    let open = streams.length;
    if (open === 0)
        both.end();
    for (const stream of streams) {
        stream.pipe(both, { end: false });
        stream.once("close", () => (open -= 1) === 0 && both.end());
    }
    return both;
}

;// CONCATENATED MODULE: ./lib/evaluation/run-command.js












const TERMINATION_MS = 5_000;
const GRACE_MS = 800;
async function runEvaluation(request, ports) {
    await assertDirectory(request.directory);
    keepInspectorShut();
    const outputs = await watchOutputs(request.output === undefined ? [] : [request.output]);
    const log = new ForeignOutput(ports, `evaluation of the ${request.role}: ${request.command.trim()}`, true);
    const lastLines = new LastLines();
    let outcome;
    await log.begin();
    try {
        outcome = await execute(request, ports, async (bytes) => {
            lastLines.push(bytes);
            await log.write(bytes);
        });
        if (outcome.leftBehind > 0)
            await log.note(`ended what the command left running: ${outcome.leftBehind} process(es)`);
    }
    finally {
        await log.end();
    }
    if (!isSuccess(outcome.ending)) {
        const failure = new RunFailed(request.role, outcome.ending, outcome.tookMs, lastLines.lines());
        await showUnfolded(failure.lastLines, ports);
        throw failure;
    }
    await assertFresh(outputs);
}
async function execute(request, ports, write) {
    if (ports.signal.aborted)
        return { ending: { kind: "cancelled" }, tookMs: 0, leftBehind: 0 };
    const start = performance.now();
    const mark = (0,external_node_crypto_.randomBytes)(16).toString("hex");
    const shell = startShell(request.command, request.directory, environmentOf(request, ports.env, mark), mark);
    const pump = new Pump(shell.output, write);
    const tree = shell.pid === undefined ? undefined : new ProcessTree(shell.pid, mark);
    try {
        const ending = await firstEnding(shell, pump, request.timeoutMs, ports.signal);
        const tookMs = performance.now() - start;
        const isOurDoing = ending.kind === "timeout" || ending.kind === "cancelled";
        if (isOurDoing)
            await tree?.end(TERMINATION_MS);
        else
            await Promise.all([pump.settle(GRACE_MS), tree?.isGoneWithin(GRACE_MS)]);
        const leftBehind = (await tree?.end(GRACE_MS)) ?? 0;
        await pump.finish();
        return { ending, tookMs, leftBehind: isOurDoing ? 0 : leftBehind };
    }
    finally {
        await tree?.end(GRACE_MS);
        shell.output.destroy();
    }
}
async function firstEnding(shell, pump, timeoutMs, signal) {
    const over = new AbortController();
    try {
        return await Promise.race([
            shell.ended,
            pump.done.then(() => shell.ended),
            new Promise((resolve) => {
                const timer = setTimeout(() => resolve({ kind: "timeout", timeoutMs }), timeoutMs);
                over.signal.addEventListener("abort", () => clearTimeout(timer));
            }),
            new Promise((resolve) => {
                signal.addEventListener("abort", () => resolve({ kind: "cancelled" }), { signal: over.signal });
            }),
        ]);
    }
    finally {
        over.abort();
    }
}
function environmentOf(request, env, mark) {
    return {
        ...evaluationEnvironment(env),
        MODEL_GATE_ROLE: request.role,
        MODEL_GATE_MODEL_URI: request.modelUri,
        MODEL_GATE_OUTPUT: request.output,
        MODEL_GATE_RUN_ID: mark,
    };
}
async function showUnfolded(lines, ports) {
    if (!ports.isGitHub || lines.length === 0)
        return;
    const log = new ForeignOutput(ports, "the last lines of the evaluation command:", false);
    await log.begin();
    try {
        await log.write(Buffer.from(lines.map((line) => `  ${line}\n`).join("")));
    }
    finally {
        await log.end();
    }
}
async function assertDirectory(directory) {
    const isDirectory = await (0,promises_.stat)(directory).then((entry) => entry.isDirectory(), () => false);
    if (isDirectory)
        return;
    throw new errors/* GateError */.ue("FILE_NOT_FOUND", `the working directory ${directory} is no directory`, {
        hint: "Check --working-directory",
    });
}


/***/ })

};
