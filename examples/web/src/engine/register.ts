// Records, worked through one by one so that the first page of a list is there before the last record is.

import { bounds, load, type SuperComplaint } from "super-complaints";
import MiniSearch from "minisearch";
import type { Progress, Summary } from "./protocol.js";
import { partyName } from "./names.js";
import { inTurns } from "./turns.js";
import { type Kept, type Seat, summarise } from "./summary.js";

type Worked = ReturnType<typeof summarise>;

export class Register {
  readonly #kept = new Map<string, Kept>();
  /** What is known of each record, by date. Only one date is kept: another begins anew. */
  #worked = new Map<string, Worked>();
  #asOf = "";
  #wanted = "";
  #search: MiniSearch | undefined;

  readonly #report: ((progress: Progress) => void) | undefined;

  constructor(report: ((progress: Progress) => void) | undefined) {
    this.#report = report;
  }

  /** Adds a record; one with the same id gets another key. */
  add(text: string, name: string): Kept {
    const record = read(text);
    const wanted = record?.id ?? name;
    let key = wanted;
    for (let copy = 2; this.#kept.has(key); copy += 1) {
      key = `${wanted}~${copy}`;
    }
    return this.#put({ key, text, record });
  }

  /** Puts another text in the place of a record. */
  replace(key: string, text: string): Kept {
    this.#worked.delete(key);
    return this.#put({ key, text, record: read(text) });
  }

  #put(kept: Kept): Kept {
    this.#kept.set(kept.key, kept);
    this.#search = undefined;
    return kept;
  }

  get(key: string): Kept | undefined {
    return this.#kept.get(key);
  }

  /** Every record, the one with the latest report first. */
  all(): Kept[] {
    const date = ({ record }: Kept) => {
      const { earliest, latest } = bounds(record?.reports?.[0]?.published ?? "[..0001-01-01]");
      return earliest ?? latest ?? "";
    };
    const dated = [...this.#kept.values()].map((kept) => ({ kept, date: date(kept) }));
    return dated.sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0)).map((it) => it.kept);
  }

  /** One record on a date. */
  worked(kept: Kept, asOf: string): Worked {
    if (this.#asOf !== asOf) {
      this.#asOf = asOf;
      this.#worked = new Map();
    }
    const known = this.#worked.get(kept.key) ?? summarise(kept, asOf);
    this.#worked.set(kept.key, known);
    return known;
  }

  /** Every record on a date, in turns. Once another date is asked for, nobody waits for this one. */
  async everything(asOf: string): Promise<{ readonly summaries: Summary[]; readonly seats: { key: string; seat: Seat }[] }> {
    this.#wanted = asOf;
    const all = this.all();
    await inTurns(all, this.#report, (kept) => {
      if (this.#wanted !== asOf) {
        throw new Error(`another date than ${asOf} was chosen`);
      }
      this.worked(kept, asOf);
    });
    const worked = all.map((kept) => this.worked(kept, asOf));
    return {
      summaries: worked.map((it) => it.summary),
      seats: worked.flatMap((it) => it.seats.map((seat) => ({ key: it.summary.key, seat }))),
    };
  }

  /** The keys of the records that contain these words, or nearly. */
  matching(words: string): Set<string> {
    if (this.#search === undefined) {
      this.#search = new MiniSearch({ fields: ["title", "bodies", "asked", "topics"], idField: "key" });
      this.#search.addAll([...this.#kept.values()].map(searchable));
    }
    const found = this.#search.search(words, { prefix: true, fuzzy: 0.15, combineWith: "AND", boost: { title: 3 } });
    return new Set(found.map((it) => String(it.id)));
  }
}

function read(text: string): SuperComplaint | undefined {
  try {
    return load(text);
  } catch {
    return undefined; // a check says what is wrong with it
  }
}

function searchable({ key, record }: Kept): Record<string, string> {
  const items = [...(record?.recommendations ?? []), ...(record?.actions ?? [])];
  const parties = record === undefined ? [] : [...(record.made_by ?? []), ...(record.partners ?? [])];
  return {
    key,
    title: [record?.title ?? key, record?.id ?? "", ...(record?.other_titles ?? [])].join(" "),
    bodies: parties.map((party) => (record === undefined ? "" : partyName(party, record))).join(" "),
    asked: items.map((item) => `${item.gist ?? ""} ${item.text ?? ""}`).join(" "),
    topics: (record?.features ?? []).map((it) => `${it.gist ?? ""} ${it.text ?? ""}`).join(" "),
  };
}
