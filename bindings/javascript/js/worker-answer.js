// The side of a Worker that answers: see `worker.js`.

import { StartError } from "./errors.js";

/** Answers calls with these functions, until the worker ends. */
export function answer(functions, Directory) {
  const port = portOf();
  const run = async (name, values) => {
    if (!Object.hasOwn(functions, name)) {
      throw new StartError(`this worker does not read pages: import \`super-complaints/worker/pages\` in its script`);
    }
    return functions[name](...values.map((it) => received(it, Directory)));
  };
  port.listen(async ({ id, name, values }) => {
    try {
      port.send({ id, value: await run(name, values) });
    } catch (error) {
      port.send({ id, error: error.toJSON?.() ?? { name: error.name, message: error.message, stack: error.stack } });
    }
  });
}

/** A directory comes as its files. */
function received(value, Directory) {
  const files = value?.directory?.files;
  const extended = () => files.reduce((all, file) => all.extended(file), Directory.standard());
  return files === undefined ? value : { ...value, directory: extended() };
}

/** How messages come and go: in a Worker of the web, or of Node's `worker_threads`. */
function portOf() {
  if (typeof globalThis.postMessage === "function" && typeof globalThis.addEventListener === "function") {
    return {
      listen: (on) => globalThis.addEventListener("message", ({ data }) => on(data)),
      send: (message) => globalThis.postMessage(message),
    };
  }
  const port = globalThis.process?.getBuiltinModule?.("node:worker_threads").parentPort;
  if (!port) {
    throw new StartError("`super-complaints/worker/..` is for the script of a Worker; outside it, use `super-complaints/worker`");
  }
  return { listen: (on) => port.on("message", on), send: (message) => port.postMessage(message) };
}
