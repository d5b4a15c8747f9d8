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
/**
 * What the command does not get to see. Whole prefixes where a runner may add a secret tomorrow, names where the rest
 * of the prefix is harmless and wanted (`GITHUB_SHA`, `CI_COMMIT_SHA`).
 *
 * What stays, on purpose: `MLFLOW_*`, `DATABRICKS_*` and the credentials of clouds and model hubs, since an evaluation
 * has to read the model and the hold-out from somewhere. Whoever wants the command to have a forge's token gives it
 * under a name of their own (`env: EVALUATION_TOKEN: …`).
 *
 * This keeps secrets from honest programs that print, log or send their environment. It is no wall: a hostile command
 * runs as the same user and can read the environment of this very process.
 */
const WITHHELD = [
    // Tokens and addresses of the runner's services: cache, artifacts, OIDC identity.
    /^ACTIONS_/,
    // Inputs of this action, github-token among them.
    /^INPUT_/,
    // Files that the runner obeys: a forged output would open the gate.
    /^(GITHUB|GITEA|FORGEJO)_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY|ARTIFACTS)$/,
    // Tokens of forges and of their CI; GitLab's clone address holds one.
    /^(GITHUB|GH|GITLAB|GITEA|FORGEJO|BITBUCKET|BUILDKITE|CIRCLE)_(\w+_)?(TOKEN|TOKEN_V\d|PAT|PASSWORD)$/,
    /^CI_(\w+_)?(TOKEN|PASSWORD|JWT|JWT_V\d)$/,
    /^CI_REPOSITORY_URL$/,
    /^SYSTEM_ACCESSTOKEN$/i,
    // Password and token of the engine, which only the gate itself asks.
    /^TRINO_/,
    // Settings of the gate, which would pose as ours.
    /^MODEL_GATE_/,
];
/** The environment of the command: ours without what it must not have. */
function evaluationEnvironment(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !WITHHELD.some((names) => names.test(name))));
}

;// CONCATENATED MODULE: ./lib/evaluation/foreign-output.js

const NEWLINE = 0x0a;
/**
 * A stretch of the log that belongs to a foreign program. On GitHub the runner obeys lines of it (`::add-mask::`,
 * `##[group]`), so it is told to stop until it sees a word that no program can guess. The word is in no environment
 * and no file of ours; it is in the log, so a hostile command that reads the runner's own log files could find it.
 * https://docs.github.com/actions/reference/workflow-commands: "Stopping and starting workflow commands".
 *
 * Other systems that obey their log (Azure's `##vso[…]`) have no such switch: there the command may do what it could
 * do as a step of its own.
 */
class ForeignOutput {
    #ports;
    #word = (0,external_node_crypto_.randomBytes)(24).toString("hex");
    #title;
    #isFolded;
    #isInLine = false;
    /** `isFolded`: shown closed, to be opened by a click. */
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
        // Before the write: of a chunk that fails half-way nobody knows where it ends.
        this.#isInLine = true;
        await this.#ports.write(bytes);
        this.#isInLine = bytes[bytes.length - 1] !== NEWLINE;
    }
    /** A word of ours among theirs, on a line of its own. */
    async note(text) {
        await this.write(Buffer.from(`${this.#isInLine ? "\n" : ""}[model-gate] ${text}\n`));
    }
    /** Ends the stretch on a line of its own, whatever the program wrote last. */
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
/** The title may hold the user's command, of which the first line tells enough. */
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
/** Remembers what is there before a command that has to write these files. */
async function watchOutputs(paths) {
    const sinceNs = BigInt(Date.now()) * 1000000n;
    return Promise.all(paths.map(async (path) => ({ path, before: await traceOf(path), sinceNs })));
}
/**
 * Throws RUN_NO_OUTPUT unless every file was written since: it was not there, is another file (inode), has other
 * content, or a later time of change.
 *
 * A command that writes the same bytes again is as good as `touch`, and both count. A time that is set back does not,
 * with the same bytes in the same file (`cp -p`, `touch -d`); nor do new rights or another owner, so that
 * `chmod -R` does not make an old result a new one.
 */
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
    // The old time may lie in the future, where an earlier run has set it.
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
/**
 * SIGUSR1 makes Node open its inspector, and whoever reaches that runs code in this process: a command could signal
 * us and then end the gate well. A listener of ours takes the place of Node's own (seen on Node 20.19, 22 and 24; their
 * `--disable-sigusr1` is younger than 20.19). It is never taken off: what a command leaves running may signal, too, and
 * without any listener the signal would end the process.
 *
 * Windows has no such signal; there a debugger of the same user gets in by other ways, and nothing of ours can stop it.
 */
