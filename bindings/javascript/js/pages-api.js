// The functions of `super-complaints/pages`, over their own WebAssembly half. The entry files say how that half starts.

import { bytesOf, call } from "./call.js";
import { isBytes } from "./kinds.js";
import { named } from "./options.js";
import { inPages, pages } from "./pages-core.js";

export { DirectoryError, fromClone, OptionsError, PageError, RecordError, StartError } from "./errors.js";

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
  return call(() => pages.wasm.read_page(bytesOfPage(page), JSON.stringify(rest), inPages(directory)));
}

export function readAllJson(page, options) {
  const { directory, ...rest } = named(options, OF_PAGE);
  return call(() => pages.wasm.read_all(bytesOfPage(page), JSON.stringify(rest), inPages(directory)));
}

export function mergeJson(record, drafts, options) {
  const { directory, ...rest } = named(options, { same: "same", directory: "directory" });
  const given = record === null ? new Uint8Array() : bytesOf(record);
  const all = new TextEncoder().encode(JSON.stringify(Array.from(drafts)));
  return call(() => pages.wasm.merge(given, all, JSON.stringify(rest), inPages(directory)));
}

function bytesOfPage(page) {
  if (isBytes(page)) {
    return page;
  }
  if (typeof page !== "string") {
    throw new TypeError("a page is a string or a Uint8Array");
  }
  return new TextEncoder().encode(page);
}
