// How a new value is written so that it looks like the text around it.

import { lineBreakOf, stepOf } from "./text.js";

/** A list of strings and numbers stays on a line that is no longer than this. */
const WIDTH = 120;

const isObject = (value) => typeof value === "object" && value !== null;
const isShort = (value) => Array.isArray(value) && !value.some(isObject);

/** The layout of a text: the step by which it is indented, its line breaks, and whether it has any. */
export function layoutOf(text) {
  return { step: stepOf(text), eol: lineBreakOf(text), lines: /\n/.test(text.trim()) };
}

/** A value as JSON, for a line with this indentation. */
export function written(value, indent, layout) {
  if (!isObject(value)) {
    return JSON.stringify(value);
  }
  const within = indent + layout.step;
  const parts = Array.isArray(value)
    ? value.map((it) => written(it, within, layout))
    : Object.entries(value).map(([name, it]) => `${JSON.stringify(name)}: ${written(it, within, layout)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  if (parts.length === 0) {
    return open + close;
  }
  const line = Array.isArray(value) ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
  if (!layout.lines || (isShort(value) && indent.length + line.length <= WIDTH)) {
    return line;
  }
  return `${open}${layout.eol}${parts.map((it) => within + it).join(`,${layout.eol}`)}${layout.eol}${indent}${close}`;
}

/** The indentation of the line that a position is in. */
export function indentAt(text, offset) {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))[0];
}
