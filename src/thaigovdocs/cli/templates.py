"""``thaigovdocs templates``."""

from __future__ import annotations

from pathlib import Path

import click

from thaigovdocs.cli.ending import give, quoted, say
from thaigovdocs.cli.language import language_option


@click.group("templates", short_help="List the DOCX templates, or copy them out to be changed.")
def command() -> None:
    """List the DOCX templates, or copy them out to be changed in Word."""


@command.command("list", short_help="List the kinds that have a template.")
def listed() -> None:
    """List the kinds of documents that have a DOCX template.

    \b
    Example:
      thaigovdocs templates list
    """
    from thaigovdocs.starters.templates import template_kinds

    for kind in template_kinds():
        give(kind)


@command.command("export", short_help="Copy templates into a folder.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("kinds", nargs=-1, metavar="[KIND]...")
@click.option("--force", is_flag=True, help="Replace files that stand there.")
@language_option
def export(folder: Path, kinds: tuple[str, ...], force: bool, lang: str) -> None:
    """Copy the DOCX templates of each KIND, or all, into FOLDER, and list the files.

    \b
    Examples:
      thaigovdocs templates export my-templates
      thaigovdocs templates export my-templates letter memo
      thaigovdocs render policy.yaml -o out --templates my-templates
    """
    from thaigovdocs.starters.templates import export_templates

    for path in export_templates(folder, kinds, force=force):
        give(path)
    command_line = f"thaigovdocs render policy.yaml -o out --templates {quoted(folder)}"
    if lang == "th":
        say(f"\nแก้แม่แบบด้วย Word หรือ LibreOffice แล้วสั่ง\n  {command_line}")
    else:
        say(f"\nchange them in Word or LibreOffice, then run\n  {command_line}")
