"""What somebody tries in the first hour with the package."""

import dataclasses
import datetime
import difflib
import importlib.metadata
import os
import pickle
import pydoc
import rlcompleter
import stat
import subprocess
import sys

import pytest
import super_complaints as sc


def changed_lines(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in lines if line[0] in "+-" and not line.startswith(("+++", "---"))]


def test_tab_completion_offers_every_field(path):
    record = sc.load(path)
    names = {field.name for field in dataclasses.fields(record)}
    assert len(names) >= 24 and names <= set(dir(record))
    assert {field.name for field in dataclasses.fields(sc.Answer)} <= set(dir(record.responses[0].answers[0]))
    completer = rlcompleter.Completer({"record": record})
    assert completer.complete("record.recomm", 0) == "record.recommendations"


def test_help_says_what_fields_and_values_mean():
    text = pydoc.render_doc(sc.SuperComplaint, renderer=pydoc.plaintext)
    assert "recommendations: What the authorities recommend to others." in text
    assert "save(self, path" in text
    text = pydoc.render_doc(sc.State, renderer=pydoc.plaintext)
    assert "Values:" in text and "no_published_response: " in text
    for name in sc.__all__:
        thing = getattr(sc, name)
        if dataclasses.is_dataclass(thing) and not name.endswith(("Marks", "Reasons")):
            documented = [field.name for field in dataclasses.fields(thing) if f"        {field.name}: " in thing.__doc__]
            assert len(documented) == len(dataclasses.fields(thing)) or name == "Page", name


def test_the_version_is_that_of_the_package():
    assert sc.__version__ == importlib.metadata.version("super-complaints")


def test_an_object_goes_to_a_dict_and_back(root):
    for path in sorted((root / "examples/records").glob("*.json")):
        record = sc.load(path)
        assert sc.SuperComplaint.from_dict(record.to_dict()) == record
        for part in [*record.responses, *record.documents, *record.events]:
            assert type(part).from_dict(part.to_dict()) == part
        matrix = record.matrix("2023-01-31")
        assert sc.Matrix.from_dict(matrix.to_dict()) == matrix
        checked = record.check(as_of="2023-01-31")
        assert sc.Checked.from_dict(checked.to_dict()) == checked
    with pytest.raises(sc.RecordError, match="the field `title` is missing"):
        sc.SuperComplaint.from_dict({"schema": "1", "id": "x", "scheme": "police"})
    with pytest.raises(TypeError, match="did you mean `items`"):
        sc.Answer.from_dict({"item": ["r1"]})


def test_dates_come_as_programs_have_them(path):
    record = sc.load(path)
    expected = record.matrix("2022-06-01")
    day = datetime.date(2022, 6, 1)
    given = [day, datetime.datetime(2022, 6, 1, 17, 30), datetime.datetime(2022, 6, 1, tzinfo=datetime.timezone.utc)]
    for as_of in given:
        assert record.matrix(as_of) == expected
        assert record.check(as_of=as_of).as_of == day
        assert record.explain(as_of=as_of).as_of == "2022-06-01"
    assert sc.PartialDate("2022-05").is_by(given[1]) is sc.Tri.YES
    # A time in a record would be a fact that is not kept: it is still refused.
    with pytest.raises(TypeError, match="no time of day"):
        sc.PartialDate(given[1])


def test_a_change_of_one_field_changes_one_line(path, tmp_path):
    before = path.read_text(encoding="utf-8")
    mine = tmp_path / "record.json"
    mine.write_bytes(path.read_bytes())
    record = sc.load(mine)
    dataclasses.replace(record, title="Another title").save(mine)
    after = mine.read_text(encoding="utf-8")
    assert changed_lines(before, after) == ['-  "title": "The hidden victims",', '+  "title": "Another title",']
    # Deep in a list without ids, in the form of a dict.
    value = record.to_dict()
    value["responses"][0]["answers"][0]["gist"] = "Changed"
    sc.SuperComplaint.from_dict(value).save(mine, like=path)
    assert len(changed_lines(before, mine.read_text(encoding="utf-8"))) == 2
    # Something taken out, something added.
    fewer = dataclasses.replace(record, responses=record.responses[1:])
    assert all(line.startswith("-") for line in changed_lines(before, fewer.to_text(like=record)))
    more = dataclasses.replace(record, documents=(*record.documents, sc.Document(id="new", kind="other", title="New")))
    lines = changed_lines(before, more.to_text(like=path))
    assert [line.strip() for line in lines] == ["+    },", "+    {", '+      "id": "new",', '+      "kind": "other",', '+      "title": "New"']


