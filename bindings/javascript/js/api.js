// The functions of the package, over the WebAssembly half. The entry files start that half first.

import { bytesOf, call, filesOf, named, withFiles } from "./shared.js";
import * as wasm from "./wasm.js";

export { DirectoryError, OptionsError, RecordError } from "./shared.js";

/** Bodies and groups over time: the standard ones, or with a user's own added. */
export class Directory {
  static #standard;
  #held;

  static standard() {
    if (Directory.#standard === undefined) {
      Directory.#standard = withFiles(new Directory(), []);
      Directory.#standard.#held = wasm.standard();
    }
    return Directory.#standard;
  }

  /** What the WebAssembly half takes. */
  static held(directory = Directory.standard()) {
    return directory.#held;
  }

  extended(file) {
    const made = new Directory();
    const bytes = bytesOf(file);
    made.#held = call(() => wasm.extended(bytes, this.#held));
    return withFiles(made, [...filesOf(this), bytes]);
  }

  get version() {
    return wasm.version(this.#held);
  }

  lookUp(query, options) {
    const { on = "" } = named(options, { on: "on" });
    return JSON.parse(call(() => wasm.look_up(String(query), String(on), this.#held)));
  }

  suggest(query) {
    return JSON.parse(wasm.suggest(String(query), this.#held));
  }

  members(group, options) {
    const { on = "" } = named(options, { on: "on" });
    return JSON.parse(call(() => wasm.members(String(group), String(on), this.#held)));
  }
}

export function load(document) {
  const bytes = bytesOf(document);
  call(() => wasm.validate(bytes));
  return JSON.parse(new TextDecoder().decode(bytes));
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
  return call(() => wasm.load(bytesOf(document)));
}

export function toCanonicalJson(document) {
  return call(() => wasm.canonical(bytesOf(document)));
}

export function checkJson(document, options) {
  const given = named(options, {
    asOf: "as_of",
    profile: "profile",
    onlyRules: "only_rules",
    withoutRules: "without_rules",
    texts: "texts",
    directory: "directory",
  });
  const { directory, ...rest } = given;
  return call(() => wasm.check(bytesOf(document), JSON.stringify(rest), Directory.held(directory)));
}

export function matrixJson(document, options) {
  const { as_of: asOf = "", directory } = named(options, { asOf: "as_of", directory: "directory" });
  return call(() => wasm.matrix(bytesOf(document), String(asOf), Directory.held(directory)));
}

export function explainJson(document, options) {
  const names = { asOf: "as_of", deadline: "deadline", assumedReceived: "assumed_received", directory: "directory" };
  const { directory, ...rest } = named(options, names);
  return call(() => wasm.explain(bytesOf(document), JSON.stringify(rest), Directory.held(directory)));
}

export function isBefore(date, other) {
  return JSON.parse(call(() => wasm.is_before(String(date), String(other))));
}

export function isAfter(date, other) {
  return isBefore(other, date);
}

export function isBy(date, day) {
  return JSON.parse(call(() => wasm.is_by(String(date), String(day))));
}

export function bounds(date) {
  return JSON.parse(call(() => wasm.bounds(String(date))));
}
