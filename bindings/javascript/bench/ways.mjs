// The ways that are measured: each a module that gives \`first\`, which makes ready and checks a text, and then \`again\`.

/** JSON Schema, as far as ours goes, in valibot, which reads none. */
const VALIBOT = `import * as v from "valibot";
const made = new Map();
const of = (it, all) => {
  if (it === true || Object.keys(it).every((key) => ["description", "title"].includes(key))) return v.any();
  if (it.$ref) return named(it.$ref.replace("#/$defs/", ""), all);
  if (it.const !== undefined) return v.literal(it.const);
  if (it.enum) return v.picklist(it.enum);
  const either = it.anyOf ?? it.oneOf;
  if (either && it.type === undefined && it.properties === undefined) return v.union(either.map((one) => of(one, all)));
  if (Array.isArray(it.type)) return v.union(it.type.map((type) => of({ ...it, type }, all)));
  switch (it.type) {
    case "string": {
      const steps = [it.pattern && v.regex(new RegExp(it.pattern, "u")), it.minLength && v.minLength(it.minLength)].filter(Boolean);
      return steps.length ? v.pipe(v.string(), ...steps) : v.string();
    }
    case "integer": return v.pipe(v.number(), v.integer());
    case "number": return v.number();
    case "boolean": return v.boolean();
    case "array": return v.array(of(it.items ?? true, all));
    default: {
      const fields = Object.entries(it.properties ?? {}).map(([name, field]) => {
        const schema = of(field, all);
        return [name, it.required?.includes(name) ? schema : v.optional(schema)];
      });
      if (fields.length === 0 && typeof it.additionalProperties === "object") return v.record(v.string(), of(it.additionalProperties, all));
      return it.additionalProperties === false ? v.strictObject(Object.fromEntries(fields)) : v.looseObject(Object.fromEntries(fields));
    }
  }
};
const named = (name, all) => v.lazy(() => {
  if (!made.has(name)) made.set(name, of(all[name], all));
  return made.get(name);
});
import { schema } from "super-complaints/schemas";
let whole;
const good = (text) => v.safeParse(whole, JSON.parse(text)).success;
export const first = async (text) => { const it = schema(); whole = of(it, it.$defs); return good(text); };
export const again = good;
`;

const OURS = `export const first = async (text) => again(text);
export const again = (text) => check(text, { asOf: "2022-06-01", profile: "publish" }).verdict === "valid";
`;

export const WAYS = {
  "super-complaints": `import { check } from "super-complaints";\n${OURS}`,
  "super-complaints/init": `import { check, init } from "super-complaints/init";
export const first = async (text) => { await init(globalThis.WASM); return again(text); };
export const again = (text) => check(text, { asOf: "2022-06-01", profile: "publish" }).verdict === "valid";
`,
  "super-complaints, structure only (load)": `import { load } from "super-complaints";
export const again = (text) => load(text).id.length > 0;
export const first = async (text) => again(text);
`,
  "JSON.parse": `export const again = (text) => JSON.parse(text).id.length > 0;
export const first = async (text) => again(text);
`,
  "JSON.parse + ajv": `import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { schema } from "super-complaints/schemas";
let whole;
const good = (text) => whole(JSON.parse(text));
export const first = async (text) => {
  const ajv = new Ajv({ allErrors: true, strict: false, logger: false });
  formats(ajv);
  whole = ajv.compile(schema());
  return good(text);
};
export const again = good;
`,
  "zod, fromJSONSchema": `import * as z from "zod";
import { schema } from "super-complaints/schemas";
let whole;
const good = (text) => whole.safeParse(JSON.parse(text)).success;
// It reads patterns without the flag \`u\`, and so refuses those with characters beyond the first plane: they are left out.
const plain = (name, value) => (name === "pattern" && /[^\\0-\\uffff]/u.test(value) ? undefined : value);
export const first = async (text) => { whole = z.fromJSONSchema(JSON.parse(JSON.stringify(schema(), plain))); return good(text); };
export const again = good;
`,
  valibot: VALIBOT,
};
