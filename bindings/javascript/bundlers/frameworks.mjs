// Frameworks and test runners.

export const frameworks = ({ IMPORT }) => [
  {
    name: "Next, server and client components",
    line: `\`${IMPORT}\`, in both`,
    browser: "chromium",
    needs: ["next", "react", "react-dom"],
    run: (project, answer) => [onNext(project), { client: answer, server: answer }],
  },
  {
    name: "Vitest",
    line: IMPORT,
    needs: ["vitest"],
    async tried(project, answer) {
      project.write({
        "answer.test.js": `import { expect, test } from "vitest";
import { answer } from "./answer.js";
test("it answers", () => expect(answer()).toEqual(${JSON.stringify(answer)}));
`,
      });
      return /1 passed/.test(await project.exec(project.tool("vitest"), ["run", "--root", ".", "--reporter=verbose"]));
    },
    run(project, answer) {
      return [this.tried(project, answer), true];
    },
  },
  {
    name: "Jest",
    line: "`const { check } = require(\"super-complaints\")`, or `import` where Jest transforms it",
    needs: ["jest"],
    async tried(project, answer) {
      project.write({
        "package.json": JSON.stringify({ name: "project", private: true }),
        "answer.test.js": `const { readFileSync } = require("node:fs");
const { checkJson, load, RecordError } = require("super-complaints");
const { readPageJson } = require("super-complaints/pages");
const data = readFileSync("data.js", "utf8").match(/".*"(?=;$)/gm).map((it) => JSON.parse(it));
test("it answers", () => {
  const [record, page] = data;
  expect([checkJson(record, { asOf: "2022-06-01", profile: "publish" }), readPageJson(page)]).toEqual(${JSON.stringify(answer.slice(0, 2))});
  expect(() => load("{}")).toThrow(RecordError);
});
`,
      });
      await project.exec(project.tool("jest"), ["--rootDir", ".", "--watchman=false"]);
      return true;
    },
    run(project, answer) {
      return [this.tried(project, answer), true];
    },
  },
  {
    name: "Types and `exports`, as TypeScript and bundlers read them",
    line: "`attw` and `publint` without complaints",
    needs: ["@arethetypeswrong/cli", "publint"],
    async tried(project) {
      const home = project.path("../package.tgz");
      await project.exec(project.tool("attw"), [home, "--profile", "node16", "--exclude-entrypoints", "super-complaints.wasm", "pages.wasm", "registers.wasm"]);
      const said = await project.exec(project.tool("publint"), ["run", home, "--strict"]);
      return /All good/.test(said) || said;
    },
    run(project) {
      return [this.tried(project), true];
    },
  },
];

async function onNext(project) {
  project.write({
    "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(project.home)} } };\n`,
    "app/layout.js": `export default ({ children }) => <html lang="en"><body>{children}</body></html>;\n`,
    "app/page.js": `import { answer } from "../answer.js";
import { Client } from "./client.js";
export const dynamic = "force-dynamic";
export default () => <main><pre>{Buffer.from(JSON.stringify(answer())).toString("base64")}</pre><Client /></main>;
`,
    "app/client.js": `"use client";
import { useEffect } from "react";
import { answer } from "../answer.js";
import { report } from "../report.js";
export const Client = () => {
  useEffect(() => { report(() => answer()); }, []);
  return null;
};
`,
    "report.js": "export const report = () => {};\n",
    "serve.mjs": `import { execFileSync, spawn } from "node:child_process";
const next = process.argv[2];
execFileSync("node", [next, "build"], { stdio: "inherit" });
spawn("node", [next, "start", "--port", "5191", "--hostname", "127.0.0.1"], { stdio: "inherit" });
`,
  });
  const next = project.path("../node_modules/next/dist/bin/next");
  return project.servedBy("node", ["serve.mjs", next], 5191, {
    then: async (client, address) => {
      const html = await (await fetch(address)).text();
      return { client, server: JSON.parse(Buffer.from(html.match(/<pre>(.*?)<\/pre>/s)[1], "base64").toString()) };
    },
  });
}
