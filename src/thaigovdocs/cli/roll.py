"""``thaigovdocs roll``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from thaigovdocs.cli.command import command as make_command
from thaigovdocs.cli.command import option
from thaigovdocs.cli.ending import give_text
from thaigovdocs.cli.files import FilePath, is_stream, read_issued
from thaigovdocs.cli.run import Run
from thaigovdocs.cli.usage import WrongUse

_ASKED = {
    "th": {
        "number": "เลขที่ของ {document} (ครั้งก่อน {last})",
        "date": "วันที่ของ {document} (ครั้งก่อน {last})",
        "signatory": "ผู้ลงนาม (ครั้งก่อน {last})",
    },
    "en": {
        "number": "number of {document} (last: {last})",
        "date": "date of {document} (last: {last})",
        "signatory": "signer, by id (last: {last})",
    },
}


@make_command(
    "roll",
    short=("เขียนแฟ้มนโยบายของปีถัดไป", "Write next year's edition of a policy file."),
    examples=(
        "thaigovdocs roll policy.yaml --fiscal-year 2570 -o 2570.yaml",
        "thaigovdocs roll 2570.yaml --fiscal-year 2571 -o 2571.yaml --ask",
        "thaigovdocs roll policy.yaml --fiscal-year 2570 -o 2570.yaml --copy",
        "thaigovdocs roll last-year.docx --fiscal-year 2571 -o 2571.yaml",
    ),
    th="""
    เขียนแฟ้มนโยบายของปีงบประมาณอื่นที่ต่อจากแฟ้ม POLICY ซึ่งเป็นเอกสาร DOCX, PDF หรือข้อความของปีก่อนก็ได้

    แฟ้มใหม่ต่อจากแฟ้มเดิม และมีเฉพาะสิ่งที่เปลี่ยนตามปี คือสิ่งที่ยกเลิก เลขที่และวันที่ที่ต้องกำหนดใหม่
    ซึ่งเว้นไว้พร้อมหมายเหตุ และแจ้งว่ายังมีปีเดิมในข้อความใด
    """,
)
@click.argument("policy", type=FilePath())
@option(
    "--fiscal-year",
    type=int,
    required=True,
    metavar="YEAR",
    help="Buddhist year.",
    th="ปี พ.ศ. ของปีงบประมาณใหม่",
)
@option(
    "-o",
    "--out",
    type=FilePath(),
    required=True,
    metavar="FILE",
    help="The file; - is the screen.",
    th="แฟ้มที่จะเขียน ใช้ - สำหรับหน้าจอ",
)
@option(
    "--copy",
    is_flag=True,
    help="Copy the whole file with its comments.",
    th="คัดลอกทั้งแฟ้มพร้อมหมายเหตุ",
)
@option(
    "--issued",
    type=FilePath(),
    metavar="CSV",
    help="Last year's register: numbers and dates of what is superseded.",
    th="ทะเบียนของปีก่อน: เลขที่และวันที่ของฉบับที่ยกเลิก",
)
@option(
    "--ask",
    is_flag=True,
    help="Ask for numbers, dates and signers; on a terminal.",
    th="ถามเลขที่ วันที่ และผู้ลงนามทางหน้าจอ",
)
@option(
    "--force",
    is_flag=True,
    help="Replace the file that stands there.",
    th="เขียนทับแฟ้มที่มีอยู่แล้ว",
)
@click.pass_obj
def command(
    run: Run,
    policy: Path,
    fiscal_year: int,
    out: Path,
    copy: bool,
    issued: Path | None,
    ask: bool,
    force: bool,
) -> None:
    """Write the edition of another fiscal year that follows the file POLICY.

    POLICY may be last year's DOCX, PDF or text file: it is adopted first.

    The new file extends the old one and holds what is of the year: what it supersedes
    where that one did, and the numbers and dates to be given, left open and marked with a
    comment.  Where the words still name last year is told.
    """
    from thaigovdocs.editions.roll import next_year, roll

    if is_stream(policy):
        raise WrongUse(
            "expected the name of a file as POLICY, which the edition extends, found '-'",
            "POLICY ต้องเป็นชื่อแฟ้ม เพราะแฟ้มใหม่ต่อจากแฟ้มนั้น แต่พบ '-'",
        )
    register = read_issued(issued)
    answers = _ask(run, policy, fiscal_year, register) if ask else {}
    made = (next_year if is_stream(out) else roll)(
        policy,
        Path("edition.yaml") if is_stream(out) else out,
        fiscal_year=fiscal_year,
        copy=copy,
        force=force,
        issued=register,
        answers=answers,
    )
    run.say_findings(made.report)
    if is_stream(out):
        give_text(made.text)
    else:
        run.list(made.path)


def _ask(run: Run, policy: Path, fiscal_year: int, issued: Path | bytes | None) -> dict[str, str]:
    """Return what the user decides now; nothing where nobody sits at a terminal."""
    if sys.stdin is None or not sys.stdin.isatty():
        return {}
    from thaigovdocs.editions.roll import decisions, last_edition

    run.say(run.of("กด Enter เพื่อเว้นไว้ก่อน", "press Enter to leave it open"))
    answers = {}
    for each in decisions(last_edition(policy, fiscal_year, issued=issued)):
        words = _ASKED[run.lang][each.kind].format(document=each.document, last=each.last or "-")
        check = _date if each.kind == "date" else None
        answers[each.path] = click.prompt(
            words, default="", show_default=False, value_proc=check, err=True
        )
    return answers


def _date(text: str) -> str:
    """Return *text*, a date of a policy file or nothing; the question is put again otherwise."""
    from thaigovdocs.errors import CalendarError
    from thaigovdocs.thai.dates import parse_document_date

    try:
        if text.strip():
            parse_document_date(text)
    except CalendarError as error:
        raise click.BadParameter(str(error)) from None
    return text
