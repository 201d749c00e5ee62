"""Reads published pages, shows what a person should look at, and adds what they say to a record.

python examples/python/read_pages.py examples/records/hidden-victims.json examples/pages/hidden-victims-responses.txt
"""

import sys
from pathlib import Path

import super_complaints as sc


def main(path: str, pages: list[str]) -> None:
    record = sc.load(path)
    drafts = []
    for page, read in zip(pages, sc.read_pages(map(Path, pages))):
        if not isinstance(read, sc.Draft):
            print(f"not read: {read}")
            continue
        drafts.append(read)
        print(f"{page}: {read.trace.kind}, {len(read.trace.passages)} passages used")
        for unused in read.trace.unused:
            if unused.weight is sc.Weight.DECISIVE:
                print(f"  line {unused.line}: {unused.text} ({unused.reason})")

    merged = sc.merge(record, drafts)
    print(f"added to {record.id}: {len(merged.changes)}")
    for change in merged.changes:
        print(f"  {change.kind} {change.entity} {change.field or ''}".rstrip())
    for conflict in merged.conflicts:
        print(f"  {conflict.entity} {conflict.field}: the page says “{conflict.says}”; the record is not changed")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit("usage: read_pages.py RECORD PAGE...")
    main(sys.argv[1], sys.argv[2:])
