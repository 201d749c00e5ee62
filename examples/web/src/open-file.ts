// Reads a file that the reader chose: a record, several records, or a published page. The workers read it, not the page's own thread.

import { pages } from "./engine/client.js";
import type { Engine } from "./engine/protocol.js";
import { type OwnRecord, remember } from "./own-store.js";

/** Larger files are refused: the browser would run out of memory without saying so. */
const LIMIT = 100_000_000;

/** Opens a file; what was read is put with the reader's own records, and returned. */
export async function openFile(engine: Engine, file: File, seen: string): Promise<readonly OwnRecord[]> {
  if (file.size > LIMIT) {
    throw new Error(`the file is larger than ${LIMIT / 1_000_000} MB`);
  }
  const opened = (await engine.openFile(file)) ?? (await openPage(engine, file, seen));
  remember(opened);
  return opened;
}

async function openPage(engine: Engine, file: File, seen: string): Promise<readonly OwnRecord[]> {
  const opened = [];
  for (const draft of await (await pages()).read(file, seen)) {
    for (const one of await engine.open(file.name, JSON.stringify(draft.record, undefined, 2))) {
      opened.push({ ...one, draft });
    }
  }
  return opened;
}
