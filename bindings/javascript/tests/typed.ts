// Not run: the compiler reads it, and it holds only if the types are exact.

import { check, load, matrix, type Cell, type PartialDate, type Party, type Recommendation, type Verdict } from "super-complaints";
import type { Checked, SuperComplaint } from "super-complaints";
import { merge, readPage, type Draft, type Passage, type Weight } from "super-complaints/pages";
import { rules, type Rule } from "super-complaints/rules";
import { schema } from "super-complaints/schemas";

const record: SuperComplaint = load("{}");
const party: Party | undefined = record.recommendations?.[0]?.addressees?.[0];
const id: string | undefined = typeof party === "string" ? party : party?.id;
const date: PartialDate | undefined = record.reports?.[0]?.published;

const { findings, verdict }: Checked = check(record, { asOf: "2022-06-01", profile: "publish" });
const path: readonly (string | number)[] | undefined = findings[0]?.path;
const cells: readonly Cell[] | undefined = matrix(new Uint8Array(), { asOf: "2022-06-01" }).rows[0]?.cells;

function shown(it: Verdict): string {
  switch (it) {
    case "valid":
      return "ok";
    case "invalid":
    case "undetermined":
      return "not ok";
    default:
      return it satisfies never;
  }
}

const why: Rule["rationale"] | undefined = rules()[0]?.rationale;
const title: unknown = schema().title;

const dates: PartialDate[] = ["2021", "2021-05", "2021-05-26", "[..2022-11-25]", "[2021-05..2021-06-03]"];

const made = { id: "r1", number: "1", addressees: ["home-office"], marks: { due: "not_stated" } } satisfies Recommendation;
const changed: SuperComplaint = { ...record, recommendations: [made] };
// @ts-expect-error a recommendation must have an id
const incomplete = { number: "1" } satisfies Recommendation;
// @ts-expect-error no such field
const misspelt = { id: "r1", adressees: ["home-office"] } satisfies Recommendation;

const draft: Draft = readPage("", { format: "html", seen: "2026-11-25", whole: true });
const passage: Passage | undefined = draft.trace.passages[0];
const weight: Weight | undefined = draft.trace.unused[0]?.weight;
const merged: SuperComplaint = merge(record, [draft], { same: true }).record;
// @ts-expect-error there is no such format
readPage("", { format: "docx" });
// @ts-expect-error there is no such option
merge(null, [draft], { sane: true });

// @ts-expect-error there is no such option
check(record, { as_of: "2022-06-01" });
// @ts-expect-error there is no such profile
check(record, { profile: "final" });
// @ts-expect-error a matrix needs a day
matrix(record);
// @ts-expect-error not a date
dates.push("26 May 2021");
// @ts-expect-error a record cannot be changed
record.title = "Y";
// @ts-expect-error no such field
record.titel;
// @ts-expect-error no such word
const wrong: Verdict = "fine";

export { cells, changed, date, id, incomplete, merged, misspelt, passage, path, shown, title, verdict, weight, why, wrong };
