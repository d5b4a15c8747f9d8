export const id = 927;
export const ids = [927];
export const modules = {

/***/ 1927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main),
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/reports/visible.js
var visible = __webpack_require__(385);
// EXTERNAL MODULE: ./lib/entry/host.js
var host = __webpack_require__(9352);
// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(948);
// EXTERNAL MODULE: ./lib/config/options.js + 5 modules
var options = __webpack_require__(1522);
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
    try {
        const { runCommand } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 260));
        return await runCommand("gate", flagsFromInputs("gate", host.env), host, runner);
    }
    catch (error) {
        return fail(error, runner);
    }
}
function fail(error, runner) {
    for (const [name, value] of Object.entries({ verdict: "", passed: "false" })) {
        try {
            runner.output(name, value);
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


/***/ })

};
