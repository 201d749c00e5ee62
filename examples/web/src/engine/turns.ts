// Long work in turns, so that other calls are answered in between.

import type { Progress } from "./protocol.js";

/** How long to work before others get their turn. */
const TURN_MS = 40;

export async function inTurns<T>(all: readonly T[], report: ((progress: Progress) => void) | undefined, work: (one: T) => void): Promise<void> {
  let turn = performance.now();
  for (const [done, one] of all.entries()) {
    work(one);
    if (performance.now() - turn > TURN_MS) {
      report?.({ done, total: all.length });
      await new Promise((next) => setTimeout(next));
      turn = performance.now();
    }
  }
  report?.({ done: all.length, total: all.length });
}
