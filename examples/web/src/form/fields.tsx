// The fields of an object: those that have a value, and those that may be added.

import { useContext, useState } from "preact/hooks";
import { spaced } from "../text.js";
import { Control, Field, FormContext } from "./field.js";
import { focusLater } from "./focus.js";
import { type Json, type Node, type Path, empty, idOf, kindOf, resolve } from "./schema.js";

export function Fields({ node, value, path }: { node: Node; value: Json; path: Path }) {
  const { root } = useContext(FormContext);
  const has = typeof value === "object" && !Array.isArray(value) ? (value as Record<string, Json>) : {};
  const names = Object.keys(node.properties ?? {}).filter((name) => name !== "$schema");
  const unknown = Object.keys(has).filter((name) => name !== "$schema" && !names.includes(name));
  const field = (name: string) => resolve(node.properties?.[name] ?? {}, root);
  return (
    <>
      {names
        .filter((name) => name in has)
        .map((name) => (
          <Field key={name} name={name} node={field(name)} value={has[name] ?? ""} path={[...path, name]} required={node.required?.includes(name) ?? false} />
        ))}
      {unknown.map((name) => (
        <Control key={name} name={name} node={{ description: "There is no such field" }} value={JSON.stringify(has[name])} path={[...path, name]} kind="text" />
      ))}
      <Add path={path} free={names.filter((name) => !(name in has))} field={field} />
    </>
  );
}

/** A field is added with a button: a list that acts when it changes would act at every arrow key. */
function Add({ path, free, field }: { path: Path; free: readonly string[]; field: (name: string) => Node }) {
  const { root, set } = useContext(FormContext);
  const [name, choose] = useState("");
  const id = `${idOf(path)}-add`;
  if (free.length === 0) {
    return null;
  }
  const add = () => {
    if (name !== "") {
      const node = field(name);
      set([...path, name], empty(node, root, kindOf(name, node, root)));
      choose("");
      focusLater(idOf([...path, name]));
    }
  };
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        Add a field
      </label>
      <select class="govuk-select" id={id} value={name} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">Choose</option>
        {free.map((one) => (
          <option key={one} value={one} selected={one === name}>
            {spaced(one)}
          </option>
        ))}
      </select>{" "}
      <button type="button" class="link-button" onClick={add}>
        Add this field
      </button>
    </div>
  );
}
