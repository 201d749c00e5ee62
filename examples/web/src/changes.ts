// What changed between two dates or two versions, and files to take away: the only place that works these out, so that
// the package can do it instead.

import type { Cell, Day, Deadline, Deadlines, Matrix, Row, Statement } from "super-complaints";
import { inWords, lastDay } from "./dates.js";
import { capital, distinct, headline, listed, spaced, unticked } from "./text.js";
import { MISSING, label, says, voice, word } from "./words.js";

/** One side of a comparison. */
export interface Side {
  readonly matrix: Matrix;
  readonly deadlines: Deadlines;
}

/** Something that is different. */
export interface Difference {
  readonly about: string;
  readonly before: string;
  readonly after: string;
}

/** What is different after, compared with before; equal changes of several bodies are one. */
export function compare(before: Side, after: Side): readonly Difference[] {
  return [...comparedItems(before.matrix, after.matrix), ...comparedDeadlines(before.deadlines, after.deadlines)];
}

function comparedItems(before: Matrix, after: Matrix): Difference[] {
  const items = distinct([...before.rows, ...after.rows].map((row) => row.item));
  return items.flatMap((item) => {
    const [old, now] = [before, after].map((it) => it.rows.find((row) => row.item === item));
    return comparedRows(old, now);
  });
}

const ABSENT = "not in the record";

function comparedRows(old: Row | undefined, now: Row | undefined): Difference[] {
  const row = now ?? old;
  if (row === undefined) {
    return [];
  }
  if (old === undefined || now === undefined) {
    const here = row.gist ?? row.text ?? "recorded";
    return [{ about: label(row), before: old === undefined ? ABSENT : here, after: now === undefined ? ABSENT : here }];
  }
  const groups = new Map<string, { names: string[]; before: string; after: string }>();
  for (const seat of distinct([...old.cells, ...now.cells].map((cell) => cell.seat || cell.name))) {
    const [was, is] = [old, now].map((it) => it.cells.find((cell) => (cell.seat || cell.name) === seat));
    const [one, other] = [inShort(was), inShort(is)];
    if (one !== other) {
      const [before, after] = [was === undefined ? ABSENT : says(was), is === undefined ? ABSENT : says(is)];
      const key = `${before}\n${after}\n${newly(was, is)}`;
      const group = groups.get(key) ?? { names: [], before, after: `${after}${newly(was, is)}` };
      group.names.push((is ?? was)?.name ?? seat);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ names, ...change }) => ({ about: `${label(row)}, ${few(names)}`, ...change }));
}

/** What makes two cells different: the state, what is missing, and what was said. Of a body that was not asked, nothing. */
function inShort(cell: Cell | undefined): string {
  if (cell === undefined || ["consulted", "in_conjunction", "not_asked"].includes(cell.role)) {
    return "";
  }
  const said = heard(cell).map((it) => [it.response, it.answer, it.position, it.delivery].join());
  return [word(cell.state), cell.awaiting === undefined ? "" : MISSING[cell.awaiting], ...said].join("; ");
}

/** What had certainly been said. */
function heard(cell: Cell | undefined): readonly Statement[] {
  return (cell?.statements ?? []).filter((it) => it.existed === "yes");
}

/** `; new: a response of the Home Office`. */
function newly(was: Cell | undefined, is: Cell | undefined): string {
  const before = new Set(heard(was).map((it) => it.response));
  const voices = distinct(heard(is).filter((it) => !before.has(it.response)).map(voice));
  return voices.length === 0 ? "" : `; new: ${listed(voices)}`;
}

function few(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} others` : listed(names);
}

function comparedDeadlines(before: Deadlines, after: Deadlines): Difference[] {
  const ids = distinct([...before.deadlines, ...after.deadlines].map((it) => it.id));
  return ids.flatMap((id) => {
    const [old, now] = [before, after].map((it) => it.deadlines.find((one) => one.id === id));
    const [was, is] = [dueInWords(old), dueInWords(now)];
    return was === is ? [] : [{ about: `Deadline: ${headline((now ?? old)?.title ?? id)}`, before: was, after: is }];
  });
}

function dueInWords(it: Deadline | undefined): string {
  if (it === undefined) {
    return ABSENT;
  }
  return `${it.due === undefined ? spaced(it.certainty) : `due by ${lastDay(it.due)}`}; ${unticked(it.state)}`;
}

const COLUMNS = [
  "as_of", "record", "item", "kind", "number", "asked_on", "seat", "name", "role", "state", "awaiting", "at_least", "reason",
  "position", "delivery", "answered_in", "request", "due", "met", "searched_on",
] as const;

/** Every cell of a matrix as a line of CSV, with the columns of the command line. */
export function toCsv(matrix: Matrix): string {
  const lines = matrix.rows.flatMap((row) => row.cells.map((cell) => values(matrix, row, cell)));
  return [COLUMNS, ...lines].map((line) => `${line.map(csvValue).join(",")}\n`).join("");
}

function values({ as_of, record }: Matrix, row: Row, cell: Cell): readonly string[] {
  const said = (cell.statements ?? []).filter((it) => it.readable && it.existed === "yes");
  const all = (parts: readonly (string | undefined)[]) => distinct(parts.filter((it) => it !== undefined)).join("; ");
  const asked = cell.asked ?? [];
  const due = asked.map((it) => (it.due === undefined ? "" : it.due.earliest === it.due.latest ? it.due.latest : `${it.due.earliest} to ${it.due.latest}`));
  return [
    as_of, record, row.item, row.kind, row.number ?? "", row.asked_on ?? "", cell.seat, cell.name, cell.role, cell.state,
    cell.awaiting ?? "", cell.at_least ?? "", cell.reason ?? "",
    all(said.map((it) => it.position)), all(said.map((it) => it.delivery)), all(said.map((it) => it.first_given_in)),
    all(asked.map((it) => it.request)), all(due), all(asked.map((it) => it.met)), cell.last_search?.searched_on ?? "",
  ];
}

/** A value that a spreadsheet does not take for a formula, quoted where it must be. */
function csvValue(value: string): string {
  const first = value.replace(/^[\s\p{Cf}"'‘’“”`´]+/u, "").charAt(0);
  const safe = (first !== "" && "=+-@＝＋－＠﹢﹣﹦﹫".includes(first)) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The due dates as a calendar (RFC 5545): a whole day for each, the latest one where it is a range. */
export function toCalendar({ record, deadlines }: Deadlines, asOf: Day): string {
  const stamp = `${asOf.replaceAll("-", "")}T000000Z`;
  const events = deadlines.flatMap((it) => {
    if (it.due === undefined || it.applies === "no") {
      return [];
    }
    const { earliest, latest } = it.due;
    const range = earliest === latest ? "" : ` (${inWords(`[${earliest}..${latest}]`)})`;
    return [
      "BEGIN:VEVENT",
      `UID:${icsText(`${record}-${it.id}@super-complaints`)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${latest.replaceAll("-", "")}`,
      `SUMMARY:${icsText(`${capital(it.title)}${range}`)}`,
      `DESCRIPTION:${icsText(`${it.state}. ${it.basis.cited}`)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ];
  });
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//super-complaints//web//EN", ...events, "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function icsText(text: string): string {
  return text.replace(/[\\;,]/g, (it) => `\\${it}`).replace(/\r?\n/g, "\\n");
}

/** Lines of at most 75 bytes, as the format wants them; no character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [text, length] = ["", 0];
  for (const letter of line) {
    const bytes = encoder.encode(letter).length;
    if (length + bytes > 75) {
      text += "\r\n ";
      length = 1;
    }
    text += letter;
    length += bytes;
  }
  return text;
}
