"""Replays the corpus that all languages share: `NAME.expected.json` says what a document gives. The
document is `NAME.json` beside it, or the file that it names."""

import json
import pathlib

import pytest
import super_complaints as sc
from super_complaints import _native

ROOT = pathlib.Path(__file__).parents[3]
CORPUS = ROOT / "tests/corpus"
END = ".expected.json"
CASES = sorted(CORPUS.glob(f"*/*{END}"))


def test_there_are_cases():
    assert CASES, f"no case in {CORPUS}"


@pytest.mark.parametrize("expected_path", CASES, ids=lambda it: f"{it.parent.name}/{it.name.removesuffix(END)}")
def test_case(expected_path: pathlib.Path):
    expected = json.loads(expected_path.read_bytes())
    beside = expected_path.with_name(expected_path.name.removesuffix(END) + ".json")
    document = ROOT / expected["document"] if "document" in expected else beside
    options = expected["options"]
    raw = _native.check(document.read_bytes(), json.dumps(options), None)
    assert json.loads(raw) == expected["checked"]
    assert sc.check(document, **options).to_dict() == expected["checked"]
    if "matrix" in expected:
        assert sc.matrix(document, options["as_of"]).to_dict() == expected["matrix"]
    if "deadlines" in expected:
        assert sc.explain(document, as_of=options["as_of"]).to_dict() == expected["deadlines"]
    if "canonical" in expected:
        record = sc.load(document)
        assert record.to_canonical_json() == expected["canonical"]
        assert json.loads(expected["canonical"]) == record.to_dict()


def test_catalogue():
    assert json.loads(_native.rules()) == json.loads((CORPUS / "catalogue.json").read_bytes())
    assert [rule.to_dict() for rule in sc.rules()] == json.loads(_native.rules())["rules"]
