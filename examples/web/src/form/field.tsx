// One field of a record as a control, with what a check found beside it.

import { createContext } from "preact";
import { useContext, useState } from "preact/hooks";
import { capital, shortened, spaced, unticked } from "../text.js";
import { Fields } from "./fields.js";
import { focusLater } from "./focus.js";
import { type Problem, at } from "./problems.js";
import { type Json, type Kind, type Node, type Path, empty, hint, idOf, kindOf, resolve } from "./schema.js";

export interface Form {
  readonly root: Node;
  readonly problems: readonly Problem[];
  readonly set: (path: Path, value: Json | undefined) => void;
  /** The path that a reader asked to see: what is around it is open. */
  readonly wanted: string;
}

export const FormContext = createContext<Form>(undefined as never);

interface Props {
  readonly name: string;
  readonly node: Node;
  readonly value: Json;
  readonly path: Path;
  readonly required?: boolean;
}

/** The name of a field as a heading; an entity of a list is called by its id, as it is written. */
const title = (name: string, path?: Path) => (typeof path?.at(-1) === "number" ? name : capital(spaced(name)));

/** A field, whatever it is. */
export function Field(props: Props) {
  const { root } = useContext(FormContext);
  const kind = kindOf(props.name, props.node, root);
  switch (kind) {
    case "object":
      return <Group {...props} />;
    case "list":
      return <List {...props} />;
    case "party":
      return typeof props.value === "string" ? <Control {...props} kind="text" /> : <Group {...props} node={partyDetail(root)} />;
    case "other":
      return (
        <p class="govuk-body-s">
          {title(props.name)}: edit it in the text of the record.
        </p>
      );
    default:
      return <Control {...props} kind={kind} />;
  }
}

function partyDetail(root: Node): Node {
  return root.$defs?.PartyDetail ?? {};
}

/** What was found about a field. */
function Messages({ id, here }: { id: string; here: readonly Problem[] }) {
  return (
    <div id={`${id}-problems`}>
      {here.map((it, index) => (
        <p class={it.severity === "error" ? "govuk-error-message" : "form-note"} key={index}>
          <strong>{capital(it.severity)}:</strong> {unticked(it.message)}
          {it.help !== undefined && `. How to fix it: ${unticked(it.help)}`} ({it.code})
        </p>
      ))}
    </div>
  );
}

export function Control({ name, node, value, path, required, kind }: Props & { kind: Exclude<Kind, "object" | "list" | "party" | "other"> }) {
  const { problems, set, root } = useContext(FormContext);
  const id = idOf(path);
  const { here, inside } = at(problems, path);
  const wrong = here.some((it) => it.severity === "error");
  const help = hint(node);
  const described = [help === "" ? "" : `${id}-hint`, here.length > 0 ? `${id}-problems` : ""].filter(Boolean).join(" ") || undefined;
  const common = { id, "aria-describedby": described, "aria-invalid": wrong ? ("true" as const) : undefined };
  const change = (event: { currentTarget: { value: string } }) => set(path, parsed(event.currentTarget.value, kind));
  const text = Array.isArray(value) ? value.join("\n") : String(value);
  return (
    <div class={`govuk-form-group${wrong ? " govuk-form-group--error" : ""}`}>
      <label class="govuk-label" for={id}>
        {title(name)}
      </label>
      {help !== "" && (
        <p class="govuk-hint" id={`${id}-hint`}>
          {help}
          {kind === "lines" && "; one a line"}
        </p>
      )}
      <Messages id={id} here={kind === "lines" && inside > 0 ? [...here, ...problems.filter((it) => within(it.path, path))] : here} />
      {kind === "choice" && (
        <select class="govuk-select" {...common} value={text} onChange={change}>
          {choices(node).map(([word, means]) => (
            <option key={word} value={word} selected={word === text}>
              {spaced(word)}
              {means !== "" && `: ${shortened(means, 60)}`}
            </option>
          ))}
          {!choices(node).some(([word]) => word === text) && (
            <option value={text} selected>
              {text}
            </option>
          )}
        </select>
      )}
      {(kind === "words" || kind === "lines") && <textarea class="govuk-textarea" rows={kind === "lines" ? Math.max(2, text.split("\n").length) : 3} {...common} value={text} onChange={change} />}
      {(kind === "text" || kind === "number") && (
        <input class="govuk-input" type="text" inputMode={kind === "number" ? "numeric" : undefined} autocomplete="off" {...common} value={text} onChange={change} />
      )}
      {!required && <Remove path={path} name={title(name)} />}
      {kind === "text" && name !== "" && isParty(node, root) && (
        <button type="button" class="link-button" onClick={() => set(path, { id: text })}>
          Write more about {text}
        </button>
      )}
    </div>
  );
}

