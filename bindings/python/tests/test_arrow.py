"""Tables by themselves; `with_tables.py` has them in the libraries that take them."""

import datetime
import json
import pickle

import pytest
import super_complaints as sc

DAY = "2026-11-30"


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


def test_a_table_is_not_pickled(register):
    with pytest.raises(TypeError, match="pyarrow.table"):
        pickle.dumps(register.table("items"))
    with pytest.raises(TypeError, match="register.table"):
        sc.Table()


def test_a_notebook_shows_a_table(register):
    text = register.table("complaints")._repr_html_()
    assert "<caption>complaints: " in text and "hidden-victims" in text


def test_a_stream_that_nobody_takes_can_be_dropped(register):
    table = register.table("items")
    for _ in range(1000):
        table.__arrow_c_stream__()
