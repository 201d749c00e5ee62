// The entry that fetches the WebAssembly file: the smallest transfer, and one `await` more.

import { core } from "./core.js";
import { moduleOf } from "./load.js";
import { coreFile } from "./places.js";

export function init(source) {
  return core.startLater(() => moduleOf(source ?? coreFile()));
}

export * from "./api.js";
export * from "./standard.js";
