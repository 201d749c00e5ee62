// The functions of `super-complaints/pages`, over its own WebAssembly half. The entry files start that half first.

import * as wasm from "./pages_wasm.js";
import { bytesOf, call, filesOf, named } from "./shared.js";

export { DirectoryError, OptionsError, PageError, RecordError } from "./shared.js";

const OF_PAGE = { format: "format", seen: "seen", url: "url", whole: "whole", directory: "directory" };
const OF_ONE = { ...OF_PAGE, id: "id", complaint: "complaint" };

export function readPage(page, options) {
  return JSON.parse(readPageJson(page, options));
}

export function readAll(page, options) {
  return JSON.parse(readAllJson(page, options));
}

export function merge(record, drafts, options) {
  return JSON.parse(mergeJson(record, drafts, options));
}

export function readPageJson(page, options) {
  const { directory, ...rest } = named(options, OF_ONE);
  return call(() => wasm.read_page(bytesOfPage(page), JSON.stringify(rest), held(directory)));
}

export function readAllJson(page, options) {
  const { directory, ...rest } = named(options, OF_PAGE);
  return call(() => wasm.read_all(bytesOfPage(page), JSON.stringify(rest), held(directory)));
}

export function mergeJson(record, drafts, options) {
  const { directory, ...rest } = named(options, { same: "same", directory: "directory" });
  const given = record === null ? new Uint8Array() : bytesOf(record);
  const all = new TextEncoder().encode(JSON.stringify(Array.from(drafts)));
  return call(() => wasm.merge(given, all, JSON.stringify(rest), held(directory)));
}

function bytesOfPage(page) {
  if (page instanceof Uint8Array) {
    return page;
  }
  if (typeof page !== "string") {
    throw new TypeError("a page is a string or a Uint8Array");
  }
  return new TextEncoder().encode(page);
}

const directories = new WeakMap();
let standard;

/** The directory as this WebAssembly half has it; each is made once. */
function held(directory) {
  standard ??= wasm.standard();
  const files = directory === undefined ? [] : filesOf(directory);
  if (files.length === 0) {
    return standard;
  }
  if (!directories.has(directory)) {
    directories.set(directory, files.reduce((all, file) => wasm.extended(file, all), standard));
  }
  return directories.get(directory);
}
