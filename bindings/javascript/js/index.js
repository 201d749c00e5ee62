// The entry: carries the WebAssembly file inside, and starts at the first call.

import { core } from "./core.js";
import packed from "./data/wasm.js";
import { unpack } from "./unpack.js";

core.startWith(() => unpack(packed));

export * from "./api.js";
export * from "./standard.js";
