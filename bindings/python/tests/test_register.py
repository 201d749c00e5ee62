"""Many records at once: nothing hidden, nothing in another order, nothing other than one by one."""

import copy
import gzip
import json
import pathlib
import pickle
import signal
import threading
import time

import pytest
import super_complaints as sc

DAY = "2026-11-30"


@pytest.fixture
def folder(root) -> pathlib.Path:
    return root / "examples/records"


@pytest.fixture
def files(folder) -> list[pathlib.Path]:
    return sorted(folder.glob("*.json"))


def test_a_folder_is_loaded_in_the_order_of_its_names(folder, files):
    register = sc.load_register(folder)
    assert len(register) == len(files) > 5 and not register.errors
    assert [pathlib.Path(name).name for name in register.names] == [file.name for file in files]
    assert list(register) == [sc.load(file) for file in files]
    assert sc.load_register(str(folder)).ids == sc.load_register(files).ids == register.ids
    assert {pathlib.Path(name).suffix for name, _ in register.left_out} <= {".md", ".txt"}


def test_a_record_is_found_by_id_and_position(folder):
    register = sc.load_register(folder)
    assert register["hidden-victims"].id == "hidden-victims" and "hidden-victims" in register
    assert register[0].id == register.ids[0] and register[-1].id == register.ids[-1]
    assert register[1:3].ids == register.ids[1:3] and register[::-1].ids == register.ids[::-1]
    with pytest.raises(KeyError, match="no-such-id"):
        register["no-such-id"]
    with pytest.raises(IndexError):
        register[1000]
    with pytest.raises(TypeError, match="by its id .* or its position"):
        register[1.5]


def test_other_forms_have_the_same_records(folder, files, tmp_path):
    register = sc.load_register(folder)
    texts = [json.dumps(json.loads(file.read_bytes())) for file in files]
    forms = {
        "records.ndjson": "\n".join(texts).encode(),
        "records.json": f"[{','.join(texts)}]".encode(),
        "records.ndjson.gz": gzip.compress("\n".join(texts).encode()),
    }
    for name, content in forms.items():
        path = tmp_path / name
        path.write_bytes(content)
        for same in [sc.load_register(path), sc.loads_register(content, name=str(path))]:
            assert (same.ids, list(same)) == (register.ids, list(register))
            assert same.names[1].removeprefix(str(path)) in (":2", "#/1")


def test_one_bad_record_hides_no_other(tmp_path):
    good = '{{"schema": "1", "id": "{}", "scheme": "police", "title": "X"}}'
    path = tmp_path / "records.ndjson"
    path.write_text("\n".join([good.format("a"), "{", '{"schema": "1"}', good.format("b")]))
    register = sc.load_register([path, tmp_path / "no-such-file.json"])
    assert register.ids == ("a", "b")
    assert [it.file for it in register.errors] == [f"{path}:2", f"{path}:3", str(tmp_path / "no-such-file.json")]
    assert all(it.file in str(it) for it in register.errors)
    assert {fault.code for fault in register.errors[1].faults} == {"missing-field"}
    checked = register.check(as_of=DAY)
    assert [name for name, _ in checked.items()] == [f"{path}:{line}" for line in (1, 2, 3, 4)]
    assert [str(it) for it in checked.verdicts] == ["valid", "invalid", "invalid", "valid"]
    assert checked.verdict is sc.Verdict.INVALID and checked.errors == register.errors
    with pytest.raises(sc.RecordError, match=":2"):
        checked.require_valid()
    # Neither a filter nor a table hides them.
    for kept in [register.filter(lambda it: it.id == "b"), register[:0], pickle.loads(pickle.dumps(register))]:
        assert [str(it) for it in kept.errors] == [str(it) for it in register.errors]


@pytest.mark.parametrize("jobs", [0, 1, 2, 5])
def test_a_check_gives_what_each_record_gives(folder, files, jobs):
    checked = sc.load_register(folder).check(as_of=DAY, profile="publish", jobs=jobs)
    assert len(checked) == len(files)
    assert list(checked) == [sc.check(file, as_of=DAY, profile="publish") for file in files]
    assert checked.verdicts == tuple(it.verdict for it in checked)
    only = sc.load_register(folder).check(only_rules=["SC401"], as_of="2022-06-01")
    assert {it.code for one in only for it in one.findings} == {"SC401"}
    with pytest.raises(sc.OptionsError, match="SC999"):
        sc.load_register(folder).check(only_rules=["SC999"])
    with pytest.raises(TypeError, match="neither true nor false"):
        bool(checked)


