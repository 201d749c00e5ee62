"""Tables as data frames, dates of data frames, and the cookbook. `cargo xtask python` runs this file if it can install
requirements-tables.txt."""

import contextlib
import gc
import io
import os
import re
import subprocess
import sys

import duckdb
import numpy
import pandas
import polars
import pyarrow
import pytest
import super_complaints as sc

DAY = "2026-11-30"
SEARCHED = "2022-06-01"  # a date on which some bodies are known to owe an answer
BLOCK = re.compile(r"(```python\n(.*?)```\n)(?:\n```text\n(.*?)```\n)?", re.S)


def test_nothing_is_imported_for_a_table():
    names = ("pandas", "polars", "pyarrow", "duckdb", "numpy")
    code = (
        "import super_complaints as sc, sys\n"
        "t = sc.loads_register('{\"schema\": \"1\", \"id\": \"x\", \"scheme\": \"police\", \"title\": \"X\"}').table('complaints')\n"
        f"t.to_dict(); t._repr_html_(); print([it for it in {names!r} if it in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_pyarrow(register):
    for name, table in register.tables(as_of=DAY).items():
        read = pyarrow.table(table)
        read.validate(full=True)
        assert read.num_rows == len(table), name
        assert read.column_names == [column.name for column in table.columns]
        assert read.to_pydict() == table.to_dict()
    stream = table.__arrow_c_stream__()
    del table
    gc.collect()
    assert pyarrow.RecordBatchReader._import_from_c_capsule(stream).read_all() == read, "the stream outlives the table"


def test_polars(register):
    table = register.matrix(SEARCHED)
    frame = polars.DataFrame(table)
    assert frame.height == len(table) and frame["as_of"].dtype == polars.Date
    open_ = frame.filter(polars.col("awaiting") == "none_found")
    assert open_.height == sum(it["awaiting"] == "none_found" for it in table.rows()) > 0


def test_duckdb(register):
    matrix = table = register.matrix(SEARCHED)
    ((count,),) = duckdb.sql("select count(*) from matrix where awaiting = 'none_found'").fetchall()
    assert count == sum(it["awaiting"] == "none_found" for it in table.rows())


def test_pandas(register):
    table = register.table("items")
    plain = pandas.DataFrame(table.to_dict())
    assert list(plain.columns) == list(table.to_dict()) and len(plain) == len(table)
    frame = pandas.DataFrame.from_arrow(table)
    assert frame["item"].tolist() == table.to_dict()["item"]


def test_a_copy_is_not_made(register):
    table = register.matrix(DAY)

    def address():
        return pyarrow.table(table).column("seat").chunk(0).buffers()[1].address

    assert address() == address(), "each library reads the same memory"


def test_dates_of_pandas_and_numpy(path):
    record = sc.load(path)
    expected = record.matrix("2022-06-01")
    units = ["2022-06-01", "2022-06-01T10", "2022-06-01T00:00:00.000000000"]
    for as_of in [pandas.Timestamp("2022-06-01 09:00"), *(numpy.datetime64(it) for it in units)]:
        assert record.matrix(as_of) == expected
    for missing in [pandas.NaT, numpy.datetime64("NaT")]:
        with pytest.raises(ValueError, match="a date is needed, not NaT"):
            record.matrix(missing)
    with pytest.raises(sc.OptionsError, match="`2022-06` is not a full date"):
        record.matrix(numpy.datetime64("2022-06"))


def test_the_cookbook_runs(root, monkeypatch):
    """``UPDATE_COOKBOOK=1`` writes what it prints into the page instead of comparing."""
    monkeypatch.chdir(root)
    page = root / "docs/cookbook.md"
    before = page.read_text(encoding="utf-8")
    names: dict[str, object] = {}

    def ran(block: re.Match[str]) -> str:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(block[2], str(page), "exec"), names)
        return f"{block[1]}\n```text\n{printed.getvalue()}```\n"

    after = BLOCK.sub(ran, before)
    assert after.count("```text") >= 10
    if os.environ.get("UPDATE_COOKBOOK"):
        page.write_text(after, encoding="utf-8")
    else:
        assert after == before, "what the cookbook prints has changed: run the tests with UPDATE_COOKBOOK=1, and read the difference"
