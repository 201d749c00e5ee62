// Files to take away, and a copy to work on.

import { useState } from "preact/hooks";
import { toCalendar, toCsv } from "../changes.js";
import { useHere } from "../context.js";
import { download } from "../download.js";
import type { Detail } from "../engine/protocol.js";
import { remember } from "../own-store.js";
import { href } from "../route.js";

export function Downloads({ detail }: { detail: Detail }) {
  const { engine, shelf } = useHere();
  const [error, setError] = useState("");
  const { record, matrix, deadlines, text, key } = detail;
  const edit = async () => {
    try {
      const opened = shelf === "own" ? undefined : await (await engine)?.open(record.id, text);
      remember(opened ?? []);
      location.hash = href("edit", opened?.[0]?.key ?? key, { set: "own" });
    } catch (thrown) {
      setError(String(thrown));
    }
  };
  const button = (name: string, run: () => void) => (
    <button type="button" class="govuk-button govuk-button--secondary" onClick={run}>
      {name}
    </button>
  );
  return (
    <section class="downloads" aria-label="Downloads">
      <h2 class="govuk-heading-s">Take it with you</h2>
      <div class="govuk-button-group">
        {button("Download the record (JSON)", () => download(`${record.id}.json`, "application/json", text))}
        {button("Download the table (CSV)", () => download(`${record.id}-${matrix.as_of}.csv`, "text/csv", toCsv(matrix)))}
        {button("Download due dates (calendar)", () => download(`${record.id}.ics`, "text/calendar", toCalendar(deadlines, matrix.as_of)))}
        {button(shelf === "own" ? "Edit" : "Edit a copy", () => void edit())}
      </div>
      {error !== "" && <p class="govuk-error-message">{error}</p>}
    </section>
  );
}
