// Generated registers: the example records, each many times under other ids and titles.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { records } from "./browser.mjs";

export const json = (name) => readFileSync(join(records, `${name}.json`), "utf8");

/** The names of the records that come with the page. */
export const names = readdirSync(records).filter((it) => it.endsWith(".json")).sort().map((it) => it.slice(0, -5));

/** So many records, one a line, made in turn from these. */
export function register(count, from) {
  const all = from.map((name) => JSON.parse(json(name)));
  return Array.from({ length: count }, (_, at) => {
    const record = all[at % all.length];
    return JSON.stringify({ ...record, id: `made-${at}`, title: `Made ${at}: ${record.title}` });
  }).join("\n");
}
