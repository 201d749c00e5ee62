"""The exceptions that list the faults of a document."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ._faults import Fault

if TYPE_CHECKING:
    from typing_extensions import Self


class DocumentError(ValueError):
    """A document could not be read; ``faults`` has everything that is wrong with it."""

    faults: tuple[Fault, ...]
    """Every fault, in the order of the text."""
    more_faults: int
    """How many more faults there are than are listed."""
    file: str | None
    """The file that was read, if the document came from one."""

    def __init__(
        self, message: str, faults: tuple[Fault, ...] = (), more_faults: int = 0, file: str | None = None
    ) -> None:
        super().__init__(message, faults, more_faults, file)
        self.faults, self.more_faults, self.file = faults, more_faults, file

    def __str__(self) -> str:
        return str(self.args[0]) if self.file is None else f"{self.file}: {self.args[0]}"

    def of(self, source: object) -> Self:
        """The same error with the file of a document, if its source is the path of one."""
        if self.file is None and isinstance(source, (str, os.PathLike)):
            self.file = os.fsdecode(source)
            self.args = (*self.args[:3], self.file)
        return self


class RecordError(DocumentError):
    """A document could not be read as a record; ``faults`` has everything that is wrong with it."""


class DirectoryError(DocumentError):
    """A file could not be read as a directory, or its content is not possible; ``faults`` has everything that is wrong."""
