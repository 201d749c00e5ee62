// Other engines than Node and browsers.

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";

export const engines = ({ IMPORT, main }) => [
  {
    name: "Bun",
    line: IMPORT,
    needs: ["bun"],
    run(project, answer) {
      // The program itself: the script that would put it in place is not run here.
      const [system] = readdirSync(project.path("../node_modules/@oven"));
      return [project.write({ "main.js": main }).prints(project.path(`../node_modules/@oven/${system}/bin/bun`), ["main.js"]), answer];
    },
  },
  {
    name: "Deno",
    line: `\`${IMPORT}\`, after \`deno add npm:super-complaints\``,
    needs: ["deno"],
    run(project, answer) {
      project.write({ "main.js": main });
      return [project.prints("node", [project.path("../node_modules/deno/bin.cjs"), "run", "--node-modules-dir=manual", "--no-remote", "main.js"]), answer];
    },
  },
  {
    name: "Cloudflare Workers (`workerd`)",
    line: `\`${IMPORT}\`: wrangler takes the condition \`workerd\`, and deploys the file`,
    needs: ["workerd", "esbuild"],
    run: (project, answer) => [onWorkerd(project), answer],
  },
];

/** Bundles as wrangler does, and runs the result. */
async function onWorkerd(project) {
  project.write({
    "main.js": `import { answer } from "./answer.js";
export default { async scheduled() {}, async fetch() { return new Response(JSON.stringify(answer())); } };
`,
    // What wrangler does with `.wasm`: they stay imports, and are deployed as modules.
    "bundle.mjs": `import * as esbuild from "esbuild";
import { cpSync, mkdirSync } from "node:fs";
import { basename } from "node:path";
const wasm = { name: "wasm", setup(build) {
  build.onResolve({ filter: /[.]wasm$/ }, ({ path, resolveDir }) => {
    mkdirSync("out", { recursive: true });
    cpSync(resolveDir + "/" + path, "out/" + basename(path));
    return { path: "./" + basename(path), external: true };
  });
} };
await esbuild.build({ entryPoints: ["main.js"], bundle: true, format: "esm", conditions: ["workerd", "worker", "browser"], plugins: [wasm], outfile: "out/main.mjs" });
`,
    "out/config.capnp": `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = .it)], sockets = [(name = "http", address = "127.0.0.1:5181", http = (), service = "main")]);
const it :Workerd.Worker = (
  modules = [
    (name = "main.mjs", esModule = embed "main.mjs"),
    (name = "wasm_bg.wasm", wasm = embed "wasm_bg.wasm"),
    (name = "pages_wasm_bg.wasm", wasm = embed "pages_wasm_bg.wasm"),
    (name = "registers_wasm_bg.wasm", wasm = embed "registers_wasm_bg.wasm"),
  ],
  compatibilityDate = "2026-01-01",
);
`,
  });
  await project.exec("node", ["bundle.mjs"]);
  const child = spawn(project.path("../node_modules/workerd/bin/workerd"), ["serve", "out/config.capnp"], { cwd: project.folder, detached: true });
  let log = "";
  child.stderr.on("data", (text) => (log += text));
  try {
    for (let tries = 0; tries < 60; tries += 1) {
      const response = await fetch("http://127.0.0.1:5181/").catch(() => undefined);
      if (response !== undefined) {
        const text = await response.text();
        return response.ok ? JSON.parse(text) : `${text} ${log}`;
      }
      await new Promise((later) => setTimeout(later, 500));
    }
    return `nothing answers: ${log}`;
  } finally {
    process.kill(-child.pid, "SIGKILL");
  }
}
