// The words and signs for what a matrix says: those of the command line, so that nothing is said of a body that the
// package does not say.

import type { Awaiting, Cell, CountRange, LastSearch, PartyTally, RequestStatus, Row, State, Statement } from "super-complaints";
import { inWords, lastDay, onDate } from "./dates.js";
import { capital, distinct, listed, spaced, unticked } from "./text.js";

/** A sign for each state, so that it is not shown by colour alone. */
export const SIGNS: Readonly<Record<State, string>> = {
  not_yet_asked: "·",
  not_required: "-",
  answered: "✓",
  answered_in_part: "◐",
  represented: "≈",
  reported: "›",
  no_published_response: "✗",
  cannot_tell: "?",
};

/** The states in the order in which several are listed: missing answers first. */
export const ORDER: readonly State[] = [
  "no_published_response",
  "cannot_tell",
  "reported",
  "represented",
  "answered_in_part",
  "answered",
  "not_yet_asked",
  "not_required",
];

/** What each state means. */
export const MEANINGS: Readonly<Record<State, string>> = {
  no_published_response: "A search on that date or later found no published response.",
  cannot_tell: "It depends on something that is not known. The reason says what.",
  reported: "Another body reports what this body does.",
  represented: "A body that represents it gave its own view, or did not say which bodies it speaks for.",
  answered_in_part: "Answered to a part only.",
  answered: "Answered by the body itself, or by a body that spoke for it.",
  not_yet_asked: "The report had not been published yet.",
  not_required: "No answer is expected: it is only consulted, or another body was asked to answer for it.",
};

/** A word for a state, short enough for a table. */
export function word(state: State): string {
  return state === "answered_in_part" ? "in part" : state === "no_published_response" ? "none found" : spaced(state);
}

/** Kinds of missing answers, in words after a number. */
export const MISSING: Readonly<Record<Awaiting, string>> = {
  none_found: "with no published response found",
  perhaps_asked: "with none found, but perhaps not asked",
  known_not_settled: "with a response that may not be an answer",
  not_searched: "not searched for",
  not_yet_due: "not yet due",
};

/** `Recommendation 3a`, `Action 1`; with the id of the record where no number is known. */
export function label(row: Pick<Row, "item" | "kind" | "number">): string {
  return `${capital(row.kind)} ${row.number ?? `‘${row.item}’`}`;
}

/** Whether an answer is expected from a party in this role. */
export function isAsked(party: PartyTally): boolean {
  const roles = ["addressee", "perhaps_addressee", "answers_for_others", "asked_to_answer"];
  return roles.includes(party.role) || party.tally.asked.max > 0;
}

/** The cells of a party in a row. */
export function cellsOf(row: Row, party: PartyTally): readonly Cell[] {
  if (party.tally.unidentified > 0) {
    return row.cells.filter((cell) => cell.seat === "" && cell.name === party.name);
  }
  const seats = new Set(party.seats);
  return row.cells.filter((cell) => seats.has(cell.seat));
}

/** Whether only some of a party were asked, and it is not recorded which ones. */
export function isSome({ tally, seats }: PartyTally): boolean {
  return tally.asked.max > 0 && tally.asked.max < seats.length;
}

/** `4`, `1–92`. */
export function range({ min, max }: CountRange): string {
  return min === max ? String(min) : `${min}–${max}`;
}

/** What a cell says: its state, the reason, and by when an answer was asked for. */
export function says(cell: Cell): string {
  return unticked(saysOf(cell));
}

function saysOf(cell: Cell): string {
  if (cell.state === "no_published_response" && cell.awaiting === "not_yet_due") {
    return `none found yet${searched(cell.last_search)}${reason(cell)}; ${notYetDue(cell)}`;
  }
  let text = stateInWords(cell);
  if (cell.role === "perhaps_addressee" && !cell.causes?.some((cause) => cause.kind === "perhaps_asked")) {
    text += "; it may not have been asked";
  }
  for (const asked of cell.asked ?? []) {
    if (asked.due !== undefined || asked.extended_by?.length) {
      text += `; ${due(asked)}`;
    }
  }
  return text;
}

