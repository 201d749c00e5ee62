"""Checks a record and says who owes an answer as of a date, and of whom that cannot be said.

python examples/python/who_owes.py examples/records/hidden-victims.json 2022-06-01
"""

import sys

import super_complaints as sc

# The kinds of missing answers, in words. Only a body whose answer was due, searched for, and not found, owes one.
KINDS = {
    sc.Awaiting.NONE_FOUND: "owing: searched for, and none found",
    sc.Awaiting.NOT_YET_DUE: "none found, and not yet due",
    sc.Awaiting.KNOWN_NOT_SETTLED: "a response is known, and not read or not dated",
    sc.Awaiting.NOT_SEARCHED: "no search is recorded",
    sc.Awaiting.PERHAPS_ASKED: "none found, and perhaps not asked",
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
            who = "too many to name" if len(names) > 3 else ", ".join(names)
            print(f"  {row.kind} {row.number or row.item}: {len(names)} of {row.tally.asked.max} asked ({who})")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: who_owes.py RECORD DATE")
    main(sys.argv[1], sys.argv[2])
