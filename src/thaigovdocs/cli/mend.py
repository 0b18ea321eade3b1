"""``thaigovdocs mend``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from thaigovdocs.cli.command import command as make_command
from thaigovdocs.cli.ending import FAULTS, give_text
from thaigovdocs.cli.files import STDIN, is_stream, read_stdin
from thaigovdocs.cli.reporting import (
    checked_settings,
    files_only,
    formed,
    is_failure,
    named,
    selecting_options,
    selection_of,
    settings_of,
    skip_option,
    speak,
)
from thaigovdocs.cli.run import Run
from thaigovdocs.cli.usage import WrongUse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thaigovdocs.checks.excerpts import Checked
    from thaigovdocs.checks.fixing import Change
    from thaigovdocs.checks.selection import Selection
    from thaigovdocs.checks.settings import Settings


@make_command(
    "mend",
    short=("แก้ไขสิ่งที่แก้ได้โดยปลอดภัยในแฟ้มนโยบาย", "Mend what is safe to mend in a policy file."),
    examples=("thaigovdocs mend policy.yaml", "thaigovdocs mend - < policy.yaml > mended.yaml"),
    th="""
    แก้ไขวรรค ตัวเลข และลำดับสระวรรณยุกต์ในแต่ละ FILE ซึ่งเป็นแฟ้มนโยบาย โดยไม่เปลี่ยนถ้อยคำ

    แสดงสิ่งที่แก้ไข แล้วแสดงสิ่งที่ยังเหลือ เหมือน check --fix
    แฟ้มที่ผู้อื่นเขียนจะไม่ถูกแก้ไข
    หากระบุ - จะอ่านจากข้อมูลเข้ามาตรฐานและเขียนผลออกทางหน้าจอ
    """,
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@selecting_options
@skip_option
@click.pass_obj
def command(
    run: Run,
    files: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    skip_others: bool,
) -> None:
    """Mend spacing, digits and sequences of marks in each policy FILE; no word is changed.

    What was mended is told, then what is left, as check --fix does. A file that somebody
    else wrote is not written. A file named - is read from standard input, and what is mended
    goes to the screen.
    """
    named(files)
    if any(map(is_stream, files)):
        _mend_stream(run, files, select, ignore)
        return
    from thaigovdocs.checks.gathering import gather

    files_only(files)
    gathered = gather(files, skip_others=skip_others)
    settings = [settings_of(file) for file in gathered.files]
    speak(run, (settings or [settings_of(files[0])])[0])
    run.say_findings(gathered.findings)
    selection = selection_of(select, ignore)
    checked = [
        *checked_settings(settings),
        *(
            mended(run, file, selection, held)
            for file, held in zip(gathered.files, settings, strict=True)
        ),
    ]
    colour = run.has_colour()
    give_text(formed(run, checked, "text", colour=colour), colour=colour)
    if any(is_failure(each, False) for each in checked):
        sys.exit(FAULTS)


def mended(run: Run, file: str, selection: Selection | None, settings: Settings) -> Checked:
    """Mend *file*, say what was changed, and return what is found in it now."""
    from thaigovdocs.checks.mending import mend_file

    fixed = mend_file(file, selection=selection, settings=settings)
    _tell(run, fixed.changes)
    return fixed.checked


def _mend_stream(
    run: Run, files: tuple[str, ...], select: tuple[str, ...], ignore: tuple[str, ...]
) -> None:
    from thaigovdocs.checks.mending import mend_text
    from thaigovdocs.policy.source.sources import decode

    if len(files) > 1:
        raise WrongUse(
            f"expected '-' alone, found {len(files)} files",
            f"ใช้ '-' ได้เพียงลำพัง แต่พบ {len(files)} แฟ้ม",
        )
    settings = settings_of(files[0])
    speak(run, settings)
    selection = selection_of(select, ignore)
    text = decode(read_stdin(), STDIN)
    fixed = mend_text(text, STDIN, root=Path(), selection=selection, settings=settings)
    _tell(run, fixed.changes)
    give_text(fixed.text)


def _tell(run: Run, changes: Iterable[Change]) -> None:
    made = run.of("แก้แล้ว", "mended")
    for change in changes:
        place = f"{change.file}:{change.line}:{change.column}"
        run.say(f"{place}: {made}[{change.code}] '{change.old}' → '{change.new}'")
