// A WebAssembly file that is carried in a script: deflated, in Base64.

import { inflateSync } from "./vendor/inflate.js";

export function unpack({ length, text }) {
  return inflateSync(bytesOf(text), { out: new Uint8Array(length) });
}

function bytesOf(text) {
  if (typeof Uint8Array.fromBase64 === "function") {
    return Uint8Array.fromBase64(text);
  }
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) {
    bytes[at] = letters.charCodeAt(at);
  }
  return bytes;
}
