"""Errors are Python's own: they have attributes, they read well, they pickle."""

import copy
import pickle

import pytest
import super_complaints as sc

FAULTY = '{"schema": "1", "id": "x", "scheme": "police", "title": "X",\n "made_bye": [], "forces": null}'


def test_every_fault_comes_at_once():
    with pytest.raises(sc.RecordError) as raised:
        sc.loads(FAULTY)
    error = raised.value
    assert isinstance(error, ValueError)
    first, second = error.faults
    assert (first.pointer, first.line, first.column) == ("/made_bye", 2, 2)
    assert first.code is sc.FaultCode.UNKNOWN_FIELD
    assert first.help == "did you mean `made_by`?"
    assert (second.pointer, second.code) == ("/forces", sc.FaultCode.NULL)
    assert error.more_faults == 0
    assert "/made_bye (line 2, column 2)" in str(error)


@pytest.mark.parametrize(
    "text", [b"", b"{", b"[]", b"\xff\xfe", "null", '{"a": "\ud800"}', "[" * 200_000], ids=range(7)
)
def test_what_is_no_record_is_refused(text):
    with pytest.raises(sc.RecordError) as raised:
        sc.loads(text)
    assert raised.value.faults


def test_errors_pickle():
    with pytest.raises(sc.RecordError) as record_error:
        sc.loads(FAULTY)
    with pytest.raises(sc.OptionsError) as options_error:
        sc.check({}, profile="final")
    with pytest.raises(sc.NotValidError) as not_valid:
        sc.check({}).require_valid()
    for raised in [record_error, options_error, not_valid]:
        error = raised.value
        for same in [pickle.loads(pickle.dumps(error)), copy.copy(error)]:
            assert (type(same), str(same), vars(same)) == (type(error), str(error), vars(error))


def test_a_date_that_is_none_does_not_construct():
    for text in ["2021-02-30", "26 May 2021", "[2022..2021]"]:
        with pytest.raises(ValueError, match="2021"):
            sc.PartialDate(text)
