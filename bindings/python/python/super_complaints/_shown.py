"""What a notebook shows of a record, a check, a matrix and due dates."""

from __future__ import annotations

from typing import Sequence

from ._html import shown, table
from ._model import Checked, CountRange, Deadlines, Matrix, Party, SuperComplaint

_LISTS = ("features", "reports", "recommendations", "actions", "requests", "responses", "searches", "documents", "events")


@shown.register
def _record(self: SuperComplaint) -> str:
    """A record: what it is about, and how much of everything it has."""
    rows: list[tuple[str, str]] = [("id", self.id), ("scheme", self.scheme)]
    for name in ("made_by", "partners", "forces"):
        parties: Sequence[Party] = getattr(self, name)
        if parties:
            rows.append((_words(name), ", ".join(it.as_written or it.id or "?" for it in parties)))
    for report in self.reports:
        rows.append((_words(report.kind), " ".join(it for it in (report.title, report.published) if it) or report.id))
    rows.append(("has", ", ".join(f"{len(getattr(self, name))} {name}" for name in _LISTS if getattr(self, name)) or "nothing else"))
    return table(f"Super-complaint: {self.title}", (), rows)


@shown.register
def _checked(self: Checked) -> str:
    """The result of a check: the verdict, what is wrong, and what was not found out."""
    rows = [("structural error", str(it.code), f"{it.pointer or 'document'} (line {it.line})", _and(it.message, it.help)) for it in self.faults]
    for it in self.findings:
        place = it.entity or it.pointer or "record"
        line = "" if it.line is None else f" (line {it.line})"
        rows.append((_words(it.severity), f"{it.code} {it.slug}", place + line, _and(it.message, it.help)))
    counts = {"suppressed": self.suppressed, "could not decide": self.undecided, "did not run": self.not_run}
    rest = ", ".join(f"{len(it)} {words}" for words, it in counts.items() if it)
    more = f"{self.more_faults} more structural errors are not listed" if self.more_faults else ""
    title = self.title or self.record or "Document"
    as_of = f" as of {self.as_of}" if self.as_of else ""
    notes = [_sentence(it) for it in (self.reason or "", more, rest) if it]
    return table(f"{title}: {_words(self.verdict)}{as_of}", ("Severity", "Rule", "Where", "Finding"), rows, notes)


@shown.register
def _matrix(self: Matrix) -> str:
    """A matrix: how many answered each item, and every body of which an answer is missing or not known."""
    counts = [
        (
            f"{_words(row.kind)} {row.number or row.item}",
            row.gist or row.text or "",
            *map(_range, (row.tally.asked, row.tally.answered, row.tally.no_published_response)),
            row.tally.cannot_tell,
        )
        for row in self.rows
    ]
    heads = ("Item", "What is asked", "Asked", "Answered", "No published response", "Cannot tell")
    open_ = [
        (f"{_words(row.kind)} {row.number or row.item}", cell.name, _words(cell.state), cell.reason or _words(cell.awaiting))
        for row in self.rows
        for cell in row.cells
        if cell.awaiting is not None
    ]
    notes = [f"Not read, or not completely: {', '.join(self.incomplete)}."] if self.incomplete else []
    first = table(f"{self.title}: answers as of {self.as_of}", heads, counts, notes)
    return first + (table("Not settled", ("Item", "Body", "State", "Why"), open_) if open_ else "")


@shown.register
def _deadlines(self: Deadlines) -> str:
    """Due dates: what is due when, how certain that is, and whether it was met."""
    rows = []
    for it in self.deadlines:
        due = "no date" if it.due is None else str(it.due.earliest) if it.due.earliest == it.due.latest else f"{it.due.earliest} to {it.due.latest}"
        rows.append((it.title, due, _words(it.certainty), it.state, it.reason or ""))
    as_of = f" as of {self.as_of}" if self.as_of else ""
    return table(f"{self.title}: due dates{as_of}", ("What", "Due by the end of", "Certainty", "Met", "Note"), rows)


def _words(value: object) -> str:
    return str(value).replace("_", " ")


def _and(message: str, help: str | None) -> str:
    return message if help is None else f"{message}: {help}"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _range(count: CountRange) -> str:
    return str(count.min) if count.min == count.max else f"{count.min} to {count.max}"
