/**
 * Reads what bodies published into drafts, and puts drafts into a record. A module of its own: a program that only checks
 * records does not load it. It reads web pages, plain text, content items of GOV.UK and CSV; the Rust crate, the command
 * line and the Python package also read spreadsheets, Word documents and PDFs.
 *
 * @module super-complaints/pages
 */

import type { AsOf, Directory, Source } from "./index.js";
import type { Draft, Merged, PageErrorKind, PageFormat } from "./types.js";

export type * from "./types.js";
export type { Source } from "./index.js";
export { DirectoryError, fromClone, OptionsError, RecordError, StartError } from "./index.js";

/** What is known of a page besides its words. */
export interface PageOptions {
  /** The format; without it, it is found from the content. */
  readonly format?: PageFormat | undefined;
  /** The date on which the page was viewed, such as `2026-11-25`. */
  readonly seen?: AsOf | undefined;
  /** The address of the page. */
  readonly url?: string | undefined;
  /** Whether the page is known to be complete. Without it, no search for answers is recorded. */
  readonly whole?: boolean | undefined;
  /** The bodies and groups whose names are known; without it, the standard ones. */
  readonly directory?: Directory | undefined;
}

/** What is known of a page besides its words, and which super-complaint to read. */
export interface DraftOptions extends PageOptions {
  /** The id of the record; without it, one is made from the title. */
  readonly id?: string | undefined;
  /** Which super-complaint to read from a page about several: its id, or words of its title or complainant. */
  readonly complaint?: string | undefined;
}

/** Settings for a merge. */
export interface MergeOptions {
  /** Whether you know that the pages are about the super-complaint of the record. Otherwise the pages must say so. */
  readonly same?: boolean | undefined;
  /** The bodies and groups; without it, the standard ones. */
  readonly directory?: Directory | undefined;
}

/**
 * Reads a published page into a draft: its record, where each value came from, and what was not used. Places in the trace
 * count bytes of UTF-8, not characters.
 *
 * @throws {PageError} for a page that cannot be read.
 * @throws {OptionsError} for an option that does not exist or has an invalid value.
 * @example
 * const { record, trace } = readPage(await (await fetch(url)).text(), { url });
 * trace.unused; // what a person should read: the most important first
 */
export function readPage(page: string | Uint8Array, options?: DraftOptions): Draft;

/**
 * Reads every super-complaint that a page is about, each into a draft of its own; see {@link readPage}. What may be about
 * any of several is in none of them.
 *
 * @throws {PageError} for a page that cannot be read.
 */
export function readAll(page: string | Uint8Array, options?: PageOptions): readonly Draft[];

/**
 * Adds what some pages say to a record: what was added, where they contradict it, and what was not clear. A value that is
 * present stays. The order of the drafts does not matter, and the same page twice changes nothing.
 *
 * @param record The record; `null` makes one from the drafts.
 * @throws {PageError} for a page about another super-complaint.
 * @throws {RecordError} for a record that cannot be read.
 */
export function merge(record: Source | null, drafts: Iterable<Draft>, options?: MergeOptions): Merged;

/** As {@link readPage}, as JSON text: the same bytes in every language. */
export function readPageJson(page: string | Uint8Array, options?: DraftOptions): string;

/** As {@link readAll}, as JSON text: the same bytes in every language. */
export function readAllJson(page: string | Uint8Array, options?: PageOptions): string;

/** As {@link merge}, as JSON text: the same bytes in every language. */
export function mergeJson(record: Source | null, drafts: Iterable<Draft>, options?: MergeOptions): string;

/** A page could not be read, or its draft does not belong in the record. */
export class PageError extends Error {
  constructor(message: string, kind: PageErrorKind);
  readonly name: "PageError";
  /** Why, as a value that a program can compare. */
  readonly kind: PageErrorKind;
  toJSON(): { name: "PageError"; message: string; kind: PageErrorKind };
}
