"""Errors, as exceptions of Python's own kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._model import Fault, Verdict


class DocumentError(ValueError):
    """A document could not be read; ``faults`` holds everything that is wrong with it."""

    faults: tuple[Fault, ...]
    """Every fault, in the order of the text."""
    more: int
    """How many more faults there are than are listed."""

    def __init__(self, message: str, faults: tuple[Fault, ...] = (), more: int = 0) -> None:
        super().__init__(message, faults, more)
        self.faults, self.more = faults, more

    def __str__(self) -> str:
        return str(self.args[0])


class RecordError(DocumentError):
    """A document could not be read as a record; ``faults`` holds everything that is wrong with it."""


class DirectoryError(DocumentError):
    """A file could not be read as a directory, or says what cannot be; ``faults`` holds all of it."""


class OptionsError(ValueError):
    """An option does not exist, or has a value that it cannot have."""


class NotValidError(Exception):
    """A record is not valid where a valid one is wanted."""

    verdict: Verdict
    """The verdict."""
    reason: str
    """The first reason for it, in a sentence."""

    def __init__(self, verdict: Verdict, reason: str) -> None:
        super().__init__(verdict, reason)
        self.verdict, self.reason = verdict, reason

    def __str__(self) -> str:
        return f"the record is {self.verdict}: {self.reason}"
