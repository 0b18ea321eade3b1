"""Memory of a command: searched for dead cycles rarely, and given back to the system."""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Mapping

# A command is a short process that makes many objects and few cycles: collecting as often
# as Python does by itself costs a quarter of its time.
_OBJECTS_BEFORE_COLLECTING = 200_000


def tune() -> None:
    """Set what the memory of a command's own process is handled by."""
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTING)
    if sys.platform == "linux" and _give_back not in gc.callbacks:
        gc.callbacks.append(_give_back)


def _give_back(phase: str, _: Mapping[str, int]) -> None:
    """Give back what was freed, after a search: glibc would keep what Typst needed.

    What hundreds of pages took would stand beside what comes after them.
    """
    library = ctypes.CDLL(None)
    if phase == "stop" and hasattr(library, "malloc_trim"):
        library.malloc_trim(0)
