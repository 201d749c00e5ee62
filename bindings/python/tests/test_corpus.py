"""Replays the corpus that all languages share. What a case shows must be in what comes out; ``SHA256SUMS`` holds
every byte of it."""

import hashlib
import json
import pathlib
from collections.abc import Iterator
from typing import Any

import jsonpatch
import pytest
import super_complaints as sc
from super_complaints import _native

ROOT = pathlib.Path(__file__).parents[3]
CORPUS = ROOT / "tests/corpus"
EXAMPLE = json.loads((ROOT / "crates/super-complaints/data/example.json").read_bytes())
PATHS = sorted([*CORPUS.glob("*.json"), *CORPUS.glob("rules/*.json"), *CORPUS.glob("records/*.json")])
CASES = [case for path in PATHS for case in json.loads(path.read_bytes())["cases"]]

DIGESTS: dict[str, dict[str, str]] = {}
for line in (CORPUS / "SHA256SUMS").read_text().splitlines():
    digest, path = line.split("  ")
    case_name, output = path.removesuffix(".json").rsplit(".", 1)
    DIGESTS.setdefault(case_name, {})[output] = digest


def test_every_digest_belongs_to_a_case() -> None:
    assert CASES and DIGESTS.keys() == {"catalogue", *(case["name"] for case in CASES)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any], tmp_path: pathlib.Path) -> None:
    options = case["options"]
    document = ROOT / case["document"] if "document" in case else tmp_path / "document.json"
    if document.parent == tmp_path:
        document.write_bytes(made(case).encode())
    raw = document.read_bytes()

    outputs = {"check": _native.check(raw, json.dumps(options), None).to_json()}
    assert sc.check(document, **options).to_dict() == json.loads(outputs["check"])
    if "canonical" in DIGESTS[case["name"]]:
        record = sc.load(document)
        native = _native.Record(raw)
        assert native.check(json.dumps(options), None).to_json() == outputs["check"], "a loaded record is checked as its text is"
        outputs["canonical"] = record.to_canonical_json()
        assert json.loads(outputs["canonical"]) == record.to_dict()
        if "as_of" in options:
            as_of = options["as_of"]
            outputs["matrix"] = native.matrix(as_of, None).to_json()
            outputs["deadlines"] = native.explain(json.dumps({"as_of": as_of}), None)
            assert sc.matrix(document, as_of).to_dict() == json.loads(outputs["matrix"])
            assert sc.explain(document, as_of=as_of).to_dict() == json.loads(outputs["deadlines"])
    else:
        with pytest.raises(sc.RecordError):
            sc.load(document)
    if "patch" in case:
        outputs["document"] = raw.decode()
    compare(case, outputs, tmp_path)


def test_catalogue(tmp_path: pathlib.Path) -> None:
    compare({"name": "catalogue"}, {"rules": _native.rules()}, tmp_path)
    assert [rule.to_dict() for rule in sc.rules()] == json.loads(_native.rules())["rules"]


def made(case: dict[str, Any]) -> str:
    """The text of a case, or the shared example with its change: names sorted, two spaces a step."""
    if "text" in case:
        return case["text"]
    changed = jsonpatch.apply_patch(EXAMPLE, case["patch"])
    return json.dumps(changed, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def compare(case: dict[str, Any], outputs: dict[str, str], folder: pathlib.Path) -> None:
    for what in outputs.keys() & case.keys():
        given = outputs[what] if what == "canonical" else json.loads(outputs[what])
        assert not list(differences(what, case[what], given))
    digests = {what: hashlib.sha256(text.encode()).hexdigest() for what, text in outputs.items()}
    for what, text in outputs.items():
        (folder / f"{what}.json").write_text(text, encoding="utf-8")
    assert digests == DIGESTS[case["name"]], (
        f"what is not shown differs: this gives {folder}; `cargo xtask corpus` writes what Rust gives into "
        f"target/corpus/{case['name']}.*.json"
    )


def differences(place: str, shown: Any, given: Any) -> Iterator[str]:
    """Where something that is shown is not given so. What is given may have more names, but no more elements."""
    if isinstance(shown, dict) and isinstance(given, dict):
        for name in shown:
            yield from differences(f"{place}/{name}", shown[name], given.get(name))
    elif isinstance(shown, list) and isinstance(given, list) and len(shown) == len(given):
        for at, (one, other) in enumerate(zip(shown, given)):
            yield from differences(f"{place}/{at}", one, other)
    elif shown != given:
        yield f"{place}: {given!r} instead of {shown!r}"
