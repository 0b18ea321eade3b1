"""``thaigovdocs diff``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from thaigovdocs.cli.command import command as make_command
from thaigovdocs.cli.command import option
from thaigovdocs.cli.files import (
    STDIN,
    FilePath,
    is_stream,
    once,
    out_option,
    read_policy,
    read_stdin,
    write,
)
from thaigovdocs.cli.run import Run
from thaigovdocs.cli.usage import WrongUse

if TYPE_CHECKING:
    from thaigovdocs.comparison import Against, Comparison
    from thaigovdocs.policy.loading.file import PolicyFile


@make_command(
    "diff",
    short=(
        "แสดงสิ่งที่แฟ้มนโยบายสองแฟ้มพิมพ์ต่างกัน หรือสิ่งที่แก้ไขใน Word",
        "Show what two policy files print differently, or what was changed in Word.",
    ),
    examples=(
        "thaigovdocs diff 2569.yaml 2570.yaml",
        "thaigovdocs diff 2569.yaml 2570.yaml --format html -o changes.html",
        "thaigovdocs diff policy.yaml edited.docx",
    ),
    th="""
    แสดงบรรทัดและย่อหน้าที่ต่างกันในเอกสารแต่ละฉบับ และข้อเท็จจริงที่ทำให้ต่าง

    BEFORE เป็นแฟ้มนโยบาย ส่วน AFTER เป็นแฟ้มนโยบายอีกแฟ้มหนึ่ง หรือ DOCX PDF หรือข้อความ
    ที่พิมพ์จาก BEFORE แล้วมีผู้แก้ไข ซึ่งจะแสดงสิ่งที่แก้ไข พร้อมบรรทัดในแฟ้มนโยบาย

    จบด้วยรหัส 0 ไม่ว่าจะต่างกันหรือไม่ ดูได้จาก --format json
    """,
)
@click.argument("before", type=FilePath())
@click.argument("after", type=FilePath())
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="Lines, data with both texts, or a page with them side by side.",
    th="ข้อความ ข้อมูล หรือหน้าเว็บที่วางเทียบกัน",
)
@out_option()
@click.pass_obj
def command(run: Run, before: Path, after: Path, form: str, out: Path | None) -> None:
    """Show paper by paper which lines and paragraphs differ, and which fact made it so.

    BEFORE is a policy file. AFTER is another one, or a DOCX, PDF or text file that was
    printed from BEFORE and edited since: then each change is shown with its line in the
    policy file.

    The exit code is 0 whether the papers differ or not; --format json tells.
    """
    once(before, after)
    colour = (out is None or is_stream(out)) and run.has_colour()
    from thaigovdocs.comparison import Comparison, diff

    name = STDIN if is_stream(after) else str(after)
    found = diff(read_policy(before), _after(after), name=name)
    if isinstance(found, Comparison):
        run.say_findings(found.report)
        said = _formed(found, run, form, colour=colour)
    else:
        said = _changes(found, run, form, colour=colour)
    write(run, said, out, colour=colour, is_data=form != "text")


def _after(path: Path) -> Path | bytes | PolicyFile:
    """Return the file *path*, or what stands on standard input."""
    from thaigovdocs.checks.files import is_policy

    data = read_stdin() if is_stream(path) else None
    if data is None:
        return path
    return read_policy(path, data) if is_policy(data, STDIN) else data


def _formed(comparison: Comparison, run: Run, form: str, *, colour: bool) -> str:
    from thaigovdocs.comparison import format_page, format_text

    if form == "json":
        return json.dumps(comparison.to_dict(), ensure_ascii=False, indent=2) + "\n"
    if form == "html":
        return format_page(comparison, lang=run.lang)
    return format_text(comparison, lang=run.lang, colour=colour)


def _changes(against: Against, run: Run, form: str, *, colour: bool) -> str:
    from thaigovdocs.comparison import format_against

    if form == "html":
        raise WrongUse(
            "expected --format text or json for an edited paper, found 'html'",
            "--format ของเอกสารที่แก้ไขแล้วต้องเป็น text หรือ json แต่พบ 'html'",
        )
    if form == "json":
        return json.dumps(against.to_dict(), ensure_ascii=False, indent=2) + "\n"
    return format_against(against, lang=run.lang, colour=colour)
