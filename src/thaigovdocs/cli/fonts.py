"""``thaigovdocs fonts``."""

from __future__ import annotations

from pathlib import Path

import click

from thaigovdocs.cli.command import command as make_command
from thaigovdocs.cli.command import option
from thaigovdocs.cli.ending import give
from thaigovdocs.cli.folders import font_path_option
from thaigovdocs.cli.run import Run


@make_command(
    "fonts",
    short=(
        "แสดงแบบอักษรที่จะใช้พิมพ์ และที่อยู่ของแฟ้ม",
        "Show which fonts would be used, and where they are.",
    ),
    examples=(
        "thaigovdocs fonts",
        'thaigovdocs fonts --font "TH SarabunPSK" --font-path ~/fonts',
        "thaigovdocs fonts --all",
    ),
    th="แสดงว่าจะพิมพ์ด้วยแบบอักษรใด และแฟ้มของแบบอักษรนั้นอยู่ที่ใด",
)
@option("--font", metavar="NAME", help="Ask for this family instead.", th="ใช้แบบอักษรชื่อนี้แทน")
@font_path_option
@option(
    "--all",
    "every",
    is_flag=True,
    help="List every family that can be asked for.",
    th="แสดงแบบอักษรทั้งหมดที่เลือกใช้ได้",
)
@click.pass_obj
def command(run: Run, font: str | None, font_paths: tuple[Path, ...], every: bool) -> None:
    """Show which fonts the papers would be drawn in, and which files they are."""
    from thaigovdocs.layout.fonts import Fonts

    fonts = Fonts(font_paths)
    if every:
        for name in fonts.families():
            give(name)
        return
    family = fonts.choose(font)
    give(family.name)
    give(f"  {run.of('ปกติ', 'regular')}: {family.regular}")
    give(f"  {run.of('หนา', 'bold')}: {family.bold or run.of('ไม่มี', 'none')}")
