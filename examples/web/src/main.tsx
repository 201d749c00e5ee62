// Starts the page: what was rendered when it was built comes alive, and the engine is started beside it.

import "./style/main.scss";
import { hydrate, render } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { App } from "./app.js";
import { type First, type Here, HereContext } from "./context.js";
import { startEngine } from "./engine/client.js";
import type { Engine, Looked, Progress } from "./engine/protocol.js";
import { type Params, type Route, chosenDay, href, parse } from "./route.js";

function Page({ first }: { first: First }) {
  const [route, setRoute] = useState<Route>(() => parse(location.hash));
  const [engine, setEngine] = useState<Promise<Engine>>();
  const [progress, setProgress] = useState<Progress>();
  const [ownLooked, setOwnLooked] = useState<Looked>();
  const place = useRef(`${route.view}/${route.id}`);

  useEffect(() => {
    const follow = () => setRoute(parse(location.hash));
    addEventListener("hashchange", follow);
    setEngine(startEngine(setProgress));
    const restore = openForPrint();
    return () => {
      removeEventListener("hashchange", follow);
      restore();
    };
  }, []);

  useEffect(() => {
    const now = `${route.view}/${route.id}`;
    if (place.current !== now) {
      place.current = now;
      scrollTo(0, 0);
      document.getElementById("heading")?.focus();
    }
  }, [route]);

  const shelf = route.params.set === "own" ? "own" : "published";
  useEffect(() => {
    if (shelf === "own") {
      engine?.then((it) => it.lastLooked("own")).then(setOwnLooked, () => setOwnLooked(undefined));
    }
  }, [route, engine]);

  const here = useMemo<Here>(() => {
    const change = (params: Params) => {
      const now = parse(location.hash);
      history.replaceState(null, "", href(now.view, now.id, { ...now.params, ...params }));
      setRoute(parse(location.hash));
    };
    const looked = shelf === "own" ? ownLooked : first.looked;
    const lastLooked = looked?.day ?? first.asOf;
    return { route, asOf: chosenDay(route) ?? lastLooked, lastLooked, looked, shelf, first, engine, progress, change };
  }, [route, engine, progress, ownLooked]);

  return (
    <HereContext.Provider value={here}>
      <App />
    </HereContext.Provider>
  );
}

/** On paper nothing can be opened, so everything is. */
function openForPrint(): () => void {
  let opened: HTMLDetailsElement[] = [];
  const before = () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    opened.forEach((it) => (it.open = true));
  };
  const after = () => opened.forEach((it) => (it.open = false));
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
}

const root = document.getElementById("app");
const data = document.getElementById("first")?.textContent;
if (root !== null && data) {
  const page = <Page first={JSON.parse(data) as First} />;
  const { view, params } = parse(location.hash);
  if (view === "complaints" && Object.keys(params).length === 0) {
    hydrate(page, root);
  } else {
    root.replaceChildren();
    render(page, root);
  }
}
