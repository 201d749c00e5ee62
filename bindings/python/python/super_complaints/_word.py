"""What the enums of the typed model are built on; their values are generated, in ``_words.py``."""

from __future__ import annotations

from enum import Enum
from typing import Any, NoReturn

NAMED: dict[str, Any] = {}
"""The classes of the model by name: the files that they are built on cannot import them."""


class Word(str, Enum):
    """An enum value, equal to its str in the document. The values have no order."""

    def __init_subclass__(cls, **given: Any) -> None:
        super().__init_subclass__(**given)
        NAMED[cls.__name__] = cls

    def __str__(self) -> str:
        return str.__str__(self)

    def __format__(self, spec: str) -> str:
        return str.__format__(self, spec)

    # As strings they would have one: "error" < "warning", but "note" between them.
    def __lt__(self, other: NoReturn) -> bool:  # type: ignore[override]
        raise _no_order(self)

    def __le__(self, other: NoReturn) -> bool:  # type: ignore[override]
        raise _no_order(self)

    def __gt__(self, other: NoReturn) -> bool:  # type: ignore[override]
        raise _no_order(self)

    def __ge__(self, other: NoReturn) -> bool:  # type: ignore[override]
        raise _no_order(self)


def _no_order(word: Word) -> TypeError:
    kind = type(word).__name__
    return TypeError(f"the values of {kind} have no order: sort by your own key, or by `.value` for alphabetical order")


class TriBase(Word):
    """Yes, no, or cannot tell: it is neither true nor false."""

    def __bool__(self) -> bool:
        raise _no_truth()

    # Otherwise `answer == True` would be `False` even if the answer is yes.
    def __eq__(self, other: object) -> bool:
        if isinstance(other, bool):
            raise _no_truth()
        return str.__eq__(self, other) if isinstance(other, str) else NotImplemented

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = Word.__hash__


def _no_truth() -> TypeError:
    return TypeError("an answer may be `cannot_tell`: compare it, as in `answer is Tri.YES`, instead of using it as true or false")


class VerdictBase(Word):
    """A verdict: any str would count as true, even `invalid`."""

    def __bool__(self) -> bool:
        raise TypeError("a verdict may be `undetermined`: compare it, as in `verdict is Verdict.VALID`, instead of using it as true or false")
