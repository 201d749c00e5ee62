"""What loading, checking and tables cost, beside other libraries: `NAME VALUE UNIT` on each line.

All ways run in turns in one process, several times; of each, the fastest turn counts. Processor time is measured, except where
threads are compared.

    python run.py SCHEMA FILE.ndjson ..
"""

from __future__ import annotations

import gc
import json
import pathlib
import re
import sys
import threading
import time
from typing import Any, Callable

import jsonschema_rs
import msgspec
import pydantic
import shapes

import super_complaints as sc

TURNS = 5
DAY = "2022-06-01"


def say(name: str, value: float, unit: str) -> None:
    print(f"{name} {value:.2f} {unit}", flush=True)


def measured(ways: dict[str, Callable[[], object]], clock: Callable[[], float]) -> dict[str, float]:
    """The seconds of the fastest turn of each way."""
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(TURNS):
        for name, way in ways.items():
            gc.collect()
            start = clock()
            way()
            best[name] = min(best[name], clock() - start)
    return best


def each(work: Callable[[bytes], object], documents: list[bytes]) -> Callable[[], object]:
    def way() -> None:
        for document in documents:
            work(document)

    return way


def load_to_verdict(document: bytes) -> object:
    """Whether a document is valid, with every rule."""
    return sc.loads(document).check(as_of=DAY, profile="publish").verdict


def load_and_check(document: bytes) -> object:
    """Everything that is wrong with a document, as objects."""
    return sc.loads(document).check(as_of=DAY, profile="publish").findings


def load_to_matrix(document: bytes) -> None:
    """Every cell of the matrix, as objects."""
    for row in sc.loads(document).matrix(DAY).rows:
        row.cells


def others(schema: dict[str, Any]) -> dict[str, Callable[[bytes], object]]:
    """How other libraries check the structure."""
    validator = jsonschema_rs.validator_for(schema)

    def by_schema(document: bytes) -> object:
        return list(validator.iter_errors(json.loads(document)))

    return {
        "pydantic": pydantic.TypeAdapter(shapes.PydanticModels(schema).record()).validate_json,
        "pydantic_typed_dicts": pydantic.TypeAdapter(shapes.PydanticDicts(schema).record()).validate_json,
        "msgspec": msgspec.json.Decoder(shapes.Msgspec(schema).record()).decode,
        "jsonschema_rs": by_schema,
    }


def see_that_they_check(ways: dict[str, Callable[[bytes], object]], document: bytes) -> None:
    """A benchmark of something that accepts everything would say nothing."""
    for old, new in ((rb'"scheme"', b'"skeme"'), (rb'("scheme": ?")', rb"\1%"), (rb'("kind": ?")', rb"\1x")):
        wrong = re.sub(old, new, document, count=1)
        for name, way in ways.items():
            try:
                is_accepted = not (isinstance(found := way(wrong), list) and found)
            except ValueError:
                continue
            if wrong == document or is_accepted:
                raise SystemExit(f"{name} accepts {new!r}")


def in_threads(work: Callable[[bytes], object], documents: list[bytes], count: int) -> Callable[[], object]:
    """A way that shares the documents among some threads of Python."""

    def way() -> None:
        threads = [threading.Thread(target=each(work, documents[at::count])) for at in range(count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    return way


def one_by_one(name: str, documents: list[bytes], schema: dict[str, Any]) -> None:
    """A record after the other."""
    libraries = others(schema)
    see_that_they_check(libraries, documents[0])
    works: dict[str, Callable[[bytes], object]] = {
        "json": json.loads,
        "load": sc.loads,
        "load_to_verdict": load_to_verdict,
        "load_and_check": load_and_check,
        **libraries,
    }
    best = measured({way: each(work, documents) for way, work in works.items()}, time.process_time)
    for way, seconds in best.items():
        say(f"python_{name}_{way}_per_record", seconds * 1e6 / len(documents), "microseconds")
    for library in libraries:
        for own in ("load", "load_to_verdict", "load_and_check"):
            say(f"python_{name}_{library}_over_{own}", best[library] / best[own], "ratio")


def registers(name: str, file: pathlib.Path) -> None:
    """Many records at once."""
    text = file.read_bytes()
    documents = text.splitlines()
    register = sc.loads_register(text)

    def checked(jobs: int) -> Callable[[], object]:
        return lambda: sc.loads_register(text, jobs=jobs).check(as_of=DAY, profile="publish", jobs=jobs).verdicts

    def table(jobs: int) -> Callable[[], object]:
        return lambda: sc.loads_register(text, jobs=jobs).matrix(DAY, jobs=jobs).to_dict()

    ways = {
        "register_load_and_check": checked(1),
        "register_load_to_matrix_table": lambda: sc.loads_register(text, jobs=1).matrix(DAY, jobs=1),
        "register_load_to_matrix_table_as_dict": table(1),
        "load_to_matrix_objects": each(load_to_matrix, documents),
    }
    for way, seconds in measured(ways, time.process_time).items():
        say(f"python_{name}_{way}_per_record", seconds * 1e6 / len(documents), "microseconds")
    # What two threads give in time depends on what else the machine does; their processor time shows whether they get in
    # each other's way.
    per_thread: dict[str, Callable[[int], Callable[[], object]]] = {
        "register_load_and_check": checked,
        "register_matrix_table": lambda jobs: lambda: register.matrix(DAY, jobs=jobs),
        "load_to_verdict": lambda count: in_threads(load_to_verdict, documents, count),
        "load_and_check": lambda count: in_threads(load_and_check, documents, count),
        "load_to_matrix_objects": lambda count: in_threads(load_to_matrix, documents, count),
    }
    ways = {f"{way}_{count}": make(count) for way, make in per_thread.items() for count in (1, 2)}
    best, busy = measured(ways, time.perf_counter), measured(ways, time.process_time)
    for way in per_thread:
        say(f"python_{name}_{way}_two_threads_over_one", best[f"{way}_1"] / best[f"{way}_2"], "ratio")
        say(f"python_{name}_{way}_processor_time_of_two_threads_over_one", busy[f"{way}_2"] / busy[f"{way}_1"], "ratio")


def main(schema: str, *files: str) -> None:
    for path in map(pathlib.Path, files):
        one_by_one(path.stem, path.read_bytes().splitlines(), json.loads(pathlib.Path(schema).read_bytes()))
        registers(path.stem, path)


main(*sys.argv[1:])
