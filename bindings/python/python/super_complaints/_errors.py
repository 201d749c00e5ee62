"""The exceptions that say nothing of the faults of a document."""

from __future__ import annotations

from ._words import PageErrorKind, Verdict


class OptionsError(ValueError):
    """An option does not exist, or has an invalid value."""


class PageError(ValueError):
    """A page could not be read, or its draft does not belong in the record; ``kind`` says why."""

    kind: PageErrorKind
    """Why, as a value that a program can compare."""
    file: str | None
    """The file of the page, if it came from one."""

    def __init__(self, message: str, kind: PageErrorKind, file: str | None = None) -> None:
        super().__init__(message, kind, file)
        self.kind, self.file = kind, file

    def __str__(self) -> str:
        return str(self.args[0]) if self.file is None else f"{self.file}: {self.args[0]}"


class NotValidError(Exception):
    """A record is not valid."""

    verdict: Verdict
    """The verdict."""
    reason: str
    """The first reason for it, in a sentence."""
    record: str | None
    """The file of the record, or its id."""

    def __init__(self, verdict: Verdict, reason: str, record: str | None = None) -> None:
        super().__init__(verdict, reason, record)
        self.verdict, self.reason, self.record = verdict, reason, record

    def __str__(self) -> str:
        return f"{'' if self.record is None else f'{self.record}: '}the record is {self.verdict}: {self.reason}"
