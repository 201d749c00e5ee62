// Every example of the guides and of the README, as it is printed there. What an example takes for granted is set before it; what it
// says in a comment after an expression (`// "cannot_tell"`) must be its value.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = process.env.SUPER_COMPLAINTS_ROOT;
const tools = createRequire(join(root, "bindings/javascript/package.json"));
const read = (path) => readFileSync(join(root, path), "utf8");
const records = join(root, "examples/records");

// In the project, so that `super-complaints` is the installed package.
const folder = mkdtempSync(join(dirname(fileURLToPath(import.meta.url)), "guides-"));
after(() => rmSync(folder, { recursive: true }));

/** The JavaScript examples of a document, each with the heading that it is under. */
function examplesOf(path) {
  let heading = "";
  const examples = [];
  for (const [, title, code] of read(path).matchAll(/^#+ (.+)$|^```js\n([^]*?)^```$/gm)) {
    if (title === undefined) {
      examples.push({ heading, code });
    } else {
      heading = title;
    }
  }
  return examples;
}

/** `expression; // "value": why` as an assertion. */
const asserted = (code) =>
  code.replace(/^(?!const |let |import )(\S.*); \/\/ (\[.*?\]|".*?"|\d+|true|false)(?::.*)?$/gm, (_, expression, value) => `assert.deepEqual(${expression}, ${value});`);

/** The scripts of other packages, which are not in the project. */
const resolved = (code) =>
  code.replace(/from "((?:react|@hookform|@tanstack)[^"]*)"/g, (_, name) => `from ${JSON.stringify(pathToFileURL(tools.resolve(name)).href)}`);

const RECORD = `
const text = readFileSync(${JSON.stringify(join(records, "hidden-victims.json"))}, "utf8");
const record = JSON.parse(text);`;
const FORMS = `
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { useForm } from "react-hook-form";
import { FormApi } from "@tanstack/form-core";`;
const RENDERED = `
import { createElement } from "react";
import { renderToString } from "react-dom/server";`;
const CHECK = `
import { check } from "super-complaints";`;

/** For each example: what is before it, what it is in, and what has to hold after it. */
const AROUND = {
  "docs/javascript.md: Which entry": [{ before: RECORD, then: `assert.equal(check(text).verdict, "valid");` }],
  "docs/javascript.md: A form": [
    {
      before: RENDERED,
      inside: (code) => `let seen;
        function Form() { ${code} seen = { register, handleSubmit, formState }; return null; }
        renderToString(createElement(Form));`,
      then: `assert.equal(typeof seen.register("title").onChange, "function");
        assert.deepEqual(seen.formState.errors, {});`,
    },
    {
      before: `${CHECK}${RECORD}
        const form = record;`,
      then: `assert.ok(findings.length > 0);
        for (const it of findings) assert.ok(beside(it.path.join(".")).includes(it));`,
    },
    {
      before: `${RECORD}
        const finding = { path: ["reports", 0, "published"] };
        const cursor = text.indexOf('"hestia"');`,
      then: `assert.equal(after.slice(offset, offset + length), '"2022-05-26"');
        assert.ok(line > 1 && column > 1);
        assert.deepEqual(pathAt(text, cursor), ["made_by", 0]);`,
    },
  ],
  "docs/javascript.md: A table": [
    {
      before: RECORD,
      then: `assert.equal(table.length, 219);
        assert.ok(table.filter((it) => it.owes).every((it) => it.state === "no_published_response"));`,
    },
  ],
  "docs/javascript.md: A Worker": [
    { file: "check.worker.js" },
    {
      before: `import { Worker } from "node:worker_threads";
        ${RECORD}`,
      then: `sc.close();
        assert.ok(findings.length > 0);`,
    },
    {
      before: `import { load } from "super-complaints";
        const worker = {};
        let shown;
        const show = (faults) => { shown = faults; };`,
      then: `assert.throws(() => load("{}"), (thrown) => {
          worker.onmessage({ data: structuredClone({ error: thrown }) });
          assert.deepEqual(shown, thrown.faults);
          return shown.length === 4;
        });`,
    },
  ],
  // The last search is of 25 November.
  "docs/javascript.md: A static site": [
    { site: /^<h1>No answer known on 2026-11-30<\/h1><ul><li>r1, Home Office: not_searched<\/li>\n<li>r-training, Avon and Somerset Constabulary: known_not_settled<\/li>/ },
  ],
  "bindings/javascript/README.md: super-complaints": [
    { before: RECORD, hides: true, then: `assert.deepEqual([record.id, verdict], ["hidden-victims", "valid"]);` },
  ],
  "bindings/javascript/README.md: Dates": [{}],
  "bindings/javascript/README.md: Forms": [
    {
      before: `${FORMS}${RENDERED}
        const defaultValues = {};`,
      inside: (code) => `function Form() { ${code} return null; }
        assert.equal(renderToString(createElement(Form)), "");`,
    },
  ],
  "bindings/javascript/README.md: Pages": [
    {
      before: `${RECORD}
        const html = readFileSync(${JSON.stringify(join(root, "examples/pages/hidden-victims-responses.txt"))});`,
      then: `assert.equal(draft.record.scheme, "police");
        assert.equal(more.title, record.title);
        assert.ok(Array.isArray(changes) && Array.isArray(conflicts));`,
    },
  ],
  "bindings/javascript/README.md: Registers, changes, fixes and tables": [
    {
      before: `${RECORD}
        const old = record;
        const current = { ...record, title: "Another title" };
        const [one, other] = [current, { ...record, id: "other" }];
        const ndjson = [one, other].map((it) => JSON.stringify(it)).join("\\n");
        const faulty = text.replace('"number": "1"', '"number": 1');
        assert.notEqual(faulty, text);`,
      hides: true,
      then: `assert.deepEqual([records.length, not_read.length], [2, 0]);
        assert.ok(findings.length > 0);
        assert.ok(text.includes('"number": "1"') && applied.length === 1 && refused.length === 0);
        assert.match(calendar, /^BEGIN:VCALENDAR/);
        assert.ok(owed.length > 0);`,
    },
  ],
  "bindings/javascript/README.md: Texts of rules": [
    {
      before: `${CHECK}${RECORD}
        const { findings } = check(text);`,
      then: `assert.ok(schema().$defs);
        assert.ok(rules().length > 50);`,
    },
  ],
};

