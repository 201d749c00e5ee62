"""Reading what bodies published into drafts, and putting drafts into a record."""

from __future__ import annotations

import json
import os
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from typing import Any, Callable, Iterable

from . import _native
from ._adopt import adopt_word
from ._calls import Source, call, held, read
from ._codec import decode
from ._directory import Directory
from ._document_errors import RecordError
from ._errors import PageError
from ._model import Draft, Merged, PageFormat
from ._values import DateLike, _kind, day_of

Content = str | bytes | bytearray | os.PathLike[str]
"""A page: its text (``str``), its bytes, or the path of its file (``os.PathLike``)."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page with what is known of it besides its words, for `read_pages`; see `read_page`."""

    content: Content
    format: PageFormat | str | None = None
    id: str | None = None
    seen: DateLike | None = None
    url: str | None = None
    whole: bool = False
    complaint: str | None = None


def read_page(
    page: Content,
    *,
    format: PageFormat | str | None = None,
    id: str | None = None,
    seen: DateLike | None = None,
    url: str | None = None,
    whole: bool = False,
    complaint: str | None = None,
    directory: Directory | None = None,
) -> Draft:
    """Reads a published page into a draft: its record, where each value came from, and what was not used.

    A ``str`` is the text of a page; for a file, give a ``pathlib.Path``.

    format
        ``"text"``, ``"html"``, ``"content_item"`` (of GOV.UK's Content API), ``"csv"``, ``"spreadsheet"``, ``"word"`` or
        ``"pdf"``; without it, the format is found from the content.
    id
        The id of the record; without it, one is made from the title.
    seen
        The date on which the page was viewed.
    url
        The address of the page.
    whole
        Whether the page is known to be complete. Without it, no search for answers is recorded.
    complaint
        Which super-complaint to read from a page about several: its id, or words of its title or complainant.
    directory
        The bodies and groups whose names are known; without it, the standard ones.

    Raises `PageError` for a page that cannot be read, `OptionsError` for an invalid date, id or address.

    >>> draft = read_page("Police super-complaints\\nApplies to England and Wales\\nNext steps")
    >>> draft.record.documents[0].title
    'Police super-complaints'
    >>> draft.trace.unused[0].text
    'Next steps'
    """
    given = Page(content=page, format=format, id=id, seen=seen, url=url, whole=whole, complaint=complaint)
    return _decoded(_read(_native.read_page, given, directory))


def read_all(
    page: Content,
    *,
    format: PageFormat | str | None = None,
    seen: DateLike | None = None,
    url: str | None = None,
    whole: bool = False,
    directory: Directory | None = None,
) -> tuple[Draft, ...]:
    """Reads every super-complaint that a page is about, each into a draft of its own; see `read_page`.

    What may be about any of several is in none of them: the trace of each lists it as unused.
    """
    given = Page(content=page, format=format, seen=seen, url=url, whole=whole)
    return tuple(decode(Draft, draft) for draft in json.loads(_read(_native.read_all, given, directory)))


def read_pages(
    pages: Iterable[Page | Content],
    *,
    directory: Directory | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> list[Draft | PageError | OSError]:
    """Reads many pages in parallel, each as `read_page` does, in the order in which they are given.

    A page that cannot be read gives its error in the place of its draft, so that it does not hide the others.

    progress
        Called in this thread after each page, with how many are done and how many there are.

    Raises `OptionsError` for an invalid date, id or address of a page.

    >>> drafts = read_pages([Page(content="Police super-complaints", seen="2026-11-25"), "About trains"])
    >>> [isinstance(it, Draft) for it in drafts]
    [True, False]
    >>> drafts[1].kind
    <PageErrorKind.NOT_SUPER_COMPLAINT: 'not_super_complaint'>
    """
    listed = [it if isinstance(it, Page) else Page(content=it) for it in pages]

    def one(page: Page) -> Draft | PageError | OSError:
        try:
            return _decoded(_read(_native.read_page, page, directory))
        except (PageError, OSError) as error:
            return error

    # The native half releases the lock, so that threads are enough.
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        running: list[Future[Draft | PageError | OSError]] = [pool.submit(one, page) for page in listed]
        try:
            for done, future in enumerate(as_completed(running), 1):
                future.result()
                if progress is not None:
                    progress(done, len(listed))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return [future.result() for future in running]


def merge(
    record: Source | None, drafts: Iterable[Draft], *, same: bool = False, directory: Directory | None = None
) -> Merged:
    """Adds what some pages say to a record: what was added, where they contradict it, and what was not clear.

    What agrees gains the page as a source, a field without a value is filled, and a value that is present stays. The
    order of the drafts does not matter, and the same page twice changes nothing.

    record
        The record; ``None`` makes one from the drafts.
    same
        Whether you know that the pages are about the super-complaint of the record. Otherwise the pages must say so.

    Raises `PageError` for a page about another super-complaint, `RecordError` for a record that cannot be read.

    >>> merged = merge(None, [read_page("Police super-complaints\\nApplies to England and Wales")])
    >>> merged.record.documents[0].applies_to
    (<Nation.ENGLAND: 'england'>, <Nation.WALES: 'wales'>)
    """
    document = b"" if record is None else read(record)
    text = f"[{','.join(map(_encoded, drafts))}]".encode("utf-8", "surrogatepass")
    try:
        merged = call(_native.merge, document, text, json.dumps({"same": same}), held(directory))
    except RecordError as error:
        raise error.of(record) from None
    return decode(Merged, json.loads(merged))


def _read(native: Callable[[bytes, str, _native.Directory | None], str], page: Page, directory: Directory | None) -> str:
    """What the native half gives for a page."""
    options: dict[str, Any] = {
        "format": None if page.format is None else adopt_word(PageFormat, page.format, "format").value,
        "id": page.id,
        "seen": None if page.seen is None else day_of(page.seen),
        "url": page.url,
        "whole": page.whole,
        "complaint": page.complaint,
    }
    given = {name: value for name, value in options.items() if value is not None}
    try:
        return call(native, _bytes(page.content), json.dumps(given), held(directory))
    except PageError as error:
        raise _explained(error, page.content) from None


def _bytes(content: Content) -> bytes:
    if isinstance(content, str):
        return content.encode("utf-8", "replace")
    if isinstance(content, (bytes, bytearray)):
        return bytes(content)
    if isinstance(content, os.PathLike):
        with open(content, "rb") as file:
            return file.read()
    raise TypeError(f"a page is its text, its bytes or the path of its file, not {_kind(content)}")


def _explained(error: PageError, content: Content) -> PageError:
    """The error with the file of the page, or with a hint if the path of one was taken for the text of a page."""
    if isinstance(content, os.PathLike):
        return PageError(str(error.args[0]), error.kind, os.fsdecode(content))
    if isinstance(content, str) and len(content) < 1000 and "\n" not in content and os.path.exists(content):
        return PageError(f"{error}; a str is the text of a page: for a file, give a `pathlib.Path`", error.kind)
    return error


def _decoded(text: str) -> Draft:
    return decode(Draft, json.loads(text))


def _encoded(draft: Draft) -> str:
    """A draft as the native half takes it; its record may have been changed."""
    if not isinstance(draft, Draft):
        raise TypeError(f"a draft is what `read_page` gives, not {_kind(draft)}")
    parts = {"trace": draft.trace.to_dict(), "text": draft.text, "format": draft.format}
    rest = json.dumps(parts, ensure_ascii=False)
    return '{"record":' + draft.record.source().decode("utf-8", "surrogatepass") + "," + rest[1:]
