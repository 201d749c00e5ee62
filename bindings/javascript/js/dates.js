// What a `Date` means where a date is wanted.

import { OptionsError } from "./errors.js";
import { isMoment } from "./kinds.js";

let london;

/**
 * A date as the core spells it. A `Date` is a moment; it means the date in the United Kingdom at that moment, because
 * the bodies, the deadlines and the bank holidays are there, and so that the same moment gives the same result on every
 * machine.
 */
export function dateOf(value, name) {
  if (!isMoment(value)) {
    return value;
  }
  if (Number.isNaN(value.getTime())) {
    throw new OptionsError(`\`${name}\`: expected a date, found an invalid \`Date\``);
  }
  london ??= new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/London",
    calendar: "iso8601",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const part = Object.fromEntries(london.formatToParts(value).map((it) => [it.type, it.value]));
  return `${part.year.padStart(4, "0")}-${part.month}-${part.day}`;
}
