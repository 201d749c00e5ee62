// Every body of which something is asked.

import { useAnswer, useHere, useLink } from "../context.js";
import { inWords } from "../dates.js";
import { counted } from "../text.js";
import { MISSING_CHOICES, useQuery } from "./complaints.js";
import { Missing } from "./counts.js";
import { AsOf, Choice, Heading, Pages, Problem, SearchBox, Sign, Status, Whose } from "./parts.js";

export function Bodies() {
  const { shelf, progress } = useHere();
  const query = useQuery();
  const link = useLink();
  const { value: list, error, busy } = useAnswer(JSON.stringify(query), (engine) => engine.bodies(query));
  return (
    <>
      <Heading caption={shelf === "own" ? "Your own records" : undefined}>What was asked of each body</Heading>
      <p class="govuk-body">A force and its chief constable are one body here. A force and its police and crime commissioner are two.</p>
      <Whose />
      <form class="filters" role="search" aria-label="Bodies" onSubmit={(event) => event.preventDefault()}>
        <SearchBox label="Search" hint="The name of a body, such as Kent Police" />
        <Choice label="Answers missing" name="missing" options={MISSING_CHOICES} />
        <AsOf />
      </form>
      {error !== undefined && <Problem title="The list could not be made">{error}</Problem>}
      <Status>
        {busy
          ? progress !== undefined && progress.done < progress.total
            ? `Working out ${progress.done} of ${progress.total} …`
            : "Working out …"
          : list !== undefined && `${counted(list.found, "body", "bodies")} of ${list.total}, on ${inWords(query.asOf)}`}
      </Status>
      {list !== undefined && list.found > 0 && (
        <>
          <ol class="list" aria-busy={busy}>
            {list.rows.map((body) => (
              <li class="list__item" key={body.seat}>
                <h2 class="govuk-heading-s list__title">
                  <a class="govuk-link" href={link("body", body.seat)}>
                    {body.name}
                  </a>
                </h2>
                <p class="govuk-body-s answered">
                  <Sign state="answered" />{" "}
                  <span>
                    <strong>{body.answered}</strong> of {body.asked} certainly answered
                  </span>
                </p>
                <Missing missing={body.missing} />
              </li>
            ))}
          </ol>
          <Pages page={list} />
        </>
      )}
    </>
  );
}
