// Starts workers. A server gives a worker its file. A page that is opened from a folder may neither fetch a file nor start a worker
// from one: there, the same file is loaded as a script, which puts what a worker does into a variable, and the worker starts from its text.

import type { Call, Changes, Engine, Pages, Progress, Reply } from "./protocol.js";

type WorkerName = "engine" | "pages" | "changes";

declare global {
  interface Window {
    superComplaints?: { records?: readonly string[] } & { readonly [worker in WorkerName]?: () => void };
  }
}

const loaded = new Map<string, Promise<void>>();

/** Loads a script beside the page, once. */
function script(name: string): Promise<void> {
  const known = loaded.get(name);
  if (known !== undefined) {
    return known;
  }
  const started = new Promise<void>((done, failed) => {
    const element = document.createElement("script");
    element.src = `./${name}`;
    element.onload = () => done();
    element.onerror = () => failed(new Error(`the file ${name} is missing beside the page`));
    document.head.append(element);
  });
  loaded.set(name, started);
  return started;
}

/** The worker of a file. On a server, the page's own thread neither loads nor reads it. */
async function worker(name: WorkerName): Promise<Worker> {
  if (location.protocol !== "file:") {
    return new Worker(`./${name}.js`, { name });
  }
  await script(`${name}.js`);
  const source = `(${window.superComplaints?.[name]})()`;
  return new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })), { name });
}

/** The functions of a worker, which `answers` on its side; `onProgress` hears how far it is with long work. */
function connected<Functions extends object>(to: Worker, onProgress: (progress: Progress) => void = () => {}): Functions {
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  to.onmessage = ({ data }: MessageEvent<Reply>) => {
    if ("progress" in data) {
      onProgress(data.progress);
      return;
    }
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ("error" in data) {
      call?.failed(new Error(data.error));
    } else {
      call?.done(data.value);
    }
  };
  to.onerror = (event) => {
    const error = new Error(`the worker stopped: ${event.message}`);
    waiting.forEach((call) => call.failed(error));
    waiting.clear();
  };

  let last = 0;
  const call = (method: string, args: readonly unknown[]) =>
    new Promise((done, failed) => {
      last += 1;
      waiting.set(last, { done, failed });
      to.postMessage({ id: last, method, args } satisfies Call);
    });
  return new Proxy({} as Functions, {
    // `then` must not look like a function: the functions are awaited.
    get: (_, method: string) => (method === "then" ? undefined : (...args: unknown[]) => call(method, args)),
  });
}

/** The engine in its worker; `onProgress` hears how far it is with a large register. */
export async function startEngine(onProgress: (progress: Progress) => void): Promise<Engine> {
  const [engine] = await Promise.all([worker("engine"), script("records.js")]);
  engine.postMessage({ records: window.superComplaints?.records ?? [] });
  return connected<Engine>(engine, onProgress);
}

let reader: Promise<Pages> | undefined;
let comparer: Promise<Changes> | undefined;

/** The reader of pages, in a worker that is loaded only when somebody opens a page. */
export function pages(): Promise<Pages> {
  reader ??= worker("pages").then((it) => connected<Pages>(it));
  return reader;
}

/** Comparisons and calendars, in a worker that is loaded only when somebody asks for one. */
export function changes(): Promise<Changes> {
  comparer ??= worker("changes").then((it) => connected<Changes>(it));
  return comparer;
}
