"""Reading pages and merging them: as in Rust and JavaScript, byte for byte."""

import dataclasses
import hashlib
import json
import pathlib
import pickle
import threading
from typing import Any

import pytest
import super_complaints as sc
from super_complaints import _native

ROOT = pathlib.Path(__file__).parents[3]
CORPUS = json.loads((ROOT / "tests/corpus/pages/drafts.json").read_bytes())
RESPONSES = ROOT / "examples/pages/hidden-victims-responses.txt"
RECORD = ROOT / "examples/records/hidden-victims.json"
SEVERAL = """Police super-complaints
Modern slavery
In May 2019 Hestia submitted a super-complaint about the police.
Domestic abuse
In March 2020 the Centre for Women’s Justice made a super-complaint about the police."""


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("case", CORPUS["pages"], ids=lambda case: case["page"])
def test_page(case: dict[str, Any]) -> None:
    path, options = ROOT / case["page"], case["options"]
    if "problem" in case:
        with pytest.raises(sc.PageError) as refused:
            sc.read_all(path, **options)
        assert refused.value.kind == case["problem"] and str(refused.value).startswith(f"{path}: ")
        return
    text = _native.read_all(path.read_bytes(), json.dumps(options), None)
    assert sha256(text) == case["drafts"]
    assert [draft.to_dict() for draft in sc.read_all(path, **options)] == json.loads(text)


@pytest.mark.parametrize("case", CORPUS["merges"], ids=lambda case: case["page"])
def test_merge(case: dict[str, Any]) -> None:
    record, page = ROOT / case["record"], ROOT / case["page"]
    drafts = _native.read_all(page.read_bytes(), "", None)
    text = _native.merge(record.read_bytes(), drafts.encode(), "", None)
    assert sha256(text) == case["merged"]
    assert sc.merge(record, sc.read_all(page)).to_dict() == json.loads(text)


def test_a_page_is_a_text_bytes_or_a_path() -> None:
    draft = sc.read_page(RESPONSES, seen="2026-11-25", url="https://www.gov.uk/x")
    assert draft == sc.read_page(RESPONSES.read_bytes(), seen="2026-11-25", url="https://www.gov.uk/x")
    assert draft == sc.read_page(RESPONSES.read_text(encoding="utf-8"), seen="2026-11-25", url="https://www.gov.uk/x")
    assert draft.record.documents[0].urls == ("https://www.gov.uk/x",)
    assert draft.record.check().verdict is sc.Verdict.VALID
    assert draft.trace.kind is sc.PageKind.RESPONSES_PAGE
    for used in [*draft.trace.passages, *draft.trace.unused]:
        assert draft.words(used.span) == used.text
    assert repr(draft).startswith(f"<Draft of {draft.record.id}: ")
    with pytest.raises(TypeError, match="a page is its text, its bytes or the path of its file, not int"):
        sc.read_page(5)  # type: ignore[arg-type]


def test_a_draft_can_be_sent_to_another_process() -> None:
    draft = sc.read_page(RESPONSES)
    assert pickle.loads(pickle.dumps(draft)) == draft


def test_errors_say_why_and_name_the_file(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "trains.txt"
    file.write_text("A page about trains")
    with pytest.raises(sc.PageError, match="trains.txt: this does not look like a page about a super-complaint") as refused:
        sc.read_page(file)
    assert refused.value.kind is sc.PageErrorKind.NOT_SUPER_COMPLAINT and refused.value.file == str(file)
    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)
    with pytest.raises(FileNotFoundError):
        sc.read_page(tmp_path / "none.txt")
    with pytest.raises(sc.PageError, match="a str is the text of a page: for a file, give a `pathlib.Path`"):
        sc.read_page(str(file))
    with pytest.raises(ValueError, match="format: expected a value of PageFormat, found str"):
        sc.read_page("", format="docx")
    with pytest.raises(sc.OptionsError, match="`seen`: "):
        sc.read_page("Police super-complaints", seen="25 November")
    with pytest.raises(sc.OptionsError, match="`url`: "):
        sc.read_page("Police super-complaints", url="no address")


