// Where the WebAssembly files are, for CommonJS.

const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

exports.coreFile = () => pathToFileURL(join(__dirname, "wasm_bg.wasm"));
exports.pagesFile = () => pathToFileURL(join(__dirname, "pages_wasm_bg.wasm"));
exports.registersFile = () => pathToFileURL(join(__dirname, "registers_wasm_bg.wasm"));
