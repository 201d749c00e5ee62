// Lines, columns and the layout of a text.

/** The line and the column of a position, both from 1; the column counts characters as findings do, not code units. */
export function placeAt(text, offset) {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: [...before.slice(start)].length + 1 };
}

/** By what a level is indented: as the first indented line is. */
export function stepOf(text) {
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
}

export function lineBreakOf(text) {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
