export const id = 56;
export const ids = [56];
export const modules = {

/***/ 2056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tlsFetch: () => (/* binding */ tlsFetch)
/* harmony export */ });
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4708);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7075);


function tlsFetch({ authorities, client, isInsecure }) {
    const agent = new node_https__WEBPACK_IMPORTED_MODULE_0__.Agent({
        keepAlive: true,
        rejectUnauthorized: !isInsecure,
        ...(authorities === undefined ? {} : { ca: authorities }),
        ...(client === undefined ? {} : { cert: client, key: client }),
    });
    return (url, init) => ask(agent, url, init);
}
function ask(agent, url, { method, headers, body, signal }) {
    return new Promise((resolve, reject) => {
        const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
        const asking = (0,node_https__WEBPACK_IMPORTED_MODULE_0__.request)(url, { method, headers: { ...headers, ...length }, agent, signal }, (incoming) => {
            const status = incoming.statusCode ?? 0;
            const said = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) => values.map((value) => [name, value]));
            const isEmpty = status === 204 || status === 205 || status === 304;
            if (isEmpty)
                incoming.resume();
            const stream = isEmpty ? null : node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.toWeb(incoming);
            resolve(new Response(stream, { status, headers: said }));
        });
        asking.on("error", reject);
        asking.end(body);
    });
}


/***/ })

};
