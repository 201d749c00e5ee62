"""Not run: mypy reads it, and it holds only if the types are exact."""

import datetime
from typing_extensions import assert_never, assert_type

import super_complaints as sc


def typed(record: sc.SuperComplaint) -> str:
    assert_type(record.recommendations[0].addressees, tuple[sc.Party, ...])
    assert_type(record.recommendations[0].addressees[0].id, str | None)
    assert_type(record.reports[0].published, sc.PartialDate | None)
    assert_type(record.made_by[0].excluding, tuple[str, ...])
    assert_type(record.recommendations[0].marks.due, sc.Mark | None)
    checked = record.check(as_of=datetime.date(2022, 6, 1), profile="publish", only_rules=["SC101"])
    assert_type(checked.findings[0].path, tuple[str | int, ...])
    assert_type(checked.as_of, datetime.date | None)
    for row, cell in record.matrix("2022-06-01").owing():
        assert_type(row.tally.asked.min, int)
        assert_type(cell.state, sc.State)
        assert_type(cell.awaiting, sc.Awaiting | None)
        assert_type(cell.causes, tuple[sc.Cause, ...])
    published = record.reports[0].published
    if published is not None:
        assert_type(published.is_before("2022-06-01"), sc.Tri)
        assert_type(published.latest, datetime.date | None)
        published < sc.PartialDate("2022")  # type: ignore[operator]
    sc.Severity.ERROR < sc.Severity.WARNING  # type: ignore[operator]
    record.titel  # type: ignore[attr-defined]
    record.title = "frozen"  # type: ignore[misc]
    made = sc.Response(id="r", by=["npcc", sc.Party(id="iopc")], answers=[sc.Answer(items=["r1"], position="accepted")])
    assert_type(made.by, tuple[sc.Party, ...])
    assert_type(sc.SuperComplaint(id="x", scheme="police", title="X").schema, sc.SchemaVersion)
    sc.Report(id="p", kind=sc.ReportKind.REPORT, published=datetime.date(2021, 5, 26))
    sc.Report(id="p")  # type: ignore[call-arg]
    sc.Response("r")  # type: ignore[call-arg]
    sc.Response(id="r", bye=["npcc"])  # type: ignore[call-arg]
    sc.Response(id="r", by=[5])  # type: ignore[list-item]
    draft = sc.read_page(b"", format="html", seen=datetime.date(2026, 11, 25), whole=True)
    assert_type(draft.record, sc.SuperComplaint)
    assert_type(draft.trace.passages, tuple[sc.Passage, ...])
    assert_type(draft.trace.unused[0].weight, sc.Weight)
    assert_type(sc.merge(record, [draft]).record, sc.SuperComplaint)
    for read in sc.read_pages([b"", sc.Page(content=b"", url="https://www.gov.uk")]):
        if isinstance(read, sc.Draft):
            assert_type(read.text, str)
    assert_type(sc.SuperComplaint.from_dict({}), sc.SuperComplaint)
    assert_type(sc.Party.from_dict({}), sc.Party)
    record.matrix(datetime.datetime(2022, 6, 1))
    record.matrix(2022)  # type: ignore[arg-type]
    record.save("record.json", like=record)
    register = sc.load_register(["records", "more.ndjson"], progress=lambda done, all: None)
    assert_type(register["x"], sc.SuperComplaint)
    assert_type(register[0:2], sc.Register)
    assert_type(register.errors, tuple[sc.RecordError, ...])
    assert_type(register.filter(lambda it: it.made_by), sc.Register)
    results = register.check(as_of="2022-06-01")
    assert_type(results.verdict, sc.Verdict)
    assert_type(results.findings[0].places[0].line, int)
    for name, result in results.items():
        assert_type((name, result), tuple[str, sc.Checked])
    assert_type(register.matrix(as_of="2022-06-01"), sc.Table)
    assert_type(register.tables()["items"].columns[0].kind, str)
    assert_type(results.findings[0].severity, sc.Severity)
    assert_type(results.to_ndjson(), str)
    assert_type(record.fix("likely").applied[0].fix.confidence, sc.Confidence)
    assert_type(sc.fix(b"", sc.Confidence.CERTAIN).text, str)
    assert_type(sc.diff(record, "new.json", as_of="2022-06-01").changes, tuple[sc.RecordChange, ...])
    assert_type(register.diff(register), sc.Changes)
    assert_type(sc.feed(register, as_of="2022-06-01"), str)
    assert_type(register.feed(as_of="2022-06-01", format="ical"), str)
    assert_type(sc.feed(record, as_of="2022-06-01", format="json"), sc.Feed)
    sc.feed(record, as_of="2022-06-01", format="rss")  # type: ignore[call-overload]
    register.table("items", as_off="2022-06-01")  # type: ignore[call-arg]
    match checked.verdict:
        case sc.Verdict.VALID:
            return "valid"
        case sc.Verdict.INVALID | sc.Verdict.UNDETERMINED:
            return "not valid"
        case _:
            assert_never(checked.verdict)
