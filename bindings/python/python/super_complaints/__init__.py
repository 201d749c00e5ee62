"""Super-complaints as data that can be trusted.

>>> import super_complaints as sc
>>> record = sc.loads('{"schema": "1", "id": "x", "scheme": "police", "title": "An example"}')
>>> record.title
'An example'
>>> record.check(as_of="2022-06-01").verdict
<Verdict.VALID: 'valid'>

`load` and `loads` read a record, `check` reports what is wrong with it, `matrix` shows who still owes an answer on a
date, and `explain` shows how each due date is counted; all are also methods of a record. `fix` corrects a text where the right
value is known, `diff` says what changed between two states, and `feed` writes calendars and feeds. `read_page` reads what a body
published into a draft, and `merge` puts drafts into a record. Nothing reads the clock or the network.
"""

from . import _model, _native, _shown  # `_shown` registers what a notebook shows
from ._api import check, explain, load, loads, matrix, rules, schema
from ._calls import Source
from ._changes import diff, feed, fix
from ._directory import Directory, directory_schema
from ._document_errors import DirectoryError, DocumentError, RecordError
from ._errors import NotValidError, OptionsError, PageError
from ._model import *
from ._pages import Page, merge, read_all, read_page, read_pages
from ._register import Progress, Register, load_register, loads_register
from ._register_checked import RegisterChecked
from ._table import Column, Table, table_names
from ._values import DateLike, FrozenDict, PartialDate

__version__ = _native.VERSION

__all__ = [
    "Column",
    "DateLike",
    "Directory",
    "DirectoryError",
    "DocumentError",
    "FrozenDict",
    "NotValidError",
    "OptionsError",
    "Page",
    "PageError",
    "PartialDate",
    "Progress",
    "RecordError",
    "Register",
    "RegisterChecked",
    "Source",
    "Table",
    "__version__",
    "check",
    "diff",
    "directory_schema",
    "explain",
    "feed",
    "fix",
    "load",
    "load_register",
    "loads",
    "loads_register",
    "matrix",
    "merge",
    "read_all",
    "read_page",
    "read_pages",
    "rules",
    "schema",
    "table_names",
]
__all__ += _model.__all__
