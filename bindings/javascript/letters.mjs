// Bytes as letters, for a script that servers compress. The bytes that are frequent are one letter each, the others two. Base64 hides
// from gzip and Brotli where bytes begin; here they see them, and the script is sent in about the size of the file itself.

/** Printable, and none that means something in a string, a template or HTML. */
const LETTERS = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter((it) => !'"\\$`<!~'.includes(it));
const MARKS = ["", "!", "~"];

export function packed(bytes) {
  const counts = new Uint32Array(256);
  bytes.forEach((byte) => (counts[byte] += 1));
  const order = [...counts.keys()].sort((one, other) => counts[other] - counts[one] || one - other);
  const frequent = new Set(order.slice(0, LETTERS.length));
  // A frequent byte that is a letter stays this letter, as names and messages do; the others take what is left.
  const values = LETTERS.map((letter) => (frequent.delete(letter.charCodeAt(0)) ? letter.charCodeAt(0) : undefined));
  const rest = [...frequent];
  const singles = values.map((value) => value ?? rest.shift());
  const all = [...singles, ...order.slice(LETTERS.length).sort((one, other) => one - other)];
  const codes = new Map(all.map((value, at) => [value, MARKS[Math.floor(at / LETTERS.length)] + LETTERS[at % LETTERS.length]]));
  const text = Array.from(bytes, (byte) => codes.get(byte)).join("");
  return { length: bytes.length, letters: LETTERS.join(""), values: all, text };
}
