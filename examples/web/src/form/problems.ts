// Findings and structural errors by the field that they are about.

import type { Checked } from "super-complaints";
import type { Path } from "./schema.js";

export interface Problem {
  readonly path: Path;
  readonly message: string;
  readonly severity: "error" | "warning" | "note";
  readonly help?: string | undefined;
  readonly code: string;
  /** Where it is in the text of the record. */
  readonly line?: number | undefined;
}

/** Everything that a check found, structural errors first. */
export function problemsOf({ faults, findings }: Checked): readonly Problem[] {
  return [
    ...faults.map((it): Problem => ({ path: steps(it.pointer), message: it.message, severity: "error", help: it.help, code: it.code, line: it.line })),
    ...findings.map((it): Problem => ({ path: it.path, message: it.message, severity: it.severity, help: it.help, code: it.code })),
  ];
}

/** The steps of a JSON Pointer. */
function steps(pointer: string): Path {
  const names = pointer.split("/").slice(1);
  return names.map((it) => (/^\d+$/.test(it) ? Number(it) : it.replaceAll("~1", "/").replaceAll("~0", "~")));
}

/** The problems of exactly this field, and how many are somewhere inside it. */
export function at(problems: readonly Problem[], path: Path): { readonly here: readonly Problem[]; readonly inside: number } {
  const begins = (it: Problem) => path.every((step, index) => String(it.path[index]) === String(step));
  const all = problems.filter((it) => it.path.length >= path.length && begins(it));
  return { here: all.filter((it) => it.path.length === path.length), inside: all.filter((it) => it.path.length > path.length).length };
}
