// Two dates of one record, or two versions of it: what changed.

import { type Group, grouped } from "../changes.js";
import { useAnswer, useHere } from "../context.js";
import { inWords, isDay } from "../dates.js";
import { changes } from "../engine/client.js";
import type { Shelf } from "../engine/protocol.js";
import { capital, counted, listed, unticked } from "../text.js";
import { DateField } from "./date-field.js";
import { Heading, Problem, Status } from "./parts.js";

/** So many names of bodies, or reasons, are shown at once. */
const SHOWN = 4;

type Option = readonly [string, string];

/** `published hidden-victims`: whose record, and which. */
function sideOf(value: string): readonly [Shelf, string] {
  const own = value.startsWith("own ");
  return [own ? "own" : "published", value.replace(/^\w+ /, "")];
}

export function Compare() {
  const { route, lastLooked } = useHere();
  const { value: options = [] } = useAnswer("options", async (engine) => {
    const of = async (shelf: Shelf) => {
      // Two versions have the same title; their keys differ.
      const mark = (key: string) => (shelf === "own" ? ` (your own: ${key})` : "");
      return (await engine.keys(shelf)).map((it): Option => [`${shelf} ${it.key}`, `${it.title}${mark(it.key)}`]);
    };
    return [...(await of("own")), ...(await of("published"))];
  });
  const first = options.find(([value]) => value.endsWith(" hidden-victims"))?.[0] ?? options[0]?.[0] ?? "";
  const { a = first, b = a, on_a: onA = "2022-06-01", on_b: onB = lastLooked } = route.params;
  const ready = a !== "" && b !== "" && isDay(onA) && isDay(onB);
  const { value, error, busy } = useAnswer<readonly Group[] | undefined>(`${a} ${b} ${onA} ${onB} ${ready}`, async (engine) => {
    if (!ready) {
      return undefined;
    }
    const [before, after] = await Promise.all([engine.text(...sideOf(a), onA), engine.text(...sideOf(b), onB)]);
    return grouped(await (await changes()).between(before.text, onA, after.text, onB));
  });
  return (
    <>
      <Heading>What changed?</Heading>
      <p class="govuk-body">
        Compare one record on two dates, or two versions of a record. To compare versions, open both under “Your own records” first.
      </p>
      <div class="sides">
        <Side name="Before" side="a" record={a} day={onA} options={options} />
        <Side name="After" side="b" record={b} day={onB} options={options} />
      </div>
      {error !== undefined && <Problem title="They could not be compared">{error}</Problem>}
      <Status>
        {busy && error === undefined
          ? "Working out …"
          : !ready
            ? "Choose two records and two dates"
            : value !== undefined && `${counted(value.length, "difference")} between ${inWords(onA)} and ${inWords(onB)}`}
      </Status>
      {value !== undefined && value.length > 0 && (
        <ul class="list" aria-busy={busy}>
          {value.map((it, at) => (
            <li class="list__item" key={at}>
              <h2 class="govuk-heading-s list__title">{capital(unticked(it.says))}</h2>
              <Names all={it.names} />
              <Reasons all={it.reasons} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Names({ all }: { all: readonly string[] }) {
  if (all.length === 0) {
    return null;
  }
  return all.length <= SHOWN ? (
    <p class="govuk-body">{listed(all)}</p>
  ) : (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{`Show the ${counted(all.length, "body", "bodies")}`}</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list members">
          {all.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** Why something cannot be told. */
function Reasons({ all }: { all: readonly string[] }) {
  const rest = all.length - SHOWN;
  return (
    <>
      {all.slice(0, SHOWN).map((reason) => (
        <p class="govuk-body" key={reason}>
          {capital(unticked(reason))}
        </p>
      ))}
      {rest > 0 && <p class="govuk-body">and {counted(rest, "more reason")}</p>}
    </>
  );
}

function Side({ name, side, record, day, options }: { name: string; side: "a" | "b"; record: string; day: string; options: readonly Option[] }) {
  const { change } = useHere();
  return (
    <fieldset class="govuk-fieldset side">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{name}</legend>
      <div class="govuk-form-group">
        <label class="govuk-label" for={`record-${side}`}>
          Record
        </label>
        <select class="govuk-select" id={`record-${side}`} value={record} onChange={(event) => change({ [side]: event.currentTarget.value })}>
          {options.map(([value, words]) => (
            <option key={value} value={value} selected={value === record}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <DateField id={`day-${side}`} label="As of" value={day} choose={(date) => change({ [`on_${side}`]: date })} />
    </fieldset>
  );
}
