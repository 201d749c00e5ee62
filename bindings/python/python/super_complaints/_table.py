"""Tables of records, for any library that reads Arrow."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any, Iterator, NoReturn

from . import _html, _native


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a table.

    Attributes:
        name: Its name.
        kind: What its cells are: ``text``, ``word``, ``whole number``, ``date`` or ``list of texts``.
        words: Of a column of words, all that there are.
        nullable: Whether a cell may be empty.
        means: What its cells mean.
    """

    name: str
    """Its name."""
    kind: str
    """What its cells are: ``text``, ``word``, ``whole number``, ``date`` or ``list of texts``."""
    words: tuple[str, ...] = ()
    """Of a column of words, all that there are."""
    nullable: bool
    """Whether a cell may be empty."""
    means: str
    """What its cells mean."""


@cache
def _contract() -> dict[str, dict[str, Any]]:
    return {table["name"]: table for table in json.loads(_native.contract())["tables"]}


class Table:
    """The rows of a table, which libraries take as they are, without a copy.

    ``polars.DataFrame(matrix)``, ``pyarrow.table(matrix)``, ``pandas.DataFrame.from_arrow(matrix)`` and
    ``duckdb.sql("from matrix")`` work, and none of these libraries is needed: `to_dict` and `rows` give Python's own objects.

    >>> from super_complaints import loads_register
    >>> table = loads_register('{"schema": "1", "id": "x", "scheme": "police", "title": "X"}').table("complaints")
    >>> table.name, len(table), table.to_dict()["title"]
    ('complaints', 1, ['X'])
    """

    __slots__ = ("_rust",)

    _rust: _native.Table

    def __init__(self) -> None:
        raise TypeError("a table is made by `register.table(..)` or `register.tables(..)`")

    @classmethod
    def _of(cls, native: _native.Table) -> Table:
        self = object.__new__(cls)
        self._rust = native
        return self

    @property
    def name(self) -> str:
        """Its name."""
        return self._rust.name()

    @property
    def means(self) -> str:
        """What a row is."""
        means: str = _contract()[self.name]["means"]
        return means

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that identify a row."""
        return tuple(_contract()[self.name]["key"])

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, and what they mean."""
        listed = _contract()[self.name]["columns"]
        return tuple(Column(**{**it, "words": tuple(it.get("words", ()))}) for it in listed)

    def to_dict(self) -> dict[str, list[Any]]:
        """The values of each column: ``str``, ``int``, ``datetime.date``, a list of ``str``, or ``None``.

        ``pandas.DataFrame(table.to_dict())`` needs no other library.
        """
        return dict(self._rust.columns())

    def rows(self) -> Iterator[dict[str, Any]]:
        """Each row, as a dict with the names of the columns."""
        columns = self._rust.columns()
        names = [name for name, _ in columns]
        return (dict(zip(names, row)) for row in zip(*(values for _, values in columns)))

    def __len__(self) -> int:
        return len(self._rust)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The rows as a stream of Arrow: libraries call this."""
        return self._rust.__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        """The schema of the stream: libraries call this."""
        return self._rust.__arrow_c_schema__()

    def __repr__(self) -> str:
        return f"<Table {self.name}: {len(self)} rows, {len(self.columns)} columns>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a table cannot be pickled: send `pyarrow.table(table)` or `table.to_dict()`")

    def _repr_html_(self) -> str:
        columns = self._rust.columns()
        rows = list(zip(*(values for _, values in columns)))
        return _html.table(f"{self.name}: {self.means}", [name for name, _ in columns], rows)


def table_names() -> tuple[str, ...]:
    """The names of all tables.

    >>> table_names()[:2]
    ('complaints', 'events')
    """
    return tuple(_native.table_names())
