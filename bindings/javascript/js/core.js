// The half that checks.

import { directoriesIn } from "./directories.js";
import { Half } from "./half.js";
import * as glue from "./wasm.js";

export const core = new Half(glue, "super-complaints");
export const inCore = directoriesIn(core);
