// The package as CommonJS sees it, and what it weighs.

const assert = require("node:assert/strict");
const { readFileSync, readdirSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { test } = require("node:test");
const { gzipSync } = require("node:zlib");
const sc = require("super-complaints");
const rules = require("super-complaints/rules");
const schemas = require("super-complaints/schemas");

/** What the WebAssembly file may weigh, gzipped, so that it does not grow unseen; the goal is 250 kB. */
const LIMIT = 400_000;

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

test("what it exports is what its types declare", () => {
  for (const [name, module] of Object.entries({ index: sc, rules, schemas })) {
    const types = readFileSync(join(home, `dist/${name}.d.ts`), "utf8");
    const declared = [...types.matchAll(/^export (?:function|class) (\w+)/gm)].map((it) => it[1]);
    assert.deepEqual(Object.keys(module).filter((it) => it !== "module.exports").sort(), declared.sort());
  }
});

test("it is light enough for a page", (context) => {
  const kilobytes = (bytes) => Math.round(bytes / 100) / 10;
  const wasm = readFileSync(join(home, "dist/wasm_bg.wasm"));
  const packed = gzipSync(wasm, { level: 9 }).length;
  const scripts = readdirSync(join(home, "dist")).filter((name) => name.endsWith(".js"));
  const rest = scripts.map((name) => gzipSync(readFileSync(join(home, "dist", name))).length);
  const total = rest.reduce((sum, size) => sum + size, 0);
  context.diagnostic(`wasm: ${kilobytes(wasm.length)} kB, gzipped ${kilobytes(packed)} kB; scripts gzipped ${kilobytes(total)} kB`);
  assert.ok(packed < LIMIT, `${packed} bytes gzipped`);
});
