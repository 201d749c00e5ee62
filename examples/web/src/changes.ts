// Changes as a list for people: what says the same of several bodies is one of them, as on the command line.

import type { RecordChange } from "super-complaints/registers";
import { distinct } from "./text.js";

/** Changes that say the same. */
export interface Group {
  /** The sentence of the one change, or the same with the number of bodies. */
  readonly says: string;
  /** The names of the bodies, if there are several. */
  readonly names: readonly string[];
  /** Why something cannot be told: each reason once. */
  readonly reasons: readonly string[];
}

/** Groups are in the order of their first changes. */
export function grouped(changes: readonly RecordChange[]): readonly Group[] {
  const groups = new Map<string, { first: RecordChange; all: RecordChange[] }>();
  for (const change of changes) {
    const key = keyOf(change);
    const group = groups.get(key) ?? { first: change, all: [] };
    group.all.push(change);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first, all }) => ({
    says: all.length === 1 ? first.says : withName(first, `${all.length} bodies`),
    names: all.length === 1 ? [] : all.map((it) => it.body_name ?? ""),
    reasons: distinct(all.flatMap((it) => it.reason ?? [])),
  }));
}

/** What the changes of a group have in common: all but the body. */
function keyOf(change: RecordChange): string {
  const { id, kind, record, entity, date, body_name: name } = change;
  const ofCell = kind.startsWith("cell_");
  const ofRequest = entity.startsWith("request:") && /overdue$|^deadline_/.test(kind);
  return name !== undefined && (ofCell || ofRequest) ? JSON.stringify([record, kind, entity, date, withName(change, "")]) : id;
}

function withName({ says, body_name: name = "" }: RecordChange, other: string): string {
  return says.replace(name, () => other);
}
