// The catalogue of rules, in its own file: a page that only checks records does not load its texts.

import text from "./data/rules.js";

export function rules() {
  return JSON.parse(text).rules;
}

export function rulesJson() {
  return text;
}
