// Reading pages and merging them: as in Rust and Python, byte for byte.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as sc from "super-complaints";
import { merge, mergeJson, OptionsError, PageError, readAll, readAllJson, readPage, readPageJson } from "super-complaints/pages";

const root = process.env.SUPER_COMPLAINTS_ROOT;
const bytes = (path) => readFileSync(join(root, path));
const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const { pages, merges } = JSON.parse(bytes("tests/corpus/pages/drafts.json"));
const responses = bytes("examples/pages/hidden-victims-responses.txt");
const record = bytes("examples/records/hidden-victims.json");

const problem = (run) => {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof PageError, error);
    return error.kind;
  }
  return undefined;
};

test("there are pages to read", () => assert.ok(pages.length > 20 && merges.length > 0));

for (const { page, options, drafts, problem: expected } of pages) {
  test(page, () => {
    if (/\.(xlsx|docx|pdf|xls|ods)$/.test(page)) {
      assert.equal(problem(() => readAllJson(bytes(page), options)), "unreadable");
    } else if (drafts === undefined) {
      assert.equal(problem(() => readAllJson(bytes(page), options)), expected);
    } else {
      assert.equal(sha256(readAllJson(bytes(page), options)), drafts);
    }
  });
}

for (const { record, page, merged } of merges) {
  test(`${page} into ${record}`, () => {
    assert.equal(sha256(mergeJson(bytes(record), readAll(bytes(page)))), merged);
  });
}

test("a page is a string or bytes", () => {
  const draft = readPage(responses.toString("utf8"), { url: "https://www.gov.uk/x", seen: "2026-11-25" });
  assert.deepEqual(Object.keys(draft), ["record", "trace", "text", "format"]);
  assert.equal(draft.record.documents[0].urls[0], "https://www.gov.uk/x");
  assert.equal(sc.check(draft.record).verdict, "valid");
  assert.deepEqual(readPage(new Uint8Array(responses)), JSON.parse(readPageJson(responses)));
  for (const { span, text } of draft.trace.unused) {
    assert.equal(new TextDecoder().decode(new TextEncoder().encode(draft.text).slice(...span)), text);
  }
  assert.throws(() => readPage(undefined), TypeError);
});

test("a page in an old encoding is decoded, and a damaged one says so", () => {
  const about = "<h1>Police super-complaint</h1><p>Hestia made a super-complaint on ";
  const page = (charset, ...end) =>
    readPage(Buffer.concat([Buffer.from(`<meta charset=${charset}>${about}`), Buffer.from([...end, 0x3c, 0x2f, 0x70, 0x3e])]));
  const notes = ({ trace }) => JSON.stringify(trace.notes ?? []);
  for (const [charset, bytes, character] of [
    ["windows-1252", [0x92], "’"],
    ["koi8-r", [0xc1], "а"],
    ["shift_jis", [0x93, 0xfa], "日"],
  ]) {
    const draft = page(charset, ...bytes);
    assert.ok(draft.text.includes(character), charset);
    assert.doesNotMatch(notes(draft), /replaced/, charset);
  }
  for (const [charset, bytes] of [["utf-8", [0xe2, 0x80]], ["shift_jis", [0x93]]]) {
    const draft = page(charset, ...bytes);
    assert.ok(draft.text.includes("\u{fffd}"), charset);
    assert.match(notes(draft), /were replaced/, charset);
  }
});

test("a page that cannot be read says why", () => {
  assert.throws(() => readPage("A page about the police"), (error) => {
    assert.ok(error instanceof PageError && error.name === "PageError");
    assert.match(error.message, /^this does not look like a page about a super-complaint/);
    return error.kind === "not_super_complaint";
  });
  assert.equal(problem(() => readPage(responses, { format: "pdf" })), "unreadable");
  assert.equal(problem(() => merge(null, [])), "no_page");
});

test("options that do not exist are refused", () => {
  assert.throws(() => readPage(responses, { sean: "2026-11-25" }), /there is no option `sean`: the options are `format`, /);
  assert.throws(() => readPage(responses, { whole: "yes" }), /`whole`: expected true or false, found a value of type string/);
  assert.throws(() => readPage(responses, { seen: "25 November" }), OptionsError);
  assert.throws(() => readPage(responses, { seen: "25 November" }), sc.OptionsError);
  assert.throws(() => readAll(responses, { complaint: "Hestia" }), OptionsError);
});

test("several super-complaints on one page", () => {
  const page = `Police super-complaints
Modern slavery
In May 2019 Hestia submitted a super-complaint about the police.
Domestic abuse
In March 2020 the Centre for Women’s Justice made a super-complaint about the police.`;
  assert.equal(problem(() => readPage(page)), "several");
  assert.deepEqual(readAll(page).map((it) => it.record.title), ["Modern slavery", "Domestic abuse"]);
  assert.equal(readPage(page, { complaint: "Hestia" }).record.title, "Modern slavery");
});

test("drafts are merged into a record, and a corrected draft as it was corrected", () => {
  const draft = readPage(responses);
  const once = merge(record, [draft]);
  const twice = merge(once.record, [draft, draft]);
  assert.deepEqual([twice.changes, twice.record], [[], once.record]);
  const corrected = { ...draft, record: { ...draft.record, id: "corrected" } };
  assert.equal(merge(null, [corrected]).record.id, "corrected");
  assert.throws(() => merge("{}", [draft]), sc.RecordError);
  assert.throws(() => merge(null, [{ ...draft, record: {} }]), sc.RecordError);
  assert.throws(() => merge(null, [{ text: "" }]), OptionsError);
});

test("a directory of your own names more bodies", () => {
  const own = {
    version: "ours",
    documents: [{ id: "act", title: "Police and Fire Reform (Scotland) Act 2012" }],
    bodies: [
      { id: "police-scotland", kind: "other_force", names: [{ text: "Police Service of Scotland" }], short_name: "Police Scotland", sources: ["act"] },
    ],
  };
  const page = `Transparency data
Responses to the super-complaint on stalking
Documents
Police Scotland response
Details
The police forces answered.`;
  const by = (options) => readPage(page, options).record.responses?.[0]?.by?.[0];
  assert.notEqual(by({}), "police-scotland");
  assert.equal(by({ directory: sc.Directory.standard().extended(own) }), "police-scotland");
  assert.deepEqual(by({ directory: sc.Directory.standard() }), by({}));
});

test("a page that was made to break it is read or refused", () => {
  const about = "<p>In May 2019 Hestia made a super-complaint about the police.</p>";
  for (const tag of ["<div>", "<table><tr><td>", "<b><p>", "<ul><li>"]) {
    const result = () => readPage(`<main><h1>Police super-complaints</h1>${about}${tag.repeat(20_000)}`);
    try {
      assert.ok(result().record.made_by.length > 0);
    } catch (error) {
      assert.ok(error instanceof PageError, error);
    }
  }
  // And afterwards it works as before.
  assert.equal(readPage(about).record.made_by[0], "hestia");
});
