// The entry for Cloudflare Workers, which compile no WebAssembly at run time: the file is a module that is deployed.

import { core } from "./core.js";
import module from "./wasm_bg.wasm";

core.startWith(() => module);

export * from "./api.js";
export * from "./standard.js";
