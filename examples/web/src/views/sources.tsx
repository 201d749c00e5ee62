// The documents that the record is made from.

import type { Document } from "super-complaints";
import { inWords } from "../dates.js";
import type { Detail } from "../engine/protocol.js";
import { capital, listed, spaced } from "../text.js";
import { addressOf, titleOf } from "./explanation.js";
import { Outside } from "./parts.js";

const READ = { whole: "read in whole", in_part: "read in part", listed_only: "listed only, not read" } as const;

export function Sources({ detail }: { detail: Detail }) {
  const documents = detail.record.documents ?? [];
  if (documents.length === 0) {
    return <p class="govuk-body">The record names no documents.</p>;
  }
  return (
    <ul class="govuk-list sources">
      {documents.map((it) => (
        <li key={it.id}>
          <p class="govuk-body">
            <Outside url={addressOf(detail.record, it)}>{titleOf(detail.record, it)}</Outside>
          </p>
          <p class="govuk-body-s">{facts(it, detail)}</p>
        </li>
      ))}
    </ul>
  );
}

function facts(it: Document, { names }: Detail): string {
  const by = (it.by ?? []).map((party) => (typeof party === "string" ? (names[party] ?? party) : (party.as_written ?? party.id ?? "")));
  const parts = [
    capital(spaced(it.kind)),
    by.length > 0 ? `by ${listed(by)}` : "",
    it.sent === undefined ? "" : `sent ${inWords(it.sent)}`,
    it.published === undefined ? "" : `published ${inWords(it.published)}`,
    it.updated?.length ? `updated ${listed(it.updated.map(inWords))}` : "",
    it.last_seen === undefined ? "" : `last seen ${inWords(it.last_seen)}`,
    it.found_unavailable === undefined ? "" : `found unavailable ${inWords(it.found_unavailable)}`,
    it.read === undefined ? "" : READ[it.read],
    it.licence ?? "",
  ];
  return parts.filter(Boolean).join(" · ");
}
