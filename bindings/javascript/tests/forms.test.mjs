// Records in form libraries, through Standard Schema.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { check, superComplaint, superComplaintWith } from "super-complaints";

const root = process.env.SUPER_COMPLAINTS_ROOT;
const require = createRequire(join(root, "bindings/javascript/package.json"));
const good = JSON.parse(readFileSync(join(root, "examples/records/hidden-victims.json"), "utf8"));
const { validate, version, vendor } = superComplaint["~standard"];
const paths = ({ issues }) => issues.map((it) => it.path.join("."));

/** A form as it is while somebody types: a field is missing, one is wrong, one leads nowhere. */
const typed = { schema: "1", id: "x", scheme: "police", recommendations: [{ id: "r1", number: 5 }], responses: [{ id: "p", answers: [{ items: ["r9"] }] }] };

test("it is a Standard Schema", () => {
  assert.deepEqual([version, vendor], [1, "super-complaints"]);
  assert.equal(validate(good).value, good);
  assert.deepEqual(paths(validate(typed)), ["title", "recommendations.0.number"]);
  // What refers to nothing is found once all that it could refer to can be read.
  const readable = { ...typed, title: "X", recommendations: [] };
  assert.deepEqual(paths(validate(readable)), ["responses.0.answers.0.items.0"]);
  for (const value of [undefined, null, 5, "{}", [], 1n, () => {}]) {
    assert.ok(validate(value).issues[0].message.length > 0);
  }
  assert.match(validate({ ...good, made_bye: [] }).issues[0].message, /: did you mean `made_by`\?$/);
});

test("what is about conduct is not an issue of the record", () => {
  const options = { asOf: "2022-06-01", profile: "publish" };
  assert.ok(check(good, options).findings.some((it) => it.subject === "conduct"));
  const of = (record, least) => superComplaintWith({ ...options, least })["~standard"].validate(record);
  assert.equal(of(good, "error").value, good);
  const ofRecord = check(good, options).findings.filter((it) => it.subject === "record").map((it) => it.path.join("."));
  assert.ok(ofRecord.length > 0);
  assert.deepEqual(paths(of(good, "note")), ofRecord);
  assert.equal(superComplaintWith({ profile: "draft" })["~standard"].validate(good).value, good);
  assert.throws(() => superComplaintWith({ least: "grave" }), { name: "OptionsError" });
  assert.throws(() => superComplaintWith({ asof: "x" })["~standard"].validate(good), { name: "OptionsError" });
});

test("TanStack Form shows issues at their fields", async () => {
  const { FieldApi, FormApi } = require("@tanstack/form-core");
  const form = new FormApi({ defaultValues: typed, validators: { onChange: superComplaint } });
  form.mount();
  const number = new FieldApi({ form, name: "recommendations[0].number" });
  const title = new FieldApi({ form, name: "title" });
  [number, title].forEach((it) => it.mount());
  await form.validateAllFields("change");
  number.setValue(6);
  assert.match(title.state.meta.errors[0].message, /the field `title` is missing/);
  assert.match(number.state.meta.errors[0].message, /put it in quotes: `"6"`/);
  number.setValue("1");
  title.setValue("X");
  form.setFieldValue("responses", undefined);
  assert.deepEqual([number.state.meta.errors, title.state.meta.errors, form.state.canSubmit], [[], [], true]);
});

test("React Hook Form shows issues at their fields", async () => {
  const { standardSchemaResolver } = require("@hookform/resolvers/standard-schema");
  const { createFormControl } = require("react-hook-form");
  const resolver = standardSchemaResolver(superComplaint);
  const { errors } = await resolver(typed, undefined, { fields: {}, shouldUseNativeValidation: false });
  assert.match(errors.title.message, /the field `title` is missing/);
  assert.match(errors.recommendations[0].number.message, /put it in quotes: `"5"`/);
  const seen = [];
  const form = createFormControl({ defaultValues: typed, resolver });
  const submit = () => form.handleSubmit((value) => void seen.push(value), (it) => void seen.push(Object.keys(it)))();
  await submit();
  form.setValue("title", "X");
  form.setValue("recommendations", [{ id: "r1", number: "1" }]);
  form.setValue("responses", []);
  await submit();
  assert.deepEqual(seen[0].sort(), ["recommendations", "title"]);
  assert.deepEqual(seen[1], { ...typed, title: "X", recommendations: [{ id: "r1", number: "1" }], responses: [] });
});
