"""Registers: many records at once."""

from __future__ import annotations

import json
import os
import warnings
from typing import TYPE_CHECKING, Any, Callable, Iterable, Iterator, Literal, Mapping, Sequence, overload

from . import _html, _native
from ._calls import bytes_of, call, check_options, diff_options, feed_options, held
from ._codec import decode
from ._document_errors import RecordError
from ._model import Changes, Fault, Feed, SuperComplaint
from ._register_checked import RegisterChecked
from ._table import Table, table_names
from ._values import DateLike, _kind, day_of

if TYPE_CHECKING:
    from ._directory import Directory
    from ._model import Profile

Path = str | os.PathLike[str]
Progress = Callable[[int, int | None], object]
"""Called with how much is done, and how much there is (``None`` if that is not known)."""


class Register:
    """Records of many super-complaints, in the order of their files.

    It stays in Rust: a record becomes Python objects only where you read it. What could not be read is in `errors`, never
    left out in silence.

    >>> text = '''{"schema": "1", "id": "x", "scheme": "police", "title": "X", "made_by": ["hestia"]}
    ... {"schema": "1", "id": "y", "scheme": "police", "title": "Y"}
    ... {"schema": "1"}'''
    >>> register = loads_register(text)
    >>> len(register), register.ids, len(register.errors)
    (2, ('x', 'y'), 1)
    >>> register["y"].title
    'Y'
    >>> [record.id for record in register.filter(lambda record: record.made_by)]
    ['x']
    """

    __slots__ = ("_rust", "_names", "_positions", "errors", "left_out")

    _rust: _native.Register
    _names: list[tuple[str, str]]
    _positions: dict[str, int]

    errors: tuple[RecordError, ...]
    """What could not be read as a record, in the order of the files. Each names its file."""
    left_out: tuple[tuple[str, str], ...]
    """The files in folders that were not read, each with the reason."""

    def __init__(self, records: Iterable[SuperComplaint] = ()) -> None:
        """A register of records. Raises `RecordError` for one that was made by hand and is not valid."""
        self._set(_native.Register.of([(_name(it), it._native_record()) for it in records]), (), ())

    @classmethod
    def _read(cls, native: _native.Register) -> Register:
        errors = [
            RecordError(
                it["message"] if "help" not in it else f"{it['message']}: {it['help']}",
                tuple(decode(Fault, fault) for fault in it["faults"]),
                it["more_faults"],
                it["name"],
            )
            for it in json.loads(native.missing())
        ]
        return object.__new__(cls)._set(native, tuple(errors), tuple(native.left_out()))

    def _set(
        self, native: _native.Register, errors: tuple[RecordError, ...], left_out: tuple[tuple[str, str], ...]
    ) -> Register:
        self._rust, self.errors, self.left_out = native, errors, left_out
        self._names = native.names()
        self._positions = {}
        for position, (_, id) in enumerate(self._names):
            self._positions.setdefault(id, position)
        return self

    def _select(self, positions: list[int]) -> Register:
        return object.__new__(Register)._set(self._rust.select(positions), self.errors, self.left_out)

    @property
    def ids(self) -> tuple[str, ...]:
        """The id of each record."""
        return tuple(id for _, id in self._names)

    @property
    def names(self) -> tuple[str, ...]:
        """What each record is called: its file, with the line or the position in an array if the file has several."""
        return tuple(name for name, _ in self._names)

    def __len__(self) -> int:
        return len(self._rust)

    def __iter__(self) -> Iterator[SuperComplaint]:
        return (self._shown(record, name) for record, (name, _) in zip(self._rust.records(), self._names))

    def __contains__(self, id: object) -> bool:
        return id in self._positions

    @overload
    def __getitem__(self, which: str | int) -> SuperComplaint: ...

    @overload
    def __getitem__(self, which: slice) -> Register: ...

    def __getitem__(self, which: str | int | slice) -> SuperComplaint | Register:
        """A record by its id or its position, or the records of a slice. Of records with one id, the first."""
        if isinstance(which, slice):
            return self._select(list(range(len(self))[which]))
        if isinstance(which, str):
            if which not in self._positions:
                raise KeyError(which)
            return self._record(self._positions[which])
        if not isinstance(which, int):
            raise TypeError(f"a record is found by its id (str) or its position (int), not {_kind(which)}")
        return self._record(range(len(self))[which])

    def filter(self, wanted: Callable[[SuperComplaint], object]) -> Register:
        """The records for which a function gives something true. What could not be read stays in `errors`."""
        return self._select([at for at, record in enumerate(self) if wanted(record)])

    def check(
        self,
        *,
        as_of: DateLike | None = None,
        profile: Profile | str | None = None,
        only_rules: Iterable[str] | None = None,
        without_rules: Iterable[str] | None = None,
        directory: Directory | None = None,
        jobs: int = 0,
        progress: Progress | None = None,
    ) -> RegisterChecked:
        """Checks every record on all cores, and compares them; see `super_complaints.check` for the options.

        A document with structural errors is checked as far as it can be read; what is no document at all is only in
        `RegisterChecked.errors`.

        jobs
            How many threads; 0 for one on each core.
        progress
            Called in this thread with how many records are checked, and how many there are.
        """
        options = check_options(as_of, profile, only_rules, without_rules, None)
        return RegisterChecked._read(call(self._rust.check, options, held(directory), jobs, progress), self.errors)

    def diff(
        self,
        new: Register,
        *,
        as_of: DateLike | None = None,
        as_of_old: DateLike | None = None,
        directory: Directory | None = None,
    ) -> Changes:
        """What changed between these records and a newer state of them; see `super_complaints.diff` for the options.

        Records are matched by their ids. What could not be read in one of the two is in `Changes.not_read`; a record that may be
        among it in the other is in `Changes.not_compared`, and is said neither to have been added nor to have been removed. Raises
        `RecordError` if nothing of a register could be read.

        >>> old = loads_register('{"schema": "1", "id": "x", "scheme": "police", "title": "X"}')
        >>> new = loads_register('{"schema": "1", "id": "x", "scheme": "police", "title": "Y"}')
        >>> [change.says for change in old.diff(new).changes]
        ['`title` of the complaint changed from “X” to “Y”']
        """
        if not isinstance(new, Register):
            raise TypeError(f"a register is compared with another `Register`, not {_kind(new)}")
        self._some_read()
        new._some_read()
        text = call(self._rust.diff, new._rust, diff_options(as_of, as_of_old), held(directory))
        return decode(Changes, json.loads(text))

    @overload
    def feed(
        self,
        *,
        as_of: DateLike,
        format: Literal["atom", "ical"] = "atom",
        old: Register | None = None,
        since: DateLike | None = None,
        title: str | None = None,
        url: str | None = None,
        author: str | None = None,
        directory: Directory | None = None,
    ) -> str: ...

    @overload
    def feed(
        self,
        *,
        as_of: DateLike,
        format: Literal["json"],
        old: Register | None = None,
        since: DateLike | None = None,
        title: str | None = None,
        url: str | None = None,
        author: str | None = None,
        directory: Directory | None = None,
    ) -> Feed: ...

    def feed(
        self,
        *,
        as_of: DateLike,
        format: Literal["atom", "ical", "json"] = "atom",
        old: Register | None = None,
        since: DateLike | None = None,
        title: str | None = None,
        url: str | None = None,
        author: str | None = None,
        directory: Directory | None = None,
    ) -> str | Feed:
        """Due dates and changes of all records, for readers of feeds and for calendars; see `super_complaints.feed`.

        old
            An older state of the records: what changed since then is shown too.

        What could not be read is left out, and the description of the feed says so; the format ``json`` lists it. Raises
        `RecordError` if nothing of a register could be read.
        """
        if old is not None and not isinstance(old, Register):
            raise TypeError(f"old: an older state of a register is a `Register`, not {_kind(old)}")
        self._some_read()
        if old is not None:
            old._some_read()
        options = feed_options(as_of, format, since, title, url, author)
        text = call(self._rust.feed, None if old is None else old._rust, options, held(directory))
        return decode(Feed, json.loads(text)) if format == "json" else text

    def table(
        self,
        name: str,
        *,
        as_of: DateLike | None = None,
        profile: Profile | str | None = None,
        directory: Directory | None = None,
        jobs: int = 0,
        progress: Progress | None = None,
    ) -> Table:
        """One table of all records; `table_names` has the names.

        as_of
            The date of ``matrix``, ``tallies``, ``deadlines`` and ``findings``, which have no rows without it.

        Two records with one id would share their keys: only the first is in the tables, with a warning about the other.
        """
        given = {"as_of": as_of, "profile": profile, "directory": directory, "jobs": jobs, "progress": progress}
        return self.tables([name], **given)[name]  # type: ignore[arg-type]

    def tables(
        self,
        names: Sequence[str] | None = None,
        *,
        as_of: DateLike | None = None,
        profile: Profile | str | None = None,
        directory: Directory | None = None,
        jobs: int = 0,
        progress: Progress | None = None,
    ) -> dict[str, Table]:
        """Several tables of all records, or all tables; see `table`. What they share is worked out once."""
        wanted = list(table_names() if names is None else names)
        day = None if as_of is None else day_of(as_of)
        native, left_out = call(
            _native.tables, self._rust, wanted, day, None if profile is None else str(profile), held(directory), jobs, progress
        )
        for message in left_out:
            warnings.warn(message, stacklevel=2)
        return {it.name(): Table._of(it) for it in native}

    def matrix(self, as_of: DateLike, *, directory: Directory | None = None, jobs: int = 0, progress: Progress | None = None) -> Table:
        """The table ``matrix`` of all records: which bodies were asked to do what, and which answered, as of a date."""
        return self.table("matrix", as_of=as_of, directory=directory, jobs=jobs, progress=progress)

    def _some_read(self) -> None:
        if self.errors and not self._names:
            raise self.errors[0]

    def _record(self, position: int) -> SuperComplaint:
        return self._shown(self._rust.record(position), self._names[position][0])

    @staticmethod
    def _shown(native: _native.Record, name: str) -> SuperComplaint:
        record = object.__new__(SuperComplaint)
        record.__dict__.update(_record=native, _file=name, _is_written=True)
        return record

    def __repr__(self) -> str:
        errors = f", {len(self.errors)} not read" if self.errors else ""
        return f"<Register of {len(self)} records{errors}>"

    def __reduce__(self) -> tuple[Any, ...]:
        # A native object cannot be sent to another process; the texts can.
        return (_again, (list(self), self.errors, self.left_out))

    def _repr_html_(self) -> str:
        rows = [(name, record.id, record.title) for name, record in zip(self.names, self)]
        rows += [(str(it.file), "not read", str(it.args[0])) for it in self.errors]
        return _html.table(f"Register of {len(self)} records", ("File", "Id", "Title"), rows)


