// A record in a form: each change is checked, and what is found stands beside the field.

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Checked } from "super-complaints";
import { removeIn, setIn } from "super-complaints/edit";
import { useAnswer, useHere } from "../context.js";
import { download } from "../download.js";
import { type Form, FormContext } from "../form/field.js";
import { Fields } from "../form/fields.js";
import { focusLater } from "../form/focus.js";
import { type Problem, problemsOf } from "../form/problems.js";
import { type Json, type Node, type Path, idOf } from "../form/schema.js";
import { recordOf, remember } from "../own-store.js";
import { href } from "../route.js";
import { capital, counted, unticked } from "../text.js";
import { VERDICTS } from "./findings.js";
import { AsOf, Heading, Problem as ProblemBox, Status } from "./parts.js";

/** So many problems are listed above the form. */
const LISTED = 30;

export function Edit() {
  const { route, asOf } = useHere();
  const { value, error } = useAnswer(`${route.id} ${asOf}`, async (engine) => ({
    root: (await engine.schema()) as Node,
    ...(await engine.text("own", route.id, asOf)),
  }));
  return (
    <>
      <p class="back">
        <a class="govuk-link" href={href("own")}>
          Your own records
        </a>
      </p>
      <Heading caption="Edit">{recordOf(route.id)?.title ?? route.id}</Heading>
      {error !== undefined && <ProblemBox title="This record is not open">{error}</ProblemBox>}
      {value !== undefined && <Editor root={value.root} text={value.text} checked={value.checked} />}
    </>
  );
}

function parsed(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return typeof value === "object" && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function Editor({ root, text: first, checked: firstChecked }: { root: Node; text: string; checked: Checked }) {
  const { route, asOf, engine } = useHere();
  const [text, setText] = useState(first);
  const [checked, setChecked] = useState(firstChecked);
  const [wanted, setWanted] = useState("");
  const record = useMemo(() => parsed(text), [text]);
  const latest = useRef(text);
  latest.current = text;

  useEffect(() => setChecked(firstChecked), [firstChecked]);
  useEffect(() => {
    if (text === first) {
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      const now = await (await engine)?.replace(route.id, text, asOf);
      const known = recordOf(route.id);
      if (current && now !== undefined && known !== undefined) {
        setChecked(now);
        const faults = now.faults.length + now.more_faults;
        remember([{ ...known, verdict: now.verdict, faults, findings: now.findings.length, changed: true }]);
      }
    }, 200);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);

  const problems = useMemo(() => problemsOf(checked), [checked]);
  const form: Form = {
    root,
    problems,
    wanted,
    set: (path: Path, value: Json | undefined) => {
      const now = latest.current;
      latest.current = (value === undefined ? removeIn(now, path) : setIn(now, path, value)).text;
      setText(latest.current);
    },
  };
  const save = () => {
    download(`${route.id}.json`, "application/json", text);
    const known = recordOf(route.id);
    remember(known === undefined ? [] : [{ ...known, changed: false }]);
  };
  return (
    <>
      <AsOf />
      <Status>
        {VERDICTS[checked.verdict]} {counted(checked.faults.length + checked.more_faults, "structural error")}, {counted(checked.findings.length, "finding")}
      </Status>
      <div class="govuk-button-group">
        <button type="button" class="govuk-button" onClick={save}>
          Download the record (JSON)
        </button>
        {checked.faults.length === 0 && (
          <a class="govuk-link" href={href("complaint", route.id, { set: "own" })}>
            Show it
          </a>
        )}
      </div>
      <Found problems={problems} go={setWanted} />
      {record !== undefined ? (
        <FormContext.Provider value={form}>
          <form class="form" onSubmit={(event) => event.preventDefault()}>
            <Fields node={root} value={record} path={[]} />
          </form>
        </FormContext.Provider>
      ) : (
        <p class="govuk-body">The text is not a JSON object, so there is no form for it. Correct the text first.</p>
      )}
      <div class="govuk-form-group whole-text">
        <label class="govuk-label govuk-label--m" for="whole-text">
          The text of the record
        </label>
        <textarea class="govuk-textarea code" id="whole-text" rows={12} spellcheck={false} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      </div>
    </>
  );
}

/** What was found, each with a link to its field. */
function Found({ problems, go }: { problems: readonly Problem[]; go: (id: string) => void }) {
  if (problems.length === 0) {
    return null;
  }
  const follow = (event: Event, path: Path) => {
    event.preventDefault();
    go(idOf(path));
    // The boxes around the field open first. A field that is missing has no control: then its entity has the focus, or the whole text.
    focusLater(...[...path, ""].map((_, left) => idOf(path.slice(0, path.length - left))), "whole-text");
  };
  return (
    <section class="found" aria-label="What was found">
      <h2 class="govuk-heading-m">What was found</h2>
      <ul class="govuk-list">
        {problems.slice(0, LISTED).map((it, index) => (
          <li key={index}>
            <a class="govuk-link" href={`#${idOf(it.path)}`} onClick={(event) => follow(event, it.path)}>
              {capital(it.severity)}: {unticked(it.message)}
              {it.line !== undefined && ` (line ${it.line})`}
            </a>
          </li>
        ))}
      </ul>
      {problems.length > LISTED && <p class="govuk-body">and {problems.length - LISTED} more, beside their fields</p>}
    </section>
  );
}
