// The errors of the package. What they know is in `cause`, as plain data, because structured cloning (`postMessage`,
// `structuredClone`) keeps the cause of an error and drops its class: `fromClone` makes the error whole again.

class Problem extends Error {
  constructor(message, cause) {
    super(message, { cause });
  }

  toJSON() {
    return { message: this.message, ...this.cause };
  }
}

/** The errors that list faults. */
class FaultyError extends Problem {
  constructor(name, message, faults, moreFaults) {
    super(message, { name, faults, moreFaults });
  }

  get faults() {
    return this.cause.faults;
  }

  get moreFaults() {
    return this.cause.moreFaults;
  }
}

/** A document could not be read as a record; `faults` has everything that is wrong with it. */
export class RecordError extends FaultyError {
  static {
    this.prototype.name = "RecordError";
  }

  constructor(message, faults = [], moreFaults = 0) {
    super("RecordError", message, faults, moreFaults);
  }
}

/** A file could not be read as a directory, or its content is not possible; `faults` has everything that is wrong. */
export class DirectoryError extends FaultyError {
  static {
    this.prototype.name = "DirectoryError";
  }

  constructor(message, faults = [], moreFaults = 0) {
    super("DirectoryError", message, faults, moreFaults);
  }
}

/** An option does not exist, or has an invalid value. */
export class OptionsError extends Problem {
  static {
    this.prototype.name = "OptionsError";
  }

  constructor(message) {
    super(message, { name: "OptionsError" });
  }
}

/** A page could not be read, or its draft does not belong in the record; `kind` says why. */
export class PageError extends Problem {
  static {
    this.prototype.name = "PageError";
  }

  constructor(message, kind) {
    super(message, { name: "PageError", kind });
  }

  get kind() {
    return this.cause.kind;
  }
}

/** The WebAssembly file could not be loaded, or `init` was not called. */
export class StartError extends Problem {
  static {
    this.prototype.name = "StartError";
  }

  constructor(message, reason) {
    super(message, { name: "StartError", ...(reason !== undefined && { reason: String(reason) }) });
  }

  get reason() {
    return this.cause.reason;
  }
}

/** How each error is made again from its data. */
const REVIVED = {
  RecordError: (message, it) => new RecordError(message, it.faults, it.moreFaults),
  DirectoryError: (message, it) => new DirectoryError(message, it.faults, it.moreFaults),
  OptionsError: (message) => new OptionsError(message),
  PageError: (message, it) => new PageError(message, it.kind),
  StartError: (message, it) => new StartError(message, it.reason),
};

const isObject = (value) => typeof value === "object" && value !== null;

export function fromClone(value) {
  if (!isObject(value) || value instanceof Problem) {
    return value;
  }
  // An error that was cloned has its data in `cause`; one that was sent as JSON is the data.
  const data = [value.cause, value].find((it) => isObject(it) && Object.hasOwn(REVIVED, it.name));
  if (data === undefined || typeof value.message !== "string") {
    return value;
  }
  const error = REVIVED[data.name](value.message, data);
  if (typeof value.stack === "string") {
    error.stack = value.stack;
  }
  return error;
}
