"""``thaigovdocs adopt``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from thaigovdocs.cli.command import command as make_command
from thaigovdocs.cli.command import option
from thaigovdocs.cli.ending import FAULTS, give_text, quoted
from thaigovdocs.cli.files import STDIN, FilePath, is_stream, once, read_stdin
from thaigovdocs.cli.run import Run
from thaigovdocs.cli.usage import WrongUse


@make_command(
    "adopt",
    short=(
        "แปลงเอกสารเดิมเป็นแฟ้มนโยบาย",
        "Make a policy file of papers that were written elsewhere.",
    ),
    examples=(
        "thaigovdocs adopt last-year.docx",
        "thaigovdocs adopt letter.docx announcement.pdf -o policy.yaml",
        "thaigovdocs adopt last-year.docx --plain -o policy.yaml",
        "thaigovdocs adopt edited.docx --onto policy.yaml",
    ),
    th="""
    แปลงเอกสาร DOCX, PDF หรือข้อความแต่ละ FILE เป็นแฟ้มนโยบายแฟ้มเดียว ซึ่งพิมพ์ข้อความเดิมทุกตัวอักษร

    ข้อมูลที่ซ้ำกัน เช่น ชื่อส่วนราชการ ผู้ลงนาม ปีงบประมาณ ยกไปไว้แห่งเดียว เมื่อข้อความที่พิมพ์ไม่เปลี่ยน
    ส่วนที่ไม่เข้าใจคงไว้เป็นย่อหน้าตามเดิม และแจ้งให้ทราบ จบด้วยรหัส 1 เมื่อมีข้อความที่พิมพ์ไม่ได้
    """,
)
@click.argument("files", nargs=-1, required=True, type=FilePath(), metavar="FILE...")
@option(
    "-o",
    "--out",
    type=FilePath(),
    metavar="FILE",
    help="The file; - is the screen.  [default: policy.yaml, or that of --onto]",
    th="แฟ้มที่จะเขียน ใช้ - สำหรับหน้าจอ  [ค่าปริยาย: policy.yaml หรือแฟ้มของ --onto]",
)
@option("--plain", is_flag=True, help="Lift no fact.", th="ไม่ยกข้อมูลที่ซ้ำกันไปไว้แห่งเดียว")
@option(
    "--onto",
    type=FilePath(),
    metavar="POLICY",
    help="Take words that were changed in Word back into the policy file that printed them.",
    th="นำถ้อยคำที่แก้ไขใน Word กลับเข้าแฟ้มนโยบายที่พิมพ์เอกสารนั้น",
)
@option("--force", is_flag=True, help="Replace a file that is there.", th="เขียนทับแฟ้มที่มีอยู่แล้ว")
@click.pass_obj
def command(
    run: Run,
    files: tuple[Path, ...],
    out: Path | None,
    plain: bool,
    onto: Path | None,
    force: bool,
) -> None:
    """Make one policy file of the papers in each FILE that prints them again.

    Facts are lifted, to stand once, where no printed character changes. What was not
    understood stands as a paragraph in its place, and is told. The exit code is 1 where
    words of a paper would not be printed.

    With --onto each FILE was printed from that policy and edited since: the changed words
    are taken into it, its comments kept, and what could not be placed is told.
    """
    from thaigovdocs.adopting.adopt import adopt
    from thaigovdocs.adopting.writing import write_adopted

    once(*files)
    names = [STDIN if is_stream(file) else os.fspath(file) for file in files]
    sources = [read_stdin() if is_stream(file) else file for file in files]
    if onto is not None and is_stream(onto):
        raise WrongUse("expected the name of a file as --onto", "--onto ต้องเป็นชื่อแฟ้ม")
    adopted = adopt(*sources, plain=plain, names=names, onto=onto)
    is_own = onto is not None and out is None
    out = out or onto or Path("policy.yaml")
    run.say_findings(adopted.report)
    if is_stream(out):
        give_text(adopted.text)
    else:
        run.list(write_adopted(adopted, out, sources=files, force=force or is_own))
        render = f"thaigovdocs render {quoted(out)} -o out"
        run.say(run.of(f"\nตรวจทานแล้วสั่ง\n  {render}", f"\nlook it through, then run\n  {render}"))
    if adopted.report.errors:
        sys.exit(FAULTS)
