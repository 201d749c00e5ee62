// Replays the corpus that all languages share: `NAME.expected.json` says what a document gives. The document
// is `NAME.json` beside it, or the file that it names.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as sc from "super-complaints";
import { rulesJson } from "super-complaints/rules";

const root = process.env.SUPER_COMPLAINTS_ROOT;
const corpus = join(root, "tests/corpus");
const end = ".expected.json";
const cases = readdirSync(corpus, { recursive: true }).filter((name) => name.endsWith(end)).sort();

test("there are cases", () => assert.notEqual(cases.length, 0));

for (const name of cases) {
  test(name.slice(0, -end.length), () => {
    const expected = JSON.parse(readFileSync(join(corpus, name), "utf8"));
    const beside = join(corpus, name.replace(end, ".json"));
    const document = readFileSync(expected.document ? join(root, expected.document) : beside);
    const { as_of: asOf, profile, only_rules: onlyRules, without_rules: withoutRules, texts } = expected.options;
    const checked = JSON.parse(sc.checkJson(document, { asOf, profile, onlyRules, withoutRules, texts }));
    assert.deepEqual(checked, expected.checked);
    if ("matrix" in expected) {
      assert.deepEqual(JSON.parse(sc.matrixJson(document, { asOf })), expected.matrix);
    }
    if ("deadlines" in expected) {
      assert.deepEqual(JSON.parse(sc.explainJson(document, { asOf })), expected.deadlines);
    }
    if ("canonical" in expected) {
      assert.equal(sc.toCanonicalJson(document), expected.canonical);
    }
  });
}

test("the catalogue", () => {
  assert.deepEqual(JSON.parse(rulesJson()), JSON.parse(readFileSync(join(corpus, "catalogue.json"), "utf8")));
});
