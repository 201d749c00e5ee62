// Makes `dist` whole, from the WebAssembly files, their glue and the texts that `cargo xtask` put there: the scripts as ES
// modules and as CommonJS, the types of both, what they need of other packages, and the WebAssembly files as scripts.

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { unpack } from "./js/unpack.js";
import { packed } from "./letters.mjs";

const home = fileURLToPath(new URL(".", import.meta.url));
const dist = join(home, "dist");

/** What is taken from other packages, so that the package has no dependencies. */
const VENDORED = {
  jsonc: { from: "jsonc-parser", names: ["findNodeAtLocation", "findNodeAtOffset", "getNodePath", "parseTree"] },
};

for (const folder of ["data", "vendor"]) {
  mkdirSync(join(dist, folder), { recursive: true });
}
for (const name of readdirSync(join(home, "js"))) {
  cpSync(join(home, "js", name), join(dist, name));
}
["wasm", "pages_wasm", "registers_wasm"].forEach(carried);
for (const [name, { from, names }] of Object.entries(VENDORED)) {
  await vendored(name, from, names);
}
[dist, join(dist, "data"), join(dist, "vendor")].forEach(forCommonJs);

/** Writes a WebAssembly file as a script, and its glue without comments: the types have them. */
function carried(name) {
  const glue = join(dist, `${name}.js`);
  writeFileSync(glue, esbuild.transformSync(readFileSync(glue, "utf8"), { format: "esm", target: "es2022" }).code);
  const bytes = readFileSync(join(dist, `${name}_bg.wasm`));
  const carried = packed(bytes);
  if (!bytes.equals(unpack(carried))) {
    throw new Error(`${name} does not come back as it was`);
  }
  writeFileSync(join(dist, "data", `${name}.js`), `export default ${JSON.stringify(carried)};\n`);
}

/** Writes what the package uses of another package as a script, with its licence. */
async function vendored(name, from, names) {
  const folder = join(home, "node_modules", from);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const licence = readFileSync(join(folder, readdirSync(folder).find((it) => /^LICENSE/i.test(it))), "utf8").trim();
  const banner = `/*! Parts of ${from} ${version}\n\n${licence}\n*/`;
  await esbuild.build({
    stdin: { contents: `export { ${names.join(", ")} } from "${from}";`, resolveDir: home },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    minify: true,
    banner: { js: banner },
    outfile: join(dist, "vendor", `${name}.js`),
  });
}

/** Writes the scripts and types of a folder once more, for `require`. */
function forCommonJs(folder) {
  for (const name of readdirSync(folder).filter((it) => it.endsWith(".js") || it.endsWith(".d.ts"))) {
    const to = (end) => join(folder, name.replace(/\.(d\.ts|js)$/, end));
    const text = readFileSync(join(folder, name), "utf8");
    const code = text.replace(/(from |import |import\()"(\.[^"]+)\.js"/g, '$1"$2.cjs"');
    if (name.endsWith(".d.ts")) {
      writeFileSync(to(".d.cts"), code);
    } else if (!/^(places|.*workerd)\.js$/.test(name)) {
      // `places.cjs` is written by hand: it has no `import.meta`. Workers of Cloudflare are ES modules.
      writeFileSync(to(".cjs"), esbuild.transformSync(code, { format: "cjs", target: "es2022" }).code);
    }
  }
}
