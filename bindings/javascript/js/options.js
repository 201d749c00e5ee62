// Options: their names, their types, and what each becomes for the core.

import { dateOf } from "./dates.js";
import { filesOf } from "./directories.js";
import { OptionsError } from "./errors.js";
import { isMoment } from "./kinds.js";

/** The options of a check, with the names that the core uses. */
export const CHECK_OPTIONS = {
  asOf: "as_of",
  profile: "profile",
  onlyRules: "only_rules",
  withoutRules: "without_rules",
  texts: "texts",
  directory: "directory",
};

/** The options with the names that the core uses; one that does not exist is refused. */
export function named(options = {}, names) {
  if (typeof options !== "object" || options === null) {
    throw new OptionsError(`the options are an object, such as \`{ ${Object.keys(names)[0]}: .. }\`, not ${kindOf(options)}`);
  }
  const given = {};
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(names, name)) {
      const known = Object.keys(names).join("`, `");
      throw new OptionsError(`there is no option \`${name}\`: the options are \`${known}\``);
    }
    if (value !== undefined) {
      given[names[name]] = converted(name, value);
    }
  }
  return given;
}

/** The date of an option that may not be left out. */
export function needed(name, given) {
  if (given === undefined) {
    throw new OptionsError(`\`${name}\`: a date is needed, such as \`${name}: "2022-06-01"\``);
  }
  return given;
}

/** The id of something that is given itself, or by its id. */
export function idOf(value, what) {
  const id = isObject(value) ? value.id : value;
  if (typeof id !== "string") {
    throw new OptionsError(`${what}: expected its id or an object with an \`id\`, found ${kindOf(value)}`);
  }
  return id;
}

/** The value of an option as the core takes it, if it has the right type. */
function converted(name, value) {
  const wanted = TYPES[name] ?? TYPES.text;
  if (!wanted.fits(value)) {
    throw new OptionsError(`\`${name}\`: expected ${wanted.is}, found ${kindOf(value)}`);
  }
  return wanted.as === undefined ? value : wanted.as(value, name);
}

function kindOf(value) {
  if (value === null) {
    return "null";
  }
  return Array.isArray(value) ? "an array" : `a value of type ${typeof value}`;
}

const isText = (value) => typeof value === "string";
const isTexts = (value) => Array.isArray(value) && value.every(isText);
const isBoolean = (value) => typeof value === "boolean";
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isDate = { is: "a string or a `Date`", fits: (value) => isText(value) || isMoment(value), as: dateOf };
const isRules = { is: "an array of strings or rules", fits: Array.isArray, as: (all, name) => all.map((it) => ruleOf(it, name)) };
const entriesOf = (value) => (value instanceof Map ? [...value] : Object.entries(value));

/** A rule is given by its code or name, or as it is in the catalogue. */
function ruleOf(value, name) {
  const code = isObject(value) ? value.code : value;
  if (!isText(code)) {
    throw new OptionsError(`\`${name}\`: expected an array of strings or rules, found ${kindOf(value)} in it`);
  }
  return code;
}

/** The types of options; all others are strings. */
const TYPES = {
  text: { is: "a string", fits: isText },
  asOf: isDate,
  asOfOld: isDate,
  since: isDate,
  on: isDate,
  seen: isDate,
  assumedReceived: isDate,
  onlyRules: isRules,
  withoutRules: isRules,
  deadline: { is: "an id or a due date", fits: (it) => isText(it) || isObject(it), as: (it) => idOf(it, "`deadline`") },
  texts: {
    is: "an object or a `Map` with a string for each document",
    fits: (value) => isObject(value) && isTexts(entriesOf(value).map((it) => it[1])),
    as: (value) => Object.fromEntries(entriesOf(value).map(([document, text]) => [idOf(document, "`texts`"), text])),
  },
  old: { is: "a record or records", fits: (it) => it !== null },
  whole: { is: "true or false", fits: isBoolean },
  same: { is: "true or false", fits: isBoolean },
  directory: { is: "a `Directory`: see `Directory.standard().extended(..)`", fits: (it) => filesOf(it) !== undefined },
};