def test_several_super_complaints_on_one_page() -> None:
    with pytest.raises(sc.PageError) as refused:
        sc.read_page(SEVERAL)
    assert refused.value.kind is sc.PageErrorKind.SEVERAL
    assert [draft.record.title for draft in sc.read_all(SEVERAL)] == ["Modern slavery", "Domestic abuse"]
    assert sc.read_page(SEVERAL, complaint="Hestia").record.title == "Modern slavery"


def test_many_pages_are_read_in_order_and_a_bad_one_hides_nothing(tmp_path: pathlib.Path) -> None:
    pages: list[sc.Page | str | pathlib.Path] = [RESPONSES, "About trains", tmp_path / "none.txt"]
    pages += [sc.Page(content=RESPONSES, id=f"page-{at}", seen="2026-11-25") for at in range(20)]
    calls: list[tuple[int, int]] = []
    threads = set()

    def progress(done: int, total: int) -> None:
        calls.append((done, total))
        threads.add(threading.get_ident())

    read = sc.read_pages(pages, progress=progress)
    assert read[0] == sc.read_page(RESPONSES)
    assert isinstance(read[1], sc.PageError) and isinstance(read[2], FileNotFoundError)
    assert [it.record.id for it in read[3:] if isinstance(it, sc.Draft)] == [f"page-{at}" for at in range(20)]
    assert calls == [(done, 23) for done in range(1, 24)] and threads == {threading.get_ident()}
    with pytest.raises(sc.OptionsError):
        sc.read_pages([sc.Page(content=SEVERAL, seen="25 November")])
    assert sc.read_pages([]) == []


def test_progress_may_stop_it() -> None:
    def progress(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sc.read_pages([RESPONSES] * 50, progress=progress)


def test_merging() -> None:
    draft = sc.read_page(RESPONSES)
    once = sc.merge(RECORD, [draft])
    assert isinstance(once.record, sc.SuperComplaint) and once.pages[0].known
    twice = sc.merge(once.record, [draft, draft])
    assert twice.changes == () and twice.record == once.record
    corrected = dataclasses.replace(draft, record=dataclasses.replace(draft.record, id="corrected"))
    assert sc.merge(None, [corrected]).record.id == "corrected"
    with pytest.raises(sc.PageError) as refused:
        sc.merge({"schema": "1", "id": "x", "scheme": "police", "title": "X", "made_by": ["southall-black-sisters"]}, [draft])
    assert refused.value.kind in (sc.PageErrorKind.ANOTHER, sc.PageErrorKind.NOT_CLEAR)
    with pytest.raises(sc.PageError, match="there is no page to merge"):
        sc.merge(None, [])
    with pytest.raises(sc.RecordError):
        sc.merge({"schema": "1"}, [draft])
    with pytest.raises(TypeError, match="a draft is what `read_page` gives, not str"):
        sc.merge(None, ["page"])  # type: ignore[list-item]


def test_changes_are_values() -> None:
    merged = sc.merge(None, [sc.read_page(RESPONSES)])
    assert merged.changes and hash(merged) is not None
    assert {type(change.kind) for change in merged.changes} == {sc.ChangeKind}


def test_a_directory_of_your_own() -> None:
    own = {
        "version": "ours",
        "documents": [{"id": "act", "title": "Police and Fire Reform (Scotland) Act 2012"}],
        "bodies": [
            {
                "id": "police-scotland",
                "kind": "other_force",
                "names": [{"text": "Police Service of Scotland"}],
                "short_name": "Police Scotland",
                "sources": ["act"],
            }
        ],
    }
    page = (
        "Transparency data\nResponses to the super-complaint on stalking\nDocuments\nPolice Scotland response\n"
        "Details\nThe police forces answered."
    )
    directory = sc.Directory.standard().extended(own)
    assert sc.read_page(page, directory=directory).record.responses[0].by[0].id == "police-scotland"