function stateInWords(cell: Cell): string {
  switch (cell.state) {
    case "no_published_response":
      return `no published response found${searched(cell.last_search)}${reason(cell)}`;
    case "cannot_tell":
      return `cannot tell: ${cell.reason ?? "not enough is known"}`;
    case "answered_in_part":
      return "answered in part only";
    case "represented":
      return `not directly: ${voices(cell, "represented")}`;
    case "reported":
      return `not directly: ${voices(cell, "reported")}`;
    case "not_required":
      return cell.reason === undefined ? "not required" : `not required: ${cell.reason}`;
    default:
      return spaced(cell.state);
  }
}

function reason(cell: Cell): string {
  return cell.reason === undefined ? "" : `; ${cell.reason}`;
}

/** `, last search on 4 April 2022, confirmed by HMICFRS`. The places are shown beside it, with their titles. */
function searched(search: LastSearch | undefined): string {
  if (search === undefined) {
    return "";
  }
  const date = search.searched_on;
  let text = date === undefined ? ", the date of the search is not known" : `, last search ${onDate(date)}`;
  if (search.confirmed_by?.length) {
    text += `, confirmed by ${listed(search.confirmed_by)}`;
  }
  return search.covers === "yes" ? text : `${text}, and no later search is recorded`;
}

/** `asked to answer by 21 July 2021 (that date has passed)`. */
export function due(asked: RequestStatus): string {
  const met = { yes: "met", no: "that date has passed", not_yet: "not yet due" }[asked.met as string];
  return `asked to answer by ${dueDay(asked)} (${met ?? "it is not known whether it was met"})`;
}

function dueDay(asked: RequestStatus): string {
  const day = asked.due === undefined ? "a date that is not known" : lastDay(asked.due);
  return asked.extended_by?.length ? `${day}, extended by event ${listed(asked.extended_by)}` : day;
}

function notYetDue(cell: Cell): string {
  const asked = (cell.asked ?? []).filter((it) => it.met !== "no_deadline");
  const lead = asked.every((it) => it.met === "not_yet") ? "not yet due" : "perhaps not yet due";
  const days = asked.map((it) => `asked to answer by ${dueDay(it)}`);
  return days.length === 0 ? lead : `${lead} (${listed(days)})`;
}

function voices(cell: Cell, relation: Statement["relation"]): string {
  const heard = (cell.statements ?? []).filter((it) => it.relation === relation && it.existed === "yes");
  return distinct(heard.map(voice)).sort().join("; ");
}

/** Who wrote what about the body, in words. */
export function voice(it: Statement): string {
  const by = it.by.length === 0 ? "a body that is not recorded" : listed(it.by);
  if (!it.readable) {
    return `a response of ${by}`; // what it says is not known
  }
  const others = it.answer_of !== undefined && it.answer_of.length > 0 && it.answer_of.join() !== it.by.join();
  switch (it.relation) {
    case "direct":
      return `${by} wrote for itself`;
    case "on_its_behalf":
      return `${by} wrote on its behalf`;
    case "represented":
      return others ? `${by} gave the view of ${listed(it.answer_of ?? [])}` : `${by} gave its own view`;
    case "reported":
      return `${by} reports what this body does`;
  }
}

/** Which of a party: `43 chief constables`, `A and B (2 of 39 PCCs)`, `Home Office`. */
export function who(party: PartyTally, name: string, cells: readonly Cell[], all: number): string {
  const count = cells.length;
  if (all <= 1) {
    return name;
  }
  if (isSome(party)) {
    const { asked } = party.tally;
    const some = count === all ? "" : `${count} of the `;
    return `${some}${all} ${name}, of whom ${range(asked)} ${asked.max === 1 ? "was" : "were"} asked; the record does not say which`;
  }
  if (count === all) {
    return `all ${all} ${name}`;
  }
  return count <= 3 ? `${listed(cells.map((it) => it.name))} (${count} of ${all} ${name})` : `${count} of ${all} ${name}`;
}

/** `update: under way, as at March 2024`: what a statement says in the words of the format. */
export function stance(it: Statement): string {
  const parts = [];
  if (it.position !== undefined) {
    parts.push(`position: ${spaced(it.position)}`);
  }
  if (it.delivery !== undefined) {
    parts.push(`delivery: ${spaced(it.delivery)}`);
  }
  if (it.as_at !== undefined) {
    parts.push(`as at ${inWords(it.as_at)}`);
  }
  return parts.join("; ");
}
