// The package as CommonJS sees it, and what it weighs.

const assert = require("node:assert/strict");
const { readFileSync, readdirSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { test } = require("node:test");
const { gzipSync } = require("node:zlib");
const sc = require("super-complaints");
const pages = require("super-complaints/pages");
const rules = require("super-complaints/rules");
const schemas = require("super-complaints/schemas");

/** What each WebAssembly file may weigh, gzipped, so that it does not grow unseen; the goal of the first is 250 kB. */
const LIMITS = { wasm: 400_000, pages_wasm: 900_000 };

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
  for (const [name, module] of Object.entries({ index: sc, pages, rules, schemas })) {
    const types = readFileSync(join(home, `dist/${name}.d.ts`), "utf8");
    const declared = [...types.matchAll(/^export (?:function|class) (\w+)/gm)].map((it) => it[1]);
    const again = [...types.matchAll(/^export \{ (.*) \}/gm)].flatMap((it) => it[1].split(", "));
    declared.push(...again);
    assert.deepEqual(Object.keys(module).filter((it) => it !== "module.exports").sort(), declared.sort());
  }
});

test("it is light enough for a page", (context) => {
  const kilobytes = (bytes) => Math.round(bytes / 100) / 10;
  const scripts = readdirSync(join(home, "dist")).filter((name) => name.endsWith(".js"));
  const rest = scripts.map((name) => gzipSync(readFileSync(join(home, "dist", name))).length);
  const total = rest.reduce((sum, size) => sum + size, 0);
  context.diagnostic(`scripts gzipped ${kilobytes(total)} kB`);
  for (const [name, limit] of Object.entries(LIMITS)) {
    const wasm = readFileSync(join(home, `dist/${name}_bg.wasm`));
    const packed = gzipSync(wasm, { level: 9 }).length;
    context.diagnostic(`${name}: ${kilobytes(wasm.length)} kB, gzipped ${kilobytes(packed)} kB`);
    assert.ok(packed < limit, `${name}: ${packed} bytes gzipped`);
  }
});

test("a program that only checks does not load what reads pages", () => {
  const reached = new Set();
  const follow = (name) => {
    if (!reached.has(name)) {
      reached.add(name);
      const text = readFileSync(join(home, "dist", name), "utf8");
      [...text.matchAll(/(?:from|import) "\.\/([\w-]+\.js)"/g)].forEach((it) => follow(it[1]));
    }
  };
  ["node.js", "web.js"].forEach(follow);
  assert.ok(reached.has("api.js") && reached.has("wasm.js") && reached.has("shared.js"));
  assert.deepEqual([...reached].filter((name) => name.startsWith("pages")), []);
});
