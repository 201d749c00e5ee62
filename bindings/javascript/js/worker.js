// The package in a Worker, seen from outside: the same functions, as promises. Compiling and checking happen there.

import { filesOf } from "./directories.js";
import { fromClone, StartError } from "./errors.js";
import { CALLS } from "./worker-calls.js";

export { fromClone, StartError } from "./errors.js";

export function connect(worker) {
  const waiting = new Map();
  let next = 1;
  let broken;
  const fail = (reason) => {
    broken = new StartError(`the worker failed: ${reason?.message || "its script could not be loaded"}`, reason?.message);
    waiting.forEach(({ reject }) => reject(broken));
    waiting.clear();
  };
  const receive = ({ id, value, error }) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) {
      call?.resolve(value);
    } else {
      const whole = fromClone(error);
      call?.reject(whole instanceof Error ? whole : Object.assign(new Error(error.message), error));
    }
  };
  listen(worker, receive, fail);

  const call = (name, values) =>
    new Promise((resolve, reject) => {
      if (broken !== undefined) {
        reject(broken);
        return;
      }
      const id = next;
      next += 1;
      waiting.set(id, { resolve, reject });
      try {
        worker.postMessage({ id, name, values: values.map(sent) });
      } catch (error) {
        waiting.delete(id);
        reject(error);
      }
    });
  const calls = CALLS.map((name) => [name, (...values) => call(name, values)]);
  const close = () => {
    fail({ message: "it was closed" });
    return worker.terminate();
  };
  const ready = call("ready", []);
  ready.catch(() => {}); // whoever waits for it is told; nobody has to
  return { ...Object.fromEntries(calls), ready, close };
}

/** Listens to a Worker of the web, or of Node's `worker_threads`. */
function listen(worker, receive, fail) {
  if (typeof worker.addEventListener === "function") {
    worker.addEventListener("message", ({ data }) => receive(data));
    worker.addEventListener("error", fail);
    worker.addEventListener("messageerror", fail);
  } else {
    worker.on("message", receive);
    worker.on("error", fail);
    worker.on("exit", (code) => fail({ message: `it ended with code ${code}` }));
  }
}

/** What can be sent: a directory is sent as its files. */
function sent(value) {
  const files = filesOf(value?.directory);
  return files === undefined ? value : { ...value, directory: { files } };
}
