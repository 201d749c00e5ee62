"""What is made by hand is what the loader would have made of it, or is refused with its place."""

import copy
import dataclasses
import datetime
import pickle
import sys

import pytest
import super_complaints as sc


def response(**fields):
    return sc.Response(**{"id": "r", "by": ("npcc",), **fields})


def test_texts_and_lists_become_what_the_field_holds():
    made = response(by=["npcc"], answers=[{"items": ["r1"], "position": "accepted"}])
    assert made.by == (sc.Party(id="npcc"),) and made.by[0].id == "npcc"
    assert made.answers[0].position is sc.Position.ACCEPTED
    assert made.answers[0].items == ("r1",)
    assert response(by=[sc.Party(id="npcc")]) == made.__class__(id="r", by=(sc.Party(id="npcc"),))
    report = sc.Report(id="p", kind="report", published="2021-05", sent=datetime.date(2021, 5, 1))
    assert isinstance(report.published, sc.PartialDate) and report.kind is sc.ReportKind.REPORT
    assert report.sent == "2021-05-01"


def test_a_record_made_by_hand_is_the_one_that_is_loaded():
    made = sc.SuperComplaint(
        schema="1",
        id="x",
        scheme="police",
        title="X",
        made_by=["hestia"],
        documents=[sc.Document(id="page", kind="responses_page", published="2021-08")],
        reports=[sc.Report(id="report", kind="report", published="2021-05-26", documents=["page"])],
        responses=[response(documents=["page"])],
        extensions={"a": [1, {"b": "c"}]},
    )
    loaded = sc.loads(made.to_json())
    assert (made, hash(made), repr(made)) == (loaded, hash(loaded), repr(loaded))
    assert loaded.to_dict() == made.to_dict()
    assert made.check().verdict is loaded.check().verdict
    assert pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == loaded


def test_a_record_needs_no_more_than_its_id_its_scheme_and_its_title():
    made = sc.SuperComplaint(id="x", scheme="police", title="X")
    assert made.schema is sc.SchemaVersion.V1
    assert made.to_dict() == {"schema": "1", "id": "x", "scheme": "police", "title": "X"}
    assert made.to_json() == '{"schema":"1","id":"x","scheme":"police","title":"X"}'
    assert repr(made).startswith("SuperComplaint(schema=<SchemaVersion.V1: '1'>, id='x'")
    loaded = sc.loads(made.to_json())
    assert (made, hash(made)) == (loaded, hash(loaded))


# Of each class that a program makes: what it must say. Nothing but that is in its JSON.
REQUIRED = [
    (sc.SuperComplaint, {"schema": "1", "id": "x", "scheme": "police", "title": "X"}),
    (sc.Feature, {"id": "f"}),
    (sc.Event, {"id": "e", "kind": "received"}),
    (sc.Report, {"id": "p", "kind": "report"}),
    (sc.Outcome, {"kind": "recommendations"}),
    (sc.Opinion, {"by": "iopc"}),
    (sc.Recommendation, {"id": "r"}),
    (sc.Action, {"id": "a"}),
    (sc.Request, {"id": "q"}),
    (sc.Response, {"id": "r"}),
    (sc.Answer, {}),
    (sc.Commitment, {}),
    (sc.Search, {"id": "s"}),
    (sc.Document, {"id": "d", "kind": "letter"}),
    (sc.Due, {}),
    (sc.Discrepancy, {"field": "title", "says": "Another"}),
    (sc.Body, {"id": "b", "kind": "other", "names": [{"text": "B"}]}),
    (sc.Name, {"text": "B"}),
    (sc.Identifier, {"scheme": "registration-number", "value": "1"}),
    (sc.Vacancy, {"since": "2021-05"}),
    (sc.Suppression, {"rule": "SC301", "reason": "the page says so"}),
    (sc.DirectoryFile, {"version": "mine"}),
    (sc.Group, {"id": "g", "name": "G"}),
    (sc.GroupTerm, {}),
    (sc.SourceDocument, {"id": "act", "title": "An Act"}),
]


@pytest.mark.parametrize(("cls", "said"), REQUIRED, ids=lambda it: getattr(it, "__name__", ""))
def test_a_class_is_made_by_keyword_with_what_it_must_say(cls, said):
    made = cls(**said)
    assert made.to_dict() == said
    assert dataclasses.replace(made) == made == pickle.loads(pickle.dumps(made))
    for name in said:
        rest = {other: value for other, value in said.items() if other != name}
        if name == "schema":  # there is one version
            assert cls(**rest) == made
        else:
            with pytest.raises(TypeError, match=f"missing 1 required keyword-only argument: '{name}'"):
                cls(**rest)


def test_every_class_of_the_schemas_is_in_the_table():
    kinds = set()
    for schema in [sc.schema(), sc.directory_schema()]:
        kinds |= {schema["title"], *(name for name, it in schema["$defs"].items() if "properties" in it)}
    made = {cls.__name__ for cls, _ in REQUIRED}
    assert {kind for kind in kinds if not kind.endswith(("Marks", "Reasons"))} == made | {"PartyDetail"}


