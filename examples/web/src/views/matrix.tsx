// What was asked, by the bodies that were asked. A group is one cell that opens; each cell explains itself.

import type { PartyTally, Row } from "super-complaints";
import { useHere } from "../context.js";
import type { Detail } from "../engine/protocol.js";
import { capital, shortened } from "../text.js";
import { isAsked, label, range } from "../words.js";
import { lines } from "./cell-lines.js";
import { CellPanel } from "./cell-panel.js";
import { Sign } from "./parts.js";

/** A party that is asked somewhere: a column. */
interface Column {
  readonly id: string;
  readonly name: string;
}

const idOf = (party: PartyTally) => party.id ?? party.name;

function columnsOf({ matrix, names }: Detail): Column[] {
  const ids = new Set(matrix.rows.flatMap((row) => row.parties.filter(isAsked).map(idOf)));
  return [...ids].map((id) => ({ id, name: names[id] ?? id }));
}

export function MatrixTable({ detail }: { detail: Detail }) {
  const columns = columnsOf(detail);
  if (detail.matrix.rows.length === 0) {
    return <p class="govuk-body">The record has no recommendation or action, so no body is recorded as having been asked.</p>;
  }
  return (
    <>
      <p class="govuk-body" id="matrix-help">
        Each row is a recommendation or an action, and each column a body or a group. An empty cell means that it was not asked. Choose a cell to
        see why it says what it says.
      </p>
      <div class={`matrix-frame${columns.length > 5 ? " matrix-frame--wide" : ""}`} role="region" aria-label="Who has answered, as a table" tabIndex={0}>
        <table class="matrix" role="table" aria-describedby="matrix-help">
          <caption class="govuk-visually-hidden">What was asked, and which bodies answered</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                What was asked
              </th>
              <th scope="col" role="columnheader">
                Answered
              </th>
              {columns.map((it) => (
                <th key={it.id} scope="col" role="columnheader">
                  {capital(it.name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {detail.matrix.rows.map((row) => (
              <Line key={row.item} row={row} columns={columns} detail={detail} />
            ))}
          </tbody>
        </table>
      </div>
      <Unasked detail={detail} />
    </>
  );
}

function Line({ row, columns, detail }: { row: Row; columns: readonly Column[]; detail: Detail }) {
  const { route, change } = useHere();
  const parties = new Map(row.parties.filter(isAsked).map((party) => [idOf(party), party]));
  const open = columns.find((it) => route.params.cell === `${row.item}:${it.id}` && parties.has(it.id));
  const party = open === undefined ? undefined : parties.get(open.id);
  const { answered, asked, unidentified } = row.tally;
  return (
    <>
      <tr role="row">
        <th scope="row" role="rowheader">
          <span class="matrix__label">{label(row)}</span>
          <span class="matrix__asks">{capital(shortened(row.gist ?? row.text ?? "", 130))}</span>
        </th>
        <td role="cell" class="matrix__sum">
          <span class="cell__name">Answered: </span>
          <span class="matrix__range">{asked.max === 0 ? "-" : `${range(answered)} of ${range(asked)}`}</span>
          {unidentified > 0 && ` + ${unidentified} not identified`}
        </td>
        {columns.map((column) => {
          const one = parties.get(column.id);
          return (
            <td key={column.id} role="cell" class={one === undefined ? "matrix__empty" : undefined}>
              {one !== undefined && (
                <button
                  type="button"
                  class="cell"
                  aria-expanded={open?.id === column.id}
                  onClick={() => change({ cell: open?.id === column.id ? "" : `${row.item}:${column.id}` })}
                >
                  <span class="govuk-visually-hidden">{label(row)}, </span>
                  <span class="cell__name">{capital(column.name)}: </span>
                  {lines(row, one).map(({ state, words }, at) => (
                    <span class={`cell__line cell__line--${state}`} key={at}>
                      <Sign state={state} /> {words}
                    </span>
                  ))}
                </button>
              )}
            </td>
          );
        })}
      </tr>
      {party !== undefined && open !== undefined && (
        <tr role="row" class="matrix__panel">
          <td role="cell" colSpan={columns.length + 2}>
            <CellPanel detail={detail} row={row} party={party} name={open.name} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Which bodies answered without having been asked. */
function Unasked({ detail }: { detail: Detail }) {
  const rows = detail.matrix.rows.flatMap((row) => {
    const names = row.cells.filter((it) => it.role === "not_asked" && it.state === "answered").map((it) => it.now ?? it.name);
    return names.length === 0 ? [] : [{ row, names }];
  });
  if (rows.length === 0) {
    return null;
  }
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Answered without having been asked</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list govuk-list--bullet">
          {rows.map(({ row, names }) => (
            <li key={row.item}>
              {label(row)}: {names.join("; ")}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
