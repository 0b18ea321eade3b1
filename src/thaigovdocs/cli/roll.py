"""``thaigovdocs roll``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from thaigovdocs.cli.ending import say, say_findings
from thaigovdocs.cli.language import language_option

_ASKED = {
    "th": {
        "number": "เลขที่ของ {document} (ครั้งก่อน {last})",
        "date": "วันที่ของ {document} (ครั้งก่อน {last})",
        "signatory": "ผู้ลงนาม (ครั้งก่อน {last})",
    },
    "en": {
        "number": "number of {document} (last: {last})",
        "date": "date of {document} (last: {last})",
        "signatory": "signer, by id (last: {last})",
    },
}


@click.command("roll", short_help="Write next year's edition of a policy file.")
@click.argument("policy", type=click.Path(path_type=Path))
@click.option("--fiscal-year", type=int, required=True, metavar="YEAR", help="Buddhist year.")
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True, help="The file.")
@click.option("--copy", is_flag=True, help="Copy the whole file with its comments.")
@click.option(
    "--issued",
    type=click.Path(path_type=Path),
    metavar="CSV",
    help="Last year's register: numbers and dates of what is superseded.",
)
@click.option("--ask", is_flag=True, help="Ask for numbers, dates and signers; on a terminal.")
@click.option("--force", is_flag=True, help="Replace the file that stands there.")
@language_option
def command(
    policy: Path,
    fiscal_year: int,
    out: Path,
    copy: bool,
    issued: Path | None,
    ask: bool,
    force: bool,
    lang: str,
) -> None:
    """Write the edition of another fiscal year that follows the file POLICY.

    \b
    Examples:
      thaigovdocs roll policy.yaml --fiscal-year 2570 -o 2570.yaml
      thaigovdocs roll 2570.yaml --fiscal-year 2571 -o 2571.yaml --ask
      thaigovdocs roll policy.yaml --fiscal-year 2570 -o 2570.yaml --copy

    The new file extends the old one and holds what is of the year: what it supersedes,
    and the numbers and dates to be given, left open and marked with a comment.  Where
    the words still name last year is told.
    """
    from thaigovdocs.editions.roll import roll

    answers = _ask(policy, fiscal_year, issued, lang) if ask else {}
    rolled = roll(
        policy,
        out,
        fiscal_year=fiscal_year,
        copy=copy,
        force=force,
        issued=issued,
        answers=answers,
    )
    say_findings([*rolled.report], lang)
    click.echo(rolled.path)


def _ask(policy: Path, fiscal_year: int, issued: Path | None, lang: str) -> dict[str, str]:
    """Return what the user decides now; nothing where nobody sits at a terminal."""
    if not sys.stdin.isatty():
        return {}
    from thaigovdocs.editions.roll import decisions, last_edition

    say("กด Enter เพื่อเว้นไว้ก่อน" if lang == "th" else "press Enter to leave it open")
    answers = {}
    for each in decisions(last_edition(policy, fiscal_year, issued=issued)):
        words = _ASKED[lang][each.kind].format(document=each.document, last=each.last or "-")
        check = _date if each.kind == "date" else None
        answers[each.path] = click.prompt(
            words, default="", show_default=False, value_proc=check, err=True
        )
    return answers


def _date(text: str) -> str:
    """Return *text*, a date of a policy file or nothing; else the question is put again."""
    from thaigovdocs.errors import CalendarError
    from thaigovdocs.thai.dates import parse_document_date

    try:
        if text.strip():
            parse_document_date(text)
    except CalendarError as error:
        raise click.BadParameter(str(error)) from None
    return text
