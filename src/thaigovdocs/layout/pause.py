"""Python's search for dead cycles, paused while a paper of many pages is made.

A register of 5,000 rows makes a million small objects and not one cycle; the searches that
they set off find nothing and take a fifth of the time.
"""

from __future__ import annotations

import gc
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
