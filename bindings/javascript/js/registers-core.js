// The half for registers, changes, fixes and tables.

import { directoriesIn } from "./directories.js";
import { Half } from "./half.js";
import * as glue from "./registers_wasm.js";

export const registers = new Half(glue, "super-complaints/registers");
export const inRegisters = directoriesIn(registers);
