// The first view: every super-complaint, and how many answers are missing.

import { useAnswer, useHere, useLink } from "../context.js";
import { inWords, onDate } from "../dates.js";
import type { ListQuery, Summary } from "../engine/protocol.js";
import { counted, listed } from "../text.js";
import { Answered, Bar, Missing } from "./counts.js";
import { AsOf, Choice, Heading, Pages, Problem, SearchBox, Status, Whose } from "./parts.js";
import { TotalsInWords } from "./totals.js";

const SCHEMES: readonly (readonly [string, string])[] = [
  ["", "All"],
  ["police", "Police super-complaints"],
  ["consumer", "Consumer super-complaints"],
  ["financial-services", "Financial services super-complaints"],
  ["payment-systems", "Payment systems super-complaints"],
  ["online-safety", "Online safety super-complaints"],
  ["service-police", "Service police super-complaints"],
];

/** Kinds of missing answers to filter by. */
export const MISSING_CHOICES: readonly (readonly [string, string])[] = [
  ["", "Any"],
  ["none_found", "No published response found"],
  ["perhaps_asked", "None found, but perhaps not asked"],
  ["known_not_settled", "A response may not be an answer"],
  ["not_searched", "Not searched for"],
  ["not_yet_due", "Not yet due"],
];

const SORTS: readonly (readonly [string, string])[] = [
  ["", "Latest report"],
  ["missing", "Most answers missing"],
  ["title", "Title"],
];

/** What a list is asked for, from the address. */
export function useQuery(): ListQuery {
  const { route, asOf, shelf } = useHere();
  const { q = "", scheme = "", missing = "", sort = "", page = "1" } = route.params;
  return { shelf, asOf, words: q, scheme, missing, sort, page: Number(page) || 1 };
}

/** Whether the list is the one that was rendered when the page was built. */
function isFirst({ shelf, asOf, words, scheme, missing, sort, page }: ListQuery, first: string): boolean {
  return shelf === "published" && asOf === first && words === "" && scheme === "" && missing === "" && sort === "" && page === 1;
}

export function Complaints() {
  const { first, shelf, progress } = useHere();
  const query = useQuery();
  const built = isFirst(query, first.asOf) ? first.list : undefined;
  const { value: list, error, busy } = useAnswer(JSON.stringify(query), (engine) => engine.list(query), built);
  return (
    <>
      <Heading caption={shelf === "own" ? "Your own records" : undefined}>Who has still not answered?</Heading>
      <p class="govuk-body">
        Charities and other bodies complain about something that harms many people. Authorities report on it and ask others to act. This page
        shows who has answered, and who has not, as far as public sources say.
      </p>
      <Whose />
      <TotalsInWords />
      <form class="filters" role="search" aria-label="Super-complaints" onSubmit={(event) => event.preventDefault()}>
        <SearchBox label="Search" hint="A title, a complainant, or what was asked" />
        <Choice label="Law" name="scheme" options={SCHEMES} />
        <Choice label="Answers missing" name="missing" options={MISSING_CHOICES} />
        <Choice label="Sort by" name="sort" options={SORTS} />
        <AsOf />
      </form>
      {error !== undefined && <Problem title="The list could not be made">{error}</Problem>}
      <Status>
        {list !== undefined && !busy && `${counted(list.found, "super-complaint")}${list.found < list.total ? ` of ${list.total}` : ""}, on ${inWords(query.asOf)}`}
        {busy && (progress !== undefined && progress.done < progress.total ? `Working out ${progress.done} of ${progress.total} …` : "Working out …")}
      </Status>
      {list !== undefined && list.found > 0 && (
        <>
          <ol class="list" aria-busy={busy}>
            {list.rows.map((row) => (
              <Line key={row.key} row={row} />
            ))}
          </ol>
          <Pages page={list} />
        </>
      )}
    </>
  );
}

function Line({ row }: { row: Summary }) {
  const link = useLink();
  const facts = [
    row.madeBy.length > 0 ? `made by ${listed(row.madeBy)}` : "",
    row.published === undefined ? "no date of a report is recorded" : `report published ${onDate(row.published)}`,
    row.searched === undefined ? "no search for responses is recorded" : `responses last searched for ${onDate(row.searched)}`,
  ].filter(Boolean);
  return (
    <li class="list__item">
      <h2 class="govuk-heading-m list__title">
        <a class="govuk-link" href={link("complaint", row.key)}>
          {row.title}
        </a>
      </h2>
      <p class="govuk-body-s list__facts">{facts.join(" · ")}</p>
      {row.counts === undefined ? (
        <p class="govuk-body-s">This record has structural errors, so nothing can be shown.</p>
      ) : (
        <>
          <Bar counts={row.counts} />
          <Answered counts={row.counts} />
          <Missing missing={row.counts.missing} />
        </>
      )}
    </li>
  );
}
