export const id = 130;
export const ids = [130];
export const modules = {

/***/ 8130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main),
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(948);
// EXTERNAL MODULE: ./lib/config/options.js + 7 modules
var config_options = __webpack_require__(53);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/reports/visible.js
var visible = __webpack_require__(385);
// EXTERNAL MODULE: ./lib/entry/version.js
var version = __webpack_require__(7136);
;// CONCATENATED MODULE: ./lib/entry/help.js


const WIDTH = 24;
function overview() {
    const commands = Object.entries(config_options/* COMMANDS */.Lo).map(([name, { summary }]) => `  ${name.padEnd(WIDTH - 2)}${summary}`);
    return [
        `${version/* TOOL */.j.name} ${version/* TOOL */.j.version}: the release gate for machine-learning models in CI`,
        "",
        "Usage: model-gate COMMAND [OPTIONS]",
        "",
        ...commands,
        "",
        "model-gate COMMAND --help tells the options of a command; --version the version.",
        "Exit codes: 0 pass, 1 fail or refused, 2 a mistake in the call, 3 not comparable, 4 inconclusive, 70 a bug of ours.",
        "",
    ].join("\n");
}
function commandHelp(name) {
    const { summary, operands, options } = (0,config_options/* commandEntry */.Wv)(name);
    return [
        `Usage: model-gate ${name}${operands === undefined ? "" : ` ${operands}`} [OPTIONS]`,
        "",
        `${summary[0]?.toUpperCase()}${summary.slice(1)}.`,
        "",
        ...options.map(optionHelp),
        "",
    ].join("\n");
}
function optionHelp(option) {
    const value = option.kind === "boolean" ? "" : ` ${option.choices?.join("|") ?? option.value ?? "X"}`;
    const flag = `  --${option.name}${value}`;
    const fallback = option.default === undefined || option.kind === "boolean" ? "" : ` (default: ${option.default})`;
    const text = `${option.help}${fallback}`;
    return flag.length < WIDTH - 1 ? `${flag.padEnd(WIDTH)}${text}` : `${flag}\n${" ".repeat(WIDTH)}${text}`;
}

// EXTERNAL MODULE: ./lib/entry/host.js
var host = __webpack_require__(9352);
;// CONCATENATED MODULE: ./lib/entry/cli-face.js







async function runCli(args, host) {
    try {
        return await dispatch(args, host);
    }
    catch (error) {
        return fail(error, args, host);
    }
}
async function dispatch(args, host) {
    const [first, ...rest] = args;
    if (first === "--version" || first === "-V") {
        host.print(`${version/* TOOL */.j.version}\n`);
        return 0;
    }
    if (first === undefined || first === "--help" || first === "-h" || first === "help") {
        host.print(overview());
        return first === undefined ? 2 : 0;
    }
    if (!isCommand(first)) {
        throw new errors/* GateError */.ue("USAGE", `there is no command ${JSON.stringify(first)}${(0,nearest/* didYouMean */.a)(first, Object.keys(config_options/* COMMANDS */.Lo))}`, {
            hint: "See model-gate --help",
        });
    }
    if (asksForHelp(first, rest)) {
        host.print(commandHelp(first));
        return 0;
    }
    const { runCommand } = await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(889)]).then(__webpack_require__.bind(__webpack_require__, 260));
    return await runCommand(first, rest, host);
}
function asksForHelp(command, args) {
    const takesValue = (arg) => (0,config_options/* commandEntry */.Wv)(command).options.some(({ name, kind }) => arg === `--${name}` && kind !== "boolean");
    return args.some((arg, i) => (arg === "--help" || arg === "-h") && !takesValue(args[i - 1]));
}
function fail(error, args, host) {
    if (!(error instanceof errors/* GateError */.ue)) {
        host.printError(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        host.printError(`This is a bug of ${version/* TOOL */.j.name} ${version/* TOOL */.j.version}. ${version/* REPORT_BUGS */.Z}\n`);
        return 70;
    }
    const wantsJson = args.some((arg, i) => arg === "--format=json" || (arg === "--format" && args[i + 1] === "json"));
    if (wantsJson) {
        host.print(`${JSON.stringify({ error: { code: error.code, message: error.line } }, null, 2)}\n`);
    }
    host.printError(`${error.code} ${(0,visible/* visible */.R)(error.line)}\n`);
    return error.exitCode;
}
function isCommand(name) {
    return Object.hasOwn(config_options/* COMMANDS */.Lo, name);
}
async function main() {
    process.exitCode = await runCli(process.argv.slice(2), (0,host/* processHost */.Q)());
}


/***/ })

};
