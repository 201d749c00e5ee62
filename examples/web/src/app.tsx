// The frame of the page, and which view is in it.

import { useHere, useLink } from "./context.js";
import type { View } from "./route.js";
import { Bodies } from "./views/bodies.js";
import { Body } from "./views/body.js";
import { Compare } from "./views/compare.js";
import { Complaint } from "./views/complaint.js";
import { Complaints } from "./views/complaints.js";
import { Edit } from "./views/edit.js";
import { Own } from "./views/own.js";
import { SITE } from "./views/parts.js";
import { Words } from "./views/words.js";

const PLACES: readonly (readonly [View, string])[] = [
  ["complaints", "By complaint"],
  ["bodies", "By body"],
  ["own", "Your own records"],
  ["compare", "Compare"],
  ["words", "What the words mean"],
];

/** Under which place a view is. */
const UNDER: Partial<Record<View, View>> = { body: "bodies", complaint: "complaints", edit: "own" };

export function App() {
  return (
    <>
      <a href="#main" class="govuk-skip-link" onClick={toMain}>
        Skip to main content
      </a>
      <Header />
      <div class="govuk-width-container">
        <main class="govuk-main-wrapper" id="main" tabIndex={-1}>
          <CurrentView />
        </main>
      </div>
      <Footer />
    </>
  );
}

/** The address after `#` is the route, so the link moves the focus itself. */
function toMain(event: Event) {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

function CurrentView() {
  const { route } = useHere();
  switch (route.view) {
    case "complaints":
      return <Complaints />;
    case "bodies":
      return <Bodies />;
    case "body":
      return <Body key={route.id} />;
    case "complaint":
      return <Complaint key={route.id} />;
    case "own":
      return <Own />;
    case "edit":
      return <Edit key={route.id} />;
    case "compare":
      return <Compare />;
    case "words":
      return <Words />;
  }
}

function Header() {
  const { route } = useHere();
  const link = useLink();
  const here = UNDER[route.view] ?? route.view;
  return (
    <header class="site-header">
      <div class="govuk-width-container">
        <p class="site-name">
          <a href={link("complaints")}>{SITE}</a>
        </p>
        <nav aria-label="Main">
          <ul class="site-nav">
            {PLACES.map(([view, name]) => (
              <li key={view}>
                <a href={link(view, "", view === "own" || view === "words" ? { set: "" } : {})} aria-current={view === here ? "page" : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function Footer() {
  return (
    <footer class="site-footer">
      <div class="govuk-width-container">
        <p class="govuk-body-s">
          This is not a government website, and not an official publication of HMICFRS, the College of Policing or the IOPC. It shows what{" "}
          public sources say, and nothing that you open here leaves your device.
        </p>
        <p class="govuk-body-s">
          A body is said to owe an answer only if a search is recorded that found none. The law on police super-complaints does not require
          bodies to reply.
        </p>
        <p class="govuk-body-s">Quotations from official documents are under the Open Government Licence v3.0.</p>
      </div>
    </footer>
  );
}
