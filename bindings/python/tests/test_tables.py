"""The tables of the command line, as a Frictionless data package."""

import os
import pathlib
import shutil

import pytest
from frictionless import Package, Report

TABLES = 17


@pytest.fixture
def tables() -> pathlib.Path:
    folder = os.environ.get("SUPER_COMPLAINTS_TABLES")
    if folder is None:
        pytest.fail("the tables are made by `cargo xtask python`: run the tests with it")
    return pathlib.Path(folder)


def errors(report: Report) -> list[tuple[str, str]]:
    return [(task.name, error.type) for task in report.tasks for error in task.errors]


def test_the_tables_of_the_example_records_are_valid(tables: pathlib.Path) -> None:
    package = Package(tables / "datapackage.json")
    assert len(package.resources) == TABLES
    assert all(resource.schema.primary_key for resource in package.resources)
    assert all(resource.schema.foreign_keys for resource in package.resources if resource.name != "complaints")
    report = package.validate()
    assert errors(report) == []
    rows = {task.name: task.stats["rows"] for task in report.tasks}
    assert rows["complaints"] == len(list((pathlib.Path(__file__).parents[3] / "examples/records").glob("*.json")))
    assert rows["matrix"] > 1_000


def test_cells_have_their_types(tables: pathlib.Path) -> None:
    package = Package(tables / "datapackage.json")
    row = next(row for row in package.get_resource("matrix").read_rows() if row["item"] == "r1")
    assert row["as_of"].isoformat() == "2025-01-31"
    assert isinstance(row["cell"], int)
    assert isinstance(row["bodies"], list)
    assert row["state"] is not None


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("items.csv", ",recommendation,", ",suggestion,", "constraint-error"),
        ("matrix.csv", ",2025-01-31,", ",31/01/2025,", "type-error"),
        ("answers.csv", "hidden-victims,", "hidden-victim,", "foreign-key"),
    ],
)
def test_a_file_that_somebody_edited_is_found(
    tables: pathlib.Path, tmp_path: pathlib.Path, file: str, old: str, new: str, expected: str
) -> None:
    folder = tmp_path / "tables"
    shutil.copytree(tables, folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    found = errors(Package(folder / "datapackage.json").validate())
    assert (pathlib.Path(file).stem, expected) in found
