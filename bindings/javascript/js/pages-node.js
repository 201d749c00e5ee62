// The entry of `super-complaints/pages` for Node: reads the WebAssembly file from disk, at once, so that `require` works too.

import { readFileSync } from "node:fs";
import { initSync } from "./pages_wasm.js";

initSync({ module: readFileSync(new URL("./pages_wasm_bg.wasm", import.meta.url)) });

export * from "./pages-api.js";