def test_saving_an_unchanged_record_changes_nothing(root, tmp_path):
    for path in sorted((root / "examples/records").glob("*.json")):
        record = sc.load(path)
        assert record.to_text() == path.read_text(encoding="utf-8")
        mine = tmp_path / path.name
        record.save(mine)
        assert mine.read_bytes() == path.read_bytes()
        written = mine.stat().st_mtime_ns
        sc.SuperComplaint.from_dict(record.to_dict()).save(mine)
        assert (mine.read_bytes(), mine.stat().st_mtime_ns) == (path.read_bytes(), written)


def test_a_file_is_replaced_as_a_whole_or_not_at_all(path, tmp_path):
    mine, link = tmp_path / "record.json", tmp_path / "link.json"
    mine.write_bytes(path.read_bytes())
    mine.chmod(0o640)
    link.symlink_to(mine)
    dataclasses.replace(sc.load(mine), title="Y").save(link)
    assert link.is_symlink() and sc.load(mine).title == "Y" and stat.S_IMODE(mine.stat().st_mode) == 0o640
    wrong = sc.SuperComplaint(id="Not An Id", scheme="police", title="Z")
    before = mine.read_bytes()
    with pytest.raises(sc.RecordError, match="/id"):
        wrong.save(mine)
    with pytest.raises(FileNotFoundError):
        sc.load(mine).save(tmp_path / "no-such-folder/record.json")
    assert mine.read_bytes() == before and sorted(os.listdir(tmp_path)) == ["link.json", "record.json"]
    # What is there need not be a record: it is replaced.
    mine.write_text("[]")
    sc.load(path).save(mine)
    assert sc.load(mine) == sc.load(path)


def test_errors_name_the_file(tmp_path):
    broken, invalid = tmp_path / "broken.json", tmp_path / "invalid.json"
    broken.write_text('{"schema": "1"}')
    invalid.write_text('{"schema": "1", "id": "x", "scheme": "police", "title": "X", "recommendations": [{"id": "r", "report": "no"}]}')
    for function in [sc.load, lambda it: sc.matrix(it, "2022-06-01"), sc.explain, lambda it: sc.merge(it, [])]:
        with pytest.raises(sc.RecordError, match="broken.json: "):
            function(broken)
    for checked in [sc.check(invalid), sc.load(invalid).check()]:
        with pytest.raises(sc.NotValidError, match="invalid.json: the record is invalid: SC101"):
            checked.require_valid()
    with pytest.raises(sc.NotValidError, match="^x: the record is invalid"):
        sc.loads(invalid.read_text()).check().require_valid()
    assert pickle.loads(pickle.dumps(sc.load(invalid))).check().verdict is sc.Verdict.INVALID


def test_the_command_line_is_in_the_package(path):
    def run(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "super_complaints", *arguments], capture_output=True, text=True, encoding="utf-8"
        )

    version = run("--version")
    assert (version.returncode, version.stdout) == (0, f"super-complaints {sc.__version__}\n")
    status = run("status", str(path), "--as-of", "2022-06-01")
    assert status.returncode == 0 and "Home Office" in status.stdout
    wrong = run("check", "no-such-file.json")
    assert wrong.returncode == 2 and "no-such-file.json" in wrong.stderr
    assert run("frobnicate").returncode == 2
    (script,) = [it for it in importlib.metadata.entry_points(group="console_scripts") if it.name == "super-complaints"]
    assert script.load()(["rules", "SC999"]) == 2


def test_the_licences_are_in_the_package(root):
    files = importlib.metadata.files("super-complaints")
    for name in ["LICENSE-APACHE", "LICENSE-MIT"]:
        (file,) = [it for it in files if it.name == name]
        assert file.read_text(encoding="utf-8") == (root / name).read_text(encoding="utf-8")
