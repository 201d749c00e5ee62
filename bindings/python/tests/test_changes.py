"""Fixes, changes, feeds and registers: as in Rust and JavaScript, byte for byte."""

import dataclasses
import datetime
import hashlib
import json
import pathlib
import warnings

import pytest
import super_complaints as sc
from super_complaints import _native

ROOT = pathlib.Path(__file__).parents[3]
DOORS = json.loads((ROOT / "tests/corpus/registers/doors.json").read_bytes())
CASES = [(kind, case) for kind, cases in DOORS.items() for case in cases]
RECORD = ROOT / "examples/records/stop-and-search.json"
SMALL = {"schema": "1", "id": "x", "scheme": "police", "title": "X"}


def made(document):
    """A file of the workspace, one with words replaced once, or the array of those."""
    if document is None:
        return b""
    if isinstance(document, list):
        return b"[" + b",".join(map(made, document)) + b"]"
    if isinstance(document, str):
        return (ROOT / document).read_bytes()
    text = (ROOT / document["document"]).read_text(encoding="utf-8")
    return text.replace(document["words"], document["by"], 1).encode()


def checks(case):
    return sc.loads_register(made(case["documents"])).check(**case["options"]).to_ndjson()


def fixes(case):
    document, options = made(case["document"]), case["options"]
    output = _native.fix(document, case["include"], json.dumps(options), None)
    assert sc.fix(document, case["include"], **options).to_dict() == json.loads(output)
    return output


def diffs(case):
    old, new, options = made(case["old"]), made(case["new"]), case["options"]
    output = _native.diff(old, new, json.dumps(options), None)
    given = [old, new] if not isinstance(case["old"], list) else [sc.loads_register(old), sc.loads_register(new)]
    assert sc.diff(*given, **options).to_dict() == json.loads(output)
    return output


def feeds(case):
    old, new, options = made(case["old"]), made(case["new"]), dict(case["options"])
    if options.get("format") == "json":
        output = _native.feed(old, new, json.dumps(options), None)
        assert sc.feed(sc.loads_register(new), old=sc.loads_register(old), **options).to_dict() == json.loads(output)
        return output
    assert old == b""
    output = sc.feed(new if new.startswith(b"{") else sc.loads_register(new), **options)
    assert output == sc.loads_register(new).feed(**options)
    return output


def tables(case):
    """The rows that Arrow has are those of JSON."""
    options = dict(case["options"])
    with warnings.catch_warnings(record=True) as repeated:
        warnings.simplefilter("always")
        register = sc.loads_register(made(case["documents"]), name=options.pop("name"))
        made_tables = register.tables(**options)
    rows = {name: list(made_tables[name].rows()) for name in (it["name"] for it in json.loads(_native.contract())["tables"])}
    output = {"tables": rows, "repeated": [str(it.message) for it in repeated]}
    return json.dumps(output, ensure_ascii=False, separators=(",", ":"), default=datetime.date.isoformat)


@pytest.mark.parametrize("kind, case", CASES, ids=lambda it: it if isinstance(it, str) else "")
def test_case(kind, case):
    output = {"checks": checks, "fixes": fixes, "diffs": diffs, "feeds": feeds, "tables": tables}[kind](case)
    assert hashlib.sha256(output.encode()).hexdigest() == case["digest"]


def test_there_is_something_of_every_kind():
    assert sorted(DOORS) == ["checks", "diffs", "feeds", "fixes", "tables"] and all(len(it) > 1 for it in DOORS.values())


def test_a_text_is_fixed_and_the_rest_of_it_stays():
    fixed = sc.fix(b'{ "schema": 1,  "id": "x", "scheme": "police", "titel": "X" }')
    assert fixed.text == '{ "schema": "1",  "id": "x", "scheme": "police", "title": "X" }'
    assert (len(fixed.applied), fixed.refused, fixed.checked.verdict) == (2, (), sc.Verdict.VALID)
    assert sc.fix(fixed.text.encode()).applied == ()


def test_a_record_is_fixed_as_its_text_is():
    text = RECORD.read_text(encoding="utf-8").replace('"home-office"', '"home-ofice"', 1)
    record = sc.loads(text)
    assert record.fix().text == text
    likely = record.fix(sc.Confidence.LIKELY)
    assert likely == record.fix("likely", profile="draft") == sc.fix(text.encode(), "likely")
    assert likely.text == RECORD.read_text(encoding="utf-8")
    assert likely.applied[0].fix.confidence is sc.Confidence.LIKELY
    with pytest.raises(sc.OptionsError, match="certain"):
        record.fix("all")


