"""The building blocks of the typed model: dates and frozen mappings."""

from __future__ import annotations

import datetime
import json
from typing import Any, Callable, Iterator, Mapping, NoReturn, Protocol, TypeVar

from . import _native
from ._errors import OptionsError
from ._words import Tri

_V = TypeVar("_V", covariant=True)

class _Datetime64(Protocol):
    """What of a ``numpy.datetime64`` is looked at: numpy is not needed."""

    @property
    def astype(self) -> Any: ...


DateLike = datetime.date | str | _Datetime64
"""A date to ask about: a ``datetime.date``, its text (``"2022-06-01"``), a ``datetime.datetime``, a pandas ``Timestamp`` or
a ``numpy.datetime64``. Of a time, its own date counts: no time zone is converted."""


class PartialDate(str):
    """A date as precise as its source: a full date, a month, a year or an interval.

    It is the str in the document (``"2021-05-26"``, ``"2021-05"``, ``"2021"``,
    ``"[..2022-11-25]"``), with its earliest and latest day. Invalid dates are refused.

    Two dates are equal if they are written in the same way; a ``datetime.date`` is compared with `exact`, `earliest` or `latest`.
    Which is earlier may not be known, so ``<`` is refused: use `is_before`, or sort by `earliest` or `latest`.

    >>> PartialDate("2021-05").latest
    datetime.date(2021, 5, 31)
    >>> PartialDate("[..2022-11-25]").earliest is None
    True
    >>> PartialDate("2021-05").is_before("2021-05-26")
    <Tri.CANNOT_TELL: 'cannot_tell'>
    >>> PartialDate("[..2019-01-01]").is_before("2024-01-01")
    <Tri.YES: 'yes'>
    """

    __slots__ = ()

    def __new__(cls, text: str | datetime.date) -> PartialDate:
        text = _text(text)
        _native.bounds(text)
        return str.__new__(cls, text)

    def __repr__(self) -> str:
        return f"PartialDate({str.__repr__(self)})"

    # Otherwise a date would silently never equal the same datetime.date.
    def __eq__(self, other: object) -> bool:
        if isinstance(other, datetime.date):
            raise TypeError("`==` cannot compare a partial date with a datetime.date: compare `.exact`, `.earliest` or `.latest`")
        return str.__eq__(self, other) if isinstance(other, str) else NotImplemented

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = str.__hash__

    def __lt__(self, other: NoReturn) -> bool:  # type: ignore[override]
        raise _partial_order("<")

    def __le__(self, other: NoReturn) -> bool:  # type: ignore[override]
        raise _partial_order("<=")

    def __gt__(self, other: NoReturn) -> bool:  # type: ignore[override]
        raise _partial_order(">")

    def __ge__(self, other: NoReturn) -> bool:  # type: ignore[override]
        raise _partial_order(">=")

    def is_before(self, other: DateLike) -> Tri:
        """Whether it is entirely before another date: yes, no, or cannot tell."""
        return _answer(_native.is_before, self, day_of(other))

    def is_after(self, other: DateLike) -> Tri:
        """Whether it is entirely after another date: yes, no, or cannot tell."""
        return _answer(_native.is_before, day_of(other), self)

    def is_by(self, day: DateLike) -> Tri:
        """Whether it is on or before a full date such as ``"2022-06-01"``: yes, no, or cannot tell."""
        return _answer(_native.is_by, self, day_of(day))

    @property
    def earliest(self) -> datetime.date | None:
        """The earliest day that it can be; ``None`` if it has no lower bound."""
        return _day(_native.bounds(self)[0])

    @property
    def latest(self) -> datetime.date | None:
        """The latest day that it can be; ``None`` if it has no upper bound."""
        return _day(_native.bounds(self)[1])

    @property
    def exact(self) -> datetime.date | None:
        """The day, if the date is known to the day."""
        earliest, latest = _native.bounds(self)
        return _day(earliest) if earliest == latest else None


def _partial_order(sign: str) -> TypeError:
    return TypeError(
        f"`{sign}` cannot compare partial dates: which is earlier may not be known. Use `is_before`, `is_after` or `is_by`, "
        "or compare and sort by `.earliest` or `.latest`"
    )


def _answer(ask: Callable[[str, str], str], one: str, other: str) -> Tri:
    try:
        return Tri(json.loads(ask(one, other)))
    except _native.Refused as refused:
        raise OptionsError(json.loads(str(refused))["message"]) from None


def day_of(day: DateLike) -> str:
    """A date to ask about as the native half takes it. Unlike a date in a record, it may have a time of day."""
    if str(day) == "NaT":  # of pandas and of numpy
        raise ValueError("a date is needed, not NaT")
    if isinstance(day, datetime.datetime):
        return day.date().isoformat()
    kind = type(day)
    if kind.__name__ == "datetime64" and kind.__module__ == "numpy":
        return str(day).partition("T")[0]
    return _text(day)  # type: ignore[arg-type]


def _text(date: str | datetime.date) -> str:
    """A date in a record as the native half takes it."""
    if isinstance(date, datetime.date):
        return _iso(date)
    if not isinstance(date, str):
        raise TypeError(f"a date is a str such as \"2021-05\" or a datetime.date, not {_kind(date)}")
    return date


def _iso(day: datetime.date) -> str:
    if isinstance(day, datetime.datetime):
        raise TypeError("a date has no time of day: pass `.date()` of the datetime.datetime")
    return day.isoformat()


def _kind(value: object) -> str:
    return f"{type(value).__name__} ({value!r:.60})"


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
