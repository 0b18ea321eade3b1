"""``thaigovdocs mcp``."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from types import FrameType

import click

from thaigovdocs.cli.command import command as make_command
from thaigovdocs.cli.command import option
from thaigovdocs.cli.ending import INTERRUPTED, give_text
from thaigovdocs.cli.files import FilePath
from thaigovdocs.cli.run import Run
from thaigovdocs.cli.usage import WrongUse


@make_command(
    "mcp",
    short=(
        "เซิร์ฟเวอร์ MCP สำหรับผู้ช่วยที่ใช้แบบจำลองภาษา",
        "Serve programs that use a language model (MCP).",
    ),
    examples=(
        "thaigovdocs mcp --root ~/papers",
        "thaigovdocs mcp --skill",
    ),
    th="""
    เปิดเซิร์ฟเวอร์ MCP ทาง stdin และ stdout ให้ผู้ช่วยที่ใช้แบบจำลองภาษาจัดทำและตรวจหนังสือ

    ผู้ช่วยอ่านและเขียนได้เฉพาะแฟ้มใต้โฟลเดอร์ของ --root หากไม่ระบุ จะอ่านและเขียนแฟ้มใดไม่ได้เลย
    ต้องติดตั้งส่วนเสริมก่อน: pip install 'thaigovdocs[mcp]'
    """,
)
@option(
    "--root",
    type=FilePath(),
    metavar="DIR",
    help="The folder that files are read from and written below.  [default: none]",
    th="โฟลเดอร์ที่อ่านและเขียนแฟ้มได้  [ค่าปริยาย: ไม่มี]",
)
@option(
    "--timeout",
    type=click.FloatRange(1, 86_400),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="That one call may take.",
    th="เวลาที่คำขอหนึ่งใช้ได้ เป็นวินาที",
)
@option(
    "--skill",
    is_flag=True,
    help="Print SKILL.md, which tells a model how to use the tools, and end.",
    th="พิมพ์ SKILL.md ซึ่งบอกแบบจำลองว่าใช้เครื่องมืออย่างไร แล้วจบ",
)
@click.pass_obj
def command(run: Run, root: Path | None, timeout: float, skill: bool) -> None:
    """Serve programs that use a language model, over standard input and output (MCP).

    They read and write only files below the folder of --root; without it, none at all.
    The extra must be installed: pip install 'thaigovdocs[mcp]'.
    """
    from thaigovdocs.assistants import serve, skill_text

    if skill:
        give_text(skill_text())
        return
    if root is not None and not root.is_dir():
        raise WrongUse(
            f"expected a folder that is there as --root, found '{root}'",
            f"--root ต้องเป็นโฟลเดอร์ที่มีอยู่ แต่พบ '{root}'",
        )
    signal.signal(signal.SIGINT, _stop)
    serve(root, seconds=timeout, kinds=run.kinds)


def _stop(_number: int, _frame: FrameType | None) -> None:
    """End at once: the thread that waits for the next call would wait on."""
    os._exit(INTERRUPTED)
