// Why a cell says what it says: who wrote what where, when it was searched for, what was asked.

import type { Answer, Cell, Document, Statement, SuperComplaint } from "super-complaints";
import { inWords, onDate } from "../dates.js";
import { capital, counted, plainAddress, spaced } from "../text.js";
import { stance, voice } from "../words.js";
import { Outside } from "./parts.js";

/** So many responses about a cell are shown at once; the rest opens. The most direct are first. */
const SHOWN = 2;

/** A document of the record by its id, perhaps with the place in it: `page#Documents`. */
export function documentOf(record: SuperComplaint, source: string): { readonly document: Document | undefined; readonly place: string } {
  const [id = "", place = ""] = source.split("#");
  return { document: record.documents?.find((it) => it.id === id), place };
}

/** The first address of a document, or of the page that lists it. */
export function addressOf(record: SuperComplaint, document: Document | undefined): string | undefined {
  const parent = record.documents?.find((it) => it.id === document?.parent);
  return document?.urls?.[0] ?? parent?.urls?.[0];
}

/** What a document is called; without a title, by its address. */
export function titleOf(record: SuperComplaint, document: Document): string {
  const address = addressOf(record, document);
  return document.title ?? (address === undefined ? document.id : plainAddress(address));
}

/** A source with its title, as a link. */
export function Source({ record, source }: { record: SuperComplaint; source: string }) {
  const { document, place } = documentOf(record, source);
  const date = document?.sent ?? document?.published;
  const facts = [place, date === undefined ? "" : inWords(date)].filter(Boolean).join(", ");
  return (
    <>
      <Outside url={addressOf(record, document)}>{document === undefined ? source : titleOf(record, document)}</Outside>
      {facts !== "" && ` (${facts})`}
    </>
  );
}

/** Everything that was said about a cell, the most direct first. */
export function Statements({ cell, record }: { cell: Cell; record: SuperComplaint }) {
  const all = cell.statements ?? [];
  const rest = all.slice(SHOWN);
  return (
    <>
      <Voices all={all.slice(0, SHOWN)} record={record} />
      {rest.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{`Show ${counted(rest.length, "more response")}`}</span>
          </summary>
          <div class="govuk-details__text">
            <Voices all={rest} record={record} />
          </div>
        </details>
      )}
    </>
  );
}

function Voices({ all, record }: { all: readonly Statement[]; record: SuperComplaint }) {
  if (all.length === 0) {
    return null;
  }
  return (
    <ul class="govuk-list statements" aria-label="What was said">
      {all.map((it, at) => (
        <li key={at}>
          <Said it={it} record={record} />
        </li>
      ))}
    </ul>
  );
}

function Said({ it, record }: { it: Statement; record: SuperComplaint }) {
  const response = record.responses?.find(({ id }) => id === it.response);
  const answer = it.answer === undefined ? undefined : response?.answers?.[it.answer];
  const source = it.first_given_in ?? response?.documents?.[0];
  const words = stance(it);
  const doubts = [
    it.perhaps ? "it may not be about this body" : "",
    it.existed === "cannot_tell" ? "it is not known whether it existed on this date" : it.existed === "no" ? "it is later than this date" : "",
    it.readable ? "" : response?.answers === undefined ? "it was not read for the record" : "it says nothing that could be read",
  ].filter(Boolean);
  return (
    <>
      <p class="govuk-body statements__who">
        {capital(voice(it))}
        {source !== undefined && (
          <>
            : <Source record={record} source={source} />
          </>
        )}
        {doubts.length > 0 && `; ${doubts.join("; ")}`}
      </p>
      {words !== "" && <p class="govuk-body-s">{capital(words)}</p>}
      {answer !== undefined && <Words answer={answer} record={record} />}
    </>
  );
}

/** The words of an answer: quoted, in the recorder's own words, promised. */
function Words({ answer, record }: { answer: Answer; record: SuperComplaint }) {
  const inferred = Object.entries(answer.reasons ?? {});
  return (
    <>
      {answer.quote !== undefined && <blockquote class="quote">“{answer.quote}”</blockquote>}
      {answer.gist !== undefined && <p class="govuk-body-s">In the words of the record: {answer.gist}</p>}
      {(answer.commitments ?? []).map((it, at) => (
        <p class="govuk-body-s" key={at}>
          Promised: {it.quote === undefined ? (it.gist ?? "") : `“${it.quote}”`}
          {it.due?.words !== undefined && `, “${it.due.words}”`}
          {it.condition !== undefined && `, only if: ${it.condition}`}
        </p>
      ))}
      {inferred.map(([field, why]) => (
        <p class="govuk-body-s" key={field}>
          {capital(spaced(field))} ({spaced(answer.marks?.[field as "position"] ?? "marked")}): {why}
        </p>
      ))}
      {answer.sources?.length ? (
        <p class="govuk-body-s">
          Source:{" "}
          {answer.sources.map((source, at) => (
            <span key={source}>
              {at > 0 && "; "}
              <Source record={record} source={source} />
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}

/** The words in which the body was asked to answer. The date is part of what the cell says. */
export function Requests({ cell }: { cell: Cell }) {
  const asked = (cell.asked ?? []).filter((it) => it.words !== undefined || it.through !== undefined);
  return (
    <>
      {asked.map((it) => (
        <p class="govuk-body-s" key={it.request}>
          Asked to answer
          {it.through !== undefined && `, through ${it.through}`}
          {it.words !== undefined && `: “${it.words}”`}
        </p>
      ))}
    </>
  );
}

/** When and where its answer was last searched for. */
export function Searched({ cell, record }: { cell: Cell; record: SuperComplaint }) {
  const last = cell.last_search;
  if (last === undefined) {
    return null;
  }
  const search = record.searches?.find(({ id }) => id === last.search);
  return (
    <p class="govuk-body-s">
      Last searched for {last.searched_on === undefined ? "on a date that is not known" : onDate(last.searched_on)}
      {(search?.places ?? []).map((place, at) => (
        <span key={place}>
          {at === 0 ? " in " : ", "}
          <Source record={record} source={place} />
        </span>
      ))}
      {search?.gist !== undefined && `. ${search.gist}`}
    </p>
  );
}
