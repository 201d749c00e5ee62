// Calls of the WebAssembly halves: bytes in, errors out.

import { DirectoryError, OptionsError, PageError, RecordError } from "./errors.js";
import { isBytes } from "./kinds.js";

/** The bytes of a document that comes as bytes, a string or an object. */
export function bytesOf(document) {
  if (isBytes(document)) {
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

/** Calls a WebAssembly half; its errors come as JSON text, and are thrown as errors of this package. */
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
