"""``thaigovdocs render``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from thaigovdocs.cli.ending import give, say_findings
from thaigovdocs.cli.folders import font_path_option
from thaigovdocs.cli.language import language_option
from thaigovdocs.cli.progress import Progress

if TYPE_CHECKING:
    from thaigovdocs.packet.outputs import Format, PdfEngine, PdfStandard


@click.command("render", short_help="Write the papers of a policy file into a folder.")
@click.argument("policy", type=click.Path(path_type=Path))
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True, help="The folder.")
@click.option("--format", "formats", help="Of docx, pdf, txt, png, svg, separated by commas.")
@click.option("--only", multiple=True, metavar="ID", help="Print this document; may be repeated.")
@click.option(
    "--issued",
    type=click.Path(path_type=Path),
    metavar="CSV",
    help="Numbers and dates from the registry: a file with the columns id, number, date.",
)
@click.option(
    "--fiscal-year", type=int, metavar="YEAR", help="Buddhist year instead of the file's."
)
@click.option("--strict", is_flag=True, help="Stop at warnings, too.")
@click.option("--force", is_flag=True, help="Write into a folder that holds something else.")
@click.option("--font", metavar="NAME", help="Font family instead of the file's.")
@font_path_option
@click.option(
    "--pdf-standard",
    default="a-2b",
    show_default=True,
    help="a-2b, or a-3b to embed the policy file.",
)
@click.option(
    "--pdf-engine",
    default="typst",
    show_default=True,
    help="typst, or libreoffice to convert the DOCX.",
)
@click.option(
    "--templates",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="DOCX templates of your own, <kind>.docx each.",
)
@click.option("--fixed-pages", is_flag=True, help="Fix the pages of the DOCX, with catchwords.")
@language_option
def command(
    policy: Path,
    out: Path,
    formats: str | None,
    only: tuple[str, ...],
    issued: Path | None,
    fiscal_year: int | None,
    strict: bool,
    force: bool,
    font: str | None,
    font_paths: tuple[Path, ...],
    pdf_standard: PdfStandard,
    pdf_engine: PdfEngine,
    templates: Path | None,
    fixed_pages: bool,
    lang: str,
) -> None:
    """Write the papers of the file POLICY into a folder, and list the files.

    \b
    Examples:
      thaigovdocs render policy.yaml -o out
      thaigovdocs render policy.yaml -o out --format pdf --only letter
      thaigovdocs render policy.yaml -o out --issued register.csv --strict

    The folder holds a DOCX and a PDF of each document, packet.pdf with all of them,
    and manifest.json for other programs.
    """
    from thaigovdocs.layout.fonts import Fonts
    from thaigovdocs.packet.rendering import render
    from thaigovdocs.policy.loading.reading import load

    with Progress() as progress:
        progress(policy.name)
        packet = render(
            load(policy, issued=issued, fiscal_year=fiscal_year),
            out,
            formats=_split(formats),
            only=[id_.strip() for each in only for id_ in each.split(",")],
            force=force,
            strict=strict,
            font=font,
            fonts=Fonts(font_paths) if font_paths else None,
            pdf_standard=pdf_standard,
            pdf_engine=pdf_engine,
            templates=templates,
            fixed_pages=fixed_pages,
            progress=progress,
        )
    say_findings([*packet.report], lang)
    for path in packet.files:
        give(path)


def _split(formats: str | None) -> list[Format] | None:
    names = None if formats is None else [name.strip().lower() for name in formats.split(",")]
    return cast("list[Format] | None", names)  # an unknown one is refused by render
