// The script of a Worker that checks and reads pages.

import * as sc from "./index.js";
import * as pages from "./pages.js";
import { warm } from "./warm.js";
import { answer } from "./worker-answer.js";

answer({ ...sc, ...pages, ready: () => warm(sc) }, sc.Directory);
