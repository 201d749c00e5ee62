// One super-complaint: its answers, time line, deadlines, findings and sources, each with an address of its own.

import { type Answer, useAnswer, useHere, useLink } from "../context.js";
import type { Detail } from "../engine/protocol.js";
import { onDate } from "../dates.js";
import { href } from "../route.js";
import { counted, listed } from "../text.js";
import { Deadlines } from "./deadlines.js";
import { Downloads } from "./downloads.js";
import { Findings } from "./findings.js";
import { MatrixTable } from "./matrix.js";
import { AsOf, Heading, Problem, Status } from "./parts.js";
import { Sources } from "./sources.js";
import { TimeLine } from "./timeline.js";

const TABS = ["answers", "timeline", "deadlines", "findings", "sources"] as const;

type Tab = (typeof TABS)[number];

function names(tab: Tab, detail: Detail | undefined): string {
  const { checked, record } = detail ?? {};
  const count = (number: number | undefined) => (number === undefined ? "" : ` (${number})`);
  switch (tab) {
    case "answers":
      return "Who has answered";
    case "timeline":
      return "Time line";
    case "deadlines":
      return "Deadlines";
    case "findings":
      return `Findings${count(checked?.findings.length)}`;
    case "sources":
      return `Sources${count(record?.documents?.length)}`;
  }
}

export function Complaint() {
  const { route, asOf, shelf, first } = useHere();
  const question = `${shelf} ${route.id} ${asOf}`;
  const answer = useAnswer(question, (engine) => engine.detail(shelf, route.id, asOf));
  const tab = TABS.find((it) => it === route.params.tab) ?? "answers";
  const link = useLink();
  const detail = answer.value;
  // Of a record that came with the page the title is known before the engine has started.
  const known = shelf === "own" ? undefined : first.list.rows.find((it) => it.key === route.id)?.title;
  return (
    <>
      <p class="back">
        <a class="govuk-link" href={link("complaints")}>
          All super-complaints
        </a>
      </p>
      <Heading caption={shelf === "own" ? "Your own record" : "Super-complaint"}>{detail?.record.title ?? known ?? route.id}</Heading>
      {answer.error !== undefined && <Problem title="This record could not be shown">{answer.error}</Problem>}
      {detail !== undefined && <Facts detail={detail} />}
      {detail !== undefined && <Parts tab={tab} detail={detail} />}
      <State answer={answer} asOf={asOf} />
      {detail !== undefined && (
        <div aria-busy={answer.busy}>
          <h2 class="govuk-heading-m">{names(tab, undefined)}</h2>
          <Part tab={tab} detail={detail} />
          <Downloads detail={detail} />
        </div>
      )}
    </>
  );
}

/** The date, and the parts of the record, each with an address of its own. */
function Parts({ tab, detail }: { tab: Tab; detail: Detail }) {
  const { route } = useHere();
  return (
    <>
      <AsOf />
      <nav aria-label="Parts of this super-complaint">
        <ul class="tabs">
          {TABS.map((it) => (
            <li key={it}>
              <a href={href("complaint", route.id, { ...route.params, tab: it === "answers" ? "" : it, cell: "" })} aria-current={it === tab ? "page" : undefined}>
                {names(it, detail)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

function State({ answer: { value, error, busy }, asOf }: { answer: Answer<Detail>; asOf: string }) {
  return <Status>{busy && error === undefined ? "Working out …" : value !== undefined && `As of ${onDate(asOf).replace(/^on /, "")}`}</Status>;
}

function Facts({ detail: { record, names: known } }: { detail: Detail }) {
  const by = (record.made_by ?? []).map((it) => (typeof it === "string" ? (known[it] ?? it) : (it.as_written ?? known[it.id ?? ""] ?? it.id ?? "")));
  const report = record.reports?.[0];
  return (
    <p class="govuk-body">
      {by.length > 0 && `Made by ${listed(by)}. `}
      {report === undefined
        ? "No report is recorded. "
        : report.published === undefined
          ? "The date of the report is not recorded. "
          : `The report was published ${onDate(report.published)}. `}
      {counted((record.recommendations ?? []).length, "recommendation")} and {counted((record.actions ?? []).length, "action")} are recorded.
    </p>
  );
}

function Part({ tab, detail }: { tab: Tab; detail: Detail }) {
  switch (tab) {
    case "answers":
      return <MatrixTable detail={detail} />;
    case "timeline":
      return <TimeLine detail={detail} />;
    case "deadlines":
      return <Deadlines detail={detail} />;
    case "findings":
      return <Findings checked={detail.checked} />;
    case "sources":
      return <Sources detail={detail} />;
  }
}
