// What both WebAssembly halves need: errors, options, bytes.

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

/** A page could not be read, or its draft does not belong in the record; `kind` says why. */
export class PageError extends Error {
  name = "PageError";

  constructor(message, kind) {
    super(message);
    this.kind = kind;
  }
}

const files = new WeakMap();

/** The files that a directory was extended with: each WebAssembly half makes a directory of its own from them. */
export function filesOf(directory) {
  return files.get(directory);
}

/** Remembers the files of a new directory. */
export function withFiles(directory, all) {
  files.set(directory, all);
  return directory;
}

/** The bytes of a document that comes as bytes, a string or an object. */
export function bytesOf(document) {
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
export function named(options = {}, names) {
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
const isBoolean = (value) => typeof value === "boolean";
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
  whole: { is: "true or false", fits: isBoolean },
  same: { is: "true or false", fits: isBoolean },
  directory: { is: "a `Directory`: see `Directory.standard().extended(..)`", fits: (it) => filesOf(it) !== undefined },
};

/** Calls the WebAssembly half; its errors come as JSON text, and are thrown as errors of this package. */
export function call(run) {
  try {
    return run();
  } catch (thrown) {
    if (typeof thrown !== "string") {
      throw thrown;
    }
    const { kind, message, faults, more_faults: moreFaults, problem } = JSON.parse(thrown);
    switch (kind) {
      case "record":
        throw new RecordError(message, faults, moreFaults);
      case "directory":
        throw new DirectoryError(message, faults, moreFaults);
      case "page":
        throw new PageError(message, problem);
      default:
        // The core calls options as Rust does; the caller wrote `asOf`.
        throw new OptionsError(message.replace(/^`[a-z]+(?:_[a-z]+)+`: /, (name) => name.replace(/_(.)/g, (_, it) => it.toUpperCase())));
    }
  }
}
