// Makes a record from nothing, checks it, adds a response, and checks it again:
// node examples/javascript/make.mjs
// @ts-check

import { check, matrix, toJson } from "super-complaints";

/** @import { SuperComplaint } from "super-complaints" */

/**
 * A report with one recommendation, a request to answer it, and a search that found no answer. All of it is made up.
 *
 * @satisfies {SuperComplaint}
 */
const record = {
  schema: "1",
  id: "made-up",
  scheme: "police",
  title: "A made-up super-complaint",
  made_by: ["hestia"],
  reports: [
    {
      id: "report",
      kind: "report",
      by: ["hmicfrs", "college-of-policing", "iopc"],
      published: "2021-05-26",
      documents: ["report"],
      outcomes: [{ kind: "recommendations" }],
    },
  ],
  recommendations: [
    {
      id: "r1",
      number: "1",
      gist: "commission work on what victims experience",
      addressees: ["home-office"],
      sources: ["report#section 4"],
    },
  ],
  requests: [
    {
      id: "respond",
      asked: ["home-office"],
      items: ["r1"],
      due: { words: "by 21 July 2021", date: "2021-07-21" },
      sources: ["report#section 5"],
    },
  ],
  searches: [{ id: "september", date: "2021-09-01", places: ["page"] }],
  documents: [
    {
      id: "report",
      kind: "report",
      by: ["hmicfrs"],
      urls: ["https://example.org/report"],
      published: "2021-05-26",
      last_seen: "2021-09-01",
    },
    { id: "page", kind: "responses_page", urls: ["https://example.org/responses"], last_seen: "2021-09-01" },
  ],
  sources: ["report"],
};

/**
 * The Home Office accepts, in a letter that came after the search.
 *
 * @param {SuperComplaint} record
 * @returns {SuperComplaint}
 */
function withResponse({ responses = [], documents = [], ...rest }) {
  return {
    ...rest,
    responses: [
      ...responses,
      {
        id: "home-office",
        by: ["home-office"],
        documents: ["letter"],
        answers: [
          { items: ["r1"], position: "accepted", delivery: "under_way", quote: "We accept the recommendation" },
        ],
        sources: ["letter"],
      },
    ],
    documents: [
      ...documents,
      {
        id: "letter",
        kind: "letter",
        by: ["home-office"],
        urls: ["https://example.org/letter"],
        sent: "2021-10-14",
        last_seen: "2021-12-01",
      },
    ],
  };
}

/**
 * What a check says as of a date, and which bodies owe an answer.
 *
 * @param {SuperComplaint} record
 * @param {string} asOf
 */
function show(record, asOf) {
  const { verdict, findings } = check(record, { asOf });
  console.log(`as of ${asOf}: ${verdict}`);
  for (const { code, pointer, message } of findings) {
    console.log(`  ${code} ${pointer} ${message}`);
  }
  const owing = matrix(record, { asOf })
    .rows.flatMap((row) => row.cells)
    .filter((cell) => cell.awaiting === "none_found")
    .map((cell) => cell.name);
  console.log(`  owing an answer: ${owing.join(", ") || "none"}`);
}

show(record, "2021-09-01");
const answered = withResponse(record);
show(answered, "2021-12-01");
console.log(toJson(answered));
