// Replays the corpus that all languages share. What a case shows must be in what comes out; `SHA256SUMS` holds every
// byte of it.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import * as sc from "super-complaints";
import { rulesJson } from "super-complaints/rules";

const root = process.env.SUPER_COMPLAINTS_ROOT;
const corpus = join(root, "tests/corpus");
// The project in which the tests run has nothing but the package.
const { immutableJSONPatch } = createRequire(join(root, "bindings/javascript/package.json"))("immutable-json-patch");
const isObject = (it) => it instanceof Object && !Array.isArray(it);
const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const example = json(join(root, "crates/super-complaints/data/example.json"));
const cases = [".", "rules", "records"].flatMap((folder) =>
  readdirSync(join(corpus, folder))
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => json(join(corpus, folder, name)).cases),
);

const digests = {};
for (const line of readFileSync(join(corpus, "SHA256SUMS"), "utf8").trimEnd().split(/\r?\n/)) {
  const [, digest, name, output] = /^(\w+) {2}(.+)\.(\w+)\.json$/.exec(line);
  (digests[name] ??= {})[output] = digest;
}

test("every digest belongs to a case", () => {
  assert.notEqual(cases.length, 0);
  assert.deepEqual(Object.keys(digests).sort(), ["catalogue", ...cases.map(({ name }) => name)].sort());
});

for (const theCase of cases) {
  test(theCase.name, () => {
    const bytes = document(theCase);
    const { as_of: asOf, profile, texts } = theCase.options;
    const outputs = { check: sc.checkJson(bytes, { asOf, profile, texts }) };
    if ("canonical" in digests[theCase.name]) {
      outputs.canonical = sc.toCanonicalJson(bytes);
      if (asOf !== undefined) {
        outputs.matrix = sc.matrixJson(bytes, { asOf });
        outputs.deadlines = sc.explainJson(bytes, { asOf });
      }
    } else {
      assert.throws(() => sc.toCanonicalJson(bytes), sc.RecordError);
    }
    if ("patch" in theCase) {
      outputs.document = bytes.toString();
    }
    compare(theCase, outputs);
  });
}

test("the catalogue", () => compare({ name: "catalogue" }, { rules: rulesJson() }));

// A file of the workspace, a text, or the shared example with a change: names sorted, two spaces a step.
function document({ document: path, text, patch }) {
  if (path !== undefined) {
    return readFileSync(join(root, path));
  }
  const byName = ([one], [other]) => (one < other ? -1 : 1);
  const sorted = (_, it) => (isObject(it) ? Object.fromEntries(Object.entries(it).sort(byName)) : it);
  return Buffer.from(text ?? `${JSON.stringify(immutableJSONPatch(example, patch), sorted, 2)}\n`);
}

function compare(theCase, outputs) {
  for (const [what, text] of Object.entries(outputs)) {
    if (what in theCase) {
      assert.deepEqual(differences(what, theCase[what], what === "canonical" ? text : JSON.parse(text)), []);
    }
  }
  const given = Object.fromEntries(Object.entries(outputs).map(([what, text]) => [what, sha256(text)]));
  if (!isDeepStrictEqual(given, digests[theCase.name])) {
    const folder = mkdtempSync(join(tmpdir(), "super-complaints-"));
    Object.entries(outputs).forEach(([what, text]) => writeFileSync(join(folder, `${what}.json`), text));
    assert.fail(`what is not shown differs: this gives ${folder}; \`cargo xtask corpus\` writes what Rust gives into \
target/corpus/${theCase.name}.*.json`);
  }
}

// Where something that is shown is not given so. What is given may have more names, but no more elements.
function differences(place, shown, given) {
  const both = (is) => is(shown) && is(given);
  if (both(isObject) || (both(Array.isArray) && shown.length === given.length)) {
    return Object.keys(shown).flatMap((name) => differences(`${place}/${name}`, shown[name], given[name]));
  }
  const [one, other] = [shown, given].map((it) => JSON.stringify(it));
  return one === other ? [] : [`${place}: ${other} instead of ${one}`];
}
