"""The command line: the only part that prints and exits."""

from __future__ import annotations

import os
from typing import NoReturn

_INTERRUPTED, _MISSING = 130, 3


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and exit.

    Nothing is imported before: who stops it while it starts, or has not the memory to
    start it, is told in words.

    Args:
        arguments: those of the process when ``None``.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # the search for them is slow
    try:
        from thaigovdocs.cli.group import run
    except KeyboardInterrupt:
        raise SystemExit(_INTERRUPTED) from None
    except (ImportError, MemoryError, OSError) as error:
        raise SystemExit(_lacks(error)) from None
    run(arguments)


def _lacks(error: BaseException) -> int:
    """Say what the program lacks to start, in both languages, and return the exit code."""
    from contextlib import suppress

    why = f"{type(error).__name__}: {error}"
    words = (
        f"เครื่องนี้ขาดสิ่งที่โปรแกรมต้องใช้ เช่น หน่วยความจำ หรือแพ็กเกจที่ติดตั้งไม่ครบ ({why})\n"
        f"the machine lacks what the program needs, such as memory or a package ({why})\n"
    )
    with suppress(OSError):
        os.write(2, words.encode())
    return _MISSING
