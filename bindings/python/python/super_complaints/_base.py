"""The methods of the model's classes; their fields are generated, in ``_model.py``."""

from __future__ import annotations

import datetime
import json
import threading
from dataclasses import fields
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, ClassVar, Iterable, Iterator, Mapping

from . import _native
from ._adopt import adopt, adopt_word
from ._codec import NAMES_IN_DOCUMENT, REQUIRED, converters, encode, is_said, lazy
from ._errors import NotValidError
from ._values import FrozenDict, PartialDate, TriBase, VerdictBase, Word

if TYPE_CHECKING:
    from ._directory import Directory
    from ._model import Awaiting, Cell, Checked, Deadlines, Draft, Matrix, Profile, Row

__all__ = ["REQUIRED", "CheckedBase", "DraftBase", "FrozenDict", "MatrixBase", "Model", "PartialDate", "RecordBase", "TriBase", "VerdictBase", "Word", "lazy"]


_READING = threading.Lock()


class Model:
    """A part of a record or of a result: frozen, comparable, hashable, picklable."""

    _short: ClassVar[str | None] = None

    if not TYPE_CHECKING:

        def __new__(cls, *values: Any, **given: Any) -> Any:
            # Python's own messages do not say which field was meant.
            if values:
                raise TypeError(f"{cls.__name__}: give its fields by name, as in `{cls.__name__}({fields(cls)[0].name}=...)`")
            known = [field.name for field in fields(cls)] if given else []
            for name in given:
                if name not in known:
                    near = get_close_matches(name, known, 1) or known
                    help = f"did you mean `{near[0]}`?" if len(near) == 1 else f"its fields are {', '.join(f'`{it}`' for it in known)}"
                    raise TypeError(f"{cls.__name__}: there is no field `{name}`: {help}")
            return object.__new__(cls)

    def __post_init__(self) -> None:
        # Only objects made by hand come here; loaded objects are made without it.
        adopt(self)

    def to_dict(self) -> Any:
        """The JSON form, as in a document: a dict, or a str if there is only an id."""
        return encode(self)

    def __repr__(self) -> str:
        """What was recorded; long lists of parts are only counted."""
        given = []
        for field in fields(self):  # type: ignore[arg-type]
            value = getattr(self, field.name)
            if is_said(field, value):
                given.append(f"{field.name}={_shown(value)}")
        return f"{type(self).__name__}({', '.join(given)})"


def _shown(value: Any) -> str:
    if isinstance(value, tuple) and len(value) > 1 and isinstance(value[0], Model):
        return f"<{len(value)} x {type(value[0]).__name__}>"
    return repr(value)


class RecordBase(Model):
    """A record that may still be JSON text: each field becomes objects when it is first read."""

    _text: bytes  # what was loaded; a record made by hand has none
    _parsed: dict[str, Any]  # what was not read yet

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            # Only called for a missing attribute.
            field = type(self).__dataclass_fields__.get(name)
            if field is None or "_text" not in self.__dict__:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            with _READING:
                if name not in self.__dict__:  # another thread may have been here
                    if "_parsed" not in self.__dict__:
                        self.__dict__["_parsed"] = json.loads(self._text)
                    value = self._parsed.pop(NAMES_IN_DOCUMENT.get(name, name), field.default)
                    convert = converters(type(self))[name] if value is not field.default else None
                    self.__dict__[name] = convert(value) if convert else value
                return self.__dict__[name]

        def __getstate__(self) -> dict[str, Any]:
            return {"_text": self._text} if "_text" in self.__dict__ else self.__dict__

    @classmethod
    def _from_value(cls, value: dict[str, Any]) -> Any:
        """A record that is part of a result, from its JSON object, which it takes over."""
        self = object.__new__(cls)
        self.__dict__["_text"] = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        self.__dict__["_parsed"] = value
        return self

    def check(
        self,
        *,
        as_of: datetime.date | str | None = None,
        profile: Profile | str | None = None,
        only_rules: Iterable[str] | None = None,
        without_rules: Iterable[str] | None = None,
        texts: Mapping[str, str] | None = None,
        directory: Directory | None = None,
    ) -> Checked:
        """Checks the record with every rule; see `super_complaints.check`."""
        from ._api import check

        return check(
            self.source(),
            as_of=as_of,
            profile=profile,
            only_rules=only_rules,
            without_rules=without_rules,
            texts=texts,
            directory=directory,
        )

    def matrix(self, as_of: datetime.date | str, *, directory: Directory | None = None) -> Matrix:
        """Which bodies were asked to do what, which answered, and which still owe an answer, as of a date."""
        from ._api import matrix

        return matrix(self.source(), as_of, directory=directory)

    def explain(
        self,
        *,
        as_of: datetime.date | str | None = None,
        deadline: str | None = None,
        assumed_received: datetime.date | str | None = None,
        directory: Directory | None = None,
    ) -> Deadlines:
        """Every due date of the record, explained; see `super_complaints.explain`."""
        from ._api import explain

        return explain(
            self.source(), as_of=as_of, deadline=deadline, assumed_received=assumed_received, directory=directory
        )

    def to_json(self) -> str:
        """The record as JSON on one line, fields in the order of the model.

        Raises `RecordError` if the record was made by hand and is not valid.
        """
        from ._api import call

        return call(_native.load, self.source())

    def to_canonical_json(self) -> str:
        """The record in canonical form (RFC 8785): equal for equal records, in every language."""
        from ._api import call

        return call(_native.canonical, self.source())

    def source(self) -> bytes:
        """The text that was loaded; for a record made by hand, its JSON form."""
        if "_text" in self.__dict__:
            return self._text
        return json.dumps(self.to_dict(), ensure_ascii=False).encode("utf-8", "surrogatepass")


class DraftBase(Model):
    """What was read from a page."""

    def words(self: Draft, span: tuple[int, ...]) -> str:  # type: ignore[misc]
        """The words at a place of the trace. Places count bytes of UTF-8, not characters."""
        start, end = span
        return self.text.encode("utf-8")[start:end].decode("utf-8")

    def __repr__(self: Draft) -> str:  # type: ignore[misc]
        trace = self.trace
        return f"<Draft of {self.record.id}: {len(trace.passages)} passages used, {len(trace.unused)} unused>"


class CheckedBase(Model):
    """The result of a check."""

    def __bool__(self) -> bool:
        # Any object would count as true, even one whose verdict is `invalid`.
        raise TypeError("a result is neither true nor false: compare its verdict, as in `checked.verdict is Verdict.VALID`, or call `require_valid()`")

    def require_valid(self: Checked) -> None:  # type: ignore[misc]
        """Raises `NotValidError` unless the verdict is valid."""
        if self.verdict != "valid":
            raise NotValidError(self.verdict, self.reason or "")


class MatrixBase(Model):
    """The matrix."""

    def owing(self: Matrix) -> Iterator[tuple[Row, Cell]]:  # type: ignore[misc]
        """Every cell of a body that owes an answer, with its row: it was due, and a search found none."""
        return ((row, cell) for row in self.rows for cell in row.cells if cell.awaiting == "none_found")

    def awaiting(self: Matrix, what: Awaiting) -> Iterator[tuple[Row, Cell]]:  # type: ignore[misc]
        """Every cell that is still open for a reason, with its row.

        Raises `ValueError` for a reason that does not exist.
        """
        from ._model import Awaiting

        kind = adopt_word(Awaiting, what, "what")
        return ((row, cell) for row in self.rows for cell in row.cells if cell.awaiting is kind)
