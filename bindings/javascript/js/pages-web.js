// The entry of `super-complaints/pages` for browsers, workers and bundlers: fetches the WebAssembly file next to this one.

import init from "./pages_wasm.js";

await init({ module_or_path: new URL("./pages_wasm_bg.wasm", import.meta.url) });

export * from "./pages-api.js";
