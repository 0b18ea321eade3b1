"""Work that takes long, off the loop that answers browsers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

DRAWING = ThreadPoolExecutor(1, thread_name_prefix="studio-drawing")
"""One thread for all that Typst draws: a compiler serves the thread that made it."""
SAVING = ThreadPoolExecutor(1, thread_name_prefix="studio-saving")
"""One thread for the disk."""


async def do(pool: ThreadPoolExecutor, act: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
    """Return what *act* gives, worked out in *pool*."""
    return await asyncio.get_running_loop().run_in_executor(pool, partial(act, *args, **named))


def drawn(act: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
    """Return what *act* gives, worked out where Typst draws; for threads of others."""
    return DRAWING.submit(partial(act, *args, **named)).result()
