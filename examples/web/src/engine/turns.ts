// Long work in turns, so that other calls are answered in between.

import type { Progress } from "./protocol.js";

/** How long to work before others get their turn. */
const TURN_MS = 40;
/** How often to say how far it is: each time, the page is drawn again. */
const REPORT_MS = 300;

export async function inTurns<T>(all: readonly T[], report: ((progress: Progress) => void) | undefined, work: (one: T) => void): Promise<void> {
  let turn = performance.now();
  let reported = turn;
  for (const [done, one] of all.entries()) {
    work(one);
    if (performance.now() - turn > TURN_MS) {
      if (turn - reported > REPORT_MS) {
        report?.({ done, total: all.length });
        reported = turn;
      }
      await new Promise((next) => setTimeout(next));
      turn = performance.now();
    }
  }
  report?.({ done: all.length, total: all.length });
}
