"""``thaigovdocs recognize``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from thaigovdocs.cli.command import command as make_command
from thaigovdocs.cli.command import option
from thaigovdocs.cli.ending import FAULTS
from thaigovdocs.cli.files import STDIN, is_stream, out_option, read_stdin, write
from thaigovdocs.cli.reporting import named, settings_of, speak
from thaigovdocs.cli.run import Run

if TYPE_CHECKING:
    from thaigovdocs.checks.excerpts import Checked


@make_command(
    "recognize",
    short=("แสดงเอกสารที่แยกแยะได้จากแฟ้ม", "Show which papers a file holds, part by part."),
    examples=(
        "thaigovdocs recognize last-year.docx",
        "thaigovdocs recognize packet.pdf --format json",
    ),
    th="""
    แสดงเอกสารที่แยกแยะได้จากแต่ละ FILE ส่วนต่าง ๆ ของเอกสาร และตำแหน่งของแต่ละส่วน

    check ตรวจจากสิ่งที่แยกแยะได้นี้ จบด้วยรหัส 1 เมื่ออ่านแฟ้มใดไม่ได้
    """,
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Lines, or data.",
    th="ข้อความ หรือข้อมูล",
)
@out_option()
@click.pass_obj
def command(run: Run, files: tuple[str, ...], form: str, out: Path | None) -> None:
    """Show the papers that were recognized in each FILE, their parts, and where each stands.

    This is what check looks at; a folder stands for all such files in it and below it.
    The exit code is 1 where a file cannot be read.
    """
    from thaigovdocs.checks.formats import format_recognized, format_recognized_json
    from thaigovdocs.checks.gathering import gather

    named(files)
    gathered = gather(files)
    speak(run, settings_of(files[0]))
    run.say_findings(gathered.findings)
    checked = [_checked(file) for file in gathered.files]
    for each in checked:
        if each.source is None:
            run.say_findings(each.report)
    if form == "json":
        write(run, format_recognized_json(checked), out, is_data=True)
    else:
        write(run, format_recognized(checked, lang=run.lang), out)
    if gathered.is_failure or any(each.source is None for each in checked):
        sys.exit(FAULTS)


def _checked(file: str) -> Checked:
    from thaigovdocs.checks.files import check_data, check_file

    if is_stream(file):
        return check_data(read_stdin(), STDIN, root=Path())
    return check_file(file)
