// The entry that reads pages and fetches its WebAssembly file.

import { moduleOf } from "./load.js";
import { pages } from "./pages-core.js";
import { pagesFile } from "./places.js";

export function init(source) {
  return pages.startLater(() => moduleOf(source ?? pagesFile()));
}

export * from "./pages-api.js";
