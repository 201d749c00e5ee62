"""From JSON values to the typed model and back.

How a field is read and written follows from its type. The JSON texts
were accepted by the loader before, so nothing is checked twice; values made by hand are checked: see ``_adopt.py``.
"""

from __future__ import annotations

import datetime
import functools
import types
from dataclasses import MISSING, Field, fields
from enum import Enum
from typing import Any, Callable, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from ._values import FrozenDict, PartialDate

# Fields whose name in a document is not that of an attribute.
NAMES_IN_DOCUMENT = {"schema_uri": "$schema", "from_": "from"}
NAMES_IN_MODEL = {name: attribute for attribute, name in NAMES_IN_DOCUMENT.items()}

# Of a field with a default that a document must have all the same.
REQUIRED = {"required": True}

_T = TypeVar("_T")
_Convert = Callable[[Any], Any]


def decode(cls: type[_T], value: Any) -> _T:
    """Makes an object of a class of the model from a JSON object, which it takes over."""
    return cast(_T, _maker(cast(Any, cls))(value))


def lazy(cls: type[_T]) -> type[_T]:
    """Removes the defaults from a class, so that ``__getattr__`` is called for a field that is not there yet."""
    for field in fields(cast(Any, cls)):
        if field.default is not MISSING:
            delattr(cls, field.name)
    return cls


@functools.cache
def converters(cls: Any) -> dict[str, _Convert | None]:
    """How each field of a class is read, by its name; ``None``: as it is."""
    hints = get_type_hints(cls)
    return {field.name: _converter(hints[field.name]) for field in fields(cls)}


def converted(cls: Any, field: Field[Any], value: Any) -> Any:
    """The value of a field of a class from its JSON value, which it takes over; ``None``: it has none."""
    if value is None:
        return field.default
    convert = converters(cls)[field.name]
    return value if convert is None else convert(value)


@functools.cache
def _maker(cls: Any) -> _Convert:
    """A function that makes an object of a class from a JSON object.

    The JSON object becomes the attributes of the object. A field that is absent is not set: its default
    is on the class.
    """
    changed = {name: convert for name, convert in converters(cls).items() if convert is not None}
    renamed = [(attribute, name) for attribute, name in NAMES_IN_DOCUMENT.items() if attribute in converters(cls)]
    new, put, short = object.__new__, object.__setattr__, cls._short

    def make(value: Any) -> Any:
        self = new(cls)
        if short is not None and isinstance(value, str):
            value = {short: value}
        else:
            for name in value:
                if name in changed:
                    value[name] = changed[name](value[name])
            for attribute, name in renamed:
                if name in value:
                    value[attribute] = value.pop(name)
        put(self, "__dict__", value)
        return self

    return make


def encode(value: Any) -> Any:
    """Makes the JSON value of an object of the model, in the form of the document."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    if isinstance(value, FrozenDict):
        return {name: encode(item) for name, item in value.items()}
    if not hasattr(value, "__dataclass_fields__"):
        return value
    given: dict[str | None, Any] = {}
    for field in fields(value):
        item = getattr(value, field.name)
        if is_said(field, item) or (field.name in value._nullable and value._says(field.name)):
            given[NAMES_IN_DOCUMENT.get(field.name, field.name)] = encode(item)
    return given[value._short] if given.keys() == {value._short} else given


def is_said(field: Field[Any], value: Any) -> bool:
    """Whether a document says the value of a field: it must, or the value is not the one that stands for absence."""
    return field.default is MISSING or bool(field.metadata.get("required")) or value != field.default


def _converter(hint: Any) -> _Convert | None:
    """How the JSON value of a type is read; ``None`` if it stays as it is."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        some = [argument for argument in arguments if argument is not type(None)]
        # Of several, only any JSON value has lists and objects in it.
        return _converter(some[0]) if len(some) == 1 else _frozen if len(some) > 2 else None
    if origin is tuple:
        convert = _converter(arguments[0])
        return tuple if convert is None else lambda items: tuple(map(convert, items))
    if origin is FrozenDict:
        return _frozen
    if hint is PartialDate:
        return functools.partial(str.__new__, PartialDate)
    if hint is datetime.date:
        return datetime.date.fromisoformat
    if issubclass(hint, Enum):
        return cast(_Convert, hint._value2member_map_.__getitem__)
    if hasattr(hint, "_from_value"):
        return cast(_Convert, hint._from_value)
    if hasattr(hint, "__dataclass_fields__"):
        return _maker(hint)
    return None


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return FrozenDict({name: _frozen(item) for name, item in value.items()})
    return tuple([_frozen(item) for item in value]) if isinstance(value, list) else value
