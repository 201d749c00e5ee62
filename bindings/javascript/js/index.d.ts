/**
 * Super-complaints as data that can be trusted.
 *
 * A document comes as JSON text, as bytes (`Uint8Array`) or as an object. Nothing reads the clock or the
 * network: what needs a day gets it from you.
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
  Listed,
  Matrix,
  Profile,
  SuperComplaint,
  Tri,
} from "./types.js";

export type * from "./types.js";

/** A record as JSON text, as UTF-8 bytes, or as an object. */
export type Source = string | Uint8Array | SuperComplaint | Readonly<Record<string, unknown>>;

/** With what a record is checked. */
export interface CheckOptions {
  /** The day for which to check, such as `2022-06-01`. Without it, rules that need a day do not run. */
  readonly asOf?: string;
  /** `draft` (unless you say otherwise) while a record is being made, `publish` before it is published. */
  readonly profile?: Profile;
  /** These rules only, by code or name. */
  readonly onlyRules?: readonly string[];
  /** All but these rules, by code or name. */
  readonly withoutRules?: readonly string[];
  /** Source texts at hand, by the id of their document: quotations are held against them. */
  readonly texts?: Readonly<Record<string, string>>;
  /** The bodies and groups to check with; without it, the standard ones. */
  readonly directory?: Directory;
}

/** For which day a matrix is made. */
export interface MatrixOptions {
  /** The day, such as `2022-06-01`. */
  readonly asOf: string;
  /** The bodies and groups to expand with; without it, the standard ones. */
  readonly directory?: Directory;
}

/** The day for which a directory is asked. */
export interface DirectoryOptions {
  /** The day, such as `2022-06-01`, for which names, holders and members are given. */
  readonly on?: string;
}

/**
 * Bodies and groups over time, each with its sources: who is meant by "chief constables" on a day.
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
   * This directory with one of your own beside it. It is read once; keep the result for many calls.
   *
   * @throws {DirectoryError} with every fault of the file at once.
   */
  extended(file: string | Uint8Array | DirectoryFile): Directory;
  /** Which directory it is, and of which day; it is shown with every result. */
  readonly version: string;
  /**
   * Everything of this name, old name, abbreviation, id or identifier (`data-police-uk:kent`), or wording of a
   * group. Nothing that only comes near: see {@link suggest}.
   *
   * @throws {OptionsError} for a day that is none.
   */
  lookUp(query: string, options?: DirectoryOptions): readonly DirectoryEntry[];
  /** Bodies and groups whose names are near to the one given, nearest first, at most five. */
  suggest(query: string): readonly Listed[];
  /**
   * The members of a group on a day: those who certainly are, and those who perhaps are.
   *
   * @throws {OptionsError} if there is no such group, or the day is none.
   */
  members(group: string, options: { readonly on: string }): GroupMembers;
}

/**
 * Loads a record.
 *
 * @throws {RecordError} with every fault of its shape at once.
 */
export function load(document: Source): SuperComplaint;

/**
 * Checks a document: faults of its shape and findings of the rules together. Faults do not throw.
 *
 * @throws {OptionsError} for an option, a rule, a profile or a day that does not exist, or a text of a document that
 * the record does not have.
 * @example
 * const { verdict, findings } = check(text, { asOf: "2022-06-01" });
 * findings[0].path; // ["responses", 0, "answers", 1, "position"]: ready for a form library
 */
export function check(document: Source, options?: CheckOptions): Checked;

/**
 * Who was asked to do what, who answered, and who still owes an answer, as of a day.
 *
 * @throws {RecordError} for a document that cannot be read.
 * @throws {OptionsError} for a day that is none.
 */
export function matrix(document: Source, options: MatrixOptions): Matrix;

/** Which due dates to explain, and with what in mind. */
export interface ExplainOptions {
  /** Show all as of this date: nothing that came later is taken into account. */
  readonly asOf?: string;
  /** The id of one due date, such as `acknowledgement`. */
  readonly deadline?: string;
  /** What if the complaint had been received on this date, which may be vague? */
  readonly ifReceived?: string;
  /** The bodies and groups to expand with; without it, the standard ones. */
  readonly directory?: Directory;
}

/**
 * Every due date of a record, explained: its basis, its trigger, how it is counted, how sure it is.
 *
 * @throws {RecordError} for a document that cannot be read.
 * @throws {OptionsError} for a day or a due date that does not exist.
 * @example
 * explain(text, { deadline: "acknowledgement" }).deadlines[0].computed; // { earliest, latest }
 */
export function explain(document: Source, options?: ExplainOptions): Deadlines;

/**
 * A record as JSON on one line, fields in the order of the model.
 *
 * @throws {RecordError} with every fault of its shape at once.
 */
export function toJson(document: Source): string;

/**
 * A record in canonical form (RFC 8785): equal for equal records, in every language.
 *
 * @throws {RecordError} with every fault of its shape at once.
 */
export function toCanonicalJson(document: Source): string;

/** As {@link check}, as JSON text: the same bytes in every language. */
export function checkJson(document: Source, options?: CheckOptions): string;

/** As {@link matrix}, as JSON text: the same bytes in every language. */
export function matrixJson(document: Source, options: MatrixOptions): string;

/** As {@link explain}, as JSON text: the same bytes in every language. */
export function explainJson(document: Source, options?: ExplainOptions): string;

/** The days between which a date lies: without `earliest` or `latest` where nothing bounds it. */
export interface DateBounds {
  /** The first day on which it may have been. */
  readonly earliest?: string;
  /** The last day on which it may have been. */
  readonly latest?: string;
}

/**
 * Whether a date of a record lies wholly before another. Do not compare dates with `<`: that compares their spelling, and
 * `"[..2019-01-01]" < "2024-01-01"` is `false`.
 *
 * @throws {OptionsError} if one of them is not a date.
 * @example
 * isBefore("[..2019-01-01]", "2024-01-01"); // "yes"
 * isBefore("2021-05", "2021-05-26"); // "cannot_tell"
 */
export function isBefore(date: string, other: string): Tri;

/** Whether a date lies wholly after another; see {@link isBefore}. */
export function isAfter(date: string, other: string): Tri;

/**
 * Whether a date is a day, such as `2022-06-01`, or earlier.
 *
 * @throws {OptionsError} if the one is not a date or the other not a whole date.
 */
export function isBy(date: string, day: string): Tri;

/**
 * The days between which a date lies. They are whole dates: sorting by one of them sorts by the calendar.
 *
 * @throws {OptionsError} if it is not a date.
 * @example
 * bounds("2021-02"); // { earliest: "2021-02-01", latest: "2021-02-28" }
 */
export function bounds(date: string): DateBounds;

/** A document could not be read as a record. */
export class RecordError extends Error {
  constructor(message: string, faults?: readonly Fault[], more?: number);
  readonly name: "RecordError";
  /** Every fault, in the order of the text. */
  readonly faults: readonly Fault[];
  /** How many more faults there are than are listed. */
  readonly more: number;
}

/** A file could not be read as a directory, or says what cannot be. */
export class DirectoryError extends Error {
  constructor(message: string, faults?: readonly Fault[], more?: number);
  readonly name: "DirectoryError";
  /** Every fault, in the order of the text. */
  readonly faults: readonly Fault[];
  /** How many more faults there are than are listed. */
  readonly more: number;
}

/** An option does not exist, or has a value that it cannot have. */
export class OptionsError extends Error {
  readonly name: "OptionsError";
}
