// Every way of using the package that is tested: what one writes, what it needs, and how it is tried. `fast` ones are part of
// `cargo xtask test`. Each gives what it gave, and what it should.

import { APP, CLASSIC, HTML, MODULE, OWN_WORKER, SMALL, ofApp } from "./pages.mjs";
import { bundled } from "./bundled.mjs";
import { engines } from "./engines.mjs";
import { frameworks } from "./frameworks.mjs";

const IMPORT = `import { check } from "super-complaints"`;
const HERE = "/node_modules/super-complaints/dist";
const IMPORT_MAP = `<script type="importmap">${JSON.stringify({
  imports: {
    "super-complaints": `${HERE}/index.js`,
    "super-complaints/pages": `${HERE}/pages.js`,
    "super-complaints/pages/init": `${HERE}/pages-init.js`,
    "super-complaints/registers": `${HERE}/registers.js`,
    "super-complaints/rules": `${HERE}/rules.js`,
    "super-complaints/worker": `${HERE}/worker.js`,
  },
})}</script>`;
/** Import maps do not reach into Workers. */
const inWorker = (text) => text.replace(/"super-complaints(?:\/([\w-]+))?(?:\/([\w-]+))?"/g, (_, ...it) => {
  const name = it.slice(0, 2).filter(Boolean).join("-") || "index";
  return `"${HERE}/${name}.js"`;
});

const main = `import { answer } from "./answer.js";\nconsole.log(JSON.stringify(answer()));\n`;

function withoutBundler({ browser, ...its }) {
  return {
    ...its,
    browser,
    line: `<script type="importmap">{ "imports": { "super-complaints": "/node_modules/super-complaints/dist/index.js" } }</script>`,
    run(project, answer) {
      const { "pages-worker.js": served, ...app } = APP();
      project.write({
        ...app,
        "worker-answer.js": inWorker(project.read("answer.js")),
        "own-worker.js": OWN_WORKER("./worker-answer.js"),
        "pages-worker.js": inWorker(served),
        "index.html": HTML(`${IMPORT_MAP}<script type="module" src="/app.js"></script>`),
      });
      return [project.opened(".", undefined, undefined, browser), ofApp(answer)];
    },
  };
}

const plain = [
  {
    name: "Node, ES modules",
    line: IMPORT,
    fast: true,
    run: (project, answer) => [project.write({ "main.js": main }).prints("node", ["main.js"]), answer],
  },
  {
    name: "Node, CommonJS",
    line: `const { check } = require("super-complaints")`,
    fast: true,
    run(project, answer) {
      project.write({
        "main.cjs": `const assert = require("node:assert");
const sc = require("super-complaints");
const pages = require("super-complaints/pages");
require("super-complaints/registers"), require("super-complaints/rules"), require("super-complaints/schemas"), require("super-complaints/edit");
assert.ok(/index[.]cjs$/.test(require.resolve("super-complaints")));
import("./data.js").then(async ({ record, page }) => {
  const { Directory } = await import("super-complaints");
  assert.notEqual(Directory, sc.Directory); // a second copy, whose directories work here
  sc.check(record, { directory: Directory.standard() });
  console.log(JSON.stringify([sc.checkJson(record, { asOf: "2022-06-01", profile: "publish" }), pages.readPageJson(page)]));
});`,
      });
      return [project.prints("node", ["main.cjs"]), answer.slice(0, 2)];
    },
  },
  {
    name: "Node, `worker_threads`",
    line: `connect(new Worker(new URL("./check.worker.js", import.meta.url)))`,
    fast: true,
    run(project, answer) {
      project.write({
        "check.worker.js": `import "super-complaints/worker/pages";\n`,
        "broken.worker.js": `import "super-complaints/nothing";\n`,
        "main.js": `import { Worker } from "node:worker_threads";
import { connect } from "super-complaints/worker";
import { page, record } from "./data.js";
const sc = connect(new Worker(new URL("./check.worker.js", import.meta.url)));
const checked = await sc.checkJson(record, { asOf: "2022-06-01", profile: "publish" });
const error = await sc.load("{}").catch((it) => it.constructor.name + " " + it.faults.length);
const broken = connect(new Worker(new URL("./broken.worker.js", import.meta.url)));
const failed = await broken.load("{}").catch((it) => it.name);
console.log(JSON.stringify([checked, await sc.readPageJson(page), error, failed]));
sc.close();
`,
      });
      return [project.prints("node", ["main.js"]), [...answer.slice(0, 2), "RecordError 4", "StartError"]];
    },
  },
  {
    name: "Node, `/init`",
    line: `import { check, init } from "super-complaints/init"; await init()`,
    fast: true,
    run(project, answer) {
      project.write({
        "main.js": `import { createRequire } from "node:module";
import { checkJson, init } from "super-complaints/init";
import { page, record } from "./data.js";
const options = { asOf: "2022-06-01", profile: "publish" };
let early;
try {
  checkJson(record, options);
} catch (error) {
  early = error.name;
}
await Promise.all([init(), init()]);
const pages = createRequire(import.meta.url)("super-complaints/pages/init");
await pages.init();
console.log(JSON.stringify([checkJson(record, options), pages.readPageJson(page), early]));
`,
      });
      return [project.prints("node", ["main.js"]), [...answer.slice(0, 2), "StartError"]];
    },
  },
  withoutBundler({ name: "Page without a bundler, and its Workers", browser: "chromium", fast: true }),
  withoutBundler({ name: "The same in Firefox", browser: "firefox" }),
  {
    name: "Page with a strict Content-Security-Policy",
    line: "`script-src 'self' 'wasm-unsafe-eval'`",
    fast: true,
    browser: "chromium",
    run(project, answer) {
      const answers = inWorker(project.read("answer.js"));
      project.write({ "answer.js": answers, ...SMALL, "index.html": MODULE("/small.js") });
      const policy = { "content-security-policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'" };
      return [project.opened(".", undefined, policy), answer];
    },
  },
  {
    name: "Page whose policy forbids WebAssembly",
    line: "a `StartError` says which directive is missing",
    browser: "chromium",
    run(project) {
      project.write({ "answer.js": inWorker(project.read("answer.js")), ...SMALL, "index.html": MODULE("/small.js") });
      const opened = project.opened(".", undefined, { "content-security-policy": "default-src 'self'" });
      return [opened.then(({ error }) => /StartError: .*must allow `wasm-unsafe-eval`/.test(error) || error), true];
    },
  },
];

export const CASES = [...plain, ...bundled({ IMPORT, main, APP, CLASSIC, MODULE, SMALL, ofApp }), ...engines({ IMPORT, main }), ...frameworks({ IMPORT })];
