export const id = 140;
export const ids = [140];
export const modules = {

/***/ 6140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askSecurely: () => (/* binding */ askSecurely)
/* harmony export */ });
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4708);

function askSecurely(tls, env) {
    const agent = new node_https__WEBPACK_IMPORTED_MODULE_0__.Agent({
        keepAlive: true,
        proxyEnv: { ...env },
        rejectUnauthorized: tls?.isInsecure !== true,
        ...(tls?.authorities === undefined ? {} : { ca: tls.authorities }),
        ...(tls?.client === undefined ? {} : { cert: tls.client, key: tls.client }),
    });
    return (url, options, hear) => (0,node_https__WEBPACK_IMPORTED_MODULE_0__.request)(url, { ...options, agent }, hear);
}


/***/ })

};
