// What Lighthouse says of each view, on its profile of a mid-range phone: 1.6 Mbit/s, 150 ms, a processor four times slower.
// Prints a table; the whole reports are put into target/web/lighthouse. `npm run lighthouse -- complaints` measures one view.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as launcher from "chrome-launcher";
import lighthouse from "lighthouse";
import { FLAGS, chromiumPath, skip } from "../tests/browser.mjs";
import { VIEWS } from "../tests/all-views.mjs";
import { served } from "../tests/served.mjs";

const RUNS = Number(process.env.RUNS ?? 3);
const CATEGORIES = { performance: "Performance", accessibility: "Accessibility", "best-practices": "Best practices" };
const TIMES = {
  "first-contentful-paint": "First contentful paint",
  "largest-contentful-paint": "Largest contentful paint",
  "total-blocking-time": "Total blocking time",
  "cumulative-layout-shift": "Layout shift",
};

if (skip) {
  console.error(skip);
  process.exit(1);
}
const out = join(dirname(fileURLToPath(import.meta.url)), "../../../target/web/lighthouse");
mkdirSync(out, { recursive: true });
const { address, close } = await served();

/** One run in a new browser: nothing is in its cache. */
async function run(hash) {
  const userDataDir = mkdtempSync(join(tmpdir(), "super-complaints-"));
  const browser = await launcher.launch({ chromePath: chromiumPath, chromeFlags: ["--headless=new", ...FLAGS], userDataDir, logLevel: "error" });
  try {
    const { lhr } = await lighthouse(address + hash, { port: browser.port, onlyCategories: Object.keys(CATEGORIES), logLevel: "error" });
    if (lhr.runtimeError) {
      throw new Error(lhr.runtimeError.message);
    }
    return lhr;
  } finally {
    await browser.kill();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Of several runs the one in the middle. */
const middle = (runs) => runs.toSorted((one, other) => one.categories.performance.score - other.categories.performance.score)[runs.length >> 1];

/** What did not pass, with what it is about. */
function failed({ audits, categories }) {
  const ids = ["accessibility", "best-practices"].flatMap((name) => categories[name].auditRefs.map((it) => it.id));
  return ids.map((id) => audits[id]).filter((it) => it.score !== null && it.score < 1).map((it) => `${it.id}: ${it.title}`);
}

const wanted = process.argv.slice(2);
const names = Object.keys(VIEWS).filter((name) => wanted.length === 0 || wanted.includes(name));
const columns = ["View", ...Object.values(CATEGORIES), ...Object.values(TIMES)];
console.log(`| ${columns.join(" | ")} |\n|${"---|".repeat(columns.length)}`);
for (const name of names) {
  const runs = [];
  for (let at = 0; at < RUNS; at += 1) {
    runs.push(await run(VIEWS[name]));
  }
  const lhr = middle(runs);
  writeFileSync(join(out, `${name}.json`), JSON.stringify(lhr, undefined, 1));
  const scores = Object.keys(CATEGORIES).map((id) => Math.round(lhr.categories[id].score * 100));
  const times = Object.keys(TIMES).map((id) => lhr.audits[id].displayValue.replace(/\u{a0}/gu, " "));
  console.log(`| \`${VIEWS[name]}\` | ${[...scores, ...times].join(" | ")} |`);
  failed(lhr).forEach((it) => console.log(`  ${it}`));
}
close();
