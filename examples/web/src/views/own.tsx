// The reader's own records: opened, read, checked and shown on the reader's device.

import { useState } from "preact/hooks";
import { useHere } from "../context.js";
import { openFile } from "../open-file.js";
import { type OwnRecord, useOwn } from "../own-store.js";
import { href } from "../route.js";
import { counted } from "../text.js";
import { DateField } from "./date-field.js";
import { VERDICTS } from "./findings.js";
import { Heading, Problem, Status } from "./parts.js";

/** So many are listed; a large register has its own list. */
const SHOWN = 20;

export function Own() {
  const { engine } = useHere();
  const own = useOwn();
  const [seen, setSeen] = useState("");
  const [status, setStatus] = useState("");
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [over, setOver] = useState(false);

  const open = async (files: readonly File[]) => {
    setStatus(`Reading ${counted(files.length, "file")} …`);
    setProblems([]);
    const failed: string[] = [];
    let count = 0;
    for (const file of files) {
      try {
        const started = await engine;
        if (started !== undefined) {
          count += (await openFile(started, file, seen)).length;
        }
      } catch (thrown) {
        failed.push(`${file.name}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
      }
    }
    setProblems(failed);
    setStatus(`${counted(count, "record")} opened`);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void open([...(event.dataTransfer?.files ?? [])]);
  };

  return (
    <>
      <Heading>Your own records and pages</Heading>
      <p class="govuk-body">
        Open a record, a file with many records (a JSON list, or one record a line), or a published page: HTML, text copied from a browser, CSV, or a
        content item of GOV.UK. It is read and checked here, and nothing is uploaded.
      </p>
      <div
        class={`drop${over ? " drop--over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <DateField id="seen" label="For a page: the date on which you saw it" labelClass="govuk-label--s" value={seen} choose={setSeen} />
        <div class="govuk-form-group">
          <label class="govuk-label govuk-label--s" for="files">
            Choose files, or drop them here
          </label>
          <input
            class="govuk-file-upload"
            id="files"
            type="file"
            multiple
            onChange={(event) => {
              const input = event.currentTarget;
              void open([...(input.files ?? [])]).then(() => (input.value = ""));
            }}
          />
        </div>
      </div>
      <Status>{status}</Status>
      {problems.length > 0 && (
        <Problem title="Some files could not be read">
          {problems.map((it, at) => (
            <span class="line" key={at}>
              {it}
            </span>
          ))}
        </Problem>
      )}
      {own.length > 1 && (
        <p class="govuk-body">
          <a class="govuk-link" href={href("complaints", "", { set: "own" })}>
            Who has still not answered, in all {counted(own.length, "record")}
          </a>
          {" · "}
          <a class="govuk-link" href={href("bodies", "", { set: "own" })}>
            by body
          </a>
        </p>
      )}
      {own.length > 0 && (
        <ol class="list">
          {own.slice(-SHOWN).map((it) => (
            <Line key={it.key} it={it} />
          ))}
        </ol>
      )}
      {own.length > SHOWN && <p class="govuk-body">These are the last {SHOWN} of {own.length}.</p>}
    </>
  );
}

function Line({ it }: { it: OwnRecord }) {
  const { draft } = it;
  return (
    <li class="list__item">
      <h2 class="govuk-heading-s list__title">{it.title}</h2>
      <p class="govuk-body-s list__facts">
        {it.name} · {VERDICTS[it.verdict]} {counted(it.faults, "structural error")},{" "}
        {counted(it.findings, "finding")}
        {it.changed && " · changed here, not downloaded yet"}
      </p>
      {draft !== undefined && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {draft.trace.share}% of the words of the page were used. Show {counted(draft.trace.unused.length, "passage")} not used
            </span>
          </summary>
          <div class="govuk-details__text">
            <ul class="govuk-list govuk-list--bullet">
              {draft.trace.unused.slice(0, 50).map((one, at) => (
                <li key={at}>
                  Line {one.line}: “{one.text}” ({one.reason})
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
      <p class="govuk-body">
        {it.faults === 0 && (
          <>
            <a class="govuk-link" href={href("complaint", it.key, { set: "own" })}>
              Show<span class="govuk-visually-hidden"> {it.title}, {it.name}</span>
            </a>
            {" · "}
          </>
        )}
        <a class="govuk-link" href={href("edit", it.key, { set: "own" })}>
          Edit<span class="govuk-visually-hidden"> {it.title}, {it.name}</span>
        </a>
      </p>
    </li>
  );
}
