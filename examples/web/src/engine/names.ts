// Names of bodies and groups, from the directory of the package and from the record.

import { Directory, type DirectoryEntry, type Party, type SuperComplaint } from "super-complaints";

/** Names up to this length are not shortened. */
const SHORT = 24;

const known = new Map<string, DirectoryEntry | undefined>();

function entry(id: string): DirectoryEntry | undefined {
  if (!known.has(id)) {
    known.set(id, Directory.standard().lookUp(id).find((it) => it.id === id));
  }
  return known.get(id);
}

/** A party by a name that is short enough for the head of a table. */
export function shortName(id: string | undefined, name: string): string {
  const found = id === undefined ? undefined : entry(id);
  if (found?.group !== undefined) {
    return [...(found.group.wordings ?? [])].sort((one, other) => one.length - other.length)[0] ?? found.name;
  }
  const full = found?.name ?? name;
  return full.length > SHORT ? (found?.body?.short_name ?? full) : full;
}

/** The seats of bodies with this name, old name or abbreviation: `GMP`, `PCC for Sussex`. */
export function seatsCalled(name: string): Set<string> {
  const found = name === "" ? [] : Directory.standard().lookUp(name);
  return new Set(found.flatMap((it) => [it.id, ...(it.held_by === undefined ? [] : [it.held_by.id]), ...(it.seat_shared_with ?? []).map((other) => other.id)]));
}

/** The name of a party of a record: in the words of the source if there are any. */
export function partyName(party: Party, record: SuperComplaint): string {
  const { id, as_written: written } = typeof party === "string" ? { id: party, as_written: undefined } : party;
  const own = record.bodies?.find((body) => body.id === id)?.names.at(-1)?.text;
  return written ?? own ?? (id === undefined ? undefined : entry(id)?.name) ?? id ?? "a body that is not named";
}