function keepInspectorShut() {
    if (!process.listeners("SIGUSR1").includes(ignore))
        process.on("SIGUSR1", ignore);
}
function ignore() { }

;// CONCATENATED MODULE: ./lib/evaluation/last-lines.js
const KEPT_BYTES = 65_536;
const LINES = 20;
const LINE_CHARACTERS = 400;
/** Controls, marks of writing direction, halves of surrogate pairs: what moves or hides other text. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
/** Colours and cursor movements (ECMA-48), titles and links (OSC). */
// oxlint-disable-next-line no-control-regex
const ANSI = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?)/g;
/** Remembers the end of an output of any length in a ring of fixed size. */
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
    /**
     * The last 20 lines as a person saw them: a progress bar in its last state, no colours, nothing invisible, at most
     * 400 characters each. They remain foreign text: they may hold Markdown, HTML, workflow commands and secrets.
     */
    lines() {
        const isCut = this.#written > KEPT_BYTES;
        const start = isCut ? this.#written % KEPT_BYTES : 0;
        const kept = isCut
            ? [this.#ring.subarray(start), this.#ring.subarray(0, start)]
            : [this.#ring.subarray(0, this.#written)];
        const lines = Buffer.concat(kept).toString("utf8").split(/\r?\n/);
        if (lines.at(-1) === "")
            lines.pop();
        // The first of a cut ring is half a line; it is shown only when it is all there is.
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
    // Both ends: an error's name stands at the start of a line, what it is about often at the end.
    const half = LINE_CHARACTERS / 2;
    return `${characters.slice(0, half).join("")} … ${characters.slice(3 - half).join("")}`;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/evaluation/linux-processes.js

/**
 * Every living process that belongs to the command whose shell was `leader`, as far as Linux tells: in its process group or
 * session, with the mark in the environment it was started with, holding the command's output open, or a child of
 * such a one. Undefined where there is no /proc.
 *
 * Not found: a process that left session, environment and output behind and whose parent is gone; one of another user
 * (sudo); what a daemon does on request (docker run).
 */
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
    // What is older than this process was not started by it: most of a machine is passed over at little cost.
    if (stat.startTicks < ownStartTicks)
        return undefined;
    const isInGroup = stat.group === leader;
    const isMember = isInGroup || stat.session === leader || isMarked(pid, mark) || holdsOutput(pid, mark);
    return { pid, parent: stat.parent, isInGroup, isMember };
}
/** See proc_pid_stat(5); the name of the program may hold blanks and parentheses, so fields count from its end. */
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
/** Processes of others may not be read, and any may be gone by now. */
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
/** After SIGKILL only a process that waits for a device is still there; it is not waited for. */
const GIVE_UP_MS = 1_000;
/**
 * All processes of one command. On Linux those that left its group are found as well (see linux-processes.ts);
 * elsewhere the group is all that can be reached, on Windows only what the living shell started.
 */
class ProcessTree {
    #leader;
    #mark;
    constructor(leader, mark) {
        this.#leader = leader;
        this.#mark = mark;
    }
    /** Asks all to end (SIGTERM), waits for at most `patienceMs`, then kills. Returns how many had to be asked. */
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
        // More than once: whoever is killed may have started another in the meantime.
        const deadline = performance.now() + GIVE_UP_MS;
        do
            this.#signal("SIGKILL");
        while (!(await this.isGoneWithin(LOOK_EVERY_MS)) && performance.now() < deadline);
        return asked;
    }
    /** Looks at once, and then until the time is over. */
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
    /** The group first and as one, since no new child can slip through; then, one by one, those outside of it. */
    #signal(signal) {
        const outside = this.#living().filter((member) => !member.isInGroup);
        send(-this.#leader, signal);
        for (const { pid } of outside)
            send(pid, signal);
    }
    /**
     * Looks twice before the answer is "none": a child that is born during the first look, of a parent that dies during
     * it, is in no list.
     */
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
/** Whether there was someone to receive it. */
function send(target, signal) {
    try {
        return process.kill(target, signal);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/evaluation/pump.js

/** More than a pipe holds (64 KiB; 1 MiB when a program enlarged it): what comes after it is new, from a stranger. */
const MOST_LEFT_BYTES = 1024 * 1024 + 65_536;
const QUIET_MS = 400;
/** Carries the output of a command to where it is shown, never faster than it is taken: memory stays small. */
class Pump {
    /** Resolves at the end of the output; rejects when it cannot be written. */
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
        // Whoever awaits it sees the failure; until then it must not end the process.
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
    /** Waits for the end of the output, for at most `graceMs`. */
    async settle(graceMs) {
        const over = new AbortController();
        try {
            await Promise.race([this.done, (0,external_node_timers_promises_.setTimeout)(graceMs, undefined, { signal: over.signal })]);
        }
        finally {
            over.abort();
        }
    }
    /**
     * Carries what is left after the last known process is gone, and returns although a stranger may hold the pipe or
     * even write: when nothing comes for a moment, or more than a pipe can hold. Time that the reader takes is not
     * counted, so a slow log loses nothing.
     */
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
/** Milliseconds as a person says them: `1h30m`, `90s` becomes `1m30s`, less than a minute keeps a tenth: `1.5s`. */
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



/**
 * RUN_FAILED with what a report may want to show. Message and hint hold no foreign text; `lastLines` is nothing else,
 * and goes only where it is made inert and secrets are taken out.
 */
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
/** A shell says 128 + n when a program that it ran was ended by signal n. */
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





/**
 * Node gives its children sockets, not pipes, and `echo … > /dev/stderr` or `tee /dev/stderr` fail on a socket with
 * "No such device or address". A pipe that was made with a name works as in any terminal, and keeps the order of the
 * two streams. The name holds the mark, so that whoever holds the pipe can be found (see linux-processes.ts).
 * Undefined where there is no `mkfifo`: Windows, or a folder for temporary files that takes none.
 */
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



/** Starts the user's command with nothing to read from. `mark` is a name that occurs nowhere else. */
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
        // A command of more than 128 KiB, or with a zero byte.
        pipe?.output.destroy();
        return { pid: undefined, output: new external_node_stream_.PassThrough().end(), ended: Promise.resolve(notStarted(error)) };
    }
    finally {
        closeWriteEnd(pipe);
    }
}
/** The shell of a `run:` step on GitHub: https://docs.github.com/actions/reference/workflow-syntax, `shell`. */
function shellLine(command, platform) {
    if (platform !== "win32")
        return ["bash", "-eo", "pipefail", "-c", command];
    const script = [
        "$ErrorActionPreference = 'stop'",
        command,
        "if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }",
    ].join("\n");
    // Encoded, since Windows has no argument lists and every quoting rule has an exception.
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
/** Two streams as one, read only as fast as it is. */
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












/** Between SIGTERM and SIGKILL. A cancelled job on GitHub has 7.5 s before the runner loses its patience. */
const TERMINATION_MS = 5_000;
/** For what outlives a shell that ended of itself: to write its last words, and to go. */
const GRACE_MS = 800;
/**
 * Runs the user's evaluation and returns when it has written its output and none of its processes is left. Everything
 * that the command starts is ended with it.
 *
 * The command may change anything in the checkout, dist/ of this very action included: whoever calls this has loaded
 * all code that the rest of the run needs, and imports nothing from disk afterwards.
 *
 * Throws RUN_FAILED (as RunFailed), RUN_NO_OUTPUT, FILE_NOT_FOUND for a working directory that is none, and whatever
 * `ports.write` throws.
 */
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
        // Of use only when the log could not be written: nobody reads any more, and all have to go.
        await tree?.end(GRACE_MS);
        shell.output.destroy();
    }
}
/** How the command ends, or why it has to be ended; rejects when its output cannot be written. */
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
        // By this name a process is found that left the group of its shell.
        MODEL_GATE_RUN_ID: mark,
    };
}
/** On GitHub the group is closed when the job is over, and the reason should be seen without a click. */
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
