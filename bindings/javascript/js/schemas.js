// The JSON Schemas of records and directories, in their own file: a page that only checks records does not load them.

import directory from "./data/directory-schema.js";
import record from "./data/record-schema.js";

export function schema() {
  return JSON.parse(record);
}

export function directorySchema() {
  return JSON.parse(directory);
}
