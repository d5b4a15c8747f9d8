export const id = 819;
export const ids = [819];
export const modules = {

/***/ 1819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main),
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(948);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/reports/visible.js
var visible = __webpack_require__(385);
// EXTERNAL MODULE: ./lib/reports/outputs-of-moves.js
var outputs_of_moves = __webpack_require__(4920);
// EXTERNAL MODULE: ./lib/reports/outputs.js
var outputs = __webpack_require__(4137);
// EXTERNAL MODULE: ./lib/runs/outputs.js
var runs_outputs = __webpack_require__(9784);
;// CONCATENATED MODULE: ./lib/entry/actions.js



const ACTIONS = {
    gate: {
        folder: ".",
        title: "model-gate - model evaluation gate",
        description: "Compares a candidate model with the one in Production on the same hold-out rows and lets a deployment through only when the improvement is real.",
        icon: "shield",
        outputs: outputs/* OUTPUTS */.p,
        onFailure: { verdict: "", passed: "false" },
    },
    promote: {
        folder: "promote",
        title: "model-gate promote",
        description: "Puts a version of an MLflow model into Production, Staging or an alias, on evidence of the gate.",
        icon: "arrow-up-circle",
        outputs: outputs_of_moves/* MOVE_OUTPUTS */.D,
        onFailure: { "from-version": "", "to-version": "", changed: "false" },
    },
    rollback: {
        folder: "rollback",
        title: "model-gate rollback",
        description: "Puts back the version of an MLflow model that was there before.",
        icon: "rotate-ccw",
        outputs: outputs_of_moves/* MOVE_OUTPUTS */.D,
        onFailure: { "from-version": "", "to-version": "", changed: "false" },
    },
    runs: {
        folder: "runs",
        title: "model-gate runs",
        description: "Shows the runs of an MLflow experiment; a metric that a run lacks is never 0.",
        icon: "list",
        outputs: runs_outputs/* RUNS_OUTPUTS */.O,
        onFailure: { "first-run-id": "", "first-value": "", "report-path": "" },
    },
};
function actionEntry(name) {
    return ACTIONS[name];
}
function isAction(name) {
    return Object.hasOwn(ACTIONS, name);
}

// EXTERNAL MODULE: ./lib/entry/host.js
var host = __webpack_require__(9352);
// EXTERNAL MODULE: ./lib/config/options.js + 6 modules
var options = __webpack_require__(1315);
;// CONCATENATED MODULE: ./lib/entry/inputs.js



const OF_RUNNERS = new Set(["COMMAND"]);
function flagsFromInputs(command, env) {
    const names = (0,options/* commandEntry */.Wv)(command).options.map(({ name }) => name);
    const known = new Map(names.map((name) => [inputVariable(name), name]));
    const flags = [];
    for (const [variable, value] of Object.entries(env)) {
        if (!variable.startsWith("INPUT_") || value === undefined)
            continue;
        const input = variable.slice("INPUT_".length);
        if (OF_RUNNERS.has(input) || value.trim() === "")
            continue;
        const name = known.get(input);
        if (name === undefined) {
            const given = input.toLowerCase();
            throw new errors/* GateError */.ue("USAGE", `the action has no input ${given}${(0,nearest/* didYouMean */.a)(given, names)}`);
        }
        flags.push(`--${name}=${value.trim()}`);
    }
    return flags;
}
function inputVariable(name) {
    return name.toUpperCase();
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
;// CONCATENATED MODULE: ./lib/entry/runner.js

const MAX_SUMMARY_BYTES = 900 * 1024;
function actionsRunner() {
    return {
        output: core/* setOutput */.uH,
        annotate(level, message, title, place) {
            const properties = {
                title,
                ...(place === undefined ? {} : { file: place.file }),
                ...(place?.line === undefined ? {} : { startLine: place.line }),
            };
            const say = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm }[level];
            say(message, properties);
        },
        async summarize(markdown) {
            if (Buffer.byteLength(markdown) > MAX_SUMMARY_BYTES)
                return "the report is too long for the summary of the run";
            try {
                await core/* summary */.z.addRaw(markdown, true).write();
                return undefined;
            }
            catch (cause) {
                return `the summary of the run could not be written: ${cause instanceof Error ? cause.message : String(cause)}`;
            }
        },
        mask(secret) {
            if (secret === "")
                return;
            (0,core/* setSecret */.Pq)(secret);
            (0,core/* setSecret */.Pq)(encodeURIComponent(secret));
            (0,core/* setSecret */.Pq)(Buffer.from(secret).toString("base64"));
        },
    };
}