def load_register(
    paths: Path | Iterable[Path], *, jobs: int = 0, progress: Progress | None = None
) -> Register:
    """Loads many records on all cores: folders, and files with a record, a JSON array, or a record on each line (NDJSON), also
    compressed with gzip.

    What cannot be read is listed in `Register.errors`, and what was left out of a folder in `Register.left_out`.

    jobs
        How many threads; 0 for one on each core.
    progress
        Called in this thread with how many bytes were read, and of how many, if that is known.

    >>> register = load_register("examples/records", progress=lambda done, all: None)
    >>> register["hidden-victims"].title
    'The hidden victims'
    """
    listed = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    for path in listed:
        if not isinstance(path, (str, os.PathLike)):
            raise TypeError(f"a register is loaded from the paths of files and folders, not {_kind(path)}: see `loads_register` and `Register`")
    return Register._read(_native.Register.load(listed, jobs, progress))


def loads_register(text: str | bytes, *, name: str = "register", jobs: int = 0, progress: Progress | None = None) -> Register:
    """Loads many records from text: a record, a JSON array, or a record on each line; bytes may be compressed with gzip.

    name
        What the text is called in `Register.names`, errors and findings.
    """
    return Register._read(_native.Register.read(name, bytes_of(text), jobs, progress))


def _name(record: SuperComplaint) -> str:
    return record.__dict__.get("_file") or record.id


def _again(
    records: list[SuperComplaint], errors: tuple[RecordError, ...], left_out: tuple[tuple[str, str], ...]
) -> Register:
    register = Register(records)
    register.errors, register.left_out = errors, left_out
    return register
