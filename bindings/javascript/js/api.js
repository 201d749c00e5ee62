// The functions of the package, over the WebAssembly half. The entry files start that half first.

import * as wasm from "./wasm.js";

/** A document could not be read as a record; `faults` has everything that is wrong with it. */
export class RecordError extends Error {
  name = "RecordError";

  constructor(message, faults = [], moreFaults = 0) {
    super(message);
    this.faults = faults;
    this.moreFaults = moreFaults;
  }
}

/** A file could not be read as a directory, or its content is not possible; `faults` has everything that is wrong. */
export class DirectoryError extends Error {
  name = "DirectoryError";

  constructor(message, faults = [], moreFaults = 0) {
    super(message);
    this.faults = faults;
    this.moreFaults = moreFaults;
  }
}

/** An option does not exist, or has an invalid value. */
export class OptionsError extends Error {
  name = "OptionsError";
}

/** Bodies and groups over time: the standard ones, or with a user's own added. */
export class Directory {
  static #standard;
  #held;

  static standard() {
    if (Directory.#standard === undefined) {
      Directory.#standard = new Directory();
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
    made.#held = call(() => wasm.extended(bytesOf(file), this.#held));
    return made;
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

/** The bytes of a document that comes as bytes, a string or an object. */
function bytesOf(document) {
  if (document instanceof Uint8Array) {
    return document;
  }
  const text = typeof document === "string" ? document : JSON.stringify(document);
  if (text === undefined) {
    throw new TypeError("a document is a string, a Uint8Array or an object");
  }
  // Half a surrogate pair is not valid text. As an escape it reaches the loader, which reports it.
  const whole = text.isWellFormed?.() ?? true;
  const half = (it) => `\\u${it.charCodeAt(0).toString(16)}`;
  return new TextEncoder().encode(whole ? text : text.replace(/\p{Surrogate}/gu, half));
}

/** The options with the names that the core uses; one that does not exist is refused. */
function named(options = {}, names) {
  const given = {};
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(names, name)) {
      const known = Object.keys(names).join("`, `");
      throw new OptionsError(`there is no option \`${name}\`: the options are \`${known}\``);
    }
    if (value !== undefined) {
      given[names[name]] = expected(name, value);
    }
  }
  return given;
}

/** The value of an option, if it has the right type. */
function expected(name, value) {
  const wanted = TYPES[name] ?? TYPES.text;
  if (!wanted.fits(value)) {
    const found = value === null ? "null" : Array.isArray(value) ? "an array" : `a value of type ${typeof value}`;
    throw new OptionsError(`\`${name}\`: expected ${wanted.is}, found ${found}`);
  }
  return value;
}

const isTexts = (value) => Array.isArray(value) && value.every((it) => typeof it === "string");
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** The types of options; all others are strings. */
const TYPES = {
  text: { is: "a string", fits: (value) => typeof value === "string" },
  onlyRules: { is: "an array of strings", fits: isTexts },
  withoutRules: { is: "an array of strings", fits: isTexts },
  texts: {
    is: "an object with a string for each document",
    fits: (value) => isObject(value) && isTexts(Object.values(value)),
  },
  directory: { is: "a `Directory`: see `Directory.standard().extended(..)`", fits: (it) => it instanceof Directory },
};

/** Calls the WebAssembly half; its errors come as JSON text, and are thrown as errors of this package. */
function call(run) {
  try {
    return run();
  } catch (thrown) {
    if (typeof thrown !== "string") {
      throw thrown;
    }
    const { kind, message, faults, more_faults: moreFaults } = JSON.parse(thrown);
    switch (kind) {
      case "record":
        throw new RecordError(message, faults, moreFaults);
      case "directory":
        throw new DirectoryError(message, faults, moreFaults);
      default:
        // The core calls options as Rust does; the caller wrote `asOf`.
        throw new OptionsError(message.replace(/^`[a-z]+(?:_[a-z]+)+`: /, (name) => name.replace(/_(.)/g, (_, it) => it.toUpperCase())));
    }
  }
}
