// Builds the page into `dist`: classic scripts beside one HTML file, so that it opens from a folder without a server.

import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

try {
  import.meta.resolve("super-complaints");
} catch {
  console.error("The package super-complaints is not installed. At the root of the checkout: cargo xtask web");
  process.exit(1);
}

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.env.SUPER_COMPLAINTS_RECORDS ?? join(here, "../records");
const dist = join(here, "dist");
const made = join(here, "node_modules/.prerender");

const common = { root: here, configFile: false, logLevel: "warn", publicDir: false };
const production = { "process.env.NODE_ENV": '"production"' };

/** A classic script made of one entry, and what comes with it. */
async function bundled(entry) {
  const [{ output }] = await build({
    ...common,
    define: production,
    build: {
      write: false,
      target: "es2022",
      lib: { entry: join(here, entry), formats: ["iife"], name: "superComplaintsPage", fileName: () => "app.js", cssFileName: "app" },
    },
  });
  return output;
}

/** The first view, rendered with the package for Node. */
async function prerendered(records) {
  const entry = join(here, "src/prerender.tsx");
  const ssr = { noExternal: ["preact", "preact-render-to-string", "minisearch"], external: ["super-complaints"] };
  await build({ ...common, ssr, build: { ssr: entry, outDir: made, emptyOutDir: true, rollupOptions: { output: { entryFileNames: "prerender.mjs" } } } });
  const { prerender } = await import(pathToFileURL(join(made, "prerender.mjs")).href);
  return prerender(records);
}

const code = (output) => output.find((it) => it.type === "chunk").code;

/** Puts a value into a variable of the page: a page that is opened from a folder may load scripts from there, but not read files. */
const variable = (name, value) => `(self.superComplaints ??= {}).${name} = ${value};\n`;

/** The script of a worker. In a page it does not run, but only puts what the worker does into a variable. */
async function workerScript(name, entry) {
  return `{\nconst run = () => {${code(await bundled(entry))}};\nif (self.document) ${variable(name, "run")}else run();\n}\n`;
}

const records = readdirSync(folder).filter((name) => name.endsWith(".json")).sort().map((name) => readFileSync(join(folder, name), "utf8"));
const { html, first } = await prerendered(records);
const page = await bundled("src/main.tsx");

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const write = (name, text) => {
  writeFileSync(join(dist, name), text);
  console.log(`${name.padEnd(12)} ${Math.ceil(Buffer.byteLength(text) / 1000)} kB`);
};
for (const file of page) {
  write(file.fileName, file.type === "chunk" ? file.code : String(file.source));
}
write("engine.js", await workerScript("engine", "src/engine/worker.ts"));
write("pages.js", await workerScript("pages", "src/pages-worker.ts"));
write("changes.js", await workerScript("changes", "src/changes-worker.ts"));
write("records.js", variable("records", JSON.stringify(records)));
// `<` would end the element that the data is in.
const data = JSON.stringify(first).replaceAll("<", "\\u003c");
const template = readFileSync(join(here, "index.html"), "utf8");
write("index.html", template.replace("<!--app-->", () => html).replace("<!--first-->", () => data));
