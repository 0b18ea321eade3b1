"""``thaigovdocs studio``."""

from __future__ import annotations

import webbrowser
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from thaigovdocs.cli.command import command as make_command
from thaigovdocs.cli.command import option
from thaigovdocs.cli.run import Run
from thaigovdocs.errors import MissingToolError

if TYPE_CHECKING:
    from thaigovdocs.studio.desk import Desk


@make_command(
    "studio",
    short=(
        "เปิดหน้าเขียนหนังสือในเบราว์เซอร์ของเครื่องนี้",
        "Open a page in the browser of this machine to write papers in.",
    ),
    examples=(
        "thaigovdocs studio",
        "thaigovdocs studio policy.yaml",
        "thaigovdocs studio --port 8765 --no-browser",
    ),
    th="""
    เปิดหน้าสำหรับเขียนหนังสือโดยไม่ต้องรู้จัก YAML: แบบฟอร์มภาษาไทย หน้ากระดาษตามที่จะพิมพ์ และข้อที่ควรแก้

    หน้านี้เปิดได้จากเครื่องนี้เท่านั้น ด้วยที่อยู่ที่แสดงไว้ และไม่ติดต่อเครื่องอื่น
    แฟ้มบันทึกเองขณะเขียน กด Ctrl+C เพื่อจบ ต้องติดตั้งส่วนเสริมก่อน: pip install 'thaigovdocs[studio]'
    """,
)
@click.argument("policy", required=False, type=click.Path(path_type=Path), metavar="[POLICY]")
@option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    metavar="PORT",
    help="On this machine; 0 for one that is free.",
    th="หมายเลขพอร์ตของเครื่องนี้ 0 คือพอร์ตที่ว่าง",
)
@option("--no-browser", is_flag=True, help="Open no browser.", th="ไม่เปิดเบราว์เซอร์")
@click.pass_obj
def command(run: Run, policy: Path | None, port: int, no_browser: bool) -> None:
    """Open a page to write papers in, for who knows no YAML: a form, the page, what to mend.

    It is reached from this machine only, by the address shown, and asks no other machine.
    Files are saved while one writes. Ctrl+C ends it. The extra must be installed first:
    pip install 'thaigovdocs[studio]'
    """
    from thaigovdocs.studio.desk import Desk

    desk = Desk(Path.cwd(), datetime.now)
    first = desk.open(policy) if policy else ""
    try:
        serve_until_ended(run, desk, first, port=port, shows=not no_browser)
    finally:
        desk.close()


def serve_until_ended(run: Run, desk: Desk, first: str, *, port: int, shows: bool) -> None:
    """Serve the page until Ctrl+C.

    Args:
        run: the call.
        desk: the files.
        first: the key of the one that is open; empty for none.
        port: on this machine.
        shows: open a browser.

    Raises:
        MissingToolError: the extra is not installed.
    """
    if find_spec("nicegui") is None:
        raise MissingToolError(
            "the studio needs the package nicegui: pip install 'thaigovdocs[studio]'\n"
            "สตูดิโอต้องใช้แพ็กเกจ nicegui: pip install 'thaigovdocs[studio]'"
        )
    from thaigovdocs.studio.web.app import address, serve

    where = address(port)

    def started() -> None:
        run.list(where.url)
        run.say(run.of("กด Ctrl+C เพื่อจบ", "Ctrl+C ends it"))
        if shows:
            webbrowser.open(where.url)

    serve(desk, where, lang=run.lang, started=started, first=first)
