// The half that reads pages.

import { directoriesIn } from "./directories.js";
import { Half } from "./half.js";
import * as glue from "./pages_wasm.js";

export const pages = new Half(glue, "super-complaints/pages");
export const inPages = directoriesIn(pages);
