"""``thaigovdocs check``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from thaigovdocs.cli.casing import as_case
from thaigovdocs.cli.command import command as make_command
from thaigovdocs.cli.command import option
from thaigovdocs.cli.ending import FAULTS
from thaigovdocs.cli.files import (
    STDIN,
    STREAM,
    FilePath,
    is_stream,
    out_option,
    read_stdin,
    write,
)
from thaigovdocs.cli.marking import write_marked
from thaigovdocs.cli.mend import mended
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
    strict_option,
)
from thaigovdocs.cli.run import Run
from thaigovdocs.cli.usage import WrongUse

if TYPE_CHECKING:
    from thaigovdocs.checks.excerpts import Checked
    from thaigovdocs.checks.selection import Selection
    from thaigovdocs.checks.settings import Settings

_NO_CASE = ("github", "sarif")
_FORMATS = ("text", "json", "github", "sarif", "html")


@make_command(
    "check",
    short=(
        "หาข้อผิดพลาดในแฟ้มนโยบาย DOCX PDF หรือข้อความ",
        "Find slips in a policy, DOCX, PDF or text file.",
    ),
    examples=(
        "thaigovdocs check last-year.docx",
        "thaigovdocs check papers/",
        "thaigovdocs check policy.yaml signed.pdf --select 3xx,4xx,5xx",
        "thaigovdocs check policy.yaml --fix",
        "thaigovdocs check policy.yaml --format sarif -o findings.sarif",
        "thaigovdocs check last-year.docx --mark marked.docx",
        "thaigovdocs check --together papers/",
        "thaigovdocs check last-year.docx signed.pdf --mark marked/",
    ),
    th="""
    หาสิ่งที่งานสารบรรณจะตีกลับ และสิ่งที่ควรดูอีกครั้ง ในแต่ละ FILE

    แฟ้มนโยบายจะอ่านและเรียบเรียงก่อนตรวจ ส่วนแฟ้ม DOCX PDF หรือข้อความ จะแยกแยะเอกสารก่อนตรวจ
    โฟลเดอร์หมายถึงแฟ้มเหล่านี้ทั้งหมดในโฟลเดอร์นั้น ส่วน - หมายถึงข้อมูลเข้ามาตรฐาน
    แฟ้ม YAML ที่ไม่ใช่แฟ้มนโยบายจะข้ามไปและแจ้งไว้ เว้นแต่ระบุเพียงแฟ้มเดียว

    ด้วย --together ตรวจเอกสารทุกแฟ้มเป็นชุดเดียว เลขที่ วันที่ ชื่อ ยอดรวม สิ่งที่ส่งมาด้วย และข้อที่อ้างต้องตรงกัน

    ด้วย --mark เขียนสำเนาที่มีความเห็นตรงถ้อยคำที่พบ ของแฟ้ม Word และ PDF โดยไม่แก้ไขต้นฉบับ

    ข้อกำหนดของโครงการอยู่ใน [tool.thaigovdocs] ของ pyproject.toml ที่ใกล้ที่สุด
    หรือใน thaigovdocs.toml ตัวเลือกในคำสั่งมาก่อน

    จบด้วยรหัส 1 เมื่อมีข้อผิดพลาด
    """,
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    help="Lines for a person (text), data with both languages (json), annotations of a GitHub"
    " workflow, SARIF 2.1.0, or with --together a page (html).  [default: text]",
    th="ข้อความให้คนอ่าน (text) ข้อมูลสองภาษา (json) หมายเหตุของ GitHub SARIF 2.1.0"
    " หรือหน้าเว็บเมื่อใช้ --together (html)  [ค่าปริยาย: text]",
)
@selecting_options
@strict_option
@option(
    "--fix",
    "mends",
    is_flag=True,
    help="Mend what is safe to mend in a policy file.",
    th="แก้ไขสิ่งที่แก้ได้โดยปลอดภัยในแฟ้มนโยบาย",
)
@option(
    "--together",
    is_flag=True,
    help="Check all papers as one case, and show what cites what.",
    th="ตรวจเอกสารทุกฉบับร่วมกันเป็นชุดเดียว และแสดงการอ้างถึงกัน",
)
@option(
    "--mark",
    "marked",
    type=FilePath(),
    metavar="FILE",
    help="Write a copy of a DOCX or PDF with each finding at its words; a folder for several.",
    th="เขียนสำเนา DOCX หรือ PDF ที่มีความเห็นตรงถ้อยคำ หลายแฟ้มให้ระบุโฟลเดอร์",
)
@option(
    "--author",
    metavar="NAME",
    help="Who the comments of --mark are by, where it is not the proofreader.",
    th="ผู้ให้ความเห็นใน --mark  [ค่าปริยาย: ตรวจหนังสือ]",
)
@option(
    "--no-notes",
    is_flag=True,
    help="With --mark: errors and warnings only.",
    th="ใช้กับ --mark: เฉพาะข้อผิดพลาดและข้อควรตรวจสอบ",
)
@option(
    "--force",
    is_flag=True,
    help="With --mark: mark signed files, and replace files that are there.",
    th="ใช้กับ --mark: เขียนลงสำเนาของแฟ้มที่ลงลายมือชื่อแล้ว และเขียนทับแฟ้มที่มีอยู่แล้ว",
)
@skip_option
@out_option()
@click.pass_obj
def command(
    run: Run,
    files: tuple[str, ...],
    form: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool | None,
    mends: bool,
    together: bool,
    marked: Path | None,
    author: str | None,
    no_notes: bool,
    force: bool,
    skip_others: bool,
    out: Path | None,
) -> None:
    """Find what a registry would send back in each FILE, and what is worth a look.

    A policy file is read and composed; in a DOCX, PDF or text file the papers are
    recognized first. A folder stands for all such files in it and below it, - for
    standard input. A YAML file that is no policy file is passed over with a note,
    unless it alone is named.

    With --together the papers of all files are one case: numbers, dates, names, sums,
    annexes, enclosures and cited clauses must agree across them.

    With --mark a copy of each DOCX and PDF is written in which every finding is a comment,
    or a highlight with a note, at its words; the file itself is never changed.

    What a project asks for stands in [tool.thaigovdocs] of the nearest pyproject.toml, or in
    thaigovdocs.toml; options go before it.

    The exit code is 1 where there is an error.
    """
    from thaigovdocs.checks.gathering import gather

    _refuse(files, mends, form, together=together)
    gathered = gather(files, skip_others=skip_others)
    settings = [settings_of(file) for file in gathered.files]
    speak(run, (settings or [settings_of(files[0])])[0])
    run.say_findings(gathered.findings)
    selection, pairs = selection_of(select, ignore), zip(gathered.files, settings, strict=True)
    found = (_checked(run, file, selection, each, mends=mends) for file, each in pairs)
    checked = [*checked_settings(settings), *found]
    chosen = form or next((each.format for each in settings if each.format), None) or "text"
    colour = (out is None or is_stream(out)) and run.has_colour()
    if together:
        checked, said = as_case(run, checked, chosen, selection)
    else:
        said = formed(run, checked, chosen, colour=colour)
    write(run, said, out, colour=colour, is_data=chosen != "text")
    if marked is not None:
        write_marked(run, checked, marked, author=author, notes=not no_notes, force=force)
    held = strict if strict is not None else any(each.strict for each in settings)
    if gathered.is_failure or any(is_failure(each, held) for each in checked):
        sys.exit(FAULTS)


def _refuse(files: tuple[str, ...], mends: bool, form: str | None, *, together: bool) -> None:
    named(files)
    if together != (form == "html") and form in (("html",) if not together else _NO_CASE):
        raise WrongUse(
            f"expected --format {'text, json or html' if together else 'html with --together'}, "
            f"found '{form}'",
            "--format html ใช้กับ --together และ --together ใช้ได้กับ text, json หรือ html",
        )
    if mends:
        files_only(files)
    if mends and STREAM in files:
        raise WrongUse(
            "expected files that can be written beside --fix, found '-': use mend -",
            "--fix ใช้กับแฟ้มที่เขียนทับได้ แต่พบ '-' ให้ใช้ mend -",
        )


def _checked(
    run: Run, file: str, selection: Selection | None, settings: Settings, *, mends: bool
) -> Checked:
    from thaigovdocs.checks.files import check_data, check_file

    if is_stream(file):
        data = read_stdin()
        return check_data(data, STDIN, root=Path(), selection=selection, settings=settings)
    if mends:
        return mended(run, file, selection, settings)
    return check_file(file, selection=selection, settings=settings)
