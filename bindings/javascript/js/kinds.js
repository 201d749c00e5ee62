// What a value is, also if it comes from another realm: a frame, a test runner's sandbox.

const tagOf = (value) => Object.prototype.toString.call(value);

export const isBytes = (value) => value instanceof Uint8Array || tagOf(value) === "[object Uint8Array]";
export const isMoment = (value) => value instanceof Date || tagOf(value) === "[object Date]";
