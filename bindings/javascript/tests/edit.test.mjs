// Changes that keep the text of a record.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { check, RecordError } from "super-complaints";
import { getIn, insertIn, pathAt, placeOf, removeIn, setIn } from "super-complaints/edit";

const records = join(process.env.SUPER_COMPLAINTS_ROOT, "examples/records");
const names = readdirSync(records).filter((name) => name.endsWith(".json"));
const read = (name) => readFileSync(join(records, name), "utf8");
const text = read("hidden-victims.json");

test("only the value changes, and the place is given", () => {
  const path = ["recommendations", 0, "number"];
  const before = placeOf(text, path);
  const { text: after, ...place } = setIn(text, path, "12 b");
  assert.equal(after.slice(place.offset, place.offset + place.length), '"12 b"');
  assert.equal(after, text.slice(0, before.offset) + '"12 b"' + text.slice(before.offset + before.length));
  assert.deepEqual(place.path, path);
  assert.deepEqual([place.line, place.column], [before.line, before.column]);
  const lines = after.split("\n");
  assert.equal([...lines[place.line - 1]].slice(place.column - 1, place.endColumn - 1).join(""), '"12 b"');
});

test("lines and columns are those of findings", () => {
  const before = '{\n  "schema": "1", "id": "x", "scheme": "police", "title": "\u{1f600} é",  "made_by": "hestia"\n}';
  const [fault] = check(before).faults;
  const { line, column } = placeOf(before, fault.path);
  assert.deepEqual([line, column], [fault.line, fault.column]);
  const { text: after } = setIn(before, fault.path, ["hestia"]);
  assert.deepEqual(check(after).faults, []);
});

for (const name of names) {
  test(`a new field and a new entry look like the rest of ${name}`, () => {
    const text = read(name);
    const added = setIn(text, ["extensions"], { note: ["x"] });
    assert.deepEqual(getIn(added.text, ["extensions"]), { note: ["x"] });
    assert.deepEqual({ ...JSON.parse(added.text) }, { ...JSON.parse(text), extensions: { note: ["x"] } });
    const listed = insertIn(added.text, ["documents", 0], { id: "new", title: "New" });
    assert.deepEqual(JSON.parse(listed.text).documents.slice(0, 2), [{ id: "new", title: "New" }, JSON.parse(text).documents[0]]);
    assert.deepEqual(getIn(JSON.parse(listed.text), listed.path), { id: "new", title: "New" });
    // What is removed again leaves what was, to the letter.
    assert.equal(removeIn(listed.text, ["documents", 0]).text, added.text);
    assert.ok(!("extensions" in JSON.parse(text)));
    assert.equal(removeIn(added.text, ["extensions"]).text, text);
    const kept = new Set(added.text.split("\n"));
    const lost = text.split("\n").filter((line) => !kept.has(line) && !kept.has(`${line},`));
    assert.deepEqual(lost, []); // every line of the author's is there, at most with a comma more
  });
}

test("tabs, line ends and deep paths", () => {
  const { text: after } = setIn('{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t}\r\n}\r\n', ["a", "c"], { d: [1] });
  assert.equal(after, '{\r\n\t"a": {\r\n\t\t"b": 1,\r\n\t\t"c": {\r\n\t\t\t"d": [1]\r\n\t\t}\r\n\t}\r\n}\r\n');
  assert.deepEqual(JSON.parse(setIn("{}", ["a", 0, "b"], 1).text), { a: [{ b: 1 }] });
  const { text: made, path } = insertIn("{}", ["a", 0], 1);
  assert.deepEqual([JSON.parse(made), path], [{ a: [1] }, ["a", 0]]);
  assert.equal(setIn('{"a": [1]}', ["a", 1], 2).text, '{"a": [1, 2]}');
  assert.equal(insertIn('{ "a": [2] }', ["a", 0], { b: "x", c: [] }).text, '{ "a": [{ "b": "x", "c": [] }, 2] }');
  assert.equal(setIn('{\n  "a": {}\n}', ["a", "b", "c"], 1).text, '{\n  "a": {\n    "b": {\n      "c": 1\n    }\n  }\n}');
  for (const [at, left] of [[0, "[2, 3]"], [1, "[1, 3]"], [2, "[1, 2]"]]) {
    assert.equal(removeIn("[1, 2, 3]", [at]).text, left);
  }
  assert.equal(removeIn('{"a": [ 1 ]}', ["a", 0]).text, '{"a": []}');
  assert.equal(setIn("{}", ["__proto__"], { x: undefined, y: 1 }).text, '{ "__proto__": { "y": 1 } }');
  for (const all of [[], [0], [0, 1], [0, 1, 2]]) {
    for (const step of [0, 1, 4, "\t"]) {
      const before = JSON.stringify(all, null, step);
      all.concat("end").forEach((_, at) => {
        const { text: longer } = insertIn(before, [at], "new");
        assert.deepEqual(JSON.parse(longer), all.toSpliced(at, 0, "new"));
        assert.equal(removeIn(longer, [at]).text, before);
      });
    }
  }
});

test("where a value is missing, the nearest that holds it", () => {
  assert.deepEqual(placeOf(text, ["recommendations", 0, "nothing", 5]).path, ["recommendations", 0]);
  assert.deepEqual(placeOf("{}", ["title"]), { path: [], offset: 0, length: 2, line: 1, column: 1, endLine: 1, endColumn: 3 });
  assert.equal(getIn(text, ["nothing", 0]), undefined);
  assert.equal(getIn({ a: 1 }, ["constructor"]), undefined);
});

test("a cursor has a path", () => {
  const { offset } = placeOf(text, ["recommendations", 0, "id"]);
  assert.deepEqual(pathAt(text, offset + 1), ["recommendations", 0, "id"]);
  assert.deepEqual(pathAt(text, 10_000_000), []);
});

test("what cannot be changed is refused, and says why", () => {
  assert.throws(() => setIn("{", ["a"], 1), (error) => {
    assert.ok(error instanceof RecordError);
    assert.deepEqual([error.faults[0].code, error.faults[0].line], ["not-json", 1]);
    return /the text is not JSON/.test(error.message);
  });
  assert.throws(() => setIn('{ "a": 1 // why\n}', ["a"], 2), RecordError);
  assert.throws(() => setIn("", [], {}), RecordError);
  assert.throws(() => setIn('{"a": "x"}', ["a", "b"], 1), /^RangeError: `\/a\/b`: `\/a` is not an object$/);
  assert.throws(() => setIn('{"a": {}}', ["a", 0], 1), /^RangeError: `\/a\/0`: `\/a` is not a list$/);
  assert.throws(() => setIn('{"a": []}', ["a", 5], 1), /^RangeError: .*the list has 0 entries$/);
  assert.throws(() => setIn("[]", ["a"], 1), /^RangeError: `\/a`: the document is not an object$/);
  assert.throws(() => insertIn('{"a": []}', ["a", 2], 1), /the list has 0 entries/);
  assert.throws(() => insertIn('{"a": {}}', ["a", "b"], 1), /ends with a position in a list/);
  assert.throws(() => removeIn("{}", ["a"]), /there is nothing to remove/);
  assert.throws(() => setIn("{}", ["a"], undefined), /to remove a field, use `removeIn`/);
});
