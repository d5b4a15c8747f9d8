export const id = 241;
export const ids = [241];
export const modules = {

/***/ 4241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _core_verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8238);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _evidence_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4991);
/* harmony import */ var _reports_visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(385);




const SHOWN = 10;
function verify(paths, asJson, ports) {
    const [path, second] = paths;
    if (path === undefined || second !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("USAGE", "verify needs one evidence.json", { hint: "See model-gate verify --help" });
    }
    const evidence = (0,_evidence_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readEvidence */ .At)(ports.directory, path);
    const differences = (0,_core_verify_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyEvidence */ .J)(evidence);
    const isSound = differences.length === 0;
    if (asJson) {
        ports.print(`${JSON.stringify({ sound: isSound, verdict: evidence.verdict.outcome, differences }, null, 2)}\n`);
        return isSound ? 0 : 1;
    }
    if (isSound) {
        ports.print(`sound: ${(0,_reports_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(path)} says ${evidence.verdict.outcome}, and that follows from its counts and policy\n`);
        return 0;
    }
    const lines = differences
        .slice(0, SHOWN)
        .map(({ path: field, found, expected }) => `  ${field}: the file says ${shown(found)}, recomputed ${shown(expected)}`);
    const more = differences.length > SHOWN ? [`  and ${differences.length - SHOWN} more`] : [];
    ports.print([`not sound: ${path}`, ...lines, ...more].map(_reports_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R).join("\n") + "\n");
    return 1;
}
function shown(value) {
    const text = value === undefined ? "nothing" : JSON.stringify(value);
    return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}


/***/ })

};
