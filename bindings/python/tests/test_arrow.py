"""Tables, as any library that reads Arrow takes them."""

import datetime
import gc
import json
import pickle
import sys
import warnings

import pytest
import super_complaints as sc

DAY = "2026-11-30"
SEARCHED = "2022-06-01"  # a date on which some bodies are known to owe an answer


@pytest.fixture(scope="module")
def register():
    import pathlib

    return sc.load_register(pathlib.Path(__file__).parents[3] / "examples/records")


def library(name):
    """A library for data frames; without it the test is listed as skipped, with the reason."""
    return pytest.importorskip(name, reason=f"{name} could not be installed: its table is not tested")


def test_a_table_says_what_it_holds(register):
    table = register.matrix(DAY)
    assert table.name == "matrix" and table.means and "complaint" in table.key
    named = {column.name: column for column in table.columns}
    assert named["state"].kind == "word" and "no_published_response" in named["state"].words
    assert all(column.means for column in table.columns)
    assert set(sc.table_names()) == register.tables(as_of=DAY).keys()
    with pytest.raises(sc.OptionsError, match="there is no table `matrixes`; the tables are `complaints`"):
        register.table("matrixes")
    with pytest.raises(sc.OptionsError, match="not a full date"):
        register.matrix("2026")


def test_every_cell_of_the_matrix_is_a_row(register):
    rows = list(register.matrix(DAY).rows())
    cells = [
        (record.id, row.item, cell.seat or None, str(cell.state), None if cell.awaiting is None else str(cell.awaiting))
        for record in register
        for row in record.matrix(DAY).rows
        for cell in row.cells
    ]
    assert [(it["complaint"], it["item"], it["seat"], it["state"], it["awaiting"]) for it in rows] == cells
    assert len(cells) > 1000
    assert {type(it["as_of"]) for it in rows} == {datetime.date}


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_the_number_of_threads_changes_nothing(register, jobs):
    many = sc.loads_register(
        "\n".join(json.dumps({**register["hidden-victims"].to_dict(), "id": f"x{at}"}) for at in range(150))
    )
    one = many.tables(["complaints", "matrix"], as_of=DAY)
    same = many.tables(["complaints", "matrix"], as_of=DAY, jobs=jobs)
    assert len(one["complaints"]) == 150
    for name in one:
        assert one[name].to_dict() == same[name].to_dict()


def test_a_table_without_rows_has_its_columns(register):
    empty = sc.Register().table("items")
    assert len(empty) == 0 and list(empty.to_dict()) == [column.name for column in empty.columns]
    assert len(register.table("matrix")) == 0, "without a date there is no matrix"


def test_a_second_record_with_an_id_is_left_out_aloud(path):
    register = sc.Register([sc.load(path), sc.load(path)])
    with pytest.warns(UserWarning, match="is not in the tables: it has the same record id"):
        table = register.table("complaints")
    assert len(table) == 1


def test_nothing_is_imported_for_a_table():
    names = ("pandas", "polars", "pyarrow", "duckdb", "numpy")
    import subprocess

    code = (
        "import super_complaints as sc, sys\n"
        "t = sc.loads_register('{\"schema\": \"1\", \"id\": \"x\", \"scheme\": \"police\", \"title\": \"X\"}').table('complaints')\n"
        f"t.to_dict(); t._repr_html_(); print([it for it in {names!r} if it in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_table_is_not_pickled(register):
    with pytest.raises(TypeError, match="pyarrow.table"):
        pickle.dumps(register.table("items"))
    with pytest.raises(TypeError, match="register.table"):
        sc.Table()


def test_a_notebook_shows_a_table(register):
    text = register.table("complaints")._repr_html_()
    assert "<caption>complaints: " in text and "hidden-victims" in text


def test_pyarrow(register):
    pyarrow = library("pyarrow")
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


def test_nothing_leaks(register):
    library("pyarrow")
    table = register.table("items")
    for _ in range(1000):
        table.__arrow_c_stream__()  # a capsule that nobody takes


def test_polars(register):
    polars = library("polars")
    table = register.matrix(SEARCHED)
    frame = polars.DataFrame(table)
    assert frame.height == len(table) and frame["as_of"].dtype == polars.Date
    open_ = frame.filter(polars.col("awaiting") == "none_found")
    assert open_.height == sum(it["awaiting"] == "none_found" for it in table.rows()) > 0


def test_duckdb(register):
    duckdb = library("duckdb")
    matrix = table = register.matrix(SEARCHED)
    ((count,),) = duckdb.sql("select count(*) from matrix where awaiting = 'none_found'").fetchall()
    assert count == sum(it["awaiting"] == "none_found" for it in table.rows())


def test_pandas(register):
    pandas = library("pandas")
    table = register.table("items")
    plain = pandas.DataFrame(table.to_dict())
    assert list(plain.columns) == list(table.to_dict()) and len(plain) == len(table)
    library("pyarrow")  # pandas reads Arrow with it
    frame = pandas.DataFrame.from_arrow(table)
    assert frame["item"].tolist() == table.to_dict()["item"]


def test_a_copy_is_not_made(register):
    pyarrow = library("pyarrow")
    table = register.matrix(DAY)

    def address():
        return pyarrow.table(table).column("seat").chunk(0).buffers()[1].address

    assert address() == address(), "each library reads the same memory"
