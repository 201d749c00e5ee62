"""Calls of the native half: what it takes, and its errors as exceptions of this package."""

from __future__ import annotations

import datetime
import functools
import json
import os
from typing import Any, Callable, Iterable, Mapping, ParamSpec, TypeVar, Union

from . import _native
from ._codec import decode, encode
from ._document_errors import DirectoryError, RecordError
from ._errors import OptionsError, PageError
from ._faults import Fault
from ._values import DateLike, FrozenDict, _kind, day_of
from ._words import PageErrorKind, Profile

_P = ParamSpec("_P")
_T = TypeVar("_T")


class SourceBase:
    """A record, as the source of a document."""

    def source(self) -> bytes:
        """The text of the document."""
        raise NotImplementedError


class DirectoryBase:
    """A directory, as it is passed to the native half."""

    __slots__ = ("_native",)

    _native: _native.Directory | None


Source = Union[str, "os.PathLike[str]", bytes, bytearray, Mapping[str, Any], SourceBase]
"""The source of a document: the path of a file (``str`` or ``os.PathLike``), its bytes, its JSON
object as a mapping, or a record."""


def read(source: Source) -> bytes:
    """The bytes of a document."""
    if not isinstance(source, (bytes, bytearray, str, os.PathLike, Mapping, SourceBase)):
        raise TypeError(
            "a document is the path of a file, its bytes, its JSON object as a mapping, or a record, "
            f"not {_kind(source)}"
        )
    if isinstance(source, (bytes, bytearray)):
        return bytes(source)
    if isinstance(source, Mapping):
        return bytes_of_mapping(source)
    if not isinstance(source, (str, os.PathLike)):
        return source.source()
    try:
        with open(source, "rb") as file:
            return file.read()
    except (OSError, ValueError):
        # JSON text is longer than a path may be, has lines, or begins unlike the name of a file.
        if isinstance(source, str) and (
            len(source) > 4096 or "\n" in source or source.lstrip("\ufeff \t\r").startswith(("{", "["))
        ):
            raise ValueError(
                "a str is the path of a file, but this looks like the text of a document: read it with `loads(text)`, "
                "or give its bytes, `text.encode()`"
            ) from None
        raise


def call(function: Callable[_P, _T], *arguments: _P.args, **named: _P.kwargs) -> _T:
    """Calls a native function; its errors become exceptions of this package."""
    try:
        return function(*arguments, **named)
    except _native.Refused as refused:
        error = json.loads(str(refused))
    if error["kind"] == "options":
        raise OptionsError(error["message"])
    if error["kind"] == "page":
        raise PageError(error["message"], PageErrorKind(error["problem"]))
    faults = tuple(decode(Fault, fault) for fault in error["faults"])
    kind = DirectoryError if error["kind"] == "directory" else RecordError
    raise kind(error["message"], faults, error["more_faults"])


def bytes_of_mapping(document: Mapping[str, Any]) -> bytes:
    """The text of a JSON object."""
    return bytes_of(json.dumps(document, ensure_ascii=False, default=_in_document))


def _in_document(value: Any) -> Any:
    """The JSON form of a value in a mapping that was made by hand."""
    if (hasattr(value, "__dataclass_fields__") or isinstance(value, (FrozenDict, datetime.date))) and not isinstance(value, datetime.datetime):
        return encode(value)
    raise TypeError(f"a document contains only JSON values, not {_kind(value)}")


def bytes_of(text: str | bytes) -> bytes:
    if not isinstance(text, (str, bytes, bytearray)):
        raise TypeError(f"JSON text is a str or bytes, not {_kind(text)}: `load` reads a file, a mapping or a record")
    # Half a surrogate pair is not valid text; it reaches the loader, which reports it.
    return text.encode("utf-8", "surrogatepass") if isinstance(text, str) else bytes(text)


def held(directory: DirectoryBase | None) -> _native.Directory | None:
    """The native half of a directory; ``None`` stands for the standard one."""
    if directory is None:
        return None
    native = getattr(directory, "_native", directory)
    if native is not None and not isinstance(native, _native.Directory):
        raise TypeError(f"a directory is made with `Directory.standard().extended(..)`, not {_kind(directory)}")
    return native


def check_options(
    as_of: DateLike | None,
    profile: Profile | str | None,
    only_rules: Iterable[str] | None,
    without_rules: Iterable[str] | None,
    texts: Mapping[str, str] | None,
) -> str:
    """The options of a check as JSON."""
    day = None if as_of is None else day_of(as_of)
    if only_rules is None and without_rules is None and texts is None and (profile is None or isinstance(profile, str)):
        return _dated(day, profile)
    options: dict[str, Any] = {
        "as_of": day,
        "profile": profile,
        "only_rules": _names(only_rules),
        "without_rules": _names(without_rules),
        "texts": _texts(texts),
    }
    return _without_none(options)


@functools.lru_cache(maxsize=16)
def _dated(day: str | None, profile: Profile | str | None) -> str:
    """The options that most checks have: a loop over many records asks for the same ones again and again."""
    return _without_none({"as_of": day, "profile": profile})


def _without_none(options: dict[str, Any]) -> str:
    """Those of some options that are given, as JSON."""
    return json.dumps({name: value for name, value in options.items() if value is not None})


def explain_options(as_of: DateLike | None, deadline: str | None, assumed_received: DateLike | None) -> str:
    """The options of an explanation as JSON."""
    options = {"as_of": as_of, "deadline": deadline, "assumed_received": assumed_received}
    return json.dumps({name: day_of(value) for name, value in options.items() if value is not None})


def diff_options(as_of: DateLike | None, as_of_old: DateLike | None) -> str:
    """The options of a comparison as JSON."""
    options = {"as_of": as_of, "as_of_old": as_of_old}
    return json.dumps({name: day_of(value) for name, value in options.items() if value is not None})


def feed_options(
    as_of: DateLike, format: str, since: DateLike | None, title: str | None, url: str | None, author: str | None
) -> str:
    """The options of a feed as JSON."""
    texts = {"format": format, "title": title, "url": url, "author": author}
    for name, text in texts.items():
        if text is not None and not isinstance(text, str):
            raise TypeError(f"{name}: expected a str, not {_kind(text)}")
    given = {**texts, "as_of": day_of(as_of), "since": None if since is None else day_of(since)}
    return _without_none(given)


def _names(names: Iterable[str] | None) -> list[str] | None:
    if names is None:
        return None
    listed = [names] if isinstance(names, str) else list(names)
    for name in listed:
        if not isinstance(name, str):
            raise TypeError(f"a rule is given as a str, its code or its name, not {_kind(name)}")
    return listed


def _texts(texts: Mapping[str, str] | None) -> dict[str, str] | None:
    if texts is None:
        return None
    for document, text in texts.items():
        if not isinstance(text, str):
            raise TypeError(f"texts[{document!r}]: a text is a str, not {_kind(text)}")
    return dict(texts)
