"""``thaigovdocs check``."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from thaigovdocs.cli.ending import FAULTS, give, say, say_findings
from thaigovdocs.cli.language import language_option
from thaigovdocs.cli.usage import WrongUse

if TYPE_CHECKING:
    from thaigovdocs.checks.excerpts import Checked
    from thaigovdocs.checks.fixing import Change
    from thaigovdocs.checks.selection import Selection
    from thaigovdocs.checks.settings import Settings

_STDIN = "-"
_FORMATS = ("text", "json", "github", "sarif")


@click.command("check", short_help="Find slips in a policy, DOCX, PDF or text file.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    help="Lines for a person (text), data with both languages (json), annotations of a GitHub"
    " workflow, or SARIF 2.1.0.  [default: text]",
)
@click.option("--select", multiple=True, metavar="CODES", help="Only these, such as 4xx,TGD601.")
@click.option("--ignore", multiple=True, metavar="CODES", help="All but these.")
@click.option("--strict", is_flag=True, help="End with 1 at warnings, too.")
@click.option("--explain", is_flag=True, help="Show what was recognized, instead of checking it.")
@click.option("--fix", "mends", is_flag=True, help="Mend what is safe to mend in a policy file.")
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="DOCX",
    help="List what was changed in this file since it was printed from the policy.",
)
@click.option("-o", "--out", type=click.Path(path_type=Path), help="A file instead of the screen.")
@language_option
@click.pass_context
def command(
    context: click.Context,
    files: tuple[str, ...],
    form: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    explain: bool,
    mends: bool,
    against: Path | None,
    out: Path | None,
    lang: str,
) -> None:
    """Find what a registry would send back in each FILE, and what is worth a look.

    \b
    Examples:
      thaigovdocs check last-year.docx
      thaigovdocs check policy.yaml signed.pdf --select 3xx,4xx,5xx
      thaigovdocs check policy.yaml --fix
      thaigovdocs check policy.yaml --against edited.docx
      thaigovdocs check policy.yaml --format sarif -o findings.sarif

    A policy file is read and composed; in a DOCX, PDF or text file the papers are
    recognized first. A file named - is text from standard input.

    What a project asks for stands in [tool.thaigovdocs] of the nearest pyproject.toml, or in
    thaigovdocs.toml; options go before it.

    The exit code is 1 where there is an error.
    """
    if mends and _STDIN in files:
        raise WrongUse(
            "expected files that can be written beside --fix, found '-'",
            "--fix ใช้กับแฟ้มที่เขียนทับได้ แต่พบ '-'",
        )
    settings = [_settings(file) for file in files]
    asked = context.get_parameter_source("lang")
    lang = lang if asked is click.core.ParameterSource.COMMANDLINE else settings[0].lang or lang
    form = form or settings[0].format or "text"
    if against is not None:
        _against(files, against, form, out, lang)
        return
    for name in dict.fromkeys(each.name for each in settings):
        found = next(each.findings for each in settings if each.name == name)
        say_findings([*found], lang)
    selection = _selection(select, ignore)
    checked = [
        _checked(file, selection, held, mends=mends, lang=lang)
        for file, held in zip(files, settings, strict=True)
    ]
    _put(_formed(checked, form, lang, explain=explain, colour=_colour(out)), out)
    faults = [each for each in checked if each.report.errors or (strict and each.report.warnings)]
    if explain:
        faults = [each for each in checked if each.source is None]
    if faults or any(each.findings for each in settings):
        sys.exit(FAULTS)


def _settings(file: str) -> Settings:
    from thaigovdocs.checks.settings_file import find_settings

    return find_settings(Path() if file == _STDIN else Path(file).parent)


def _selection(select: Sequence[str], ignore: Sequence[str]) -> Selection | None:
    from thaigovdocs.checks.selection import Selection

    chosen, left = (
        [word for each in given for word in each.split(",") if word.strip()]
        for given in (select, ignore)
    )
    return Selection.of(chosen, left) if chosen or left else None


def _checked(
    file: str, selection: Selection | None, settings: Settings, *, mends: bool, lang: str
) -> Checked:
    from thaigovdocs.checks.files import check_data, check_file
    from thaigovdocs.checks.mending import mend

    if file == _STDIN:
        data = sys.stdin.buffer.read()
        return check_data(data, "stdin", selection=selection or settings.selection)
    if not mends:
        return check_file(file, selection=selection, settings=settings)
    fixed = mend(file, selection=selection, settings=settings)
    for change in fixed.changes:
        say(_said(change, lang))
    return fixed.checked


def _said(change: Change, lang: str) -> str:
    made = "แก้แล้ว" if lang == "th" else "mended"
    place = f"{change.file}:{change.line}:{change.column}"
    return f"{place}: {made}[{change.code}] '{change.old}' → '{change.new}'"


def _formed(
    checked: Sequence[Checked], form: str, lang: str, *, explain: bool, colour: bool
) -> str:
    from thaigovdocs.checks import formats

    if explain:
        return formats.format_explained(checked, lang=lang)
    if form == "json":
        return formats.format_json(checked)
    if form == "github":
        return formats.format_github(checked, lang=lang)
    if form == "sarif":
        return formats.format_sarif(checked, lang=lang)
    return formats.format_text(checked, lang=lang, colour=colour)


def _against(files: Sequence[str], edited: Path, form: str, out: Path | None, lang: str) -> None:
    from thaigovdocs.comparison import compare_edited, format_against

    if len(files) != 1:
        raise WrongUse(
            f"expected one policy file beside --against, found {len(files)}",
            f"--against ใช้กับแฟ้มนโยบายแฟ้มเดียว แต่พบ {len(files)} แฟ้ม",
        )
    if form not in {"text", "json"}:
        raise WrongUse(
            f"expected --format text or json beside --against, found '{form}'",
            f"--against ใช้กับ --format text หรือ json แต่พบ '{form}'",
        )
    found = compare_edited(files[0], edited)
    if form == "json":
        text = json.dumps(found.to_dict(), ensure_ascii=False, indent=2) + "\n"
    else:
        text = format_against(found, lang=lang, colour=_colour(out))
    _put(text, out)


def _colour(out: Path | None) -> bool:
    return out is None and sys.stdout.isatty()


def _put(text: str, out: Path | None) -> None:
    if out is None:
        if text:
            give(text.removesuffix("\n"))
        return
    from thaigovdocs.files.folders import write_file

    write_file(out, text.encode())
    give(out)
