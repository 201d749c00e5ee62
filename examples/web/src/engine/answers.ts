// The engine: what the page asks, answered with the package. It runs in a worker, and in Node for the first view.

import { bounds, check, explain, matrix, type Awaiting, type Day } from "super-complaints";
import { schema } from "super-complaints/schemas";
import type { BodySummary, Counts, Engine, ListQuery, Looked, Opened, Page, Progress, Shelf, Summary } from "./protocol.js";
import { partyName, seatsCalled, shortName } from "./names.js";
import { momentsOf } from "./moments.js";
import { Register } from "./register.js";
import { inTurns } from "./turns.js";
import { textOfRecords } from "./file.js";
import { split } from "./split.js";
import { type Kept, NO_COUNTS, NONE, type Seat, plus } from "./summary.js";

/** So many lines are on a page of a list. */
const LINES = 25;

/** The engine over the records that come with the page. */
export function engineOf(published: readonly string[], report?: (progress: Progress) => void): Engine {
  const shelves: Record<Shelf, Register> = { published: new Register(report), own: new Register(report) };
  published.forEach((text) => shelves.published.add(text, "record"));
  const kept = (shelf: Shelf, key: string): Kept => {
    const found = shelves[shelf].get(key);
    if (found === undefined) {
      throw new Error(`there is no record ‘${key}’`);
    }
    return found;
  };
  const open = async (name: string, text: string) => {
    const opened: Opened[] = [];
    await inTurns(split(text), report, (one) => {
      const { key, record } = shelves.own.add(one, name);
      const { verdict, faults, more_faults: more, findings } = check(one);
      opened.push({ key, name, title: record?.title ?? name, verdict, faults: faults.length + more, findings: findings.length });
    });
    return opened;
  };

  return {
    async list(query) {
      const register = shelves[query.shelf];
      const matching = query.words === "" ? undefined : register.matching(query.words);
      let records = register.all().filter((it) => matching?.has(it.key) ?? true);
      if (query.scheme !== "") {
        records = records.filter((it) => it.record?.scheme === query.scheme);
      }
      if (query.missing !== "") {
        await register.everything(query.asOf); // which of them are on the page depends on all of them
        records = records.filter((it) => has(register.worked(it, query.asOf).summary.counts, query.missing));
      }
      if (query.sort === "title") {
        records = records.toSorted((one, other) => title(one).localeCompare(title(other), "en"));
      } else if (query.sort === "missing") {
        await register.everything(query.asOf);
        const missing = (it: Kept) => weight(register.worked(it, query.asOf).summary.counts);
        records = records.toSorted((one, other) => missing(other) - missing(one));
      }
      const page = pageOf(records, query.page, register.all().length);
      return { ...page, rows: page.rows.map((it): Summary => register.worked(it, query.asOf).summary) };
    },

    async totals(shelf, asOf) {
      const { summaries } = await shelves[shelf].everything(asOf);
      const counts = summaries.reduce((sum, it) => plus(sum, it.counts ?? NO_COUNTS), NO_COUNTS);
      return { records: summaries.length, ...counts };
    },

    async bodies(query) {
      const { seats } = await shelves[query.shelf].everything(query.asOf);
      return listBodies(seats.map((it) => it.seat), query);
    },

    async body(shelf, seat, asOf, missing, page) {
      const register = shelves[shelf];
      const { seats } = await register.everything(asOf);
      const of = seats.filter((it) => it.seat.seat === seat);
      const [body] = countBodies(of.map((it) => it.seat));
      if (body === undefined) {
        throw new Error(`nothing is recorded as asked of ‘${seat}’`);
      }
      const chosen = pageOf(of.filter((it) => missing === "" || it.seat.awaiting === missing), page, of.length);
      const rows = chosen.rows.flatMap(({ key, seat: { item } }) => {
        const { record, text } = kept(shelf, key);
        const row = matrix(text, { asOf }).rows.find((it) => it.item === item);
        const cell = row?.cells.find((it) => it.seat === seat);
        return record && row && cell ? [{ key, title: record.title, row: { ...row, cells: [], parties: [] }, cell, record }] : [];
      });
      return { ...chosen, rows, body };
    },

    async detail(shelf, key, asOf) {
      const { record, text } = kept(shelf, key);
      const checked = check(text, { asOf });
      if (record === undefined) {
        throw new Error(`‘${key}’ has structural errors, so it cannot be shown; see “Your own”`);
      }
      const found = matrix(text, { asOf });
      const deadlines = explain(text, { asOf });
      const names: Record<string, string> = {};
      for (const party of found.rows.flatMap((row) => row.parties)) {
        names[party.id ?? party.name] = shortName(party.id, party.name);
      }
      for (const party of [...(record.made_by ?? []), ...(record.documents ?? []).flatMap((it) => it.by ?? [])]) {
        const id = typeof party === "string" ? party : (party.id ?? party.as_written ?? "");
        names[id] ??= partyName(party, record);
      }
      return { key, record, text, matrix: found, deadlines, checked, moments: momentsOf(record, deadlines), names };
    },

    async openFile(file) {
      const text = await textOfRecords(file);
      return text === undefined ? undefined : open(file.name, text);
    },

    open,

    async replace(key, text, asOf) {
      shelves.own.replace(key, text);
      return check(text, { asOf });
    },

    async text(shelf, key, asOf) {
      const { text } = kept(shelf, key);
      return { text, checked: check(text, { asOf }) };
    },

    async schema() {
      return schema();
    },

    async keys(shelf) {
      return shelves[shelf].all().map((it) => ({ key: it.key, title: title(it) }));
    },

    async lastLooked(shelf) {
      return lastLooked(shelves[shelf].all());
    },
  };
}

