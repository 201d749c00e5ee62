// The entry that reads pages: carries its WebAssembly file inside, and starts at the first call.

import packed from "./data/pages_wasm.js";
import { pages } from "./pages-core.js";
import { unpack } from "./unpack.js";

pages.startWith(() => unpack(packed));

export * from "./pages-api.js";
