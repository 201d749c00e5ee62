// A browser that opens a page, and a server to which the page reports.

import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, extname, join, normalize } from "node:path";

/** What a browser may be called, and how it is told to open an address with a profile of its own, and nothing else. */
const BROWSERS = {
  chromium: {
    names: ["chromium", "chromium-browser", "google-chrome"],
    open: (profile, address) => [
      "--headless",
      "--no-sandbox", // the page is our own, and a container has no sandbox to give
      "--disable-gpu",
      "--disable-quic",
      ...["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
      "--enable-logging=stderr",
      `--user-data-dir=${profile}`,
      address,
    ],
  },
  firefox: {
    names: ["firefox", "firefox-esr"],
    open(profile, address) {
      const settings = { "datareporting.policy.dataSubmissionEnabled": false, "browser.aboutwelcome.enabled": false, "app.update.auto": false };
      const lines = Object.entries(settings).map(([name, value]) => `user_pref("${name}", ${value});\n`);
      writeFileSync(join(profile, "user.js"), lines.join(""));
      return ["--headless", "--no-remote", "--profile", profile, address];
    },
  },
};
const TYPES = { ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };

/** The path of a browser of this kind, if the machine has one. */
export function browser(kind = "chromium") {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return BROWSERS[kind].names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export const noBrowser = (kind = "chromium") => `no such browser on this machine: install ${BROWSERS[kind].names.join(", or ")}`;

/** Serves a folder, with `/report` for what a page has to say; `headers` are added to every answer. */
export async function serve(folder, headers = {}) {
  let reported;
  const report = new Promise((resolve) => (reported = resolve));
  const server = createServer(async (request, response) => {
    const open = { "access-control-allow-origin": "*", "access-control-allow-headers": "*", ...headers };
    if (request.method === "POST") {
      let body = "";
      for await (const part of request.setEncoding("utf8")) {
        body += part;
      }
      response.writeHead(200, open).end();
      reported(JSON.parse(body));
      return;
    }
    const { pathname } = new URL(request.url, "http://localhost");
    const path = join(folder, normalize(pathname.endsWith("/") ? `${pathname}index.html` : pathname));
    try {
      const body = await readFile(path);
      response.writeHead(200, { ...open, "content-type": TYPES[extname(path)] ?? "text/html; charset=utf-8" }).end(body);
    } catch {
      response.writeHead(404, open).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, report, close };
}

/** Opens an address in a browser until the page has reported. */
export async function visit(address, report, kind = "chromium", seconds = 120) {
  const profile = mkdtempSync(join(tmpdir(), "super-complaints-"));
  const child = spawn(browser(kind), BROWSERS[kind].open(profile, address), { stdio: ["ignore", "ignore", "pipe"], detached: true });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (log += text));
  const gone = new Promise((resolve) => child.once("exit", resolve));
  let timer;
  const late = new Promise((_, reject) => {
    const console = () => log.split("\n").filter((line) => /CONSOLE|JavaScript/.test(line)).join("\n");
    timer = setTimeout(() => reject(new Error(`the page said nothing in ${seconds} s\n${console()}`)), seconds * 1000);
  });
  try {
    return await Promise.race([report, late]);
  } finally {
    clearTimeout(timer);
    process.kill(-child.pid, "SIGKILL"); // and what it started
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }); // its parts end a little later
  }
}
