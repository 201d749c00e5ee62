// Reads published pages in a worker of their own: it is loaded only when somebody opens a page.

import { PageError, readAll, readPage } from "super-complaints/pages";
import type { Draft } from "super-complaints/pages";

/** A file, and the date on which it was seen. */
export interface PageCall {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly seen: string;
}

export type PageReply =
  | { readonly id: number; readonly drafts: readonly Draft[] }
  | { readonly id: number; readonly error: string };

addEventListener("message", ({ data: { id, bytes, seen } }: MessageEvent<PageCall>) => {
  const reply = (it: PageReply) => postMessage(it);
  try {
    reply({ id, drafts: read(bytes, seen === "" ? {} : { seen }) });
  } catch (thrown) {
    reply({ id, error: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});

function read(bytes: Uint8Array, options: { readonly seen?: string }): readonly Draft[] {
  try {
    return [readPage(bytes, options)];
  } catch (thrown) {
    if (thrown instanceof PageError && thrown.kind === "several") {
      return readAll(bytes, options);
    }
    throw thrown;
  }
}
