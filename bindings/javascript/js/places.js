// Where the WebAssembly files are. Bundlers look for these expressions and copy the files.

export const coreFile = () => new URL("./wasm_bg.wasm", import.meta.url);
export const pagesFile = () => new URL("./pages_wasm_bg.wasm", import.meta.url);
export const registersFile = () => new URL("./registers_wasm_bg.wasm", import.meta.url);
