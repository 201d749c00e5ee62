// The entry for registers that fetches its WebAssembly file.

import { moduleOf } from "./load.js";
import { registersFile } from "./places.js";
import { registers } from "./registers-core.js";

export function init(source) {
  return registers.startLater(() => moduleOf(source ?? registersFile()));
}

export * from "./registers-api.js";
