// Changes to the text of a record that keep the rest of it: its layout, its order, its author's line breaks.

import { RecordError } from "./errors.js";
import { lineBreakOf, placeAt, stepOf } from "./text.js";
import { applyEdits, findNodeAtLocation, getNodePath, findNodeAtOffset, getNodeValue, modify, parseTree } from "./vendor/jsonc.js";

export function setIn(text, path, value) {
  const tree = treeOf(text);
  if (value === undefined) {
    throw new TypeError("the value is `undefined`: to remove a field, use `removeIn`");
  }
  checkPath(tree, path);
  return edited(text, path, value, {});
}

export function insertIn(text, path, value) {
  const tree = treeOf(text);
  const list = findNodeAtLocation(tree, path.slice(0, -1));
  const at = path.at(-1);
  if (typeof at !== "number" || (list !== undefined && list.type !== "array")) {
    throw new RangeError(`${shown(path)}: the path of what is inserted ends with a position in a list`);
  }
  if (at > (list?.children.length ?? 0)) {
    throw new RangeError(`${shown(path)}: the list has ${list?.children.length ?? 0} entries`);
  }
  if (list === undefined) {
    const { text: made } = setIn(text, path.slice(0, -1), [value]);
    return { text: made, ...placeIn(made, path) };
  }
  return edited(text, path, value, { isArrayInsertion: true });
}

export function removeIn(text, path) {
  const tree = treeOf(text);
  if (path.length === 0 || findNodeAtLocation(tree, path) === undefined) {
    throw new RangeError(`${shown(path)}: there is nothing to remove`);
  }
  const { text: rest } = applied(text, path, undefined, {});
  return { text: rest, ...placeIn(rest, path.slice(0, -1)) };
}

export function getIn(document, path) {
  if (typeof document === "string") {
    const node = findNodeAtLocation(treeOf(document), path);
    return node === undefined ? undefined : getNodeValue(node);
  }
  return path.reduce((it, step) => (isObject(it) && Object.hasOwn(it, step) ? it[step] : undefined), document);
}

export function placeOf(text, path) {
  return placeIn(text, path);
}

export function pathAt(text, offset) {
  const node = findNodeAtOffset(treeOf(text), offset, true);
  return node === undefined ? [] : getNodePath(node);
}

const isObject = (value) => typeof value === "object" && value !== null;
const shown = (path) => `\`/${path.join("/")}\``;

/** The text as a tree; only JSON is taken, without comments. */
function treeOf(text) {
  if (typeof text !== "string") {
    throw new TypeError("the text of a record is a string");
  }
  const errors = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || tree === undefined) {
    const { line, column } = placeAt(text, errors[0]?.offset ?? 0);
    const message = "the text is not JSON: correct it before you change it here";
    const fault = { code: "not-json", pointer: "", path: [], line, column, message };
    throw new RecordError(`document (line ${line}, column ${column}): ${message}`, [fault]);
  }
  return tree;
}

/** Refuses a path that leads through what has no fields or entries, or beyond the end of a list. */
function checkPath(tree, path) {
  path.forEach((step, at) => {
    const node = findNodeAtLocation(tree, path.slice(0, at));
    const wanted = typeof step === "number" ? "array" : "object";
    if (node !== undefined && node.type !== wanted) {
      const is = wanted === "array" ? "a list" : "an object";
      throw new RangeError(`${shown(path)}: ${at === 0 ? "the document" : shown(path.slice(0, at))} is not ${is}`);
    }
    if (typeof step === "number" && !(Number.isInteger(step) && step >= 0 && step <= (node?.children.length ?? 0))) {
      throw new RangeError(`${shown(path)}: the list has ${node?.children.length ?? 0} entries`);
    }
  });
}

function edited(text, path, value, options) {
  const result = applied(text, path, value, options);
  return { text: result.text, ...placeIn(result.text, path) };
}

function applied(text, path, value, options) {
  const eol = lineBreakOf(text);
  const formattingOptions = { ...stepOf(text), eol, insertFinalNewline: false };
  return { text: applyEdits(text, modify(text, path, value, { ...options, formattingOptions })) };
}

/** Where the value of a path is; for one that is not there, the nearest that holds it. */
function placeIn(text, path) {
  const tree = treeOf(text);
  let to = path;
  let node = findNodeAtLocation(tree, to);
  while (node === undefined) {
    to = to.slice(0, -1);
    node = findNodeAtLocation(tree, to);
  }
  const start = placeAt(text, node.offset);
  const end = placeAt(text, node.offset + node.length);
  return { path: to, offset: node.offset, length: node.length, ...start, endLine: end.line, endColumn: end.column };
}
