"""How a command ends: what is said, and the exit code."""

from __future__ import annotations

import sys
import traceback
from contextlib import suppress
from pathlib import Path

import click

from thaigovdocs.errors import MissingToolError, OutputError, ThaiGovDocsError, UsageError

FAULTS, USAGE, MISSING, BUG, INTERRUPTED = 1, 2, 3, 70, 130


def ending_of(error: BaseException, lang: str) -> int:
    """Say what *error* was, on standard error, and return the exit code."""
    if isinstance(error, ThaiGovDocsError):
        say(error.format(lang))
        return code_of(error)
    if isinstance(error, (KeyboardInterrupt, click.Abort)):
        say(
            "หยุดตามคำสั่ง ไม่มีแฟ้มที่เขียนค้างไว้"
            if lang == "th"
            else "stopped; nothing is left half-written"
        )
        return INTERRUPTED
    if isinstance(error, BrokenPipeError):
        return FAULTS
    if isinstance(error, (ImportError, MemoryError)):
        say(_lacking(error, lang))
        return MISSING
    if isinstance(error, OSError):
        say(_refused(error, lang))
        return FAULTS
    say("".join(traceback.format_exception(error)).rstrip())
    say(
        "เกิดข้อผิดพลาดในโปรแกรมเอง ไม่ใช่ในแฟ้มของท่าน โปรดแจ้งผู้พัฒนาพร้อมข้อความข้างต้น"
        if lang == "th"
        else "a fault of thaigovdocs, not of your file; please report it with the lines above"
    )
    return BUG


def _lacking(error: ImportError | MemoryError, lang: str) -> str:
    """Return what the machine lacks: memory, or a package that can be loaded."""
    if isinstance(error, MemoryError):
        thai, english = "หน่วยความจำของเครื่องไม่พอ", "the machine has not enough memory"
        return thai if lang == "th" else english
    if lang == "th":
        return f"เปิดใช้แพ็กเกจที่ต้องใช้ไม่ได้: {error}\n  แก้ไข: ติดตั้ง thaigovdocs ใหม่ หรือเพิ่มหน่วยความจำ"
    why = f"a package that is needed cannot be loaded: {error}"
    return f"{why}\n  hint: install thaigovdocs again, or give it more memory"


def _refused(error: OSError, lang: str) -> str:
    """Return what the system refuses, and where: no fault of the program, whoever asked for it."""
    why = error.strerror or type(error).__name__
    where = f" ({error.filename})" if error.filename else ""
    if lang == "th":
        return f"ระบบไม่ยอมให้ทำ: {why}{where}\n  แก้ไข: ตรวจชื่อแฟ้ม เนื้อที่ว่าง และสิทธิ์ แล้วลองอีกครั้ง"
    hint = "check names, free space and rights, and try again"
    return f"the system refuses: {why}{where}\n  hint: {hint}"


def code_of(error: ThaiGovDocsError) -> int:
    """Return the exit code that *error* stands for."""
    if isinstance(error, MissingToolError):
        return MISSING
    return USAGE if isinstance(error, UsageError) else FAULTS


def say(text: str) -> None:
    """Write *text* to standard error; where that fails, the exit code alone tells."""
    with suppress(OSError, ValueError):
        click.echo(text, err=True)


def give(text: object) -> None:
    """Write the result *text* to standard output, on a line of its own.

    Raises:
        OutputError: it cannot be written (TGD753).
    """
    give_text(f"{text}\n")


def give_text(text: str, *, colour: bool = False) -> None:
    """Write *text* to standard output as it is; its colours only where *colour* says so.

    Raises:
        OutputError: it cannot be written (TGD753).
    """
    if sys.stdout is None:
        raise OutputError.of("TGD753", reason="closed")
    try:
        click.echo(text, nl=False, color=colour)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise OutputError.of("TGD753", reason=why) from error


def quoted(path: Path) -> str:
    """Return *path* as it is typed in a command."""
    text = str(path)
    return f'"{text}"' if " " in text else text
