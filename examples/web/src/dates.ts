// Dates for people. The package says what is before what; here dates are only written out.

const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

/** `25 November 2026`, `November 2026`, `2026`. */
function simple(date: string): string {
  const [year, month, day] = date.split("-");
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) {
    return year ?? date;
  }
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** A date of a record in words, as precise as it is: `between December 2021 and 3 January 2022`. */
export function inWords(date: string): string {
  const interval = /^\[(.*)\.\.(.*)\]$/.exec(date);
  if (interval === null) {
    return simple(date);
  }
  const [, from = "", until = ""] = interval;
  if (from === "") {
    return `${simple(until)} or earlier`;
  }
  return until === "" ? `${simple(from)} or later` : `between ${simple(from)} and ${simple(until)}`;
}

/** `on 25 November 2026`, `in November 2026`, `between ..`. */
export function onDate(date: string): string {
  if (date.startsWith("[")) {
    return inWords(date);
  }
  return `${date.length === 10 ? "on" : "in"} ${simple(date)}`;
}

/** A last day that is one day, or somewhere in a range. */
export function lastDay({ earliest, latest }: { readonly earliest: string; readonly latest: string }): string {
  return earliest === latest ? simple(earliest) : `${simple(earliest)} to ${simple(latest)}`;
}

/** Whether it is a full date of the calendar. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Days since 1970, to draw dates to scale. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
