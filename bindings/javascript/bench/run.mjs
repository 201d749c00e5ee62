// Measures the packed package beside other ways of checking JSON: `node run.mjs TARBALL`. Each way is bundled by esbuild and run in
// new processes of Node and in new pages of a browser, in turns, so that all have the same machine. Prints a Markdown table.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { browser, noBrowser, serve, visit } from "../bundlers/browser.mjs";
import { WAYS } from "./ways.mjs";

const ROUNDS = 5;
const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../../..");
const home = join(root, "target/javascript/bench");
const record = readFileSync(join(root, "examples/records/hidden-victims.json"), "utf8");

rmSync(home, { recursive: true, force: true });
mkdirSync(join(home, "out"), { recursive: true });
cpSync(join(here, "package.json"), join(home, "package.json"));
const npm = ["--silent", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--no-package-lock"];
execFileSync("npm", ["install", ...npm], { cwd: home, stdio: "inherit" });
execFileSync("npm", ["install", "--no-save", ...npm, resolve(process.argv[2])], { cwd: home, stdio: "inherit" });
const esbuild = createRequire(join(home, "package.json"))("esbuild");

const wasm = join(home, "node_modules/super-complaints/dist/wasm_bg.wasm");
cpSync(wasm, join(home, "out/wasm.wasm"));
writeFileSync(join(home, "out/record.js"), `export default ${JSON.stringify(record)};\n`);
const packedSize = (bytes) => [
  bytes.length,
  gzipSync(bytes, { level: 9 }).length,
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } }).length,
];

const ways = [];
for (const [name, code] of Object.entries(WAYS)) {
  const file = join(home, `out/${ways.length}.js`);
  const stdin = { contents: code, resolveDir: home };
  await esbuild.build({ stdin, bundle: true, minify: true, format: "esm", outfile: file, logLevel: "error", target: "es2022" });
  const sizes = packedSize(readFileSync(file));
  const more = name.endsWith("/init") ? packedSize(readFileSync(wasm)) : [0, 0, 0];
  ways.push({ name, file, at: ways.length, sizes: sizes.map((size, at) => size + more[at]), node: [], page: [] });
}

/** What runs in both: the first check with what it needs, then many. */
const MEASURE = `const measure = async (load, record, times) => {
  const start = performance.now();
  const way = await load();
  if (!(await way.first(record))) throw new Error("the record is not valid");
  const first = performance.now() - start;
  for (let at = 0; at < times; at += 1) way.again(record);
  const warm = performance.now();
  for (let at = 0; at < times; at += 1) way.again(record);
  return { first, again: ((performance.now() - warm) * 1000) / times };
};`;
writeFileSync(
  join(home, "out/measure.mjs"),
  `import record from "./record.js";
import { readFileSync } from "node:fs";
globalThis.WASM = readFileSync(process.argv[3]);
${MEASURE}
console.log(JSON.stringify(await measure(() => import(process.argv[2]), record, 200)));
`,
);
const PAGE = (at) => `<!doctype html><meta charset="utf-8"><script type="module">
import record from "/record.js";
globalThis.WASM = "/wasm.wasm";
${MEASURE}
const say = (body) => fetch("/report", { method: "POST", body: JSON.stringify(body) });
measure(() => import("/${at}.js"), record, 200).then(say, (error) => say({ error: String(error) }));
</script>`;

const hasBrowser = browser() !== undefined;
for (let round = 0; round < ROUNDS; round += 1) {
  for (const way of ways) {
    try {
      const said = execFileSync("node", [join(home, "out/measure.mjs"), pathToFileURL(way.file).href, wasm], { encoding: "utf8", stdio: "pipe" });
      way.node.push(JSON.parse(said));
      if (hasBrowser) {
        writeFileSync(join(home, "out/index.html"), PAGE(way.at));
        const server = await serve(join(home, "out"));
        const said = await visit(`${server.origin}/`, server.report).finally(server.close);
        if (said.error) {
          throw new Error(said.error);
        }
        way.page.push(said);
      }
    } catch (error) {
      way.failed = (String(error.message).split("\n").find((line) => line.includes("Error:")) ?? String(error.message)).slice(0, 200);
    }
  }
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const of = (list, what) => (list.length > 0 ? String(Math.round(median(list.map((it) => it[what])))) : "–");
const kilobytes = (size) => `${(size / 1000).toFixed(size < 10_000 ? 1 : 0)} kB`;
console.log("| Way | minified | gzip | Brotli | first, Node | first, page | again, Node | again, page |");
console.log("|---|---|---|---|---|---|---|---|");
for (const { name, sizes, node, page, failed } of ways) {
  const times = [`${of(node, "first")} ms`, `${of(page, "first")} ms`, `${of(node, "again")} µs`, `${of(page, "again")} µs`];
  console.log(`| ${[name, ...sizes.map(kilobytes), ...times].join(" | ")} |${failed ? ` ${failed}` : ""}`);
}
if (hasBrowser) {
  await freeze();
} else {
  console.log(noBrowser());
}

/** How long a page stands still for its first check: on its own thread, and with a Worker. */
async function freeze() {
  const out = join(home, "out");
  const build = (contents, name) =>
    esbuild.build({ stdin: { contents, resolveDir: home }, bundle: true, minify: true, format: "esm", outfile: join(out, name), logLevel: "error" });
  await build(`import "super-complaints/worker/check";`, "worker.js");
  const TICKS = `let last = performance.now(), longest = 0;
const tick = () => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; };
const ticks = setInterval(tick, 1);
const still = async (work) => { await new Promise((it) => setTimeout(it, 300)); tick(); longest = 0; const start = performance.now(); await work(); const took = performance.now() - start; await new Promise((it) => setTimeout(it, 20)); return { longest, took }; };
const say = (body) => fetch("/report", { method: "POST", body: JSON.stringify(body) });`;
  const options = `{ asOf: "2022-06-01", profile: "publish" }`;
  await build(`import { check } from "super-complaints"; import record from "./out/record.js"; ${TICKS} still(() => check(record, ${options})).then(say);`, "here.js");
  await build(
    `import { connect } from "super-complaints/worker"; import record from "./out/record.js"; ${TICKS}
still(() => connect(new Worker("/worker.js", { type: "module" })).check(record, ${options})).then(say);`,
    "there.js",
  );
  const found = { "here.js": [], "there.js": [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of Object.keys(found)) {
      writeFileSync(join(out, "index.html"), `<!doctype html><script type="module" src="/${name}"></script>`);
      const server = await serve(out);
      found[name].push(await visit(`${server.origin}/`, server.report).finally(server.close));
    }
  }
  console.log("\n| First check | the page stands still for | result after |\n|---|---|---|");
  console.log(`| on the page's own thread | ${of(found["here.js"], "longest")} ms | ${of(found["here.js"], "took")} ms |`);
  console.log(`| through \`super-complaints/worker\` | ${of(found["there.js"], "longest")} ms | ${of(found["there.js"], "took")} ms |`);
}
