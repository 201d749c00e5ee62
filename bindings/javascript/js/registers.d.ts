/**
 * Many records at once, and records over time: checks of registers, fixes, changes between two states, feeds and tables. A module of
 * its own: a program that only checks single records does not load it.
 *
 * @module super-complaints/registers
 */

import type { AsOf, CheckOptions, Directory, Source } from "./index.js";
import type { Changes, Checked, Confidence, Feed, Fixed, Profile, RegisterFinding, Rule } from "./types.js";

export type * from "./types.js";
export type { AsOf, CheckOptions, Source } from "./index.js";
export { DirectoryError, fromClone, OptionsError, RecordError, StartError } from "./index.js";

/**
 * Records: one, a list of them, or the text of a file of several. Text and bytes are a record or a JSON array; {@link checkRegister} also
 * takes NDJSON (a record on each line), and bytes that are compressed with gzip.
 */
export type Records = Source | readonly Source[];

/** Settings for a check of a register. */
export interface RegisterOptions extends Omit<CheckOptions, "onlyRules" | "withoutRules" | "texts"> {
  /** Only these rules: rules about one record, and rules that compare records (`SC801`). */
  readonly onlyRules?: readonly (string | Pick<Rule, "code">)[] | undefined;
  /** All but these rules, of both kinds. */
  readonly withoutRules?: readonly (string | Pick<Rule, "code">)[] | undefined;
  /** What the text is called in the results; `register` if left out. */
  readonly name?: string | undefined;
  /** The format; without it, it is found from the content. */
  readonly input?: "record" | "array" | "ndjson" | undefined;
}

/** Where a record is in a text of several. Lines and columns of its findings are those of its own text. */
export interface RegisterPart {
  /** What the text is called. */
  readonly of: string;
  /** The line on which the record begins, from 1. */
  readonly line: number;
  /** The column in which it begins, from 1, in Unicode scalar values. */
  readonly column: number;
  /** The position in an array: a JSON Pointer. */
  readonly pointer?: string;
}

/** The result for one record of a register. */
export interface RegisterRecord extends Checked {
  /** What the record is called: the text, with the line (`register:3`) or the position in the array (`register#/3`). */
  readonly file: string;
  /** Where it is in a text of several. */
  readonly part?: RegisterPart;
}

/** What is in the place of a record, and could not be read as one. */
export interface RegisterNotRead {
  /** What it is called. */
  readonly file: string;
  /** Why it could not be read. */
  readonly not_read: string;
}

/** The results of checking a register. */
export interface RegisterChecked {
  /** The result for each record, in their order. A broken record is one with `faults`. */
  readonly records: readonly RegisterRecord[];
  /** What could not be read as a record at all. */
  readonly not_read: readonly RegisterNotRead[];
  /** What several records say of one thing: an id that two have, a body recorded in two ways, and the like. */
  readonly findings: readonly RegisterFinding[];
}

/** A rule that compares records. */
export interface RegisterRule extends Omit<Rule, "code" | "slug"> {
  /** Its code: `SC801`. */
  readonly code: string;
  /** Its name: `duplicate-record-id`. */
  readonly slug: string;
}

/**
 * Checks many records, and compares them with each other. One record that cannot be read never hides the others.
 *
 * @throws {OptionsError} for an option, a rule or a profile that does not exist, or an invalid date.
 * @example
 * const { records, not_read, findings } = checkRegister(ndjson, { asOf: "2022-06-01" });
 * findings[0].places.map((it) => it.file); // ["register:1", "register:4"]
 */
export function checkRegister(records: Records, options?: RegisterOptions): RegisterChecked;

/** As {@link checkRegister}, as lines of JSON (NDJSON): the same bytes in every language. */
export function checkRegisterLines(records: Records, options?: RegisterOptions): string;

/** The rules that compare records; those about one record are in `super-complaints/rules`. */
export function registerRules(): readonly RegisterRule[];

/** Settings for fixes. */
export interface FixOptions extends CheckOptions {
  /** `certain` (the default), or `likely` to apply those too that a person should look at. */
  readonly include?: Confidence | undefined;
}

/**
 * Applies the fixes that findings and structural errors offer. The rest of the text stays as it is, byte for byte; a second time there
 * is nothing more to apply.
 *
 * @returns The fixed text, what was applied and what was not, and the result of a check of that text.
 * @throws {OptionsError} for an option that does not exist or has an invalid value.
 * @example
 * const { text, applied } = fix('{ "schema": 1, "id": "x", "scheme": "police", "titel": "X" }');
 * text; // '{ "schema": "1", "id": "x", "scheme": "police", "title": "X" }'
 */
export function fix(document: Source, options?: FixOptions): Fixed;

/** As {@link fix}, as JSON text: the same bytes in every language. */
export function fixJson(document: Source, options?: FixOptions): string;

/** Settings for a comparison. */
export interface DiffOptions {
  /** The date of the new state. Without it, only the records themselves are compared: no due date passes. */
  readonly asOf?: AsOf | undefined;
  /** The date of the old state, if it is not that of the new one. */
  readonly asOfOld?: AsOf | undefined;
  /** The bodies and groups; without it, the standard ones. */
  readonly directory?: Directory | undefined;
}

/**
 * What changed between two states of a record, or of several, in the words of the domain: a response was received, a position changed.
 * Two single records are compared whatever their ids are; lists by the ids of their records.
 *
 * Of several records, those that cannot be read are in `not_read`, and the others are compared. A record that may be among them in the
 * other state is in `not_compared`, and is said neither to have been added nor to have been removed.
 *
 * @throws {RecordError} if no record of a state can be read.
 * @throws {OptionsError} for an invalid date.
 * @example
 * for (const { kind, says } of diff(before, after).changes) console.log(kind, says);
 */
