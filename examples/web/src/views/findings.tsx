// What the check found: in the record, in what was published, in what bodies did or did not do.

import type { Checked, Fault, Finding, Subject } from "super-complaints";
import { capital, counted, unticked } from "../text.js";

const HEADINGS: readonly (readonly [Subject, string])[] = [
  ["record", "In the record"],
  ["publication", "In what was published"],
  ["conduct", "In what bodies did or did not do"],
];

export const VERDICTS: Readonly<Record<Checked["verdict"], string>> = {
  valid: "The record is valid.",
  invalid: "The record is not valid.",
  undetermined: "It cannot be told whether the record is valid: a rule that can find an error did not run, or could not decide.",
};

export function Findings({ checked }: { checked: Checked }) {
  const { faults, findings, suppressed, undecided, not_run: notRun } = checked;
  return (
    <>
      <p class="govuk-body">
        <strong>{VERDICTS[checked.verdict]}</strong> {checked.reason !== undefined && checked.verdict !== "valid" && `First reason: ${checked.reason}.`}
      </p>
      {faults.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Structural errors</h3>
          <ul class="govuk-list findings">
            {faults.map((it, at) => (
              <FaultLine key={at} fault={it} />
            ))}
          </ul>
          {checked.more_faults > 0 && <p class="govuk-body">and {checked.more_faults} more</p>}
        </>
      )}
      {HEADINGS.map(([subject, heading]) => {
        const some = findings.filter((it) => it.subject === subject);
        return (
          some.length > 0 && (
            <section key={subject}>
              <h3 class="govuk-heading-s">{heading}</h3>
              <ul class="govuk-list findings">
                {some.map((it) => (
                  <FindingLine key={it.fingerprint + it.pointer} finding={it} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {faults.length + findings.length === 0 && <p class="govuk-body">Nothing was found.</p>}
      <p class="govuk-body-s">
        {counted(suppressed.length, "finding")} accepted by the author of the record; {counted(undecided.length, "question")} that rules could not decide;{" "}
        {counted(notRun.length, "rule")} not run. None of these counts as passed.
      </p>
    </>
  );
}

function FindingLine({ finding: it }: { finding: Finding }) {
  return (
    <li class={`finding finding--${it.severity}`}>
      <p class="govuk-body">
        <strong class="finding__severity">{capital(it.severity)}</strong> {capital(unticked(it.message))}
      </p>
      {it.help !== undefined && <p class="govuk-body-s">How to fix it: {unticked(it.help)}</p>}
      <p class="govuk-body-s">
        {it.code} {it.slug}
        {it.entity !== undefined && ` · ${it.entity}`}
        {it.line !== undefined && ` · line ${it.line}`}
        {it.basis !== undefined && ` · ${it.basis}`}
      </p>
    </li>
  );
}

function FaultLine({ fault: it }: { fault: Fault }) {
  return (
    <li class="finding finding--error">
      <p class="govuk-body">
        <strong class="finding__severity">Error</strong> {capital(unticked(it.message))}
      </p>
      {it.help !== undefined && <p class="govuk-body-s">How to fix it: {unticked(it.help)}</p>}
      <p class="govuk-body-s">
        {it.pointer === "" ? "the document" : it.pointer} · line {it.line}, column {it.column}
        {it.expected !== undefined && ` · expected: ${it.expected}`}
      </p>
    </li>
  );
}
