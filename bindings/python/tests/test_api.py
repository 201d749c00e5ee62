"""What an analyst does with the package."""

import datetime
import json
import pathlib

import pytest
import super_complaints as sc


def test_a_record_is_typed(path):
    record = sc.load(str(path))
    assert isinstance(record, sc.SuperComplaint)
    first = record.recommendations[0]
    assert first.addressees == (sc.Party(id="home-office"),)
    assert first.marks.due is sc.Mark.UNKNOWN
    assert record.events[0].kind is sc.EventKind.SUBMITTED
    assert record.reports[0].published.exact == datetime.date(2021, 5, 26)
    assert record.recommendations is record.recommendations
    with pytest.raises(AttributeError):
        record.recomendations


def test_sources_are_paths_bytes_texts_mappings_and_records(path):
    text = path.read_text(encoding="utf-8")
    by_path = sc.load(path)
    others = [sc.load(text.encode()), sc.loads(text), sc.load(json.loads(text)), sc.load(by_path)]
    assert all(other == by_path for other in others)


def test_a_check_gives_typed_findings(path):
    for as_of in ["2022-06-01", datetime.date(2022, 6, 1)]:
        checked = sc.load(path).check(as_of=as_of, profile=sc.Profile.DRAFT)
        assert checked.verdict is sc.Verdict.VALID
        assert checked.as_of == datetime.date(2022, 6, 1)
        (finding,) = [it for it in checked.findings if it.code == "SC401"]
        assert finding.path == ("recommendations", 0)
        assert (finding.subject, finding.severity) == (sc.Subject.CONDUCT, sc.Severity.WARNING)
        assert finding.line is not None
        checked.require_valid()


def test_rules_are_chosen_and_unknown_ones_refused(path):
    checked = sc.check(path, as_of="2022-06-01", without_rules=["SC401"])
    assert "SC401" in {it.code for it in checked.not_run if it.why is sc.WhyNotRun.EXCLUDED}
    assert sc.check(path, only_rules="dangling-reference").findings == ()
    wrong = [{"only_rules": ["SC999"]}, {"profile": "final"}, {"as_of": "2022-06"}]
    for options in wrong:
        with pytest.raises(sc.OptionsError):
            sc.check(path, **options)
    with pytest.raises(TypeError):
        sc.check(path, asof="2022-06-01")


def test_a_faulty_document_is_checked_too():
    checked = sc.check({"schema": "1", "made_by": "hestia"})
    assert checked.verdict is sc.Verdict.INVALID
    assert {fault.code for fault in checked.faults} == {sc.FaultCode.MISSING_FIELD, sc.FaultCode.WRONG_TYPE}
    with pytest.raises(sc.NotValidError) as raised:
        checked.require_valid()
    assert raised.value.verdict is sc.Verdict.INVALID
    assert raised.value.reason == checked.reason


def test_the_matrix_says_who_owes_an_answer(path):
    matrix = sc.load(path).matrix("2022-06-01")
    assert matrix == sc.matrix(path, datetime.date(2022, 6, 1))
    assert [(row.item, cell.seat) for row, cell in matrix.owing()] == [("r1", "home-office")]
    open_ = [cell for _, cell in matrix.awaiting(sc.Awaiting.KNOWN_NOT_SETTLED)]
    assert open_ and all(cell.state is sc.State.CANNOT_TELL and cell.causes for cell in open_)
    (cell,) = [cell for cell in matrix.rows[0].cells if cell.seat == "home-office"]
    assert (cell.role, cell.state) == (sc.Role.ADDRESSEE, sc.State.NO_PUBLISHED_RESPONSE)


def test_a_record_made_by_hand_is_read_by_the_same_loader():
    record = sc.SuperComplaint(
        schema=sc.SchemaVersion.V1,
        id="x",
        scheme="police",
        title="X",
        made_by=(sc.Party(id="hestia"), sc.Party(as_written="Others", excluding=("iopc",))),
        events=(sc.Event(id="in", kind=sc.EventKind.RECEIVED, date=sc.PartialDate("2021-05")),),
    )
    assert record.to_json() == (
        '{"schema":"1","id":"x","scheme":"police","title":"X","made_by":["hestia",'
        '{"as_written":"Others","excluding":["iopc"]}],'
        '"events":[{"id":"in","kind":"received","date":"2021-05"}]}'
    )
    assert sc.loads(record.to_json()) == record
    assert record.check().verdict is not sc.Verdict.INVALID
    wrong = sc.SuperComplaint(schema=sc.SchemaVersion.V1, id="Not An Id", scheme="police", title="")
    assert {fault.pointer for fault in wrong.check().faults} == {"/id", "/title"}
    with pytest.raises(sc.RecordError):
        wrong.to_json()


def test_every_example_goes_there_and_back(root):
    for path in (root / "examples/records").glob("*.json"):
        record = sc.load(path)
        assert sc.load(record.to_dict()) == record
        assert sc.load(record.to_dict()).to_canonical_json() == record.to_canonical_json()


def test_the_schema_and_the_rules_are_at_hand(root):
    committed = root / "crates/super-complaints/schema/super-complaint.schema.json"
    assert sc.schema() == json.loads(committed.read_bytes())
    codes = [rule.code for rule in sc.rules()]
    assert codes == sorted(set(codes))
    assert all(rule.basis and rule.help for rule in sc.rules())


def test_files_fail_as_files_do(tmp_path: pathlib.Path):
    for function in [sc.load, sc.check, lambda path: sc.matrix(path, "2022-06-01")]:
        with pytest.raises(FileNotFoundError):
            function(tmp_path / "nothing.json")
        with pytest.raises(IsADirectoryError):
            function(tmp_path)


def test_a_due_date_is_explained_day_by_day(root):
    record = sc.load(root / "examples/records/hidden-victims.json")
    (deadline,) = record.explain(deadline="acknowledgement").deadlines
    last = datetime.date(2019, 6, 6)
    assert deadline.computed == sc.LastDay(earliest=last, latest=last)
    assert "2018/748" in deadline.basis.cited
    with pytest.raises(sc.OptionsError, match="acknowledgement"):
        record.explain(deadline="acknowledgment")


def test_quotations_are_held_against_the_texts_that_are_at_hand(path, root):
    record = sc.load(path)
    assert ("SC706", "needs_texts") in {(it.code, str(it.why)) for it in record.check().not_run}
    page = (root / "examples/pages/hidden-victims-responses.txt").read_text()
    assert "SC706" not in {it.code for it in record.check(texts={"page": page}).findings}
    wrong = [it for it in record.check(texts={"page": "another page"}).findings if it.code == "SC706"]
    assert wrong and all(it.pointer.endswith(("quote", "text", "words", "says")) for it in wrong)
    # A text for a document that the record does not have would hold nothing against anything.
    with pytest.raises(sc.OptionsError, match="`pgae`.* did you mean `page`"):
        record.check(texts={"pgae": page})