/** The last date on which a search for responses is recorded; without a search, on which a document was seen. */
function lastLooked(all: readonly Kept[]): Looked | undefined {
  const days = (dates: readonly (string | undefined)[]) =>
    dates.flatMap((it) => (it === undefined ? [] : [bounds(it).latest ?? ""])).sort();
  const searches = days(all.flatMap(({ record }) => (record?.searches ?? []).map((it) => it.date)));
  const seen = days(all.flatMap(({ record }) => (record?.documents ?? []).map((it) => it.last_seen)));
  const [searched, saw] = [searches.at(-1), seen.at(-1)] as (Day | undefined)[];
  return searched ? { day: searched, what: "searched" } : saw ? { day: saw, what: "seen" } : undefined;
}

const title = ({ key, record }: Kept) => record?.title ?? key;

/** For sorting: what was searched for and not found comes before everything that is only not known. */
function weight(counts: Counts | undefined): number {
  const { none_found: none = 0, known_not_settled: unsettled = 0, not_searched: unsearched = 0 } = counts?.missing ?? {};
  return none * 1_000_000 + unsettled + unsearched;
}

function has(counts: Counts | undefined, missing: string): boolean {
  return counts !== undefined && missing in counts.missing && counts.missing[missing as Awaiting] > 0;
}

function pageOf<T>(all: readonly T[], wanted: number, total: number): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / LINES));
  const page = Math.min(Math.max(1, wanted), pages);
  return { rows: all.slice((page - 1) * LINES, page * LINES), found: all.length, page, pages, total };
}

/** The bodies, the one with most answers missing after a search first. */
function listBodies(seats: readonly Seat[], query: ListQuery): Page<BodySummary> {
  const all = countBodies(seats);
  const words = query.words.toLowerCase().split(/\s+/).filter(Boolean);
  const called = seatsCalled(query.words);
  const found = all
    .filter((it) => called.has(it.seat) || words.every((word) => it.name.toLowerCase().includes(word) || it.seat.includes(word)))
    .filter((it) => query.missing === "" || it.missing[query.missing as Awaiting] > 0)
    .sort((one, other) => {
      const by = (kind: Awaiting) => other.missing[kind] - one.missing[kind];
      return by("none_found") || by("known_not_settled") || by("not_searched") || one.name.localeCompare(other.name, "en");
    });
  return pageOf(found, query.page, all.length);
}

function countBodies(seats: readonly Seat[]): BodySummary[] {
  const bodies = new Map<string, BodySummary>();
  for (const { seat, name, state, awaiting } of seats) {
    const known = bodies.get(seat) ?? { seat, name, asked: 0, answered: 0, missing: NONE };
    const missing = awaiting === undefined ? known.missing : { ...known.missing, [awaiting]: known.missing[awaiting] + 1 };
    const answered = known.answered + (state === "answered" ? 1 : 0);
    bodies.set(seat, { ...known, asked: known.asked + 1, answered, missing });
  }
  return [...bodies.values()];
}