def test_a_group_as_a_text_names_it():
    assert sc.Party(id="pccs", coverage="some", count=3).to_dict() == {"id": "pccs", "coverage": "some", "count": 3}
    assert sc.Party(as_written="all forces").to_dict() == {"as_written": "all forces"}


def test_parts_can_be_replaced(path):
    record = sc.load(path)
    changed = dataclasses.replace(record, made_by=["hestia"], title="Y")
    assert changed.made_by == (sc.Party(id="hestia"),)
    assert dataclasses.replace(changed, title=record.title, made_by=record.made_by) == record
    if sys.version_info >= (3, 13):
        assert copy.replace(record, made_by=["hestia"], title="Y") == changed


@pytest.mark.parametrize(
    ("make", "kind", "says"),
    [
        (lambda: response(by="npcc"), TypeError, r"Response\.by: expected a list or tuple of Party, found str \('npcc'\)"),
        (lambda: response(by=[5]), TypeError, r"Response\.by\[0\]: expected a Party, or a str with its id, found int \(5\)"),
        (lambda: response(by=[sc.Response(id="q")]), TypeError, r"Response\.by\[0\]: expected a Party"),
        (lambda: response(id=7), TypeError, r"Response\.id: expected a value of type str, found int \(7\)"),
        (lambda: response(answers=[{"items": [1]}]), TypeError, r"Response\.answers\[0\]: Answer\.items\[0\]: expected"),
        (
            lambda: response(answers=[{"itmes": []}]),
            TypeError,
            r"Response\.answers\[0\]: Answer: there is no field `itmes`: did you mean `items`\?",
        ),
        (lambda: sc.Recommendation(id="r1", adressees=[]), TypeError, r"Recommendation: there is no field `adressees`: did you mean `addressees`\?"),
        (lambda: sc.Name(text="B", x=1), TypeError, r"Name: there is no field `x`: its fields are `text`, `since`, `until`"),
        (lambda: sc.Recommendation("r1"), TypeError, r"Recommendation: give its fields by name, as in `Recommendation\(id=\.\.\.\)`"),
        (lambda: dataclasses.replace(response(), answer=[]), TypeError, r"Response: there is no field `answer`: did you mean `answers`\?"),
        (
            lambda: response(answers=[{"items": ["r1"], "position": "agreed"}]),
            ValueError,
            r"Response\.answers\[0\]: Answer\.position: expected a value of Position, found str \('agreed'\); use one of",
        ),
        (lambda: sc.Report(id="p", kind="report", published="May 2021"), ValueError, r"Report\.published: `May 2021` is not a date"),
        (lambda: sc.Report(id="p", kind="report", published=2021), TypeError, r"Report\.published: a date is a str"),
        (
            lambda: sc.Report(id="p", kind="report", published=datetime.datetime(2021, 5, 1)),
            TypeError,
            r"Report\.published: a date has no time",
        ),
    ],
)
def test_what_cannot_be_does_not_construct_and_says_where(make, kind, says):
    with pytest.raises(kind, match=says):
        make()


def test_dates_have_no_order_that_is_not_known():
    until, year = sc.PartialDate("[..2019-01-01]"), sc.PartialDate("2024-01-01")
    for compare in [
        lambda: until < year,
        lambda: until <= year,
        lambda: until > year,
        lambda: until >= year,
        lambda: "2024" < until,
        lambda: until < "2024",
        lambda: max([until, year]),
        lambda: sorted([until, year]),
    ]:
        with pytest.raises(TypeError, match="is_before.*earliest"):
            compare()
    assert until.is_before(year) is sc.Tri.YES and year.is_after(until) is sc.Tri.YES
    assert year.is_before(until) is sc.Tri.NO
    assert sc.PartialDate("2024").is_before("2024-06-01") is sc.Tri.CANNOT_TELL
    assert year.is_by("2024-01-01") is sc.Tri.YES
    assert year.is_by(datetime.date(2023, 12, 31)) is sc.Tri.NO
    assert sc.PartialDate("2024").is_by("2024-06-01") is sc.Tri.CANNOT_TELL
    dates = [sc.PartialDate(it) for it in ["2024-02-01", "2024-01", "2023"]]
    assert sorted(dates, key=lambda it: it.latest) == ["2023", "2024-01", "2024-02-01"]
    assert {sc.PartialDate("2024"): 1}["2024"] == 1
    for compare in [lambda: year == datetime.date(2024, 1, 1), lambda: datetime.date(2024, 1, 1) != year]:
        with pytest.raises(TypeError, match="`==` cannot compare.*exact"):
            compare()
    assert year == "2024-01-01" and year != "2024" and year != None and year.exact == datetime.date(2024, 1, 1)  # noqa: E711
    for other in [None, 5]:
        with pytest.raises(TypeError, match="a date is a str"):
            year.is_before(other)
    with pytest.raises(sc.OptionsError, match="`June` is not a date"):
        year.is_before("June")
    with pytest.raises(sc.OptionsError, match="`2024` is not a full date"):
        year.is_by("2024")
    with pytest.raises(TypeError, match="not int"):
        sc.PartialDate(2024)


