"""Files: read if they are there, replaced as a whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil


def contents(path: str | os.PathLike[str]) -> bytes | None:
    """The bytes of a file, or ``None`` if there is none."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def replace_file(path: str | os.PathLike[str], after: bytes) -> None:
    """Writes a file through another one beside it, which then takes its name; a link stays a link."""
    target = os.path.realpath(path)
    beside = f"{target}.{secrets.token_hex(4)}.tmp"
    try:
        with open(beside, "xb") as file:
            file.write(after)
        if os.path.exists(target):
            shutil.copymode(target, beside)
        os.replace(beside, target)
    except BaseException:
        if os.path.exists(beside):
            os.unlink(beside)
        raise
