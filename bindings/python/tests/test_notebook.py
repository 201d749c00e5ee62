"""What a notebook shows: well-formed, escaped, readable without colour."""

import dataclasses
import re
from html.parser import HTMLParser

import pytest
import super_complaints as sc


class Parts(HTMLParser):
    """The elements of a piece of HTML; refuses what is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)
        assert not self.open

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def shown(thing) -> str:
    text = thing._repr_html_()
    parts = Parts(text)
    assert "caption" in {tag for tag, _ in parts.seen}
    assert all(attributes.get("scope") in ("row", "col") for tag, attributes in parts.seen if tag == "th")
    assert {tag for tag, _ in parts.seen} <= {"table", "caption", "thead", "tbody", "tr", "th", "td", "p"}
    assert "style=" not in text, "what is said by colour is not said to everybody"
    return " | ".join(parts.words)


def test_every_example_is_shown(root):
    for path in sorted((root / "examples/records").glob("*.json")):
        record = sc.load(path)
        for as_of in [None, "2026-11-30"]:
            assert str(record.check(as_of=as_of).verdict) in shown(record.check(as_of=as_of))
        assert record.title in shown(record)
        shown(record.matrix("2026-11-30"))
        shown(record.explain(as_of="2026-11-30"))


def test_a_record_says_how_much_it_has(path):
    text = shown(sc.load(path))
    assert f"{len(sc.load(path).recommendations)} recommendations" in text and "hidden-victims" in text


def test_a_check_says_what_is_wrong_and_where(path):
    text = shown(sc.load(path).check(as_of="2022-06-01"))
    assert "warning | SC401 no-published-response | item:r1 (line " in text
    assert re.search(r"\d+ did not run", text)
    broken = shown(sc.check({"schema": "1", "made_by": 5}))
    assert "invalid" in broken and "structural error | missing-field | document (line 1)" in broken


def test_a_matrix_says_who_has_not_answered_and_keeps_ranges(path, root):
    text = shown(sc.load(path).matrix("2022-06-01"))
    assert "Home Office | no published response | none found" in text
    ranges = []
    for file in (root / "examples/records").glob("*.json"):
        matrix = sc.load(file).matrix("2026-11-30")
        for row in matrix.rows:
            if row.tally.answered.min < row.tally.answered.max:
                ranges.append(f"{row.tally.answered.min} to {row.tally.answered.max}" in shown(matrix))
    assert ranges and all(ranges), "what cannot be told is a range, not a number"


def test_a_due_date_says_how_certain_it_is(path):
    text = shown(sc.load(path).explain())
    assert "2019-06-06 | certain" in text


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "a & b < c"])
def test_what_a_document_says_is_escaped(path, hostile):
    record = sc.load(path)
    record = dataclasses.replace(
        record,
        title=hostile,
        made_by=[sc.Party(as_written=hostile)],
        recommendations=[dataclasses.replace(it, text=hostile, gist=hostile) for it in record.recommendations],
    )
    for thing in [record, record.check(as_of="2022-06-01"), record.matrix("2022-06-01"), record.explain()]:
        assert hostile in shown(thing) and hostile not in thing._repr_html_().replace("&amp;", "")


def test_a_long_table_says_how_much_it_leaves_out():
    items = [{"id": f"r{at}", "number": str(at), "text": "X", "addressees": ["home-office"]} for at in range(1, 151)]
    record = sc.load({"schema": "1", "id": "x", "scheme": "police", "title": "X", "recommendations": items})
    assert "50 more rows are not shown." in shown(record.matrix("2022-06-01"))
