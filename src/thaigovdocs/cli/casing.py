"""Several files as one case (``check --together``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from thaigovdocs.cli.reporting import formed
from thaigovdocs.cli.run import Run

if TYPE_CHECKING:
    from thaigovdocs.checks.excerpts import Checked
    from thaigovdocs.checks.selection import Selection


def as_case(
    run: Run, checked: Sequence[Checked], form: str, selection: Selection | None
) -> tuple[list[Checked], str]:
    """Return *checked* with what was found across the files, and the whole in *form*."""
    from thaigovdocs.checks import formats
    from thaigovdocs.checks.together import joined
    from thaigovdocs.findings import Report

    case = joined(checked, selection=selection)
    left = [*case.report]
    made: list[Checked] = []
    for each in checked:
        own = [finding for finding in left if finding.origin.file == each.name]
        left = [finding for finding in left if finding.origin.file != each.name]
        made.append(replace(each, report=Report(own).in_order(each.name)))
    if made and left:
        made[0] = replace(made[0], report=Report((*made[0].report, *left)))
    if form == "json":
        return made, formats.format_together_json(case)
    if form == "html":
        return made, formats.format_together_page(case, lang=run.lang)
    table = formats.format_together(case, lang=run.lang)
    return made, f"{table}\n{formed(run, made, 'text', colour=False)}"
