"""The methods of the model's classes; their fields are generated, in ``_model.py``."""

from __future__ import annotations

import json
import os
import threading
from dataclasses import Field, fields
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, ClassVar, Iterable, Iterator, Mapping

from . import _html, _native
from ._adopt import adopt, adopt_word
from ._calls import Source, bytes_of_mapping, call, check_options, explain_options, held, read
from ._codec import NAMES_IN_DOCUMENT, NAMES_IN_MODEL, REQUIRED, converted, decode, encode, is_said, lazy
from ._errors import NotValidError, RecordError
from ._files import contents, replace_file
from ._values import NAMED, DateLike, FrozenDict, PartialDate, TriBase, VerdictBase, Word, day_of

if TYPE_CHECKING:
    from typing_extensions import Self

    from ._directory import Directory
    from ._model import Awaiting, Cell, Checked, Confidence, Deadlines, Draft, Fixed, Matrix, Operation, Profile, Row, SuperComplaint

__all__ = ["REQUIRED", "CheckedBase", "DeadlinesBase", "DraftBase", "FrozenDict", "MatrixBase", "Model", "OperationBase", "PartialDate", "RecordBase", "RowBase", "TriBase", "VerdictBase", "Word", "lazy"]


_READING = threading.Lock()


class Model:
    """A part of a record or of a result: frozen, comparable, hashable, picklable."""

    _short: ClassVar[str | None] = None
    _nullable: ClassVar[tuple[str, ...]] = ()  # fields of which `None` may be a value

    def _says(self, field: str) -> bool:
        """Whether such a field has a value."""
        return True

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

    def __init_subclass__(cls, **given: Any) -> None:
        super().__init_subclass__(**given)
        NAMED[cls.__name__] = cls

    def __dir__(self) -> list[str]:
        # Fields that were not recorded, or not read yet, are offered too.
        return sorted({*object.__dir__(self), *(field.name for field in fields(self))})  # type: ignore[arg-type]

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> Self:
        """The object of a JSON object, as `to_dict` gives it. Refuses what is not a value of its fields."""
        return cls(**{NAMES_IN_MODEL.get(name, name): item for name, item in value.items()})

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
        directory: Directory | None = None,
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
        directory: Directory | None = None,
    ) -> Fixed:
        """Applies the fixes that findings offer to the text of the record; see `super_complaints.fix`."""
        options = check_options(as_of, profile, only_rules, without_rules, texts)
        fixed: Fixed = decode(NAMED["Fixed"], json.loads(call(_native.fix, self.source(), str(include), options, held(directory))))
        return fixed

    def matrix(self, as_of: DateLike, *, directory: Directory | None = None) -> Matrix:
        """Which bodies were asked to do what, which answered, and which still owe an answer, as of a date."""
        matrix: Matrix = NAMED["Matrix"]._of(call(self._native_record().matrix, day_of(as_of), held(directory)))
        return matrix

    def explain(
        self,
        *,
        as_of: DateLike | None = None,
        deadline: str | None = None,
        assumed_received: DateLike | None = None,
        directory: Directory | None = None,
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

    def _repr_html_(self: SuperComplaint) -> str:  # type: ignore[misc]
        return _html.record(self)


class DraftBase(Model):
    """What was read from a page."""

    def words(self: Draft, span: tuple[int, ...]) -> str:  # type: ignore[misc]
        """The words at a place of the trace. Places count bytes of UTF-8, not characters."""
        start, end = span
        return self.text.encode("utf-8")[start:end].decode("utf-8")

    def __repr__(self: Draft) -> str:  # type: ignore[misc]
        trace = self.trace
        return f"<Draft of {self.record.id}: {len(trace.passages)} passages used, {len(trace.unused)} unused>"


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

    def require_valid(self: Checked) -> None:  # type: ignore[misc]
        """Raises `NotValidError` unless the verdict is valid."""
        if self.verdict != "valid":
            raise NotValidError(self.verdict, self.reason or "", self.__dict__.get("_file") or self.record)

    def _repr_html_(self: Checked) -> str:  # type: ignore[misc]
        return _html.checked(self)


class RowBase(KeptBase):
    """A row of a matrix."""


class MatrixBase(KeptBase):
    """The matrix."""

    def _made(self, field: Field[Any]) -> Any:
        if field.name == "rows":
            return tuple(map(NAMED["Row"]._of, self._kept.rows()))
        return super()._made(field)

    def owing(self: Matrix) -> Iterator[tuple[Row, Cell]]:  # type: ignore[misc]
        """Every cell of a body that owes an answer, with its row: it was due, and a search found none."""
        return ((row, cell) for row in self.rows for cell in row.cells if cell.awaiting == "none_found")

    def awaiting(self: Matrix, what: Awaiting) -> Iterator[tuple[Row, Cell]]:  # type: ignore[misc]
        """Every cell that is still open for a reason, with its row.

        Raises `ValueError` for a reason that does not exist.
        """
        kind = adopt_word(NAMED["Awaiting"], what, "what")
        return ((row, cell) for row in self.rows for cell in row.cells if cell.awaiting is kind)

    def _repr_html_(self: Matrix) -> str:  # type: ignore[misc]
        return _html.matrix(self)


class OperationBase(Model):
    """An operation of a JSON Patch: with some, a ``value`` of ``None`` is JSON's ``null``, with others there is none."""

    _nullable = ("value",)

    def _says(self: Operation, field: str) -> bool:  # type: ignore[misc]
        return self.op in ("test", "add", "replace")


class DeadlinesBase(Model):
    """Due dates."""

    def _repr_html_(self: Deadlines) -> str:  # type: ignore[misc]
        return _html.deadlines(self)