// EXTERNAL MODULE: ./lib/entry/version.js
var version = __webpack_require__(7136);
;// CONCATENATED MODULE: ./lib/entry/action-face.js








async function runAction(host, runner) {
    let name = "gate";
    try {
        name = actionName(host.env["INPUT_COMMAND"]);
        const { runCommand } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 260));
        return await runCommand(name, flagsFromInputs(name, host.env), host, runner);
    }
    catch (error) {
        return fail(error, name, runner);
    }
}
function actionName(input) {
    const name = input?.trim() ?? "";
    if (name === "")
        return "gate";
    if (isAction(name))
        return name;
    throw new errors/* GateError */.ue("USAGE", `there is no action ${JSON.stringify(name)}${(0,nearest/* didYouMean */.a)(name, Object.keys(ACTIONS))}`);
}
function fail(error, name, runner) {
    for (const [output, value] of Object.entries(actionEntry(name).onFailure)) {
        try {
            runner.output(output, value);
        }
        catch {
        }
    }
    if (error instanceof errors/* GateError */.ue) {
        const title = `model-gate: ${error.code}`;
        for (const { file, line, message } of error.faults)
            runner.annotate("error", (0,visible/* visible */.R)(message), title, { file, line });
        if (error.faults.length === 0)
            runner.annotate("error", (0,visible/* visible */.R)(error.line), title);
        return error.exitCode;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    runner.annotate("error", `${stack}\n${version/* REPORT_BUGS */.Z}`, `model-gate: a bug of ${version/* TOOL */.j.name} ${version/* TOOL */.j.version}`);
    return 70;
}
async function main() {
    process.exitCode = 70;
    process.exitCode = await runAction((0,host/* processHost */.Q)(), actionsRunner());
}


/***/ }),

/***/ 4920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ MOVE_OUTPUTS),
/* harmony export */   s: () => (/* binding */ moveOutputs)
/* harmony export */ });
const MOVE_OUTPUTS = {
    "from-version": "the version that was there before; empty when there was none, and after a refusal",
    "to-version": "the version that is there now, or would be after a dry run; empty after a refusal",
    changed: "true only when something was moved",
};
function moveOutputs({ from, to, changed }) {
    return { "from-version": from ?? "", "to-version": to, changed: String(changed) };
}


/***/ }),

/***/ 4137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ outputsOf),
/* harmony export */   p: () => (/* binding */ OUTPUTS)
/* harmony export */ });
const OUTPUTS = {
    verdict: "pass, fail, inconclusive or invalid; empty after a mistake in the call",
    passed: "true only when deployment may go on",
    metric: "the metric of the first rule",
    "baseline-value": "its value for the baseline",
    "candidate-value": "its value for the candidate",
    delta: "candidate − baseline",
    "interval-low": "lower end of the interval of the change",
    "interval-high": "upper end of the interval of the change",
    "baseline-version": "registry version of the baseline, when it has one",
    "candidate-version": "registry version of the candidate, when it has one",
    "evidence-path": "path of evidence.json",
    "report-path": "path of report.md",
    "report-html-path": "path of report.html",
    "comment-url": "address of the comment on the pull request",
};
function outputsOf(evidence, exitCode) {
    const [first] = evidence.results;
    const text = (value) => ((value ?? "") === "" ? "" : String(value));
    return {
        verdict: evidence.verdict.outcome,
        passed: String(exitCode === 0),
        metric: text(first?.metric),
        "baseline-value": text(first?.baseline),
        "candidate-value": text(first?.candidate),
        delta: text(first?.delta),
        "interval-low": text(first?.interval?.[0]),
        "interval-high": text(first?.interval?.[1]),
        "baseline-version": text(evidence.baseline.version),
        "candidate-version": text(evidence.candidate.version),
    };
}


/***/ }),

/***/ 9784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ runsOutputs),
/* harmony export */   O: () => (/* binding */ RUNS_OUTPUTS)
/* harmony export */ });
const RUNS_OUTPUTS = {
    "first-run-id": "id of the run that a leaderboard begins with; empty when none has a rank",
    "first-value": "what it is sorted by, as MLflow has it; empty when none has a rank",
    "report-path": "path of the report, when output named one",
};
function runsOutputs(report, output) {
    const [first] = report.kind === "leaderboard" ? report.rows : [];
    const isRanked = first?.rank !== undefined;
    return {
        "first-run-id": isRanked ? first.run.id : "",
        "first-value": isRanked ? (first.value?.text ?? "") : "",
        "report-path": output ?? "",
    };
}


/***/ })

};
