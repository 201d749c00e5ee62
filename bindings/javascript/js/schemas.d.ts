/**
 * The JSON Schemas of records and of directories.
 *
 * @module super-complaints/schemas
 */

/** The JSON Schema (2020-12) of a record. */
export function schema(): Readonly<Record<string, unknown>>;

/** The JSON Schema (2020-12) of the file of a directory. */
export function directorySchema(): Readonly<Record<string, unknown>>;
