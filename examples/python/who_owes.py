"""Checks a record and lists the bodies that owe an answer as of a date, and those for which that is not known.

python examples/python/who_owes.py examples/records/hidden-victims.json 2022-06-01
"""

import sys

import super_complaints as sc

# The kinds of missing answers, in words. A body owes an answer only if one was due and a search found none.
KINDS = {
    sc.Awaiting.NONE_FOUND: "owing: a search found no answer",
    sc.Awaiting.NOT_YET_DUE: "none found, not yet due",
    sc.Awaiting.KNOWN_NOT_SETTLED: "a response is known, but not read or not dated",
    sc.Awaiting.NOT_SEARCHED: "no search is recorded",
    sc.Awaiting.PERHAPS_ASKED: "none found, perhaps not asked",
}


def main(path: str, day: str) -> None:
    record = sc.load(path)
    checked = record.check(as_of=day)

    print(f"{record.title} as of {day}: {checked.verdict}")
    for finding in checked.findings:
        print(f"  {finding.code} {finding.pointer} {finding.message}")

    matrix = record.matrix(day)
    for kind, words in KINDS.items():
        print(f"{words}: {len(list(matrix.awaiting(kind)))}")
        for row in matrix.rows:
            names = [cell.name for cell in row.cells if cell.awaiting is kind]
            if not names:
                continue
            bodies = "too many to name" if len(names) > 3 else ", ".join(names)
            print(f"  {row.kind} {row.number or row.item}: {len(names)} of {row.tally.asked.max} asked ({bodies})")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: who_owes.py RECORD DATE")
    main(sys.argv[1], sys.argv[2])
