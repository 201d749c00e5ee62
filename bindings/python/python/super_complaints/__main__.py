"""The command ``super-complaints``, also as ``python -m super_complaints``."""

from __future__ import annotations

import signal
import sys
from typing import Sequence

from . import _native


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command with these arguments, or those of the process, and returns its exit status."""
    if arguments is None:
        # Python's own handler only acts between two steps of Python code, and the command is not one.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        arguments = sys.argv[1:]
    sys.stdout.flush()
    return _native.command(["super-complaints", *arguments])


if __name__ == "__main__":
    sys.exit(main())
