// The side of a worker: answers the calls of `connected` in `client.ts`.

import type { Call, Reply } from "./protocol.js";

export function send(reply: Reply): void {
  postMessage(reply);
}

/** Answers calls with the functions that there are when a call comes. */
export function answers(functions: () => object | undefined): void {
  addEventListener("message", async ({ data }: MessageEvent<Call | object>) => {
    if (!("method" in data)) {
      return;
    }
    const { id, method, args } = data;
    try {
      const all = functions() as Record<string, (...args: readonly unknown[]) => Promise<unknown>> | undefined;
      const run = all?.[method];
      if (run === undefined) {
        throw new Error(`this worker has no function ‘${method}’, or has not started`);
      }
      send({ id, value: await run(...args) });
    } catch (thrown) {
      send({ id, error: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  });
}
