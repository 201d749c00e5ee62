"""The methods of the model's classes; their fields are generated, in ``_model.py``."""

from __future__ import annotations

import json
import os
import threading
from dataclasses import Field, fields
from typing import TYPE_CHECKING, Any, Generic, Iterable, Iterator, Mapping, TypeVar

from . import _html, _native
from ._adopt import adopt_word
from ._calls import DirectoryBase, Source, SourceBase, bytes_of_mapping, call, check_options, explain_options, held, read
from ._codec import NAMES_IN_DOCUMENT, converted, decode
from ._document_errors import RecordError
from ._errors import NotValidError
from ._files import contents, replace_file
from ._part import Model
from ._values import DateLike, day_of
from ._word import NAMED
from ._words import Awaiting, Confidence, Profile

if TYPE_CHECKING:
    from typing_extensions import Self

# The results of the methods are classes of the model as well, which are made of these.
Checked = TypeVar("Checked")
Fixed = TypeVar("Fixed")
Matrix = TypeVar("Matrix")
Deadlines = TypeVar("Deadlines")
Row = TypeVar("Row")
Cell = TypeVar("Cell")

_READING = threading.Lock()


class RecordBase(Model, SourceBase, Generic[Checked, Fixed, Matrix, Deadlines]):
    """A record that may still be JSON text: each field becomes objects when it is first read."""

    _record: _native.Record  # what was loaded; a record made by hand has it once it was needed
    _parsed: dict[str, Any]  # what was not read yet
    _file: str | None  # the file that it was loaded from
    _is_written: bool  # whether somebody wrote its text

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            # Only called for a missing attribute.
            field = type(self).__dataclass_fields__.get(name)
            held = self.__dict__
            if field is None or ("_record" not in held and "_parsed" not in held):
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            with _READING:
                if name not in held:  # another thread may have been here
                    if "_parsed" not in held:
                        held["_parsed"] = json.loads(self._record.text())
                    held[name] = converted(type(self), field, self._parsed.pop(NAMES_IN_DOCUMENT.get(name, name), None))
                return held[name]

        def __getstate__(self) -> dict[str, Any]:
            # A native object cannot be sent to another process; its text can.
            held = self.__dict__
            kept = {name: held[name] for name in ("_file", "_is_written") if name in held}
            return {"_text": self.source(), **kept} if "_record" in held or "_parsed" in held else held

        def __setstate__(self, state: dict[str, Any]) -> None:
            text = state.pop("_text", None)
            self.__dict__.update(state)
            if text is not None:
                self.__dict__["_record"] = call(_native.Record, text)

    def __copy__(self) -> Self:
        return self  # nothing of it can be changed

    def __deepcopy__(self, memo: object) -> Self:
        return self

    @classmethod
    def _from_value(cls, value: dict[str, Any]) -> Any:
        """A record that is part of a result, from its JSON object, which it takes over."""
        self = object.__new__(cls)
        self.__dict__["_parsed"] = value
        return self

    @classmethod
    def _read(cls, document: bytes, file: str | None, *, is_written: bool) -> Self:
        """A record from its text."""
        self = object.__new__(cls)
        self.__dict__.update(_record=call(_native.Record, document), _file=file, _is_written=is_written)
        return self

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> Self:
        """A record from its JSON object. Raises `RecordError` with every structural error at once.

        >>> from super_complaints import SuperComplaint
        >>> SuperComplaint.from_dict({"schema": "1", "id": "x", "scheme": "police", "title": "X"}).title
        'X'
        """
        return cls._read(bytes_of_mapping(value), None, is_written=False)

    def _native_record(self) -> _native.Record:
        """The native half, which is read once. Raises `RecordError` if the record was made by hand and is not valid."""
        held = self.__dict__
        if "_record" not in held:
            held["_record"] = call(_native.Record, self.source())
        return self._record

    def check(
        self,
        *,
        as_of: DateLike | None = None,
        profile: Profile | str | None = None,
        only_rules: Iterable[str] | None = None,
        without_rules: Iterable[str] | None = None,
        texts: Mapping[str, str] | None = None,
        directory: DirectoryBase | None = None,
    ) -> Checked:
        """Checks the record with every rule; see `super_complaints.check`."""
        options, bodies = check_options(as_of, profile, only_rules, without_rules, texts), held(directory)
        try:
            record = self._native_record()
        except RecordError:
            kept = call(_native.check, self.source(), options, bodies)  # its structural errors are part of the result
        else:
            kept = call(record.check, options, bodies)
        checked: Checked = NAMED["Checked"]._of(kept, _file=self.__dict__.get("_file"))
        return checked

    def fix(
        self,
        include: Confidence | str = "certain",
        *,
        as_of: DateLike | None = None,
        profile: Profile | str | None = None,
        only_rules: Iterable[str] | None = None,
        without_rules: Iterable[str] | None = None,
        texts: Mapping[str, str] | None = None,
        directory: DirectoryBase | None = None,
    ) -> Fixed:
        """Applies the fixes that findings offer to the text of the record; see `super_complaints.fix`."""
        options = check_options(as_of, profile, only_rules, without_rules, texts)
        fixed: Fixed = decode(NAMED["Fixed"], json.loads(call(_native.fix, self.source(), str(include), options, held(directory))))
        return fixed

    def matrix(self, as_of: DateLike, *, directory: DirectoryBase | None = None) -> Matrix:
        """Which bodies were asked to do what, which answered, and which still owe an answer, as of a date."""
        matrix: Matrix = NAMED["Matrix"]._of(call(self._native_record().matrix, day_of(as_of), held(directory)))
        return matrix

    def explain(
        self,
        *,
        as_of: DateLike | None = None,
        deadline: str | None = None,
        assumed_received: DateLike | None = None,
        directory: DirectoryBase | None = None,
    ) -> Deadlines:
        """Every due date of the record, explained; see `super_complaints.explain`."""
        options = explain_options(as_of, deadline, assumed_received)
        text = call(self._native_record().explain, options, held(directory))
        explained: Deadlines = decode(NAMED["Deadlines"], json.loads(text))
        return explained

    def to_json(self) -> str:
        """The record as JSON on one line, fields in the order of the model.

        Raises `RecordError` if the record was made by hand and is not valid.
        """
        return self._native_record().to_json()

    def to_canonical_json(self) -> str:
        """The record in canonical form (RFC 8785): equal for equal records, in every language."""
        return self._native_record().canonical()

    def to_text(self, *, like: Source | None = None) -> str:
        """The record as a file that people edit.

        like
            A document whose layout is kept, such as the file before a change: only the lines of what changed are different.

        Without it, a record that was loaded has the text that it was loaded from, and any other has each field on a line.
        Raises `RecordError` if the record was made by hand and is not valid.

        >>> import dataclasses
        >>> from super_complaints import loads
        >>> record = loads('{"schema": "1", "id": "x",\\n "scheme": "police", "title": "X"}')
        >>> print(dataclasses.replace(record, title="Y").to_text(like=record))
        {"schema": "1", "id": "x",
         "scheme": "police", "title": "Y"}
        """
        if like is None and self.__dict__.get("_is_written"):
            like = self._record.text()
        return self._native_record().laid_out(None if like is None else read(like))

    def save(self, path: str | os.PathLike[str], *, like: Source | None = None) -> None:
        """Writes the record to a file. If there is one already, its layout is kept, and a diff shows only what changed.

        like
            Another document whose layout to keep.

        The file is replaced as a whole or not at all. Raises `RecordError` if the record was made by hand and is not valid.
        """
        before = contents(path)
        after = self.to_text(like=before if like is None else like).encode("utf-8")
        if after != before:
            replace_file(path, after)

    def source(self) -> bytes:
        """The text that was loaded; for a record made by hand, its JSON form."""
        if "_record" in self.__dict__:
            return self._record.text()
        return json.dumps(self.to_dict(), ensure_ascii=False).encode("utf-8", "surrogatepass")

    def _repr_html_(self) -> str:
        return _html.shown(self)


