"""How a command ends: what is said, and the exit code."""

from __future__ import annotations

import traceback
from contextlib import suppress
from pathlib import Path

import click

from thaigovdocs.errors import MissingToolError, OutputError, ThaiGovDocsError, UsageError
from thaigovdocs.findings import Finding

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
    say("".join(traceback.format_exception(error)).rstrip())
    say(
        "เกิดข้อผิดพลาดในโปรแกรมเอง ไม่ใช่ในแฟ้มของท่าน โปรดแจ้งผู้พัฒนาพร้อมข้อความข้างต้น"
        if lang == "th"
        else "a fault of thaigovdocs, not of your file; please report it with the lines above"
    )
    return BUG


def code_of(error: ThaiGovDocsError) -> int:
    """Return the exit code that *error* stands for."""
    if isinstance(error, MissingToolError):
        return MISSING
    return USAGE if isinstance(error, UsageError) else FAULTS


def say(text: str) -> None:
    """Write *text* to standard error; where that fails, the exit code alone tells."""
    with suppress(OSError):
        click.echo(text, err=True)


def give(text: object) -> None:
    """Write the result *text* to standard output.

    Raises:
        OutputError: it cannot be written (TGD753).
    """
    try:
        click.echo(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise OutputError(findings=(Finding.of("TGD753", reason=why),)) from error


def quoted(path: Path) -> str:
    """Return *path* as it is typed in a command."""
    text = str(path)
    return f'"{text}"' if " " in text else text


def say_findings(findings: tuple[Finding, ...] | list[Finding], lang: str) -> None:
    """Write findings to standard error, one after the other."""
    for finding in findings:
        say(finding.format(lang))
