// The page says what the command line says: of the records that come with it, of those of the corpus, and of one that is made here, on several
// dates. It needs the command line, whose path is in SUPER_COMPLAINTS_COMMAND; `cargo xtask web` builds it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { matrix } from "super-complaints";
import { diff } from "super-complaints/registers";
import { runnerImport } from "vite";

const home = join(dirname(fileURLToPath(import.meta.url)), "..");
const root = join(home, "../..");
const command = process.env.SUPER_COMPLAINTS_COMMAND;
const skip = command ? false : "no command line: run `cargo xtask web`, or set SUPER_COMPLAINTS_COMMAND to the path of `super-complaints`";

const DATES = ["2020-06-01", "2021-07-01", "2021-08-05", "2022-06-01", "2024-06-01", "2026-11-25"];
const FOLDERS = ["examples/records", "tests/corpus/cases"];
const EXAMPLE = JSON.parse(readFileSync(join(root, "crates/super-complaints/data/example.json"), "utf8"));

/** A record with what no other has: an answer to a part only, a body of which another reports, and representatives who speak for themselves. */
function made() {
  const { recommendations, responses, searches, ...rest } = structuredClone(EXAMPLE);
  const [homeOffice, npcc, apcc, college] = responses;
  recommendations.push({ id: "r4", number: "4", gist: "act", addressees: [{ id: "pccs", coverage: "some", count: 6 }, { as_written: "other agencies" }] });
  homeOffice.answers[0].part = "the first sentence";
  delete npcc.answers[0].answer_of;
  apcc.answers[0] = { items: ["r3a"], answer_of: ["chief-constables"], position: "disputed" };
  college.by = ["hmicfrs"];
  college.answers[0].answer_of = ["college-of-policing"];
  responses.push({ id: "unsigned", marks: { by: "unknown" }, documents: ["page"], answers: [{ items: ["r3a"], position: "accepted" }] });
  searches[0] = { ...searches[0], date: "2026-12", confirmed_by: ["hmicfrs"] };
  return { ...rest, id: "made", recommendations, responses, searches };
}

const load = async (file) => (await runnerImport(join(home, "src", file), { configFile: false, root: home, logLevel: "warn" })).module;

/** What the command prints. An exit code of 1 means that something changed. */
function said(...args) {
  try {
    return execFileSync(command, args, { encoding: "utf8", env: {}, stdio: "pipe", maxBuffer: 1e8 });
  } catch (error) {
    assert.equal(error.status, 1, error.message);
    return error.stdout;
  }
}

/** What it lists: each entry begins with a sign or a number, and goes on in lines that are indented further. */
function listed(text) {
  const lines = text.replace(/\n {3,}/g, " ").split("\n");
  return lines.filter((line) => /^ {2}(\d+ answers? |[^\s\w] )/.test(line));
}

/** The part of a text under a heading, up to the next one. */
function under(heading, text) {
  const [, rest = ""] = text.split(`\n${heading}`);
  return rest.split(/\n\n(?=\S)/)[0];
}

