// Records as form libraries check them: https://standardschema.dev

import { check } from "./api.js";
import { OptionsError } from "./errors.js";

const GRADES = ["error", "warning", "note"];

export function superComplaintWith({ least = "error", ...options } = {}) {
  if (!GRADES.includes(least)) {
    throw new OptionsError(`\`least\`: expected \`error\`, \`warning\` or \`note\`, found \`${least}\``);
  }
  const reported = GRADES.slice(0, GRADES.indexOf(least) + 1);
  const validate = (value) => {
    const text = textOf(value);
    if (text instanceof TypeError) {
      return { issues: [{ message: `a record is plain JSON: ${text.message}`, path: [] }] };
    }
    const { faults, findings } = check(text, options);
    // What makes a record invalid is about the record. A faithful record of a late answer is a good record.
    const ofRecord = findings.filter((it) => it.subject === "record" && reported.includes(it.severity));
    const issues = [...faults, ...ofRecord].map(issueOf);
    return issues.length > 0 ? { issues } : { value };
  };
  return { "~standard": { version: 1, vendor: "super-complaints", validate } };
}

export const superComplaint = superComplaintWith();

function issueOf({ message, help, path }) {
  return { message: help === undefined ? message : `${message}: ${help}`, path };
}

/** The value as JSON, also where it is a string; the error if it cannot be written. */
function textOf(value) {
  try {
    return JSON.stringify(value) ?? "null";
  } catch (error) {
    return error;
  }
}
