// The engine in a worker: the page stays quick while records are worked through.

import { engineOf } from "./answers.js";
import type { Engine } from "./protocol.js";
import { answers, send } from "./serve.js";

let engine: Engine | undefined;

addEventListener("message", ({ data }: MessageEvent<{ readonly records: readonly string[] } | object>) => {
  if ("records" in data) {
    engine = engineOf(data.records, (progress) => send({ progress }));
  }
});
answers(() => engine);
