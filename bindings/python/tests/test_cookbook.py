"""Runs the cookbook, and compares what it prints. ``UPDATE_COOKBOOK=1`` writes what it prints into the page instead."""

import contextlib
import io
import os
import re

import pytest

BLOCK = re.compile(r"(```python\n(.*?)```\n)(?:\n```text\n(.*?)```\n)?", re.S)


def test_the_cookbook_runs(root, monkeypatch):
    pytest.importorskip("polars", reason="polars could not be installed: the cookbook was not run")
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
