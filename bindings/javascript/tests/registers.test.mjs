// Registers, fixes, changes, feeds and tables: as in Rust and Python, byte for byte.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import * as sc from "super-complaints";
import * as registers from "super-complaints/registers";

const root = process.env.SUPER_COMPLAINTS_ROOT;
const text = (path) => readFileSync(join(root, path), "utf8");
const sha256 = (output) => createHash("sha256").update(output).digest("hex");
const doors = JSON.parse(text("tests/corpus/registers/doors.json"));
const record = text("examples/records/stop-and-search.json");
const small = (id, more = {}) => ({ schema: "1", id, scheme: "police", title: id.toUpperCase(), ...more });

/** A file of the workspace, one with words replaced once, or a list of those. */
function made(document) {
  if (document === null) {
    return undefined;
  }
  if (Array.isArray(document)) {
    return document.map(made);
  }
  return typeof document === "string" ? text(document) : text(document.document).replace(document.words, () => document.by);
}

/** Options as JavaScript writes them. */
const camel = (options) =>
  Object.fromEntries(Object.entries(options).map(([name, it]) => [name.replace(/_(.)/g, (_, letter) => letter.toUpperCase()), it]));

const REPLAYED = {
  checks: ({ documents, options }) => registers.checkRegisterLines(made(documents), options),
  fixes: ({ document, include, options }) => registers.fixJson(made(document), { include, ...options }),
  diffs: ({ old, new: current, options }) => registers.diffJson(made(old), made(current), options),
  feeds: ({ old, new: current, options }) => registers.feedText(made(current), { old: made(old), ...options }),
  tables: ({ documents, options }) => registers.tablesJson(made(documents), options),
};

test("every kind of output is replayed", () => {
  assert.deepEqual(Object.keys(doors).sort(), Object.keys(REPLAYED).sort());
  for (const [kind, cases] of Object.entries(doors)) {
    assert.ok(cases.length > 1, kind);
    for (const { digest, ...theCase } of cases) {
      const output = REPLAYED[kind]({ ...theCase, options: camel(theCase.options) });
      assert.equal(sha256(output), digest, `${kind}: ${JSON.stringify(theCase)}`);
    }
  }
});

test("records are checked, and compared with each other", () => {
  const lines = [small("x"), {}, small("x")].map((it) => JSON.stringify(it)).join("\n");
  const checked = registers.checkRegister(lines, { name: "ours" });
  assert.deepEqual(checked.records.map((it) => [it.file, it.verdict]), [["ours:1", "valid"], ["ours:2", "invalid"], ["ours:3", "valid"]]);
  assert.deepEqual(checked.findings.map((it) => [it.code, it.places.map((place) => place.file)]), [["SC801", ["ours:1", "ours:3"]]]);
  assert.deepEqual(registers.checkRegister(gzipSync(lines), { name: "ours" }), checked);
  assert.deepEqual(registers.checkRegister(lines, { withoutRules: ["duplicate-record-id"] }).findings, []);
  const { code } = registers.registerRules()[0];
  assert.equal(code, "SC801");
  const only = registers.checkRegister(lines, { onlyRules: registers.registerRules() });
  assert.deepEqual(only.findings.map((it) => it.code), ["SC801"]);
});

test("a list of records is a register, and what cannot be read is listed", () => {
  const { records, not_read: notRead } = registers.checkRegister([small("x"), JSON.stringify(small("y"))]);
  assert.deepEqual([records.map((it) => it.file), notRead], [["register#/0", "register#/1"], []]);
  const torn = gzipSync(`${JSON.stringify(small("x"))}\n${record.replaceAll("\n", " ")}`);
  const { not_read: broken } = registers.checkRegister(torn.subarray(0, torn.length - 20));
  assert.equal(broken.length, 1, JSON.stringify(broken));
  assert.match(broken[0].not_read, /gzip|compressed/);
});

test("a text is fixed, and the rest of it stays", () => {
  const { text: fixed, applied, refused, checked } = registers.fix('{ "schema": 1,  "id": "x", "scheme": "police", "titel": "X" }');
  assert.equal(fixed, '{ "schema": "1",  "id": "x", "scheme": "police", "title": "X" }');
  assert.deepEqual([applied.map((it) => it.code), refused, checked.verdict], [["wrong-type", "unknown-field"], [], "valid"]);
  assert.deepEqual(registers.fix(fixed).applied, []);
  const misspelt = record.replace('"home-office"', '"home-ofice"');
  assert.equal(registers.fix(misspelt).text, misspelt);
  assert.equal(registers.fix(misspelt, { include: "likely" }).text, record);
});