function isParty(node: Node, root: Node): boolean {
  return kindOf("", node, root) === "party";
}

function within(path: Path, outer: Path): boolean {
  return path.length > outer.length && outer.every((step, index) => String(path[index]) === String(step));
}

function choices(node: Node): readonly (readonly [string, string])[] {
  return (node.oneOf ?? []).map((it) => [it.const ?? "", hint(it)]);
}

function parsed(text: string, kind: Kind): Json {
  if (kind === "lines") {
    return text.split("\n").map((it) => it.trim()).filter(Boolean);
  }
  return kind === "number" && /^-?\d+$/.test(text.trim()) ? Number(text) : text;
}

function Remove({ path, name }: { path: Path; name: string }) {
  const { set } = useContext(FormContext);
  const outer = idOf(path.slice(0, -1));
  const remove = () => {
    set(path, undefined);
    focusLater(`${outer}-add`, outer); // the button is gone, and with it the focus
  };
  return (
    <button type="button" class="link-button" onClick={remove}>
      Leave out<span class="govuk-visually-hidden"> {name}</span>
    </button>
  );
}

/** An object in a box that opens; its fields are made only then. */
function Group({ name, node, value, path, required }: Props) {
  const { problems, wanted } = useContext(FormContext);
  const { here, inside } = at(problems, path);
  const asked = wanted !== "" && (wanted === idOf(path) || wanted.startsWith(`${idOf(path)}.`));
  const [open, setOpen] = useState(asked);
  const shown = open || asked;
  const count = here.length + inside;
  return (
    <details class="govuk-details form-group" open={shown} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="govuk-details__summary" id={idOf(path)}>
        <span class="govuk-details__summary-text">
          {title(name, path)}
          {count > 0 && ` (${count} found)`}
        </span>
      </summary>
      {shown && (
        <div class="govuk-details__text">
          <Messages id={idOf(path)} here={here} />
          <Fields node={node} value={value} path={path} />
          {!required && <Remove path={path} name={title(name)} />}
        </div>
      )}
    </details>
  );
}

/** A list of entities; each opens. */
function List({ name, node, value, path, required }: Props) {
  const { root, set, problems } = useContext(FormContext);
  const items = resolve(node.items ?? {}, root);
  const all = Array.isArray(value) ? (value as readonly Json[]) : [];
  const { here } = at(problems, path);
  return (
    <fieldset class="govuk-fieldset form-list">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s" id={idOf(path)} tabIndex={-1}>
        {title(name)}
      </legend>
      <p class="govuk-hint">{hint(node)}</p>
      <Messages id={idOf(path)} here={here} />
      {all.map((one, index) => (
        <Field key={index} name={nameOf(one, index)} node={items} value={one} path={[...path, index]} />
      ))}
      <button
        type="button"
        class="govuk-button govuk-button--secondary"
        onClick={() => {
          set([...path, all.length], empty(items, root, kindOf("", items, root)));
          focusLater(idOf([...path, all.length]));
        }}
      >
        Add<span class="govuk-visually-hidden"> to {spaced(name)}</span>
      </button>
      {!required && <Remove path={path} name={title(name)} />}
    </fieldset>
  );
}

/** By what an entity of a list is known. */
function nameOf(value: Json, index: number): string {
  if (typeof value !== "object" || Array.isArray(value)) {
    return String(index + 1);
  }
  const { id, title: heading, gist, quote, as_written: written } = value as Record<string, Json>;
  const words = heading ?? gist ?? quote ?? written;
  return [id ?? index + 1, words === undefined ? "" : shortened(String(words), 70)].filter(Boolean).join(": ");
}
