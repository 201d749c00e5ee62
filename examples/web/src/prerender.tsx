// Renders the first view when the page is built, so that it is there before any script runs.

import { renderToString } from "preact-render-to-string";
import { App } from "./app.js";
import { type First, HereContext } from "./context.js";
import { engineOf } from "./engine/answers.js";
import { START } from "./route.js";

export async function prerender(records: readonly string[]): Promise<{ readonly html: string; readonly first: First }> {
  const engine = engineOf(records);
  const looked = await engine.lastLooked("published");
  if (looked === undefined) {
    throw new Error("no record has a search or a document that was seen, so there is no date to show");
  }
  const asOf = looked.day;
  const list = await engine.list({ shelf: "published", asOf, words: "", scheme: "", missing: "", sort: "", page: 1 });
  const first: First = { asOf, looked, list, totals: await engine.totals("published", asOf) };
  const here = { route: START, asOf, lastLooked: asOf, looked, shelf: "published" as const, first, engine: undefined, progress: undefined, change: () => {} };
  const html = renderToString(
    <HereContext.Provider value={here}>
      <App />
    </HereContext.Provider>,
  );
  return { html, first };
}
