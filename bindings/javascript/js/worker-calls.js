/** What a worker answers. */
export const CALLS = [
  ...["load", "check", "matrix", "explain", "toJson", "toCanonicalJson", "checkJson", "matrixJson", "explainJson"],
  ...["readPage", "readAll", "merge", "readPageJson", "readAllJson", "mergeJson"],
];