export function diff(old: Records, current: Records, options?: DiffOptions): Changes;

/** As {@link diff}, as JSON text: the same bytes in every language. */
export function diffJson(old: Records, current: Records, options?: DiffOptions): string;

/** Settings for a feed. */
export interface FeedOptions {
  /** The date of the feed: what is known on it, and nothing later. */
  readonly asOf: AsOf;
  /** The format: `atom` (the default), `ical`, or `json` for a {@link Feed}. */
  readonly format?: "atom" | "ical" | "json" | undefined;
  /** An older state of the records: what changed since then is shown too. */
  readonly old?: Records | undefined;
  /** The date since which changes and due dates are shown; without it and `old`, all due dates. */
  readonly since?: AsOf | undefined;
  /** The title of the feed. */
  readonly title?: string | undefined;
  /** The address at which the feed is published. */
  readonly url?: string | undefined;
  /** The name of the body that publishes the feed. */
  readonly author?: string | undefined;
  /** The bodies and groups; without it, the standard ones. */
  readonly directory?: Directory | undefined;
}

/**
 * Due dates and changes, for readers of feeds and for calendars. The same records and options give the same text; an entry has the same
 * id in every feed. What cannot be read of several records is left out, and the description of the feed says so.
 *
 * @returns The text of an Atom feed or a calendar; with the format `json`, the feed as an object.
 * @throws {RecordError} if no record of a state can be read.
 * @throws {OptionsError} for an option that does not exist or has an invalid value.
 * @example
 * const calendar = feed(records, { asOf: "2024-06-01", format: "ical" });
 */
export function feed(records: Records, options: FeedOptions & { readonly format: "json" }): Feed;
export function feed(records: Records, options: FeedOptions & { readonly format?: "atom" | "ical" | undefined }): string;
export function feed(records: Records, options: FeedOptions): string | Feed;

/** As {@link feed}, as text in every format: the same bytes in every language. */
export function feedText(records: Records, options: FeedOptions): string;

/** The name of a table. */
export type TableName =
  | "complaints"
  | "events"
  | "reports"
  | "items"
  | "addressees"
  | "requests"
  | "responses"
  | "answers"
  | "commitments"
  | "searches"
  | "documents"
  | "parties"
  | "sources"
  | "matrix"
  | "tallies"
  | "deadlines"
  | "findings";

/** A row: texts, words and dates (`2022-06-01`) are strings, lists are arrays, and an empty cell is `null`. */
export type TableRow = Readonly<Record<string, string | number | readonly string[] | null>>;

/** Settings for tables. */
export interface TableOptions {
  /** The date of `matrix`, `tallies`, `deadlines` and `findings`, which have no rows without it. */
  readonly asOf?: AsOf | undefined;
  /** The profile of the check for `findings`; `draft` if left out. */
  readonly profile?: Profile | undefined;
  /** What the column `file` of `complaints` has; for several records, with the position: `records#/0`. */
  readonly name?: string | undefined;
  /** The bodies and groups; without it, the standard ones. */
  readonly directory?: Directory | undefined;
}

/** The rows of several records in every table. */
export interface Tables {
  /** The rows, by table. */
  readonly tables: Readonly<Record<TableName, readonly TableRow[]>>;
  /** Records that are in no table, because an earlier one has their id. */
  readonly repeated: readonly string[];
}

/**
 * The rows of one record in one table. `docs/tables.md` has the columns, and {@link tableContract} as data.
 *
 * @throws {RecordError} for a document that cannot be read.
 * @throws {OptionsError} for a table or an option that does not exist, or an invalid date.
 * @example
 * rows(text, "matrix", { asOf: "2022-06-01" }).filter((it) => it.awaiting === "none_found");
 */
export function rows(document: Source, table: TableName, options?: TableOptions): readonly TableRow[];

/** As {@link rows}, as JSON text: the same bytes in every language. */
export function rowsJson(document: Source, table: TableName, options?: TableOptions): string;

/**
 * The rows of several records in every table.
 *
 * @throws {RecordError} for the first record that cannot be read.
 * @throws {OptionsError} for an option that does not exist, or an invalid date.
 * @example
 * const { items, answers } = tables([one, other], { asOf: "2022-06-01" }).tables;
 */
export function tables(documents: Iterable<Source>, options?: TableOptions): Tables;

/** As {@link tables}, as JSON text: the same bytes in every language. */
export function tablesJson(documents: Iterable<Source>, options?: TableOptions): string;

/** A column of a table. */
export interface TableColumn {
  /** Its name. */
  readonly name: string;
  /** What its cells are: `text`, `word`, `whole number`, `date` or `list of texts`. */
  readonly kind: string;
  /** Of a column of words, all that there are. */
  readonly words?: readonly string[];
  /** Whether a cell may be empty. */
  readonly nullable: boolean;
  /** What its cells mean. */
  readonly means: string;
}

/** A table: what its rows and columns are. */
export interface TableAbout {
  /** Its name. */
  readonly name: TableName;
  /** What a row is. */
  readonly means: string;
  /** Whether it has no rows without a date. */
  readonly needs_date: boolean;
  /** The columns that identify a row. */
  readonly key: readonly string[];
  /** The columns that name a row of another table. */
  readonly references: readonly { readonly columns: readonly string[]; readonly table: TableName; readonly key: readonly string[] }[];
  /** Its columns. */
  readonly columns: readonly TableColumn[];
}

/** Every table with its columns, and what no table holds. */
export function tableContract(): {
  readonly tables: readonly TableAbout[];
  readonly left_out: readonly { readonly field: string; readonly why: string }[];
};
