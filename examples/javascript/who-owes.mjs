// Checks a record and lists the bodies that owe an answer as of a date, and those for which that is not known:
// node examples/javascript/who-owes.mjs examples/records/hidden-victims.json 2022-06-01

import { readFileSync } from "node:fs";
import { check, load, matrix } from "super-complaints";

// The kinds of missing answers, in words. A body owes an answer only if one was due and a search found none.
const kinds = {
  none_found: "owing: a search found no answer",
  not_yet_due: "none found, not yet due",
  known_not_settled: "a response is known, but not read or not dated",
  not_searched: "no search is recorded",
  perhaps_asked: "none found, perhaps not asked",
};

const [path, day] = process.argv.slice(2);
if (!day) {
  throw new Error("usage: who-owes.mjs RECORD DATE");
}
const text = readFileSync(path, "utf8");
const record = load(text);
const { verdict, findings } = check(text, { asOf: day });

console.log(`${record.title} as of ${day}: ${verdict}`);
for (const { code, pointer, message } of findings) {
  console.log(`  ${code} ${pointer} ${message}`);
}

const { rows } = matrix(text, { asOf: day });
for (const [kind, words] of Object.entries(kinds)) {
  const of = (row) => row.cells.filter((cell) => cell.awaiting === kind).map((cell) => cell.name);
  console.log(`${words}: ${rows.flatMap(of).length}`);
  for (const row of rows) {
    const names = of(row);
    if (names.length === 0) continue;
    const bodies = names.length > 3 ? "too many to name" : names.join(", ");
    console.log(`  ${row.kind} ${row.number ?? row.item}: ${names.length} of ${row.tally.asked.max} asked (${bodies})`);
  }
}
