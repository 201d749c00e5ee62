// Not run: the compiler reads it, and it holds only if the types are exact.

import { check, load, matrix, type Cell, type PartialDate, type Party, type Recommendation, type Verdict } from "super-complaints";
import { Directory, fromClone, RecordError, superComplaint, superComplaintWith } from "super-complaints";
import type { Checked, RuleCode, RuleSlug, SuperComplaint, SuperComplaintDraft } from "super-complaints";
import { getIn, insertIn, setIn, type Edited } from "super-complaints/edit";
import { init, type InitSource } from "super-complaints/init";
import { connect } from "super-complaints/worker";
import { merge, readPage, type Draft, type Passage, type Weight } from "super-complaints/pages";
import { checkRegister, diff, feed, fix, rows, tables } from "super-complaints/registers";
import type { Feed, Fixed, RecordChange, RegisterFinding, TableRow } from "super-complaints/registers";
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

const now = check(record, { asOf: new Date() });
const code: RuleCode | undefined = findings[0]?.code;
const slug: RuleSlug | undefined = now.not_run[0]?.slug;
check(record, { onlyRules: ["SC401", "no-published-response", ...rules()], asOf: undefined });
const field: readonly (string | number)[] | undefined = now.faults[0]?.path;

const form: SuperComplaintDraft = { title: "X" };
form.recommendations ??= [];
form.recommendations.push({ number: "1", addressees: ["home-office", { as_written: "the force" }] });
check(form);
// @ts-expect-error a draft has the fields of a record
form.titel = "X";
// @ts-expect-error a draft has values of the right kind
form.recommendations.push({ number: 1 });

const result = superComplaint["~standard"].validate(form);
const issues: readonly { message: string; path: readonly (string | number)[] }[] | undefined = result.issues;
const whole: SuperComplaint | undefined = result.issues === undefined ? result.value : undefined;
superComplaintWith({ asOf: new Date(), least: "warning" });

const edited: Edited = insertIn(setIn("{}", ["title"], "X").text, ["documents", 0], { id: "page" });
const value: unknown = getIn(record, findings[0]?.path ?? []);
const [group] = Directory.standard().lookUp("chief constables");
if (group) Directory.standard().members(group, { on: new Date() });
const source: InitSource = new Uint8Array();
init(source).then(() => check(form));
const worker = connect({ postMessage() {}, terminate() {} });
const later: Promise<Checked> = worker.check(record, { asOf: "2022-06-01" });
const error: unknown = fromClone({});
const faults = error instanceof RecordError ? error.faults : [];

const across: readonly RegisterFinding[] = checkRegister([record], { asOf: new Date(), onlyRules: ["SC801"] }).findings;
const repaired: Fixed = fix(record, { include: "likely", profile: "publish" });
const since: readonly RecordChange[] = diff([record], record, { asOfOld: "2022-06-01" }).changes;
const calendar: string = feed(record, { asOf: "2022-06-01", format: "ical" });
const entries: Feed = feed([record], { asOf: "2022-06-01", format: "json", old: record });
const owed: readonly TableRow[] = tables([record], { asOf: "2022-06-01" }).tables.matrix;
// @ts-expect-error there is no such table
rows(record, "matrixes");
// @ts-expect-error a feed needs a date
feed(record, { format: "ical" });
// @ts-expect-error there is no such confidence
fix(record, { include: "all" });

// @ts-expect-error there is no such rule
check(record, { onlyRules: ["SC999"] });
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

export { across, calendar, entries, owed, repaired, since };
export { cells, changed, code, date, edited, faults, field, issues, later, slug, source, value, whole, id, incomplete, merged, misspelt, passage, path, shown, title, verdict, weight, why, wrong };
