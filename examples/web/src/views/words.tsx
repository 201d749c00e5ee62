// What the words and signs mean, and where the page comes from.

import type { State } from "super-complaints";
import { MEANINGS, ORDER, word } from "../words.js";
import { capital } from "../text.js";
import { Heading, Sign } from "./parts.js";

export function Words() {
  return (
    <>
      <Heading>What the words mean</Heading>
      <dl class="govuk-summary-list">
        {ORDER.map((state: State) => (
          <div class="govuk-summary-list__row" key={state}>
            <dt class="govuk-summary-list__key">
              <Sign state={state} /> {capital(word(state))}
            </dt>
            <dd class="govuk-summary-list__value">{MEANINGS[state]}</dd>
          </div>
        ))}
      </dl>
      <h2 class="govuk-heading-m">What is never said</h2>
      <p class="govuk-body">
        A body is said to owe an answer only if a search is recorded that found none, and only up to the date of that search. If a record knows only
        part of the facts, the page says “cannot tell” with the reason, and gives a range in place of a number. No body is said to have refused because
        it did not answer.
      </p>
      <h2 class="govuk-heading-m">Dates</h2>
      <p class="govuk-body">
        Everything is shown as it was known on one date, which you can choose. A date is as precise as its source: a month stays a month, and a deadline
        that depends on it is a range.
      </p>
      <h2 class="govuk-heading-m">Where it comes from</h2>
      <p class="govuk-body">
        The records quote public sources, each with its address. They are checked, and everything on this page is worked out, by the package
        super-complaints, on your device. The page works without a network.
      </p>
    </>
  );
}
