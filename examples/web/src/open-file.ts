// Reads a file that the reader chose: a record, several records, or a published page.

import { pages } from "./engine/client.js";
import type { Engine } from "./engine/protocol.js";
import { type OwnRecord, remember } from "./own-store.js";

/** Larger files are refused: the browser would run out of memory without saying so. */
const LIMIT = 100_000_000;

/** Opens a file; what was read is put with the reader's own records, and returned. */
export async function openFile(engine: Engine, name: string, bytes: Uint8Array, seen: string): Promise<readonly OwnRecord[]> {
  if (bytes.length > LIMIT) {
    throw new Error(`the file is larger than ${LIMIT / 1_000_000} MB`);
  }
  const text = decoded(bytes);
  const opened = text !== undefined && isRecord(text) ? await engine.open(name, text) : await openPage(engine, name, bytes, seen);
  remember(opened);
  return opened;
}

async function openPage(engine: Engine, name: string, bytes: Uint8Array, seen: string): Promise<readonly OwnRecord[]> {
  const opened = [];
  for (const draft of await (await pages()).read(bytes, seen)) {
    for (const one of await engine.open(name, JSON.stringify(draft.record, undefined, 2))) {
      opened.push({ ...one, draft });
    }
  }
  return opened;
}

/** The text of a file in UTF-8. A page may have another encoding; a record may not. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const start = new TextDecoder("latin1").decode(bytes.subarray(0, 100)).trimStart();
    if (/^[[{]/.test(start)) {
      throw new Error("a record is a text in UTF-8, and this file is not: save it in that encoding");
    }
    return undefined;
  }
}

/** JSON is a record, or several, unless it is a content item of GOV.UK, which is a page. */
function isRecord(text: string): boolean {
  const start = text.replace(/^\uFEFF/, "").trimStart();
  return start.startsWith("[") || (start.startsWith("{") && !/"base_path"\s*:/.test(start));
}
