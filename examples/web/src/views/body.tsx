// One body: everything that was asked of it, where, when, and what it said.

import { useAnswer, useHere, useLink } from "../context.js";
import { onDate } from "../dates.js";
import type { Asked } from "../engine/protocol.js";
import { capital, counted } from "../text.js";
import { label, says } from "../words.js";
import { MISSING_CHOICES } from "./complaints.js";
import { Missing } from "./counts.js";
import { Requests, Searched, Statements } from "./explanation.js";
import { AsOf, Choice, Heading, Pages, Problem, Sign, Status } from "./parts.js";

export function Body() {
  const { route, asOf, shelf } = useHere();
  const { missing = "", page = "1" } = route.params;
  const question = `${shelf} ${route.id} ${asOf} ${missing} ${page}`;
  const { value, error, busy } = useAnswer(question, (engine) => engine.body(shelf, route.id, asOf, missing, Number(page) || 1));
  const link = useLink();
  return (
    <>
      <p class="back">
        <a class="govuk-link" href={link("bodies")}>
          All bodies
        </a>
      </p>
      <Heading caption="What was asked of">{value?.body.name ?? route.id}</Heading>
      {error !== undefined && <Problem title="This body could not be shown">{error}</Problem>}
      {value !== undefined && <Missing missing={value.body.missing} />}
      {(value !== undefined || error !== undefined) && (
        <div class="filters">
          <Choice label="Answers missing" name="missing" options={MISSING_CHOICES} />
          <AsOf />
        </div>
      )}
      <Status>{busy && error === undefined ? "Working out …" : value !== undefined && `${counted(value.found, "recommendation or action", "recommendations and actions")} of ${value.total}, ${onDate(asOf)}`}</Status>
      {value !== undefined && value.found > 0 && (
        <>
          <ol class="list" aria-busy={busy}>
            {value.rows.map((it) => (
              <AskedLine key={`${it.key} ${it.row.item}`} it={it} />
            ))}
          </ol>
          <Pages page={value} />
        </>
      )}
    </>
  );
}

function AskedLine({ it: { key, title, row, cell, record } }: { it: Asked }) {
  const link = useLink();
  return (
    <li class="list__item">
      <h2 class="govuk-heading-s list__title">
        <a class="govuk-link" href={link("complaint", key)}>
          {title}
        </a>
        , {label(row)}
      </h2>
      {row.asked_on !== undefined && <p class="govuk-body-s list__facts">Asked {onDate(row.asked_on)}</p>}
      {row.text !== undefined ? <blockquote class="quote">{row.text}</blockquote> : row.gist !== undefined && <p class="govuk-body">{row.gist}</p>}
      <p class="govuk-body">
        <Sign state={cell.state} /> {capital(says(cell))}
      </p>
      <Statements cell={cell} record={record} />
      <Requests cell={cell} />
      <Searched cell={cell} record={record} />
    </li>
  );
}
