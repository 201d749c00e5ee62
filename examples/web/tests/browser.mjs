// The system's Chromium with the built page, as a reader opens it: from its folder.

import { accessSync, constants, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const home = join(dirname(fileURLToPath(import.meta.url)), "..");

export const page = pathToFileURL(join(home, "dist/index.html")).href;
export const records = join(home, "../records");
export const pages = join(home, "../pages");
/** Where screenshots go. They are for people to look at, and are not committed. */
export const shots = process.env.SUPER_COMPLAINTS_SHOTS ?? join(home, "../../target/web/screenshots");

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A container has no sandbox to give, and the page is our own; nothing but the page goes to a network. */
export const FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];

/** A program that is at a given path, or has one of these names. */
export function found(given, names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = [given ?? "", ...names.flatMap((name) => folders.map((folder) => join(folder, name)))];
  return paths.filter(Boolean).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export const chromiumPath = found(process.env.CHROMIUM, ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]);

/** Why tests are skipped, or `false`. */
export const skip = chromiumPath ? false : `no browser: install Chromium (Debian, Ubuntu: \`apt install chromium\`), or set CHROMIUM to its path`;

if (!existsSync(fileURLToPath(page))) {
  throw new Error("the page is not built: run `npm run build`");
}
mkdirSync(shots, { recursive: true });

export function start() {
  return chromium.launch({ executablePath: chromiumPath, args: FLAGS });
}

/** A tab in which every error and every request to another place than this is written down. */
export async function tab(browser, options = {}, address = "file:") {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB", ...options });
  const it = await context.newPage();
  const faults = [];
  it.on("pageerror", (error) => faults.push(String(error)));
  it.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
  it.on("request", (request) => (request.url().startsWith(address) || /^(blob|data):/.test(request.url())) || faults.push(`a request to ${request.url()}`));
  return { it, faults, close: () => context.close() };
}

/** Goes to a view, and waits until it is worked out. */
export async function view(it, hash) {
  await (it.url().startsWith("file:") ? it.evaluate((to) => (location.hash = to), hash) : it.goto(page + hash));
  await settled(it);
}

/** Waits until nothing is being worked out. */
export async function settled(it) {
  await it.waitForTimeout(100);
  await it.waitForFunction(
    () => document.querySelector("[aria-busy=true]") === null && !/Working out|Reading/.test(document.querySelector("[role=status]")?.textContent ?? ""),
    undefined,
    { timeout: 120_000 },
  );
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe-core finds against WCAG 2.2 AA and best practice, a line for each element. */
export async function violations(it) {
  await it.evaluate(axe);
  const { violations: found } = await it.evaluate((values) => window.axe.run(document, { preload: false, runOnly: { type: "tag", values } }), TAGS);
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary}`));
}
