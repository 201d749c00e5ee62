"""The directory of bodies and groups, and your own."""

from __future__ import annotations

import json
from typing import Any

from . import _native
from ._calls import DirectoryBase, Source, call, read
from ._codec import decode
from ._document_errors import DirectoryError
from ._model import DirectoryEntry, GroupMembers, EntryName
from ._values import DateLike, day_of


class Directory(DirectoryBase):
    """Bodies and groups over time, each with its sources: which bodies "chief constables" means on a date.

    >>> directory = Directory.standard()
    >>> [entry.name for entry in directory.look_up("Hampshire Constabulary", on="2022-06-01")]
    ['Hampshire Constabulary']
    >>> len(directory.members("chief-constables", on="2022-06-01").certain)
    43
    """

    __slots__ = ("_file", "_base")

    _file: bytes | None
    _base: Directory | None

    def __init__(self) -> None:
        self._file = self._base = self._native = None

    @staticmethod
    def standard() -> Directory:
        """The directory that comes with the package."""
        return Directory()

    def extended(self, source: Source) -> Directory:
        """This directory with your own added: a file, its bytes, or its object.

        New bodies and groups are added. An id that is taken is refused, unless the file lists it in ``replaces``.
        Raises `DirectoryError` with every fault in the file at once.

        >>> own = {"version": "pilot", "groups": [
        ...     {"id": "pilot-forces", "name": "Forces of the pilot", "members": [{"bodies": ["force-kent", "force-surrey"]}]}]}
        >>> directory = Directory.standard().extended(own)
        >>> [it.name for it in directory.members("pilot-forces", on="2026-03-01").certain]
        ['Kent Police', 'Surrey Police']
        """
        made = Directory()
        made._file, made._base = read(source), self
        try:
            made._native = call(_native.extended, made._file, self._native)
        except DirectoryError as error:
            raise error.of(source)
        return made

    @property
    def version(self) -> str:
        """The name and date of this version; it is shown with every result."""
        return _native.version(self._native)

    def look_up(self, query: str, *, on: DateLike | None = None) -> tuple[DirectoryEntry, ...]:
        """Everything of this name, old name, abbreviation, id or identifier (``data-police-uk:kent``), or wording
        of a group. Similar names are not included: see `suggest`.

        on
            The date for which names, holders and members are given.

        >>> [entry.id for entry in Directory.standard().look_up("HMIC")]
        ['hmicfrs']
        """
        text = call(_native.look_up, query, "" if on is None else day_of(on), self._native)
        return tuple(decode(DirectoryEntry, entry) for entry in json.loads(text))

    def suggest(self, query: str) -> tuple[EntryName, ...]:
        """Bodies and groups with similar names, the nearest first, at most five.

        >>> Directory.standard().suggest("Home Ofice")[0].id
        'home-office'
        """
        return tuple(decode(EntryName, it) for it in json.loads(_native.suggest(query, self._native)))

    def members(self, group: str, *, on: DateLike) -> GroupMembers:
        """The members of a group on a date: certain and possible ones.

        Raises `OptionsError` if there is no such group, or the date is invalid.
        """
        return decode(GroupMembers, json.loads(call(_native.members, group, day_of(on), self._native)))

    def __repr__(self) -> str:
        return f"<Directory {self.version}>"

    def __reduce__(self) -> tuple[Any, ...]:
        # A native object cannot be sent to another process; the files can.
        return (_again, (self._base, self._file))


def _again(base: Directory | None, file: bytes | None) -> Directory:
    return Directory() if base is None or file is None else base.extended(file)


def directory_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the file of a directory.

    >>> directory_schema()["title"]
    'DirectoryFile'
    """
    schema: dict[str, Any] = json.loads(_native.directory_schema())
    return schema
