"""What changed between two states, feeds, and fixes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Iterable, Literal, Mapping, overload

from . import _native
from ._api import load
from ._calls import Source, call, check_options, diff_options, feed_options, held, read
from ._codec import decode
from ._model import Changes, Confidence, Feed, Fixed, Profile, SuperComplaint
from ._register import Register
from ._values import DateLike

if TYPE_CHECKING:
    from ._directory import Directory


def fix(
    source: Source,
    include: Confidence | str = "certain",
    *,
    as_of: DateLike | None = None,
    profile: Profile | str | None = None,
    only_rules: Iterable[str] | None = None,
    without_rules: Iterable[str] | None = None,
    texts: Mapping[str, str] | None = None,
    directory: Directory | None = None,
) -> Fixed:
    """Applies the fixes that findings and structural errors offer: the fixed text, what was applied, what was not and why, and the
    result of a check of that text. The rest of the text stays as it is.

    A ``str`` is the path of a file, which is not changed; pass JSON text as ``text.encode()``.

    include
        ``"certain"``, or ``"likely"`` to apply those too that a person should look at.

    The other options are those of `check`. Raises `OptionsError` for an option with an invalid value, `RecordError` if the document is not
    UTF-8.

    >>> fixed = fix(b'{ "schema": 1, "id": "x", "scheme": "police", "titel": "X" }')
    >>> fixed.text
    '{ "schema": "1", "id": "x", "scheme": "police", "title": "X" }'
    >>> [applied.code for applied in fixed.applied], fixed.checked.verdict
    (['wrong-type', 'unknown-field'], <Verdict.VALID: 'valid'>)
    """
    options = check_options(as_of, profile, only_rules, without_rules, texts)
    return decode(Fixed, json.loads(call(_native.fix, read(source), str(include), options, held(directory))))


def diff(
    old: Source | Register,
    new: Source | Register,
    *,
    as_of: DateLike | None = None,
    as_of_old: DateLike | None = None,
    directory: Directory | None = None,
) -> Changes:
    """What changed between two states of a record, or of a register, in the words of the domain: a response was received, a position
    changed. Two single records are compared whatever their ids are; registers by the ids of their records.

    as_of
        The date of the new state. Without it, only the records themselves are compared: no due date passes.
    as_of_old
        The date of the old state, if it is not that of the new one.
    directory
        The bodies and groups; without it, the standard ones.

    Of several records, those that cannot be read are in `Changes.not_read`, and the others are compared. Raises `RecordError` if
    nothing can be read, `OptionsError` for an invalid date.

    >>> import dataclasses
    >>> from super_complaints import loads
    >>> record = loads('{"schema": "1", "id": "x", "scheme": "police", "title": "X"}')
    >>> changes = diff(record, dataclasses.replace(record, title="Y"))
    >>> [(change.kind.value, change.says) for change in changes.changes]
    [('field_changed', '`title` of the complaint changed from “X” to “Y”')]
    """
    if isinstance(old, Register) or isinstance(new, Register):
        return _register(old).diff(_register(new), as_of=as_of, as_of_old=as_of_old, directory=directory)
    options = diff_options(as_of, as_of_old)
    return decode(Changes, json.loads(call(_native.diff, read(old), read(new), options, held(directory))))


@overload
def feed(
    records: Source | Register,
    *,
    as_of: DateLike,
    format: Literal["atom", "ical"] = "atom",
    old: Source | Register | None = None,
    since: DateLike | None = None,
    title: str | None = None,
    url: str | None = None,
    author: str | None = None,
    directory: Directory | None = None,
) -> str: ...


@overload
def feed(
    records: Source | Register,
    *,
    as_of: DateLike,
    format: Literal["json"],
    old: Source | Register | None = None,
    since: DateLike | None = None,
    title: str | None = None,
    url: str | None = None,
    author: str | None = None,
    directory: Directory | None = None,
) -> Feed: ...


def feed(
    records: Source | Register,
    *,
    as_of: DateLike,
    format: Literal["atom", "ical", "json"] = "atom",
    old: Source | Register | None = None,
    since: DateLike | None = None,
    title: str | None = None,
    url: str | None = None,
    author: str | None = None,
    directory: Directory | None = None,
) -> str | Feed:
    """Due dates and changes, for readers of feeds and for calendars: the text of an Atom feed or a calendar (``"ical"``), or, with
    ``"json"``, a `Feed`.

    as_of
        The date of the feed: what is known on it, and nothing later.
    old
        An older state of the records: what changed since then is shown too.
    since
        The date since which changes and due dates are shown; without it and ``old``, all due dates.
    title, url, author
        The title, the address at which the feed is published, and the name of the body that publishes it.

    The same records and options give the same text, and an entry has the same id in every feed. What cannot be read of several
    records is left out, and the description of the feed says so. Raises `RecordError` if nothing can be read, `OptionsError` for an
    option with an invalid value.

    >>> calendar = feed("examples/records/hidden-victims.json", as_of="2022-06-01", format="ical")
    >>> calendar.splitlines()[0]
    'BEGIN:VCALENDAR'
    """
    options = feed_options(as_of, format, since, title, url, author)
    if isinstance(records, Register) or isinstance(old, Register):
        before = None if old is None else _register(old)
        return _register(records).feed(
            as_of=as_of, format=format, old=before, since=since, title=title, url=url, author=author, directory=directory
        )
    before_text = b"" if old is None else read(old)
    text = call(_native.feed, before_text, read(records), options, held(directory))
    return decode(Feed, json.loads(text)) if format == "json" else text


def _register(records: Source | Register) -> Register:
    if isinstance(records, Register):
        return records
    return Register([records if isinstance(records, SuperComplaint) else load(records)])
