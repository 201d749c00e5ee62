// The package as CommonJS sees it, and what it weighs.

const assert = require("node:assert/strict");
const { readFileSync, readdirSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { test } = require("node:test");
const { brotliCompressSync, gzipSync } = require("node:zlib");
const sc = require("super-complaints");
const edit = require("super-complaints/edit");
const init = require("super-complaints/init");
const pages = require("super-complaints/pages");
const pagesInit = require("super-complaints/pages/init");
const registers = require("super-complaints/registers");
const registersInit = require("super-complaints/registers/init");
const rules = require("super-complaints/rules");
const schemas = require("super-complaints/schemas");
const worker = require("super-complaints/worker");

/** What each WebAssembly file may weigh, gzipped, so that it does not grow unseen; the goal of the first is 350 kB. */
const LIMITS = { wasm: 343_000, pages_wasm: 778_000, registers_wasm: 571_500 };

/** What the first may weigh with Brotli, as servers send files that they compress once: the goal of 280 kB, and what differs from folder to folder. */
const WITH_BROTLI = 281_500;

/** What a page downloads for each entry, gzipped file by file, in which the WebAssembly file is written in letters. */
const TRANSFERS = { index: 358_000, pages: 799_000, registers: 587_500, edit: 12_000, worker: 4_000 };

const home = dirname(require.resolve("super-complaints/package.json"));
const about = require("super-complaints/package.json");

test("it works through require", () => {
  assert.equal(sc.check({ schema: "1", id: "x", scheme: "police", title: "X" }).verdict, "valid");
  assert.throws(() => sc.load("{}"), sc.RecordError);
  assert.ok(rules.rules().length > 0 && schemas.schema().$defs);
});

test("it needs nothing at run time", () => {
  assert.equal(about.dependencies, undefined);
});

test("the texts of the licences are in it", () => {
  for (const [name, words] of [["LICENSE-MIT", "MIT License"], ["LICENSE-APACHE", "Apache License"]]) {
    assert.ok(readFileSync(join(home, name), "utf8").includes(words));
  }
});

test("what it exports is what its types declare", () => {
  const modules = { index: sc, pages, rules, schemas, edit, init, worker, "pages-init": pagesInit, registers, "registers-init": registersInit };
  const declaredIn = (name) => {
    const types = readFileSync(join(home, `dist/${name}.d.ts`), "utf8");
    const declared = [...types.matchAll(/^export (?:function|class|const) (\w+)/gm)].map((it) => it[1]);
    const again = [...types.matchAll(/^export \{ (.*) \}/gm)].flatMap((it) => it[1].split(", "));
    const all = [...types.matchAll(/^export \* from "\.\/(.*)\.js"/gm)].flatMap((it) => declaredIn(it[1]));
    return [...declared, ...again, ...all];
  };
  for (const [name, module] of Object.entries(modules)) {
    const declared = [...new Set(declaredIn(name))]; // a function with several signatures is declared once for each
    assert.deepEqual(Object.keys(module).filter((it) => it !== "module.exports").sort(), declared.sort());
  }
});

const kilobytes = (bytes) => Math.round(bytes / 100) / 10;

/** The scripts that an entry loads. */
function scriptsOf(entry) {
  const reached = new Set();
  const follow = (name) => {
    if (!reached.has(name)) {
      reached.add(name);
      const text = readFileSync(join(home, "dist", name), "utf8");
      [...text.matchAll(/(?:from|import) "\.\/([\w/-]+\.js)"/g)].forEach((it) => follow(it[1]));
    }
  };
  follow(`${entry}.js`);
  return [...reached];
}

test("it is light enough for a page", (context) => {
  for (const [name, limit] of Object.entries(LIMITS)) {
    const wasm = readFileSync(join(home, `dist/${name}_bg.wasm`));
    const packed = gzipSync(wasm, { level: 9 }).length;
    context.diagnostic(`${name}: ${kilobytes(wasm.length)} kB, gzip ${kilobytes(packed)} kB`);
    assert.ok(packed < limit, `${name}: ${packed} bytes gzipped`);
  }
  const small = brotliCompressSync(readFileSync(join(home, "dist/wasm_bg.wasm"))).length; // the highest quality, if none is given
  context.diagnostic(`wasm: Brotli ${kilobytes(small)} kB`);
  assert.ok(small < WITH_BROTLI, `wasm: ${small} bytes with Brotli`);
  for (const [entry, limit] of Object.entries(TRANSFERS)) {
    const sizes = scriptsOf(entry).map((name) => gzipSync(readFileSync(join(home, "dist", name)), { level: 9 }).length);
    const sum = sizes.reduce((one, other) => one + other, 0);
    context.diagnostic(`${entry}: ${sizes.length} scripts, gzip ${kilobytes(sum)} kB`);
    assert.ok(sum < limit, `${entry}: ${sum} bytes gzipped`);
  }
});

test("an entry loads only what it needs", () => {
  for (const entry of ["index", "init", "workerd", "worker-check", "worker", "edit", "rules", "schemas"]) {
    assert.deepEqual(scriptsOf(entry).filter((name) => /pages|registers/.test(name)), [], entry);
  }
  assert.deepEqual(scriptsOf("registers").filter((name) => /pages|^(data\/)?wasm\.js$/.test(name)), []);
  const module = (entry) => scriptsOf(entry).filter((name) => /^(data\/)?wasm\.js$/.test(name)).sort();
  assert.deepEqual(module("index"), ["data/wasm.js", "wasm.js"]);
  assert.deepEqual([module("init"), module("workerd")], [["wasm.js"], ["wasm.js"]]);
  assert.deepEqual([module("edit"), module("worker"), module("rules")], [[], [], []]);
});

test("nothing waits at the top of a script", () => {
  for (const name of readdirSync(join(home, "dist")).filter((it) => it.endsWith(".js"))) {
    assert.doesNotMatch(readFileSync(join(home, "dist", name), "utf8"), /^await |^(?:const|let) .* = await /m, name);
  }
});
