// What makes the package native to JavaScript: dates, errors that travel, rules and records that are given as they are held.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";
import * as sc from "super-complaints";
import { PageError, readPage } from "super-complaints/pages";
import { rules } from "super-complaints/rules";

const root = process.env.SUPER_COMPLAINTS_ROOT;
const text = readFileSync(join(root, "examples/records/hidden-victims.json"), "utf8");
const asOf = "2022-06-01";

const thrownBy = (run) => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return assert.fail("nothing was thrown");
};

test("a `Date` means the date in the United Kingdom at that moment", () => {
  const dateOf = (moment) => sc.check(text, { asOf: new Date(moment) }).as_of;
  assert.equal(dateOf("2022-06-01"), "2022-06-01"); // as `valueAsDate` gives it
  assert.equal(dateOf("2022-05-31T22:59:59Z"), "2022-05-31");
  assert.equal(dateOf("2022-05-31T23:00:00Z"), "2022-06-01"); // summer time
  assert.equal(dateOf("2022-01-31T23:30:00Z"), "2022-01-31");
  assert.equal(dateOf("2022-02-01T00:00:00Z"), "2022-02-01");
  const june = new Date("2022-06-01");
  assert.equal(sc.matrixJson(text, { asOf: june }), sc.matrixJson(text, { asOf }));
  assert.equal(sc.explainJson(text, { asOf: june }), sc.explainJson(text, { asOf }));
  const directory = sc.Directory.standard();
  assert.deepEqual(directory.members("chief-constables", { on: june }), directory.members("chief-constables", { on: asOf }));
  assert.equal(sc.isBy("2022-06-01", june), "yes");
});

test("a `Date` means the same on every machine", () => {
  const program = `import { check } from "super-complaints";
process.stdout.write(check({}, { asOf: new Date("2022-05-31T23:30:00Z") }).as_of);`;
  for (const TZ of ["UTC", "Pacific/Auckland", "America/Los_Angeles", "Europe/London"]) {
    const found = execFileSync("node", ["--input-type=module", "-e", program], { env: { ...process.env, TZ }, encoding: "utf8" });
    assert.equal(found, "2022-06-01", TZ);
  }
});

test("every fault and every finding has the path of its field, also where it is missing", () => {
  const record = { schema: "1", id: "x", scheme: "police", recommendations: [{ number: 5 }, null] };
  const { faults } = sc.check(record);
  assert.deepEqual(faults.map((it) => [it.code, it.path]), [
    ["missing-field", ["title"]],
    ["missing-field", ["recommendations", 0, "id"]],
    ["wrong-type", ["recommendations", 0, "number"]],
    ["null", ["recommendations", 1]],
  ]);
  const { findings } = sc.check(text, { asOf, profile: "publish" });
  assert.ok(findings.length > 0 && findings.every((it) => Array.isArray(it.path)));
});

test("errors survive structured cloning, messages and JSON", () => {
  const directory = { version: "x", bodies: [{ id: "force-kent", kind: "other_force", names: [{ text: "Ours" }] }] };
  const errors = [
    thrownBy(() => sc.load("{}")),
    thrownBy(() => sc.check(text, { asOf: "June" })),
    thrownBy(() => sc.Directory.standard().extended(directory)),
    thrownBy(() => readPage("A page about the police")),
    new sc.StartError("it did not start", new Error("why")),
  ];
  assert.deepEqual(errors.map((it) => it.name), ["RecordError", "OptionsError", "DirectoryError", "PageError", "StartError"]);
  const { port1, port2 } = new MessageChannel();
  const sent = (value) => {
    port1.postMessage(value);
    return receiveMessageOnPort(port2).message;
  };
  for (const error of errors) {
    for (const carry of [structuredClone, sent, (it) => JSON.parse(JSON.stringify(it)), (it) => it]) {
      const again = sc.fromClone(carry(error));
      assert.ok(again instanceof error.constructor && again instanceof Error, error.name);
      for (const field of ["name", "message", "faults", "moreFaults", "kind", "reason"]) {
        assert.deepEqual(again[field], error[field]);
      }
    }
    assert.equal(sc.fromClone(structuredClone(error)).stack, error.stack);
  }
  port1.close();
  assert.ok(errors[0].faults.length === 4 && errors[3] instanceof PageError && errors[3].kind === "not_super_complaint");
  for (const other of [undefined, null, 5, "x", {}, new TypeError("x"), { name: "constructor", message: "" }]) {
    assert.equal(sc.fromClone(other), other);
  }
});

test("what a caller holds is taken as it is", () => {
  const record = sc.load(text);
  const rule = rules().find((it) => it.code === "SC401");
  const codes = (options) => [...new Set(sc.check(record, { asOf, ...options }).findings.map((it) => it.code))];
  assert.deepEqual(codes({ onlyRules: [rule] }), ["SC401"]);
  assert.ok(!codes({ withoutRules: [rule] }).includes("SC401"));
  const [deadline] = sc.explain(record, { asOf }).deadlines;
  assert.deepEqual(sc.explain(record, { asOf, deadline }).deadlines, [deadline]);
  const directory = sc.Directory.standard();
  const [group] = directory.lookUp("chief constables");
  assert.equal(directory.members(group, { on: asOf }).certain.length, 43);
  assert.deepEqual(directory.lookUp({ id: "force-kent" }), directory.lookUp("force-kent"));
  const page = record.documents.find((it) => it.id === "page");
  const words = readFileSync(join(root, "examples/pages/hidden-victims-responses.txt"), "utf8");
  const byMap = sc.checkJson(record, { asOf, texts: new Map([[page, words]]) });
  assert.equal(byMap, sc.checkJson(record, { asOf, texts: { page: words } }));
  assert.throws(() => sc.check(record, { texts: new Map([[5, "x"]]) }), /^OptionsError: `texts`: expected its id/);
  assert.throws(() => sc.check(record, { onlyRules: [5] }), /^OptionsError: `onlyRules`: expected an array of strings or rules/);
});

test("bytes and dates of another realm are bytes and dates", () => {
  const other = runInNewContext("({ bytes: (all) => Uint8Array.from(all), date: (it) => new Date(it) })");
  const bytes = other.bytes([...new TextEncoder().encode(text)]);
  const date = other.date("2022-06-01");
  assert.ok(!(bytes instanceof Uint8Array) && !(date instanceof Date));
  assert.equal(sc.checkJson(bytes, { asOf: date }), sc.checkJson(text, { asOf }));
});

test("a directory that is extended keeps its own bytes", () => {
  const file = new Uint8Array(readFileSync(join(root, "examples/directory/scotland-and-pilot.json")));
  const directory = sc.Directory.standard().extended(file);
  file.fill(0);
  const options = { directory, seen: "2026-11-25" };
  assert.ok(readPage("Police super-complaints\nIn May 2019 Hestia made a super-complaint about the police.", options).record);
});
