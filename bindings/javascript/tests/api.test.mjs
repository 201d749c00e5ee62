// What a front end does with the package.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as sc from "super-complaints";
import { rules } from "super-complaints/rules";
import { directorySchema, schema } from "super-complaints/schemas";

const root = process.env.SUPER_COMPLAINTS_ROOT;
const bytes = readFileSync(join(root, "examples/records/hidden-victims.json"));
const text = bytes.toString("utf8");
const asOf = "2022-06-01";

test("a document is a text, bytes or an object", () => {
  const record = sc.load(text);
  assert.equal(record.recommendations[0].addressees[0], "home-office");
  for (const document of [bytes, new Uint8Array(bytes), record]) {
    assert.deepEqual(sc.load(document), record);
    assert.equal(sc.toCanonicalJson(document), sc.toCanonicalJson(text));
    assert.deepEqual(sc.check(document, { asOf }).verdict, "valid");
  }
  assert.deepEqual(JSON.parse(sc.toJson(text)), record);
  assert.throws(() => sc.load(undefined), TypeError);
});

test("a check gives findings, ready for a form library", () => {
  const { record, findings, verdict } = sc.check(text, { asOf, profile: "draft" });
  assert.deepEqual([record, verdict], ["hidden-victims", "valid"]);
  const finding = findings.find((it) => it.code === "SC401");
  assert.deepEqual(finding.path, ["recommendations", 0]);
  assert.ok(finding.line > 0);
});

test("quotations are compared with the texts that are supplied", () => {
  const page = readFileSync(join(root, "examples/pages/hidden-victims-responses.txt"), "utf8");
  const codes = (options) => sc.check(text, { asOf, ...options });
  assert.ok(codes({}).not_run.some((it) => it.code === "SC706" && it.why === "needs_texts"));
  const right = codes({ texts: { page } });
  assert.ok(!right.not_run.some((it) => it.code === "SC706") && !right.findings.some((it) => it.code === "SC706"));
  assert.ok(codes({ texts: { page: "another page" } }).findings.some((it) => it.code === "SC706"));
  // A text for a document that the record does not have would hold nothing against anything.
  assert.throws(() => codes({ texts: { pgae: page } }), (error) => {
    assert.ok(error instanceof sc.OptionsError);
    assert.match(error.message, /`pgae`.* did you mean `page`/);
    return true;
  });
});

test("faults are part of a check, and are thrown by load", () => {
  const faulty = '{"schema": "1", "id": "x", "scheme": "police", "title": "X",\n "made_bye": [], "forces": null}';
  assert.equal(sc.check(faulty).verdict, "invalid");
  assert.throws(() => sc.load(faulty), (error) => {
    assert.ok(error instanceof sc.RecordError && error instanceof Error);
    assert.equal(error.name, "RecordError");
    const [first, second] = error.faults;
    assert.deepEqual([first.pointer, first.line, first.column], ["/made_bye", 2, 2]);
    assert.equal(first.help, "did you mean `made_by`?");
    assert.equal(second.code, "null");
    assert.deepEqual([first.path, second.path], [["made_bye"], ["forces"]]);
    assert.equal(error.moreFaults, 0);
    assert.match(error.message, /made_bye/);
    return true;
  });
  for (const nothing of ["", "{", "[]", null, 5, new Uint8Array([0xff]), '{"a": "\ud800"}', "[".repeat(200_000)]) {
    assert.throws(() => sc.load(nothing), sc.RecordError);
    assert.equal(sc.check(nothing).verdict, "invalid");
  }
});

test("an option that does not exist is an error", () => {
  for (const options of [{ as_of: asOf }, { profile: "final" }, { onlyRules: ["SC999"] }, { asOf: "2022" }]) {
    assert.throws(() => sc.check(text, options), sc.OptionsError);
  }
  assert.throws(() => sc.check(text, { asof: asOf }), /there is no option `asof`.*`asOf`/);
  for (const options of [undefined, {}, { asOf: "June" }, { asOf, profile: "draft" }]) {
    assert.throws(() => sc.matrix(text, options), sc.OptionsError);
  }
  assert.equal(sc.check(text, { asOf: undefined }).as_of, undefined);
});

test("errors call options as the caller does", () => {
  const directory = sc.Directory.standard();
  for (const [run, says] of [
    [() => sc.check(text, { asOf: "June" }), /^`asOf`: `June` is not a full date/],
    [() => sc.matrix(text, { asOf: "2022" }), /^`asOf`: `2022` is not a full date/],
    [() => sc.matrix(text, {}), /^`asOf`: a date is needed, such as/],
    [() => sc.check(text, { asOf: new Date(NaN) }), /^`asOf`: expected a date, found an invalid `Date`/],
    [() => directory.members("npcc", {}), /^`on`: a date is needed/],
    [() => sc.check(text, "2022-06-01"), /^the options are an object, such as `\{ asOf: \.\. \}`, not a value of type string/],
    [() => sc.explain(text, { asOf: "as_of" }), /^`asOf`: `as_of` is not a full date/],
    [() => sc.explain(text, { assumedReceived: "June" }), /^`assumedReceived`: `June` is not a date/],
    [() => directory.lookUp("npcc", { on: "June" }), /^`on`: `June` is not a full date/],
    [() => sc.check(text, { asOf: 2022 }), /^`asOf`: expected a string or a `Date`, found a value of type number/],
    [() => sc.check(text, { asOf: null }), /^`asOf`: expected a string or a `Date`, found null/],
    [() => sc.check(text, { onlyRules: "SC101" }), /^`onlyRules`: expected an array of strings/],
    [() => sc.check(text, { texts: ["a"] }), /^`texts`: expected an object/],
    [() => sc.check(text, { directory: {} }), /^`directory`: expected a `Directory`/],
  ]) {
    assert.throws(run, (error) => error instanceof sc.OptionsError && says.test(error.message), String(says));
  }
});

