"""What is installed: the native half and its stub, the examples in the documentation."""

import ast
import doctest
import importlib
import importlib.metadata
import pathlib
import re
import runpy
import sys

import super_complaints as sc
from super_complaints import _native

FOLDER = pathlib.Path(sc.__file__).parent


def test_the_stub_is_that_of_the_native_half():
    stub = ast.parse((FOLDER / "_native.pyi").read_text())
    functions = {it.name: [arg.arg for arg in it.args.args] for it in stub.body if isinstance(it, ast.FunctionDef)}
    classes = {it.name for it in stub.body if isinstance(it, ast.ClassDef)}
    real = {name for name in dir(_native) if not name.startswith("_")}
    assert real == functions.keys() | classes
    for name, arguments in functions.items():
        signature = re.match(r"\((.*)\)$", getattr(_native, name).__text_signature__)
        assert [it for it in signature[1].split(", ") if it] == arguments


def test_the_package_is_typed_and_has_no_needs():
    assert (FOLDER / "py.typed").exists()
    assert importlib.metadata.requires("super-complaints") is None


def test_examples_in_docstrings():
    tried = 0
    for name in ["", "._api", "._pages", "._values"]:
        result = doctest.testmod(importlib.import_module(f"super_complaints{name}"))
        assert result.failed == 0
        tried += result.attempted
    assert tried > 8


def test_the_readme_runs(root, monkeypatch, capsys):
    monkeypatch.chdir(root)
    text = (root / "bindings/python/README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.S)
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


def test_the_page_about_making_records_runs(root):
    text = (root / "docs/making-records.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", text, re.S)
    names = {}
    exec(block, names)
    assert names["changed"].responses[0].answers[0].position == "accepted"