def test_results_become_objects_once_and_can_be_sent(folder, path):
    checked = sc.load_register(folder).check(as_of=DAY)
    first = checked[0]
    assert first.findings is first.findings and first == checked[0] == checked[-len(checked)]
    assert hash(first) == hash(checked[0]) and first._repr_html_()
    again = pickle.loads(pickle.dumps(checked))
    assert list(again) == list(checked) and dict(again.items()) == dict(checked.items())
    assert (again.verdicts, again.findings, again.verdict) == (checked.verdicts, checked.findings, checked.verdict)
    assert again.to_ndjson() == checked.to_ndjson() == pickle.loads(pickle.dumps(again)).to_ndjson()
    with pytest.raises(IndexError):
        checked[len(checked)]
    matrix = sc.load(path).matrix(DAY)
    assert matrix.rows is matrix.rows and matrix.rows[0].cells is matrix.rows[0].cells
    for one in (first, matrix, matrix.rows[0]):
        assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == type(one).from_dict(one.to_dict()) == one
        with pytest.raises(AttributeError, match="no attribute 'colour'"):
            one.colour


def test_two_threads_that_read_a_field_get_the_same_objects(path):
    record = sc.load(path)
    for _ in range(50):
        result, seen = record.check(as_of=DAY), []
        threads = [threading.Thread(target=lambda: seen.append(result.findings)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(seen) == 4 and all(it is seen[0] for it in seen)


def test_records_are_compared_with_each_other(path):
    one = sc.load(path)
    register = sc.Register([one, one])
    checked = register.check(as_of=DAY)
    (finding,) = [it for it in checked.findings if it.code == "SC801"]
    assert (finding.severity, len(finding.places)) == (sc.Severity.ERROR, 2)
    assert checked.verdict is sc.Verdict.INVALID
    with pytest.raises(sc.NotValidError, match="SC801"):
        checked.require_valid()
    assert not [it for it in register.check(as_of=DAY, without_rules=["SC801"]).findings if it.code == "SC801"]
    assert "SC801" in checked._repr_html_() and "Register of 2 records" in register._repr_html_()
    assert type(finding).from_dict(finding.to_dict()) == finding


def test_progress_is_told_and_may_stop_the_work(folder):
    told = []
    register = sc.load_register(folder, progress=lambda done, all: told.append((done, all)))
    assert told[-1][0] == told[-1][1] == sum(it.stat().st_size for it in folder.glob("*.json"))
    told.clear()
    register.check(progress=lambda done, all: told.append((done, all)))
    assert told[-1] == (len(register), len(register))

    def stop(done, all):
        raise RuntimeError("enough")

    for work in [register.check, lambda progress: register.table("items", progress=progress)]:
        with pytest.raises(RuntimeError, match="enough"):
            work(progress=stop)


@pytest.fixture
def ctrl_c():
    """Ctrl-C raises ``KeyboardInterrupt``, also in a process that a shell started in the background, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("ctrl_c")
def test_ctrl_c_stops_the_work(path):
    register = sc.Register([sc.load(path)] * 5000)
    timer = threading.Timer(0.05, lambda: signal.raise_signal(signal.SIGINT))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        while True:  # however fast the machine is
            register.check(as_of=DAY)


def test_other_threads_run_while_it_works(path):
    register = sc.Register([sc.load(path)] * 500)
    steps, done = [], threading.Event()

    def count():
        while not done.is_set():
            steps.append(time.monotonic())
            time.sleep(0)

    thread = threading.Thread(target=count)
    thread.start()
    register.check(as_of=DAY, jobs=1)
    during = len(steps)
    done.set()
    thread.join()
    assert during > 10, "the lock of the interpreter was held"


def test_a_register_is_made_of_records_copied_and_sent(folder):
    register = sc.load_register(folder)
    made = sc.Register(register)
    assert (made.ids, made.names) == (register.ids, register.names)
    for same in [pickle.loads(pickle.dumps(register)), copy.deepcopy(register)]:
        assert (list(same), same.names, same.left_out) == (list(register), register.names, register.left_out)
    assert sc.Register().check().verdict is sc.Verdict.VALID
    with pytest.raises(sc.RecordError, match="/id"):
        sc.Register([sc.SuperComplaint(id="Not An Id", scheme="police", title="X")])
    some = register.filter(lambda it: it.recommendations)
    assert 0 < len(some) < len(register) and all(it.recommendations for it in some)
    assert repr(some) == f"<Register of {len(some)} records>"


def test_what_is_no_path_is_refused(tmp_path):
    with pytest.raises(TypeError, match="paths of files and folders, not dict"):
        sc.load_register([{"schema": "1"}])
    (error,) = sc.load_register(tmp_path).errors
    assert str(tmp_path) in str(error)
