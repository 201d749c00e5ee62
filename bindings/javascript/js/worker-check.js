// The script of a Worker that checks.

import * as sc from "./index.js";
import { warm } from "./warm.js";
import { answer } from "./worker-answer.js";

answer({ ...sc, ready: () => warm(sc) }, sc.Directory);
