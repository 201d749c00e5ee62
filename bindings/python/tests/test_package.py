"""What is installed: the native half and its stub, the examples in the documentation."""

import ast
import doctest
import importlib
import importlib.metadata
import pathlib
import runpy
import sys

import super_complaints as sc

FOLDER = pathlib.Path(sc.__file__).parent


def test_no_file_of_the_package_imports_itself_by_way_of_others():
    """Imports inside functions count too, and those for type checkers."""
    files = {path.stem: path for path in FOLDER.glob("*.py")}
    needs = {name: imports(ast.parse(path.read_text(encoding="utf-8"))) & files.keys() for name, path in files.items()}
    order: list[str] = []
    while len(order) < len(files):
        ready = sorted(name for name, others in needs.items() if name not in order and others <= set(order))
        assert ready, f"these import each other: {sorted(needs.keys() - set(order))}"
        order += ready
    assert order.index("_native" if "_native" in order else "_errors") < order.index("_model") < order.index("_api")


def imports(tree: ast.AST) -> set[str]:
    """The files of the package that a file imports."""
    if isinstance(tree, ast.ImportFrom) and tree.level == 1:
        return {tree.module} if tree.module else {it.name for it in tree.names}
    return set().union(*map(imports, ast.iter_child_nodes(tree)), set())


def test_the_package_is_typed_and_has_no_needs():
    assert (FOLDER / "py.typed").exists()
    assert importlib.metadata.requires("super-complaints") is None


def test_examples_in_docstrings(root, monkeypatch):
    monkeypatch.chdir(root)
    tried = 0
    files = ["_api", "_base", "_changes", "_directory", "_pages", "_register", "_register_checked", "_table", "_values"]
    for name in ["", *(f".{file}" for file in files)]:
        result = doctest.testmod(importlib.import_module(f"super_complaints{name}"))
        assert result.failed == 0
        tried += result.attempted
    assert tried > 8


def test_the_readme_runs(examples, capsys):
    blocks = examples("bindings/python/README.md")
    assert blocks
    for block in blocks:
        exec(block, {})
    assert "Home Office" in capsys.readouterr().out


def test_the_example_of_reading_pages_runs(root, monkeypatch, capsys):
    monkeypatch.chdir(root)
    arguments = ["examples/records/hidden-victims.json", "examples/pages/hidden-victims-responses.txt", "LICENSE-MIT"]
    monkeypatch.setattr(sys, "argv", ["read_pages.py", *arguments])
    runpy.run_path("examples/python/read_pages.py", run_name="__main__")
    said = capsys.readouterr().out
    assert "hidden-victims-responses.txt: responses_page, " in said
    assert "not read: LICENSE-MIT: this page does not mention the police" in said
    assert "added to hidden-victims: " in said


def test_the_page_about_many_records_runs(examples):
    """But for the examples with Dask and Spark, which `with_dask.py` and `with_spark.py` run."""
    tried = [exec(it, {}) for it in examples("docs/python.md") if "dask" not in it and "pyarrow" not in it]
    assert len(tried) >= 2


def test_the_page_about_making_records_runs(examples):
    (block,) = examples("docs/making-records.md")
    names = {}
    exec(block, names)
    assert names["changed"].responses[0].answers[0].position == "accepted"
