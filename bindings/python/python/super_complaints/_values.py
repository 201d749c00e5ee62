"""The small building blocks of the typed model: words, partial dates, frozen mappings."""

from __future__ import annotations

import datetime
from enum import Enum
from typing import Iterator, Mapping, TypeVar

from . import _native

_V = TypeVar("_V", covariant=True)


class Word(str, Enum):
    """A word of a closed vocabulary; it is equal to the text by which the document spells it."""

    def __str__(self) -> str:
        return str.__str__(self)

    def __format__(self, spec: str) -> str:
        return str.__format__(self, spec)


class PartialDate(str):
    """A date as precise as its source: a day, a month, a year or an interval.

    It is the text of the document (``"2021-05-26"``, ``"2021-05"``, ``"2021"``,
    ``"[..2022-11-25]"``), with the days between which it lies. Texts that are no date are refused.

    >>> PartialDate("2021-05").latest
    datetime.date(2021, 5, 31)
    >>> PartialDate("[..2022-11-25]").earliest is None
    True
    """

    __slots__ = ()

    def __new__(cls, text: str) -> PartialDate:
        _native.bounds(text)
        return str.__new__(cls, text)

    def __repr__(self) -> str:
        return f"PartialDate({str.__repr__(self)})"

    @property
    def earliest(self) -> datetime.date | None:
        """The first day on which it may have been; ``None`` if nothing bounds it below."""
        return _day(_native.bounds(self)[0])

    @property
    def latest(self) -> datetime.date | None:
        """The last day on which it may have been; ``None`` if nothing bounds it above."""
        return _day(_native.bounds(self)[1])

    @property
    def exact(self) -> datetime.date | None:
        """The day, if the date is known to the day."""
        earliest, latest = _native.bounds(self)
        return _day(earliest) if earliest == latest else None


def _day(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)


class FrozenDict(Mapping[str, _V]):
    """A mapping that cannot be changed, and can be hashed."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, _V] | None = None) -> None:
        self._items = dict(items or {})

    def __getitem__(self, name: str) -> _V:
        return self._items[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"FrozenDict({self._items!r})"
