"""The results of checking a register."""

from __future__ import annotations

import json
from typing import Any, Iterator

from . import _html, _native
from ._codec import decode
from ._document_errors import RecordError
from ._errors import NotValidError
from ._model import Checked, RegisterFinding, Verdict


class RegisterChecked:
    """The results of checking a register.

    >>> from super_complaints import loads_register
    >>> checked = loads_register('{"schema": "1", "id": "x", "scheme": "police", "title": "X"}').check(as_of="2022-06-01")
    >>> for name, result in checked.items():
    ...     print(name, result.verdict)
    register valid
    """

    __slots__ = ("_rust", "_results", "_names", "_text", "verdicts", "findings", "errors")

    _rust: _native.RegisterChecked | None  # the results stay in Rust; ``None`` in another process
    _results: tuple[Checked, ...]  # there
    _text: str
    _names: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    """The verdict on each record."""
    findings: tuple[RegisterFinding, ...]
    """What several records say of one thing: an id that two have, a body recorded in two ways, and the like."""
    errors: tuple[RecordError, ...]
    """What could not be read as a record, or not completely."""

    def __init__(self) -> None:
        raise TypeError("the results of a check are made by `register.check(..)`")

    @classmethod
    def _read(cls, native: _native.RegisterChecked, errors: tuple[RecordError, ...]) -> RegisterChecked:
        self = object.__new__(cls)
        self._rust, self._results, self._text, self._names, self.errors = native, (), "", tuple(native.names()), errors
        self.verdicts = tuple(map(Verdict, native.verdicts()))
        self.findings = tuple(decode(RegisterFinding, json.loads(it)) for it in native.findings())
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        # A native object cannot be sent to another process; what it holds can.
        return (_again, (tuple(self), self.to_ndjson(), self._names, self.verdicts, self.findings, self.errors))

    @property
    def verdict(self) -> Verdict:
        """The most serious verdict: invalid also if something could not be read, or records contradict each other."""
        if self.errors or Verdict.INVALID in self.verdicts or any(it.severity == "error" for it in self.findings):
            return Verdict.INVALID
        return Verdict.UNDETERMINED if Verdict.UNDETERMINED in self.verdicts else Verdict.VALID

    def items(self) -> Iterator[tuple[str, Checked]]:
        """What each record is called, with its result."""
        return zip(self._names, self)

    def to_ndjson(self) -> str:
        """The results as lines of JSON: one for each record, then one for each finding about several; the same bytes in every
        language, and from the command line.
        """
        return self._text if self._rust is None else self._rust.to_ndjson()

    def __iter__(self) -> Iterator[Checked]:
        if self._rust is None:
            return iter(self._results)
        return (Checked._of(kept, _file=name) for kept, name in zip(self._rust.results(), self._names))

    def __len__(self) -> int:
        return len(self._names)

    def __bool__(self) -> bool:
        raise TypeError("a result is neither true nor false: compare its verdict, as in `checked.verdict is Verdict.VALID`, or call `require_valid()`")

    def __getitem__(self, position: int) -> Checked:
        at = range(len(self))[position]
        return self._results[at] if self._rust is None else Checked._of(self._rust.result(at), _file=self._names[at])

    def require_valid(self) -> None:
        """Raises an error unless every record is valid: `RecordError` for the first that could not be read, else
        `NotValidError` for the first that is not valid, or for what records contradict each other in.
        """
        for error in self.errors:
            raise error
        for verdict, position in zip(self.verdicts, range(len(self))):
            if verdict != "valid":
                self[position].require_valid()
        for finding in self.findings:
            if finding.severity == "error":
                raise NotValidError(Verdict.INVALID, f"{finding.code} {finding.message}", finding.places[0].file)

    def __repr__(self) -> str:
        counts = ", ".join(f"{count} {verdict}" for verdict in Verdict if (count := self.verdicts.count(verdict)))
        return f"<RegisterChecked: {counts or 'no records'}, {len(self.errors)} not read, {len(self.findings)} findings about several>"

    def _repr_html_(self) -> str:
        rows: list[tuple[object, ...]] = [(it.file, "not read", str(it.args[0])) for it in self.errors]
        for name, checked in self.items():
            counts = [(kind, sum(it.severity == kind for it in checked.findings)) for kind in ("error", "warning", "note")]
            said = ", ".join(f"{count} {kind}{'s' if count > 1 else ''}" for kind, count in counts if count)
            rows.append((name, checked.verdict, said or "nothing found"))
        rows += [(f"{it.code} {it.slug}", it.severity, it.message) for it in self.findings]
        return _html.table(f"Check of {len(self)} records: {self.verdict}", ("Record", "Verdict", "Findings"), rows)


def _again(
    results: tuple[Checked, ...],
    text: str,
    names: tuple[str, ...],
    verdicts: tuple[Verdict, ...],
    findings: tuple[RegisterFinding, ...],
    errors: tuple[RecordError, ...],
) -> RegisterChecked:
    self = object.__new__(RegisterChecked)
    self._rust, self._results, self._text, self._names = None, results, text, names
    self.verdicts, self.findings, self.errors = verdicts, findings, errors
    return self
