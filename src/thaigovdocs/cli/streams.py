"""The three streams of a process, made fit to be used: none closed, all can be written."""

from __future__ import annotations

import codecs
import os
import sys
from contextlib import suppress
from io import TextIOWrapper

ESCAPES = "thaigovdocs.shown"
_HALVES = range(0xDC80, 0xDD00)  # how Python holds the bytes of a name that is no UTF-8


def open_streams() -> None:
    """Make the streams fit to be used.

    A closed one would be opened again by the next file that the process opens, and words
    would be written into that.  What the code page of a console lacks is shown as an
    escape; the name of a file goes out with the bytes that it came with.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            with suppress(OSError):
                os.open(os.devnull, os.O_RDWR)  # the lowest free number, which is this one
    codecs.register_error(ESCAPES, _shown)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=ESCAPES)


def _shown(error: UnicodeError) -> tuple[str | bytes, int]:
    """Return what stands for the characters that cannot be written, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    first = ord(error.object[error.start])
    if first in _HALVES:
        return bytes([first - 0xDC00]), error.start + 1
    return codecs.backslashreplace_errors(error)
