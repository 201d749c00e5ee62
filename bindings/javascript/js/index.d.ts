/**
 * Super-complaints as data that can be trusted.
 *
 * A document comes as JSON text, as bytes (`Uint8Array`) or as an object. Nothing reads the clock or the
 * network: you supply the date.
 *
 * @module super-complaints
 */

import type {
  Checked,
  Deadline,
  Deadlines,
  DirectoryEntry,
  DirectoryFile,
  Document,
  Fault,
  GroupMembers,
  EntryName,
  Matrix,
  Profile,
  Rule,
  RuleCode,
  RuleSlug,
  Segment,
  Severity,
  SuperComplaint,
  Tri,
} from "./types.js";

export type * from "./types.js";

/** A record as JSON text, as UTF-8 bytes, or as an object, which may be under construction. */
export type Source = string | Uint8Array | SuperComplaint | SuperComplaintDraft | Readonly<Record<string, unknown>>;

/**
 * A date: a string such as `2022-06-01`, or a `Date`. A `Date` is a moment; it means the date in the United Kingdom at that
 * moment, on every machine. `new Date()` is today's date there, and a date control's `valueAsDate` is the date that it shows.
 */
export type AsOf = string | Date;

/** A value that is being made: fields may be missing, and can be changed. */
export type UnderConstruction<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Entry)[]
    ? UnderConstruction<Entry>[]
    : { -readonly [Field in keyof T]?: UnderConstruction<T[Field]> | undefined };

/**
 * A record that is being made, in a form for example: any field may be missing, and can be changed. {@link check} says what it
 * needs before it is a {@link SuperComplaint}, and {@link load} makes it one.
 */
export type SuperComplaintDraft = UnderConstruction<SuperComplaint>;

/** A rule: its code, its name, or the rule itself as the catalogue has it. */
export type RuleChoice = RuleCode | RuleSlug | Pick<Rule, "code">;

/** Settings for a check. */
export interface CheckOptions {
  /** The date to check against, such as `2022-06-01`. Without it, rules that need a date do not run. */
  readonly asOf?: AsOf | undefined;
  /** `draft` (the default) while you work on a record, `publish` before you publish it. */
  readonly profile?: Profile | undefined;
  /** Only these rules. */
  readonly onlyRules?: readonly RuleChoice[] | undefined;
  /** All but these rules. */
  readonly withoutRules?: readonly RuleChoice[] | undefined;
  /** Source texts, by their document or its id: quotations are checked against them. */
  readonly texts?: Readonly<Record<string, string>> | ReadonlyMap<string | Pick<Document, "id">, string> | undefined;
  /** The bodies and groups to check with; without it, the standard ones. */
  readonly directory?: Directory | undefined;
}

/** Settings for a matrix. */
export interface MatrixOptions {
  /** The date, such as `2022-06-01`. */
  readonly asOf: AsOf;
  /** The bodies and groups to expand with; without it, the standard ones. */
  readonly directory?: Directory | undefined;
}

