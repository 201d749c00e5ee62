// The entry for registers: carries its WebAssembly file inside, and starts at the first call.

import packed from "./data/registers_wasm.js";
import { registers } from "./registers-core.js";
import { unpack } from "./unpack.js";

registers.startWith(() => unpack(packed));

export * from "./registers-api.js";
