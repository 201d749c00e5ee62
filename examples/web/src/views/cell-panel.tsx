// The explanation of a cell: what it says, who said what where, why it cannot be told, and what would settle it.

import type { Cell, NextStep, PartyTally, Row } from "super-complaints";
import { useLink } from "../context.js";
import type { Detail } from "../engine/protocol.js";
import { stepInWords } from "../steps.js";
import { capital, counted, shortened } from "../text.js";
import { cellsOf, label, says, who } from "../words.js";
import { Requests, Searched, Source, Statements } from "./explanation.js";
import { Outside, Sign } from "./parts.js";

/** Cells of a group that say the same for the same reasons are explained once. */
function grouped(cells: readonly Cell[]): Cell[][] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.state, says(cell), cell.statements, cell.last_search?.search]);
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()].sort((one, other) => other.length - one.length);
}

export function CellPanel({ detail, row, party, name }: { detail: Detail; row: Row; party: PartyTally; name: string }) {
  const cells = cellsOf(row, party);
  const groups = grouped(cells);
  const item = [...(detail.record.recommendations ?? []), ...(detail.record.actions ?? [])].find((it) => it.id === row.item);
  return (
    <section class="panel" aria-label={`${label(row)}, ${name}`}>
      <h3 class="govuk-heading-s">
        {label(row)}, {name}
      </h3>
      {row.text !== undefined && <blockquote class="quote">{row.text}</blockquote>}
      {row.gist !== undefined && <p class="govuk-body">In the words of the record: {row.gist}</p>}
      {item?.sources?.length ? (
        <p class="govuk-body-s">
          Source:{" "}
          {item.sources.map((source, at) => (
            <span key={source}>
              {at > 0 && "; "}
              <Source record={detail.record} source={source} />
            </span>
          ))}
        </p>
      ) : null}
      {groups.map((group) => (
        <Group key={group[0]?.seat} group={group} all={cells.length} detail={detail} party={party} name={name} folded={groups.length > 2} />
      ))}
      <Steps detail={detail} row={row} cells={cells} />
    </section>
  );
}

interface GroupProps {
  readonly group: readonly Cell[];
  readonly all: number;
  readonly detail: Detail;
  readonly party: PartyTally;
  readonly name: string;
  /** Whether there are so many groups that each is closed at first. */
  readonly folded: boolean;
}

function Group({ group, all, detail, party, name, folded }: GroupProps) {
  const [cell] = group;
  if (cell === undefined) {
    return null;
  }
  const whose = capital(who(party, name, group, all));
  if (!folded) {
    return (
      <div class="panel__group">
        <p class="govuk-body">
          <Sign state={cell.state} /> <strong>{whose}</strong>: {says(cell)}
        </p>
        <Why cell={cell} group={group} detail={detail} />
      </div>
    );
  }
  return (
    <details class="govuk-details panel__group">
      <summary class="govuk-details__summary">
        <Sign state={cell.state} />{" "}
        <span class="govuk-details__summary-text">
          {whose}: {shortened(says(cell), 90)}
        </span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">{capital(says(cell))}</p>
        <Why cell={cell} group={group} detail={detail} />
      </div>
    </details>
  );
}

/** What was said, asked and searched for, and whom it is about. */
function Why({ cell, group, detail }: { cell: Cell; group: readonly Cell[]; detail: Detail }) {
  return (
    <>
      <Statements cell={cell} record={detail.record} />
      <Requests cell={cell} />
      <Searched cell={cell} record={detail.record} />
      {cell.vacant?.length ? <p class="govuk-body-s">The office had no holder for some time since it was asked.</p> : null}
      <Members group={group} />
    </>
  );
}

/** The bodies of a group, each with a link to everything that was asked of it. */
function Members({ group }: { group: readonly Cell[] }) {
  const link = useLink();
  const one = (cell: Cell) => {
    const text = cell.now === undefined ? cell.name : `${cell.name} (now ${cell.now})`;
    return cell.seat === "" ? (
      text
    ) : (
      <a class="govuk-link" href={link("body", cell.seat)}>
        {text}
      </a>
    );
  };
  if (group.length === 1) {
    return group[0] === undefined ? null : <p class="govuk-body-s">Everything that was asked of {one(group[0])}</p>;
  }
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{`Show the ${counted(group.length, "body", "bodies")}`}</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list members">
          {group.map((cell) => (
            <li key={cell.seat}>{one(cell)}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** What would settle the cells that are open. */
function Steps({ detail, row, cells }: { detail: Detail; row: Row; cells: readonly Cell[] }) {
  const open = new Set(cells.filter((it) => it.state === "cannot_tell").map((it) => it.seat));
  const helps = (step: NextStep) => step.items.includes(row.item) && step.seats.some((seat) => open.has(seat));
  const steps = detail.matrix.next_steps.filter(helps);
  if (steps.length === 0) {
    return null;
  }
  return (
    <>
      <h4 class="govuk-heading-s">What would settle it</h4>
      <ul class="govuk-list govuk-list--bullet">
        {steps.map((step, at) => (
          <li key={at}>
            {capital(stepInWords(step, (id) => detail.names[id] ?? id))}
            {step.url !== undefined && (
              <>
                {": "}
                <Outside url={step.url}>{step.title ?? "the page that lists it"}</Outside>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
