// What the reader opened, for as long as the page is open. Nothing is kept on the device or sent anywhere.

import { useEffect, useState } from "preact/hooks";
import type { Draft } from "super-complaints/pages";
import type { Opened } from "./engine/protocol.js";

/** A record that was opened; for a page, what was read and what was not. */
export interface OwnRecord extends Opened {
  readonly draft?: Draft;
  /** Whether it was changed here and not downloaded since. */
  readonly changed?: boolean;
}

let records: readonly OwnRecord[] = [];
const listeners = new Set<() => void>();

function set(all: readonly OwnRecord[]): void {
  records = all;
  listeners.forEach((it) => it());
}

/** Adds records, or puts them in the place of those with their keys. */
export function remember(opened: readonly OwnRecord[]): void {
  const all = new Map(records.map((it) => [it.key, it]));
  opened.forEach((it) => all.set(it.key, { ...all.get(it.key), ...it }));
  set([...all.values()]);
}

export function recordOf(key: string): OwnRecord | undefined {
  return records.find((it) => it.key === key);
}

export function useOwn(): readonly OwnRecord[] {
  const [all, setAll] = useState(records);
  useEffect(() => {
    const listen = () => setAll(records);
    listeners.add(listen);
    listen();
    return () => void listeners.delete(listen);
  }, []);
  return all;
}

if (typeof addEventListener === "function") {
  addEventListener("beforeunload", (event) => {
    if (records.some((it) => it.changed)) {
      event.preventDefault(); // the browser asks whether to leave
    }
  });
}
