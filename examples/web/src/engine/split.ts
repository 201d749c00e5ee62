// A text with one record, a JSON array of records, or one record a line (NDJSON).

/** The texts of the records. What is not clear stays one text: the check says what is wrong with it. */
export function split(text: string): readonly string[] {
  const start = text.trimStart();
  if (start.startsWith("[")) {
    const all = parsed(text);
    return Array.isArray(all) ? all.map((it) => JSON.stringify(it)) : [text];
  }
  if (parsed(text) !== undefined) {
    return [text];
  }
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const first = lines[0] ?? "";
  return lines.length > 1 && first.startsWith("{") && parsed(first) !== undefined ? lines : [text];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