def test_a_record_made_by_hand_is_compared_and_fixed():
    record = sc.loads(json.dumps(SMALL))
    other = dataclasses.replace(record, title="Y")
    assert [it.says for it in sc.diff(record, other).changes] == ["`title` of the complaint changed from “X” to “Y”"]
    assert sc.diff(record, SMALL).changes == ()
    assert json.loads(other.fix().text)["title"] == "Y"


def test_registers_are_compared_by_ids():
    one, two = (sc.Register([sc.load({**SMALL, "id": id}) for id in ids]) for ids in ("xy", "yz"))
    changes = one.diff(two)
    assert [(it.kind, it.record) for it in changes.changes] == [
        (sc.RecordChangeKind.RECORD_ADDED, "z"),
        (sc.RecordChangeKind.RECORD_REMOVED, "x"),
    ]
    assert sc.diff(one, two) == changes and sc.diff(one, one).changes == ()
    assert [it.record for it in sc.diff({**SMALL, "id": "x"}, one).changes] == ["y"]
    with pytest.raises(TypeError, match="another `Register`, not"):
        one.diff(SMALL)


def test_what_could_not_be_read_hides_nothing_and_is_not_said_to_be_gone():
    lines = [json.dumps({**SMALL, "id": id}) for id in "xyz"]
    texts = ["\n".join(lines), "\n".join([lines[0].replace("X", "Z"), '{"schema": "1", "id": "y", "titl'])]
    good, broken = map(sc.loads_register, texts)
    for changes in (good.diff(broken), sc.diff(*(text.encode() for text in texts))):
        assert [(it.kind.value, it.record) for it in changes.changes] == [("field_changed", "x"), ("record_removed", "z")]
        assert [(it.side.value, it.id) for it in changes.not_read] == [("new", "y")]
        assert [(it.side.value, it.record, it.is_repeated) for it in changes.not_compared] == [("old", "y", False)]
    assert [it.kind.value for it in broken.diff(good).changes] == ["field_changed", "record_added"]
    feed = broken.feed(as_of="2022-06-01", old=good, format="json")
    assert [it.kind.value for it in feed.entries] == ["record_removed"] and len(feed.not_read) == 1
    assert "1 record could not be read." in broken.feed(as_of="2022-06-01", old=good)
    for nothing in (lambda: good.diff(sc.loads_register("{")), lambda: sc.diff(b"[{}]", good), lambda: sc.loads_register("{").feed(as_of="2022-06-01")):
        with pytest.raises(sc.RecordError):
            nothing()


def test_dates_are_dates_and_options_are_checked():
    day = datetime.date(2024, 6, 1)
    changes = sc.diff(RECORD, RECORD, as_of=day, as_of_old="2019-06-01")
    assert changes.as_of_new == "2024-06-01" and changes.changes
    with pytest.raises(sc.OptionsError, match="as_of_old"):
        sc.diff(RECORD, RECORD, as_of_old="May")
    with pytest.raises(sc.OptionsError, match="rss"):
        sc.feed(RECORD, as_of=day, format="rss")
    with pytest.raises(TypeError, match="title: expected a str"):
        sc.feed(RECORD, as_of=day, title=3)
    with pytest.raises(sc.RecordError):
        sc.diff(b"{}", RECORD)


def test_feeds_are_text_or_objects():
    assert sc.feed(RECORD, as_of="2022-06-01").startswith('<?xml version="1.0"')
    feed = sc.feed(RECORD, as_of="2022-06-01", format="json", title="Ours", old=RECORD)
    assert isinstance(feed, sc.Feed) and feed.title == "Ours"
    with pytest.raises(TypeError, match="old: an older state"):
        sc.load_register(RECORD).feed(as_of="2022-06-01", old=str(RECORD))


def test_lines_have_what_could_not_be_read_in_its_place():
    text = json.dumps(SMALL) + "\n" + "[" * 10 + "\n" + json.dumps(SMALL)
    checked = sc.loads_register(text).check()
    lines = [json.loads(line) for line in checked.to_ndjson().splitlines()]
    assert [it.get("file") for it in lines] == ["register:1", "register:2", "register:3", None]
    assert lines[3]["code"] == "SC801" and lines[0]["verdict"] == "valid"
    assert checked[0] == sc.check(SMALL)
