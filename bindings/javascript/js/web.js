// The entry for browsers, workers and bundlers: fetches the WebAssembly file next to this one.

import init from "./wasm.js";

await init({ module_or_path: new URL("./wasm_bg.wasm", import.meta.url) });

export * from "./api.js";
