"""``thaigovdocs diff``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from thaigovdocs.cli.ending import say_findings
from thaigovdocs.cli.language import language_option

if TYPE_CHECKING:
    from thaigovdocs.comparison import Comparison


@click.command("diff", short_help="Show what two policy files print differently, and why.")
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="Lines, data with both texts, or a page with them side by side.",
)
@click.option("-o", "--out", type=click.Path(path_type=Path), help="A file instead of the screen.")
@language_option
def command(before: Path, after: Path, form: str, out: Path | None, lang: str) -> None:
    """Show paper by paper which lines and paragraphs differ, and which fact made it so.

    \b
    Examples:
      thaigovdocs diff 2569.yaml 2570.yaml
      thaigovdocs diff 2569.yaml 2570.yaml --format html -o changes.html
      thaigovdocs diff 2569.yaml 2570.yaml --format json

    The exit code is 0 whether the papers differ or not; --format json tells.
    """
    from thaigovdocs.comparison import compare
    from thaigovdocs.files.folders import write_file
    from thaigovdocs.policy.loading.reading import load

    comparison = compare(load(before), load(after))
    say_findings([*comparison.report], lang)
    if out is None:
        click.echo(_formed(comparison, form, lang, colour=sys.stdout.isatty()), nl=False)
        return
    write_file(out, _formed(comparison, form, lang).encode())
    click.echo(out)


def _formed(comparison: Comparison, form: str, lang: str, *, colour: bool = False) -> str:
    from thaigovdocs.comparison import format_page, format_text

    if form == "json":
        return json.dumps(comparison.to_dict(), ensure_ascii=False, indent=2) + "\n"
    if form == "html":
        return format_page(comparison, lang=lang)
    return format_text(comparison, lang=lang, colour=colour)
