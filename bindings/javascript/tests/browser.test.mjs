// The package in a page: loaded by a browser from a server that knows nothing of it, as a bundler's output is. Where
// the machine has no browser, the test is skipped and says so.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, dirname, extname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as sc from "super-complaints";

const BROWSERS = ["chromium", "chromium-browser", "google-chrome"];
const TYPES = { ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };

const home = dirname(fileURLToPath(import.meta.resolve("super-complaints/package.json")));
const record = join(process.env.SUPER_COMPLAINTS_ROOT, "examples/records/hidden-victims.json");
const options = { asOf: "2022-06-01", profile: "publish" };

const PAGE = `<!doctype html><meta charset="utf-8"><pre id="out">nothing happened</pre><script type="module">
  const out = document.getElementById("out");
  try {
    const sc = await import("/dist/web.js");
    const { rules } = await import("/dist/rules.js");
    const text = await (await fetch("/record.json")).text();
    const checked = sc.checkJson(text, ${JSON.stringify(options)});
    out.textContent = JSON.stringify({ checked: JSON.parse(checked), rules: rules().length });
  } catch (error) {
    out.textContent = String(error);
  }
</script>`;

function browser() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function served(url) {
  return url === "/" ? PAGE : readFileSync(url === "/record.json" ? record : join(home, url));
}

function respond({ url }, response) {
  try {
    const body = served(url);
    response.writeHead(200, { "content-type": TYPES[extname(url)] ?? "text/html" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

const path = browser();
const skip = path ? false : `no browser on this machine: none of ${BROWSERS.join(", ")}`;

test("in a browser it says what it says in Node", { skip, timeout: 120_000 }, async (context) => {
  const server = createServer(respond).listen(0, "127.0.0.1");
  const profile = mkdtempSync(join(tmpdir(), "super-complaints-"));
  context.after(() => {
    server.close();
    server.closeAllConnections();
    rmSync(profile, { recursive: true, force: true });
  });
  await new Promise((ready) => server.once("listening", ready));
  const quiet = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  const { stdout } = await promisify(execFile)(path, [
    "--headless",
    "--no-sandbox", // the page is our own, and a container has no sandbox to give
    "--disable-gpu",
    ...quiet,
    `--user-data-dir=${profile}`,
    "--virtual-time-budget=30000",
    "--dump-dom",
    `http://127.0.0.1:${server.address().port}/`,
  ]);
  const said = stdout.match(/<pre id="out">([\s\S]*?)<\/pre>/)?.[1] ?? stdout;
  const text = said.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  assert.ok(text.startsWith("{"), text);
  const { checked, rules } = JSON.parse(text);
  assert.deepEqual(checked, JSON.parse(sc.checkJson(readFileSync(record), options)));
  assert.ok(rules > 90);
});
