// The entry for registers for Cloudflare Workers, which compile no WebAssembly at run time.

import { registers } from "./registers-core.js";
import module from "./registers_wasm_bg.wasm";

registers.startWith(() => module);

export * from "./registers-api.js";
