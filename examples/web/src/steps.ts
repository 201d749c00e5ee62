// Next steps in words: what would settle a cell.

import type { NextStep } from "super-complaints";
import { listed, shortened } from "./text.js";

/** The step in words; `nameOf` gives the name of a party. */
export function stepInWords(step: NextStep, nameOf: (id: string) => string): string {
  const known = knownOf(step);
  const party = step.party === undefined ? "the bodies that were asked" : nameOf(step.party);
  switch (step.kind) {
    case "read_response":
      return `read the response ${quoted(step.response)}${known}`;
    case "find_date":
      if (step.document !== undefined) {
        return `find the date of the document ${quoted(step.document)}${known}`;
      }
      return step.report === undefined
        ? `find the date of the response ${quoted(step.response)}${known}`
        : `find the date of the report ${quoted(step.report)}`;
    case "identify_author":
      return `find out who wrote the response ${quoted(step.response)}${known}, or whose answer it is`;
    case "find_members":
      return step.response === undefined
        ? `find out which of the ${party} were asked`
        : `find out which members of the group the response ${quoted(step.response)}${known} speaks for`;
    case "search":
      return step.search === undefined
        ? `search for responses from ${party}`
        : `search again for responses from ${party} (the last search is ${quoted(step.search)})`;
    case "identify_party":
      return `find out which body “${party}” means`;
  }
}

function quoted(id: string | undefined): string {
  return `‘${id ?? ""}’`;
}

/** ` (Home Office: “Letter to the authorities”)`. */
function knownOf(step: NextStep): string {
  const title = step.title === undefined ? [] : [`“${shortened(step.title, 60)}”`];
  const parts = [...(step.by?.length ? [listed(step.by)] : []), ...title];
  return parts.length === 0 ? "" : ` (${parts.join(": ")})`;
}
