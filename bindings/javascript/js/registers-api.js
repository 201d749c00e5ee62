// The functions of `super-complaints/registers`, over their own WebAssembly half. The entry files say how that half starts.

import { bytesOf, call } from "./call.js";
import { CHECK_OPTIONS, named, needed } from "./options.js";
import { inRegisters, registers } from "./registers-core.js";

export { DirectoryError, fromClone, OptionsError, RecordError, StartError } from "./errors.js";

const OF_REGISTER = { ...CHECK_OPTIONS, name: "name", input: "input" };
delete OF_REGISTER.texts;
const OF_DIFF = { asOf: "as_of", asOfOld: "as_of_old", directory: "directory" };
const OF_FEED = {
  asOf: "as_of",
  since: "since",
  old: "old",
  format: "format",
  title: "title",
  url: "url",
  author: "author",
  directory: "directory",
};
const OF_ROWS = { asOf: "as_of", profile: "profile", name: "name", directory: "directory" };

export function checkRegister(records, options) {
  const checked = { records: [], not_read: [], findings: [] };
  for (const line of checkRegisterLines(records, options).split("\n").slice(0, -1)) {
    const it = JSON.parse(line);
    const list = "not_read" in it ? "not_read" : "file" in it ? "records" : "findings";
    checked[list].push(it);
  }
  return checked;
}

export function checkRegisterLines(records, options) {
  const { directory, ...rest } = named(options, OF_REGISTER);
  return call(() => registers.wasm.check_register(bytesOfAll(records), JSON.stringify(rest), inRegisters(directory)));
}

export function registerRules() {
  return JSON.parse(registers.wasm.register_rules()).rules;
}

export function fix(document, options) {
  return JSON.parse(fixJson(document, options));
}

export function fixJson(document, options) {
  const { include = "certain", directory, ...rest } = named(options, { include: "include", ...CHECK_OPTIONS });
  return call(() => registers.wasm.fix(bytesOf(document), include, JSON.stringify(rest), inRegisters(directory)));
}

export function diff(old, current, options) {
  return JSON.parse(diffJson(old, current, options));
}

export function diffJson(old, current, options) {
  const { directory, ...rest } = named(options, OF_DIFF);
  return call(() => registers.wasm.diff(bytesOfAll(old), bytesOfAll(current), JSON.stringify(rest), inRegisters(directory)));
}

export function feed(records, options) {
  const text = feedText(records, options);
  return options.format === "json" ? JSON.parse(text) : text;
}

export function feedText(records, options) {
  const { old, directory, ...rest } = named(options, OF_FEED);
  needed("asOf", rest.as_of);
  const before = old === undefined ? new Uint8Array() : bytesOfAll(old);
  return call(() => registers.wasm.feed(before, bytesOfAll(records), JSON.stringify(rest), inRegisters(directory)));
}

export function rows(document, table, options) {
  return JSON.parse(rowsJson(document, table, options));
}

export function rowsJson(document, table, options) {
  const { directory, ...rest } = named(options, OF_ROWS);
  return call(() => registers.wasm.rows(bytesOf(document), String(table), JSON.stringify(rest), inRegisters(directory)));
}

export function tables(documents, options) {
  return JSON.parse(tablesJson(documents, options));
}

export function tablesJson(documents, options) {
  const { directory, ...rest } = named(options, OF_ROWS);
  const all = Array.from(documents, bytesOf);
  const lengths = Uint32Array.from(all, (it) => it.length);
  return call(() => registers.wasm.all_rows(joined(all), lengths, JSON.stringify(rest), inRegisters(directory)));
}

export function tableContract() {
  return JSON.parse(registers.wasm.contract());
}

/** The bytes of a record or a register; of a list, as a JSON array. */
function bytesOfAll(records) {
  if (!Array.isArray(records)) {
    return bytesOf(records);
  }
  const sign = (text) => new TextEncoder().encode(text);
  const each = records.flatMap((it, at) => (at === 0 ? [bytesOf(it)] : [sign(","), bytesOf(it)]));
  return joined([sign("["), ...each, sign("]")]);
}

function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, it) => sum + it.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
