"""What a notebook shows: tables with captions and headings, in words; everything from a document is escaped."""

from __future__ import annotations

import html
from functools import singledispatch
from typing import Any, Iterable, Sequence

_SHOWN = 100
"""A table has at most so many rows; how many more there are is said."""


@singledispatch
def shown(value: object) -> str:
    """What a notebook shows of an object of the model: ``_shown.py`` says it for each class."""
    return f"<pre>{_text(repr(value))}</pre>"


def table(caption: str, heads: Sequence[str], rows: Sequence[Iterable[Any]], notes: Iterable[str] = ()) -> str:
    """A table; the first cell of each row is its heading."""
    head = "".join(f'<th scope="col">{_text(it)}</th>' for it in heads)
    body = []
    for row in rows[:_SHOWN]:
        first, *rest = row
        body.append(f'<tr><th scope="row">{_text(first)}</th>{"".join(f"<td>{_text(it)}</td>" for it in rest)}</tr>')
    more = [f"{len(rows) - _SHOWN} more rows are not shown."] if len(rows) > _SHOWN else []
    return (
        f"<table><caption>{_text(caption)}</caption>"
        + (f"<thead><tr>{head}</tr></thead>" if heads else "")
        + f"<tbody>{''.join(body)}</tbody></table>"
        + "".join(f"<p>{_text(it)}</p>" for it in (*more, *notes))
    )


def _text(value: object) -> str:
    return html.escape(str(value))
