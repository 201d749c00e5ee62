"""The manners of the typed model."""

import copy
import dataclasses
import datetime
import inspect
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
import super_complaints as sc


@pytest.fixture
def record(path):
    return sc.load(path)


def test_records_compare_hash_copy_and_pickle(record, path):
    touched = sc.load(path)
    assert touched.title
    for same in [touched, copy.copy(record), copy.deepcopy(record), pickle.loads(pickle.dumps(record))]:
        assert (same, hash(same), repr(same)) == (record, hash(record), repr(record))
        assert same.check(as_of="2022-06-01").verdict is sc.Verdict.VALID
    results = [record.check(as_of="2022-06-01"), record.matrix("2022-06-01"), *sc.rules()]
    for result in results:
        same = pickle.loads(pickle.dumps(copy.deepcopy(result)))
        assert (same, hash(same)) == (result, hash(result))


def test_threads_may_read_one_record(path):
    for _ in range(20):
        record = sc.load(path)
        with ThreadPoolExecutor(8) as pool:
            lists = list(pool.map(lambda _: record.recommendations, range(8)))
        assert all(it is record.recommendations for it in lists) and lists[0]


def test_a_changed_record_is_checked_as_it_is_now(record):
    first = dataclasses.replace(record.recommendations[0], report="no-such-report")
    changed = dataclasses.replace(record, recommendations=(first,))
    assert changed != record
    assert changed.check().verdict is sc.Verdict.INVALID
    assert record.check().verdict is sc.Verdict.VALID
    part = dataclasses.replace(record.recommendations[0], number="2")
    assert dataclasses.replace(part, number="1") == record.recommendations[0]


def test_nothing_can_be_changed(record):
    with pytest.raises(dataclasses.FrozenInstanceError):
        record.title = "Y"
    with pytest.raises(dataclasses.FrozenInstanceError):
        record.recommendations[0].extra = 1
    extended = sc.load({**record.to_dict(), "extensions": {"a": [1, {"b": "c"}]}})
    assert extended.extensions == {"a": (1, {"b": "c"})}
    with pytest.raises(TypeError):
        extended.extensions["a"] = 2
    assert hash(extended) == hash(pickle.loads(pickle.dumps(extended)))
    assert extended.to_dict()["extensions"] == {"a": [1, {"b": "c"}]}


def test_words_are_texts(record):
    assert record.check().verdict == "valid"
    assert f"{sc.Verdict.VALID} {sc.Verdict.VALID!s}" == "valid valid"
    assert sc.State("cannot_tell") is sc.State.CANNOT_TELL
    assert [it.value for it in sc.Mark] == ["unknown", "not_stated", "inferred"]


def test_partial_dates_are_texts_with_bounds():
    month, until = sc.PartialDate("2021-02"), sc.PartialDate("[..2022-11-25]")
    assert (month.earliest, month.latest) == (datetime.date(2021, 2, 1), datetime.date(2021, 2, 28))
    assert month.exact is None and month == "2021-02"
    assert (until.earliest, until.latest) == (None, datetime.date(2022, 11, 25))
    assert copy.deepcopy(pickle.loads(pickle.dumps(until))) == until
    assert repr(month) == "PartialDate('2021-02')"


def test_a_repr_shows_what_was_recorded(record):
    assert repr(sc.Party(id="npcc")) == "Party(id='npcc')"
    assert repr(record).startswith("SuperComplaint(schema=<SchemaVersion.V1: '1'>, id='hidden-victims'")
    assert f"recommendations=<{len(record.recommendations)} x Recommendation>" in repr(record)


def test_everything_is_documented():
    for name in sc.__all__:
        thing = getattr(sc, name)
        if inspect.isclass(thing) or inspect.isfunction(thing):
            assert inspect.getdoc(thing), name
            members = vars(thing).values() if inspect.isclass(thing) else ()
            for member in members:
                if inspect.isfunction(member) and not member.__name__.startswith("_"):
                    assert inspect.getdoc(member), f"{name}.{member.__name__}"


def test_the_types_of_fields_resolve():
    for name in sc.__all__:
        if dataclasses.is_dataclass(getattr(sc, name)):
            inspect.get_annotations(getattr(sc, name), eval_str=True)


def test_the_schema_that_editors_read_is_kept(path):
    document = {"$schema": "super-complaint.schema.json", **sc.load(path).to_dict()}
    record = sc.load(document)
    assert record.schema_uri == "super-complaint.schema.json"
    assert record.to_dict() == document
    assert '"$schema":"super-complaint.schema.json"' in record.to_json()
    assert dataclasses.replace(record, schema_uri=None).to_dict() == sc.load(path).to_dict()
    assert dataclasses.replace(sc.load(path), schema_uri="a.json").to_dict()["$schema"] == "a.json"
