"""``thaigovdocs fonts``."""

from __future__ import annotations

from pathlib import Path

import click

from thaigovdocs.cli.ending import give
from thaigovdocs.cli.folders import font_path_option
from thaigovdocs.cli.language import language_option


@click.command("fonts", short_help="Show which fonts would be used, and where they are.")
@click.option("--font", metavar="NAME", help="Ask for this family instead.")
@font_path_option
@click.option("--all", "every", is_flag=True, help="List every family that can be asked for.")
@language_option
def command(font: str | None, font_paths: tuple[Path, ...], every: bool, lang: str) -> None:
    """Show which fonts the papers would be drawn in, and which files they are.

    \b
    Examples:
      thaigovdocs fonts
      thaigovdocs fonts --font "TH SarabunPSK" --font-path ~/fonts
      thaigovdocs fonts --all
    """
    from thaigovdocs.layout.fonts import Fonts

    fonts = Fonts(font_paths)
    if every:
        for name in fonts.families():
            give(name)
        return
    family = fonts.choose(font)
    none = "ไม่มี" if lang == "th" else "none"
    regular, bold = ("ปกติ", "หนา") if lang == "th" else ("regular", "bold")
    give(family.name)
    give(f"  {regular}: {family.regular}")
    give(f"  {bold}: {family.bold or none}")