/** Settings for a directory look-up. */
export interface DirectoryOptions {
  /** The date, such as `2022-06-01`, for which names, holders and members are given. */
  readonly on?: AsOf | undefined;
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
   * group; or what the directory has for a body or group that you hold. Similar names are not included: see {@link suggest}.
   *
   * @throws {OptionsError} for an invalid date.
   */
  lookUp(query: string | { readonly id: string }, options?: DirectoryOptions): readonly DirectoryEntry[];
  /** Bodies and groups with similar names, the nearest first, at most five. */
  suggest(query: string): readonly EntryName[];
  /**
   * The members of a group, given by its id or as you hold it, on a date: certain and possible ones.
   *
   * @throws {OptionsError} if there is no such group, or the date is invalid.
   */
  members(group: string | { readonly id: string }, options: { readonly on: AsOf }): GroupMembers;
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
  readonly asOf?: AsOf | undefined;
  /** One due date: itself, or its id, such as `acknowledgement`. */
  readonly deadline?: string | Pick<Deadline, "id"> | undefined;
  /** Assume that the complaint was received on this date, which may be vague. */
  readonly assumedReceived?: AsOf | undefined;
  /** The bodies and groups to expand with; without it, the standard ones. */
  readonly directory?: Directory | undefined;
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
export function isBefore(date: AsOf, other: AsOf): Tri;

/** Whether a date is entirely after another; see {@link isBefore}. */
export function isAfter(date: AsOf, other: AsOf): Tri;

/**
 * Whether a date is on or before a full date such as `2022-06-01`.
 *
 * @throws {OptionsError} if the one is not a date or the other is not a full date.
 */
export function isBy(date: AsOf, day: AsOf): Tri;

/**
 * The earliest and the latest day that a date can be. They are full dates: sorting by one of them sorts by the calendar.
 *
 * @throws {OptionsError} if it is not a date.
 * @example
 * bounds("2021-02"); // { earliest: "2021-02-01", latest: "2021-02-28" }
 */
export function bounds(date: AsOf): DateBounds;

/** What all errors of the package have. */
export interface PortableError {
  /** The error as plain data, for JSON or for a message; {@link fromClone} makes an error of it again. */
  toJSON(): { readonly name: string; readonly message: string };
}

/** A document could not be read as a record. */
export class RecordError extends Error implements PortableError {
  constructor(message: string, faults?: readonly Fault[], moreFaults?: number);
  readonly name: "RecordError";
  /** Every fault, in the order of the text. */
  readonly faults: readonly Fault[];
  /** How many more faults there are than are listed. */
  readonly moreFaults: number;
  toJSON(): { name: "RecordError"; message: string; faults: readonly Fault[]; moreFaults: number };
}

/** A file could not be read as a directory, or its content is not possible. */
export class DirectoryError extends Error implements PortableError {
  constructor(message: string, faults?: readonly Fault[], moreFaults?: number);
  readonly name: "DirectoryError";
  /** Every fault, in the order of the text. */
  readonly faults: readonly Fault[];
  /** How many more faults there are than are listed. */
  readonly moreFaults: number;
  toJSON(): { name: "DirectoryError"; message: string; faults: readonly Fault[]; moreFaults: number };
}

/** An option does not exist, or has an invalid value. */
export class OptionsError extends Error implements PortableError {
  constructor(message: string);
  readonly name: "OptionsError";
  toJSON(): { name: "OptionsError"; message: string };
}

/** The WebAssembly file could not be loaded or compiled, `init` was not called, or a worker failed. */
export class StartError extends Error implements PortableError {
  constructor(message: string, reason?: unknown);
  readonly name: "StartError";
  /** What the engine said, if it said anything. */
  readonly reason: string | undefined;
  toJSON(): { name: "StartError"; message: string; reason?: string };
}

/**
 * An error of this package again, with its class, from what `postMessage` or `structuredClone` left of it, or from its
 * `toJSON`. Anything else comes back as it is.
 *
 * @example
 * worker.onmessage = ({ data }) => {
 *   const error = fromClone(data);
 *   if (error instanceof RecordError) show(error.faults);
 * };
 */
export function fromClone(value: unknown): unknown;

/** What is reported as an issue, besides what a {@link check} takes. */
export interface StandardOptions extends CheckOptions {
  /** The least severe findings about the record that are issues; `error` if left out, as for the verdict of a check. */
  readonly least?: Severity | undefined;
}

/** An object that form libraries check with: https://standardschema.dev, version 1. */
export interface SuperComplaintSchema {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "super-complaints";
    readonly validate: (value: unknown) => StandardResult;
    readonly types?: { readonly input: SuperComplaintDraft; readonly output: SuperComplaint } | undefined;
  };
}

/** The result of a validation, as Standard Schema has it: the record, or what is wrong with it. */
export type StandardResult =
  | { readonly value: SuperComplaint; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** One thing that is wrong, as Standard Schema has it. */
export interface StandardIssue {
  readonly message: string;
  /** The field: a missing one as well. */
  readonly path: readonly Segment[];
}

/**
 * A record, for form libraries: structural errors and errors about the record are issues, each with the path of its field.
 * What is about a publication or about conduct is not wrong with the record: {@link check} shows it.
 *
 * @example
 * useForm({ resolver: standardSchemaResolver(superComplaint) }); // React Hook Form
 * new FormApi({ defaultValues, validators: { onChange: superComplaint } }); // TanStack Form
 */
export const superComplaint: SuperComplaintSchema;

/** As {@link superComplaint}, with the settings of a check. */
export function superComplaintWith(options?: StandardOptions): SuperComplaintSchema;
