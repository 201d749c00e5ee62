/**
 * Super-complaints as data that can be trusted.
 *
 * A document comes as JSON text, as bytes (`Uint8Array`) or as an object. Nothing reads the clock or the
 * network: you supply the date.
 *
 * @packageDocumentation
 */

import type {
  Checked,
  Deadlines,
  DirectoryEntry,
  DirectoryFile,
  Fault,
  GroupMembers,
  EntryName,
  Matrix,
  Profile,
  SuperComplaint,
  Tri,
} from "./types.js";

export type * from "./types.js";

/** A record as JSON text, as UTF-8 bytes, or as an object. */
export type Source = string | Uint8Array | SuperComplaint | Readonly<Record<string, unknown>>;

/** Settings for a check. */
export interface CheckOptions {
  /** The date to check against, such as `2022-06-01`. Without it, rules that need a date do not run. */
  readonly asOf?: string;
  /** `draft` (the default) while you work on a record, `publish` before you publish it. */
  readonly profile?: Profile;
  /** Only these rules, by code or name. */
  readonly onlyRules?: readonly string[];
  /** All but these rules, by code or name. */
  readonly withoutRules?: readonly string[];
  /** Source texts, by the id of their document: quotations are checked against them. */
  readonly texts?: Readonly<Record<string, string>>;
  /** The bodies and groups to check with; without it, the standard ones. */
  readonly directory?: Directory;
}

/** Settings for a matrix. */
export interface MatrixOptions {
  /** The date, such as `2022-06-01`. */
  readonly asOf: string;
  /** The bodies and groups to expand with; without it, the standard ones. */
  readonly directory?: Directory;
}

/** Settings for a directory look-up. */
export interface DirectoryOptions {
  /** The date, such as `2022-06-01`, for which names, holders and members are given. */
  readonly on?: string;
}

/**
 * Bodies and groups over time, each with its sources: which bodies "chief constables" means on a date.
 *
 * @example
 * const directory = Directory.standard().extended(await (await fetch("our-bodies.json")).text());
 * check(text, { asOf: "2022-06-01", directory });
 */
export class Directory {
  private constructor();
  /** The directory that comes with the package. */
  static standard(): Directory;
  /**
   * This directory with your own added. It is read once; keep the result for several calls.
   *
   * @throws {DirectoryError} with every fault in the file at once.
   */
  extended(file: string | Uint8Array | DirectoryFile): Directory;
  /** The name and date of this version; it is shown with every result. */
  readonly version: string;
  /**
   * Everything of this name, old name, abbreviation, id or identifier (`data-police-uk:kent`), or wording of a
   * group. Similar names are not included: see {@link suggest}.
   *
   * @throws {OptionsError} for an invalid date.
   */
  lookUp(query: string, options?: DirectoryOptions): readonly DirectoryEntry[];
  /** Bodies and groups with similar names, the nearest first, at most five. */
  suggest(query: string): readonly EntryName[];
  /**
   * The members of a group on a date: certain and possible ones.
   *
   * @throws {OptionsError} if there is no such group, or the date is invalid.
   */
  members(group: string, options: { readonly on: string }): GroupMembers;
}

/**
 * Loads a record.
 *
 * @throws {RecordError} with every structural error at once.
 */
export function load(document: Source): SuperComplaint;

/**
 * Checks a document: structural errors and findings of the rules together. Structural errors do not throw.
 *
 * @throws {OptionsError} for an option, a rule or a profile that does not exist, an invalid date, or a text for a document that
 * the record does not have.
 * @example
 * const { verdict, findings } = check(text, { asOf: "2022-06-01" });
 * findings[0].path; // ["responses", 0, "answers", 1, "position"]: ready for a form library
 */
export function check(document: Source, options?: CheckOptions): Checked;

/**
 * Which bodies were asked to do what, which answered, and which still owe an answer, as of a date.
 *
 * @throws {RecordError} for a document that cannot be read.
 * @throws {OptionsError} for an invalid date.
 */
