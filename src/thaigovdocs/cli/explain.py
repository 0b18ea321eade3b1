"""``thaigovdocs explain``."""

from __future__ import annotations

import click

from thaigovdocs.cli.ending import give
from thaigovdocs.cli.language import language_option


@click.command("explain", short_help="Tell what a finding means, with an example.")
@click.argument("code", required=False)
@language_option
def command(code: str | None, lang: str) -> None:
    """Tell what the finding CODE is about, why it is given and what to do; without CODE, list all.

    \b
    Examples:
      thaigovdocs explain TGD401
      thaigovdocs explain TGD401 --lang en
      thaigovdocs explain

    A rule of check has an example that fails, and the same example repaired.
    """
    from thaigovdocs.checks.explanation import explain, listed

    if code is None:
        give(listed(lang=lang))
        return
    give(explain(code, lang=lang))
