// The entry that reads pages for Cloudflare Workers, which compile no WebAssembly at run time.

import { pages } from "./pages-core.js";
import module from "./pages_wasm_bg.wasm";

pages.startWith(() => module);

export * from "./pages-api.js";
