// A page that is opened from a folder cannot fetch a file. Where an entry of the package fetches its WebAssembly module,
// this puts the module into the script.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const FETCHES = /await init\(\{ module_or_path: new URL\("\.\/(\w+\.wasm)", import\.meta\.url\) \}\);/;

export function moduleInside() {
  return {
    name: "module-inside",
    enforce: "pre",
    transform(code, id) {
      const file = FETCHES.exec(code)?.[1];
      if (file === undefined) {
        return undefined;
      }
      const base64 = readFileSync(join(dirname(id), file)).toString("base64");
      const started = `initSync({ module: Uint8Array.from(atob("${base64}"), (it) => it.charCodeAt(0)) });`;
      return { code: code.replace(/^import init from/m, "import { initSync } from").replace(FETCHES, () => started), map: null };
    },
  };
}