test("changes are said of two states", () => {
  assert.deepEqual(registers.diff(record, record).changes, []);
  const { changes } = registers.diff(small("x"), small("y", { title: "Another" }));
  assert.ok(changes.some((it) => it.says.includes("“Another”")), JSON.stringify(changes));
  const came = registers.diff([small("x")], [small("x"), small("y")]);
  assert.deepEqual([came.compared, came.changes.map((it) => [it.kind, it.record])], [1, [["record_added", "y"]]]);
});

test("one record that cannot be read hides no other, and is not said to be gone", () => {
  const broken = [small("x", { title: "Another" }), '{"schema": "1", "id": "y"}'];
  const changes = registers.diff([small("x"), small("y"), small("z")], broken);
  assert.deepEqual(changes.changes.map((it) => [it.kind, it.record]), [["field_changed", "x"], ["record_removed", "z"]]);
  assert.deepEqual(changes.not_read.map((it) => [it.side, it.name, it.id]), [["new", "register#/1", "y"]]);
  assert.deepEqual(changes.not_compared.map((it) => [it.side, it.record]), [["old", "y"]]);
  assert.match(registers.feed(broken, { asOf: "2022-06-01" }), /1 record could not be read\./);
  assert.throws(() => registers.diff([small("x")], ["{}"]), sc.RecordError);
});

test("feeds are texts for programs that subscribe, or an object", () => {
  const asOf = new Date("2022-06-01T12:00:00Z");
  assert.ok(registers.feed(record, { asOf }).startsWith('<?xml version="1.0"'));
  assert.ok(registers.feed([record], { asOf, format: "ical" }).startsWith("BEGIN:VCALENDAR\r\n"));
  const feed = registers.feed([small("x"), small("y")], { asOf, format: "json", old: [small("x")], title: "Ours" });
  assert.deepEqual([feed.title, feed.as_of], ["Ours", "2022-06-01"]);
  assert.ok(JSON.stringify(feed).includes("record_added"));
});

test("rows are plain objects with the columns of the contract", () => {
  const contract = registers.tableContract().tables;
  const { tables, repeated } = registers.tables([record, sc.load(record)], { asOf: "2024-06-01" });
  assert.deepEqual(Object.keys(tables), contract.map((it) => it.name));
  assert.equal(repeated.length, 1);
  for (const { name, columns } of contract) {
    assert.deepEqual(registers.rows(record, name, { asOf: "2024-06-01", name: "records#/0" }).map(Object.keys), tables[name].map(() => columns.map((it) => it.name)));
  }
  assert.ok(tables.matrix.length > 0 && tables.complaints.length === 1);
  assert.deepEqual(registers.rows(record, "matrix"), []);
});

test("what is wrong is said as in the other entries", () => {
  const refused = (run, message) => assert.throws(run, (error) => error instanceof sc.OptionsError && message.test(error.message));
  refused(() => registers.checkRegister([], { asof: "2022-06-01" }), /there is no option `asof`: the options are `asOf`, /);
  refused(() => registers.checkRegister([], { input: "csv" }), /there is no format `csv`/);
  refused(() => registers.fix(record, { include: "all" }), /certain/);
  refused(() => registers.diff(record, record, { asOfOld: "May" }), /^`asOfOld`: /);
  refused(() => registers.feed(record), /`asOf`: a date is needed/);
  refused(() => registers.feed(record, { asOf: "2022-06-01", format: "rss" }), /rss/);
  refused(() => registers.rows(record, "items2"), /there is no table `items2`/);
  assert.throws(() => registers.diff("{}", record), (error) => error instanceof sc.RecordError && error.faults.length > 0);
  assert.throws(() => registers.tables([record, "{}"]), sc.RecordError);
  assert.throws(() => registers.fix(undefined), TypeError);
});

test("a directory of your own is used here too", () => {
  const own = {
    version: "ours",
    documents: [{ id: "act", title: "An Act" }],
    bodies: [{ id: "our-body", kind: "voluntary_organisation", names: [{ text: "Our Body" }], sources: ["act"] }],
  };
  const directory = sc.Directory.standard().extended(own);
  const asked = small("x", { recommendations: [{ id: "r1", text: "Act", addressees: ["our-body"] }] });
  const codes = (options) => registers.checkRegister([asked], options).records[0].findings.map((it) => it.code);
  assert.ok(codes({}).includes("SC103"));
  assert.ok(!codes({ directory }).includes("SC103"));
});
