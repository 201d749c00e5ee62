// A WebAssembly file that is carried in a script, written in letters: see `letters.mjs`.

const [SECOND, THIRD] = [..."!~"].map((it) => it.charCodeAt(0));

/** The bytes: each is one letter, or one of two marks and a letter. */
export function unpack({ length, letters, values, text }) {
  const places = new Uint8Array(128);
  [...letters].forEach((letter, place) => {
    places[letter.charCodeAt(0)] = place;
  });
  const bytes = new Uint8Array(length);
  let size = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SECOND) {
      from = letters.length;
    } else if (code === THIRD) {
      from = 2 * letters.length;
    } else {
      bytes[size] = values[from + places[code]];
      size += 1;
      from = 0;
    }
  }
  return bytes;
}
