// What is missing over all records, in the words of the command line.

import { useAnswer, useHere } from "../context.js";
import { counted } from "../text.js";
import { Answered, Bar } from "./counts.js";
import { Sign } from "./parts.js";

export function TotalsInWords() {
  const { first, asOf, shelf } = useHere();
  const built = shelf === "published" && asOf === first.asOf ? first.totals : undefined;
  const { value } = useAnswer(`${shelf} ${asOf}`, (engine) => engine.totals(shelf, asOf), built);
  if (value === undefined) {
    return null;
  }
  const { none_found: none, known_not_settled: unsettled, not_searched: unsearched, perhaps_asked: perhaps } = value.missing;
  return (
    <section class="totals" aria-label={`All ${counted(value.records, "record")}`}>
      <ul class="totals__list">
        <Total sign="no_published_response" count={none} words="searched for, no published response found" />
        <Total sign="cannot_tell" count={unsettled} words="with a response that may or may not be an answer" />
        <Total sign="cannot_tell" count={unsearched + perhaps} words="not searched for, or perhaps not asked" />
      </ul>
      <Bar counts={value} />
      <Answered counts={value} />
    </section>
  );
}

function Total({ sign, count, words }: { sign: "no_published_response" | "cannot_tell"; count: number; words: string }) {
  return (
    <li>
      <Sign state={sign} /> <strong class="totals__number">{count.toLocaleString("en-GB")}</strong> {words}
    </li>
  );
}
