"""Checks a record and says who still owes an answer, as of a day.

python examples/python/who_owes.py examples/records/hidden-victims.json 2022-06-01
"""

import sys

import super_complaints as sc


def main(path: str, day: str) -> None:
    record = sc.load(path)
    checked = record.check(as_of=day)

    print(f"{record.title} as of {day}: {checked.verdict}")
    for finding in checked.findings:
        print(f"  {finding.code} {finding.pointer} {finding.message}")

    print("who still owes an answer:")
    for row in record.matrix(day).rows:
        owing = [cell.name for cell in row.cells if cell.awaited]
        if not owing:
            continue
        names = "too many to name" if len(owing) > 3 else ", ".join(owing)
        print(f"  {row.kind} {row.number or row.item}: {len(owing)} of {row.tally.asked.max} asked ({names})")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: who_owes.py RECORD DAY")
    main(sys.argv[1], sys.argv[2])
