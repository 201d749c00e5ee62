// The engine in a worker: the page stays quick while records are worked through.

import { engineOf } from "./answers.js";
import type { Call, Engine, Reply } from "./protocol.js";

const send = (reply: Reply) => postMessage(reply);
let engine: Engine | undefined;

addEventListener("message", async ({ data }: MessageEvent<Call | { readonly records: readonly string[] }>) => {
  if ("records" in data) {
    engine = engineOf(data.records, (progress) => send({ progress }));
    return;
  }
  const { id, method, args } = data;
  try {
    const run = engine?.[method] as ((...args: readonly unknown[]) => Promise<unknown>) | undefined;
    if (run === undefined) {
      throw new Error(`the engine has no records yet, or no function ‘${method}’`);
    }
    send({ id, value: await run(...args) });
  } catch (thrown) {
    send({ id, error: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});
