"""Where things are in the workspace, and the records that tests use."""

import pathlib

import pytest

ROOT = pathlib.Path(__file__).parents[3]


@pytest.fixture
def root() -> pathlib.Path:
    return ROOT


@pytest.fixture
def path() -> pathlib.Path:
    return ROOT / "examples/records/hidden-victims.json"
