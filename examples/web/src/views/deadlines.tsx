// Every due date: its basis, what starts it, how it is counted day by day, and whether it was met.

import type { CountedDays, DayCount, Deadline, DeadlineKind } from "super-complaints";
import type { Detail } from "../engine/protocol.js";
import { inWords, lastDay } from "../dates.js";
import { capital, headline, listed, spaced, unticked } from "../text.js";
import { Outside, Sign } from "./parts.js";

const GROUPS: readonly (readonly [DeadlineKind, string])[] = [
  ["time_limit", "Statutory time limits"],
  ["unset_limit", "No statutory limit"],
  ["request", "Answers requested"],
  ["item", "To be carried out"],
  ["commitment", "Commitments"],
];

export function Deadlines({ detail: { deadlines } }: { detail: Detail }) {
  const groups = GROUPS.map(([kind, title]) => ({ title, all: deadlines.deadlines.filter((it) => it.kind === kind) }));
  return (
    <>
      {groups
        .filter((it) => it.all.length > 0)
        .map(({ title, all }) => (
          <section key={title}>
            <h3 class="govuk-heading-s">{title}</h3>
            <ul class="govuk-list deadlines">
              {all.map((it) => (
                <li key={it.id}>
                  <One deadline={it} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function dueInWords({ kind, due, certainty, applies, binds }: Deadline): string {
  if (kind === "unset_limit") {
    return "no deadline";
  }
  if (applies === "no") {
    return "does not apply";
  }
  if (due === undefined) {
    return spaced(certainty);
  }
  const would = kind === "time_limit" && binds.legally_binding === "no";
  return `${would ? "not binding; it would be due" : "due"} by the end of ${lastDay(due)} (${spaced(certainty)})`;
}

function One({ deadline }: { deadline: Deadline }) {
  const sign = { yes: "answered", no: "no_published_response", cannot_tell: "cannot_tell" }[deadline.met as string] ?? "not_yet_asked";
  return (
    <details class="govuk-details deadline">
      <summary class="govuk-details__summary">
        <Sign state={sign as "answered"} /> <span class="govuk-details__summary-text">{`${headline(deadline.title)}: ${dueInWords(deadline)}`}</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">{capital(unticked(deadline.state))}</p>
        <dl class="govuk-summary-list facts">
          <Facts deadline={deadline} />
        </dl>
        {(deadline.counts ?? []).map((count, at) => (
          <Count key={at} count={count} />
        ))}
      </div>
    </details>
  );
}

function Facts({ deadline: it }: { deadline: Deadline }) {
  const trigger = it.trigger;
  const parties = it.binds.parties.map((party) => party.name);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Basis", it.basis.words === undefined ? it.basis.cited : `${it.basis.cited}: “${it.basis.words}”`],
    ["Who", [parties.length === 0 ? "no particular body" : listed(parties), it.binds.reason].filter(Boolean).join("; ")],
    ["Starts with", trigger && `${trigger.what}: ${trigger.date === undefined ? "no date is recorded" : inWords(trigger.date)}${trigger.assumed ? " (assumed)" : ""}`],
    ["Other sources say", trigger?.discrepancies?.join("; ")],
    ["Rule", it.rule],
    ["Calendar", it.calendar && `${it.calendar.title}, known from ${inWords(it.calendar.since)} until ${inWords(it.calendar.until)}`],
    ["Stated", it.stated && `${inWords(it.stated.date)}${it.stated.by.length > 0 ? `, by ${listed(it.stated.by.map((by) => by.name))}` : ""}`],
    ["Computed", it.stated && it.computed && lastDay(it.computed)],
    ["Not before", it.not_before && inWords(it.not_before)],
    ["Only if", it.condition],
    ["May be longer", it.extensions?.map((one) => `if ${one.title}: ${one.adds}`).join("; ")],
    ["Waiting", it.pauses?.map((one) => one.says).join("; ")],
    [it.due === undefined ? "Reason" : "Note", it.reason],
    ["Evidence", it.evidence?.map((one) => `${one.entity}${one.date === undefined ? "" : `, ${inWords(one.date)}`}`).join("; ")],
  ];
  const sources = [...it.basis.sources, ...(trigger?.sources ?? [])];
  return (
    <>
      {facts.map(([name, text]) => text !== undefined && text !== "" && <Fact key={name} name={name} text={text} />)}
      {sources.length > 0 && (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">Sources</dt>
          <dd class="govuk-summary-list__value">
            {sources.map((one, at) => (
              <span key={at}>
                {at > 0 && "; "}
                <Outside url={one.url}>{one.title ?? one.source}</Outside>
              </span>
            ))}
          </dd>
        </div>
      )}
    </>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{name}</dt>
      <dd class="govuk-summary-list__value">{unticked(text)}</dd>
    </div>
  );
}

/** A count, step by step. */
function Count({ count }: { count: DayCount }) {
  return (
    <table class="govuk-table count">
      <caption class="govuk-table__caption">
        Counted from {inWords(count.trigger)} to {inWords(count.last)}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {["Day", "Dates", "Why"].map((it) => (
            <th class="govuk-table__header" scope="col" key={it}>
              {it}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {count.steps.map((step, at) => (
          <tr class="govuk-table__row" key={at}>
            <td class="govuk-table__cell">{number(step)}</td>
            <td class="govuk-table__cell">{days(step)}</td>
            <td class="govuk-table__cell">{why(step, at === 0 && count.first_day === "counted")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function number({ first, last, number: from, treated }: CountedDays): string {
  if (from === undefined) {
    return treated === "not_counted" ? "0" : "not counted";
  }
  const length = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  return length === 0 ? String(from) : `${from} to ${from + length}`;
}

/** To make one takes longer than to use it a thousand times. */
const WITH_WEEKDAY = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

function days({ first, last }: CountedDays): string {
  const name = (day: string) => WITH_WEEKDAY.format(new Date(`${day}T00:00:00Z`));
  return first === last ? name(first) : `${name(first)} to ${name(last)}`;
}

function why({ treated, words }: CountedDays, isFirst: boolean): string {
  const known = { weekend: "weekend", not_counted: "the trigger", elapsed: "to the corresponding date", holiday: "bank holiday", counted: "" };
  return words ?? (isFirst && treated === "counted" ? "from the trigger on" : known[treated]);
}
