// Lines, columns and the layout of a text.

/** The line and the column of a position, both from 1; the column counts characters as findings do, not code units. */
export function placeAt(text, offset) {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: [...before.slice(start)].length + 1 };
}

/** How far a level is indented: as the first indented line is. */
export function stepOf(text) {
  const [, indent] = /\n([ \t]+)\S/.exec(text) ?? [];
  return indent?.startsWith("\t") ? { insertSpaces: false, tabSize: 1 } : { insertSpaces: true, tabSize: indent?.length ?? 2 };
}

export function lineBreakOf(text) {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
