// A date control that waits for a whole date. While a date is typed, the control has no value, or a year such as 2: nothing may be
// worked out from these, and the control may not be set, or the digits would be lost.

import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

const FIRST = "2000-01-01";
const LAST = "2099-12-31";
/** How long a date has to stay: while one is typed, it passes through others. */
const WAIT_MS = 300;

interface Props {
  readonly id: string;
  readonly label: string;
  readonly labelClass?: string;
  readonly hint?: string;
  readonly value: string;
  /** What is wrong with the value that there was. */
  readonly error?: string;
  /** Hears a whole date, or nothing if the control was emptied. */
  readonly choose: (date: string) => void;
  readonly children?: ComponentChildren;
}

export function DateField({ id, label, labelClass = "", hint, value, error = "", choose, children }: Props) {
  const control = useRef<HTMLInputElement>(null);
  const timer = useRef(0);
  const typing = useRef(false);
  const [wrong, setWrong] = useState("");

  useEffect(() => {
    if (control.current !== null && !typing.current) {
      control.current.value = value;
      setWrong("");
    }
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const changed = () => {
    typing.current = true;
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (control.current?.value !== "" && control.current?.validity.valid) {
        done();
      }
    }, WAIT_MS);
  };
  /** Takes what was entered, or says what is wrong with it. */
  const done = () => {
    const input = control.current;
    if (input === null || !typing.current) {
      return;
    }
    clearTimeout(timer.current);
    if (!input.validity.valid) {
      setWrong("Enter a date from 2000 to 2099, such as 25 November 2026");
      return;
    }
    typing.current = false;
    setWrong("");
    if (input.value !== value) {
      const entered = input.value;
      input.value = entered || value;
      choose(entered);
    }
  };

  const problem = wrong || error;
  const described = [hint === undefined ? "" : `${id}-hint`, problem === "" ? "" : `${id}-error`].filter(Boolean).join(" ");
  return (
    <div class={`govuk-form-group${problem === "" ? "" : " govuk-form-group--error"}`}>
      <label class={`govuk-label ${labelClass}`} for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="govuk-hint" tabIndex={-1}>
          {hint}
        </p>
      )}
      {problem !== "" && (
        <p id={`${id}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">Error: </span>
          {problem}
        </p>
      )}
      <input
        class="govuk-input date"
        id={id}
        ref={control}
        type="date"
        defaultValue={value}
        min={FIRST}
        max={LAST}
        aria-describedby={described || undefined}
        aria-invalid={problem === "" ? undefined : "true"}
        onChange={changed}
        onBlur={done}
        onKeyDown={(event) => event.key === "Enter" && done()}
      />
      {children}
    </div>
  );
}
