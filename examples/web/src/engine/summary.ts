// What lists need to know about a record: how many answers are missing, and from which seats.

import { matrix, type Awaiting, type CountRange, type Matrix, type State, type SuperComplaint } from "super-complaints";
import type { Counts, Summary } from "./protocol.js";
import { partyName } from "./names.js";

/** One cell of a matrix, as small as a list of bodies needs it. */
export interface Seat {
  readonly seat: string;
  readonly name: string;
  readonly item: string;
  readonly state: State;
  readonly awaiting?: Awaiting;
}

/** A record as it is kept. */
export interface Kept {
  readonly key: string;
  readonly text: string;
  /** Absent: the text cannot be read as a record. */
  readonly record?: SuperComplaint;
}

export const NONE: Counts["missing"] = {
  none_found: 0,
  perhaps_asked: 0,
  known_not_settled: 0,
  not_searched: 0,
  not_yet_due: 0,
};

/** The sum of two counts. */
export function plus(one: Counts, other: Counts): Counts {
  const missing = { ...one.missing };
  for (const kind of Object.keys(NONE) as Awaiting[]) {
    missing[kind] += other.missing[kind];
  }
  const add = (a: CountRange, b: CountRange) => ({ min: a.min + b.min, max: a.max + b.max });
  return { missing, answered: add(one.answered, other.answered), asked: add(one.asked, other.asked) };
}

export const NO_COUNTS: Counts = { missing: NONE, answered: { min: 0, max: 0 }, asked: { min: 0, max: 0 } };

/** How many answers are missing in a matrix. */
export function countsOf({ rows }: Matrix): Counts {
  return rows.reduce((sum, row) => {
    const missing = { ...NONE };
    for (const { awaiting } of row.cells) {
      if (awaiting !== undefined) {
        missing[awaiting] += 1;
      }
    }
    return plus(sum, { missing, answered: row.tally.answered, asked: row.tally.asked });
  }, NO_COUNTS);
}

/** The seats of which something is asked, in a matrix. */
export function seatsOf({ rows }: Matrix): Seat[] {
  const all = rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.seat !== "" && !["in_conjunction", "consulted", "not_asked"].includes(cell.role))
      .map(({ seat, name, now, state, awaiting }): Seat => ({
        seat,
        name: now ?? name,
        item: row.item,
        state,
        ...(awaiting === undefined ? {} : { awaiting }),
      })),
  );
  return all;
}

/** What a list shows of a record, and its seats, on a date. */
export function summarise({ key, record, text }: Kept, asOf: string): { summary: Summary; seats: Seat[] } {
  if (record === undefined) {
    return { summary: { key, title: key, scheme: "", madeBy: [] }, seats: [] };
  }
  const reports = (record.reports ?? []).map((report) => report.published);
  const searches = (record.searches ?? []).map((search) => search.date ?? "").sort();
  const found = matrix(text, { asOf });
  const summary: Summary = {
    key,
    title: record.title,
    scheme: record.scheme,
    madeBy: (record.made_by ?? []).map((party) => partyName(party, record)),
    published: reports[0],
    searched: searches.at(-1) || undefined,
    counts: countsOf(found),
  };
  return { summary, seats: seatsOf(found) };
}
