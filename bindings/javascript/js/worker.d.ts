/**
 * The package in a Worker: the page stays free while the WebAssembly module is compiled and records are checked.
 *
 * @module super-complaints/worker
 */

import type * as sc from "./index.js";
import type * as pages from "./pages.js";

export { fromClone, StartError } from "./index.js";

/** A `Worker` of the web, or of Node's `worker_threads`. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): unknown;
}

/** What a worker answers. */
export type WorkerCalls = Pick<
  typeof sc,
  "load" | "check" | "matrix" | "explain" | "toJson" | "toCanonicalJson" | "checkJson" | "matrixJson" | "explainJson"
> &
  Pick<typeof pages, "readPage" | "readAll" | "merge" | "readPageJson" | "readAllJson" | "mergeJson">;

/** The functions of the package, as promises. Errors are those of the package, with their classes. */
export type Connected = {
  readonly [Name in keyof WorkerCalls]: (...values: Parameters<WorkerCalls[Name]>) => Promise<ReturnType<WorkerCalls[Name]>>;
} & {
  /** When the worker has compiled what a check needs. There is no need to wait for it. */
  readonly ready: Promise<void>;
  /** Ends the worker; calls that wait are rejected. */
  readonly close: () => unknown;
};

/**
 * Connects to a worker whose script imports `super-complaints/worker/check`, or `super-complaints/worker/pages` to read pages
 * too.
 *
 * @example
 * // check.worker.js
 * import "super-complaints/worker/check";
 *
 * // the page
 * const sc = connect(new Worker(new URL("./check.worker.js", import.meta.url), { type: "module" }));
 * const { findings } = await sc.check(text, { asOf: "2022-06-01" });
 */
export function connect(worker: WorkerLike): Connected;
