// Tries the packed package in every way that `cases.mjs` lists: `node run.mjs TARBALL [--fast] [NAME..]`. It installs the tools
// of `package.json` beside it into a folder of its own, prints a line for each case, and with `--table` the table of the docs.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { browser, noBrowser } from "./browser.mjs";
import { CASES } from "./cases.mjs";
import { Project } from "./project.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../../..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fast: { type: "boolean" }, table: { type: "boolean" }, home: { type: "string" } },
});
const [tarball, ...only] = positionals;
const home = resolve(values.home ?? join(root, "target/javascript", values.fast ? "fast" : "bundlers"));

prepare();
const answer = JSON.parse(JSON.stringify(await expected()));
const chosen = CASES.filter((it) => (values.fast ? it.fast : true) && (only.length === 0 || only.some((name) => it.name.includes(name))));
const rows = [];
for (const it of chosen) {
  rows.push(await tried(it));
}
if (values.table) {
  console.log(table());
}
const failed = rows.filter((row) => row.result === "failed");
console.log(`${rows.length - failed.length} of ${rows.length} ways work or were skipped`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Puts the tools and the package into place. */
function prepare() {
  mkdirSync(home, { recursive: true });
  const npm = (folder, ...args) =>
    execFileSync("npm", [...args, "--silent", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"], { cwd: folder, stdio: "inherit" });
  if (values.fast) {
    rmSync(join(home, "node_modules"), { force: true });
    symlinkSync(join(here, "../node_modules"), join(home, "node_modules"));
  } else if (readIf(join(home, "package.json")) !== readIf(join(here, "package.json")) || !existsSync(join(home, "node_modules"))) {
    // Optional dependencies: what a registry does not have is left out, and its cases are skipped. No lock file: it would name
    // what only some of the tools' own optional dependencies need, and npm then refuses it on other machines.
    rmSync(join(home, "node_modules"), { recursive: true, force: true });
    cpSync(join(here, "package.json"), join(home, "package.json"));
    npm(home, "install", "--no-package-lock");
  }
  const seed = join(home, "seed");
  rmSync(seed, { recursive: true, force: true });
  mkdirSync(seed);
  writeFileSync(join(seed, "package.json"), `{ "private": true }\n`);
  npm(seed, "install", resolve(tarball));
  cpSync(tarball, join(home, "package.tgz"));
}

function readIf(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** What every way has to answer: what Node says here. */
async function expected() {
  const { answer } = await import(new Project(root, home, "expected").path("answer.js"));
  return answer();
}

async function tried(it) {
  const start = Date.now();
  const say = (result, note = "") => {
    console.log(`${result.padEnd(8)} ${String(Math.round((Date.now() - start) / 1000)).padStart(4)} s  ${it.name}${note && `: ${note}`}`);
    return { ...it, result, note };
  };
  const project = new Project(root, home, it.name);
  const missing = (it.needs ?? []).filter((tool) => !project.has(tool));
  if (missing.length > 0) {
    return say("skipped", `${missing.join(", ")} could not be installed: a registry must have them, in the versions of bindings/javascript/bundlers/package.json`);
  }
  if (it.browser && browser(it.browser) === undefined) {
    return say("skipped", noBrowser(it.browser));
  }
  try {
    const [found, wanted] = await Promise.all(it.run(project, answer));
    return isDeepStrictEqual(found, wanted) ? say("works") : say("failed", `it gives ${JSON.stringify(found).slice(0, 3000)}`);
  } catch (error) {
    return say("failed", error.stack);
  }
}

function table() {
  const version = (tool) => {
    const { name, version } = JSON.parse(readFileSync(join(home, "node_modules", tool, "package.json"), "utf8"));
    return `${name} ${version}`;
  };
  const called = (kind) => execFileSync(browser(kind), ["--version"], { encoding: "utf8" }).match(/\S+ \d+/)[0];
  const of = ({ needs = [], browser: kind, result }) => {
    const tools = result === "skipped" ? [] : needs.map(version);
    return [...tools, ...(kind && result !== "skipped" ? [called(kind)] : []), ...(needs.length === 0 && !kind ? [`Node ${process.versions.node}`] : [])].join(", ");
  };
  const code = (line) => (line.includes("`") || line === "the same" ? line : `\`${line}\``);
  const lines = rows.map((row) => `| ${row.name} | ${code(row.line)} | ${of(row)} | ${row.result} |`);
  return ["| Where | What one writes | Tried with | Result |", "|---|---|---|---|", ...lines].join("\n");
}
