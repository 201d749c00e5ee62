// The parts that need no browser.

import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const home = join(dirname(fileURLToPath(import.meta.url)), "..");
const load = async (file) => (await runnerImport(join(home, "src", file), { configFile: false, root: home, logLevel: "warn" })).module;

describe("without a browser", () => {
  let changes;
  let csv;
  let dates;
  let route;
  let split;
  let words;
  before(async () => {
    changes = await load("changes.ts");
    csv = await load("csv.ts");
    dates = await load("dates.ts");
    route = await load("route.ts");
    split = (await load("engine/split.ts")).split;
    words = await load("words.ts");
  });

  const cell = { seat: "kent", name: "Kent Police", role: "addressee", state: "cannot_tell" };
  const tableOf = (more) => csv.toCsv({ as_of: "2026-11-25", record: "r", rows: [{ item: "r1", kind: "recommendation", cells: [{ ...cell, ...more }] }] });

  test("no value of the table is a formula to a spreadsheet", () => {
    for (const formula of ["=1+1", "+1", "-1", "@SUM(1)", " =1", "\u{a0}=1", "\u{3000}@x", "\u{200b}=1", "\u{feff}-1", "'=1", "“=1", "＝1", "＋1", "－1", "＠x", "\u{200b}'＝1", "\u{2800}=1", "\u{1}=1", "\u{fe0f}=1", "\u{34f}-1"]) {
      assert.ok(tableOf({ reason: formula }).includes(`,'${formula},`), JSON.stringify(formula));
    }
    for (const plain of ["npcc", "“All 43 forces”", "'", " npcc", "2022-06-01"]) {
      assert.ok(tableOf({ reason: plain }).includes(`,${plain},`), JSON.stringify(plain));
    }
    assert.ok(tableOf({ reason: 'a, "b"\nc' }).includes(',"a, ""b""\nc",'));
  });

  test("changes that say the same of several bodies are one, and others stay", () => {
    const change = (id, more) => ({ id, kind: "cell_answered", record: "r", entity: "recommendation:r1", ...more });
    const answered = (id, name, more) => change(id, { body_name: name, says: `recommendation 1: ${name} answered`, ...more });
    const title = { kind: "field_changed", entity: "complaint:r", says: "`title` of the complaint changed from “A” to “B”" };
    const all = [
      answered("1", "Kent Police", { reason: "x" }),
      change("2", title),
      answered("3", "Essex Police", { reason: "y" }),
      answered("4", "Surrey Police", { date: "2025-01-01" }),
      change("5", { ...title, body_name: "A" }),
      change("6", { ...title, body_name: "A" }),
    ];
    assert.deepEqual(changes.grouped(all), [
      { says: "recommendation 1: 2 bodies answered", names: ["Kent Police", "Essex Police"], reasons: ["x", "y"] },
      { says: title.says, names: [], reasons: [] },
      { says: "recommendation 1: Surrey Police answered", names: [], reasons: [] },
      { says: title.says, names: [], reasons: [] },
      { says: title.says, names: [], reasons: [] },
    ]);
  });

  test("dates in words are as precise as they are", () => {
    assert.equal(dates.inWords("2026-11-05"), "5 November 2026");
    assert.equal(dates.onDate("2026-11"), "in November 2026");
    assert.equal(dates.onDate("2026"), "in 2026");
    assert.equal(dates.onDate("[2021-12..2022-01-03]"), "between December 2021 and 3 January 2022");
    assert.equal(dates.inWords("[..2022]"), "2022 or earlier");
    assert.equal(dates.inWords("[2022..]"), "2022 or later");
    for (const [text, good] of [["2026-02-28", true], ["2026-02-29", false], ["2026-2-1", false], ["<b>", false], ["", false]]) {
      assert.equal(dates.isDay(text), good, text);
    }
  });

  test("an address and a route are the same", () => {
    const address = route.href("body", "a/b?c&d", { as_of: "2026-01-01", q: "", cell: "r1:x y" });
    assert.deepEqual(route.parse(address), { view: "body", id: "a/b?c&d", params: { as_of: "2026-01-01", cell: "r1:x y" } });
    assert.equal(route.parse("#/nothing/of%").view, "complaints");
    assert.equal(route.parse("#/complaint/%E0%A4%A").id, "%E0%A4%A");
    assert.equal(route.parse("").view, "complaints");
  });

  test("a file is one record, a list, or one record a line", () => {
    assert.deepEqual(split('{"a":1}'), ['{"a":1}']);
    assert.deepEqual(split('[{"a":1},{"a":2}]'), ['{"a":1}', '{"a":2}']);
    assert.deepEqual(split('{"a":1}\r\n\n{"a":2}\n'), ['{"a":1}', '{"a":2}']);
    assert.deepEqual(split('{"a":1}\n{broken'), ['{"a":1}', "{broken"]); // the broken one is reported by itself
    assert.deepEqual(split('{"a":\n1,'), ['{"a":\n1,']);
  });

  test("a cell is said in the words of the command line, and never more", () => {
    const search = { search: "s", searched_on: "2026-11-25", places: [], covers: "yes" };
    const says = (more) => words.says({ ...cell, ...more });
    assert.equal(says({ state: "no_published_response", awaiting: "none_found", last_search: search }), "no published response found, last search on 25 November 2026");
    assert.equal(
      says({ state: "no_published_response", last_search: { ...search, searched_on: undefined, covers: "cannot_tell" } }),
      "no published response found, the date of the search is not known, and no later search is recorded",
    );
    assert.equal(says({}), "cannot tell: not enough is known");
    assert.equal(says({ reason: "a response has not been read: `npcc`" }), "cannot tell: a response has not been read: ‘npcc’");
    assert.equal(says({ role: "perhaps_addressee", reason: "x" }), "cannot tell: x; it may not have been asked");
    const asked = [{ request: "r", due: { earliest: "2026-12-31", latest: "2026-12-31" }, met: "not_yet" }];
    assert.equal(
      says({ state: "no_published_response", awaiting: "not_yet_due", last_search: search, asked }),
      "none found yet, last search on 25 November 2026; not yet due (asked to answer by 31 December 2026)",
    );
  });
});
