export const id = 766;
export const ids = [766,385];
export const modules = {

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
