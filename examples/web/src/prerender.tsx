// Renders the first view when the page is built, so that it is there before any script runs.

import { renderToString } from "preact-render-to-string";
import { App } from "./app.js";
import { type First, HereContext } from "./context.js";
import { engineOf } from "./engine/answers.js";
import { START } from "./route.js";

export async function prerender(records: readonly string[]): Promise<{ readonly html: string; readonly first: First }> {
  const engine = engineOf(records);
  const asOf = await engine.lastLooked("published");
  if (asOf === undefined) {
    throw new Error("no record has a search or a document that was seen, so there is no date to show");
  }
  const list = await engine.list({ shelf: "published", asOf, words: "", scheme: "", missing: "", page: 1 });
  const first: First = { asOf, list, totals: await engine.totals("published", asOf) };
  const here = { route: START, asOf, lastLooked: asOf, shelf: "published" as const, first, engine: undefined, progress: undefined, change: () => {} };
  const html = renderToString(
    <HereContext.Provider value={here}>
      <App />
    </HereContext.Provider>,
  );
  return { html, first };
}