describe("the page and the command line", { skip }, () => {
  let folder;
  let records;
  let cases;
  let csv;
  let changes;
  let dates;
  let steps;
  let text;
  let words;
  before(async () => {
    [csv, changes, dates, steps, text, words] = await Promise.all(["csv.ts", "changes.ts", "dates.ts", "steps.ts", "text.ts", "words.ts"].map(load));
    folder = mkdtempSync(join(tmpdir(), "super-complaints-"));
    writeFileSync(join(folder, "made.json"), JSON.stringify(made()));
    const paths = [folder, ...FOLDERS.map((it) => join(root, it))].flatMap((it) => readdirSync(it).filter((name) => name.endsWith(".json")).map((name) => join(it, name)));
    records = paths.map((path) => ({ path, record: readFileSync(path, "utf8") }));
    cases = records.flatMap((it) =>
      DATES.map((asOf) => ({ ...it, asOf, found: matrix(it.record, { asOf }), status: said("status", it.path, "--as-of", asOf) })),
    );
  });

  after(() => rmSync(folder, { recursive: true }));

  /** As the page writes it: dates in words, names in quotation marks. */
  const onPage = (line) => text.unticked(line).replace(/\b\d{4}-\d{2}(-\d{2})?\b/g, (date) => dates.inWords(date));

  test("have the same table for spreadsheets", () => {
    for (const { path, asOf, found } of cases) {
      assert.equal(csv.toCsv(found), said("status", path, "--as-of", asOf, "--format", "csv"), `${path} ${asOf}`);
    }
  });

  test("say the same of every cell that is open", () => {
    const settled = ["answered", "not_required", "not_yet_asked"];
    const states = new Set();
    for (const { path, asOf, found, status } of cases) {
      const asked = found.rows.flatMap((row) => row.parties.filter(words.isAsked).flatMap((party) => words.cellsOf(row, party)));
      const open = asked.filter((cell) => !settled.includes(cell.state));
      open.forEach(({ state, awaiting }) => states.add(`${state} ${awaiting ?? ""}`.trim()));
      // The page shows the places of a search beside it, with their titles.
      const places = new Set(open.flatMap((cell) => cell.last_search?.places ?? []).map((place) => ` in ${place}`));
      const without = (line) => [...places].reduce((it, place) => it.replace(place, ""), line);
      const lines = listed(under("Still open", status)).map((line) => onPage(without(line)));
      // Before a month the page says `in`.
      const says = text.distinct(open.map((cell) => onPage(words.says(cell)).replace(/last search in (?=[A-Z])/, "last search ")));
      for (const it of says) {
        assert.ok(lines.some((line) => line.endsWith(`: ${it}`)), `${path} ${asOf}: only the page says “${it}”:\n${lines.join("\n")}`);
      }
      for (const line of lines) {
        assert.ok(says.some((it) => line.endsWith(`: ${it}`)), `${path} ${asOf}: only the command line says “${line}”:\n${says.join("\n")}`);
      }
    }
    assert.deepEqual([...states].sort(), [
      "answered_in_part", "cannot_tell known_not_settled", "cannot_tell not_searched", "cannot_tell perhaps_asked",
      "no_published_response none_found", "no_published_response not_yet_due", "reported", "represented",
    ]);
  });

  test("say the same of what would settle most", () => {
    // Each shortens names and titles to what it has room for.
    const NAME = "NAME";
    const untitled = (line) => line.replace(/: “.*”\)|“.*”\)/, ")");
    const kinds = new Set();
    for (const { path, asOf, found, status } of cases) {
      const lines = listed(under("What would settle most", status)).map((line) => onPage(untitled(line)));
      const says = found.next_steps.map((step) => onPage(untitled(steps.stepInWords(step, () => NAME))));
      const forms = says.map((it) => new RegExp(`^ {2}\\d+ answers? +${it.replace(/[^\w\s]/g, "\\$&").replace(NAME, ".+")} `));
      for (const line of lines) {
        assert.ok(forms.some((it) => it.test(line)), `${path} ${asOf}: only the command line says “${line}”:\n${says.join("\n")}`);
      }
      assert.equal(lines.length, Math.min(found.next_steps.length, 8), `${path} ${asOf}`);
      found.next_steps.forEach((step) => kinds.add(step.kind));
    }
    assert.deepEqual([...kinds].sort(), ["find_date", "find_members", "identify_author", "identify_party", "read_response", "search"]);
  });

  test("put the same changes together", () => {
    for (const [at, { path, record }] of records.entries()) {
      const [old, now] = [DATES[at % 5], DATES[5]];
      const groups = changes.grouped(diff(record, record, { asOf: now, asOfOld: old }).changes);
      const lines = listed(said("diff", path, path, "--as-of", now, "--as-of-old", old));
      assert.equal(lines.length, groups.length, `${path} ${old}`);
      groups.forEach((group, index) => assert.ok(lines[index].slice(4).startsWith(group.says), `${path} ${old}: “${group.says}” is “${lines[index]}”`));
    }
  });
});
