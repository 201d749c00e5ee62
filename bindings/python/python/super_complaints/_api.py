"""The functions of the package."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, Iterable, Mapping, cast

from . import _native
from ._calls import Source, bytes_of, call, check_options, held, read
from ._codec import decode
from ._document_errors import RecordError
from ._model import Catalogue, Checked, Deadlines, Matrix, Profile, Rule, SuperComplaint
from ._values import DateLike

if TYPE_CHECKING:
    from ._directory import Directory


def load(source: Source) -> SuperComplaint:
    """Loads a record. Raises `RecordError` with every structural error at once.

    A ``str`` is the path of a file; for JSON text see `loads`.

    >>> record = load({"schema": "1", "id": "x", "scheme": "police", "title": "X", "forces": ["force-kent"]})
    >>> record.forces
    (Party(id='force-kent'),)
    """
    document = read(source)
    try:
        return SuperComplaint._read(document, file_of(source), is_written=not isinstance(source, Mapping))
    except RecordError as error:
        raise error.of(source)


def loads(text: str | bytes) -> SuperComplaint:
    """Loads a record from JSON text. Raises `RecordError` with every structural error at once.

    >>> try:
    ...     loads('{"schema": "1", "id": "x", "scheme": "police", "title": "X", "made_bye": []}')
    ... except RecordError as error:
    ...     print(error.faults[0].pointer, error.faults[0].help)
    /made_bye did you mean `made_by`?
    """
    return load(bytes_of(text))


def check(
    source: Source,
    *,
    as_of: DateLike | None = None,
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
    if isinstance(source, SuperComplaint):
        return source.check(
            as_of=as_of, profile=profile, only_rules=only_rules, without_rules=without_rules, texts=texts, directory=directory
        )
    options = check_options(as_of, profile, only_rules, without_rules, texts)
    return Checked._of(call(_native.check, read(source), options, held(directory)), _file=file_of(source))


def matrix(source: Source, as_of: DateLike, *, directory: Directory | None = None) -> Matrix:
    """Which bodies were asked to do what, which answered, and which still owe an answer, as of a date.

    directory
        The bodies and groups to expand with; without it, the standard ones.

    Raises `RecordError` for a document that cannot be read, `OptionsError` for an invalid date.
    """
    return _record(source).matrix(as_of, directory=directory)


def explain(
    source: Source,
    *,
    as_of: DateLike | None = None,
    deadline: str | None = None,
    assumed_received: DateLike | None = None,
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
    return _record(source).explain(as_of=as_of, deadline=deadline, assumed_received=assumed_received, directory=directory)


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


def file_of(source: Source) -> str | None:
    """The file of a document, if its source is the path of one."""
    return os.fsdecode(source) if isinstance(source, (str, os.PathLike)) else None


def _record(source: Source) -> SuperComplaint:
    return source if isinstance(source, SuperComplaint) else load(source)
