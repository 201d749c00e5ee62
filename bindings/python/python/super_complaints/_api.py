"""The functions of the package."""

from __future__ import annotations

import datetime
import json
import os
from typing import TYPE_CHECKING, Any, Callable, Iterable, Mapping, ParamSpec, TypeVar, cast

from . import _native
from ._base import Model
from ._codec import decode, encode
from ._errors import DirectoryError, OptionsError, PageError, RecordError
from ._model import Catalogue, Checked, Deadlines, Fault, Matrix, PageErrorKind, Profile, Rule, SuperComplaint
from ._values import FrozenDict, _kind, _text

if TYPE_CHECKING:
    from ._directory import Directory

_P = ParamSpec("_P")
_T = TypeVar("_T")

Source = str | os.PathLike[str] | bytes | bytearray | Mapping[str, Any] | SuperComplaint
"""The source of a document: the path of a file (``str`` or ``os.PathLike``), its bytes, its JSON
object as a mapping, or a record."""


def load(source: Source) -> SuperComplaint:
    """Loads a record. Raises `RecordError` with every structural error at once.

    A ``str`` is the path of a file; for JSON text see `loads`.

    >>> record = load({"schema": "1", "id": "x", "scheme": "police", "title": "X", "forces": ["force-kent"]})
    >>> record.forces
    (Party(id='force-kent'),)
    """
    document = read(source)
    try:
        call(_native.validate, document)
    except RecordError as error:
        raise error.of(source)
    record = object.__new__(SuperComplaint)
    record.__dict__["_text"] = document
    return record


def loads(text: str | bytes) -> SuperComplaint:
    """Loads a record from JSON text. Raises `RecordError` with every structural error at once.

    >>> try:
    ...     loads('{"schema": "1", "id": "x", "scheme": "police", "title": "X", "made_bye": []}')
    ... except RecordError as error:
    ...     print(error.faults[0].pointer, error.faults[0].help)
    /made_bye did you mean `made_by`?
    """
    return load(_bytes(text))


def check(
    source: Source,
    *,
    as_of: datetime.date | str | None = None,
    profile: Profile | str | None = None,
    only_rules: Iterable[str] | None = None,
    without_rules: Iterable[str] | None = None,
    texts: Mapping[str, str] | None = None,
    directory: Directory | None = None,
) -> Checked:
    """Checks a document: structural errors and findings of the rules together.

    A ``str`` is the path of a file; pass JSON text as ``text.encode()``.

    as_of
        The date to check against. Without it, rules that need a date are listed as not run.
    profile
        ``"draft"`` while you work on a record, ``"publish"`` before you publish it.
    only_rules, without_rules
        Rules by code or name, such as ``"SC101"`` or ``"dangling-reference"``.
    texts
        Source texts, by the id of their document: quotations are checked against them.
    directory
        The bodies and groups to check with; without it, the standard ones.

    Raises `OptionsError` for a rule or a profile that does not exist, an invalid date, or a text for a document that
    the record does not have.

    >>> check({"schema": "1"}).verdict
    <Verdict.INVALID: 'invalid'>
    """
    options: dict[str, Any] = {
        "as_of": None if as_of is None else day_of(as_of),
        "profile": profile,
        "only_rules": _names(only_rules),
        "without_rules": _names(without_rules),
        "texts": _texts(texts),
    }
    given = {name: value for name, value in options.items() if value is not None}
    return decode(Checked, json.loads(call(_native.check, read(source), json.dumps(given), _held(directory))))


def matrix(source: Source, as_of: datetime.date | str, *, directory: Directory | None = None) -> Matrix:
    """Which bodies were asked to do what, which answered, and which still owe an answer, as of a date.

    directory
        The bodies and groups to expand with; without it, the standard ones.

    Raises `RecordError` for a document that cannot be read, `OptionsError` for an invalid date.
    """
    try:
        text = call(_native.matrix, read(source), day_of(as_of), _held(directory))
    except RecordError as error:
        raise error.of(source)
    return decode(Matrix, json.loads(text))


def explain(
    source: Source,
    *,
    as_of: datetime.date | str | None = None,
    deadline: str | None = None,
    assumed_received: datetime.date | str | None = None,
    directory: Directory | None = None,
) -> Deadlines:
    """Every due date of a record, explained: its basis, its trigger, how it is counted, how certain it is.

    as_of
        Show what was known on this date: nothing later is taken into account.
    deadline
        The id of one due date, such as ``"acknowledgement"``.
    assumed_received
        Assume that the complaint was received on this date, which may be vague.
    directory
        The bodies and groups to expand with; without it, the standard ones.

    Raises `RecordError` for a document that cannot be read, `OptionsError` for an invalid date or a due date that
    does not exist.

    >>> text = '{"schema": "1", "id": "x", "scheme": "police", "title": "X", "made_by": ["hestia"]}'
    >>> explain(text.encode(), deadline="acknowledgement", assumed_received="2019-05-31").deadlines[0].computed
    LastDay(earliest=datetime.date(2019, 6, 6), latest=datetime.date(2019, 6, 6))
    """
    options = {"as_of": as_of, "deadline": deadline, "assumed_received": assumed_received}
    given = {name: day_of(value) for name, value in options.items() if value is not None}
    try:
        text = call(_native.explain, read(source), json.dumps(given), _held(directory))
    except RecordError as error:
        raise error.of(source)
    return decode(Deadlines, json.loads(text))


def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of codes.

    >>> rules()[0].code
    'SC101'
    """
    return decode(Catalogue, json.loads(_native.rules())).rules


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record.

    >>> schema()["title"]
    'SuperComplaint'
    """
    return cast("dict[str, Any]", json.loads(_native.schema()))


def read(source: Source) -> bytes:
    """The bytes of a document."""
    if source is None or isinstance(source, int) or not isinstance(source, (bytes, bytearray, str, os.PathLike, Mapping, SuperComplaint)):
        raise TypeError(
            "a document is the path of a file, its bytes, its JSON object as a mapping, or a record, "
            f"not {_kind(source)}"
        )
    if isinstance(source, (bytes, bytearray)):
        return bytes(source)
    if isinstance(source, SuperComplaint):
        return source.source()
    if isinstance(source, Mapping):
        return _bytes(json.dumps(source, ensure_ascii=False, default=_in_document))
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


def _in_document(value: Any) -> Any:
    """The JSON form of a value in a mapping that was made by hand."""
    if isinstance(value, (Model, FrozenDict, datetime.date)) and not isinstance(value, datetime.datetime):
        return encode(value)
    raise TypeError(f"a document contains only JSON values, not {_kind(value)}")


def _bytes(text: str | bytes) -> bytes:
    if not isinstance(text, (str, bytes, bytearray)):
        raise TypeError(f"JSON text is a str or bytes, not {_kind(text)}: `load` reads a file, a mapping or a record")
    # Half a surrogate pair is not valid text; it reaches the loader, which reports it.
    return text.encode("utf-8", "surrogatepass") if isinstance(text, str) else bytes(text)


def day_of(day: datetime.date | str) -> str:
    """A date as the native half takes it."""
    return _text(day)


def _held(directory: Directory | None) -> _native.Directory | None:
    from ._directory import Directory

    if directory is None:
        return None
    if not isinstance(directory, Directory):
        raise TypeError(f"a directory is made with `Directory.standard().extended(..)`, not {_kind(directory)}")
    return directory._native


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
