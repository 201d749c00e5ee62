// The JSON Schema of a record, as a form needs it: which kind of control each field gets.

export interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly oneOf?: readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly const?: string;
}

export type Kind = "text" | "words" | "number" | "choice" | "lines" | "list" | "object" | "party" | "other";

/** The node that a reference means, with the description that is given where it is used. */
export function resolve(node: Node, root: Node): Node {
  const name = node.$ref?.split("/").at(-1);
  const found = name === undefined ? undefined : root.$defs?.[name];
  return found === undefined ? node : { ...resolve(found, root), description: node.description ?? found.description };
}

/** Fields with so much text that one line is not enough. */
const WORDS = new Set(["text", "gist", "quote", "says", "condition", "words", "reason"]);

/** The kind of control for a field. */
export function kindOf(name: string, node: Node, root: Node): Kind {
  if (node.oneOf?.every((it) => it.const !== undefined)) {
    return "choice";
  }
  if (node.anyOf?.some((it) => it.$ref?.endsWith("/PartyDetail"))) {
    return "party";
  }
  switch (node.type) {
    case "object":
      return node.properties === undefined ? "other" : "object";
    case "array": {
      const items = kindOf("", resolve(node.items ?? {}, root), root);
      return items === "text" || items === "choice" ? "lines" : "list";
    }
    case "integer":
      return "number";
    case "string":
      return WORDS.has(name) ? "words" : "text";
    default:
      return "other";
  }
}

/** The first sentence of a description. */
export function hint(node: Node): string {
  const first = (node.description ?? "").split("\n\n")[0] ?? "";
  return first.replaceAll("\n", " ").replace(/\.$/, "");
}

/** An empty value of a kind, with the fields that are required. */
export function empty(node: Node, root: Node, kind: Kind): Json {
  if (kind === "list" || kind === "lines") {
    return [];
  }
  if (kind !== "object") {
    return kind === "number" ? 1 : kind === "choice" ? (node.oneOf?.[0]?.const ?? "") : "";
  }
  const fields = (node.required ?? []).map((name): [string, Json] => {
    const field = resolve(node.properties?.[name] ?? {}, root);
    return [name, empty(field, root, kindOf(name, field, root))];
  });
  return Object.fromEntries(fields);
}

export type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

export type Path = readonly (string | number)[];

/** The id of the control of a field in the page. */
export function idOf(path: Path): string {
  return `field-${path.join(".")}`;
}
