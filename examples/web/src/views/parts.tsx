// Parts that several views use.

import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { State } from "super-complaints";
import { useHere } from "../context.js";
import { inWords, isDay } from "../dates.js";
import type { Page } from "../engine/protocol.js";
import { useOwn } from "../own-store.js";
import { href } from "../route.js";
import { webAddress } from "../text.js";
import { SIGNS } from "../words.js";
import { DateField } from "./date-field.js";

/** The name of the whole page. */
export const SITE = "Super-complaints: who has answered";

/** The heading of a view; it has the focus after the view changed, so that a screen reader begins there. */
export function Heading({ caption, children }: { caption?: string | undefined; children: string }) {
  useEffect(() => {
    document.title = `${children} - ${SITE}`;
  }, [children]);
  return (
    <h1 class="govuk-heading-l" id="heading" tabIndex={-1}>
      {caption !== undefined && <span class="govuk-caption-l">{caption}</span>}
      {children}
    </h1>
  );
}

/** The sign of a state: a shape, not a colour alone. The word is beside it. */
export function Sign({ state }: { state: State }) {
  return (
    <span class={`sign sign--${state}`} aria-hidden="true">
      {SIGNS[state]}
    </span>
  );
}

const LOOKED = {
  searched: "the last date on which a search for responses is recorded",
  seen: "the last date on which a document was seen; no search for responses is recorded",
  none: "the last date on which a search is recorded in the records that come with this page; yours have none",
} as const;

/** The date for which everything is shown. */
export function AsOf() {
  const { asOf, lastLooked, looked, route, change } = useHere();
  const given = route.params.as_of ?? "";
  const choose = (date: string) => change({ as_of: date === lastLooked ? "" : date });
  const back = () => {
    choose("");
    document.getElementById("as-of-hint")?.focus(); // the button is gone, and with it the focus
  };
  return (
    <div class="as-of">
      <DateField
        id="as-of"
        label="Show what was known on"
        labelClass="govuk-label--s"
        hint={`${inWords(lastLooked)} is ${LOOKED[looked?.what ?? "none"]}.`}
        value={asOf}
        error={given !== "" && !isDay(given) ? `“${given}” is not a date, so ${inWords(lastLooked)} is used` : ""}
        choose={choose}
      >
        {asOf !== lastLooked && (
          <button type="button" class="link-button" onClick={back}>
            Go back to {inWords(lastLooked)}
          </button>
        )}
      </DateField>
    </div>
  );
}

/** That the list is of the reader's own records, and the way back. */
export function Whose() {
  const { shelf } = useHere();
  const own = useOwn();
  if (shelf !== "own") {
    return null;
  }
  return (
    <p class="govuk-body">
      {own.length === 0 ? "No record of your own is open: they are not kept when the page is closed. " : "These are the records that you opened. "}
      <a class="govuk-link" href={href("complaints")}>
        Show the records that come with this page
      </a>
    </p>
  );
}

/** A box to search in; it answers while the reader types, but not to every letter. */
export function SearchBox({ label, hint, name = "q" }: { label: string; hint?: string; name?: string }) {
  const { route, change } = useHere();
  const value = route.params[name] ?? "";
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) {
      return;
    }
    const timer = setTimeout(() => change({ [name]: text.trim(), page: "" }), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for="search">
        {label}
      </label>
      {hint !== undefined && (
        <p id="search-hint" class="govuk-hint">
          {hint}
        </p>
      )}
      <input
        class="govuk-input"
        id="search"
        type="search"
        autocomplete="off"
        value={text}
        aria-describedby={hint === undefined ? undefined : "search-hint"}
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </div>
  );
}

/** A list to choose from, whose value is kept in the address. */
export function Choice({ label, name, options }: { label: string; name: string; options: readonly (readonly [string, string])[] }) {
  const { route, change } = useHere();
  const id = `choice-${name}`;
  return (
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for={id}>
        {label}
      </label>
      <select class="govuk-select" id={id} value={route.params[name] ?? ""} onChange={(event) => change({ [name]: event.currentTarget.value, page: "" })}>
        {options.map(([value, words]) => (
          <option key={value} value={value} selected={value === (route.params[name] ?? "")}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The pages of a long list. */
export function Pages({ page: { page, pages } }: { page: Page<unknown> }) {
  const { route } = useHere();
  if (pages < 2) {
    return null;
  }
  const near = [1, page - 1, page, page + 1, pages].filter((it, at, all) => it >= 1 && it <= pages && all.indexOf(it) === at);
  const to = (number: number) => href(route.view, route.id, { ...route.params, page: number === 1 ? "" : String(number) });
  return (
    <nav class="pages" aria-label="Pages">
      <ul>
        {page > 1 && (
          <li>
            <a href={to(page - 1)}>Previous page</a>
          </li>
        )}
        {near.map((number) => (
          <li key={number}>
            <a href={to(number)} aria-label={`Page ${number}`} aria-current={number === page ? "page" : undefined}>
              {number}
            </a>
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={to(page + 1)}>Next page</a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** What a screen reader hears when something changed. It is there from the beginning, or nothing would be said. */
export function Status({ children }: { children: ComponentChildren }) {
  return (
    <p class="govuk-body-s status" role="status">
      {children}
    </p>
  );
}

/** That something could not be done, and why. */
export function Problem({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="govuk-error-summary" role="alert">
      <h2 class="govuk-error-summary__title">{title}</h2>
      <div class="govuk-error-summary__body">
        <p>{children}</p>
      </div>
    </div>
  );
}

/** A link to a page of somebody else; an address that a browser should not open stays text. */
export function Outside({ url, children }: { url: string | undefined; children: ComponentChildren }) {
  const address = webAddress(url);
  return address === undefined ? (
    <span>{children}</span>
  ) : (
    <a class="govuk-link" href={address} rel="noreferrer noopener external">
      {children}
    </a>
  );
}
