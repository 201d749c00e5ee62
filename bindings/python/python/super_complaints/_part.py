"""What the classes of the typed model have in common; their fields are generated."""

from __future__ import annotations

from dataclasses import fields
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, ClassVar, Mapping

from ._adopt import adopt
from ._codec import NAMES_IN_MODEL, encode, is_said
from ._word import NAMED

if TYPE_CHECKING:
    from typing_extensions import Self


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


class OperationBase(Model):
    """An operation of a JSON Patch: with some, a ``value`` of ``None`` is JSON's ``null``, with others there is none."""

    _nullable = ("value",)

    def _says(self, field: str) -> bool:
        return getattr(self, "op") in ("test", "add", "replace")
