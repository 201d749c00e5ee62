"""Where things are in the workspace, and the records and examples that tests use."""

import pathlib
import re

import pytest
import super_complaints as sc

ROOT = pathlib.Path(__file__).parents[3]


@pytest.fixture
def root() -> pathlib.Path:
    return ROOT


@pytest.fixture
def path() -> pathlib.Path:
    return ROOT / "examples/records/hidden-victims.json"


@pytest.fixture(scope="session")
def register() -> sc.Register:
    return sc.load_register(ROOT / "examples/records")


@pytest.fixture
def examples(monkeypatch):
    """The examples in Python on a page; they run at the root of the workspace."""
    monkeypatch.chdir(ROOT)
    return lambda page: re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.S)
