// The functions of the package, over the WebAssembly half that checks. The entry files say how that half starts.

import { bytesOf, call } from "./call.js";
import { core, inCore } from "./core.js";
import { dateOf } from "./dates.js";
import { filesOf, withFiles } from "./directories.js";
import { CHECK_OPTIONS, idOf, named, needed } from "./options.js";

export { DirectoryError, fromClone, OptionsError, RecordError, StartError } from "./errors.js";

/** Bodies and groups over time: the standard ones, or with a user's own added. */
export class Directory {
  static #standard;

  static standard() {
    return (Directory.#standard ??= withFiles(new Directory(), []));
  }

  extended(file) {
    // A copy: the caller may use the bytes for something else, and they may be read again later.
    const made = withFiles(new Directory(), [...filesOf(this), bytesOf(file).slice()]);
    call(() => inCore(made)); // says what is wrong with the file now
    return made;
  }

  get version() {
    return core.wasm.version(inCore(this));
  }

  lookUp(query, options) {
    const { on = "" } = named(options, { on: "on" });
    return JSON.parse(call(() => core.wasm.look_up(idOf(query, "a query"), on, inCore(this))));
  }

  suggest(query) {
    return JSON.parse(core.wasm.suggest(String(query), inCore(this)));
  }

  members(group, options) {
    const on = needed("on", named(options, { on: "on" }).on);
    return JSON.parse(call(() => core.wasm.members(idOf(group, "a group"), on, inCore(this))));
  }
}

export function load(document) {
  const bytes = bytesOf(document);
  call(() => core.wasm.validate(bytes));
  return JSON.parse(typeof document === "string" ? document : new TextDecoder().decode(bytes));
}

export function check(document, options) {
  return JSON.parse(checkJson(document, options));
}

export function matrix(document, options) {
  return JSON.parse(matrixJson(document, options));
}

export function explain(document, options) {
  return JSON.parse(explainJson(document, options));
}

export function toJson(document) {
  return call(() => core.wasm.load(bytesOf(document)));
}

export function toCanonicalJson(document) {
  return call(() => core.wasm.canonical(bytesOf(document)));
}

export function checkJson(document, options) {
  const { directory, ...rest } = named(options, CHECK_OPTIONS);
  return call(() => core.wasm.check(bytesOf(document), JSON.stringify(rest), inCore(directory)));
}

export function matrixJson(document, options) {
  const { as_of: asOf, directory } = named(options, { asOf: "as_of", directory: "directory" });
  return call(() => core.wasm.matrix(bytesOf(document), needed("asOf", asOf), inCore(directory)));
}

export function explainJson(document, options) {
  const names = { asOf: "as_of", deadline: "deadline", assumedReceived: "assumed_received", directory: "directory" };
  const { directory, ...rest } = named(options, names);
  return call(() => core.wasm.explain(bytesOf(document), JSON.stringify(rest), inCore(directory)));
}

export function isBefore(date, other) {
  return JSON.parse(call(() => core.wasm.is_before(String(dateOf(date, "date")), String(dateOf(other, "other")))));
}

export function isAfter(date, other) {
  return isBefore(other, date);
}

export function isBy(date, day) {
  return JSON.parse(call(() => core.wasm.is_by(String(dateOf(date, "date")), String(dateOf(day, "day")))));
}

export function bounds(date) {
  return JSON.parse(call(() => core.wasm.bounds(String(dateOf(date, "date")))));
}
