/**
 * Changes to the text of a record that keep the rest of it: its layout, the order of its fields, its line breaks. After a change
 * you have the place of the value in the new text. It loads no WebAssembly.
 *
 * @module super-complaints/edit
 */

import type { Segment } from "./types.js";

/** A field or an entry, as findings name it: `["responses", 0, "by"]`. */
export type Path = readonly Segment[];

/** Where a value is in a text. Lines and columns are counted from 1, columns in characters (Unicode scalar values). */
export interface Place {
  /** The path of the value; of the nearest that holds it if it is not there. */
  readonly path: Path;
  /** Its first position in the string, in UTF-16 code units from 0, as editors count. */
  readonly offset: number;
  /** Its length in the same units. */
  readonly length: number;
  readonly line: number;
  readonly column: number;
  /** The line in which it ends. */
  readonly endLine: number;
  /** The column after its last character. */
  readonly endColumn: number;
}

/** A text after a change, and where the changed value is. */
export interface Edited extends Place {
  readonly text: string;
}

/**
 * Sets a field or an entry; what is not there yet is made, an entry at the end of its list as well.
 *
 * @throws {RecordError} if the text is not JSON.
 * @throws {RangeError} if the path leads through what has no fields or entries.
 * @example
 * const { text, line, column } = setIn(before, ["responses", 0, "published"], "2022-05-26");
 */
export function setIn(text: string, path: Path, value: unknown): Edited;

/**
 * Inserts an entry before the one that has this position; a list that is not there is made.
 *
 * @throws {RecordError} if the text is not JSON.
 * @throws {RangeError} if the path does not end with a position in a list.
 */
export function insertIn(text: string, path: Path, value: unknown): Edited;

/**
 * Removes a field or an entry. The place is that of what held it.
 *
 * @throws {RecordError} if the text is not JSON.
 * @throws {RangeError} if there is nothing at the path.
 */
export function removeIn(text: string, path: Path): Edited;

/** What a text or a record has at a path, such as that of a finding; `undefined` if there is nothing. */
export function getIn(document: string | object, path: Path): unknown;

/**
 * Where the value of a path is in a text; where it is missing, the nearest value that holds it.
 *
 * @throws {RecordError} if the text is not JSON.
 */
export function placeOf(text: string, path: Path): Place;

/**
 * The path of what is at a position of the text, such as that of a cursor, to show the findings there.
 *
 * @throws {RecordError} if the text is not JSON.
 */
export function pathAt(text: string, offset: number): Path;
