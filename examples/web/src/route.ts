// The address after `#`: which view, and its state. A link keeps everything that a reader chose.

import { isDay } from "./dates.js";

export const VIEWS = ["complaints", "bodies", "body", "complaint", "own", "edit", "compare", "words"] as const;

export type View = (typeof VIEWS)[number];

/** The state of a view; what is empty is left out of the address. */
export type Params = Readonly<Record<string, string>>;

export interface Route {
  readonly view: View;
  readonly id: string;
  readonly params: Params;
}

export const START: Route = { view: "complaints", id: "", params: {} };

/** The route of an address such as `#/body/force-kent?as_of=2026-11-25`; what does not exist is the start. */
export function parse(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [view = "", id = ""] = path.split("/");
  if (!(VIEWS as readonly string[]).includes(view)) {
    return { ...START, params: view === "" ? Object.fromEntries(new URLSearchParams(query)) : {} };
  }
  return { view: view as View, id: decoded(id), params: Object.fromEntries(new URLSearchParams(query)) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a route. */
export function href(view: View, id = "", params: Params = {}): string {
  const given = Object.entries(params).filter(([, value]) => value !== "");
  const query = new URLSearchParams(given).toString();
  return `#/${view}${id === "" ? "" : `/${encodeURIComponent(id)}`}${query === "" ? "" : `?${query}`}`;
}

/** The parameters that stay when a reader goes to another view: the date, and whose records. */
export function kept({ params }: Route): Params {
  return { as_of: params.as_of ?? "", set: params.set ?? "" };
}

/** The chosen date, if it is one. */
export function chosenDay({ params }: Route): string | undefined {
  return params.as_of !== undefined && isDay(params.as_of) ? params.as_of : undefined;
}
