"""``thaigovdocs demo``."""

from __future__ import annotations

from pathlib import Path

import click

from thaigovdocs.cli.command import command as make_command
from thaigovdocs.cli.command import option
from thaigovdocs.cli.ending import quoted
from thaigovdocs.cli.files import FolderPath
from thaigovdocs.cli.progress import Progress
from thaigovdocs.cli.run import Run


@make_command(
    "demo",
    short=("พิมพ์ตัวอย่างทั้งชุด โดยไม่ต้องเตรียมสิ่งใด", "Render a worked example, with nothing to prepare."),
    examples=("thaigovdocs demo", "thaigovdocs demo -o example"),
    th="""
    พิมพ์หนังสือและประกาศของจังหวัดสมมติ

    โฟลเดอร์ที่ได้มีแฟ้มนโยบาย สำหรับแก้ไขและสั่งพิมพ์อีกครั้ง และเอกสารในโฟลเดอร์ "papers"
    """,
)
@option(
    "-o",
    "--out",
    type=FolderPath(),
    default=Path("thaigovdocs-demo"),
    show_default=True,
    metavar="DIR",
    help="The folder.",
    th="โฟลเดอร์ที่จะเขียน",
)
@option(
    "--force",
    is_flag=True,
    help="Replace a policy file that you changed, too.",
    th="เขียนทับแฟ้มนโยบายที่ท่านแก้ไขแล้วด้วย",
)
@click.pass_obj
def command(run: Run, out: Path, force: bool) -> None:
    """Render the letter and the announcement of an invented province.

    The folder then holds the policy file, to be changed and rendered again, and
    the papers in a folder "papers".
    """
    from thaigovdocs.starters.demo import demo

    with Progress(quiet=run.quiet) as progress:
        written = demo(out, force=force, progress=progress)
    run.say_findings(written.packet.report)
    for path in (written.policy, *written.packet.files):
        run.list(path)
    first = next(path for path in written.packet.files if path.name == "packet.pdf")
    again = f"thaigovdocs render {quoted(written.policy)} -o {quoted(written.packet.folder)}"
    run.say(
        run.of(
            f"\nเปิดดูเอกสารทั้งชุดที่ {first}\nแก้ไข {written.policy} แล้วสั่งอีกครั้งด้วย\n  {again}",
            f"\nopen {first} to see all papers\nchange {written.policy}, then run\n  {again}",
        )
    )
