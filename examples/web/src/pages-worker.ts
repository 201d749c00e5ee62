// Reads published pages in a worker of their own: it is loaded only when a reader opens a page.

import { PageError, readAll, readPage } from "super-complaints/pages";
import type { Pages } from "./engine/protocol.js";
import { answers } from "./engine/serve.js";

const functions: Pages = {
  async read(file, seen) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const options = seen === "" ? {} : { seen };
    try {
      return [readPage(bytes, options)];
    } catch (thrown) {
      if (thrown instanceof PageError && thrown.kind === "several") {
        return readAll(bytes, options);
      }
      throw thrown;
    }
  },
};

answers(() => functions);
