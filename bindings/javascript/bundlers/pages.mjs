// The sources of web pages, shared by the ways of building them.

export const HTML = (script) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>${script}</html>`;
export const MODULE = (src) => HTML(`<script type="module" src="${src}"></script>`);
export const CLASSIC = (src) => HTML(`<script src="${src}"></script>`);

/** What a Worker does that imports the package itself. */
export const OWN_WORKER = (answer) => `import { answer } from "${answer}";
self.onmessage = () => self.postMessage(answer());
`;

const ASK = `export const ask = (worker) => new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = (event) => reject(new Error("the worker failed: " + event.message));
  worker.postMessage("go");
});
`;

/**
 * A page that checks by itself, in a Worker of its own and through \`connect\`, and reads a page with a file that it fetches.
 * @param {string} init how the file is named to \`init\`
 */
export const APP = ({ head = "", init = "" } = {}) => ({
  "ask.js": ASK,
  "own-worker.js": OWN_WORKER("./answer.js"),
  "pages-worker.js": `import "super-complaints/worker/pages";\n`,
  "app.js": `import { checkJson } from "super-complaints";
import { init, readPageJson } from "super-complaints/pages/init";
import { connect } from "super-complaints/worker";
import { ask } from "./ask.js";
import { page, record } from "./data.js";
import { report } from "./report.js";
${head}
const options = { asOf: "2022-06-01", profile: "publish" };
report(async () => {
  const checked = checkJson(record, options);
  await init(${init});
  const alone = [checked, readPageJson(page)];
  const own = await ask(new Worker(new URL("./own-worker.js", import.meta.url), { type: "module" }));
  const sc = connect(new Worker(new URL("./pages-worker.js", import.meta.url), { type: "module" }));
  await sc.ready;
  const connected = [await sc.checkJson(record, options), await sc.readPageJson(page)];
  const error = await sc.load("{}").catch((it) => it.name + " " + it.faults.length);
  sc.close();
  return { alone, own, connected, error };
});
`,
});

/** What APP reports. */
export const ofApp = (answer) => {
  const withoutRules = answer.slice(0, 2);
  return { alone: withoutRules, own: answer, connected: withoutRules, error: "RecordError 4" };
};

/** A page that only answers. */
export const SMALL = {
  "small.js": `import { answer } from "./answer.js";
import { report } from "./report.js";
report(() => answer());
`,
};
