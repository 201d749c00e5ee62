// Bundlers.

const WORKER = `new Worker(new URL("./worker.js", import.meta.url), { type: "module" })`;

export const bundled = ({ IMPORT, main, APP, CLASSIC, MODULE, SMALL, ofApp }) => {
  const vite = (tool) => {
    const url = { head: `import url from "super-complaints/pages.wasm?url";`, init: "url" };
    return {
      build(project, answer) {
        project.write({ ...APP(url), "index.html": MODULE("/app.js") });
        const build = () => project.exec("node", [project.path(`../node_modules/${tool}/bin/vite.js`), "build", "--logLevel", "warn"]);
        return [project.opened("dist", build), ofApp(answer)];
      },
      dev(port) {
        return (project, answer) => {
          project.write({ ...APP(url), "index.html": MODULE("/app.js") });
          const args = [project.path(`../node_modules/${tool}/bin/vite.js`), "--port", String(port), "--strictPort", "--host", "127.0.0.1"];
          return [project.servedBy("node", args, port), ofApp(answer)];
        };
      },
    };
  };
  const webpackLike = (tool, exec) => (project, answer) => {
    project.write({
      ...APP(),
      "dist/index.html": CLASSIC("/main.js"),
      "bundle.mjs": `import * as bundler from "${tool}";
const make = bundler.rspack ?? bundler.default;
const config = { mode: "production", entry: "./app.js", context: import.meta.dirname, output: { path: import.meta.dirname + "/dist", publicPath: "/" } };
make(config, (error, stats) => {
  if (error || stats.hasErrors()) {
    console.error(error ?? stats.toString());
    process.exit(1);
  }
});`,
    });
    return [project.opened("dist", () => project.exec("node", ["bundle.mjs"])), ofApp(answer)];
  };
  const esbuild = (project, ...args) => project.exec(project.tool("esbuild"), [...args, "--bundle", "--minify", "--log-level=warning"]);
  const rollup = (project, input, output) =>
    project.write({
      "bundle.mjs": `import { rollup } from "rollup";
import resolve from "@rollup/plugin-node-resolve";
const bundle = await rollup({ input: "${input}", plugins: [resolve()], onwarn: (it) => { throw new Error(it.message); } });
await bundle.write(${JSON.stringify(output)});
`,
    }).exec("node", ["bundle.mjs"]);

  return [
    { name: "Vite 7, build", line: `${IMPORT}; ${WORKER}`, fast: true, browser: "chromium", needs: ["vite"], run: vite("vite").build },
    { name: "Vite 7, dev server", line: "the same", browser: "chromium", needs: ["vite"], run: vite("vite").dev(5171) },
    { name: "Vite 8, build", line: "the same", browser: "chromium", needs: ["vite8"], run: vite("vite8").build },
    { name: "Vite 8, dev server", line: "the same", browser: "chromium", needs: ["vite8"], run: vite("vite8").dev(5172) },
    { name: "webpack", line: `${IMPORT}; ${WORKER}`, browser: "chromium", needs: ["webpack"], run: webpackLike("webpack") },
    { name: "Rspack", line: `${IMPORT}; ${WORKER}`, browser: "chromium", needs: ["@rspack/core"], run: webpackLike("@rspack/core") },
    {
      name: "esbuild, iife",
      line: "`esbuild app.js --bundle`",
      fast: true,
      browser: "chromium",
      needs: ["esbuild"],
      run(project, answer) {
        project.write({ ...SMALL, "dist/index.html": CLASSIC("/small.js") });
        return [project.opened("dist", () => esbuild(project, "small.js", "--format=iife", "--outdir=dist")), answer];
      },
    },
    {
      name: "esbuild, esm, with Workers and `/init`",
      line: "esbuild app.js worker.js --bundle --format=esm --loader:.wasm=file",
      fast: true,
      browser: "chromium",
      needs: ["esbuild"],
      run(project, answer) {
        const app = APP({ head: `import file from "super-complaints/pages.wasm";`, init: "file" });
        project.write({ ...app, "dist/index.html": MODULE("/app.js") });
        const all = ["app.js", "own-worker.js", "pages-worker.js", "--format=esm", "--loader:.wasm=file", "--public-path=/", "--outdir=dist"];
        return [project.opened("dist", () => esbuild(project, ...all)), ofApp(answer)];
      },
    },
    ...["esm", "cjs"].map((format) => ({
      name: `esbuild, for Node, ${format}`,
      line: `esbuild main.js --bundle --platform=node --format=${format}`,
      fast: true,
      needs: ["esbuild"],
      async tried(project) {
        const end = format === "esm" ? "mjs" : "cjs";
        project.write({ "main.js": main });
        await esbuild(project, "main.js", "--platform=node", `--format=${format}`, `--outfile=out/main.${end}`);
        await project.exec("mv", ["node_modules", "not_there"]); // the bundle has all that it needs
        return project.prints("node", [`out/main.${end}`]);
      },
      run(project, answer) {
        return [this.tried(project), answer];
      },
    })),
    {
      name: "Rollup, iife",
      line: "plugins: [resolve()]",
      browser: "chromium",
      needs: ["rollup", "@rollup/plugin-node-resolve"],
      run(project, answer) {
        project.write({ ...SMALL, "dist/index.html": CLASSIC("/small.js") });
        return [project.opened("dist", () => rollup(project, "small.js", { file: "dist/small.js", format: "iife" })), answer];
      },
    },
    {
      name: "Rollup, for Node",
      line: "plugins: [resolve()]",
      needs: ["rollup", "@rollup/plugin-node-resolve"],
      async tried(project) {
        await rollup(project.write({ "main.js": main }), "main.js", { file: "out/main.mjs", format: "es" });
        await project.exec("mv", ["node_modules", "not_there"]);
        return project.prints("node", ["out/main.mjs"]);
      },
      run(project, answer) {
        return [this.tried(project), answer];
      },
    },
  ];
};