test("dates are compared by the calendar, with an answer of three", () => {
  assert.equal(sc.isBefore("[..2019-01-01]", "2024-01-01"), "yes");
  assert.equal(sc.isAfter("2024-01-01", "[..2019-01-01]"), "yes");
  assert.equal(sc.isBefore("2021-05", "2021-05-26"), "cannot_tell");
  assert.equal(sc.isBy("2021-05", "2021-04-30"), "no");
  assert.deepEqual(sc.bounds("2021-02"), { earliest: "2021-02-01", latest: "2021-02-28" });
  assert.deepEqual(sc.bounds("[..2021-02]"), { latest: "2021-02-28" });
  assert.throws(() => sc.isBefore("June", "2021"), /^OptionsError: `June` is not a date/);
  assert.throws(() => sc.isBy("2021", "2021"), sc.OptionsError);
});

test("the matrix says who owes an answer", () => {
  const { rows } = sc.matrix(sc.load(text), { asOf });
  const owing = rows[0].cells.filter((cell) => cell.awaiting === "none_found");
  assert.deepEqual(owing.map((cell) => [cell.seat, cell.state]), [["home-office", "no_published_response"]]);
});

test("schema and rules are supplied", () => {
  assert.equal(schema().title, "SuperComplaint");
  const codes = rules().map((rule) => rule.code);
  assert.deepEqual(codes, [...new Set(codes)].sort());
});

test("results are plain JSON values", () => {
  const result = { ...sc.check(text, { asOf }) };
  assert.deepEqual(structuredClone(result), JSON.parse(JSON.stringify(result)));
});

test("a due date is explained day by day", () => {
  const [deadline] = sc.explain(text, { deadline: "acknowledgement" }).deadlines;
  assert.deepEqual(deadline.computed, { earliest: "2019-06-06", latest: "2019-06-06" });
  assert.match(deadline.basis.cited, /2018\/748/);
  const [later] = sc.explain(text, { deadline: "acknowledgement", assumedReceived: "2019-06-08" }).deadlines;
  assert.equal(later.computed.latest, "2019-06-14");
  assert.throws(() => sc.explain(text, { deadline: "acknowledgment" }), /acknowledgement/);
});

test("a body is found by its names and identifiers, never by a near miss", () => {
  const directory = sc.Directory.standard();
  for (const query of ["Kent Police", "force-kent", "data-police-uk:kent"]) {
    assert.deepEqual(directory.lookUp(query).map((it) => it.id), ["force-kent"]);
  }
  const [hampshire] = directory.lookUp("Hampshire Constabulary", { on: "2022-11-16" });
  assert.equal(hampshire.name, "Hampshire and Isle of Wight Constabulary");
  assert.deepEqual(directory.lookUp("Home Ofice"), []);
  assert.equal(directory.suggest("Home Ofice")[0].id, "home-office");
  assert.equal(directory.members("chief-constables", { on: "2022-06-01" }).certain.length, 43);
  assert.throws(() => directory.members("chief-constable", { on: "2022-06-01" }), { name: "OptionsError" });
});

test("a user's own directory stands beside the standard one", () => {
  const file = readFileSync(join(root, "examples/directory/scotland-and-pilot.json"));
  const directory = sc.Directory.standard().extended(file);
  assert.ok(directory.version.endsWith(" + scotland-and-pilot 2026-11-25"));
  const record = {
    schema: "1",
    id: "x",
    scheme: "police",
    title: "X",
    reports: [{ id: "report", kind: "report", published: "2026-01-31" }],
    recommendations: [{ id: "r1", addressees: ["pilot-forces"] }],
  };
  const unknown = (options) => sc.check(record, options).findings.some((it) => it.code === "SC103");
  assert.deepEqual([unknown({}), unknown({ directory })], [true, false]);
  assert.equal(sc.matrix(record, { asOf: "2026-06-01", directory }).rows[0].cells.length, 3);
  assert.throws(() => sc.check(record, { directory: file }), { name: "OptionsError" });
});

test("every fault of a directory is told at once", () => {
  const bodies = [{ id: "force-kent", kind: "other_force", names: [{ text: "Ours" }], successor: "nobody" }];
  assert.throws(
    () => sc.Directory.standard().extended({ version: "x", bodies }),
    (error) => error instanceof sc.DirectoryError && error.faults.length === 2,
  );
  assert.equal(directorySchema().title, "DirectoryFile");
});
