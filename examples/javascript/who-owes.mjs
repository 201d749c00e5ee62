// Checks a record and says who still owes an answer, as of a day:
// node examples/javascript/who-owes.mjs examples/records/hidden-victims.json 2022-06-01

import { readFileSync } from "node:fs";
import { check, load, matrix } from "super-complaints";

const [path, day] = process.argv.slice(2);
if (!day) {
  throw new Error("usage: who-owes.mjs RECORD DAY");
}
const text = readFileSync(path, "utf8");
const record = load(text);
const { verdict, findings } = check(text, { asOf: day });

console.log(`${record.title} as of ${day}: ${verdict}`);
for (const { code, pointer, message } of findings) {
  console.log(`  ${code} ${pointer} ${message}`);
}

console.log("who still owes an answer:");
for (const row of matrix(text, { asOf: day }).rows) {
  const owing = row.cells.filter((cell) => cell.awaited).map((cell) => cell.name);
  if (owing.length === 0) continue;
  const names = owing.length > 3 ? "too many to name" : owing.join(", ");
  console.log(`  ${row.kind} ${row.number ?? row.item}: ${owing.length} of ${row.tally.asked.max} asked (${names})`);
}