export function matrix(document: Source, options: MatrixOptions): Matrix;

/** Which due dates to explain, and how. */
export interface ExplainOptions {
  /** Show what was known on this date: nothing later is taken into account. */
  readonly asOf?: string;
  /** The id of one due date, such as `acknowledgement`. */
  readonly deadline?: string;
  /** Assume that the complaint was received on this date, which may be vague. */
  readonly assumedReceived?: string;
  /** The bodies and groups to expand with; without it, the standard ones. */
  readonly directory?: Directory;
}

/**
 * Every due date of a record, explained: its basis, its trigger, how it is counted, how certain it is.
 *
 * @throws {RecordError} for a document that cannot be read.
 * @throws {OptionsError} for an invalid date, or a due date that does not exist.
 * @example
 * explain(text, { deadline: "acknowledgement" }).deadlines[0].computed; // { earliest, latest }
 */
export function explain(document: Source, options?: ExplainOptions): Deadlines;

/**
 * A record as JSON on one line, fields in the order of the model.
 *
 * @throws {RecordError} with every structural error at once.
 */
export function toJson(document: Source): string;

/**
 * A record in canonical form (RFC 8785): equal for equal records, in every language.
 *
 * @throws {RecordError} with every structural error at once.
 */
export function toCanonicalJson(document: Source): string;

/** As {@link check}, as JSON text: the same bytes in every language. */
export function checkJson(document: Source, options?: CheckOptions): string;

/** As {@link matrix}, as JSON text: the same bytes in every language. */
export function matrixJson(document: Source, options: MatrixOptions): string;

/** As {@link explain}, as JSON text: the same bytes in every language. */
export function explainJson(document: Source, options?: ExplainOptions): string;

/** The earliest and the latest day that a date can be; absent if it has no such bound. */
export interface DateBounds {
  /** The earliest day that it can be. */
  readonly earliest?: string;
  /** The latest day that it can be. */
  readonly latest?: string;
}

/**
 * Whether a date of a record is entirely before another. Do not compare dates with `<`: that compares strings, and
 * `"[..2019-01-01]" < "2024-01-01"` is `false`.
 *
 * @throws {OptionsError} if one of them is not a date.
 * @example
 * isBefore("[..2019-01-01]", "2024-01-01"); // "yes"
 * isBefore("2021-05", "2021-05-26"); // "cannot_tell"
 */
export function isBefore(date: string, other: string): Tri;

/** Whether a date is entirely after another; see {@link isBefore}. */
export function isAfter(date: string, other: string): Tri;

/**
 * Whether a date is on or before a full date such as `2022-06-01`.
 *
 * @throws {OptionsError} if the one is not a date or the other is not a full date.
 */
export function isBy(date: string, day: string): Tri;

/**
 * The earliest and the latest day that a date can be. They are full dates: sorting by one of them sorts by the calendar.
 *
 * @throws {OptionsError} if it is not a date.
 * @example
 * bounds("2021-02"); // { earliest: "2021-02-01", latest: "2021-02-28" }
 */
export function bounds(date: string): DateBounds;

/** A document could not be read as a record. */
export class RecordError extends Error {
  constructor(message: string, faults?: readonly Fault[], moreFaults?: number);
  readonly name: "RecordError";
  /** Every fault, in the order of the text. */
  readonly faults: readonly Fault[];
  /** How many more faults there are than are listed. */
  readonly moreFaults: number;
}

/** A file could not be read as a directory, or its content is not possible. */
export class DirectoryError extends Error {
  constructor(message: string, faults?: readonly Fault[], moreFaults?: number);
  readonly name: "DirectoryError";
  /** Every fault, in the order of the text. */
  readonly faults: readonly Fault[];
  /** How many more faults there are than are listed. */
  readonly moreFaults: number;
}

/** An option does not exist, or has an invalid value. */
export class OptionsError extends Error {
  readonly name: "OptionsError";
}