def _fields_of(model: Model) -> Any:
    """The same object, with the fields that its class has here and in ``_model.py`` alone."""
    return model


class DraftBase(Model):
    """What was read from a page."""

    def words(self, span: tuple[int, ...]) -> str:
        """The words at a place of the trace. Places count bytes of UTF-8, not characters."""
        (start, end), draft = span, _fields_of(self)
        return str(draft.text.encode("utf-8")[start:end].decode("utf-8"))

    def __repr__(self) -> str:
        draft = _fields_of(self)
        trace = draft.trace
        return f"<Draft of {draft.record.id}: {len(trace.passages)} passages used, {len(trace.unused)} unused>"


class KeptBase(Model):
    """A result that stays in Rust: each field becomes objects when it is first read."""

    _kept: _native.Kept

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            # Only called for a missing attribute.
            field = type(self).__dataclass_fields__.get(name)
            held = self.__dict__
            if field is None or "_kept" not in held:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            # If two threads come here, both get the object of the first.
            return held.setdefault(name, self._made(field))

        def __getstate__(self) -> dict[str, Any]:
            # A native object cannot be sent to another process; what it holds can.
            for field in fields(self):
                getattr(self, field.name)
            return {name: it for name, it in self.__dict__.items() if name != "_kept"}

    def _made(self, field: Field[Any]) -> Any:
        """The value of a field that was not read yet."""
        value = self._kept.field(NAMES_IN_DOCUMENT.get(field.name, field.name))
        return converted(type(self), field, value)

    @classmethod
    def _of(cls, kept: _native.Kept, **held: Any) -> Self:
        self = object.__new__(cls)
        self.__dict__.update(held, _kept=kept)
        return self

    @classmethod
    def _from_value(cls, value: dict[str, Any]) -> Any:
        """One that is part of another result, from its JSON object."""
        self = object.__new__(cls)
        names = [(field, NAMES_IN_DOCUMENT.get(field.name, field.name)) for field in fields(cls)]  # type: ignore[arg-type]
        self.__dict__.update({field.name: converted(cls, field, value.get(name)) for field, name in names})
        return self


