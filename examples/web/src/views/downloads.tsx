// Files to take away, and a copy to work on.

import { useState } from "preact/hooks";
import { useHere } from "../context.js";
import { toCsv } from "../csv.js";
import { download } from "../download.js";
import { changes } from "../engine/client.js";
import type { Detail } from "../engine/protocol.js";
import { remember } from "../own-store.js";
import { href } from "../route.js";

export function Downloads({ detail }: { detail: Detail }) {
  const { engine, shelf } = useHere();
  const [error, setError] = useState("");
  const { record, matrix, text, key } = detail;
  const tried = (run: () => Promise<void>) => () => void run().catch((thrown) => setError(String(thrown)));
  const edit = tried(async () => {
    const opened = shelf === "own" ? undefined : await (await engine)?.open(record.id, text);
    remember(opened ?? []);
    location.hash = href("edit", opened?.[0]?.key ?? key, { set: "own" });
  });
  const calendar = tried(async () => {
    download(`${record.id}.ics`, "text/calendar", await (await changes()).calendar(text, record.title, matrix.as_of));
  });
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
        {button("Download due dates (calendar)", calendar)}
        {button(shelf === "own" ? "Edit" : "Edit a copy", edit)}
      </div>
      {error !== "" && (
        <p class="govuk-error-message" role="alert">
          {error}
        </p>
      )}
    </section>
  );
}
