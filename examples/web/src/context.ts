// What every view can use: the route, the date, the engine.

import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Engine, Looked, Page, Progress, Shelf, Summary, Totals } from "./engine/protocol.js";
import { type Params, type Route, START, type View, href } from "./route.js";

/** What the first view shows; it is worked out when the page is built. */
export interface First {
  readonly asOf: string;
  readonly looked: Looked;
  readonly list: Page<Summary>;
  readonly totals: Totals;
}

export interface Here {
  readonly route: Route;
  /** The date for which everything is shown. */
  readonly asOf: string;
  /** The date that is shown if a reader chooses none. */
  readonly lastLooked: string;
  /** What that date is; absent: that of the records that come with the page. */
  readonly looked: Looked | undefined;
  readonly shelf: Shelf;
  readonly first: First;
  readonly engine: Promise<Engine> | undefined;
  readonly progress: Progress | undefined;
  /** Changes the state of the view in the address. */
  readonly change: (params: Params) => void;
}

export const HereContext = createContext<Here>({
  route: START,
  asOf: "",
  lastLooked: "",
  looked: undefined,
  shelf: "published",
  first: undefined as never,
  engine: undefined,
  progress: undefined,
  change: () => {},
});

export function useHere(): Here {
  return useContext(HereContext);
}

/** The address of a view that keeps the date and whose records are shown. */
export function useLink(): (view: View, id?: string, params?: Params) => string {
  const { route } = useHere();
  return (view, id, params) => href(view, id, { as_of: route.params.as_of ?? "", set: route.params.set ?? "", ...params });
}

export interface Answer<T> {
  readonly value?: T;
  readonly error?: string;
  readonly busy: boolean;
}

/**
 * What the engine answers. The question is asked again when `question` changes; until then the last answer stays.
 */
export function useAnswer<T>(question: string, ask: (engine: Engine) => Promise<T>, first?: T): Answer<T> {
  const { engine } = useHere();
  const [answer, set] = useState<{ question: string; value?: T; error?: string }>({ question: first === undefined ? "" : question, value: first });
  useEffect(() => {
    if (engine === undefined || answer.question === question) {
      return;
    }
    let current = true;
    engine
      .then(ask)
      .then((value) => current && set({ question, value }))
      .catch((error: Error) => current && set({ question, error: error.message }));
    return () => {
      current = false;
    };
  }, [question, engine]);
  return { value: answer.value, error: answer.question === question ? answer.error : undefined, busy: answer.question !== question };
}