def test_an_answer_of_three_is_neither_true_nor_false():
    for answer in sc.Tri:
        with pytest.raises(TypeError, match="is Tri.YES"):
            bool(answer)
        with pytest.raises(TypeError):
            "x" if answer else "y"
        for truth in [True, False]:
            with pytest.raises(TypeError, match="is Tri.YES"):
                answer == truth
    assert sc.Tri("yes") == "yes" and sc.Tri.YES is sc.Tri("yes") and {sc.Tri.NO: 1}["no"] == 1
    assert copy.deepcopy(pickle.loads(pickle.dumps(sc.Tri.NO))) is sc.Tri.NO


def test_a_verdict_and_a_result_are_neither_true_nor_false(path):
    checked = sc.check(path)
    for value in [checked, *sc.Verdict]:
        with pytest.raises(TypeError, match="is Verdict.VALID"):
            bool(value)
    assert checked.verdict == "valid" and {sc.Verdict.VALID: 1}["valid"] == 1


def test_words_have_no_order():
    for compare in [
        lambda: sc.Severity.ERROR < sc.Severity.WARNING,
        lambda: sc.State.ANSWERED >= "cannot_tell",
        lambda: max(sc.Severity),
    ]:
        with pytest.raises(TypeError, match="have no order"):
            compare()
    assert sorted(sc.Severity, key=list(sc.Severity).index)[0] is sc.Severity.ERROR


def test_the_text_of_a_document_is_not_taken_for_a_path(path):
    text = path.read_text(encoding="utf-8")
    for source in [text, "\n {}", '{"schema": "1"}', "[]"]:
        with pytest.raises(ValueError, match=r"looks like the text of a document.*loads\(text\)"):
            sc.check(source)
    assert sc.check(text.encode()).verdict is sc.loads(text).check().verdict
    for source in ["x" * 5000, "# a record\n{}"]:
        with pytest.raises(ValueError, match=r"looks like the text of a document"):
            sc.load(source)
    with pytest.raises(FileNotFoundError):
        sc.load("no-such-file.json")


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda path: sc.load(0), "a document is the path of a file.*not int"),
        (lambda path: sc.check(None), "a document is the path of a file.*not NoneType"),
        (lambda path: sc.matrix([], "2022-06-01"), "a document is the path of a file.*not list"),
        (lambda path: sc.loads(5), "JSON text is a str or bytes, not int"),
        (lambda path: sc.loads({"schema": "1"}), "JSON text is a str or bytes, not dict.*`load`"),
        (lambda path: sc.check(path, as_of=2022), "a date is a str.*not int"),
        (lambda path: sc.matrix(path, None), "a date is a str.*not NoneType"),
        (lambda path: sc.Report(id="r", kind="report", published=datetime.datetime(2022, 6, 1)), "a date has no time"),
        (lambda path: sc.check(path, only_rules=[5]), "a rule is given as a str.*not int"),
        (lambda path: sc.check(path, texts={"page": b"x"}), r"texts\['page'\]: a text is a str, not bytes"),
        (lambda path: sc.check(path, directory="mine.json"), "a directory is made with.*not str"),
        (lambda path: sc.check({"schema": "1", "made_by": {"hestia"}}), "only JSON values, not set"),
        (lambda path: response(by={"npcc"}), r"Response\.by: expected a list or tuple of Party, found set"),
    ],
)
def test_an_argument_of_a_wrong_type_is_named(path, call, says):
    with pytest.raises(TypeError, match=says):
        call(path)


def test_a_mapping_may_hold_parts_and_dates():
    head = {"schema": "1", "id": "x", "scheme": "police", "title": "X"}
    report = {"id": "p", "kind": sc.ReportKind.REPORT, "published": datetime.date(2021, 5, 26)}
    record = sc.load({**head, "made_by": (sc.Party(id="hestia"),), "reports": [report]})
    assert record.made_by == (sc.Party(id="hestia"),)
    assert record.reports == (sc.Report(id="p", kind="report", published="2021-05-26"),)


def test_a_reason_that_does_not_exist_is_refused(path):
    matrix = sc.matrix(path, "2022-06-01")
    assert list(matrix.awaiting("none_found")) == list(matrix.awaiting(sc.Awaiting.NONE_FOUND)) == list(matrix.owing())
    for what in ["nothing", ["none_found"]]:
        with pytest.raises((TypeError, ValueError), match="what: expected a value of Awaiting.*`none_found`"):
            matrix.awaiting(what)


def test_errors_name_the_file(tmp_path):
    file = tmp_path / "broken.json"
    file.write_text('{"schema": "1"}')
    for call in [sc.load, lambda it: sc.matrix(it, "2022-06-01"), sc.explain, sc.Directory.standard().extended]:
        for source in [file, str(file)]:
            with pytest.raises(sc.DocumentError) as raised:
                call(source)
            error = raised.value
            assert error.file == str(file) and str(error).startswith(f"{file}: ")
            same = pickle.loads(pickle.dumps(error))
            assert (str(same), same.file, same.faults) == (str(error), error.file, error.faults)
    with pytest.raises(sc.RecordError) as raised:
        sc.load(file.read_bytes())
    assert raised.value.file is None
