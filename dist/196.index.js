export const id = 196;
export const ids = [196];
export const modules = {

/***/ 8196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* binding */ parsePoints),
/* harmony export */   mP: () => (/* binding */ improvementKey),
/* harmony export */   q_: () => (/* binding */ parseChange)
/* harmony export */ });
/* harmony import */ var _core_metrics_traits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(592);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const CHANGE = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(points?|%\s*relative|%)?$/i;
function parseChange(text, metric, where, bare) {
    const match = CHANGE.exec(text.trim());
    if (match === null) {
        throw invalid(`${where} must be a fraction or a text with a unit ("2 points", "2% relative"), got ${JSON.stringify(text)}`);
    }
    const number = Number(match[1]);
    const unit = match[2]?.toLowerCase().replaceAll(/\s/g, "");
    const change = withUnit(match[1] ?? "", unit, text, where, bare);
    if (!Number.isFinite(change.value))
        throw invalid(`${where} must be a finite number, got ${JSON.stringify(text)}`);
    if (change.value < 0)
        throw invalid(`${where} must not be negative, got ${JSON.stringify(text)}`);
    const needsUnit = unit === undefined || change.kind === "absolute";
    if (change.value >= 1 && needsUnit && ((0,_core_metrics_traits_js__WEBPACK_IMPORTED_MODULE_0__/* .metricTraits */ .kt)(metric)?.isRate ?? false)) {
        const ask = `${where} asks for a change of ${number} on ${metric}, which lives in [0, 1]`;
        throw invalid(change.kind === "relative"
            ? `${ask}: "${number}%" or "${number * 100}%"?`
            : `${ask}: "${number} points" (${number / 100}) or "${number}% relative"?`);
    }
    return change;
}
function parsePoints(text) {
    const [, number = "", unit = ""] = CHANGE.exec(text.trim()) ?? [];
    const value = hundredth(number);
    return /^points?$/i.test(unit) && Number.isFinite(value) ? value : undefined;
}
function improvementKey(change) {
    return change.kind === "relative" ? "min_relative_change" : "min_absolute_change";
}
function withUnit(decimal, unit, text, where, bare) {
    const number = Number(decimal);
    switch (unit) {
        case undefined:
            return { value: number, kind: bare ?? "absolute" };
        case "point":
        case "points":
            return { value: hundredth(decimal), kind: "absolute" };
        case "%relative":
            return { value: hundredth(decimal), kind: "relative" };
        default:
            if (bare === "relative")
                return { value: hundredth(decimal), kind: "relative" };
            throw invalid(`${where} ${JSON.stringify(text)} can mean two things: "${number} points" or "${number}% relative"?`);
    }
}
function hundredth(decimal) {
    const [mantissa, exponent = "0"] = decimal.toLowerCase().split("e");
    return Number(`${mantissa}e${Number(exponent) - 2}`);
}
function invalid(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("RULE_INVALID", message);
}


/***/ })

};
