"""``thaigovdocs templates``."""

from __future__ import annotations

from pathlib import Path

import click

from thaigovdocs.cli.command import Command, Group, option
from thaigovdocs.cli.completing import complete_kinds
from thaigovdocs.cli.ending import give, quoted
from thaigovdocs.cli.files import FolderPath
from thaigovdocs.cli.run import Run


@click.group(
    "templates",
    cls=Group,
    short=(
        "แสดงแม่แบบ DOCX หรือคัดลอกออกมาแก้ไข",
        "List the DOCX templates, or copy them out to be changed.",
    ),
    th="แสดงแม่แบบ DOCX หรือคัดลอกออกมาแก้ไขใน Word",
)
def command() -> None:
    """List the DOCX templates, or copy them out to be changed in Word."""


@command.command(
    "list",
    cls=Command,
    short=("แสดงชนิดเอกสารที่มีแม่แบบ", "List the kinds that have a template."),
    examples=("thaigovdocs templates list",),
    th="แสดงชนิดเอกสารที่มีแม่แบบ DOCX",
)
def listed() -> None:
    """List the kinds of documents that have a DOCX template."""
    from thaigovdocs.starters.templates import template_kinds

    for kind in template_kinds():
        give(kind)


@command.command(
    "export",
    cls=Command,
    short=("คัดลอกแม่แบบลงโฟลเดอร์", "Copy templates into a folder."),
    examples=(
        "thaigovdocs templates export my-templates",
        "thaigovdocs templates export my-templates letter memo",
        "thaigovdocs render policy.yaml -o out --templates my-templates",
    ),
    th="คัดลอกแม่แบบ DOCX ของชนิด KIND ที่ระบุ หรือทุกชนิด ลงในโฟลเดอร์ FOLDER และแสดงชื่อแฟ้ม",
)
@click.argument("folder", type=FolderPath())
@click.argument("kinds", nargs=-1, metavar="[KIND]...", shell_complete=complete_kinds)
@option(
    "--force",
    is_flag=True,
    help="Replace templates that stand there.",
    th="เขียนทับแม่แบบที่มีอยู่แล้ว",
)
@click.pass_obj
def export(run: Run, folder: Path, kinds: tuple[str, ...], force: bool) -> None:
    """Copy the DOCX templates of each KIND, or all, into FOLDER, and list the files."""
    from thaigovdocs.starters.templates import templates

    for path in templates(folder, kinds, force=force):
        run.list(path)
    line = f"thaigovdocs render policy.yaml -o out --templates {quoted(folder)}"
    run.say(
        run.of(
            f"\nแก้แม่แบบด้วย Word หรือ LibreOffice แล้วสั่ง\n  {line}",
            f"\nchange them in Word or LibreOffice, then run\n  {line}",
        )
    )
