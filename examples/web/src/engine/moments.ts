// The time line of a record: what happened, was due and was promised. A vague date stays an interval.

import { bounds, type Deadlines, type Event, type PartialDate, type Party, type SuperComplaint } from "super-complaints";
import { capital, headline, spaced, unticked } from "../text.js";
import type { Moment } from "./protocol.js";
import { partyName } from "./names.js";

/** Every moment of a record; those without a date are last. */
export function momentsOf(record: SuperComplaint, deadlines: Deadlines): Moment[] {
  const names = (parties: readonly Party[] | undefined) => (parties ?? []).map((party) => partyName(party, record));
  const documents = new Map((record.documents ?? []).map((it) => [it.id, it]));
  const moments: Moment[] = [];
  const add = (moment: Omit<Moment, "earliest" | "latest">, range = within(moment.date)) => moments.push({ ...moment, ...range });

  for (const event of record.events ?? []) {
    const { date, gist, by, sources = [] } = event;
    add({ kind: "happened", title: eventTitle(event), date, note: event.kind === "other" ? undefined : gist, by: names(by), sources });
  }
  for (const report of record.reports ?? []) {
    const title = report.title === undefined ? "" : `: ${report.title}`;
    const sources = [...(report.documents ?? []), ...(report.sources ?? [])];
    const of = spaced(report.kind);
    if (report.sent !== undefined) {
      add({ kind: "happened", title: `${capital(of)} sent${title}`, date: report.sent, by: names(report.by), sources });
    }
    add({ kind: "happened", title: `${capital(of)} published${title}`, date: report.published, by: names(report.by), sources });
  }
  for (const response of record.responses ?? []) {
    const ids = response.documents ?? [];
    const first = ids.map((id) => documents.get(id)).find((it) => it !== undefined);
    const sent = first?.sent === undefined ? "published" : "sent";
    const date = first?.sent ?? first?.published;
    const title = first?.title === undefined ? "" : `: ${first.title}`;
    const note = response.answers === undefined ? "This response was not read for the record." : undefined;
    add({ kind: "happened", title: `Response ${sent}${title}`, date, by: names(response.by), note, sources: ids });
  }
  for (const search of record.searches ?? []) {
    const title = "Responses searched for";
    add({ kind: "searched", title, date: search.date, note: search.gist, sources: search.places ?? search.sources ?? [] });
  }
  for (const deadline of deadlines.deadlines) {
    if (deadline.due === undefined || deadline.applies === "no") {
      continue;
    }
    const { earliest, latest } = deadline.due;
    const date = (earliest === latest ? earliest : `[${earliest}..${latest}]`) as PartialDate;
    const kind = deadline.kind === "commitment" ? "promised" : "due";
    const by = deadline.binds.parties.map((it) => it.name);
    const sources = deadline.basis.sources.map((it) => it.source).filter((it) => documents.has(it.split("#")[0] ?? ""));
    add({ kind, title: headline(deadline.title), date, by, note: capital(unticked(deadline.state)), sources });
  }
  const last = "9999";
  return moments.sort((one, other) => {
    const [a, b] = [one.earliest ?? one.latest ?? last, other.earliest ?? other.latest ?? last];
    return a < b ? -1 : a > b ? 1 : 0;
  });
}

function eventTitle(event: Event): string {
  return event.kind === "other" && event.gist !== undefined ? headline(event.gist) : capital(spaced(event.kind));
}

function within(date: string | undefined): Pick<Moment, "earliest" | "latest"> {
  return date === undefined ? {} : bounds(date);
}
