// What the page asks of its workers, and what they answer. Both sides are typed by this file.

import type { Checked, CountRange, Day, Deadlines, Matrix, Row, Cell, SuperComplaint, Awaiting, Verdict } from "super-complaints";
import type { Draft } from "super-complaints/pages";
import type { RecordChange } from "super-complaints/registers";

/** Which records: those that come with the page, or those that the user opened. */
export type Shelf = "published" | "own";

/** How many answers are missing, and how. */
export interface Counts {
  readonly missing: Readonly<Record<Awaiting, number>>;
  readonly answered: CountRange;
  readonly asked: CountRange;
}

/** One record in a list. */
export interface Summary {
  readonly key: string;
  readonly title: string;
  readonly scheme: string;
  readonly madeBy: readonly string[];
  /** The date of the first report. */
  readonly published?: string;
  /** The date on which responses were last searched for. */
  readonly searched?: string;
  /** Absent: it could not be worked out, because of structural errors. */
  readonly counts?: Counts;
}

/** How far a register has been worked through. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Which records to list. */
export interface ListQuery {
  readonly shelf: Shelf;
  readonly asOf: string;
  readonly words: string;
  readonly scheme: string;
  readonly missing: string;
  readonly sort: string;
  readonly page: number;
}

/** A page of a list. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** Everything that was asked of a register, and how much is missing. */
export interface Totals extends Counts {
  readonly records: number;
}

/** A body in the list of bodies. */
export interface BodySummary {
  readonly seat: string;
  readonly name: string;
  readonly asked: number;
  readonly answered: number;
  readonly missing: Readonly<Record<Awaiting, number>>;
}

/** One thing that was asked of a body. */
export interface Asked {
  readonly key: string;
  readonly title: string;
  readonly row: Row;
  readonly cell: Cell;
  /** The parts of the record that the cell refers to. */
  readonly record: SuperComplaint;
}

/** Everything about one body. */
export interface BodyPage extends Page<Asked> {
  readonly body: BodySummary;
}

/** Something on a time line. */
export interface Moment {
  readonly kind: "happened" | "searched" | "due" | "promised";
  readonly title: string;
  /** The date in the words of the record; absent: not known. */
  readonly date?: string;
  readonly earliest?: string;
  readonly latest?: string;
  readonly by?: readonly string[];
  readonly note?: string;
  /** The ids of documents, perhaps with the place in them. */
  readonly sources: readonly string[];
}

/** Everything about one record on a date. */
export interface Detail {
  readonly key: string;
  readonly record: SuperComplaint;
  readonly text: string;
  readonly matrix: Matrix;
  readonly deadlines: Deadlines;
  readonly checked: Checked;
  readonly moments: readonly Moment[];
  /** Short names for parties, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** A record that the user opened. */
export interface Opened {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly verdict: Verdict;
  /** How many structural errors and findings there are. */
  readonly faults: number;
  readonly findings: number;
}

/** The last date for which records know something, and what was done on it. */
export interface Looked {
  readonly day: Day;
  readonly what: "searched" | "seen";
}

/** What the engine can do. */
export interface Engine {
  list(query: ListQuery): Promise<Page<Summary>>;
  totals(shelf: Shelf, asOf: string): Promise<Totals>;
  bodies(query: ListQuery): Promise<Page<BodySummary>>;
  body(shelf: Shelf, seat: string, asOf: string, missing: string, page: number): Promise<BodyPage>;
  detail(shelf: Shelf, key: string, asOf: string): Promise<Detail>;
  /** Reads a file with one record, a JSON array of records, or one record a line; `undefined` if the file is a published page. */
  openFile(file: File): Promise<readonly Opened[] | undefined>;
  /** The same with a text, under the name of the file that it is from. */
  open(name: string, text: string): Promise<readonly Opened[]>;
  /** Puts a new text in the place of a record that the user opened. */
  replace(key: string, text: string, asOf: string): Promise<Checked>;
  /** The text of a record, also of one with structural errors, and what a check says of it. */
  text(shelf: Shelf, key: string, asOf: string): Promise<{ readonly text: string; readonly checked: Checked }>;
  /** The JSON Schema of a record, for a form. */
  schema(): Promise<object>;
  keys(shelf: Shelf): Promise<readonly { readonly key: string; readonly title: string }[]>;
  lastLooked(shelf: Shelf): Promise<Looked | undefined>;
}

/** What the reader of pages can do. */
export interface Pages {
  /** Every super-complaint that a published page is about; `seen` is the date on which it was viewed, or empty. */
  read(file: Blob, seen: string): Promise<readonly Draft[]>;
}

/** What compares records and makes calendars can do. */
export interface Changes {
  /** What changed between two states of a record, the old one on a date of its own. */
  between(old: string, oldAsOf: string, current: string, asOf: string): Promise<readonly RecordChange[]>;
  /** The due dates of a record as a calendar (RFC 5545). */
  calendar(text: string, title: string, asOf: string): Promise<string>;
}

/** A call of one of these functions. */
export interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** The answer to a call, or how far it is. */
export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string }
  | { readonly progress: Progress };