class CheckedBase(KeptBase):
    """The result of a check."""

    _file: str | None  # the file of the document, if it came from one

    def __bool__(self) -> bool:
        # Any object would count as true, even one whose verdict is `invalid`.
        raise TypeError("a result is neither true nor false: compare its verdict, as in `checked.verdict is Verdict.VALID`, or call `require_valid()`")

    def require_valid(self) -> None:
        """Raises `NotValidError` unless the verdict is valid."""
        checked = _fields_of(self)
        if checked.verdict != "valid":
            raise NotValidError(checked.verdict, checked.reason or "", self.__dict__.get("_file") or checked.record)

    def _repr_html_(self) -> str:
        return _html.shown(self)


class RowBase(KeptBase):
    """A row of a matrix."""


class MatrixBase(KeptBase, Generic[Row, Cell]):
    """The matrix."""

    def _made(self, field: Field[Any]) -> Any:
        if field.name == "rows":
            return tuple(map(NAMED["Row"]._of, self._kept.rows()))
        return super()._made(field)

    def owing(self) -> Iterator[tuple[Row, Cell]]:
        """Every cell of a body that owes an answer, with its row: it was due, and a search found none."""
        return ((row, cell) for row in _fields_of(self).rows for cell in row.cells if cell.awaiting == "none_found")

    def awaiting(self, what: Awaiting) -> Iterator[tuple[Row, Cell]]:
        """Every cell that is still open for a reason, with its row.

        Raises `ValueError` for a reason that does not exist.
        """
        kind = adopt_word(Awaiting, what, "what")
        return ((row, cell) for row in _fields_of(self).rows for cell in row.cells if cell.awaiting is kind)

    def _repr_html_(self) -> str:
        return _html.shown(self)


class DeadlinesBase(Model):
    """Due dates."""

    def _repr_html_(self) -> str:
        return _html.shown(self)
