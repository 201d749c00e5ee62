// A new project with the packed package, for one way of using it.

import { execFile, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { serve, visit } from "./browser.mjs";

const run = promisify(execFile);
const RECORD = "examples/records/hidden-victims.json";
const PAGE = "examples/pages/hidden-victims-responses.txt";

/** What every program works out. */
const ANSWER = `import { checkJson } from "super-complaints";
import { readPageJson } from "super-complaints/pages";
import { rowsJson } from "super-complaints/registers";
import { rules } from "super-complaints/rules";
import { page, record } from "./data.js";
const asOf = "2022-06-01";
export const answer = () => [checkJson(record, { asOf, profile: "publish" }), readPageJson(page), rules().length, rowsJson(record, "matrix", { asOf })];
`;

export class Project {
  /**
   * @param {string} root the workspace
   * @param {string} home the folder of all projects; its \`node_modules\` has the tools
   * @param {string} name the name of this one
   */
  constructor(root, home, name) {
    this.home = home;
    this.folder = join(home, name.replace(/[^a-z0-9]+/gi, "-").toLowerCase());
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    cpSync(join(home, "seed/node_modules"), join(this.folder, "node_modules"), { recursive: true });
    const text = (path) => JSON.stringify(readFileSync(join(root, path), "utf8"));
    this.write({
      "package.json": JSON.stringify({ name: "project", private: true, type: "module" }),
      "data.js": `export const record = ${text(RECORD)};\nexport const page = ${text(PAGE)};\n`,
      "answer.js": ANSWER,
    });
  }

  write(files) {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), text);
    }
    return this;
  }

  read(name) {
    return readFileSync(join(this.folder, name), "utf8");
  }

  path(name) {
    return join(this.folder, name);
  }

  /** Whether a tool is installed. */
  has(tool) {
    return existsSync(join(this.home, "node_modules", tool));
  }

  /** The path of a tool's program. */
  tool(name) {
    return join(this.home, "node_modules/.bin", name);
  }

  /** Runs a program in the project, and gives what it prints. */
  async exec(program, args, options = {}) {
    const { env, seconds = 300 } = options;
    const settings = { cwd: this.folder, maxBuffer: 1e8, timeout: seconds * 1000, env: { ...process.env, ...QUIET, ...env } };
    try {
      const { stdout } = await run(program, args, settings);
      return stdout;
    } catch (error) {
      throw new Error(`${program} ${args.join(" ")}: ${error.message}\n${error.stdout ?? ""}\n${error.stderr ?? ""}`.slice(0, 6000));
    }
  }

  /** Runs a program that prints the answer as JSON. */
  async prints(program, args, options) {
    return JSON.parse(await this.exec(program, args, options));
  }

  /**
   * Starts a server in the project and opens a page of it. The files may say \`REPORT\` for the address to report to, which is
   * known only now.
   */
  async servedBy(program, args, port, { path = "/", then, env } = {}) {
    const reports = await serve(this.folder);
    this.write({ "report.js": REPORT(reports.origin) });
    const child = spawn(program, args, { cwd: this.folder, env: { ...process.env, ...QUIET, ...env }, detached: true });
    let log = "";
    [child.stdout, child.stderr].forEach((it) => it.setEncoding("utf8").on("data", (text) => (log += text)));
    try {
      await answers(`http://127.0.0.1:${port}${path}`, () => log);
      const reported = await visit(`http://127.0.0.1:${port}${path}`, reports.report);
      return then === undefined ? reported : await then(reported, `http://127.0.0.1:${port}${path}`);
    } catch (error) {
      throw new Error(`${error.message}\n${log.slice(-3000)}`);
    } finally {
      process.kill(-child.pid, "SIGKILL"); // and what it started
      reports.close();
    }
  }

  /** Serves a folder of the project, and opens its page. Call \`build\` to make it once the address to report to is known. */
  async opened(folder, build = async () => {}, headers, browser) {
    const server = await serve(this.path(folder), headers);
    try {
      this.write({ "report.js": REPORT("") });
      await build();
      return await visit(`${server.origin}/`, server.report, browser);
    } finally {
      server.close();
    }
  }
}

const QUIET = { NEXT_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", NO_COLOR: "1", CI: "1" };

/** Reports what a page has to say, or why it cannot. */
const REPORT = (origin) => `const say = (body) => fetch("${origin}/report", { method: "POST", mode: "no-cors", body: JSON.stringify(body) });
export const report = (work) =>
  Promise.resolve().then(work).then(say, (error) => say({ error: error.name + ": " + error.message + " " + error.stack }));
`;

async function answers(address, log) {
  for (let tries = 0; tries < 240; tries += 1) {
    try {
      await fetch(address, { signal: AbortSignal.timeout(60_000) });
      return;
    } catch {
      await new Promise((later) => setTimeout(later, 500));
    }
  }
  throw new Error(`nothing answers at ${address}\n${log()}`);
}
