// Changes to the text of a record that keep the rest of it: its layout, its order, its author's line breaks.

import { RecordError } from "./errors.js";
import { indentAt, layoutOf, written } from "./layout.js";
import { placeAt } from "./text.js";
import { findNodeAtLocation, findNodeAtOffset, getNodePath, parseTree } from "./vendor/jsonc.js";

export function setIn(text, path, value) {
  const tree = treeOf(text);
  const plain = plainOf(value);
  checkPath(tree, path);
  const node = findNodeAtLocation(tree, path);
  if (node !== undefined) {
    const indent = indentAt(text, node.offset);
    return edited(text, node.offset, node.length, written(plain, indent, layoutOf(text)), path);
  }
  // The nearest that is there gets a new part, which has the rest of the path inside.
  const depth = path.findIndex((_, at) => findNodeAtLocation(tree, path.slice(0, at + 1)) === undefined);
  const whole = path.slice(depth + 1).reduceRight((it, step) => (typeof step === "number" ? [it] : { [step]: it }), plain);
  const container = findNodeAtLocation(tree, path.slice(0, depth));
  return added(text, container, container.children.length, path[depth], whole, path);
}

export function insertIn(text, path, value) {
  const tree = treeOf(text);
  const at = path.at(-1);
  const above = path.slice(0, -1);
  const list = findNodeAtLocation(tree, above);
  if (typeof at !== "number" || (list !== undefined && list.type !== "array")) {
    throw new RangeError(`${shown(path)}: the path of what is inserted ends with a position in a list`);
  }
  const entries = list?.children.length ?? 0;
  if (!(Number.isInteger(at) && at >= 0 && at <= entries)) {
    throw new RangeError(`${shown(path)}: the list has ${entries} entries`);
  }
  return at === entries ? setIn(text, path, value) : added(text, list, at, at, plainOf(value), path);
}

export function removeIn(text, path) {
  const node = path.length === 0 ? undefined : findNodeAtLocation(treeOf(text), path);
  if (node === undefined) {
    throw new RangeError(`${shown(path)}: there is nothing to remove`);
  }
  const part = partOf(node);
  const parts = part.parent.children;
  const at = parts.indexOf(part);
  const [before, after] = [parts[at - 1], parts[at + 1]];
  const [start, end] = [
    after !== undefined ? part.offset : before !== undefined ? endOf(before) : part.parent.offset + 1,
    after !== undefined ? after.offset : before !== undefined ? endOf(part) : endOf(part.parent) - 1,
  ];
  return edited(text, start, end - start, "", path.slice(0, -1));
}

export function getIn(document, path) {
  if (typeof document === "string") {
    const node = findNodeAtLocation(treeOf(document), path);
    return node === undefined ? undefined : JSON.parse(document.slice(node.offset, endOf(node)));
  }
  const isObject = (value) => typeof value === "object" && value !== null;
  return path.reduce((it, step) => (isObject(it) && Object.hasOwn(it, step) ? it[step] : undefined), document);
}

export function placeOf(text, path) {
  const tree = treeOf(text);
  let to = path;
  let node = findNodeAtLocation(tree, to);
  while (node === undefined) {
    to = to.slice(0, -1);
    node = findNodeAtLocation(tree, to);
  }
  const end = placeAt(text, endOf(node));
  return { path: to, offset: node.offset, length: node.length, ...placeAt(text, node.offset), endLine: end.line, endColumn: end.column };
}

export function pathAt(text, offset) {
  const node = findNodeAtOffset(treeOf(text), offset, true);
  return node === undefined ? [] : getNodePath(node);
}

const shown = (path) => `\`/${path.join("/")}\``;
const endOf = (node) => node.offset + node.length;
/** What a list or an object has for a value: the value, or its name with it. */
const partOf = (node) => (node.parent.type === "property" ? node.parent : node);

/** A value as JSON has it. */
function plainOf(value) {
  const text = JSON.stringify(value);
  if (text === undefined) {
    throw new TypeError("the value is `undefined`, or a function: to remove a field, use `removeIn`");
  }
  return JSON.parse(text);
}

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
    const entries = node?.children.length ?? 0;
    if (typeof step === "number" && !(Number.isInteger(step) && step >= 0 && step <= entries)) {
      throw new RangeError(`${shown(path)}: the list has ${entries} entries`);
    }
  });
}

/** A list or an object gets one more part before the one at this position. */
function added(text, container, at, step, value, path) {
  const layout = layoutOf(text);
  const parts = container.children;
  const name = typeof step === "number" ? "" : `${JSON.stringify(step)}: `;
  const next = parts[at] ?? parts.at(-1);
  if (next === undefined) {
    const whole = typeof step === "number" ? [value] : { [step]: value };
    const all = written(whole, indentAt(text, container.offset), layout);
    return edited(text, container.offset, container.length, all, path);
  }
  // On lines of their own if the others are.
  const own = text.slice(container.offset, next.offset).includes("\n") && /\n[ \t]*$/.test(text.slice(0, next.offset));
  const indent = indentAt(text, next.offset);
  const between = own ? `,${layout.eol}${indent}` : ", ";
  const part = name + written(value, indent, layout);
  return at < parts.length
    ? edited(text, next.offset, 0, part + between, path)
    : edited(text, endOf(next), 0, between + part, path);
}

function edited(text, offset, length, part, path) {
  const after = text.slice(0, offset) + part + text.slice(offset + length);
  return { text: after, ...placeOf(after, path) };
}
