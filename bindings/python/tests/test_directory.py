"""The directory, and one of the user's own beside it."""

import copy
import datetime
import pathlib
import pickle

import pytest
import super_complaints as sc


@pytest.fixture
def own(root: pathlib.Path) -> sc.Directory:
    return sc.Directory.standard().extended(root / "examples/directory/scotland-and-pilot.json")


def test_a_body_is_found_by_name_old_name_abbreviation_and_identifier():
    directory = sc.Directory.standard()
    for query in ["Kent Police", "force-kent", "data-police-uk:kent"]:
        assert [entry.id for entry in directory.look_up(query)] == ["force-kent"]
    (hampshire,) = directory.look_up("Hampshire Constabulary", on=datetime.date(2022, 11, 16))
    assert hampshire.name == "Hampshire and Isle of Wight Constabulary"
    assert hampshire.body is not None and hampshire.body.kind is sc.BodyKind.TERRITORIAL_FORCE


def test_a_near_miss_is_suggested_and_never_taken():
    directory = sc.Directory.standard()
    assert directory.look_up("Home Ofice") == ()
    assert directory.suggest("Home Ofice")[0].id == "home-office"


def test_a_group_has_the_members_of_the_day():
    members = sc.Directory.standard().members("pccs", on="2022-06-30")
    assert (len(members.certain), len(members.possible)) == (39, 0)
    with pytest.raises(sc.OptionsError, match="chief-constables"):
        sc.Directory.standard().members("chief-constable", on="2022-06-30")
    with pytest.raises(sc.OptionsError, match="2022-06"):
        sc.Directory.standard().members("pccs", on="2022-06")


def test_ones_own_bodies_stand_beside_the_standard_ones(own: sc.Directory):
    assert [entry.id for entry in own.look_up("Police Scotland")] == ["police-scotland"]
    assert sc.Directory.standard().look_up("Police Scotland") == ()
    assert own.version == f"{sc.Directory.standard().version} + scotland-and-pilot 2026-11-25"
    record = sc.load(
        {
            "schema": "1",
            "id": "x",
            "scheme": "police",
            "title": "X",
            "reports": [{"id": "report", "kind": "report", "published": "2026-01-31"}],
            "recommendations": [{"id": "r1", "addressees": ["pilot-forces"], "due": {"date": "2026-05-31"}}],
        }
    )
    assert "SC103" in {finding.code for finding in record.check().findings}
    checked = record.check(directory=own)
    assert "SC103" not in {finding.code for finding in checked.findings}
    assert checked.directory == own.version
    names = [cell.name for cell in record.matrix("2026-06-01", directory=own).rows[0].cells]
    assert names == ["Kent Police", "Surrey Police", "Police Service of Scotland"]
    (due,) = record.explain(deadline="item:r1", directory=own).deadlines
    assert [party.id for party in due.binds.parties] == ["pilot-forces"]


def test_every_fault_of_a_file_is_told_at_once():
    file = {
        "version": "x",
        "bodies": [{"id": "force-kent", "kind": "other_force", "names": [{"text": "Ours"}], "successor": "nobody"}],
    }
    with pytest.raises(sc.DirectoryError) as raised:
        sc.Directory.standard().extended(file)
    assert {fault.pointer for fault in raised.value.faults} == {"/bodies/0/id", "/bodies/0/successor"}
    assert isinstance(raised.value, sc.DocumentError) and not isinstance(raised.value, sc.RecordError)


def test_a_directory_goes_to_another_process(own: sc.Directory):
    for again in [pickle.loads(pickle.dumps(own)), copy.deepcopy(own)]:
        assert again.version == own.version
        assert len(again.members("pilot-forces", on="2026-01-01").certain) == 3


def test_the_schema_of_a_directory_is_at_hand(root: pathlib.Path):
    import json

    assert sc.directory_schema() == json.loads((root / "crates/super-complaints/schema/directory.schema.json").read_text())
