// How many answers are missing, in words with their signs, and as a bar.

import type { Awaiting, State } from "super-complaints";
import type { Counts } from "../engine/protocol.js";
import { MISSING, range } from "../words.js";
import { Sign } from "./parts.js";

const KINDS: readonly (readonly [Awaiting, State])[] = [
  ["none_found", "no_published_response"],
  ["perhaps_asked", "cannot_tell"],
  ["known_not_settled", "cannot_tell"],
  ["not_searched", "cannot_tell"],
  ["not_yet_due", "not_yet_asked"],
];

/** A line for each kind of missing answer of which there are some. */
export function Missing({ missing }: { missing: Counts["missing"] }) {
  const some = KINDS.filter(([kind]) => missing[kind] > 0);
  if (some.length === 0) {
    return null;
  }
  return (
    <ul class="counts">
      {some.map(([kind, state]) => (
        <li key={kind}>
          <Sign state={state} /> <strong>{missing[kind].toLocaleString("en-GB")}</strong> {MISSING[kind]}
        </li>
      ))}
    </ul>
  );
}

/** `2–131 of 132 answered`. */
export function Answered({ counts: { answered, asked, missing } }: { counts: Counts }) {
  const unsure = Object.values(missing).some((count) => count > 0);
  if (asked.max === 0) {
    return <p class="govuk-body-s">{unsure ? "It is not known which bodies were asked." : "Nothing is recorded as asked of a body."}</p>;
  }
  return (
    <p class="govuk-body-s answered">
      <Sign state="answered" />{" "}
      <span>
        <strong>{range(answered)}</strong> of {range(asked)} answered
      </span>
    </p>
  );
}

/** The same as a picture: certain answers, what cannot be told, what a search did not find. The words are beside it. */
export function Bar({ counts: { answered, asked, missing } }: { counts: Counts }) {
  if (asked.max === 0) {
    return null;
  }
  const all = asked.max;
  const sure = (answered.min / all) * 100;
  const none = (missing.none_found / all) * 100;
  return (
    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar__unsure" x="0" y="0" width="100" height="4" />
      <rect class="bar__answered" x="0" y="0" width={sure} height="4" />
      <rect class="bar__none" x={100 - none} y="0" width={none} height="4" />
    </svg>
  );
}
