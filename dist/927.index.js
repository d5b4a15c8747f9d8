export const id = 927;
export const ids = [927,385,766];
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
// EXTERNAL MODULE: ./lib/config/options.js + 3 modules
var options = __webpack_require__(4806);
;// CONCATENATED MODULE: ./lib/entry/inputs.js



/** Inputs that the runner hands over as `INPUT_…`; one that is empty was not given. */
const OF_RUNNERS = new Set(["COMMAND"]);
/**
 * The inputs of an action as the flags that mean the same, so that both faces are read and checked in one way.
 * Throws USAGE for an input that no option has: the runner itself only warns, and a mistyped threshold would be lost.
 */
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
/** `min-improvement` → `MIN-IMPROVEMENT`: runners turn blanks into `_` and keep the hyphen. */
function inputVariable(name) {
    return name.toUpperCase();
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
;// CONCATENATED MODULE: ./lib/entry/runner.js

/** A runner drops a summary above 1 MiB whole; this leaves room for what other steps wrote. */
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






/** The action: inputs instead of flags, outputs and annotations beside the log. Returns the exit code; never throws. */
async function runAction(host, runner) {
    try {
        const { runCommand } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 260));
        return await runCommand("gate", flagsFromInputs("gate", host.env), host, runner);
    }
    catch (error) {
        return fail(error, runner);
    }
}
/** The outermost catch: whatever happened, the step fails. A mistake in a config file is shown on its line. */
function fail(error, runner) {
    // The command may have found the runner's file and written into it: the last word is ours.
    for (const [name, value] of Object.entries({ verdict: "", passed: "false" }))
        runner.output(name, value);
    if (error instanceof errors/* GateError */.ue) {
        const title = `model-gate: ${error.code}`;
        for (const { file, line, message } of error.faults)
            runner.annotate("error", (0,visible.visible)(message), title, { file, line });
        if (error.faults.length === 0)
            runner.annotate("error", (0,visible.visible)(error.line), title);
        return error.exitCode;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    runner.annotate("error", `${stack}\n${version/* REPORT_BUGS */.Z}`, `model-gate: a bug of ${version/* TOOL */.j.name} ${version/* TOOL */.j.version}`);
    return 70;
}
/** What the runner starts. */
async function main() {
    process.exitCode = 70;
    process.exitCode = await runAction((0,host/* processHost */.Ql)(), actionsRunner());
}


/***/ }),

/***/ 385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ visibleWithin),
/* harmony export */   visible: () => (/* binding */ visible)
/* harmony export */ });
/**
 * What a reader cannot see, or what moves other text about: controls and ANSI escapes, line ends, marks of writing
 * direction, zero-width characters, halves of surrogate pairs. They come out as `\u{202E}`.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const SHORT = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const CUT = "…";
/** Foreign text on one line, with nothing hidden in it. */
function visible(text) {
    return visibleWithin(text, Number.POSITIVE_INFINITY);
}
/** The same, cut to at most `limit` characters; no escape is cut in two. */
function visibleWithin(text, limit) {
    let shown = "";
    let length = 0;
    let withRoomForCut = "";
    for (const character of text) {
        const isUnseen = UNSEEN.test(character);
        const piece = isUnseen ? escaped(character) : character;
        length += isUnseen ? piece.length : 1;
        if (length > limit)
            return withRoomForCut + CUT;
        shown += piece;
        if (length < limit)
            withRoomForCut = shown;
    }
    return shown;
}
function escaped(character) {
    return SHORT[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}


/***/ })

};
