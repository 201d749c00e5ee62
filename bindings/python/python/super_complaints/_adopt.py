"""Values made by hand become what the loader would have made of them, or are refused with their place.

A ``str`` becomes a date, an enum value or a party where one is expected, a list becomes a tuple, a ``dict`` a part or a frozen
mapping. Loaded values do not pass through here.
"""

from __future__ import annotations

import datetime
import functools
import types
from dataclasses import fields
from enum import Enum
from typing import AbstractSet as Set, Any, Callable, Iterable, Mapping, TypeVar, Union, get_args, get_origin, get_type_hints

from ._values import FrozenDict, PartialDate, _kind

_E = TypeVar("_E", bound=Enum)
_Adopt = Callable[[Any, str], Any]
"""Converts a value to the form of a field; the str is its place, for errors."""


def adopt(model: Any) -> None:
    """Converts the values of a new object to the form of its fields."""
    cls: Any = type(model)
    given = model.__dict__
    for name, convert in _fields(cls).items():
        value = given[name]
        adopted = convert(value, f"{cls.__name__}.{name}")
        if adopted is not value:
            given[name] = adopted


@functools.cache
def _fields(cls: Any) -> dict[str, _Adopt]:
    hints = get_type_hints(cls)
    return {field.name: _of(hints[field.name]) for field in fields(cls)}


def _refused(place: str, expected: str, found: Any, help: str = "") -> TypeError:
    return TypeError(f"{place}: expected {expected}, found {_kind(found)}{help}")


def _of(hint: Any) -> _Adopt:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        some = [argument for argument in arguments if argument is not type(None)]
        if len(some) == 1:
            return _optional(_of(some[0]))
        return _one_of(tuple(it for it in some if isinstance(it, type))) if len(some) == 2 else _free
    if origin is tuple:
        return _list(_of(arguments[0]), arguments[0])
    if origin is FrozenDict:
        return _mapping
    if hint is PartialDate:
        return _date
    if hint is datetime.date:
        return _day
    if hint in (str, int, bool):
        return _plain(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _word(hint)
    if hasattr(hint, "__dataclass_fields__"):
        return _part(hint)
    return _free


def _optional(adopt: _Adopt) -> _Adopt:
    return lambda value, place: None if value is None else adopt(value, place)


def _list(adopt: _Adopt, hint: Any) -> _Adopt:
    name = getattr(hint, "__name__", str(hint))

    def convert(value: Any, place: str) -> Any:
        # A set has no order: the record would be different in each run.
        if isinstance(value, (str, bytes, Mapping, Set)) or not isinstance(value, Iterable):
            raise _refused(place, f"a list or tuple of {name}", value, ": put it into a list" if value and not isinstance(value, Set) else "")
        items = value if isinstance(value, tuple) else tuple(value)
        adopted = [adopt(item, f"{place}[{at}]") for at, item in enumerate(items)]
        return items if all(one is other for one, other in zip(items, adopted)) and type(items) is tuple else tuple(adopted)

    return convert


def _plain(cls: type) -> _Adopt:
    def convert(value: Any, place: str) -> Any:
        if not isinstance(value, cls) or (cls is int and isinstance(value, bool)):
            raise _refused(place, f"a value of type {cls.__name__}", value)
        return value

    return convert


def _one_of(classes: tuple[type, ...]) -> _Adopt:
    names = " or ".join(cls.__name__ for cls in classes)

    def convert(value: Any, place: str) -> Any:
        if not isinstance(value, classes) or isinstance(value, bool):
            raise _refused(place, f"a value of type {names}", value)
        return value

    return convert


def _word(cls: Any) -> _Adopt:
    def convert(value: Any, place: str) -> Any:
        if isinstance(value, cls):
            return value
        if isinstance(value, str) and value in cls._value2member_map_:
            return cls(value)
        words = ", ".join(f"`{word.value}`" for word in cls)
        error = f"{place}: expected a value of {cls.__name__}, found {_kind(value)}; use one of {words}"
        raise (ValueError if isinstance(value, str) else TypeError)(error)

    return convert


def adopt_word(cls: type[_E], value: object, place: str) -> _E:
    """An enum value, also from its str."""
    word: _E = _word(cls)(value, place)
    return word


def _date(value: Any, place: str) -> Any:
    if isinstance(value, PartialDate):
        return value
    try:
        return PartialDate(value)
    except (TypeError, ValueError) as error:
        raise type(error)(f"{place}: {error}") from None


def _day(value: Any, place: str) -> Any:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    if not isinstance(value, str):
        raise _refused(place, "a datetime.date", value)
    try:
        return datetime.date.fromisoformat(value)
    except ValueError as error:
        raise ValueError(f"{place}: {error}") from None


def _part(cls: Any) -> _Adopt:
    def convert(value: Any, place: str) -> Any:
        if isinstance(value, cls):
            return value
        try:
            if isinstance(value, str) and cls._short is not None:
                return cls(**{cls._short: value})
            if isinstance(value, Mapping):
                return cls.from_dict(value)
        except (TypeError, ValueError) as error:
            raise type(error)(f"{place}: {error}") from None
        also = ", or a str with its id" if cls._short is not None else ""
        raise _refused(place, f"a {cls.__name__}{also}", value)

    return convert


def _mapping(value: Any, place: str) -> Any:
    if not isinstance(value, Mapping):
        raise _refused(place, "a mapping", value)
    return _free(value, place)


def _free(value: Any, place: str) -> Any:
    """A value that JSON can represent, frozen."""
    if isinstance(value, FrozenDict) or value is None or isinstance(value, (str, int, float, bool)):
        return value
    if isinstance(value, Mapping):
        for name in value:
            if not isinstance(name, str):
                raise _refused(place, "names of type str", name)
        return FrozenDict({name: _free(item, f"{place}[{name!r}]") for name, item in value.items()})
    if isinstance(value, (list, tuple)):
        return tuple([_free(item, f"{place}[{at}]") for at, item in enumerate(value)])
    raise _refused(place, "a value that JSON can represent", value)
