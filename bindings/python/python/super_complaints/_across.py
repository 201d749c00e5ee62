"""What the comparison of records finds."""

from __future__ import annotations

from dataclasses import dataclass

from ._base import Model
from ._model import Severity, Subject


@dataclass(frozen=True, kw_only=True, repr=False)
class RegisterPlace(Model):
    """A place in one of several records.

    Attributes:
        record: The id of the record.
        file: What the record is called: its file, with the place in it if the file has several records.
        line: The line in the file, from 1: that of the place, or where the record begins.
        column: The column, from 1, in Unicode scalar values.
        pointer: The place in the record: a JSON Pointer (RFC 6901).
        entity: The entity, as `kind:id`.
        says: What the record says there.
    """

    record: str
    """The id of the record."""
    file: str
    """What the record is called: its file, with the place in it if the file has several records."""
    line: int
    """The line in the file, from 1: that of the place, or where the record begins."""
    column: int
    """The column, from 1, in Unicode scalar values."""
    pointer: str
    """The place in the record: a JSON Pointer (RFC 6901)."""
    entity: str | None = None
    """The entity, as `kind:id`."""
    says: str
    """What the record says there."""


@dataclass(frozen=True, kw_only=True, repr=False)
class RegisterFinding(Model):
    """What several records say of one thing: an id that two have, a body recorded in two ways, and the like.

    Attributes:
        format: The version of this format.
        code: The code of the rule: `SC801`.
        slug: The name of the rule: `duplicate-record-id`.
        subject: What it is about.
        severity: Its severity.
        message: What is wrong, in one sentence without a full stop.
        places: The places in the records concerned, in the order of the names of their files.
        more_places: How many more records are concerned than are listed.
        help: How to fix it.
        basis: What the rule is based on.
        fingerprint: Stays the same as long as the finding is the same, whatever the files are called.
    """

    format: str
    """The version of this format."""
    code: str
    """The code of the rule: `SC801`."""
    slug: str
    """The name of the rule: `duplicate-record-id`."""
    subject: Subject
    """What it is about."""
    severity: Severity
    """Its severity."""
    message: str
    """What is wrong, in one sentence without a full stop."""
    places: tuple[RegisterPlace, ...]
    """The places in the records concerned, in the order of the names of their files."""
    more_places: int
    """How many more records are concerned than are listed."""
    help: str
    """How to fix it."""
    basis: str
    """What the rule is based on."""
    fingerprint: str
    """Stays the same as long as the finding is the same, whatever the files are called."""
