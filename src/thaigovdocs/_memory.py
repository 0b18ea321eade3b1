"""Memory while a paper of many pages is made: when it is searched, and when it is given back.

Python's search for dead cycles is paused: a register of 5,000 rows makes a million small
objects and not one cycle; the searches that they set off find nothing and take a fifth of
the time.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Pause the search, and go on with it afterwards where it was on; also a decorator.

    Example:
        >>> import gc
        >>> with no_collection():
        ...     gc.isenabled()
        False
        >>> gc.isenabled()
        True
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def give_back() -> None:
    """Give memory that was freed back to the system, where the C library would keep it (glibc).

    What Typst needed for hundreds of pages would stand beside what comes after it.
    """
    if sys.platform == "linux" and hasattr(library := ctypes.CDLL(None), "malloc_trim"):
        library.malloc_trim(0)
