// The cells of a matrix as a file for spreadsheets: as `super-complaints status --format csv` writes it, byte for byte. The package has
// the rows of its own tables (docs/tables.md), which are for programs: they have more columns, and the due dates in another table.

import type { Cell, Matrix, Row } from "super-complaints";
import { distinct } from "./text.js";

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

/**
 * A value that a spreadsheet does not take for a formula, quoted where it must be. Spreadsheets skip blanks, quotes and characters that
 * are not seen before the first sign.
 */
function csvValue(value: string): string {
  const first = value.replace(/^[\s\p{Cc}\p{DI}\u2800\ufff9-\ufffb"'‘’“”`´]+/u, "").charAt(0);
  const safe = (first !== "" && "=+-@＝＋－＠﹢﹣﹦﹫".includes(first)) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
