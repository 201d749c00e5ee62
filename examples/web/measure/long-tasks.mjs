// Whether a page with a register of 1,000 records stays quick: for each thing that a reader does, the longest task of the page's own
// thread, for which nothing else could happen, and when the answer was there. Tasks are measured in processor time, because other work
// on this machine would change anything else, and multiplied by how many times slower a mid-range phone is.

import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { settled, skip, start, tab, view } from "../tests/browser.mjs";
import { json, names, register } from "../tests/register.mjs";

const SLOWER = Number(process.env.SLOWER ?? 4);
const RECORDS = Number(process.env.RECORDS ?? 1000);

const CATEGORIES = ["toplevel", "devtools.timeline", "v8.execute", "disabled-by-default-devtools.timeline"];

if (skip) {
  console.error(skip);
  process.exit(1);
}
const browser = await start();
const { it, faults } = await tab(browser);
const session = await browser.newBrowserCDPSession();
await view(it, "#/own");

/** What the threads of the browser do while something is done. */
async function traced(act) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", { traceConfig: { includedCategories: CATEGORIES }, transferMode: "ReportEvents" });
  await act();
  const complete = new Promise((done) => session.once("Tracing.tracingComplete", done));
  await session.send("Tracing.end");
  await complete;
  session.off("Tracing.dataCollected", collect);
  return events;
}

/** Does something, waits for the answer, and prints how long the page's own thread was busy at most. */
async function measured(what, act) {
  let took;
  const events = await traced(async () => {
    const begun = performance.now();
    await act();
    await settled(it);
    took = performance.now() - begun;
    await it.waitForTimeout(300);
  });
  const pages = new Set(events.filter((event) => event.name === "thread_name" && event.args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`));
  const own = events.filter(({ pid, tid }) => pages.has(`${pid} ${tid}`));
  const tasks = own.filter(({ name, tdur }) => name === "RunTask" && tdur !== undefined);
  const longest = tasks.reduce((one, other) => (other.tdur > one.tdur ? other : one), { tdur: 0 });
  const ms = (event) => Math.round((event.tdur / 1000) * SLOWER);
  console.log(`| ${what} | ${ms(longest)} ms | ${tasks.filter((task) => ms(task) > 200).length} | ${(took / 1000).toFixed(1)} s |`);
  if (process.env.DETAILS) {
    const within = own.filter((event) => event !== longest && event.pid === longest.pid && event.ts >= longest.ts && event.ts + (event.dur ?? 0) <= longest.ts + longest.dur);
    within.filter((event) => event.tdur !== undefined && ms(event) >= 20).forEach((event) => console.log(`    ${event.name}: ${ms(event)} ms`));
  }
}

const status = (pattern) => it.waitForFunction((source) => new RegExp(source).test(document.querySelector("[role=status]")?.textContent ?? ""), pattern, { timeout: 240_000 });
const go = (hash) => it.evaluate((to) => (location.hash = to), hash);
const file = join(tmpdir(), `super-complaints-${process.pid}.ndjson`);
writeFileSync(file, register(RECORDS, names));
const edited = join(tmpdir(), `super-complaints-${process.pid}.json`);
writeFileSync(edited, json("stalking"));

console.log(`| With ${RECORDS.toLocaleString("en")} records | longest task | over 200 ms | answer after |\n|---|---|---|---|`);
await measured("open the file", async () => {
  await it.setInputFiles("#files", file);
  await status("opened");
});
await measured("show the list", async () => {
  await go("#/complaints?set=own");
  await it.waitForSelector(".list__item");
});
await measured("search for a word", async () => {
  await it.locator("#search").pressSequentially("stalking", { delay: 60 });
  await status("super-complaints of");
});
await measured("filter by what is missing", () => it.selectOption("#choice-missing", "none_found"));
await measured("clear both", () => go("#/complaints?set=own"));
await measured("sort by what is missing", () => it.selectOption("#choice-sort", "missing"));
await measured("choose another date", async () => {
  await it.fill("#as-of", "2023-06-01");
  await status("1 June 2023");
});
await measured("next page", () => it.getByRole("link", { name: "Next page" }).click());
await measured("list of bodies", () => go("#/bodies?set=own"));
await measured("search for a body", async () => {
  await it.locator("#search").pressSequentially("kent", { delay: 60 });
  await status("bodies of");
});
await measured("one body", async () => {
  await it.getByRole("link", { name: "Kent Police", exact: true }).click();
  await status("recommendations and actions");
});
await measured("open a large complaint", async () => {
  await go(`#/complaint/made-${names.indexOf("stalking")}?set=own`);
  await status("As of");
});
await measured("open a cell", () => it.locator(".cell").first().click());
for (const tab of ["timeline", "deadlines", "findings", "sources"]) {
  await measured(`its ${tab}`, () => go(`#/complaint/made-${names.indexOf("stalking")}?set=own&tab=${tab}`));
}
await measured("open one more record", async () => {
  await go("#/own");
  await it.waitForSelector("#files");
  await it.setInputFiles("#files", edited);
  await status("1 record opened");
});
await measured("edit it", async () => {
  await go("#/edit/stalking?set=own");
  await it.waitForSelector("#field-title");
});
await measured("change a field", async () => {
  await it.fill("#field-title", "Another title");
  await it.locator("#field-title").blur();
});
await measured("compare two dates", async () => {
  await go("#/compare?a=own+made-0&on_a=2022-01-01&on_b=2022-06-01&set=own");
  await status("difference");
});
faults.forEach((fault) => console.error(fault));
await browser.close();