/** A script's imports, which stay at its top, and the rest. */
function parted(code) {
  const lines = code.split("\n").map((line) => line.trimEnd());
  const isImport = (line) => /^\s*import /.test(line);
  return { imports: lines.filter(isImport).join("\n"), rest: lines.filter((line) => !isImport(line)).join("\n") };
}

/** The example as a script of its own: what it declares itself may hide what is set before it. */
function script(code, { before = "", inside = (it) => it, hides = false, then = "" }) {
  const [own, example] = [parted(before), parted(asserted(code))];
  const body = `${inside(example.rest)}\n${then}`;
  const node = `import assert from "node:assert/strict";\nimport { readFileSync } from "node:fs";`;
  return resolved([node, own.imports, example.imports, own.rest, hides ? `{\n${body}\n}` : body].join("\n"));
}

/** Builds the site of an example in a folder as it takes for granted; gives the page. */
function built(code) {
  const site = join(folder, "site-of-guide");
  ["records", "site"].forEach((one) => mkdirSync(join(site, one), { recursive: true }));
  cpSync(join(records, "hidden-victims.json"), join(site, "records/hidden-victims.json"));
  writeFileSync(join(site, "build.mjs"), code);
  execFileSync(process.execPath, ["build.mjs"], { cwd: site });
  return readFileSync(join(site, "site/index.html"), "utf8");
}

writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
for (const path of ["docs/javascript.md", "bindings/javascript/README.md"]) {
  const seen = {};
  for (const { heading, code } of examplesOf(path)) {
    const key = `${path}: ${heading}`;
    seen[key] = (seen[key] ?? 0) + 1;
    const number = seen[key];
    const around = AROUND[key]?.[number - 1];
    test(`${key}, example ${number}`, async () => {
      assert.ok(around !== undefined, "say in AROUND what this example takes for granted, and what has to hold after it");
      const name = `${key} ${number}.js`.replace(/[^\w.]+/g, "-");
      if (around.file !== undefined) {
        writeFileSync(join(folder, around.file), code); // the next example uses it
      } else if (around.site !== undefined) {
        assert.match(built(code), around.site);
      } else {
        writeFileSync(join(folder, name), script(code, around));
        await import(pathToFileURL(join(folder, name)).href);
      }
    });
  }
  test(`${path} has every example that is expected here`, () => {
    const expected = Object.entries(AROUND).filter(([key]) => key.startsWith(`${path}: `));
    assert.deepEqual(seen, Object.fromEntries(expected.map(([key, all]) => [key, all.length])));
  });
}
