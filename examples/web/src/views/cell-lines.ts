// What is in the cell of a party: a sign and a word for each state of its seats, with counts for a group.

import type { CountRange, PartyTally, Row, State } from "super-complaints";
import { ORDER, cellsOf, range, word } from "../words.js";

export interface Line {
  readonly state: State;
  readonly words: string;
}

export function lines(row: Row, party: PartyTally): readonly Line[] {
  if (party.tally.unidentified > 0) {
    return [{ state: "cannot_tell", words: "not identified" }];
  }
  const cells = cellsOf(row, party);
  const unsure = cells.filter((it) => it.state === "cannot_tell").length;
  if (party.tally.cannot_tell < unsure) {
    return counts(party); // how many is known better than which
  }
  const number = (count: number) => (cells.length > 1 ? `${count} ` : "");
  const all = ORDER.map((state): Line & { count: number } => {
    const count = cells.filter((it) => it.state === state && it.awaiting !== "not_yet_due").length;
    return { state, words: `${number(count)}${word(state)}`, count };
  });
  const later = cells.filter((it) => it.awaiting === "not_yet_due").length;
  const notYet: Line & { count: number } = { state: "not_yet_asked", words: `${number(later)}not yet due`, count: later };
  return [...all, notYet].filter((it) => it.count > 0);
}

/** A line for each state that some of a group are in, without saying which. */
function counts({ tally }: PartyTally): readonly Line[] {
  const all: readonly (readonly [State, CountRange])[] = [
    ["no_published_response", tally.no_published_response],
    ["reported", tally.reported],
    ["represented", tally.represented],
    ["answered_in_part", tally.answered_in_part],
    ["answered", tally.answered],
    ["not_required", tally.not_required],
  ];
  return all.filter(([, it]) => it.max > 0).map(([state, it]) => ({ state, words: `${range(it)} ${word(state)}` }));
}
