"""Types of other libraries for the same documents, made from the JSON Schema of a record.

They ask for the same names, values, patterns and counts as the schema. Each is made as its library is fastest: words are literals,
and of two alternatives the first that fits is taken.
"""

from __future__ import annotations

import functools
from typing import Annotated, Any, Literal, NotRequired, Required, Union

import msgspec
import pydantic
from typing_extensions import TypedDict

STRICT = pydantic.ConfigDict(extra="forbid")


class Shapes:
    """Goes through the schema; what the types are is in the classes below."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self.schema = schema
        self.named = functools.cache(self.named_type)

    def record(self) -> Any:
        return self.of("SuperComplaint", self.schema)

    def named_type(self, name: str) -> Any:
        return self.of(name, self.schema["$defs"][name])

    def of(self, name: str, schema: dict[str, Any]) -> Any:
        if "$ref" in schema:
            return self.named(schema["$ref"].rpartition("/")[2])
        if "anyOf" in schema and "type" not in schema:  # with one, it only says that one of some fields must be there
            return self.either(tuple(self.of(name, it) for it in schema["anyOf"]))
        if "oneOf" in schema:
            return Literal[tuple(it["const"] for it in schema["oneOf"])]
        if "const" in schema:
            return Literal[schema["const"]]
        match schema["type"]:
            case "object" if "properties" in schema:
                required = schema.get("required", ())
                fields = {field: (self.of(field, it), field in required) for field, it in schema["properties"].items()}
                return self.object(name, fields)
            case "object":
                return dict[str, Any]
            case "array":
                return self.list(self.of(name, schema["items"]), schema.get("minItems", 0))
            case "string":
                return self.text(schema.get("pattern"))
            case "integer":
                return self.whole(schema["minimum"], schema["maximum"])
            case "boolean":
                return bool
        raise ValueError(f"{name}: {schema}")


class Pydantic(Shapes):
    def text(self, pattern: str | None) -> Any:
        return str if pattern is None else Annotated[str, pydantic.Field(pattern=pattern)]

    def whole(self, least: int, most: int) -> Any:
        return Annotated[int, pydantic.Field(ge=least, le=most)]

    def list(self, item: Any, least: int) -> Any:
        return Annotated[list[item], pydantic.Field(min_length=least)] if least else list[item]

    def either(self, some: tuple[Any, ...]) -> Any:
        return Annotated[Union[some], pydantic.Field(union_mode="left_to_right")]


class PydanticModels(Pydantic):
    """Classes."""

    def object(self, name: str, fields: dict[str, tuple[Any, bool]]) -> Any:
        # The name of a field must not be one of the class, such as `schema`.
        given: dict[str, Any] = {}
        for field, (type, required) in fields.items():
            said = pydantic.Field(alias=field) if required else pydantic.Field(default=None, alias=field)
            given[f"f_{field.lstrip('$')}"] = (type, said)
        return pydantic.create_model(name, __config__=STRICT, **given)


class PydanticDicts(Pydantic):
    """Typed dicts, which the manual of pydantic says are faster."""

    def object(self, name: str, fields: dict[str, tuple[Any, bool]]) -> Any:
        given = {field: Required[type] if required else NotRequired[type] for field, (type, required) in fields.items()}
        made: Any = TypedDict(name, given)  # type: ignore[operator]
        made.__pydantic_config__ = STRICT
        return made


class Msgspec(Shapes):
    def text(self, pattern: str | None) -> Any:
        return str if pattern is None else Annotated[str, msgspec.Meta(pattern=pattern)]

    def whole(self, least: int, most: int) -> Any:
        return Annotated[int, msgspec.Meta(ge=least, le=most)]

    def list(self, item: Any, least: int) -> Any:
        return Annotated[list[item], msgspec.Meta(min_length=least)] if least else list[item]

    def either(self, some: tuple[Any, ...]) -> Any:
        return Union[some]

    def object(self, name: str, fields: dict[str, tuple[Any, bool]]) -> Any:
        given: list[Any] = []
        renamed = {}
        for field, (type, required) in fields.items():
            attribute = f"f_{field.lstrip('$')}"
            renamed[attribute] = field
            given.append((attribute, type) if required else (attribute, type | msgspec.UnsetType, msgspec.UNSET))
        return msgspec.defstruct(name, given, kw_only=True, forbid_unknown_fields=True, rename=renamed, gc=False)
